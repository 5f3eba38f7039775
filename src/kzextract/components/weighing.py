"""Chunks of capitals weighed, name by name: a piece of evidence counts wherever the name stands in the article."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import Any, NamedTuple

from kzextract.lexicon import Flag
from kzextract.page import Page
from kzextract.rules.rule import Evidence, Holds, Needs, Rule
from kzextract.words import Judged

Span = tuple[int, int]


class Verdict(NamedTuple):
    """The sum of the weights for a chunk, and the strongest rule behind it."""

    total: float
    rule: str


_NONE = Verdict(0.0, "")


class _Entry(NamedTuple):
    """A piece of evidence: its rule and weight, and a bit for each thing that it needs."""

    rule: str
    weight: float
    holds: Holds
    needs: int


class _ByFlags(dict[int, int]):
    """The bits that a word's flags set, worked out once for each combination."""

    def __init__(self) -> None:
        self.masks: list[tuple[int, int]] = []

    def __missing__(self, flags: int) -> int:
        bits = self[flags] = reduce(or_, (bit for mask, bit in self.masks if mask & flags), 0)
        return bits


class _Bits:
    """A bit for each thing that evidence needs, by what sets it: a chunk's length, its words, the words beside it."""

    def __init__(self) -> None:
        self._place, self._title = 1, 2
        self._known: dict[object, int] = {"place": self._place, "title": self._title}
        self.lone: dict[bool, int] = defaultdict(int)
        self.inside, self.known_before = _ByFlags(), _ByFlags()
        self.before: dict[str, int] = defaultdict(int)
        self.after: dict[str, int] = defaultdict(int)

    def needed(self, needs: Needs) -> int:
        """Return the bits of ``needs``."""
        bits = 0
        if needs.lone is not None:
            bits |= self._bit(("lone", needs.lone), self.lone, [needs.lone])
        if needs.after:
            bits |= self._bit(("after", needs.after), self.after, needs.after)
        if needs.beside:
            for setting in (self.before, self.after):
                bits |= self._bit(("beside", needs.beside), setting, needs.beside)
        if needs.before or needs.known_before:
            key = ("before", needs.before, needs.known_before)
            bit = self._bit(key, self.before, needs.before)
            self.known_before.masks.append((needs.known_before, bit))
            bits |= bit
        if needs.place_inside:
            bits |= self._place
        if needs.title_after:
            bits |= self._title
        if needs.inside:
            bit = self._bit(("inside", needs.inside), {}, ())
            self.inside.masks.append((needs.inside, bit))
            bits |= bit
        return bits

    def _bit(self, need: object, setting: dict[Any, int], keys: Iterable[object]) -> int:
        bit = self._known.setdefault(need, 1 << len(self._known))
        for key in keys:
            setting[key] |= bit
        return bit

    def of(self, page: Page, i: int, j: int) -> int:
        """Return what is there for the chunk from ``i`` to ``j``."""
        before = self.before.get(page.lower(i - 1), 0) | self.known_before[page.known(i - 1)]
        placed = any(k in page.places for k in range(i, j))
        titled = j in page.titles or page.known(j) & Flag.ROLE_WORD
        return (
            before
            | (self._place if placed else 0)
            | (self._title if titled else 0)
            | self.after.get(page.lower(j), 0)
            | self.inside[reduce(or_, page.flags[i:j])]
            | self.lone.get(j == i + 1, 0)
        )


class Scale:
    """The evidence of some rules, by what it needs, so that for a chunk only that is asked which can hold.

    What speaks for a name at one place speaks for it at all; what speaks against it counts in full at its place and
    ``elsewhere`` times at the others.
    """

    def __init__(self, rules: Iterable[Rule], elsewhere: float) -> None:
        self._elsewhere = elsewhere
        self._bits = _Bits()
        entries = [
            _Entry(rule.id, rule.pattern.weight, rule.pattern.holds, self._bits.needed(rule.pattern.needs))
            for rule in rules
            if isinstance(rule.pattern, Evidence)
        ]
        self._asked = Judged[int, tuple[_Entry, ...]](
            lambda bits: tuple(entry for entry in entries if entry.needs & bits == entry.needs)
        )
        """The evidence that can hold where some bits are there."""

    def weigh(self, page: Page, chunks: Sequence[Span]) -> dict[Span, Verdict]:
        """Weigh the evidence for each chunk of ``page``."""
        names: dict[tuple[str, ...], dict[str, float]] = {}
        found: list[tuple[Span, dict[str, float], list[str]]] = []
        for i, j in chunks:
            held = names.setdefault(tuple(page.texts[i:j]), {})
            against: list[str] = []
            for rule, weight, holds, _ in self._asked[self._bits.of(page, i, j)]:
                if weight < 0:
                    if holds(page, i, j):
                        held[rule] = weight
                        against.append(rule)
                elif rule not in held and holds(page, i, j):
                    held[rule] = weight
            found.append(((i, j), held, against))
        return {chunk: self._sum(held, against) for chunk, held, against in found}

    def _sum(self, held: dict[str, float], here: Sequence[str]) -> Verdict:
        if not held:
            return _NONE
        total = 0.0
        for rule, weight in held.items():
            total += weight * self._elsewhere if weight < 0 and rule not in here else weight
        return Verdict(total, max(held, key=held.__getitem__))
