"""A share of the input that depends on nothing but ids, for machines that know nothing of one another."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kzextract.engines.tally import Tally
from kzextract.sources import Article, Outcome, PathError


class Shard(NamedTuple):
    """Share ``number`` of ``total``, counted from 1. The shares are disjoint and together hold everything."""

    number: int
    total: int

    @classmethod
    def parse(cls, text: str) -> "Shard":
        """Read ``i/n``; raise ValueError when it is no share."""
        number, _, total = text.partition("/")
        if not (number.isdecimal() and total.isdecimal() and 1 <= int(number) <= int(total)):
            raise ValueError(f"{text!r} is no share; write 1/4, 2/4, 3/4 or 4/4 for four machines")
        return cls(int(number), int(total))

    def holds(self, key: str) -> bool:
        """Tell whether this share has ``key``: the same answer on every machine, today and tomorrow."""
        return (
            int.from_bytes(hashlib.sha256(key.encode(errors="backslashreplace")).digest()[:8]) % self.total
            == self.number - 1
        )

    def of(self, outcomes: Iterable[Outcome], tally: Tally) -> Iterator[Outcome]:
        """Yield this share; other articles are counted as skipped.

        An error without an article is told by one share, a wrong path by all: the command line is wrong on each.
        """
        for outcome in outcomes:
            if isinstance(outcome, PathError) or self.holds(_key(outcome)):
                yield outcome
            elif isinstance(outcome, Article):
                tally.skip()


def _key(outcome: Outcome) -> str:
    return outcome.id if isinstance(outcome, Article) else str(outcome)
