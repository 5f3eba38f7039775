"""Which full name a mention of a person stands for: names in text order, each with the index of its full form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzextract.normalise.people import canonical


@pytest.mark.parametrize(
    ("mentions", "full"),
    [
        (["Dinara Zakieva", "Zakieva"], ["Dinara Zakieva"] * 2),
        (["Zakieva", "Dinara Zakieva"], ["Dinara Zakieva"] * 2),
        (["Dinara Zakieva", "Dinara"], ["Dinara Zakieva"] * 2),
        (["D. Zakieva", "Dinara Zakieva"], ["Dinara Zakieva"] * 2),
        (["D.Zakieva", "Dinara Zakieva"], ["Dinara Zakieva"] * 2),
        (["Sh. Zakieva", "Sholpan Zakieva"], ["Sholpan Zakieva"] * 2),
        (["Zakieva Dinara", "Dinara Maratovna Zakieva"], ["Dinara Maratovna Zakieva"] * 2),
        (["Zakieva", "Dinara Zakieva", "Dinara Maratovna Zakieva"], ["Dinara Maratovna Zakieva"] * 3),
        (["DINARA ZAKIEVA", "Dinara Maratovna Zakieva"], ["Dinara Maratovna Zakieva"] * 2),
        (["Marat Zakiev", "Marat Saidovich"], ["Marat Zakiev"] * 2),
        # The nearest fuller name before it, else the first one after.
        (["Dinara Zakieva", "Aliya Zakieva", "Zakieva"], ["Dinara Zakieva", "Aliya Zakieva", "Aliya Zakieva"]),
        (["Zakieva", "Dinara Zakieva", "Aliya Zakieva"], ["Dinara Zakieva", "Dinara Zakieva", "Aliya Zakieva"]),
        # Transliterations of one name.
        (["Dinara Zakieva", "Zakiyeva"], ["Dinara Zakieva"] * 2),
        (["Zhanibek Khasenov", "Hasenov", "Khassenov"], ["Zhanibek Khasenov"] * 3),
        (["Dinara Zakieva", "D. Zakiyeva"], ["Dinara Zakieva"] * 2),
        (["Dinara Zakieva", "Dinara Zakiyeva"], ["Dinara Zakieva"] * 2),
        (["Arkhip Hasenov", "Archip Hasenov", "Hasenov", "Archip Hasenov"], ["Archip Hasenov"] * 4),
        # Misprints of a long surname.
        (["Dinara Beisembayeva", "Beisenbayeva"], ["Dinara Beisembayeva"] * 2),
        (["Dinara Zakieva", "Zakueva"], ["Dinara Zakieva", "Zakueva"]),
        # Others stay themselves.
        (["Dinara Zakieva", "Dinara Omarova"], ["Dinara Zakieva", "Dinara Omarova"]),
        (["Dinara Zakieva", "A. Zakieva"], ["Dinara Zakieva", "A. Zakieva"]),
        (["Zakiev", "Dinara Zakieva"], ["Zakiev", "Dinara Zakieva"]),
        ([], []),
    ],
)
def test_fullest_form(mentions: list[str], full: list[str]) -> None:
    assert canonical(mentions) == full


PARTS = st.lists(
    st.sampled_from(["Dinara", "Zakieva", "D.", "Aliya", "Maratovna", "Omarova", "DINARA"]), min_size=1, max_size=3
)


@given(st.lists(PARTS.map(" ".join), max_size=8))
def test_every_mention_gets_a_name_of_the_article(mentions: list[str]) -> None:
    names = canonical(mentions)
    assert len(names) == len(mentions)
    assert set(names) <= set(mentions)
    for mention, name in zip(mentions, names, strict=True):
        initials_or_address = "." in mention or mention.endswith("Maratovna")
        assert initials_or_address or len(name) >= len(mention)
