"""Chunks: runs of capitalised words that may name a person, cut where places, titles and bodies end; and whole runs."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import SURE, WEAK, Page

_INITIALS = re.compile(r"(?:[A-Z][a-z]?\.-?){1,3}|[B-HJ-Z]")
TRAILING_PARTICLES = frozenset(
    ("uulu", "kyzy", "uly", "qyzy", "oglu", "ogly", "kizi", "oghli", "qizi", "o'g'li", "jr.", "sr.", "ii", "iii")
)
_NAME = Flag.GIVEN | Flag.SURNAME | Flag.ENDING
_NOT_INSIDE = Flag.HEAD | Flag.OTHER_HEAD | Flag.ROLE | Flag.DEMONYM
_HEADS = Flag.HEAD | Flag.OTHER_HEAD
_BEFORE_TITLES = frozenset(("deputy", "vice", "first", "acting", "former"))
_FIELD = Flag.COMMON | Flag.ROLE_WORD | Flag.FUNCTION  # words of a portfolio: "Minister of Social Protection"
_LONGEST = 8
_SYLLABLES = frozenset("young song shun chin june jean".split())
_SYLLABLE = re.compile(r"(?:[bcdfghjklmnprstwyz]|ch|sh|zh|ts|kw|hy|gy|ky|my|by)?[aeiouy]{1,3}(?:ng?|[mklphb])?")
"""Of a Korean or Chinese given name, as against the rest of a compound: "Jae-in", but "Tokyo-based"."""
_PREFIX = re.compile(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|Ab|Al|El|Bin)(?=[A-Z])")
_ARTICLE = re.compile(r"(?:a[dlnrstz]|ash|el|ul)-[A-Z]")  # "al-Bashir" is one word


@lru_cache(maxsize=1 << 16)
def is_initials(text: str) -> bool:
    """Tell whether a word is one or more initials: "A.", "Zh.", "B"."""
    return _INITIALS.fullmatch(text) is not None


def stands_apart(page: Page, j: int) -> bool:
    """Tell whether a name of two words stands between commas at ``j``: ", Oruf Qorvat,"."""
    pair = page.lower(j) == "," and page.is_capital(j + 1) and page.is_capital(j + 2)
    return pair and page.lower(j + 3) in (",", ".") and page.phrase(j + 1, "place") is None


@lru_cache(maxsize=1 << 16)
def camel_case(text: str) -> bool:
    """Tell whether a word has capitals inside as brands have: "QazPost", but not "McDonald" or "O'Brien"."""
    inner = _PREFIX.sub("", text)[1:]
    return not text.isupper() and "-" not in text and "'" not in text and any(map(str.isupper, inner))


def person_chunks(page: Page, taken: bytearray) -> Iterator[tuple[int, int]]:
    """Give the chunks of ``page`` outside the words marked in ``taken`` (one byte a word)."""
    floor = 0
    for i in page.capitals:
        if i < floor or taken[i] or not page.readable(i) or not _starts(page, i):
            continue
        floor = _run_end(page, i, taken)
        yield from _cut(page, i, floor)


def body_chunks(page: Page, taken: bytearray) -> Iterator[tuple[int, int]]:
    """Give the runs of capitals outside ``taken`` that may name a body: common words inside, titles and peoples not."""
    floor = 0
    for i in page.capitals:
        if page.capital[i] < SURE or i < floor or not page.readable(i) or not _of_body(page, i, taken):
            continue
        floor = i + 1
        while floor < len(page) and _of_body(page, floor, taken):
            floor += 1
        namesake = floor - i == 1 and page.texts[i] in words("namesake_organisations")
        named = namesake or any(not page.has(k, _FIELD) for k in range(i, floor))
        if named or (floor - i > 1 and page.lower(i - 1) != "of"):
            yield i, floor


def _of_body(page: Page, k: int, taken: bytearray) -> bool:
    named = page.capital[k] == SURE and page.texts[k][0].isupper() and not taken[k] and not page.is_honorific(k)
    return named and not page.has(k, Flag.CALENDAR | Flag.ROLE | Flag.DEMONYM) and page.lower(k - 1) != "@"


def _starts(page: Page, i: int) -> bool:
    if is_initials(page.texts[i]):
        return page.is_capital(i + 1) or is_initials(page.texts[i + 1] if i + 1 < len(page) else "")
    if page.has(i, Flag.PARTICLE) and page.texts[i].islower():
        return False
    return page.is_capital(i, WEAK)


def _run_end(page: Page, i: int, taken: bytearray) -> int:
    j = i
    while j < len(page) and not taken[j]:
        named = page.is_capital(j, WEAK if page.titled[j] else SURE) or is_initials(page.texts[j])
        if j == i or named or (page.has(j, Flag.PARTICLE) and _continues(page, j, taken)):
            j += 1
        elif _hyphenated(page, j, i):
            j += 2  # "Jin" "-" "pyo"
        elif page.texts[j][0].isupper() and _hyphenated(page, j + 1, i):
            j += 3  # "In" "-" "guk"
        elif _ARTICLE.match(page.texts[j]):
            j += 1
        elif page.texts[j] == "-" and page.lowers[j - 1] == "al" and page.is_capital(j + 1):
            j += 1  # "Al- Sabah"
        elif (close := _nickname_end(page, j)) is not None:
            j = close
        elif page.lowers[j] in TRAILING_PARTICLES:
            j += 1
        else:
            break
    return j


def _hyphenated(page: Page, j: int, start: int) -> bool:
    """Tell whether the hyphen at ``j`` joins a lower-case syllable to a name: "Kim Jin-pyo", but not "Tokyo-based"."""
    if page.lower(j) != "-" or not (page.adjacent(j - 1) and page.adjacent(j)) or not page.texts[j + 1].islower():
        return False
    syllable = page.lowers[j + 1]
    if not page.has(j + 1, Flag.COMMON | Flag.FUNCTION):
        return len(syllable) < 7 and not page.has(j + 1, Flag.ROLE)
    surnamed = (
        j - start > 1
        and not page.has(j - 1, Flag.ROLE)
        and not page.has(j - 2, Flag.PLACE | Flag.DEMONYM | Flag.FUNCTION)
    )
    return syllable in _SYLLABLES or (surnamed and _SYLLABLE.fullmatch(syllable) is not None)


def _nickname_end(page: Page, j: int) -> int | None:
    """Return where the name goes on behind a nickname in quotes: Ferdinand “Bongbong” Marcos."""
    if page.texts[j] not in ('"', "'") or not page.is_capital(j + 1, WEAK):
        return None
    close = next((k for k in range(j + 2, min(j + 4, len(page))) if page.texts[k] == page.texts[j]), None)
    return close + 1 if close is not None and page.is_capital(close + 1) and not page.opens[j] else None


def _continues(page: Page, j: int, taken: bytearray) -> bool:
    """Tell whether the particle at ``j`` joins what is before it to a following capital."""
    if page.lowers[j] == "y" and page.has(j + 1, Flag.GIVEN):
        return False
    k = j + 2 if page.lower(j + 1) == "-" and page.adjacent(j) else j + 1
    while k < j + 3 and page.has(k, Flag.PARTICLE):
        k += 1
    return k < len(page) and page.is_capital(k) and not taken[k]


def _cut(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut the run where a word cannot stand inside a person's name, then give its pieces."""
    piece = start
    for k in range(start, end + 1):
        if k == end or (not _in_syllables(page, k, piece, end) and _breaks(page, k, piece, end)):
            if k > piece:
                yield from _piece(page, piece, k)
            piece = k + 1


def _in_syllables(page: Page, k: int, piece: int, end: int) -> bool:
    """Tell whether the word at ``k`` is joined by a hyphen to its neighbour: "Young-se", "In-guk"."""
    return k > piece and (
        page.texts[k - 1] == "-" or (page.texts[k] != "-" and page.lower(k + 1) == "-" and k + 1 < end)
    )


def _breaks(page: Page, k: int, piece: int, end: int) -> bool:
    if page.has(k, Flag.FUNCTION) and page.capital[k] < SURE and not page.has(k, Flag.PARTICLE):
        return True
    if (
        page.has(k, Flag.COMMON | Flag.ROLE_WORD)
        and not page.has(k, _NAME | Flag.PLACE)
        and (k == piece or page.capital[k] == WEAK)
        and not _is_common_name(page, k)
    ):
        return True
    dateline = k > piece and page.has(k, Flag.PLACE) and page.texts[k].isupper() and not page.texts[k - 1].isupper()
    if dateline or (page.is_honorific(k) and k + 1 < end):
        return True  # "By Zarina Bek ASTANA -"
    after_given = page.has(k - 1, Flag.GIVEN) or is_initials(page.texts[k - 1])
    named = (
        page.has(k, Flag.SURNAME) or not page.has(k, _HEADS) or page.has(k, Flag.CALENDAR) or page.zone[k] == "byline"
    )
    titled = page.has(k, Flag.ROLE) and not page.has(k, _NAME)  # "German Chancellor", though German is a given name
    if k > piece and page.is_capital(k) and after_given and named and not titled:
        return False  # a surname, whatever it means: "Zarina Bek", "Gulmira Day"
    if page.has(k, _NOT_INSIDE):
        ranked = k + 1 < end or page.lower(k - 1) in _BEFORE_TITLES
        return not page.has(k, _NAME) or (k == piece and page.has(k, Flag.ROLE) and ranked)
    area = page.phrase(k - 1, "place") if k == piece else None
    return area is not None and area.length == 2


def _is_common_name(page: Page, k: int) -> bool:
    """Tell whether the common word at ``k`` is a given name: "deputy chairman Kumis Bulkina"."""
    role = Flag.ROLE | Flag.ROLE_WORD | Flag.DEMONYM | Flag.OTHER_HEAD | Flag.FUNCTION
    surname = page.has(k + 1, Flag.ENDING) and page.is_capital(k + 1)
    return surname and page.capital[k] == SURE and not page.opens[k] and not page.titled[k] and not page.has(k, role)


def _piece(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Separate a leading place ("Astana Nurlan Bekov") and a second person run together with the first."""
    place = page.phrase(start, "place")
    surname = end - start == 2 and page.has(end - 1, Flag.ENDING)  # "Oral Baimukhambetov", not "akim of Almaty Bulkin"
    surname = surname and page.lower(start - 1) not in ("of", "in", "from", "at")
    if place is not None and start + place.length < end and not page.has(start, Flag.GIVEN) and not surname:
        start += place.length
        while start < end - 1 and page.has(start, Flag.COMMON) and not page.has(start, _NAME):
            start += 1  # "Astana Innovations Talgat Ashim"
    nation = end - start > 2 and page.has(start, Flag.DEMONYM) and not page.has(start + 1, Flag.ENDING)
    start += nation  # "German Gennady Bulkin"
    given = [
        k
        for k in range(start + 1, end - 1)
        if page.has(k, Flag.GIVEN) and not page.has(k, Flag.AMBIGUOUS | Flag.SURNAME)
    ]
    if given and end - start > 3 and not page.has(start, _NAME) and not is_initials(page.texts[start]):
        start = given[0]
    if end - start <= _LONGEST:
        yield start, end
