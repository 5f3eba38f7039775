"""`extract_batch`, alone and in the examples of docs/scale.md, which are run where their engines are installed."""

import json
import pickle
import re
from pathlib import Path

import pytest

import kzextract
from kzextract.cli import app  # noqa: F401 (the package must be importable as a whole)

DOC = Path(__file__).parents[1] / "docs" / "scale.md"
ARTICLES = [
    {
        "id": "a",
        "text": "Minister of Health Aigerim Sultanova opened 12 hospitals on Monday.",
        "published": "2024-03-11",
    },
    {"id": "b", "text": "Turnover rose by 5 percent.", "title": "Trade", "source": "b.html"},
]


def test_rows_hold_records_or_errors_in_order() -> None:
    bad: list[dict[str, object]] = [
        {"id": "c", "text": " "},
        {"id": None, "text": "x"},
        {"id": "d"},
        {"id": "e", "text": "a\0"},
    ]
    rows = kzextract.extract_batch([bad[0], ARTICLES[0], *bad[1:], {**ARTICLES[1], "published": float("nan")}])
    assert [row["id"] for row in rows] == ["c", "a", "None", "d", "e", "b"]
    assert [row["error"] is None for row in rows] == [row["record"] is not None for row in rows]
    assert [row["error"] for row in rows if row["error"]] == [
        "c: holds no text; fill it or leave it out",
        "None: has no id or no text; give it both, as text",
        "d: has no id or no text; give it both, as text",
        "e: holds a NUL at character 1; convert it to plain UTF-8 text (was it UTF-16?)",
    ]
    first = kzextract.extract(ARTICLES[0]["text"], id="a", published="2024-03-11")
    assert rows[1]["record"] == first.model_dump_json()
    last = json.loads(str(rows[-1]["record"]))
    assert (last["title"], last["source"]) == ("Trade", "b.html")
    assert kzextract.extract_batch([]) == []


def test_it_can_be_sent_to_another_machine() -> None:
    assert pickle.loads(pickle.dumps(kzextract.extract_batch)) is kzextract.extract_batch


def example(name: str) -> str:
    found = re.search(rf"<!-- {name} -->\n```python\n(.*?)```", DOC.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1]


@pytest.mark.parametrize(
    ("name", "module"), [("dask", "dask.bag"), ("spark", "pyspark.sql"), ("ray", "ray.data"), ("plain", "json")]
)
def test_the_examples_work(name: str, module: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip(module, reason=f"{module} is not installed")
    monkeypatch.chdir(tmp_path)
    Path("articles.jsonl").write_text("".join(json.dumps(article) + "\n" for article in ARTICLES))
    script = tmp_path / "example.py"
    script.write_text(example(name))
    exec(compile(script.read_text(), str(script), "exec"), {"__name__": "__main__"})
    lines = [line for part in Path("records").glob("*.json*") for line in part.read_text().splitlines()]
    lines += [line for part in Path("records").glob("part-*") for line in part.read_text().splitlines()]
    assert sorted(json.loads(line)["id"] for line in lines) == ["a", "b"]
