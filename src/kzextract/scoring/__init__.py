"""Gold and predicted records -> how well they agree. Everything is symmetrical and independent of order."""

from kzextract.scoring.confusion import Confusion, confusions
from kzextract.scoring.counts import Counts, Ratio
from kzextract.scoring.errors import ScoredError, errors_of
from kzextract.scoring.floors import read_floors, shortfalls
from kzextract.scoring.rules import RuleScore, score_rules
from kzextract.scoring.scores import Scores, score

__all__ = [
    "Confusion",
    "Counts",
    "Ratio",
    "RuleScore",
    "ScoredError",
    "Scores",
    "confusions",
    "errors_of",
    "read_floors",
    "score",
    "score_rules",
    "shortfalls",
]
