"""How often each label errs in each way, and what most often leads to it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kzextract.records import LABELS
from kzextract.scoring.errors import KINDS, Kind, ScoredError


@dataclass(frozen=True, slots=True)
class Confusion:
    """The errors of one kind with one label; ``causes`` with their numbers, the most frequent first."""

    label: str
    error: Kind
    count: int
    causes: tuple[tuple[str, int], ...]


def confusions(errors: Iterable[ScoredError]) -> list[Confusion]:
    """Return the errors counted, for every label and kind, none left out."""
    causes: dict[tuple[str, Kind], Counter[str]] = {(label, kind): Counter() for label in LABELS for kind in KINDS}
    for error in errors:
        causes[error.label, error.error][error.cause] += 1
    return [Confusion(*key, found.total(), tuple(_ordered(found))) for key, found in causes.items()]


def _ordered(found: Counter[str]) -> list[tuple[str, int]]:
    return sorted(found.items(), key=lambda item: (-item[1], item[0]))
