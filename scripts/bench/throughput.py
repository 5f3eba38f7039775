"""The pipeline against the floor under it, the bare tokenizer; where its time goes; what a long article costs."""

import os
import time
import zlib
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from kzextract.assemble import assemble
from kzextract.engines import serial
from kzextract.reading import KEY, Reading
from kzextract.sources import Article
from scripts.bench import corpus
from scripts.bench.measuring import Overtime, limit, middle, ratio, side_by_side


def articles(count: int, length: int = corpus.LENGTH, seed: int = 0) -> list[Article]:
    return [
        Article(str(i), text, None, "0" * 64, None, "2024-03-11")
        for i, text in enumerate(corpus.texts(count, length, seed))
    ]


def throughput(*, quick: bool) -> dict[str, Any]:
    """Time articles to lines, start-up excluded, and the tokenizer over the same texts.

    The bare tokenizer keeps every word that it has met, so that its memory grows with the archive. In a memory zone,
    in which kzextract works, it keeps none.
    """
    wanted, bare, nlp = articles(100 if quick else 1000), spacy.blank("en"), serial.load(None)
    zoned = spacy.blank("en")
    list(serial.answer(nlp, wanted[:64]))

    def write() -> None:
        with Path(os.devnull).open("w", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in serial.to_lines(serial.answer(nlp, wanted)))

    def tokenize(tokenizer: Language) -> None:
        for _ in tokenizer.pipe(article.text for article in wanted):
            pass

    def tokenize_in_zone() -> None:
        with zoned.memory_zone():
            tokenize(zoned)

    tokenize(bare)
    works: dict[str, Callable[[], object]] = {
        "tokenizer": partial(tokenize, bare),
        "in zone": tokenize_in_zone,
        "kzextract": write,
    }
    times = side_by_side(works, 3 if quick else 7)
    count = len(wanted)
    return {
        "articles": count,
        "characters_an_article": round(sum(len(one.text) for one in wanted) / count),
        "tokenizer_ms": middle(time / count * 1000 for time in times["tokenizer"]),
        "tokenizer_in_zone_ms": middle(time / count * 1000 for time in times["in zone"]),
        "kzextract_ms": middle(time / count * 1000 for time in times["kzextract"]),
        "ratio": ratio(times["tokenizer"], times["kzextract"]),
        "ratio_in_zone": ratio(times["in zone"], times["kzextract"]),
        **_size_of_records([str(line) for line in serial.to_lines(serial.answer(nlp, wanted[:100]))]),
        "shares": _shares(wanted[: count // 2]),
    }


def _size_of_records(lines: list[str]) -> dict[str, float]:
    data = "\n".join(lines).encode()
    return {"bytes_a_record": len(data) // len(lines), "packed": round(len(data) / len(zlib.compress(data)), 1)}


def _shares(wanted: list[Article]) -> dict[str, float]:
    """Return the part of the time that each component takes."""
    nlp, spent, clock = serial.load(None), defaultdict[str, float](float), time.perf_counter
    for article in wanted:
        with nlp.memory_zone():
            since = clock()
            doc = nlp.make_doc(article.text)
            doc.user_data[KEY] = Reading(article.text, published=article.published, title=article.title)
            spent["tokenizer"] += clock() - since
            for name, component in nlp.pipeline:
                since = clock()
                doc = component(doc)
                spent[name] += clock() - since
            since = clock()
            record = assemble(article, doc)
            spent["assemble"] += clock() - since
            since = clock()
            record.model_dump_json()
            spent["to JSON"] += clock() - since
            del doc
    return {name: round(value / sum(spent.values()), 3) for name, value in spent.items()}


def _answered(nlp: Language, wanted: list[Article]) -> None:
    list(serial.answer(nlp, wanted))


def length(*, quick: bool) -> dict[str, Any]:
    """Time one article of 1,000 to 1,000,000 characters; what takes over 300 seconds counts as that."""
    nlp = serial.load(None)
    list(serial.answer(nlp, articles(64)))
    found: list[dict[str, float]] = []
    patience = 30 if quick else 300
    for size in (1_000, 10_000, 100_000, 1_000_000):
        ones = articles(1 if size == 1_000_000 else 3, size, seed=size)
        try:
            with limit(patience):
                times = side_by_side({"": partial(_answered, nlp, ones)}, 1 if quick else 5)
        except Overtime:
            found.append({"characters": size, "seconds": patience})
        else:
            found.append({"characters": size, "seconds": middle((time / len(ones) for time in times[""]), 5)})
    for before, after in pairwise(found):
        after["times_the_shorter"] = round(after["seconds"] / before["seconds"], 2)
    return {"articles": found, "worst": max(one["times_the_shorter"] for one in found[1:])}
