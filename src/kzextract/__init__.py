"""People, roles, organisations, dates and figures of English-language news about Kazakhstan."""
# ruff: noqa: PLC0415 (importing the package loads nothing heavy)

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

    from kzextract.engines.batch import Row
    from kzextract.records import ArticleRecord

__all__ = ["extract", "extract_batch", "load"]


def load(model: str | None = None) -> "Language":
    """Return the pipeline, a spaCy ``Language``; ``model`` names an installed pipeline that may propose candidates."""
    from kzextract.pipeline import load as load_pipeline

    return load_pipeline(model)


def extract(
    text: str,
    *,
    id: str = "text",  # noqa: A002 (the name it has in the record)
    published: str | None = None,
    title: str | None = None,
) -> "ArticleRecord":
    """Return the record of one article; ``published`` is EDTF or a date in English, and is read off the page if None.

    Raise InputError for an empty text, one with NULs or lone surrogates, one over 5 MB, or a date that names none.
    """
    from kzextract.errors import InputError
    from kzextract.pipeline import read_articles
    from kzextract.sources import published as dates
    from kzextract.sources.article import Article, digest, encoded

    sha256 = digest(encoded(text, id))
    date = published and dates.read(published)
    if published and not date:
        raise InputError(id, f"published {published!r} names no date", "write 2024-03-11, or leave it out")
    (record,) = read_articles(_pipeline(), [Article(id, text, None, sha256, title, date or None)])
    return record


def extract_batch(articles: Iterable[Mapping[str, Any]], model: str | None = None) -> "list[Row]":
    """Return a row for every article, in order: ``id`` and ``record`` (a line of JSON), or ``id`` and ``error``.

    An article has ``id`` and ``text``, and where known ``title``, ``published`` and ``source``. For Ray, Dask, Spark
    and their like (docs/scale.md): it raises nothing, keeps nothing but the loaded pipeline, and can be pickled.
    """
    from kzextract.engines.batch import extract_batch as extract_rows

    return extract_rows(articles, model)


@cache
def _pipeline() -> "Language":
    return load()
