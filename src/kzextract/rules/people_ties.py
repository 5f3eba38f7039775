"""Evidence of what ties a name to what is named or kept after it: "a street named after Tuvrel"."""

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import Page
from kzextract.rules.rule import Needs, Rule, weighed

_LEFT = frozenset(
    "anniversary music works birth birthday legacy poems poetry life memory monument bust portrait songs kuis operas "
    "heritage descendants books novels teachings ideas name".split()
)
_TO = frozenset(("to", "of", "from"))
_DEALING = frozenset(
    "spoke talked spoken speaking talking written letter appeal message according belongs belonged loyal close visit "
    "supporters supporter wife husband son sons daughter brother sister mother father parents relatives family lawyer "
    "lawyers arrest trial case rule associate associates ally allies colleagues detention extradition resignation "
    "dismissal appointment election death murder killing funeral critics opponents backers followers deputy letters "
    "statement words remarks side hands gate net goal pass cross shot".split()
)
_STEMS = tuple(
    stem + end
    for stem in "bek bay ba qul kul khan zhan jan gali mukhamed mukhamet mbet met girey sultan zhigit".split()
    for end in ("ov", "ev", "yev", "iyev", "ova", "eva", "yeva", "iyeva")
)


def _named_after(page: Page, i: int, j: int) -> bool:  # noqa: ARG001 (one signature for all evidence)
    return page.lower(i - 1) == "after" and page.lower(i - 2) == "named"


def _legacy(page: Page, i: int, j: int) -> bool:
    known = j - i == 1 and page.texts[i] in words("names_alone")
    return known and page.lower(i - 1) == "of" and page.lower(i - 2) in _LEFT


def _dealt_with(page: Page, i: int, j: int) -> bool:
    """Tell a lone surname behind "of", "to", "from" from the town that it could be: "supporters of Omarbekov"."""
    if j - i > 1 or not page.has(i, Flag.ENDING) or page.lower(i - 1) not in _TO:
        return False
    return page.lowers[i].endswith(_STEMS) or page.lower(i - 2) in _DEALING


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
    weighed(
        "people.dealt-with",
        "PERSON",
        1.5,
        _dealt_with,
        "They had written a letter to [Torsunov](Torsunov) in May.",
        "A hundred supporters of [Qorvatova](Qorvatova) came.",
        "They sent an old train to the coast in May.",
        needs=Needs(lone=True, inside=Flag.ENDING, before=_TO),
    ),
)
