"""Evidence of what ties a name to what is named or kept after it: "a street named after Tuvrel"."""

from kzextract.gazetteers import words
from kzextract.page import Page
from kzextract.rules.rule import Needs, Rule, weighed

_LEFT = frozenset(
    "anniversary music works birth birthday legacy poems poetry life memory monument bust portrait songs kuis operas "
    "heritage descendants books novels teachings ideas name".split()
)


def _named_after(page: Page, i: int, j: int) -> bool:  # noqa: ARG001 (one signature for all evidence)
    return page.lower(i - 1) == "after" and page.lower(i - 2) == "named"


def _legacy(page: Page, i: int, j: int) -> bool:
    known = j - i == 1 and page.texts[i] in words("names_alone")
    return known and page.lower(i - 1) == "of" and page.lower(i - 2) in _LEFT


RULES: tuple[Rule, ...] = (
    weighed(
        "people.named-after",
        "PERSON",
        3.5,
        _named_after,
        "They played in a hall named after [Tuvrel](Tuvrel) until noon.",
        "The street is named after [Oruf Qorvat](Oruf Qorvat).",
        "The street was renamed after the war.",
        needs=Needs(before=frozenset(("after",))),
    ),
    weighed(
        "people.legacy",
        "PERSON",
        3.5,
        _legacy,
        "The music of [Kurmangazy](Kurmangazy) was played all night.",
        "It was the anniversary of [Abai](Abai), and they read his verse.",
        "It was the anniversary of the mill.",
        needs=Needs(lone=True, before=frozenset(("of",))),
    ),
)
