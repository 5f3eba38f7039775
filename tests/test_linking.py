"""Every mention gets its canonical name: people with honorifics, bodies by acronym and short form."""

import pytest
from rows import mentions_of

from kzextract.records import OrganisationMention, PersonMention


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Mr. Nurlan Keterov spoke first. Then Keterov left the hall.",
            [("Mr.", "Nurlan Keterov"), (None, "Nurlan Keterov")],
        ),
        ("They thanked Prof. Dr. Aigerim Dosova for the lecture.", [("Prof. Dr.", "Aigerim Dosova")]),
        ("“Never,” said Dosova. It was the first time that Aigerim\u00a0Dosova spoke.", [(None, "Aigerim Dosova")] * 2),
        ("Minister Aigerim Dosova spoke first, as ministers do.", [(None, "Aigerim Dosova")]),
    ],
)
def test_people(text: str, people: list[tuple[str | None, str]]) -> None:
    found = [mention for mention in mentions_of(text) if isinstance(mention, PersonMention)]
    assert [(mention.honorific, mention.name) for mention in found] == people


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "The Qorvat Housing Fund (QHF) was founded by farmers. QHF is rich now, and the Fund pays.",
            {"Qorvat Housing Fund": ["Qorvat Housing Fund", "QHF", "QHF", "Fund"]},
        ),
        (
            "The Centre of Steppe Research (hereinafter – CSTR) was founded by farmers. CSTR is rich now.",
            {"Centre of Steppe Research": ["Centre of Steppe Research", "CSTR", "CSTR"]},
        ),
        (
            "The Ministry of Health and UNICEF signed it. UNICEF Kazakhstan paid for the Ministry.",
            {
                "Ministry of Health": ["Ministry of Health", "Ministry"],
                "UNICEF": ["UNICEF"],
                "UNICEF Kazakhstan": ["UNICEF Kazakhstan"],
            },
        ),
    ],
)
def test_bodies(text: str, bodies: dict[str, list[str]]) -> None:
    found: dict[str, list[str]] = {}
    for mention in mentions_of(text):
        if isinstance(mention, OrganisationMention):
            found.setdefault(mention.name, []).append(mention.text)
    assert found == bodies
