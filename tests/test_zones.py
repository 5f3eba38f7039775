"""Zones: whole pages, each line with the kind it must get, and what holds of any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzextract.folding import fold
from kzextract.zones import find_zones, title_of

PAGES = {
    "a wire story": """
        headline  | Salt lake turns pink in Pavlodar region
        dateline  | 11 March 2024
        body      | PAVLODAR – The lake near the village of Moiyldy has turned pink again, the akimat said on Monday.
        body      | “It happens every year when the water warms,” said a hydrologist who has studied it since 1994.
    """,
    "a page with a menu, a share bar and links": """
        furniture | Home > News > Society
        headline  | New ferry crosses the Caspian in ten hours
        dateline  | 03.04.2024 18:07
        furniture | Share on Facebook
        body      | A new ferry left the port of Kuryk on Wednesday with forty lorries and a hundred people on board.
        furniture | Photo: press service of the port
        body      | It will cross the sea twice a week, and tickets are sold at the quay and on the site of the port.
        furniture | Read also:
        furniture | Fishing banned until June
        furniture | Storm closes two roads
        furniture | © Qoqan Media, 2024. All rights reserved.
    """,
    "a release with a contact block": """
        headline  | Mobile clinics reach forty villages
        standfirst| Doctors will visit every district twice before winter
        dateline  | Astana, 24 May 2023
        body      | Forty villages in the north of the country will be visited by mobile clinics before winter sets in.
        contact   | For more information, please contact:
        contact   | Aliya Dosova, Communication Officer
        contact   | Tel: +7 7172 00 00 00
        contact   | a.dosova@clinics.example
    """,
    "an interview with a byline": """
        headline  | “We plant what survives the wind”
        byline    | By Timur Saken
        dateline  | 5 May, 2022 | 10:30
        body      | The forester has planted two million trees around the capital, and he knows most of them by sight.
        body      | How many of them survived?
        body      | About half, and that is more than anybody had hoped for when we began with this work.
    """,
    "a picture under the headline": """
        headline  | Museum of bread opens in an old mill
        caption   | Visitors at the museum
        furniture | Photo: A. Ten
        body      | An old mill on the bank of the Ishim has become a museum of bread, the first one in the country.
    """,
    "a list in the story": """
        headline  | Where to vote in the capital
        body      | On Sunday the doors of all polling stations of the capital open at seven in the morning, as always.
        body      | • School No. 4
        body      | • the theatre on the left bank
        body      | All of them close at eight in the evening, and counting begins as soon as the doors are closed.
    """,
    "a table in the story": """
        headline  | Regional budgets have grown
        body      | The ministry has shown what the regions took in and spent, and deputies asked questions about it.
        body      | Region | Revenue, mln tenge | Spending, mln tenge
        body      | Akmola | 120.5 | 118.2
        body      | Aktobe | 98.1 | 97.0
        body      | The table was shown in the lower house on Tuesday, before the deputies went to dinner together.
    """,
    "a name below the story": """
        headline  | Steppe fires are out after nine days
        body      | The fires that had burned in the steppe for nine days were put out by rain in the night to Tuesday.
        byline    | Timur Saken
    """,
    "a reprint notice": """
        headline  | Steppe fires are out after nine days
        body      | The fires that had burned in the steppe for nine days were put out by rain in the night to Tuesday.
        furniture | When you use materials from this site, a hyperlink to the source is required.
    """,
    "weather above the headline, a caption's credit, comments below": """
        furniture | USD 512.4  EUR 557.1  RUB 5.62
        furniture | Astana -12 °C, light snow
        headline  | New hospital opens in Atyrau after three years of delay
        dateline  | 12 January 2024, 11:20
        furniture | 3 min read
        caption   | The new hospital in Atyrau
        furniture | Photo from open sources
        body      | A new hospital with 200 beds was opened in Atyrau on Friday, after three long years of delay.
        furniture | Like this? Share it with your friends
        furniture | 3 comments
        furniture | Serik: well done
    """,
    "a standfirst and an author above the date": """
        headline  | How a village saved its school
        standfirst| In Akkol nobody wanted to leave. So they built.
        byline    | Asel Ten
        dateline  | 1 September 2023
        furniture | Credit: Oleg Pak / Steppe Review
        body      | Nobody in the village of Akkol wanted to leave when the old school burned, so they built a new one.
        furniture | You may be interested in
        furniture | Teachers to get a rise
    """,
    "breadcrumbs with strokes, a promotion and labels at the foot": """
        furniture | Home page / Media center / News
        headline  | Land will not be sold to foreigners
        dateline  | 25 February 2021 | 16:20
        body      | The land of the country will not be sold to foreigners, the commission decided in Astana.
        furniture | Get our stories sent directly to you! Sign up via the website or follow us on Telegram!
        furniture | Filed under: Society
        furniture | #land
        furniture | Return to the list
    """,
    "an office above the signature": """
        headline  | The shepherds ask for pastures
        body      | The shepherds of the district ask the commission for the pastures that they lost in spring.
        body      | Chairman of the Union
        byline    | Timur Saken
    """,
    "several stories with their counters, a page number, a way to a friend": """
        furniture | Navigation Menu+
        furniture | Viewing results 11 - 15 of 90
        headline  | Steppe fires are out after nine days
        dateline  | 11.03.2024, 16:05 8042
        furniture | Tell a friend
        furniture | Images | Akimat of the region
        body      | The fires that had burned in the steppe for nine days were put out by rain in the night to Tuesday.
        dateline  | 12.03.2024, 09:40 7311
        body      | Ferry to sail from June
        body      | A new ferry will leave the port of Kuryk every Wednesday with lorries and many people on board.
        furniture | 1 / 12
    """,
    "text without a headline": """
        body      | The fires that had burned in the steppe for nine days were put out by rain in the night to Tuesday.
    """,
    "numbers in brackets, which are no telephone's": """
        headline  | Rower from Oral wins again (2024)
        standfirst| Third cup for Timur Saken (34)
        body      | The rower from the city of Oral has won the cup of the Caspian for the third time, and now he rests.
    """,
    "a headline with a full stop above its date": """
        headline  | The fires in the steppe are out after nine long days.
        dateline  | 11 March 2024
        body      | The fires that had burned in the steppe for nine days were put out by rain in the night to Tuesday.
    """,
}


def lines_of(page: str) -> list[tuple[str, str]]:
    rows = (line.partition("|") for line in page.strip().splitlines())
    return [(kind.strip(), text.strip()) for kind, _, text in rows]


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
@pytest.mark.parametrize("between", ["\n", "\n\n", "\r\n"], ids=["close", "apart", "dos"])
def test_every_line_has_its_kind(page: str, between: str) -> None:
    lines = lines_of(page)
    if between == "\n\n" and any(kind == "contact" for kind, _ in lines):
        between = "\n"  # a contact block holds together
    text = between.join(line for _, line in lines)
    zones = find_zones(fold(text))
    assert [(zone.kind, text[zone.start : zone.end]) for zone in zones] == lines


def test_the_title_is_the_headline() -> None:
    text = "\n".join(line for _, line in lines_of(PAGES["a page with a menu, a share bar and links"]))
    bounds = title_of(find_zones(fold(text)))
    assert bounds
    assert text[slice(*bounds)] == "New ferry crosses the Caspian in ten hours"


def test_a_text_without_headline_has_no_title() -> None:
    text = lines_of(PAGES["text without a headline"])[0][1]
    assert title_of(find_zones(text)) is None


LINES = [line for page in PAGES.values() for _, line in lines_of(page)] + ["", "  ", "\t•\t", "Tags:", "1. Main", "..."]


@given(st.text() | st.lists(st.sampled_from(LINES), max_size=20).map("\n".join))
def test_every_line_that_is_not_blank_is_in_one_zone(text: str) -> None:
    folded = fold(text)
    zones = find_zones(folded)
    assert [folded[zone.start : zone.end] for zone in zones] == [
        line.strip() for line in folded.split("\n") if line.strip()
    ]
    assert {zone.kind for zone in zones} <= set(
        "headline standfirst dateline byline body caption contact furniture".split()
    )


@given(st.lists(st.sampled_from(LINES), max_size=20))
def test_a_page_has_one_headline_at_most(lines: list[str]) -> None:
    assert [zone.kind for zone in find_zones(fold("\n".join(lines)))].count("headline") <= 1
