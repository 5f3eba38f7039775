"""Evidence for and against a chunk of capitalised words being a person's name; weights add up to a decision."""

import re

from kzextract.lexicon import Flag
from kzextract.page import SURE, WEAK, Page
from kzextract.rules.chunks import INITIALS, TRAILING_PARTICLES
from kzextract.rules.rule import Evidence, Rule

THRESHOLD = 2.0
"""The sum of weights from which a chunk is a person."""

_AGE = re.compile(r"\d{1,3}")
_RELATIONS = frozenset(
    "son daughter brother sister husband wife father mother grandson granddaughter nephew niece uncle aunt cousin named called "
    "grandfather grandmother colleague widow friend boy girl pupil fiancee partner".split()
)
_PLACE_PREPOSITIONS = frozenset(("in", "near", "towards", "across", "throughout", "outside", "around"))
_ADJECTIVES = ("sky", "skiy", "skii", "ski", "skaya", "skoye")
_PLACE_NOUNS = frozenset(
    "district districts region regions oblast raion rayon street avenue square village settlement station river lake city town "
    "province county municipality island islands mountains peninsula valley border airport port stadium reservoir".split()
)
_PATRONYMIC = ("ovich", "evich", "ovna", "evna", "yevich", "yevna", "uly", "uli", "kyzy", "qyzy", "kizi")


def _given(page: Page, i: int, j: int) -> bool:
    return j - i > 1 and page.has(i, Flag.GIVEN) and not page.has(i, Flag.AMBIGUOUS)


def _ambiguous_given(page: Page, i: int, j: int) -> bool:
    return j - i > 1 and page.has(i, Flag.GIVEN) and page.has(i, Flag.AMBIGUOUS)


def _given_last(page: Page, i: int, j: int) -> bool:
    return j - i > 1 and page.has(j - 1, Flag.GIVEN) and not page.has(j - 1, Flag.AMBIGUOUS)


def _lone_given(page: Page, i: int, j: int) -> bool:
    return j - i == 1 and page.has(i, Flag.GIVEN) and not page.has(i, Flag.AMBIGUOUS)


def _ending(page: Page, i: int, j: int) -> bool:
    return j - i > 1 and page.has(j - 1, Flag.ENDING)


def _lone_ending(page: Page, i: int, j: int) -> bool:
    return j - i == 1 and page.has(i, Flag.ENDING) and not page.lowers[i].endswith(_ADJECTIVES)


def _lone_adjective(page: Page, i: int, j: int) -> bool:
    return j - i == 1 and page.has(i, Flag.ENDING) and page.lowers[i].endswith(_ADJECTIVES)


def _place_noun_after(page: Page, i: int, j: int) -> bool:  # noqa: ARG001 (one signature for all evidence)
    return page.lower(j) in _PLACE_NOUNS or (page.lower(j) in ("and", ",") and page.lower(j + 2) in _PLACE_NOUNS)


def _surname(page: Page, i: int, j: int) -> bool:
    return j - i > 1 and any(page.has(k, Flag.SURNAME) and not page.has(k, Flag.AMBIGUOUS) for k in (i, j - 1))


def _lone_surname(page: Page, i: int, j: int) -> bool:
    return j - i == 1 and page.has(i, Flag.SURNAME) and not page.has(i, Flag.AMBIGUOUS)


def _unknown(page: Page, i: int, j: int) -> bool:
    listed = Flag.GIVEN | Flag.SURNAME | Flag.ENDING | Flag.COMMON | Flag.PLACE | Flag.DEMONYM | Flag.FUNCTION | Flag.CALENDAR | Flag.NOT_ORG
    return j - i == 1 and not page.has(i, listed) and not page.is_acronym(i) and len(page.texts[i]) > 2 and "-" not in page.texts[i]


def _both_listed(page: Page, i: int, j: int) -> bool:
    return j - i == 2 and all(page.has(k, Flag.GIVEN | Flag.SURNAME) for k in (i, i + 1))


def _initials(page: Page, i: int, j: int) -> bool:
    return j - i > 1 and any(INITIALS.fullmatch(page.texts[k]) for k in range(i, j))


def _patronymic(page: Page, i: int, j: int) -> bool:
    return j - i > 1 and any(page.lowers[k].endswith(_PATRONYMIC) for k in range(i, j))


def _particle(page: Page, i: int, j: int) -> bool:
    return j - i > 1 and any(page.texts[k].islower() or page.lowers[k] in TRAILING_PARTICLES for k in range(i, j))


def _honorific(page: Page, i: int, j: int) -> bool:  # noqa: ARG001 (one signature for all evidence)
    return page.is_honorific(i - 1) or (page.lower(i - 1) == "." and page.is_honorific(i - 2))


def _role_before(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.has(i - 1, Flag.ROLE) and page.lower(i - 2) not in ("a", "an")


def _role_after(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    if page.lower(j) not in (",", "(", "-", "—"):
        return False
    k = j + 1
    if page.lower(k) in ("the", "a", "an", "former", "acting"):
        k += 1
    return any(page.has(n, Flag.ROLE) for n in range(k, min(k + 4, len(page)))) and not page.is_capital(k - 1 + 1 if k == j else -1)


def _speech(page: Page, i: int, j: int) -> bool:
    after = page.has(j, Flag.SPEECH) and page.texts[j].islower() if j < len(page) else False
    return after or (page.has(i - 1, Flag.SPEECH) and page.texts[i - 1].islower())


def _age_after(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(j) in (",", "(") and bool(_AGE.fullmatch(page.lower(j + 1))) and page.lower(j + 2) in (",", ")", "-", "years", ".")


def _relation(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(i - 1) in _RELATIONS or (page.lower(i - 1) == "," and page.lower(i - 2) in _RELATIONS)


def _who(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(j) == "," and page.lower(j + 1) in ("who", "whose", "whom", "born", "aged")


def _byline(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.zone[i] == "byline" or (page.lower(i - 1) == "by" and page.lower(i - 2) in ("writing", "editing", "reporting", "compiled", "written"))


def _two_names(page: Page, i: int, j: int) -> bool:
    if not 2 <= j - i <= 3 or page.titled[i]:
        return False
    known = Flag.GIVEN | Flag.SURNAME
    return not any(page.is_acronym(k) or (page.has(k, Flag.COMMON | Flag.PLACE) and not page.has(k, known)) for k in range(i, j))


def _after_the(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(i - 1) in ("the", "a", "an", "this", "these", "every", "each", "no")


def _in(page: Page, i: int, j: int) -> bool:
    return page.lower(i - 1) in _PLACE_PREPOSITIONS or (j - i == 1 and page.lower(i - 1) in ("at", "from", "to", "of"))


def _place(page: Page, i: int, j: int) -> bool:
    places = [p.length for k in range(i, j) for p in page.phrases.get(k, ()) if p.kind == "place" and k + p.length <= j]
    return max(places, default=0) > 1 or (bool(places) and not page.has(i, Flag.GIVEN))


def _common(page: Page, i: int, j: int) -> bool:
    return all(page.has(k, Flag.COMMON) for k in range(i, j))


def _half_common(page: Page, i: int, j: int) -> bool:
    return j - i > 1 and any(page.has(k, Flag.COMMON) and not page.has(k, Flag.GIVEN | Flag.SURNAME) for k in range(i, j))


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


def _owned(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(i - 1) == "'s" and page.is_capital(i - 2, SURE) and page.has(i - 2, Flag.PLACE)


def _quoted(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.quotation(i) is not None


def _rule(what: str, weight: float, holds, *examples: str) -> Rule:  # type: ignore[no-untyped-def]
    return Rule(f"people.{what}", "PERSON", Evidence(weight, holds), examples)


RULES: tuple[Rule, ...] = (
    _rule("given-name", 3.0, _given, "So [Aigerim Dosova](Aigerim Dosova) left.", "The Aral Sea dried."),
    _rule("ambiguous-given-name", 1.5, _ambiguous_given),
    _rule("given-name-last", 1.5, _given_last),
    _rule("lone-given-name", 1.8, _lone_given),
    _rule("surname-ending", 2.0, _ending),
    _rule("lone-surname-ending", 2.2, _lone_ending),
    _rule("lone-surname-adjective", 1.0, _lone_adjective),
    _rule("not-before-place-noun", -3.0, _place_noun_after),
    _rule("surname", 1.5, _surname),
    _rule("lone-surname", 0.8, _lone_surname),
    _rule("lone-unknown", 0.7, _unknown),
    _rule("both-listed", 1.0, _both_listed),
    _rule("initials", 3.0, _initials),
    _rule("patronymic", 3.0, _patronymic),
    _rule("particle", 1.5, _particle),
    _rule("honorific", 4.0, _honorific),
    _rule("role-before", 2.5, _role_before),
    _rule("role-after", 1.5, _role_after),
    _rule("speech-verb", 1.8, _speech),
    _rule("age", 2.5, _age_after),
    _rule("relation", 2.0, _relation),
    _rule("who", 1.5, _who),
    _rule("byline", 2.5, _byline),
    _rule("two-names", 1.5, _two_names),
    _rule("not-after-article", -3.0, _after_the),
    _rule("not-in", -1.5, _in),
    _rule("not-place", -3.0, _place),
    _rule("not-common-words", -2.5, _common),
    _rule("not-half-common", -0.8, _half_common),
    _rule("not-acronym", -2.5, _acronym),
    _rule("not-title-case", -0.8, _titled),
    _rule("not-alone", -0.5, _lone),
    _rule("not-capital-by-place", -1.0, _weak),
    _rule("not-numbered", -1.5, _digit_after),
    _rule("not-in-quotes", -2.0, _quoted),
    _rule("not-owned-by-place", -0.5, _owned),
)
