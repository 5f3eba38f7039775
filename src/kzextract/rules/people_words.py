"""Evidence in the words of a chunk for its being a person's name."""

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import Page
from kzextract.rules.chunks import TRAILING_PARTICLES, is_initials
from kzextract.rules.rule import Needs, Rule, weighed

_LISTED = (
    Flag.GIVEN | Flag.SURNAME | Flag.ENDING | Flag.COMMON | Flag.PLACE | Flag.DEMONYM | Flag.FUNCTION | Flag.CALENDAR
    | Flag.NOT_ORG
)  # fmt: skip
_ADJECTIVES = ("sky", "skiy", "skii", "ski", "skaya", "skoye")
_PATRONYMIC = ("ovich", "evich", "ovna", "evna", "yevich", "yevna", "uly", "uli", "kyzy", "qyzy", "kizi")


def _given(page: Page, i: int, j: int) -> bool:
    return j - i > 1 and page.has(i, Flag.GIVEN) and not page.has(i, Flag.AMBIGUOUS)


def _ambiguous_given(page: Page, i: int, j: int) -> bool:
    return j - i > 1 and page.has(i, Flag.GIVEN) and page.has(i, Flag.AMBIGUOUS)


def _given_last(page: Page, i: int, j: int) -> bool:
    return j - i > 1 and page.has(j - 1, Flag.GIVEN) and not page.has(j - 1, Flag.AMBIGUOUS)


def _lone_given(page: Page, i: int, j: int) -> bool:
    return j - i == 1 and page.has(i, Flag.GIVEN) and not page.has(i, Flag.AMBIGUOUS | Flag.ROLE)


def _lone_ambiguous_given(page: Page, i: int, j: int) -> bool:
    known = Flag.GIVEN | Flag.AMBIGUOUS
    return j - i == 1 and page.flags[i] & known == known and not page.has(i, Flag.ROLE | Flag.COMMON | Flag.PLACE)


def _known_alone(page: Page, i: int, j: int) -> bool:
    return j - i == 1 and page.texts[i] in words("names_alone")


def _ending(page: Page, i: int, j: int) -> bool:
    return j - i > 1 and page.has(j - 1, Flag.ENDING)


def _lone_ending(page: Page, i: int, j: int) -> bool:
    return j - i == 1 and page.has(i, Flag.ENDING) and not page.lowers[i].endswith(_ADJECTIVES)


def _lone_adjective(page: Page, i: int, j: int) -> bool:
    return j - i == 1 and page.has(i, Flag.ENDING) and page.lowers[i].endswith(_ADJECTIVES)


def _surname(page: Page, i: int, j: int) -> bool:
    return j - i > 1 and any(page.has(k, Flag.SURNAME) and not page.has(k, Flag.AMBIGUOUS) for k in (i, j - 1))


def _lone_surname(page: Page, i: int, j: int) -> bool:
    doubtful = page.has(i, Flag.AMBIGUOUS) and page.has(i, Flag.COMMON | Flag.PLACE | Flag.ROLE)
    return j - i == 1 and page.has(i, Flag.SURNAME) and not doubtful


def _unknown(page: Page, i: int, j: int) -> bool:
    return (
        j - i == 1
        and not page.has(i, _LISTED)
        and not page.is_acronym(i)
        and len(page.texts[i]) > 2
        and "-" not in page.texts[i]
    )


def _ambiguous_surname(page: Page, i: int, j: int) -> bool:
    known = Flag.SURNAME | Flag.AMBIGUOUS
    return j - i > 1 and page.flags[j - 1] & known == known and not page.has(j - 1, Flag.COMMON | Flag.PLACE)


def _syllable(page: Page, i: int, j: int) -> bool:
    return any(page.texts[k] == "-" and page.texts[k + 1].islower() for k in range(i + 2, j - 1))


def _both_listed(page: Page, i: int, j: int) -> bool:
    return j - i == 2 and all(page.has(k, Flag.GIVEN | Flag.SURNAME) for k in (i, i + 1))


def _initials(page: Page, i: int, j: int) -> bool:
    return j - i > 1 and any(is_initials(page.texts[k]) for k in range(i, j))


def _patronymic(page: Page, i: int, j: int) -> bool:
    return j - i > 1 and any(page.lowers[k].endswith(_PATRONYMIC) for k in range(i, j))


def _particle(page: Page, i: int, j: int) -> bool:
    return j - i > 1 and any(page.texts[k].islower() or page.lowers[k] in TRAILING_PARTICLES for k in range(i, j))


def _two_names(page: Page, i: int, j: int) -> bool:
    if not 2 <= j - i <= 3 or page.titled[i]:
        return False
    known = Flag.GIVEN | Flag.SURNAME
    return not any(
        page.is_acronym(k) or (page.has(k, Flag.COMMON | Flag.PLACE) and not page.has(k, known)) for k in range(i, j)
    )


RULES: tuple[Rule, ...] = (
    weighed(
        "people.given-name",
        "PERSON",
        3.0,
        _given,
        "So [Aigerim Dosova](Aigerim Dosova) left the hall.",
        "The prize went to [Nurlan Keterov](Nurlan Keterov) in the end.",
        "The Aral Sea shrank again last summer.",
        needs=Needs(lone=False, inside=Flag.GIVEN),
    ),
    weighed(
        "people.ambiguous-given-name",
        "PERSON",
        1.5,
        _ambiguous_given,
        "The jury praised [Aspen Whitlock](Aspen Whitlock), who wept.",
        "They thanked [Altyn Karpova](Altyn Karpova) for the bread.",
        "The Chester Road flooded.",
        needs=Needs(lone=False, inside=Flag.AMBIGUOUS),
    ),
    weighed(
        "people.given-name-last",
        "PERSON",
        1.5,
        _given_last,
        "Next came [Umbetova Zhanar](Umbetova Zhanar) with her pupils.",
        "The list opens with [Kenzhin Yerlan](Kenzhin Yerlan), who is 30.",
        "They crossed the Black Desert on foot.",
        needs=Needs(lone=False, inside=Flag.GIVEN),
    ),
    weighed(
        "people.lone-given-name",
        "PERSON",
        2.5,
        _lone_given,
        "“We had no water,” [Zhanar](Zhanar) recalled.",
        "Her daughter [Zarina](Zarina) now studies law in Almaty.",
        "The Steppe was silent.",
        needs=Needs(lone=True, inside=Flag.GIVEN),
    ),
    weighed(
        "people.lone-ambiguous-given-name",
        "PERSON",
        0.8,
        _lone_ambiguous_given,
        "“We had no water,” [Saltanat](Saltanat) recalled.",
        "Her daughter [Saltanat](Saltanat) now studies law in Almaty.",
        "The Steppe was silent.",
        needs=Needs(lone=True, inside=Flag.AMBIGUOUS),
    ),
    weighed(
        "people.known-alone",
        "PERSON",
        1.8,
        _known_alone,
        "An opera by [Verdi](Verdi) was on.",
        "The novel by [Tolstoy](Tolstoy) is long.",
        "The novel by a herder is long.",
        needs=Needs(lone=True),
    ),
    weighed(
        "people.surname-ending",
        "PERSON",
        2.0,
        _ending,
        "The letter was signed by [Ulpan Sadvakasova](Ulpan Sadvakasova).",
        "They met [Torgyn Omarbekov](Torgyn Omarbekov) at the station.",
        "They met at Green Bazaar.",
        needs=Needs(lone=False, inside=Flag.ENDING),
    ),
    weighed(
        "people.lone-surname-ending",
        "PERSON",
        2.6,
        _lone_ending,
        "“Never,” [Omarbekov](Omarbekov) replied to the court.",
        "Mrs. [Sadvakasova](Sadvakasova) later read her poems aloud.",
        "The court let Bazaar go.",
        needs=Needs(lone=True, inside=Flag.ENDING),
    ),
    weighed(
        "people.lone-surname-adjective",
        "PERSON",
        1.0,
        _lone_adjective,
        "Then [Zhelvinsky](Zhelvinsky) said that the dam would hold.",
        "“It was cold,” [Brelevskaya](Brelevskaya) recalled.",
        "Then Bazaar froze.",
        needs=Needs(lone=True, inside=Flag.ENDING),
    ),
    weighed(
        "people.surname",
        "PERSON",
        1.5,
        _surname,
        "A note came from [Quellin Hathaway](Quellin Hathaway), who was late.",
        "“No,” replied [Oruf Perkins](Oruf Perkins).",
        "Hathaway left.",
        needs=Needs(lone=False, inside=Flag.SURNAME),
    ),
    weighed(
        "people.ambiguous-surname",
        "PERSON",
        0.7,
        _ambiguous_surname,
        "The story of [Oruf Khan](Oruf Khan) is old.",
        "A letter of [Tuvrel Islam](Tuvrel Islam) was found.",
        "The story of a khan is old.",
        needs=Needs(lone=False, inside=Flag.AMBIGUOUS),
    ),
    weighed(
        "people.syllable",
        "PERSON",
        1.5,
        _syllable,
        "The story of [Qor Yun-gye](Qor Yun-gye) is old.",
        "They met [Ruv Jae-hyong](Ruv Jae-hyong) by the sea.",
        "They met at a Qorvat-based mill.",
        needs=Needs(lone=False),
    ),
    weighed(
        "people.lone-surname",
        "PERSON",
        0.8,
        _lone_surname,
        "“It is over,” [Hathaway](Hathaway) said.",
        "Mr. [Perkins](Perkins) agreed.",
        "The Steppe was silent.",
        needs=Needs(lone=True, inside=Flag.SURNAME),
    ),
    weighed(
        "people.lone-unknown",
        "PERSON",
        0.7,
        _unknown,
        "“It is over,” [Qorvat](Qorvat) said.",
        "The report was read by Ms. [Tuvrel](Tuvrel).",
        "The Steppe was silent.",
        needs=Needs(lone=True),
    ),
    weighed(
        "people.both-listed",
        "PERSON",
        1.0,
        _both_listed,
        "The floor went to [Grayling Hathaway](Grayling Hathaway).",
        "She quoted [Asset Perkins](Asset Perkins) at length.",
        "She crossed the Green Bazaar.",
        needs=Needs(lone=False, inside=Flag.GIVEN | Flag.SURNAME),
    ),
    weighed(
        "people.initials",
        "PERSON",
        3.0,
        _initials,
        "The street is named after [K. Tuvrel](K. Tuvrel).",
        "The hall bears the name of [Sh. A. Qorvat](Sh. A. Qorvat).",
        "Point B is near.",
        needs=Needs(lone=False),
    ),
    weighed(
        "people.patronymic",
        "PERSON",
        3.0,
        _patronymic,
        "The class was taught by [Oruf Kasymovich Qorvat](Oruf Kasymovich Qorvat).",
        "They honoured [Tuvrel Serikkyzy](Tuvrel Serikkyzy).",
        "They honoured the Steppe.",
        needs=Needs(lone=False),
    ),
    weighed(
        "people.particle",
        "PERSON",
        1.5,
        _particle,
        "The essay by [Oruf van der Qorvat](Oruf van der Qorvat) won.",
        "The manager, [Tuvrel Askar uulu](Tuvrel Askar uulu), resigned.",
        "The essay won.",
        needs=Needs(lone=False),
    ),
    weighed(
        "people.two-names",
        "PERSON",
        1.5,
        _two_names,
        "“It is cold,” added [Tuvrel Ankin](Tuvrel Ankin).",
        "The story of [Oruf Qorvat](Oruf Qorvat), who sold his herd, is old.",
        "The Green Bazaar burned.",
        needs=Needs(lone=False),
    ),
)
