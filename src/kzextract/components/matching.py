"""The ``kz_matching`` component: runs the rules that are expressions, each only where it can match.

A rule is tried at the words that it can begin with (``Regex.first``), and there only when the words that it cannot do
without stand close behind (``Regex.near``). Both are looked up once a word, whatever the number of rules.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import itemgetter, or_
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from kzextract.reading import BLOCK, KEY, Candidate, Reading, Zone
from kzextract.rules import dates, figures
from kzextract.rules.rule import DIGIT, SHAPES, Regex, Rule, trigger

NEAR = 16
"""Words from the first on in which a word of ``Regex.near`` is looked for."""

PATTERN_RULES: tuple[Rule, ...] = (*dates.RULES, *figures.RULES)


class _Entry(NamedTuple):
    """A rule that can begin with a word: its rank, and a bit for each set of words that it needs near."""

    rank: int
    needs: int
    rule: Rule
    pattern: Regex


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
        self._entries = dict(entries)
        self._needed = {word: reduce(or_, (entry.needs for entry in some)) for word, some in entries.items()}
        self._near = _bits(sets)
        self._plans: dict[tuple[str, int], tuple[_Entry, ...]] = {}

    def triggers(self, lowers: Sequence[str], first: int, last: int) -> list[int]:
        """Return the words from ``first`` to ``last`` (exclusive) at which a rule can begin."""
        entries = self._entries
        return [i for i in range(first, last) if lowers[i] in entries or lowers[i][0].isdigit()]

    def near(self, lowers: Sequence[str]) -> list[int]:
        """Return for each word the bits of the sets that it is in, itself or with a part between hyphens."""
        bits = self._near
        return [bits.get(lower, 0) if "-" not in lower[1:] else self._near_parts(lower) for lower in lowers]

    def _near_parts(self, lower: str) -> int:
        return reduce(or_, (self._near.get(part, 0) for part in (lower, *lower.split("-"))))

    def tried(self, lower: str, near: Iterable[int]) -> tuple[_Entry, ...]:
        """Return the rules to try at a word, given the bits of the words from there on."""
        word = trigger(lower)
        bits = self._needed.get(word, 0) & reduce(or_, near)
        plan = self._plans.get((word, bits))
        if plan is None:
            plan = tuple(entry for entry in self._entries.get(word, ()) if entry.needs & bits == entry.needs)
            self._plans[word, bits] = plan
        return plan


def _bits(sets: Mapping[frozenset[str], int]) -> dict[str, int]:
    bits: dict[str, int] = {}
    for words, bit in sets.items():
        for word in words:
            bits[word] = bits.get(word, 0) | bit
    return bits


class _Match(NamedTuple):
    """A place where a rule's expression matches, in the order in which overlaps are settled: the longest first."""

    shortness: int
    start: int
    end: int
    rank: int
    rule: Rule
    found: re.Match[str]


def match(index: Index, reading: Reading) -> Iterator[Candidate]:
    """Give what the indexed rules propose for ``reading``, without overlap among them.

    Normalising costs more than matching, so it comes after the overlaps are settled: only a match that no longer one
    covers is normalised, and one that has no value gives way to the next.
    """
    covered = bytearray(len(reading.folded))
    for candidate in sorted(_matches(index, reading), key=itemgetter(0, 1, 3)):
        start, end = candidate.start, candidate.end
        if covered.find(1, start, end) >= 0:
            continue
        attributes = candidate.rule.normalise(candidate.found, reading)
        if attributes is not None:
            covered[start:end] = b"\1" * (end - start)
            yield Candidate(start, end, candidate.rule.label, candidate.rule.id, attributes)


def _matches(index: Index, reading: Reading) -> Iterator[_Match]:
    folded, lowers, starts = reading.folded, reading.words.lowers, reading.words.starts
    near = index.near(lowers)
    for zone in reading.zones or [Zone(0, len(reading.text), "body")]:
        if zone.kind == "furniture":
            continue
        for i in index.triggers(lowers, bisect_left(starts, zone.start), bisect_left(starts, zone.end)):
            for rank, _, rule, pattern in index.tried(lowers[i], near[i : i + NEAR]):
                if rule.label == "FIGURE" and zone.kind == "dateline":
                    continue
                found = pattern.compiled.match(reading.marked if pattern.numbered else folded, starts[i])
                if found is not None:
                    begin, end = found.span("mention" if "mention" in found.re.groupindex else 0)
                    yield _Match(begin - end, begin, end, rank, rule, found)


class Matching:
    """Adds the candidates of the pattern rules to the reading."""

    def __init__(self) -> None:
        self._index = Index(PATTERN_RULES)

    def __call__(self, doc: Doc) -> Doc:
        """Read ``doc`` and leave it as it is: candidates go to the reading."""
        reading: Reading = doc.user_data[KEY]
        reading.candidates.extend(match(self._index, reading))
        return doc


@Language.factory("kz_matching")
def create(nlp: Language, name: str) -> Matching:  # noqa: ARG001 (spaCy passes both)
    """Make the component."""
    return Matching()
