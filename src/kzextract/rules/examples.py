"""Examples in mark-up: ``He left on [12 March 2024](2024-03-12).`` is a text, a span and the gloss of its mention."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

_MARK = re.compile(r"\[(?P<text>[^\]]+)\]\((?P<gloss>(?:[^()]|\([^()]*\))+)\)")


class Expected(NamedTuple):
    """A mention that an example promises: half-open offsets into the plain text, and its gloss."""

    start: int
    end: int
    gloss: str


def parse(example: str) -> tuple[str, tuple[Expected, ...]]:
    """Return the plain text of ``example`` and the mentions marked in it, in order."""
    plain: list[str] = []
    expected: list[Expected] = []
    length = last = 0
    for mark in _MARK.finditer(example):
        plain.append(example[last : mark.start()])
        length += mark.start() - last
        plain.append(mark["text"])
        expected.append(Expected(length, length + len(mark["text"]), mark["gloss"]))
        length, last = length + len(mark["text"]), mark.end()
    plain.append(example[last:])
    return "".join(plain), tuple(expected)


def gloss(label: str, attributes: Mapping[str, Any]) -> str:
    """Return the gloss of a mention: the name, the title, the EDTF value, or the figure spelled out.

    A figure reads ``kind comparator+value[..max] [unit] [of measured] [per per]``: ``count >100 of delegates``.
    """
    if label == "DATE":
        return attributes["value"] or "null"
    if label == "ROLE":
        return str(attributes["title"])
    if label != "FIGURE":
        return str(attributes["name"])
    value = (
        f"{attributes['comparator']}{attributes['value']:g}"
        if _short(attributes["value"])
        else f"{attributes['comparator']}{attributes['value']}"
    )
    upper = f"..{attributes['max']}" if attributes["max"] is not None else ""
    unit = f" {attributes['unit']}" if attributes["unit"] else ""
    measured = f" of {attributes['measured']}" if attributes["measured"] else ""
    per = f" per {attributes['per']}" if attributes["per"] else ""
    return f"{attributes['kind']} {value}{upper}{unit}{measured}{per}"


def _short(value: float) -> bool:
    return abs(value) < 1e5 and value != int(value)
