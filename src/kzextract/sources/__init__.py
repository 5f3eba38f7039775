"""Files, folders and standard input -> articles, one after the other."""

import stat
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from kzextract.errors import InputError
from kzextract.sources import jsonlines, listing, text
from kzextract.sources.article import Article, InputWarning, Outcome, PathError
from kzextract.sources.listing import STDIN, File

__all__ = ["READERS", "Article", "InputWarning", "Outcome", "PathError", "Reader", "read"]


class Reader(NamedTuple):
    """How files of one suffix are read; ``many`` where the ids of the articles stand inside the file."""

    read: Callable[[BinaryIO, str, str, str], Iterator[Outcome]]
    many: bool = False


READERS: Mapping[str, Reader] = {
    ".txt": Reader(text.read),
    ".jsonl": Reader(jsonlines.read, many=True),
}
"""THE place to add a format."""


def read(paths: Sequence[str | Path], *, encoding: str = "utf-8") -> Iterator[Outcome]:
    """Yield every article under ``paths``, opened one at a time, and an error in the place of each that cannot be read.

    ``-`` is JSON Lines on standard input. Of two articles with one id the first is kept.
    """
    files = listing.list_files(paths, READERS)
    ids = listing.identify([file for file in files if isinstance(file, File) and not _reader(file).many])
    seen: dict[str, str] = {}
    for file in files:
        outcomes = _read_file(file, ids.get(file.path, ""), encoding) if isinstance(file, File) else iter([file])
        for outcome in outcomes:
            yield _unless_seen(outcome, seen)


def _reader(file: File) -> Reader:
    return READERS[".jsonl" if file.suffix == STDIN else file.suffix]


def _read_file(file: File, article_id: str, encoding: str) -> Iterator[Outcome]:
    if file.suffix == STDIN:
        yield from _reader(file).read(sys.stdin.buffer, file.name, article_id, encoding)
        return
    try:
        if not stat.S_ISREG(file.path.stat().st_mode):
            yield InputError(file.name, "is a pipe or a device, not a file", "pass - and send it to standard input")
            return
        with file.path.open("rb") as stream:
            yield from _reader(file).read(stream, file.name, article_id, encoding)
    except OSError as error:
        yield listing.unread(file.path, error)


def _unless_seen(outcome: Outcome, seen: dict[str, str]) -> Outcome:
    if isinstance(outcome, Article):
        first = seen.setdefault(outcome.id, outcome.place)
        if first != outcome.place:
            what = f"has the id {outcome.id!r} of {first}, which is kept"
            return InputError(outcome.place, what, "give it an id of its own")
    return outcome
