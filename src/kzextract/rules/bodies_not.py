"""What is written like a body and is none: the name of a programme, a word that says what kind."""

from kzextract.page import Page

_PROGRAMMES = frozenset(
    "project programme program projects programmes programs campaign contest competition strategy concept exhibition "
    "song film novel book poem play opera prize award medal order".split()
)
_DESCRIBED = frozenset(
    "critics reshuffle officials forces troops agencies bodies sources supporters opponents programmes programs "
    "employees buildings offices ministers members services data policy policies spending funding support "
    "lawyers".split()
)


def of_programme(page: Page, i: int) -> bool:
    """Tell whether the quotes around ``i`` hold the name of a programme: the project “School of Herders”."""
    quotes = page.quotation(i)
    if quotes is None:
        return False
    behind = quotes[1] + 1
    behind += page.lower(behind) in ("national", "state", "pilot", "social", "government", "regional")
    return page.lower(quotes[0] - 1) in _PROGRAMMES or page.lower(behind) in _PROGRAMMES


def describes(page: Page, i: int) -> bool:
    """Tell "Government critics say", where the word says what kind, from "Government plans to …"."""
    return page.opens[i] and page.lowers[i] == "government" and page.lower(i + 1) in _DESCRIBED
