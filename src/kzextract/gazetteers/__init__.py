"""Word lists: tab-separated files with a header that says where they come from and what must not be added."""

from functools import cache
from operator import itemgetter
from pathlib import Path


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
    lines = Path(__file__).with_name(f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("# ")]
