"""Evidence for and against a chunk of capitals, which no head word and no list explains, being a body."""

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import Page
from kzextract.rules.rule import Rule, weighed

THRESHOLD = 2.0
"""The sum of weights from which a chunk is an organisation."""

_OWNED = frozenset(
    "headquarters board shareholders shares stock subsidiary subsidiaries customers clients employees staff "
    "management spokesman spokeswoman spokesperson ceo chairman founder website profits revenue factory plant "
    "office offices members".split()
)
_JOINED = frozenset(
    "joined acquired founded quit left owned run operated sued bought backed merged launched established".split()
)
_WORKERS = frozenset(
    "member members employee employees shareholder shares subsidiary customers clients staff director head".split()
)
_CORPORATE = frozenset(
    "announced launched posted operates employs manufactures sells acquired invested offers provides supplies "
    "plans owns reported published tweeted produces hired hopes aims expects won beat drew lost".split()
)
_THINGS = frozenset(
    "drama film movie survey model models season app game song virus vaccine phone novel book album show "
    "series species people culture language village station district river area camp street road market "
    "peninsula island".split()
)


def _role_behind(page: Page, i: int, j: int) -> bool:  # noqa: ARG001 (one signature for all evidence)
    k = j
    while page.has(k, Flag.ROLE_WORD) and not page.has(k, Flag.ROLE) and k < j + 2:
        k += 1
    phrase = page.phrase(k, "role")
    return phrase is not None and phrase.detail.startswith("office") and page.texts[k].islower()


def _owner(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(j) == "'s" and (page.lower(j + 1) in _OWNED or page.lower(j + 2) in _OWNED)


def _role_of(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    k = i - 2 if page.lower(i - 1) == "the" else i - 1
    return page.lower(k) in ("of", "at", "for", "with") and page.has(k - 1, Flag.ROLE)


def _worker_of(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    k = i - 2 if page.lower(i - 1) == "the" else i - 1
    return page.lower(k) in ("of", "at", "in") and page.lower(k - 1) in _WORKERS


def _explained(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    """A kind of body in apposition: "Delta, a subsidiary of …"."""
    if page.lower(j) != "," or page.lower(j + 1) not in ("a", "an", "the", "one"):
        return False
    for k in range(j + 2, j + 8):
        if page.lower(k) in words("body_kinds"):
            return True
        if page.lower(k) in (",", ".", "of", "who", "\n"):
            return False
    return False


def _taken_on(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(i - 1) in _JOINED or (page.lower(i - 1) in ("by", "with") and page.lower(i - 2) in _JOINED)


def _corporate(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(j) in _CORPORATE


def _camel_case(page: Page, i: int, j: int) -> bool:
    return any(
        not page.texts[k].isupper() and any(c.isupper() for c in page.texts[k][2:]) and "-" not in page.texts[k]
        for k in range(i, j)
    )


def _name_words(page: Page, i: int, j: int) -> bool:
    return any(
        page.has(k, Flag.GIVEN | Flag.SURNAME | Flag.ENDING) and not page.has(k, Flag.COMMON) for k in range(i, j)
    )


def _place(page: Page, i: int, j: int) -> bool:
    return any(p.kind == "place" and k + p.length >= j for k in range(i, j) for p in page.phrases.get(k, ()))


def _in_place(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(i - 1) in ("in", "near", "to", "from", "across", "around", "towards", "on", "during")


def _people(page: Page, i: int, j: int) -> bool:
    return any(page.has(k, Flag.DEMONYM) for k in range(i, j))


def _common(page: Page, i: int, j: int) -> bool:
    return all(page.has(k, Flag.COMMON) for k in range(i, j))


def _thing(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(j) in _THINGS or (page.lower(j) == "-" and page.adjacent(j - 1))


def _titled(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.titled[i] or page.quotation(i) is not None or page.capital[i] == 1


RULES: tuple[Rule, ...] = (
    weighed(
        "organisations.role-behind",
        "ORG",
        2.2,
        _role_behind,
        "The plan was shown by [Tuvrel](Tuvrel) director Aigerim Dosova.",
        "It was signed by [Qorvat Sugar](Qorvat Sugar) chairman Nurlan Keterov on the spot.",
        "The director showed the plan.",
    ),
    weighed(
        "organisations.owner",
        "ORG",
        2.0,
        _owner,
        "They met at [Tuvrel](Tuvrel)'s headquarters, a glass tower.",
        "Half of [Qorvat Sugar](Qorvat Sugar)'s shares were sold at once.",
        "Half of the town was sold.",
    ),
    weighed(
        "organisations.role-of",
        "ORG",
        2.0,
        _role_of,
        "Aigerim Dosova, director of [Tuvrel](Tuvrel), showed the plan.",
        "A lawyer for [Qorvat Sugar](Qorvat Sugar) read the letter aloud.",
        "The director of a farm showed the plan.",
    ),
    weighed(
        "organisations.worker-of",
        "ORG",
        1.6,
        _worker_of,
        "Four employees of [TuvrelTech](TuvrelTech) were let go before lunch.",
        "The staff of [QorvatPay](QorvatPay) were let go before lunch.",
        "Four employees of a farm were let go.",
    ),
    weighed(
        "organisations.explained",
        "ORG",
        2.6,
        _explained,
        "The grain was bought by [Tuvrel](Tuvrel), a subsidiary of a bank.",
        "Then came [Qorvat Sugar](Qorvat Sugar), the largest producer in the south.",
        "The grain was bought by Tuvrel, a quiet man.",
    ),
    weighed(
        "organisations.taken-on",
        "ORG",
        1.4,
        _taken_on,
        "In spring she joined [TuvrelTech](TuvrelTech) as a guard.",
        "The mill is operated by [QorvatPay](QorvatPay) and two farms.",
        "In spring she joined them.",
    ),
    weighed(
        "organisations.corporate-verb",
        "ORG",
        1.6,
        _corporate,
        "In the north [TuvrelTech](TuvrelTech) operates forty shops.",
        "This week [QorvatPay](QorvatPay) launched a card for herders.",
        "Last year the herders launched a card.",
    ),
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
        "organisations.not-person",
        "ORG",
        -1.6,
        _name_words,
        "Half of [Sadvakasova](none)'s shares were sold at once.",
        "In spring she joined [Omarbekov](none) in the mountains.",
        "They met at [Tuvrel](Tuvrel)'s headquarters, a glass tower.",
    ),
    weighed(
        "organisations.not-place",
        "ORG",
        -3.0,
        _place,
        "Half of [Kostanay](none)'s shareholders are farmers.",
        "The mills of [North Qostanai](none) are old.",
        "They met at [Tuvrel](Tuvrel)'s headquarters, a glass tower.",
    ),
    weighed(
        "organisations.not-in",
        "ORG",
        -1.2,
        _in_place,
        "Roads in [Tuvrel](none) are open again after the storm.",
        "The train from [Qorvat](none) launched a new age.",
        "They met at [Tuvrel](Tuvrel)'s headquarters, a glass tower.",
    ),
    weighed(
        "organisations.not-people",
        "ORG",
        -3.0,
        _people,
        "Half of the [Tuvrel Kazakhs](none) are farmers.",
        "They danced with [Qorvat Tatars](none) all night.",
        "They met at [Tuvrel](Tuvrel)'s headquarters, a glass tower.",
    ),
    weighed(
        "organisations.not-common-words",
        "ORG",
        -1.4,
        _common,
        "They sell [Golden Bread](none) in the north.",
        "In spring she joined [Green Door](none) as a guard.",
        "They met at [Tuvrel](Tuvrel)'s headquarters, a glass tower.",
    ),
    weighed(
        "organisations.not-thing",
        "ORG",
        -2.0,
        _thing,
        "They watched the [Tuvrel](none) film twice.",
        "In spring she bought a [Qorvat](none) phone.",
        "They met at [Tuvrel](Tuvrel)'s headquarters, a glass tower.",
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
