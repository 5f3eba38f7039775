"""Plain text: one article a file, its bytes decoded and never rewritten."""

from collections.abc import Iterator
from typing import BinaryIO

from kzextract.errors import InputError
from kzextract.sources.article import LIMIT, Article, Outcome, check_size, digest, encoded


def read(file: BinaryIO, name: str, article_id: str, encoding: str) -> Iterator[Outcome]:
    """Yield the article of ``file``; a byte-order mark and every newline stay in its text."""
    data = file.read(LIMIT + 1)
    try:
        yield _article(data, name, article_id, encoding)
    except InputError as error:
        yield error


def _article(data: bytes, name: str, article_id: str, encoding: str) -> Article:
    if not data:
        raise InputError(name, "is empty", "fill it or leave it out")
    check_size(len(data), name)
    text = decode(data, name, encoding)
    encoded(text, name)
    return Article(article_id, text, name, digest(data))


def decode(data: bytes, where: str, encoding: str) -> str:
    """Return the text of ``data``, decoded strictly; raise InputError when it is not in ``encoding``."""
    try:
        return data.decode(encoding)
    except UnicodeError as error:
        start = getattr(error, "start", 0)
        what = f"is not {encoding}: byte 0x{data[start]:02X} at offset {start}"
        remedy = "convert it to UTF-8, or name its encoding with --encoding (cp1251, utf-16, …)"
        raise InputError(where, what, remedy) from error
