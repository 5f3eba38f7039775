"""Evidence against a chunk's being a person's name."""

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import SURE, WEAK, Page
from kzextract.rules.chunks import camel_case
from kzextract.rules.rule import Needs, Rule, weighed

_PLACE_PREPOSITIONS = frozenset(("in", "near", "during", "towards", "across", "throughout", "outside", "around"))
_PREPOSITIONS = frozenset(("at", "from", "to", "of"))
_ARTICLES = frozenset(("the", "a", "an", "this", "these", "every", "each", "no"))
_OWNER = frozenset(("'s",))
_CREDITING = frozenset(("©", ":", "by"))

_SETTLED = frozenset(
    "community inhabitants residents people villagers outskirts hamlet commune vicinity streets".split()
)
_PART_OF_TITLE = frozenset("akim governor official police resident council court prosecutor mayor head native".split())
_COPULAS = frozenset((",", "is", "was"))
_THINGS = frozenset(
    "people tribe community communities language project programme program festival bridge compound stadium app "
    "film movie album phone virus variant vaccine species dynasty empire culture order orders medal "
    "medals rifle rifles assault".split()
)


def _place_noun_after(page: Page, i: int, j: int) -> bool:  # noqa: ARG001 (one signature for all evidence)
    return page.lower(j) in words("place_nouns") or (
        page.lower(j) in ("and", ",") and page.lower(j + 2) in words("place_nouns")
    )


def _named_place(page: Page, i: int, j: int) -> bool:
    """What a place is called, or what it is: "the community of Temir Kanat", "Temir Kanat is a small village"."""
    if page.lower(i - 1) == "of":
        return page.lower(i - 2) in words("place_nouns") or page.lower(i - 2) in _SETTLED
    if page.lower(j) not in _COPULAS or page.lower(j + 1) not in ("a", "an", "the", "another"):
        return False
    for n in range(j + 2, j + 6):
        if page.lower(n) in words("place_nouns"):
            return page.lower(n + 1) not in _PART_OF_TITLE
        if not page.has(n, Flag.COMMON) or page.has(n, Flag.FUNCTION):
            return False
    return False


def _after_the(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(i - 1) in _ARTICLES


def _in(page: Page, i: int, j: int) -> bool:
    if page.lower(i - 1) == "of" and page.lower(j) == "'s" and page.texts[i] in words("names_alone"):
        return False  # "a staging of Verdi's Aida"
    return page.lower(i - 1) in _PLACE_PREPOSITIONS or (j - i == 1 and page.lower(i - 1) in _PREPOSITIONS)


def _place(page: Page, i: int, j: int) -> bool:
    places = [p.length for k in range(i, j) for p in page.phrases.get(k, ()) if p.kind == "place" and k + p.length <= j]
    surname = j - i == 2 and page.has(i + 1, Flag.ENDING)
    return max(places, default=0) > 1 or (bool(places) and not page.has(i, Flag.GIVEN) and not surname)


def _common(page: Page, i: int, j: int) -> bool:
    if page.lower(i - 1) in words("relations") and page.capital[i] == SURE:
        return False  # "her grandson Mart"
    named = j - i > 1 and page.has(i, Flag.GIVEN) and page.has(j - 1, Flag.SURNAME) and not page.opens[i]
    return not named and all(page.has(k, Flag.COMMON) for k in range(i, j))


def _half_common(page: Page, i: int, j: int) -> bool:
    return j - i > 1 and any(
        page.has(k, Flag.COMMON) and not page.has(k, Flag.GIVEN | Flag.SURNAME) for k in range(i, j)
    )


def _acronym(page: Page, i: int, j: int) -> bool:
    return any(page.is_acronym(k) and 1 < len(page.texts[k]) < 6 and "." not in page.texts[k] for k in range(i, j))


def _titled(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.titled[i]


def _lone(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return j - i == 1


def _weak(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.capital[i] == WEAK


def _digit_after(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(j)[0].isdigit() or (page.lower(j) == "-" and page.adjacent(j - 1))


def _owned(page: Page, i: int, j: int) -> bool:
    if j - i > 1 and page.has(j - 1, Flag.ENDING):
        return False
    return page.lower(i - 1) == "'s" and page.is_capital(i - 2, SURE) and page.has(i - 2, Flag.PLACE)


def _thing_after(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(j) in _THINGS or (page.lower(j) == "and" and page.lower(j + 2) in _THINGS)


def _camel_case(page: Page, i: int, j: int) -> bool:
    return j - i == 1 and camel_case(page.texts[i])


def _credited(page: Page, i: int, j: int) -> bool:
    """Who took a picture: "Oruf Qorvat ©", "(Photo: Oruf Qorvat)"."""
    k = i - 2 if page.lower(i - 1) in (":", "by") else i - 1
    return page.lower(j) == "©" or page.lower(k) == "©" or (k < i - 1 and page.lower(k) in ("photo", "photos"))


def _quoted(page: Page, i: int, j: int) -> bool:
    single = page.texts[i - 1] == "'" and page.lower(j) == "'" and page.adjacent(i - 1) and page.adjacent(j - 1)
    return single or page.quotation(i) is not None


RULES: tuple[Rule, ...] = (
    weighed(
        "people.not-before-place-noun",
        "PERSON",
        -3.0,
        _place_noun_after,
        "They live in the [Zhelvinsky](none) district of the region.",
        "Snow closed roads in [Omarbekov](none) and Torgyn districts.",
        "The river froze.",
    ),
    weighed(
        "people.not-named-place",
        "PERSON",
        -4.0,
        _named_place,
        "Life in the village of [Asel Dala](none) is hard.",
        "They say that [Temir Qorvat](none) is a small village.",
        "They met [Aigerim Dosova](Aigerim Dosova), a teacher.",
        needs=Needs(beside=_COPULAS | {"of"}),
    ),
    weighed(
        "people.not-after-article",
        "PERSON",
        -3.0,
        _after_the,
        "They crossed the [Tuvrel Ankin](none) at dawn.",
        "It is a [Zhelvinsky](none) of sorts.",
        "Roads froze.",
        needs=Needs(before=_ARTICLES),
    ),
    weighed(
        "people.not-in",
        "PERSON",
        -1.5,
        _in,
        "Snow fell in [Tuvrel](none) and around it.",
        "The train from [Qorvat](none) is late.",
        "Snow fell.",
        needs=Needs(before=_PLACE_PREPOSITIONS | _PREPOSITIONS),
    ),
    weighed(
        "people.not-place",
        "PERSON",
        -3.0,
        _place,
        "Snow closed [Kyzylorda](none) again.",
        "Trains to [Almaty](none) are full before the holidays.",
        "They met [Aigerim Dosova](Aigerim Dosova).",
        needs=Needs(place_inside=True),
    ),
    weighed(
        "people.not-common-words",
        "PERSON",
        -2.5,
        _common,
        "They praised [Green Bazaar](none) for it.",
        "A guard at [Blue Door](none) saw the smoke first.",
        "They met [Aigerim Dosova](Aigerim Dosova).",
        needs=Needs(inside=Flag.COMMON),
    ),
    weighed(
        "people.not-half-common",
        "PERSON",
        -0.8,
        _half_common,
        "A guard at [Golden Qorvat](none) saw the smoke first.",
        "A cup of [Qorvat Sugar](none) was spilt on the map.",
        "They met [Aigerim Dosova](Aigerim Dosova).",
        needs=Needs(lone=False, inside=Flag.COMMON),
    ),
    weighed(
        "people.not-acronym",
        "PERSON",
        -2.5,
        _acronym,
        "The new [QZT Qorvat](none) was tested.",
        "A hall for [Tuvrel DX](none) opened.",
        "They met [Aigerim Dosova](Aigerim Dosova).",
    ),
    weighed(
        "people.not-title-case",
        "PERSON",
        -0.8,
        _titled,
        "[Tuvrel Ankin](none) Bridge Closed Until Next Summer",
        "Heavy Snow Hits [Qorvat](none) Again, Roads Closed",
        "They met [Aigerim Dosova](Aigerim Dosova).",
    ),
    weighed(
        "people.not-alone",
        "PERSON",
        -0.5,
        _lone,
        "They like [Qorvat](none) for its bread and its quiet.",
        "A cup of [Tuvrel](none) was spilt.",
        "They met [Aigerim Dosova](Aigerim Dosova).",
        needs=Needs(lone=True),
    ),
    weighed(
        "people.not-capital-by-place",
        "PERSON",
        -1.0,
        _weak,
        "[Bread](none) is cheap.",
        "[Snow](none) said it all.",
        "They met [Aigerim Dosova](Aigerim Dosova).",
    ),
    weighed(
        "people.not-numbered",
        "PERSON",
        -1.5,
        _digit_after,
        "They tested [Tuvrel Ankin](none) 4 on the steppe.",
        "They met at the gate of [Qorvat](none)-based plants.",
        "They met [Aigerim Dosova](Aigerim Dosova).",
    ),
    weighed(
        "people.not-before-thing",
        "PERSON",
        -2.0,
        _thing_after,
        "Songs of the [Tuvrel](none) people are long.",
        "They made a [Qorvat](none) film of it.",
        "They met [Aigerim Dosova](Aigerim Dosova).",
        needs=Needs(after=_THINGS | {"and"}),
    ),
    weighed(
        "people.not-camel-case",
        "PERSON",
        -1.5,
        _camel_case,
        "“It is over,” [TuvrelTech](none) said.",
        "“It is over,” [QorvatPay](none) added.",
        "They met [Aigerim Dosova](Aigerim Dosova).",
        needs=Needs(lone=True),
    ),
    weighed(
        "people.not-credited",
        "PERSON",
        -6.0,
        _credited,
        "The akim at the dam. [Aigerim Dosova](none) ©",
        "The akim at the dam (photo: [Nurlan Keterov](none))",
        "They met [Aigerim Dosova](Aigerim Dosova).",
        needs=Needs(beside=_CREDITING),
    ),
    weighed(
        "people.not-in-quotes",
        "PERSON",
        -2.0,
        _quoted,
        "They watched “[Tuvrel Ankin](none)” twice.",
        "They sang “Oh, [Qorvat](none)” twice.",
        "They met [Aigerim Dosova](Aigerim Dosova).",
    ),
    weighed(
        "people.not-owned-by-place",
        "PERSON",
        -0.5,
        _owned,
        "They praised Kazakhstan's [Qorvat](none) for it.",
        "Astana's [Tuvrel Gold](none) was closed.",
        "They met [Aigerim Dosova](Aigerim Dosova).",
        needs=Needs(before=_OWNER),
    ),
)
