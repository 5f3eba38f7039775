"""Figures beyond the examples of their rules: what neighbours fill in, what is measured, what holds for any text."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rows import glossed

from kzextract.components.figures import complete
from kzextract.components.matching import Index, match
from kzextract.components.resolving import resolve
from kzextract.reading import BLOCK, Candidate, Reading
from kzextract.records import FigureMention
from kzextract.rules.examples import parse
from kzextract.rules.figures import RULES
from kzextract.rules.rule import EXAMPLE_PUBLISHED

INDEX = Index(RULES)


def completed(text: str) -> list[Candidate]:
    """The figures of a text with what they leave out filled in; without blocks."""
    reading = Reading(text, EXAMPLE_PUBLISHED)
    return [one for one in complete(resolve(match(INDEX, reading)), reading) if one.label != BLOCK]


def test_figures_make_records() -> None:
    for rule in RULES:
        for row in rule.examples if rule.label == "FIGURE" else ():
            text = parse(row)[0]
            for one in completed(text):
                FigureMention(start=one.start, end=one.end, text=text[one.start : one.end], **one.attributes)


@pytest.mark.parametrize(
    "row",
    [
        "The share rose from [4](percent =4 percent of share) to [31 percent](percent =31 percent of share).",
        "The term grew from [12](duration =12 month of term) to [18 months](duration =18 month of term).",
        "They want [5](percent =5 percent), [7](percent =7 percent) and [9 percent](percent =9 percent).",
        "It costs [40 million tenge](money =40000000 KZT), of which [15 million](money =15000000 KZT) is a loan.",
        "Output was [9 million tonnes](measure =9000000 tonne of Output), including [2 million](measure =2000000 "
        "tonne) abroad.",
        "The fee is [20 MCI](measure =20 MCI of fee) ([73,840 tenge](money =73840 KZT of fee)).",
        "Prices rose [twofold](multiple =2 of Prices), to [900 tenge](money =900 KZT of Prices).",
        "Some [300](count ~300 of pupils) pupils wait, a growth of [12%](percent =12 percent of pupils).",
        "[Four](count =4 of wells) wells work, [two](count =2 of wells) are dry.",
        "With [two](count =2 of rooms) rooms it costs [500 tenge](money =500 KZT per day) a day, "
        "with [three](count =3 of rooms) - [700](money =700 KZT per day).",
        "They have [31](count =31 of halls) halls and [640](count =640) came.",
    ],
)
def test_neighbours_fill_in_what_is_left_out(row: str) -> None:
    text, mentions = parse(row)
    assert glossed(completed(text)) == mentions


@pytest.mark.parametrize("row", (Path(__file__).parent / "cases" / "figures.txt").read_text("utf-8").splitlines())
def test_sentences_of_the_press(row: str) -> None:
    text, mentions = parse(row)
    assert glossed(completed(text)) == mentions


@pytest.mark.parametrize(
    "rows",
    [
        "Salary, thousand tenge\nDoctor  [410](money =410000 KZT of Salary)\nNurse  [215.5](money =215500 KZT of "
        "Salary)\n",
        "Town budget (KZT mln)\n\n          Actual    % of plan\nTaxes     [12.5](money =12500000 KZT of Taxes)      "
        "[98.1](percent =98.1 percent of plan)\n",
        "Spending for the year, in million tenge:\n\nRoads: [124](money =124000000 KZT of Roads)\nRepair of parks - "
        "[6 to 8](money =6000000..8000000 KZT of Repair)\n",
        "Item\tPlan, KZT mln\tFact, KZT mln\nRoads\t[1,200](money =1200000000 KZT of Roads)\t"
        "[1,150](money =1150000000 KZT of Roads)\n",
        "| Item | March 2023, tenge |\n|---|---|\n| Bread | [150](money =150 KZT of Bread) |\n",
        "Spending, million tenge\nRoads ..... [12](money =12000000 KZT of Roads)\n",
        "Indicator                     2015    2022\nInfant deaths, per 1,000 births    "
        "[9.4](count =9.4 of Infant deaths per 1,000 births)   [7.7](count =7.7 of Infant deaths per 1,000 births)\n",
    ],
)
def test_the_heading_of_a_table_names_the_unit(rows: str) -> None:
    text, mentions = parse(rows)
    assert glossed(completed(text)) == mentions


@pytest.mark.parametrize(
    "row",
    [
        "It has [12](count =12 of public and private schools) public and private schools in the city.",
        "[300](count =300 of children, teachers and parents) children, teachers and parents took part.",
        "About [40](count ~40 of sports facilities) sports facilities were built.",
        "[Three](count =3) of them left; [two](count =2 of clubs) of the clubs stayed.",
        "[30%](percent =30 percent of population) of the country's population is young.",
        "The ministry's own norm is [35](count =35 of norm).",
        "The number of tourists reached [2 million](count =2000000 of tourists).",
        "Its debt, which stood at [$3bn](money =3000000000 USD of debt), fell.",
        "The government cut spending by [5%](percent =5 percent of spending).",
        "Kazakhstan received [$3bn](money =3000000000 USD) and grew by [4%](percent =4 percent).",
        "A [5 percent](percent =5 percent of exports) increase in exports followed.",
        "GDP per capita is [$14,000](money =14000 USD of GDP per person).",
        "There were [7.3](count =7.3 per 1,000 live births) per 1,000 live births.",
        "With an annual yield exceeding [900](count >900 of yield per year), it grew.",
        "The [50](count =50 of winners) winners got [9,000 tenge](money =9000 KZT per winner) each.",
        "It pays [80 tenge](money =80 KZT per kilogram) per kilogram a month.",
    ],
)
def test_what_is_measured_and_per_what(row: str) -> None:
    text, mentions = parse(row)
    assert glossed(completed(text)) == mentions


@pytest.mark.parametrize(
    ("phrase", "sign"),
    [
        ("at least", ">="), ("no fewer than", ">="), ("up to", "<="), ("not more than", "<="), ("as many as", "<="),
        ("more than", ">"), ("over", ">"), ("exceeding", ">"), ("in excess of", ">"),
        ("fewer than", "<"), ("under", "<"),
        ("almost", "~"), ("some", "~"), ("close to", "~"), ("roughly", "~"), ("only", "="), ("exactly", "="),
    ],
)  # fmt: skip
def test_comparators_before(phrase: str, sign: str) -> None:
    assert [one.attributes["comparator"] for one in completed(f"There came {phrase} 90 guests.")] == [sign]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("100-odd guests came.", "~"), ("100 guests or more came.", ">="),
        ("100 or so guests came.", "~"), ("100+ guests came.", ">="), ("It took 5 years or less.", "<="),
        ("Over five years the town grew.", "="), ("He taught for over five years.", ">"),
        ("It is 5 tonnes more than 2 tonnes.", "="),
    ],
)  # fmt: skip
def test_comparators_elsewhere(text: str, sign: str) -> None:
    assert completed(text)[-1].attributes["comparator"] == sign


@pytest.mark.parametrize(
    "text",
    [
        "Article 189, part 4, clause "
        "2", "School No. 16", "row 4", "call centre 1424", "the 111 helpline", "A/RES/44/25",
        "the second "
        "module", "one of the first", "no one came", "COVID-19", "the G20", "a Boeing 737", "at 7.30", "at eight.",
        "zero tolerance", "one-time help", "One day he left.", "Ten said so.", "+7 727 250 01 17", "8 (7172) 29-75-14",
        "a bus, route "
        "92", "in 2023", "24/7", "the 3rd shift", "half a year ago", "three weeks later", "many people", "several men",
    ],
)  # fmt: skip
def test_no_figures(text: str) -> None:
    assert completed(text) == []


@pytest.mark.parametrize(
    "piece", ["9", "1 ", "1,", "one ", "one hundred and ", "5 and ", "$", "5 to ", "1.", "a ", "per 5 "]
)
def test_time_is_linear(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.perf_counter()
        completed(text)
        return time.perf_counter() - start

    seconds(500)
    short, long = (min(seconds(size) for _ in range(2)) for size in (2_000, 8_000))
    assert long < 8 * short + 0.1


PIECES = (
    *"0123456789.,-–:/$%() \n'½",
    " one ",
    " of ",
    " to ",
    " and ",
    " million ",
    " percent ",
    " a ",
    " half ",
    "tenge",
    " km ",
    " years ",
    "+",
)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_text_gives_valid_figures(text: str) -> None:
    for one in completed(text):
        FigureMention(start=one.start, end=one.end, text=text[one.start : one.end], **one.attributes)
