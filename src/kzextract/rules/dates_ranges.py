"""Intervals of days, months and years; "from 5 to 12 May" is one mention."""

import re

from kzextract.normalise import date_words, dates
from kzextract.reading import Attributes, Reading
from kzextract.rules import dates_parts as parts
from kzextract.rules.dates_context import before, dated, is_after_a_day, month_of, year_of
from kzextract.rules.dates_numbers import DATE_BEFORE, is_year_range
from kzextract.rules.dates_parts import DAY, MONTH, MONTH_ALONE, OF_YEAR, WEEKDAY_SHORT, YEAR, S
from kzextract.rules.dates_tense import tense
from kzextract.rules.rule import FOUR, ONE_OR_TWO, ORDINAL, SPLIT, THREE, Regex, Rule

# "and" makes an interval after "between" alone, or of two days that follow each other.
_LINK = r"(?: ?(?:-|—) ?| (?P<link>to|until|till|through|thru|and|&) )(?:the )?"
_FIRST_YEAR = rf"(?:,?{S}(?P<first_year>{YEAR}))?"
_DAY_OF_WEEK = rf"(?:{WEEKDAY_SHORT},? )?"
_MORE_DAYS = rf"(?P<middle>(?:, {DAY}){{0,5}})"
_FREE = r"(?<![\d.,/$€₸№#-])"
_EARLY_BEFORE = re.compile(r"(?:\b(?:from|between|in|ruled|reigned|of)(?: about)? |\()$", re.IGNORECASE)
_NAMED_BEFORE = re.compile(r"(?:[A-Z][\w'-]+|state|[a-z]*dynasty|kingdom|empire|khaganate|period) \($")
_PUT_OFF = re.compile(
    r"\b(?:(?:put|push|mov|shift|brought|bring)(?:ed|ing|s)? (?:back|off|forward|up)|postpon\w+|delay\w*|deferr\w+|"
    r"reschedul\w+|moved|shifted|adjourn\w+)(?: [a-z]+){0,2} from $"
)
_CENTURIES = 600  # years that an interval of years may span
_FIGURES = r"(?P<day>\d\d?)(?:[./](?P<month>\d\d?)(?:[./](?P<year>(?:19|20)\d\d))?)?\.?"
_LAST_FIGURES = r"(?P<last_day>\d\d?)[./](?P<last_month>\d\d?)[./](?P<last_year>(?:19|20)\d\d)(?![\d/]|\.\d)"


def _is_coupled(match: re.Match[str], reading: Reading) -> bool:
    """Tell two dates from an interval: "May and June" without "between", "put off from 2014 to 2018"."""
    left = before(reading, match.start(), 40)
    if match["link"] == "to" and left.endswith("from ") and _PUT_OFF.search(left):
        return True
    return match["link"] in ("and", "&") and not re.search(
        r"\bbetween(?: the| about| around| roughly)? $", left[-20:], re.IGNORECASE
    )


def _interval(first: str, last: str, match: re.Match[str], reading: Reading) -> Attributes | None:
    """Give the interval of two parts of years (`-05-12`); one that ends before it begins runs into the next year."""
    first_year, year = match.groupdict().get("first_year"), year_of(match)
    if first_year is None and first > last and year.isdigit():
        first_year = f"{int(year) - 1}"
    if first_year and year.isdigit():
        value = dates.interval(first_year + first, year + last)
        return dated(value) if value else None
    template = "{y}" + first + ("/{z}" if first > last else "/{y}") + last
    year = first_year or year
    if dates.fill(template, int(year) if year.isdigit() else 2000) is None:
        return None
    way = None if year else tense(reading, *match.span())
    if first == "-01":
        way = way or "likely past"  # figures are counted up from January on
    return dated(dates.in_year(template, year, way, reading.published))


def _days_of_month(match: re.Match[str], reading: Reading) -> Attributes | None:
    days = [int(number) for number in re.findall(r"\d+", f"{match['day']}{match['middle']} {match['last_day']}")]
    first, last = days[0], days[-1]
    if match.start("month") < match.start("day") and is_after_a_day(match, reading):
        return None
    listed = _is_coupled(match, reading) or match["middle"]
    if first >= last or (listed and days != list(range(first, last + 1))):
        return None
    month = month_of(match)
    return _interval(f"{month}-{first:02}", f"{month}-{last:02}", match, reading)


def _days(match: re.Match[str], reading: Reading) -> Attributes | None:
    if _is_coupled(match, reading):
        return None
    first = f"{month_of(match)}-{date_words.ordinal(match['day']):02}"
    last = f"{month_of(match, 'last_month')}-{date_words.ordinal(match['last_day']):02}"
    return _interval(first, last, match, reading)


def _months(match: re.Match[str], reading: Reading) -> Attributes | None:
    first, last = month_of(match), month_of(match, "last_month")
    if _is_coupled(match, reading) or (first == last and not match["first_year"]):
        return None
    return _interval(first, last, match, reading)


def _figures(match: re.Match[str], reading: Reading) -> Attributes | None:
    if _is_coupled(match, reading):
        return None
    last_year, last_month = int(match["last_year"]), int(match["last_month"])
    first = dates.day(int(match["year"] or last_year), int(match["month"] or last_month), int(match["day"]))
    last = dates.day(last_year, last_month, int(match["last_day"]))
    value = dates.interval(first, last) if first and last else None
    return dated(value) if value else None


def _month_figures(match: re.Match[str], reading: Reading) -> Attributes | None:
    if not is_year_range(match, reading):
        return None
    first = f"{match['year']}-{match['month']}"
    if match["last_year"] is None:
        return dated(first) if DATE_BEFORE.search(before(reading, match.start())) else None
    value = dates.interval(first, f"{match['last_year']}-{match['last_month']}")
    return dated(value) if value else None


def _years(match: re.Match[str], reading: Reading) -> Attributes | None:
    first, last, link = match["year"], match["last_year"], match["link"]
    if _is_coupled(match, reading) or (link == "to" and before(reading, match.start(), 3).lower().endswith("in ")):
        return None  # "grew in 2009 to 2014 units"
    if len(last) == 2 < len(first) - 1:
        spoken = link == "to" and last > first[2:] and before(reading, match.start(), 6).lower().endswith("from ")
        if match["dash"] not in ("-", "/") and not spoken:
            return None  # "in 2006 - 82 fewer"
        last = first[:2] + last
        if last <= first:  # 2024-05 is a month
            value = dates.fill(f"{{y}}-{last[2:]}", int(first)) if match["dash"] == "-" and last[2:] < "13" else None
            return dated(value) if value else None
    return dated(dates.interval(first.zfill(4), last.zfill(4))) if _are_years(match, reading) else None


def _are_years(match: re.Match[str], reading: Reading) -> bool:
    """Tell whether two numbers are years: those before 1500 need a word or a bracket in front."""
    first, last, left = match["year"], match["last_year"], before(reading, match.start())
    if len(last) > 2 and not 0 < int(last) - int(first) <= _CENTURIES:
        return False
    if len(first) < 4:
        quantities = first.endswith(("00", "50")) and last.endswith(("00", "50"))
        return not quantities and bool(_NAMED_BEFORE.search(left)) and reading.folded.startswith(")", match.end())
    early = first < "1500" and not _EARLY_BEFORE.search(left)
    return not early and is_year_range(match, reading)


RULES: tuple[Rule, ...] = (
    Rule(
        id="dates.days-of-month",
        label="DATE",
        pattern=Regex(
            rf"{_FREE}{_DAY_OF_WEEK}(?P<day>{DAY}){_MORE_DAYS}{_LINK}"
            rf"{_DAY_OF_WEEK}(?P<last_day>{DAY}){S}(?:of )?(?P<month>(?!may\b|march\b){MONTH}){OF_YEAR}",
            first=parts.FIRST_WEEKDAY | {ONE_OR_TWO, ORDINAL},
            near=(parts.FIRST_MONTH,),
        ),
        normalise=_days_of_month,
        examples=(
            "Oral, [17-18 October 2007](2007-10-17/2007-10-18).",
            "The camp will last from [3 to 22 July](2024-07-03/2024-07-22).",
            "It was held on [5 and 6 March](2024-03-05/2024-03-06) and [1, 2 and 3 May 2021](2021-05-01/2021-05-03).",
            "The rooms are 12-10 May Square.",
        ),
    ),
    Rule(
        id="dates.month-days",
        label="DATE",
        pattern=Regex(
            rf"(?P<month>(?!may|march){MONTH})\s(?P<day>{DAY}){_MORE_DAYS}{_LINK}(?P<last_day>{DAY})"
            rf"(?!\.\d| (?:percent|million|billion)){OF_YEAR}",
            first=parts.FIRST_MONTH,
        ),
        normalise=_days_of_month,
        examples=(
            "It took place on [October 3-5, 2022](2022-10-03/2022-10-05).",
            "They met on [February 20 and 21](2024-02-20/2024-02-21).",
            "The march 3-5 of them took.",
        ),
    ),
    Rule(
        id="dates.days",
        label="DATE",
        pattern=Regex(
            rf"{_FREE}{_DAY_OF_WEEK}(?P<day>{DAY}) (?:of )?(?P<month>{MONTH}){_FIRST_YEAR}{_LINK}{_DAY_OF_WEEK}"
            rf"(?P<last_day>{DAY}) (?:of )?(?P<last_month>{MONTH}){OF_YEAR}",
            first=parts.FIRST_WEEKDAY | {ONE_OR_TWO, ORDINAL},
            near=(parts.FIRST_MONTH,),
        ),
        normalise=_days,
        examples=(
            "The offer ran from [28 February to 3 March 2022](2022-02-28/2022-03-03).",
            "It lasted from [28 December 2021 to 3 January 2022](2021-12-28/2022-01-03).",
            "It was shut between [4 April and 29 May](2023-04-04/2023-05-29).",
            "Buses 8 and 9 go to Maystreet.",
        ),
    ),
    Rule(
        id="dates.months-days",
        label="DATE",
        pattern=Regex(
            rf"{_DAY_OF_WEEK}(?P<month>{MONTH})\s(?P<day>{DAY}){_FIRST_YEAR}{_LINK}{_DAY_OF_WEEK}"
            rf"(?P<last_month>{MONTH})\s(?P<last_day>{DAY}){OF_YEAR}",
            first=parts.FIRST_MONTH | parts.FIRST_WEEKDAY,
        ),
        normalise=_days,
        examples=(
            "It was shut from [Monday, July 3 to Friday, July 7, 2023](2023-07-03/2023-07-07).",
            "The fair ran from [July 31 to August 4, 2023](2023-07-31/2023-08-04).",
            "It may go to Juliana.",
        ),
    ),
    Rule(
        id="dates.months",
        label="DATE",
        pattern=Regex(
            rf"(?P<month>{MONTH_ALONE}){_FIRST_YEAR}{_LINK}(?P<last_month>{MONTH}){OF_YEAR}(?! \d\d?\b)",
            first=parts.FIRST_MONTH | parts.joined(parts.FIRST_MONTH, parts.FIRST_MONTH),
        ),
        normalise=_months,
        examples=(
            "Prices rose by 9% in [January-September 2023](2023-01/2023-09).",
            "It was built from [May 2021 to June 2022](2021-05/2022-06).",
            "It will be dry between [April and May](2024-04/2024-05).",
            "April to Maya: do come.",
        ),
    ),
    Rule(
        id="dates.figures-range",
        label="DATE",
        pattern=Regex(rf"{_FREE}{_FIGURES}{_LINK}{_LAST_FIGURES}", first=frozenset({ONE_OR_TWO, SPLIT})),
        normalise=_figures,
        examples=(
            "Term: [01.05.2023 - 31.12.2023](2023-05-01/2023-12-31).",
            "Held on [15-17.05.2023](2023-05-15/2023-05-17) and from [28.05 to 02.06.2023](2023-05-28/2023-06-02).",
            "Tenders 31.31.2023-32.31.2023 are void.",
        ),
    ),
    Rule(
        id="dates.month-figures",
        label="DATE",
        pattern=Regex(
            rf"{_FREE}(?P<month>0[1-9]|1[0-2])[./](?P<year>(?:19|20)\d\d)(?: ?[-—] ?"
            r"(?P<last_month>0[1-9]|1[0-2])[./](?P<last_year>(?:19|20)\d\d))?(?![\d/%-]|[.,]\d)",
            first=frozenset({SPLIT}),
        ),
        normalise=_month_figures,
        examples=(
            "[08.2019 - 05.2022](2019-08/2022-05): deputy akim; since [06/2022](2022-06) akim.",
            "Order No. 05/2023 is void, and the rate is 12.2023%.",
        ),
    ),
    Rule(
        id="dates.years",
        label="DATE",
        pattern=Regex(
            rf"{_FREE}(?P<year>(?:1\d|20)\d\d|[1-9]\d\d(?= ?[-—]))"
            r"(?:(?P<dash> ?[-—~] ?|/)| (?P<link>to|until|till|through|and) )"
            rf"(?P<last_year>{YEAR}|(?:1[0-4]|[1-9])\d\d(?![\w%]|[.,:/]\d)|\d\d(?![\w%]|[.,:/-]\d))",
            first=frozenset({THREE, FOUR, SPLIT}),
        ),
        normalise=_years,
        examples=(
            "He was a judge in [2008-2015](2008/2015), a reader in [2016~2019](2016/2019).",
            "From [1971 to 1977](1971/1977) she sang; between [1991 and 1996](1991/1996) she painted.",
            "The khan ([1428-1468](1428/1468)) asked for 1200-1400 horses.",
            "Al-Farabi ([870-950](0870/0950)) was born there; small groups (300-400) came.",
            "Grants for [2021/22](2021/2022) were small; from [1846 to 48](1846/1848) there was war.",
            "The Development Strategy for 2021-2025 was approved.",
        ),
    ),
)
