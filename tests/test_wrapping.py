"""Line breaks inside wrapped paragraphs become blanks; all others stay."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rows import mentions_of

from kzextract.wrapping import unwrap

STORY = (
    "The fires that had burned in the steppe for nine long days were put out by rain in the night to Tuesday, the akim "
    "of the district said, and nobody was hurt in any of the villages that lie along the river and the old road.",
    "A new ferry will leave the port of Kuryk every Wednesday with forty lorries and many people on board, and tickets "
    "for it are sold at the quay, on the site of the port and in two of the shops of the town that lies behind it.",
)


@pytest.mark.parametrize("width", [50, 66, 72, 80, 99])
@pytest.mark.parametrize("between", ["\n\n", "\n"], ids=["blank line", "none"])
def test_a_wrapped_story_is_read_as_it_was_written(width: int, between: str) -> None:
    written = between.join(STORY)
    assert unwrap(between.join("\n".join(textwrap.wrap(part, width)) for part in STORY)) == written


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One line.",
        "\n\n".join(STORY),
        "\n".join(STORY),
        # Headlines below one another, and a list.
        "\n".join(f"Ferry {i} to leave the old port of Kuryk on Wednesday morning" for i in range(9)),
        "\n".join(f"- the village of Moiyldy and {i} other villages along the river" for i in range(9)),
        # Verses, and lines of a table.
        "\n".join(["The rain came late,", "and nobody knew why;", "the steppe was green", "for one more day."] * 3),
        "\n".join(f"Akmola | {i}.5 | {i + 1}.2 | {i + 2}.7 | {i + 3}.9 | {i + 4}.1 | {i}.3" for i in range(9)),
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert unwrap(text) == text


@given(st.text(alphabet="aB .\n", max_size=600))
def test_only_line_breaks_change(text: str) -> None:
    assert unwrap(text).replace("\n", " ") == text.replace("\n", " ")


def test_names_go_on_behind_a_line_break() -> None:
    text = "\n".join(textwrap.wrap(f"It was Deputy Minister of Agriculture Aigerim Dosova who told it. {STORY[0]}", 50))
    minister, dosova = mentions_of(text)[:2]
    assert (minister.text, dosova.text) == ("Deputy Minister of Agriculture", "Aigerim\nDosova")
    assert dosova.model_dump()["name"] == "Aigerim Dosova"
