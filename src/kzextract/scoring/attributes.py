"""Whether the attributes of two mentions on the same span are equal."""

from collections.abc import Mapping

from kzextract.records import Mention

FIELDS: Mapping[str, tuple[str, ...]] = {
    "PERSON": ("name", "honorific"),
    "ROLE": ("title", "status", "people", "organisation"),
    "ORG": ("name",),
    "DATE": ("value",),
    "FIGURE": ("kind", "value", "max", "comparator", "unit", "measured", "per"),
}


def differing(gold: Mention, predicted: Mention) -> list[str]:
    """Return the fields of one label in which ``predicted`` differs from ``gold``."""
    fields = FIELDS[gold.label]
    return [field for field in fields if not same(getattr(gold, field), getattr(predicted, field))]


def same(gold: object, predicted: object) -> bool:
    """Compare two values: numbers within a thousandth of the gold, lists whatever their order, the rest exactly."""
    if isinstance(gold, int | float) and isinstance(predicted, int | float):
        return abs(gold - predicted) < 1e-3 * max(1, abs(gold))
    if isinstance(gold, tuple) and isinstance(predicted, tuple):
        return sorted(gold) == sorted(predicted)
    return gold == predicted
