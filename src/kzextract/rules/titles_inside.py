"""What may stand inside a title before its last word: fields of a minister, parts of the world, a nation."""

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import Page

_MOST_FIELDS = 8  # words
_OPENING = frozenset(("a", "an", "the", "as", "'s", "former"))
_OF_PERSONS = ("er", "or", "ist", "ant", "ee", "man", "ian", "eer", "ate")
_OF_REGIONS = frozenset(
    "director researcher coordinator analyst editor correspondent expert manager adviser advisor specialist chief "
    "lead programme program bureau desk".split()
)
_REGIONS = frozenset(
    "central asia;europe;asia;eurasia;africa;middle east;caucasus;south caucasus;balkans;asia pacific;asia-pacific;"
    "latin america;north america;south asia;southeast asia;east asia;eastern europe;western europe;"
    "middle east and north africa;europe and central asia;central asia and caucasus;central asia and the caucasus;"
    "russia and eurasia;eastern europe and central asia".split(";")
)


def past_fields(page: Page, j: int) -> int:
    """Return the end of "industry and trade minister", "Central Asia director" behind "deputy", else ``j``."""
    for n in (5, 4, 3, 2, 1) if page.lower(j - 1) in ("deputy", "vice") else ():
        if page.lower(j + n) in _OF_REGIONS and " ".join(page.lowers[j : j + n]) in _REGIONS:
            return j + n + 1
    k = j
    while page.lower(j - 1) in ("deputy", "vice") and k < j + _MOST_FIELDS:
        if page.lower(k) == "minister" and "and" in page.lowers[j:k]:
            return k + 1
        capital = page.has(k, Flag.COMMON) and page.is_capital(k)
        if not (page.has(k, Flag.ROLE_WORD) or page.lower(k) in (",", "and") or capital):
            break
        k += 1
    return j


def coordinated_field(page: Page, j: int) -> int:
    """Return the number of words of "legal statistics and" before the second field of a post, at ``j``; 0 for none."""
    k = j - 2
    while k > j - _MOST_FIELDS // 2 and page.texts[k].islower() and _is_field(page, k):
        k -= 1
    first = k < j - 2 and not page.lower(j - 2).endswith(_OF_PERSONS) and page.lower(j - 2) not in words("relations")
    return j - 1 - k if first and (page.lower(k) in _OPENING or page.is_acronym(k)) else 0


def _is_field(page: Page, k: int) -> bool:
    return page.has(k, Flag.COMMON) and not page.has(k, Flag.FUNCTION | Flag.ROLE | Flag.SPEECH)


def region_before(page: Page, j: int, head: int) -> int:
    """Return the number of words of a part of the world that a post is for: "Europe and Central Asia director"."""
    if not any(page.lower(k) in _OF_REGIONS for k in range(head, head + 3)):
        return 0
    words = next((n for n in (5, 4, 3, 2, 1) if " ".join(page.lowers[max(0, j - n) : j]) in _REGIONS), 0)
    return 0 if page.lower(j - words - 1) in ("in", "of", "across", "throughout") else words


def nation_before(page: Page, j: int) -> int:
    """Return the number of words between the status of a title and the title: "former Kazakh minister"."""
    words = next((n for n in (1, 2, 3) if (p := page.phrase(j - n, "place")) is not None and p.length == n), 0)
    return words or int(j > 0 and page.has(j - 1, Flag.DEMONYM) and page.texts[j - 1][0].isupper())
