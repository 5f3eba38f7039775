"""Numbers: values of every printed form, and what makes no number."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzextract import gazetteers
from kzextract.normalise import numbers, numerals

NUMBER = re.compile(numerals.NUMBER)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12), ("1,234", 1234), ("1,234.5", 1234.5), ("15 000", 15000), ("1 200 300", 1200300), ("4, 870", 4870),
        ("3,5", 3.5), ("3,598", 3598), ("0,125", 0.125), ("1.234.567", 1234567), ("12,34,567", 1234567),
        ("2½", 2.5), ("½", 0.5), ("12.6 billion", 12600000000), ("536.4 bln", 536400000000), ("5 mln", 5000000),
        ("18 thsd", 18000), ("27.2 trln", 27200000000000), ("1.5-million", 1500000), ("100k", 100000),
        ("1 trillion 200 billion", 1200000000000), ("2 million 500 thousand", 2500000), ("3 thousand 500", 3500),
        ("forty-eight", 48), ("Seventy-five thousand", 75000), ("two hundred and six", 206),
        ("a hundred", 100), ("a million", 1000000), ("half a million", 500000), ("one and a half million", 1500000),
        ("a million and a half", 1500000), ("one more billion", 1000000000), ("a quarter of a million", 250000),
        ("three and a fifth", 3.2), ("seven point two", 7.2), ("one point five million", 1500000), ("FIVE", 5),
        ("2'500", 2500), ("1'250'000.5", 1250000.5), ("2 1/2", 2.5), ("1e6", 1000000), ("3x10^4", 30000), ("2^-1", 0.5),
        ("fifty - two", 52), ("3 hundred and 21", 321), ("three quarters of a million", 750000),
        ("twenty-three million five hundred thousand", 23500000), ("1,5 M", 1500000), ("half a  dozen", 6),
        ("two dozen", 24), ("half a dozen", 6), ("nineteen", 19), ("zero", 0), ("three lakh crore", 3000000000000),
    ],
)  # fmt: skip
def test_cardinals(text: str, value: float) -> None:
    match = NUMBER.match(text)
    assert match is not None
    assert match[0] == text
    quantity = numbers.normalise(text)
    assert quantity is not None
    assert quantity.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("dozens", 24), ("hundreds", 200), ("tens of thousands", 20000), ("hundreds of billions", 200000000000),
        ("a few dozen", 24), ("several thousand", 2000), ("scores", 40), ("millions", 2000000),
    ],
)  # fmt: skip
def test_vague_amounts(text: str, value: int) -> None:
    assert numbers.normalise(text) == numbers.Quantity(value, vague=True)


@pytest.mark.parametrize("text", ["five two", "two thousand three million", "eleven five"])
def test_words_that_make_no_number(text: str) -> None:
    assert numbers.normalise(text) is None


@pytest.mark.parametrize(
    ("text", "matched"),
    [
        ("two and three", "two"), ("five new", "five"), ("ones", None),
        ("one hundred and two men", "one hundred and two"), ("a man", None), ("5 mln. tenge", "5 mln."),
        ("5 mln. The", "5 mln"), ("two-year", "two"),
    ],
)  # fmt: skip
def test_where_a_number_ends(text: str, matched: str | None) -> None:
    match = NUMBER.match(text)
    assert (match and match[0]) == matched


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("one-third", 0.3333),
        ("two-thirds", 0.6667),
        ("three-fifths", 0.6),
        ("three quarters", 0.75),
        ("a tenth", 0.1),
        ("one half", 0.5),
        ("one twenty-fifth", 0.04),
        ("seven hundredths", 0.07),
    ],
)
def test_fractions(text: str, value: float) -> None:
    assert numbers.fraction(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("25th", 25),
        ("1st", 1),
        ("IV", 4),
        ("XXIX", 29),
        ("XL", 40),
        ("twelfth", 12),
        ("twenty-fifth", 25),
        ("hundredth", 100),
        ("man", None),
    ],
)
def test_ordinals(text: str, value: int | None) -> None:
    assert numbers.ordinal(text) == value


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_grouping_does_not_change_a_number(value: int) -> None:
    for text in (str(value), f"{value:,}", f"{value:,}".replace(",", " ")):
        match = NUMBER.match(text)
        assert match is not None
        assert match[0] == text
        assert numbers.normalise(text) == numbers.Quantity(value)


@pytest.mark.parametrize(
    "name", ["units", "currencies", "number_words", "counted_stop", "figure_words", "numbered_things", "comparators"]
)
def test_word_lists_are_sorted_and_without_repeats(name: str) -> None:
    rows = [tuple(row.values()) for row in gazetteers.rows(name)]
    assert rows == sorted(set(rows))
    assert gazetteers.words(name) == {row[0] for row in rows}
