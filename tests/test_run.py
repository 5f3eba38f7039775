"""`kzextract run` as its users meet it: real processes, real pipes, real signals."""

import json
import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest
from support import command, environment, kzextract

ARTICLES = {
    "one.txt": "Minister of Health Aigerim Sultanova said on 5 March 2024 that 12 hospitals would open.\n",
    "two.txt": "ALMATY, İstanbul. The National Bank (NBK) raised its rate to 14.25% on Monday; NBK staff agreed.\r\n",
    "three.txt": "\ufeffFormer governor Serik Umarov, 54, paid ₸3.5 billion, I. Ivanov – “Baqyt” Fund – said.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in ARTICLES.items():
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_bytes(text.encode())
    return tmp_path / "in"


def by_id(lines: bytes) -> dict[str, bytes]:
    return {json.loads(line)["id"]: line for line in lines.splitlines()}


def test_bad_input_is_told_and_the_rest_is_written(folder: Path, tmp_path: Path) -> None:
    (folder / "cyrillic.txt").write_bytes("Қазақстан".encode("utf-16"))
    (folder / "empty.txt").touch()
    (folder / "nul.txt").write_bytes(b"a\0b")
    (folder / "big.txt").write_bytes(b"word " * 1_000_001)
    (folder / "lines.jsonl").write_bytes(b'{"id": "l", "text": "Ok."}\n{"id": "x"}\nno\n{"id": "one", "text": "dup"}\n')
    (tmp_path / "void").mkdir()
    done = kzextract("run", "in", "void", "missing.txt", cwd=tmp_path)
    told = done.stderr.decode()
    assert done.returncode == 2
    assert sorted(by_id(done.stdout)) == ["l", "one", "three", "two"]
    for message in (
        "in/cyrillic.txt: is not utf-8: byte 0xFF at offset 0; convert it",
        "in/empty.txt: is empty",
        "in/nul.txt: holds a NUL at character 1",
        "in/big.txt: is one article of 5,000,001 bytes, over the limit of 5,000,000; split it",
        'in/lines.jsonl:2: has no "text"',
        "in/lines.jsonl:3: is no JSON",
        "in/one.txt: has the id 'one' of in/lines.jsonl:4, which is kept",
        "void: the folder holds no article",
        "missing.txt: there is no such file or folder",
    ):
        assert message in told
    assert "Traceback" not in told


def test_failed_articles_alone_make_exit_code_1(folder: Path) -> None:
    (folder / "empty.txt").touch()
    done = kzextract("run", folder)
    assert (done.returncode, len(done.stdout.splitlines())) == (1, 3)


@pytest.mark.parametrize("args", [[], ["missing"], ["in", "--encoding", "klingon"], ["in", "-o", "no/such/folder"]])
def test_wrong_use_is_exit_code_2(folder: Path, args: list[str]) -> None:
    done = kzextract("run", *args, cwd=folder.parent)
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"Traceback" not in done.stderr


def test_output_files_come_with_a_summary(folder: Path, tmp_path: Path) -> None:
    done = kzextract("run", folder, "-o", "out.jsonl", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.startswith(b"read 3, written 3, skipped 0, failed 0, ")
    assert sorted(by_id((tmp_path / "out.jsonl").read_bytes())) == ["one", "three", "two"]
    done = kzextract("run", folder, "-o", "out.jsonl", "--quiet", cwd=tmp_path)
    assert done.stderr == b""
    kept = (tmp_path / "out.jsonl").read_bytes()
    assert kzextract("run", "missing", "-o", "out.jsonl", cwd=tmp_path).returncode == 2
    assert (tmp_path / "out.jsonl").read_bytes() == kept


def test_standard_output_is_data_alone(folder: Path) -> None:
    done = kzextract("run", folder)
    assert done.stderr == b""
    assert b"\r\n" not in done.stdout
    for line in done.stdout.splitlines():
        found = json.loads(line)
        text = ARTICLES[found["id"] + ".txt"]
        assert all(text[m["start"] : m["end"]] == m["text"] for m in found["mentions"])


def test_the_same_article_gives_the_same_bytes(folder: Path) -> None:
    names = sorted(ARTICLES)
    plain = by_id(kzextract("run", *names, cwd=folder).stdout)
    assert len(plain) == 3
    surroundings = [
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONHASHSEED": "0", "TZ": "Asia/Almaty"},
        {"LC_ALL": "tr_TR.ISO8859-9", "PYTHONIOENCODING": "iso8859-9", "PYTHONHASHSEED": "1", "TZ": "America/Lima"},
    ]
    for seed, extra in enumerate(surroundings):
        random.Random(seed).shuffle(names)
        assert by_id(kzextract("run", *names, cwd=folder, env=extra).stdout) == plain


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    lines = (json.dumps({"id": str(i), "text": f"Article {i}. " * 50}) for i in range(500))
    (tmp_path / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    process = subprocess.Popen(
        command("run", tmp_path / "many.jsonl"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    )
    assert process.stdout is not None
    assert process.stderr is not None
    assert json.loads(process.stdout.readline())["id"] == "0"
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(60) == 0


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("output", [None, "out.jsonl"])
def test_ctrl_c_ends_without_a_traceback(tmp_path: Path, output: str | None) -> None:
    process = subprocess.Popen(
        command("run", "-", *(["-o", output] if output else [])),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment(),
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b'{"id": "a", "text": "One."}\n')
    process.stdin.flush()
    if output is None:
        process.stdout.readline()
    else:
        _wait_for_draft(tmp_path)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in told
    assert [path.suffix for path in tmp_path.iterdir()] == ([".partial"] if output else [])
    assert (b"1 finished lines are kept; go on with --resume" in told) == bool(output)


def _wait_for_draft(folder: Path) -> None:
    """Wait until the first record stands in the file that is being written."""
    for _ in range(600):
        if any(path.stat().st_size for path in folder.iterdir()):
            return
        time.sleep(0.1)
    pytest.fail("nothing was written")
