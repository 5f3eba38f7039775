"""One spelling for the usual transliterations of a name, and one writing for the variants of it in an article."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from functools import lru_cache

_SPELLINGS = (
    ("dzh", "j"), ("zh", "j"), ("kh", "h"), ("q", "k"), ("x", "ks"), ("ya", "ia"), ("yu", "iu"), ("ye", "e"),
    ("yo", "e"), ("yi", "i"), ("iy", "i"), ("ii", "i"), ("y", "i"), ("w", "v"), ("'", ""), ("ss", "s"), ("ll", "l"),
)  # fmt: skip


@lru_cache(maxsize=1 << 14)
def spelling(word: str) -> str:
    """Return a spelling that the usual transliterations share: Tokayev, Tokaev; Mukhtar, Muhtar; Zhanibek, Janibek."""
    spelt = word.lower()
    for letters, instead in _SPELLINGS:
        spelt = spelt.replace(letters, instead)
    return spelt


def written_alike(mentions: Sequence[str], key_of: Callable[[str], Hashable]) -> list[str]:
    """Return the mentions, each as the most frequent of those with its key is written, else the first; no capitals."""
    times = Counter(mentions)
    writings: dict[Hashable, list[str]] = {}
    for mention in times:
        writings.setdefault(key_of(mention), []).append(mention)
    if len(writings) == len(times):
        return list(mentions)  # each is written in one way
    chosen: dict[str, str] = {}
    for names in writings.values():
        chosen |= dict.fromkeys(names, max(names, key=lambda name: (not name.isupper(), times[name])))
    return [chosen[mention] for mention in mentions]
