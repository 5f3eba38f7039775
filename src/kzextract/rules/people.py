"""People: the evidence that is weighed for every chunk of capitalised words, and what follows from the people found."""

from kzextract.rules import people_against, people_around, people_ties, people_words
from kzextract.rules.rule import Propagation, Rule

THRESHOLD = 2.0
"""The sum of weights from which a chunk is a person."""

RULES: tuple[Rule, ...] = (
    *people_words.RULES,
    *people_around.RULES,
    *people_ties.RULES,
    *people_against.RULES,
    Rule(
        "people.listed",
        "PERSON",
        Propagation(),
        (
            "First came [Aigerim Dosova](Aigerim Dosova), [Tuvrel Ankin](Tuvrel Ankin) and [Asel Ten](Asel Ten).",
            "The cups went to [Oruf Qorvat](Oruf Qorvat) and [Aigerim Dosova](Aigerim Dosova).",
            "They like Tuvrel Ankin, bread and salt.",
        ),
    ),
    Rule(
        "people.propagated",
        "PERSON",
        Propagation(),
        (
            "[Aigerim Hathaway](Aigerim Hathaway) paints. A show of [Hathaway](Aigerim Hathaway) opened.",
            "The farm of [Zarina Goldman](Zarina Goldman) is big. Every morning [Goldman](Zarina Goldman) bakes.",
            "A show of the Steppe opened.",
        ),
    ),
)
