"""Months, with a year, beside the publication date, or alone."""

import re

from kzextract.normalise import date_words, dates
from kzextract.reading import Attributes, Reading
from kzextract.rules import dates_parts as parts
from kzextract.rules.dates_context import about, after, at_last, before, dated, is_the_next, month_of, side_of, year_of
from kzextract.rules.dates_parts import (
    DAY,
    MONTH,
    MONTH_ALONE,
    OF_YEAR,
    PARTLY,
    SHORT_YEAR,
    WEEKDAY,
    YEAR,
    YEAR_WORD,
    S,
)
from kzextract.rules.dates_tense import tense
from kzextract.rules.rule import FOUR, Regex, Rule

_DAY_BEFORE = re.compile(r"\d(?:st|nd|rd|th)?(?: of)? $")
_PLACE = re.compile(
    r"(?:\b(?:in|since|by|until|till|during|through|from|before|after|to|late|early|mid|last|this|next|"
    r"between|end of|beginning of|"
    r"start of|middle of|half of|months? of|days of|week of|as of|of|for|and|or|versus|"
    r"against|as (?:early|late|soon) as)(?: the)?(?: (?:mid|late|early))?[ -]|"
    r"\()$",
    re.IGNORECASE,
)
_LOOSE_PLACE = re.compile(r"\b(?:and|or|of|for|by|with) $")
_PART_OF = re.compile(
    r"\b(?:end|beginning|start|middle|half|months?|days?|weeks?|results|"
    r"promise|decision|decree|meeting|session|address|letter|elections?|protests|riots|events|flood|fire|"
    r"\d\d?(?:st|nd|rd|th)?) of $",
    re.IGNORECASE,
)
_DETERMINED = re.compile(r"\b(?:the|his|her|its|their|our|this|a)\s$", re.IGNORECASE)
_WHICH = ("first", "second", "third", "fourth", "last")
_OWNED = re.compile(r"'s $")
_LISTED = re.compile(rf"(?:{MONTH},? (?:and |or )?|{MONTH}, )$")
_NAME_BEFORE = re.compile(r"(?:\b[A-Z][\w']+|[A-Z]\.|\d(?:st|nd|rd|th)?(?: of)?) $")
_NAME_AFTER = re.compile(r" (?:[A-Z][a-z]+|\d)|[-&]\w")
_PERSON_AFTER = re.compile(r" [A-Z][a-z]+ (?:said|says|told)|'s [a-z]+ed\b")
# A month with its rate, as lists of figures have it: "July 8.6%".
_EACH_YEAR_BEFORE = re.compile(r"\b(?:every|each) year,? (?:in|from|until) $", re.IGNORECASE)
_EACH_YEAR_AFTER = re.compile(r",? (?:of )?(?:every|each) year\b")
_ITEM_BEFORE = re.compile(r"(?:^|[:;,(] ?)$")
_RATE_AFTER = re.compile(r" [+-]?\d+(?:[.,]\d+)? ?(?:%|percent|per cent)| ?[-—] ?\d|: ?\d")
_WEATHER_AFTER = re.compile(
    r" (?:is|was|will be|proves|turned out) (?:as |so |too |very )?(?:cold|cool|dry|hot|mild|over|rainy|warm|wet)\b"
)
_THAT_BEFORE = re.compile(r"(?:^|[.!?\"(] ?|\b(?:in|since|by|until|during|from|of|on) )that $", re.IGNORECASE)
# The other months are names of people too, or verbs.
_SURE = ("January", "February", "July", "September", "October", "November", "December")


def _with_year(match: re.Match[str], reading: Reading) -> Attributes | None:
    start = match.start("mention")
    left = before(reading, start)
    if _DAY_BEFORE.search(left):
        return None  # 31 February 2024: the day was refused
    if match["month"] in ("may", "march") and not _PLACE.search(left):
        return None
    return about(dates.in_year(f"{{y}}{month_of(match)}", year_of(match), None, reading.published), reading, start)


def _year_first(match: re.Match[str], _: Reading) -> Attributes | None:
    if match["month"] in ("may", "march"):
        return None
    value = f"{match['year']}{month_of(match)}"
    return dated(
        dates.day(int(value[:4]), int(value[5:7]), date_words.ordinal(match["day"]) or 0) if match["day"] else value
    )


def _alone(match: re.Match[str], reading: Reading) -> Attributes | None:
    start, end = match.span("mention")
    left, right = before(reading, start), after(reading, end)
    sure = match["month"].capitalize() in _SURE
    year = year_of(match, reading)
    if _THAT_BEFORE.search(left) or not (
        year
        or _LISTED.search(left)
        or (_placed(left, right, sure=sure) if _PLACE.search(left) else _clear(left, right, sure=sure))
    ):
        return None
    if not year and (_EACH_YEAR_BEFORE.search(left) or _EACH_YEAR_AFTER.match(right)):
        return dated(f"XXXX{month_of(match)}")
    way = None if year else tense(reading, start, end)
    return dated(dates.in_year(f"{{y}}{month_of(match)}", year, way, reading.published))


def _placed(left: str, right: str, *, sure: bool) -> bool:
    """Tell whether a word that is a month or a name, behind "in", "of" or the like, is a month."""
    if sure:
        return True
    if _PERSON_AFTER.match(right) or (re.match(r" [A-Z]", right) and _LOOSE_PLACE.search(left)):
        return False
    return not left.endswith("of ") or bool(_PART_OF.search(left))


def _clear(left: str, right: str, *, sure: bool) -> bool:
    """Tell whether such a word is a month without a preposition: "his September address", "October was wet"."""
    if _WEATHER_AFTER.match(right) or (_ITEM_BEFORE.search(left) and _RATE_AFTER.match(right)):
        return True
    determined = bool(_DETERMINED.search(left) or (_OWNED.search(left) and not _PERSON_AFTER.match(right)))
    if determined and re.match(r" [a-z]", right):
        return True
    if not sure or _NAME_BEFORE.search(left) or _NAME_AFTER.match(right):
        return False
    return bool(re.match(r"'s|[.,;:)]|$| [a-z]", right))


def _beside(match: re.Match[str], reading: Reading) -> Attributes | None:
    if at_last(reading, match.start()):
        return None  # "at last March came"
    if is_the_next(match, reading):
        return dated(None)
    return dated(dates.against(reading.published, dates.beside, f"{{y}}{month_of(match)}", side_of(match)))


def _weekday_of_month(match: re.Match[str], reading: Reading) -> Attributes | None:
    year = year_of(match)
    way = None if year else tense(reading, *match.span())
    month = dates.in_year(f"{{y}}{month_of(match)}", year, way, reading.published)
    which = match["which"]
    if which is None or month is None:
        return dated(month)
    count = -1 if which.lower() == "last" else date_words.ordinal(which) or 0
    return dated(dates.nth_weekday(date_words.weekday_number(match["weekday"]), count, month))


RULES: tuple[Rule, ...] = (
    Rule(
        id="dates.month-year",
        label="DATE",
        pattern=Regex(
            rf"{PARTLY}(?P<mention>(?P<month>{MONTH})"
            rf"(?:(?: ?,?{S}(?:of )?|[-/])(?P<year>{YEAR}|{SHORT_YEAR})"
            rf"(?! (?:people|children|tenge|km)\b)|{YEAR_WORD}))",
            first=parts.FIRST_MONTH | parts.partly(parts.FIRST_MONTH) | parts.joined(parts.FIRST_MONTH, parts.RECENT),
        ),
        normalise=_with_year,
        examples=(
            "The mill burned down in [January 1961](1961-01).",
            "They wed in [July of last year](2023-07).",
            "A well was dug in [February of current year](2024-02).",
            "The line opens in mid-[May 2025](2025-05).",
            "It will be about [May 2025](2025-05~), not [Dec-2025](2025-12).",
            "They met in [May '98](1998-05).",
            "Do they march 2000 steps a day?",
        ),
    ),
    Rule(
        id="dates.year-month",
        label="DATE",
        pattern=Regex(
            rf"(?P<year>{YEAR}) (?P<month>{MONTH})(?: (?P<day>{DAY})|(?=[.;?!)]|,(?! \d)|$))",
            first=frozenset({FOUR}),
            near=(parts.FIRST_MONTH,),
        ),
        normalise=_year_first,
        examples=(
            "It was opened on [2023 May 5](2023-05-05), or in [2023 June](2023-06).",
            "Of the 900 march 5 are ill; more than 2000 may be.",
        ),
    ),
    Rule(
        id="dates.month",
        label="DATE",
        pattern=Regex(
            rf"{PARTLY}(?P<mention>(?P<month>{MONTH_ALONE}))(?!-?\w)",
            first=parts.FIRST_MONTH | parts.partly(parts.FIRST_MONTH),
        ),
        normalise=_alone,
        examples=(
            "The school was opened in [September](2023-09).",
            "The law will enter into force in [May](2024-05); every year in [April](XXXX-04) it is read.",
            "The task was set in his [October](2023-10) address, and in the bank's [April](2024-04) survey.",
            "In [May](2023-05) or [June](2023-06) it rained.",
            "Ask whether May said so: may they march on?",
        ),
    ),
    Rule(
        id="dates.month-beside",
        label="DATE",
        pattern=Regex(rf"(?P<side>{parts.SIDE}) (?P<month>{MONTH_ALONE})(?! \d|-?\w)", first=parts.FIRST_SIDE),
        normalise=_beside,
        examples=(
            "It was closed [last September](2023-09).",
            "The fair opens [next May](2024-05).",
            "It was a fine thing at last: march on this march.",
        ),
    ),
    Rule(
        id="dates.weekday-of-month",
        label="DATE",
        pattern=Regex(
            rf"(?:(?P<which>{parts.either_case(_WHICH)}) )?(?P<weekday>{WEEKDAY}) (?:in|of) "
            rf"(?P<month>{MONTH}){OF_YEAR}",
            first=parts.FIRST_WEEKDAY_LONG | frozenset(_WHICH),
        ),
        normalise=_weekday_of_month,
        examples=(
            "The hunt opens on a [Sunday in September](2024-09).",
            "It was held on the [first Monday of September 2023](2023-09-04).",
            "The first Fridays of months are free.",
        ),
    ),
)
