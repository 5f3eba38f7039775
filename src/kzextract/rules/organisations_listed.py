"""Bodies known by name, by their acronym or by their address on the web."""

import re

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import Page
from kzextract.rules import bodies, bodies_not
from kzextract.rules.chunks import is_initials
from kzextract.rules.rule import Rule, Scan, Spans
from kzextract.vocabulary import Shape

_WITH_BRANCHES = frozenset(("company", "bank", "ngo", "foundation", "media", "university"))
_PARTS_OF_WORLD = frozenset(("central", "asia", "eurasia", "europe"))
_SCHOOL = re.compile(r"(?:Kaz|Kyrgyz|Qaz)[A-Z]{2,5}|[A-Z]{1,4}[UI]")
_ROMAN = re.compile(r"[IVXLC]+")
_MAY_BE_BODIES = frozenset(("congress", "forum", "partnership", "initiative"))
_SCHEMES = frozenset(
    "program programme programs programmes scheme project initiative benefit allowance payment index test exam survey "
    "strategy plan campaign system method standard technology treatment therapy disease virus vaccine".split()
)
_THINGS = frozenset(
    "rooms goals zones areas routes roads corridors vehicles standards indicators rules guidelines measures tests "
    "exams results materials minerals elements metals units tables rights principles objectives targets assets fees "
    "taxes payments benefits allowances loans bonds certificates weapons missiles drones aircraft systems".split()
)
_DOMAIN = re.compile(r"(?!www\.)[A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.[a-z]{2,5}")


def _known(page: Page) -> Spans:
    others = _defined_otherwise(page)
    for i in sorted({i for kind in ("organisation", "the-organisation") for i, _ in page.listed(kind)}):
        phrases = page.phrases[i]
        if page.readable(i) and not bodies_not.describes(page, i) and not bodies_not.of_programme(page, i):
            lone = page.has(i, Flag.NOT_ORG) or page.texts[i] in others
            listed = [p.length for p in phrases if p.kind == "organisation" and not (lone and p.length == 1)]
            spans = [(i, bodies.past_branch(page, i + length)) for length in listed]
            spans = [(a, b + 1) if page.lower(b) in ("s.a.", "b.v.", "n.v.") else (a, b) for a, b in spans]
            spans += [(i + 1, i + p.length) for p in phrases if p.kind == "the-organisation"]
            place = page.phrase(i, "place")
            spans = [span for span in spans if place is None or span[1] - i >= place.length]  # "LAS VEGAS"
            shouted = page.titled[i] and page.has(i, Flag.COMMON | Flag.FUNCTION)
            if not _of_portfolio(page, i):
                spans = [span for span in spans if page.lower(span[1]) != "region"]
                yield from (
                    span for span in spans if not ((shouted and span[1] == i + 1) or bodies.is_officer(page, *span))
                )


def _of_portfolio(page: Page, i: int) -> bool:
    """Tell the field of a minister from a magazine: "Minister of [Foreign Affairs]"."""
    headed = page.lower(i - 2).startswith("minist") or page.has(i - 2, Flag.HEAD_FIRST)
    titled = page.lower(i - 1) == "for" and page.has(i - 2, Flag.ROLE)
    return page.has(i, Flag.ROLE_WORD) and (titled or (page.lower(i - 1) == "of" and headed))


def _country_office(page: Page) -> Spans:
    for i, body in page.listed("organisation"):
        if not page.readable(i) or not (page.is_acronym(i) or body.detail in _WITH_BRANCHES):
            continue
        place = page.phrase(i + body.length, "place")
        country = place is not None and (place.detail == "country" or page.lower(i + body.length) in _PARTS_OF_WORLD)
        if place is not None and country and page.is_capital(i + body.length) and not page.titled[i]:
            yield i, i + body.length + place.length


def _acronym(page: Page) -> Spans:
    others = _defined_otherwise(page)
    for i in page.acronyms:
        text = page.texts[i]
        if len(text) > 8 or not page.readable(i) or page.has(i, Flag.NOT_ORG):
            continue
        if text in others or page.lower(i + 1) == "region" or _shouted(page, i) or _of_place(page, i):
            continue
        bracketed = page.lower(i - 1) == "(" and page.lower(i + 1) == ")" and page.is_capital(i - 2)
        if bracketed:
            yield from _spelled_out(page, i)
        if bracketed or (len(text) > 2 and text.isalpha() and not _listed(page, i) and not _ROMAN.fullmatch(text)):
            yield i, i + 1


def _of_place(page: Page, i: int) -> bool:
    """Tell the second word of a place in a dateline: "LAS VEGAS"."""
    return i > 0 and any(p.kind == "place" and p.length > 1 for p in page.phrases.get(i - 1, ()))


def _named_after(page: Page) -> Spans:
    """A school with its patron before its acronym: "E.A. Bulkin KSU", "T. Tuvrel KazNAA"."""
    for i in page.marked(Shape.POINTED):
        text = page.texts[i]
        if text[-1] != "." or len(text) > 5 or not is_initials(text) or not page.readable(i):
            continue
        k = i + 1
        while k < i + 3 and k < len(page) and is_initials(page.texts[k]):
            k += 1
        if page.is_capital(k) and _SCHOOL.fullmatch(page.texts[k + 1] if k + 1 < len(page) else ""):
            start = i - 1 if i and is_initials(page.texts[i - 1]) else i
            yield start, k + 2


def _shouted(page: Page, i: int) -> bool:
    """Tell a name in capitals ("Olzhas SULEIMENOV", "SAULE KALI") from an acronym."""
    if len(page.texts[i]) < 4 or page.phrase(i, "organisation"):
        return False
    return page.has(i, Flag.GIVEN | Flag.SURNAME | Flag.ENDING) or (
        len(page.texts[i]) > 4 and any(page.is_acronym(k) and len(page.texts[k]) > 4 for k in (i - 1, i + 1))
    )


def _spelled_out(page: Page, i: int) -> Spans:
    """Give the capitals before "(DABS)" that begin with its letters."""
    start = _full_form(page, i)
    if start is not None and all(text[0].isupper() for text in page.texts[start : i - 1]):
        yield start, i - 1


def _full_form(page: Page, i: int) -> int | None:
    """Return where the words begin that the acronym in brackets at ``i`` stands for, small words apart."""
    k = i - 2
    for letter in reversed(page.lowers[i]):
        while page.has(k, Flag.FUNCTION) or page.lower(k) in (",", "-"):
            k -= 1
        if page.lower(k)[0] != letter:
            return None
        k -= 1
    return k + 1


def _defined_otherwise(page: Page) -> frozenset[str]:
    """Return the acronyms that the text defines as something else: "illegal and unreported fishing (IUF)"."""
    found = set()
    for i in page.marked(Shape.SIGN):
        if page.texts[i] != "(" or page.lower(i + 2) != ")" or not page.is_acronym(i + 1):
            continue
        start = _full_form(page, i + 1)
        if start is not None and _is_scheme(page, start, i):
            found.add(page.texts[i + 1])
        elif start is not None and (page.texts[i - 1][0].islower() or page.has(i - 1, Flag.OTHER_HEAD)):
            body = page.has(i - 1, Flag.HEAD_LAST | Flag.BODY) or page.lowers[i - 1] in words("body_kinds")
            if not (
                body
                or page.lowers[i - 1] in _MAY_BE_BODIES
                or any(page.has(k, Flag.HEAD_FIRST) for k in range(start, i))
            ):
                found.add(page.texts[i + 1])
    return frozenset(found)


def _is_scheme(page: Page, start: int, end: int) -> bool:
    """Tell a programme and a kind of things from a body: "Warm Homes (WH) scheme", "Warm Reading Rooms (WRR)"."""
    headed = any(page.has(k, Flag.HEAD) for k in range(start, end))
    before = page.lower(start - 1) == "," and page.lower(start - 2) in _SCHEMES
    return not headed and (before or page.lower(end + 3) in _SCHEMES or page.lower(end - 1) in _THINGS)


def _listed(page: Page, i: int) -> bool:
    return any(p.kind == "place" for p in page.phrases.get(i, ())) or page.has(
        i, Flag.COMMON | Flag.ROLE | Flag.CALENDAR
    )


def _domain(page: Page) -> Spans:
    for i in page.marked(Shape.POINTED):
        named = page.readable(i) and page.zone[i] != "contact" and not page.texts[i][0].isdigit()
        if named and _DOMAIN.fullmatch(page.texts[i]):
            yield i, i + 1


RULES: tuple[Rule, ...] = (
    Rule(
        "organisations.known",
        "ORG",
        Scan(_known),
        (
            "The flight of [Air Astana](Air Astana) was late again.",
            "Half of the uranium is dug by [Kazatomprom](Kazatomprom) alone.",
            "Its readers trust The [Hindu](Hindu) above all.",
            "A unicef of sorts, they joked.",
        ),
    ),
    Rule(
        "organisations.country-office",
        "ORG",
        Scan(_country_office),
        (
            "The wells were paid for by [UNHCR Mongolia](UNHCR Mongolia) in spring.",
            "A guide by [UNESCO Armenia](UNESCO Armenia) was handed out.",
            "Cans of [Carlsberg Mongolia](Carlsberg Mongolia) are green.",
            "The wells of Mongolia were dry.",
        ),
    ),
    Rule(
        "organisations.acronym",
        "ORG",
        Scan(_acronym),
        (
            "Two engineers of the [QZTR](QZTR) left for good.",
            "The [Qorvat Salt Works](Qorvat Salt Works) ([QSW](Qorvat Salt Works)) reopened in a new building.",
            "The GDP grew, and so did demand for LNG.",
            "Half live by the Warm House Quota (WHQ) scheme; WHQ pays well.",
            "They opened Quiet Study Rooms (QSR) at school.",
        ),
    ),
    Rule(
        "organisations.named-after",
        "ORG",
        Scan(_named_after),
        (
            "She is a student of [E.A. Qorvat KSU](E.A. Qorvat KSU) in the north.",
            "The choir of [T. Tuvrel KazNAA](T. Tuvrel KazNAA) sang.",
            "E.A. Qorvat sang.",
        ),
    ),
    Rule(
        "organisations.domain",
        "ORG",
        Scan(_domain),
        (
            "So writes [Oqiga.kz](Oqiga.kz) with a reference to eyewitnesses.",
            "The portal [dala-news.kz](dala-news.kz) was the first to tell.",
            "See www.oqiga.kz for more, or write to editor@oqiga.kz.",
        ),
    ),
)
