"""How far the place beside a title reaches, or its field: "Aral and Kazaly districts", "for Foreign Affairs"."""

from collections.abc import Mapping

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import Page

_ADJECTIVE = Flag.DEMONYM | Flag.COMMON | Flag.ROLE_WORD
_STATES = frozenset("federal free state republic kingdom land canton emirate sultanate commonwealth".split())
_PARTS = frozenset("north south east west central northern southern eastern western largest biggest".split())


def start_of(page: Page, j: int) -> int:
    """Return where the place begins whose last word, or "'s", stands at ``j``: "Europe and Central Asia" [director]."""
    j = j - 1 if page.lower(j) == "'s" else j
    while True:
        if page.lower(j - 1) == "and" and page.has(j - 2, Flag.PLACE | Flag.DEMONYM) and page.is_capital(j - 2):
            j -= 2  # "Europe and Central Asia director"
        elif page.is_capital(j - 1) and page.has(j, Flag.PLACE | Flag.DEMONYM):
            j -= 1
        else:
            break
    if page.texts[j].islower() and page.lower(j + 1) == "'s":
        k = next((k for k in range(j - 1, j - 4, -1) if not page.has(k, _ADJECTIVE) or page.has(k, Flag.FUNCTION)), j)
        return k + 1 if page.lower(k) == "the" else j  # "the Central Asian country's leader"
    return j - 2 if page.lower(j - 1) == "'s" and page.has(j, Flag.PLACE) else j


def end_of(page: Page, k: int) -> int:
    """Return the end of "Aral and Kazaly districts", "the city of Oral", "Almaty region"; ``k`` where no place is."""
    first = k
    while page.lower(k) in _PARTS:
        k += 1
    state = k
    while page.lower(state) in _STATES and page.texts[state][0].isupper():
        state += 1
    if state > k and page.lower(state) == "of" and page.phrase(state + 1, "place") is not None:
        k = state + 1  # "Federal State of Saarland"
    place = page.phrase(k, "place")
    end = k + place.length if place else k if page.lower(k) in words("place_nouns") else first
    while place and page.lower(end) in (",", "and") and (other := _listed_place(page, end)) is not None:
        end = other
    if place and page.lower(end) == "'s" and (inner := end_of(page, end + 1)) > end + 1:
        return inner  # "southern Kazakhstan's Aral district"
    while page.lower(end) in words("place_nouns") or (
        end > first and page.lower(end) in ("districts", "regions", "cities")
    ):
        end += 1
    if end > first and page.lower(end) == "of" and (owner := page.phrase(end + 1, "place")) is not None:
        end += 1 + owner.length
    return end


def _listed_place(page: Page, j: int) -> int | None:
    """Return the end of "and Tashkent", ", Oral and Tashkent" at ``j``."""
    k = j + 2 if page.lower(j) == "," and page.lower(j + 1) == "and" else j + 1
    place = page.phrase(k, "place")
    if place is None:
        return None
    end = k + place.length
    return end if page.lower(k - 1) == "and" else _listed_place(page, end) if page.lower(end) in (",", "and") else None


def field_end(page: Page, j: int, names: Mapping[int, int]) -> int:
    """Return the end of "for International Cooperation" where one of the ``names`` follows it, else ``j``."""
    if page.lower(j) not in ("for", "on"):
        return j
    k = j + 1
    while k < j + 8 and k not in names and (page.is_capital(k) or page.lower(k) in ("and", "of", "the")):
        k += 1
    return k if k in names else j
