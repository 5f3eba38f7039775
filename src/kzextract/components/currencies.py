"""Currencies that sums leave out: a series goes on in one, and some names are those of two countries."""

import re

from kzextract.components.elided_units import in_thousands, is_scaled
from kzextract.components.series import COMPARING, Changes, Series, taken
from kzextract.normalise import nouns
from kzextract.normalise.verbs import has_verb
from kzextract.reading import Attributes

_PAID = re.compile(
    r"\b(?:adds?|added|pays?|paid|costs?|gets?|got|receives?|received|earns?|earned|charges?|charged|gives?|gave|"
    r"brings?|"
    rf"spends?|spent|allocates?|allocated|makes?|takes?|contributes?|sells?[ ]for|for|at)[ ]{COMPARING}\Z"
)
_BILLIONS = re.compile(r"(?i:billion|trillion|bln|trln|\bbn|\btn)")
_NEAR = 700
_LEAST_SUM = 100
_MOVED = re.compile(
    rf"(?:,|;|[ ]and)[ ](?:and[ ])?(?P<noun>(?!and[ ]|or[ ]|up[ ]|down[ ])[a-z]+(?:[ ][a-z]+)?)[ ](?:to|at|"
    rf"by)[ ]{COMPARING}\Z"
)
_ABROAD = (
    ("AZN", re.compile(r"\bTurkmen|\bAshgabat"), re.compile(r"\bAzerbaij|\bBaku\b"), "TMT"),
    ("KGS", re.compile(r"\bUzbek|\bTashkent"), re.compile(r"\bKyrgyz|\bBishkek"), "UZS"),
    ("INR", re.compile(r"\bPakistan|\bIslamabad"), re.compile(r"\bIndia"), "PKR"),
)
_PLAIN_NAME = re.compile(r"(?:manats?|soms?|rupees?)\Z")


def of_series(series: Series, i: int) -> Changes | None:
    """Fill "lost 24 billion tenge and gained 5 billion": a sum goes on in the currency last named."""
    attributes = series.attributes(i)
    noun = attributes["measured"]
    if attributes["kind"] != "count":
        return None
    beside = series.after(i).startswith(f" {noun}")
    if noun and i and not beside and _is_sum_of(series.attributes(i - 1), noun):
        return {"kind": "money", **taken(series.attributes(i - 1), "unit")}
    large = _BILLIONS.search(series.text(i)) and not series.after(i).startswith(f" {noun}")
    if noun and nouns.head(noun) not in nouns.listed("sum") and not large:
        return None
    money = _money_near(series, i)
    if money is None:
        return None
    if is_scaled(series.text(i)):
        goes_on = series.same_sentence(i, money) or _is_sum(series, i, money)
    else:
        paid = attributes["value"] >= _LEAST_SUM and _PAID.search(series.before(i)) is not None
        goes_on = money == i - 1 and series.same_sentence(i, money) and paid
    if not goes_on:
        return None
    label = _MOVED.search(series.between(i)) if noun is None else None
    changes = {"kind": "money", **taken(series.attributes(money), "unit")}
    if money < i and not is_scaled(series.text(i)):
        changes |= in_thousands(series, i, money)
    return {**changes, "measured": label["noun"]} if label and not has_verb(label["noun"]) else changes


def _is_sum_of(attributes: Attributes, noun: str) -> bool:
    return bool(attributes["kind"] == "money" and attributes["measured"] == noun)


def _is_sum(series: Series, i: int, money: int) -> bool:
    """Tell whether a large number is a sum though its sentence names no currency."""
    attributes = series.attributes(i)
    near = series.figures[i].start - series.figures[money].end < _NEAR
    if near and _BILLIONS.search(series.text(i)):
        return True
    return near and bool(attributes["per"] or attributes["measured"] or _PAID.search(series.before(i)))


def _money_near(series: Series, i: int) -> int | None:
    """Return the sum whose currency a figure may go on with: the next of its sentence, or the last before it."""
    if i + 1 < len(series) and series.same_sentence(i, i + 1):
        following = series.attributes(i + 1)
        if following["kind"] == "money" and not following["measured"]:
            return i + 1
    scaled = _BILLIONS.search(series.text(i)) is not None
    smaller: int | None = None
    for j in series.earlier(i):
        if series.attributes(j)["kind"] == "money":
            if not scaled or is_scaled(series.text(j)):
                return j
            smaller = j if smaller is None else smaller
        if not series.same_sentence(i, j) and is_scaled(series.text(j)) and series.attributes(j)["kind"] == "count":
            return smaller
    return smaller


def of_country(series: Series, i: int) -> Changes | None:
    """Fill the country of "3.5 manat" and the like, which two countries have, from the article."""
    if not _PLAIN_NAME.search(series.text(i)):
        return None
    for code, here, there, other in _ABROAD:
        if series.attributes(i)["unit"] == code:
            return {"unit": other} if here.search(series.folded) and not there.search(series.folded) else None
    return None
