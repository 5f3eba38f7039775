"""Which full name of the article a mention of a person stands for."""

from collections.abc import Sequence
from functools import lru_cache

from kzextract.normalise.nearest import nearest, places
from kzextract.normalise.spelling import spelling, written_alike

_PATRONYMICS = ("ovich", "evich", "ovna", "evna", "yevich", "yevna", "ichna")
_LONGEST_INITIAL = 4  # with its point: "Dzh."
_LONG = 4  # letters; shorter names differ by too little
_TELLING = 10  # letters; two full names of so many are one in spite of their spelling
_MISPRINTED = 8  # letters of a surname that can be told in spite of a misprint
_CHAIN = 3  # "Ni" to "Lyubov Ni" to "Lyubov Avgustovna Ni"


def canonical(mentions: Sequence[str]) -> list[str]:
    """Return, for each mention in text order, the fullest form of that person's name in the article.

    A surname alone, a given name alone and initials with a surname stand for the nearest fuller name before them, else
    for the first one after. Full names that differ in their transliteration alone are the more frequent of them.
    """
    mentions = written_alike(mentions, _transliterated)
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
        words = [spelling(word) for word in parts[name]]
        for word in dict.fromkeys([*words, *(word[0].lower() for word in parts[name])]):
            by_word.setdefault(word, []).append(name)
    return {
        name: [other for other in by_word[_telling(parts[name])] if _abbreviates(parts[name], parts[other])]
        or _misprinted(name, names)
        for name in names
    }


def _misprinted(name: str, names: Sequence[str]) -> list[str]:
    """Return the full name whose surname is a long one but for a letter inside; none where there are several."""
    if " " in name or len(name) < _MISPRINTED:
        return []
    full = [other for other in names if " " in other and _but_for_a_letter(name, other.rpartition(" ")[2])]
    return full if len(full) == 1 else []


def _but_for_a_letter(word: str, other: str) -> bool:
    same_edges = len(word) == len(other) and word[0] == other[0] and word[-2:] == other[-2:]
    return same_edges and sum(a != b for a, b in zip(word, other, strict=True)) == 1


@lru_cache(maxsize=4096)
def _transliterated(name: str) -> str:
    """Return what the transliterations of a full name share: Arkhip Mukhametov, Archip Muhametov; else the name."""
    letters = spelling(name.replace("-", "").replace(" ", "")).replace("ch", "h")
    return name if " " not in name or "." in name or len(letters) < _TELLING else letters


def _telling(parts: tuple[str, ...]) -> str:
    """Return the first word that is no initial, in its common spelling, else the letter of the first."""
    return next((spelling(word) for word in parts if not _is_initial(word)), parts[0][0].lower())


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
    alike = min(len(word), len(other)) > _LONG and spelling(word) == spelling(other)
    return alike or _same(word, other)


def _same(word: str, other: str) -> bool:
    if _is_initial(word):
        return other.lower().startswith(word[:-1].lower())
    return word == other or (word.isupper() and len(word) > 1 and word.lower() == other.lower())
