"""Rows in, rows out: the one function that Ray, Dask and Spark need. It keeps nothing but the loaded pipeline."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, TypedDict

from kzextract.engines import serial
from kzextract.engines.tally import ExtractionError
from kzextract.errors import InputError
from kzextract.sources import Article, published
from kzextract.sources.article import digest, encoded

if TYPE_CHECKING:
    from spacy.language import Language


class Row(TypedDict):
    """What became of one article: its record as a line of JSON, or the error that kept it from having one."""

    id: str
    record: str | None
    error: str | None


def extract_batch(articles: Iterable[Mapping[str, Any]], model: str | None = None) -> list[Row]:
    """Return a row for every article, in order.

    An article has `id` and `text`, and where known `title`, `published`, `source`, and `sha256` of the bytes that the
    text was decoded from.
    """
    wanted = [_article(fields) for fields in articles]
    readable = [article for article in wanted if isinstance(article, Article)]
    answers = serial.to_lines(serial.answer(_pipeline(model), readable))
    return [_row(article, next(answers)) if isinstance(article, Article) else article for article in wanted]


def _row(article: Article, answer: str | ExtractionError) -> Row:
    is_error = isinstance(answer, ExtractionError)
    return Row(id=article.id, record=None if is_error else str(answer), error=str(answer) if is_error else None)


def _article(fields: Mapping[str, Any]) -> Article | Row:
    article_id, text = _text(fields, "id"), _text(fields, "text")
    if article_id is None or text is None:
        shown = str(fields.get("id"))
        return Row(id=shown, record=None, error=f"{shown}: has no id or no text; give it both, as text")
    try:
        data = encoded(text, article_id)
    except InputError as error:
        return Row(id=article_id, record=None, error=str(error))
    stated, sha256 = _text(fields, "published"), _text(fields, "sha256") or digest(data)
    date = published.read(stated) if stated else None
    return Article(article_id, text, _text(fields, "source"), sha256, _text(fields, "title"), date)


def _text(fields: Mapping[str, Any], key: str) -> str | None:
    """Return a field that is text; data frames put NaN where there is none."""
    value = fields.get(key)
    return value if isinstance(value, str) and value else None


@cache
def _pipeline(model: str | None) -> "Language":
    return serial.load(model)
