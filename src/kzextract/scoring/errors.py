"""Every disagreement between gold and prediction, one by one, for those who work on the rules."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kzextract.records import ArticleRecord, Mention
from kzextract.scoring.attributes import differing
from kzextract.scoring.pairing import pair

_AROUND = 60  # characters of context on either side


@dataclass(frozen=True, slots=True)
class ScoredError:
    """One error. ``label``, ``start`` and ``end`` are of the gold mention, or of a spurious one.

    ``expected`` and ``got`` are texts of mentions (missed, spurious, boundary), labels (label) or values of ``field``
    (value; in JSON where they are no text).
    """

    id: str
    label: str
    error: Literal["missed", "spurious", "boundary", "label", "value"]
    start: int
    end: int
    field: str | None
    expected: str | None
    got: str | None
    rule: str | None
    context: str | None


def errors_of(gold: ArticleRecord, predicted: Sequence[Mention], text: str | None) -> Iterator[ScoredError]:
    """Yield the errors of one article in order of their place; ``text``, where at hand, gives the context."""
    yield from sorted(_errors(gold, predicted, text), key=lambda error: (error.start, error.end, error.field or ""))


def _errors(gold: ArticleRecord, predicted: Sequence[Mention], text: str | None) -> Iterator[ScoredError]:
    paired = pair(gold.mentions, predicted)

    def error(
        kind: Literal["missed", "spurious", "boundary", "label", "value"],
        at: Mention,
        values: tuple[str | None, str | None],
        rule: str | None,
        field: str | None = None,
    ) -> ScoredError:
        context = _context(text, at) if text is not None else None
        return ScoredError(gold.id, at.label, kind, at.start, at.end, field, *values, rule, context)

    yield from (error("missed", left, (left.text, None), None) for left in paired.missed)
    yield from (error("spurious", right, (None, right.text), right.rule) for right in paired.spurious)
    yield from (error("boundary", left, (left.text, right.text), right.rule) for left, right in paired.overlaps)
    yield from (error("label", left, (left.label, right.label), right.rule) for left, right in paired.relabelled)
    for left, right in paired.hits:
        for field in differing(left, right):
            values = _shown(getattr(left, field)), _shown(getattr(right, field))
            yield error("value", left, values, right.rule, field)


def _shown(value: object) -> str | None:
    return value if isinstance(value, str) or value is None else json.dumps(value, ensure_ascii=False)


def _context(text: str, at: Mention) -> str:
    before, after = text[max(0, at.start - _AROUND) : at.start], text[at.end : at.end + _AROUND]
    return " ".join(f"{before}[{text[at.start : at.end]}]{after}".split())
