"""Sums of money: a sign, code or name of a currency before or after the number."""

import re

from kzextract import gazetteers
from kzextract.normalise import figures, numerals
from kzextract.normalise.figures import Attributes
from kzextract.normalise.nouns import listed
from kzextract.reading import Reading
from kzextract.rules.figures_common import FIRST, RANGE, START, amounts, first_words, in_unit, place_of, printed, two
from kzextract.rules.rule import Regex, Rule

_FORMS = [(row["form"], row["place"]) for row in gazetteers.rows("currencies")]
_BEFORE_FORMS = [*(form for form, place in _FORMS if place != "after"), "US dollars"]
_AFTER_FORMS = [form for form, place in _FORMS if place != "before"]
_NAMES = [form for form in _AFTER_FORMS if form.rsplit(" ", 1)[-1].islower()]
_CODES = [form for form in _AFTER_FORMS if form not in _NAMES]

_SIGNED_FORMS = [form.lower() for form in _BEFORE_FORMS if form[-1] in "$¥" and " " not in form and len(form) > 1]
BEFORE = rf"(?:(?i:{numerals.any_of(_SIGNED_FORMS)})|{numerals.any_of(_BEFORE_FORMS)})(?!(?<=[A-Za-z])[a-z])"
"""A currency as it stands before a number."""
NAME = rf"(?i:{numerals.any_of(name.lower() for name in _NAMES)})(?!\w)"
"""The name of a currency after a number."""
AFTER = rf"(?:{NAME}|(?:{numerals.any_of(_CODES)})(?![\w$]))"
"""A currency as it stands after a number."""

_AFTER_WORDS = first_words(_AFTER_FORMS)
_LETTER = rf"[ ]?(?:{numerals.any_of(numerals.MONEY_LETTERS)})(?!\w)"
_DIGITS_FIRST = rf"(?:{numerals.MARKED_PLAIN}{_LETTER}|{numerals.MARKED_DIGITS})"
_AMOUNT = rf"(?:{_DIGITS_FIRST}|{numerals.MARKED})"
_SAID_AGAIN = r"(?:[ -](?i:(?:US[ ])?dollars?|tenge|euros?|pounds?|r(?:o)?ubles?|so[u]?ms?|yuan)\b)?"
_NAMED_COINS = rf"[ ](?:and[ ])?(?P<coins>{numerals.MARKED})[ ](?i:cents?|tiyi?ns?|kope(?:ck|k)s?|pence)\b"
_COINS = (
    rf"(?:{_NAMED_COINS}|(?:(?<=dollars)|(?<=dollar)|(?<=euros)|(?<=pounds)|(?<=USD)|"
    rf"(?<=EUR))[ ](?P<rest>{numerals.MARKED})(?=[.!?]?(?:\Z|\n|[ ][A-Z])|[ ]more\b))"
)
_AS_UNIT = re.compile(r"(?:\b[Ii]n|,|\()[ ]?\Z")
_HEADING_ENDS = re.compile(r"[:;),]|\Z|\n")
_CENTS = 100
_LEAST_OF_OTHER_WORDS = 100


def _sum(match: re.Match[str], reading: Reading) -> Attributes | None:
    place = place_of(match, reading)
    unit, found = figures.currency(match["currency"]), amounts(match, place)
    if unit is None or found is None:
        return None
    if match["currency"] in listed("other word") and (
        found.value < _LEAST_OF_OTHER_WORDS or figures.PRINTED_YEAR.fullmatch(printed(match, "first", place))
    ):
        return None
    if "coins" in match.re.groupindex and match["coins"]:
        coins = figures.values(printed(match, "coins", place))
        if coins is not None:
            found = found._replace(value=found.value + coins.value / 100)
    if "rest" in match.re.groupindex and match["rest"]:
        rest = figures.values(printed(match, "rest", place))
        if rest is None or not 1 < rest.value < _CENTS or unit.name not in {"USD", "EUR", "GBP"}:
            return None
        found = found._replace(value=found.value + rest.value / _CENTS)
    if "minus" in match.re.groupindex and match["minus"]:
        found = figures.Values(-found.value)
    return in_unit(place, reading, "money", found, unit)


def _one_of_scale(match: re.Match[str], reading: Reading) -> Attributes | None:
    unit, found = figures.currency(match["currency"]), figures.values(f"one {match['scale']}")
    place = place_of(match, reading)
    if unit is None or found is None or (_AS_UNIT.search(place.tail) and _HEADING_ENDS.match(place.after)):
        return None  # "Roads, in million tenge:"
    return in_unit(place, reading, "money", found, unit)


RULES: tuple[Rule, ...] = (
    Rule(
        id="figures.money-before",
        label="FIGURE",
        pattern=Regex(
            rf"(?<![\w$])(?P<currency>{BEFORE})[ ]?(?P<first>{_DIGITS_FIRST}){_SAID_AGAIN}",
            first=first_words(_BEFORE_FORMS),
        ),
        normalise=_sum,
        examples=(
            "The plant cost [$12.5 million](money =12500000 USD of plant).",
            "A budget of [KZT 3.4 trln](money =3400000000000 KZT of budget) was approved.",
            "They raised over [€40bn](money >40000000000 EUR) and about [£3m](money ~3000000 GBP).",
            "The dollar rose in all regions while the US slept.",
        ),
    ),
    Rule(
        id="figures.money-before-range",
        label="FIGURE",
        pattern=Regex(
            rf"(?<![\w$])(?P<currency>{BEFORE})[ ]?"
            rf"{two(number=_DIGITS_FIRST, before=rf'(?:{BEFORE})?[ ]?')}{_SAID_AGAIN}",
            first=first_words(_BEFORE_FORMS),
            near=(RANGE,),
        ),
        normalise=_sum,
        examples=(
            "Seats are sold for [$5-15](money =5..15 USD of Seats).",
            "They want between [$2 billion and $3 billion](money =2000000000..3000000000 USD).",
            "The US, 5 to 6 hours away, is far.",
        ),
    ),
    Rule(
        id="figures.money-after",
        label="FIGURE",
        pattern=Regex(
            rf"{START}(?P<minus>(?<=\()-)?(?P<first>{_AMOUNT})\+?(?:[ -]|[ ]of[ ])?(?P<currency>{AFTER})"
            rf"(?:{_COINS}|[ ]{numerals.SCALE})?",
            first=numerals.FIRST_ALL | {"-"},
            near=(_AFTER_WORDS,),
        ),
        normalise=_sum,
        examples=(
            "The fine is [20,000 tenge](money =20000 KZT of fine).",
            "Farmers got [1 billion 200 million tenge](money =1200000000 KZT).",
            "They paid [250 Tenges 40 Tiyins](money =250.4 KZT) at once.",
            "It opened a [500-million-ruble](money =500000000 RUB of workshop) workshop.",
            "It closed lower ([-1.79 tenge](money =-1.79 KZT)).",
            "The team won 5 won medals, and the real sum was small.",
        ),
    ),
    Rule(
        id="figures.money-after-range",
        label="FIGURE",
        pattern=Regex(
            rf"{START}{two(rf'(?:[ -]?{AFTER})?', number=_AMOUNT)}(?:[ -]|[ ]of[ ])?(?P<currency>{AFTER})",
            first=FIRST,
            near=(_AFTER_WORDS, RANGE),
        ),
        normalise=_sum,
        examples=(
            "They pay from [12 to 15 thousand soms](money =12000..15000 KGS per month) a month.",
            "Boots cost [30,000-40,000 tenge](money =30000..40000 KZT of Boots).",
            "Some 2 or 3 of the people won.",
        ),
    ),
    Rule(
        id="figures.money-unit",
        label="FIGURE",
        pattern=Regex(
            rf"(?<![\w-])(?P<scale>million|billion|trillion)[ -](?P<currency>{AFTER})",
            first=frozenset({"million", "billion", "trillion"}),
        ),
        normalise=_one_of_scale,
        examples=(
            "Another [billion tenge](money =1000000000 KZT) came from the akimat.",
            "It was a multi-million-dollar deal.",
        ),
    ),
)
