"""Chunks of capitals weighed, name by name: a piece of evidence counts wherever the name stands in the article."""

from collections.abc import Sequence
from typing import NamedTuple

from kzextract.page import Page
from kzextract.rules.rule import Evidence, Rule

Span = tuple[int, int]


class Verdict(NamedTuple):
    """The sum of the weights for a chunk, and the strongest rule behind it."""

    total: float
    rule: str


_NONE = Verdict(0.0, "")


def weigh(page: Page, chunks: Sequence[Span], rules: Sequence[Rule], elsewhere: float) -> dict[Span, Verdict]:
    """Weigh the evidence of ``rules`` for each chunk of ``page``.

    What speaks for a name at one place speaks for it at all; what speaks against it counts in full at its place and
    ``elsewhere`` times at the others.
    """
    evidence = [(rule.id, rule.pattern) for rule in rules if isinstance(rule.pattern, Evidence)]
    names: dict[tuple[str, ...], dict[str, float]] = {}
    here: dict[Span, set[str]] = {}
    for i, j in chunks:
        held = names.setdefault(tuple(page.texts[i:j]), {})
        here[i, j] = set()
        for id_, reason in evidence:
            if (reason.weight < 0 or id_ not in held) and reason.holds(page, i, j):
                held[id_] = reason.weight
                if reason.weight < 0:
                    here[i, j].add(id_)
    return {chunk: _sum(names[tuple(page.texts[slice(*chunk)])], found, elsewhere) for chunk, found in here.items()}


def _sum(held: dict[str, float], here: set[str], elsewhere: float) -> Verdict:
    if not held:
        return _NONE
    total = sum(weight * (elsewhere if weight < 0 and id_ not in here else 1) for id_, weight in held.items())
    return Verdict(total, max(held, key=held.__getitem__))
