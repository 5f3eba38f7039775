"""One process: articles in, records out; the one place that calls the pipeline."""

import gc
import traceback
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from kzextract.engines.tally import ExtractionError, Tally, Tell, sift
from kzextract.records import ArticleRecord
from kzextract.sources import Article, Outcome

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["Tally", "Tell", "answer", "extract", "lines", "load", "to_lines"]

_BATCH = 64
_COLLECTING = 10_000, 20, 20  # objects, and collections of each generation, between two of the next
_PACKAGE = Path(__file__).parents[1]


def extract(outcomes: Iterable[Outcome], tally: Tally, tell: Tell, model: str | None = None) -> Iterator[ArticleRecord]:
    """Yield the record of every article in order; what cannot be read or extracted is told and counted.

    The pipeline, and with it spaCy, is loaded when the first article has been read.
    """
    for found in _answers(sift(outcomes, tally, tell), model):
        if isinstance(found, ExtractionError):
            tally.fail(found, tell)
        else:
            tally.written += 1
            yield found


def lines(articles: Iterable[Article], model: str | None = None) -> Iterator[str | ExtractionError]:
    """Yield for every article, in order, the line of its record, or why there is none."""
    return to_lines(_answers(articles, model))


def to_lines(answers: Iterable[ArticleRecord | ExtractionError]) -> Iterator[str | ExtractionError]:
    """Yield the line of every record; errors pass."""
    for found in answers:
        yield found if isinstance(found, ExtractionError) else found.model_dump_json()


def load(model: str | None) -> "Language":
    """Return the pipeline; spaCy is imported here and no earlier: a wrong path is told without waiting for it.

    What is loaded stays until the process ends, so the garbage collector does not look at it, now or later. It looks
    at the rest less often than it would: an article leaves next to nothing to it, and a long one is many objects.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        from kzextract import lexicon  # noqa: PLC0415
        from kzextract.pipeline import load as load_pipeline  # noqa: PLC0415

        lexicon.load()
        return load_pipeline(model)
    finally:
        gc.freeze()
        gc.set_threshold(*_COLLECTING)
        if collecting:
            gc.enable()


def answer(nlp: "Language", batch: Sequence[Article]) -> Iterator[ArticleRecord | ExtractionError]:
    """Yield for every article of ``batch``, in order, its record, or why there is none."""
    from kzextract.pipeline import read_articles  # noqa: PLC0415 (as above)

    try:
        records = list(read_articles(nlp, batch))
    except Exception as error:  # noqa: BLE001 (a defect met in one article must not cost the others)
        if len(batch) == 1:
            yield _failure(batch[0], error)
            return
    else:
        yield from records
        return
    for article in batch:
        yield from answer(nlp, [article])


def _answers(articles: Iterable[Article], model: str | None) -> Iterator[ArticleRecord | ExtractionError]:
    nlp = None
    for batch in _batches(iter(articles)):
        nlp = nlp or load(model)
        yield from answer(nlp, batch)


def _batches(articles: Iterator[Article]) -> Iterator[list[Article]]:
    """Cut ``articles`` into batches of 1, 2, 4 … 64, so that the first record does not wait for 64 articles."""
    size = 1
    while batch := list(islice(articles, size)):
        yield batch
        size = min(2 * size, _BATCH)


def _failure(article: Article, error: Exception) -> ExtractionError:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)]
    place = f"{Path(ours[-1].filename).relative_to(_PACKAGE).as_posix()}:{ours[-1].lineno}"
    what = f"the extraction failed ({type(error).__name__} at {place}: {error})"
    return ExtractionError(f"{article.place}: {what}; report it as a defect, with the article")
