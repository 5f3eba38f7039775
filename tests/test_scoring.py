"""The scorer against an oracle that knows nothing but the definitions, on random small cases."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import date, figure, organisation, person, record, role

from kzextract.errors import GoldError
from kzextract.records import LABELS, ArticleRecord, Mention, RoleMention
from kzextract.scoring import Counts, confusions, errors_of, read_floors, score, score_rules, shortfalls
from kzextract.scoring.attributes import FIELDS, same
from kzextract.scoring.pairing import pair

NAMES = st.sampled_from(["A", "B"])


@st.composite
def mention_lists(draw: st.DrawFn) -> list[Mention]:
    """Draw mentions that do not overlap, on so few places and values that they often meet."""
    mentions: list[Mention] = []
    start = 0
    for _ in range(draw(st.integers(0, 5))):
        start += draw(st.integers(0, 2))
        text = "x" * draw(st.integers(1, 4))
        mentions.append(draw(st.sampled_from([_person, _role, _organisation, _date, _figure]))(draw, start, text))
        start += len(text)
    return mentions


def _person(draw: st.DrawFn, start: int, text: str) -> Mention:
    return person(start, text, name=draw(NAMES), rule=draw(st.sampled_from(["p.one", "p.two", None])))


def _role(draw: st.DrawFn, start: int, text: str) -> Mention:
    people = tuple(draw(st.lists(NAMES, max_size=2, unique=True)))
    return role(start, text, people=people, organisation=draw(st.sampled_from(["A", None])))


def _organisation(draw: st.DrawFn, start: int, text: str) -> Mention:
    return organisation(start, text, name=draw(NAMES))


def _date(draw: st.DrawFn, start: int, text: str) -> Mention:
    return date(start, text, draw(st.sampled_from(["2024", "2025", None])))


def _figure(draw: st.DrawFn, start: int, text: str) -> Mention:
    return figure(start, text, draw(st.sampled_from([100, 100.05, 101])), measured=draw(NAMES))


RECORDS = st.lists(st.tuples(mention_lists(), mention_lists()), max_size=4).map(
    lambda sides: [(record(f"a{i}", gold), predicted) for i, (gold, predicted) in enumerate(sides)]
)


def spans(mentions: Sequence[Mention]) -> set[tuple[int, int]]:
    return {(mention.start, mention.end) for mention in mentions}


def keyed(mentions: Sequence[Mention]) -> dict[tuple[str, int, int], Mention]:
    return {(mention.label, mention.start, mention.end): mention for mention in mentions}


def most_pairs(gold: Sequence[Mention], predicted: Sequence[Mention]) -> int:
    """Try every way to pair overlapping mentions of one label."""
    if not gold:
        return 0
    first, *rest = gold
    best = most_pairs(rest, predicted)
    for i, other in enumerate(predicted):
        if other.label == first.label and range(max(first.start, other.start), min(first.end, other.end)):
            best = max(best, 1 + most_pairs(rest, [*predicted[:i], *predicted[i + 1 :]]))
    return best


@settings(max_examples=200)
@given(RECORDS)
def test_scores_equal_the_oracle(pairs: list[tuple[ArticleRecord, list[Mention]]]) -> None:
    scores = score(pairs)
    for label in LABELS:
        sides = [
            ([m for m in gold.mentions if m.label == label], [m for m in predicted if m.label == label])
            for gold, predicted in pairs
        ]
        wanted, found = sum(len(gold) for gold, _ in sides), sum(len(predicted) for _, predicted in sides)
        hits = sum(len(spans(gold) & spans(predicted)) for gold, predicted in sides)
        touching = sum(most_pairs(gold, predicted) for gold, predicted in sides)
        assert scores.strict[label] == Counts(hits, found - hits, wanted - hits)
        assert scores.boundary[label] == Counts(touching, found - touching, wanted - touching)
    same_span = sum(len(spans(gold.mentions) & spans(predicted)) for gold, predicted in pairs)
    assert scores.spans.tp == same_span
    assert sum(scores.relabelled.values()) == same_span - scores.overall.tp
    assert scores.overall_attributes == attribute_counts(pairs)
    assert scores.triples == triple_counts(pairs)


def attribute_counts(pairs: list[tuple[ArticleRecord, list[Mention]]]) -> tuple[int, int]:
    compared = [
        (getattr(mention, field), getattr(keyed(predicted)[key], field))
        for gold, predicted in pairs
        for key, mention in keyed(gold.mentions).items()
        if key in keyed(predicted)
        for field in FIELDS[mention.label]
    ]
    return sum(same(*values) for values in compared), len(compared)


def triple_counts(pairs: list[tuple[ArticleRecord, list[Mention]]]) -> Counts:
    def triples(mentions: Sequence[Mention]) -> set[tuple[object, ...]]:
        roles = [mention for mention in mentions if isinstance(mention, RoleMention)]
        return {(name, role.title, role.status, role.organisation) for role in roles for name in role.people}

    sides = [(triples(gold.mentions), triples(predicted)) for gold, predicted in pairs]
    right = sum(len(gold & predicted) for gold, predicted in sides)
    wrong, missed = sum(len(p - g) for g, p in sides), sum(len(g - p) for g, p in sides)
    return Counts(right, wrong, missed)


@given(RECORDS)
def test_gold_against_itself_is_perfect(pairs: list[tuple[ArticleRecord, list[Mention]]]) -> None:
    scores = score((gold, gold.mentions) for gold, _ in pairs)
    counts = [*scores.strict.values(), *scores.boundary.values(), scores.spans, scores.triples, scores.overall]
    assert all((c.precision, c.recall, c.f1) == (1, 1, 1) for c in counts)
    assert scores.overall_attributes.accuracy == 1
    assert not scores.relabelled
    assert not [error for gold, _ in pairs for error in errors_of(gold, gold.mentions, None)]


@given(RECORDS)
def test_swapping_sides_swaps_precision_and_recall(pairs: list[tuple[ArticleRecord, list[Mention]]]) -> None:
    there = score(pairs)
    back = score((record(gold.id, predicted), gold.mentions) for gold, predicted in pairs)
    for ours, theirs in [
        *zip(there.strict.values(), back.strict.values(), strict=True),
        *zip(there.boundary.values(), back.boundary.values(), strict=True),
        (there.spans, back.spans),
        (there.triples, back.triples),
    ]:
        assert (ours.precision, ours.recall, ours.f1) == (theirs.recall, theirs.precision, theirs.f1)


@given(RECORDS, st.randoms(use_true_random=False))
def test_order_does_not_matter(pairs: list[tuple[ArticleRecord, list[Mention]]], shuffler: random.Random) -> None:
    shuffled = [(gold, shuffler.sample(predicted, len(predicted))) for gold, predicted in pairs]
    shuffler.shuffle(shuffled)
    assert score(shuffled) == score(pairs)
    assert score_rules(shuffled) == score_rules(pairs)


@given(mention_lists(), mention_lists())
def test_every_mention_stands_in_one_place(gold: list[Mention], predicted: list[Mention]) -> None:
    paired = pair(gold, predicted)
    couples = [*paired.hits, *paired.relabelled, *paired.overlaps]
    assert sorted(m.start for m in gold) == sorted([*(g.start for g, _ in couples), *(g.start for g in paired.missed)])
    assert sorted(m.start for m in predicted) == sorted(
        [*(p.start for _, p in couples), *(p.start for p in paired.spurious)]
    )


TEXT = "Ala Bek of Kazpost met 50 people in May 2024 and Dana."
GOLD = record(
    "a",
    [
        person(0, "Ala Bek"),
        organisation(11, "Kazpost"),
        figure(23, "50", 50, measured="people"),
        date(36, "May 2024", "2024-05"),
    ],
    TEXT,
)
PREDICTED: list[Mention] = [
    person(0, "Ala", rule="people.one"),
    person(11, "Kazpost", rule="people.one"),
    figure(23, "50", 50, comparator="~", rule="figures.count"),
    person(49, "Dana", rule="people.two"),
]


def test_errors_one_by_one() -> None:
    errors = list(errors_of(GOLD, PREDICTED, TEXT))
    assert [(e.error, e.label, e.field, e.expected, e.got, e.rule) for e in errors] == [
        ("boundary", "PERSON", None, "Ala Bek", "Ala", "people.one"),
        ("label", "ORG", None, "ORG", "PERSON", "people.one"),
        ("value", "FIGURE", "comparator", "=", "~", "figures.count"),
        ("value", "FIGURE", "measured", "people", None, "figures.count"),
        ("missed", "DATE", None, "May 2024", None, None),
        ("spurious", "PERSON", None, None, "Dana", "people.two"),
    ]
    assert errors[0].context == "[Ala Bek] of Kazpost met 50 people in May 2024 and Dana."
    assert next(errors_of(GOLD, PREDICTED, None)).context is None


def test_rules_with_most_errors_come_first() -> None:
    scores = [(s.rule, s.tp, s.fp, s.exact, s.precision) for s in score_rules([(GOLD, PREDICTED)])]
    assert scores == [("people.one", 0, 2, 0, 0), ("people.two", 0, 1, 0, 0), ("figures.count", 1, 0, 0, 1)]


@pytest.mark.parametrize(
    ("gold", "predicted", "equal"),
    [
        (46_500_000_000, 46_500_000_001, True),
        (0.3333, 1 / 3, True),
        (100, 101, False),
        (0.5, 0.5009, True),
        (("A", "B"), ("B", "A"), True),
        (("A",), (), False),
        (None, 0, False),
        ("km", "km", True),
        ("km", None, False),
    ],
)
def test_attributes_compare_as_the_guide_says(gold: object, predicted: object, *, equal: bool) -> None:
    assert same(gold, predicted) is equal


def test_intervals_hold_the_figure_and_do_not_vary() -> None:
    pairs = [(record(f"a{i}", [person(0, "Ala")]), [person(0, "Ala")] if i % 3 else []) for i in range(30)]
    scores = score(pairs)
    low, high = scores.strict_interval
    assert 0.6 < low < scores.overall.f1 < high < 0.95
    assert score(pairs) == scores


def test_floors_name_what_is_missed(tmp_path: Path) -> None:
    scores = score([(GOLD, PREDICTED)])
    path = tmp_path / "floors.json"
    path.write_text('{"PERSON": 0.5, "FIGURE": 1, "attributes": 0.9, "triples": 1}', encoding="utf-8")
    messages = list(shortfalls(scores, read_floors(path), "floors.json"))
    assert messages == [
        "PERSON: 0.0000 is under the floor of 0.5 (floors.json)",
        "attributes: 0.7143 is under the floor of 0.9 (floors.json)",
    ]
    with pytest.raises(GoldError, match="no figure is called persons; use PERSON"):
        list(shortfalls(scores, {"persons": 1}, "floors.json"))


@pytest.mark.parametrize("content", ["[]", '{"PERSON": "high"}', "{", None])
def test_floors_that_are_none(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "floors.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(GoldError):
        read_floors(path)


def test_errors_have_causes() -> None:
    predicted: list[Mention] = [
        organisation(0, "Ala"),
        figure(23, "50", 50, rule="figures.count"),
        date(36, "May", "2024-05"),
        person(49, "Dana"),
    ]
    found = errors_of(GOLD, predicted, TEXT, lambda mention: f"lost {mention.text}")
    assert [(error.error, error.cause) for error in found] == [
        ("spurious", "(none)"),
        ("missed", "taken as ORG by (none)"),
        ("missed", "lost Kazpost"),
        ("value", "measured by figures.count"),
        ("boundary", "too short by (none)"),
        ("spurious", "(none)"),
    ]


def test_confusions_count_every_label_and_kind() -> None:
    found = {(one.label, one.error): one for one in confusions(errors_of(GOLD, PREDICTED, TEXT))}
    assert len(found) == 25
    assert found["PERSON", "boundary"].causes == (("too short by people.one", 1),)
    assert found["ORG", "label"].causes == (("taken as PERSON by people.one", 1),)
    assert found["FIGURE", "value"].count == 2
    assert found["DATE", "missed"].causes == (("nothing found", 1),)
    assert not found["ROLE", "missed"].count
