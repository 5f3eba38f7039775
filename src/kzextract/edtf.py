"""The part of EDTF (ISO 8601-2, levels 0 to 2) that dates of records use, plus times to the minute.

``2024``, ``2024-03``, ``2024-03-11``, ``2024-03-11T18:07``, seasons ``2024-21`` to ``2024-24``, quarters ``2024-33`` to
``2024-36``, decades ``199X``, centuries ``19XX``, every year ``XXXX-11-20``, about ``1994~``, intervals ``a/b``.
"""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple

_POINT = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d\dXX|XXXX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX)(?:T(?P<time>\d\d:\d\d))?)?)?[~?%]?",
    re.ASCII,
)
# EDTF codes of parts of a year, as (first month, last month, years that the last month lies ahead).
_SPANS = {
    21: (3, 5, 0), 22: (6, 8, 0), 23: (9, 11, 0), 24: (12, 2, 1),
    33: (1, 3, 0), 34: (4, 6, 0), 35: (7, 9, 0), 36: (10, 12, 0),
}  # fmt: skip


class Bounds(NamedTuple):
    """The first and the last day that a value covers (ISO 8601), null when it names no year, and its precision."""

    earliest: str | None
    latest: str | None
    precision: str


@lru_cache(maxsize=4096)
def bounds(value: str) -> Bounds:
    """Return what ``value`` covers; raise ValueError when it is outside the subset or no calendar date."""
    first, slash, last = value.partition("/")
    start = _point(first)
    if not slash:
        return start
    end = _point(last)
    backwards = start.precision == end.precision == "minute" and last < first
    if backwards or (start.earliest and end.latest and end.latest < start.earliest):
        raise ValueError(f"interval {value!r} ends before it starts")
    return Bounds(start.earliest, end.latest, "interval")


def is_valid(value: str) -> bool:
    """Tell whether ``value`` belongs to the subset and to the calendar."""
    try:
        bounds(value)
    except ValueError:
        return False
    return True


def _point(value: str) -> Bounds:
    match = _POINT.fullmatch(value)
    if not match:
        raise ValueError(f"{value!r} is no EDTF value of the subset")
    year, month, day, time = match.group("year", "month", "day", "time")
    if year != "XXXX" and not int(year.replace("X", "0")):
        raise ValueError(f"{value!r}: there is no year 0")
    if "X" in year:
        return _unspecified_year(year, month, day)
    if month is None:
        return Bounds(f"{year}-01-01", f"{year}-12-31", "year")
    if "X" in month or (day and "X" in day):
        raise ValueError(f"{value!r}: X stands for the year alone")
    return _within_year(int(year), int(month), day, time)


def _unspecified_year(year: str, month: str | None, day: str | None) -> Bounds:
    if year == "XXXX":
        if month is None:
            raise ValueError("XXXX alone names no date")
        _check_recurring(month, day)
        return Bounds(None, None, "day" if day else "month")
    if month is not None:
        raise ValueError(f"{year}-{month}: a decade or century has no month")
    low, high = year.replace("X", "0"), year.replace("X", "9")
    return Bounds(f"{low}-01-01", f"{high}-12-31", "decade" if year.count("X") == 1 else "century")


def _check_recurring(month: str, day: str | None) -> None:
    leap = 2000  # 29 February may recur
    if day is None:
        _within_year(leap, int(month), None, None)
    elif month == "XX":
        if not 1 <= int(day) <= 31:
            raise ValueError(f"no day {day}")
    else:
        _within_year(leap, int(month), day, None)


def _within_year(year: int, month: int, day: str | None, time: str | None) -> Bounds:
    if day is not None:
        whole = date(year, month, int(day)).isoformat()
        if time is None:
            return Bounds(whole, whole, "day")
        if not (0 <= int(time[:2]) < 24 and 0 <= int(time[3:]) < 60):
            raise ValueError(f"no time {time}")
        return Bounds(whole, whole, "minute")
    if month in _SPANS:
        first, last, ahead = _SPANS[month]
        latest = date(year + ahead, last, monthrange(year + ahead, last)[1])
        return Bounds(f"{year:04}-{first:02}-01", latest.isoformat(), "season" if month < 30 else "quarter")
    latest = date(year, month, monthrange(year, month)[1])
    return Bounds(f"{year:04}-{month:02}-01", latest.isoformat(), "month")
