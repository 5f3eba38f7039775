"""An output that survives `kill -9`: a log of finished lines beside the target, which takes its name when all is done.

The log is `NAME.<version>.partial`, where <version> stands for everything but the articles that decides what a line
holds. Until the run is done NAME itself does not exist, or is still the result of an earlier run.
"""

import json
import os
from array import array
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path
from typing import Any, BinaryIO

from kzextract.sinks.jsonlines import OutputError, named, sync_folder
from kzextract.sources import Article, Outcome

try:
    import fcntl
except ImportError:  # Windows, which does not let go of an open file's name anyway
    fcntl = None  # type: ignore[assignment]

_FAILED = -1


class Log:
    """The lines of a run, appended as they come, and where the line of every article of the input stands.

    ``kept`` is the number of lines in it. Lines of an earlier run may stand in another order than the articles do
    now: ``finish`` puts them right.
    """

    def __init__(self, path: Path, *, resume: bool) -> None:
        self.path = path
        self.kept = 0
        with named(path):
            self._file = _opened(path)
        self._end = 0
        self._offsets = array("q")
        self._pending: deque[int] = deque()
        self._finished: dict[bytes, int] = dict(self._read_back()) if resume else {}
        self._file.truncate(self._end)

    def unfinished(self, outcomes: Iterable[Outcome], skip: Callable[[], None]) -> Iterator[Outcome]:
        """Yield what is still to be done; call ``skip`` for every article whose line is there already."""
        for outcome in outcomes:
            if not isinstance(outcome, Article):
                yield outcome
                continue
            offset = self._finished.pop(_key(outcome.id, outcome.sha256, outcome.source), _FAILED)
            done = offset != _FAILED and self._still_holds(outcome, offset)
            self._offsets.append(offset if done else _FAILED)
            if done:
                skip()
            else:
                self._pending.append(len(self._offsets) - 1)
                yield outcome

    def put(self, line: str | None) -> None:
        """Append the line of the next unfinished article; None where it has none."""
        place = self._pending.popleft()
        if line is not None:
            data = line.encode() + b"\n"
            with named(self.path):
                self._file.seek(self._end)
                self._file.write(data)
                self._file.flush()
            self._offsets[place] = self._end
            self._end += len(data)
            self.kept += 1

    def finish(self, target: Path) -> None:
        """Give the log the name ``target``, its lines in the order of the articles."""
        offsets = array("q", (offset for offset in self._offsets if offset != _FAILED))
        in_order = len(offsets) == self.kept and all(before < after for before, after in pairwise(offsets))
        with named(self.path):
            whole = self.path if in_order else self._sorted(offsets)
            os.fsync(self._file.fileno())
            if os.name == "nt":
                self._file.close()
            whole.replace(target)
            self.path.unlink(missing_ok=True)
            sync_folder(target.parent)

    def close(self) -> None:
        """Close the file; a log without a line is removed."""
        if not self.kept and not self._file.closed:
            self.path.unlink(missing_ok=True)
        self._file.close()

    def _sorted(self, offsets: Iterable[int]) -> Path:
        copy = self.path.with_name(f"{self.path.name}.sorted")
        with copy.open("wb") as file:
            for offset in offsets:
                file.write(self._line(offset))
            file.flush()
            os.fsync(file.fileno())
        return copy

    def _line(self, offset: int) -> bytes:
        self._file.seek(offset)
        return self._file.readline()

    def _still_holds(self, article: Article, offset: int) -> bool:
        """Tell whether title and date, where the article has its own, are those of the finished line."""
        if article.title is None and article.published is None:
            return True
        record = json.loads(self._line(offset))
        return article.title in {None, record["title"]} and article.published in {None, record["published"]}

    def _read_back(self) -> Iterator[tuple[bytes, int]]:
        """Yield the lines that stand in the log by their articles; what follows the last whole one is to be cut off."""
        for line in self._file:
            if (record := _record(line)) is None:
                return
            yield _key(record["id"], record["sha256"], record["source"]), self._end
            self._end += len(line)
            self.kept += 1


@contextmanager
def log(target: Path, version: str, *, resume: bool) -> Iterator[Log]:
    """Open the log of ``target``: continued with ``resume``, else begun anew. Left in peace, it becomes ``target``.

    Raise OutputError when another run writes to it, or when there is only one that this version cannot continue.
    """
    target = Path(os.path.realpath(target))
    path = target.with_name(f"{target.name}.{version}.partial")
    others = [other for other in _logs(target) if other != path]
    if resume and others and not path.exists():
        what = "was begun by another version of kzextract, or with another --model or --encoding"
        raise OutputError(f"{others[0]}: {what}; resume it with those, or delete it to begin anew")
    lines = Log(path, resume=resume)
    try:
        yield lines
        lines.finish(target)
        for other in others:
            other.unlink(missing_ok=True)
    finally:
        lines.close()


def left_over(target: Path) -> Path | None:
    """Return the log that an interrupted run to ``target`` left, if any."""
    return next(iter(_logs(Path(os.path.realpath(target)))), None)


def _logs(target: Path) -> list[Path]:
    if not target.parent.is_dir():
        return []
    names = (path for path in target.parent.iterdir() if path.name.startswith(f"{target.name}."))
    return sorted(path for path in names if path.name.endswith(".partial"))


def _opened(path: Path) -> BinaryIO:
    """Open ``path`` to read and append, and lock it until it is closed or its process dies."""
    while True:
        file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666), "r+b")
        try:
            if fcntl is not None:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            raise OutputError(f"{path}: another run is writing it; wait for its end, or choose another -o") from None
        except OSError:
            return file  # a file system without locks
        with suppress(FileNotFoundError):  # the other run may just have given it its last name
            if os.path.samestat(os.fstat(file.fileno()), path.stat()):
                return file
        file.close()


def _record(line: bytes) -> dict[str, Any] | None:
    if not line.endswith(b"\n"):
        return None
    try:
        record = json.loads(line)
    except ValueError:
        return None
    return (
        record
        if isinstance(record, dict) and {"id", "sha256", "source", "title", "published"} <= record.keys()
        else None
    )


def _key(article_id: str, sha256: str, source: str | None) -> bytes:
    return blake2b(f"{sha256}\0{source}\0{article_id}".encode(errors="surrogatepass"), digest_size=16).digest()
