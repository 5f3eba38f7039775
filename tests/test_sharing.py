"""Shards, the size of the input, the bar."""

import io
import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.progress import Progress
from support import command, environment, kzextract

from kzextract.engines.shards import Shard
from kzextract.engines.sizing import Size, measure
from kzextract.engines.tally import Tally
from kzextract.errors import InputError
from kzextract.report.progress import Bar
from kzextract.sources import Article, Outcome, PathError

ENV = {"PYTHONPATH": str(Path(__file__).with_name("stub"))}


@given(st.lists(st.text(min_size=1), unique=True), st.integers(1, 9))
def test_shards_are_disjoint_and_whole(names: list[str], total: int) -> None:
    outcomes: list[Outcome] = [Article(name, "text", None, "0" * 64) for name in names]
    outcomes += [InputError(name, "is bad", "mend it") for name in names]
    found = [outcome for i in range(total) for outcome in Shard(i + 1, total).of(outcomes, Tally())]
    assert sorted(map(id, found)) == sorted(map(id, outcomes))


def test_a_wrong_path_is_told_by_every_shard() -> None:
    wrong = PathError("a", "is missing", "look")
    assert all(list(Shard(i, 5).of([wrong], Tally())) == [wrong] for i in range(1, 6))


def test_shards_stay_what_they_were() -> None:
    """Machines that share an archive may run different versions: this must not change."""
    assert [[name for name in "abcdefghij" if Shard(i, 3).holds(name)] for i in (1, 2, 3)] == [
        ["f", "i", "j"],
        ["a", "b"],
        ["c", "d", "e", "g", "h"],
    ]


@pytest.mark.parametrize("text", ["0/2", "3/2", "1/0", "1", "a/b", "-1/2", "1/2/3", ""])
def test_what_is_no_share_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no share"):
        Shard.parse(text)
    assert kzextract("run", ".", "--shard", text).returncode == 2


def test_a_share_without_articles_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text")
    found = [kzextract("run", "a.txt", "--shard", f"{i}/4", "-o", f"{i}", cwd=tmp_path, env=ENV) for i in range(1, 5)]
    assert [done.returncode for done in found] == [0] * 4
    assert sum(b"written 1, skipped 0" in done.stderr for done in found) == 1
    assert sum(b"written 0, skipped 1" in done.stderr for done in found) == 3
    assert sum((tmp_path / f"{i}").stat().st_size > 0 for i in range(1, 5)) == 1


def test_the_size_is_known_before_the_input_is_read(tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_text("1234")
    (tmp_path / "in" / "deep" / "B.TXT").write_text("123")
    (tmp_path / "in" / "c.exe").write_text("123456789")
    (tmp_path / "lines.jsonl").write_text("".join(f'{{"id": {10_000 + i}}}\n' for i in range(50_000)))
    lines = (tmp_path / "lines.jsonl").stat().st_size
    assert measure([tmp_path / "in"]) == Size(7, 2)
    assert measure([tmp_path / "lines.jsonl", tmp_path / "in", tmp_path / "missing"]) == Size(lines + 7, 50_002)
    assert measure([tmp_path / "lines.jsonl", tmp_path / "in"], enough=10) == Size(lines, 50_000)


def test_a_bar_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    screen = io.StringIO()
    with Progress(*_columns(), console=Console(file=screen, force_terminal=True, width=100)) as progress:
        bar = Bar(progress, 4)
        bar.show(Tally(read=3, written=1, skipped=1, failed=1))
        bar.say("[bold]a[/]: is bad")
        progress.refresh()
        bar.show(Tally(read=9, written=9))
        assert (progress.tasks[0].completed, progress.tasks[0].total) == (9, 9)
    assert "3 articles" in screen.getvalue()
    assert "1 errors" in screen.getvalue()
    assert "[bold]a[/]: is bad" in screen.getvalue()


def _columns() -> tuple[str, ...]:
    return "{task.completed:.0f} articles", "{task.fields[failed]} errors"


@pytest.mark.skipif(os.name != "posix", reason="terminals of POSIX")
@pytest.mark.parametrize(("args", "is_seen"), [(["-o", "out.jsonl"], True), ([], True), (["--quiet"], False)])
def test_progress_goes_to_a_terminal_and_only_there(tmp_path: Path, args: list[str], is_seen: bool) -> None:
    (tmp_path / "a.txt").write_text("sleep 0.5")
    ours, theirs = os.openpty()
    process = subprocess.Popen(
        command("run", "a.txt", *args), stderr=theirs, stdout=subprocess.PIPE, cwd=tmp_path, env=environment(ENV)
    )
    data, _ = process.communicate(timeout=60)
    os.close(theirs)
    seen = os.read(ours, 100_000) if is_seen else b""
    os.close(ours)
    assert (b"articles" in seen, b"read 1, written 1" in seen) == (is_seen, is_seen)
    assert b"\x1b" not in data
