"""Evidence for and against a chunk of capitals, which no head word and no list explains, being a body."""

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import Page
from kzextract.rules import chunks, organisations_around, organisations_series
from kzextract.rules.rule import Needs, Rule, weighed

THRESHOLD = 2.0
"""The sum of weights from which a chunk is an organisation."""

_THINGS = frozenset(
    "drama film movie survey model models season app game song virus vaccine phone novel book album show "
    "series species people culture language village station district river area camp street road market "
    "peninsula island province state county municipality territory empire dynasty kingdom residents ministers".split()
)
_PREPOSITIONS = frozenset(("in", "near", "to", "from", "across", "around", "towards", "on", "during"))
_NAMES = Flag.GIVEN | Flag.SURNAME | Flag.ENDING


def _camel_case(page: Page, i: int, j: int) -> bool:
    return any(chunks.camel_case(page.texts[k]) for k in range(i, j))


def _namesake(page: Page, i: int, j: int) -> bool:
    return j - i == 1 and page.texts[i] in words("namesake_organisations")


def _name_words(page: Page, i: int, j: int) -> bool:
    return not _namesake(page, i, j) and any(page.has(k, _NAMES) and not page.has(k, Flag.COMMON) for k in range(i, j))


def _place(page: Page, i: int, j: int) -> bool:
    return any(p.kind == "place" and i + p.length >= j for p in page.phrases.get(i, ()))


def _town(page: Page, i: int, j: int) -> bool:
    return not _namesake(page, i, j) and _place(page, i, j)


def _placed(page: Page, i: int, j: int) -> bool:
    return any(p.kind == "place" and k + p.length >= j for k in range(i + 1, j) for p in page.phrases.get(k, ()))


def _in_place(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(i - 1) in _PREPOSITIONS


def _people(page: Page, i: int, j: int) -> bool:
    return any(page.has(k, Flag.DEMONYM) for k in range(i, j))


def _common(page: Page, i: int, j: int) -> bool:
    return all(page.has(k, Flag.COMMON) for k in range(i, j))


def _thing(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(j) in _THINGS


def _titled(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.titled[i] or page.quotation(i) is not None or page.capital[i] == 1


RULES: tuple[Rule, ...] = (
    *organisations_around.RULES,
    *organisations_series.RULES,
    weighed(
        "organisations.camel-case",
        "ORG",
        1.4,
        _camel_case,
        "In the north [TuvrelTech](TuvrelTech) operates forty shops.",
        "They met at [QorvatPay](QorvatPay)'s headquarters, a glass tower.",
        "Last year Tuvrel slept.",
    ),
    weighed(
        "organisations.namesake",
        "ORG",
        1.6,
        _namesake,
        "They met at [Perfil](Perfil)'s headquarters, a glass tower.",
        "This week [Rakhat](Rakhat) launched a new chocolate.",
        "An apple a day is enough.",
        needs=Needs(lone=True),
    ),
    weighed(
        "organisations.not-person",
        "ORG",
        -1.6,
        _name_words,
        "Half of [Sadvakasova](none)'s shares were sold at once.",
        "In spring she joined [Omarbekov](none) in the mountains.",
        "They met at [Tuvrel](Tuvrel)'s headquarters, a glass tower.",
        needs=Needs(inside=_NAMES),
    ),
    weighed(
        "organisations.not-place",
        "ORG",
        -3.0,
        _place,
        "Half of [Kostanay](none)'s shareholders are farmers.",
        "The mills of [South Kazakhstan](none) are old.",
        "They met at [Tuvrel](Tuvrel)'s headquarters, a glass tower.",
        needs=Needs(place_inside=True),
    ),
    weighed(
        "organisations.not-town",
        "ORG",
        -3.0,
        _town,
        "The director of [Karaganda](none) branch left, as did the staff.",
        "Half of [Kostanay](none)'s shareholders are farmers.",
        "They met at [Tuvrel](Tuvrel)'s headquarters, a glass tower.",
    ),
    weighed(
        "organisations.not-placed",
        "ORG",
        -1.0,
        _placed,
        "The mills of [North Qostanai](none) are old.",
        "They live in [Tuvrel Astana](none).",
        "They met at [Tuvrel](Tuvrel)'s headquarters, a glass tower.",
        needs=Needs(lone=False, place_inside=True),
    ),
    weighed(
        "organisations.not-in",
        "ORG",
        -1.2,
        _in_place,
        "Roads in [Tuvrel](none) are open again after the storm.",
        "The train from [Qorvat](none) launched a new age.",
        "They met at [Tuvrel](Tuvrel)'s headquarters, a glass tower.",
        needs=Needs(before=_PREPOSITIONS),
    ),
    weighed(
        "organisations.not-people",
        "ORG",
        -3.0,
        _people,
        "Half of the [Tuvrel Kazakhs](none) are farmers.",
        "They danced with [Qorvat Tatars](none) all night.",
        "They met at [Tuvrel](Tuvrel)'s headquarters, a glass tower.",
        needs=Needs(inside=Flag.DEMONYM),
    ),
    weighed(
        "organisations.not-common-words",
        "ORG",
        -1.4,
        _common,
        "They sell [Golden Bread](none) in the north.",
        "In spring she joined [Green Door](none) as a guard.",
        "They met at [Tuvrel](Tuvrel)'s headquarters, a glass tower.",
        needs=Needs(inside=Flag.COMMON),
    ),
    weighed(
        "organisations.not-thing",
        "ORG",
        -2.0,
        _thing,
        "They watched the [Tuvrel](none) film twice.",
        "In spring she bought a [Qorvat](none) phone.",
        "They met at [Tuvrel](Tuvrel)'s headquarters, a glass tower.",
        needs=Needs(after=_THINGS),
    ),
    weighed(
        "organisations.not-capital-by-place",
        "ORG",
        -0.8,
        _titled,
        "They sang “[Qorvat](none)” twice before supper.",
        "Heavy Snow Hits [Qorvat](none) Again, Roads Closed",
        "They met at [Tuvrel](Tuvrel)'s headquarters, a glass tower.",
    ),
)
