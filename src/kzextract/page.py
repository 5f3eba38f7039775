"""A reading's words with what the lexicon knows of each: what the rules for names and roles look at."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import chain, pairwise
from typing import Any

from kzextract import lexicon
from kzextract.lexicon import NAMEABLE, Flag, Phrase
from kzextract.reading import Reading
from kzextract.vocabulary import CLOSERS, OPENERS, QUOTES, WORDS, Shape, listed

NEWLINE = "\n"
_ANNOTATED = frozenset(("headline", "standfirst", "dateline", "byline", "body", "caption", "contact"))

_TITLE_LENGTH = 9  # words
_MARGIN = 256
"""Words beyond either end of the page that can be asked for: more than any rule looks ahead or back."""

_BEFORE_DATE = frozenset(
    ("in", "on", "of", "since", "until", "till", "by", "from", "last", "next", "this", "during", "to")
)

_OF_LINES = Flag.COMMON | Flag.GIVEN | Flag.SURNAME | Flag.PLACE | Flag.FUNCTION | Flag.CALENDAR
_KINDS = Flag.HEAD | Flag.OTHER_HEAD | Flag.BODY
_DOUBTFUL = Flag.COMMON | Flag.FUNCTION | Flag.CALENDAR
"""What a word with a capital can be that is no name."""

NONE, WEAK, SURE = 0, 1, 2
"""How much the capital of a word says: nothing; a common word that had to be capital; a name or part of one."""


class Page:
    """Parallel arrays over the words of one article.

    ``texts`` are folded words, ``flags`` lexicon flags, ``capital`` NONE, WEAK or SURE, ``opens`` tells that a word
    begins a sentence, a line or a quotation, ``zone`` the kind of its zone, and ``phrases`` the gazetteer entries by
    first word.
    """

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.texts, self.lowers, self.starts, self.ends = reading.words
        # An index below zero counts from the end, so one margin serves both ends, and no look needs a check.
        self.lower: Callable[[int], str] = [*self.lowers, *[NEWLINE] * _MARGIN].__getitem__
        """Return the lower-case word at an index, a line break outside the page."""
        self._counts: dict[frozenset[str], int] = {}
        self._honorifics = lexicon.load().honorifics
        known = list(map(WORDS.__getitem__, self.texts))
        columns: Sequence[Sequence[Any]] = list(zip(*known, strict=True)) if known else ((), (), ())
        flags, self._shapes, alone = columns
        self.flags: list[int] = list(flags)
        marks = Shape.SIGN | Shape.POINTED | Shape.ACRONYM
        self._marks = [i for i, shape in enumerate(self._shapes) if shape & marks]
        self.line_ends = self.at(NEWLINE)
        """The line breaks, in order."""
        for i in self._initials():
            self.flags[i] &= ~(Flag.HEAD)
        self._flags = [*self.flags, *[0] * _MARGIN]
        self.known: Callable[[int], int] = self._flags.__getitem__
        """Return the flags of the word at an index, none outside the page."""
        self.zone = self._zones()
        self.opens = self._opening()
        self.titled = self._titled()
        self._longest: dict[str, dict[int, Phrase]] = defaultdict(dict)
        self.phrases = self._phrases(alone)
        self.places, self.titles = self._longest["place"], self._longest["role"]
        """The names of places and the titles that are listed, by the word they begin at."""
        self._quotations = self._titles_in_quotes()
        self.capital = self._capitals()
        self._capital = [*self.capital, *[NONE] * _MARGIN]
        self._acronyms = {i for i in self._marks if self._shapes[i] & Shape.ACRONYM and not self.titled[i]}

    @cached_property
    def heads(self) -> list[tuple[int, int, bool]]:
        """The first and the last word of every head of an organisation's name, and whether "of …" may follow it."""
        single = self.of_kind(Flag.HEAD)
        found = [(i, i, bool(self.flags[i] & Flag.HEAD_FIRST)) for i in single]
        found += [(i, i + p.length - 1, p.detail != "last") for i, p in self._longest["head"].items()]
        return sorted(found)

    @cached_property
    def titles_at(self) -> list[int]:
        """The words at which a title is listed, in order."""
        return list(self._longest["role"])

    def __len__(self) -> int:
        return len(self.texts)

    def has(self, i: int, flag: int) -> bool:
        """Tell whether the word at ``i`` carries any flag of ``flag``."""
        return self._flags[i] & flag != 0

    def is_honorific(self, i: int) -> bool:
        """Tell whether the word at ``i`` is an honorific as printed, with or without its point."""
        return 0 <= i < len(self.texts) and self.texts[i] in self._honorifics

    def is_capital(self, i: int, at_least: int = SURE) -> bool:
        """Tell whether the word at ``i`` is written like a name."""
        return self._capital[i] >= at_least

    def is_acronym(self, i: int) -> bool:
        """Tell whether the word at ``i`` is two or more capitals, in a line that is not all capitals."""
        return i in self._acronyms

    @cached_property
    def acronyms(self) -> list[int]:
        """The words that are acronyms, in order."""
        return sorted(self._acronyms)

    @cached_property
    def _kinds(self) -> list[int]:
        return [i for i, flags in enumerate(self.flags) if flags & _KINDS]

    def of_kind(self, flag: int) -> list[int]:
        """Return the words that say what kind of thing a name names, by any flag of ``flag``, in order."""
        return [i for i in self._kinds if self.flags[i] & flag]

    def at(self, lower: str) -> list[int]:
        """Return the places of a lower-case word, in order."""
        return [i for i, word in enumerate(self.lowers) if word == lower] if lower in self.lowers else []

    def count(self, words: frozenset[str]) -> int:
        """Return how often lower-case words of a set stand on the page."""
        if words not in self._counts:
            self._counts[words] = sum(lower in words for lower in self.lowers)
        return self._counts[words]

    def marked(self, shape: int) -> list[int]:
        """Return the signs, acronyms and words with points that have a shape of ``shape``, in order."""
        return [i for i in self._marks if self._shapes[i] & shape]

    def adjacent(self, i: int) -> bool:
        """Tell whether nothing stands between the word at ``i`` and the next."""
        return i + 1 < len(self.starts) and self.ends[i] == self.starts[i + 1]

    def phrase(self, i: int, kind: str) -> Phrase | None:
        """Return the longest entry of ``kind`` that begins at ``i``."""
        return self._longest[kind].get(i)

    def listed(self, kind: str) -> list[tuple[int, Phrase]]:
        """Return every word at which an entry of ``kind`` begins, with the longest, in order."""
        return list(self._longest[kind].items())

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

    def _initials(self) -> list[int]:
        """Return the legal forms with points that are somebody's initials: "S.A. Akhmetov", not "Tiltov S.A."."""
        return [i for i in self.marked(Shape.POINTED_FORM) if self._is_named(i + 1) and not self._is_named(i - 1)]

    def _is_named(self, i: int) -> bool:
        return (
            0 <= i < len(self.texts) and self.texts[i][0].isupper() and not self.flags[i] & (Flag.ROLE | Flag.FUNCTION)
        )

    def _zones(self) -> list[str]:
        kinds = ["body"] * len(self.starts)
        for zone in self.reading.zones:
            first, last = self.index_at(zone.start), self.index_at(zone.end)
            kinds[first:last] = [zone.kind] * (last - first)
        return kinds

    def readable(self, i: int) -> bool:
        """Tell whether the word at ``i`` stands in a zone where names are annotated."""
        return self.zone[i] in _ANNOTATED

    def _opening(self) -> list[bool]:
        result = [False] * len(self.texts)
        result[:1] = [True] * len(result[:1])
        opening, place = True, 0  # whether the word at ``place`` opens something; a plain word ends it
        for i in self.marked(Shape.SIGN):
            text, opening = self.texts[i], opening and i == place
            if text in QUOTES:
                opening = opening or (self.adjacent(i) and not (i and self.adjacent(i - 1)))
            elif text in OPENERS:
                opening = True
            elif not (opening and text in CLOSERS):
                opening = text == "-" and not self.adjacent(i)
            place = i + 1
            if opening and place < len(result):
                result[place] = True
        return result

    def _titled(self) -> list[bool]:
        """Mark the words of title-case and all-capitals lines, where a capital is no evidence."""
        result = [False] * len(self.texts)
        start = 0
        for end in [*self.line_ends, len(self.texts)]:
            if end > start and self.zone[start] != "contact" and self._is_title_case(start, end):
                result[start:end] = [True] * (end - start)
            start = end + 1
        return result

    def _is_title_case(self, start: int, end: int) -> bool:
        """Tell whether a line writes its common words with capitals; names say nothing."""
        shapes, flags = self._shapes[start:end], self.flags[start:end]
        shouted = all(shape & (Shape.LETTER | Shape.UPPER) != Shape.LETTER for shape in shapes)
        several = shouted and sum(shape & Shape.LETTER for shape in shapes) > Shape.LETTER
        if several and any(flag & Flag.FUNCTION for flag in flags):
            return True
        if self.texts[end - 1] == ".":
            return False
        common = [shape for shape, flag in zip(shapes[1:], flags[1:], strict=True) if flag & _OF_LINES == Flag.COMMON]
        large = sum(1 for shape in common if shape & Shape.CAPITAL)
        return large >= 2 and large >= 0.75 * len(common)

    def _titles_in_quotes(self) -> dict[int, tuple[int, int]]:
        found: dict[int, tuple[int, int]] = {}
        marks = [i for i in self._marks if self.texts[i] in ('"', NEWLINE)]
        for start, end in pairwise(marks):
            if not (self.texts[start] == self.texts[end] == '"' and self.adjacent(start) and self.adjacent(end - 1)):
                continue  # a closing quote and the next opening one hold no title between them
            inside = self.texts[start + 1 : end]
            inside = inside[:-1] if inside and inside[-1] == "," and any(t[0].isupper() for t in inside[1:]) else inside
            if 0 < len(inside) <= _TITLE_LENGTH and _reads_as_title(inside):
                found.update(dict.fromkeys(range(start + 1, end), (start, end)))
        return found

    def _phrases(self, alone: Sequence[tuple[Phrase, ...]]) -> dict[int, tuple[Phrase, ...]]:
        found: dict[int, tuple[Phrase, ...]] = {}
        texts, lowers, lengths = self.texts, self.lowers, lexicon.load().lengths
        for i in [i for i, shape in enumerate(self._shapes) if shape & Shape.LISTED]:
            here = alone[i]
            longer = lengths.get(f"{lowers[i]} {self.lower(i + 1)}")
            if longer is not None:
                several = (listed(" ".join(texts[i : i + n])) for n in longer if i + n <= len(texts))
                here = (*chain.from_iterable(several), *here)
            if here:
                found[i] = here
                for phrase in reversed(here):
                    self._longest[phrase.kind][i] = phrase
        return found

    def _capitals(self) -> list[int]:
        result = [NONE] * len(self.texts)
        for i in {i for kind, listed_at in self._longest.items() if kind != "role" for i in listed_at}:
            if self._shapes[i] & Shape.LETTER:
                result[i] = SURE
        self.written = [i for i, shape in enumerate(self._shapes) if shape & Shape.CAPITAL]
        """The words that begin with a capital, in order."""
        for i in self.written:
            flags = self.flags[i]
            result[i] = self._capital_of(i, self.texts[i], flags) if flags & _DOUBTFUL else SURE
        self.capitals = [i for i in sorted({*self.written, *self.phrases}) if result[i]]
        """The words that are written like a name, or may be, in order."""
        return result

    def _capital_of(self, i: int, text: str, flags: int) -> int:
        if flags & Flag.FUNCTION and not (len(text) > 1 and text.isupper()):
            return SURE if self.lowers[i] in NAMEABLE and not self.opens[i] and not self.titled[i] else NONE
        if flags & Flag.COMMON and (self.opens[i] or self.titled[i]) and not self._named(i):
            return WEAK
        if flags & Flag.CALENDAR:
            return SURE if self._calendar_name(i) else NONE
        return SURE

    def _calendar_name(self, i: int) -> bool:
        """Tell whether a month or weekday is part of a name: "James March", "April Dosova", not "1 August Dana Lee"."""
        after_digit, before_digit = self.lower(i - 1)[0].isdigit(), self.lower(i + 1)[0].isdigit()
        if after_digit or before_digit:
            return False
        if self.has(i - 1, Flag.GIVEN | Flag.SURNAME) and not self.has(i - 1, Flag.AMBIGUOUS):
            return True
        following = self.texts[i + 1] if i + 1 < len(self.texts) else NEWLINE
        joined = self.has(i, Flag.GIVEN) and following[0].isupper() and not self.has(i + 1, Flag.PLACE | Flag.DEMONYM)
        return joined and not self.opens[i] and self.lower(i - 1) not in _BEFORE_DATE

    def _named(self, i: int) -> bool:
        return any(p.kind in ("organisation", "place") for p in self.phrases.get(i, ()))


def _reads_as_title(inside: Sequence[str]) -> bool:
    return inside[0][0].isupper() and inside[-1] not in (".", ",", "!", "?", "-") and not {".", ";"} & set(inside)
