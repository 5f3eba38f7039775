"""Days of the calendar, written out or in figures, with their weekday and time of day."""

import re
from datetime import date

from kzextract.normalise import date_words, dates
from kzextract.reading import Attributes, Reading
from kzextract.rules import dates_parts as parts
from kzextract.rules.dates_context import (
    after,
    before,
    dated,
    is_after_a_day,
    month_comes_first,
    month_of,
    recurring,
    timed,
    year_of,
)
from kzextract.rules.dates_parts import DAY, DAY_WORD, MONTH, OF_YEAR, S
from kzextract.rules.dates_tense import tense
from kzextract.rules.rule import FOUR, ONE_OR_TWO, ORDINAL, SPLIT, Regex, Rule

_DAY_FIRST = rf"(?:(?P<day>{DAY}|{DAY_WORD}(?= (?:day )?of )){S}(?:day )?(?:of )?(?P<month>{MONTH})){OF_YEAR}"
_MONTH_FIRST = (
    rf"(?P<month>{MONTH})(?:{S}|(?<=\.))(?:the )?(?P<day>{DAY}|{DAY_WORD})(?!\.\d|,\d\d?(?!\d)|%|"
    rf" (?:percent|million|billion|thousand|tenge)){OF_YEAR}"
)
# Three parts with one sign between them: 17.10.2021, 2025-12-16, 05-Aug-2016.
_FIGURES = (
    rf"(?P<first>(?:1[5-9]|20)\d\d|\d{{1,2}})(?P<sep>[./-]|\. | \. )(?P<second>\d{{1,2}}|{MONTH}|[IVX]{{1,4}})(?P=sep)"
    r"(?P<third>(?:1[5-9]|20)\d\d|\d\d?)(?![\d/]|[.,-]\d)"
)
_DAY_AND_MONTH = (
    rf"(?:(?P<weekday>{parts.WEEKDAY_SHORT}),? )?(?P<first>\d\d?)(?P<sep>[./])(?P<second>\d\d?)(?![\w%/]|[.,:]\d)"
)
_IN_NAME = re.compile(r" (?:Street|Avenue|Square|Boulevard|Newspaper|School|Hospital|Park|Movement|District|Lane)\b")

_IN = re.compile(r"\b[Ii]n $")
_COUNTED_AFTER = re.compile(r" (?:[a-z]+ )?(?:children|men|people|women|[a-z]{3,}s)\b|, in [A-Z]")
_LIST_BEFORE = re.compile(rf"\b(?P<month>{MONTH}) {DAY}(?:, {DAY}){{0,5}},? (?:and |& )?$")
_LIST_OPENS = re.compile(r"\b(?:on|by|from|until)(?: the)? $|\d(?:st|nd|rd|th)?, $", re.IGNORECASE)
_ON_FIGURES = re.compile(r"\b(?:on|until|till|since|before|after) $", re.IGNORECASE)
_ON_THE = re.compile(r"\b(?:on|by|until|till|since|before|after) the $", re.IGNORECASE)
_CLOSED = re.compile(r"[.,;:!?)]|$| (?:a|and|at|but|he|in|it|she|the|there|they|we) ")
_ON = re.compile(r"\b(?:on|by|from|until|till|since|before|after)(?: the)? $", re.IGNORECASE)


def _day(match: re.Match[str], reading: Reading) -> Attributes | None:
    template = f"{{y}}{month_of(match)}-{date_words.ordinal(match['day']):02}"
    year = year_of(match, reading)
    if dates.fill(template, int(year) if year.isdigit() else 2000) is None:
        return None  # no such day
    start, end = match.span()
    if _IN_NAME.match(reading.folded, end) or (
        match["month"] in ("may", "march") and not year and not _ON.search(before(reading, start))
    ):
        return None
    if not year and _is_count(match, reading):
        return None
    if not year and recurring(reading, start, end):
        return timed(template.format(y="XXXX"), match)
    way = None if year else tense(reading, start, end)
    weekday = date_words.weekday_number(match["weekday"]) if match["weekday"] else None
    return timed(dates.in_year(template, year, way, reading.published, weekday), match)


def _is_count(match: re.Match[str], reading: Reading) -> bool:
    """Tell whether a number behind a month counts something: "in May 2 flights were lost", "on 1 May 15 people"."""
    if match.start("day") < match.start("month"):
        return False
    counted = _COUNTED_AFTER.match(reading.folded, match.end()) and _IN.search(before(reading, match.start()))
    return bool(counted) or is_after_a_day(match, reading)


def _listed_day(match: re.Match[str], reading: Reading) -> Attributes | None:
    if match["link"] is None and not _LIST_OPENS.search(before(reading, match.start("mention"))):
        return None
    template = f"{{y}}{month_of(match)}-{date_words.ordinal(match['day']):02}"
    year = year_of(match)
    way = None if year else tense(reading, *match.span("mention"))
    if dates.fill(template, int(year) if year.isdigit() else 2000) is None:
        return None
    return dated(dates.in_year(template, year, way, reading.published))


def _day_behind(match: re.Match[str], reading: Reading) -> Attributes | None:
    """Read the further days of "on March 5 and 19"."""
    month = _LIST_BEFORE.search(before(reading, match.start()))
    if month is None or month["month"] in ("may", "march"):
        return None
    template = f"{{y}}{month_of(month)}-{date_words.ordinal(match['day']):02}"
    if dates.fill(template, 2000) is None:
        return None
    return dated(dates.in_year(template, "", tense(reading, *match.span()), reading.published))


def _figures(match: re.Match[str], reading: Reading) -> Attributes | None:
    first, second, third = match.group("first", "second", "third")
    if len(first) == 4:
        return _valued(first, second, third, match) if len(third) < 4 else None
    year = third if len(third) == 4 else _short_year(match)
    if year is None or not second.isdigit():
        return _valued(year, second, first, match) if year else None
    month_first = int(first) <= 12 and (int(second) > 12 or month_comes_first(reading.folded))
    dated_so, otherwise = (_valued(year, *pair, match) for pair in _both(first, second, month_first=month_first))
    if dated_so is None or otherwise is None or _on_its_weekday(dated_so, match):
        return dated_so
    return otherwise if _on_its_weekday(otherwise, match) else dated_so


def _both(first: str, second: str, *, month_first: bool) -> tuple[tuple[str, str], tuple[str, str]]:
    """Give month and day in the likelier order, then in the other."""
    return ((first, second), (second, first)) if month_first else ((second, first), (first, second))


def _on_its_weekday(attributes: Attributes, match: re.Match[str]) -> bool:
    """Tell whether the day is the weekday printed beside it, where one is."""
    if match["weekday"] is None:
        return True
    day = date.fromisoformat(str(attributes["value"])[:10])
    return day.weekday() == date_words.weekday_number(match["weekday"])


def _short_year(match: re.Match[str]) -> str | None:
    """Give the year that two digits at the end stand for: 05.09.23, 5/9/23; 2.10.3 is a version, 2-10-03 a score."""
    first, sep, second, third = match.group("first", "sep", "second", "third")
    if len(third) != 2 or sep == "-" or (sep != "/" and len(first) + len(second) < 4):
        return None
    return f"{'20' if third < '50' else '19'}{third}"


def _valued(year: str, month: str, number: str, match: re.Match[str]) -> Attributes | None:
    value = dates.day(int(year), _month(month), int(number))
    return timed(value, match) if value else None


def _month(text: str) -> int:
    """Give the number of a month in figures, in words or, as in 12.IX.1937, in Roman figures."""
    if text.isdigit() or not set(text) - set("IVX"):
        return date_words.ordinal(text) or 0
    return date_words.month_number(text)


def _day_and_month(match: re.Match[str], reading: Reading) -> Attributes | None:
    """Read "on 12/05" or "until 01.06", which are figures without a word in front of them."""
    first, second = int(match["first"]), int(match["second"])
    if match["weekday"] is None and (
        not _ON_FIGURES.search(before(reading, match.start())) or (match["sep"] == "." and len(match[0]) < 5)
    ):
        return None
    month_first = first <= 12 and (second > 12 or month_comes_first(reading.folded))
    month, number = (first, second) if month_first else (second, first)
    if dates.day(2000, month, number) is None:
        return None
    way = tense(reading, *match.span())
    value = dates.in_year(f"{{y}}-{month:02}-{number:02}", "", way, reading.published)
    if value is None or _on_its_weekday(dated(value), match) or dates.day(2000, number, month) is None:
        return dated(value)
    otherwise = dates.in_year(f"{{y}}-{number:02}-{month:02}", "", way, reading.published)
    return dated(otherwise if otherwise and _on_its_weekday(dated(otherwise), match) else value)


def _day_alone(match: re.Match[str], reading: Reading) -> Attributes | None:
    """Read "on the 25th" and "Friday the 13th" as the nearest such day."""
    number = date_words.ordinal(match["day"])
    weekday = date_words.weekday_number(match["weekday"]) if match["weekday"] else None
    if number is None or number > 31 or not _CLOSED.match(after(reading, match.end())):
        return None
    if weekday is None and not (match["day"][0].isdigit() and _ON_THE.search(before(reading, match.start()))):
        return None
    way = tense(reading, *match.span())
    return dated(dates.against(reading.published, dates.day_alone, number, weekday, way))


RULES: tuple[Rule, ...] = (
    Rule(
        id="dates.day-month",
        label="DATE",
        pattern=Regex(
            parts.with_day_and_clock(_DAY_FIRST),
            first=parts.FIRST_CLOCK | parts.FIRST_WEEKDAY | parts.FIRST_ORDINAL,
            near=(parts.FIRST_MONTH,),
        ),
        normalise=_day,
        examples=(
            "He resigned on [12 March 2024](2024-03-12).",
            "The court sat on [Tuesday, the 3rd of June 2020](2020-06-03).",
            "The gates will open on [8 June at 11:00](2024-06-08T11:00).",
            "Posted [27 April 2022, 15:50](2022-04-27T15:50) by the press service.",
            "It was signed at [10:30 a.m. on 5 June 2021](2021-06-05T10:30).",
            "The bridge was closed on [20 February this year](2024-02-20).",
            "Teachers' Day is celebrated on [5 October](XXXX-10-05).",
            "The [first of May 1995](1995-05-01) was a Monday; on [5 May '98](1998-05-05) it rained.",
            "It was shut on [5 May](2021-05-05) and [7 June 2021](2021-06-07).",
            "It never was 31 February 2024, and they live in 8 March Street.",
        ),
    ),
    Rule(
        id="dates.month-day",
        label="DATE",
        pattern=Regex(
            parts.with_day_and_clock(_MONTH_FIRST),
            first=parts.FIRST_CLOCK | parts.FIRST_WEEKDAY | parts.FIRST_MONTH,
            near=(parts.FIRST_MONTH,),
        ),
        normalise=_day,
        examples=(
            "It was adopted on [October 14, 1988](1988-10-14).",
            "TARAZ, [Feb. 19, 2023](2023-02-19) - Not [Feb.18](2024-02-18), it said.",
            "TARAZ, [Feb. 20, 2023](2023-02-20) - The plant has closed.",
            "The jury met on [Monday, Oct. 23](2023-10-23) and was to meet on [Tuesday, Oct. 22](2024-10-22).",
            "Aktau [July 24, 2021 | 17:03](2021-07-24T17:03)",
            "He was detained on [January 9 last year](2023-01-09).",
            "The talks will resume on [May 14](2024-05-14); he is to succeed her [Feb. 3](2025-02-03).",
            "Their lease was to run out on [Nov. 6](2024-11-06); gas piped to us will rise on [May 2](2024-05-02).",
            "It never was June 31, 2020, and they may 20 times say so.",
        ),
    ),
    Rule(
        id="dates.day-in-list",
        label="DATE",
        pattern=Regex(
            rf"(?<![\d.,/$€₸№#-])(?P<mention>(?P<day>{DAY}))"
            rf"(?=(?:, {DAY}){{0,5}}(?:,? (?P<link>and|or|&) (?:the )?|, ){DAY} (?:of )?(?P<month>(?!may|march){MONTH})"
            rf"{OF_YEAR})",
            first=frozenset({ONE_OR_TWO, ORDINAL}),
            near=(parts.FIRST_MONTH,),
        ),
        normalise=_listed_day,
        examples=(
            "It met on [5](2021-02-05), [15](2021-02-15) and 30 February 2021, or so he wrote.",
            "On [6](2024-04-06), [13](2024-04-13), 31 April they will sing, said the man from room 6.",
            "Rooms 5, 9 and 12 may do; in room 5, 31 April Street.",
        ),
    ),
    Rule(
        id="dates.day-in-list-behind",
        label="DATE",
        pattern=Regex(
            rf"(?<=[d,&] )(?P<day>{DAY})(?=[.;:)]|,(?! ?\d)|$| (?:and|at|he|in|it|she|the|there|they|we|with) )",
            first=frozenset({ONE_OR_TWO, ORDINAL}),
        ),
        normalise=_day_behind,
        examples=(
            "It met on February 30 and [2](2024-02-02), or so he wrote.",
            "Ten of them and 9 of us; rooms 3, 10 and 17.",
        ),
    ),
    Rule(
        id="dates.figures",
        label="DATE",
        pattern=Regex(
            # The sign behind the first number saves most the long way.
            rf"(?=[A-Za-z]|\d{{1,4}}(?: ?[./:-]| ?[ap]))(?:{parts.with_day_and_clock(_FIGURES)})",
            first=parts.FIRST_CLOCK | parts.FIRST_WEEKDAY | {ONE_OR_TWO, FOUR, SPLIT},
        ),
        normalise=_figures,
        examples=(
            "[17.10.2021](2021-10-17), [17. 10. 2021](2021-10-17)",
            "Oral, [19.08.2022 / 17:45](2022-08-19T17:45)",
            "[11:05  30.01.2013](2013-01-30T11:05)",
            "The order of [03/04/2023](2023-04-03) is void; updated [2025-12-16 09:30](2025-12-16T09:30).",
            "The court sat on [02/11/2023](2023-02-11) and on [2/21/23](2023-02-21).",
            "It sat on [Friday, 06/07/2018](2018-07-06), not on [Thursday, 06/07/2018](2018-06-07).",
            "Issued [05-Aug-2016](2016-08-05) or [5/May/2016 14:20](2016-05-05T14:20), and on [2018-7-6](2018-07-06).",
            "Shot on [12.IX.1937](1937-09-12), cleared on [3.IV.1957](1957-04-03).",
            "Version 2.10.3 and clause 13.13.2020 are not dates, nor is 2025-13-16 or 5-Augsburg-2016.",
        ),
    ),
    Rule(
        id="dates.day-and-month",
        label="DATE",
        pattern=Regex(_DAY_AND_MONTH, first=parts.FIRST_WEEKDAY | {SPLIT}),
        normalise=_day_and_month,
        examples=(
            "Documents are accepted until [01.06](2024-06-01); it is to open on [Friday 15/3](2024-03-15).",
            "It grew by 1/3, on 1.5 occasions, from 3/4 of it.",
        ),
    ),
    Rule(
        id="dates.day-alone",
        label="DATE",
        pattern=Regex(
            rf"(?:(?P<weekday>{parts.WEEKDAY_SHORT}),? (?:the )?)?(?P<day>\d\d?(?:st|nd|rd|th)|{DAY_WORD})(?![\w-])",
            first=parts.FIRST_WEEKDAY | {ORDINAL},
            near=(parts.ORDINALS_NEAR,),
        ),
        normalise=_day_alone,
        examples=(
            "The council meets on the [25th](2024-03-25); it met on [Friday the 8th](2024-03-08).",
            "The fee was due on the 33rd, on the 5th floor; every Monday the second shift is short.",
        ),
    ),
)
