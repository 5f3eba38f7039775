"""Which predicted mention stands for which gold mention, one to one."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kzextract.records import LABELS, Mention

Pair = tuple[Mention, Mention]


class Pairing(NamedTuple):
    """Pairs of (gold, predicted), and what was left over on either side; no mention stands twice."""

    hits: list[Pair]
    """Same label, same span."""
    relabelled: list[Pair]
    """Same span, another label."""
    overlaps: list[Pair]
    """Same label, spans that overlap; as many as one-to-one pairs can be."""
    missed: list[Mention]
    spurious: list[Mention]


def pair(gold: Sequence[Mention], predicted: Sequence[Mention]) -> Pairing:
    """Pair the mentions of one article; those of either side do not overlap each other."""
    by_span = {(mention.start, mention.end): mention for mention in predicted}
    same_span = [(mention, by_span[span]) for mention in gold if (span := (mention.start, mention.end)) in by_span]
    missed = _without(gold, [left for left, _ in same_span])
    spurious = _without(predicted, [right for _, right in same_span])
    overlaps = [
        couple for label in LABELS for couple in _overlaps(_labelled(missed, label), _labelled(spurious, label))
    ]
    return Pairing(
        hits=sorted((couple for couple in same_span if couple[0].label == couple[1].label), key=_starts),
        relabelled=sorted((couple for couple in same_span if couple[0].label != couple[1].label), key=_starts),
        overlaps=sorted(overlaps, key=_starts),
        missed=_without(missed, [left for left, _ in overlaps]),
        spurious=_without(spurious, [right for _, right in overlaps]),
    )


def _overlaps(gold: Sequence[Mention], predicted: Sequence[Mention]) -> Iterator[Pair]:
    """Match from left to right. Where neither side overlaps itself, that makes as many pairs as can be made."""
    i = j = 0
    while i < len(gold) and j < len(predicted):
        left, right = gold[i], predicted[j]
        if left.start < right.end and right.start < left.end:
            yield left, right
            i, j = i + 1, j + 1
        elif left.end <= right.start:
            i += 1
        else:
            j += 1


def _labelled(mentions: Sequence[Mention], label: str) -> list[Mention]:
    return [mention for mention in mentions if mention.label == label]


def _without(mentions: Sequence[Mention], taken: Sequence[Mention]) -> list[Mention]:
    starts = {mention.start for mention in taken}
    return sorted((mention for mention in mentions if mention.start not in starts), key=lambda mention: mention.start)


def _starts(couple: Pair) -> tuple[int, int]:
    return couple[0].start, couple[1].start
