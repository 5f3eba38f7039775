"""Figures with a unit: percent, durations, ages, measures."""

import re

from kzextract import gazetteers
from kzextract.normalise import figures, numerals
from kzextract.normalise.figures import Values
from kzextract.normalise.measured import PEOPLE, Place
from kzextract.reading import Attributes, Reading
from kzextract.rules.figures_common import (
    FIRST,
    ONE,
    RANGE,
    START,
    amounts,
    first_words,
    in_unit,
    of_kind,
    place_of,
    printed,
    two,
)
from kzextract.rules.rule import Normalise, Regex, Rule


def forms(kind: str) -> list[str]:
    """Return the units of a kind as they are printed."""
    return [row["form"] for row in gazetteers.rows("units") if row["kind"] == kind]


def _unit(kind: str) -> str:
    """Return an expression for the units of a kind: words in any case, abbreviations as they stand."""
    known = forms(kind)
    known = [*known, *(form.replace(" ", "-") for form in known if " " in form)]
    words = [form for form in known if form.islower() and (" " in form or (form.isalpha() and len(form) > 2))]
    signs = [form for form in known if form not in words]
    return rf"(?:(?:{numerals.any_of(signs)})(?![\w²³])|(?i:{numerals.any_of(words)})(?!\w))"


PERCENT = _unit("percent")
TIME = _unit("duration")
MEASURE = _unit("measure")
_PERCENT_WORDS = first_words(forms("percent"))
_TIME_WORDS = first_words(forms("duration"))
_MEASURE_WORDS = first_words(forms("measure")) | {"m", "t", "g", "l", "c", "q"}
_SMALLER = (
    rf"(?:(?:(?:(?<=feet)|(?<=foot)|(?<=ft))[ ](?:and[ ])?(?P<inches>{numerals.MARKED})[ -]in(?:ch(?:es)?)?\b|"
    rf"(?:(?<=metres)|(?<=meters)|(?<=[ ]m))[ ](?:and[ ])?(?P<centimetres>{numerals.MARKED_DIGITS})[ ](?:cm|"
    rf"centimet(?:re|er)s)|"
    r"(?:(?<=kg)|(?<=kilograms)|(?<=km)|(?<=kilometers)|(?<=kilometres))[ ](?:and[ ])?"
    rf"(?P<thousandths>{numerals.MARKED_DIGITS})[ ](?:grams?|g|met(?:re|er)s|m))\b)?"
)
_MINUS = r"(?:(?P<minus>minus[ ]|(?<![^\s(])(?<!\d[ ])-))?"
_SIGNED = FIRST | {"minus", "-"}
_QUALITY = r"(?:(?:full|consecutive|whole|straight|long)[ ])?"
_NO_AGE = r"(?![ -](?:old|of[ ]age)\b)(?!-)"
_PART = r"(?:[ ](?:and[ ])?(?P<{name}>{digits})[ ]?{forms})?"
_PARTS = (
    _PART.format(name="months", digits=numerals.MARKED, forms=r"months?\b")
    + _PART.format(name="minutes", digits=numerals.MARKED, forms=r"(?:minutes?|mins?)\b")
    + _PART.format(name="seconds", digits=numerals.MARKED, forms=r"(?:seconds?|secs?)\b")
)
_PARTS_OF = (("months", 1, {"year": 12}), ("minutes", 60, {"hour": 3600}), ("seconds", 1, {"hour": 3600, "minute": 60}))
_ANCHORED = re.compile(r"[ ](?:ago|later|earlier|before(?![ ]\w)|hence|prior|from[ ]now)\b")
_COUNTED_DAY = re.compile(
    r"(?:\b(?:in|within|for|lasts?|lasted|per|of|a|just|only|than|after|least|on|takes?|took)[ ]|-)\Z"
)
_AGE_BEFORE = re.compile(
    rf"\b(?:(?:minimum|retirement|pension|school|marriage|[Tt]he)[ ]age\b"
    rf"[^.;:\d]{{0,60}}[ ](?:to|from|at|is|was|of)(?:[ ]\d+[ ]to)?|"
    rf"(?i:{PEOPLE})[ ](?:of|over|under|below|above|from|aged|between)|aged|ages?[ ]of|age|ages|ages[ ]between)[ ]"
    r"(?:(?:more|less|older|younger)[ ]than[ ]|(?:about|over|under|at[ ]least|up[ ]to|from|between)[ ])?\Z"
)
_BEFORE_AGE = frozenset("to from at is was of over under below above aged between age ages than about least".split())
_TO_AGE = re.compile(r"[ ](?:to|and)[ ][\w-]+[ ](?:years?|months?)[ ](?:old|of[ ]age)\b")
_AND_OLDER = re.compile(r"[ ](?:and|or)[ ](?:over|older|younger)\b(?![ ]\d)")
_DOSED_AT = re.compile(
    r"\b(?:first|again|then|second|third|dose|doses|shot|shots|given|"
    r"vaccinated|inoculated|retire\w*|married|marry|start|starts)[ ]at[ ]\Z"
)


_YEARS = re.compile(r"(?:19|20)\d\d(?: ?[-\u2013] ?(?:19|20)?\d\d\b|(?![\d.,])(?!.*s$))")


def _duration(match: re.Match[str], reading: Reading) -> Attributes | None:
    place = place_of(match, reading)
    found, unit = amounts(match, place), figures.unit(match["unit"])
    if found is None or unit is None or _ANCHORED.match(place.after) or _is_idle_day(match, place, unit.name):
        return None
    if _YEARS.match(place.text):
        return None  # "the 2022-2023 academic year", "in 2023-2025 years", "the 1988 quarter"
    if unit.name == "quarter" and (re.match(r"[ ]of[ ](?!\d)", place.after) or place.before.endswith("by ")):
        return None  # "three quarters of the wards" is a fraction
    if _TO_AGE.match(place.after) or (unit.name == "year" and _AND_OLDER.match(place.after)):
        return figures.describe(place, reading.text, "age", found, unit.name)
    if unit.name in {"year", "month", "week", "day"} and (
        (place.last in _BEFORE_AGE and _AGE_BEFORE.search(place.tail))
        or (place.last == "at" and _DOSED_AT.search(place.tail))
    ):
        return figures.describe(place, reading.text, "age", found, unit.name)
    whole = _with_parts(match, place, found, unit.name)
    return None if whole is None else in_unit(place, reading, "duration", whole, unit)


def _is_idle_day(match: re.Match[str], place: Place, unit: str) -> bool:
    """Tell whether "one day" is only a vague time ("one day he left")."""
    idle = printed(match, "first", place).lower() == "one" and unit in {"day", "night"} and "-" not in place.text
    return idle and not _COUNTED_DAY.search(place.tail)


def _with_parts(match: re.Match[str], place: Place, found: Values, unit: str) -> Values | None:
    """Add the minutes and seconds of "14 hours 20 minutes"; None where they follow no larger unit."""
    if "minutes" not in match.re.groupindex:
        return found
    for part, smaller, sizes in _PARTS_OF:
        more = figures.values(printed(match, part, place)) if match[part] else None
        if more is None:
            continue
        if unit not in sizes:
            return None
        found = Values(round(found.value + more.value * smaller / sizes[unit], 4))
    return found


_MEASURED_BEFORE = re.compile(r"\b(?:for|within|lasts?|lasted|took|takes|almost|nearly|about|over|than|every)[ ]\Z")
_MEASURED_AFTER = re.compile(r"[ ](?:behind|late|early|in[ ]prison|long|of[ ](?!the))\b")


def _is_measured(place: Place) -> bool:
    """Tell whether "half a year" measures something: "half a year behind schedule"."""
    return _MEASURED_BEFORE.search(place.tail) is not None or _MEASURED_AFTER.match(place.after) is not None


def _indefinite(value: float) -> Normalise:
    """Return a normaliser for a unit without a number: "a year and a half", "half an hour"."""

    def normalise(match: re.Match[str], reading: Reading) -> Attributes | None:
        place, unit = place_of(match, reading), figures.unit(match["unit"])
        loose = value < 1 and unit is not None and unit.name in {"year", "day", "month"} and not _is_measured(place)
        if unit is None or loose or _ANCHORED.match(place.after):
            return None
        return in_unit(place, reading, unit.kind, Values(value), unit)

    return normalise


def _percent(match: re.Match[str], reading: Reading) -> Attributes | None:
    place = place_of(match, reading)
    found, unit = amounts(match, place), figures.unit(match["unit"])
    if found is None or unit is None:
        return None
    return in_unit(place, reading, "percent", Values(-found.value) if match["minus"] else found, unit)


_BELOW_ZERO = re.compile(r"[ ](?:Celsius[ ])?(?:below[ ](?:zero|freezing)|of[ ]frost)\b")


def _measure(match: re.Match[str], reading: Reading) -> Attributes | None:
    place = place_of(match, reading)
    found, unit = amounts(match, place), figures.unit(match["unit"])
    if found is None or unit is None:
        return None
    for part, size in (("inches", 12), ("centimetres", 100), ("thousandths", 1000)):
        more = figures.values(printed(match, part, place)) if part in match.re.groupindex and match[part] else None
        found = Values(round(found.value + more.value / size, 4)) if more else found
    if match["minus"] and "degree" not in unit.name:
        return None
    if match["minus"] or ("degree" in unit.name and _BELOW_ZERO.match(place.after)):
        found = Values(-found.value, None if found.max is None else -found.max)
    return in_unit(place, reading, "measure", found, unit)


RULES: tuple[Rule, ...] = (
    Rule(
        id="figures.percent",
        label="FIGURE",
        pattern=Regex(
            rf"{START}(?:(?P<minus>(?<![^\s(])(?<!\d[ ])-))?{ONE}\+?[ -]?(?P<unit>{PERCENT})",
            first=_SIGNED,
            near=(_PERCENT_WORDS,),
        ),
        normalise=_percent,
        examples=(
            "Exports rose by [7.5%](percent =7.5 percent of Exports).",
            "It holds [30 . 5 %](percent =30.5 percent) of it.",
            "Growth: [-2.5%](percent =-2.5 percent of Growth). Sales are down, minus [3 percent](percent =3 percent).",
            "Trade grew last year by [4 percent](percent =4 percent of Trade).",
            "Nearly [40 percent](percent ~40 percent of pupils) of the pupils walk to school.",
            "The rate is up [2 percentage points](percent =2 percent of rate).",
            "The club has 40 members per centre.",
        ),
    ),
    Rule(
        id="figures.percent-range",
        label="FIGURE",
        pattern=Regex(
            rf"{START}{two('(?:[ ]?%)?')}[ -]?(?P<unit>{PERCENT})", first=FIRST, near=(_PERCENT_WORDS, RANGE)
        ),
        normalise=of_kind("percent"),
        examples=(
            "Between [10 and 12 per cent](percent =10..12 percent of harvest) of the harvest was lost.",
            "From [5% to 7%](percent =5..7 percent of staff) of the staff are ill.",
            "In 2019 and 2020 percent signs were rare.",
        ),
    ),
    Rule(
        id="figures.duration",
        label="FIGURE",
        pattern=Regex(
            rf"{START}{ONE}(?:\+|-odd)?[ -]?{_QUALITY}(?P<unit>{TIME}){_PARTS}{_NO_AGE}",
            first=numerals.FIRST_ALL,
            near=(_TIME_WORDS,),
        ),
        normalise=_duration,
        examples=(
            "The [three-day](duration =3 day of forum) forum ended.",
            "She has taught for over [20 years](duration >20 year).",
            "The flight took [2 hours 30 minutes](duration =2.5 hour of flight).",
            "They met two weeks ago, three months earlier than planned.",
        ),
    ),
    Rule(
        id="figures.duration-range",
        label="FIGURE",
        pattern=Regex(
            rf"{START}{two('-?')}[ -]?{_QUALITY}(?P<unit>{TIME}){_NO_AGE}", first=FIRST, near=(_TIME_WORDS, RANGE)
        ),
        normalise=_duration,
        examples=(
            "The repair takes [12 to 18 months](duration =12..18 month of repair).",
            "It was a choice of two or three years ago.",
        ),
    ),
    Rule(
        id="figures.duration-and-half",
        label="FIGURE",
        pattern=Regex(
            r"(?P<mention>an?[ ](?P<unit>hour|day|week|month|year|decade|century)[ ]and[ ]a[ ]half)\b",
            first=frozenset({"a", "an"}),
        ),
        normalise=_indefinite(1.5),
        examples=(
            "The course lasts [a year and a half](duration =1.5 year of course).",
            "They meet twice a year and half the staff attend.",
        ),
    ),
    Rule(
        id="figures.half-unit",
        label="FIGURE",
        pattern=Regex(
            rf"[hH]alf[ ]an?[ ](?P<unit>{TIME}|{MEASURE}|percent\b|per[ ]cent\b)",
            first=frozenset({"half"}),
            near=(_TIME_WORDS | _MEASURE_WORDS | _PERCENT_WORDS,),
        ),
        normalise=_indefinite(0.5),
        examples=(
            "The talk lasted [half an hour](duration =0.5 hour of talk).",
            "Half a year ago the road was closed.",
        ),
    ),
    Rule(
        id="figures.measure",
        label="FIGURE",
        pattern=Regex(
            rf"{START}{_MINUS}{ONE}\+?(?:[ -]?(?P<unit>{MEASURE}|(?<=[ ])[mtgl](?![\w'/-])|"
            rf"(?<=[ ])[tcq](?=[ ]?/[ ]?ha\b)){_SMALLER})",
            first=_SIGNED | numerals.FIRST_ALL,
            near=(_MEASURE_WORDS,),
        ),
        normalise=_measure,
        examples=(
            "The road is [60 km](measure =60 kilometre of road) long.",
            "They found [4 kg 520 grams](measure =4.52 kilogram of salt) of salt.",
            "A plot of [5 hectares](measure =5 hectare of plot) was sold.",
            "It was [minus 30 degrees](measure =-30 degree) at night.",
            "The yield of rye reached [1.2 t](measure =1.2 tonne of yield per hectare)/ha.",
            "Two million people live 3 doors away.",
        ),
    ),
    Rule(
        id="figures.measure-range",
        label="FIGURE",
        pattern=Regex(
            rf"{START}{_MINUS}{two(rf'(?:[ ]?{MEASURE})?')}[ -]?(?P<unit>{MEASURE})",
            first=_SIGNED,
            near=(_MEASURE_WORDS, RANGE),
        ),
        normalise=_measure,
        examples=(
            "Winds of [15-20 m/s](measure =15..20 metre per second of Winds) are expected.",
            "Rows 3 to 5 kept quiet.",
        ),
    ),
)
