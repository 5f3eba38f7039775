"""`kzextract eval` over gold made here; predictions from a file, so that no pipeline is needed."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from support import environment, kzextract, organisation, person, record
from typer.testing import CliRunner, Result

from kzextract.cli import app
from kzextract.records import ArticleRecord

TEXT = "Ala Bek of Kazpost met Dana."


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lay out data/raw and data/gold with three articles, and predictions for two of them."""
    (tmp_path / "data" / "raw").mkdir(parents=True)
    (tmp_path / "data" / "gold").mkdir()
    monkeypatch.chdir(tmp_path)
    for article_id in ("a1", "a2", "t1"):
        (tmp_path / "data" / "raw" / f"{article_id}.txt").write_text(TEXT, encoding="utf-8")
        write_gold(gold(article_id))
    predict(gold("a1"), record("t1", [person(0, "Ala", rule="people.x")], TEXT))
    return tmp_path / "data"


def gold(article_id: str) -> ArticleRecord:
    return record(article_id, [person(0, "Ala Bek"), organisation(11, "Kazpost"), person(23, "Dana")], TEXT)


def write_gold(found: ArticleRecord) -> None:
    Path("data", "gold", f"{found.id}.json").write_text(found.model_dump_json(), encoding="utf-8")


def predict(*records: ArticleRecord) -> None:
    Path("out.jsonl").write_text("\n".join(found.model_dump_json() for found in records), encoding="utf-8")


def evaluate(*args: str) -> Result:
    return CliRunner().invoke(app, ["eval", "--predictions", "out.jsonl", *args])


def scores(*args: str) -> Any:
    result = evaluate("--json", *args)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


@pytest.mark.usefixtures("data")
def test_scores_as_json() -> None:
    found = scores()
    assert found["articles"] == 3
    assert found["without_prediction"] == ["a2"]
    assert {key: found["strict"]["all"][key] for key in ("tp", "fp", "fn")} == {"tp": 3, "fp": 1, "fn": 6}
    assert found["boundary"]["PERSON"]["tp"] == 3
    assert scores("--only", "t*")["articles"] == 1


@pytest.mark.usefixtures("data")
def test_the_table_holds_every_label_and_tells_what_is_missing() -> None:
    result = evaluate()
    assert result.exit_code == 0
    for word in ("PERSON", "ROLE", "ORG", "DATE", "FIGURE", "triples", "95 % interval"):
        assert word in result.stdout
    assert "gold without prediction, all of it counted as missed: 1 (a2)" in result.stderr


@pytest.mark.usefixtures("data")
def test_errors_are_counted_with_their_causes() -> None:
    table = evaluate().stdout
    assert re.search(r"PERSON +3 +0 +1 +0 +0 *\n", table)
    assert re.search(r"PERSON +boundary +1 +too short by people\.x *\n", table)
    assert re.search(r"ORG +missed +2 +nothing found *\n", table)
    errors = {(one["label"], one["error"]): one for one in scores()["errors"]}
    assert errors["PERSON", "boundary"] == {
        "label": "PERSON",
        "error": "boundary",
        "count": 1,
        "causes": {"too short by people.x": 1},
    }
    predict(gold("a1"), gold("a2"), gold("t1"))
    assert "causes" not in evaluate().stdout


@pytest.mark.usefixtures("data")
def test_nothing_without_a_counterpart_is_dropped_unseen() -> None:
    predict(gold("a1"), gold("a2"), gold("t1"), gold("stranger"))
    result = evaluate()
    assert "articles without gold, not scored: 1 (stranger)" in result.stderr
    assert scores()["without_gold"] == ["stranger"]


@pytest.mark.usefixtures("data")
def test_errors_go_to_a_file() -> None:
    evaluate("--errors", "errors.jsonl", "--only", "t1")
    errors = [json.loads(line) for line in Path("errors.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(e["id"], e["error"], e["expected"], e["got"]) for e in errors] == [
        ("t1", "boundary", "Ala Bek", "Ala"),
        ("t1", "missed", "Kazpost", None),
        ("t1", "missed", "Dana", None),
    ]
    assert errors[0]["context"] == "[Ala Bek] of Kazpost met Dana."


@pytest.mark.usefixtures("data")
def test_floors_make_exit_code_1() -> None:
    assert evaluate("--fail-under", "0.4").exit_code == 0
    result = evaluate("--fail-under", "0.9")
    assert result.exit_code == 1
    assert "all: 0.4615 is under the floor of 0.9 (--fail-under)" in result.stderr
    Path("floors.json").write_text('{"ORG": 0.6}', encoding="utf-8")
    result = evaluate("--floors", "floors.json")
    assert result.exit_code == 1
    assert "ORG: 0.5000 is under the floor of 0.6 (floors.json)" in result.stderr


@pytest.mark.usefixtures("data")
def test_gold_whose_text_changed_is_refused_and_the_rest_is_scored() -> None:
    Path("data/raw/a1.txt").write_text(TEXT + "!", encoding="utf-8")
    result = evaluate("--json")
    assert result.exit_code == 1
    assert f"{Path('data/gold/a1.json')}: sha256: the text of 'a1' is not the one that was annotated" in result.stderr
    assert json.loads(result.stdout)["articles"] == 2


@pytest.mark.usefixtures("data")
def test_predictions_for_another_text_are_refused() -> None:
    predict(record("a1", [], "other"), gold("a2"), gold("a2"), gold("t1"))
    result = evaluate("--json")
    assert result.exit_code == 1
    assert "out.jsonl:1: sha256" in result.stderr
    assert "out.jsonl:3, id: 'a2' is there twice" in result.stderr
    assert json.loads(result.stdout)["without_prediction"] == ["a1"]


@pytest.mark.usefixtures("data")
def test_one_article_has_one_gold_file() -> None:
    Path("data/gold/zz.json").write_text(gold("a1").model_dump_json(), encoding="utf-8")
    result = evaluate()
    assert result.exit_code == 1
    assert f"{Path('data/gold/zz.json')}, id: 'a1' has its gold in {Path('data/gold/a1.json')}" in result.stderr


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["--gold", "nowhere"], "nowhere: holds no gold files"),
        (["--only", "z*"], "there is nothing to score"),
        (["--predictions", "none.jsonl"], "none.jsonl: cannot be read"),
        (["missing"], "missing: there is no such file"),
        (["--floors", "none.json"], "none.json: cannot be read"),
    ],
)
def test_wrong_use_is_exit_code_2(args: list[str], message: str) -> None:
    result = evaluate(*args)
    assert result.exit_code == 2
    assert message in result.stderr


def test_predictions_are_scored_without_articles_and_without_spacy(data: Path) -> None:
    for path in (data / "raw").iterdir():
        path.unlink()
    (data / "raw").rmdir()
    script = (
        "import sys; from kzextract.__main__ import main\n"
        "try: main()\nfinally: print(sorted({'spacy', 'numpy'} & set(sys.modules)))"
    )
    (data / "script.py").write_text(script, encoding="utf-8")
    args = [sys.executable, "script.py", "eval", "--gold", "gold", "--predictions", "../out.jsonl", "--by", "rule"]
    done = subprocess.run(
        args, cwd=data, capture_output=True, check=True, text=True, env=environment(), encoding="utf-8"
    )
    assert done.stdout.splitlines()[-1] == "[]"
    assert "people.x" in done.stdout


@pytest.mark.usefixtures("data")
def test_extraction_scores_the_articles_that_have_gold() -> None:
    Path("data/raw/a1.txt").unlink()
    Path("data/raw/new.txt").write_text(TEXT, encoding="utf-8")
    done = kzextract("eval", "--json", "--by", "rule")
    found = json.loads(done.stdout)
    assert done.returncode == 0
    assert (found["articles"], found["without_article"], found["without_gold"]) == (2, ["a1"], ["new"])
    assert isinstance(found["rules"], list)
    assert isinstance(found["rules_that_never_win"], list)
    missed = [one["causes"] for one in found["errors"] if one["error"] == "missed" and one["count"]]
    assert missed
    assert not any("nothing found" in causes for causes in missed)
