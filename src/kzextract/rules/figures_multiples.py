"""Multiples: "1.5 times", "threefold", "twice"."""

import re

from kzextract.normalise import figures, numerals
from kzextract.normalise.figures import Attributes, Values
from kzextract.reading import Reading
from kzextract.rules.figures_common import FIRST, ONE, RANGE, START, amounts, place_of, two
from kzextract.rules.rule import Regex, Rule

_FOLDS = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "twelve",
    "fifteen",
    "twenty",
    "thirty",
    "fifty",
    "hundred",
    "eleven",
    "fourteen",
    "sixteen",
    "eighteen",
    "forty",
    "sixty",
]
_GROWS = re.compile(
    r"\b(?:by|increas\w*|gr[eo]w\w*|rose|risen|more[ ]than|almost|nearly|about|up|reduc\w*|decreas\w*|fell|rais\w+|"
    r"exceed\w*|expand\w*|"
    r"multipl\w+|jump\w*)[ ](?:\w+[ ]){0,2}\Z"
)
_COMPARED = re.compile(
    r"[ ](?:more|less|higher|lower|larger|greater|smaller|bigger|fewer|faster|cheaper|longer|as|the|over|compared|"
    r"than|that|in[ ]\d|since|"
    r"from|to[ ]\d|[a-z]+er)\b"
)
_OFTEN = re.compile(r"[ ](?:a|per|each|every)[ ](?:day|week|month|year)")


def _times(match: re.Match[str], reading: Reading) -> Attributes | None:
    """Give a multiple, unless "three times" says how often something happened."""
    place = place_of(match, reading)
    found = amounts(match, place)
    if found is None or _OFTEN.match(place.after):
        return None
    compares = _GROWS.search(place.before[-40:]) or _COMPARED.match(place.after)
    if not compares and isinstance(found.value, int):
        return None
    return figures.describe(place, reading.text, "multiple", found)


def _fold(match: re.Match[str], reading: Reading) -> Attributes | None:
    found = figures.values("one hundred" if match["first"].lower().endswith("hundred") else match["first"])
    return None if found is None else figures.describe(place_of(match, reading), reading.text, "multiple", found)


def _twice(match: re.Match[str], reading: Reading) -> Attributes | None:
    place = place_of(match, reading)
    grows = _GROWS.search(place.before[-40:]) or re.match(
        r"[ ](?:as[ ](?:many|much|large|high|big|long|fast|often|expensive)|last[ ]year's|the[ ](?:size|number|"
        r"level|amount|price|"
        r"average|norm|rate|length|area|sum|figure)|what[ ]it)\b",
        place.after,
    )
    return figures.describe(place, reading.text, "multiple", Values(2)) if grows else None


RULES: tuple[Rule, ...] = (
    Rule(
        id="figures.multiple",
        label="FIGURE",
        pattern=Regex(
            rf"{START}{ONE}(?:[ -]times\b|-time(?=[ ](?:increase|growth|rise|reduction|decrease)))",
            first=FIRST,
            near=(frozenset({"times", "time"}),),
        ),
        normalise=_times,
        examples=(
            "Output grew [2.5 times](multiple =2.5 of Output).",
            "It is [three times](multiple =3) larger than the old one.",
            "She was elected again and again, many times.",
        ),
    ),
    Rule(
        id="figures.multiple-range",
        label="FIGURE",
        pattern=Regex(rf"{START}{two()}[ -]times\b", first=FIRST, near=(frozenset({"times"}), RANGE)),
        normalise=_times,
        examples=(
            "Fares rose [2-3 times](multiple =2..3 of Fares) over the winter.",
            "It happened at times.",
        ),
    ),
    Rule(
        id="figures.multiple-fold",
        label="FIGURE",
        pattern=Regex(
            rf"{START}(?P<first>{numerals.DIGITS}|(?i:a[ ]hundred|{'|'.join(_FOLDS)}))[ -]?fold\b",
            first=FIRST | {"a"} | {f"{word}fold" for word in _FOLDS},
            near=(frozenset({"fold", *(f"{word}fold" for word in _FOLDS)}),),
        ),
        normalise=_fold,
        examples=(
            "Prices rose [threefold](multiple =3 of Prices).",
            "A [10-fold](multiple =10 of increase) increase is planned.",
            "The plan is manifold.",
        ),
    ),
    Rule(
        id="figures.multiple-twice",
        label="FIGURE",
        pattern=Regex(r"[Tt]wice\b", first=frozenset({"twice"})),
        normalise=_twice,
        examples=(
            "Imports increased [twice](multiple =2 of Imports).",
            "She was elected twice.",
        ),
    ),
)
