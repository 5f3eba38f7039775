"""The plan for a billion articles, computed from what was measured on one small machine."""

from collections.abc import Iterator
from typing import Any

ARTICLES = 10**9
CORES, MACHINES = 32, 20  # of the cluster planned for
EFFICIENCY = 0.8  # what more cores on a machine, a network and stragglers leave of the rate a core has here
CORE_HOUR = 0.04  # dollars; assumed: an on-demand general-purpose core with 4 GiB; a third of it on spare capacity


def page(figures: dict[str, Any]) -> str:
    """Return the plan as Markdown."""
    needed = {"throughput", "scaling", "memory"}
    if not needed <= figures.keys():
        return f"Not measured yet: {', '.join(sorted(needed - figures.keys()))}.\n"
    return "\n".join([*_rows(figures), ""])


def _rows(figures: dict[str, Any]) -> Iterator[str]:
    throughput, scaling = figures["throughput"], figures["scaling"]
    length, size, packed = (throughput[key] for key in ("characters_an_article", "bytes_a_record", "packed"))
    where = throughput["machine"]
    jobs, rate = max(scaling["articles_a_second"].items(), key=lambda item: int(item[0]))
    a_core = rate / int(jobs)
    hours = ARTICLES / a_core / 3600
    wall = hours / (CORES * MACHINES * EFFICIENCY)
    a_worker = figures["memory"]["runs"][-1]["peak_mib"] / 3  # a parent and two workers
    text = ARTICLES * throughput["characters_an_article"] / 1e12
    records = ARTICLES * throughput["bytes_a_record"] / 1e12
    yield f"Measured on {where['cores']} cores {where['processor']} with {where['memory_gib']} GiB ({where['date']}):"
    yield f"articles of {length:,} characters, records of {size:,} bytes."
    yield from ("", "| what | how computed | figure |", "|---|---|---|")
    rows = (
        ("a core", f"{rate} articles a second with {jobs} jobs", f"{a_core:.0f} articles a second"),
        ("work", "10^9 articles at that rate", f"{hours:,.0f} core hours"),
        (
            "machines",
            f"{MACHINES} of {CORES} cores, {EFFICIENCY:.0%} of the rate left for stragglers and network",
            f"{wall:,.1f} hours" if wall < 72 else f"{wall / 24:,.1f} days",
        ),
        ("cost", f"{CORE_HOUR} dollars a core hour, as assumed", f"{hours / EFFICIENCY * CORE_HOUR:,.0f} dollars"),
        ("cost of a thousand articles", "", f"{hours / EFFICIENCY * CORE_HOUR / ARTICLES * 1e5:.3f} cents"),
        (
            "memory of a machine",
            f"{a_worker:.0f} MiB a worker",
            f"{a_worker * CORES / 1024:.0f} GiB of its {CORES * 4}",
        ),
        ("text", "UTF-8, before compression", f"{text:.1f} TB"),
        (
            "records",
            f"JSON; deflate makes {packed} times less of it",
            f"{records:.1f} TB, {records / packed:.1f} TB packed",
        ),
        ("reading, a machine", "text over the time", f"{text * 1e6 / MACHINES / (wall * 3600):.1f} MB/s"),
        ("writing, a machine", "records, before compression", f"{records * 1e6 / MACHINES / (wall * 3600):.1f} MB/s"),
        ("part files", "slices of 16 MiB of text", f"{ARTICLES * length / 2**24:,.0f}"),
        (
            "lost with a machine",
            f"a slice a core: {2**24 / length / a_core:,.0f} s of work",
            f"{CORES} slices",
        ),
    )
    yield from (f"| {what} | {how} | {figure} |" for what, how, figure in rows)
