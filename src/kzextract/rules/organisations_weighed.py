"""Evidence for and against a chunk of capitals, which no head word and no list explains, being a body; weights add up."""

from collections.abc import Callable

from kzextract.lexicon import Flag
from kzextract.page import Page
from kzextract.rules.rule import Evidence, Rule

THRESHOLD = 2.0
"""The sum of weights from which a chunk is an organisation."""

_KINDS = frozenset(
    "company firm subsidiary group organisation organization agency bank charity ngo party newspaper broadcaster exchange "
    "operator maker developer manufacturer producer retailer airline carrier brand label foundation institute institution "
    "university club team startup start-up association federation coalition alliance movement outlet website portal magazine "
    "conglomerate lender insurer distributor contractor supplier publisher studio channel network provider chain cooperative "
    "consultancy thinktank militia utility union body watchdog regulator unit arm venture joint-venture nonprofit".split()
)
_OWNED = frozenset(
    "headquarters board shareholders shares stock subsidiary subsidiaries customers clients employees staff management "
    "spokesman spokeswoman spokesperson ceo chairman founder website profits revenue factory plant office offices members".split()
)
_JOINED = frozenset("joined acquired founded quit left owned run operated sued bought backed merged launched established".split())
_WORKERS = frozenset("member members employee employees shareholder shares subsidiary customers clients staff director head".split())
_CORPORATE = frozenset(
    "announced launched posted operates employs manufactures sells acquired invested offers provides supplies plans owns "
    "reported published tweeted produces hired hopes aims expects won beat drew lost".split()
)
_THINGS = frozenset(
    "drama film movie survey model models season app game song virus vaccine phone novel book album show series species "
    "people culture language village station district river area camp street road market peninsula island".split()
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
        if page.lower(k) in _KINDS:
            return True
        if page.lower(k) in (",", ".", "of", "who", "\n"):
            return False
    return False


def _taken_on(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(i - 1) in _JOINED or (page.lower(i - 1) in ("by", "with") and page.lower(i - 2) in _JOINED)


def _corporate(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(j) in _CORPORATE


def _camel_case(page: Page, i: int, j: int) -> bool:
    return any(not page.texts[k].isupper() and any(c.isupper() for c in page.texts[k][2:]) and "-" not in page.texts[k] for k in range(i, j))


def _digits(page: Page, i: int, j: int) -> bool:
    return any(page.lower(k)[0].isdigit() for k in range(i, j))


def _name_words(page: Page, i: int, j: int) -> bool:
    return any(page.has(k, Flag.GIVEN | Flag.SURNAME | Flag.ENDING) and not page.has(k, Flag.COMMON) for k in range(i, j))


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


def _rule(what: str, weight: float, holds: Callable[[Page, int, int], bool], *examples: str) -> Rule:
    return Rule(f"organisations.{what}", "ORG", Evidence(weight, holds), examples)


RULES: tuple[Rule, ...] = (
    _rule("role-behind", 2.2, _role_behind),
    _rule("owner", 2.0, _owner),
    _rule("role-of", 2.0, _role_of),
    _rule("worker-of", 1.6, _worker_of),
    _rule("explained", 2.6, _explained),
    _rule("taken-on", 1.4, _taken_on),
    _rule("corporate-verb", 1.6, _corporate),
    _rule("camel-case", 1.4, _camel_case),
    _rule("not-digits", -1.0, _digits),
    _rule("not-person", -1.6, _name_words),
    _rule("not-place", -3.0, _place),
    _rule("not-in", -1.2, _in_place),
    _rule("not-people", -3.0, _people),
    _rule("not-common-words", -1.4, _common),
    _rule("not-thing", -2.0, _thing),
    _rule("not-capital-by-place", -0.8, _titled),
)
