"""An output that survives `kill -9`, over a pipeline that obeys the articles (tests/stub)."""

import json
import os
import random
import subprocess
import time
from pathlib import Path

import pytest
from support import command, environment, kzextract, record

from kzextract.sinks import partial
from kzextract.sinks.jsonlines import OutputError
from kzextract.sources import Article, Outcome
from kzextract.sources.article import digest

ENV = {"PYTHONPATH": str(Path(__file__).with_name("stub"))}


def article(name: str, text: str = "text", title: str | None = None) -> Article:
    return Article(name, text, None, digest(text.encode()), title)


def line(of: Article) -> str:
    return record(of.id, (), of.text).model_copy(update={"title": of.title}).model_dump_json()


def write(
    target: Path, articles: list[Article], *, stop: int | None = None, failing: tuple[str, ...] = ()
) -> list[str]:
    """Run over ``articles``, to the end or until ``stop`` lines are made; return the ids that had to be read."""
    done: list[str] = []
    outcomes: list[Outcome] = [*articles]
    with partial.log(target, "v", resume=True) as log:
        for found in log.unfinished(outcomes, lambda: None):
            assert isinstance(found, Article)
            if len(done) == stop:
                raise KeyboardInterrupt
            log.put(None if found.id in failing else line(found))
            done.append(found.id)
    return done


def interrupted(target: Path, articles: list[Article], stop: int, failing: tuple[str, ...] = ()) -> None:
    with pytest.raises(KeyboardInterrupt):
        write(target, articles, stop=stop, failing=failing)


def expected(articles: list[Article]) -> str:
    return "".join(line(one) + "\n" for one in articles)


ARTICLES = [article(name) for name in "abcdef"]


def test_a_resumed_run_does_what_is_left(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    interrupted(target, ARTICLES, 2)
    interrupted(target, ARTICLES, 1)
    assert not target.exists()
    assert write(target, ARTICLES) == ["d", "e", "f"]
    assert target.read_text() == expected(ARTICLES)
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


@pytest.mark.parametrize("torn", [b"{", b'{"id": "c"}\n', b"\0\0\0\n", line(ARTICLES[2]).encode()])
def test_what_is_torn_is_cut_off(tmp_path: Path, torn: bytes) -> None:
    target, log = tmp_path / "out.jsonl", tmp_path / "out.jsonl.v.partial"
    interrupted(target, ARTICLES, 2)
    log.write_bytes(log.read_bytes() + torn)
    assert write(target, ARTICLES) == ["c", "d", "e", "f"]
    assert target.read_text() == expected(ARTICLES)


def test_articles_that_changed_meanwhile_are_done_again(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    interrupted(target, ARTICLES, 5)
    now = [article("new"), ARTICLES[3], article("b", "other"), ARTICLES[0], article("e", title="Other"), ARTICLES[5]]
    assert write(target, now) == ["new", "b", "e", "f"]
    assert target.read_text() == expected(now)
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def test_failed_articles_are_tried_again(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    interrupted(target, ARTICLES, 4, failing=("a", "c"))
    assert write(target, ARTICLES, failing=("c",)) == ["a", "c", "e", "f"]
    assert target.read_text() == expected([one for one in ARTICLES if one.id != "c"])


def test_two_runs_do_not_write_to_one_file(tmp_path: Path) -> None:
    pytest.importorskip("fcntl")
    target = tmp_path / "out.jsonl"
    with partial.log(target, "v", resume=False), pytest.raises(OutputError, match="another run is writing it"):
        write(target, ARTICLES)


def test_what_another_version_began_is_not_mixed_in(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    interrupted(target, ARTICLES, 2)
    assert partial.left_over(target) == tmp_path / "out.jsonl.v.partial"
    with pytest.raises(OutputError, match="was begun by another version"), partial.log(target, "w", resume=True):
        pass
    with partial.log(target, "w", resume=False):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


def many(path: Path, count: int) -> None:
    texts = ("raise" if i % 100 == 50 else f"sleep 0.002\n{'word ' * 200}{i}" for i in range(count))
    path.write_text("".join(json.dumps({"id": f"é{i}", "text": text}) + "\n" for i, text in enumerate(texts)))


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_run_killed_at_random_moments_ends_in_the_same_bytes(tmp_path: Path, jobs: str) -> None:
    many(tmp_path / "in.jsonl", 700)
    clean = kzextract("run", "in.jsonl", "--jobs", jobs, cwd=tmp_path, env=ENV).stdout
    chance = random.Random(int(jobs))
    args = command("run", "in.jsonl", "--jobs", jobs, "-o", "out.jsonl", "--resume")
    for _ in range(5):
        process = subprocess.Popen(args, cwd=tmp_path, env=environment(ENV), stderr=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.3, 1.2))
        process.kill()
        process.wait()
    done = kzextract("run", "in.jsonl", "--jobs", jobs, "-o", "out.jsonl", "--resume", cwd=tmp_path, env=ENV)
    assert (tmp_path / "out.jsonl").read_bytes() == clean
    assert len(clean.splitlines()) == 693
    assert b"failed 7, " in done.stderr
    assert {path.name for path in tmp_path.iterdir()} == {"in.jsonl", "out.jsonl"}


def test_a_run_begun_anew_tells_what_it_drops(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text")
    (tmp_path / "out.jsonl.0.partial").touch()
    done = kzextract("run", "a.txt", "-o", "out.jsonl", cwd=tmp_path, env=ENV)
    assert b"out.jsonl.0.partial: an interrupted run had got this far; it is begun anew" in done.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "out.jsonl"]


@pytest.mark.parametrize("output", [[], ["-o", "-"], ["-o", os.devnull]])
def test_a_stream_cannot_be_resumed(tmp_path: Path, output: list[str]) -> None:
    (tmp_path / "a.txt").write_text("text")
    done = kzextract("run", "a.txt", "--resume", *output, cwd=tmp_path, env=ENV)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"--resume: needs a file")
