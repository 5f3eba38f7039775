"""The figures of an article in a row, with the text between them: what completing them looks at."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from kzextract.normalise.measured import Place
from kzextract.reading import Attributes, Candidate, Reading

Changes = dict[str, Any]

COMPARING = (
    r"(?:(?:about|around|some|approximately|roughly|almost|nearly|over|more[ ]than|less[ ]than|at[ ]least|up[ ]to|only|"
    r"even|just|the|a|current|currently|now|planned)[ ]){0,2}"
)
"""Words of comparison that may stand before a number."""

SUM_OF_ITSELF = frozenset({"percent", "fraction", "multiple"})
"""Kinds that tell a part or a multiple of something, and not how much of it."""

_REACH = 400
_FIGURES_BACK = 12


class Series:
    """The figures of an article, in text order, by index."""

    def __init__(self, figures: list[Candidate], reading: Reading) -> None:
        self.figures = figures
        self.folded = reading.folded
        self.original = reading.text
        self._sentences = [reading.sentence(figure.start) for figure in figures]
        self._attributes = [figure.attributes for figure in figures]
        self.attributes: Callable[[int], Attributes] = self._attributes.__getitem__
        """Return the attributes of a figure as they stand now."""
        self.text: Callable[[int], str] = [self.folded[one.start : one.end] for one in figures].__getitem__
        """Return a figure as it is printed."""
        between = (self.folded[max(before.end, one.start - _REACH) : one.start] for before, one in pairwise(figures))
        self.between: Callable[[int], str] = ["", *between].__getitem__
        """Return the text from the figure before up to this one; empty for the first."""

    def __len__(self) -> int:
        return len(self.figures)

    def change(self, i: int, changes: Changes) -> None:
        """Replace some attributes of a figure."""
        self._attributes[i] = {**self._attributes[i], **changes}
        self.figures[i] = self.figures[i]._replace(attributes=self._attributes[i])

    def text_before(self, offset: int, length: int) -> str:
        """Return the text as it stands before an offset."""
        return self.original[max(0, offset - length) : offset]

    def before(self, i: int) -> str:
        """Return the sentence up to a figure."""
        start = self.figures[i].start
        return self.folded[max(self._sentences[i][0], start - _REACH) : start].lstrip()

    def after(self, i: int, length: int = 40) -> str:
        """Return some text behind a figure."""
        return self.folded[self.figures[i].end : self.figures[i].end + length]

    def place(self, i: int) -> Place:
        """Return where a figure stands in its sentence."""
        figure, (left, right) = self.figures[i], self._sentences[i]
        return Place(self.folded, figure.start, figure.end, max(left, figure.start - _REACH), right)

    def same_sentence(self, i: int, j: int) -> bool:
        """Tell whether two figures stand in one sentence."""
        return self._sentences[i] == self._sentences[j]

    def earlier(self, i: int) -> Iterator[int]:
        """Yield the figures before one, the nearest first, not far back."""
        yield from range(i - 1, max(-1, i - _FIGURES_BACK), -1)


def is_bare(attributes: Attributes) -> bool:
    """Tell whether a figure is a count of nothing in particular: what a number without its unit looks like."""
    return attributes["kind"] == "count" and attributes["measured"] is None


def taken(attributes: Attributes, *keys: str) -> Changes:
    """Return some attributes of a figure, to give them to another."""
    return {key: attributes[key] for key in keys}
