"""How large the input is, found before it is read: from the sizes of files, without opening all of them."""

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kzextract.sources import READERS
from kzextract.sources.listing import STDIN

_SAMPLE = 1 << 18  # bytes of a file of many articles from which their number is guessed


@dataclass(frozen=True)
class Size:
    """Bytes and (roughly) articles; both are lower bounds where the input is ``open``: a pipe, read until it ends."""

    bytes: int = 0
    articles: int = 0
    open: bool = False

    def __add__(self, other: "Size") -> "Size":
        return Size(self.bytes + other.bytes, self.articles + other.articles, self.open or other.open)


def measure(paths: Sequence[Path], enough: int | None = None) -> Size:
    """Return the size of the input; stop counting at ``enough`` bytes where that is all that matters."""
    total = Size()
    for size in _sizes(paths):
        total += size
        if enough is not None and total.bytes >= enough:
            break
    return total


def _sizes(paths: Sequence[Path]) -> Iterator[Size]:
    for path in paths:
        if str(path) == STDIN:
            yield _size_of_stdin()
        elif path.is_dir():
            for folder, _, names in os.walk(path):
                yield from (_size_of(Path(folder, name)) for name in names)
        else:
            yield _size_of(path)


def _size_of(path: Path) -> Size:
    reader = READERS.get(path.suffix.lower())
    try:
        if reader is None:
            return Size()
        if not reader.many:
            return Size(path.stat().st_size, 1)
        with path.open("rb") as file:
            return _size_of_stream(file.fileno())
    except OSError:
        return Size()


def _size_of_stdin() -> Size:
    try:
        return _size_of_stream(sys.stdin.fileno())
    except OSError:
        return Size(open=True)


def _size_of_stream(number: int) -> Size:
    """Return the size of an open file of lines; its position is left where it is."""
    found = os.fstat(number)
    if not stat.S_ISREG(found.st_mode) or not hasattr(os, "pread"):
        return Size(open=True)
    start = os.lseek(number, 0, os.SEEK_CUR)
    sample = os.pread(number, _SAMPLE, start)
    rest, lines = max(found.st_size - start, 0), sample.count(b"\n")
    return Size(rest, round(rest / (sample.rindex(b"\n") + 1) * lines) if lines else min(rest, 1))
