"""Years that stand alone."""

import re

from kzextract.normalise import date_words
from kzextract.reading import Attributes, Reading
from kzextract.rules import dates_parts as parts
from kzextract.rules.dates_context import about, after, before, dated
from kzextract.rules.dates_numbers import DATE_BEFORE, is_year, is_year_range
from kzextract.rules.dates_parts import PARTLY, SHORT_YEAR, YEAR, any_of
from kzextract.rules.rule import FOUR, THREE, Regex, Rule

_YEARS = tuple(str(year) for year in range(1900, 2050))
_FISCAL = frozenset(f"fy{year[cut:]}" for year in _YEARS[100:] for cut in (0, 2))
# What lets a number below 1500 be a year, where its noun does not follow.
_EARLY_PLACE = re.compile(
    r"\b(?:(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill)(?: the year)?|the year|circa|"
    r"(?:born|died|dead|founded|built|written|made|established|completed|conquered|destroyed) "
    r"(?:around|about|circa|c\.)|(?:spring|summer|autumn|winter) of) $"
)
_SHORT_PLACE = re.compile(
    r"\b(?:in|since|of|by|until|till|from|before|after|early|late|mid)(?: the)?[ -]$", re.IGNORECASE
)
_YEARS_BEFORE = re.compile(r"\b(?:19|20)\d\d(?:, '\d\d){0,5},? (?:and )?$")
_UNIT = any_of(date_words.ONES[1:10])
_COUNTING_AFTER = re.compile(
    r"-|\w| (?:of|people|children|men|women|(?!(?:was|is|has|as|his|its|this|ours?)\b)[a-z]+s)\b"
)


def _year(match: re.Match[str], reading: Reading) -> Attributes | None:
    start, end = match.span("mention")
    if match["fiscal"]:
        return dated(match["year"] if len(match["year"]) == 4 else f"20{match['year']}")
    return about(match["year"], reading, start) if is_year(int(match["year"]), start, end, reading) else None


def _early_year(match: re.Match[str], reading: Reading) -> Attributes | None:
    start, end = match.span()
    if not _EARLY_PLACE.search(before(reading, start)) or _COUNTING_AFTER.match(after(reading, end)):
        return None
    return about(match[0].zfill(4), reading, start) if is_year_range(match, reading) else None


def _short_year(match: re.Match[str], reading: Reading) -> Attributes | None:
    left = before(reading, match.start())
    placed = _SHORT_PLACE.search(left) or _YEARS_BEFORE.search(left)
    return dated(date_words.full_year(match[0])) if placed else None


def _spoken_year(match: re.Match[str], reading: Reading) -> Attributes | None:
    left, right = before(reading, match.start()), after(reading, match.end())
    if not DATE_BEFORE.search(left) or re.match(r"-|\w", right):
        return None
    if match["thousand"] and (_COUNTING_AFTER.match(right) or not (match["unit"] or left.endswith("year "))):
        return None  # "in two thousand homes"
    return dated(date_words.spoken_year(match["century"] or "two", match["rest"] or match["unit"] or ""))


RULES: tuple[Rule, ...] = (
    Rule(
        id="dates.year",
        label="DATE",
        pattern=Regex(
            rf"{PARTLY}(?P<mention>(?P<fiscal>FY(?=\d))?(?P<year>{YEAR}|(?<=FY)\d\d\b))(?!s\b)",
            first=parts.partly(_YEARS) | _FISCAL | {FOUR},
        ),
        normalise=_year,
        examples=(
            "In [2023](2023) the country ratified it; the [2024](2024) budget grew.",
            "The plant will be ready by [2026](2026), not in mid-[2025](2025).",
            "Its opening was put back from [2026](2026) to [2028](2028).",
            "It was built around [1870](1870~); profits fell in [FY2023](2023) and in [FY24](2024).",
            "More than 2000 people came, 1984 children among them, over 1900 km of roads.",
            'The "Kazakhstan - 2050" Strategy and Expo 2017 are names, room 2015 is a number.',
        ),
    ),
    Rule(
        id="dates.early-year",
        label="DATE",
        pattern=Regex(
            r"(?:1[0-4]\d\d|(?<=the year )[1-9]\d\d)(?![\dA-Za-z%]|[.,:/-]\d)", first=frozenset({THREE, FOUR})
        ),
        normalise=_early_year,
        examples=(
            "The khanate was founded in [1465](1465), and fell in [1219](1219), they say.",
            "He was born around [1370](1370~); in the year [751](0751) they fought.",
            "In 1200 cases, of 1240 pupils, in 1465 of them; a good year 380 or 1200 grants.",
        ),
    ),
    Rule(
        id="dates.short-year",
        label="DATE",
        pattern=Regex(SHORT_YEAR, first=frozenset({"'"})),
        normalise=_short_year,
        examples=(
            "Back in ['98](1998) he left; the summer of ['05](2005) was hot.",
            "The rock 'n' roll of '98ers.",
        ),
    ),
    Rule(
        id="dates.spoken-year",
        label="DATE",
        pattern=Regex(
            rf"(?:(?P<century>[Nn]ineteen|[Tt]wenty)[ -](?P<rest>(?:{any_of(date_words.TENS)})(?:[ -](?:{_UNIT}))?|"
            rf"{any_of(date_words.ONES[10:])})|(?P<thousand>[Tt]wo thousand)(?: and)?(?: (?P<unit>"
            rf"(?:{any_of(date_words.TENS)})(?:[ -](?:{_UNIT}))?|{any_of(reversed(date_words.ONES[1:]))}))?)\b",
            first=frozenset({"nineteen", "twenty", "two"}),
        ),
        normalise=_spoken_year,
        examples=(
            "It was founded in [nineteen ninety-one](1991).",
            "It was sold in [two thousand and seven](2007), not in the year [two thousand](2000).",
            "Nineteen twenty-year-olds and twenty forty-seaters in two thousand homes.",
        ),
    ),
)
