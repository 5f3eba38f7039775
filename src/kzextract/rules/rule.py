"""A rule is a value: its pattern, what it normalises to, and the examples that are its tests and its documentation."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kzextract.page import Page
from kzextract.reading import Attributes, Reading

EXAMPLE_PUBLISHED = "2024-03-11"
"""The publication date of every example: a Monday."""

DIGIT = "#"
"""Entry of ``Regex.first`` that stands for every word that begins with a digit."""


@dataclass(frozen=True)
class Regex:
    """An expression tried where a word stands that it can begin with; it matches the folded text, case kept.

    ``first`` holds those words in lower case, or ``DIGIT``, or signs such as `$`: the index that keeps rules from
    running everywhere. The mention is the group ``mention`` where the expression has one, else the whole match.
    """

    source: str
    first: frozenset[str]
    flags: re.RegexFlag = re.NOFLAG

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression, compiled on first use."""
        return re.compile(self.source, self.flags)


@dataclass(frozen=True)
class Scan:
    """A grammar over the words of a page: gives spans as (first word, word after the last)."""

    find: Callable[[Page], Iterable[tuple[int, int]]]


@dataclass(frozen=True)
class Evidence:
    """A reason for or against taking a chunk of capitalised words as a mention; weights add up."""

    weight: float
    holds: Callable[[Page, int, int], bool]


Normalise = Callable[[re.Match[str], Reading], Attributes | None]


def _nothing(match: re.Match[str], reading: Reading) -> Attributes | None:  # noqa: ARG001
    return {}


@dataclass(frozen=True)
class Rule:
    """One way to find mentions of ``label``. The id, ``<file>.<what>``, is permanent: records and reports quote it.

    ``normalise`` gives the attributes of a Regex's match, or None: then there is no mention; the values of names need
    the whole article and are linked later. ``examples`` are sentences with their mentions in mark-up,
    ``[12 March 2024](2024-03-12)``; at least one must hold a near miss without.
    """

    id: str
    label: str
    pattern: Any
    examples: tuple[str, ...]
    normalise: Normalise = _nothing
