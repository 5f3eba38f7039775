"""The ``kz_matching`` component: runs the rules that are expressions, each only at words that it can begin with."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from kzextract.reading import KEY, Candidate, Reading, Zone
from kzextract.rules import dates, figures
from kzextract.rules.rule import DIGIT, Regex, Rule

_NEAR = 80  # code points behind a first word in which ``Regex.needs`` is looked for

PATTERN_RULES: tuple[Rule, ...] = (*dates.RULES, *figures.RULES)


Index = dict[str, list[tuple[Rule, Regex]]]
"""The rules that are expressions, each with its pattern, by the words that they can begin with."""


def index(rules: Iterable[Rule]) -> Index:
    """Return the rules by the words that they can begin with, in order."""
    by_word: Index = defaultdict(list)
    for rule in rules:
        if isinstance(rule.pattern, Regex):
            for word in rule.pattern.first:
                by_word[word].append((rule, rule.pattern))
    return dict(by_word)


class _Match(NamedTuple):
    """A place where a rule's expression matches, in the order in which overlaps are settled: the longest first."""

    shortness: int
    start: int
    end: int
    rank: int
    rule: Rule
    found: re.Match[str]


def match(by_word: Index, reading: Reading) -> Iterator[Candidate]:
    """Give what the indexed rules propose for ``reading``, without overlap among them.

    Normalising costs more than matching, so it comes after the overlaps are settled: only a match that no longer one
    covers is normalised, and one that has no value gives way to the next.
    """
    covered = bytearray(len(reading.folded))
    for candidate in sorted(_matches(by_word, reading), key=itemgetter(0, 1, 3)):
        start, end = candidate.start, candidate.end
        if covered.find(1, start, end) >= 0:
            continue
        attributes = candidate.rule.normalise(candidate.found, reading)
        if attributes is not None:
            covered[start:end] = b"\1" * (end - start)
            yield Candidate(start, end, candidate.rule.label, candidate.rule.id, attributes)


def _matches(by_word: Index, reading: Reading) -> Iterator[_Match]:
    folded, (_, lowers, starts, _) = reading.folded, reading.words
    digit_rules = by_word.get(DIGIT, [])
    for zone in reading.zones or [Zone(0, len(reading.text), "body")]:
        if zone.kind == "furniture":
            continue
        first, last = bisect_left(starts, zone.start), bisect_left(starts, zone.end)
        for lower, start in zip(lowers[first:last], starts[first:last], strict=True):
            rules = by_word.get(lower) or (digit_rules if lower[0].isdigit() else None)
            if rules is None:
                continue
            ahead = folded[start : start + _NEAR]
            for rank, (rule, pattern) in enumerate(rules):
                if pattern.needs and not any(needed in ahead for needed in pattern.needs):
                    continue
                if rule.label == "FIGURE" and zone.kind == "dateline":
                    continue
                found = pattern.compiled.match(folded, start)
                if found is not None:
                    begin, end = found.span("mention" if "mention" in found.re.groupindex else 0)
                    yield _Match(begin - end, begin, end, rank, rule, found)


class Matching:
    """Adds the candidates of the pattern rules to the reading."""

    def __init__(self) -> None:
        self._by_word = index(PATTERN_RULES)

    def __call__(self, doc: Doc) -> Doc:
        """Read ``doc`` and leave it as it is: candidates go to the reading."""
        reading: Reading = doc.user_data[KEY]
        reading.candidates.extend(match(self._by_word, reading))
        return doc


@Language.factory("kz_matching")
def create(nlp: Language, name: str) -> Matching:  # noqa: ARG001 (spaCy passes both)
    """Make the component."""
    return Matching()
