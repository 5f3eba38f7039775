"""Units that figures leave out: said once for two numbers, or by the sum before."""

import re
from functools import lru_cache

from kzextract.components.series import COMPARING, Changes, Series, is_bare, taken
from kzextract.normalise import figures, labels, nouns, numbers, numerals
from kzextract.reading import Attributes

_SCALED = re.compile(r"(?i:thousand|million|billion|trillion|\bthsd|mln|bln|trln|\bbn|\bmn|\btn)")
"""A magnitude in a number."""

_JOINT = re.compile(rf"(?:[ ](?:down[ ]|up[ ])?(?:to|from)[ ]|,?[ ](?:and|or)[ ]|,[ ]|-|[ ]-[ ]){COMPARING}\Z")
_OF_LAST = re.compile(r"[ ]of[ ](?:the|his|her|its|their|these|those)[ ](?:(?:last|past|first|next|previous)[ ])?")
_FROM = re.compile(rf"\b[Ff]rom[ ]{COMPARING}\Z")


@lru_cache(maxsize=4096)
def is_scaled(number: str) -> bool:
    """Tell whether a number holds a magnitude: "5 million"."""
    return _SCALED.search(number) is not None


def unit_of_next(series: Series, i: int) -> Changes | None:
    """Fill "4 to 31 percent", "12 to 18 months", "5, 7 and 9 tonnes": the unit comes with the last number."""
    if i + 1 >= len(series) or series.attributes(i)["kind"] != "count":
        return None
    if series.attributes(i + 1)["kind"] == "duration" and _OF_LAST.fullmatch(series.between(i + 1)):
        return taken(series.attributes(i + 1), "kind", "unit")
    following, joint = series.attributes(i + 1), _JOINT.fullmatch(series.between(i + 1))
    if joint is None or is_bare(following) or following["kind"] in {"fraction", "multiple", "ordinal", "score"}:
        return None
    noun, own = following["measured"], series.attributes(i)["measured"]
    whole = noun is not None and re.match(rf"[ ]of[ ](?:the[ ]|its[ ])?{re.escape(str(noun))}", series.after(i + 1))
    change = (" to " in joint[0] and noun in {None, own}) or following["kind"] == "age"
    if own not in {None, noun} and not (change or whole or series.after(i + 1).startswith(f" {noun}")):
        return None
    if not _may_share(series, i, joint[0]) or (following["unit"] == "percent" and _is_no_share(series, i)):
        return None
    changes = {**taken(following, "kind", "unit", "measured", "per"), "value": _rescaled(series, i)}
    return {**changes, "measured": own} if change else changes


def _may_share(series: Series, i: int, joint: str) -> bool:
    """Tell whether two numbers stand close enough for one unit: "from 18 down to 16 thousand", "5, 7 and 9"."""
    if series.text(i)[0].isdigit() != any(char.isdigit() for char in series.text(i + 1)):
        ten = series.text(i).isdigit() and int(series.text(i)) >= _TEN  # "15, nine and seven years"
        listed = joint == ", " and ten and _is_listed(series, i)
        return listed or (
            joint.strip() == "to" and _FROM.search(series.before(i)) is not None
        )  # "from 10 to five years"
    if joint == ", ":
        return _is_listed(series, i)
    return not joint.startswith((" up ", " down ")) or _FROM.search(series.before(i)) is not None


def _is_listed(series: Series, i: int) -> bool:
    """Tell whether the number after the next one closes a list: "5, 7 and 9"."""
    return i + 2 < len(series) and re.fullmatch(r",?[ ](?:and|or)[ ]", series.between(i + 2)) is not None


def _is_no_share(series: Series, i: int) -> bool:
    """Tell whether a number is far too large for the percentage behind it: "1,240,000 or 61.5%"."""
    value: float = series.attributes(i)["value"]
    return value > _HUNDRED and value > _HUNDRED * series.attributes(i + 1)["value"]


def _rescaled(series: Series, i: int) -> numbers.Number:
    """Return the value of a figure in the unit of the next ("30 to 40 cents" are parts of a dollar)."""
    value: numbers.Number = series.attributes(i)["value"]
    printed = re.match(numerals.NUMBER, series.text(i + 1))
    shared = figures.values(series.text(i), printed[0]) if printed and series.attributes(i)["max"] is None else None
    value = shared.value if shared else value
    plain = numbers.normalise(printed[0]) if printed else None
    if plain is None or not plain.value:
        return value
    factor: float = series.attributes(i + 1)["value"] / plain.value
    return figures.Values(value).times(factor).value


_CONVERTED = re.compile(r"[ ]\([^()]{2,30}\)[ ](?:up[ ]|down[ ])?to[ ]")


def unit_past_bracket(series: Series, i: int) -> Changes | None:
    """Fill "from 340,000 ($27) to 375,000 soums": the sum in brackets is the first in another currency."""
    if i + 2 >= len(series) or series.attributes(i)["kind"] != "count" or series.attributes(i + 1)["kind"] != "money":
        return None
    between = series.folded[series.figures[i].end : series.figures[i + 2].start]
    other = series.attributes(i + 2)
    if other["kind"] != "money" or not _FROM.search(series.before(i)) or not _CONVERTED.fullmatch(between):
        return None
    return taken(other, "kind", "unit", "per")


_THEN = re.compile(r"[^.;:()]{0,20}[ ]\([^()\d]{0,20}(?:\d{4}[ ])?-[ ]")
_OF_WHICH = re.compile(rf"(?:of[ ](?:which|them|these|this)|including)[ ]{COMPARING}\Z")


def unit_of_whole(series: Series, i: int) -> Changes | None:
    """Fill "96 million tonnes, of which 30 million", "(in 2024 - 3,692)": a number in the unit of the one before."""
    if not i or not is_bare(series.attributes(i)) or not series.same_sentence(i, i - 1):
        return None
    whole = series.attributes(i - 1)
    part = _OF_WHICH.search(series.between(i)) or _THEN.fullmatch(series.between(i))
    if not part or whole["kind"] not in {"money", "measure", "percent"}:
        return None
    if whole["kind"] == "percent" and series.attributes(i)["value"] > _HUNDRED:
        return None  # "700 (35%), of them 200"
    changes = taken(whole, "kind", "unit")
    return changes if is_scaled(series.text(i)) else {**changes, **in_thousands(series, i, i - 1)}


_ADDING = re.compile(
    r"\b(?:to|from|by|at|than|of|or|against|asks?|for|on|need(?:s|ed)?|offers?|between|another|with|got|gets|gave|"
    r"is|are|was|were|lost|added|gained|rose|fell|held|exceed(?:s|ed)|reach(?:es|ed)|averag(?:es|ed)|suggests?|shows?|sees?|expects?|"
    r"given|received|paid)[ ]\Z"
)
_CLAUSE_ENDS = re.compile(
    r"[.,;:!?)\"]|\Z|\n|[ ](?:and|by|in|on|from|for|since|until|after|before|last|this|next|"
    r"(?:an?|one|two|three|\d)[ ](?:year|month|week)s?[ ](?:ago|earlier|before)|"
    r"above|below|over|short|wide|long|high|deep|tall|thick|to|more|less|fewer|higher|lower)\b(?![ ]of\b)"
)
_VERB = re.compile(r"[ ](?:were|was|are|is|has|have|had|will|would)\b")
_LONG = re.compile(r"[ ](?:wide|long|high|deep|tall|thick|across)\b")
_SIDE = re.compile(r"[ ](?P<link>in|to|for|from|at|on|by|with)[ ]")
_BESIDE = re.compile(rf"(?:,|[ ](?:and|but|or))[ ](?:(?:and|but)[ ])?(?:by[ ]|to[ ]|at[ ])?{COMPARING}\Z")
_CHANGING = re.compile(rf"[^.;:()\d]{{0,30}}[ ](?:to|from|instead[ ]of|against)[ ]{COMPARING}")
_TERMS = frozenset({"period", "sentence", "delay", "notice", "extension", "maximum", "minimum", "record", "average"})
_OF_NOUN = re.compile(r"\b(?P<noun>[\w-]+)[ ]of[ ]\Z")


def _leads(before: str) -> bool:
    """Tell whether the words before a number can lead to an amount: "paid", "by", "a fine of", not "a city of"."""
    of = _OF_NOUN.search(before)
    known = of and (of["noun"] in nouns.listed("growth", "amount") | _TERMS or nouns.is_quantity(of["noun"]))
    if of and not known:
        return False
    return _ADDING.search(before) is not None


_UNITLESS = re.compile(
    r"(?:,|\b(?:ratio|index|coefficient|score|factor|magnitude|density|grade|mark|rating|scale|multiple))[ ]of[ ]\Z"
)
_GROUP_OF = re.compile(r"\b(?:mother|father|parents?|family|team|group|crew|party|squad|band|one|out|each)[ ]of[ ]\Z")
_OF_THEM = re.compile(r"[ ]of[ ](?:them|these|those|which|the|his|her|its|their)\b")
_GOES_ON_WITH = frozenset({"money", "measure", "percent", "duration"})
_FAR = 260


def unit_goes_on(series: Series, i: int) -> Changes | None:
    """Fill "was down to 7.3 billion tonnes; it had held 8.5 billion", "asked for six years and got four".

    A number that ends its clause and counts nothing goes on in the unit of a figure before: a large number in that of
    the last large one, a decimal or a bare number in that of the last figure.
    """
    figure = series.attributes(i)
    if figure["kind"] != "count" or not _counts_nothing(series, i) or _UNITLESS.search(series.before(i)):
        return None
    scaled = is_scaled(series.text(i))
    j = _term_before(series, i) if _PROSECUTION.search(series.before(i)) else _before_in_unit(series, i, scaled=scaled)
    if j is None:
        return None
    other = series.attributes(j)
    decimal = not isinstance(figure["value"], int) and other["kind"] != "duration"
    word = series.text(i)[0].isalpha()
    before = _without_comparing(series.before(i))
    led = (_leads(before) or _is_other_side(series, i, j)) and not _GROUP_OF.search(before)
    if other["kind"] == "percent" and (
        scaled or not (series.same_sentence(i, j) or decimal) or figure["value"] > _HUNDRED
    ):
        return None
    listed = word and i > 1 and all(series.attributes(k)["kind"] == "duration" for k in (i - 1, i - 2))
    led = led or (listed and series.same_sentence(i, i - 2))
    changed = j == i - 1 and _CHANGING.fullmatch(series.between(i)) is not None
    fits = led and ((other["kind"] in {"duration", "money"}) if word else other["kind"] != "duration")
    if not (scaled or decimal or fits or changed) or _is_too_small(figure, other):
        return None
    if other["kind"] == "duration" and (figure["max"] or figure["value"]) > _LONGEST.get(other["unit"], 0):
        return None
    changes = {"kind": other["kind"], "unit": other["unit"]}
    if figure["measured"] is None and _is_other_side(series, i, j):
        changes |= taken(other, "measured", "per")
    elif figure["measured"] is None:
        changes |= _label_before(series, i)
    return changes if scaled else {**changes, **in_thousands(series, i, j)}


_LEAST_SHARE = 5000
_MILLION = 10**6


def _is_too_small(figure: Attributes, other: Attributes) -> bool:
    """Tell whether a number is no sum beside the last one: "the birth of 1" after "120,737 tenge"."""
    least: numbers.Number = figure["value"] * _LEAST_SHARE
    fits: bool = figure["value"] < _HUNDRED and least < other["value"] < _MILLION
    return other["kind"] == "money" and fits


_PROSECUTION = re.compile(
    rf"\bprosecut\w+\b[^.;]{{0,60}}\b(?:ask(?:s|ed)?|demand(?:s|ed)?|sought|wanted|"
    rf"requested)[ ](?:for[ ])?{COMPARING}\Z"
)
_TERM = 700


def _term_before(series: Series, i: int) -> int | None:
    """Return the term of years that a prosecutor's number goes on with, past whatever is counted between."""
    for j in series.earlier(i):
        if series.figures[i].start - series.figures[j].end > _TERM:
            return None
        if series.attributes(j)["unit"] == "year" and series.attributes(j)["kind"] == "duration":
            return j
    return None


def _label_before(series: Series, i: int) -> Changes:
    """Return what stands before a number as its label: "services 12.9", "a probation period of three"."""
    if of := _PERIOD_OF.search(series.before(i)):
        return {"measured": of["noun"]}
    place = series.place(i)
    span = labels.verbless(place)
    noun = series.original[slice(*span)] if span else ""
    opens = span is not None and not series.folded[place.left : span[0]].strip()
    return {"measured": noun} if noun and (noun[0].islower() or nouns.is_quantity(noun) or opens) else {}


_PERIOD_OF = re.compile(
    rf"\b(?:an?|the|its)[ ](?P<noun>(?:[a-z]+[ ])?(?:period|term|sentence|delay|rate|price|fee|"
    rf"fine))[ ]of[ ]{COMPARING}\Z"
)


def _is_other_side(series: Series, i: int, j: int) -> bool:
    """Tell whether two figures stand side by side: "81 in the villages, 97 in towns", "30 m long and 22 wide"."""
    if j != i - 1 or not series.same_sentence(i, j) or not _BESIDE.search(series.between(i)):
        return False
    second = _SIDE.match(series.after(i))
    if _LONG.match(series.after(i)):
        return _LONG.match(series.after(j)) is not None
    links = (
        ("in", "at", "on") if second and second["link"] in {"in", "at", "on"} else (second["link"],) if second else ()
    )
    return any(f" {link} " in series.between(i) for link in links)


def in_thousands(series: Series, i: int, j: int) -> Changes:
    """Return the value of "1.3" in "$1.1 billion last year and 1.3 this": the magnitude goes on with the unit."""
    figure, scale = series.attributes(i), _SCALED.search(series.text(j))
    size = numbers.normalise(f"one {scale[0]}") if scale and series.same_sentence(i, j) else None
    if size is None or figure["value"] >= _HUNDRED * 10:
        return {}
    found = figures.Values(figure["value"], figure["max"]).times(size.value)
    return {"value": found.value, "max": found.max}


_HUNDRED = 100
_TEN = 10  # smaller numbers are written in words
_LONGEST = {"year": 40, "month": 60, "day": 60, "week": 52, "hour": 48, "minute": 90}


def _counts_nothing(series: Series, i: int) -> bool:
    noun, after = series.attributes(i)["measured"], series.after(i)
    large = is_scaled(series.text(i)) and _VERB.match(after)
    if series.attributes(i)["per"] or _OF_THEM.match(after) or not (large or _CLAUSE_ENDS.match(after)):
        return False
    return noun is None or not re.search(rf"\b{re.escape(str(noun))}\b", after)


def _without_comparing(text: str) -> str:
    return re.sub(rf"{COMPARING}\Z", "", text)


def _before_in_unit(series: Series, i: int, *, scaled: bool) -> int | None:
    """Return the figure whose unit may go on: none past a count of things of the same size, or in another paragraph."""
    for j in series.earlier(i):
        stretch = series.folded[series.figures[j].end : series.figures[i].start]
        if len(stretch) > _FAR or "\n\n" in stretch:
            return None
        other = series.attributes(j)
        if scaled and not is_scaled(series.text(j)):
            continue
        if other["kind"] in _GOES_ON_WITH:
            return j if scaled or "." not in stretch.strip(" .") or series.same_sentence(i, j) or i == j + 1 else None
        if not scaled or other["measured"]:
            return None
    return None
