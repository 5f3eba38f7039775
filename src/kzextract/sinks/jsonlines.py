"""Lines to standard output or to a file that appears whole or not at all."""

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import BinaryIO

from kzextract.errors import KzextractError

Write = Callable[[str], None]


class OutputError(KzextractError):
    """The result could not be written."""


def writer(target: Path | None) -> AbstractContextManager[Write]:
    """Return a context that gives ``write(line)``: to ``target``, or to standard output for None and ``-``.

    Lines are UTF-8 and end in U+000A whatever the locale and the system.
    """
    if target is None or str(target) == "-":
        return _to_stdout()
    if target.exists() and not target.is_file():
        return _to_device(target)  # /dev/null must not be replaced by a file
    return _to_file(Path(os.path.realpath(target)))


@contextmanager
def _to_stdout() -> Iterator[Write]:
    yield _into(sys.stdout.buffer, "standard output")


@contextmanager
def _to_device(target: Path) -> Iterator[Write]:
    with named(target):
        file = target.open("wb")
    with file:
        yield _into(file, str(target))


@contextmanager
def _to_file(target: Path) -> Iterator[Write]:
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    with named(target):
        file = draft.open("xb")
    try:
        with file:
            yield _into(file, str(target))
            with named(target):
                os.fsync(file.fileno())
        with named(target):
            draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    sync_folder(target.parent)


def _into(file: BinaryIO, where: str) -> Write:
    def write(line: str) -> None:
        with named(where):
            file.write(line.encode() + b"\n")
            file.flush()

    return write


@contextmanager
def named(where: object) -> Iterator[None]:
    """Turn what the system says of a failed write into an error that names ``where``."""
    try:
        yield
    except BrokenPipeError:
        raise  # the reader has enough: not a failure
    except OSError as error:
        message = f"{where}: cannot be written: {error.strerror}; check the folder, its rights and its space"
        raise OutputError(message) from error


def sync_folder(folder: Path) -> None:
    """Make the new name last; not every system lets a folder be opened for it."""
    with contextlib.suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
