"""All cores against one, and Ray against our own processes."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from kzextract import sources
from kzextract.engines import local
from kzextract.engines.sizing import Size, measure
from kzextract.engines.tally import Tally
from scripts.bench import corpus
from scripts.bench.measuring import keeping, steady_rate

_RAY = """
import json, sys
from pathlib import Path
from kzextract.engines import ray, slices
from kzextract.engines.tally import Tally
from scripts.bench.measuring import keeping, steady_rate
path, total = Path(sys.argv[1]), int(sys.argv[2])
found, _ = slices.cut([path])
options = ray.Options("utf-8", None, None, None)
lines = (line for line in ray.lines(found, options, Tally(), print, actors=2, address=None) if line)
kept = []
rate = steady_rate(keeping(lines, kept), total)
Path(sys.argv[3]).write_text("".join(line + chr(10) for line in kept), encoding="utf-8")
print(json.dumps(rate))
"""


def scaling(*, quick: bool) -> dict[str, Any]:
    """Measure articles a second with 1 … cores jobs, once all of them run."""
    total, cores = 1200 if quick else 4000, local.cores()
    jobs = sorted({1, 2, cores} | {count for count in (4, 8, 16, 32) if count < cores})
    rates: dict[int, list[float]] = {count: [] for count in jobs}
    with tempfile.TemporaryDirectory() as folder:
        path = corpus.write(Path(folder, "in.jsonl"), total)
        for _ in range(1 if quick else 3):
            for count in jobs:
                rates[count].append(steady_rate(_lines(path, count), total))
    return {
        "articles": total,
        "articles_a_second": {str(count): round(median(found), 1) for count, found in rates.items()},
        "times_one_job": {
            str(count): round(median(a / b for a, b in zip(found, rates[1], strict=True)), 3)
            for count, found in rates.items()
        },
    }


def _lines(path: Path, jobs: int) -> Iterator[str | None]:
    size = measure([path]) if jobs > 1 else Size()
    return local.lines(sources.read([path]), Tally(), print, jobs=jobs, size=size + Size(jobs * local.A_WORKER))


def ray(*, quick: bool) -> dict[str, Any]:
    """Compare Ray on two cores with two jobs, both once they run; Ray lives in an environment of its own."""
    python = os.environ.get("KZEXTRACT_RAY_PYTHON", sys.executable)
    if subprocess.run([python, "-c", "import ray.data"], capture_output=True, check=False).returncode:
        return {"skipped": "Ray is not installed; name a Python that has it: KZEXTRACT_RAY_PYTHON=…/bin/python"}
    total = 2000 if quick else 20_000
    with tempfile.TemporaryDirectory() as folder:
        path, out = corpus.write(Path(folder, "in.jsonl"), total), Path(folder, "ray.jsonl")
        kept: list[str | None] = []
        ours = steady_rate(keeping(_lines(path, 2), kept), total)
        args = [python, "-c", _RAY, str(path), str(total), str(out)]
        done = subprocess.run(args, capture_output=True, check=True, text=True, encoding="utf-8")
        theirs = json.loads(done.stdout.splitlines()[-1])
        same = "".join(f"{line}\n" for line in kept) == out.read_text(encoding="utf-8")
    return {
        "articles": total,
        "jobs_2_a_second": round(ours, 1),
        "ray_a_second": round(theirs, 1),
        "ratio": round(theirs / ours, 3),
        "same_records": same,
    }
