"""Scores that must not be undercut."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from kzextract.errors import GoldError
from kzextract.scoring.scores import Scores


def figures(scores: Scores) -> dict[str, float]:
    """Return the figures that a floor can be set for: strict F1 by label and over all, attributes, triples."""
    by_label = {label: counts.f1 for label, counts in scores.strict.items()}
    return by_label | {
        "all": scores.overall.f1,
        "attributes": scores.overall_attributes.accuracy,
        "triples": scores.triples.f1,
    }


def read_floors(path: Path) -> dict[str, float]:
    """Return the floors of a JSON object such as ``{"PERSON": 0.95, "attributes": 0.92}``."""
    try:
        floors = json.loads(path.read_bytes())
    except OSError as error:
        raise GoldError(str(path), f"cannot be read: {error.strerror}", "check the path given with --floors") from error
    except ValueError as error:
        raise GoldError(str(path), f"is no JSON: {error}", "correct the file") from error
    if not isinstance(floors, dict) or not all(isinstance(floor, int | float) for floor in floors.values()):
        raise GoldError(str(path), "is no object of numbers", 'write {"PERSON": 0.95, "attributes": 0.92}')
    return floors


def shortfalls(scores: Scores, floors: Mapping[str, float], where: str) -> Iterator[str]:
    """Yield a message for every floor that is missed; raise GoldError for a name that has no figure."""
    reached = figures(scores)
    if unknown := sorted(set(floors) - set(reached)):
        raise GoldError(where, f"no figure is called {', '.join(unknown)}", f"use {', '.join(reached)}")
    for name, floor in floors.items():
        if reached[name] < floor:
            yield f"{name}: {reached[name]:.4f} is under the floor of {floor:g} ({where})"
