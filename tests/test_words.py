"""Words of a folded text: one row a convention, and what holds of any text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzextract.folding import fold
from kzextract.words import split


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # Apostrophes: inside a word, or the possessive, which is a word of its own.
        ("O’Brien’s herds", "O'Brien|'s|herds"),
        ("the teachers’ room", "the|teachers|'|room"),
        ("They don't know", "They|don't|know"),
        ("Abdulla Qodirov oʻgʻli", "Abdulla|Qodirov|o'g'li"),
        # Hyphens join capitals and digits to a capital, nothing else.
        ("Nur-Sultan", "Nur-Sultan"),
        ("al-Farabi of Ust-Kamenogorsk", "al-Farabi|of|Ust-Kamenogorsk"),
        ("a two-day event", "a|two|-|day|event"),
        ("Almaty-based, UN-led", "Almaty|-|based|,|UN|-|led"),
        ("UNICEF-Government talks", "UNICEF|-|Government|talks"),
        ("ex-Minister and Vice-President", "ex|-|Minister|and|Vice|-|President"),
        ("COVID-19 and the X5 chain", "COVID-19|and|the|X5|chain"),
        ("half — half", "half|—|half"),
        # Points: of initials, abbreviations and addresses.
        ("A. B. Ten met Zh. Bek.", "A.|B.|Ten|met|Zh.|Bek|."),
        ("Mr. Ten of the U.S. left.", "Mr.|Ten|of|the|U.S.|left|."),
        ("In Sept. it rained. Then", "In|Sept.|it|rained|.|Then"),
        ("Qoqan.kz and www.qoqan.kz.", "Qoqan.kz|and|www.qoqan.kz."),
        ("write to a.b@qoqan.kz", "write|to|a.b@qoqan.kz"),
        ("It ended.Then it began", "It|ended|.|Then|it|began"),
        # Numbers keep their separators; units, signs and currencies stand apart.
        ("1,250.5 of 03/04/2024 at 18:07", "1,250.5|of|03/04/2024|at|18:07"),
        ("$3.5bn, 5kg, 40%", "$|3.5|bn|,|5|kg|,|40|%"),
        ("USD5 and KZT7mn", "USD|5|and|KZT|7|mn"),
        ("the 24th, the 2nd-largest", "the|24th|,|the|2nd|-|largest"),
        ("24-25 May", "24|-|25|May"),
        # Everything else is one word a sign, a line break included.
        ("“Aral” (sea)", '"|Aral|"|(|sea|)'),
        ("one\r\n\ntwo", "one|\n|\n|two"),
        ("AT&T and R&D", "AT&T|and|R&D"),
        ("a_b", "a|_|b"),
    ],
)
def test_words_of_a_line(text: str, words: str) -> None:
    assert split(fold(text)).texts == words.split("|")


FRAGMENTS = st.sampled_from(
    [
        "Aral",
        "O'Brien",
        "'s",
        "-",
        "A.",
        "U.S.",
        "1,000",
        "5",
        "%",
        "kg",
        "$",
        "\n",
        " ",
        ".",
        "&",
        "@",
        "x.kz",
        "COVID",
        "_",
    ]
)
ANY_TEXT = st.text() | st.lists(FRAGMENTS).map("".join)


@given(ANY_TEXT)
def test_words_and_blanks_are_the_whole_text(text: str) -> None:
    folded = fold(text)
    words = split(folded)
    assert [folded[start:end] for start, end in zip(words.starts, words.ends, strict=True)] == words.texts
    ends = [0, *words.ends]
    between = [folded[end:start] for end, start in zip(ends, [*words.starts, len(folded)], strict=True)]
    assert all(gap == "" or gap.isspace() for gap in between)


@given(ANY_TEXT)
def test_words_stand_in_order_and_hold_no_blank(text: str) -> None:
    words = split(fold(text))
    assert all(
        first <= second
        for first, second in pairwise(x for pair in zip(words.starts, words.ends, strict=True) for x in pair)
    )
    assert all(word == "\n" or not any(map(str.isspace, word)) for word in words.texts)
    assert words.lowers == [word.lower() for word in words.texts]


@pytest.mark.parametrize("unit", ["1", "1,", "A.", "a-", "A-", "'", "a'", "5A", "x.", "&", "@a", "́"])
def test_long_runs_are_split(unit: str) -> None:
    assert split(unit * 20_000).texts
