"""Decades, centuries, and years of another era."""

import re

from kzextract.normalise import date_words, dates
from kzextract.reading import Attributes, Reading
from kzextract.rules import dates_parts as parts
from kzextract.rules.dates_context import about, before, dated
from kzextract.rules.dates_parts import DAY_WORD, PARTLY, either_case
from kzextract.rules.rule import DIGIT, FOUR, ONE_OR_TWO, ORDINAL, Regex, Rule

_WORD_DECADES = tuple(f"{ten[:-1]}ies" for ten in date_words.TENS)
_DECADES = (*(f"{year}s" for year in range(1900, 2050, 10)), *(f"{ten}0s" for ten in range(2, 10)))
_ROMAN = r"[XVI]{1,5}"
_ROMAN_WORDS = (
    "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii",
    "xix", "xx", "xxi",
)  # fmt: skip
_BEFORE_CHRIST = r"(?:BCE?\b|B\.C\.(?:E\.)?)"
_ANNO_DOMINI = r"(?:AD\b|A\.D\.|CE\b)"
_OF_TIME_BEFORE = re.compile(r"\b(?:the|early|late|mid|middle|of)[ -]$", re.IGNORECASE)
_AGED_BEFORE = re.compile(r"\b(?:his|her|their|my|your|our|aged) (?:(?:early|late|mid)[ -])?$", re.IGNORECASE)
_CENTURY_PLACE = re.compile(r"\b(?:the|this|early|late|mid)[ -]$", re.IGNORECASE)


def _decade(match: re.Match[str], reading: Reading) -> Attributes | None:
    start = match.start("mention")
    word, century, left = match["decade"], match["century"], before(reading, start)
    if not _OF_TIME_BEFORE.search(left) and ("'s" in word or word[0].isalpha()):
        return None  # "2020's budget", "in seventies clothes"
    if century is None and _AGED_BEFORE.search(left):
        return None
    value = date_words.decade(word, century or "19")
    if match["last"] is None:
        return about(value, reading, start)
    interval = dates.interval(value, date_words.decade(match["last"], century or "19"))
    return dated(interval) if interval else None


def _century(match: re.Match[str], reading: Reading) -> Attributes | None:
    number, last = (date_words.ordinal(word) if word else None for word in (match["number"], match["last"]))
    if number is None or not 1 <= number <= 21:
        return None
    if match["number"][0].islower() and not _CENTURY_PLACE.search(before(reading, match.start())):
        return None  # "a second century of runs"
    if match["era"] or match["millennium"]:
        return dated(None) if match["era"] else None
    value = f"{number - 1:02}XX"
    return dated(dates.interval(value, f"{last - 1:02}XX") if last else value)


def _era(match: re.Match[str], _: Reading) -> Attributes | None:
    year = match["year"] or match["later_year"]
    return dated(f"{int(year):04}" if year and int(year) else None)


RULES: tuple[Rule, ...] = (
    Rule(
        id="dates.decade",
        label="DATE",
        pattern=Regex(
            rf"{PARTLY}(?P<mention>(?P<decade>'?(?P<century>1\d|20)?\d0(?:'?s|-s|-ies|(?= ?- ?'?(?:\d\d)?\d0'?s\b))|"
            rf"{either_case(_WORD_DECADES)})(?:(?: ?- ?| to )(?P<last>'?(?:\d\d)?\d0'?s))?)\b",
            first=parts.partly(_DECADES) | {ONE_OR_TWO, FOUR, "'", *_WORD_DECADES},
            near=(frozenset({"s", "'s", "ies", *parts.partly(_DECADES), *_WORD_DECADES}),),
        ),
        normalise=_decade,
        examples=(
            "In the [1960s](196X) and [1970s](197X) it grew; since the mid-[1990s](199X) it has not.",
            "In the [nineties](199X) he sold ice, in the late [80s](198X) he was a pilot.",
            "Built in the [1260s](126X), it was restored in the [60-70s](196X/197X).",
            "He is in his seventies and she in her 20th year; they are in their 30s.",
        ),
    ),
    Rule(
        id="dates.century",
        label="DATE",
        pattern=Regex(
            rf"(?P<number>\d\d?(?:st|nd|rd|th)|{DAY_WORD}|{_ROMAN})"
            rf"(?:(?: ?- ?| and | to )(?:the )?(?:(?:early|late|mid)[ -])?(?P<last>\d\d?(?:st|nd|rd|th)|{_ROMAN}))?[ -]"
            rf"(?:[Cc]entur(?:y|ies)|(?P<millennium>[Mm]illenni(?:um|a)))\b"
            rf"(?:,? (?P<era>{_BEFORE_CHRIST}))?",
            first=parts.FIRST_ORDINAL | {ORDINAL, *_ROMAN_WORDS},
            near=(frozenset({"century", "centuries", "millennium", "millennia"}),),
        ),
        normalise=_century,
        examples=(
            "The mosque of the [19th century](18XX) stands.",
            "Poets of the [XX century](19XX) and of the [eighteenth century](17XX).",
            "A mound of the [fourth century BC](null), or of the [second millennium BC](null).",
            "A second century of runs, the 45th century.",
        ),
    ),
    Rule(
        id="dates.era",
        label="DATE",
        pattern=Regex(
            rf"(?:{_ANNO_DOMINI} (?P<year>\d{{1,4}})(?![\d.,]\d|\w)|\d{{1,4}}(?:-\d{{1,4}})? {_BEFORE_CHRIST}|"
            rf"(?P<later_year>\d{{1,4}}) {_ANNO_DOMINI})",
            first=frozenset({"ad", "a.d.", "ce", DIGIT}),
            near=(frozenset({"ad", "a.d.", "ce", "bc", "bce", "b.c.", "b.c.e."}),),
        ),
        normalise=_era,
        examples=(
            "The city fell in [329 BC](null) and rose in [A.D. 250](0250).",
            "He paid for 3 ADs and 5 B&C cards.",
        ),
    ),
)
