"""Where the name of a body begins before its head word: "Ministry", "Court", but also "Convention" or "Cup"."""

import re

from kzextract.lexicon import Flag
from kzextract.page import WEAK, Page

_CUT_PREFIXES = frozenset(("Non", "Anti", "Inter", "Multi", "Post", "Pre", "Co", "Semi", "Trans", "Sub", "Pan"))
_JOINERS = frozenset("e i o ul al el ur de va".split())
_COMMON_OWNERS = frozenset(
    "children women people veterans workers farmers teachers lawyers writers artists peoples journalists employers "
    "soldiers mothers miners pensioners youth general prosecutor president ombudsman ombudsperson ombudswoman "
    "commissioner men girls boys".split()
)
_OFFICE_OWNERS = frozenset("government minister mayor governor akim".split())
_OFFICES = frozenset("office apparatus administration secretariat chancellery".split())
_ARTS = frozenset("opera ballet drama music comedy puppet dance song".split())
_ORDINAL = re.compile(r"[0-9]{1,3}(?:st|nd|rd|th)")
_ROMAN = re.compile(r"[IVX]+")  # the number of a session or an edition, no part of the name
_NAMES = Flag.PLACE | Flag.GIVEN | Flag.DEMONYM | Flag.HEAD | Flag.FUNCTION
_ENTITIES = ("organisation", "place")
REACH = 14  # words; the longest official names have about twenty, with their articles


def start_of(page: Page, head: int) -> int:
    """Return the first word of the name whose head stands at ``head``."""
    i = head
    while i > 0 and head - i < REACH:
        before = _word_before(page, i, head)
        if before is None:
            break
        i = before
    while i < head and page.has(i, Flag.FUNCTION) and not page.is_acronym(i):  # "US Institute of Peace"
        i += 1
    return i


def _word_before(page: Page, i: int, head: int) -> int | None:
    """Return where the name begins when it takes in what stands before ``i``; None where it does not."""
    j = i - 1
    text = page.texts[j]
    if text == "'s" or (text == "'" and page.lower(j - 1).endswith("s")):
        return j - 1 if owner_inside(page, j - 1) or (text == "'" and page.has(j - 1, Flag.COMMON)) else None
    if text == '"':
        return _opening_quote(page, j)
    if page.lower(j) in ("and", "&"):
        return j - 1 if j and _is_first_field(page, j - 1) and _is_second_field(page, i, head) else None
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


def owner_inside(page: Page, j: int) -> bool:
    """Tell whether the owner before a possessive is part of the name: Women's Affairs, but not Kazakhstan's Senate."""
    if j < 0 or not page.is_capital(j, WEAK):
        return False
    official = page.lowers[j] in _OFFICE_OWNERS and page.lower(j + 2) in _OFFICES and page.is_capital(j + 2)
    return official or page.lowers[j] in _COMMON_OWNERS or page.lower(j - 1) == "st."


def _belongs_before(page: Page, j: int) -> bool:
    if _ORDINAL.fullmatch(page.lowers[j]):
        return page.is_capital(j - 1) and not page.titled[j]  # "China Railway 20th Bureau"
    numbered = page.texts[j][0].isdigit() or _ROMAN.fullmatch(page.texts[j]) is not None
    if numbered or page.is_honorific(j) or (len(page.texts[j]) == 2 and page.texts[j][1] == "."):
        return False
    mountain = page.phrase(j, "place") is not None  # "Khan Tengri Salt LLP"
    known = Flag.ROLE_WORD | Flag.HEAD | Flag.GIVEN
    if page.has(j, Flag.ROLE) and not page.has(j, known) and not mountain:
        return False
    if page.is_capital(j):
        return not page.titled[j] or not page.has(j, Flag.COMMON) or page.has(j, Flag.ROLE_WORD)
    return page.is_capital(j, WEAK) and page.has(j, Flag.ROLE_WORD)


def _is_first_field(page: Page, j: int) -> bool:
    """Tell whether the word at ``j`` is the first of two fields: "Securities and Futures Commission"."""
    if page.lowers[j] in _ARTS and page.lower(j + 2) in _ARTS:
        return True
    if any(p.kind == "head" and k + p.length == j + 1 for k in (j - 1, j - 2) for p in page.phrases.get(k, ())):
        return False  # a body of its own: "National Assembly and National Council"
    alone = page.is_capital(j) and not page.titled[j] and page.lower(j - 1) in ("the", "of", "at", "by", "to", "for")
    if not alone or page.has(j, _NAMES & ~Flag.HEAD_LAST):
        return _is_field(page, j)
    return not page.is_acronym(j) and not any(p.length == 1 and p.kind in _ENTITIES for p in page.phrases.get(j, ()))


def _is_second_field(page: Page, i: int, head: int) -> bool:
    adjective = page.lowers[i].endswith(("ical", "ial", "onal", "ental", "aphic", "istic")) and not page.has(i, _NAMES)
    workers = page.has(i, Flag.COMMON) and page.has(i, Flag.HEAD_LAST) and not page.has(i, Flag.HEAD_FIRST)
    return i == head or adjective or workers or _is_field(page, i)


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


__all__ = ["owner_inside", "start_of"]
