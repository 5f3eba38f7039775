"""One process: articles in, records out; the one place that calls the pipeline."""

import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from kzextract.errors import InputError
from kzextract.records import ArticleRecord
from kzextract.sources import Article, InputWarning, Outcome, PathError

if TYPE_CHECKING:
    from spacy.language import Language

_BATCH = 64
_PACKAGE = Path(__file__).parents[1]

Tell = Callable[[InputError], None]
"""Called with every error and warning, as soon as it is met."""


@dataclass
class Tally:
    """Articles met, records made, articles failed, and paths that lead to no article."""

    read: int = 0
    written: int = 0
    failed: int = 0
    misused: int = 0

    @property
    def exit_code(self) -> int:
        """0 done, 1 done but for some articles, 2 wrong use."""
        return 2 if self.misused or not self.read else min(self.failed, 1)


def extract(outcomes: Iterable[Outcome], tally: Tally, tell: Tell, model: str | None = None) -> Iterator[ArticleRecord]:
    """Yield the record of every article in order; what cannot be read or extracted is told and counted.

    The pipeline, and with it spaCy, is loaded when the first article has been read.
    """
    nlp = None
    for batch in _batches(_sift(outcomes, tally, tell)):
        nlp = nlp or _load(model)
        for record in _read_batch(nlp, batch, tally, tell):
            tally.written += 1
            yield record


def _load(model: str | None) -> "Language":
    from kzextract.pipeline import load  # noqa: PLC0415 (a wrong path is told without waiting for spaCy)

    return load(model)


def _sift(outcomes: Iterable[Outcome], tally: Tally, tell: Tell) -> Iterator[Article]:
    for outcome in outcomes:
        if isinstance(outcome, Article):
            tally.read += 1
            yield outcome
            continue
        tell(outcome)
        if isinstance(outcome, PathError):
            tally.misused += 1
        elif not isinstance(outcome, InputWarning):
            tally.read += 1
            tally.failed += 1


def _batches(articles: Iterator[Article]) -> Iterator[list[Article]]:
    """Cut ``articles`` into batches of 1, 2, 4 … 64, so that the first record does not wait for 64 articles."""
    size = 1
    while batch := list(islice(articles, size)):
        yield batch
        size = min(2 * size, _BATCH)


def _read_batch(nlp: "Language", batch: Sequence[Article], tally: Tally, tell: Tell) -> Iterator[ArticleRecord]:
    from kzextract.pipeline import read_articles  # noqa: PLC0415 (as above)

    try:
        records = list(read_articles(nlp, batch))
    except Exception as error:  # noqa: BLE001 (a defect met in one article must not cost the others)
        if len(batch) == 1:
            tally.failed += 1
            tell(_failure(batch[0], error))
            return
    else:
        yield from records
        return
    for article in batch:
        yield from _read_batch(nlp, [article], tally, tell)


def _failure(article: Article, error: Exception) -> InputError:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    place = f"{Path(ours[-1].filename).relative_to(_PACKAGE).as_posix()}:{ours[-1].lineno}"
    what = f"the extraction failed ({type(error).__name__} at {place}: {error})"
    return InputError(article.place, what, "report it as a defect, with the article")
