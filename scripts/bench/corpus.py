"""Articles made of the sentences of data/raw, repeated and shuffled."""

import json
import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

RAW = Path(__file__).parents[2] / "data" / "raw"
LENGTH = 2_500
"""Characters of an article of the press, more or less."""


@cache
def sentences() -> tuple[str, ...]:
    texts = (path.read_text(encoding="utf-8") for path in sorted(RAW.glob("*.txt")))
    found = (sentence.strip() for text in texts for sentence in re.split(r"(?<=[.!?])\s+|\n+", text))
    return tuple(sentence for sentence in found if len(sentence) > 20)


def texts(count: int, length: int = LENGTH, seed: int = 0) -> Iterator[str]:
    """Yield ``count`` texts of at least ``length`` characters, paragraphs of four sentences."""
    chance = random.Random(seed)  # noqa: S311 (nothing secret)
    pool = list(sentences())
    for _ in range(count):
        chosen: list[str] = []
        size = 0
        while size < length:
            chosen.append(chance.choice(pool))
            size += len(chosen[-1]) + 1
        yield "\n".join(" ".join(chosen[i : i + 4]) for i in range(0, len(chosen), 4))


def write(path: Path, count: int, length: int = LENGTH) -> Path:
    """Write ``count`` articles as JSON Lines."""
    with path.open("w", encoding="utf-8") as file:
        for number, text in enumerate(texts(count, length)):
            file.write(json.dumps({"id": f"b{number:07}", "text": text, "published": "2024-03-11"}) + "\n")
    return path
