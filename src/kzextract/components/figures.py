"""Fills in what figures leave out: a unit said once for two numbers, a currency that a series goes on with, a noun.

Runs on the winners of an article, in text order. Each step looks at a figure and its neighbours and gives the
attributes that it changes.
"""

from kzextract.components import currencies, elided_nouns, elided_units, gapped_clauses, tables
from kzextract.components.series import Series
from kzextract.reading import Candidate, Reading

_STEPS = (
    tables.unit_of_column,
    elided_nouns.gapping,
    currencies.of_country,
    elided_units.unit_of_next,
    elided_units.unit_past_bracket,
    elided_nouns.shared_noun,
    elided_nouns.share_of_counted,
    elided_units.unit_of_whole,
    elided_nouns.against,
    gapped_clauses.gapped_clause,
    elided_nouns.parallel,
    elided_units.unit_goes_on,
    currencies.of_series,
    elided_nouns.same_thing,
    elided_nouns.growth,
    elided_nouns.difference,
    elided_nouns.contrast,
)
# A unit and a noun travel from the last number of a row to the first, so that row is read backwards.
_BACKWARDS = frozenset({elided_units.unit_of_next, elided_nouns.shared_noun})


def complete(mentions: list[Candidate], reading: Reading) -> list[Candidate]:
    """Return ``mentions`` with the elided units, currencies and nouns of their figures filled in."""
    series = Series([mention for mention in mentions if mention.label == "FIGURE"], reading)
    for step in _STEPS:
        indexes = range(len(series))
        for i in reversed(indexes) if step in _BACKWARDS else indexes:
            changes = step(series, i)
            if changes:
                series.change(i, changes)
    filled = {figure.start: figure for figure in series.figures}
    return [filled[mention.start] if mention.label == "FIGURE" else mention for mention in mentions]
