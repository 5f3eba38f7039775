"""Which full name of the article a mention of an organisation stands for."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from kzextract.gazetteers import rows

_SMALL = frozenset("of the and for on in to under at against & a".split())
_LONG_ENOUGH_STEM = 5


@cache
def acronyms() -> Mapping[str, frozenset[str]]:
    """Return the names that the gazetteer gives each acronym, in lower case."""
    names: dict[str, set[str]] = {}
    for row in rows("organisations"):
        if row["acronym"]:
            names.setdefault(row["acronym"], set()).add(_plain(row["name"]))
    return {acronym: frozenset(full) for acronym, full in names.items()}


def canonical(mentions: Sequence[str], bracketed: Mapping[int, int], head_of: Callable[[str], str | None]) -> list[str]:
    """Return, for each mention in text order, the fullest form of that body's name in the article.

    ``bracketed`` maps a mention in brackets ("(CDJI)") to the one it follows; ``head_of`` gives the head word of a name.
    """
    links = {i: k for i in range(len(mentions)) if (k := _fuller(mentions, i, bracketed, head_of)) is not None}
    return [mentions[_follow(links, i)] for i in range(len(mentions))]


def _follow(links: Mapping[int, int], i: int) -> int:
    seen = {i}
    while i in links and links[i] not in seen:
        i = links[i]
        seen.add(i)
    return i


def _fuller(
    mentions: Sequence[str], i: int, bracketed: Mapping[int, int], head_of: Callable[[str], str | None]
) -> int | None:
    """Return a mention that gives a fuller form of mention ``i``, or None."""
    text = mentions[i]
    if i in bracketed:
        return _longer(mentions, i, bracketed[i])
    for k, other in bracketed.items():
        if mentions[k] == text:
            return _longer(mentions, i, other)
        if mentions[other] == text and len(mentions[k]) > len(text):
            return k
    same = [k for k, other in enumerate(mentions) if len(other) > len(text) and _abbreviates(text, other, head_of)]
    before = [k for k in same if k < i]
    return before[-1] if before else same[0] if same else None


def _longer(mentions: Sequence[str], i: int, k: int) -> int | None:
    return k if len(mentions[k]) > len(mentions[i]) else None


def _abbreviates(short: str, full: str, head_of: Callable[[str], str | None]) -> bool:
    if _is_acronym(short):
        return _initials_match(short, full) or _plain(full) in acronyms().get(short, ())
    head = head_of(short)
    if head is None:
        return _without_form(full) == short
    return head == head_of(full) and _within(_words(short), _words(full)) and not _is_acronym(short.split()[0])


def _is_acronym(text: str) -> bool:
    return len(text) > 1 and text.isupper() and " " not in text


def _initials_match(acronym: str, full: str) -> bool:
    words = full.replace("-", " ").split()
    large = "".join(word[0] for word in words if word.lower() not in _SMALL and word[0].isalpha())
    every = "".join(word[0] for word in words if word.lower() not in ("the",) and word[0].isalpha())
    return len(words) > 1 and (acronym == large.upper() or acronym == every.upper())


def _without_form(full: str) -> str:
    """Drop a closing legal form: "Astana LRT LLP" is Astana LRT."""
    name, _, form = full.rpartition(" ")
    return name if form.isupper() or form.endswith(".") or form in ("Group", "Inc", "Ltd") else full


def _plain(name: str) -> str:
    return name.lower().replace("’", "'").replace("united nations", "un")


def _words(name: str) -> list[str]:
    return [word for word in _plain(name).replace("'s", "").replace('"', "").split() if word not in _SMALL]


def _within(short: list[str], full: list[str]) -> bool:
    return all(any(_same_stem(word, other) for other in full) for word in short)


def _same_stem(word: str, other: str) -> bool:
    stem = min(len(word), len(other))
    return word == other or (stem >= _LONG_ENOUGH_STEM and word[:stem] == other[:stem])
