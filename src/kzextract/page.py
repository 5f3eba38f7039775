"""A reading's words with what the lexicon knows of each: what the rules for names and roles look at."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from kzextract import lexicon
from kzextract.lexicon import Flag, Phrase
from kzextract.reading import Reading

NEWLINE = "\n"
_CLOSERS = frozenset("'\")]")
_OPENERS = frozenset(("\n", ".", "!", "?", ":", ";", '"', "'", "(", "[", "•", "*", "—", "|", ">", "...", "…"))
_ANNOTATED = frozenset(("headline", "standfirst", "dateline", "byline", "body", "caption", "contact"))

_TITLE_LENGTH = 9  # words

NONE, WEAK, SURE = 0, 1, 2
"""How much the capital of a word says: nothing; a common word that had to be capital; a name or part of one."""


class Page:
    """Parallel arrays over the words of one article.

    ``texts`` are folded words, ``flags`` lexicon flags, ``capital`` _TITLE_LENGTH = 9  # words

NONE, WEAK or SURE, ``opens`` tells that a word begins
    a sentence, a line or a quotation, ``zone`` the kind of its zone, and ``phrases`` the gazetteer entries by first word.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.texts, self.lowers, self.starts, self.ends = reading.words
        lex = lexicon.load()
        self._honorifics = lex.honorifics
        self.flags = [lex.flags_of(lower) for lower in self.lowers]
        self.zone = self._zones()
        self.opens = self._opening()
        self.titled = self._titled()
        self.phrases = self._phrases(lex.phrases)
        self._quotations = self._titles_in_quotes()
        self.capital = [self._capital_of(i) for i in range(len(self.texts))]

    def __len__(self) -> int:
        return len(self.texts)

    def lower(self, i: int) -> str:
        """Return the lower-case word at ``i``, a line break outside the page."""
        return self.lowers[i] if 0 <= i < len(self.lowers) else NEWLINE

    def has(self, i: int, flag: int) -> bool:
        """Tell whether the word at ``i`` carries any flag of ``flag``."""
        return 0 <= i < len(self.flags) and bool(self.flags[i] & flag)

    def is_honorific(self, i: int) -> bool:
        """Tell whether the word at ``i`` is an honorific as printed, with or without its point."""
        return 0 <= i < len(self.texts) and self.texts[i] in self._honorifics

    def is_capital(self, i: int, at_least: int = SURE) -> bool:
        """Tell whether the word at ``i`` is written like a name."""
        return 0 <= i < len(self.capital) and self.capital[i] >= at_least

    def is_acronym(self, i: int) -> bool:
        """Tell whether the word at ``i`` is two or more capitals, in a line that is not all capitals."""
        text = self.texts[i] if 0 <= i < len(self.texts) else ""
        return len(text) > 1 and text.isupper() and text[0].isalpha() and not self.titled[i]

    def adjacent(self, i: int) -> bool:
        """Tell whether nothing stands between the word at ``i`` and the next."""
        return i + 1 < len(self.starts) and self.ends[i] == self.starts[i + 1]

    def phrase(self, i: int, kind: str) -> Phrase | None:
        """Return the longest entry of ``kind`` that begins at ``i``."""
        return next((p for p in self.phrases.get(i, ()) if p.kind == kind), None)

    def quotation(self, i: int) -> tuple[int, int] | None:
        """Return the quotes around the word at ``i`` when they hold a title: a few words, no sentence."""
        return self._quotations.get(i)

    def span(self, i: int, j: int) -> tuple[int, int]:
        """Return the offsets of the words ``i`` to ``j`` (exclusive)."""
        return self.starts[i], self.ends[j - 1]

    def surface(self, i: int, j: int) -> str:
        """Return the text, as printed, of the words ``i`` to ``j`` (exclusive)."""
        return self.reading.text[self.starts[i] : self.ends[j - 1]]

    def index_at(self, offset: int) -> int:
        """Return the index of the first word that begins at or after ``offset``."""
        return bisect_left(self.starts, offset)

    def _zones(self) -> list[str]:
        zones = iter(self.reading.zones)
        zone = next(zones, None)
        kinds = []
        for start in self.starts:
            while zone is not None and start >= zone.end:
                zone = next(zones, None)
            kinds.append(zone.kind if zone is not None and start >= zone.start else "body")
        return kinds

    def readable(self, i: int) -> bool:
        """Tell whether the word at ``i`` stands in a zone where names are annotated."""
        return self.zone[i] in _ANNOTATED

    def _opening(self) -> list[bool]:
        opening = True
        result = []
        for i, text in enumerate(self.texts):
            result.append(opening)
            if text in _OPENERS:
                opening = True
            elif not (opening and text in _CLOSERS):
                opening = text == "-" and not self.adjacent(i)
        return result

    def _titled(self) -> list[bool]:
        """Mark the words of title-case and all-capitals lines, where a capital is no evidence."""
        result = [False] * len(self.texts)
        start = 0
        for end in [*(i for i, text in enumerate(self.texts) if text == NEWLINE), len(self.texts)]:
            if end > start and _is_title_case(self.texts[start:end], self.flags[start:end]):
                result[start:end] = [True] * (end - start)
            start = end + 1
        return result

    def _titles_in_quotes(self) -> dict[int, tuple[int, int]]:
        found: dict[int, tuple[int, int]] = {}
        marks = [i for i, text in enumerate(self.texts) if text in ('"', NEWLINE)]
        for start, end in pairwise(marks):
            if not (self.texts[start] == self.texts[end] == '"' and self.adjacent(start) and self.adjacent(end - 1)):
                continue  # a closing quote and the next opening one hold no title between them
            inside = self.texts[start + 1 : end]
            inside = inside[:-1] if inside and inside[-1] == "," and any(t[0].isupper() for t in inside[1:]) else inside
            if 0 < len(inside) <= _TITLE_LENGTH and _reads_as_title(inside):
                found.update(dict.fromkeys(range(start + 1, end), (start, end)))
        return found

    def _phrases(self, index: dict[str, list[tuple[tuple[str, ...], Phrase]]]) -> dict[int, list[Phrase]]:
        found: dict[int, list[Phrase]] = {}
        for i, lower in enumerate(self.lowers):
            for parts, phrase in index.get(lower, ()):
                if self._matches(i, parts, phrase.kind):
                    found.setdefault(i, []).append(phrase)
        return found

    def _matches(self, i: int, parts: Sequence[str], kind: str) -> bool:
        here = self.texts[i : i + len(parts)]
        if here == list(parts):
            return True
        if kind == "role":
            return [text.lower() for text in here] == [part.lower() for part in parts]
        return here == [part.upper() for part in parts] and len(here[0]) > 3

    def _capital_of(self, i: int) -> int:
        text, flags = self.texts[i], self.flags[i]
        if not text[0].isupper():
            return SURE if text[0].isalpha() and any(p.kind != "role" for p in self.phrases.get(i, ())) else NONE
        if flags & Flag.FUNCTION and not (text.isupper() and len(text) > 1):
            return SURE if self.lowers[i] in lexicon.NAMEABLE and not self.opens[i] and not self.titled[i] else NONE
        if (self.opens[i] or self.titled[i]) and flags & Flag.COMMON and not self._named(i):
            return WEAK
        return NONE if flags & Flag.CALENDAR and not flags & Flag.GIVEN else SURE

    def _named(self, i: int) -> bool:
        return any(p.kind in ("organisation", "place") for p in self.phrases.get(i, ()))


def _reads_as_title(inside: Sequence[str]) -> bool:
    return inside[0][0].isupper() and inside[-1] not in (".", "!", "?", "-") and not {".", ";"} & set(inside)


def _is_title_case(texts: Sequence[str], flags: Sequence[int]) -> bool:
    """Tell whether a line writes its common words with capitals; names say nothing."""
    name = Flag.GIVEN | Flag.SURNAME | Flag.PLACE | Flag.FUNCTION | Flag.CALENDAR
    common = [text for text, flag in zip(texts[1:], flags[1:], strict=True) if flag & Flag.COMMON and not flag & name]
    large = sum(text[0].isupper() for text in common)
    return large >= 2 and large >= 0.75 * len(common) and texts[-1] != "."
