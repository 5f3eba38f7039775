"""Days and months that share the month or the year of the last one: "5, 9 and 12 March 2024", "May 5 and 12"."""

import re

from kzextract.normalise import date_words, dates
from kzextract.reading import Attributes, Reading
from kzextract.rules import dates_parts as parts
from kzextract.rules.dates_context import dated, month_of, year_of
from kzextract.rules.dates_parts import DAY, MONTH, OF_YEAR
from kzextract.rules.dates_tense import tense
from kzextract.rules.rule import DIGIT, Regex, Rule

_AND = r",? (?:and|or|&) (?:the )?"


def _day(match: re.Match[str], reading: Reading) -> Attributes | None:
    template = f"{{y}}{month_of(match)}-{date_words.ordinal(match['day']):02}"
    year = year_of(match)
    way = None if year else tense(reading, *match.span())
    value = dates.in_year(template, year, way, reading.published)
    return dated(value) if value or reading.published is None else None


RULES: tuple[Rule, ...] = (
    Rule(
        id="dates.day-before-list",
        label="DATE",
        pattern=Regex(
            rf"(?<![\d.,/$€₸№#-])(?P<mention>(?P<day>{DAY}))(?=(?:, {DAY}){{0,5}}{_AND}{DAY} (?:of )?(?P<month>{MONTH}){OF_YEAR})",
            first=frozenset({DIGIT}),
        ),
        normalise=_day,
        examples=(
            "They meet on the [5th](2023-06-05), [9th](2023-06-09) and 12th of Jung.",
            "Rooms 5, 9 and 12 may do.",
        ),
    ),
    Rule(
        id="dates.day-after-list",
        label="DATE",
        pattern=Regex(
            rf"(?P<month>(?!may|march){MONTH}) {DAY}(?:, {DAY}){{0,5}}{_AND}(?P<mention>(?P<day>{DAY})(?! ?(?:percent|%|[a-z]+s\b)){OF_YEAR})",
            first=parts.FIRST_MONTH,
        ),
        normalise=_day,
        examples=(
            "They met on May 5 and [12, 2021](2021-05-12).",
            "On May 5 and 12 others came.",
        ),
    ),
)
