"""The ``kz_matching`` component: runs the rules that are expressions, each only where it can match.

A rule is tried at the words that it can begin with (``Regex.first``), and there only when the words that it cannot do
without stand close behind (``Regex.near``). Both are looked up once a word, whatever the number of rules.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce
from operator import itemgetter, or_
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from kzextract.reading import BLOCK, KEY, Candidate, Reading, Zone
from kzextract.rules import dates, figures
from kzextract.rules.rule import DIGIT, SHAPES, Regex, Rule, trigger
from kzextract.words import Judged

NEAR = 16
"""Words from the first on in which a word of ``Regex.near`` is looked for."""

PATTERN_RULES: tuple[Rule, ...] = (*dates.RULES, *figures.RULES)


class Trial(NamedTuple):
    """A rule to try at a word: how its expression is matched, and against which shadow."""

    rule: Rule
    rank: int
    match: Callable[[str, int], re.Match[str] | None]
    numbered: bool
    mention: int | str


@dataclass(frozen=True, eq=False)
class _Entry:
    """A rule that can begin with a word: its rank, and a bit for each set of words that it needs near."""

    rank: int
    needs: int
    rule: Rule
    pattern: Regex

    @cached_property
    def trial(self) -> Trial:
        """Is not made before it is needed, since the expression is compiled then."""
        compiled = self.pattern.compiled
        mention = "mention" if "mention" in compiled.groupindex else 0
        return Trial(self.rule, self.rank, compiled.match, self.pattern.numbered, mention)


class _Begun:
    """The rules that can begin with a word, and which of them to try there for the bits of the words near it."""

    def __init__(self, entries: Sequence[_Entry]) -> None:
        self._needed = reduce(or_, (entry.needs for entry in entries))
        self._trials = Judged[int, tuple[Trial, ...]](
            lambda bits: tuple(entry.trial for entry in entries if entry.needs & bits == entry.needs)
        )

    def tried(self, near: int) -> tuple[Trial, ...]:
        return self._trials[near & self._needed]


class Index:
    """The rules that are expressions, by the words that they can begin with."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        sets: dict[frozenset[str], int] = {}
        entries: dict[str, list[_Entry]] = defaultdict(list)
        # Of two with the same bounds the one that keeps a number out comes first: "school 1984".
        for rank, rule in enumerate(sorted(rules, key=lambda rule: rule.label != BLOCK)):
            if isinstance(rule.pattern, Regex):
                needs = sum(sets.setdefault(words, 1 << len(sets)) for words in dict.fromkeys(rule.pattern.near))
                entry = _Entry(rank, needs, rule, rule.pattern)
                for word in rule.pattern.first.union(SHAPES if DIGIT in rule.pattern.first else ()):
                    entries[word].append(entry)
        shared = {some: _Begun(some) for some in set(map(tuple, entries.values()))}  # most words begin what others do
        begun = {word: shared[tuple(some)] for word, some in entries.items()}
        near = _bits(sets)
        self._begun = Judged[str, _Begun | None](lambda lower: begun.get(trigger(lower)))
        self._near = Judged[str, int](
            lambda lower: reduce(or_, (near.get(part, 0) for part in (lower, *_parts(lower))))
        )

    def trials(self, reading: Reading) -> Iterator[tuple[int, str, tuple[Trial, ...]]]:
        """Give the words at which rules can begin, with the kind of their zone and the rules to try there."""
        lowers, starts = reading.words.lowers, reading.words.starts
        begun = [(i, found) for i, found in enumerate(map(self._begun.__getitem__, lowers)) if found is not None]
        near = self._ahead(lowers)
        for zone in reading.zones or [Zone(0, len(reading.text), "body")]:
            if zone.kind != "furniture":
                first, last = (bisect_left(starts, offset) for offset in (zone.start, zone.end))
                for i, found in begun[bisect_left(begun, (first,)) : bisect_left(begun, (last,))]:
                    yield i, zone.kind, found.tried(near[i])

    def _ahead(self, lowers: list[str]) -> list[int]:
        """Return for each word the bits of the words from there on, as far as ``NEAR``."""
        bits = [*map(self._near.__getitem__, lowers), *[0] * NEAR]
        reach = 1
        while reach < NEAR:
            bits = list(map(or_, bits, bits[reach:]))
            reach *= 2
        return bits


def _parts(lower: str) -> list[str]:
    """Return the parts of a word between hyphens."""
    return lower.split("-") if "-" in lower[1:] else []


def _bits(sets: Mapping[frozenset[str], int]) -> dict[str, int]:
    bits: dict[str, int] = {}
    for words, bit in sets.items():
        for word in words:
            bits[word] = bits.get(word, 0) | bit
    return bits


_Match = tuple[int, int, int, Rule, re.Match[str]]
"""Where a rule's expression matches: less its length, start, the rule's rank, and the rule itself.

That is the order in which overlaps are settled: the longest first.
"""
_ORDER = itemgetter(0, 1, 2)


def match(index: Index, reading: Reading) -> Iterator[Candidate]:
    """Give what the indexed rules propose for ``reading``, without overlap among them.

    Normalising costs more than matching, so it comes after the overlaps are settled: only a match that no longer one
    covers is normalised, and one that has no value gives way to the next.
    """
    covered = bytearray(len(reading.folded))
    for shortness, start, _, rule, found in sorted(_matches(index, reading), key=_ORDER):
        end = start - shortness
        if covered.find(1, start, end) >= 0:
            continue
        attributes = rule.normalise(found, reading)
        if attributes is not None:
            covered[start:end] = b"\1" * (end - start)
            yield Candidate(start, end, rule.label, rule.id, attributes)


def _matches(index: Index, reading: Reading) -> Iterator[_Match]:
    folded, marked, starts = reading.folded, reading.marked, reading.words.starts
    for i, kind, trials in index.trials(reading):
        for rule, rank, begins, numbered, mention in trials:
            if kind == "dateline" and rule.label == "FIGURE":
                continue
            found = begins(marked if numbered else folded, starts[i])
            if found is not None:
                begin, end = found.span(mention)
                yield begin - end, begin, rank, rule, found


class Matching:
    """Adds the candidates of the pattern rules to the reading."""

    def __init__(self) -> None:
        self._index = Index(PATTERN_RULES)

    def __call__(self, doc: Doc) -> Doc:
        """Read ``doc`` and leave it as it is: candidates go to the reading."""
        reading: Reading = doc.user_data[KEY]
        reading.candidates.extend(match(self._index, reading))
        reading.places.clear()  # in a long text they are many
        return doc


@Language.factory("kz_matching")
def create(nlp: Language, name: str) -> Matching:  # noqa: ARG001 (spaCy passes both)
    """Make the component."""
    return Matching()
