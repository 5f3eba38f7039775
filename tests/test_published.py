import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzextract import edtf
from kzextract.sources import published


@pytest.mark.parametrize(
    ("stated", "value"),
    [
        ("2024-03-11T18:07", "2024-03-11T18:07"),
        (" 2024-03 ", "2024-03"),
        ("2005-11-24/2005-11-25", "2005-11-24/2005-11-25"),
        ("2024-03-11T18:07:33Z", "2024-03-11T18:07"),
        ("2024-03-11 18:07:33+06:00", "2024-03-11T18:07"),
        ("2024-03-11 18:07 +0600", "2024-03-11T18:07"),
        ("Mon, 11 Mar 2024 18:07:00 +0600", "2024-03-11T18:07"),
        ("11 March, 2024 | 18:07", "2024-03-11T18:07"),
        ("March 11, 2024 6:07 PM", "2024-03-11T18:07"),
        ("12th of March 2024", "2024-03-12"),
        ("March 2024", "2024-03"),
        ("03/04/2024", "2024-04-03"),
        ("11.03.2024", "2024-03-11"),
        ("2024/03/11", "2024-03-11"),
        ("2024/3/4", "2024-03-04"),
        ("March", None),
        ("11 March", None),
        ("18:07", None),
        ("yesterday", None),
        ("3 days ago", None),
        ("Monday", None),
        ("31 February 2024", None),
        ("2024-13-40", None),
        ("2024-02-31T10:00", None),
        ("unknown", None),
    ],
)
def test_dates_as_data_sets_write_them(stated: str, value: str | None) -> None:
    assert published.read(stated) == value


@given(st.dates(), st.sampled_from(["%d %B %Y", "%B %d, %Y", "%d/%m/%Y", "%Y-%m-%d", "%d.%m.%Y"]))
def test_full_dates_survive_any_spelling(day: object, spelling: str) -> None:
    if not str(day).startswith(("19", "20")):
        return
    assert published.read(format(day, spelling)) == str(day)


@given(st.text(max_size=30))
def test_any_text_gives_edtf_or_none(stated: str) -> None:
    value = published.read(stated)
    assert value is None or edtf.is_valid(value)
