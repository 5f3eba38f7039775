"""The pages of figures are those that scripts/bench makes of what it measured."""

import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def test_pages_are_made_of_the_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT)
    pages = importlib.import_module("scripts.bench.pages")
    for path, text in pages.made().items():
        assert path.read_text(encoding="utf-8") == text, "run python -m scripts.bench --pages"


def test_the_corpus_is_the_same_each_time(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.syspath_prepend(ROOT)
    corpus = importlib.import_module("scripts.bench.corpus")
    one, two = corpus.write(tmp_path / "1", 20), corpus.write(tmp_path / "2", 20)
    assert one.read_bytes() == two.read_bytes()
    assert len(set(corpus.texts(20))) == 20
