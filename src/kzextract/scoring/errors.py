"""Every disagreement between gold and prediction, one by one, for those who work on the rules."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from kzextract.records import ArticleRecord, Mention
from kzextract.scoring.attributes import differing
from kzextract.scoring.pairing import pair

_AROUND = 60  # characters of context on either side

Kind = Literal["missed", "spurious", "boundary", "label", "value"]
KINDS: tuple[Kind, ...] = get_args(Kind)

UNKNOWN = "(none)"
"""Stands for the rule of predictions that name none."""

Why = Callable[[Mention], str]
"""Tells at which stage a gold mention was lost of which no prediction has a part."""


@dataclass(frozen=True, slots=True)
class ScoredError:
    """One error. ``label``, ``start`` and ``end`` are of the gold mention, or of a spurious one.

    ``expected`` and ``got`` are texts of mentions (missed, spurious, boundary), labels (label) or values of ``field``
    (value; in JSON where they are no text). ``cause`` says in a few words what led to it: the rule that decided and how
    it erred, or where a missed mention was lost.
    """

    id: str
    label: str
    error: Kind
    start: int
    end: int
    field: str | None
    expected: str | None
    got: str | None
    rule: str | None
    cause: str
    context: str | None


def errors_of(
    gold: ArticleRecord, predicted: Sequence[Mention], text: str | None, why: Why | None = None
) -> Iterator[ScoredError]:
    """Yield the errors of one article in order of their place; ``text``, where at hand, gives the context."""
    found = _errors(gold, predicted, text, why or (lambda _: "nothing found"))
    yield from sorted(found, key=lambda error: (error.start, error.end, error.field or ""))


def _errors(gold: ArticleRecord, predicted: Sequence[Mention], text: str | None, why: Why) -> Iterator[ScoredError]:
    paired = pair(gold.mentions, predicted)

    def error(
        kind: Kind, at: Mention, got: Mention | None, values: tuple[str | None, str | None], how: str = ""
    ) -> ScoredError:
        field = how if kind == "value" else None
        rule = got.rule if got else None
        cause = f"{how} by {rule or UNKNOWN}" if got and how else rule or how or UNKNOWN
        context = _context(text, at) if text is not None else None
        return ScoredError(gold.id, at.label, kind, at.start, at.end, field, *values, rule, cause, context)

    for left in paired.missed:
        yield error("missed", left, None, (left.text, None), _taken(left, predicted) or why(left))
    for right in paired.spurious:
        yield error("spurious", right, right, (None, right.text))
    for left, right in paired.overlaps:
        yield error("boundary", left, right, (left.text, right.text), _cut(left, right))
    for left, right in paired.relabelled:
        yield error("label", left, right, (left.label, right.label), f"taken as {right.label}")
    for left, right in paired.hits:
        for field in differing(left, right):
            yield error("value", left, right, (_shown(getattr(left, field)), _shown(getattr(right, field))), field)


def _taken(gold: Mention, predicted: Sequence[Mention]) -> str | None:
    """Say what stands in the place of a missed mention."""
    over = next((other for other in predicted if other.start < gold.end and gold.start < other.end), None)
    return f"taken as {over.label} by {over.rule or UNKNOWN}" if over else None


def _cut(gold: Mention, predicted: Mention) -> str:
    """Say how the bounds of a prediction differ."""
    longer = predicted.start <= gold.start and gold.end <= predicted.end
    shorter = gold.start <= predicted.start and predicted.end <= gold.end
    return "too long" if longer else "too short" if shorter else "shifted"


def _shown(value: object) -> str | None:
    return value if isinstance(value, str) or value is None else json.dumps(value, ensure_ascii=False)


def _context(text: str, at: Mention) -> str:
    before, after = text[max(0, at.start - _AROUND) : at.start], text[at.end : at.end + _AROUND]
    return " ".join(f"{before}[{text[at.start : at.end]}]{after}".split())
