"""Seasons, quarters and halves of years."""

import re

from kzextract.normalise import date_words, dates
from kzextract.reading import Attributes, Reading
from kzextract.rules import dates_parts as parts
from kzextract.rules.dates_context import after, before, dated, side_of, year_of
from kzextract.rules.dates_parts import SEASON, YEAR, YEAR_WORD, S
from kzextract.rules.dates_tense import tense
from kzextract.rules.rule import DIGIT, Regex, Rule

_PLACE = re.compile(
    r"\b(?:in|since|by|until|till|before|from|after)(?P<the> the)?(?: (?:early|late|mid))?[ -]$", re.IGNORECASE
)
_PART_PLACE = re.compile(r"\b(?:in|for|since|by|during|of|from|until|than)(?: the| its| their| his)? $", re.IGNORECASE)
_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
_WHICH = r"(?i:first|second|third|fourth|last|final)|[1-4](?:st|nd|rd|th)|I{1,3}|IV"
_OF_YEAR = rf"(?:(?:,? (?:of |in )?|-)(?P<year>{YEAR})|{YEAR_WORD}|(?P<the_year> of the year)\b)"


def _template(match: re.Match[str]) -> str:
    return f"{{y}}-{date_words.SEASONS[match['season'].lower()]}"


def _with_year(match: re.Match[str], reading: Reading) -> Attributes | None:
    year = year_of(match)
    return dated(dates.in_year(_template(match), year[:4] if year[0].isdigit() else year, None, reading.published))


def _beside(match: re.Match[str], reading: Reading) -> Attributes | None:
    return dated(dates.against(reading.published, dates.beside, _template(match), side_of(match)))


def _alone(match: re.Match[str], reading: Reading) -> Attributes | None:
    start, end = match.span()
    place = _PLACE.search(before(reading, start))
    if place is None or not re.match(r"[.,;:)!?'\"]|$| - | (?!of\b)[a-z]", after(reading, end)):
        return None
    way = tense(reading, start, end)
    if way is None and not place["the"]:
        return None  # every summer
    return dated(dates.in_year(_template(match), "", way, reading.published))


def _part(match: re.Match[str], reading: Reading) -> Attributes | None:
    which = (match["which"] or match["sign"] or match["back"]).lower()
    months = 6 if (match["unit"] or match["letter"] or match["back_letter"]) in ("half", "H") else 3
    count = 12 // months
    number = count if which in ("last", "final") else int(which[0]) if which[0].isdigit() else _NUMBERS[which]
    year = year_of(match) or match["year_before"] or ("this" if match["the_year"] else "")
    if number > count or not (year or _is_of_calendar(match, reading)):
        return None
    template = f"{{y}}-{(number - 1) * months + 1:02}/{{y}}-{number * months:02}"
    way = None if year else tense(reading, *match.span())
    return dated(dates.in_year(template, year, way, reading.published))


def _is_of_calendar(match: re.Match[str], reading: Reading) -> bool:
    """Tell whether a part of no named year is one of the calendar: halves are played, quarters are places too."""
    if match["unit"] != "quarter" or match["which"].lower() in ("last", "final"):
        return False
    if re.match(r" of |s\b", after(reading, match.end())):
        return False
    return "-" in match[0] or bool(_PART_PLACE.search(before(reading, match.start())))


RULES: tuple[Rule, ...] = (
    Rule(
        id="dates.season-year",
        label="DATE",
        pattern=Regex(
            rf"(?P<season>{SEASON})(?:,?{S}(?:of |in )?(?P<year>{YEAR}(?:[-/](?:20)?\d\d\b)?)(?! (?:met|km|people|"
            rf"feet))|{YEAR_WORD})",
            first=parts.FIRST_SEASON,
        ),
        normalise=_with_year,
        examples=(
            "The dam was begun in the [autumn of 1954](1954-23).",
            "Clinics open by [spring 2026](2026-21).",
            "The fall of the house was long.",
        ),
    ),
    Rule(
        id="dates.season-beside",
        label="DATE",
        pattern=Regex(rf"(?P<side>{parts.SIDE}) (?P<season>{SEASON})", first=parts.FIRST_SIDE),
        normalise=_beside,
        examples=(
            "It opens [this autumn](2024-23), not [next spring](2025-21).",
            "It burned [last summer](2023-22).",
            "A last springtime.",
        ),
    ),
    Rule(
        id="dates.season",
        label="DATE",
        pattern=Regex(rf"(?P<season>{SEASON})", first=parts.FIRST_SEASON),
        normalise=_alone,
        examples=(
            "The scheme was announced in [summer](2023-22).",
            "It will open in the [autumn](2024-23).",
            "In winter it is cold here; prices fall in summer.",
        ),
    ),
    Rule(
        id="dates.part-of-year",
        label="DATE",
        pattern=Regex(
            rf"(?:(?P<year_before>{YEAR})[ -](?=[QH][1-4]\b))?"
            rf"(?:(?P<which>{_WHICH})[ -](?P<unit>quarter|half)|(?P<sign>[1-4])(?P<letter>[QH])|"
            rf"(?P<back_letter>[QH])(?P<back>[1-4]))\b"
            rf"(?:{_OF_YEAR})?",
            first=frozenset({*_NUMBERS, "last", "final", "q1", "q2", "q3", "q4", "h1", "h2", DIGIT}),
        ),
        normalise=_part,
        examples=(
            "Output grew in the [first quarter of 2024](2024-01/2024-03) and in [Q3 2023](2023-07/2023-09).",
            "In the [second half of 2022](2022-07/2022-12) it fell.",
            "Profits rose in the [fourth quarter](2023-10/2023-12).",
            "The second half was dull; a third quarter of the town was flooded.",
        ),
    ),
)
