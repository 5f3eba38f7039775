"""Which full name of the article a mention of a person stands for."""

from collections.abc import Sequence

_PATRONYMICS = ("ovich", "evich", "ovna", "evna", "yevich", "yevna", "ichna")


def canonical(mentions: Sequence[str]) -> list[str]:
    """Return, for each mention in text order, the fullest form of that person's name in the article.

    A surname alone, a given name alone and initials with a surname stand for the nearest fuller name before them, else
    for the first one after.
    """
    parts = [_parts(mention) for mention in mentions]
    return [mentions[_fullest(parts, i)] for i in range(len(mentions))]


def _parts(mention: str) -> tuple[str, ...]:
    """Return the words of a name; "Rustam Saidovich", a form of address, counts as Rustam."""
    parts = tuple(mention.replace(".", ". ").split())
    return parts[:1] if len(parts) == 2 and parts[1].endswith(_PATRONYMICS) else parts


def _fullest(parts: Sequence[tuple[str, ...]], i: int) -> int:
    best = i
    for _ in range(3):  # "Ni" to "Lyubov Ni" to "Lyubov Avgustovna Ni"
        fuller = [k for k in range(len(parts)) if _abbreviates(parts[best], parts[k])]
        if not fuller:
            return best
        before = [k for k in fuller if k < i]
        best = before[-1] if before else fuller[0]
    return best


def _abbreviates(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether the words of ``short`` stand in ``full`` in any order, initials for names, and fewer or shorter."""
    if len(short) > len(full) or sum(map(len, short)) >= sum(map(len, full)):
        return False
    left = list(full)
    for word in short:
        twin = next((other for other in left if _same(word, other)), None)
        if twin is None:
            return False
        left.remove(twin)
    return not (len(short) == 1 and short[0].endswith("."))


def _same(word: str, other: str) -> bool:
    if word.endswith(".") and len(word) <= 4:
        return other.lower().startswith(word[:-1].lower())
    return word == other or (word.isupper() and len(word) > 1 and word.lower() == other.lower())
