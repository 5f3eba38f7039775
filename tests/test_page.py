"""The words of a page with what the lexicon knows of them: the ground that the rules for names stand on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rows import page_of

from kzextract import lexicon
from kzextract.lexicon import Flag
from kzextract.page import SURE, WEAK


@pytest.mark.parametrize(
    ("word", "flags"),
    [
        ("minister", Flag.ROLE),
        ("ministry", Flag.HEAD_FIRST | Flag.HEAD_LAST | Flag.BODY),
        ("aigerim", Flag.GIVEN),
        ("altyn", Flag.GIVEN | Flag.AMBIGUOUS),
        ("tokayev", Flag.ENDING),
        ("quluncheva", Flag.ENDING),
        ("tulpanbekov", Flag.ENDING),
        ("kyzy", Flag.PARTICLE),
        ("almaty", Flag.PLACE),
        ("kazakh", Flag.DEMONYM),
        ("convention", Flag.OTHER_HEAD),
        ("education", Flag.ROLE_WORD | Flag.COMMON),
        ("said", Flag.SPEECH),
        ("monday", Flag.CALENDAR),
        ("the", Flag.FUNCTION),
        ("gdp", Flag.NOT_ORG),
    ],
)
def test_a_word_carries_its_flags(word: str, flags: int) -> None:
    known = lexicon.load().flags_of(word)
    assert known & flags if word != "altyn" else known & flags == flags


def test_accents_do_not_hide_a_word() -> None:
    flags_of = lexicon.load().flags_of
    assert flags_of("erdoğan") & (Flag.SURNAME | Flag.GIVEN) == flags_of("erdogan") & (Flag.SURNAME | Flag.GIVEN) != 0


def test_unknown_words_carry_nothing() -> None:
    assert lexicon.load().flags_of("qwxyzt") == 0


def test_longer_entries_come_first() -> None:
    page = page_of("She is the deputy prime minister now, they say.")
    lengths = [phrase.length for phrase in page.phrases[page.lowers.index("deputy")]]
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(
    ("text", "sure", "weak"),
    [
        ("The farmers met Aigerim Dosova in spring near the river.", "Aigerim Dosova", ""),
        ("Bread is cheap, and nobody in the old town complains.", "", "Bread"),
        ("Dosova paid, and nobody in the old town complains.", "Dosova", ""),
        ("They left on Monday in March, and nobody complained at all.", "", ""),
        ("Bread Prices Rise in Almaty", "Almaty", "Bread Prices Rise"),
        ("“Snow fell,” said one of the herders of Mangystau that night.", "Mangystau", "Snow"),
        ("Then Will left the hall with a smile on his face.", "Will", ""),
        ("Will they leave the hall with a smile on their faces?", "", "Will"),
    ],
)
def test_what_a_capital_says(text: str, sure: str, weak: str) -> None:
    page = page_of(text)
    assert " ".join(page.texts[i] for i in range(len(page)) if page.capital[i] == SURE) == sure
    assert " ".join(page.texts[i] for i in range(len(page)) if page.capital[i] == WEAK) == weak


@pytest.mark.parametrize(
    ("text", "openings"),
    [
        ("Rain fell. Then snow fell", "Rain Then"),
        ("He said: “Go home.” She went", 'He " Go " She'),
        ("one\ntwo", "one two"),
        ("The Karaganda-based mill - Ore and coal", "The Ore"),
        ("Menu | News > Sport", "Menu News Sport"),
    ],
)
def test_where_a_capital_is_no_evidence(text: str, openings: str) -> None:
    page = page_of(text)
    assert " ".join(page.texts[i] for i in range(len(page)) if page.opens[i] and page.texts[i] != "\n") == openings


@pytest.mark.parametrize(
    ("line", "titled"),
    [
        ("Village Builds Wooden Windmill Over the Ishim", True),
        ("VILLAGE BUILDS WOODEN WINDMILL OVER THE ISHIM", True),
        ("Village builds wooden windmill over the Ishim", False),
        ("Aigerim Dosova Builds Wooden Windmill", True),
        ("Aigerim Dosova in Almaty", False),
        ("Village Builds Wooden Windmill.", False),
    ],
)
def test_title_case_is_told(line: str, *, titled: bool) -> None:
    assert page_of(line).titled == [titled] * len(page_of(line))


@pytest.mark.parametrize(
    ("text", "word", "acronym"),
    [
        ("Engineers of QZTR left the hall.", "QZTR", True),
        ("VILLAGE BUILDS WOODEN WINDMILL WITH QZTR", "QZTR", False),
        ("Engineers of COVID-19 wards left.", "COVID-19", True),
    ],
)
def test_acronyms_are_told(text: str, word: str, *, acronym: bool) -> None:
    page = page_of(text)
    assert page.is_acronym(page.texts.index(word)) is acronym


@pytest.mark.parametrize(
    ("text", "word", "quoted"),
    [
        ("They saw “The Last Herd” in the open air.", "Last", "The Last Herd"),
        ("“We saw the last herd,” he said to us.", "herd", None),
        ("The “New Village”, a plan, and “Old Village” are one.", "plan", None),
    ],
)
def test_titles_in_quotes_are_told(text: str, word: str, quoted: str | None) -> None:
    page = page_of(text)
    quotes = page.quotation(page.texts.index(word))
    assert (page.surface(quotes[0] + 1, quotes[1]) if quotes else None) == quoted


@pytest.mark.parametrize(
    ("text", "kind", "entries"),
    [
        ("Trains to Ust-Kamenogorsk and Nur-Sultan run daily.", "place", ["Ust-Kamenogorsk", "Nur-Sultan"]),
        ("TRAINS TO ALMATY RUN DAILY", "place", ["ALMATY"]),
        ("They turkey-trotted to an almaty of sorts.", "place", []),
        ("The Secretary of State met a chief engineer.", "role", ["Secretary of State", "chief engineer"]),
        ("They marked Nauryz in the hall.", "holiday", ["Nauryz"]),
        ("The World Bank and the UNICEF office replied.", "organisation", ["World Bank", "UNICEF"]),
    ],
)
def test_listed_runs_are_found_as_they_are_written(text: str, kind: str, entries: list[str]) -> None:
    page = page_of(text)
    found = ((i, page.phrase(i, kind)) for i in sorted(page.phrases))
    surfaces = [page.surface(i, i + phrase.length) for i, phrase in found if phrase]
    assert [entry for entry in surfaces if not any(entry in other for other in surfaces if other != entry)] == entries


def test_furniture_is_not_readable() -> None:
    page = page_of("The storm closed two roads in the north of the country on that day.\nRead also:\nMore storms")
    assert page.readable(0)
    assert not any(page.readable(page.texts.index(word)) for word in ("Read", "More", "storms"))


@given(st.text())
def test_any_text_makes_a_page(text: str) -> None:
    page = page_of(text)
    arrays = (
        page.texts,
        page.lowers,
        page.starts,
        page.ends,
        page.flags,
        page.capital,
        page.opens,
        page.titled,
        page.zone,
    )
    assert {len(array) for array in arrays} == {len(page)}
    assert [page.index_at(start) for start in page.starts] == list(range(len(page)))
    assert [page.surface(i, i + 1) for i in range(len(page))] == [
        text[a:b] for a, b in zip(page.starts, page.ends, strict=True)
    ]
