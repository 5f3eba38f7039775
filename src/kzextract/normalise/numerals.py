"""Sources of expressions for numbers as news prints them: digits in every grouping, words, mixed forms, fractions.

The grammar of a number is large, so a text is searched for numbers once and they are marked in a shadow of it; rules
match the marks. ``numbers`` gives the value of what stands there. Number words stand in any case; the small words
between them ("and", "point") in lower case.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from kzextract import gazetteers
from kzextract.words import Judged

_END = ""


@cache
def words_of(*classes: str) -> dict[str, str]:
    """Return the number words of some classes with their values, as printed in the word list."""
    return {row["word"]: row["value"] for row in gazetteers.rows("number_words") if row["class"] in classes}


def any_of(words: Iterable[str]) -> str:
    """Return an expression for one of ``words``, the longest that fits; it shares their beginnings, to be fast."""
    trie: dict[str, Any] = {}
    for word in words:
        node = trie
        for char in word:
            node = node.setdefault(char, {})
        node[_END] = {}
    return _grouped(trie)


def _grouped(node: dict[str, Any]) -> str:
    branches = [re.escape(char) + _grouped(node[char]) for char in sorted(node) if char]
    if not branches:
        return ""
    if len(branches) == 1 and _END not in node:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if _END in node else ''}"


SIGNS = "".join(words_of("sign"))
"""Fractions that are one character."""

_SMALL = any_of(words_of("one", "teen", "ten"))
_TENS = any_of(words_of("ten"))
_BIGGER = [word for word in words_of("scale") if word != "dozen"]
_PLURALS = ("thousands", "millions", "billions", "trillions")
_WORD = rf"(?:{any_of([*words_of('one', 'teen', 'ten'), *_BIGGER, 'dozen', 'dozens', *_PLURALS])})\b"
_BIG = r"(?:hundred|thousand|[mbt]r?illion|lakh|crore)"
_DENOMINATORS = [word for word in words_of("ordinal") if word not in {"first", "second"}]
_PART = any_of(["half", "halves", "quarter", "quarters", *_DENOMINATORS, *(f"{word}s" for word in _DENOMINATORS)])
_SHARE = rf"(?:an?|[a-z]{{3,5}})[ -]{_PART}\b"
_AND_SHARE = rf"(?:[ ]and[ ]|-and-){_SHARE}"

SHARE = rf"(?i:{_SHARE})"
"""A fraction in words, loosely: "two-thirds", "a quarter"."""

_BELOW = any_of([*words_of("one", "teen", "ten"), "hundred"])
_FEW = rf"(?:(?:(?<![\w-])|[ -]|[ ]-[ ]|(?<=hundred)[ ]and[ ])(?:{_BELOW})\b)"

FRACTION = rf"(?i:{_FEW}{{1,4}}?(?:[ -]|[ ]-[ ])(?:(?:{_TENS}-)?{_PART}|(?:{_TENS})[ -](?:first|second)s)\b)"
"""A fraction in words whose number is no article: "two thirds", "one twenty-fifth"."""

BELOW_THOUSAND = rf"(?i:{_FEW}{{1,4}})"
"""A number in words below a thousand, loosely."""

_SCALES = [*_BIGGER, "dozen", *_PLURALS]
SCALE = rf"(?i:{any_of(_SCALES)})\b(?:\.(?=[ ]?[a-z$€₸])|[ ]crores?\b)?"
"""A magnitude after digits: "thousand", "mln", "bn"."""

DIGITS = (
    r"(?>\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,9})?|\d{1,3}(?:[ ]\d{3}){1,6}(?!\d)(?:[.,]\d{1,2}(?!\d))?"
    r"|\d{1,3}(?:\.\d{3}){2,6}(?!\d)(?:,\d{1,2})?|\d{1,3}\.\d{3},\d{1,2}(?!\d)"
    r"|\d{1,3}(?:,\d{2,3}){1,5},\d{3}(?!\d)(?:\.\d{1,9})?|\d{1,3}(?:'\d{3}){1,6}(?![\d'])(?:\.\d{1,9})?"
    r"|\d{1,3}[ ]\.[ ]\d{1,2}(?=[ ]%)"
    rf"|\d{{1,15}}(?:[.,]\d{{1,9}})?(?:[ ]?[{SIGNS}])?|[{SIGNS}])"
)
"""A number in digits: "12", "1,234.5", "15 000", "3,5", "1.234.567", "2½"."""

_SPACED_COMMA = r"\d{1,3}(?:,[ ]\d{3}){1,4}(?![\d,.]\d|[ ]?\d)"
_LETTER = rf"(?:{any_of(words_of('letter'))})(?![\w-])|[ ]M(?![\w.'-])"
_SCALED = (
    rf"(?:[ ]{{0,2}}|-){SCALE}(?:,?[ ](?:and[ ])?\d{{1,3}}[ ]?{SCALE}|[ ]\d{{1,3}}\.\d{{1,3}}[ ]?{SCALE}){{0,3}}"
    rf"(?:[ ](?:and[ ])?(?:\d{{3}}|(?<=hundred[ ]and[ ])\d\d?|"
    rf"(?<=illion[ ])\d{{1,3}},\d{{3}})(?![\d,.]\d|[ ]?{SCALE})|"
    rf"(?:(?<=crore)|(?<=lakh)|(?<=million))[ ]and[ ](?i:{any_of(words_of('one'))})[ ]hundred\b)?"
)
_POWER = r"(?:[eE][+-]?\d{1,3}|(?:[ ]?[x×][ ]?10)?\^[+-]?\d{1,3})(?![\w.]\w)"
_AND_PART = r"[ -]\d{1,2}/\d{1,2}(?![\w/])"
_IN_DIGITS = rf"(?:{_SPACED_COMMA}|{DIGITS}(?:{_SCALED}|{_LETTER}|(?i:{_AND_SHARE})|{_AND_PART}|{_POWER})?)"

# A word joins those before it by a blank or a hyphen, and "and" comes only after "hundred", "thousand", "million".
_JOINT = (
    r"(?:[ -]|(?:(?<=ed)|(?<=nd)|(?<=on)),?[ ]{1,2}and[ ]{1,2}|(?<=ty)[ ]-[ ]|[ ]point[ ]|[ ]{2}(?=dozen)|(?<![\w-]))"
)
_VAGUE = rf"(?:{any_of(words_of('vague'))})\b"
_IN_WORDS = (
    rf"(?i:(?:an?[ ](?:few|couple[ ]of)|several)[ ](?:dozen|{_BIG})s?\b"
    rf"|(?:(?:[ ]of[ ]|(?<!\w)){_VAGUE}){{1,2}}"
    rf"|(?:an?|[a-z]{{3,5}})[ -](?:quarters?|thirds?|fifths?|halves)[ ](?:of[ ]an?[ ])?{_BIG}\b"
    rf"|(?:(?:half[ -]an?|half|an?|one[ ]more)(?:[ ]{{1,2}}|-)(?=dozen|{_BIG}))?(?:{_JOINT}{_WORD}){{1,9}}"
    rf"(?:{_AND_SHARE}(?:[ ]{_BIG}\b)?)?"
    r")(?![ ]?-?(?:thirds|quarters|fifths|tenths)\b)"
)

NUMBER = rf"(?>(?=[\d{SIGNS}]){_IN_DIGITS}|(?=[A-Za-z]){_IN_WORDS})"
"""A cardinal number with its magnitude, in the text."""

# Digits, so that they are to an expression what the digits of the text were.
_IN_WORDS_MARK, _SCALED_MARK, _PLAIN_MARK = "०१२"
MARKED_PLAIN = rf"{_PLAIN_MARK}++"
"""A number in digits and nothing else, in the shadow."""
MARKED_DIGITS = rf"[{_SCALED_MARK}{_PLAIN_MARK}]++"
"""A number that begins with a digit, with or without a magnitude behind it, in the shadow."""
MARKED = rf"[{_IN_WORDS_MARK}{_SCALED_MARK}{_PLAIN_MARK}]++"
"""A number, in the shadow."""
MARKS = frozenset((MARKED_PLAIN, MARKED_DIGITS, MARKED))

START = r"(?<![\w/.:'-])(?<!\d,)"
"""What may not stand before a number: a letter, a digit or a sign that makes it part of something larger."""

DIGIT = r"\d"
"""Stands among words for every word that begins with a digit."""

FIRST = frozenset({*words_of("one", "ten", "teen", "vague", "sign"), "half", DIGIT})
"""Words that a ``NUMBER`` begins with, and digits."""

FIRST_ALL = FIRST | {"a", "an", "several"}
"""The same with the words that seldom open a number ("a hundred", "several thousand")."""

ORDINALS = frozenset(words_of("ordinal"))
"""Ordinals in words, by their last word."""

MONEY_LETTERS = frozenset(words_of("letter", "money letter"))
"""Letters that stand for magnitudes after a sum of money: "$5m", "€3B"."""


_BEGINS = Judged[str, bool](lambda lower: lower in FIRST_ALL or lower[0].isdigit())
"""Whether a number can begin with a lower-case word."""
_LONGEST = 200  # code points in which a tab behind a number's beginning is looked for


@cache
def _number() -> re.Pattern[str]:
    return re.compile(NUMBER)


def mark(text: str, printed: str, lowers: Sequence[str], starts: Sequence[int]) -> str:
    """Return ``text`` with every number as a run of marks of the same length.

    ``text`` is the folded shadow of ``printed``, ``lowers`` and ``starts`` are its words: a number is looked for where
    one of them can begin it. The shadow shows a tab as a blank, but no number goes on in the next cell of a table.
    """
    match, tabbed = _number().match, "\t" in printed
    pieces: list[str] = []
    end = 0
    for start in [start for begins, start in zip(map(_BEGINS.__getitem__, lowers), starts, strict=True) if begins]:
        if start >= end:
            tab = printed.find("\t", start, start + _LONGEST) if tabbed else -1
            found = match(text, start) if tab < 0 else match(text, start, tab)
            if found is not None:
                pieces += text[end:start], _mark_of(found[0]) * (found.end() - start)
                end = found.end()
    pieces.append(text[end:])
    return "".join(pieces)


def _mark_of(number: str) -> str:
    if number[0].isalpha():
        return _IN_WORDS_MARK
    return _SCALED_MARK if number[-1].isalpha() else _PLAIN_MARK
