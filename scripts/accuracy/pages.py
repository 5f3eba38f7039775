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
    for kind, figures in found.items():
        day[kind] = {**day[kind], **figures} if kind in {"sets", "corpora"} else figures
    FIGURES.write_text(json.dumps(_rounded(history), indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(made(), encoding="utf-8", newline="\n")


def read() -> History:
    return dict(json.loads(FIGURES.read_text(encoding="utf-8"))) if FIGURES.exists() else {}


def _rounded(found: Any) -> Any:  # noqa: ANN401 (whatever JSON can hold)
    if isinstance(found, dict):
        return {name: _rounded(value) for name, value in found.items()}
    return round(found, 4) if isinstance(found, float) else found


def made() -> str:
    """Return the page, of which only the part between the marks is made."""
    history = read()
    last = max(date for date, day in history.items() if day["sets"])
    lines = [
        f"Measured on {last} ({history[last]['machine']}) by `python -m scripts.accuracy --write`.",
        "",
        *tables(history[last]),
        "",
        *_by_date(history),
    ]
    with_model = [date for date, day in history.items() if "model" in day]
    if with_model:
        lines += ["", *gain(max(with_model), history[max(with_model)]["model"])]
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
        yield _row("public set, strict F1", "even articles", "4n + 1", "4n + 3", "never read", "all")
        yield _row(*["---"] * 6)
        for name, figures in day["corpora"].items():
            yield _row(name, *(_shown(figures.get(part)) for part in ("even", "4n + 1", "4n + 3", "unread", "all")))


def _by_date(history: History) -> Iterator[str]:
    """Yield a row a day: strict F1, of public sets for the articles that were not read."""
    corpora = list(dict.fromkeys(name for day in history.values() for name in day["corpora"]))
    yield from ("## By date", "")
    yield "Strict F1, with the number of articles; of public sets for the articles alone that were not read: all odd"
    yield "ones until 2026-11-24, from then on of timebank, recfigures and recdates those of the numbers 4n + 3."
    yield ""
    yield _row("date", *SETS, *corpora)
    yield _row(*["---"] * (1 + len(SETS) + len(corpora)))
    for date, day in sorted(history.items()):
        yield _row(
            date,
            *(_with_size(day["sets"].get(name)) for name in SETS),
            *(_shown(_unread(day["corpora"].get(name, {}))) for name in corpora),
        )


def _unread(figures: Mapping[str, float]) -> float | None:
    """Return the figure of the articles that were never read, which in older records are all odd ones."""
    return figures.get("unread", figures.get("odd"))


def gain(date: str, found: Mapping[str, Any]) -> Iterator[str]:
    """Yield what a trained pipeline adds by `--model`."""
    alone = ", ".join(f"{label} {figure:.3f}" for label, figure in found["alone"].items())
    yield from ("## With a trained pipeline", "")
    yield f"`--model` with a small spaCy pipeline that `python -m scripts.accuracy.model --write` trained ({date}) on"
    yield f"{found['trained_on']} even articles of worldwide in {found['minutes']} minutes."
    yield f"By itself it reaches, on the odd articles: {alone}."
    yield ""
    yield _row("set", "label", "rules alone, strict F1", "with the model", "difference")
    yield _row(*["---"] * 5)
    better = worse = 0
    for name, labels in found["figures"].items():
        for label, figures in labels.items():
            change = figures["with"] - figures["without"]
            better, worse = better + (change > 0), worse + (change < 0)
            yield _row(name, label, _shown(figures["without"]), _shown(figures["with"]), f"{change:+.3f}")
    yield from ("", f"Better in {better} of these rows, worse in {worse}.")


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _with_size(figures: Mapping[str, float] | None) -> str:
    return f"{_shown(figures['strict'])} ({figures['articles']})" if figures else ""


def _shown(figure: float | None) -> str:
    return "" if figure is None else f"{figure:.3f}"
