"""Every error of an evaluation with what led to it."""

from collections.abc import Iterator
from functools import cache, cached_property
from typing import TYPE_CHECKING

from kzextract.engines import serial
from kzextract.engines.evaluation import Evaluation
from kzextract.records import Mention
from kzextract.scoring import ScoredError, errors_of
from kzextract.sources import Article

if TYPE_CHECKING:
    from spacy.language import Language

    from kzextract.tracing import Trace


def errors(evaluation: Evaluation) -> Iterator[ScoredError]:
    """Yield the errors article by article; where the predictions were made here, also where a mention was lost."""
    for gold, predicted in evaluation.pairs():
        article = evaluation.articles.get(gold.id)
        is_read = evaluation.extracted and article is not None and gold.id in evaluation.predictions
        why = _Lost(article).why if is_read and article else None
        yield from errors_of(gold, predicted, article.text if article else None, why)


class _Lost:
    """Reads an article once more, component by component, when its first missed mention asks for it."""

    def __init__(self, article: Article) -> None:
        self._article = article

    def why(self, mention: Mention) -> str:
        return self._trace.why_missed(mention)

    @cached_property
    def _trace(self) -> "Trace":
        from kzextract.tracing import Trace  # noqa: PLC0415 (spaCy waits until it is needed)

        return Trace.of(_pipeline(), self._article)


@cache
def _pipeline() -> "Language":
    return serial.load(None)
