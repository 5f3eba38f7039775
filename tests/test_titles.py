"""Titles: where they begin and end, and the status their own words give them; the gloss is the status."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rows import page_of

from kzextract.rules import titles
from kzextract.rules.examples import parse


def found(text: str) -> list[tuple[str, str]]:
    page = page_of(text)
    return [(page.surface(t.start, t.end), t.status) for t in titles.find(page, bytearray(len(page)))]


@pytest.mark.parametrize(
    "row",
    [
        # Modifiers and portfolio are inside, the body, the place and their prepositions outside.
        "They met [Deputy Prime Minister](current) Ten on the way home.",
        "They met the [Minister of Culture and Sport](current) on the way home.",
        "They met the [Minister of Trade](current) of Kazakhstan on the way home.",
        "They met the [Commissioner for Children’s Rights](current) in Kazakhstan.",
        "They met the [Ambassador-at-Large](current) on the way home.",
        "They met the [first vice minister of education](current) on the way home.",
        "They met Kazakhstan’s [Secretary of State](current) on the way home.",
        "They met the [chief engineer](current) of the mill on the way home.",
        "They met the [deputy akim](current) of the city of Oral on the way home.",
        "She is a [commodity analyst](current), and he is a [People’s Artist](current).",
        "They met the [orphanage director](current), a [primary-school teacher](current) and a [PE teacher](current).",
        "They met [Deputy Akim for Social Affairs](current) Aigul Ten and [Director of Programmes](current) Oleg Kim.",
        "They met [Energy and Water Resources Minister](current) Ten, [Vice President](current) of the Republic.",
        "They met the [Kazakh language teacher](current), a Kazakh [tennis player](current).",
        "They met the district [akim](current) on the way home.",
        "They met a [deputy industry and trade minister](current).",
        "They met [Deputy Energy and Water Resources Minister](current) Ten on the way home.",
        "They met the [Europe and Central Asia director](current) and a [senior Central Asia researcher](current).",
        # The status word is inside, save "then" and "late".
        "They met the [former rector](former) on the way home.",
        "They met the [ex-minister](former) on the way home.",
        "They met the [acting deputy head](acting) on the way home.",
        "They met the [honorary president](honorary) on the way home.",
        "They met the [president-elect](elect) on the way home.",
        "They met the [former Kazakh economy minister](former) and a Kazakh [minister](current).",
        "They met the [retired general](former) on the way home.",
        "They met the late [director](former) once, and the then [mayor](former) twice.",
        # No titles: verbs, states, generic words.
        "They will head north and may coach others; the students and the mother of one agreed.",
    ],
)
def test_span_and_status(row: str) -> None:
    text, marks = parse(row)
    assert found(text) == [(text[mark.start : mark.end], mark.gloss) for mark in marks]


@pytest.mark.parametrize(
    ("text", "plural"),
    [
        ("ministers", True),
        ("minister", False),
        ("chairmen of the board", True),
        ("waitress", False),
        ("head of logistics", False),
        ("judges", True),
    ],
)
def test_number(text: str, *, plural: bool) -> None:
    page = page_of(f"They met {text} on the way home at night.")
    assert [title.plural for title in titles.find(page, bytearray(len(page)))] == [plural]


def test_taken_words_are_left_alone() -> None:
    page = page_of("They met the Minister of Trade on the way home.")
    assert titles.find(page, bytearray(b"\1" * len(page))) == []


def test_portfolios_are_those_in_capitals() -> None:
    page = page_of("The Minister of Culture and Sport met a minister of trade and the head of state.")
    assert [page.surface(i, j) for i, j in titles.with_portfolio(page)] == ["Minister of Culture and Sport"]


WORDS = "former acting deputy Minister of Trade and , the Head ex - elect late Kazakhstan Ten head engineers \n".split(
    " "
)


@given(st.lists(st.sampled_from(WORDS)))
def test_titles_do_not_overlap(words: list[str]) -> None:
    page = page_of(" ".join(words))
    bounds = [(title.start, title.end) for title in titles.find(page, bytearray(len(page)))]
    assert all(start < end for start, end in bounds)
    assert all(end <= start for (_, end), (start, _) in pairwise(bounds))
