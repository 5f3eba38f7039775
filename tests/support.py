"""What several tests need: records built in a line, and the command as a real process."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from kzextract.entities import organisations_of, people_of
from kzextract.records import (
    ArticleRecord,
    DateMention,
    FigureMention,
    Mention,
    OrganisationMention,
    PersonMention,
    RoleMention,
)

SRC = Path(__file__).parents[1] / "src" / "kzextract"


def person(start: int, text: str, **fields: Any) -> PersonMention:
    return PersonMention(start=start, end=start + len(text), text=text, **{"name": text, **fields})


def role(start: int, text: str, **fields: Any) -> RoleMention:
    defaults = {"title": text.lower(), "status": "current"}
    return RoleMention(start=start, end=start + len(text), text=text, **{**defaults, **fields})


def organisation(start: int, text: str, **fields: Any) -> OrganisationMention:
    return OrganisationMention(start=start, end=start + len(text), text=text, **{"name": text, **fields})


def date(start: int, text: str, value: str | None, **fields: Any) -> DateMention:
    return DateMention(start=start, end=start + len(text), text=text, value=value, **fields)


def figure(start: int, text: str, value: float, **fields: Any) -> FigureMention:
    return FigureMention(start=start, end=start + len(text), text=text, **{"kind": "count", "value": value, **fields})


def record(article_id: str, mentions: Sequence[Mention] = (), text: str = "text") -> ArticleRecord:
    return ArticleRecord(
        id=article_id,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        mentions=tuple(mentions),
        people=people_of(mentions),
        organisations=organisations_of(mentions),
    )


def command(*args: str | Path) -> list[str]:
    return [sys.executable, "-m", "kzextract", *map(str, args)]


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    return {**os.environ, "PYTHONWARNDEFAULTENCODING": "1", **(extra or {})}


def kzextract(
    *args: str | Path, data: bytes = b"", cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run the command to its end as a process of its own."""
    return subprocess.run(
        command(*args), input=data, capture_output=True, cwd=cwd, env=environment(env), timeout=120, check=False
    )
