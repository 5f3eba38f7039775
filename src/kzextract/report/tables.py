"""Scores as tables for people. Cells are Text: nothing that stands in a document is read as mark-up."""

from collections.abc import Iterable, Iterator, Sequence

from rich import box
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from kzextract.report.rules import RuleReport
from kzextract.scoring import Confusion, Counts, Ratio, Scores
from kzextract.scoring.attributes import FIELDS
from kzextract.scoring.errors import KINDS

_PIPED_WIDTH = 120
_CAUSES = 3


def print_scores(scores: Scores, confusions: Sequence[Confusion], rules: RuleReport | None) -> None:
    """Print ``scores`` on standard output, and what errs."""
    _print(_parts(scores, confusions, rules))


def print_confusions(title: str, confusions: Sequence[Confusion], most: int) -> None:
    """Print the errors of labels that have any: their numbers, and at most ``most`` causes of each kind."""
    _print([_errors(title, confusions), _causes(confusions, most)])


def _print(parts: Iterable[RenderableType]) -> None:
    console = Console(markup=False, highlight=False, emoji=False)
    if not console.is_terminal:
        console.width = _PIPED_WIDTH
    for part in parts:
        console.print(part)


def _parts(scores: Scores, confusions: Sequence[Confusion], rules: RuleReport | None) -> Iterator[RenderableType]:
    yield _labels(scores)
    yield _attributes(scores)
    yield _headlines(scores)
    if any(one.count for one in confusions):
        yield _errors("errors", confusions)
        yield _causes(confusions, _CAUSES)
    if rules:
        yield _rules(rules)
        yield Text(f"rules that never win ({len(rules.never_won)}): {', '.join(rules.never_won) or 'none'}")


def _table(title: str, first: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column(first)
    for column in columns:
        table.add_column(column, justify="right")
    return table


def _add(table: Table, *cells: object) -> None:
    table.add_row(*(Text(f"{cell:.3f}" if isinstance(cell, float) else str(cell)) for cell in cells))


def _labels(scores: Scores) -> Table:
    title = f"{scores.articles} articles"
    table = _table(title, "strict", "TP", "FP", "FN", "P", "R", "F1", "F1 any overlap")
    for label, counts in scores.strict.items():
        _add(table, label, *_cells(counts), scores.boundary[label].f1)
    table.add_section()
    _add(table, "all", *_cells(scores.overall), scores.overall_boundary.f1)
    _add(table, "label ignored", *_cells(scores.spans), "")
    _add(table, "triples", *_cells(scores.triples), "")
    return table


def _cells(counts: Counts) -> tuple[object, ...]:
    return (*counts, counts.precision, counts.recall, counts.f1)


def _attributes(scores: Scores) -> Table:
    table = _table("attributes on strict hits", "label", "all", "field by field")
    table.columns[-1].justify = "left"
    for label, fields in FIELDS.items():
        ratios = {field: scores.attributes[label, field] for field in fields}
        shown = "  ".join(f"{field} {_accuracy(ratio)}" for field, ratio in ratios.items())
        together = Ratio(sum(r.right for r in ratios.values()), sum(r.compared for r in ratios.values()))
        _add(table, label, _accuracy(together), shown)
    return table


def _accuracy(ratio: Ratio) -> str:
    return f"{ratio.accuracy:.3f}" if ratio.compared else "–"


def _headlines(scores: Scores) -> Text:
    lines = [
        _headline("strict F1", scores.overall.f1, scores.strict_interval),
        _headline("attributes", scores.overall_attributes.accuracy, scores.attributes_interval),
        _headline("triples F1", scores.triples.f1, scores.triples_interval),
    ]
    if scores.relabelled:
        confused = (f"{gold} as {got} {count}" for (gold, got), count in sorted(scores.relabelled.items()))
        lines.append(f"{'labels confused':16}{', '.join(confused)}")
    return Text("\n".join([*lines, ""]))


def _headline(name: str, value: float, interval: tuple[float, float]) -> str:
    return f"{name:16}{value:.3f}   95 % interval over articles {interval[0]:.3f} to {interval[1]:.3f}"


def _errors(title: str, confusions: Sequence[Confusion]) -> Table:
    """Show how often each label errs in each way."""
    table = _table(title, "label", *KINDS)
    counts = {(one.label, one.error): one.count for one in confusions}
    for label in dict.fromkeys(one.label for one in confusions):
        row = [counts[label, kind] for kind in KINDS]
        if any(row):
            _add(table, label, *row)
    return table


def _causes(confusions: Sequence[Confusion], most: int) -> Table:
    """Show what most often led to each kind of error."""
    table = _table(f"the most frequent causes, at most {most} each", "label", "error", "count", "cause")
    for column in (1, 3):
        table.columns[column].justify = "left"
    for one in confusions:
        for cause, count in one.causes[:most]:
            _add(table, one.label, one.error, count, cause)
    return table


def _rules(rules: RuleReport) -> Table:
    table = _table("by rule, most errors first", "rule", "TP", "FP", "P", "TP with every attribute right")
    for rule in rules.scores:
        _add(table, rule.rule, rule.tp, rule.fp, rule.precision, rule.exact)
    return table
