"""What is drawn from the word lists is kept beside them, and made anew when they change."""

from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import pytest

from kzextract import gazetteers


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(gazetteers, "_HERE", tmp_path / "lists")
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "a.tsv").write_text("word\nsteppe\n", encoding="utf-8")
    return tmp_path / "lists"


def maker(made: list[int]) -> Any:
    def make() -> dict[str, tuple[int, ...]]:
        made.append(1)
        return {"steppe": (len(made),)}

    return make


def test_a_second_process_need_not_make_it(folder: Path) -> None:
    made: list[int] = []
    first = gazetteers.compiled("words", maker(made))
    assert gazetteers.compiled("words", maker(made)) == first == {"steppe": (1,)}
    assert len(made) == 1
    (folder / "a.tsv").write_text("word\nsteppe\nsea\n", encoding="utf-8")
    assert gazetteers.compiled("words", maker(made)) == {"steppe": (2,)}


def test_a_file_that_cannot_be_read_or_written_costs_nothing_but_time(folder: Path) -> None:
    made: list[int] = []
    gazetteers.compiled("words", maker(made))
    (kept,) = Path(cache_from_source(str(folder / "words.py"))).parent.glob("*.tables")
    kept.write_bytes(b"torn")
    assert gazetteers.compiled("words", maker(made)) == {"steppe": (2,)}
    kept.unlink()
    kept.mkdir()
    assert gazetteers.compiled("words", maker(made)) == {"steppe": (3,)}
