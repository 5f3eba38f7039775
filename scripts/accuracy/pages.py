"""docs/accuracy.md out of docs/accuracy.json: the figures of the last day in full, and those that lead by date."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from kzextract.records import LABELS
from scripts.accuracy.samples import ROOT

FIGURES, PAGE = ROOT / "docs" / "accuracy.json", ROOT / "docs" / "accuracy.md"
START, END = "<!-- figures -->\n", "<!-- end of figures -->\n"
SETS = ("own t*", "own", "seeds", "press even", "press odd")
History = dict[str, dict[str, Any]]


def keep(date: str, found: Mapping[str, Any]) -> None:
    """Put what was measured beside or in the place of what the same day has, and make the page."""
    history = read()
    day = history.setdefault(date, {"sets": {}, "corpora": {}})
    for kind in ("sets", "corpora"):
        day[kind] |= {name: _rounded(figures) for name, figures in found[kind].items()}
    day["machine"] = found["machine"]
    FIGURES.write_text(json.dumps(history, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(made(), encoding="utf-8", newline="\n")


def read() -> History:
    return dict(json.loads(FIGURES.read_text(encoding="utf-8"))) if FIGURES.exists() else {}


def _rounded(figures: Mapping[str, float]) -> dict[str, float]:
    return {name: round(value, 4) for name, value in figures.items()}


def made() -> str:
    """Return the page, of which only the part between the marks is made."""
    history = read()
    last = max(history)
    lines = [
        f"Measured on {last} ({history[last]['machine']}) by `python -m scripts.accuracy --write`.",
        "",
        *tables(history[last]),
        "",
        *_by_date(history),
    ]
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(START)
    return before + START + "\n".join(lines) + "\n" + END + rest.partition(END)[2]


def tables(day: Mapping[str, Any]) -> Iterator[str]:
    """Yield the figures of one day."""
    yield _row("set", "articles", "strict F1", *LABELS, "attributes", "triples")
    yield _row(*["---"] * (len(LABELS) + 5))
    names = ("strict", *LABELS, "attributes", "triples")
    for name, figures in day["sets"].items():
        yield _row(name, f"{figures['articles']:.0f}", *(_shown(figures.get(key)) for key in names))
    if day["corpora"]:
        yield ""
        yield _row("public set, strict F1", "even articles (looked at)", "odd articles", "all")
        yield _row(*["---"] * 4)
        for name, figures in day["corpora"].items():
            yield _row(name, *(_shown(figures.get(half)) for half in ("even", "odd", "all")))


def _by_date(history: History) -> Iterator[str]:
    """Yield a row a day: strict F1, of public sets for the articles that were not looked at."""
    corpora = list(dict.fromkeys(name for day in history.values() for name in day["corpora"]))
    yield from ("## By date", "", "Strict F1; of public sets for the odd articles alone, which were not looked at.", "")
    yield _row("date", *SETS, *corpora)
    yield _row(*["---"] * (1 + len(SETS) + len(corpora)))
    for date, day in sorted(history.items()):
        own = (_shown(day["sets"].get(name, {}).get("strict")) for name in SETS)
        yield _row(date, *own, *(_shown(day["corpora"].get(name, {}).get("odd")) for name in corpora))


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _shown(figure: float | None) -> str:
    return "" if figure is None else f"{figure:.3f}"
