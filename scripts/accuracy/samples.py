"""Articles with their gold and with what the pipeline says of them."""

from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import NamedTuple

from spacy.language import Language

from kzextract import gold, sources
from kzextract.pipeline import load
from kzextract.records import ArticleRecord, Mention
from kzextract.scoring import ScoredError, errors_of
from kzextract.sources import Article
from kzextract.tracing import Trace

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"


class Sample(NamedTuple):
    """One article: its gold, what was found, and how that came about."""

    gold: ArticleRecord
    predicted: tuple[Mention, ...]
    trace: Trace
    valued: frozenset[int] = frozenset()
    """Where the mentions of a corpus start of which it gives the value."""

    def errors(self) -> Iterator[ScoredError]:
        return errors_of(self.gold, self.predicted, self.trace.reading.text, self.trace.why_missed)


@cache
def annotated(folder: Path, pattern: str = "*", model: str | None = None) -> list[Sample]:
    """Read the articles of ``folder`` whose ids fit ``pattern``, in the order of their ids; none without the folder."""
    if not folder.is_dir():
        return []
    found = sources.read([folder / "raw"])
    articles = {one.id: one for one in found if isinstance(one, Article) and fnmatchcase(one.id, pattern)}
    samples = []
    for answer in gold.read_gold(folder / "gold"):
        if isinstance(answer, Exception):
            raise answer
        record = answer[1]
        if record.id in articles:
            trace = read(articles[record.id], model)
            samples.append(Sample(record, trace.record.mentions, trace))
    return sorted(samples, key=lambda sample: sample.gold.id)


def read(article: Article, model: str | None = None) -> Trace:
    return Trace.of(_pipeline(model), article)


@cache
def _pipeline(model: str | None) -> Language:
    return load(model)
