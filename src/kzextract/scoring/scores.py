"""All scores of a set of articles."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import NamedTuple

from kzextract.records import LABELS, ArticleRecord, Mention
from kzextract.scoring import attributes, bootstrap, triples
from kzextract.scoring.counts import Counts, Ratio
from kzextract.scoring.pairing import Pairing, pair

RecordPair = tuple[ArticleRecord, Sequence[Mention]]
"""Gold, and the predicted mentions of the same article."""

Interval = tuple[float, float]


class ArticleScores(NamedTuple):
    """The counts of one article, the strict ones and the attributes also summed over its labels."""

    strict: dict[str, Counts]
    boundary: dict[str, Counts]
    spans: Counts
    attributes: dict[tuple[str, str], Ratio]
    triples: Counts
    relabelled: Counter[tuple[str, str]]
    all_strict: Counts
    all_attributes: Ratio


@dataclass(frozen=True)
class Scores:
    """Counts summed over articles, with the 95 % intervals of the three headline figures.

    ``strict``: same span and label. ``boundary``: same label, any overlap. ``spans``: same span, label ignored;
    ``relabelled`` counts its (gold, predicted) labels where they differ. ``attributes``: on strict hits, by label and
    field. ``triples``: person, title, status and organisation of every role with a holder, as sets an article.
    """

    articles: int
    strict: Mapping[str, Counts]
    boundary: Mapping[str, Counts]
    spans: Counts
    attributes: Mapping[tuple[str, str], Ratio]
    triples: Counts
    relabelled: Mapping[tuple[str, str], int]
    strict_interval: Interval
    attributes_interval: Interval
    triples_interval: Interval

    @property
    def overall(self) -> Counts:
        """Strict counts over all labels."""
        return _sum(self.strict.values())

    @property
    def overall_boundary(self) -> Counts:
        """Boundary counts over all labels."""
        return _sum(self.boundary.values())

    @property
    def overall_attributes(self) -> Ratio:
        """All comparisons of attributes on strict hits."""
        return _sum_ratios(self.attributes.values())


def score(pairs: Iterable[RecordPair]) -> Scores:
    """Compare gold and predicted mentions, article by article; the order of articles does not matter."""
    ordered = sorted(pairs, key=lambda couple: couple[0].id)
    scored = [_score_article(gold.mentions, predicted) for gold, predicted in ordered]
    return Scores(
        articles=len(scored),
        strict={label: _sum(article.strict[label] for article in scored) for label in LABELS},
        boundary={label: _sum(article.boundary[label] for article in scored) for label in LABELS},
        spans=_sum(article.spans for article in scored),
        attributes=_sum_attributes(scored),
        triples=_sum(article.triples for article in scored),
        relabelled=sum((article.relabelled for article in scored), Counter()),
        strict_interval=bootstrap.interval([a.all_strict for a in scored], lambda counts: _sum(counts).f1),
        attributes_interval=bootstrap.interval([a.all_attributes for a in scored], lambda r: _sum_ratios(r).accuracy),
        triples_interval=bootstrap.interval([a.triples for a in scored], lambda counts: _sum(counts).f1),
    )


def _score_article(gold: Sequence[Mention], predicted: Sequence[Mention]) -> ArticleScores:
    paired = pair(gold, predicted)
    wanted, found = _by_label(gold), _by_label(predicted)
    exact = _by_label(left for left, _ in paired.hits)
    touching = exact + _by_label(left for left, _ in paired.overlaps)
    strict = {label: Counts.of(exact[label], wanted[label], found[label]) for label in LABELS}
    compared = _compare_attributes(paired)
    return ArticleScores(
        strict=strict,
        boundary={label: Counts.of(touching[label], wanted[label], found[label]) for label in LABELS},
        spans=Counts.of(len(paired.hits) + len(paired.relabelled), len(gold), len(predicted)),
        attributes=compared,
        triples=triples.count(gold, predicted),
        relabelled=Counter((left.label, right.label) for left, right in paired.relabelled),
        all_strict=_sum(strict.values()),
        all_attributes=_sum_ratios(compared.values()),
    )


def _compare_attributes(paired: Pairing) -> dict[tuple[str, str], Ratio]:
    compared: dict[tuple[str, str], Ratio] = defaultdict(Ratio)
    for left, right in paired.hits:
        wrong = attributes.differing(left, right)
        for field in attributes.FIELDS[left.label]:
            compared[left.label, field] = compared[left.label, field].plus(Ratio(field not in wrong, 1))
    return compared


def _sum_attributes(scored: Sequence[ArticleScores]) -> dict[tuple[str, str], Ratio]:
    return {
        (label, field): _sum_ratios(article.attributes.get((label, field), Ratio()) for article in scored)
        for label, fields in attributes.FIELDS.items()
        for field in fields
    }


def _by_label(mentions: Iterable[Mention]) -> Counter[str]:
    return Counter(mention.label for mention in mentions)


def _sum(counts: Iterable[Counts]) -> Counts:
    return reduce(Counts.plus, counts, Counts())


def _sum_ratios(ratios: Iterable[Ratio]) -> Ratio:
    return reduce(Ratio.plus, ratios, Ratio())
