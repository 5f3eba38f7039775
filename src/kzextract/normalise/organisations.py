"""Which full name of the article a mention of an organisation stands for."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain

from kzextract.gazetteers import compiled, rows, words
from kzextract.normalise.nearest import nearest, places
from kzextract.normalise.spelling import spelling, written_alike

_SMALL = frozenset(("of", "the", "and", "for", "on", "in", "to", "under", "at", "against", "&", "a"))
_LONG_ENOUGH_STEM = 5
_KINDS_BEHIND = (" state concern", " state corporation", " national company", " state company", " news agency")
_OF_THE = re.compile(r" of (?:the )?")
_CLUBS = frozenset("fc fk hc hk bc".split())
_KINDS = _CLUBS | frozenset(
    "bank group party club hockey football basketball company holding holdings airlines airways movement news service "
    "agency concern corporation".split()
)
_SHOUTED = 8  # letters: "MAZHILIS" in a headline is no acronym
_INSIDE = re.compile(r"(?P<full>[^()]+) \((?P<short>[A-Z]{2,9})\) ")
HeadOf = Callable[[str], str | None]


@cache
def acronyms() -> Mapping[str, frozenset[str]]:
    """Return the names that the gazetteer gives each acronym, in lower case."""
    known: Mapping[str, frozenset[str]] = compiled("acronyms", _acronyms)
    return known


def _acronyms() -> dict[str, frozenset[str]]:
    names: dict[str, set[str]] = {}
    for row in rows("organisations"):
        if row["acronym"]:
            names.setdefault(row["acronym"], set()).add(_plain(row["name"]))
    return {acronym: frozenset(full) for acronym, full in names.items()}


def canonical(mentions: Sequence[str], bracketed: Mapping[int, int], head_of: HeadOf) -> list[str]:
    """Return, for each mention in text order, the fullest form of that body's name in the article.

    ``bracketed`` maps a mention in brackets ("(CDJI)") to the one it follows; ``head_of`` gives a name's head word.
    """
    mentions = _with_capitals(written_alike(mentions, _writing))
    where = places(mentions)
    defined = _definitions(mentions, bracketed)
    heads = {name: head_of(name) for name in where}
    fuller = _fuller_names(where, heads)
    return [_follow(mention, at, fuller, defined, where) for at, mention in enumerate(mentions)]


@lru_cache(maxsize=4096)
def _writing(name: str) -> str:
    """Return what the spellings of a name share: Centre, Center; Abai, Abay; of capitals in a headline as well."""
    if len(name) < _SHOUTED or name.islower():
        return name
    return " ".join(map(_spelt, _plain(name).split())) if " " in name else name.lower()


@lru_cache(maxsize=4096)
def _spelt(word: str) -> str:
    word = word.removesuffix("re") + "er" if word.endswith("tre") else word
    return spelling(word.replace("isation", "ization").replace("our", "or").replace("defence", "defense"))


def _with_capitals(mentions: Sequence[str]) -> list[str]:
    """Return the mentions, each written in lower case as the first one with capitals that has the same words."""
    capitals = {_words(name): name for name in reversed(mentions) if not name.islower()}
    return [capitals.get(_words(name), name) if name.islower() else name for name in mentions]


def _fuller_names(names: Iterable[str], heads: Mapping[str, str | None]) -> dict[str, list[str]]:
    """Return, for each name, the names that it abbreviates; only names that share something are compared."""
    by_trait: dict[_Trait, list[str]] = {}
    for name in names:
        for trait in {*_traits(name, heads[name]), *(("initials", letters) for letters in _initials(name))}:
            by_trait.setdefault(trait, []).append(name)
    return {
        name: [
            full
            for full in _sharing(name, heads[name], by_trait)
            if len(full) > len(name) and _abbreviates(name, full, heads)
        ]
        for name in names
    }


_Trait = tuple[str, ...]


@lru_cache(maxsize=4096)
def _traits(name: str, head: str | None) -> tuple[_Trait, ...]:
    """Return what a name may share with a fuller one: its words beside the head are those that tell."""
    found: list[_Trait] = [("name", _plain(name)), ("core", _core(name)), ("core", _own_name(name))]
    if head is not None:
        found += [("word", head, word[:_LONG_ENOUGH_STEM]) for word in _words(name)]
    return tuple(found)


def _sharing(short: str, head: str | None, by_trait: Mapping[_Trait, list[str]]) -> Iterable[str]:
    """Return the names that ``short`` may be short for; of its words beside the head the rarest is enough."""
    if _is_acronym(short):
        short = short.replace(".", "")  # "U.N."
        known = [by_trait.get(("name", name), []) for name in sorted(acronyms().get(short, ()))]
        return dict.fromkeys(chain(by_trait.get(("initials", short), ()), *known))
    words_of = [by_trait[trait] for trait in _traits(short, head) if trait[0] == "word"]
    return dict.fromkeys([*by_trait["core", _core(short)], *min(words_of, key=len, default=[])])


def _definitions(mentions: Sequence[str], bracketed: Mapping[int, int]) -> dict[str, str]:
    """Return the shorter of each pair "Full Name (FN)" with the longer; the pair may stand inside a longer name."""
    pairs = [sorted((mentions[k], mentions[other]), key=len) for k, other in bracketed.items()]
    pairs += [[match["short"], match["full"]] for match in map(_INSIDE.match, mentions) if match]
    return {
        short: _owner_meant(short, full)
        for short, full in reversed(pairs)
        if len(short) < len(full) and (" " not in short or set(_words(short)) & set(_words(full)))
    }


def _owner_meant(short: str, full: str) -> str:
    """Return the owner in ``full`` when ``short`` is that one's: "Clinic of the Kazakh University (KazU)"."""
    letters = "".join(letter for letter in short if letter.isupper())
    if " " in short or len(letters) < 2 or letters[0] == full[0]:
        return full
    owners = [full[match.end() :] for match in _OF_THE.finditer(full)]
    meant = [owner for owner in owners if _stands_for(short, owner)]
    meant += [owner for owner in owners if any(made.endswith(letters) for made in _initials(owner))]
    return meant[0] if meant else full


def _stands_for(acronym: str, full: str) -> bool:
    acronym = acronym.replace(".", "")  # "U.N."
    return acronym in _initials(full) or _plain(full) in acronyms().get(acronym, ())


def _follow(
    name: str,
    at: int,
    fuller: Mapping[str, Sequence[str]],
    defined: Mapping[str, str],
    where: Mapping[str, Sequence[int]],
) -> str:
    """Follow a name from shorter to fuller forms; each step is longer, so it ends."""
    while (longer := defined.get(name) or nearest(fuller.get(name, ()), where, at)) is not None:
        name = longer
    return name


def _abbreviates(short: str, full: str, heads: Mapping[str, str | None]) -> bool:
    if _is_acronym(short):
        return _stands_for(short, full)
    if _other_body(_plain(short), _plain(full), heads[full]):
        return False
    if _core(short) == _core(full) != "":
        return True
    if _own_name(full) == _core(short) != "":
        return True
    head = heads[short]
    return head is not None and head == heads[full] and _within(_words(short), _words(full))


def _other_body(short: str, full: str, head: str | None) -> bool:
    """Tell a bank from its group, and a body from one of its kind that it owns: a court of the Supreme Court."""
    if full == f"{short} group" and short.endswith("bank"):
        return True
    front, _, owner = full.partition(" of ")
    return head is not None and head in _words(owner) and not _within(_words(front), _words(short))


def _is_acronym(text: str) -> bool:
    return 1 < len(text) < _SHOUTED and text.isupper() and " " not in text


@lru_cache(maxsize=4096)
def _initials(name: str) -> frozenset[str]:
    """Return the first letters of the words of a name of several, with and without its small words."""
    parts = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
    large = "".join(word[0] for word in parts if word.lower() not in _SMALL)
    every = "".join(word[0] for word in parts if word.lower() != "the")
    return frozenset((large.upper(), every.upper())) if " " in name or "-" in name else frozenset()


@lru_cache(maxsize=4096)
def _core(name: str) -> str:
    """Return the name without legal forms and quotes; of a name with quotes, what stands in the last of them."""
    pieces = _plain(name).split('"')
    balanced = len(pieces) % 2
    quoted = [_without_forms(piece) for piece in (pieces[1::2] if balanced else pieces[1:])]
    return next((piece for piece in reversed(quoted) if piece), "") or _without_forms(pieces[0])


@lru_cache(maxsize=4096)
def _own_name(name: str) -> str:
    """Return the name without what kind of body it is, before or behind it: "Halyk Bank", "FC Kairat"."""
    parts = _core(name).split()
    while len(parts) > 1 and parts[-1] in _KINDS:
        parts.pop()
    return " ".join(parts[1:] if len(parts) > 1 and parts[0] in _CLUBS else parts)


def _without_forms(name: str) -> str:
    name = next((name.removesuffix(kind) for kind in _KINDS_BEHIND if name.endswith(kind)), name)
    return " ".join(part for part in name.split() if part not in _forms())


@cache
def _forms() -> frozenset[str]:
    return frozenset(form.lower() for form in words("legal_forms"))


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    return name.lower().translate(_QUOTES).replace("united nations", "un")


_QUOTES = str.maketrans("’‘“”«»", '\'\'""""')


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in _plain(name).replace("'s", "").replace('"', "").split() if word not in _SMALL)


def _within(short: Sequence[str], full: Sequence[str]) -> bool:
    return all(any(_same_stem(word, other) for other in full) for word in short)


def _same_stem(word: str, other: str) -> bool:
    stem = min(len(word), len(other))
    return word == other or (stem >= _LONG_ENOUGH_STEM and word[:stem] == other[:stem])
