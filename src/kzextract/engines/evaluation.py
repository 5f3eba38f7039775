"""Gold, articles and predictions brought together by id; what has no counterpart is listed, never dropped unseen."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from itertools import islice
from pathlib import Path

from kzextract import gold, sources
from kzextract.engines import serial
from kzextract.engines.serial import Tally, Tell
from kzextract.errors import GoldError
from kzextract.records import ArticleRecord, Mention
from kzextract.sources import Article, Outcome, PathError


@dataclass
class Evaluation:
    """What is to be scored, by id: gold, predicted mentions, the articles at hand; and what has no counterpart.

    ``extracted`` tells that the predictions were made here, and not read. ``faults`` counts what was refused: faults of
    gold and predictions, and articles that failed.
    """

    only: str
    tell: Tell
    golds: dict[str, tuple[str, ArticleRecord]] = field(default_factory=dict)
    predictions: dict[str, Sequence[Mention]] = field(default_factory=dict)
    articles: dict[str, Article] = field(default_factory=dict)
    without_gold: dict[str, None] = field(default_factory=dict)
    without_article: list[str] = field(default_factory=list)
    without_prediction: list[str] = field(default_factory=list)
    extracted: bool = False
    faults: int = 0

    def pairs(self) -> Iterator[tuple[ArticleRecord, Sequence[Mention]]]:
        """Yield every gold record with what was predicted for it; a failed article counts as nothing found."""
        for article_id, (_, record) in self.golds.items():
            yield record, self.predictions.get(article_id, ())

    def notices(self) -> Iterator[str]:
        """Yield a line for every kind of input that has no counterpart, and for what was refused."""
        if self.faults:
            yield f"faults that kept gold, predictions or articles out: {self.faults}"
        for what, ids in (
            ("articles without gold, not scored", self.without_gold),
            ("gold without article, not scored", self.without_article),
            ("gold without prediction, all of it counted as missed", self.without_prediction),
        ):
            if ids:
                yield f"{what}: {len(ids)} ({', '.join(islice(ids, 8))}{', …' if len(ids) > 8 else ''})"

    def wants(self, article_id: str) -> bool:
        """Tell whether the id is among those asked for."""
        return fnmatchcase(article_id, self.only)

    def refuse(self, fault: GoldError) -> None:
        """Report and count a fault."""
        self.tell(fault)
        self.faults += 1


def gather(
    gold_folder: Path, paths: Sequence[Path] | None, *, only: str, predictions: Path | None, tell: Tell
) -> Evaluation:
    """Read gold; then extract the articles under ``paths`` that have gold, or take ``predictions`` for it.

    Without ``paths``, articles are looked for in the folder ``raw`` beside the gold. With predictions they only serve
    to check offsets and may be missing, and spaCy is not loaded.
    """
    raw = gold_folder.parent / "raw"
    evaluation = _with_gold(gold_folder, only, tell)
    if predictions is None:
        _extract(evaluation, paths or [raw])
    else:
        _take_predictions(evaluation, paths or ([raw] if raw.is_dir() else []), predictions)
    if not evaluation.golds:
        raise GoldError(str(gold_folder), "there is nothing to score: no gold fits an article", "check PATH and --only")
    evaluation.without_prediction = [found for found in evaluation.golds if found not in evaluation.predictions]
    return evaluation


def _extract(evaluation: Evaluation, paths: Sequence[Path]) -> None:
    evaluation.extracted = True
    tally = Tally()
    for record in serial.extract(_admitted(sources.read(paths), evaluation), tally, evaluation.tell):
        evaluation.predictions[record.id] = record.mentions
    evaluation.faults += tally.failed
    evaluation.without_article = [
        article_id for article_id in evaluation.golds if article_id not in evaluation.articles
    ]
    for article_id in evaluation.without_article:
        del evaluation.golds[article_id]


def _take_predictions(evaluation: Evaluation, paths: Sequence[Path], predictions: Path) -> None:
    for outcome in _admitted(sources.read(paths), evaluation):
        if not isinstance(outcome, Article):
            evaluation.tell(outcome)
    for found in gold.read_predictions(predictions):
        if isinstance(found, GoldError):
            evaluation.refuse(found)
        elif evaluation.wants(found[1].id):
            _take_prediction(evaluation, *found)


def _with_gold(folder: Path, only: str, tell: Tell) -> Evaluation:
    evaluation = Evaluation(only, tell)
    for found in gold.read_gold(folder):
        if isinstance(found, GoldError):
            evaluation.refuse(found)
            continue
        where, record = found
        if record.id in evaluation.golds:
            first = evaluation.golds[record.id][0]
            evaluation.refuse(GoldError(f"{where}, id", f"{record.id!r} has its gold in {first}", "keep one of them"))
        elif evaluation.wants(record.id):
            evaluation.golds[record.id] = found
    return evaluation


def _admitted(outcomes: Iterable[Outcome], evaluation: Evaluation) -> Iterator[Outcome]:
    """Yield the articles whose gold fits their text, and pass on errors; a wrong path ends the evaluation."""
    for outcome in outcomes:
        if isinstance(outcome, PathError):
            raise outcome
        if not isinstance(outcome, Article):
            yield outcome
        elif evaluation.wants(outcome.id) and _fits(outcome, evaluation):
            evaluation.articles[outcome.id] = outcome
            yield outcome


def _fits(article: Article, evaluation: Evaluation) -> bool:
    if article.id not in evaluation.golds:
        evaluation.without_gold[article.id] = None
        return False
    where, record = evaluation.golds[article.id]
    faults = list(gold.text_faults(record, article.text, article.sha256, where))
    for fault in faults:
        evaluation.refuse(fault)
    if faults:
        del evaluation.golds[article.id]
    return not faults


def _take_prediction(evaluation: Evaluation, where: str, record: ArticleRecord) -> None:
    if record.id not in evaluation.golds:
        evaluation.without_gold[record.id] = None
        return
    if record.id in evaluation.predictions:
        evaluation.refuse(GoldError(f"{where}, id", f"{record.id!r} is there twice", "keep one record an article"))
        return
    article = evaluation.articles.get(record.id)
    sha256 = evaluation.golds[record.id][1].sha256
    faults = list(gold.text_faults(record, article.text if article else None, sha256, where))
    for fault in faults:
        evaluation.refuse(fault)
    if not faults:
        evaluation.predictions[record.id] = record.mentions
