"""Word lists: tab-separated files with a header that says where they come from and what must not be added."""

from functools import cache
from pathlib import Path


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of ``<name>.tsv`` in order, keyed by column; lines that begin with ``# `` are its header."""
    lines = Path(__file__).with_name(f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    columns, *body = (line.split("\t") for line in lines if line and not line.startswith("# "))
    return tuple(dict(zip(columns, row, strict=True)) for row in body)


@cache
def words(name: str) -> frozenset[str]:
    """Return the first column of ``<name>.tsv``."""
    return frozenset(next(iter(row.values())) for row in rows(name))
