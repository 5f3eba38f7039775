"""The ``kz_resolving`` component: settles overlaps among candidates by one total order."""

from collections.abc import Iterable
from operator import attrgetter
from typing import Protocol, TypeVar

from spacy.language import Language
from spacy.tokens import Doc

from kzextract.components import figures
from kzextract.reading import BLOCK, KEY, Reading

# Where two candidates have the same bounds, the label that asks for more evidence wins.
_LABELS = {"ORG": 0, "PERSON": 1, BLOCK: 2, "DATE": 3, "FIGURE": 4, "ROLE": 5}

_START = attrgetter("start")


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def label(self) -> str: ...
    @property
    def rule(self) -> str: ...


_P = TypeVar("_P", bound=_Placed)


def resolve(candidates: Iterable[_P]) -> list[_P]:
    """Return the winners in text order: the longest first, then label, then place, then rule id.

    Winners do not overlap, and the result does not depend on the order of ``candidates``. Blocks keep others out and
    stay among the winners, for later stages to see.
    """
    taken: list[_P] = []
    ordered = sorted(candidates, key=_rank)
    covered = bytearray(max((candidate.end for candidate in ordered), default=0))
    for candidate in ordered:
        if covered.find(1, candidate.start, candidate.end) < 0:
            covered[candidate.start : candidate.end] = b"\1" * (candidate.end - candidate.start)
            taken.append(candidate)
    return sorted(taken, key=_START)


def _rank(candidate: _Placed) -> tuple[int, int, int, str]:
    return candidate.start - candidate.end, _LABELS[candidate.label], candidate.start, candidate.rule


class Resolving:
    """Leaves the winners as the reading's candidates."""

    def __call__(self, doc: Doc) -> Doc:
        """Settle the candidates of ``doc`` and complete the figures that lean on their neighbours."""
        reading: Reading = doc.user_data[KEY]
        reading.candidates = figures.complete(resolve(reading.candidates), reading)
        return doc


@Language.factory("kz_resolving")
def create(nlp: Language, name: str) -> Resolving:  # noqa: ARG001 (spaCy passes both)
    """Make the component."""
    return Resolving()
