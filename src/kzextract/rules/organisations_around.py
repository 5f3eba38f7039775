"""Evidence around a chunk of capitals for its being a body: who works there, what it does, what stands beside it."""

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import Page
from kzextract.rules.rule import Needs, Rule, weighed

_OWNED = frozenset(
    "headquarters board shareholders shares stock subsidiary subsidiaries customers clients employees staff "
    "management spokesman spokeswoman spokesperson ceo chairman founder website profits revenue factory plant "
    "office offices members".split()
)
_JOINED = frozenset(
    "joined acquired founded quit left owned run operated sued bought backed merged launched established".split()
)
_WORKERS = frozenset(
    "member members employee employees shareholder shareholders subsidiary customers clients staff director head "
    "founder founders co-founder cofounder owner owners supporters activists leaders leadership workers headquarters "
    "branch branches office offices wing board partners shares stake account accounts ranks management researcher "
    "researchers analyst analysts fellow professor students graduate graduates lawyers scientists players fans".split()
)
_CORPORATE = frozenset(
    "announced launched posted operates employs manufactures sells acquired invested offers provides supplies "
    "plans owns reported reports published tweeted produces hired hopes aims expects won beat drew lost".split()
)
_BUILDS = frozenset(
    "build construct invest produce supply manufacture export implement acquire expand launch "
    "constructing building producing implementing expanding investing exporting supplying".split()
)
_STAFF = frozenset(
    "members member employees officials executives shareholders customers clients users activists supporters fighters "
    "militants rebels players player striker midfielder defender goalkeeper winger forward fans coach lawmakers mp mps "
    "candidate candidates representatives representative volunteers engineers journalists journalist reporter "
    "scientists branch branches headquarters shares stock subsidiary accounts account app platform website founder "
    "co-founder spokesman spokeswoman spokesperson researchers staff workers subscribers".split()
)
_COMMA, _HYPHEN, _OWNER = frozenset((",",)), frozenset(("-",)), frozenset(("'s",))
_OPEN, _CLOSE = frozenset(("(",)), frozenset((")",))
_AT, _AGENTS, _FUTURE = frozenset(("at",)), frozenset(("by", "with")), frozenset(("will", "to", "is"))
_OF = frozenset(("of", "at", "for"))
_LISTED = frozenset(("and", ",", "/", "or"))
_WITHIN = frozenset(("of", "at", "in", "with", "for", "from"))
_EMPLOYING = frozenset(("at", "for", "with", "from"))
_THE = frozenset(("the",))
_WORD = Flag.COMMON | Flag.ROLE_WORD | Flag.PLACE
_TIES = frozenset("owned led backed run affiliated linked funded operated controlled aligned sponsored listed".split())
_WORKED = frozenset(
    "work works worked working studied studying taught career degree graduated internship employed job jobs".split()
)
_OF_PLACES = frozenset(
    "mayor governor akim bishop archbishop king queen prince princess emir sultan ambassador consul envoy mufti imam "
    "magistrate elder chief native resident patriarch metropolitan khan custodian premier native speaker".split()
)
"""Titles that go with a place or a people: the mayor of Qorvat is no officer of a body."""


def _role_behind(page: Page, i: int, j: int) -> bool:  # noqa: ARG001 (one signature for all evidence)
    k = j
    while page.has(k, Flag.ROLE_WORD) and not page.has(k, Flag.ROLE) and k < j + 2:
        k += 1
    phrase = page.phrase(k, "role")
    office = phrase is not None and phrase.detail.startswith("office") and page.texts[k].islower()
    return office and page.lower(k) not in _OF_PLACES


def _officer_behind(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    """A title in capitals and a name: "Tuvrel CEO Aigerim Dosova"."""
    phrase = page.phrase(j, "role")
    if phrase is None or not phrase.detail.startswith("office") or not page.texts[j][0].isupper():
        return False
    k = j + phrase.length
    return page.is_capital(k) and not page.has(k, Flag.ROLE) and page.lower(j + phrase.length) != "of"


def _staff_behind(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(j) in _STAFF and page.texts[j].islower()


def _tied(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(j) == "-" and page.adjacent(j - 1) and page.lower(j + 1) in _TIES


def _owner(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(j) == "'s" and (page.lower(j + 1) in _OWNED or page.lower(j + 2) in _OWNED)


def _role_of(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    k = i - 2 if page.lower(i - 1) == "the" else i - 1
    return page.lower(k) in _OF and page.has(k - 1, Flag.ROLE) and page.lower(k - 1) not in _OF_PLACES


def _worker_of(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    k = i - 2 if page.lower(i - 1) == "the" else i - 1
    return page.lower(k) in _WITHIN and page.lower(k - 1) in _WORKERS


def _worked_at(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    k = i - 2 if page.lower(i - 1) == "the" else i - 1
    return page.lower(k) in _EMPLOYING and any(page.lower(n) in _WORKED for n in (k - 1, k - 2))


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


def _kind_before(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(i - 1) == "," and page.lower(i - 2) in words("body_kinds")


def _taken_on(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(i - 1) in _JOINED or (page.lower(i - 1) in _AGENTS and page.lower(i - 2) in _JOINED)


def _corporate(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    if page.lower(j) in _FUTURE:
        return page.lower(j + 1) in _BUILDS or (page.lower(j + 1) == "start" and page.lower(j + 2) in _BUILDS)
    return page.lower(j) in _CORPORATE


def _at(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(i - 1) == "at"


def _beside_known(page: Page, i: int, j: int) -> bool:
    """A body known by name in the same list: "Kazatomprom and Tuvrel"."""
    before = page.lower(i - 1) in _LISTED and any(
        p.kind == "organisation" and k + p.length == i - 1 for k in range(i - 5, i - 1) for p in page.phrases.get(k, ())
    )
    after = page.lower(j) in _LISTED and page.phrase(j + 1, "organisation") is not None
    return before or after


def _bracketed(page: Page, i: int, j: int) -> bool:
    """What a person belongs to, in brackets: "Oruf Qorvat (Tuvrel)"."""
    return page.lower(i - 1) == "(" and page.lower(j) == ")" and page.is_capital(i - 2) and not page.has(i - 2, _WORD)


RULES: tuple[Rule, ...] = (
    weighed(
        "organisations.role-behind",
        "ORG",
        2.2,
        _role_behind,
        "The plan was shown by [Tuvrel](Tuvrel) director Aigerim Dosova.",
        "It was signed by [Qorvat Sugar](Qorvat Sugar) chairman Nurlan Keterov on the spot.",
        "The director showed the plan.",
        needs=Needs(title_after=True),
    ),
    weighed(
        "organisations.officer-behind",
        "ORG",
        1.6,
        _officer_behind,
        "So said [TuvrelTech](TuvrelTech) CEO Aigerim Dosova at noon.",
        "It was signed by [QorvatPay](QorvatPay) President Nurlan Keterov on the spot.",
        "The CEO, Aigerim Dosova, showed the plan.",
        needs=Needs(title_after=True),
    ),
    weighed(
        "organisations.staff-behind",
        "ORG",
        1.8,
        _staff_behind,
        "Four [TuvrelTech](TuvrelTech) employees were let go before lunch.",
        "The pass of a [QorvatPay](QorvatPay) midfielder went wide.",
        "Four employees of a farm were let go.",
        needs=Needs(after=_STAFF),
    ),
    weighed(
        "organisations.tied",
        "ORG",
        2.2,
        _tied,
        "They met at a [Tuvrel](Tuvrel)-owned mill.",
        "The [Qorvat](Qorvat)-backed list won four seats.",
        "The state-owned mill won.",
        needs=Needs(after=_HYPHEN),
    ),
    weighed(
        "organisations.owner",
        "ORG",
        2.0,
        _owner,
        "They met at [Tuvrel](Tuvrel)'s headquarters, a glass tower.",
        "Half of [Qorvat Sugar](Qorvat Sugar)'s shares were sold at once.",
        "Half of the town was sold.",
        needs=Needs(after=_OWNER),
    ),
    weighed(
        "organisations.role-of",
        "ORG",
        2.0,
        _role_of,
        "Aigerim Dosova, director of [Tuvrel](Tuvrel), showed the plan.",
        "A lawyer for [Qorvat Sugar](Qorvat Sugar) read the letter aloud.",
        "The director of a farm showed the plan.",
        needs=Needs(before=_OF | _THE),
    ),
    weighed(
        "organisations.worker-of",
        "ORG",
        1.6,
        _worker_of,
        "Four employees of [TuvrelTech](TuvrelTech) were let go before lunch.",
        "The staff of [QorvatPay](QorvatPay) were let go before lunch.",
        "Four employees of a farm were let go.",
        needs=Needs(before=_WITHIN | _THE),
    ),
    weighed(
        "organisations.worked-at",
        "ORG",
        1.6,
        _worked_at,
        "She had worked at [TuvrelTech](TuvrelTech) for years.",
        "He began his career with [QorvatPay](QorvatPay) as a guard.",
        "She had worked at night.",
        needs=Needs(before=_EMPLOYING | _THE),
    ),
    weighed(
        "organisations.explained",
        "ORG",
        3.0,
        _explained,
        "The grain was bought by [Tuvrel](Tuvrel), a subsidiary of a bank.",
        "Then came [Qorvat Sugar](Qorvat Sugar), the largest producer in the south.",
        "The grain was bought by Tuvrel, a quiet man.",
        needs=Needs(after=_COMMA),
    ),
    weighed(
        "organisations.kind-before",
        "ORG",
        1.6,
        _kind_before,
        "They have a bank, [TuvrelTech](TuvrelTech), and a mill.",
        "Its new subsidiary, [QorvatPay](QorvatPay), sells tea.",
        "It has a bank, a mill and a school.",
        needs=Needs(before=_COMMA),
    ),
    weighed(
        "organisations.taken-on",
        "ORG",
        1.4,
        _taken_on,
        "In spring she joined [TuvrelTech](TuvrelTech) as a guard.",
        "The mill is operated by [QorvatPay](QorvatPay) and two farms.",
        "In spring she joined them.",
        needs=Needs(before=_JOINED | _AGENTS),
    ),
    weighed(
        "organisations.corporate-verb",
        "ORG",
        2.1,
        _corporate,
        "In the north [TuvrelTech](TuvrelTech) operates forty shops.",
        "Next year [Tuvrel Gold](Tuvrel Gold) will build a mill in the hills.",
        "Last year the herders launched a card.",
        needs=Needs(after=_CORPORATE | _FUTURE),
    ),
    weighed(
        "organisations.at",
        "ORG",
        0.8,
        _at,
        "The desks at [TuvrelTech](TuvrelTech) are new, and its owner is young.",
        "A lawyer at [QorvatPay](QorvatPay) read it.",
        "The desks at home are new.",
        needs=Needs(before=_AT),
    ),
    weighed(
        "organisations.beside-known",
        "ORG",
        1.6,
        _beside_known,
        "The mill belongs to [Kazatomprom](Kazatomprom) and [KazMunayGas](KazMunayGas), they say.",
        "It was built by [UNICEF](UNICEF), [UNHCR](UNHCR) and two farms.",
        "The mill and the bank burned.",
        needs=Needs(beside=_LISTED),
    ),
    weighed(
        "organisations.in-brackets",
        "ORG",
        1.6,
        _bracketed,
        "Third was Aigerim Dosova ([TuvrelTech](TuvrelTech)), who ran alone.",
        "Second was Nurlan Keterov ([QorvatPay](QorvatPay)).",
        "Second was Nurlan Keterov (27).",
        needs=Needs(before=_OPEN, after=_CLOSE),
    ),
)
