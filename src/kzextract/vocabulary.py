"""Words and runs of words as they were met, judged once: texts of an archive repeat them."""

from functools import lru_cache
from typing import NamedTuple

from kzextract import lexicon
from kzextract.lexicon import Flag, Phrase
from kzextract.words import Judged

CLOSERS = frozenset("'\")]")
QUOTES = frozenset(("'", '"'))
OPENERS = frozenset(("\n", ".", "!", "?", ":", ";", "(", "[", "•", "*", "—", "|", ">", "...", "…"))
_SIGNS = CLOSERS | QUOTES | OPENERS | {"-"}


class Shape:
    """How a word is written, and what that may make it: bits of a plain int."""

    CAPITAL = 1 << 0
    """Begins with one."""
    LETTER = 1 << 1
    """Begins with one."""
    UPPER = 1 << 2
    """Is all capitals."""
    ACRONYM = 1 << 3
    """Is two or more capitals."""
    SIGN = 1 << 4
    """Opens or closes a sentence, a line, a bracket or a quotation, or is a hyphen."""
    POINTED_FORM = 1 << 5
    """Is a legal form with points, or somebody's initials."""
    POINTED = 1 << 6
    """Has a point inside or behind it."""
    LISTED = 1 << 7
    """Is, or begins, what a gazetteer lists."""


class Known(NamedTuple):
    """What is known of a word: flags of the lexicon, its shape, and the gazetteer entries that it is by itself."""

    flags: int
    shape: int
    phrases: tuple[Phrase, ...]


def _judge(text: str) -> Known:
    lex, lower = lexicon.load(), text.lower()
    flags = lex.flags_of(lower)
    lengths = lex.lengths.get(lower)
    shape = Shape.CAPITAL * text[0].isupper() | Shape.LETTER * text[0].isalpha() | Shape.UPPER * text.isupper()
    shape |= Shape.ACRONYM * (text.isupper() and len(text) > 1 and text[0].isalpha())
    shape |= Shape.SIGN * (text in _SIGNS) | Shape.POINTED_FORM * (text[-1] == "." and bool(flags & Flag.HEAD_LAST))
    shape |= Shape.POINTED * ("." in text and len(text) > 1)
    shape |= Shape.LISTED * (lengths is not None)
    return Known(flags, shape, listed(text) if lengths else ())


WORDS = Judged(_judge)
"""What is known of a word, by its folded text."""


@lru_cache(maxsize=1 << 14)
def listed(here: str) -> tuple[Phrase, ...]:
    """Return the gazetteer entries that words, one space apart, are as they are written."""
    entries = lexicon.load().phrases.get(here.lower(), ())
    length = here.count(" ") + 1
    return tuple(Phrase(kind, length, detail) for written, kind, detail in entries if _is_as(here, written, kind))


def _is_as(here: str, written: str, kind: str) -> bool:
    """Tell whether words, equal but for case, are written as listed; titles in any case, names in capitals as well."""
    if here == written or kind == "role":
        return True
    return here == written.upper() and len(here) > 3 and (kind == "place" or here.find(" ", 0, 4) < 0)
