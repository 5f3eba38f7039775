"""Overlaps are settled by one total order, whatever the order of the candidates."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzextract.components.resolving import resolve
from kzextract.reading import BLOCK, Candidate


def candidate(start: int, end: int, label: str = "ORG", rule: str = "organisations.a") -> Candidate:
    return Candidate(start, end, label, rule, {})


@pytest.mark.parametrize(
    ("candidates", "winners"),
    [
        ([candidate(0, 4), candidate(2, 9)], [candidate(2, 9)]),
        ([candidate(0, 4), candidate(4, 9)], [candidate(0, 4), candidate(4, 9)]),
        ([candidate(0, 4), candidate(2, 6)], [candidate(0, 4)]),
        ([candidate(0, 4, "PERSON"), candidate(0, 4)], [candidate(0, 4)]),
        ([candidate(0, 4, "FIGURE"), candidate(0, 4, "DATE")], [candidate(0, 4, "DATE")]),
        ([candidate(0, 4, "DATE"), candidate(0, 4, BLOCK)], [candidate(0, 4, BLOCK)]),
        ([candidate(0, 4, rule="a.z"), candidate(0, 4, rule="a.b")], [candidate(0, 4, rule="a.b")]),
        ([candidate(0, 9, BLOCK), candidate(2, 4, "FIGURE")], [candidate(0, 9, BLOCK)]),
        ([], []),
    ],
)
def test_winners(candidates: list[Candidate], winners: list[Candidate]) -> None:
    assert resolve(candidates) == winners


CANDIDATES = st.lists(
    st.builds(
        lambda start, length, label, rule: candidate(start, start + length, label, rule),
        st.integers(0, 30),
        st.integers(1, 8),
        st.sampled_from(["ORG", "PERSON", "ROLE", "DATE", "FIGURE", BLOCK]),
        st.sampled_from(["a.a", "a.b", "b.a"]),
    )
)


@given(CANDIDATES, st.randoms(use_true_random=False))
def test_order_does_not_matter(candidates: Sequence[Candidate], random: st.randoms) -> None:  # type: ignore[valid-type]
    shuffled = list(candidates)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolve(shuffled) == resolve(candidates)


@given(CANDIDATES)
def test_winners_do_not_overlap_and_losers_do(candidates: Sequence[Candidate]) -> None:
    winners = resolve(candidates)
    assert all(one.end <= other.start for one, other in pairwise(winners))
    for loser in candidates:
        assert any(one.start < loser.end and loser.start < one.end for one in winners)


@given(CANDIDATES)
def test_settling_twice_changes_nothing(candidates: Sequence[Candidate]) -> None:
    assert resolve(resolve(candidates)) == resolve(candidates)
