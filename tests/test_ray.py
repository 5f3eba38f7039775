"""Slices and part files; and, where Ray is installed, a local Ray over the pipeline of tests/stub."""

import importlib.util
import json
import os
import secrets
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import command, environment, kzextract

from kzextract import sources
from kzextract.engines import slices
from kzextract.engines.parts import Parts, PartsError
from kzextract.sources import Article

ENV = {"PYTHONPATH": str(Path(__file__).with_name("stub")), "PYTHONWARNDEFAULTENCODING": ""}  # Ray's code gives many
has_ray = importlib.util.find_spec("ray") is not None
needs_ray = pytest.mark.skipif(not has_ray, reason="Ray is not installed (extra ray)")


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), min_size=1), st.integers(1, 40))
def test_pieces_hold_every_line_once(tmp_path_factory: pytest.TempPathFactory, texts: list[str], step: int) -> None:
    path = tmp_path_factory.mktemp("pieces") / "a.jsonl"
    lines = [json.dumps({"id": str(i), "text": text or "x"}) for i, text in enumerate(texts)]
    path.write_text("\n".join(lines), encoding="utf-8")
    length = path.stat().st_size
    pieces = [
        slices.Piece(str(path), "a.jsonl", "", start, min(start + step, length), 0) for start in range(0, length, step)
    ]
    found = [one for piece in pieces for one in slices.read(piece, "utf-8")]
    wanted = list(sources.read([path]))
    assert [one.id for one in found if isinstance(one, Article)] == [
        one.id for one in wanted if isinstance(one, Article)
    ]
    assert len(found) == len(wanted)


def test_slices_cover_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for i in range(3):
        (tmp_path / "in" / f"{i}.txt").write_text(f"text {i}")
    (tmp_path / "in" / "empty.txt").touch()
    (tmp_path / "in" / "empty.jsonl").touch()
    big = "".join(json.dumps({"id": f"l{i}", "text": "word " * 500}) + "\n" for i in range(400))
    (tmp_path / "in" / "lines.jsonl").write_text(big)
    found, errors = slices.cut([tmp_path / "in", tmp_path / "missing"])
    assert [one.number for one in found] == [0, 1, 2, 3]
    assert len(errors) == 1
    got = [one for part in found for piece in part.pieces for one in slices.read(piece, "utf-8")]
    wanted = sources.read([tmp_path / "in"])
    assert list(map(_name, got)) == list(map(_name, wanted))
    assert slices.cut([tmp_path / "in"])[0] == found


def test_a_folder_of_parts_takes_one_run(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text")
    found, _ = slices.cut([tmp_path / "a.txt"])
    parts = Parts(tmp_path / "out", "jsonl")
    parts.begin(found, "v", resume=False)
    assert parts.done(0) is None
    parts.write(0, ["{}"], {"rows": []})
    assert parts.done(0) == {"rows": []}
    assert (tmp_path / "out" / "part-000000.jsonl").read_text() == "{}\n"
    parts.begin(found, "v", resume=True)
    for folder, version, resume, reason in (
        (tmp_path / "out", "v", False, "holds a run already"),
        (tmp_path / "out", "w", True, "holds a run over other input"),
        (tmp_path, "v", True, "is not empty"),
    ):
        with pytest.raises(PartsError, match=reason):
            Parts(folder, "jsonl").begin(found, version, resume=resume)


@pytest.mark.skipif(has_ray, reason="Ray is installed")
def test_without_ray_the_extra_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text")
    done = kzextract("run", "a.txt", "--engine", "ray", cwd=tmp_path, env=ENV)
    assert done.returncode == 2
    assert b"pip install 'kzextract[ray]'" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    "args", [["-", "--engine", "ray"], ["a.txt", "--parts", "jsonl"], ["a.txt", "--ray-address", "x"]]
)
def test_options_that_do_not_go_together(tmp_path: Path, args: list[str]) -> None:
    (tmp_path / "a.txt").write_text("text")
    done = kzextract("run", *args, cwd=tmp_path, env=ENV)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"Traceback" not in done.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    texts = ["raise" if i == 7 else "text " * 400 + str(i) for i in range(500)]
    lines = "".join(json.dumps({"id": str(i), "text": text}) + "\n" for i, text in enumerate(texts))
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "lines.jsonl").write_text(lines + '{"id": "3", "text": "again"}\n{"id": "x"}\n')
    (tmp_path / "in" / "one.txt").write_text("text")
    return tmp_path


@needs_ray
def test_ray_writes_the_same_file(folder: Path) -> None:
    here = kzextract("run", "in", "--jobs", "1", cwd=folder, env=ENV)
    env = ENV | {"RAY_ADDRESS": "127.0.0.1:1"}  # no other cluster is joined, dead or alive, but by --ray-address
    there = kzextract("run", "in", "--engine", "ray", "-o", "out.jsonl", cwd=folder, env=env)
    assert (folder / "out.jsonl").read_bytes() == here.stdout
    assert (here.returncode, there.returncode) == (1, 1)
    told = [line for line in there.stderr.decode().splitlines() if not line.startswith("[")]  # Ray's own log
    assert [line.split(": ", 1)[1] for line in told if "extraction failed" in line] == [
        line.split(": ", 1)[1] for line in here.stderr.decode().splitlines() if "extraction failed" in line
    ]
    assert told[-1].startswith("read 503, written 500, skipped 0, failed 3, ")
    assert len(told) == 4


@needs_ray
@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_ray_writes_parts_and_resumes_them(folder: Path, form: str) -> None:
    args = ["run", "in/one.txt", "in/lines.jsonl", "--engine", "ray", "-o", "out", "--parts", form]
    first = kzextract(*args, cwd=folder, env=ENV)
    assert b"read 503, written 501, skipped 0, failed 2, " in first.stderr  # parts are not compared: "3" is there twice
    parts = sorted((folder / "out").glob(f"part-*.{form}"))
    assert len(parts) == 4
    whole = b"".join(map(_lines, parts))
    assert len(whole.splitlines()) == 501
    (folder / "out" / "_done" / "part-000001.json").unlink()
    parts[1].unlink()
    again = kzextract(*args, "--resume", cwd=folder, env=ENV)
    assert b"holds a run" not in again.stderr
    assert b"".join(map(_lines, parts)) == whole
    assert b"failed 2, " in again.stderr
    assert b"skipped 0" not in again.stderr


@needs_ray
def test_an_article_that_kills_its_actor_is_told(folder: Path) -> None:
    (folder / "in" / "one.txt").write_text("die")
    done = kzextract("run", "in", "--engine", "ray", cwd=folder, env=ENV)
    assert done.returncode == 1
    assert b"was lost, twice, with the process that had it" in done.stderr
    assert len(done.stdout.splitlines()) > 300


@needs_ray
@pytest.mark.skipif(os.name != "posix", reason="terminals of POSIX")
def test_ray_shows_a_bar_on_a_terminal(folder: Path) -> None:
    ours, theirs = os.openpty()
    args = command("run", "in", "--engine", "ray", "-o", "out.jsonl")
    done = subprocess.run(args, stderr=theirs, stdout=subprocess.PIPE, cwd=folder, env=environment(ENV), check=False)
    os.close(theirs)
    seen = b""
    with suppress(OSError):
        while data := os.read(ours, 100_000):
            seen += data
    os.close(ours)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"articles" in seen
    assert b"read 503, written 500, skipped 0, failed 3, " in seen


@needs_ray
def test_a_cluster_is_joined_by_its_address(folder: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    env = ENV | {"RAY_AUTH_MODE": "token", "RAY_AUTH_TOKEN": secrets.token_hex(32)}
    head = [sys.executable, "-m", "ray.scripts.scripts", "start", "--head", f"--port={port}", "--num-cpus=2", "--block"]
    with (folder / "cluster.log").open("wb") as log:
        args = [*head, "--include-dashboard=false"]
        cluster = subprocess.Popen(args, stdout=log, stderr=log, env=environment(env | {"PYTHONUNBUFFERED": "1"}))
    try:
        for _ in range(600):
            if b"Ray runtime started" in (folder / "cluster.log").read_bytes():
                break
            time.sleep(0.1)
        there = kzextract("run", "in", "--engine", "ray", "--ray-address", f"127.0.0.1:{port}", cwd=folder, env=env)
    finally:
        cluster.terminate()
        cluster.wait(60)
    assert there.stdout == kzextract("run", "in", "--jobs", "1", cwd=folder, env=ENV).stdout
    assert there.returncode == 1


@needs_ray
def test_a_cluster_that_is_not_there_is_told(folder: Path) -> None:
    done = kzextract("run", "in", "--engine", "ray", "--ray-address", "127.0.0.1:6398", cwd=folder, env=ENV)
    assert done.returncode == 2
    assert b"check that a cluster listens there" in done.stderr
    assert b"Traceback" not in done.stderr


def _name(outcome: sources.Outcome) -> str:
    return outcome.id if isinstance(outcome, Article) else str(outcome)


def _lines(part: Path) -> bytes:
    if part.suffix == ".jsonl":
        return part.read_bytes()
    parquet = pytest.importorskip("pyarrow.parquet")
    return "".join(f"{line}\n" for line in parquet.read_table(part)["record"].to_pylist()).encode()
