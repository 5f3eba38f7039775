"""Which full name of the article a mention of a person stands for."""

from collections.abc import Sequence
from functools import lru_cache

from kzextract.normalise.nearest import nearest, places

_PATRONYMICS = ("ovich", "evich", "ovna", "evna", "yevich", "yevna", "ichna")
_LONGEST_INITIAL = 4  # with its point: "Dzh."
_SPELLINGS = (
    ("dzh", "j"), ("zh", "j"), ("kh", "h"), ("q", "k"), ("x", "ks"), ("ya", "ia"), ("yu", "iu"), ("ye", "e"),
    ("yo", "e"), ("yi", "i"), ("iy", "i"), ("ii", "i"), ("y", "i"), ("w", "v"), ("'", ""), ("ss", "s"), ("ll", "l"),
)  # fmt: skip
_LONG = 4  # letters; shorter names differ by too little
_CHAIN = 3  # "Ni" to "Lyubov Ni" to "Lyubov Avgustovna Ni"


def canonical(mentions: Sequence[str]) -> list[str]:
    """Return, for each mention in text order, the fullest form of that person's name in the article.

    A surname alone, a given name alone and initials with a surname stand for the nearest fuller name before them, else
    for the first one after.
    """
    where = places(mentions)
    fuller = _fuller_names(list(where))
    result = []
    for at, mention in enumerate(mentions):
        name = mention
        for _ in range(_CHAIN):
            name = nearest(fuller[name], where, at) or name
        result.append(name)
    return result


def _fuller_names(names: Sequence[str]) -> dict[str, list[str]]:
    """Return, for each name, the names that it abbreviates; only names that share a word are compared."""
    parts = {name: _parts(name) for name in names}
    by_word: dict[str, list[str]] = {}
    for name in names:
        words = [_spelling(word) for word in parts[name]]
        for word in dict.fromkeys([*words, *(word[0].lower() for word in parts[name])]):
            by_word.setdefault(word, []).append(name)
    return {
        name: [other for other in by_word[_telling(parts[name])] if _abbreviates(parts[name], parts[other])]
        for name in names
    }


def _telling(parts: tuple[str, ...]) -> str:
    """Return the first word that is no initial, in its common spelling, else the letter of the first."""
    return next((_spelling(word) for word in parts if not _is_initial(word)), parts[0][0].lower())


def _is_initial(word: str) -> bool:
    return word.endswith(".") and len(word) <= _LONGEST_INITIAL


@lru_cache(maxsize=4096)
def _parts(mention: str) -> tuple[str, ...]:
    """Return the words of a name; "Rustam Saidovich", a form of address, counts as Rustam."""
    parts = tuple(mention.replace(".", ". ").split())
    return parts[:1] if len(parts) == 2 and parts[1].endswith(_PATRONYMICS) else parts


def _abbreviates(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether the words of ``short`` stand in ``full`` in any order, initials for names, and fewer or shorter."""
    if [word.lower() for word in short] == [word.lower() for word in full]:
        return "".join(short).isupper() and not "".join(full).isupper()
    if len(short) > len(full) or sum(map(len, short)) >= sum(map(len, full)):
        return False
    left = list(full)
    for word in short:
        # Of two full names each stays as it is printed.
        same = _same_name if len(short) < len(full) or any(map(_is_initial, short)) else _same
        twin = next((other for other in left if same(word, other)), None)
        if twin is None:
            return False
        left.remove(twin)
    return not (len(short) == 1 and short[0].endswith("."))


def _same_name(word: str, other: str) -> bool:
    """Tell whether two words are one name in spite of their spelling."""
    alike = min(len(word), len(other)) > _LONG and _spelling(word) == _spelling(other)
    return alike or _same(word, other)


@lru_cache(maxsize=4096)
def _spelling(word: str) -> str:
    """Return a spelling that the usual transliterations share: Tokayev, Tokaev; Mukhtar, Muhtar; Zhanibek, Janibek."""
    spelt = word.lower()
    for letters, instead in _SPELLINGS:
        spelt = spelt.replace(letters, instead)
    return spelt


def _same(word: str, other: str) -> bool:
    if _is_initial(word):
        return other.lower().startswith(word[:-1].lower())
    return word == other or (word.isupper() and len(word) > 1 and word.lower() == other.lower())
