"""People and bodies side by side, through the whole pipeline: the label and the bounds of every name of a text."""

import pytest
from rows import mentions_of

from kzextract.rules.examples import parse


def labelled(row: str) -> tuple[str, set[tuple[int, int, str]]]:
    """Return the text of ``row`` and its marks, the label of each being its gloss."""
    text, marks = parse(row)
    return text, {(mark.start, mark.end, mark.gloss) for mark in marks}


@pytest.mark.parametrize(
    "row",
    [
        # Named after people: bodies, places, and what is none.
        "The [Nazarbayev University](ORG) hospital got a hall named after [N. Dauletova](PERSON).",
        "In the Zhambyl region Satpayev Street and Al-Farabi Avenue were decorated.",
        # Forms of law and quotes.
        "[NC KazMunayGas JSC](ORG) and [“Tau-Ken Samruk” NMC JSC](ORG) sold their shares.",
        "The chamber “[Atameken](ORG)” and the “[Ak Zhol](ORG)” party agreed with it.",
        # Names of many peoples.
        "[Nurlan uulu Bakyt](PERSON) and [Rustam Ibrahim ogly](PERSON) beat [Kwon Young-se](PERSON) at last.",
        "[Omar al-Bashir](PERSON) came late. In the end [al-Bashir](PERSON) was alone.",
        "Her grandson [Serik](PERSON) and [Akhmetov Arman Serikovich](PERSON) saw it.",
        # Initials that are a form of law elsewhere.
        "The decree was signed by [S.A. Qorvatov](PERSON), chairman of [Tiltov S.A.](ORG) since spring.",
        # Portfolios are no bodies.
        "Energy and Water Resources Minister [Daler Juma](PERSON) came by train.",
        "The [Fatwa and Legislation Department](ORG) met the [Carting and Allied Workers Union](ORG).",
        "The [Government](ORG) of President [Oruf Qorvat](PERSON) fell.",
        # Bodies without a head word, by what stands around them.
        "At noon [Kairat](ORG) beat [Tobol](ORG) 3-1; a forward on loan from [Barys](ORG) sat out.",
        "[TuvrelTech](ORG) launched a card. So [TuvrelTech](ORG) is known in the north.",
        # What an acronym stands for decides.
        "They fight illegal and unreported fishing (IUF). In the north IUF is rare.",
        "[Universidad de los Andes](ORG) and the [Institute of China Studies](ORG) sent four people.",
        "Hotline of the [National Center for Public Health](ORG): call at noon.",
    ],
)
def test_names(row: str) -> None:
    text, marks = labelled(row)
    found = {(one.start, one.end, one.label) for one in mentions_of(text) if one.label in ("PERSON", "ORG")}
    assert found == marks
