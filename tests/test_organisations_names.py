"""Which full name a mention of an organisation stands for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzextract.components.linking import head_of
from kzextract.normalise.organisations import canonical


@pytest.mark.parametrize(
    ("mentions", "full"),
    [
        # Short forms and variants share the head word.
        (["Ministry of Health", "Ministry"], ["Ministry of Health"] * 2),
        (["Ministry", "Ministry of Health"], ["Ministry of Health"] * 2),
        (["Health Ministry", "Ministry of Health of Kazakhstan"], ["Ministry of Health of Kazakhstan"] * 2),
        (["Ministry of Health of Kazakhstan", "Ministry of Health"], ["Ministry of Health of Kazakhstan"] * 2),
        (
            ["Ministry of Health", "Ministry of Labour", "Ministry"],
            ["Ministry of Health", "Ministry of Labour", "Ministry of Labour"],
        ),
        (["Government of Kazakhstan", "Government"], ["Government of Kazakhstan"] * 2),
        # Acronyms: by their letters, by the list.
        (["Qorvat Housing Fund", "QHF"], ["Qorvat Housing Fund"] * 2),
        (["Center for Development and Justice", "CDJ"], ["Center for Development and Justice"] * 2),
        (["United Nations Children’s Fund", "UNICEF"], ["United Nations Children’s Fund"] * 2),
        (["United Nations", "U.N."], ["United Nations"] * 2),
        (["Forum 18", "Forum 18 News Service"], ["Forum 18 News Service"] * 2),
        # Legal forms.
        (["Qorvat Salt LLP", "Qorvat Salt"], ["Qorvat Salt LLP"] * 2),
        (["Qorvat", "Qorvat Group"], ["Qorvat Group"] * 2),
        (["Qorvatgas", "Qorvatgas State Concern"], ["Qorvatgas State Concern"] * 2),
        # Spellings, capitals of a headline, lower case.
        (["Qorvat Youth Theatre", "Qorvat Youth Theater", "Qorvat Youth Theatre"], ["Qorvat Youth Theatre"] * 3),
        (["QORVATINFO", "Qorvatinfo"], ["Qorvatinfo"] * 2),
        (["department for natural hazards", "Department of Natural Hazards"], ["Department of Natural Hazards"] * 2),
        # Other bodies stay themselves.
        (["Qorvat Bank", "Qorvat Bank Group"], ["Qorvat Bank", "Qorvat Bank Group"]),
        (
            ["appeals court of Qorvat's Supreme Court", "Supreme Court"],
            ["appeals court of Qorvat's Supreme Court", "Supreme Court"],
        ),
        (["UNICEF", "UNICEF Kazakhstan"], ["UNICEF", "UNICEF Kazakhstan"]),
        (["Ministry of Health", "Committee"], ["Ministry of Health", "Committee"]),
        (["Ministry of Health", "Ministry of Labour"], ["Ministry of Health", "Ministry of Labour"]),
        (["World Bank", "National Bank"], ["World Bank", "National Bank"]),
        ([], []),
    ],
)
def test_fullest_form(mentions: list[str], full: list[str]) -> None:
    assert canonical(mentions, {}, head_of) == full


@pytest.mark.parametrize(
    ("mentions", "bracketed", "full"),
    [
        (["Bank of Ghana", "BoG", "BoG"], {1: 0}, ["Bank of Ghana"] * 3),
        (["BoG", "Bank of Ghana", "BoG"], {2: 1}, ["Bank of Ghana"] * 3),
        (["CDJI", "Center for Justice", "CDJI"], {1: 0}, ["Center for Justice"] * 3),
        (
            ["Board of the Qorvat Herders Union", "QHU"],
            {1: 0},
            ["Board of the Qorvat Herders Union", "Qorvat Herders Union"],
        ),
    ],
)
def test_brackets_define(mentions: list[str], bracketed: dict[int, int], full: list[str]) -> None:
    assert canonical(mentions, bracketed, head_of) == full


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("Ministry of Health", "ministry"),
        ("Health Ministry", "ministry"),
        ("Qorvat Housing Fund for Children", "fund"),
        ("UNICEF", None),
        ("education ministry", "ministry"),
    ],
)
def test_head(name: str, head: str | None) -> None:
    assert head_of(name) == head


NAMES = st.sampled_from(
    [
        "Ministry",
        "Ministry of Health",
        "Health Ministry",
        "MH",
        "Fund",
        "Qorvat Housing Fund",
        "QHF",
        "Qorvat",
        "Qorvat LLP",
    ]
)


@given(st.lists(NAMES, max_size=8), st.data())
def test_every_mention_gets_a_name_of_the_article(mentions: list[str], data: st.DataObject) -> None:
    pairs = st.sampled_from([(i, i - 1) for i in range(1, len(mentions))] or [(0, 0)])
    bracketed = dict(data.draw(st.lists(pairs, max_size=2))) if len(mentions) > 1 else {}
    names = canonical(mentions, bracketed, head_of)
    assert len(names) == len(mentions)
    assert set(names) <= set(mentions)
