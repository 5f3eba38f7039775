"""A folder of part files, one for each slice of the input, written by whoever has the slice; any may be redone.

A part appears whole, and after it, in `_done`, what became of its articles. So a run can be resumed part by part.
"""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from kzextract.engines.slices import Slice
from kzextract.errors import KzextractError

_PLAN = "_plan.json"


class PartsError(KzextractError):
    """The folder cannot take the parts of this run."""


class Parts(NamedTuple):
    """A folder of part files in one format."""

    folder: Path
    form: Literal["jsonl", "parquet"]

    def begin(self, slices: Sequence[Slice], version: str, *, resume: bool) -> None:
        """Make the folder, or see that the run in it is this one, to be resumed."""
        plan = json.dumps({"version": version, "form": self.form, "slices": slices})
        known = self.folder / _PLAN
        if known.exists() and not resume:
            raise PartsError(f"{self.folder}: holds a run already; go on with --resume, or choose another folder")
        if known.exists() and known.read_text(encoding="utf-8") != plan:
            what = "holds a run over other input, or by another version or with other options"
            raise PartsError(f"{self.folder}: {what}; choose another folder")
        if not known.exists() and self.folder.exists() and any(self.folder.iterdir()):
            raise PartsError(f"{self.folder}: is not empty; choose another folder")
        (self.folder / "_done").mkdir(parents=True, exist_ok=True)
        _put(known, plan.encode())

    def done(self, number: int) -> dict[str, Any] | None:
        """Return what was noted when the part was finished, or None while it is not."""
        note = self._note(number)
        return json.loads(note.read_bytes()) if note.exists() else None

    def write(self, number: int, lines: Sequence[str], note: dict[str, Any]) -> None:
        """Write a part, and then the note that it is finished."""
        part = self.folder / f"part-{number:06}.{self.form}"
        draft = part.with_name(f".{part.name}.{os.getpid()}.tmp")
        if self.form == "parquet":
            _write_parquet(draft, lines)
        else:
            draft.write_bytes("".join(f"{line}\n" for line in lines).encode())
        draft.replace(part)
        _put(self._note(number), json.dumps(note).encode())

    def _note(self, number: int) -> Path:
        return self.folder / "_done" / f"part-{number:06}.json"


def _put(path: Path, data: bytes) -> None:
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    draft.write_bytes(data)
    draft.replace(path)


def _write_parquet(path: Path, lines: Sequence[str]) -> None:
    """Store the fields that one filters by as columns, and the record whole, as it stands in JSON Lines."""
    from importlib import import_module  # noqa: PLC0415

    arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    names = ("id", "source", "sha256", "title", "published")
    records = [json.loads(line) for line in lines]
    columns = {name: [record[name] for record in records] for name in names} | {"record": list(lines)}
    schema = arrow.schema([(name, arrow.string()) for name in columns])
    parquet.write_table(arrow.table(columns, schema=schema), path, compression="zstd")
