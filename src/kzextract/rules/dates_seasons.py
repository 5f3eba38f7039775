"""Seasons, quarters and halves of years."""

import re

from kzextract.normalise import date_words, dates
from kzextract.normalise.dates import Tense
from kzextract.reading import Attributes, Reading
from kzextract.rules import dates_parts as parts
from kzextract.rules.dates_context import after, before, dated, is_the_next, side_of, year_of
from kzextract.rules.dates_parts import SEASON, SHORT_YEAR, YEAR, YEAR_WORD, S
from kzextract.rules.dates_tense import tense
from kzextract.rules.rule import FOUR, ONE_OR_TWO, ORDINAL, SPLIT, Regex, Rule

_PLACE = re.compile(
    r"\b(?:in|since|by|until|till|before|from|after|(?:down|due|planned|promised|postponed|scheduled|set|slated) "
    r"(?:for|to)|of(?= (?:the )?(?:early|late|mid)[ -])|(?P<span>over|during|through|throughout))(?P<the> the)?"
    r"(?: (?:early|late|mid))?[ -]$",
    re.IGNORECASE,
)
_ALONE_AFTER = re.compile(r"[.,;:)!?'\"]|$| - | (?!(?:clothes|crops|games|holidays|months|of|sports?|wheat)\b)[a-z]")
_PART_PLACE = re.compile(
    r"\b(?:in|into|for|since|by|during|of|from|until|till|than|through|throughout|over|after|before|to|versus|between)"
    r"(?: (?:the|its|their|his|an?)(?: [a-z]+)?)? $",
    re.IGNORECASE,
)
# What a quarter brought is told when it is over.
_RESULTS_AFTER = re.compile(
    r" (?:net |operating |pretax |gross |core )?"
    r"(?:results?|earnings|profits?|loss(?:es)?|revenues?|sales|income|figures|"
    r"report|reports|numbers|GDP)\b"
)
# Games have quarters and halves too.
_PLAYED = re.compile(r"\b(?:scored|scoring|half-?time|overtime|rebounds?|goalkeeper)\b")
_COMPOUND_AFTER = re.compile(
    r" (?:camp|coat|cottage|garden|house|palace|pasture|residence|road|school|sport|theatre|uniform|wheat|villa)\b"
)
_NUMBERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
_GLUED = tuple(f"{letter}{number}" for letter, count in (("q", 4), ("h", 2)) for number in range(1, count + 1))
_WHICH = (
    parts.either_case(("first", "second", "third", "fourth", "last", "final"))
    + r"|[1-4](?:st|nd|rd|th|(?= quarter of | half[ -]year of ))|I{1,3}|IV"
)
_YEAR_END = r"(?![\dA-Za-z]|[.,:/]\d)"
_OF_YEAR = rf"(?:(?:,? (?:of |in )?|-)(?:FY ?)?(?P<year>{YEAR}|{SHORT_YEAR})|{YEAR_WORD}|(?P<the_year> of the year)\b)"


def _template(match: re.Match[str]) -> str:
    return f"{{y}}-{date_words.SEASONS[match['season'].lower()]}"


def _with_year(match: re.Match[str], reading: Reading) -> Attributes | None:
    year = year_of(match)
    return dated(dates.in_year(_template(match), year, None, reading.published))


def _seasons(match: re.Match[str], _: Reading) -> Attributes | None:
    first, last = (date_words.SEASONS[match[group].lower()] for group in ("start", "season"))
    year = match["year"]
    return dated(dates.interval(f"{year}-{first}", f"{year}-{last}")) if first < last else None


def _beside(match: re.Match[str], reading: Reading) -> Attributes | None:
    if _COMPOUND_AFTER.match(reading.folded, match.end()) and match["side"].lower() == "this":
        return None  # "this summer palace"
    if is_the_next(match, reading):
        return dated(None)
    return dated(dates.against(reading.published, dates.beside, _template(match), side_of(match)))


def _alone(match: re.Match[str], reading: Reading) -> Attributes | None:
    start, end = match.span()
    place = _PLACE.search(before(reading, start))
    if place is None or not _ALONE_AFTER.match(after(reading, end)):
        return None
    way = tense(reading, start, end)
    year = year_of(match, reading)
    if way is None and not year and (place["span"] or not place["the"]):
        return None  # every summer
    return dated(dates.in_year(_template(match), year, None if year else way, reading.published))


def _part(match: re.Match[str], reading: Reading) -> Attributes | None:
    which = (match["which"] or match["sign"] or match["back"]).lower()
    months = 6 if (match["unit"] or match["letter"] or match["back_letter"]) in ("half", "H", "h") else 3
    count = 12 // months
    number = count if which in ("last", "final") else int(which[0]) if which[0].isdigit() else _NUMBERS[which]
    year = year_of(match) or match["year_before"] or match["side_year"] or ("this" if match["the_year"] else "")
    year = date_words.full_year(match["tail"]) if match["tail"] else year
    if number > count or not (year or _is_of_calendar(match, reading)):
        return None
    template = f"{{y}}-{(number - 1) * months + 1:02}/{{y}}-{number * months:02}"
    return dated(dates.in_year(template, year, None if year else _part_tense(match, reading), reading.published))


def _week(match: re.Match[str], _: Reading) -> Attributes | None:
    which = (match["which"] or match["number"]).lower()
    number = -1 if which in ("last", "final") else _NUMBERS.get(which) or date_words.ordinal(which) or 0
    value = dates.week_of_year(int(match["year"]), number)
    return dated(value) if value else None


def _part_tense(match: re.Match[str], reading: Reading) -> Tense | None:
    if "-" in match[0] and _RESULTS_AFTER.match(reading.folded, match.end()):
        return "past"
    return tense(reading, *match.span())


def _is_of_calendar(match: re.Match[str], reading: Reading) -> bool:
    """Tell whether a part of no named year is one of the calendar: halves are played, quarters are places too."""
    if match["unit"] is None:
        return "Q" in match[0].upper() and bool(_PART_PLACE.search(before(reading, match.start())))
    if _PLAYED.search(reading.folded, *reading.sentence(match.start())):
        return False
    if match["unit"] != "quarter" or match["which"].lower() in ("last", "final"):
        return False
    right = after(reading, match.end())
    if "-" in match[0] or right.startswith(" ended "):
        return True
    return not re.match(r" of |s\b", right) and bool(_PART_PLACE.search(before(reading, match.start())))


RULES: tuple[Rule, ...] = (
    Rule(
        id="dates.season-year",
        label="DATE",
        pattern=Regex(
            rf"(?P<season>{SEASON})(?:,?{S}(?:of |in )?(?P<year>(?:19|20)\d\d(?:[-/](?:19|20)?\d\d\b|{_YEAR_END}))"
            rf"(?! (?:met|km|people|feet))|{YEAR_WORD})",
            first=parts.FIRST_SEASON,
        ),
        normalise=_with_year,
        examples=(
            "The dam was begun in the [autumn of 1954](1954-23).",
            "Clinics open by [spring 2026](2026-21); in [winter 2023/24](2023-24) they were shut.",
            "The fall of the house was long.",
        ),
    ),
    Rule(
        id="dates.seasons",
        label="DATE",
        pattern=Regex(
            rf"(?P<start>{SEASON}) ?- ?(?P<season>{SEASON}),? (?:of |in )?"
            rf"(?P<year>(?:19|20)\d\d)(?:[-/](?:19|20)?\d\d)?{_YEAR_END}",
            first=parts.FIRST_SEASON,
        ),
        normalise=_seasons,
        examples=(
            "Built in the [spring-summer of 2023](2023-21/2023-22), shut in [autumn-winter 2023/24](2023-23/2023-24).",
            "A winter-spring coat for 2000 tenge, a summer-autumn one for less.",
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
            "It will open in the [autumn](2024-23); over the [winter](2023-24) it was shut.",
            "In winter it is cold here; prices fall in summer.",
        ),
    ),
    Rule(
        id="dates.part-of-year",
        label="DATE",
        pattern=Regex(
            r"(?=[A-Za-z]|[1-4][QqHhsnrt ]|\d{4}[ -][QqHh])"
            rf"(?:(?P<year_before>{YEAR})[ -](?=[QqHh][1-4]\b)|(?P<side_year>[Tt]his|[Ll]ast|[Nn]ext) year's )?"
            rf"(?:(?P<which>{_WHICH})[ -](?P<unit>quarter|half)(?:[ -]year\b)?\b|"
            rf"(?:(?P<sign>[1-4])(?P<letter>[QqHh])|(?P<back_letter>[QqHh])(?P<back>[1-4]))"
            rf"(?:(?P<tail>(?:20)?\d\d\b|'\d\d\b)|\b))(?:{_OF_YEAR})?",
            first=frozenset({*_NUMBERS, "last", "this", "next", "final", *_GLUED, SPLIT, ONE_OR_TWO, FOUR, ORDINAL}),
        ),
        normalise=_part,
        examples=(
            "Output grew in the [first quarter of 2024](2024-01/2024-03) and in [Q3 2023](2023-07/2023-09).",
            "In the [second half of 2022](2022-07/2022-12) it fell.",
            "Profits rose in the [fourth quarter](2023-10/2023-12), after a flat [third quarter](2023-07/2023-09).",
            "Sales fell in [Q3](2023-07/2023-09), [4Q22](2022-10/2022-12) and [1H2022](2022-01/2022-06).",
            "It earned more in [last year's fourth quarter](2023-10/2023-12) than in the "
            "[first half-year of 2023](2023-01/2023-06), and less in [1 quarter of 2024](2024-01/2024-03).",
            "It will publish [fourth-quarter](2023-10/2023-12) earnings.",
            "He scored 20 points in the fourth quarter; the second half was dull.",
            "A third quarter of the town was flooded.",
        ),
    ),
    Rule(
        id="dates.week-of-year",
        label="DATE",
        pattern=Regex(
            rf"(?:(?P<which>{_WHICH}|\d\d(?:st|nd|rd|th)) week|[Ww]eek (?P<number>\d\d?)),? "
            rf"(?:of |in )?(?P<year>{YEAR})",
            first=frozenset({*_NUMBERS, "last", "final", "week", ORDINAL}),
            near=(frozenset({"week"}),),
        ),
        normalise=_week,
        examples=(
            "It rose in [week 4 of 2024](2024-01-22/2024-01-28) after the [third week of 2024](2024-01-15/2024-01-21).",
            "A week of it, in their first week, week 5 at 2000 tenge.",
        ),
    ),
)
