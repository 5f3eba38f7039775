"""Temperatures between two signed numbers: "-2 to -4°C", "-17…-19°C", "+9+11 degrees"."""

import re

from kzextract.normalise import figures
from kzextract.normalise.figures import Values
from kzextract.reading import Attributes, Reading
from kzextract.rules.figures_common import FIRST, NUMBER, START, first_words, in_unit, place_of, printed
from kzextract.rules.figures_units import MEASURE, forms
from kzextract.rules.rule import Regex, Rule

_DEGREES = first_words(
    [form for form in forms("measure") if "degree" in (unit.name if (unit := figures.unit(form)) else "")]
)
_DOTS = r"[ ]?(?:\.\.\.?|…)[ ]?"


def _between(match: re.Match[str], reading: Reading) -> Attributes | None:
    place = place_of(match, reading)
    low, high = figures.values(printed(match, "first", place)), figures.values(printed(match, "second", place))
    unit = figures.unit(match["unit"])
    words = match["to"].strip().isalpha()
    if low is None or high is None or unit is None or (words and not match["sign"]):
        return None
    if "degree" not in unit.name:
        return in_unit(place, reading, "measure", Values(low.value, high.value), unit) if not match["minus"] else None
    below = match["sign"] in {"-", "minus "} or (match["minus"] is not None and match["sign"] is None)
    found = Values(-low.value if match["minus"] else low.value, -high.value if below else high.value)
    return in_unit(place, reading, "measure", found, unit)


RULES: tuple[Rule, ...] = (
    Rule(
        id="figures.temperature-range",
        label="FIGURE",
        pattern=Regex(
            rf"{START}(?P<minus>minus[ ]|(?<![^\s(+….])-)?(?P<first>{NUMBER})[ ]?(?:°C?)?"
            rf"(?P<to>{_DOTS}|[ ](?:to|and|or)[ ]|(?=\+))(?P<sign>\+|-|minus[ ])?(?P<second>{NUMBER})"
            rf"[ ]?(?P<unit>{MEASURE})",
            first=FIRST | {"minus", "-"},
            near=(_DEGREES | {"m/s"},),
        ),
        normalise=_between,
        examples=(
            "The nights are cold, and the frost of [-17...-19°C](measure =-17..-19 degree Celsius of frost) will last.",
            "It will be [-2 to -4°C](measure =-2..-4 degree Celsius), +[9+11 degrees](measure =9..11 degree) by day.",
            "It was cold... 3 degrees more, 15 to 20 degrees at noon.",
        ),
    ),
)
