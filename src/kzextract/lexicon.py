"""The gazetteers as one lookup: what is known of a single word (flags), and of runs of words (phrases)."""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

from kzextract import folding, words
from kzextract.gazetteers import cells, compiled, rows


class Flag:
    """What a word can be, whatever its context: bits of a plain int, which is ten times as fast as an enum."""

    COMMON = 1 << 0
    FUNCTION = 1 << 1
    GIVEN = 1 << 2
    SURNAME = 1 << 3
    AMBIGUOUS = 1 << 4
    """A given name or surname that is also a common word or a place."""
    ENDING = 1 << 5
    """Ends like a surname or patronymic of the region."""
    PARTICLE = 1 << 6
    PLACE = 1 << 7
    DEMONYM = 1 << 8
    HEAD_FIRST = 1 << 9
    HEAD_LAST = 1 << 10
    HEAD = HEAD_FIRST | HEAD_LAST
    """Is the head of a body's name: "of …" may follow it, or other words of the name stand before it."""
    OTHER_HEAD = 1 << 11
    """Makes a name an event, a law, a programme, an award or a place."""
    BODY = 1 << 12
    """A lower-case body that counts when its owner or portfolio is named."""
    ROLE = 1 << 13
    ROLE_WORD = 1 << 14
    """May stand before the head of a role, or in the name of a body."""
    SPEECH = 1 << 15
    CALENDAR = 1 << 16
    NOT_ORG = 1 << 17
    """An acronym that names no organisation."""


class Phrase(NamedTuple):
    """A run of words that a gazetteer lists; `kind` is the gazetteer, `detail` its row's kind or country."""

    kind: str
    length: int
    detail: str


_FUNCTION = (
    "a an the this that these those and or but nor so yet for of in on at by to from with without into onto over "
    "under after before during since until till about against between among through across within as if when while "
    "where who whom whose which what why how because although though not no it its he she they we i you his her their "
    "our your my him them us me is are was were be been being am has have had do does did can could shall should "
    "would may might must there here then than also too very just only even still again more most much many some any "
    "all each every both few several such other another own same one two three four five six seven eight nine ten yes "
    "i've i'm i'd i'll you've you're we've we're they've they're it's he'd she'd don't didn't isn't wasn't "
    "via per amid despite according however meanwhile moreover therefore thus"
).split()
NAMEABLE = frozenset("one two three four five six seven eight nine ten may will so do own still such he an my".split())
"""Function words that are names as well: a capital in mid-sentence makes them one."""
_CALENDAR = (
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri "
    "sat sun"
).split()


_SIGNS = ("\n", *".,:;-—'\"()[]?!%$/&", "'s")
"""What stands in every text and is no word; listed, so that it is not judged anew."""
_LETTERS = str.maketrans("ıłøđŋğ", "ilodng")


class Lexicon(NamedTuple):
    """What is known of words (``flags``) and of runs of words (``phrases``), both by their lower case."""

    flags: dict[str, int]
    phrases: dict[str, tuple[tuple[str, str, str], ...]]
    """Every entry as (as it is written, kind, detail), its words one space apart."""
    lengths: dict[str, tuple[int, ...]]
    """By the first two words of phrases the lengths of those phrases, the longest first; by every first word ``(1,)``
    where it is a phrase by itself, else ``()``."""
    endings: tuple[str, ...]
    honorifics: frozenset[str]
    """Words of honorifics as they are printed: "He" is none, "H.E." is."""

    def flags_of(self, lower: str) -> int:
        """Return the flags of a word; one that no gazetteer holds is judged by its letters."""
        known = self.flags.get(lower)
        return _judge(lower) if known is None else known


@lru_cache(maxsize=1 << 16)  # a long run meets words without end
def _judge(lower: str) -> int:
    lexicon = load()
    plain = lower if lower.isascii() else _without_accents(lower)
    if plain in lexicon.flags:
        return lexicon.flags[plain]
    if plain.endswith(lexicon.endings) and len(plain) > 4:
        return Flag.ENDING
    return Flag.COMMON | Flag.ROLE_WORD if "-" in plain and _is_title(plain.split("-"), lexicon.flags) else 0


def _is_title(parts: list[str], flags: dict[str, int]) -> bool:
    """Tell whether the parts of a compound are words of titles: "Chairman-Chief"."""
    known = [flags.get(part, 0) for part in parts]
    return all(flag & (Flag.ROLE | Flag.ROLE_WORD) for flag in known) and any(flag & Flag.ROLE for flag in known)


def _without_accents(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c)).translate(_LETTERS)


# Gazetteers whose single words carry one flag each: name, column, flag.
_SIMPLE = (
    ("common_words", "word", Flag.COMMON),
    ("name_particles", "particle", Flag.PARTICLE),
    ("demonyms", "demonym", Flag.DEMONYM),
    ("role_modifiers", "word", Flag.ROLE_WORD),
    ("speech_verbs", "verb", Flag.SPEECH),
    ("acronyms_not_organisations", "acronym", Flag.NOT_ORG),
    ("currencies", "code", Flag.NOT_ORG),
    ("places", "name", Flag.PLACE),
    ("roles", "title", Flag.ROLE),
)
_HEADS = {"first": Flag.HEAD_FIRST, "last": Flag.HEAD_LAST, "both": Flag.HEAD}


@cache
def load() -> Lexicon:
    """Return the gazetteers as one lookup; a word may carry several flags."""
    return Lexicon(*compiled("lexicon", _tables))


def _tables() -> tuple[Any, ...]:
    """Read the gazetteers into the fields of a Lexicon."""
    flags = _function_words()
    _add_words(flags)
    phrases: dict[str, tuple[tuple[str, str, str], ...]] = {}
    lengths: dict[str, set[int]] = {}
    for text, kind, detail in _listed():
        texts, lowers = _words_of(text)
        key = " ".join(lowers)
        phrases[key] = (*phrases.get(key, ()), (" ".join(texts), kind, detail))
        single = lengths.setdefault(lowers[0], set())
        (single if len(texts) == 1 else lengths.setdefault(" ".join(lowers[:2]), set())).add(len(texts))
    longest_first = {first: tuple(sorted(sizes, reverse=True)) for first, sizes in lengths.items()}
    endings = tuple(row["ending"] for row in rows("surname_endings"))
    honorifics = frozenset(row["honorific"] for row in rows("honorifics") if " " not in row["honorific"])
    return flags, phrases, longest_first, endings, honorifics


def _words_of(text: str) -> tuple[list[str], list[str]]:
    """Return the words of a listed name and their lower case; letters and blanks, as in most, need no reader."""
    if text.isascii() and text.replace(" ", "").isalpha():
        return text.split(), text.lower().split()
    texts, lowers, _, _ = words.split(folding.fold(text))
    return texts, lowers


def _function_words() -> dict[str, int]:
    flags: dict[str, int] = dict.fromkeys(_FUNCTION, Flag.FUNCTION) | dict.fromkeys(_SIGNS, 0)
    for word in (*_CALENDAR, *(f"{word}." for word in _CALENDAR)):
        flags[word] = flags.get(word, 0) | Flag.CALENDAR
    return flags


def _add_words(flags: dict[str, int]) -> None:
    def add(word: str, flag: int) -> None:
        flags[word.lower()] = flags.get(word.lower(), 0) | flag

    for name, column, flag in _SIMPLE:
        for word, _ in cells(name, column, column):
            add(word, flag)
    for row in rows("lower_bodies"):
        add(row["word"].rpartition(" ")[2], Flag.BODY)  # the rule looks at the whole
    for name, column, flag in (("given_names", "name", Flag.GIVEN), ("surnames", "surname", Flag.SURNAME)):
        for word, ambiguous in cells(name, column, "ambiguous"):
            add(word, flag | Flag.AMBIGUOUS if ambiguous else flag)
    for row in rows("organisation_heads"):
        add(row["word"], _HEADS[row["place"]])
    for row in rows("non_organisation_heads"):
        if row["kind"] not in ("role", "people") and not flags.get(row["word"].lower(), 0) & Flag.PLACE:
            add(row["word"], Flag.OTHER_HEAD)


def _listed() -> Iterator[tuple[str, str, str]]:
    """Give every listed run of words with its kind and detail."""
    yield from ((row["name"], "place", row["kind"]) for row in rows("places"))
    # "Nur-Sultan" is one word, "NUR-SULTAN" three
    yield from ((row["name"].upper(), "place", row["kind"]) for row in rows("places") if "-" in row["name"])
    yield from ((row["demonym"], "place", "people") for row in rows("demonyms") if " " in row["demonym"])
    yield from ((row["holiday"], "holiday", "") for row in rows("holidays"))
    yield from ((row["word"], "head", row["place"]) for row in rows("organisation_heads") if " " in row["word"])
    others = (
        row for row in rows("non_organisation_heads") if " " in row["word"] and row["kind"] not in ("role", "people")
    )
    yield from ((row["word"], "other", row["kind"]) for row in others)
    places = {row["name"].lower() for row in rows("places")}
    for row in rows("organisations"):
        name = row["name"]
        if name.partition("'s ")[0].lower() in places and "'s " in name:
            continue  # Kazakhstan's Senate is the Senate
        if name.startswith("The ") and " " not in name[4:]:
            yield name, "the-organisation", row["kind"]  # "The Hindu" is a newspaper, a Hindu is none
        else:
            yield name.removeprefix("The "), "organisation", row["kind"]
        if row["acronym"]:
            yield row["acronym"], "organisation", row["kind"]
    for row in rows("roles"):
        # The place stays outside a title, and the title is listed without it.
        if row["title"].rpartition(" of ")[2].removeprefix("the ") not in places:
            detail = row["kind"] + (" portfolio" if row["portfolio"] else "")
            yield row["title"], "role", detail
            if "-" in row["title"] or "." in row["title"]:
                capitals = row["title"].title()  # "Secretary-General" is one word, "secretary-general" three
                yield capitals, "role", detail
                if "-In-" in capitals:
                    yield capitals.replace("-In-", "-in-"), "role", detail  # "Editor-in-Chief"
