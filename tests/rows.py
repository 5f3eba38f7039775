"""The examples of the rules as test rows, and what some rules alone, or the whole pipeline, find in a text."""

from collections.abc import Iterable, Sequence

import pytest

from kzextract import extract, zones
from kzextract.components.matching import Index, match
from kzextract.components.resolving import resolve
from kzextract.page import Page
from kzextract.reading import Candidate, Reading
from kzextract.records import Mention
from kzextract.rules.examples import Expected, gloss
from kzextract.rules.rule import EXAMPLE_PUBLISHED, Rule

NONE = "none"
"""The gloss of a mark on which evidence speaks against a mention."""


def rows_of(rules: Iterable[Rule]) -> list[object]:
    """Every example of ``rules`` as a parameter set (rule, row), named by the rule and the number of the row."""
    return [pytest.param(rule, row, id=f"{rule.id}-{i}") for rule in rules for i, row in enumerate(rule.examples)]


def found(rules: Sequence[Rule], text: str, published: str | None = EXAMPLE_PUBLISHED) -> list[Candidate]:
    """What expressions leave in the text once overlaps are settled."""
    return resolve(match(Index(rules), Reading(text, published)))


def glossed(candidates: Iterable[Candidate]) -> tuple[Expected, ...]:
    return tuple(Expected(one.start, one.end, gloss(one.label, one.attributes)) for one in candidates)


def page_of(text: str) -> Page:
    """The text as the rules for names see it."""
    reading = Reading(text, EXAMPLE_PUBLISHED)
    reading.zones = zones.find_zones(reading.folded)
    return Page(reading)


def mentions_of(text: str, published: str | None = EXAMPLE_PUBLISHED) -> tuple[Mention, ...]:
    """What the whole pipeline finds."""
    return extract(text, published=published).mentions


def expected_of(mention: Mention) -> Expected:
    return Expected(mention.start, mention.end, gloss(mention.label, mention.model_dump()))


def inside(marks: Iterable[Expected], mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that lie within one of ``marks``."""
    marked = list(marks)
    return [one for one in mentions if any(mark.start <= one.start and one.end <= mark.end for mark in marked)]
