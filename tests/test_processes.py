"""Workers that die, hang back or are interrupted, over a pipeline that obeys the articles (tests/stub)."""

import json
import os
import runpy
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import IO

import pytest
from support import command, environment, kzextract

from kzextract.engines import local, processes, serial
from kzextract.engines.crew import CrewError
from kzextract.engines.sizing import Size
from kzextract.engines.tally import ExtractionError, Tally
from kzextract.sources import Article

STUB = Path(__file__).with_name("stub")
ENV = {"PYTHONPATH": str(STUB)}


@pytest.fixture(autouse=True)
def stub(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(STUB))
    monkeypatch.setitem(sys.modules, "kzextract.pipeline", None)  # what the next line puts there must go again
    runpy.run_path(str(STUB / "sitecustomize.py"))


def article(number: int, text: str = "text") -> Article:
    return Article(str(number), text, "a.jsonl", "0" * 64, line=number)


def run(articles: Iterable[Article], workers: int = 2) -> list[str | ExtractionError]:
    return list(processes.lines(articles, workers))


def ids(lines: Iterable[str | ExtractionError]) -> list[str]:
    return [json.loads(line)["id"] for line in lines if isinstance(line, str)]


def many(count: int, text: str) -> str:
    return "".join(json.dumps({"id": str(i), "text": text + "\n" + "word " * 500}) + "\n" for i in range(count))


def test_lines_are_those_of_one_process_in_the_same_order() -> None:
    articles = [article(i, "sleep 0.01" if i % 50 == 0 else "raise" if i % 97 == 5 else "text") for i in range(400)]
    assert [str(line) for line in run(articles, 3)] == [str(line) for line in serial.lines(articles)]


def test_an_article_on_which_workers_die_costs_only_itself() -> None:
    lines = run(article(i, "die" if i in {0, 70, 71, 199} else "text") for i in range(200))
    assert ids(lines) == [str(i) for i in range(200) if i not in {0, 70, 71, 199}]
    assert [str(line) for line in lines if isinstance(line, ExtractionError)] == [
        f"a.jsonl:{i}: a worker process died on it twice (signal 9, out of memory?); "
        "give the machine more memory, or leave the article out"
        for i in (0, 70, 71, 199)
    ]


def test_a_worker_killed_from_outside_costs_nothing(tmp_path: Path) -> None:
    lines = run(article(i, f"die once {tmp_path / str(i)}" if i % 60 == 7 else "text") for i in range(200))
    assert ids(lines) == [str(i) for i in range(200)]
    assert len(list(tmp_path.iterdir())) == 4


@pytest.mark.parametrize(("model", "reason"), [("broken", "ValueError: no such model"), ("deadly", "signal 9")])
def test_workers_that_cannot_start_are_told(model: str, reason: str) -> None:
    with pytest.raises(CrewError, match=reason):
        list(processes.lines([article(1)], 2, model))


def test_reading_waits_for_writing() -> None:
    taken: list[int] = []

    def counted() -> Iterator[Article]:
        for i in range(10_000):
            taken.append(i)
            yield article(i)

    lines = processes.lines(counted(), 2)
    next(lines)
    time.sleep(0.3)
    assert len(taken) <= 2 * 4 * 32
    lines.close()  # type: ignore[attr-defined]


def test_what_a_slow_input_gave_is_written_before_it_is_waited_for() -> None:
    written: list[str] = []
    seen: list[int] = []

    def slow() -> Iterator[Article]:
        for i in range(3):
            time.sleep(0.6)
            seen.append(len(written))
            yield article(i)

    for line in processes.lines(slow(), 2):
        written.extend(ids([line]))
    assert seen == [0, 1, 2]


@pytest.mark.parametrize(
    ("size", "jobs", "expected"),
    [
        (Size(1_000_000), 8, 4),
        (Size(10_000_000), 2, 2),
        (Size(10_000_000), 1, 0),
        (Size(400_000), 8, 0),
        (Size(open=True), 3, 3),
    ],
)
def test_workers_are_as_many_as_the_input_pays_for(
    monkeypatch: pytest.MonkeyPatch, size: Size, jobs: int, expected: int
) -> None:
    started = [0]

    def lines(articles: Iterable[Article], workers: int, model: str | None) -> Iterator[str | ExtractionError]:
        started[0] = workers
        return serial.lines(articles, model)

    monkeypatch.setattr(processes, "lines", lines)
    tally = Tally()
    found = list(local.lines(map(article, range(500)), tally, lambda _: None, jobs=jobs, size=size))
    assert (len(found), tally.written, started) == (500, 500, [expected])


def test_a_short_pipe_needs_no_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "lines", None)
    assert len(list(local.lines(map(article, range(256)), Tally(), print, jobs=8, size=Size(open=True)))) == 256


def test_the_command_writes_the_same_bytes_for_any_number_of_jobs(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(many(600, "text") + many(3, "raise") + '{"id": "x"}\n', encoding="utf-8")
    runs = [kzextract("run", "in.jsonl", "--jobs", jobs, cwd=tmp_path, env=ENV) for jobs in ("1", "2", "5")]
    assert {done.returncode for done in runs} == {1}
    assert len({done.stdout for done in runs}) == 1
    assert {len(done.stderr.splitlines()) for done in runs} == {4}


def alive(group: int) -> list[int]:
    """Return the processes of a group that are no zombies."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, its_group = path.read_text(encoding="utf-8").rpartition(")")[2].split()[:3]
        except OSError:
            continue
        if int(its_group) == group and state != "Z":
            found.append(int(path.parent.name))
    return found


def left_alive(group: int) -> list[int]:
    """Give the processes of a group a moment to end; return those that do not."""
    for _ in range(50):
        if not alive(group):
            break
        time.sleep(0.1)
    return alive(group)


@pytest.fixture
def long_run(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    (tmp_path / "in.jsonl").write_text(many(5000, "sleep 0.02"), encoding="utf-8")
    process = subprocess.Popen(
        command("run", "in.jsonl", "--jobs", "3"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment(ENV),
        start_new_session=True,
    )
    assert process.stdout is not None
    process.stdout.readline()
    yield process
    for number in alive(process.pid):
        os.kill(number, signal.SIGKILL)
    process.communicate()


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked for in /proc")
@pytest.mark.parametrize("moment", [0, 0.01, 0.3])
def test_ctrl_c_ends_all_processes_without_a_traceback(long_run: subprocess.Popen[bytes], moment: float) -> None:
    assert len(alive(long_run.pid)) >= 4
    time.sleep(moment)
    os.killpg(long_run.pid, signal.SIGINT)
    _, told = long_run.communicate(timeout=20)
    assert (long_run.returncode, told) == (130, b"")
    assert not left_alive(long_run.pid)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked for in /proc")
def test_workers_do_not_outlive_a_killed_run(long_run: subprocess.Popen[bytes]) -> None:
    long_run.kill()
    assert not left_alive(long_run.pid)


def test_a_reader_that_stops_stops_the_reading(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(many(20_000, "text"), encoding="utf-8")
    process = subprocess.Popen(
        command("run", "-", "--jobs", "2"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(ENV),
        bufsize=0,
    )
    assert process.stdin is not None
    fed: list[int] = []
    feeder = Thread(target=_feed, args=(process.stdin, tmp_path / "in.jsonl", fed), daemon=True)
    feeder.start()
    seen = -1
    while len(fed) != seen or not fed:
        seen = len(fed)
        time.sleep(1.5)
    process.kill()
    process.communicate()
    feeder.join(10)
    assert 256 <= seen < 3000


def _feed(pipe: IO[bytes], path: Path, fed: list[int]) -> None:
    with path.open("rb") as file, suppress(BrokenPipeError):
        for number, line in enumerate(file):
            pipe.write(line)
            fed.append(number)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked for in /proc")
def test_a_closed_pipe_ends_all_processes(long_run: subprocess.Popen[bytes]) -> None:
    assert long_run.stdout is not None
    assert long_run.stderr is not None
    long_run.stdout.close()
    assert (long_run.stderr.read(), long_run.wait(20)) == (b"", 0)
    assert not left_alive(long_run.pid)
