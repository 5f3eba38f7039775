"""JSON Lines: one article a line, `{"id": …, "text": …}`, with `title` and `published` where known."""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from kzextract.errors import InputError
from kzextract.sources import published
from kzextract.sources.article import LIMIT, Article, InputWarning, Outcome, digest, encoded
from kzextract.sources.text import decode

_LINE_LIMIT = 10 * LIMIT  # escapes make six bytes of one, and other keys are read only to be dropped
_SHAPE = 'write one object a line, {"id": "…", "text": "…"}'


def read(file: BinaryIO, name: str, article_id: str, encoding: str) -> Iterator[Outcome]:  # noqa: ARG001 (ids stand in the lines)
    """Yield the articles of ``file`` line by line; blank lines are passed over, other keys ignored."""
    if "\n".encode(encoding) != b"\n":
        yield InputError(name, f"JSON Lines cannot be cut into lines in {encoding}", "convert the file to UTF-8")
        return
    number = 0
    for number, line in enumerate(_lines(file), 1):
        if line.strip():
            yield from _read_line(line, name, number, encoding)
    if not number:
        yield InputError(name, "is empty", _SHAPE)


def _lines(file: BinaryIO) -> Iterator[bytes]:
    first = True
    while line := file.readline(_LINE_LIMIT + 1):
        rest = line
        while len(rest) > _LINE_LIMIT and not rest.endswith(b"\n"):
            rest = file.readline(_LINE_LIMIT + 1)  # read away: the line is refused for its length
        yield line.removeprefix(b"\xef\xbb\xbf") if first else line
        first = False


def _read_line(line: bytes, name: str, number: int, encoding: str) -> Iterator[Outcome]:
    where = f"{name}:{number}"
    try:
        fields = _fields(line, where, encoding)
        article_id, text = _article_id(fields, where), _text(fields, where)
        sha256 = digest(encoded(text, where))
    except InputError as error:
        yield error
        return
    title, stated = fields.get("title") or None, fields.get("published") or None
    clean_title, date = _clean(title), _clean(stated) and published.read(stated)
    if title is not None and clean_title is None:
        yield InputWarning(where, "the title is no text", "it is taken as null")
    if stated is not None and date is None:
        yield InputWarning(where, f"published {stated!r} names no date", "it is taken as null; write 2024-03-11")
    yield Article(article_id, text, name, sha256, clean_title, date, number)


def _fields(line: bytes, where: str, encoding: str) -> dict[str, Any]:
    if len(line) > _LINE_LIMIT:
        raise InputError(where, f"is a line of over {_LINE_LIMIT:,} bytes", "split it into articles")
    try:
        fields = json.loads(decode(line, where, encoding))
    except json.JSONDecodeError as error:
        raise InputError(where, f"is no JSON: {error.msg} at column {error.colno}", _SHAPE) from error
    except (RecursionError, ValueError) as error:
        raise InputError(where, "is JSON that cannot be read: nested too deep, or a number too long", _SHAPE) from error
    if not isinstance(fields, dict):
        raise InputError(where, f"is no JSON object but {_excerpt(fields)}", _SHAPE)
    return fields


def _article_id(fields: dict[str, Any], where: str) -> str:
    found = fields.get("id")
    if isinstance(found, int) and not isinstance(found, bool):
        return str(found)
    if not (article_id := _clean(found)):
        raise InputError(where, f'has no "id" that is text but {_excerpt(found)}', _SHAPE)
    return article_id


def _text(fields: dict[str, Any], where: str) -> str:
    text = fields.get("text")
    if not isinstance(text, str):
        raise InputError(where, f'has no "text" that is text but {_excerpt(text)}', _SHAPE)
    return text


def _clean(value: object) -> str | None:
    """Return ``value`` when it is text that UTF-8 can hold."""
    return value if isinstance(value, str) and value.strip() and not _has_surrogates(value) else None


def _has_surrogates(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


def _excerpt(value: object) -> str:
    shown = json.dumps(value)
    return shown if len(shown) <= 40 else f"{shown[:40]}…"
