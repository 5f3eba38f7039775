"""Values of dates: EDTF from the parts that a rule found, seen from the publication date.

A *template* is a value with its year left open: ``{y}-05-12``, ``{y}-21``, ``{y}-12-28/{z}-01-03`` (``z`` is the year
after ``y``). Whatever depends on the publication date is computed for its first and its last day (it may be a month or
an interval) and is null unless both agree. Weeks run from Monday to Sunday.
"""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from kzextract import edtf

Tense = Literal["past", "future"]
Side = Literal["last", "this", "next"]

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
_CARDINALS: dict[str, float] = {word: float(i) for i, word in enumerate(ONES)}
_CARDINALS |= {word: 10.0 * i for i, word in enumerate(TENS, 2)}
_ORDINALS = {word: i for i, word in enumerate(ORDINALS, 1)} | {"thirtieth": 30}
_ROMAN = {"I": 1, "V": 5, "X": 10}
# Which year a word in front of "year" means; a word that is not here leans on another date of the text.
YEAR_SHIFTS = {"this": 0, "current": 0, "the current": 0, "last": -1, "next": 1, "coming": 1, "the coming": 1}
_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation."""
    return next(i for i, month in enumerate(MONTH_NAMES, 1) if month[:3].lower() == name[:3].lower())


def weekday_number(name: str) -> int:
    """Return 0 (Monday) to 6 for a weekday's name or abbreviation."""
    return next(i for i, day in enumerate(WEEKDAY_NAMES) if day[:2].lower() == name[:2].lower())


def cardinal(text: str) -> float | None:
    """Return the number that `12`, `a`, `half a`, `one and a half`, `twenty-five` or `two hundred` stands for."""
    total = 0.0
    for word in text.lower().replace("-", " ").split():
        if word == "hundred":
            total = max(total, 1) * 100
        elif (value := _value(word)) is not None:
            total += value
        elif word not in ("a", "an", "and"):
            return None
    return total or (1.0 if text else None)  # "a year", "an hour"


def _value(word: str) -> float | None:
    if word == "half":
        return 0.5
    return float(word) if re.fullmatch(r"\d+(?:\.\d+)?", word) else _CARDINALS.get(word)


def ordinal(text: str) -> int | None:
    """Return the number that `21st`, `twenty-first` or `XXI` stands for."""
    if digits := re.match(r"\d+", text):
        return int(digits[0])
    if re.fullmatch("[IVX]+", text):
        values = [_ROMAN[letter] for letter in text]
        return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
    tens, _, unit = text.lower().replace("-", " ").rpartition(" ")
    return _ORDINALS[unit] + int(_CARDINALS.get(tens, 0)) if unit in _ORDINALS else None


def clock(text: str) -> str | None:
    """Return `hh:mm` for a time of day on a twelve or twenty-four hour clock."""
    named = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}.get(text.lower())
    found = re.match(r"(\d+)(?:[:.](\d\d))?(?::\d\d)?(?:\s?([ap])\.?\s?m)?", text.lower())
    if named or found is None:
        return named
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3] and hour <= 12:
        hour = hour % 12 + (12 if found[3] == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


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
    """Return ``template`` in the year nearest to ``on`` that ``tense`` allows; a time that holds ``on`` always fits."""
    found = []
    for value, first, last in _candidates(template, on):
        if (tense == "past" and first > on) or (tense == "future" and last < on):
            continue
        found.append((max(first - on, on - last, timedelta(0)), value))
    return min(found)[1] if found else None


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
    if tense == "future":
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


def weekday_later(number: int, weeks: int, on: date) -> str:
    """Return the coming weekday, put off by ``weeks``."""
    return (date.fromisoformat(weekday(number, "future", on)) + timedelta(weeks=weeks)).isoformat()


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
    is `today`, or a unit as in "two years ago this month".
    """
    if name in _DAYS_IN:
        return str(on + timedelta(days=round(amount * _DAYS_IN[name])))
    months = amount * _MONTHS_IN[name]
    if months != int(months):
        return str(on + timedelta(days=round(months * 30)))[:7]
    there = _months_later(on, int(months))
    if there is None:
        return None
    if exactly == "today":
        return there
    if exactly and exactly != "year":
        return unit(exactly, 0, date.fromisoformat(there))
    return there[:7] if name == "month" or months % 12 else there[:4]


def _months_later(on: date, months: int) -> str | None:
    year, month = divmod(on.year * 12 + on.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return None
    return f"{year:04}-{month + 1:02}-{min(on.day, calendar.monthrange(year, month + 1)[1]):02}"


def decade(text: str, century: str) -> str:
    """Return the value of `1970s`, `80s` or `nineties`; the latter two of ``century`` (`19`). `1800s` is a century."""
    digits = re.sub(r"\D", "", text) or f"{TENS.index(text.lower().removesuffix('ies') + 'y') + 2}0"
    if len(digits) == 2:
        digits = century + digits
    return f"{digits[:2]}XX" if digits.endswith("00") and digits < "1900" else f"{digits[:3]}X"


def nth_weekday(number: int, count: int, month: str) -> str | None:
    """Return the ``count``-th weekday of ``month`` (`2024-09`), the last one for a ``count`` of -1."""
    year, number_of_month = int(month[:4]), int(month[5:7])
    days = [week[number] for week in calendar.monthcalendar(year, number_of_month) if week[number]]
    at = count if count < 0 else count - 1
    return day(year, number_of_month, days[at]) if -1 <= at < len(days) else None


def about(value: str | None) -> str | None:
    """Mark ``value`` as approximate."""
    return value if value is None or "/" in value or "T" in value else f"{value}~"
