"""The command as its users start it: start-up, memory, kill -9 and --resume."""

import random
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any

from scripts.bench import corpus
from scripts.bench.measuring import COMMAND, middle, peak_memory, process, ratio, side_by_side


def startup(*, quick: bool) -> dict[str, Any]:
    """Time whole processes: the help against its imports, the first record of a 4 kB article against spaCy's import."""
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder, "a.txt")
        article.write_text(next(corpus.texts(1, 4_000)), encoding="utf-8")
        works = {
            "import typer, rich": [sys.executable, "-c", "import typer, rich"],
            "kzextract --help": [*COMMAND, "--help"],
            "import spacy": [sys.executable, "-c", "import spacy"],
            "first record": [*COMMAND, "run", str(article)],
        }
        runs = {name: partial(process, args) for name, args in works.items()}
        side_by_side(runs, 1)
        times = side_by_side(runs, 3 if quick else 11)
    return {
        "seconds": {name: middle(found, 3) for name, found in times.items()},
        "help_ratio": ratio(times["kzextract --help"], times["import typer, rich"]),
        "first_record_ratio": ratio(times["first record"], times["import spacy"]),
    }


def memory(*, quick: bool) -> dict[str, Any]:
    """Compare the peak memory of small and large corpora, two jobs."""
    counts = (1_000, 5_000 if quick else 100_000)
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for count in counts:
            path = corpus.write(Path(folder, f"{count}.jsonl"), count, 1_000)
            args = [*COMMAND, "run", str(path), "--jobs", "2", "-o", str(Path(folder, "out.jsonl"))]
            peak, seconds = peak_memory(args)
            found.append({"articles": count, "peak_mib": peak, "seconds": round(seconds, 1)})
            path.unlink()
    return {
        "characters_an_article": 1_000,
        "runs": found,
        "ratio": round(found[1]["peak_mib"] / found[0]["peak_mib"], 3),
    }


def resume(*, quick: bool) -> dict[str, Any]:
    """Kill runs at random moments, go on with --resume, and compare the result with a clean run byte for byte."""
    moments, kills, wrong, finished = 5 if quick else 30, 0, 0, 0
    chance = random.Random(4)  # noqa: S311 (nothing secret)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = corpus.write(folder / "in.jsonl", 300 if quick else 400)
        clean, out = folder / "clean.jsonl", folder / "out.jsonl"
        since = time.perf_counter()
        process([*COMMAND, "run", str(path), "--jobs", "2", "-o", str(clean)])
        whole = time.perf_counter() - since
        while True:
            jobs = str(1 + kills % 2)
            args = [*COMMAND, "run", str(path), "--jobs", jobs, "-o", str(out), "--resume"]
            running = subprocess.Popen(args, stderr=subprocess.DEVNULL)
            if kills < moments and _killed(running, chance.uniform(0, whole)):
                kills += 1
                continue
            running.wait()
            finished += 1
            wrong += out.read_bytes() != clean.read_bytes()
            out.unlink()
            if kills == moments:
                break
        left = [path.name for path in folder.iterdir() if path.suffix == ".partial"]
    return {
        "kills": kills,
        "runs_finished": finished,
        "differ": wrong,
        "left_over": left,
        "clean_seconds": round(whole, 1),
    }


def _killed(running: "subprocess.Popen[bytes]", after: float) -> bool:
    try:
        running.wait(after)
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait()
        return True
    return False
