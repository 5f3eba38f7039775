"""Word lists: tab-separated files with a header that says where they come from and what must not be added."""

import marshal
import os
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.util import cache_from_source
from operator import itemgetter
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of ``<name>.tsv`` in order, keyed by column; lines that begin with ``# `` are its header."""
    columns, *body = _table(name)
    return tuple(dict(zip(columns, row, strict=True)) for row in body)


def cells(name: str, first: str, second: str) -> list[tuple[str, str]]:
    """Return two columns of ``<name>.tsv`` in order: for the large lists, of which no dictionary a row is needed."""
    columns, *body = _table(name)
    pick = itemgetter(columns.index(first), columns.index(second))
    return [pick(row) for row in body]


@cache
def words(name: str) -> frozenset[str]:
    """Return the first column of ``<name>.tsv``."""
    return frozenset(row[0] for row in _table(name)[1:])


def _table(name: str) -> list[list[str]]:
    lines = (_HERE / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("# ")]


def compiled(name: str, make: Callable[[], Any]) -> Any:  # noqa: ANN401 (what `make` gives, built of plain values)
    """Return what ``make`` draws from the word lists, kept in a file and made anew when a list or the code changed.

    The file is to the lists what Python's bytecode is to a module: it lies in the same place, in the same format. Where
    it cannot be read or written, ``make`` runs every time.
    """
    path, state = Path(cache_from_source(str(_HERE / f"{name}.py"))).with_suffix(".tables"), _state(make)
    with suppress(OSError, ValueError, EOFError, TypeError):
        made_of, value = marshal.loads(path.read_bytes())  # noqa: S302 (trusted as bytecode in the same place is)
        if made_of == state:
            return value
    value = make()
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        part = path.with_suffix(f".{os.getpid()}")
        part.write_bytes(marshal.dumps((state, value)))
        part.replace(path)
    return value


def _state(make: Callable[[], Any]) -> tuple[tuple[str, int, int], ...]:
    """Return name, size and time of change of the lists, of the modules that read them all and of ``make``'s own."""
    files = sorted({*_HERE.glob("*.tsv"), *_HERE.parent.glob("*.py"), Path(make.__code__.co_filename)})
    return tuple((path.name, (found := path.stat()).st_size, found.st_mtime_ns) for path in files)
