"""The attributes of a figure, read off its text and its sentence: unit, comparator, per what, and what it measures."""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from kzextract import gazetteers
from kzextract.normalise import measured, numbers, phrases
from kzextract.normalise.measured import Place
from kzextract.normalise.numbers import Number

Attributes = dict[str, object]


class Unit(NamedTuple):
    """A unit as records carry it, and the factor that turns the printed number into it."""

    name: str
    kind: str
    factor: Number


@cache
def _units() -> dict[str, Unit]:
    return {r["form"]: Unit(r["unit"], r["kind"], float(r["factor"])) for r in gazetteers.rows("units")}


@cache
def _currencies() -> dict[str, Unit]:
    rows = gazetteers.rows("currencies")
    known = {row["form"]: Unit(row["code"], "money", float(row["factor"])) for row in rows}
    return {form.lower(): unit for form, unit in known.items() if " " in form} | known


def unit(form: str) -> Unit | None:
    """Return the unit that ``form`` prints: "sq.m", "years", "percent"."""
    letter = {"m": "metre", "t": "tonne"}.get(form)
    return Unit(letter, "measure", 1) if letter else _units().get(form) or _units().get(form.lower())


def currency(form: str) -> Unit | None:
    """Return the currency that ``form`` prints: "$", "tenge", "KZT"."""
    form = re.sub(r"[ ]{2,}", " ", form.strip())
    return _currencies().get(form) or _currencies().get(form.lower()) or _currencies().get(form.upper())


class Values(NamedTuple):
    """A number, or the two ends of a range."""

    value: Number
    max: Number | None = None
    vague: bool = False

    def times(self, factor: Number) -> "Values":
        """Return the same in a unit ``factor`` times as small."""
        if factor == 1:
            return self
        return Values(_tidy(self.value * factor), None if self.max is None else _tidy(self.max * factor), self.vague)


def _tidy(value: Number) -> Number:
    value = round(value, 6)
    return int(value) if value == int(value) else value


def values(first: str, second: str | None = None) -> Values | None:
    """Return the value of a number or a range; a magnitude after the second number counts for the first too."""
    low = numbers.normalise(first)
    if low is None or second is None:
        return Values(low.value, None, low.vague) if low else None
    high = numbers.normalise(second)
    if high is None:
        return None
    value = low.value
    if high.scale > 1 and low.scale == 1 and value < high.value / high.scale:
        value = _tidy(value * high.scale)
    elif high.scale > low.scale and high.value > 1000 * value:
        return None  # "in 2019 to 147 trillion"
    return Values(value, high.value, high.vague) if value < high.value else None


_COMPARATORS = {
    phrase: sign
    for sign, phrases_ in {
        ">=": "at least|no fewer than|no less than|not less than|not fewer than|no lower than|not lower than|not younger than|a minimum of|minimum|"
        "minimum of|a minimal|as few as|as little as|starting from|starting at|min.|≥",
        "<=": "up to|no more than|not more than|no higher than|not higher than|no older than|not older than|no longer than|not longer than|"
        "no later than|not later than|no greater than|at most|at the most|at maximum|a maximum of|maximum|maximum of|not exceeding|not exceed|"
        "without exceeding|as many as|as much as|max.|capped at|limited to|a ceiling of|≤",
        ">": "more than|over|exceed|exceeds|exceeded|exceeding|above|in excess of|upward of|upwards of|greater than|higher than|older than|"
        "longer than|larger than|bigger than|better than|surpass|surpassed|surpassing|surpasses|topped|topping|tops|beyond|well over|>",
        "<": "less than|fewer than|under|below|lower than|younger than|shorter than|smaller than|cheaper than|just short of|<",
        "~": "almost|nearly|about|some|around|approximately|roughly|close to|near|an estimated|estimated|estimated at|circa|ca.|c.|~|≈|in the region of|"
        "in the order of|on the order of|approx|approx.|practically|virtually|approaching|an approximate",
    }.items()
    for phrase in phrases_.split("|")
}
_FILLERS = tuple(
    "the age of|the ages of|ages of|the ages|another|an additional|a further|a total of|additional|a record|the equivalent of|a|an|one".split("|")
)
_TAIL = re.compile(r"[A-Za-z.]+|[^\sA-Za-z.]")
_AFTER = (
    (
        ">=",
        re.compile(
            r"[ ]?\+(?!\d)|[ -]plus\b|(?:[ ][a-z]+){0,3}?[ ](?:or|and)[ ](?:more|over|above|higher|older|longer|up)\b"
            r"(?![ ](?:than|to|\d|[$€₸£]|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|some)\b))"
        ),
    ),
    ("<=", re.compile(r"(?:[ ][a-z]+){0,3}?[ ](?:or|and)[ ](?:less|fewer|under|below|younger|lower)\b")),
    ("~", re.compile(r"[ -]odd\b|(?:[ ][a-z]+){0,2}?[ ]or[ ]so\b")),
)
_DIFFERENCE = re.compile(
    r"(?:\d|%|percent|times|twice|tenge|dollars|rubles|soms|years?|months?|people|fold|hundred|thousand|million|billion|trillion|bln|mln)\)?[ ]"
    r"(?:more|less|fewer|higher|lower|greater|larger|longer|older)[ ]than[ ]\Z"
)
_LASTING = re.compile(
    r"\b(?:for|of|than|is|was|are|were|be|been|took|takes?|taking|lasts?|lasted|spent|spend|after|lived|worked|served|aged|in|within|to|has|have|"
    r"had)[ ](?:already[ ]|well[ ]|just[ ])?(?:over|under)[ ](?:an?[ ])?\Z",
    re.IGNORECASE,
)


def comparator(place: Place, kind: str, *, vague: bool = False) -> str:
    """Return how the text limits the number: ``>``, ``>=``, ``<``, ``<=``, ``~``, or ``=``."""
    sign = _sign_before(place.before[-70:])
    if sign and (_DIFFERENCE.search(place.before[-40:]) or (kind == "duration" and _is_throughout(place))):
        return "="
    if sign:
        return sign
    if "+" in place.text:
        return ">="
    if place.after[:1] in {" ", "-", "+"}:
        for after, pattern in _AFTER:
            if pattern.match(place.after):
                return after
    return "~" if vague else "="


def _sign_before(tail: str) -> str | None:
    words = [word.lower() for word in _TAIL.findall(tail)[-8:]]
    for filler in ("", *_FILLERS):
        skipped = filler.split()
        if skipped and words[-len(skipped) :] != skipped:
            continue
        rest = words[: len(words) - len(skipped)]
        for length in (4, 3, 2, 1):
            sign = _COMPARATORS.get(" ".join(rest[-length:])) if len(rest) >= length else None
            if sign:
                return sign
    return None


def _is_throughout(place: Place) -> bool:
    """Tell whether "over" means during: "over five years the town grew", not "for over five years"."""
    over = re.search(r"\b(?:over|under)[ ](?:an?[ ])?\Z", place.before, re.IGNORECASE)
    return over is not None and not _LASTING.search(place.before[-40:])


_TIMES = r"second|minute|hour|day|night|week|month|quarter|season|year|decade|century|shift|lesson"
_ADVERBS = {
    "annually": "year", "yearly": "year", "annual": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour",
    "quarterly": "quarter", "annum": "year", "capita": "person", "head": "person", "people": "person",
}  # fmt: skip
_PER = re.compile(
    rf"[ ]?/[ ]?(?P<slash>{_TIMES})\b|(?:[ ]p\.a\.)|"
    rf"[ ](?:(?:for[ ])?(?:per|every|each)[ ]|for[ ]each[ ]|(?:an?)[ ](?={_TIMES}\b))(?P<noun>(?!cent\b)(?:\d[\d, ]*(?:thousand|million|billion)?[ ]?)?(?:[a-z][\w-]*)?)|"
    rf"[ ]an?[ ](?P<each>(?!further|total|lot|few|little|half|quarter|third)[a-z]+)(?=[ ](?:an?[ ](?:{_TIMES})\b|per[ ])|[,.;:)\"]|\Z|[ ](?:in|for|from|on|to|and|at)[ ])|"
    rf"[ ]to[ ](?:an?|one|each|every)[ ](?P<ratio>[a-z]+)"
)
_LATER = re.compile(rf"[^.,;:()\d\n]{{0,60}}?[ ](?:(?P<adverb>annually|yearly|monthly|weekly|daily|hourly|quarterly)|(?:per|each|every|(?<!over[ ])(?<!than[ ])(?<!thin[ ])(?<!in[ ])(?<!for[ ])(?<!fter[ ])(?<!of[ ])(?<!most[ ])(?<!bout[ ])(?<!once[ ])(?<!wice[ ])an?)[ ](?P<time>{_TIMES}))\b(?![ ](?:ago|later|earlier|before|after|old|in[ ]advance))")
_EARLIER = re.compile(rf"\b(?:(?P<adverb>annually|yearly)|(?:every|each)[ ](?P<time>{_TIMES}))\b[^.;:()\d\n]{{0,60}}\Z", re.IGNORECASE)


def per(place: Place, kind: str, noun_end: int | None) -> str | None:
    """Return what a figure is reckoned by: "a month", "per pupil", "annually", "each"."""
    ends = [place.end] if noun_end is None or noun_end <= place.end else [noun_end, place.end]
    for end in ends:
        match = _PER.match(place.folded, end, place.right)
        if match:
            found = match["slash"] or match["noun"] or match["each"] or match["ratio"]
            if found or "p.a." in match[0]:
                return _denominator(place, match, found) if found else "year"
        if kind in {"money", "count", "duration", "measure"} and re.match(r"(?:[ ][a-z]+)?[ ](?:each|apiece)\b", place.folded[end : place.right]):
            return _distributed(place)
    later = _LATER.match(place.folded, ends[0], place.right)
    if later:
        return _ADVERBS[later["adverb"]] if later["adverb"] else later["time"]
    earlier = _EARLIER.search(place.before)
    if earlier:
        return _ADVERBS[earlier["adverb"].lower()] if earlier["adverb"] else earlier["time"].lower()
    return None


def _denominator(place: Place, match: re.Match[str], found: str) -> str | None:
    found = found.strip(" ,")
    if found[0].isdigit():
        number, _, noun = found.rpartition(" ")
        phrase = phrases.forward(place.folded, match.start("noun") + len(number) + 1, place.right, plural=True) if noun.isalpha() else None
        return f"{number} {place.folded[slice(*phrase)]}" if phrase else (number if noun.isalpha() else found)
    if found in _ADVERBS:
        return _ADVERBS[found]
    if phrases.word_class(found):
        return None
    group = "noun" if match["noun"] else "each"
    if match[group] and match[group].strip() == found:
        following = phrases.forward(place.folded, match.start(group), place.right, plural=False)
        if following and following[1] - following[0] > len(found) and not phrases.is_plural(found) and not match["each"]:
            phrase = place.folded[slice(*following)]
            return phrase if len(phrase.split()) <= 3 else found
    return found


def _distributed(place: Place) -> str | None:
    """Return the noun, singular, that "each" deals a figure out to."""
    words = list(phrases.tokens(place.before, 0, len(place.before)))
    for word in reversed(words):
        if word.text.islower() and phrases.is_plural(word.text) and phrases.word_class(word.text) in {None, "verb"} and numbers.normalise(word.text) is None and unit(word.text) is None and currency(word.text) is None:
            return phrases.singular(word.text)
    return None


_Reader = Callable[[Place], "tuple[int, int] | None"]


def _in_kind(place: Place) -> tuple[int, int] | None:
    """Return the noun of "$5 million in aid"."""
    match = re.match(r"[ ]in[ ](?=[a-z])(?!total|cash|all|addition|order|case|fact|the\b|a\b|an\b|its?\b|their\b|this\b)", place.after)
    return phrases.forward(place.folded, place.end + match.end(), place.right, plural=False) if match else None


def _amounts(place: Place) -> tuple[int, int] | None:
    of = re.search(r"[ ]of[ ]", place.before[-30:])
    return (
        measured.whole(place) or _worth_of(place) or _in_kind(place) or (of and measured.labelled(place, any_noun=True))
        or _before_noun(place) or measured.of_which(place) or measured.labelled(place, any_noun=True) or measured.subject(place)
    )  # fmt: skip


def _worth_of(place: Place) -> tuple[int, int] | None:
    match = re.match(r"(?:'s?)?[ -]worth(?=[ ]of[ ])", place.after)
    return measured.whole(place._replace(end=place.end + match.end())) if match else None


def _before_noun(place: Place) -> tuple[int, int] | None:
    plural = place.text.endswith("s") or "dollars" in place.text
    return measured.attributive(place, determined=not ("-" in place.text or ("$" in place.text and not plural)))


def _shares(place: Place) -> tuple[int, int] | None:
    return (
        measured.whole(place) or measured.grown(place) or _share_before(place) or measured.of_which(place)
        or measured.labelled(place, any_noun=True) or measured.subject(place)
    )  # fmt: skip


def _share_before(place: Place) -> tuple[int, int] | None:
    span = measured.attributive(place, determined=True)
    if span and place.folded[slice(*span)].rsplit(" ", 1)[-1] in {"growth", "increase", "rise", "decrease", "drop", "decline", "fall", "reduction", "cut"}:
        return None
    return span


def _times_of(place: Place) -> tuple[int, int] | None:
    within = re.search(r"\b[Ww]ithin[ ](?:\w+[ ]){0,2}\Z", place.before)
    calendar = re.match(r"[ ]of[ ](?:the[ ]|this[ ]|that[ ]|last[ ]|each[ ]|every[ ])?(?:\w+[ ])?(?:year|month|week|day|century|season|quarter|decade|summer|winter|spring|autumn)\b", place.after)
    return (not within and not calendar and measured.whole(place)) or measured.attributive(place, determined="-" not in place.text) or measured.labelled(place, any_noun=True) or measured.subject(place)


def _multiples(place: Place) -> tuple[int, int] | None:
    return measured.grown(place) or measured.subject(place)


def _ages(place: Place) -> tuple[int, int] | None:
    if "-" in place.text and place.after.startswith(" "):
        return measured.attributive(place, determined=False)
    old = re.match(r"[ ](?:old|of[ ]age)\b", place.after)
    return measured.aged(place) or (measured.subject(place) if old else None)


_READERS: dict[str, _Reader] = {
    "percent": _shares, "fraction": _shares, "money": _amounts, "measure": _amounts, "duration": _times_of,
    "multiple": _multiples, "age": _ages, "score": lambda _: None,
}  # fmt: skip
_PERIODIC = re.compile(r"(?:average[ ])?(?:per[ ])?(?P<adverb>annual|yearly|monthly|weekly|daily|quarterly|hourly|capita)[ ](?=\w)", re.IGNORECASE)


def describe(place: Place, text: str, kind: str, found: Values, unit_name: str | None = None) -> Attributes:
    """Return the attributes of a figure; ``text`` is the article as it stands, for what is measured."""
    span = _counts(place, found) if kind == "count" else _READERS[kind](place)
    rate = None
    if span is not None and span[1] < place.start and re.match(r"[ ]per[ ](?:capita|head)\b", place.folded[span[1] : place.start]):
        noun = text[slice(*span)]
        return attributes(kind, found, comparator(place, kind, vague=found.vague), unit_name, noun, "person")
    if span is not None and kind != "multiple":
        rate = per(place, kind, span[1])
    elif kind not in {"multiple", "age", "score"}:
        rate = per(place, kind, None)
    if span is not None and kind != "count" and (periodic := _PERIODIC.match(place.folded, *span)):
        span = (periodic.end(), span[1])
        if kind not in {"multiple", "age"}:
            rate = rate or _ADVERBS[periodic["adverb"].lower() + ("" if periodic["adverb"].lower() in _ADVERBS else "ly")]
    elif span is not None and kind == "count" and span[1] < place.start and (periodic := _PERIODIC.match(place.folded, *span)):
        span, rate = (periodic.end(), span[1]), rate or _ADVERBS[periodic["adverb"].lower()]
    noun = text[slice(*span)] if span else None
    return attributes(kind, found, comparator(place, kind, vague=found.vague), unit_name, noun, rate)


def _counts(place: Place, found: Values) -> tuple[int, int] | None:
    plural = found.value != 1 or found.max is not None
    return measured.counted(place, plural=plural) or measured.of_which(place) or measured.labelled(place, any_noun=False) or measured.subject(place)


def attributes(kind: str, found: Values, sign: str, unit_name: str | None, noun: str | None, rate: str | None) -> Attributes:
    """Return the attributes of a figure in the order of the record."""
    return {"kind": kind, "value": found.value, "max": found.max, "comparator": sign, "unit": unit_name, "measured": noun, "per": rate}
