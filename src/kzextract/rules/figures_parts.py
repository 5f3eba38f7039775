"""Fractions."""

import re

from kzextract.normalise import figures, measured, nouns, numbers, numerals, phrases
from kzextract.normalise.comparators import comparator
from kzextract.normalise.figures import Attributes, Values
from kzextract.normalise.measured import Place
from kzextract.reading import Reading
from kzextract.rules.figures_common import FIRST, RANGE, TO, first_words, in_unit, place_of
from kzextract.rules.figures_units import MEASURE, TIME
from kzextract.rules.rule import SPLIT, Regex, Rule

_PART = r"(?:half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)"
_PARTS_NEAR = first_words([*numerals.ORDINALS, *(f"{word}s" for word in numerals.ORDINALS)]) | {
    "half",
    "halves",
    "quarter",
    "quarters",
}
_PARTS = frozenset(["third", "quarter", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "hundredth"])
_SMALL = r"(?i:one|two|three|four|five|six|seven|eight|nine)"
_NO_PART = r"(?![ -]?(?:time|year|day|finals?|hour|mile|metre)\b)"
_TIME_BEFORE = re.compile(r"\b(?:last|past|next|first|previous|consecutive)[ ]\Z")


_LAST_OF_FEW = 0.25
_LARGEST_OF = 20
_IS_ONE = re.compile(r"[ ](?:is|was|has|did)\b")


def _fraction(match: re.Match[str], reading: Reading) -> Attributes | None:
    place = place_of(match, reading)
    first = numbers.fraction(match["first"])
    second = numbers.fraction(match["second"]) if "second" in match.re.groupindex else None
    if first is None or _is_loose(place) or (first < _LAST_OF_FEW and _IS_ONE.match(place.after)):
        return None
    if "second" in match.re.groupindex and (second is None or second <= first):
        return None
    return figures.describe(place, reading.text, "fraction", Values(first, second))


def _is_loose(place: Place) -> bool:
    """Tell quarters of a year, and "one half" without a whole, from fractions."""
    if not re.fullmatch(r"\w+[ ]quarters?|one[ ]half", place.text, re.IGNORECASE) or place.before.endswith("by "):
        return False
    return not place.after.startswith(" of ") or _TIME_BEFORE.search(place.tail) is not None


def _ratio(match: re.Match[str], reading: Reading) -> Attributes | None:
    top, bottom = figures.values(match["top"]), figures.values(match["bottom"])
    if top is None or bottom is None or not 0 < top.value < bottom.value:
        return None
    if " out " in match[0] and bottom.value > _LARGEST_OF and bottom.value % 10:
        return None  # "62 out of 98 seats" are two counts
    return _part_of(place_of(match, reading), reading, round(top.value / bottom.value, 4))


def _digit_ratio(match: re.Match[str], reading: Reading) -> Attributes | None:
    top, bottom = int(match["top"]), int(match["bottom"])
    found = Values(round(top / bottom, 4))
    return figures.describe(place_of(match, reading), reading.text, "fraction", found) if top < bottom else None


def _part_of_unit(match: re.Match[str], reading: Reading) -> Attributes | None:
    top, bottom, unit = int(match["top"]), int(match["bottom"]), figures.unit(match["unit"])
    if unit is None or top >= bottom:
        return None
    return in_unit(place_of(match, reading), reading, unit.kind, Values(round(top / bottom, 4)), unit)


def _every(match: re.Match[str], reading: Reading) -> Attributes | None:
    number = numbers.denominator(match["part"])
    return _part_of(place_of(match, reading), reading, round(1 / number, 4)) if number else None


_NO_WHOLE = re.compile(r"[ ](?:day|week|month|year|hour|minute|time|season|summer|spring|[A-Z]\w+day)\b")


_DOES = re.compile(r"[a-z]{3,}ed\b")


def _part_of(place: Place, reading: Reading, value: float) -> Attributes | None:
    """Return a fraction of the noun that follows it ("one in five [children]", "every fifth [pupil]")."""
    each, every = place.text.lower().startswith(("every", "each")), place.text.lower().startswith("every")
    noun = phrases.forward(place.folded, place.end, place.right, plural=not each, sure=each)
    if noun and not each and not nouns.is_plural(nouns.head(place.folded[slice(*noun)])):
        noun = None  # "one in nine concerned medicine"
    alone = noun and " " not in place.folded[slice(*noun)] and nouns.is_plural(place.folded[slice(*noun)])
    if alone and every:
        noun = None  # "every third rides free"
    elif _NO_WHOLE.match(place.after) or (noun is None and every and not place.after.startswith(" of ")):
        return None
    noun = noun or (None if every else measured.whole(place) or measured.of_which(place))
    if noun and _DOES.match(place.folded, *noun) and not nouns.is_plural(nouns.head(place.folded[slice(*noun)])):
        noun = None  # "one in nine concerned medicine"
    text = None
    if noun:
        # Behind a singular subject a word in -s is its verb.
        verb = re.search(r"(?<=\w)[ ]\w+s\b", place.folded[slice(*noun)]) if each else None
        text = reading.text[noun[0] : noun[0] + verb.start() if verb else noun[1]]
    return figures.attributes("fraction", Values(value), comparator(place, "fraction"), noun=text)


_ARTICLE = r"(?:(?<=\ba[ ])|(?<=\bA[ ]))"
_COMPARING = r"(?:(?<=than[ ]half)|(?<=over[ ]half)|(?<=early[ ]half)|(?<=lmost[ ]half)|(?<=bout[ ]half))"

RULES: tuple[Rule, ...] = (
    Rule(
        id="figures.fraction",
        label="FIGURE",
        pattern=Regex(rf"(?<![\w-])(?P<first>{numerals.FRACTION}){_NO_PART}", first=FIRST, near=(_PARTS_NEAR,)),
        normalise=_fraction,
        examples=(
            "Over [two-thirds](fraction >0.6667 of voters) of the voters stayed at home.",
            "[Three quarters](fraction =0.75 of wards) of all wards are full, [two - thirds](fraction =0.6667) dirty.",
            "The other half went to Taraz in the third quarter.",
        ),
    ),
    Rule(
        id="figures.fraction-range",
        label="FIGURE",
        pattern=Regex(
            rf"(?<![\w-])(?P<first>{numerals.FRACTION}){TO}(?P<second>{numerals.FRACTION}){_NO_PART}",
            first=FIRST,
            near=(_PARTS_NEAR, RANGE),
        ),
        normalise=_fraction,
        examples=(
            "[One-third to one-half](fraction =0.3333..0.5 of crop) of the crop is lost.",
            "The half and the third were lost.",
        ),
    ),
    Rule(
        id="figures.fraction-article",
        label="FIGURE",
        pattern=Regex(
            rf"{_ARTICLE}(?P<first>{_PART})(?=[ ]of[ ](?!an?[ ](?:million|billion|century|hour|year))|[,.;:!?\n\"]|\Z"
            r"|[ ](?:and|but|while|at|on|with|after|before|between|among|during|through|under|against|per|more|less|"
            r"in|over|to|by|since|compared|from|this|last|did|do|was|were|is|are|has|have|had)\b)",
            first=_PARTS,
        ),
        normalise=_fraction,
        examples=(
            "About a [third](fraction ~0.3333 of farms) of the farms closed.",
            "Prices went up by a [quarter](fraction =0.25 of Prices).",
            "He came a third time and in the fourth quarter.",
        ),
    ),
    Rule(
        id="figures.fraction-article-range",
        label="FIGURE",
        pattern=Regex(rf"{_ARTICLE}(?P<first>{_PART}){TO}a[ ](?P<second>{_PART})\b", first=_PARTS),
        normalise=_fraction,
        examples=(
            "Between a [fifth and a quarter](fraction =0.2..0.25 of grain) of the grain is sold.",
            "A third and a fourth man came.",
        ),
    ),
    Rule(
        id="figures.fraction-half",
        label="FIGURE",
        pattern=Regex(
            r"(?P<first>[Hh]alf)(?:(?=[ ]of[ ](?:the|all|its|their|those|these|them|our|his|her|[a-z]+s)\b)"
            rf"|{_COMPARING}(?=[ ](?:the|its|their|[a-z]+s|people)\b))",
            first=frozenset({"half"}),
        ),
        normalise=_fraction,
        examples=(
            "More than [half](fraction >0.5 of schools) of the schools have gyms.",
            "Nearly [half](fraction ~0.5 of villages) the villages lack roads.",
            "Half a year passed, and half Almaty was there.",
        ),
    ),
    Rule(
        id="figures.fraction-ratio",
        label="FIGURE",
        pattern=Regex(
            rf"(?<![\w-])(?P<top>\d{{1,2}}|{_SMALL})[ ](?:in|out[ ]of)[ ](?:every[ ])?"
            rf"(?P<bottom>\d{{1,3}}(?:,\d{{3}})?|{numerals.BELOW_THOUSAND}\b)(?=[ ][a-z]+|[,.;])"
            r"(?![ ](?:years|months|days|weeks|hours|minutes|percent|million|thousand|billion)\b|[ ]?%)",
            first=FIRST,
            near=(frozenset({"in", "out"}),),
        ),
        normalise=_ratio,
        examples=(
            "[One in five](fraction =0.2 of children) children skips breakfast.",
            "[Two out of three](fraction =0.6667 of villages) villages have gas.",
            "He spent much in Astana and in Aktau.",
        ),
    ),
    Rule(
        id="figures.fraction-digits",
        label="FIGURE",
        pattern=Regex(
            r"(?<![\w/.,-])(?P<top>[1-9])/(?P<bottom>[2-9]|10)(?![\w/]|\.\d)(?=[ ]{1,3}of[ ]|[ ](?:majority|cup|"
            r"teaspoon|share)|\s*\Z)",
            first=frozenset({SPLIT}),
        ),
        normalise=_digit_ratio,
        examples=(
            "About [2/3](fraction ~0.6667 of farms) of the farms closed.",
            "On 2/3 they met.",
        ),
    ),
    Rule(
        id="figures.fraction-unit",
        label="FIGURE",
        pattern=Regex(
            rf"(?<![\w/.,-])(?P<top>[1-9])/(?P<bottom>[2-9]|10)[ -](?P<unit>{TIME}|{MEASURE})(?![ ]of\b)",
            first=frozenset({SPLIT}),
        ),
        normalise=_part_of_unit,
        examples=(
            "The track is a [1/4 mile](measure =0.25 mile of oval) oval, [1/2 hour](duration =0.5 hour) from town.",
            "On 2/3 the hours were cut, 1/2/2021 too.",
        ),
    ),
    Rule(
        id="figures.fraction-over",
        label="FIGURE",
        pattern=Regex(
            rf"(?<![\w-])(?P<top>\d{{1,3}}|{_SMALL})[ ]over[ ](?P<bottom>\d{{1,4}}|{numerals.BELOW_THOUSAND}\b)"
            r"(?=[.,;?!]?\s*\Z)",
            first=FIRST,
            near=(frozenset({"over"}),),
        ),
        normalise=_ratio,
        examples=(
            "The answer is [one over twenty](fraction =0.05).",
            "They counted one over the 20 that were due, and two over ten years.",
        ),
    ),
    Rule(
        id="figures.fraction-every",
        label="FIGURE",
        pattern=Regex(
            r"(?:[Ee]very|[Ee]ach)[ ](?P<part>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b",
            first=frozenset({"every", "each"}),
        ),
        normalise=_every,
        examples=(
            "[Every fifth](fraction =0.2 of pupil) pupil wears glasses.",
            "The bazaar opens every second Sunday.",
        ),
    ),
)
