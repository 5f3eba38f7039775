"""A rule is a value: its pattern, what it normalises to, and the examples that are its tests and its documentation."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from kzextract.normalise import numerals
from kzextract.page import Page
from kzextract.reading import BLOCK, Attributes, Reading

EXAMPLE_PUBLISHED = "2024-03-11"
"""The publication date of every example: a Monday."""

DIGIT = numerals.DIGIT
"""Entry of ``Regex.first`` that stands for every word that begins with a digit."""

ONE_OR_TWO, THREE, FOUR, FIVE_OR_MORE, ORDINAL, SPLIT, THOUSANDS = SHAPES = (
    *("##", "###", "####", "#####"),
    *("#th", "#.#", "#,###"),
)
"""Entries of ``Regex.first`` for words that begin with a digit, by their shape: the number of digits alone, "21st",
"1,200", and all else that holds a sign ("10:30", "11.03.2024")."""


def trigger(lower: str) -> str:
    """Return the entry of ``Regex.first`` under which a lower-case word is looked up: itself, or the shape of a number.

    A word that begins with a digit has a shape and nothing else, so that a list of words needs no numbers.
    """
    if not lower[0].isdigit():
        return lower
    if lower.isdigit():
        return SHAPES[max(2, min(len(lower), 5)) - 2]
    if lower[-1].isalpha():
        return ORDINAL
    return THOUSANDS if _THOUSANDS.fullmatch(lower) else SPLIT


_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")


@dataclass(frozen=True)
class Regex:
    """An expression tried where a word stands that it can begin with; it matches the folded text, case kept.

    ``first`` holds those words in lower case, signs such as `$`, ``DIGIT`` or a shape of numbers: the index that keeps
    rules from running everywhere. The mention is the group ``mention`` where the expression has one, else the whole
    match.
    """

    source: str
    first: frozenset[str]
    flags: re.RegexFlag = re.NOFLAG
    near: tuple[frozenset[str], ...] = ()
    """Sets of lower-case words; wherever the expression matches, one word of each stands at its first word or soon
    behind it. A look at these comes before the expression is tried."""

    @cached_property
    def numbered(self) -> bool:
        """Whether the expression matches the shadow in which numbers are marks (``numerals.mark``)."""
        return any(mark in self.source for mark in numerals.MARKS)

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression, compiled on first use."""
        return re.compile(self.source, self.flags)


Spans = Iterable[tuple[int, int]]
"""Runs of words, each as (first word, word after the last)."""


@dataclass(frozen=True)
class Scan:
    """A grammar over the words of a page."""

    find: Callable[[Page], Spans]


Holds = Callable[[Page, int, int], bool]
"""Tells whether evidence holds for the chunk from a word to the word after its last."""


class Needs(NamedTuple):
    """What evidence cannot do without: looked up for each chunk before the evidence is asked."""

    lone: bool | None = None
    """Whether the chunk is one word, or several."""
    inside: int = 0
    """Flags of which a word of the chunk carries one."""
    before: frozenset[str] = frozenset()
    """Lower-case words of which one stands right before the chunk."""
    after: frozenset[str] = frozenset()
    """Lower-case words of which one stands right behind it."""
    beside: frozenset[str] = frozenset()
    """Lower-case words of which one stands on one side of it or the other."""
    place_inside: bool = False
    """Whether the name of a place begins in the chunk."""
    title_after: bool = False
    """Whether a title, or a word of one, stands right behind the chunk."""
    known_before: int = 0
    """Flags of which the word before carries one; where ``before`` is given too, either will do."""


_NOTHING = Needs()


@dataclass(frozen=True)
class Evidence:
    """A reason for or against taking a chunk of capitalised words as a mention; weights add up."""

    weight: float
    holds: Holds
    needs: Needs = _NOTHING


@dataclass(frozen=True)
class Tie:
    """A construction that ties a group of titles to the people who hold them.

    ``find`` gets a Scene and the group (rules/affiliations.py); it gives the holders as word spans, and the status that
    the construction implies.
    """

    find: Callable[..., tuple[tuple[tuple[int, int], ...], str | None]]


@dataclass(frozen=True)
class Alone:
    """A title with no name beside it: ``counts`` tells whether it stands for one definite holder (rules/roles.py)."""

    counts: Callable[..., bool]


@dataclass(frozen=True)
class Propagation:
    """What follows from mentions that other rules found in the same article; the names component applies it."""


Pattern = Regex | Scan | Evidence | Tie | Alone | Propagation

Normalise = Callable[[re.Match[str], Reading], Attributes | None]


def _nothing(match: re.Match[str], reading: Reading) -> Attributes | None:  # noqa: ARG001
    return {}


@dataclass(frozen=True)
class Rule:
    """One way to find mentions of ``label``. The id, ``<file>.<what>``, is permanent: records and reports quote it.

    ``normalise`` gives the attributes of a Regex's match, or None: then there is no mention; the values of names need
    the whole article and are linked later. ``examples`` are sentences with their mentions in mark-up,
    ``[12 March 2024](2024-03-12)``; at least one must hold a near miss without. What evidence speaks against is marked
    ``[Aral Sea](none)``: it holds there, and nothing is found.
    """

    id: str
    label: str
    pattern: Pattern
    examples: tuple[str, ...]
    normalise: Normalise = _nothing

    @property
    def wins(self) -> bool:
        """Whether a mention can quote the rule: blocks and evidence against never win one."""
        return self.label != BLOCK and not (isinstance(self.pattern, Evidence) and self.pattern.weight < 0)


def weighed(id: str, label: str, weight: float, holds: Holds, *examples: str, needs: Needs = _NOTHING) -> Rule:  # noqa: A002
    """Return the rule that weighs one piece of evidence."""
    return Rule(id, label, Evidence(weight, holds, needs), examples)
