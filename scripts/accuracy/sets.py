"""The sets that are scored by all five labels."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from kzextract.records import LABELS
from kzextract.scoring import score
from scripts.accuracy.samples import ROOT, SHARED, Sample, annotated


class Set(NamedTuple):
    """Articles under one name; only of those ``open`` to rule work are errors shown."""

    name: str
    samples: Callable[[], list[Sample]]
    open: bool = False

    def figures(self) -> dict[str, float]:
        """Return strict F1, altogether and by label, the accuracy of attributes, and F1 of triples."""
        found = self.samples()
        scores = score((sample.gold, sample.predicted) for sample in found)
        labels = {label: scores.strict[label].f1 for label in LABELS}
        others = {"attributes": scores.overall_attributes.accuracy, "triples": scores.triples.f1}
        return {"articles": len(found), "strict": scores.overall.f1, **labels, **others}


def _own(letter: str) -> list[Sample]:
    return [sample for sample in annotated(ROOT / "data", "[!t]*") if sample.gold.id.startswith(letter)]


_PARTS = sorted({path.name[0] for path in (ROOT / "data" / "gold").glob("*.json")} - {"t"})
PRESS = SHARED / "press"
SETS = (
    Set("own t*", lambda: annotated(ROOT / "data", "t*")),
    Set("own", lambda: annotated(ROOT / "data", "[!t]*"), open=True),
    *(Set(f"own {letter}*", partial(_own, letter)) for letter in _PARTS),
    Set("seeds", lambda: annotated(SHARED / "seeds"), open=True),
    Set("press even", lambda: annotated(PRESS)[::2], open=True),
    Set("press odd", lambda: annotated(PRESS)[1::2]),
)
