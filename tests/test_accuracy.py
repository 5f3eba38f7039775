"""The page of accuracy is made of the figures that are kept by date."""

import importlib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(ROOT)
    return importlib.import_module("scripts.accuracy.pages")


def test_the_page_is_made_of_the_figures(pages: ModuleType) -> None:
    assert pages.PAGE.read_text(encoding="utf-8") == pages.made()


def test_days_are_added_and_a_day_is_brought_up_to_date(
    pages: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(pages, "FIGURES", tmp_path / "accuracy.json")
    monkeypatch.setattr(pages, "PAGE", tmp_path / "accuracy.md")
    pages.PAGE.write_text(f"before\n{pages.START}old\n{pages.END}after\n", encoding="utf-8")
    pages.keep("2026-01-02", day(0.5, {"even": 0.25, "odd": 0.125, "all": 0.2}))
    pages.keep("2026-01-03", day(0.75, {"even": 0.5, "4n + 1": 0.35, "4n + 3": 0.375, "unread": 0.375, "all": 0.4}))
    pages.keep("2026-01-03", {"sets": {"own": {"articles": 2, "strict": 0.8751}}, "corpora": {}, "machine": "m"})
    text = pages.PAGE.read_text(encoding="utf-8")
    assert text.startswith("before\n")
    assert text.endswith("after\n")
    rows = [line for line in text.splitlines() if line.startswith("| 2026")]
    assert rows == ["| 2026-01-02 |  | 0.500 (1) |  |  |  | 0.125 |", "| 2026-01-03 |  | 0.875 (2) |  |  |  | 0.375 |"]
    assert "| own | 2 | 0.875 |" in text
    assert "| worldwide ORG | 0.500 | 0.350 | 0.375 | 0.375 | 0.400 |" in text


def day(strict: float, corpus: dict[str, float]) -> dict[str, Any]:
    return {"sets": {"own": {"articles": 1, "strict": strict}}, "corpora": {"worldwide ORG": corpus}, "machine": "m"}
