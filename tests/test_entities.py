from support import organisation, person, role

from kzextract.entities import organisations_of, people_of
from kzextract.records import Mention, Position

MENTIONS: tuple[Mention, ...] = (
    organisation(0, "NBK", name="National Bank"),
    person(10, "Omarova", name="Dina Omarova"),
    role(20, "Chair", people=("Dina Omarova", "Azat Peruashev"), organisation="National Bank"),
    person(30, "Dina Omarova", honorific="Ms."),
    person(50, "Azat Peruashev"),
    role(70, "former Rector", title="rector", status="former", people=("Dina Omarova",)),
    role(90, "Chair", people=("Dina Omarova",), organisation="National Bank"),
    organisation(100, "National Bank"),
    organisation(120, "NATIONAL BANK", name="National Bank"),
    organisation(140, "KAZATOMPROM", name="Kazatomprom"),
    person(160, "Omarova", name="Dina Omarova", honorific="Dr."),
)


def test_people_are_folded_in_order_of_appearance() -> None:
    omarova, peruashev = people_of(MENTIONS)
    assert (omarova.name, omarova.honorific, omarova.aliases) == ("Dina Omarova", "Ms.", ("Omarova",))
    assert omarova.mentions == (1, 3, 10)
    chair = Position(title="chair", status="current", organisation="National Bank")
    assert omarova.roles == (chair, Position(title="rector", status="former", organisation=None))
    assert (peruashev.name, peruashev.aliases, peruashev.roles) == ("Azat Peruashev", (), (chair,))


def test_organisations_know_acronyms_from_headlines() -> None:
    bank, producer = organisations_of(MENTIONS, {"National Bank": "bank"})
    assert (bank.name, bank.acronym, bank.kind) == ("National Bank", "NBK", "bank")
    assert bank.aliases == ("NBK", "NATIONAL BANK")
    assert bank.mentions == (0, 7, 8)
    assert (producer.acronym, producer.kind, producer.aliases) == (None, None, ("KAZATOMPROM",))
