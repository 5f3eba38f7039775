"""What the rules of figures share: fragments of expressions, and how a match becomes attributes."""

import re

from kzextract import words
from kzextract.normalise import figures, measured, nouns, numerals
from kzextract.normalise.figures import Attributes, Unit, Values
from kzextract.normalise.measured import Place
from kzextract.reading import Reading
from kzextract.rules.rule import Normalise

NUMBER = numerals.MARKED
START = numerals.START
FIRST = numerals.FIRST
TO = r"(?P<to>[ ]?-[ ]?|[ ](?:to|or|and)[ ])"

RANGE = frozenset({"-", "to", "or", "and"})
"""The words of which one stands between the numbers of a range."""

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
)
ONE = rf"(?P<first>{NUMBER})"
"""A number."""


# A sentence is read this far to either side, so that a text without full stops costs no more than any other.
_REACH = 400


def two(between: str = "", *, number: str = NUMBER, before: str = "") -> str:
    """Return an expression for two numbers that bound a range.

    ``between`` may follow the first (a unit said twice), ``before`` may precede the second (a currency said twice).
    """
    return rf"(?P<first>{number}){between}{TO}{before}(?P<second>{number})"


def first_words(forms: list[str]) -> frozenset[str]:
    """Return the first word of each form, in lower case, as the index of rules wants it."""
    return frozenset(words.split(form).lowers[0] for form in forms)


def printed(match: re.Match[str], group: str, place: Place) -> str:
    """Return the text of a group, which is nothing but marks where the expression matches marked numbers."""
    return place.folded[slice(*match.span(group))]


def place_of(match: re.Match[str], reading: Reading) -> Place:
    """Return where the mention of ``match`` stands in its sentence."""
    start, end = match.span("mention" if "mention" in match.re.groupindex else 0)
    place: Place | None = reading.places.get((start, end))
    if place is None:
        place = reading.places[start, end] = _placed(start, end, reading)
    return place


def _placed(start: int, end: int, reading: Reading) -> Place:
    left, right = reading.sentence(start)
    left = max(left, start - _REACH)
    while left < start and reading.folded[left] in " \n":
        left += 1
    right = min(max(right, end), end + _REACH)
    cell = reading.text.find("\t", end, right)  # a cell of a table counts nothing in the next
    return Place(reading.folded, start, end, left, right if cell < 0 else cell)


_FROM = re.compile(r"\b[Ff]rom[ ](?:(?:about|around|some|approximately|almost|nearly|just|the[ ]current)[ ])?\Z")
_CHANGE = re.compile(
    r"\b(?:gr[eo]w\w*|ris(?:e|es|en|ing)|rose|increas\w*|lengthen\w*|rais(?:e|ed|es|ing)|bring|reduc\w+|fell|fall(?:en|"
    r"ing|s)?|"
    r"declin\w+|drop\w*|brought|expan[ds]\w*|exten[ds]\w*|up|down|chang\w+|mov(?:ed|ing|es)|went|cut|shorten\w*|"
    r"decreas\w+|climb\w*|"
    r"jump\w*|slow\w*|improv\w*|lower\w*|boost\w*|doubl\w+|tripl\w+|surg\w+|soar\w*|plung\w+|shr[au]nk|swell\w*|"
    r"widen\w*|"
    r"narrow\w*|postpon\w+|put[ ]back|delay\w*|transition|switch\w*|progress\w*|revis\w+|adjust\w*)\b"
)


def is_change(place: Place) -> bool:
    """Tell whether "from 4 to 31" is a change, which makes two figures, and not a range."""
    start = _FROM.search(place.before)
    if start is None:
        return False
    gapped = re.search(r"[-—][ ]\Z", place.before[: start.start()])  # "bread rose to 90 tenge, milk - from 300 to 350"
    clause = place.before if gapped else re.split(r"[;:(]", place.before[: start.start()])[-1]
    return bool(_CHANGE.search(clause) or _CHANGE.match(place.after.lstrip()))


_APART = 100  # "10 billion or 10 trillion" are two numbers
_BY = re.compile(r"\bby[ ][A-Z]{0,3}[$€£₸]?\Z")
_CHANGED = 8  # "shrank by $1 billion to 30 billion" is no range


def amounts(match: re.Match[str], place: Place) -> Values | None:
    """Return the numbers of a match; None when they make no number, or no range."""
    if "second" not in match.re.groupindex:
        return figures.values(printed(match, "first", place))
    first, joint, second = (printed(match, group, place) for group in ("first", "to", "second"))
    if joint == " and " and not re.search(r"\b[Bb]etween[ ](?:(?:the[ ]ages[ ]of|about|some)[ ])?\Z", place.before):
        return None
    if joint == " to " and is_change(place):
        return None
    if "-" in joint and first[0].isdigit() != second[0].isdigit():
        return None
    found = figures.values(first, second)
    widest = _CHANGED if joint == " to " and _BY.search(place.before) else _APART if joint == " or " else None
    apart = widest and found and found.max is not None and found.max >= widest * found.value
    return None if apart else found


def in_unit(place: Place, reading: Reading, kind: str, found: Values, unit: Unit) -> Attributes:
    """Return the attributes of a figure in ``unit``."""
    return figures.describe(place, reading.text, kind, found.times(unit.factor), unit.name)


def of_kind(kind: str) -> Normalise:
    """Return a normaliser for figures of ``kind`` whose unit stands in the group ``unit``."""

    def normalise(match: re.Match[str], reading: Reading) -> Attributes | None:
        place = place_of(match, reading)
        found, unit = amounts(match, place), figures.unit(match["unit"])
        if found is None or unit is None:
            return None
        return in_unit(place, reading, kind, found, unit)

    return normalise


_AMOUNT_FOLLOWS = re.compile(
    r"[ ]?(?:%|percent|per[ ]cent|million|billion|thousand|tenge|\$|years|hours|km|MW|points|times|hectares|to[ ]\d)"
)


def unless_counted(match: re.Match[str], reading: Reading) -> Attributes | None:
    """Block the number of a school or a room, but not "in the school 40 pupils"."""
    if "\t" in reading.text[match.start() : match.end()]:
        return None  # a cell of a table beside the name of its row
    place = place_of(match, reading)
    counted = measured.counted(place, plural=True)
    plural = counted and nouns.is_plural(nouns.head(place.folded[slice(*counted)]))
    if plural or _AMOUNT_FOLLOWS.match(place.after):
        return None
    return nothing(match, reading)


def nothing(match: re.Match[str], reading: Reading) -> Attributes:  # noqa: ARG001 (the signature of a normaliser)
    """Normalise a block: it only keeps others out, and its gloss says so."""
    return {"name": "block"}
