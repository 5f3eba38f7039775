"""What the neighbours of a date tell of it, and what is made of the parts that an expression found."""

import re
from functools import lru_cache

from kzextract.normalise import date_words, dates
from kzextract.normalise.dates import Side
from kzextract.reading import Attributes, Reading
from kzextract.rules.dates_parts import DAY, MONTH, SEASON, YEAR

_APPROXIMATE = re.compile(
    r"\b(?:about|around|circa|c\.|ca\.|approximately|roughly|some|nearly|almost)(?: the)? $", re.IGNORECASE
)
_EVERY_YEAR = re.compile(r"\b(?:every year|each year|annually|yearly|traditionally)\b", re.IGNORECASE)
_KEPT = r"(?:celebrated|marked|observed|commemorated|kept|honou?red)"
_KEPT_BEFORE = re.compile(
    rf"(?:\b(?:is|are)(?: \w+){{0,2}} {_KEPT}|(?<!was )(?<!were )(?<!be )(?<!been )\b{_KEPT}|\b(?:falls|"
    rf"celebrates?|marks))"
    r"(?: \w+){0,3},? on (?:the )?$"
)
_KEPT_AFTER = re.compile(
    rf"[^.;\n]{{0,70}}?\b(?:is|are) {_KEPT}\b|[^.;\n]{{0,30}}?,? is (?:an? )?(?:day off|\w+ holiday|holiday)\b"
)
_EACH_BEFORE = re.compile(r"\b(?:each|every) $", re.IGNORECASE)
_DAY_OR_MONTH_FIRST = re.compile(r"(?<![\d./-])(\d{1,2})[./-](\d{1,2})[./-](?:(?:1[5-9]|20)\d\d|\d\d)(?!\d)")
_AT = re.compile(r"\b[Aa]t $")
_ITEM = rf"(?:{DAY} (?:of )?{MONTH}|{MONTH} {DAY}|{MONTH}|{SEASON}|{DAY})"
_SHARED_YEAR = re.compile(rf"(?:, {_ITEM}){{0,4}},? (?:and|or|&) (?:the )?{_ITEM}(?:, | (?:of )?)(?P<year>{YEAR})")
_DAY_BEFORE = re.compile(r"(?:^|[^\d.,:/])(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th)? (?:of )?$")
_SIDES: dict[str, Side] = {"last": "last", "past": "last", "next": "next", "coming": "next"}


def before(reading: Reading, start: int, width: int = 40) -> str:
    """Return the text in front of ``start``, within its line."""
    text = reading.folded[max(0, start - width) : start]
    return text[text.rfind("\n") + 1 :]


def after(reading: Reading, end: int, width: int = 40) -> str:
    """Return the text behind ``end``, within its line."""
    return reading.folded[end : end + width].partition("\n")[0]


def at_last(reading: Reading, start: int) -> bool:
    """Tell whether "last" at ``start`` ends the phrase "at last"."""
    return bool(_AT.search(before(reading, start, 4)))


def approximate(reading: Reading, start: int) -> bool:
    """Tell whether "about", "nearly" or the like stands in front of ``start``."""
    return bool(_APPROXIMATE.search(before(reading, start, 20)))


def recurring(reading: Reading, start: int, end: int) -> bool:
    """Tell whether the day is one of every year: kept, marked or celebrated, in the present."""
    if _EVERY_YEAR.search(reading.folded, *reading.sentence(start)) or _KEPT_BEFORE.search(before(reading, start, 60)):
        return True
    return bool(_EACH_BEFORE.search(before(reading, start)) or _KEPT_AFTER.match(after(reading, end, 100)))


@lru_cache(maxsize=8)
def month_comes_first(folded: str) -> bool:
    """Tell whether those dates of a text that can be read in one way only put the month first."""
    pairs = [(int(a), int(b)) for a, b in _DAY_OR_MONTH_FIRST.findall(folded)]
    return sum(a <= 12 < b for a, b in pairs) > sum(b <= 12 < a for a, b in pairs)


def dated(value: str | None) -> Attributes:
    """Return the attributes of a DATE."""
    return {"value": value}


def about(value: str | None, reading: Reading, start: int) -> Attributes:
    """Return the attributes of a DATE that "about" may stand in front of."""
    return dated(dates.about(value) if approximate(reading, start) else value)


def year_of(match: re.Match[str], reading: Reading | None = None) -> str:
    """Return the year that a match holds: digits, the words before "year", or nothing.

    With ``reading`` a match without a year takes that of the next member of its list: "in May and June 2022".
    """
    groups = match.groupdict()
    if year := groups.get("year"):
        return date_words.full_year(year)
    if groups.get("year_word") or reading is None:
        return groups.get("year_word") or ""
    shared = _SHARED_YEAR.match(reading.folded, match.end())
    return shared["year"] if shared else ""


def side_of(match: re.Match[str]) -> Side:
    """Return what the word in front of a weekday, a month or a week points to."""
    return _SIDES.get(match["side"].lower().split()[-1], "this")


def is_the_next(match: re.Match[str], reading: Reading) -> bool:
    """Tell whether "next" leans on another date of the text: it burned down, and "the next spring" it was rebuilt."""
    start = match.start("side")
    return side_of(match) == "next" and before(reading, start, 4).lower().endswith("the ")


def is_after_a_day(match: re.Match[str], reading: Reading) -> bool:
    """Tell whether the month of a match belongs to a day in front of it: "on 1 May 15 people"."""
    return bool(_DAY_BEFORE.search(before(reading, match.start("month"), 10)))


def month_of(match: re.Match[str], group: str = "month") -> str:
    """Return the month of a match as it stands in a value: `-05`."""
    return f"-{date_words.month_number(match[group]):02}"


def timed(value: str | None, match: re.Match[str]) -> Attributes:
    """Return the attributes of a DATE that is a day, with the time of day that the match holds."""
    at, until = match["clock"] or match["later_clock"], match["clock_until"] or match["until"]
    time = date_words.clock(at, until) if at else None
    if value is None or time is None or "X" in value:
        return dated(value)
    start = f"{value}T{time}"
    end = date_words.clock(until) if until else None
    return dated(start if end is None else dates.interval(start, f"{value}T{end}") or start)
