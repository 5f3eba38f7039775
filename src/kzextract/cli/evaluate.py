"""`kzextract eval`: how good the records are, against gold."""
# ruff: noqa: PLC0415 (what is heavy is imported when the command runs)

import json
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kzextract.cli.manners import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kzextract.engines.evaluation import Evaluation
    from kzextract.scoring import Confusion, ScoredError, Scores


class By(StrEnum):
    """What scores can be listed by."""

    RULE = "rule"


Paths = Annotated[list[Path] | None, typer.Argument(help="Articles; else the folder raw beside the gold.")]
Gold = Annotated[Path, typer.Option(help="Folder of gold files.")]
Only = Annotated[str, typer.Option(help="Take only the ids that match this pattern, such as 't*'.")]
Predictions = Annotated[Path | None, typer.Option(help="Score these records (JSON Lines) and extract nothing.")]
ByWhat = Annotated[By | None, typer.Option("--by", help="Also list what each rule gets right and wrong.")]
Errors = Annotated[Path | None, typer.Option(help="Write one JSON line an error to this file.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object in place of the table.")]
FailUnder = Annotated[float | None, typer.Option(help="Exit 1 when strict F1 is lower.", min=0, max=1)]
Floors = Annotated[Path | None, typer.Option(help="Exit 1 when a figure is under its floor in this JSON file.")]


def evaluate(  # noqa: PLR0913, PLR0917 (one parameter an option)
    paths: Paths = None,
    gold: Gold = Path("data/gold"),
    only: Only = "*",
    predictions: Predictions = None,
    by: ByWhat = None,
    errors: Errors = None,
    as_json: AsJson = False,
    fail_under: FailUnder = None,
    floors: Floors = None,
) -> None:
    """Score records against gold."""
    from kzextract import scoring
    from kzextract.engines import diagnosis
    from kzextract.engines.evaluation import gather

    limits = [("--fail-under", {} if fail_under is None else {"all": fail_under})]
    limits += [(str(floors), scoring.read_floors(floors))] if floors else []
    evaluation = gather(gold, paths, only=only, predictions=predictions, tell=say)
    for notice in evaluation.notices():
        say(notice)
    scores = scoring.score(evaluation.pairs())
    found = list(diagnosis.errors(evaluation))
    _render(scores, scoring.confusions(found), evaluation, as_json=as_json, by_rule=by is By.RULE)
    if errors:
        _write_errors(found, errors)
    missed = [message for where, floor in limits for message in scoring.shortfalls(scores, floor, where)]
    for message in missed:
        say(message)
    raise typer.Exit(1 if missed or evaluation.faults else 0)


def _render(
    scores: "Scores", confusions: "Sequence[Confusion]", evaluation: "Evaluation", *, as_json: bool, by_rule: bool
) -> None:
    from kzextract.report import machine, tables
    from kzextract.report.rules import report_rules

    rules = report_rules(evaluation) if by_rule else None
    if as_json:
        typer.echo(json.dumps(machine.as_fields(scores, confusions, evaluation, rules), ensure_ascii=False, indent=2))
    else:
        tables.print_scores(scores, confusions, rules)


def _write_errors(errors: "Iterable[ScoredError]", target: Path) -> None:
    from kzextract.sinks import jsonlines

    with jsonlines.writer(target) as write:
        for error in errors:
            write(json.dumps(asdict(error), ensure_ascii=False))
