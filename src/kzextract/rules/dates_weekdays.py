"""Weekdays: on Friday, last Friday, Friday of next week."""

import re

from kzextract.normalise import date_words, dates
from kzextract.normalise.dates import Tense
from kzextract.reading import Attributes, Reading
from kzextract.rules import dates_parts as parts
from kzextract.rules.dates_context import after, at_last, before, dated, is_the_next, side_of, timed
from kzextract.rules.dates_parts import WEEKDAY
from kzextract.rules.dates_tense import opens, verb
from kzextract.rules.rule import Regex, Rule

_NONE_BEFORE = re.compile(
    r"\b(?:(?:[Ee]very|[Ee]ach)(?: second| other| third| first| last)?|"
    r"[Aa]ny|[Oo]n a|per|Black|Good|Easter|Palm|Bloody|Cyber|Holy|Ash|Shrove|Maundy|Super|Giving|"
    r"Whit|Clean|that|same|following)[ -]$|"
    rf"\b{WEEKDAY}(?: ?- ?| to | through )$"
)
_NONE_AFTER = re.compile(
    rf" (?:Times|Telegraph|Mail|Mirror|Express|Post|Herald|Prayers?)\b|(?: ?- ?| to | through ){WEEKDAY}|-\w|"
    r" (?:mornings|afternoons|evenings|nights)\b| of (?:the|each|every) (?:month|week)\b"
)
_NO_DAY_BEFORE = re.compile(r"\b(?:[Aa]|[Oo]ne) $")
_PART_OF_DAY_AFTER = re.compile(r" (?:night|morning|evening|afternoon) [a-z]")
_HABIT = re.compile(
    r"\b(?:open|opening|closed|working|hours|daily|each|every|weekly|usually|schedule|from \d+|"
    r"in the (?:morning|afternoon|evening))\b|\d ?[ap]\.?m\b|\d:\d\d",
    re.IGNORECASE,
)
_DECLARED = re.compile(r"\b(?:declared|proclaimed|named) $")
# "He is before the Senate on Friday", but "is in hospital after a fire on Friday".
_IS_ON = re.compile(r"\b(?:is|are|be) (?:(?!after\b|from\b|following\b|of\b|over\b|since\b)[\w'-]+ ){0,5}on (?:the )?$")
# A verb in the present behind its subject, where no other verb was found: "the hearing goes on".
_PRESENT = re.compile(
    r"(?:\b(?:[Hh]e|[Ss]he|[Ii]t|who|which)|"
    r"(?:\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)(?: [a-z-]+)?|\b[A-Z][a-z]+) [A-Za-z][a-z-]+) "
    r"(?!talks\b|visits\b|news\b|reports\b|sales\b)[a-z]{2,}(?<!s)s "
    r"(?:an?|at|for|from|her|his|in|its|on|the|their|to|until|with)\b"
)
_WAS_TO = re.compile(r"\b(?:was|were) (?:to|due|expected|planned|scheduled|set|supposed)\b")
_WE = re.compile(r"\b(?:[Tt]hey|[Ww]e|I) [a-z]{3,} ")
_EVENT_AFTER = re.compile(r"'s (?:\w+ )?(?:concert|election|final|game|hearing|match|parade|referendum|session|vote)\b")
_AHEAD_OF = re.compile(r"\bahead of $", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween $", re.IGNORECASE)
_STEPS = {"last": -1, "this": 0, "next": 1}


def _weekday(match: re.Match[str], reading: Reading) -> Attributes | None:
    start, end = match.span("weekday")
    left = before(reading, start)
    if _NONE_BEFORE.search(left) or _NONE_AFTER.match(reading.folded, end):
        return None
    if _NO_DAY_BEFORE.search(left) and not _PART_OF_DAY_AFTER.match(reading.folded, end):
        return None
    number = date_words.weekday_number(match["weekday"])
    return timed(dates.against(reading.published, dates.weekday, number, _tense(reading, match.start(), end)), match)


def _tense(reading: Reading, start: int, end: int) -> Tense:
    """Read a weekday as past unless the verb looks ahead: news tell of the days before."""
    kind = verb(reading, start, end).kind
    left = before(reading, start, 80)
    if _WAS_TO.search(left) and re.match(r",? but\b", after(reading, end)):
        return "past"
    if _DECLARED.search(left) and reading.folded.startswith(" a ", end):
        return "future"
    if kind == "be":
        return "future" if _IS_ON.search(left) else "past"
    told = _PRESENT.match(after(reading, end, 60).lstrip(" :,"))
    if (told and opens(reading, start)) or (kind == "none" and (told or _PRESENT.search(left) or _WE.search(left))):
        return "future"
    ahead = kind in ("future", "will", "present", "plan", "due") and not (
        reading.folded.startswith("'s", end) and not (_AHEAD_OF.search(left) or _EVENT_AFTER.match(reading.folded, end))
    )
    return "future" if ahead else "past"


def _range(match: re.Match[str], reading: Reading) -> Attributes | None:
    """Read "from Monday to Thursday" as days of one week, unless it tells of a habit."""
    start, end = match.span()
    kind = verb(reading, start, end).kind
    if (match["link"] == "and") != bool(_BETWEEN.search(before(reading, start))):
        return None
    if kind in ("none", "be") or _HABIT.search(reading.folded, *reading.sentence(start)):
        return None
    first, last = (date_words.weekday_number(match[group]) for group in ("weekday", "last"))
    if first == last:
        return None
    return dated(dates.against(reading.published, dates.weekdays, first, last, _tense(reading, start, end)))


def _beside(match: re.Match[str], reading: Reading) -> Attributes | None:
    words = match["side"].lower().split()
    if at_last(reading, match.start("side")) or _NONE_AFTER.match(reading.folded, match.end("weekday")):
        return None
    if is_the_next(match, reading):
        return dated(None)
    number = date_words.weekday_number(match["weekday"])
    if words[-1] in ("coming", "past"):
        value = dates.against(reading.published, dates.weekday, number, "future" if words[-1] == "coming" else None)
    else:
        value = dates.against(reading.published, dates.weekday_beside, number, side_of(match))
    return timed(value, match) if "clock" in match.groupdict() else dated(value)


def _of_week(match: re.Match[str], reading: Reading) -> Attributes | None:
    side = (match["side"] or match["front"]).lower()
    if side not in _STEPS:
        return dated(None)  # of that week, of the following week: anchored in the text
    number = date_words.weekday_number(match["weekday"] or match["day"])
    return timed(dates.against(reading.published, dates.weekday_of_week, number, _STEPS[side]), match)


def _weekdays_ago(match: re.Match[str], reading: Reading) -> Attributes | None:
    count, number = date_words.cardinal(match["number"]), date_words.weekday_number(match["weekday"])
    if count is None or count != int(count):
        return None
    return dated(dates.against(reading.published, dates.weekdays_ago, number, int(count)))


def _later(match: re.Match[str], reading: Reading) -> Attributes | None:
    if match["side"]:
        return _beside(match, reading)
    return dated(dates.against(reading.published, dates.weekday_later, date_words.weekday_number(match["weekday"]), 1))


RULES: tuple[Rule, ...] = (
    Rule(
        id="dates.weekday",
        label="DATE",
        pattern=Regex(
            parts.with_clock(rf"(?<![\w-])(?P<weekday>{WEEKDAY})"),
            first=parts.FIRST_CLOCK | parts.FIRST_WEEKDAY_LONG,
            near=(parts.FIRST_WEEKDAY_LONG,),
        ),
        normalise=_weekday,
        examples=(
            "The union said on [Thursday](2024-03-07) that the committee had met.",
            "The committee will meet on [Thursday](2024-03-14).",
            "He died after a [Sunday](2024-03-10) night raid.",
            "She spoke at [10 a.m. on Friday](2024-03-08T10:00).",
            "Open Monday to Friday, and every Sunday; Black Friday is near.",
        ),
    ),
    Rule(
        id="dates.weekdays",
        label="DATE",
        pattern=Regex(
            rf"(?P<weekday>{WEEKDAY})(?:,? (?P<link>to|through|until|till|and) |-)(?P<last>{WEEKDAY})(?! \d)",
            first=parts.FIRST_WEEKDAY_LONG | parts.joined(parts.FIRST_WEEKDAY_LONG, parts.FIRST_WEEKDAY_LONG),
        ),
        normalise=_range,
        examples=(
            "The envoy was in Oral from [Monday to Thursday](2024-03-04/2024-03-07).",
            "The bridge will be shut between [Friday and Sunday](2024-03-15/2024-03-17).",
            "The bank is open Monday to Friday, Tuesday to Sunday from 9 to 5.",
        ),
    ),
    Rule(
        id="dates.weekday-beside",
        label="DATE",
        pattern=Regex(
            parts.with_clock(rf"(?P<side>{parts.SIDE}) (?P<weekday>{WEEKDAY})"),
            first=parts.FIRST_CLOCK | parts.FIRST_SIDE,
            near=(parts.FIRST_WEEKDAY_LONG,),
        ),
        normalise=_beside,
        examples=(
            "They were paid [last Friday](2024-03-08) and vote [this Wednesday](2024-03-13).",
            "The report is due [next Tuesday](2024-03-19).",
            "The last Fridays were wet.",
        ),
    ),
    Rule(
        id="dates.weekday-of-week",
        label="DATE",
        pattern=Regex(
            parts.with_clock(
                rf"(?:(?P<front>(?i:last|this|next)) week,? (?:on )?(?P<weekday>{WEEKDAY})|"
                rf"(?P<day>{WEEKDAY}),? (?:of )?"
                r"(?P<side>last|this|next|that|the (?:same|following|previous|next)) week\b)"
            ),
            first=parts.FIRST_CLOCK | parts.FIRST_WEEKDAY_LONG | {"last", "this", "next"},
            near=(parts.FIRST_WEEKDAY_LONG, frozenset({"week"})),
        ),
        normalise=_of_week,
        examples=(
            "It was signed on [Tuesday of last week](2024-03-05).",
            "The panel sits [Friday next week](2024-03-22), then [next week on Tuesday at 9:30](2024-03-19T09:30).",
            "Weekday sales fell in a normal week.",
        ),
    ),
    Rule(
        id="dates.weekday-week",
        label="DATE",
        pattern=Regex(
            rf"(?P<weekday>{WEEKDAY}) (?:week\b|"
            r"(?P<side>last|next)(?=[.,;:)?!]|$| (?:the|he|she|it|they|we|in|at|by)\b))",
            first=parts.FIRST_WEEKDAY_LONG,
        ),
        normalise=_later,
        examples=(
            '"By [Friday week](2024-03-22) it must be dry," he said.',
            "He came on [Friday last](2024-03-08), and leaves on [Monday next](2024-03-18).",
            "Fridays weekly.",
        ),
    ),
    Rule(
        id="dates.weekdays-ago",
        label="DATE",
        pattern=Regex(
            rf"(?P<number>{parts.NUMBER}) (?P<weekday>(?:{parts.any_of(date_words.WEEKDAY_NAMES)}))s ago\b",
            first=parts.FIRST_NUMBER,
            near=(frozenset({"ago"}), frozenset(f"{name}s" for name in parts.FIRST_WEEKDAY_LONG)),
        ),
        normalise=_weekdays_ago,
        examples=("They met [two Fridays ago](2024-03-01).", "Two Fridays of rain, ten Fridays in all."),
    ),
)
