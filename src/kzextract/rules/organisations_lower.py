"""Bodies whose kind stands in lower case: "education ministry", the club "Samruk"."""

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import WEAK, Page
from kzextract.rules import bodies
from kzextract.rules.rule import Rule, Scan, Spans

_OF_WORKS = frozenset(("label", "initiative", "exchange", "brand", "society", "venture", "unit", "lab", "body", "band"))
_OF_MEDIA = frozenset("newspaper magazine daily weekly portal website airline broadcaster".split())
_OF_NAMES = frozenset(
    "called named dubbed centre center organisation organization association foundation charity company airline".split()
)
_MODIFIERS = frozenset(
    "public private political missionary youth mining hockey football construction oil insurance volunteer religious "
    "opposition rights crisis news drilling grain charity".split()
)
_BEHIND_WORDS = frozenset(("party", "newspaper", "magazine", "charity", "charitable", "foundation", "fund", '"'))
"""Kinds of bodies before which a common word with a capital is a name."""
_RANKS = frozenset(("deputy", "vice", "first"))  # "the first deputy ministry" is a misprint for its minister
_PORTFOLIO_BODIES = frozenset("ministry department committee directorate division agency inspectorate office".split())
_DEEDS = frozenset("combating combatting fighting countering preventing protecting".split())
_FOUGHT = frozenset(
    "crime crimes corruption terrorism extremism trafficking smuggling illegal illicit organised organized human "
    "cyber cybercrime evasion narcotics violence racketeering fraud poaching laundering".split()
)
_ORDINALS = frozenset("first second third fourth fifth".split())
_FIRST_OF_TWO = frozenset(
    "social natural emergency internal foreign water public digital national industrial higher physical economic "
    "regional".split()
)
"""First words of a portfolio of two: social protection, natural resources, internal affairs."""


def _lower_body(page: Page) -> Spans:
    floor = 0
    for i in page.of_kind(Flag.BODY):
        if i < floor or page.texts[i][0].isupper() or not page.readable(i):
            continue
        start = _kind_start(page, i)
        if start is not None and page.lower(i + 1) in ("of", "for"):
            end = _owner_end(page, i + 3 if page.lower(i + 2) == "the" else i + 2)
            if end is not None:
                floor = _past_place(page, end)
                yield start, floor
                continue
        ministry = page.lowers[i] == "ministry" and page.has(i - 1, Flag.ROLE_WORD) and page.texts[i - 1].isalpha()
        if ministry and page.lowers[i - 1] not in _RANKS:
            yield _fields_start(page, i - 1), i + 1


def _kind_start(page: Page, i: int) -> int | None:
    """Return where the kind of body that ends at ``i`` begins: "department", "supreme court", "state committee"."""
    for k in range(max(i - 4, 0), i):
        if page.texts[k].islower() and " ".join(page.lowers[k : i + 1]) in words("lower_bodies"):
            return k - (page.lowers[i] == "hospital" and page.lower(k - 1) in _ORDINALS)
    if page.lowers[i] not in words("lower_bodies"):
        against = page.lower(i + 1) == "for" and page.lower(i + 2) in _DEEDS
        officer = page.lower(i + 1) == "of" and page.lower(i + 2) == "the" and page.phrase(i + 3, "role")
        return i if page.lowers[i] == "office" and (against or officer) else None
    return i - 1 if page.lower(i - 1) == "police" else i


def _past_place(page: Page, j: int) -> int:
    """Return the end of "of Shymkent", of "region" or of "of the Ministry" behind an owner or a portfolio."""
    place = page.phrase(j + 1, "place") if page.lower(j) == "of" else None
    k = j + 2 if page.lower(j + 1) == "the" else j + 1
    if page.lower(j) == "of" and page.is_capital(k) and page.has(k, Flag.HEAD_FIRST) and page.texts[j - 1].islower():
        return bodies.end_of(page, k, tails=True)
    ministry = next((n for n in range(k + 1, k + 5) if page.lower(n) == "ministry"), None)
    if page.lower(j) == "of" and ministry and all(_is_field(page, n) for n in range(k, ministry)):
        return ministry + 1
    j = j + 1 + place.length if place is not None else j
    return j + 1 if page.lower(j) in ("region", "district", "city", "oblast") else j


def _is_field(page: Page, n: int) -> bool:
    return page.texts[n].islower() and (page.has(n, Flag.ROLE_WORD) or page.lowers[n] == "and")


def _owner_end(page: Page, k: int) -> int | None:
    """Return the end of the owner ("Kazakhstan") or the portfolio ("sport and tourism") of a lower-case body."""
    if page.is_capital(k):
        described = page.has(k + 1, Flag.COMMON) and not page.has(k + 1, Flag.FUNCTION)
        if page.lower(k - 1) == "the" and described and page.texts[k + 1].islower():
            return None  # "of the Moscow criminal courts"
        officer = page.phrase(k, "role") if page.lower(k - 3) == "office" else None
        if officer is not None:
            return _officer_end(page, k + officer.length)
        end = bodies.noun_phrase_end(page, k)
        if page.lower(end) == "'s" and bodies.ends_in_head(page, end + 1):
            return run_end(page, end + 1)  # "the lower court of Kazakhstan's Supreme Court"
        owns = page.is_capital(end) or page.lower(end) == "'s"  # "the lower chamber of Kazakhstan's parliament"
        return end if page.phrase(k, "place") and not owns else None
    the = page.lower(k - 1) == "the"
    act = page.lower(k).endswith("tion") and page.lower(k + 1) == "of"  # "for the protection of rights"
    if (the and not act) or page.lower(k - 2 - the) not in _PORTFOLIO_BODIES:
        return None
    j = _fields_end(page, k)
    while j > k and page.lower(j) in (",", "and"):
        item = j + 2 if page.lower(j) == "," and page.lower(j + 1) == "and" else j + 1
        following = _fields_end(page, item)
        if following == item:
            break
        j = following
    return j if j > k else None


def _officer_end(page: Page, j: int) -> int | None:
    """Return the end of what an officer with an office is of: "the office of the Akim [of Almaty]"."""
    if page.lower(j) not in ("of", "for"):
        return None
    k = j + 2 if page.lower(j + 1) == "the" else j + 1
    end = bodies.end_of(page, k, tails=True) if page.has(k, Flag.HEAD_FIRST) else bodies.noun_phrase_end(page, k)
    return end if page.is_capital(k) and end > k else None


def _fields_end(page: Page, k: int) -> int:
    """Return the end of a field: "sport", "combating illegal trade", "protection of children's rights"."""
    deed = page.lower(k) in _DEEDS
    j = _plain_fields_end(page, k + 1, _FOUGHT) if deed else _plain_fields_end(page, k)
    if j == k + deed:
        return k
    inside = j + 4 if page.lowers[j : j + 4] in (["in", "the", "sphere", "of"], ["in", "the", "field", "of"]) else j
    if page.lower(j) == "of" and page.lowers[j - 1].endswith(("tion", "ment")):
        inside = j + 2 if page.lower(j + 1) == "the" else j + 1
        inside += 2 if page.lower(inside + 1) in ("'s", "'") and page.texts[inside].islower() else 0
    end = _plain_fields_end(page, inside) if inside > j else j
    return end if end > inside else j


def _plain_fields_end(page: Page, k: int, more: frozenset[str] = frozenset()) -> int:
    j = k
    while j < k + 3 and (page.has(j, Flag.ROLE_WORD) or page.lower(j) in more) and page.texts[j][0].islower():
        j += 1
    return j


def _fields_start(page: Page, j: int) -> int:
    """Return where the fields of a ministry begin whose last ends at ``j``: "labour and social protection"."""
    j -= page.lower(j - 1) in _FIRST_OF_TWO and (page.lower(j - 1) != "regional" or page.lower(j) == "development")
    if page.lower(j - 1) == "and" and page.has(j - 2, Flag.ROLE_WORD) and page.texts[j - 2].islower():
        return j - 2 - (page.lower(j - 3) in _FIRST_OF_TWO)
    return j


def _beside_lower_head(page: Page) -> Spans:
    kinds = words("body_kinds")
    for i in [i for i, lower in enumerate(page.lowers) if lower in kinds]:
        if (page.texts[i][0].isupper() and page.lowers[i] != "ngo") or not page.readable(i):
            continue
        if page.lower(i + 1) == '"':
            close = next((k for k in range(i + 3, min(i + 10, len(page))) if page.texts[k] == '"'), None)
            if close is not None and page.is_capital(i + 2, WEAK):
                yield i + 2, close
        elif page.lower(i + 1) in ("called", "named", "dubbed") and page.is_capital(i + 2):
            yield from _named(page, i + 2, run_end(page, i + 2))
        elif page.is_capital(i + 1) and not page.opens[i + 1]:
            yield from _named(page, i + 1, run_end(page, i + 1))
        elif page.lower(i - 1) in _MODIFIERS and page.is_capital(i - 2):
            yield from _named(page, run_start(page, i - 2), i - 1)  # "the Tuvrel political party"
        elif page.is_capital(i - 1) and (not page.opens[i - 1] or not page.has(i - 1, Flag.COMMON)):
            yield from _named(page, run_start(page, i - 1), i)
        else:
            yield from _quoted_before(page, i)


def _quoted_before(page: Page, i: int) -> Spans:
    """Give the name in quotes before its kind: the "Samruk" club, the "Dala" news agency."""
    close = next((k for k in (i - 1, i - 2, i - 3) if not page.texts[k].islower() or k < 0), -1)
    quotes = page.quotation(close - 1) if page.texts[close] == '"' else None
    if close > 0 and quotes is not None and quotes[1] == close and page.lowers[i] not in _OF_WORKS:
        yield quotes[0] + 1, close


def run_end(page: Page, i: int) -> int:
    """Return the end of the capitals that begin at ``i``."""
    while page.is_capital(i):
        i += 1
    return i


def run_start(page: Page, i: int) -> int:
    """Return the first of the capitals that end before ``i + 1``."""
    while page.is_capital(i - 1) and not page.has(i - 1, Flag.CALENDAR):
        i -= 1
    return i


def _named(page: Page, start: int, end: int) -> Spans:
    """Give the run unless it is a place, a people, a person or a role."""
    known = Flag.NOT_ORG | Flag.DEMONYM | Flag.ROLE | Flag.PLACE | Flag.CALENDAR
    apposed = page.lower(end) in _OF_MEDIA or (page.lowers[start - 1] in _OF_NAMES and not page.has(end, Flag.SPEECH))
    if end - start == 1 and apposed and not page.has(start, known | Flag.COMMON | Flag.ENDING):
        yield start, end  # the Alem newspaper, the women's centre Gulnar
        return
    if all(page.has(k, Flag.COMMON) for k in range(start, end)) and page.lower(end) not in _BEHIND_WORDS:
        return
    country = page.phrase(end - 1, "place")
    if end - start > 1 and country is not None and country.detail == "country" and not page.has(start, Flag.COMMON):
        end -= 1  # "the Algha Kazakhstan party"
    else:
        country = None
    bad = Flag.NOT_ORG | Flag.DEMONYM | Flag.GIVEN | Flag.SURNAME | Flag.ENDING | Flag.ROLE | Flag.PLACE | Flag.CALENDAR
    in_place = any(p.kind == "place" for k in range(start, end) for p in page.phrases.get(k, ()))
    if end > start and not in_place and not any(page.has(k, bad) for k in range(start, end)):
        yield start, end + (country is not None)


RULES: tuple[Rule, ...] = (
    Rule(
        "organisations.lower-body",
        "ORG",
        Scan(_lower_body),
        (
            "The [education ministry](education ministry) paid for the buses.",
            "Talks with the [government of Kazakhstan](government of Kazakhstan) went on.",
            "A talk with the [state department of the US](state department of the US) was held.",
            "The [department of sport and tourism](department of sport and tourism) of the city said no.",
            "An [office for combating illegal trade](office for combating illegal trade) opened in the north.",
            "So the [labour and social protection ministry](labour and social protection ministry) said.",
            "The [agency for protection of women's rights of the Ministry of Labour]"
            "(agency for protection of women's rights of the Ministry of Labour) met twice.",
            "The [office of the Representative of the Senate](office of the Representative of the Senate) is shut.",
            "An [office for combating fraud of the interior ministry]"
            "(office for combating fraud of the interior ministry) was set up.",
            "It is the [first city hospital of Shymkent](first city hospital of Shymkent), they say.",
            "The ministry paid, and a department of the city looked on.",
        ),
    ),
    Rule(
        "organisations.beside-lower-head",
        "ORG",
        Scan(_beside_lower_head),
        (
            'The youth club "[Samruk](Samruk)" won the cup again.',
            'So the "[Tuvrel](Tuvrel)" news agency wrote at noon.',
            "Tickets of the [Qazvia](Qazvia) airline are sold out.",
            "Members of the [Algor Kazakhstan](Algor Kazakhstan) party met at noon.",
            "The newspaper [Tuvrel](Tuvrel) wrote of it at length.",
            "They founded a movement called [Qorvat](Qorvat) in spring.",
            "The Almaty club won the cup again.",
        ),
    ),
)
