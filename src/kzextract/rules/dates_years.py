"""Years that stand alone, decades and centuries."""

import re

from kzextract.normalise import date_words, dates
from kzextract.reading import Attributes, Reading
from kzextract.rules import dates_parts as parts
from kzextract.rules.dates_context import about, after, before, dated
from kzextract.rules.dates_numbers import DATE_BEFORE, is_year
from kzextract.rules.dates_parts import DAY_WORD, PARTLY, YEAR, any_of
from kzextract.rules.rule import DIGIT, Regex, Rule

_WORD_DECADES = tuple(f"{ten[:-1]}ies" for ten in date_words.TENS)
_YEARS = tuple(str(year) for year in range(1900, 2050))
_ROMAN = r"[XVI]{1,5}"
_ROMAN_WORDS = (
    "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii",
    "xix", "xx", "xxi",
)  # fmt: skip
_OF_TIME_BEFORE = re.compile(r"\b(?:the|early|late|mid|middle|of)[ -]$", re.IGNORECASE)


def _year(match: re.Match[str], reading: Reading) -> Attributes | None:
    start, end = match.span("mention")
    return about(match["year"], reading, start) if is_year(int(match["year"]), start, end, reading) else None


def _spoken_year(match: re.Match[str], reading: Reading) -> Attributes | None:
    if not DATE_BEFORE.search(before(reading, match.start())) or re.match(r"-|\w", after(reading, match.end())):
        return None
    century = 19 if match["century"].lower() == "nineteen" else 20
    return dated(f"{century}{date_words.cardinal(match['rest']) or 0:02.0f}")


def _decade(match: re.Match[str], reading: Reading) -> Attributes | None:
    start = match.start("mention")
    word, century = match["decade"], match["century"]
    of_time = bool(_OF_TIME_BEFORE.search(before(reading, start)))
    if not of_time and ("'s" in word or word[0].isalpha()):
        return None  # "2020's budget", "in his seventies"
    value = date_words.decade(word, century or "19")
    if match["last"] is None:
        return about(value, reading, start)
    interval = dates.interval(value, date_words.decade(match["last"], century or "19"))
    return dated(interval) if interval else None


def _century(match: re.Match[str], reading: Reading) -> Attributes | None:
    number, last = (date_words.ordinal(word) if word else None for word in (match["number"], match["last"]))
    if number is None or not 1 <= number <= 21:
        return None
    if match["number"][0].islower() and not re.search(
        r"\b(?:the|this|early|late|mid)[ -]$", before(reading, match.start()), re.IGNORECASE
    ):
        return None  # "a second century of runs"
    if re.match(r",? (?:BCE?|B\.C\.)", after(reading, match.end())):
        return dated(None)
    value = f"{number - 1:02}XX"
    return dated(dates.interval(value, f"{last - 1:02}XX") if last else value)


RULES: tuple[Rule, ...] = (
    Rule(
        id="dates.year",
        label="DATE",
        pattern=Regex(
            rf"{PARTLY}(?P<mention>(?P<year>{YEAR}))(?!s\b)",
            first=parts.partly(_YEARS) | {DIGIT},
        ),
        normalise=_year,
        examples=(
            "In [2023](2023) the country ratified it; the [2024](2024) budget grew.",
            "The plant will be ready by [2026](2026), not in mid-[2025](2025).",
            "It was built around [1870](1870~).",
            "More than 2000 people came, 1984 children among them, over 1900 km of roads.",
            'The "Kazakhstan - 2050" Strategy and Expo 2017 are names, room 2015 is a number.',
        ),
    ),
    Rule(
        id="dates.spoken-year",
        label="DATE",
        pattern=Regex(
            rf"(?P<century>[Nn]ineteen|[Tt]wenty)[ -]"
            rf"(?P<rest>(?:{any_of(date_words.TENS)})(?:[ -](?:{any_of(date_words.ONES[1:10])}))?|{any_of(date_words.ONES[10:])})\b",
            first=frozenset({"nineteen", "twenty"}),
        ),
        normalise=_spoken_year,
        examples=(
            "It was founded in [nineteen ninety-one](1991).",
            "Nineteen twenty-year-olds and twenty forty-seaters.",
        ),
    ),
    Rule(
        id="dates.decade",
        label="DATE",
        pattern=Regex(
            rf"{PARTLY}(?P<mention>(?P<decade>'?(?P<century>1[5-9]|20)?\d0(?:'?s|-s|-ies)|(?i:{any_of(_WORD_DECADES)}))"
            r"(?:(?: ?- ?| to )(?P<last>'?(?:\d\d)?\d0'?s))?)\b",
            first=parts.partly([*(f"{year}s" for year in _YEARS[::10]), *(f"{ten}0s" for ten in range(2, 10))])
            | {DIGIT, "'", *_WORD_DECADES},
        ),
        normalise=_decade,
        examples=(
            "In the [1960s](196X) and [1970s](197X) it grew; since the mid-[1990s](199X) it has not.",
            "In the [nineties](199X) he sold ice, in the late [80s](198X) he was a pilot.",
            "He is in his seventies and she in her 20th year.",
        ),
    ),
    Rule(
        id="dates.century",
        label="DATE",
        pattern=Regex(
            rf"(?P<number>\d\d?(?:st|nd|rd|th)|(?i:{DAY_WORD})|{_ROMAN})"
            rf"(?:(?: ?- ?| and | to )(?P<last>\d\d?(?:st|nd|rd|th)|{_ROMAN}))?[ -][Cc]entur(?:y|ies)\b",
            first=parts.FIRST_ORDINAL | {DIGIT, *_ROMAN_WORDS},
        ),
        normalise=_century,
        examples=(
            "The mosque of the [19th century](18XX) stands.",
            "Poets of the [XX century](19XX) and of the [eighteenth century](17XX).",
            "A second century of runs, the 45th century.",
        ),
    ),
)
