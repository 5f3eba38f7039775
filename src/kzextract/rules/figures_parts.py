"""Fractions and multiples."""

import re

from kzextract.normalise import figures, nouns, numbers, numerals, phrases
from kzextract.normalise.comparators import comparator
from kzextract.normalise.figures import Attributes, Values
from kzextract.normalise.measured import Place
from kzextract.reading import Reading
from kzextract.rules.figures_common import FIRST, ONE, RANGE, START, TO, amounts, first_words, place_of, two
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
]
_NO_PART = r"(?![ -]?(?:time|year|day|finals?|hour|mile|metre)\b)"
_TIME_BEFORE = re.compile(r"\b(?:last|past|next|first|previous|consecutive)[ ]\Z")


def _fraction(match: re.Match[str], reading: Reading) -> Attributes | None:
    place = place_of(match, reading)
    first = numbers.fraction(match["first"])
    second = numbers.fraction(match["second"]) if "second" in match.re.groupindex else None
    if first is None or _is_loose(place):
        return None
    if "second" in match.re.groupindex and (second is None or second <= first):
        return None
    return figures.describe(place, reading.text, "fraction", Values(first, second))


def _is_loose(place: Place) -> bool:
    """Tell quarters of a year, and "one half" without a whole, from fractions."""
    if not re.fullmatch(r"\w+[ ]quarters?|one[ ]half", place.text, re.IGNORECASE):
        return False
    return not place.after.startswith(" of ") or _TIME_BEFORE.search(place.tail) is not None


def _ratio(match: re.Match[str], reading: Reading) -> Attributes | None:
    top, bottom = figures.values(match["top"]), figures.values(match["bottom"])
    if top is None or bottom is None or not 0 < top.value < bottom.value:
        return None
    return _part_of(place_of(match, reading), reading, round(top.value / bottom.value, 4))


def _digit_ratio(match: re.Match[str], reading: Reading) -> Attributes | None:
    top, bottom = int(match["top"]), int(match["bottom"])
    found = Values(round(top / bottom, 4))
    return figures.describe(place_of(match, reading), reading.text, "fraction", found) if top < bottom else None


def _every(match: re.Match[str], reading: Reading) -> Attributes | None:
    number = numbers.denominator(match["part"])
    return _part_of(place_of(match, reading), reading, round(1 / number, 4)) if number else None


_NO_WHOLE = re.compile(r"[ ](?:day|week|month|year|hour|minute|time|season|summer|spring|[A-Z]\w+day)\b")


def _part_of(place: Place, reading: Reading, value: float) -> Attributes | None:
    """Return a fraction of the noun that follows it ("one in five [children]", "every fifth [pupil]")."""
    noun = phrases.forward(place.folded, place.end, place.right, plural=False, sure="very" in place.text)
    alone = noun and " " not in place.folded[slice(*noun)] and nouns.is_plural(place.folded[slice(*noun)])
    if alone and "very" in place.text:
        noun = None  # "every third rides free"
    elif _NO_WHOLE.match(place.after) or (noun is None and "very" in place.text):
        return None
    text = None
    if noun:
        # Behind a singular subject a word in -s is its verb.
        verb = re.search(r"(?<=\w)[ ]\w+s\b", place.folded[slice(*noun)])
        text = reading.text[noun[0] : noun[0] + verb.start() if verb else noun[1]]
    return figures.attributes("fraction", Values(value), comparator(place, "fraction"), noun=text)


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
        r"[ ]as[ ](?:many|much|large|high|big|long|fast)\b", place.after
    )
    return figures.describe(place, reading.text, "multiple", Values(2)) if grows else None


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
            "[Three quarters](fraction =0.75 of wards) of all wards are full.",
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
            r"|[ ](?:more|less|in|over|to|by|since|compared|from|this|last|did|do|was|were|is|are|has|have|had)\b)",
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
            r"(?<![\w/.,-])(?P<top>[1-9])/(?P<bottom>[2-9]|10)(?![\w/.])(?=[ ]{1,3}of[ ])", first=frozenset({SPLIT})
        ),
        normalise=_digit_ratio,
        examples=(
            "About [2/3](fraction ~0.6667 of farms) of the farms closed.",
            "On 2/3 they met.",
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
            "A [10-fold](multiple =10) increase is planned.",
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
