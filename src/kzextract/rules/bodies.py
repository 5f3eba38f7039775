"""How far the name of a body reaches around its head word: "Ministry", "Court", but also "Convention" or "Cup"."""

import re

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import SURE, WEAK, Page

_OF = frozenset(("of", "for", "on", "against"))
_ABROAD = frozenset(("in", "to", "at"))
_OFFICES = frozenset("office mission embassy delegation representation consulate representative".split())
_COMMON_OWNERS = frozenset(
    "children women people veterans workers farmers teachers lawyers writers artists peoples journalists employers "
    "soldiers mothers miners pensioners youth general prosecutor president ombudsman men girls boys".split()
)
_PREFIXES = frozenset(
    "fc fk hc bc jsc llp llc ojsc cjsc njsc ao too nc radio air tv telecom banca pao zao rse nao spokespersons".split()
)
_NUMBERED = frozenset(
    "school gymnasium lyceum kindergarten hospital polyclinic department clinic college colony unit".split()
)
_NUMBER_SIGNS = frozenset(("no.", "no", "№", "nos."))
_ORDINAL = re.compile(r"[0-9]{1,3}(?:st|nd|rd|th)")
_ROMAN = re.compile(r"[IVX]+")  # the number of a session or an edition, no part of the name
_NAMES = Flag.PLACE | Flag.GIVEN | Flag.DEMONYM | Flag.HEAD_FIRST | Flag.HEAD_LAST | Flag.FUNCTION
_CUT_PREFIXES = frozenset(("Non", "Anti", "Inter", "Multi", "Post", "Pre", "Co", "Semi", "Trans", "Sub", "Pan"))
_JOINERS = frozenset("e i o ul al el ur de va".split())
_SMALL = frozenset("de del la las los el y e para por do da dos das du des et pour al en of di della für der".split())
_RANKS = frozenset("chief first deputy vice head acting senior honorary special main".split())
_RULED = frozenset(("government", "cabinet"))  # "Government of President X" is the Government
_REACH = 14  # words; the longest official names have about twenty, with their articles


def start_of(page: Page, head: int) -> int:
    """Return the first word of the name whose head stands at ``head``."""
    i = head
    while i > 0 and head - i < _REACH:
        before = _word_before(page, i, head)
        if before is None:
            break
        i = before
    while i < head and page.has(i, Flag.FUNCTION):
        i += 1
    return i


def _word_before(page: Page, i: int, head: int) -> int | None:
    """Return where the name begins when it takes in what stands before ``i``; None where it does not."""
    j = i - 1
    text = page.texts[j]
    if text == "'s" or (text == "'" and page.lower(j - 1).endswith("s")):
        return j - 1 if _owner_inside(page, j - 1) or (text == "'" and page.has(j - 1, Flag.COMMON)) else None
    if text == '"':
        return _opening_quote(page, j)
    if page.lower(j) in ("and", "&"):
        return j - 1 if j and _is_first_field(page, j - 1) and (_is_field(page, i) or i == head) else None
    if text == "-" and page.adjacent(j - 1) and page.adjacent(j):
        return _before_hyphen(page, j)
    if i < head and len(text) == 2 and text[1] == "." and text[0].isupper():
        return j  # "A. N. Ostrovsky Theatre"
    return j if _belongs_before(page, j) else None


def _before_hyphen(page: Page, j: int) -> int | None:
    """Return where the name begins that goes on behind the hyphen at ``j``: Non-Academic, Sher-e-Bangla."""
    if page.is_acronym(j - 1):
        alone = any(p.kind == "organisation" and p.length == 1 for p in page.phrases.get(j - 1, ()))
        return None if alone else j - 1
    if page.texts[j - 1] in _CUT_PREFIXES:
        return j - 1
    joined = page.lower(j - 1) in _JOINERS and page.lower(j - 2) == "-" and page.is_capital(j - 3)
    return j - 3 if joined else None


def _owner_inside(page: Page, j: int) -> bool:
    """Tell whether the owner before a possessive is part of the name: Women's Affairs, but not Kazakhstan's Senate."""
    return j >= 0 and page.is_capital(j, WEAK) and (page.lowers[j] in _COMMON_OWNERS or page.lower(j - 1) == "st.")


def _belongs_before(page: Page, j: int) -> bool:
    if _ORDINAL.fullmatch(page.lowers[j]):
        return page.is_capital(j - 1) and not page.titled[j]  # "China Railway 20th Bureau"
    numbered = page.texts[j][0].isdigit() or _ROMAN.fullmatch(page.texts[j]) is not None
    if numbered or page.is_honorific(j) or (len(page.texts[j]) == 2 and page.texts[j][1] == "."):
        return False
    if page.has(j, Flag.ROLE) and not page.has(j, Flag.ROLE_WORD | Flag.HEAD_LAST | Flag.HEAD_FIRST | Flag.GIVEN):
        return False
    if page.is_capital(j):
        return not page.titled[j] or not page.has(j, Flag.COMMON) or page.has(j, Flag.ROLE_WORD)
    return page.is_capital(j, WEAK) and page.has(j, Flag.ROLE_WORD)


def _is_first_field(page: Page, j: int) -> bool:
    """Tell whether the word at ``j`` is the first of two fields: "Securities and Futures Commission"."""
    if any(p.kind == "head" and k + p.length == j + 1 for k in (j - 1, j - 2) for p in page.phrases.get(k, ())):
        return False  # a body of its own: "National Assembly and National Council"
    alone = page.is_capital(j) and not page.titled[j] and page.lower(j - 1) in ("the", "of", "at", "by", "to", "for")
    if not alone or page.has(j, _NAMES & ~Flag.HEAD_LAST):
        return _is_field(page, j)
    return not page.is_acronym(j) and not any(p.kind in ("organisation", "place") for p in page.phrases.get(j, ()))


def _is_field(page: Page, j: int) -> bool:
    field = page.is_capital(j, WEAK) and page.has(j, Flag.ROLE_WORD | Flag.COMMON) and not page.has(j, _NAMES)
    return field and not page.titled[j] and not (page.opens[j] and page.has(j, Flag.SPEECH))


def _opening_quote(page: Page, j: int) -> int | None:
    """Return the opening quote of the name that closes at ``j``."""
    if not page.adjacent(j - 1):
        return None
    for k in range(j - 1, max(j - 8, -1), -1):
        if page.texts[k] == '"':
            inside = page.texts[k + 1 : j]
            return k if inside and inside[0][0].isupper() and not {".", "!", "\n"} & set(inside) else None
    return None


def end_of(page: Page, head: int, *, tails: bool) -> int:
    """Return the word after the last of the name whose head ends at ``head``; ``tails``: "of …" may follow it."""
    if page.lowers[head] in words("foreign_heads"):
        return _past_foreign(page, head + 1)
    j = _past_number(page, head)
    j = _past_quotation(page, j)
    j = _past_further_heads(page, j)
    if page.lowers[head] in _PREFIXES and j == head + 1 and not page.is_capital(head - 1):
        j = _past_capitals(page, j)
    return _past_tails(page, head, j) if tails or page.has(j - 1, Flag.HEAD_FIRST) else j


def _past_foreign(page: Page, j: int) -> int:
    """Take in the capitals and the small words between them: "Fundación para la Cooperación"."""
    while page.is_capital(j) or (page.lower(j) in _SMALL and (page.is_capital(j + 1) or page.lower(j + 1) in _SMALL)):
        j += 1
    return j


def _past_number(page: Page, head: int) -> int:
    j = head + 1
    if page.lower(j) in _NUMBER_SIGNS and page.lower(j + 1)[0].isdigit():
        return j + 2
    return j + 1 if page.lowers[head] in _NUMBERED and page.lower(j)[0].isdigit() else j


def _past_quotation(page: Page, j: int) -> int:
    if page.lower(j) != '"' or page.lower(j + 1) == "\n" or page.ends[j - 1] == page.starts[j]:
        return j
    for k in range(j + 2, min(j + 10, len(page))):
        if page.texts[k] == '"' and page.adjacent(k - 1):
            return k + 1 if page.texts[j + 1][0].isupper() else j
        if page.texts[k] in ".!?\n":
            break
    return j


def ends_in_head(page: Page, j: int) -> bool:
    """Tell whether the run of capitals at ``j`` holds the head of an organisation."""
    return _past_further_heads(page, j) > j


def _past_further_heads(page: Page, j: int) -> int:
    """Take in following capitals up to the last that is a head itself: "Bank Development [Fund]"."""
    last = j
    k = j
    while k < min(j + _REACH, len(page)) and (page.is_capital(k) or page.titled[k]):
        if page.has(k, Flag.HEAD_LAST | Flag.HEAD_FIRST) and not page.has(k, Flag.ROLE):
            last = k + 1
        k += 1
    return last


def _past_capitals(page: Page, j: int) -> int:
    while page.is_capital(j) and not page.has(j, Flag.ROLE):
        j += 1
    return j


def _past_tails(page: Page, head: int, j: int) -> int:
    """Take in "of …", "for …", "under …" and what is coordinated with it."""
    portfolio, placed = False, False
    while j - head < 2 * _REACH:
        if placed and page.lower(j) not in ("under", "named"):
            return j
        tail = _tail(page, head, j)
        if tail is not None:
            placed = page.has(tail - 1, Flag.PLACE)
            j, portfolio = tail, not placed
            continue
        more = coordinated(page, j) if portfolio else None
        if more is None:
            return j
        j = more
    return j


def _tail(page: Page, head: int, j: int) -> int | None:
    preposition = page.lower(j)
    k = j + 1
    if preposition in _OF and page.lower(k) == "and" and page.lower(k + 1) in (*_OF, "with"):
        k += 2  # "for and with Children"
    if page.lower(k) in ("the", "all"):
        k += 1
    if page.lowers[head] in _RULED and page.phrase(k, "role"):
        return None
    if preposition == "named" and page.lower(j + 1) == "after":
        end = _past_capitals(page, j + 2)
        return end if end > j + 2 else None
    office = page.lowers[head] in _OFFICES or page.lowers[head - 1] in _OFFICES  # "Consulate General"
    abroad = preposition in _ABROAD and office and page.phrase(k, "place")
    if preposition in _OF or preposition == "under" or abroad:
        end = noun_phrase_end(page, k)
    else:
        return None
    if page.lower(end) == "with" and page.is_capital(end + 1) and preposition == "for":
        end = noun_phrase_end(page, end + 1)  # "Center for Persons with Disabilities"
    return end if end > k and page.lower(end) not in ("ensemble", "newspaper", "magazine", "club", "team") else None


def noun_phrase_end(page: Page, k: int) -> int:
    """Return the end of the capitalised noun phrase at ``k``: a place whole, else words up to a person or a role."""
    place = page.phrase(k, "place")
    if place is not None and page.is_capital(k):
        end = k + place.length
        return end + 2 if page.has(end, Flag.PARTICLE) and page.is_capital(end + 1) else end
    j = k
    while j < len(page) and page.is_capital(j, WEAK if j > k or page.titled[j] else SURE):
        if page.has(j, Flag.CALENDAR) or (j > k and (_begins_person(page, j) or page.phrase(j, "place"))):
            break
        if j > k and (page.is_honorific(j) or _unknown_name(page, k, j)):
            break
        j += 1
        owns = page.lower(j) == "'s" and _owner_inside(page, j - 1)
        own = page.lower(j) == "'" and page.lower(j - 1).endswith("s")
        if page.is_capital(j + 1) and (owns or own):
            j += 1
    if j < len(page) and page.lower(j) in _NUMBER_SIGNS and page.lower(j + 1)[0].isdigit():
        j += 2
    return j


def _unknown_name(page: Page, k: int, j: int) -> bool:
    """Tell whether two unknown words follow the common ones of a portfolio: "of Science Yerik Sultangali"."""
    known = Flag.COMMON | Flag.ROLE_WORD | Flag.PLACE | Flag.DEMONYM | Flag.HEAD_FIRST | Flag.HEAD_LAST
    if page.titled[j] or not all(page.has(n, Flag.COMMON) for n in range(k, j)):
        return False
    pair = page.is_capital(j + 1) and not page.is_capital(j + 2) and not page.is_acronym(j)
    return pair and not any(page.has(n, known) for n in (j, j + 1))


def _begins_person(page: Page, j: int) -> bool:
    if page.has(j, Flag.COMMON | Flag.ROLE_WORD):
        return False
    return page.has(j, Flag.GIVEN) and (page.is_capital(j + 1) or page.has(j, Flag.ENDING))


def coordinated(page: Page, j: int) -> int | None:
    """Return the end of "and Z", or of ", Y and Z", when those are more of the same portfolio."""
    if page.lower(j) in ("and", "&"):
        k = j + 2 if page.lower(j + 1) in _OF else j + 1
        return _portfolio_item(page, k)
    items = 0
    while page.lower(j) == "," and items < 5:
        k = j + 2 if page.lower(j + 1) in ("and", "&") else j + 1
        end = _portfolio_item(page, k)
        if end is None or end - k > 4:
            return None
        if k == j + 2:
            return end
        j, items = end, items + 1
    return _portfolio_item(page, j + 1) if items and page.lower(j) in ("and", "&") else None


def _portfolio_item(page: Page, k: int) -> int | None:
    """Return the end of a coordinated portfolio; None where a new body, person or place begins."""
    if not page.is_capital(k, WEAK if page.has(k, Flag.COMMON) else SURE) or page.is_acronym(k):
        return None
    listed = any(p.kind in ("organisation", "place", "role") for p in page.phrases.get(k, ()))
    if _begins_person(page, k) or (listed and not page.has(k, Flag.COMMON)):
        return None
    if page.has(k, Flag.HEAD_FIRST) and page.lower(k + 1) in _OF:
        return None
    end = noun_phrase_end(page, k)
    if page.lowers[k] in _RANKS and any(page.has(n, Flag.ROLE) for n in range(k, end)):
        return None  # "Committee for Control and Chief State Sanitary Doctor"
    body = page.has(end - 1, Flag.HEAD_LAST | Flag.ROLE) and not page.has(end - 1, Flag.ROLE_WORD)
    named = body and not page.lower(end - 1).endswith("s")  # "Communal Services" are a portfolio
    return end if end > k and not named else None


__all__ = ["coordinated", "end_of", "ends_in_head", "noun_phrase_end", "start_of"]
