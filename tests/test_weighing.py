"""The scale that asks only the evidence that can hold finds what one that asks all of it finds."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from rows import page_of

from kzextract.components.weighing import Scale
from kzextract.rules import chunks, organisations_weighed, people
from kzextract.rules.examples import parse
from kzextract.rules.rule import Evidence, Needs, Rule

RAW = Path(__file__).parents[1] / "data" / "raw"


def without_needs(rule: Rule) -> Rule:
    return replace(rule, pattern=replace(rule.pattern, needs=Needs())) if isinstance(rule.pattern, Evidence) else rule


@pytest.mark.parametrize("rules", [people.RULES, organisations_weighed.RULES], ids=["people", "organisations"])
def test_what_evidence_needs_is_there_wherever_it_holds(rules: Sequence[Rule]) -> None:
    some, every = Scale(rules, elsewhere=0.5), Scale(map(without_needs, rules), elsewhere=0.5)
    texts = [path.read_text(encoding="utf-8") for path in sorted(RAW.glob("*.txt"))]
    for text in (*texts, *(parse(row)[0] for rule in rules for row in rule.examples)):
        page = page_of(text)
        free = bytearray(len(page))
        found = [*chunks.person_chunks(page, free), *chunks.body_chunks(page, free)]
        assert some.weigh(page, found) == every.weigh(page, found)
