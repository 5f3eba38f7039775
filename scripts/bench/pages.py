"""docs/performance.md, and the plan of docs/scale.md, out of the figures that were measured."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from scripts.bench import plan

DOCS = Path(__file__).parents[2] / "docs"
FIGURES = DOCS / "performance.json"
PEERS = DOCS / "peers.json"
PAGE = DOCS / "performance.md"
SCALE = DOCS / "scale.md"
BEGIN, END = "<!-- plan: made by scripts/bench -->\n", "<!-- end of plan -->\n"

_INTRODUCTION = """# Performance

Made by `python -m scripts.bench --write` (peers: `python -m scripts.bench peers --write`) out of
[performance.json](performance.json) and [peers.json](peers.json); not written by hand. Articles are made of the
sentences of `data/raw`, repeated and shuffled. Ratios are medians of what was measured side by side in one run.

"""


def write() -> None:
    """Write both pages."""
    for path, text in made().items():
        path.write_text(text, encoding="utf-8")


def made() -> dict[Path, str]:
    """Return both pages as they should be."""
    figures = _read(FIGURES)
    before, _, rest = SCALE.read_text(encoding="utf-8").partition(BEGIN)
    after = rest.partition(END)[2]
    return {
        PAGE: _INTRODUCTION + "\n".join(_sections(figures, _read(PEERS))),
        SCALE: before + BEGIN + plan.page(figures) + END + after,
    }


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return found


def _sections(figures: dict[str, Any], peers: dict[str, Any]) -> Iterator[str]:
    yield from _summary(figures)
    for name, show in SECTIONS.items():
        if name in figures and "skipped" not in figures[name]:
            yield from (*show(figures[name]), "", _measured(figures[name]), "")
    if "peers" in peers:
        yield from (*_peers(peers["peers"]), "", _measured(peers["peers"]), "")


def _measured(found: dict[str, Any]) -> str:
    where = found["machine"]
    quick = ", quick: few repeats of small cases" if found["quick"] else ""
    return (
        f"*{where['date']}, {where['cores']} cores {where['processor']}, {where['memory_gib']} GiB, "
        f"Python {where['python']}, load before {where['load_before']}{quick}.*"
    )


def _summary(figures: dict[str, Any]) -> Iterator[str]:
    rows = (
        ("throughput of one process against the bare tokenizer", "≥ 0.5", "throughput", "ratio"),
        ("the same, the tokenizer in a memory zone as well", "≥ 0.5", "throughput", "ratio_in_zone"),
        ("`--help` against `import typer, rich`", "≤ 1.5", "startup", "help_ratio"),
        ("first record of a 4 kB article against `import spacy`", "≤ 1.6", "startup", "first_record_ratio"),
        ("two jobs against one", "≥ 1.85", "scaling", "two"),
        ("peak memory, the larger corpus against the smaller", "≤ 1.25", "memory", "ratio"),
        ("an article ten times as long, up to 1 MB", "≤ 12", "length", "worst"),
        ("results that differ after `kill -9` and `--resume`", "0", "resume", "differ"),
        ("Ray on two cores against two jobs", "≥ 0.8", "ray", "ratio"),
    )
    yield from ("| what | aim | measured |", "|---|---|---|")
    for what, aim, name, key in rows:
        found = figures.get(name, {})
        value = found.get("times_one_job", {}).get("2") if key == "two" else found.get(key)
        yield f"| {what} | {aim} | {'not measured' if value is None else value} |"
    yield ""


def _throughput(found: dict[str, Any]) -> Iterator[str]:
    yield from ("## One process", "")
    yield (
        f"{found['articles']} articles of {found['characters_an_article']} characters: the tokenizer takes "
        f"{found['tokenizer_ms']} ms an article, {found['tokenizer_in_zone_ms']} ms in a memory zone, where it keeps "
        "no word; kzextract, which works in such zones so that memory does not grow with the archive, "
        f"{found['kzextract_ms']} ms, from text to line."
    )
    yield from ("", "| component | share of the time |", "|---|---|")
    yield from (f"| {name} | {share:.1%} |" for name, share in found["shares"].items())


def _length(found: dict[str, Any]) -> Iterator[str]:
    yield from ("## Long articles", "", "| characters | seconds | times the row above |", "|---|---|---|")
    for one in found["articles"]:
        yield f"| {one['characters']:,} | {one['seconds']} | {one.get('times_the_shorter', '')} |"


def _startup(found: dict[str, Any]) -> Iterator[str]:
    yield from ("## Start-up", "", "| process | seconds |", "|---|---|")
    yield from (f"| `{name}` | {seconds} |" for name, seconds in found["seconds"].items())


def _scaling(found: dict[str, Any]) -> Iterator[str]:
    yield from ("## Jobs", "", "Once all processes have started:", "", "| jobs | articles a second | times one job |")
    yield "|---|---|---|"
    for jobs, rate in found["articles_a_second"].items():
        yield f"| {jobs} | {rate} | {found['times_one_job'][jobs]} |"


def _memory(found: dict[str, Any]) -> Iterator[str]:
    yield from ("## Memory", "", "All processes of a run with two jobs together, shared pages counted once:", "")
    yield from ("| articles | peak, MiB | seconds |", "|---|---|---|")
    yield from (f"| {run['articles']:,} | {run['peak_mib']} | {run['seconds']} |" for run in found["runs"])


def _resume(found: dict[str, Any]) -> Iterator[str]:
    yield from ("## Killed and resumed", "")
    yield (
        f"{found['kills']} times `kill -9` at random moments of runs that take {found['clean_seconds']} s, each gone "
        f"on with by `--resume`, one and two jobs in turn: {found['runs_finished']} runs came to their end, "
        f"{found['differ']} differ from the clean one."
    )


def _ray(found: dict[str, Any]) -> Iterator[str]:
    yield from ("## Ray", "")
    yield (
        f"{found['articles']:,} articles: {found['ray_a_second']} articles a second by Ray, {found['jobs_2_a_second']} "
        f"by two jobs; the records are {'the same' if found['same_records'] else 'NOT the same'}."
    )


def _peers(found: dict[str, Any]) -> Iterator[str]:
    yield from ("## Peers", "", "One process each, start-up excluded, the same articles.", "")
    yield from ("| peer | finds | their ms | our ms | times slower | aim |", "|---|---|---|---|---|---|")
    for name, one in found["peers"].items():
        if "skipped" in one:
            yield f"| {name} | skipped: {one['skipped'].replace('|', '/')} | | | | |"
        else:
            aim = f"≥ {one['target']}" if one["target"] else ""
            cells = (one["finds"], one["their_ms"], one["our_ms"], one["times_slower"], aim)
            yield f"| {name} | {' | '.join(map(str, cells))} |"


SECTIONS = {
    "throughput": _throughput,
    "length": _length,
    "startup": _startup,
    "scaling": _scaling,
    "memory": _memory,
    "resume": _resume,
    "ray": _ray,
}
