"""Paths of the command line -> the files to read, with the ids of their articles."""

import os
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from kzextract.errors import InputError
from kzextract.sources.article import PathError

STDIN = "-"


class File(NamedTuple):
    """A file to read: its path, the name that messages and records show, and its suffix in lower case."""

    path: Path
    name: str
    suffix: str


def list_files(paths: Sequence[str | Path], suffixes: Collection[str]) -> list[File | InputError]:
    """Return the files under ``paths`` once each: paths as given, folders sorted by name, hidden names left out.

    A path that leads to no file stays in its place as the error to report.
    """
    found: dict[str, File | InputError] = {}
    for path in map(Path, paths):
        for file in _under(path, suffixes):
            key = os.path.abspath(file.path) if isinstance(file, File) else str(file)  # noqa: PTH100 (links must stay)
            found.setdefault(key, file)
    return list(found.values())


def identify(files: Sequence[File]) -> dict[Path, str]:
    """Return the id of every file: its stem, and as many folders before it as set it apart from the same stem."""
    groups: dict[str, list[File]] = defaultdict(list)
    for file in files:
        groups[file.path.stem].append(file)
    return {path: article_id for group in groups.values() for path, article_id in _set_apart(group).items()}


def show(path: Path) -> str:
    """Return ``path`` with forward slashes, in characters that UTF-8 can hold whatever the locale."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def _under(path: Path, suffixes: Collection[str]) -> Iterator[File | InputError]:
    if str(path) == STDIN:
        yield File(path, STDIN, STDIN)
    elif os.path.isdir(path):  # noqa: PTH112 (Path.is_dir raises where a folder above is closed)
        yield from _in_folder(path, suffixes)
    elif not os.path.lexists(path):
        yield PathError(show(path), "there is no such file or folder", "check the path")
    elif path.suffix.lower() not in suffixes:
        yield _unreadable(path, suffixes)
    else:
        yield _file(path)


def _unreadable(path: Path, suffixes: Collection[str]) -> PathError:
    if path.is_fifo():
        return PathError(show(path), "is a pipe, not a file", "pass - and send JSON Lines to standard input")
    known = ", ".join(sorted(suffixes))
    what = f"files of type {path.suffix or 'unknown'} are not read"
    return PathError(show(path), what, f"convert it to one of {known}")


def _in_folder(folder: Path, suffixes: Collection[str]) -> Iterator[File | InputError]:
    found = list(_walk(folder, suffixes, frozenset()))
    if not found:
        known = ", ".join(sorted(suffixes))
        yield PathError(show(folder), "the folder holds no article", f"fill it with files of type {known}")
    yield from found


def _walk(folder: Path, suffixes: Collection[str], above: frozenset[str]) -> Iterator[File | InputError]:
    real = os.path.realpath(folder)
    if real in above:
        yield InputError(show(folder), f"is a link back to {real}", "remove the link")
        return
    try:
        inside = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        yield unread(folder, error)
        return
    for path in inside:
        if os.path.isdir(path):  # noqa: PTH112 (as above)
            yield from _walk(path, suffixes, above | {real})
        elif path.suffix.lower() in suffixes:
            yield _file(path)


def unread(path: Path, error: OSError) -> InputError:
    """Return the message for a file or folder that the system would not open or read."""
    return InputError(show(path), f"cannot be read: {error.strerror or error}", "check the file and its rights")


def _file(path: Path) -> File:
    return File(path, show(path), path.suffix.lower())


def _set_apart(group: Sequence[File]) -> dict[Path, str]:
    whole = {file.path: Path(os.path.abspath(file.path)) for file in group}  # noqa: PTH100 (links must stay)
    twins = len({path.parent for path in whole.values()}) < len(group)  # x.txt beside x.html: the suffix stays
    for depth in range(max(len(path.parts) for path in whole.values())):
        ids = {path: _spell(full, depth, suffix=twins) for path, full in whole.items()}
        if len(set(ids.values())) == len(ids):
            break
    return ids


def _spell(path: Path, depth: int, *, suffix: bool) -> str:
    folders = path.parent.parts
    return show(Path(*folders[len(folders) - depth :], path.name if suffix else path.stem))
