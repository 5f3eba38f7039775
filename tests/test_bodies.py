"""How far the name of a body reaches around its head word, which stands as the gloss of the mark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rows import page_of

from kzextract.rules import bodies
from kzextract.rules.examples import parse


@pytest.mark.parametrize(
    "row",
    [
        # To the left: capitals and fields, but no article, owner country, title or number.
        "The [Qorvat Salt Company](Company) sells salt in the north.",
        "The [National Housing Fund](Fund) pays for it in the end.",
        "Kazakhstan's [Ministry of Energy](Ministry) named no date for it.",
        "Deputy Minister of the [Ministry of Energy](Ministry) named no date.",
        "The III [Women’s Council](Council) of the town begins on time.",
        "Mr. Ten of the [Qorvat Bank](Bank) named no date for it.",
        "The [Women’s Council](Council) meets in the old school building.",
        "The [Science and Education Department](Department) replied to them at once.",
        "The [“Second Spring” Fund](Fund) pays for it in the end.",
        # To the right: what the head governs, to the end of the coordinated portfolio.
        "The [Ministry of Health of the Republic of Kazakhstan](Ministry) replied at once.",
        "The [Ministry of Culture, Sport and Tourism](Ministry) replied to them at once.",
        "The [Committee for the Protection of Children’s Rights](Committee) replied to them at once.",
        "The [Union of Writers](Union) and Aigerim Dosova replied to them at once.",
        "The [Ministry of Health](Ministry) and Astana replied to them at once.",
        "The [Ministry of Health](Ministry) and UNICEF replied to them at once.",
        "The [Qorvat Office in Kazakhstan](Office) replied to them at once.",
        "The [Press Department of the Government’s Office](Department) replied to them at once.",
        "The [Museum of Bread](Museum) in Almaty replied to them at once.",
        # Numbers and names in quotes belong to the name.
        "The [School No. 12](School) of the city was closed for a week.",
        "The [Qorvat School No. 12](School) was closed for a week in winter.",
        "The [Public Fund “Second Spring”](Fund) pays for it in the end.",
    ],
)
def test_reach(row: str) -> None:
    text, (mark,) = parse(row)
    page = page_of(text)
    reached = {
        page.span(bodies.start_of(page, first), bodies.end_of(page, last, tails=tails))
        for first, last, tails in page.heads
        if page.texts[first] == mark.gloss
    }
    assert {text[start:end] for start, end in reached} == {text[mark.start : mark.end]}


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Qorvat Fund (QOF) Regional Office for the North", "Qorvat Fund (QOF) Regional Office for the North"),
        ("Qorvat Fund (QOF) Chairman Oruf Ten", "Qorvat Fund"),
        ("Qorvat Fund (founded late) Office", "Qorvat Fund"),
    ],
)
def test_office_behind_a_short_name(text: str, end: str) -> None:
    page = page_of(f"They run the {text} these days, and nobody else in the town does.")
    first = page.lowers.index("qorvat")
    assert page.surface(first, bodies.past_branch(page, first + 2)) == end


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Culture and Sport", "Culture and Sport"),
        ("Culture, Sport and Tourism", "Culture, Sport and Tourism"),
        ("Culture and Aigerim Dosova", "Culture"),
        ("Culture and the rest", "Culture"),
        ("Culture, Almaty and Astana", "Culture"),
        ("Culture and Committee of Sport", "Culture"),
    ],
)
def test_more_of_the_same_portfolio(text: str, end: str) -> None:
    page = page_of(f"They run {text} these days, and nobody else in the town does.")
    first = page.lowers.index("culture") + 1
    assert page.surface(first - 1, bodies.coordinated(page, first) or first) == end


@given(
    st.lists(
        st.sampled_from("Ministry of the and , for Health Fund “ ” ' Almaty No. 12 in Aigerim deputy \n".split(" "))
    )
)
def test_a_name_holds_its_head(words: list[str]) -> None:
    page = page_of(" ".join(words))
    for first, last, tails in page.heads:
        assert 0 <= bodies.start_of(page, first) <= first
        assert last < bodies.end_of(page, last, tails=tails) <= len(page)
