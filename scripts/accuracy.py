"""Score every set at hand, and write the figures to docs/accuracy.md.   accuracy.py [--write] [--confusion SET LABEL]

Own gold and, where ../shared lies beside the project, the articles and public corpora in it. ``--confusion`` prints,
for one half of a public corpus, what is missed, spurious or cut wrong, the most frequent first, with the rule that
decided.
"""

import argparse
import hashlib
import json
import platform
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from kzextract.pipeline import load, read_articles
from kzextract.records import ArticleRecord
from kzextract.sources import Article

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
PAGE = ROOT / "docs" / "accuracy.md"
START, END = "<!-- figures -->\n", "<!-- end of figures -->\n"
LABELS = ("PERSON", "ROLE", "ORG", "DATE", "FIGURE")

OWN = (
    ("own gold, kept from rule work (`t*`)", ROOT / "data", "t*"),
    ("own gold, used in rule work", ROOT / "data", "[!t]*"),
    ("real articles (`../shared/seeds`)", SHARED, "seeds"),
)
RECDATES = "+".join(f"datetimeV2.{kind}" for kind in ("date", "daterange", "datetime", "datetimerange"))
CORPORA = (  # corpus, label there (joined by + where several), label here, kinds of figure or None for all
    ("worldwide", "PERSON", "PERSON", None),
    ("worldwide", "ORG", "ORG", None),
    ("worldwide", "DATE", "DATE", None),
    ("worldwide", "MONEY", "FIGURE", ("money",)),
    ("timebank", "DATE", "DATE", None),
    ("recfigures", "number+percentage+currency+age+dimension", "FIGURE", None),
    ("recdates", RECDATES, "DATE", None),
)


class Span(NamedTuple):
    start: int
    end: int
    label: str
    rule: str
    value: Any


def own_figures(folder: Path, only: str) -> dict[str, Any]:
    raw, gold, pattern = (
        (folder / "raw", folder / "gold", only)
        if folder != SHARED
        else (SHARED / only / "raw", SHARED / only / "gold", "*")
    )
    command = [sys.executable, "-m", "kzextract", "eval", str(raw), "--gold", str(gold), "--only", pattern, "--json"]
    return dict(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def corpus(name: str) -> list[dict[str, Any]]:
    path = SHARED / "corpora" / f"{name}-dev.jsonl"
    return [json.loads(line) for line in path.open(encoding="utf-8")] if path.exists() else []


def predict(documents: Sequence[dict[str, Any]]) -> Iterator[ArticleRecord]:
    articles = (
        Article(d["id"], d["text"], "corpus", hashlib.sha256(d["text"].encode()).hexdigest(), published=d["published"])
        for d in documents
    )
    return read_articles(load(), articles)


def spans_of(record: ArticleRecord, label: str, kinds: Sequence[str] | None) -> list[Span]:
    found = [m for m in record.mentions if m.label == label and (kinds is None or getattr(m, "kind", None) in kinds)]
    return [Span(m.start, m.end, m.label, m.rule or "", getattr(m, "value", None)) for m in found]


def counts(
    documents: Sequence[dict[str, Any]],
    records: Sequence[ArticleRecord],
    theirs: str,
    ours: str,
    kinds: Sequence[str] | None,
) -> Counter[str]:
    wanted = set(theirs.split("+"))
    total: Counter[str] = Counter()
    for document, record in zip(documents, records, strict=True):
        ignored = [s for s in document["spans"] if s["label"] == "IGNORE"]
        gold = {(s["start"], s["end"]): s.get("value") for s in document["spans"] if s["label"] in wanted}
        found = {
            (s.start, s.end): s.value
            for s in spans_of(record, ours, kinds)
            if not any(s.start < i["end"] and i["start"] < s.end for i in ignored)
        }
        hits = gold.keys() & found.keys()
        valued = [hit for hit in hits if gold[hit] is not None]
        total.update(gold=len(gold), found=len(found), hits=len(hits), valued=len(valued))
        total["right"] += sum(str(gold[hit]) == str(found[hit]) for hit in valued)
    return total


def f1(total: Counter[str]) -> float:
    return 2 * total["hits"] / max(1, total["gold"] + total["found"])


def own_table() -> Iterator[str]:
    yield "| set | articles | strict F1 | " + " | ".join(LABELS) + " | attributes | triples |"
    yield "|---" * (len(LABELS) + 5) + "|"
    for name, folder, only in OWN:
        if not folder.exists():
            continue
        scores = own_figures(folder, only)
        labels = " | ".join(f"{scores['strict'][label]['f1']:.3f}" for label in LABELS)
        overall = f"{scores['articles']} | {scores['strict']['all']['f1']:.3f}"
        others = f"{scores['attributes']['accuracy']:.3f} | {scores['triples']['f1']:.3f}"
        yield f"| {name} | {overall} | {labels} | {others} |"


def corpora_table() -> Iterator[str]:
    yield "| public set | measured | even articles (looked at) | odd articles | all | right values |"
    yield "|---|---|---|---|---|---|"
    known: dict[str, tuple[list[dict[str, Any]], list[ArticleRecord]]] = {}
    for name, theirs, ours, kinds in CORPORA:
        if name not in known:
            documents = corpus(name)
            known[name] = documents, list(predict(documents))
        documents, records = known[name]
        halves = [counts(documents[k::2], records[k::2], theirs, ours, kinds) for k in (0, 1)]
        whole = halves[0] + halves[1]
        values = f"{whole['right'] / whole['valued']:.3f}" if name == "timebank" else ""
        measured = f"{ours if kinds is None else 'MONEY'} strict F1"
        figures = " | ".join(f"{f1(part):.3f}" for part in (*halves, whole))
        yield f"| {name} | {measured} | {figures} | {values} |"


def confusion(name: str, label: str, most: int = 40) -> None:
    documents = corpus(name)[::2]
    missed: Counter[str] = Counter()
    spurious: Counter[str] = Counter()
    cut: list[str] = []
    for document, record in zip(documents, predict(documents), strict=True):
        text = document["text"]
        gold = {(s["start"], s["end"]) for s in document["spans"] if s["label"] == label}
        found = {(s.start, s.end): s for s in spans_of(record, label, None)}
        for start, end in gold - found.keys():
            beside = [m for m in record.mentions if m.start < end and start < m.end]
            if any(m.label == label for m in beside):
                cut.append(f"{text[start:end]!r} -> {[(m.text, m.rule) for m in beside]}")
            else:
                missed[f"{text[start:end]!r} {[(m.label, m.rule) for m in beside]}"] += 1
        for start, end in found.keys() - gold:
            if not any(s < end and start < e for s, e in gold):
                spurious[f"{text[start:end]!r} {found[start, end].rule}"] += 1
    random.Random(1).shuffle(cut)  # noqa: S311 (a sample to read)
    for title, lines in (
        ("missed", missed.most_common(most)),
        ("spurious", spurious.most_common(most)),
        ("cut wrong", cut[:most]),
    ):
        print(f"== {title}", *lines, sep="\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--confusion", nargs=2, metavar=("SET", "LABEL"))
    options = parser.parse_args()
    if options.confusion:
        confusion(*options.confusion)
        return
    machine = f"{platform.machine()}, {platform.system()}, Python {platform.python_version()}"
    lines = [
        f"Measured on {date.today().isoformat()} ({machine}) by `python scripts/accuracy.py --write`.",
        "",
        *own_table(),
    ]
    if (SHARED / "corpora").exists():
        lines += ["", *corpora_table()]
    print("\n".join(lines))
    if options.write:
        before, _, rest = PAGE.read_text(encoding="utf-8").partition(START)
        after = rest.partition(END)[2]
        PAGE.write_text(before + START + "\n".join(lines) + "\n" + END + after, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
