"""Days of the calendar, written out or in figures, with their weekday and time of day."""

import re

from kzextract.normalise import date_words, dates
from kzextract.reading import Attributes, Reading
from kzextract.rules import dates_parts as parts
from kzextract.rules.dates_context import before, dated, month_comes_first, month_of, recurring, timed, year_of
from kzextract.rules.dates_parts import DAY, DAY_WORD, MONTH, OF_YEAR, YEAR, S
from kzextract.rules.dates_tense import tense
from kzextract.rules.rule import ONE_OR_TWO, ORDINAL, Regex, Rule

_DAY_FIRST = rf"(?:(?P<day>{DAY}|{DAY_WORD}(?= (?:day )?of )){S}(?:day )?(?:of )?(?P<month>{MONTH})){OF_YEAR}"
_MONTH_FIRST = (
    rf"(?P<month>{MONTH})(?:{S}|(?<=\.))(?:the )?(?P<day>{DAY}|{DAY_WORD})(?! (?:percent|million|billion|thousand|"
    rf"tenge)|%){OF_YEAR}"
)
_JOINED = rf"(?P<day>{DAY})(?P<sep>[-/.])(?P<month>{MONTH})(?P=sep)(?P<year>{YEAR})"
_FIGURES = (
    r"(?P<first>\d{1,2})(?P<sep>[./-]|\. | \. )(?P<second>\d{1,2})(?P=sep)"
    r"(?P<year>(?:1[5-9]|20)\d\d|\d\d(?!\d))(?![\d/]|[.,-]\d)"
)
_ISO = r"(?P<year>(?:1[5-9]|20)\d\d)(?P<sep>[-./])(?P<month>\d\d?)(?P=sep)(?P<day>\d\d?)(?!\d|[.,/-]\d)"
_IN_NAME = re.compile(r" (?:Street|Avenue|Square|Boulevard|Newspaper|School|Hospital|Park|Movement|District|Lane)\b")

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
    if not year and recurring(reading, start, end):
        return timed(template.format(y="XXXX"), match)
    way = None if year else tense(reading, start, end)
    weekday = date_words.weekday_number(match["weekday"]) if match["weekday"] else None
    return timed(dates.in_year(template, year, way, reading.published, weekday), match)


def _listed_day(match: re.Match[str], reading: Reading) -> Attributes | None:
    template = f"{{y}}{month_of(match)}-{date_words.ordinal(match['day']):02}"
    year = year_of(match)
    way = None if year else tense(reading, *match.span("mention"))
    if dates.fill(template, int(year) if year.isdigit() else 2000) is None:
        return None
    return dated(dates.in_year(template, year, way, reading.published))


def _figures(match: re.Match[str], reading: Reading) -> Attributes | None:
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if year < 100:
        if not (len(match["first"]) == len(match["second"]) == 2 and match["sep"] != "-"):
            return None  # a version, a clause, a score
        year += 2000 if year < 50 else 1900
    month_first = first <= 12 and (second > 12 or month_comes_first(reading.folded))
    value = dates.day(year, first, second) if month_first else dates.day(year, second, first)
    return timed(value, match) if value else None


def _joined(match: re.Match[str], _: Reading) -> Attributes | None:
    month = match["month"]
    number = int(month) if month.isdigit() else date_words.month_number(month)
    value = dates.day(int(match["year"]), number, date_words.ordinal(match["day"]) or 0)
    return timed(value, match) if value else None


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
            "The talks will resume on [May 14](2024-05-14).",
            "It never was June 31, 2020, and they may 20 times say so.",
        ),
    ),
    Rule(
        id="dates.day-in-list",
        label="DATE",
        pattern=Regex(
            rf"(?<![\d.,/$€₸№#-])(?P<mention>(?P<day>{DAY}))"
            rf"(?=(?:, {DAY}){{0,5}},? (?:and|or|&) (?:the )?{DAY} (?:of )?(?P<month>(?!may|march){MONTH}){OF_YEAR})",
            first=frozenset({ONE_OR_TWO, ORDINAL}),
            near=(parts.FIRST_MONTH,),
        ),
        normalise=_listed_day,
        examples=(
            "It met on [5](2021-02-05), [15](2021-02-15) and 30 February 2021, or so he wrote.",
            "Rooms 5, 9 and 12 may do.",
        ),
    ),
    Rule(
        id="dates.figures",
        label="DATE",
        pattern=Regex(parts.with_day_and_clock(_FIGURES), first=parts.FIRST_CLOCK | parts.FIRST_WEEKDAY),
        normalise=_figures,
        examples=(
            "[17.10.2021](2021-10-17), [17. 10. 2021](2021-10-17)",
            "Oral, [19.08.2022 / 17:45](2022-08-19T17:45)",
            "[11:05  30.01.2013](2013-01-30T11:05)",
            "The order of [03/04/2023](2023-04-03) is void.",
            "The court sat on [02/11/2023](2023-02-11) and on [02/21/2023](2023-02-21).",
            "Version 2.10.3 and clause 13.13.2020 are not dates.",
        ),
    ),
    Rule(
        id="dates.iso",
        label="DATE",
        pattern=Regex(parts.with_day_and_clock(_ISO), first=parts.FIRST_CLOCK | parts.FIRST_WEEKDAY),
        normalise=_joined,
        examples=(
            "Updated [2025-12-16](2025-12-16).",
            "Updated [2025-12-16 09:30](2025-12-16T09:30).",
            "Code 2025-13-16 is no date.",
        ),
    ),
    Rule(
        id="dates.joined",
        label="DATE",
        pattern=Regex(
            parts.with_day_and_clock(_JOINED), first=parts.FIRST_CLOCK | parts.FIRST_WEEKDAY, near=(parts.FIRST_MONTH,)
        ),
        normalise=_joined,
        examples=(
            "Issued [05-Aug-2016](2016-08-05).",
            "Issued [5/May/2016 14:20](2016-05-05T14:20).",
            "Part 5-Augsburg-2016 is no date.",
        ),
    ),
)
