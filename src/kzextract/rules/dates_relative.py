"""Days, weeks, months and years counted from the publication date: today, last week, three decades ago."""

import re

from kzextract.normalise import date_words, dates
from kzextract.reading import Attributes, Reading
from kzextract.rules import dates_parts as parts
from kzextract.rules.dates_context import about, after, before, dated, timed
from kzextract.rules.dates_nowadays import is_nowadays
from kzextract.rules.dates_parts import NUMBER
from kzextract.rules.dates_tense import tense
from kzextract.rules.rule import DIGIT, Regex, Rule

_DAYS = {
    "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "this morning": 0, "this afternoon": 0, "this evening": 0,
    "last night": -1, "day before yesterday": -2, "day after tomorrow": 2,
}  # fmt: skip
_DAY_NAMES = parts.any_of(sorted(_DAYS, key=len, reverse=True))
_FIRST_DAY = frozenset(name.split()[0] for name in _DAYS)
_STEPS = {"last": -1, "next": 1, "coming": 1}
_OWNED = re.compile(r"\b(?:the|his|her|its|their) $")
_IN_CENTURY = re.compile(r"\b(?:of|in|from|since|until|to) the $")
_WEEKEND_PLACE = re.compile(r"\b(?:at|over|during|by|for|until|before|after) the $")
_UNITS = "day|week|fortnight|month|quarter|year|decade|century"


def _day(match: re.Match[str], reading: Reading) -> Attributes | None:
    word = match["day"].lower()
    timeless = not (match["clock"] or match["later_clock"] or match["week"])
    if word in ("today", "tomorrow") and timeless and is_nowadays(reading, *match.span("day")):
        return None
    steps = _DAYS[word] + (7 if match["week"] else 0)
    return timed(dates.against(reading.published, dates.unit, "day", steps), match)


def _unit(match: re.Match[str], reading: Reading) -> Attributes | None:
    left, right = before(reading, match.start(), 24).lower(), after(reading, match.end())
    side, unit = match["side"].lower().split()[-1], match["unit"].lower().replace("-", "")
    if side in ("last", "next") and not match["kind"] and not _is_beside_now(unit, left, right):
        return None
    if side == "coming" and not ("this" in match["side"].lower() or left.endswith("the ")):
        return None
    if match["unit"][0].isupper() and left.endswith('"'):
        return None  # "This Week with ..."
    if unit != "year" and re.match(r" of (?!this|last|next)", right):
        return None
    compute = dates.school_year if match["kind"] in ("academic", "school") else dates.unit
    return dated(dates.against(reading.published, compute, unit, _STEPS.get(side, 0)))


def _is_beside_now(unit: str, left: str, right: str) -> bool:
    """Tell whether "last" or "next" points from today: not so in "the last week of March", "at last year began"."""
    if re.search(r"\bat $", left) and not right.startswith("'s"):
        return False
    if unit == "century" and _IN_CENTURY.search(left):
        return True
    return not _OWNED.search(left)


def _weekend(match: re.Match[str], reading: Reading) -> Attributes | None:
    way = tense(reading, *match.span())
    if way is None or not _WEEKEND_PLACE.search(before(reading, match.start())):
        return None
    return dated(dates.against(reading.published, dates.weekend, way))


def _before_last(match: re.Match[str], reading: Reading) -> Attributes | None:
    return dated(dates.against(reading.published, dates.unit, match["unit"].lower(), -2 if match["back"] else 2))


def _away(match: re.Match[str], reading: Reading) -> Attributes | None:
    amount = date_words.cardinal(match["number"])
    if amount is None:
        return None
    amount += 0.5 if match["half"] else 0
    groups = match.groupdict()
    if years := groups.get("years"):
        if match["unit"].lower() != "month":
            return None
        amount += 12 * (date_words.cardinal(years) or 0)
    vague = bool(groups.get("or_so")) or "couple" in match["number"]
    if "ago" in groups:
        amount = -amount
    exactly = groups.get("exactly") or ""
    value = dates.against(reading.published, dates.away, amount, match["unit"].lower(), exactly)
    return dated(dates.about(value)) if vague else about(value, reading, match.start())


def _day_of_month(match: re.Match[str], reading: Reading) -> Attributes | None:
    number = date_words.ordinal(match["number"])
    if number is None or not 1 <= number <= 31:
        return None
    month = dates.against(reading.published, dates.unit, "month", _STEPS.get(match["side"].lower(), 0))
    return dated(month and dates.day(int(month[:4]), int(month[5:7]), number))


RULES: tuple[Rule, ...] = (
    Rule(
        id="dates.day-beside",
        label="DATE",
        pattern=Regex(
            parts.with_clock(rf"(?<![\w-])(?P<day>(?i:{_DAY_NAMES}))\b(?P<week> week\b)?"),
            first=parts.FIRST_CLOCK | _FIRST_DAY,
            near=(_FIRST_DAY,),
        ),
        normalise=_day,
        examples=(
            "The minister said so [yesterday](2024-03-10); the vote is [tomorrow](2024-03-12).",
            "[Today](2024-03-11)'s event was held in Astana.",
            "We meet [tomorrow week](2024-03-19), or the [day after tomorrow](2024-03-13).",
            "The doors open [today at 16:00](2024-03-11T16:00).",
            "In today's world children today need care. Today the town has 400 schools.",
        ),
    ),
    Rule(
        id="dates.unit-beside",
        label="DATE",
        pattern=Regex(
            r"(?P<side>(?i:this coming|coming|last|this|next|current)) "
            r"(?:(?P<kind>calendar|fiscal|financial|budget|academic|school) (?=year))?"
            r"(?P<unit>(?i:week-?end|week|month|quarter|year|decade|century))(?![\w-])",
            first=parts.FIRST_SIDE | {"current"},
        ),
        normalise=_unit,
        examples=(
            "It was decided [last week](2024-03-04/2024-03-10) and built [this year](2024).",
            "So it was decided at [last week](2024-03-04/2024-03-10)'s talks; the art of the [last century](19XX).",
            "The [last fiscal year](2023) was bad; [this school year](2023/2024) is better.",
            "It opens [next month](2024-04); the [current year](2024) ends well.",
            "In the last week of the war; over the past year; this year-end.",
        ),
    ),
    Rule(
        id="dates.weekend",
        label="DATE",
        pattern=Regex(r"weekend(?![\w-])", first=frozenset({"weekend"})),
        normalise=_weekend,
        examples=(
            "They met over the [weekend](2024-03-09/2024-03-10) in Astana.",
            "The rally will be held at the [weekend](2024-03-16/2024-03-17).",
            "Shops are shut at the weekend; a long weekend was spent there.",
        ),
    ),
    Rule(
        id="dates.unit-before-last",
        label="DATE",
        pattern=Regex(
            r"(?P<unit>(?i:year|month|week)) (?:(?P<back>before) last|after next)\b",
            first=frozenset({"year", "month", "week"}),
        ),
        normalise=_before_last,
        examples=("It fell the [year before last](2022).", "A year before it was the other way."),
    ),
    Rule(
        id="dates.ago",
        label="DATE",
        pattern=Regex(
            rf"(?:(?P<years>{NUMBER}) years? and )?(?P<number>{NUMBER}|[Aa] couple of|[Aa] quarter of a)"
            rf"(?: of an?)?[ -](?P<unit>(?i:{_UNITS}))s?"
            r"(?P<half> and a half)?(?P<or_so> or so)? (?P<ago>ago)\b"
            r"(?: (?P<exactly>today|yesterday|tomorrow|(?:this|last|next) (?:week|month))\b| this year\b)?",
            first=parts.FIRST_NUMBER,
            near=(frozenset({"ago"}),),
        ),
        normalise=_away,
        examples=(
            "[Three decades ago](1994) the union broke up; nearly [twenty years ago](2004~) came the crash.",
            "[Three weeks ago](2024-02-19) it leaked; [half a year ago](2023-09) it did not.",
            "[A quarter of a century ago](1999) it was new, [a year and three months ago](2022-12) it was not.",
            "[Ten years ago next month](2014-04) it closed; [a year ago yesterday](2023-03-10) it opened.",
            "[Sixty years ago today](1964-03-11) it opened, [a year and a half ago](2022-09) it closed.",
            "[A couple of years ago](2022~), or [a month or so ago](2024-02~), it was worse.",
            "Long ago, many years ago, a few days ago.",
        ),
    ),
    Rule(
        id="dates.ahead",
        label="DATE",
        pattern=Regex(
            rf"(?P<number>{NUMBER}) (?P<unit>{_UNITS})(?:s'|'s|s)?(?P<half> and a half)?(?: time\b| from (?:now|"
            rf"today)\b)",
            first=parts.FIRST_NUMBER,
            near=(frozenset({"time", "now", "today"}),),
        ),
        normalise=_away,
        examples=(
            "Will they play here in [a year's time](2025)?",
            "The vote is [three days from now](2024-03-14).",
            "In three years a child grows; it takes a week of time.",
        ),
    ),
    Rule(
        id="dates.day-of-month-beside",
        label="DATE",
        pattern=Regex(
            rf"(?P<number>\d\d?(?:st|nd|rd|th)|{parts.DAY_WORD}) (?:day )?(?:of )?(?P<side>this|last|"
            rf"next) month\b",
            first=parts.FIRST_ORDINAL | {DIGIT},
            near=(frozenset({"month"}),),
        ),
        normalise=_day_of_month,
        examples=("From the [third of this month](2024-03-03) it is free.", "The first month is free."),
    ),
)
