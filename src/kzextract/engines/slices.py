"""The input cut into slices of about the same size, which any machine that sees the files can read by itself."""

import io
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from kzextract.errors import InputError
from kzextract.sources import READERS, Outcome, listing
from kzextract.sources.listing import File

_SPLIT = ".jsonl"  # the format that can be read from the middle
_SMALLEST, _LARGEST, _MANY = 1 << 18, 1 << 24, 256  # bytes, bytes, slices


class Piece(NamedTuple):
    """A file, or the lines of a file that begin in [start, end); ``stamp`` changes when the file does."""

    path: str
    name: str
    article_id: str
    start: int
    end: int
    stamp: int


class Slice(NamedTuple):
    """What one task reads."""

    number: int
    pieces: tuple[Piece, ...]

    def __str__(self) -> str:
        first, last = self.pieces[0], self.pieces[-1]
        return f"{first.name} from byte {first.start} to {last.name} byte {last.end}"


def cut(paths: Sequence[Path]) -> tuple[list[Slice], list[InputError]]:
    """Return the slices of the input, which depend on nothing but the input, and what cannot be read."""
    files = listing.list_files(paths, READERS)
    found = [file for file in files if isinstance(file, File)]
    ids = listing.identify([file for file in found if not READERS[file.suffix].many])
    sizes = {file.path: file.path.stat() for file in found}
    size = min(max(sum(stat.st_size for stat in sizes.values()) // _MANY, _SMALLEST), _LARGEST)
    pieces = (piece for file in found for piece in _pieces(file, ids.get(file.path, ""), sizes[file.path], size))
    return list(_slices(pieces, size)), [file for file in files if not isinstance(file, File)]


def read(piece: Piece, encoding: str) -> Iterator[Outcome]:
    """Yield the articles of ``piece``; the numbers of lines in messages count from its beginning."""
    path = Path(piece.path)
    reader = READERS[path.suffix.lower()]
    try:
        with path.open("rb") as file:
            if not reader.many:
                yield from reader.read(file, piece.name, piece.article_id, encoding)
            elif (lines := _Lines(file, piece.start, piece.end)).any or not piece.start:
                yield from reader.read(cast("BinaryIO", lines), piece.name, "", encoding)
    except OSError as error:
        yield listing.unread(path, error)


class _Lines(io.RawIOBase):
    """The lines of a file that begin in [start, end), as a file of their own."""

    def __init__(self, file: BinaryIO, start: int, end: int) -> None:
        self._file, self._end = file, end
        file.seek(max(start - 1, 0))
        while start and (line := file.readline(1 << 20)) and not line.endswith(b"\n"):
            pass  # the line that began before belongs to the piece before
        self._at = file.tell()
        self._inside = False

    @property
    def any(self) -> bool:
        """Whether a line begins here."""
        return self._at < self._end

    def readline(self, size: int | None = -1, /) -> bytes:
        """Return the next line, or its next ``size`` bytes."""
        if not self._inside and not self.any:
            return b""
        line = self._file.readline(-1 if size is None else size)
        self._at += len(line)
        self._inside = bool(line) and not line.endswith(b"\n")
        return line


def _pieces(file: File, article_id: str, stat: os.stat_result, size: int) -> Iterator[Piece]:
    path, length = os.path.abspath(file.path), stat.st_size  # noqa: PTH100 (links must stay)
    step = size if file.suffix == _SPLIT else max(length, 1)
    for start in range(0, max(length, 1), step):
        yield Piece(path, file.name, article_id, start, min(start + step, length), stat.st_mtime_ns)


def _slices(pieces: Iterator[Piece], size: int) -> Iterator[Slice]:
    number, gathered, total = 0, list[Piece](), 0
    for piece in pieces:
        gathered.append(piece)
        total += piece.end - piece.start
        if total >= size:
            yield Slice(number, tuple(gathered))
            number, gathered, total = number + 1, [], 0
    if gathered:
        yield Slice(number, tuple(gathered))
