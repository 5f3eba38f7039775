"""Who is known to head a state or a government: what the list of office holders says of a name in the text."""

from functools import cache

from kzextract.gazetteers import rows
from kzextract.page import Page
from kzextract.rules.reaches import Span

_HEADS = frozenset(("president", "prime minister", "premier", "head of government", "head of the government"))


@cache
def _countries_of() -> dict[str, frozenset[str]]:
    """Return the countries of every surname of a head of state or government."""
    found: dict[str, set[str]] = {}
    for row in rows("office_holders"):
        if row["title"] in _HEADS:
            found.setdefault(row["surname"], set()).add(row["country"])
    return {surname: frozenset(countries) for surname, countries in found.items()}


def heads_state(page: Page, title: str, span: Span) -> bool:
    """Tell whether the person at ``span`` is known as a president or a premier, which ``title`` is."""
    return title in ("president", "minister", "premier") and page.texts[span[1] - 1] in _countries_of()


def heads_elsewhere(page: Page, span: Span, place: str) -> bool:
    """Tell that the person at ``span`` is known to head another country: not "the president of Italy"."""
    return place not in _countries_of().get(page.texts[span[1] - 1], (place,))
