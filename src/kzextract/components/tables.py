"""Tables: the heading of a column names what its figures measure and their unit.

Rows are lines whose cells stand apart by tabs or bars, or, where a page lost its grid, one line for each cell.
"""

import re
from functools import cache
from typing import NamedTuple

from kzextract.components.series import Changes, Series, is_bare
from kzextract.normalise import figures, numbers, phrases
from kzextract.reading import Attributes

_LONGEST_ROW = 120
_ROWS_BACK = 40
_CELL = re.compile(r"[^\t| ]+(?:[ ][^\t| ]+)*")
_SCALES = r"thousand|thsd\.?|million|mln\.?|billion|bln\.?|bn|trillion|trln\.?"
_MONEY = r"tenge|KZT|USD|EUR|RUB|US[ ]dollars|dollars|euros|rubles|soms?|soums?"
_RULE = re.compile(r"[-:=]+")
_NUMERIC = re.compile(r"(?<!\w)[-+~]?\d[\d .,\xa0]*%?(?!\w)|\An/a\Z|\A[-–—]\Z")


class Column(NamedTuple):
    """What a heading says of the figures under it."""

    noun: str | None
    unit: figures.Unit | None
    scale: numbers.Number
    per: str | None


@cache
def _unit_at_end() -> re.Pattern[str]:
    units = rf"{_MONEY}|%|percent|per[ ]cent|km|hectares|tonnes|ha"
    amount = rf"(?:(?P<scale>{_SCALES})[ ])?(?P<unit>{units})(?:[ ](?P<after>{_SCALES}))?"
    return re.compile(rf"(?i:(?:,[ ]?|[ ]\((?:in[ ])?|[ ]in[ ]|\A){amount}\)?:?[ ]*\Z)")


def unit_of_column(series: Series, i: int) -> Changes | None:
    """Fill a figure that is a cell of its own from the heading of its column."""
    figure = series.figures[i]
    start, end = _line(series.folded, figure.start)
    if figure.attributes["kind"] != "count" or end - start > _LONGEST_ROW:
        return None
    announced = _announced(series, i, start)
    if announced or not is_bare(figure.attributes):
        return announced
    heading = _heading_of_line(series, i, start, end) or _heading_of_cell(series, i, start, end)
    if heading is None:
        return None
    column, unit = _column(heading), _unit_at_end().search(heading)
    if _GENERIC.fullmatch(heading[: unit.start()] if unit else heading):
        column = _of_row(series, i, start, column)
    return _changes(column, figure.attributes)


_ENTRY = re.compile(r"\W*(?P<label>[A-Za-z][^\d\n:]{1,50}?)(?::|[ ][-–—]|[ ]?\.{3,})[ ]")


def _announced(series: Series, i: int, start: int) -> Changes | None:
    """Fill an entry of a list from the line that opens it: "Spending, in million tenge:", then "Roads: 12,400"."""
    entry = _ENTRY.fullmatch(series.original[start : series.figures[i].start])
    if entry is None or series.attributes(i)["measured"] not in {None, entry["label"].strip()}:
        return None
    above = series.text_before(start, _ROWS_BACK * 60).split("\n")[:-1]
    opening = next((row for row in reversed(above) if row.strip() and not _ENTRY.match(row)), "")
    unit = _announcing_unit().search(opening)
    found = (figures.currency(unit["unit"]) or figures.unit(unit["unit"])) if unit else None
    if unit is None or found is None:
        return None
    scale = numbers.normalise(f"one {unit['scale'].rstrip('.')}") if unit["scale"] else None
    noun = re.split(r"[ ](?:of|in|for|with|from|at|by|on|to)[ ]|,", entry["label"].strip())[0]
    column = Column(noun, found, scale.value if scale else 1, None)
    return _changes(column, series.attributes(i))


@cache
def _announcing_unit() -> re.Pattern[str]:
    units = rf"{_MONEY}|tonnes|tons|hectares|km|MCI|percent|per[ ]cent|%"
    return re.compile(rf"(?:\bin[ ]|,[ ]|\()(?:(?P<scale>{_SCALES})[ ])?(?P<unit>{units})(?=[:,;)]|[ ]*\Z)")


_GENERIC = re.compile(
    r"(?:actual|fact|plan|planned|total|value|amount|sum|forecast|estimate|budget|result|change|"
    r"(?:19|20)\d\d(?:[ ]\(?(?:plan|fact|actual|forecast)\)?)?|[1-4]?Q[1-4]?|H[12]|"
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?(?:[ ]\d{4})?)",
    re.IGNORECASE,
)
_OF_WHICH = re.compile(r"(?:of[ ]which|including|incl\.)[ ]", re.IGNORECASE)


def _of_row(series: Series, i: int, start: int, column: Column) -> Column:
    """Return what a row says of its figure where the heading only says when or how ("Actual", "2024")."""
    label = series.original[start : series.figures[i].start].lstrip()
    cells = [cell[0] for cell in _CELL.finditer(label)]
    row = _OF_WHICH.sub("", cells[0]) if cells else ""
    said = _column(row)
    noun = said.noun if said.unit or said.per else re.split(r",|[ ]\(", row)[0].strip() or None
    column = column._replace(unit=column.unit or said.unit, per=column.per or said.per)
    if said.unit:
        return column._replace(noun=noun, scale=said.scale)
    caption = next((found for line in _captions(series, start) if (found := _caption_unit().search(line))), None)
    if column.unit or caption is None:
        return column._replace(noun=noun)
    scale = numbers.normalise(f"one {(caption['scale'] or caption['after'] or 'one').rstrip('.')}")
    unit = figures.currency(caption["unit"]) or figures.unit(caption["unit"])
    return column._replace(noun=noun, unit=unit, scale=scale.value if scale else 1)


def _captions(series: Series, start: int) -> list[str]:
    """Return the lines above a table where its unit may stand, the nearest first."""
    rows = series.text_before(start, _ROWS_BACK * 60).split("\n")[:-1][-_ROWS_BACK:]
    return [row for row in reversed(rows) if row.strip() and not _holds_data(row)][:3]


def _holds_data(row: str) -> bool:
    _, *cells = [cell[0] for cell in _CELL.finditer(row)]
    return any(_NUMERIC.match(cell) and not _GENERIC.fullmatch(cell) for cell in cells)


@cache
def _caption_unit() -> re.Pattern[str]:
    units = rf"{_MONEY}|tonnes|tons|hectares"
    return re.compile(rf"(?:(?P<scale>{_SCALES})[ ])?\b(?P<unit>{units})\b(?:[ ](?P<after>{_SCALES})(?!\w))?")


def _line(text: str, offset: int) -> tuple[int, int]:
    start, end = text.rfind("\n", 0, offset) + 1, text.find("\n", offset)
    return start, len(text) if end < 0 else end


def _lines_before(series: Series, start: int) -> list[str]:
    """Return the lines of the block above an offset, the nearest last."""
    rows = series.text_before(start, _ROWS_BACK * 60).split("\n")[:-1][-_ROWS_BACK:]
    last_blank = max((i for i, row in enumerate(rows) if not row.strip()), default=-1)
    return rows[last_blank + 1 :]


def _heading_of_cell(series: Series, i: int, start: int, end: int) -> str | None:
    """Return the heading above a cell of a row with tabs or bars; of a short line, the last heading with a unit."""
    row, figure = series.original[start:end], series.figures[i]
    cells = [cell.span() for cell in _CELL.finditer(row)]
    at = next((k for k, cell in enumerate(cells) if cell[0] <= figure.start - start < cell[1]), None)
    if at is None or not row[slice(*cells[at])].endswith(series.original[figure.start : figure.end]):
        return None
    for above in reversed(_lines_before(series, start)):
        headings = [cell[0].strip() for cell in _CELL.finditer(above)]
        ruled = all(_RULE.fullmatch(one) for one in headings)
        if ruled or any(_NUMERIC.match(one) and not _GENERIC.fullmatch(one) for one in headings):
            continue
        if (len(headings) > 2 or (len(headings) == 2 and "|" in row)) and len(headings) >= len(cells):
            return headings[at - len(cells)]
        if at and len(headings) > 1 and len(headings) == len(cells) - 1:
            return headings[at - 1]
    return _last_heading(series, start, figure.end, end) if len(cells) <= 2 else None


def _last_heading(series: Series, start: int, figure_end: int, end: int) -> str | None:
    """Return a heading with a unit above a row that ends in a figure: "Salary, thousand tenge"."""
    if not re.match(r"\s*(?:;|\Z|[ ]{2,})", series.folded[figure_end:end]):
        return None
    for row in reversed(_lines_before(series, start)):
        if _unit_at_end().search(row.strip()) and not re.search(r"\d", row):
            return row.strip()
    return None


def _heading_of_line(series: Series, i: int, start: int, end: int) -> str | None:
    """Return the heading of a cell that is a whole line: headings first, then rows of a name and numbers."""
    if series.folded[start:end].strip() != series.text(i):
        return None
    rows = [row.strip() for row in _lines_before(series, start)]
    first = next((k for k, row in enumerate(rows) if _NUMERIC.fullmatch(row)), len(rows))
    width = first - 1
    if width < 2 or len(rows) < first:
        return None
    column = len(rows) % width
    names = rows[width::width]
    return rows[column] if column and not any(_NUMERIC.fullmatch(name) for name in names) else None


def _column(heading: str) -> Column:
    unit = _unit_at_end().search(heading)
    words = heading[: unit.start()] if unit else heading
    if share := re.match(r"%[ ]of[ ]", heading):
        noun = phrases.forward(heading, share.end(), len(heading), plural=False, sure=True)
        return Column(heading[slice(*noun)] if noun else None, figures.unit("%"), 1, None)
    per = re.search(r"[ ]per[ ](?P<noun>\d[\d,]*(?:[ ][a-z]+){0,2}|[a-z]+)", words)
    words = words[: per.start()].rstrip(",") if per and per["noun"][0].isdigit() else words
    noun = phrases.forward(words, 0, len(words), plural=False, sure=True)
    size = (unit["scale"] or unit["after"]) if unit else None
    scale = numbers.normalise(f"one {size.rstrip('.').lower()}") if size else None
    found = (figures.currency(unit["unit"]) or figures.unit(unit["unit"])) if unit else None
    return Column(
        words[slice(*noun)] if noun else None, found, scale.value if scale else 1, per["noun"] if per else None
    )


def _changes(column: Column, attributes: Attributes) -> Changes:
    changes: Changes = {"measured": column.noun, "per": column.per}
    if column.unit is None:
        return changes
    found = figures.Values(attributes["value"], attributes["max"]).times(column.scale)
    return {**changes, "kind": column.unit.kind, "unit": column.unit.name, "value": found.value, "max": found.max}
