"""Chunks: runs of capitalised words that may name a person, cut where places, titles and bodies end."""

import re
from collections.abc import Iterator

from kzextract.lexicon import Flag
from kzextract.page import SURE, WEAK, Page

INITIALS = re.compile(r"(?:[A-Z][a-z]?\.-?){1,3}")
TRAILING_PARTICLES = frozenset(("uulu", "kyzy", "uly", "qyzy", "oglu", "ogly", "kizi", "oghli", "qizi", "o'g'li", "jr.", "sr.", "ii", "iii"))
_NAME = Flag.GIVEN | Flag.SURNAME | Flag.ENDING
_NOT_INSIDE = Flag.HEAD_FIRST | Flag.HEAD_LAST | Flag.OTHER_HEAD | Flag.ROLE | Flag.DEMONYM
_LONGEST = 6


def person_chunks(page: Page, taken: bytearray) -> Iterator[tuple[int, int]]:
    """Give the chunks of ``page`` outside the words marked in ``taken`` (one byte a word)."""
    i = 0
    while i < len(page):
        if taken[i] or not page.readable(i) or not _starts(page, i):
            i += 1
            continue
        end = _run_end(page, i, taken)
        yield from _cut(page, i, end)
        i = max(end, i + 1)


def _starts(page: Page, i: int) -> bool:
    if INITIALS.fullmatch(page.texts[i]):
        return page.is_capital(i + 1) or bool(INITIALS.fullmatch(page.texts[i + 1] if i + 1 < len(page) else ""))
    if page.has(i, Flag.PARTICLE) and page.texts[i].islower():
        return False
    return page.is_capital(i, WEAK)


def _run_end(page: Page, i: int, taken: bytearray) -> int:
    j = i
    while j < len(page) and not taken[j]:
        if page.is_capital(j, WEAK if page.titled[j] else SURE) or j == i or INITIALS.fullmatch(page.texts[j]):
            j += 1
        elif page.has(j, Flag.PARTICLE) and _continues(page, j, taken):
            j += 1
        elif page.lowers[j] in TRAILING_PARTICLES and j - i >= 2:
            j += 1
        else:
            break
    return j


def _continues(page: Page, j: int, taken: bytearray) -> bool:
    """Tell whether the particle at ``j`` joins what is before it to a following capital."""
    k = j + 1
    while k < j + 3 and page.has(k, Flag.PARTICLE):
        k += 1
    return k < len(page) and page.is_capital(k) and not taken[k]


def _cut(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut the run where a word cannot stand inside a person's name, then give its pieces."""
    piece = start
    for k in range(start, end + 1):
        if k == end or _breaks(page, k, piece, end):
            if k > piece:
                yield from _piece(page, piece, k)
            piece = k + 1


def _breaks(page: Page, k: int, piece: int, end: int) -> bool:
    if page.has(k, Flag.FUNCTION) and not page.has(k, _NAME | Flag.PARTICLE):
        return True
    if page.has(k, Flag.COMMON | Flag.ROLE_WORD) and not page.has(k, _NAME) and (k == piece or page.capital[k] == WEAK):
        return True
    if page.is_honorific(k) and k + 1 < end:
        return True
    if k > piece and page.is_capital(k) and (page.has(k - 1, Flag.GIVEN) or INITIALS.fullmatch(page.texts[k - 1])):
        return False  # a surname, whatever it means: "Zarina Bek", "Gulmira Day"
    if page.has(k, _NOT_INSIDE):
        return not page.has(k, _NAME) or (k == piece and page.has(k, Flag.ROLE) and k + 1 < end)
    return False


def _piece(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Separate a leading place ("Astana Nurlan Bekov") and a second person run together with the first."""
    place = page.phrase(start, "place")
    if place is not None and start + place.length < end and not page.has(start, Flag.GIVEN):
        start += place.length
    given = [k for k in range(start + 1, end - 1) if page.has(k, Flag.GIVEN) and not page.has(k, Flag.AMBIGUOUS | Flag.SURNAME)]
    if given and end - start > 3 and not page.has(start, _NAME) and not INITIALS.fullmatch(page.texts[start]):
        start = given[0]
    if end - start <= _LONGEST:
        yield start, end
