"""What the pipeline knows of one article while it reads it; stored in ``doc.user_data["kzextract"]``."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from kzextract import folding, words, wrapping
from kzextract.normalise import numerals

KEY = "kzextract"
BLOCK = "BLOCK"
"""Label of a candidate that wins its place and yields no mention: a telephone number, a law, an event."""

_SENTENCE_END = re.compile(r"[.!?][\"')\]]*(?=\s+[\"'(\[]*[A-Z0-9])|\n")
_NO_END = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Gen|Col|Lt|[A-Z]|[A-Z][a-z]))$")

Attributes = Mapping[str, Any]


class Zone(NamedTuple):
    """A stretch of lines of one kind: headline, standfirst, dateline, byline, body, caption, contact or furniture."""

    start: int
    end: int
    kind: str


class Candidate(NamedTuple):
    """A span that a rule proposes: half-open offsets, the rule's id and the attributes of the mention."""

    start: int
    end: int
    label: str
    rule: str
    attributes: Attributes


class Tokens(NamedTuple):
    """Where the tokens of a Doc start and end."""

    starts: list[int]
    ends: list[int]


@dataclass
class Reading:
    """The text, its shadow, its words and zones, the publication date, and the candidates found so far."""

    text: str
    published: str | None = None
    title: str | None = None
    zones: list[Zone] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)
    places: dict[tuple[int, int], Any] = field(default_factory=dict)
    """Where figures stand in their sentences, by their bounds: rules that look at one number share it."""
    tokens: Tokens | None = None
    """The tokens of the Doc, where its tokenizer told them."""
    proposals: list[Candidate] = field(default_factory=list)
    """What a trained model suggests; taken only where the rules are silent."""

    @cached_property
    def folded(self) -> str:
        """The same-length shadow that rules match."""
        return wrapping.unwrap(folding.fold(self.text))

    @cached_property
    def words(self) -> words.Words:
        """The words of the shadow."""
        return words.split(self.folded)

    @cached_property
    def marked(self) -> str:
        """The shadow in which every number is a run of marks: rules for figures match it."""
        return numerals.mark(self.folded, self.text, self.words.lowers, self.words.starts)

    def zone_at(self, offset: int) -> str:
        """Return the kind of the zone that holds ``offset``; body where none does."""
        return next((zone.kind for zone in self.zones if zone.start <= offset < zone.end), "body")

    @cached_property
    def _sentence_ends(self) -> list[int]:
        ends = (
            m
            for m in _SENTENCE_END.finditer(self.folded)
            if m[0] != "." or not _NO_END.search(self.folded[max(0, m.start() - 5) : m.start()])
        )
        return [m.end() for m in ends] + [len(self.folded)]

    def sentence(self, offset: int) -> tuple[int, int]:
        """Return the bounds of the sentence around ``offset``."""
        ends = self._sentence_ends
        i = min(bisect_right(ends, offset), len(ends) - 1)
        return (ends[i - 1] if i else 0), ends[i]
