"""The two kinds of count that scores are made of."""

from typing import NamedTuple


class Counts(NamedTuple):
    """Right, wrong and missed answers. With nothing to find and nothing found, every score is 1."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    @property
    def precision(self) -> float:
        """The share of answers that are right."""
        return self._share(self.tp, self.tp + self.fp)

    @property
    def recall(self) -> float:
        """The share of what was to be found that was found."""
        return self._share(self.tp, self.tp + self.fn)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return self._share(2 * self.tp, 2 * self.tp + self.fp + self.fn)

    def _share(self, part: int, whole: int) -> float:
        return part / whole if whole else float(not any(self))

    def plus(self, other: "Counts") -> "Counts":
        """Return the sum of both."""
        return Counts(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn)

    @classmethod
    def of(cls, hits: int, gold: int, predicted: int) -> "Counts":
        """Return the counts for ``hits`` among so many gold and predicted items."""
        return cls(hits, predicted - hits, gold - hits)


class Ratio(NamedTuple):
    """Comparisons made, and those that came out equal. Of none, all are."""

    right: int = 0
    compared: int = 0

    @property
    def accuracy(self) -> float:
        """The share of comparisons that came out equal."""
        return self.right / self.compared if self.compared else 1.0

    def plus(self, other: "Ratio") -> "Ratio":
        """Return the sum of both."""
        return Ratio(self.right + other.right, self.compared + other.compared)
