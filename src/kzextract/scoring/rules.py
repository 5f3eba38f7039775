"""What each rule gets right and wrong."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kzextract.scoring.attributes import differing
from kzextract.scoring.errors import UNKNOWN
from kzextract.scoring.pairing import pair
from kzextract.scoring.scores import RecordPair


@dataclass(frozen=True, slots=True)
class RuleScore:
    """Mentions of one rule: right and wrong by strict match, and the right ones with every attribute right."""

    rule: str
    tp: int
    fp: int
    exact: int

    @property
    def precision(self) -> float:
        """The share of its mentions that are right."""
        return self.tp / (self.tp + self.fp)


def score_rules(pairs: Iterable[RecordPair]) -> list[RuleScore]:
    """Return the score of every rule that won a mention, those with most errors first."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for gold, predicted in pairs:
        paired = pair(gold.mentions, predicted)
        for left, right in paired.hits:
            counts[right.rule or UNKNOWN].update(["tp"] if differing(left, right) else ["tp", "exact"])
        for _, right in [*paired.overlaps, *paired.relabelled]:
            counts[right.rule or UNKNOWN]["fp"] += 1
        for right in paired.spurious:
            counts[right.rule or UNKNOWN]["fp"] += 1
    scores = [RuleScore(rule, found["tp"], found["fp"], found["exact"]) for rule, found in counts.items()]
    return sorted(scores, key=lambda score: (-score.fp, score.exact - score.tp, score.rule))
