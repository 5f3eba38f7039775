"""Scores as one JSON object."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from kzextract.engines.evaluation import Evaluation
from kzextract.report.rules import RuleReport
from kzextract.scoring import Confusion, Counts, Ratio, Scores


def as_fields(
    scores: Scores, confusions: Sequence[Confusion], evaluation: Evaluation, rules: RuleReport | None
) -> dict[str, Any]:
    """Return everything that is known of an evaluation, as JSON can hold it."""
    return {
        "articles": scores.articles,
        "faults": evaluation.faults,
        "without_gold": list(evaluation.without_gold),
        "without_article": evaluation.without_article,
        "without_prediction": evaluation.without_prediction,
        "strict": {
            "all": _counts(scores.overall) | {"interval": scores.strict_interval},
            **{label: _counts(counts) for label, counts in scores.strict.items()},
        },
        "boundary": {
            "all": _counts(scores.overall_boundary),
            **{label: _counts(counts) for label, counts in scores.boundary.items()},
        },
        "spans": _counts(scores.spans),
        "label_errors": [
            {"expected": expected, "got": got, "count": count}
            for (expected, got), count in sorted(scores.relabelled.items())
        ],
        "attributes": _ratio(scores.overall_attributes) | {"interval": scores.attributes_interval},
        "attributes_by_field": [
            {"label": label, "field": field, **_ratio(ratio)} for (label, field), ratio in scores.attributes.items()
        ],
        "triples": _counts(scores.triples) | {"interval": scores.triples_interval},
        "errors": [
            {"label": one.label, "error": one.error, "count": one.count, "causes": dict(one.causes)}
            for one in confusions
        ],
        "rules": [asdict(rule) | {"precision": rule.precision} for rule in rules.scores] if rules else None,
        "rules_that_never_win": rules.never_won if rules else None,
    }


def _counts(counts: Counts) -> dict[str, Any]:
    return counts._asdict() | {"precision": counts.precision, "recall": counts.recall, "f1": counts.f1}


def _ratio(ratio: Ratio) -> dict[str, Any]:
    return ratio._asdict() | {"accuracy": ratio.accuracy}
