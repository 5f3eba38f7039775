"""The fragments that the expressions for dates are built from, and the words that each can begin with."""

from collections.abc import Iterable

from kzextract.normalise.date_words import MONTH_NAMES, ONES, ORDINALS, SEASONS, TENS, WEEKDAY_NAMES
from kzextract.rules.rule import DIGIT


def any_of(words: Iterable[str]) -> str:
    """Return the alternation of ``words``."""
    return "|".join(words)


def either_case(words: Iterable[str]) -> str:
    """Return the alternation of ``words``, each with a small or a capital first letter: faster than ignoring case."""
    return any_of(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in words)


def _cases(names: Iterable[str]) -> str:
    return any_of(form for name in names for form in (name, name.upper(), name.lower()))


_SHORT_MONTHS = ["Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec"]
_SHORT_DAYS = ["Mon", "Tues", "Tue", "Wed", "Thurs", "Thu", "Fri", "Sat", "Sun"]
_END = r"(?![A-Za-z])"

# A blank, or a line break in a text with hard-wrapped lines.
S = r"(?: {1,3}| ?\n(?=\S))"
# The dot of an abbreviation; one before a capital ends the sentence.
_DOT = r"\.(?!\s+[A-Z]|\s*$)"
_SHORT_MONTH = rf"(?:{any_of(_SHORT_MONTHS)}|{any_of(short.upper() for short in _SHORT_MONTHS)})(?:{_DOT}|{_END})"
_INITIAL = "(?=[JFMASONDjfmasond])"
MONTH = rf"{_INITIAL}(?:(?:{_cases(MONTH_NAMES)}){_END}|{_SHORT_MONTH})"
# Standing alone a month needs its capital: "may" and "march" are verbs, and "Mar" and "Jun" are names.
MONTH_ALONE = (
    rf"(?=[JFMASOND])"
    rf"(?:(?:{any_of(f'{name}|{name.upper()}' for name in MONTH_NAMES)}){_END}|(?:Jan|Feb|Apr|Aug|Sept?|Oct|Nov|"
    rf"Dec)(?:{_DOT}|{_END}))"
)
WEEKDAY = rf"(?=[MTWFSmtwfs])(?:{_cases(WEEKDAY_NAMES)}){_END}"
WEEKDAY_SHORT = (
    rf"(?:{WEEKDAY}|(?:{any_of(_SHORT_DAYS)}|{any_of(short.upper() for short in _SHORT_DAYS)})(?:\.|"
    rf"{_END}))"
)
DAY = r"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\dA-Za-z]))"
DAY_WORD = rf"(?:(?:[Tt]wenty|[Tt]hirty)[- ](?:{any_of(ORDINALS[:9])})|[Tt]hirtieth|{either_case(reversed(ORDINALS))})"
YEAR = r"(?:(?:1[5-9]|20)\d\d)(?![\dA-Za-z]|[.,:/]\d)"
# "'98": the apostrophe stands for the century.
SHORT_YEAR = r"'\d\d(?![\w'])"
SEASON = rf"(?=[SFAWsfaw])(?:{_cases(name.capitalize() for name in SEASONS)}){_END}"

# What tells the year behind a day, a month, a season: "2024", "of last year", "this year", "of the same year".
_YEAR_WORD = (
    r"(?:(?:the )?current|this|(?:the )?last|next|(?:the )?coming|that|the same|the (?:following|previous|next))"
)
YEAR_WORD = rf",? (?:of |in )?(?P<year_word>{_YEAR_WORD}) year\b"
OF_YEAR = rf"(?: ?,?{S}(?:of |in )?(?P<year>{YEAR}|{SHORT_YEAR})|{YEAR_WORD})?"

_HALF_DAY = r"(?:\s?(?:[aApP]\.\s?[mM]\.?|[aApP][mM](?![A-Za-z])))"
CLOCK = (
    rf"(?:(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?(?![\d%]|[.,:]\d){_HALF_DAY}?|"
    rf"(?:1[0-2]|0?[1-9])(?:{_HALF_DAY}| o'clock\b)|noon\b|midday\b|midnight\b)"
)
# "from 6 to 8 p.m.": an hour that the end of its span tells from a number.
_FROM_HOUR = rf"(?:{CLOCK}|(?:1[0-2]|[1-9])(?=(?: ?- ?| to )\d{{1,2}}(?::\d\d)?{_HALF_DAY}))"
_ZONE = r"(?: \(?(?:[A-Z]{2,3}T|GMT|UTC)(?: ?[+-]\d{1,2})?\)?| (?:local|[A-Z][a-z]+) time)?"
# "rose by 6.43, on Friday" holds no time of day.
_BEFORE_DATE = (
    rf"(?:(?!\d\d?\.\d\d,? on )(?P<clock>{_FROM_HOUR})(?:(?: ?- ?| to )(?P<clock_until>{CLOCK}))?{_ZONE}"
    r"(?:,? on (?:the )?| ?[,|/•·—-]? {1,3}| ?[|/] ?))?"
)
_AFTER_DATE = (
    rf"(?:(?:,? (?:at|from)(?: about| around)? | ?[,|/•·@—-]? {{1,3}}| ?[|] ?|T)"
    rf"(?P<later_clock>{_FROM_HOUR})(?:(?: ?- ?| to )(?P<until>{CLOCK}))?)?"
)
_DAY_BEFORE = rf"(?:(?P<weekday>{WEEKDAY_SHORT})(?:,? (?:the )?|, on (?:the )?| ?[|/—-] ?|(?P<open> \()))?"
_DAY_AFTER = rf"(?: \({WEEKDAY_SHORT}\)|, {WEEKDAY}(?!,? (?:\d|{MONTH})))?"


def with_day_and_clock(date: str) -> str:
    """Return the expression for ``date`` with its weekday and its time of day on either side."""
    return rf"{_BEFORE_DATE}{_DAY_BEFORE}(?<![\d.,$€₸№#-])(?<!\d/){date}(?(open)\))(?(open)|{_DAY_AFTER}){_AFTER_DATE}"


def with_clock(date: str) -> str:
    """Return the expression for ``date``, which is no number, with its time of day on either side."""
    return rf"{_BEFORE_DATE}{date}{_AFTER_DATE}"


_WORD_NUMBER = rf"(?:{either_case(TENS)})(?:[- ](?:{any_of(ONES[1:10])}))?|{either_case(reversed(ONES[1:]))}"
NUMBER = rf"(?:[Hh]alf an?|(?:\d{{1,3}}|[Aa]n?|{_WORD_NUMBER})(?: and a half| hundred)?|\d\.5)"

FIRST_MONTH = frozenset(
    [name.lower() for name in MONTH_NAMES] + [f"{short.lower()}{dot}" for short in _SHORT_MONTHS for dot in ("", ".")]
)
RECENT = tuple(str(year) for year in range(1990, 2050))
FIRST_WEEKDAY_LONG = frozenset(name.lower() for name in WEEKDAY_NAMES)
FIRST_WEEKDAY = FIRST_WEEKDAY_LONG | {f"{short.lower()}{dot}" for short in _SHORT_DAYS for dot in ("", ".")}
FIRST_CLOCK = frozenset({DIGIT, "noon", "midday", "midnight"})
FIRST_NUMBER = frozenset({DIGIT, "a", "an", "half", *ONES[1:], *TENS})
FIRST_ORDINAL = frozenset({*ORDINALS, "twenty", "thirty", "thirtieth"})
ORDINALS_NEAR = FIRST_ORDINAL | {
    f"{n}{'th' if 10 < n < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}" for n in range(1, 32)
}
FIRST_SEASON = frozenset(SEASONS)

SIDE = r"(?:[Tt]his past|[Tt]his coming|[Cc]oming|[Ll]ast|[Tt]his|[Nn]ext|LAST|NEXT|THIS)"
FIRST_SIDE = frozenset({"this", "last", "next", "coming"})

PARTLY = r"(?:(?:[Ll]ate|[Ee]arly|[Pp]re|[Pp]ost)-)?"
_PARTLY = ("late", "early", "pre", "post")


def joined(firsts: Iterable[str], seconds: Iterable[str]) -> frozenset[str]:
    """Return the words that a hyphen makes of ``firsts`` and ``seconds``: `june-july`, `late-1990s`."""
    lasts = tuple(seconds)
    return frozenset(f"{first}-{last}" for first in firsts for last in lasts)


def partly(words: Iterable[str]) -> frozenset[str]:
    """Return what ``words`` become behind "late-", "post-" and the like: one word, where a capital or digit follows."""
    return joined(_PARTLY, words)
