"""Where in the pipeline a mention was lost: for reports on errors, at the price of reading the article once more."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Self

from kzextract.assemble import assemble
from kzextract.page import Page
from kzextract.pipeline import opened
from kzextract.reading import BLOCK, KEY, Candidate, Reading
from kzextract.records import ArticleRecord, Mention
from kzextract.rules import organisations_weighed, people, titles
from kzextract.rules.rule import Evidence, Rule
from kzextract.sources import Article

if TYPE_CHECKING:
    from spacy.language import Language

_WEIGHED: dict[str, tuple[Sequence[Rule], float]] = {
    "PERSON": (people.RULES, people.THRESHOLD),
    "ORG": (organisations_weighed.RULES, organisations_weighed.THRESHOLD),
}


class Trace(NamedTuple):
    """The record of an article, the reading that it was made of, and the candidates that each component left."""

    record: ArticleRecord
    reading: Reading
    left: dict[str, list[Candidate]]

    @classmethod
    def of(cls, nlp: "Language", article: Article) -> Self:
        """Read ``article`` component by component."""
        doc = opened(nlp, article)
        reading: Reading = doc.user_data[KEY]
        left: dict[str, list[Candidate]] = {}
        for name, component in nlp.pipeline:
            doc = component(doc)
            left[name] = list(reading.candidates)
        return cls(assemble(article, doc), reading, left)

    def why_missed(self, gold: Mention) -> str:
        """Say which stage lost a mention of which no prediction has a part."""
        last = next((name for name in reversed(self.left) if self._over(gold, name)), None)
        if self.reading.zone_at(gold.start) == "furniture":
            return "its line judged furniture"
        if last is not None:
            return _fate(self._over(gold, last)[0], last, is_final=last == next(reversed(self.left)))
        if gold.label in _WEIGHED:
            return self._weighed(gold)
        if gold.label == "ROLE":
            page = Page(self.reading)
            spans = (page.span(title.start, title.end) for title in titles.find(page, bytearray(len(page))))
            known = any(start < gold.end and gold.start < end for start, end in spans)
            return "a title that stands for nobody" if known else "no title listed"
        return "no rule matches"

    def _over(self, gold: Mention, name: str) -> list[Candidate]:
        return [found for found in self.left[name] if found.start < gold.end and gold.start < found.end]

    def _weighed(self, gold: Mention) -> str:
        """Say what spoke against a name, or that nothing, or too little, spoke for it."""
        page = Page(self.reading)
        i, j = page.index_at(gold.start), page.index_at(gold.end)
        if i >= j or page.span(i, j) != (gold.start, gold.end):
            return "no word begins or ends there"
        rules, threshold = _WEIGHED[gold.label]
        held = [
            (rule.pattern.weight, rule.id)
            for rule in rules
            if isinstance(rule.pattern, Evidence) and rule.pattern.holds(page, i, j)
        ]
        weight, rule = min(held, default=(0.0, ""))
        if sum(weight for weight, _ in held) >= threshold:
            return "enough evidence, but not weighed by itself"
        return f"outweighed by {rule}" if weight < 0 else "evidence too light" if held else "no evidence"


def _fate(over: Candidate, last: str, *, is_final: bool) -> str:
    """Say what became of the candidate that stands in the place of a missed mention, and stood there last."""
    if over.label == BLOCK:
        return f"kept out by {over.rule}"
    return f"taken as {over.label} by {over.rule}" if is_final else f"{over.rule} given up behind {last}"
