"""Public corpora, whose annotations are translated into ours as far as they can be compared."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kzextract.records import DateMention, FigureMention, Mention, OrganisationMention, PersonMention
from kzextract.scoring import Counts, Ratio
from kzextract.scoring.attributes import differing
from kzextract.scoring.pairing import pair
from kzextract.sources import Article
from kzextract.sources.article import digest
from scripts.accuracy.samples import SHARED, Sample, read

Span = dict[str, Any]

_MODELS: dict[str, type[Mention]] = {
    "PERSON": PersonMention,
    "ORG": OrganisationMention,
    "DATE": DateMention,
    "FIGURE": FigureMention,
}


@dataclass(frozen=True, eq=False)
class Corpus:
    """``labels`` maps labels of the corpus to ours; of our figures, those of ``kinds`` count (None: all).

    ``has_values`` tells that the values of its dates are written as ours are, ``quarter_kept`` that errors are read in
    three articles of four, and not in every second alone.
    """

    name: str
    labels: Mapping[str, str]
    kinds: tuple[str, ...] | None = None
    has_values: bool = False
    quarter_kept: bool = False

    def documents(self) -> list[dict[str, Any]]:
        path = SHARED / "corpora" / f"{self.name}-dev.jsonl"
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []

    def shown(self, label: str) -> str:
        """Return the corpus's own name of what is compared, where it has one."""
        theirs = [its for its, ours in self.labels.items() if ours == label]
        return label if len(theirs) > 1 else theirs[0]

    def is_read(self, number: int) -> bool:
        """Tell whether rule work looks into the article of this number: the even ones, in some sets 4n + 1 too."""
        return number % 2 == 0 or (self.quarter_kept and number % 4 == 1)


_DATE_TYPES = ("date", "daterange", "datetime", "datetimerange")
CORPORA = (
    Corpus("worldwide", {"PERSON": "PERSON", "ORG": "ORG", "DATE": "DATE", "MONEY": "FIGURE"}, ("money",)),
    Corpus("timebank", {"DATE": "DATE"}, has_values=True, quarter_kept=True),
    Corpus(
        "recfigures",
        dict.fromkeys(("number", "percentage", "currency", "age", "dimension"), "FIGURE"),
        quarter_kept=True,
    ),
    Corpus("recdates", {f"datetimeV2.{kind}": "DATE" for kind in _DATE_TYPES}, quarter_kept=True),
    Corpus("re3d", {"DATE": "DATE"}),  # its people and bodies are pronouns, titles and countries too, and overlap
)


@cache
def samples(corpus: Corpus, model: str | None = None) -> list[Sample]:
    """Read a corpus; mentions under labels that are not compared are left out on both sides."""
    return [_sample(corpus, document, model) for document in corpus.documents()]


def _sample(corpus: Corpus, document: dict[str, Any], model: str | None) -> Sample:
    text = document["text"]
    trace = read(Article(document["id"], text, None, digest(text.encode()), published=document["published"]), model)
    ignored = [span for span in document["spans"] if span["label"] == "IGNORE"]
    predicted = tuple(
        one
        for one in trace.record.mentions
        if one.label in corpus.labels.values()
        and (corpus.kinds is None or not isinstance(one, FigureMention) or one.kind in corpus.kinds)
        and not any(one.start < span["end"] and span["start"] < one.end for span in ignored)
    )
    spans = list(_wanted(corpus, document["spans"]))
    known: dict[tuple[int, int, str], Mention] = {(one.start, one.end, one.label): one for one in predicted}
    gold = tuple(_gold(span, corpus, text, known) for span in spans)
    valued = frozenset(span["start"] for span in spans if corpus.has_values and span.get("value") is not None)
    return Sample(trace.record.model_copy(update={"mentions": gold}), predicted, trace, valued)


def _wanted(corpus: Corpus, spans: list[Span]) -> Iterator[Span]:
    """Yield the spans that are compared; of spans within one another the longest."""
    end = 0
    for span in sorted(spans, key=lambda span: (span["start"], -span["end"])):
        if span["label"] in corpus.labels and span["start"] >= end:
            yield span
            end = span["end"]


def _gold(span: Span, corpus: Corpus, text: str, known: Mapping[tuple[int, int, str], Mention]) -> Mention:
    """Return a span as a mention; its attributes, of which the corpus says nothing, are those that were found."""
    start, end, label = span["start"], span["end"], corpus.labels[span["label"]]
    given = {"value": span["value"]} if corpus.has_values and span.get("value") is not None else {}
    found = known.get((start, end, label))
    if found is not None:
        return found.model_copy(update=given)
    return _MODELS[label].model_construct(start=start, end=end, text=text[start:end], rule=None, **given)


def figures(corpus: Corpus) -> dict[str, dict[str, float]]:
    """Return strict F1 by label, for the even articles, for those of the numbers 4n + 1 and 4n + 3, and for all.

    "unread" are the articles whose errors are never looked at.
    """
    found = samples(corpus)
    unread = [sample for number, sample in enumerate(found) if not corpus.is_read(number)]
    parts = {"even": found[::2], "4n + 1": found[1::4], "4n + 3": found[3::4], "unread": unread, "all": found}
    result = {
        f"{corpus.name} {corpus.shown(label)}": {name: strict(part, label).f1 for name, part in parts.items()}
        for label in dict.fromkeys(corpus.labels.values())
    }
    if corpus.has_values:
        result[f"{corpus.name} values"] = {name: _values(part).accuracy for name, part in parts.items()}
    return result


def strict(found: Iterable[Sample], label: str) -> Counts:
    """Count the mentions of ``label`` that are right, wrong and missed."""
    total = Counts()
    for sample in found:
        gold = [one for one in sample.gold.mentions if one.label == label]
        predicted = [one for one in sample.predicted if one.label == label]
        total = total.plus(Counts.of(len(pair(gold, predicted).hits), len(gold), len(predicted)))
    return total


def _values(found: Iterable[Sample]) -> Ratio:
    """Count the dates found of which the corpus gives the value, and those that have it."""
    total = Ratio()
    for sample in found:
        hits = pair(sample.gold.mentions, sample.predicted).hits
        given = [not differing(*couple) for couple in hits if couple[0].start in sample.valued]
        total = total.plus(Ratio(sum(given), len(given)))
    return total
