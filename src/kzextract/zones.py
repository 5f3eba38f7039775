"""Which lines are headline, standfirst, dateline, byline, body, caption, contact or site furniture.

Lines are judged by what they say (lines.py) and by where they stand: above the headline, between headline and
first paragraph, among the paragraphs, or below the last one.
"""

import re
from collections import Counter
from collections.abc import Iterator

from kzextract.lines import DATE_ALONE, SPEECH, Line, lines_of
from kzextract.reading import Zone

_NAME_LINE = re.compile(r"[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){1,2}(?:, [A-Z][\w-]+)?")
_OF_SITES = re.compile(
    r"(?i)\b(?:news|press|times|society|politics|post|media|agency|world|online|today|daily|review|economy|sports?|"
    r"culture|business|opinions?|region|city|telegraph|herald|events?|interviews?|articles?|analytics)\b"
)
_NUMBERED = re.compile(r"\d\.\s")
_BULLET = re.compile(r"\s*(?:[•*·▪●○‣–—-]|\d{1,2}[.)])\s+")


def find_zones(folded: str) -> list[Zone]:
    """Return a zone for every line of ``folded`` that is not blank, in order."""
    lines = list(lines_of(folded))
    first = next(
        (i for i, line in enumerate(lines) if line.kind == "prose" and not _heads_a_date(lines, i)), len(lines)
    )
    last = max((i for i, line in enumerate(lines) if line.kind == "prose"), default=-1)
    kinds = [*_head(lines[:first], lines), *_rest(lines, first, last)]
    return [Zone(line.start, line.end, kind) for line, kind in zip(lines, kinds, strict=True)]


def _heads_a_date(lines: list[Line], i: int) -> bool:
    """Tell whether line ``i`` stands above the line of the date: a headline or standfirst that ends in a full stop.

    A date below a story of one paragraph has no paragraph below it.
    """
    if len(lines[i].text) >= 200 or any(line.kind == "date" for line in lines[:i]):
        return False
    for k in range(i + 1, min(i + 4, len(lines))):
        if lines[k].kind == "date":
            return k == i + 1 or any(line.kind == "prose" for line in lines[k + 1 :])
        if lines[k].kind not in ("short", "byline", "aside"):
            return False
    return False


def title_of(zones: list[Zone]) -> tuple[int, int] | None:
    """Return the bounds of the headline, or None where the page has none."""
    return next(((zone.start, zone.end) for zone in zones if zone.kind == "headline"), None)


def _head(lines: list[Line], everything: list[Line]) -> list[str]:
    """Judge the lines above the first paragraph."""
    repeated = Counter(line.text for line in everything)
    top = 1 + max((i for i, line in enumerate(lines) if line.kind in ("menu", "list")), default=-1)
    while top < len(lines) and _NUMBERED.match(lines[top].text):
        top += 1  # the rest of a numbered breadcrumb
    headline = _headline(lines, top, repeated)
    kinds = []
    for i, line in enumerate(lines):
        if line.kind == "date":
            kinds.append("dateline")
        elif line.kind == "byline" or (line.kind == "contact" and headline is not None and i > headline):
            kinds.append(line.kind)
        elif line.kind not in ("short", "prose") or (headline is not None and i < headline):
            kinds.append("furniture")
        else:
            kinds.append("headline" if i == headline else _below_headline(lines, i, repeated))
    return kinds


def _could_be_headline(line: Line) -> bool:
    return line.text.count(" ") >= 3


def _headline(lines: list[Line], top: int, repeated: Counter[str]) -> int | None:
    """Return the first line below the menus that reads like a headline; failing that the last short one."""
    short = [i for i in range(top, len(lines)) if lines[i].kind in ("short", "prose") and repeated[lines[i].text] == 1]
    likely = [i for i in short if _could_be_headline(lines[i])]
    spoken = [i for i in likely if re.search(r"\b[a-z]{3,}", lines[i].text) or lines[i].text.count(" ") >= 5]
    return next(iter(spoken or likely or short[-1:]), None)


def _below_headline(lines: list[Line], i: int, repeated: Counter[str]) -> str:
    beside = [lines[j].kind for j in (i - 1, i + 1) if 0 <= j < len(lines)]
    if "date" in beside and _NAME_LINE.fullmatch(lines[i].text) and not _OF_SITES.search(lines[i].text):
        return "byline"
    at_picture = "aside" in beside
    if lines[i].text.count(" ") < 2 or (lines[i].text.count(" ") < 3 and (at_picture or repeated[lines[i].text] > 1)):
        return "furniture"
    return "caption" if at_picture else "standfirst"


_COLUMNS = re.compile(r"(?=[\s|])(?:\s*\|\s*|\s{2,})")
_NUMBER_CELL = re.compile(r"[-+~]?\d[\d .,]*%?")


def _rows(lines: list[Line]) -> set[int]:
    """Return the lines that are rows of a table: as many columns one below another, and numbers in two of them."""
    cells = [_COLUMNS.split(line.text) if _has_columns(line.text) else [line.text] for line in lines]
    rows: set[int] = set()
    start = 0
    for i in range(1, len(lines) + 1):
        if i == len(lines) or lines[i].gap > 1 or len(cells[i]) != len(cells[start]):
            numbered = sum(any(_NUMBER_CELL.fullmatch(cell) for cell in row) for row in cells[start:i])
            if len(cells[start]) > 1 and numbered > 1:
                rows.update(range(start, i))
            start = i
    return rows


def _has_columns(text: str) -> bool:
    return "|" in text or "  " in text or not text.isprintable()


def _rest(lines: list[Line], first: int, last: int) -> Iterator[str]:
    """Judge the lines from the first paragraph on: `mode` is what the block that a line stands in was opened as."""
    mode, rows = "body", _rows(lines)
    for i in range(first, len(lines)):
        line = lines[i]
        if line.kind == "prose":
            mode = "contact" if mode == "contact" and i > last - 1 and line.gap == 0 else "body"
            yield mode
        elif i in rows and mode == "body":
            yield mode
        elif line.kind == "list" or (line.kind == "comments" and i > last):
            mode = "furniture"
            yield mode
        elif line.kind in ("aside", "reprint", "menu", "comments"):
            yield "furniture"
        elif line.kind == "date" and mode == "body" and DATE_ALONE.fullmatch(line.text):
            yield "dateline"
        elif line.kind == "contact" and mode != "furniture":
            mode = "contact"
            yield mode
        elif line.kind == "byline" or (i > last and mode != "furniture" and _NAME_LINE.fullmatch(line.text)):
            yield "byline"
        else:
            if mode != "contact" and _is_source_of_picture(lines, i):
                yield "furniture"
                continue
            mode = _mode_of_short(lines, i, mode, tail=i > last)
            yield mode


def _is_source_of_picture(lines: list[Line], i: int) -> bool:
    """Tell whether line ``i`` is the bare name that stands right above a photo credit."""
    following = lines[i + 1] if i + 1 < len(lines) else None
    return following is not None and lines[i].text.count(" ") < 3 and following.kind == "aside" and following.gap == 0


def _mode_of_short(lines: list[Line], i: int, mode: str, *, tail: bool) -> str:
    line = lines[i]
    following = lines[i + 1] if i + 1 < len(lines) else None
    if mode == "contact":
        return "contact" if line.gap < 2 else "furniture"
    if mode == "furniture" or not tail:
        return mode
    if following is not None and following.kind == "contact" and following.gap == 0:
        return "contact"
    if following is not None and _NAME_LINE.fullmatch(following.text):
        return "body"  # the office above the signature
    if _BULLET.match(line.text) or re.search(r"\d", line.text) or line.gap == 0 or SPEECH.search(line.text):
        return "body"
    return "furniture" if line.gap > 1 or line.text.count(" ") < 5 else "body"
