"""The attributes of a figure, read off its text and its sentence: value, unit, comparator, noun and rate."""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from kzextract import gazetteers
from kzextract.normalise import labels, measured, nouns, numbers, rates
from kzextract.normalise.comparators import comparator
from kzextract.normalise.measured import Place
from kzextract.normalise.nouns import head, listed
from kzextract.normalise.numbers import Number
from kzextract.normalise.phrases import Span
from kzextract.normalise.subjects import subject

Attributes = dict[str, object]


class Unit(NamedTuple):
    """A unit as records carry it, and the factor that turns the printed number into it."""

    name: str
    kind: str
    factor: Number = 1


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


# One letter is a unit only after a blank: "3.4 m" (rules see to that).
_LETTERS = {
    "m": Unit("metre", "measure"),
    "t": Unit("tonne", "measure"),
    "g": Unit("gram", "measure"),
    "l": Unit("litre", "measure"),
    "c": Unit("centner", "measure"),
    "q": Unit("centner", "measure"),
}


@cache
def _units() -> dict[str, Unit]:
    return _LETTERS | {r["form"]: Unit(r["unit"], r["kind"], float(r["factor"])) for r in gazetteers.rows("units")}


@cache
def _currencies() -> dict[str, Unit]:
    rows = gazetteers.rows("currencies")
    known = {row["form"]: Unit(row["code"], "money", float(row["factor"])) for row in rows}
    return {form.lower(): unit for form, unit in known.items() if " " in form or "$" in form} | known


def unit(form: str) -> Unit | None:
    """Return the unit that ``form`` prints: "sq.m", "years", "percent"."""
    return _units().get(form) or _units().get(form.lower()) or _units().get(form.lower().replace("-", " "))


def currency(form: str) -> Unit | None:
    """Return the currency that ``form`` prints: "$", "tenge", "KZT"."""
    return _currencies().get(form) or _currencies().get(form.lower()) or _currencies().get(form.upper())


PRINTED_YEAR = re.compile(r"(?:19|20)\d\d")


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
    elif PRINTED_YEAR.fullmatch(first) and not PRINTED_YEAR.fullmatch(second):
        return None  # "in 2024 - 3,692"
    elif high.scale > low.scale and high.value > 1000 * value:
        return None  # "in 2019 to 147 trillion"
    return Values(value, high.value, high.vague) if value < high.value else None


_IN_KIND = re.compile(
    r"[ ]in[ ](?=[a-z])(?!total|cash|recent|past|"
    r"length|width|height|diameter|area|depth|size|number|all|addition|order|"
    r"(?:[a-z]+[ ])?(?:weight|terms|value|equivalent|prices)\b|"
    r"case|fact|(?:the|an?|its?|his|her|my|our|your|their|this)\b)"
)
_WORTH = re.compile(r"(?:'s?)?[ -]worth(?=[ ]of[ ])")
_WITHIN = re.compile(r"\b[Ww]ithin[ ](?:\w+[ ]){0,2}\Z")
_OF_CALENDAR = re.compile(
    r"[ ]of[ ](?:(?:the|this|that|last|each|every)[ ])?(?:\w+[ ])?"
    r"(?:year|month|week|day|century|season|quarter|decade|summer|winter|spring|autumn)\b"
)
_OF_PRONOUN = re.compile(r"[ ]of[ ](?:(?:them|which|whom|it|us|you)\b|(?:those|that|these|this)\b(?![ ][a-z]))")
_GROWTH_AFTER = re.compile(
    r"[ ](?:increase|rise|growth|jump|surge|decrease|decline|reduction|drop|fall|difference|gap)\b"
)
_OLD = re.compile(r"[ ](?:old|of[ ]age)\b")


_KILLED = re.compile(
    r"\b(?:killed|died|dead|dying|shot)(?:,)?[ ](?:and[ ])?(?:another|some|about|at[ ]least|up[ ]to)?[ ]?\Z"
)
_HURT = re.compile(
    r"[ ](?:more[ ]|others[ ])?(?:wounded|injured|hurt|missing|maimed)\b"
    r"(?=[.,;)]|\Z|[ ](?:in|on|at|by|and|after|when|during)\b)"
)


def _count(place: Place, found: Values) -> Span | None:
    plural = found.value != 1 or found.max is not None
    hurt = _HURT.match(place.after) and _KILLED.search(place.tail)
    after = None if hurt else measured.counted(place, plural=plural) or measured.of_which(place)
    return (
        after
        or labels.labelled(place, any_noun=False)
        or subject(place, bare=True)
        or _plural(place, labels.apposed(place), plural=plural)
    )


def _plural(place: Place, span: Span | None, *, plural: bool) -> Span | None:
    """Return ``span`` unless one thing cannot be so many ("who helped the inquiry, four")."""
    beside = plural and place.tail.rstrip().endswith(",")
    return None if span and beside and not nouns.is_plural(head(place.folded[slice(*span)])) else span


def _amount(place: Place, found: Values) -> Span | None:  # noqa: ARG001 (the signature of a reader)
    announced = " of " in place.before[-30:]
    of = labels.labelled(place, any_noun=True) if announced else None
    worth, kind = _WORTH.match(place.after), _IN_KIND.match(place.after)
    plural = place.text.endswith("s")
    return (
        measured.whole(place.moved(end=place.end + worth.end()) if worth else place)
        or (measured.noun_at(place, place.end + kind.end()) if kind else None)
        or of
        or measured.attributive(place, determined=not ("-" in place.text or ("$" in place.text and not plural)))
        or measured.of_which(place)
        or (None if announced else labels.labelled(place, any_noun=True))
        or subject(place)
        or labels.apposed(place)
        or labels.verbless(place)
        or labels.priced(place)
    )


def _share(place: Place, found: Values) -> Span | None:  # noqa: ARG001 (the signature of a reader)
    if _OF_PRONOUN.match(place.after):
        return None
    span = measured.whole(place) or measured.grown(place) or measured.compared(place)
    before = None if span else measured.attributive(place, determined=True)
    if before and head(place.folded[slice(*before)]) not in listed("growth"):
        return before
    span = span or measured.of_which(place) or labels.labelled(place, any_noun=True)
    span = span or subject(place) or labels.apposed(place) or labels.verbless(place)
    return span or (before if before and " " in place.folded[slice(*before)] else None)


_OFF_TIME = re.compile(r"[ ](?:late|early|behind|ahead|before|after|later|earlier)\b")


_SENTENCED = re.compile(r"\b(?:sentenced|jailed|imprisoned|condemned|convicted|detained|arrested|banned)\b[^,;:.]*\Z")


def _duration(place: Place, found: Values) -> Span | None:  # noqa: ARG001 (the signature of a reader)
    dated = _WITHIN.search(place.tail) or _OF_CALENDAR.match(place.after)
    span = None if dated else measured.whole(place)
    span = span or measured.attributive(place, determined="-" not in place.text)
    span = span or labels.labelled(place, any_noun=True)
    done = _OFF_TIME.match(place.after) or place.tail.endswith(": ") or _SENTENCED.search(place.tail)
    doer = None if span or done else subject(place)
    return span or (None if doer and head(place.folded[slice(*doer)]).lower() in listed("people") else doer)


def _multiple(place: Place, found: Values) -> Span | None:  # noqa: ARG001 (the signature of a reader)
    growth = _GROWTH_AFTER.match(place.after)
    return measured.grown(place) or (measured.noun_at(place, place.end + 1) if growth else None) or subject(place)


def _age(place: Place, found: Values) -> Span | None:  # noqa: ARG001 (the signature of a reader)
    if "old" in place.text and place.after.startswith(" "):
        span = measured.attributive(place, determined=False)
        return span if span and place.folded[span[0]].islower() else None
    return measured.aged(place) or (subject(place) if _OLD.match(place.after) else None)


_READERS: dict[str, Callable[[Place, Values], Span | None]] = {
    "count": _count, "percent": _share, "fraction": _share, "money": _amount, "measure": _amount,
    "duration": _duration, "multiple": _multiple, "age": _age,
}  # fmt: skip


_MANY_AT = re.compile(r"\d[ ](?:[a-z-]+[ ]){1,2}at[ ]\Z")
_APIECE = re.compile(r"[ ](?:each|apiece)\b")


def describe(place: Place, text: str, kind: str, found: Values, unit_name: str | None = None) -> Attributes:
    """Return the attributes of a figure; ``text`` is the article as it stands, for what is measured."""
    span = _READERS[kind](place, found)
    rate = None
    if kind not in {"multiple", "age"}:
        rate = _per_head(place, span) or rates.per(place, kind, span[1] if span else None)
    if span and (kind != "count" or span[1] < place.start) and (periodic := rates.periodic(place.folded, *span)):
        span = (periodic[0], span[1])
        rate = rate or (None if kind in {"multiple", "age"} else periodic[1])
    noun = text[slice(*span)] if span else None
    if noun and kind == "money" and _MANY_AT.search(place.tail) and _APIECE.match(place.after):
        noun = None  # "34 pumps at 12 tenge apiece"
    return attributes(kind, found, comparator(place, kind, vague=found.vague), unit=unit_name, noun=noun, rate=rate)


def _per_head(place: Place, span: Span | None) -> str | None:
    per_head = (
        span
        and span[1] < place.start
        and re.match(r"(?:[ ]\([^()]{1,30}\))?[ ]per[ ](?:capita|head)\b", place.folded[span[1] : place.start])
    )
    return "person" if per_head else None


def attributes(  # noqa: PLR0913 (one for each key of the record)
    kind: str, found: Values, sign: str, *, unit: str | None = None, noun: str | None = None, rate: str | None = None
) -> Attributes:
    """Return the attributes of a figure in the order of the record."""
    value: Attributes = {"kind": kind, "value": found.value, "max": found.max, "comparator": sign}
    return value | {"unit": unit, "measured": noun, "per": rate}
