"""Rules for organisations: known bodies, head words, acronyms, lower-case bodies, sources of news."""

import re
from collections.abc import Iterable

from kzextract.lexicon import Flag
from kzextract.page import SURE, WEAK, Page
from kzextract.rules import bodies
from kzextract.rules.rule import Rule, Scan

Spans = Iterable[tuple[int, int]]

_HEAD = Flag.HEAD_FIRST | Flag.HEAD_LAST
_ALONE = frozenset(
    "cabinet parliament senate government mazhilis majilis ministry congress akimat maslikhat kenesh duma kurultai bundestag "
    "knesset pentagon politburo presidium".split()
)
_DETERMINERS = frozenset(("the", "this", "our", "its", "their"))
_PORTFOLIO_BODIES = frozenset("ministry department committee directorate division agency inspectorate".split())
_BESIDE = frozenset(
    "society ensemble foundation fund company firm newspaper magazine weekly agency channel station portal website club "
    "association organisation organization ngo party movement group union centre center university theatre theater museum "
    "band orchestra broadcaster airline bank publisher startup factory plant cooperative holding corporation operator team "
    "kindergarten school lyceum gymnasium college hospital clinic choir troupe outlet initiative network coalition federation charity daily journal radio studio laboratory lab retailer producer".split()
)
_ROMAN = re.compile(r"[IVXLC]+")
_DOMAIN = re.compile(r"(?!www\.)[A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.[a-z]{2,5}")


def _capital_head(page: Page, i: int) -> bool:
    return page.is_capital(i, WEAK) and page.readable(i)


def _known(page: Page) -> Spans:
    for i, phrases in page.phrases.items():
        if page.readable(i):
            lone = page.has(i, Flag.NOT_ORG)
            spans = [(i, i + p.length) for p in phrases if p.kind == "organisation" and not (lone and p.length == 1)]
            spans += [(i + 1, i + p.length) for p in phrases if p.kind == "the-organisation"]
            shouted = page.titled[i] and page.has(i, Flag.COMMON | Flag.FUNCTION)
            yield from (span for span in spans if page.lower(span[1]) != "region" and not (shouted and span[1] == i + 1))


def _headed(page: Page) -> Spans:
    for first, last, tails in page.heads:
        if not (_capital_head(page, first) and page.is_capital(last, WEAK)):
            continue
        start, end = bodies.start_of(page, first), bodies.end_of(page, last, tails=tails)
        if end - start > 1 and not _is_role_or_place(page, start, end) and not _part_of_quotation(page, first, start, end):
            yield start, end


def _part_of_quotation(page: Page, head: int, start: int, end: int) -> bool:
    """Tell whether the span is a part of a longer title in quotes: “A Comfortable School”."""
    quotes = page.quotation(head)
    return quotes is not None and start > quotes[0] and (start, end) != (quotes[0] + 1, quotes[1])


def _is_role_or_place(page: Page, start: int, end: int) -> bool:
    """Tell whether the span is a listed title ("General Secretary"), place or holiday, or all common words of a title line."""
    if any(p.length == end - start and p.kind in ("role", "place", "holiday") for p in page.phrases.get(start, ())):
        return True
    return all(page.capital[k] == WEAK for k in range(start, end))


def _other(page: Page) -> Spans:
    for i, flags in enumerate(page.flags):
        if flags & Flag.OTHER_HEAD and page.is_capital(i, WEAK) and not bodies.ends_in_head(page, i + 1):
            start, end = bodies.start_of(page, i), bodies.end_of(page, i, tails=True)
            if end - start > 1 and not (page.has(i, Flag.SURNAME) and page.has(start, Flag.GIVEN) and end - start == 2):
                yield start, end
    for i in page.phrases:
        holiday = page.phrase(i, "holiday")
        if holiday is not None:
            yield i, i + holiday.length


def _alone(page: Page) -> Spans:
    """Give head words that stand for a body: "Parliament" always, "the Fund" where a fund is named in full as well."""
    fuller = {page.lowers[last] for first, last, _ in page.heads if page.is_capital(first) and page.is_capital(first - 1)}
    fuller |= {page.lowers[last] for _, last, tails in page.heads if tails and page.is_capital(last) and page.lower(last + 1) in ("of", "for", "on", '"')}
    for i, flags in enumerate(page.flags):
        if not (flags & _HEAD and page.readable(i) and page.texts[i][0].isupper()):
            continue
        if page.lowers[i] in _ALONE and (page.capital[i] == SURE or page.opens[i] or page.titled[i]) and not _label(page, i):
            yield i, i + 1
        elif page.capital[i] == SURE and page.lower(i - 1) in _DETERMINERS and not page.is_capital(i + 1):
            if page.lowers[i] in fuller:
                yield i, i + 1


def _label(page: Page, i: int) -> bool:
    """Tell a heading in capitals ("GOVERNMENT.") from a body."""
    return page.texts[i].isupper() and page.opens[i] and page.lower(i + 1) in (".", ":", "\n")


def _country_office(page: Page) -> Spans:
    for i in page.phrases:
        body = page.phrase(i, "organisation")
        if body is None or not page.readable(i) or not page.is_acronym(i):
            continue
        place = page.phrase(i + body.length, "place")
        if place is not None and place.detail == "country":
            yield i, i + body.length + place.length


def _acronym(page: Page) -> Spans:
    for i, text in enumerate(page.texts):
        if not (1 < len(text) < 9 and page.is_acronym(i) and page.readable(i)) or page.has(i, Flag.NOT_ORG):
            continue
        if page.lower(i + 1) == "region":
            continue
        bracketed = page.lower(i - 1) == "(" and page.lower(i + 1) == ")" and page.is_capital(i - 2)
        if bracketed:
            yield from _spelled_out(page, i)
        if bracketed or (len(text) > 2 and text.isalpha() and not _listed(page, i) and not _ROMAN.fullmatch(text)):
            yield i, i + 1


def _spelled_out(page: Page, i: int) -> Spans:
    """Give the capitals before "(DABS)" that begin with its letters."""
    start = i - 1 - len(page.texts[i])
    if start >= 0 and "".join(text[0] for text in page.texts[start : i - 1]) == page.texts[i]:
        yield start, i - 1


def _listed(page: Page, i: int) -> bool:
    return any(p.kind == "place" for p in page.phrases.get(i, ())) or page.has(i, Flag.COMMON | Flag.ROLE | Flag.CALENDAR)


def _lower_body(page: Page) -> Spans:
    for i, flags in enumerate(page.flags):
        if not flags & Flag.BODY or page.texts[i][0].isupper() or not page.readable(i):
            continue
        if page.lower(i + 1) in ("of", "for"):
            end = _owner_end(page, i + 3 if page.lower(i + 2) == "the" else i + 2)
            if end is not None:
                yield i, end
        if page.lowers[i] == "ministry" and page.has(i - 1, Flag.ROLE_WORD) and page.texts[i - 1].isalpha():
            yield _fields_start(page, i - 1), i + 1


def _owner_end(page: Page, k: int) -> int | None:
    """Return the end of the owner ("Kazakhstan") or portfolio ("construction and urban planning") of a lower-case body."""
    if page.is_capital(k):
        return bodies.noun_phrase_end(page, k) if page.phrase(k, "place") else None
    if page.lower(k - 1) == "the" or page.lower(k - 2) not in _PORTFOLIO_BODIES:
        return None
    j = _fields_end(page, k)
    while j > k and page.lower(j) in (",", "and"):
        following = _fields_end(page, j + 2 if page.lower(j) == "," and page.lower(j + 1) == "and" else j + 1)
        if following <= j + 1:
            break
        j = following
    return j if j > k else None


def _fields_end(page: Page, k: int) -> int:
    j = k
    while j < k + 3 and page.has(j, Flag.ROLE_WORD) and page.texts[j][0].islower():
        j += 1
    return j


def _fields_start(page: Page, j: int) -> int:
    if page.lower(j - 1) == "and" and page.has(j - 2, Flag.ROLE_WORD):
        return j - 2
    return j


def _beside_lower_head(page: Page) -> Spans:
    for i, lower in enumerate(page.lowers):
        if lower not in _BESIDE or (page.texts[i][0].isupper() and lower != "ngo") or not page.readable(i):
            continue
        if page.lower(i + 1) == '"':
            close = next((k for k in range(i + 3, min(i + 10, len(page))) if page.texts[k] == '"'), None)
            if close is not None and page.is_capital(i + 2, WEAK):
                yield i + 2, close
        elif page.is_capital(i + 1) and not page.opens[i + 1]:
            yield from _named(page, i + 1, _run_end(page, i + 1))
        elif page.is_capital(i - 1) and (not page.opens[i - 1] or not page.has(i - 1, Flag.COMMON)):
            yield from _named(page, _run_start(page, i - 1), i)


def _run_end(page: Page, i: int) -> int:
    while page.is_capital(i):
        i += 1
    return i


def _run_start(page: Page, i: int) -> int:
    while page.is_capital(i - 1) and not page.has(i - 1, Flag.CALENDAR):
        i -= 1
    return i


def _named(page: Page, start: int, end: int) -> Spans:
    """Give the run unless it is a place, a people, a person or a role."""
    if all(page.has(k, Flag.COMMON) for k in range(start, end)) and page.lower(end) not in ("party", "newspaper", "magazine", '"'):
        return
    bad = Flag.NOT_ORG | Flag.DEMONYM | Flag.GIVEN | Flag.SURNAME | Flag.ENDING | Flag.ROLE | Flag.PLACE | Flag.CALENDAR
    in_place = any(p.kind == "place" for k in range(start, end) for p in page.phrases.get(k, ()))
    if end > start and not in_place and not any(page.has(k, bad) for k in range(start, end)):
        yield start, end


def _domain(page: Page) -> Spans:
    for i, text in enumerate(page.texts):
        if "." in text and page.readable(i) and page.zone[i] != "contact" and _DOMAIN.fullmatch(text) and not text[0].isdigit():
            yield i, i + 1


def _source(page: Page) -> Spans:
    """The agency in a dateline: "ASTANA, Jan. 17 (Dala Wire) --", "ASTANA. Saryarka-Info -"."""
    for i in range(len(page)):
        if not (page.lower(i - 1) == "\n" and page.is_capital(i, WEAK) and page.readable(i)):
            continue
        stop = next((k for k in range(i + 1, min(i + 18, len(page))) if page.texts[k] in ("-", "—") and not page.adjacent(k - 1)), None)
        if stop is None:
            continue
        if page.texts[stop - 1] == ")":
            opening = next((k for k in range(stop - 2, i, -1) if page.texts[k] == "("), None)
            if opening is not None and _run_end(page, opening + 1) == stop - 1:
                yield opening + 1, stop - 1
        elif page.phrase(i, "place") and page.texts[_run_start(page, stop - 1) - 1] in (".", "/", ","):
            start = _run_start(page, stop - 1)
            if start < stop and not page.phrase(start, "place") and not page.has(start, Flag.CALENDAR):
                yield start, stop


def _press_service(page: Page) -> Spans:
    for i in range(len(page) - 3):
        if page.lowers[i] != "press" or not page.readable(i):
            continue
        head = i + 2 if page.texts[i + 1] == "-" else i + 1
        if page.lower(head) not in ("service", "office", "secretariat", "centre", "center") or page.lower(head + 1) != "of":
            continue
        k = head + 3 if page.lower(head + 2) == "the" else head + 2
        if page.is_capital(i, WEAK) or page.is_capital(k):
            end = _press_owner_end(page, k)
            if end is not None:
                yield i, end


def _press_owner_end(page: Page, k: int) -> int | None:
    if page.has(k, Flag.ROLE) and page.lower(k + 1) == "of":
        end = bodies.noun_phrase_end(page, k + 3 if page.lower(k + 2) == "the" else k + 2)
        return end + 1 if page.lower(end) in ("region", "district", "city", "oblast") else end
    return bodies.end_of(page, k, tails=True) if page.has(k, _HEAD) and page.is_capital(k) else None


RULES: tuple[Rule, ...] = (
    Rule("organisations.known", "ORG", Scan(_known), ("A note from [UNICEF](UNICEF) arrived.", "A unicef of sorts.")),
    Rule("organisations.head", "ORG", Scan(_headed), ("The [Ministry of Roads](Ministry of Roads) replied.", "The ministry replied.")),
    Rule("organisations.alone", "ORG", Scan(_alone), ("Deputies of the [Mazhilis](Mazhilis) agreed.", "The ministry agreed.")),
    Rule("organisations.country-office", "ORG", Scan(_country_office), ("[UNDP Kazakhstan](UNDP Kazakhstan) paid.", "Kazakhstan paid.")),
    Rule("organisations.acronym", "ORG", Scan(_acronym), ("Staff of the [QZTR](QZTR) left.", "The GDP grew.")),
    Rule("organisations.lower-body", "ORG", Scan(_lower_body), ("The [education ministry](education ministry) paid.", "The ministry paid.")),
    Rule("organisations.beside-lower-head", "ORG", Scan(_beside_lower_head), ('The club "[Samruk](Samruk)" won.', "The Almaty club won.")),
    Rule("organisations.domain", "ORG", Scan(_domain), ("So writes [Oqiga.kz](Oqiga.kz) today.", "See www.oqiga.kz for more.")),
    Rule("organisations.source", "ORG", Scan(_source), ("ASTANA (Steppe Wire) - Snow fell.", "Snow fell (Monday) - again.")),
    Rule("organisations.press-service", "ORG", Scan(_press_service), ("So the [press service of the Ministry of Roads](press service of the Ministry of Roads) said.", "The press service said.")),
    Rule("organisations.not-a-body", "BLOCK", Scan(_other), ("The Convention on the Rights of the Child.", "A convention.")),
)  # fmt: skip
