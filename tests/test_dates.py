"""Dates beyond the examples of their rules: values computed apart from any text, and what holds for any text."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rows import found, glossed

from kzextract import edtf
from kzextract.components.matching import Index, match
from kzextract.normalise import date_words
from kzextract.normalise import dates as values
from kzextract.reading import Reading
from kzextract.rules import dates_tense
from kzextract.rules.dates import RULES
from kzextract.rules.examples import parse
from kzextract.rules.rule import EXAMPLE_PUBLISHED


@pytest.mark.parametrize(
    ("published", "row"),
    [
        (None, "On [Friday](null) the [2025](2025) budget was signed; [20 years ago](null) it was not."),
        (None, "Founded in [May 2001](2001-05), it is celebrated on [5 May](XXXX-05-05); [5 June](null) is near."),
        ("2024-03", "[This month](2024-03) it rained; [today](null) it snows; [last year](2023) it did too."),
        ("2005-11-24/2005-11-25", "[Today](null) we met, as in [September](2005-09); [next year](2006) we part."),
        ("2024-03-11T18:07", "He left [yesterday](2024-03-10)."),
        ("2014-01-17", "The minister said on [Thursday](2014-01-16) that it will be ready by [May](2014-05)."),
        ("2025-12-30", "It will open on [2 January](2026-01-02), having closed on [29 December](2025-12-29)."),
        ("2024-02-29", "[A year ago](2023) and [four years ago today](2020-02-29) it was the same."),
        ("2023-03-01", "Let us meet on [29 February](2024-02-29), as on [29 February 2020](2020-02-29)."),
        ("2024-06-14", "It was shut on [Friday](2024-06-14), and moved to [Monday, 24 June](2024-06-24)."),
        ("2024-12-31", "[Last week](2024-12-23/2024-12-29) and [this week](2024-12-30/2025-01-05) nothing happened."),
        ("2024-06-14", "In [winter](2023-24) it was shut, and it will reopen by [autumn](2024-23)."),
        ("2024-03-11", "In [May](2022-05), [June](2022-06) or [July 2022](2022-07) it rained."),
        ("2024-03-11", "In [summer](2022-22) and [autumn 2022](2022-23) it rained."),
        ("2024-03-11", "On [5](2021-03-05), [9](2021-03-09) and [12 March 2021](2021-03-12)."),
        ("2024-03-11", "On [March 5](2021-03-05) and [June 7, 2021](2021-06-07)."),
        ("2024-08-14", "The debt is 1.7 times the sum of [1 January](2024-01-01)."),
        ("2024-02-26", "The school means to show what it has learned on [1 June](2024-06-01)."),
        ("2024-11-02", "It signed a deal with a bank of some 45 branches to buy its shares in [January](2025-01)."),
        ("1998-11-20", "[Friday](1998-11-20), an official said they are pursuing him."),
        (
            "1998-11-20",
            "The president on [Tuesday](1998-11-17) said it may stay; he will leave on [Monday](1998-11-23).",
        ),
        ("2024-06-14", "At the end of [this quarter](2024-04/2024-06), or early [next year](2025)."),
    ],
)
def test_publication_date(published: str | None, row: str) -> None:
    text, mentions = parse(row)
    assert glossed(found(RULES, text, published)) == mentions


@pytest.mark.parametrize(
    "row",
    [
        "Prices are 2000 tenge, 1900 roubles and $1995.",
        "At least 1812 children, 1999 schools and 2015 km of roads.",
        "In recent years, nowadays and in the future it will be so.",
        "For three years, aged 24, in five days, annually.",
        "“Digital Kazakhstan 2025” and Vision 2030 are programmes.",
        "In 1200 of them, 1465 cases and two thousand homes; in his 70s, in their 30s.",
        "Open Monday to Friday from 9 to 6.",
        "They may march on Sundays; the youth of today want a better tomorrow.",
        "Tel. 8 7172 1999, room 1812, order No. 1990, ISO 2015.",
    ],
)
def test_what_is_no_date(row: str) -> None:
    assert found(RULES, row) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [("a", 1), ("half a", 0.5), ("one and a half", 1.5), ("twenty-five", 25), ("two hundred", 200), ("few", None)],
)
def test_cardinal(text: str, number: float | None) -> None:
    assert date_words.cardinal(text) == number


@pytest.mark.parametrize(
    ("text", "number"), [("21st", 21), ("twenty-first", 21), ("XIX", 19), ("IV", 4), ("tenth", 10), ("ten", None)]
)
def test_ordinal(text: str, number: int | None) -> None:
    assert date_words.ordinal(text) == number


@pytest.mark.parametrize(
    ("text", "time"),
    [("18:07", "18:07"), ("7.30", "07:30"), ("12 a.m.", "00:00"), ("6 p.m.", "18:00"), ("noon", "12:00")],
)
def test_clock(text: str, time: str | None) -> None:
    assert date_words.clock(text) == time


@pytest.mark.parametrize(("text", "year"), [("2024", "2024"), ("2023/24", "2023"), ("'98", "1998"), ("'05", "2005")])
def test_full_year(text: str, year: str) -> None:
    assert date_words.full_year(text) == year


@given(st.lists(st.sampled_from(re.findall(r"[a-z]+", dates_tense._CUE.pattern)), max_size=12))
def test_the_short_way_to_the_verbs_finds_them_all(words: list[str]) -> None:
    text = " ".join(words)
    assert [cue.span() for cue in dates_tense._find_cues(text, 0, len(text))] == [
        cue.span() for cue in dates_tense._CUE.finditer(text)
    ]


DAYS = st.dates(min_value=date(1600, 1, 1), max_value=date(2200, 12, 31))
TENSES: st.SearchStrategy[values.Tense | None] = st.sampled_from((None, "past", "future"))


@given(DAYS, st.integers(1, 12), st.integers(1, 28), TENSES)
def test_the_nearest_day_keeps_to_the_tense(on: date, month: int, number: int, tense: values.Tense | None) -> None:
    day = date.fromisoformat(values.nearest(f"{{y}}-{month:02}-{number:02}", tense, on) or "")
    assert tense != "past" or day <= on
    assert tense != "future" or day >= on
    assert abs(day - on).days <= (366 if tense else 183)


@given(DAYS, st.integers(0, 6), TENSES)
def test_a_weekday_is_within_a_week(on: date, number: int, tense: values.Tense | None) -> None:
    day = date.fromisoformat(values.weekday(number, tense, on))
    assert day.weekday() == number
    assert (0 < (day - on).days <= 7) if tense == "future" else (-7 < (day - on).days <= 0)


@given(
    DAYS,
    st.sampled_from(["day", "week", "weekend", "month", "quarter", "year", "decade", "century"]),
    st.integers(-3, 3),
)
def test_units_follow_each_other(on: date, name: str, steps: int) -> None:
    one, other = (edtf.bounds(values.unit(name, n, on) or "") for n in (steps, steps + 1))
    assert (one.latest or "") < (other.earliest or "")


@given(DAYS, st.integers(-90, 90), st.sampled_from(["day", "week", "month", "year", "decade"]))
def test_ago_and_ahead_are_valid(on: date, amount: int, name: str) -> None:
    value = values.away(float(amount), name, "", on)
    assert value is None or edtf.is_valid(value)


FRAGMENTS = [
    "5", "May", "March", "2024", "1999", "31", "February", "last", "next", "this", "week", "year", "Friday",
    "today", "the", "of", "on", "at", "18:07", "10", "a.m.", "-", ",", ".", "to", "and", "between", "from",
    "30.04.2021", "2024-05-06", "1990s", "XX", "century", "first", "quarter", "ago", "two", "years", "later",
    "spring", "Q3", "(", ")", "'", "|", "'s", "said", "will", "\n", "mid-2020", "June-July", "12/11/10", "every",
    "that", "'98", "1465", "3Q22", "weekend", "year-ago", "BC", "A.D.", "two thousand", "couple", "fiscal",
]  # fmt: skip
PUBLISHED = st.sampled_from([None, "2024-03-11", "2024", "2023-24", "197X", "XXXX-05-01"])


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=25), PUBLISHED)
def test_any_text_gives_valid_values(fragments: list[str], published: str | None) -> None:
    text = " ".join(fragments)
    for one in found(RULES, text, published):
        assert one.attributes["value"] is None or edtf.is_valid(one.attributes["value"])
        assert text[one.start : one.end] == text[one.start : one.end].strip(" \n,;:")


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    found(RULES, text)


@pytest.mark.parametrize("unit", ["1", "5 May ", "last ", "2024-", "10:10 ", "- ", "June to ", "a year and a half "])
def test_long_runs_are_read(unit: str) -> None:
    assert len(list(match(Index(RULES), Reading(unit * 1500, EXAMPLE_PUBLISHED)))) < 10_000
