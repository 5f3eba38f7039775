"""Expressions that lean on another date of the text: the value is null, whatever the publication date."""

import re

from kzextract.reading import Attributes, Reading
from kzextract.rules import dates_parts as parts
from kzextract.rules.dates_context import after, before, dated
from kzextract.rules.dates_parts import MONTH_ALONE, NUMBER, SEASON, WEEKDAY
from kzextract.rules.rule import Regex, Rule

_UNIT = r"(?:weekend|day|week|fortnight|month|quarter|year|decade|century)"
_TIME = rf"(?:{_UNIT}|night|morning|afternoon|evening|{SEASON}|{MONTH_ALONE}|{WEEKDAY})"
_SHORT_TIME = r"(?:day|night|week|month|year|evening)"
_CLAUSE_END = re.compile(r"[.,;:!?)\"]|$| (?:and|but|or|as|when|in|at|by|to|-|—)\b| [-—]")
_CLOSED = re.compile(r"[.,;)]|$")
# "that winter", but not "said that winter ...".
_PLACE = re.compile(
    r"(?:^|[.!?\"(;:,-] ?|\b(?:in|since|by|until|till|during|from|of|on|later|earlier|early|late|and|but|"
    r"for|before|after|only|just|all) )$",
    re.IGNORECASE,
)


def _with_article(match: re.Match[str], reading: Reading) -> Attributes | None:
    left = before(reading, match.start())
    if not re.search(r"\b(?:the|that|on|of|this)(?: very)? $", left, re.IGNORECASE) or re.match(
        r"[-\w]", after(reading, match.end())
    ):
        return None
    if match[0].lower().startswith("next") and re.search(
        r"\b(?:over|for|within|throughout|during|in) the $", left, re.IGNORECASE
    ):
        return None  # a length of time
    return dated(None)


def _closing(match: re.Match[str], reading: Reading) -> Attributes | None:
    closes = _CLAUSE_END.match(after(reading, match.end()))
    return dated(None) if closes and re.search(r"\bthe $", before(reading, match.start()), re.IGNORECASE) else None


def _offset(match: re.Match[str], reading: Reading) -> Attributes | None:
    if match["way"] in ("before", "after") and not _CLAUSE_END.match(after(reading, match.end())):
        return None
    return dated(None)


def _that(match: re.Match[str], reading: Reading) -> Attributes | None:
    placed = _PLACE.search(before(reading, match.start())) or _CLOSED.match(after(reading, match.end()))
    return dated(None) if placed else None


def _year_ago(_: re.Match[str], __: Reading) -> Attributes:
    return dated(None)


RULES: tuple[Rule, ...] = (
    Rule(
        id="dates.same",
        label="DATE",
        pattern=Regex(
            rf"(?:[Ss]ame|following|previous|preceding|ensuing|next) {_TIME}(?!s)\b",
            first=frozenset({"same", "following", "previous", "preceding", "ensuing", "next"}),
        ),
        normalise=_with_article,
        examples=(
            "In the [same year](null) it was sold; the [following week](null) it closed.",
            "He left on the [next day](null).",
            "At the same time, for the next year, same-day delivery.",
        ),
    ),
    Rule(
        id="dates.before-after",
        label="DATE",
        pattern=Regex(
            rf"{_SHORT_TIME} (?:before|after|earlier)\b",
            first=frozenset({"day", "night", "week", "month", "year", "evening"}),
        ),
        normalise=_closing,
        examples=("It had rained the [day before](null).", "He died the day before the vote."),
    ),
    Rule(
        id="dates.later",
        label="DATE",
        pattern=Regex(
            rf"{NUMBER}[ -]{_UNIT}s?(?: and a half)? (?P<way>later|earlier|before|after|previously|afterwards?)\b",
            first=parts.FIRST_NUMBER,
            near=(frozenset("later earlier before after previously afterward afterwards".split()),),
        ),
        normalise=_offset,
        examples=(
            "Digging had begun [five months earlier](null), and ended [two and a half years later](null).",
            "It was 7% less than [a year before](null).",
            "Some years later, two hours later, three days after the vote.",
        ),
    ),
    Rule(
        id="dates.year-ago",
        label="DATE",
        pattern=Regex(
            r"(?i:year)-(?:ago|earlier)(?: (?:quarter|period|month|week|half|day)\b)?", first=frozenset({"year"})
        ),
        normalise=_year_ago,
        examples=(
            "Sales rose from the [year-ago quarter](null), and profit from a [year-earlier](null) loss.",
            "The year-round fair is a year older.",
        ),
    ),
    Rule(
        id="dates.that",
        label="DATE",
        pattern=Regex(rf"[Tt]hat (?P<mention>{_TIME})(?![\w-])", first=frozenset({"that"})),
        normalise=_that,
        examples=(
            "That [autumn](null) the roof fell in.",
            "In that [October](null) she was ill; they sold ten that [year](null), he said.",
            "He said that winter was cold.",
        ),
    ),
)
