"""Every example row of every rule, by the rule alone and through the whole pipeline; and what every rule keeps to."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as expressions  # type: ignore[attr-defined]
from typing import Any

import pytest
from rows import NONE, expected_of, found, glossed, inside, mentions_of, page_of, rows_of
from support import SRC

from kzextract.components.matching import Index
from kzextract.reading import BLOCK, Reading
from kzextract.records import LABELS
from kzextract.rules import all_rules, chunks
from kzextract.rules.examples import parse
from kzextract.rules.rule import Evidence, Regex, Rule, Scan

RULES = all_rules()
EXPRESSIONS = [rule for rule in RULES if isinstance(rule.pattern, Regex)]
_SIMPLE = (codes.IN, codes.LITERAL, codes.NOT_LITERAL, codes.ANY)
RAW = Path(__file__).parents[1] / "data" / "raw"
# Evidence adds up, so another piece of it may be the strongest where a row holds; the others must win their rows.
WINNERS = [rule for rule in RULES if rule.label != BLOCK and not isinstance(rule.pattern, Evidence)]


@pytest.mark.parametrize(("rule", "row"), rows_of(EXPRESSIONS))
def test_expression_alone(rule: Rule, row: str) -> None:
    text, marks = parse(row)
    assert glossed(found([rule], text)) == marks


@pytest.mark.parametrize(("rule", "row"), rows_of(rule for rule in RULES if isinstance(rule.pattern, Scan)))
def test_scan_alone(rule: Rule, row: str) -> None:
    assert isinstance(rule.pattern, Scan)
    text, marks = parse(row)
    page = page_of(text)
    spans = {page.span(i, j) for i, j in rule.pattern.find(page)}
    assert spans <= {(mark.start, mark.end) for mark in marks}
    assert bool(spans) == bool(marks)


@pytest.mark.parametrize(("rule", "row"), rows_of(rule for rule in RULES if isinstance(rule.pattern, Evidence)))
def test_evidence_alone(rule: Rule, row: str) -> None:
    """It holds on the marked chunks that it speaks for or against, and on no chunk of a row without marks."""
    assert isinstance(rule.pattern, Evidence)
    text, marks = parse(row)
    page = page_of(text)
    against = rule.pattern.weight < 0
    spoken = {(mark.start, mark.end): (mark.gloss == NONE) == against for mark in marks}
    held = {
        span: rule.pattern.holds(page, page.index_at(span[0]), page.index_at(span[1]))
        for span in spoken or (page.span(i, j) for i, j in chunks.person_chunks(page, bytearray(len(page))))
    }
    assert held == (spoken or dict.fromkeys(held, False))


@pytest.mark.parametrize(("rule", "row"), rows_of(RULES))
def test_row_through_the_pipeline(rule: Rule, row: str) -> None:
    text, marks = parse(row)
    mentions = mentions_of(text)
    if rule.label == BLOCK:
        assert inside(marks, mentions) == []
        return
    promised = {mark for mark in marks if mark.gloss != NONE}
    given = {expected_of(mention): mention.rule for mention in mentions if mention.label == rule.label}
    assert promised <= set(given)
    strays = {mention: by for mention, by in given.items() if mention not in promised}
    # What is none of this rule's figures may be another's: a share is no sum of money.
    assert not strays if rule.label != "FIGURE" else rule.id not in strays.values()


@pytest.mark.parametrize(("rule", "row"), rows_of(WINNERS))
def test_rule_wins_its_row(rule: Rule, row: str) -> None:
    text, marks = parse(row)
    winners = {mention.rule for mention in mentions_of(text)}
    assert (rule.id in winners) == bool(marks)


def test_ids_are_unique_and_say_their_file() -> None:
    assert [rule_id for rule_id, count in Counter(rule.id for rule in RULES).items() if count > 1] == []
    families = {path.stem.partition("_")[0] for path in (SRC / "rules").glob("*.py")}
    for rule in RULES:
        family, _, what = rule.id.partition(".")
        assert family in families
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", what)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_is_well_formed(rule: Rule) -> None:
    assert rule.label in (*LABELS, BLOCK)
    marked = [bool(parse(row)[1]) for row in rule.examples]
    assert sum(marked) >= 2 or isinstance(rule.pattern, Regex)
    assert any(marked)
    against = isinstance(rule.pattern, Evidence) and rule.pattern.weight < 0
    assert against or not all(marked), "a row without a mark is missing"


@pytest.mark.parametrize("rule", EXPRESSIONS, ids=lambda rule: rule.id)
def test_expression_is_well_formed(rule: Rule) -> None:
    assert isinstance(rule.pattern, Regex)
    pattern, first = rule.pattern.compiled, rule.pattern.first
    assert len(pattern.groupindex) == pattern.groups, "a group without a name"
    assert not pattern.flags & re.IGNORECASE, "case says much: (?i:…) where it does not"
    assert all(word == word.lower() for word in first)
    assert not any(word[:1].isdigit() for word in first), "a digit word would hide the rules of DIGIT"
    assert list(_unbounded(expressions.parse(pattern.pattern, pattern.flags))) == []


@pytest.mark.parametrize(("rule", "row"), rows_of(EXPRESSIONS))
def test_index_leads_to_the_row(rule: Rule, row: str) -> None:
    """Wherever the expression matches in the row, first and near words lead to it: no mention is lost to the index."""
    assert isinstance(rule.pattern, Regex)
    text, marks = parse(row)
    page = page_of(text)
    only = Index([rule])
    indexed = [page.starts[i] for i, _, trials in only.trials(Reading(text)) if trials]
    shadow = page.reading.marked if rule.pattern.numbered else page.reading.folded
    bounds = [
        match.span("mention" if "mention" in match.re.groupindex else 0)
        for start in indexed
        if (match := rule.pattern.compiled.match(shadow, start))
    ]
    assert {(mark.start, mark.end) for mark in marks} <= set(bounds)


def _unbounded(parsed: Any) -> Iterator[str]:
    """Give the quantifiers without a bound that stand over more than one character class."""
    for code, argument in parsed:
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            _, most, inner = argument
            if most is codes.MAXREPEAT and (
                len(inner) > 1 or inner[0][0] not in (codes.IN, codes.LITERAL, codes.NOT_LITERAL, codes.ANY)
            ):
                yield str(inner)
            yield from _unbounded(inner)
        else:
            yield from _inside(argument)


def _inside(argument: Any) -> Iterator[str]:
    for part in argument if isinstance(argument, tuple | list) else ():
        if isinstance(part, expressions.SubPattern):
            yield from _unbounded(part)
        else:
            yield from _inside(part)


def test_no_row_comes_from_an_article() -> None:
    articles = [path.read_text(encoding="utf-8") for path in sorted(RAW.glob("*.txt"))]
    rows = {parse(row)[0] for rule in RULES for row in rule.examples}
    assert articles
    assert [row for row in sorted(rows) if any(row in article for article in articles)] == []
