"""Which rules win, which never do."""

from typing import NamedTuple

from kzextract.engines.evaluation import Evaluation
from kzextract.rules import all_rules
from kzextract.scoring import RuleScore, score_rules


class RuleReport(NamedTuple):
    """Scores of the rules that won a mention, and the ids of those that won none."""

    scores: list[RuleScore]
    never_won: list[str]


def report_rules(evaluation: Evaluation) -> RuleReport:
    """Return what each rule got right and wrong; rules that only keep others out are not listed."""
    scores = score_rules(evaluation.pairs())
    won = {score.rule for score in scores}
    return RuleReport(scores, [rule.id for rule in all_rules() if rule.wins and rule.id not in won])
