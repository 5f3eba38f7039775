"""The ``kz_matching`` component: runs every rule that is an expression, each only where a word stands that it can begin with."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

from kzextract.reading import KEY, Candidate, Reading, Zone
from kzextract.rules import dates, figures
from kzextract.rules.rule import DIGIT, Regex, Rule

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


def match(by_word: Index, reading: Reading) -> Iterator[Candidate]:
    """Give what the indexed rules propose for ``reading``, in the order of the text; candidates may overlap."""
    _, lowers, starts, _ = reading.words
    digit_rules = by_word.get(DIGIT, [])
    for zone in reading.zones or [Zone(0, len(reading.text), "body")]:
        if zone.kind == "furniture":
            continue
        first, last = bisect_left(starts, zone.start), bisect_left(starts, zone.end)
        for lower, start in zip(lowers[first:last], starts[first:last], strict=True):
            for rule, pattern in by_word.get(lower) or (digit_rules if lower[0].isdigit() else ()):
                if rule.label == "FIGURE" and zone.kind == "dateline":
                    continue
                candidate = _candidate(rule, pattern, reading, start)
                if candidate is not None:
                    yield candidate


def _candidate(rule: Rule, pattern: Regex, reading: Reading, start: int) -> Candidate | None:
    found = pattern.compiled.match(reading.folded, start)
    if found is None:
        return None
    attributes = rule.normalise(found, reading)
    if attributes is None:
        return None
    span = found.span("mention" if "mention" in found.re.groupindex else 0)
    return Candidate(*span, rule.label, rule.id, attributes)


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
