"""Clocks, medians, and the memory of a process with its children."""

import os
import platform
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any

COMMAND = [sys.executable, "-m", "kzextract"]


def machine() -> dict[str, Any]:
    """Return what the figures were measured on."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "cores": len(os.sched_getaffinity(0)),
        "processor": platform.machine(),
        "memory_gib": round(memory),
        "python": platform.python_version(),
        "load_before": round(os.getloadavg()[0], 1),
        "date": time.strftime("%Y-%m-%d"),
    }


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def side_by_side(works: Mapping[str, Callable[[], object]], repeats: int) -> dict[str, list[float]]:
    """Time every piece of work ``repeats`` times, in turns, so that a busy machine is busy for all."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(repeats):
        for name, work in works.items():
            times[name].append(seconds(work))
    return times


class Overtime(BaseException):
    """Work took too long. No Exception: those are taken for defects of the article."""


@contextmanager
def limit(seconds: int) -> Iterator[None]:
    """Raise Overtime in the body when it takes longer."""

    def stop(*_: object) -> None:
        raise Overtime

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def ratio(over: Sequence[float], under: Sequence[float]) -> float:
    """Return the median of the ratios of what was measured side by side."""
    return round(median(a / b for a, b in zip(over, under, strict=True)), 3)


def middle(values: Iterable[float], digits: int = 4) -> float:
    return round(median(values), digits)


def steady_rate(lines: Iterable[object], total: int) -> float:
    """Return lines a second between the first quarter of ``total`` and the end, when every process has started."""
    since, start = 0.0, total // 4
    for number, _ in enumerate(lines, 1):
        if number == start:
            since = time.perf_counter()
    return (total - start) / (time.perf_counter() - since)


def keeping(lines: Iterable[str | None], kept: list[str | None]) -> Iterator[str | None]:
    """Yield ``lines`` and keep them all."""
    for line in lines:
        kept.append(line)
        yield line


def process(args: Sequence[str]) -> None:
    subprocess.run(args, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def peak_memory(args: Sequence[str]) -> tuple[float, float]:
    """Run a command; return the peak of the memory of all its processes together in MiB, and its seconds.

    Pages that processes share are counted once (PSS).
    """
    started, peak = time.perf_counter(), 0
    running = subprocess.Popen(args, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    while running.poll() is None:
        peak = max(peak, sum(_memory(number) for number in _session(running.pid)))
        time.sleep(0.1)
    if running.returncode:
        raise subprocess.CalledProcessError(running.returncode, args)
    return round(peak / 1024, 1), time.perf_counter() - started


def _session(leader: int) -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            if os.getsid(int(path.name)) == leader:
                found.append(int(path.name))
        except OSError:
            continue
    return found


def _memory(number: int) -> int:
    try:
        lines = Path(f"/proc/{number}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
