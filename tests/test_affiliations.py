"""Who holds which office where: sentences, and every title in them with status, holders and body."""

import pytest
from rows import mentions_of

from kzextract.records import RoleMention

DOSOVA, KETEROV = "Aigerim Dosova", "Nurlan Keterov"


def told(text: str) -> list[str]:
    """Every role as ``title (status): holder & holder @ body``, without what is current or null."""
    roles = [mention for mention in mentions_of(text) if isinstance(mention, RoleMention)]
    return [
        role.title
        + (f" ({role.status})" if role.status != "current" else "")
        + (f": {' & '.join(role.people)}" if role.people else "")
        + (f" @ {role.organisation}" if role.organisation else "")
        for role in roles
    ]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        # Beside the name.
        (f"Finance Minister {DOSOVA} cut the ribbon.", [f"finance minister: {DOSOVA}"]),
        (f"{DOSOVA}, rector of the college, cut the ribbon.", [f"rector: {DOSOVA}"]),
        (f"{DOSOVA} (rector) cut the ribbon of the new mill.", [f"rector: {DOSOVA}"]),
        (f"The rector, {DOSOVA}, cut the ribbon of the new mill.", [f"rector: {DOSOVA}"]),
        (f"{DOSOVA} is a lawyer and lives by the river.", [f"lawyer: {DOSOVA}"]),
        (f"{DOSOVA}, who was deputy akim until 2014, cut the ribbon.", [f"deputy akim (former): {DOSOVA}"]),
        (f"{DOSOVA} was appointed Minister of Trade last night.", [f"minister of trade: {DOSOVA}"]),
        (f"{DOSOVA} was dismissed as Minister of Trade last night.", [f"minister of trade (former): {DOSOVA}"]),
        (f"The new chief engineer is {DOSOVA}, they say.", [f"chief engineer: {DOSOVA}"]),
        # With the body, and never with a country or a city.
        (
            f"Head of the Ministry of Roads {DOSOVA} cut the ribbon.",
            [f"head: {DOSOVA} @ Ministry of Roads"],
        ),
        (f"UNICEF Representative {DOSOVA} cut the ribbon.", [f"representative: {DOSOVA} @ UNICEF"]),
        (
            f"{DOSOVA}, former chair of the World Bank, cut the ribbon.",
            [f"chair (former): {DOSOVA} @ World Bank"],
        ),
        (f"President of Kazakhstan {DOSOVA} cut the ribbon.", [f"president: {DOSOVA}"]),
        (f"Akim of Almaty {DOSOVA} cut the ribbon.", [f"akim: {DOSOVA}"]),
        # Coordinated.
        (
            f"{DOSOVA}, a boxer and president of the World Bank, cut the ribbon.",
            [f"boxer: {DOSOVA}", f"president: {DOSOVA} @ World Bank"],
        ),
        (
            f"Judges {DOSOVA} and {KETEROV} voted against it in the end.",
            [f"judges: {DOSOVA} & {KETEROV}"],
        ),
        (
            f"Judges, lawyers, and mediators – {DOSOVA}, {KETEROV} – took part in it.",
            [f"judges: {DOSOVA} & {KETEROV}", f"lawyers: {DOSOVA} & {KETEROV}", f"mediators: {DOSOVA} & {KETEROV}"],
        ),
        # Alone, for one definite holder.
        ("The Secretary of State said that it would rain.", ["secretary of state"]),
        ("It was initiated by the President of Kazakhstan last year.", ["president"]),
        (
            f"President {DOSOVA} flew home. The Head of State named no dates for it.",
            [f"president: {DOSOVA}", f"head of state: {DOSOVA}"],
        ),
        (
            f"Minister of Trade {DOSOVA} spoke. The Minister named no dates for it.",
            [f"minister of trade: {DOSOVA}", f"minister: {DOSOVA}"],
        ),
        (
            f"Minister of Trade {DOSOVA} spoke. The Deputy Minister named no dates for it.",
            [f"minister of trade: {DOSOVA}", "deputy minister"],
        ),
        # No roles.
        ("A minister named no dates, and a spokeswoman was silent.", []),
        ("Teachers and child ombudsmen of the region named no dates.", []),
        (f"{DOSOVA} heads the World Bank and chaired the meeting.", []),
        (f"{DOSOVA}, a student and mother of two, named no dates.", []),
    ],
)
def test_offices_and_their_holders(text: str, roles: list[str]) -> None:
    assert told(text) == roles
