import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support import date, figure, organisation, person, record, role

from kzextract import gold
from kzextract.errors import GoldError
from kzextract.records import ArticleRecord

TEXT = "Mr. Ala Bek, head of Kazpost, said on 5 May 2024 that 7 km were done."
RECORD = record(
    "a",
    [
        person(4, "Ala Bek", honorific="Mr."),
        role(13, "head", people=("Ala Bek",), organisation="Kazpost"),
        organisation(21, "Kazpost"),
        date(38, "5 May 2024", "2024-05-05"),
        figure(54, "7 km", 7, kind="measure", unit="kilometre"),
    ],
    TEXT,
)


def fields() -> dict[str, Any]:
    """Return a gold file as annotators write it: no schema, no folded lists, dates without bounds."""
    written: dict[str, Any] = json.loads(RECORD.model_dump_json())
    for key in ("schema", "source", "title", "people", "organisations"):
        del written[key]
    for mention in written["mentions"]:
        for key in ("rule", "earliest", "latest", "precision"):
            mention.pop(key, None)
    return written


def parse(written: object) -> ArticleRecord | list[GoldError]:
    return gold.parse(json.dumps(written).encode(), "g.json")


def test_gold_is_the_record_with_its_lists_folded() -> None:
    assert parse(fields()) == RECORD
    assert gold.parse(b"\xef\xbb\xbf" + json.dumps(fields()).encode(), "g.json") == RECORD
    assert gold.parse(RECORD.model_dump_json().encode(), "g.json") == RECORD


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda f: f["mentions"][0].update(label="PERS"), "g.json, mention 0: Input tag 'PERS'"),
        (lambda f: f["mentions"][1].update(status="late"), "g.json, mention 1, status: "),
        (lambda f: f["mentions"][1].pop("title"), "g.json, mention 1, title: Field required"),
        (lambda f: f["mentions"][1].update(people=["X"]), "g.json, mention 1, people: 'X' is the name of no PERSON"),
        (lambda f: f["mentions"][1].update(organisation="X"), "g.json, mention 1, organisation: 'X' is the name of no"),
        (lambda f: f["mentions"][2].update(nme="X"), "g.json, mention 2, nme: "),
        (lambda f: f["mentions"][3].update(value="2024-02-31"), "g.json, mention 3, value: '2024-02-31' is no date"),
        (lambda f: f["mentions"][4].update(value="7"), "g.json, mention 4, value: "),
        (lambda f: f["mentions"][4].update(unit=None), "g.json, mention 4: a measure needs a unit"),
        (lambda f: f["mentions"][4].update(end=59), "g.json, mention 4: start 54 and end 59"),
        (lambda f: f["mentions"].reverse(), "g.json: mention at 38 overlaps or precedes"),
        (lambda f: f.update(published="2024-13"), "g.json, published: '2024-13' is no date in EDTF"),
        (lambda f: f.update(sha256="abc"), "g.json, sha256: "),
        (lambda f: f.update(id=""), "g.json, id: "),
        (
            lambda f: f["mentions"][0].update(text=" la Bek"),
            "g.json, mention 0, text: ' la Bek' has blanks at its edge",
        ),
    ],
)
def test_faults_name_file_mention_and_field(change: Callable[[dict[str, Any]], object], message: str) -> None:
    written = fields()
    change(written)
    faults = parse(written)
    assert isinstance(faults, list)
    assert message in str(faults[0])
    assert "; " in str(faults[0])


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff", b"null", b"[" * 100_000])
def test_files_that_hold_no_record(data: bytes) -> None:
    faults = gold.parse(data, "g.json")
    assert isinstance(faults, list)
    assert str(faults[0]).startswith("g.json: ")


def test_all_faults_are_told_at_once() -> None:
    written = fields()
    written["mentions"][0]["honorific"] = 5
    written["mentions"][4]["kind"] = "lots"
    faults = parse(written)
    assert isinstance(faults, list)
    assert [str(fault).split(":")[0] for fault in faults] == ["g.json, mention 0, honorific", "g.json, mention 4, kind"]


def test_the_text_is_the_one_that_was_annotated() -> None:
    assert not list(gold.text_faults(RECORD, TEXT, RECORD.sha256, "g.json"))
    (fault,) = gold.text_faults(RECORD, TEXT + " ", "0" * 64, "g.json")
    assert "g.json: sha256: the text of 'a' is not the one that was annotated" in str(fault)


def test_offsets_that_miss_name_the_nearest_place() -> None:
    moved = record("a", [person(5, "Ala Bek"), organisation(21, "Qazpost")], TEXT)
    first, second = gold.text_faults(moved, TEXT, moved.sha256, "g.json")
    assert "g.json, mention 0, start: text[5:12] is 'la Bek,', not 'Ala Bek'; the nearest is at 4" in str(first)
    assert "mention 1, start" in str(second)
    assert "nowhere" in str(second)


def test_folders_give_records_and_faults(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps(fields()), encoding="utf-8")
    (tmp_path / "b.json").write_text("{", encoding="utf-8")
    found, fault = gold.read_gold(tmp_path)
    assert found == (str(tmp_path / "a.json"), RECORD)
    assert isinstance(fault, GoldError)
    (tmp_path / "empty").mkdir()
    with pytest.raises(GoldError, match="holds no gold files"):
        list(gold.read_gold(tmp_path / "empty"))


def test_predictions_are_checked_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text(f"{RECORD.model_dump_json()}\n\n{{}}\n", encoding="utf-8")
    found, *faults = gold.read_predictions(path)
    assert found == (f"{path}:1", RECORD)
    assert all(str(fault).startswith(f"{path}:3, ") for fault in faults)
    with pytest.raises(GoldError, match="cannot be read"):
        list(gold.read_predictions(tmp_path / "missing"))
