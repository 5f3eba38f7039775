"""Values of dates: EDTF from the parts that a rule found, seen from the publication date.

A *template* is a value with its year left open: ``{y}-05-12``, ``{y}-21``, ``{y}-12-28/{z}-01-03`` (``z`` is the year
after ``y``). Whatever depends on the publication date is computed for its first and its last day (it may be a month or
an interval) and is null unless both agree. Weeks run from Monday to Sunday.
"""

import calendar
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from kzextract import edtf

Tense = Literal["past", "future", "likely past", "likely future"]
Side = Literal["last", "this", "next"]

# Which year a word in front of "year" means; a word that is not here leans on another date of the text.
YEAR_SHIFTS = {
    "this": 0,
    "current": 0,
    "the current": 0,
    "last": -1,
    "the last": -1,
    "next": 1,
    "coming": 1,
    "the coming": 1,
}
_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}
_DAY_NAMES = {"yesterday": "day", "today": "day", "tomorrow": "day"}
_STEPS = {"yesterday": -1, "tomorrow": 1, "last": -1, "next": 1}
_NEAR = timedelta(days=60)
_SCHOOL_STARTS = 8  # in September, and talked of as "this" year from August on


@lru_cache(maxsize=4096)
def day(year: int, month: int, number: int) -> str | None:
    """Return the ISO date, or None where the calendar has no such day."""
    value = f"{year:04}-{month:02}-{number:02}"
    return value if edtf.is_valid(value) else None


def interval(first: str, last: str) -> str | None:
    """Return ``first/last``, or None when it would end before it starts."""
    value = f"{first}/{last}"
    return value if edtf.is_valid(value) else None


def against(published: str | None, compute: Callable[..., str | None], *parts: object) -> str | None:
    """Return ``compute(*parts, on)`` if it is the same for every day that ``published`` may mean, else None."""
    days = _days(published)
    if days is None:
        return None
    first, last = (compute(*parts, on) for on in days)
    return first if first == last else None


@lru_cache(maxsize=256)
def _days(published: str | None) -> tuple[date, date] | None:
    bounds = edtf.bounds(published) if published else None
    if bounds is None or bounds.earliest is None or bounds.latest is None:
        return None
    return date.fromisoformat(bounds.earliest), date.fromisoformat(bounds.latest)


def in_year(
    template: str, year: str, tense: Tense | None, published: str | None, day_of_week: int | None = None
) -> str | None:
    """Fill ``template``: ``year`` is four digits, empty (the nearest year), or the words before "year" in the text.

    A weekday that the text names beside a day chooses the year before the tense does.
    """
    if year.isdigit():
        return fill(template, int(year))
    if not year and day_of_week is not None:
        value = against(published, _nearest_on, template, day_of_week)
        return value or against(published, nearest, template, tense)
    if not year:
        return against(published, nearest, template, tense)
    shift = YEAR_SHIFTS.get(year.lower())
    return None if shift is None else against(published, _in_shifted_year, template, shift)


def fill(template: str, year: int) -> str | None:
    """Return ``template`` in ``year``, or None where that year has no such date."""
    value = template.format(y=f"{year:04}", z=f"{year + 1:04}")
    return value if edtf.is_valid(value) else None


def _in_shifted_year(template: str, shift: int, on: date) -> str | None:
    return fill(template, on.year + shift)


@lru_cache(maxsize=4096)
def nearest(template: str, tense: Tense | None, on: date) -> str | None:
    """Return ``template`` in the year nearest to ``on`` that ``tense`` allows; a time that holds ``on`` always fits.

    A tense that is only likely gives way where the year that it asks for lies far off and the other is near.
    """
    times = _candidates(template, on)
    distances = [(max(first - on, on - last, timedelta(0)), value, first, last) for value, first, last in times]
    found = [
        (distance, value)
        for distance, value, first, last in distances
        if not (tense and ((tense.endswith("past") and first > on) or (tense.endswith("future") and last < on)))
    ]
    if not found:
        return None
    (allowed, value), (near, other) = min(found), min(entry[:2] for entry in distances)
    doubtful = tense is not None and tense.startswith("likely") and allowed > _NEAR + 3 * near
    return other if doubtful else value


def _nearest_on(template: str, day_of_week: int, on: date) -> str | None:
    """Give the day of ``template`` that falls on the weekday, last year, this year or next year."""
    days = [day for _, day, _ in _candidates(template, on) if day.weekday() == day_of_week]
    near = [day for day in days if abs(day.year - on.year) <= 1]
    return str(min(near, key=lambda day: abs(day - on))) if near else None


@lru_cache(maxsize=4096)
def beside(template: str, side: Side, on: date) -> str | None:
    """Return the last time of ``template`` that is over, the next that has not begun, or this year's."""
    times = list(_candidates(template, on))
    if side == "last":
        return next((value for value, _, last in reversed(times) if last < on), None)
    if side == "next":
        return next((value for value, first, _ in times if first > on), None)
    return next((value for value, first, last in times if first <= on <= last), None) or fill(template, on.year)


def _candidates(template: str, on: date) -> list[tuple[str, date, date]]:
    """The times of ``template`` in the years around ``on``: nine of them, for the sake of 29 February."""
    values = (fill(template, year) for year in range(on.year - 4, on.year + 5))
    spans = ((value, edtf.bounds(value)) for value in values if value)
    return [
        (value, date.fromisoformat(span.earliest), date.fromisoformat(span.latest))
        for value, span in spans
        if span.earliest and span.latest
    ]


@lru_cache(maxsize=4096)
def weekday(number: int, tense: Tense | None, on: date) -> str:
    """Return the coming weekday, ``on`` excluded, for the future, else the latest one, ``on`` included."""
    if tense is not None and tense.endswith("future"):
        return (on + timedelta(days=(number - on.weekday() - 1) % 7 + 1)).isoformat()
    return (on - timedelta(days=(on.weekday() - number) % 7)).isoformat()


@lru_cache(maxsize=4096)
def weekday_beside(number: int, side: Side, on: date) -> str:
    """Return last Friday (before ``on``), this Friday (of its week) or next Friday (of the week after)."""
    if side == "last":
        return weekday(number, None, on - timedelta(days=1))
    return weekday_of_week(number, 1 if side == "next" else 0, on)


def weekday_of_week(number: int, weeks: int, on: date) -> str:
    """Return the weekday of the week that lies ``weeks`` after that of ``on``."""
    return (on + timedelta(days=number - on.weekday(), weeks=weeks)).isoformat()


def weekdays_ago(number: int, count: int, on: date) -> str:
    """Return the weekday before ``on``, ``count`` of them back."""
    return (date.fromisoformat(weekday_beside(number, "last", on)) - timedelta(weeks=count - 1)).isoformat()


def weekday_later(number: int, weeks: int, on: date) -> str:
    """Return the coming weekday, put off by ``weeks``."""
    return (date.fromisoformat(weekday(number, "future", on)) + timedelta(weeks=weeks)).isoformat()


def day_alone(number: int, weekday: int | None, tense: Tense | None, on: date) -> str | None:
    """Return the day of that number in the month nearest to ``on`` that ``tense`` and the weekday allow."""
    months = (_months_later(on.replace(day=1), steps) or "" for steps in range(-12, 13))
    days = [date.fromisoformat(value) for month in months if (value := day(int(month[:4]), int(month[5:7]), number))]
    fitting = [
        day
        for day in days
        if (weekday is None or day.weekday() == weekday)
        and not (tense and ((tense.endswith("past") and day > on) or (tense.endswith("future") and day < on)))
    ]
    return str(min(fitting, key=lambda day: abs(day - on))) if fitting else None


def school_year(_: str, steps: int, on: date) -> str:
    """Return the school year, from September on, that lies ``steps`` after that of ``on``."""
    first = on.year + steps - (on.month < _SCHOOL_STARTS)
    return f"{first}/{first + 1}"


def weekend(tense: Tense, on: date) -> str | None:
    """Return the weekend that holds ``on``, else the last one or the coming one."""
    return unit("weekend", -1 if tense.endswith("past") and on.weekday() < 5 else 0, on)


def weekdays(first: int, last: int, tense: Tense, on: date) -> str | None:
    """Return the days from one weekday to another: the latest that are over, or those to come."""
    length = timedelta(days=(last - first) % 7)
    if tense.endswith("past"):
        end = date.fromisoformat(weekday(last, tense, on))
        return interval(str(end - length), str(end))
    start = date.fromisoformat(weekday(first, tense, on))
    return interval(str(start), str(start + length))


@lru_cache(maxsize=4096)
def unit(name: str, steps: int, on: date) -> str | None:
    """Return the day, week, weekend, month, quarter, year, decade or century, ``steps`` after that of ``on``."""
    if name in ("week", "weekend"):
        monday = on + timedelta(days=-on.weekday(), weeks=steps)
        return interval(str(monday + timedelta(days=5 if name == "weekend" else 0)), str(monday + timedelta(days=6)))
    if name in _DAYS_IN:
        return str(on + timedelta(days=steps * _DAYS_IN[name]))
    if name == "decade":
        return f"{on.year // 10 + steps}X"
    if name == "century":
        return f"{on.year // 100 + steps}XX"
    shifted = _months_later(on, steps * _MONTHS_IN[name])
    if shifted is None or name != "quarter":
        return shifted and shifted[: 4 if name == "year" else 7]
    last = -(-int(shifted[5:7]) // 3) * 3
    return f"{shifted[:4]}-{last - 2:02}/{shifted[:4]}-{last:02}"


@lru_cache(maxsize=4096)
def away(amount: float, name: str, exactly: str, on: date) -> str | None:
    """Return what lies ``amount`` units after ``on`` (before it when negative).

    Days and weeks lead to a day, months and halves of a year to a month, years and more to a year, unless ``exactly``
    is a day or a unit beside ``on``, as in "two years ago today", "ten years ago next month".
    """
    if name in _DAYS_IN:
        return str(on + timedelta(days=round(amount * _DAYS_IN[name])))
    months = amount * _MONTHS_IN[name]
    if months != int(months):
        return str(on + timedelta(days=round(months * 30)))[:7]
    there = _months_later(on, int(months))
    if there is None:
        return None
    side, _, beside_it = exactly.rpartition(" ")
    if beside_it and beside_it != "year":
        return unit(_DAY_NAMES.get(beside_it, beside_it), _STEPS.get(side or beside_it, 0), date.fromisoformat(there))
    return there[:7] if name == "month" or months % 12 else there[:4]


def _months_later(on: date, months: int) -> str | None:
    year, month = divmod(on.year * 12 + on.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return None
    return f"{year:04}-{month + 1:02}-{min(on.day, calendar.monthrange(year, month + 1)[1]):02}"


def week_of_year(year: int, number: int) -> str | None:
    """Return the week of that number, as ISO 8601 counts them; the last one for -1, None where there is none."""
    last = date(year, 12, 28).isocalendar().week
    number = last if number == -1 else number
    return unit("week", 0, date.fromisocalendar(year, number, 1)) if 1 <= number <= last else None


def nth_weekday(number: int, count: int, month: str) -> str | None:
    """Return the ``count``-th weekday of ``month`` (`2024-09`), the last one for a ``count`` of -1."""
    year, number_of_month = int(month[:4]), int(month[5:7])
    days = [week[number] for week in calendar.monthcalendar(year, number_of_month) if week[number]]
    at = count if count < 0 else count - 1
    return day(year, number_of_month, days[at]) if -1 <= at < len(days) else None


def about(value: str | None) -> str | None:
    """Mark ``value`` as approximate."""
    return value if value is None or "/" in value or "T" in value else f"{value}~"
