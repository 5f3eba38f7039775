"""EDTF: what the subset takes and refuses, and what its values cover."""

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzextract import edtf


@pytest.mark.parametrize(
    ("value", "earliest", "latest", "precision"),
    [
        ("2024-03-11T18:07", "2024-03-11", "2024-03-11", "minute"),
        ("1989-11-20", "1989-11-20", "1989-11-20", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("1994", "1994-01-01", "1994-12-31", "year"),
        ("1994~", "1994-01-01", "1994-12-31", "year"),
        ("2025-21", "2025-03-01", "2025-05-31", "season"),
        ("2025-24", "2025-12-01", "2026-02-28", "season"),
        ("2024-33", "2024-01-01", "2024-03-31", "quarter"),
        ("199X", "1990-01-01", "1999-12-31", "decade"),
        ("19XX", "1900-01-01", "1999-12-31", "century"),
        ("XXXX-11-20", None, None, "day"),
        ("XXXX-02-29", None, None, "day"),
        ("2005-11-24/2005-11-25", "2005-11-24", "2005-11-25", "interval"),
        ("2009/2014", "2009-01-01", "2014-12-31", "interval"),
        ("2024-01/2024-03", "2024-01-01", "2024-03-31", "interval"),
        ("197X/198X", "1970-01-01", "1989-12-31", "interval"),
        ("2024-05-05T10:00/2024-05-05T12:00", "2024-05-05", "2024-05-05", "interval"),
    ],
)
def test_bounds(value: str, earliest: str | None, latest: str | None, precision: str) -> None:
    assert edtf.bounds(value) == (earliest, latest, precision)


@pytest.mark.parametrize(
    "value",
    [
        "", "24", "2024-13", "2024-02-30", "2023-02-29", "2024-00", "2024-5", "2024-03-11T24:00", "2024-03-11T18:07:00",
        "2024/2023", "2000/..", "XXXX", "XXXX-02-30", "199X-05", "2024-XX", "2024-05-XX", "0000", "２０２４",
        " 2024", "2024\n",         "2024-05-05T12:00/2024-05-05T10:00",
    ],
)  # fmt: skip
def test_refuses(value: str) -> None:
    assert not edtf.is_valid(value)


DAYS = st.dates()


@given(DAYS)
def test_a_day_covers_itself(day: date) -> None:
    assert edtf.bounds(day.isoformat()) == (day.isoformat(), day.isoformat(), "day")


@given(DAYS)
def test_coarser_values_cover_finer_ones(day: date) -> None:
    text = day.isoformat()
    covers = [edtf.bounds(value) for value in (text, text[:7], text[:4])]
    for fine, coarse in pairwise(covers):
        assert (coarse.earliest or "") <= (fine.earliest or "") <= (fine.latest or "") <= (coarse.latest or "")


@given(DAYS, DAYS)
def test_an_interval_runs_forwards(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert edtf.bounds(f"{first}/{last}") == (str(first), str(last), "interval")
    assert first == last or not edtf.is_valid(f"{last}/{first}")


@given(
    st.text(max_size=25) | st.from_regex(re.compile(r"[\dX]{4}(-[\dX]{2}(-[\dX]{2})?)?[~/]?", re.ASCII), fullmatch=True)
)
def test_any_text_is_taken_or_refused(text: str) -> None:
    if edtf.is_valid(text):
        earliest, latest, _ = edtf.bounds(text)
        assert (earliest is None) == (latest is None)
        assert (earliest or "") <= (latest or "")
