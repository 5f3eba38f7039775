"""A reader of noun phrases over folded text, by closed word lists: where the phrase that a figure counts ends.

Everything here takes and gives half-open offsets. Nothing is read past the bounds that the caller sets (a sentence).
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from kzextract import gazetteers

Span = tuple[int, int]

_TOKEN = re.compile(r"[^\W\d_](?:[\w'/&-]|\.(?=[^\W\d_]\.?))*|\d[\d.,]*|\S")
_LINK = re.compile(r"(?P<comma>,)?[ ](?P<last>and|or|as well as|&)?[ ]?|(?P<comma2>,)[ ]")
_SINGULAR_S = frozenset(
    "gas bus lens atlas canvas texas kansas news business process access progress status campus virus census consensus "
    "focus corpus bonus surplus basis crisis analysis thesis emphasis diagnosis hypothesis tennis mathematics physics "
    "politics economics athletics gymnastics ethics logistics statistics diabetes christmas chaos previous various "
    "religious serious dangerous precious famous numerous continuous indigenous autonomous prestigious tuberculosis".split()
)
_PLURALS = frozenset(
    "people children men women persons police staff personnel cattle sheep fish aircraft spacecraft series species "
    "troops livestock poultry youth media data crew deer feet teeth mice geese criteria phenomena alumni bacteria "
    "curricula memoranda referenda fora syllabi nuclei oxen dead injured wounded missing akimats soms means".split()
)
_GERUND_NOUNS = frozenset("building meeting training hearing housing funding spending lending planning seed feed need speed breed wedding drawing painting reading opening rating ranking filing".split())
_PERIODS = frozenset("daily monthly weekly yearly hourly".split())
_MAX_WORDS = 9


class Word(NamedTuple):
    """A word of a phrase and its place."""

    text: str
    start: int
    end: int


@cache
def _classes() -> dict[str, str]:
    return {row["word"]: row["class"] for row in gazetteers.rows("counted_stop")}


@cache
def _numerals() -> frozenset[str]:
    kinds = {"one", "teen", "ten", "scale", "vague"}
    return frozenset(row["word"] for row in gazetteers.rows("number_words") if row["class"] in kinds)


def word_class(word: str) -> str | None:
    """Return the closed class of ``word`` (determiner, preposition, verb …), or None for an open one."""
    return _classes().get(word.lower())


def tokens(folded: str, start: int, end: int) -> Iterator[Word]:
    """Yield words, numbers and signs between two offsets."""
    for match in _TOKEN.finditer(folded, start, end):
        text = match[0]
        yield Word(text, match.start(), match.end())


@lru_cache(maxsize=8192)
def is_plural(word: str) -> bool:
    """Tell whether ``word`` looks like a plural noun."""
    lower = word.lower().rsplit("-", 1)[-1]
    if lower in _PLURALS or lower.endswith(("men", "women", "people", "children")):
        return len(lower) > 3 or lower == "men"
    if word.isupper():
        return False
    return len(lower) > 2 and lower.endswith("s") and not lower.endswith(("ss", "us", "'s")) and lower not in _SINGULAR_S


def singular(noun: str) -> str:
    """Return the singular of the last word of ``noun``."""
    irregular = {"people": "person", "children": "child", "men": "man", "women": "woman", "families": "family"}
    head, _, last = noun.rpartition(" ")
    lower = last.lower()
    if lower in irregular:
        last = irregular[lower]
    elif lower.endswith("ies") and len(lower) > 4:
        last = last[:-3] + "y"
    elif lower.endswith(("sses", "ches", "shes", "xes")):
        last = last[:-2]
    elif is_plural(last) and lower not in _PLURALS:
        last = last[:-1]
    return f"{head} {last}".strip()


def _is_word(text: str) -> bool:
    return text[0].isalpha()


def _possessive(text: str) -> bool:
    return text.endswith(("'s", "'"))


def _ends(word: Word, *, first: bool) -> bool:
    """Tell whether a phrase cannot go on with ``word``."""
    if not _is_word(word.text) or word_class(word.text) or word.text.lower() in _numerals():
        return True
    return not first and word.text.endswith("ly") and word.text.lower() not in _PERIODS | {"family", "assembly", "supply", "early", "elderly"}


def forward(folded: str, start: int, end: int, *, plural: bool, sure: bool = False) -> Span | None:
    """Return the noun phrase that begins at ``start``: to its first plural noun where ``plural``, else its whole run.

    A noun that a plural follows directly only describes it ("sports facilities"). Adjectives joined by a comma or
    "and" belong to the phrase ("small and medium enterprises"). ``sure`` says that a noun stands there, whatever else
    its word may be ("the cost").
    """
    run = _run(folded, start, end, plural=plural, sure=sure)
    if not run:
        return None
    last = next((i for i, word in enumerate(run) if is_plural(word.text) and ("-" not in word.text or i + 1 == len(run))), None)
    if last is None:
        return _singular_run(folded, run, end, plural=plural)
    while last + 1 < len(run) and is_plural(run[last + 1].text) and folded[run[last].end] == " ":
        last += 1
    return run[0].start, run[last].end


def _run(folded: str, start: int, end: int, *, plural: bool, sure: bool) -> list[Word]:
    run: list[Word] = []
    quoted = False
    start = capita.end() if (capita := re.compile(r"(?:average[ ])?per[ ]capita[ ](?=[a-z])").match(folded, start, end)) else start
    for word in tokens(folded, start, end):
        if word.text == '"' and (not run or quoted):
            quoted = not quoted
            continue
        joined = word.text.lower() in {"and", "or", ","} and run and not any(is_plural(w.text) for w in run)
        if joined and len(run) < 4 and _goes_on(folded, word.end, end):
            continue
        noun = not run and (sure or (plural and word.text.endswith("s"))) and word_class(word.text) == "verb"
        if not noun and (_ends(word, first=not run) or len(run) == _MAX_WORDS):
            break
        run.append(word)
    return run


def _goes_on(folded: str, start: int, end: int) -> bool:
    """Tell whether words up to a plural noun follow, so that a conjunction joined adjectives."""
    following = _plain_run(folded, start, end, 4)
    return len(following) > 1 and following[0].text.islower() and any(is_plural(word.text) for word in following[1:])


def _plain_run(folded: str, start: int, end: int, longest: int) -> list[Word]:
    run: list[Word] = []
    for word in tokens(folded, start, end):
        if _ends(word, first=not run) or len(run) == longest:
            break
        run.append(word)
    return run


def _singular_run(folded: str, run: list[Word], end: int, *, plural: bool) -> Span | None:
    while len(run) > 1 and run[-1].text in _PERIODS:
        run.pop()
    if len(run) == 1 and run[0].text.endswith(("ing", "ed")) and run[0].text not in _GERUND_NOUNS:
        return None
    for i, word in enumerate(run[1:], 1):
        if word.text.endswith(("ed", "ing")) and word.text not in _GERUND_NOUNS:
            run = run[:i]
            break
    named = next((i for i, word in enumerate(run) if word.text.istitle()), 0)
    if named and run[0].text[0].islower():
        run = run[:named]
    if folded[run[-1].end : run[-1].end + 5] == " than" and run[-1].text.endswith("er"):
        return None
    if plural and (len(run) > 2 or run[0].text.endswith(("ed", "ing", "er")) or _possessive(run[-1].text)):
        return None
    return run[0].start, run[-1].end


def coordinated(folded: str, span: Span, end: int) -> Span:
    """Return ``span`` with the plural nouns that are joined to it by commas and a final "and" or "or"."""
    place, whole = span[1], span
    for _ in range(5):
        link = re.compile(r"(?:,[ ](?:and|or)|[ ](?:and|or|&|as[ ]well[ ]as)|,)[ ]").match(folded, place, end)
        if link is None:
            return whole
        item = _conjunct(folded, link.end(), end, capital=folded[span[0]].isupper())
        if item is None:
            return whole
        place = item[1]
        if link[0].strip() != ",":
            return (span[0], place)
    return whole


def _conjunct(folded: str, start: int, end: int, *, capital: bool) -> Span | None:
    run = _plain_run(folded, start, end, 5)
    last = next((i for i, word in enumerate(run) if is_plural(word.text)), None)
    if last is None or (run[0].text[0].isupper() and not capital) or run[0].text.endswith("ed"):
        return None
    if last + 1 < len(run) and is_plural(run[last + 1].text):
        last += 1
    following = next(tokens(folded, run[last].end, end), None)
    if following and following.text in {"of", "said", "say", "says", "reported", "reports", "announced"}:
        return None
    return start, run[last].end


def backward(folded: str, start: int, end: int) -> Span | None:
    """Return the noun phrase that ends at ``end``, reading leftwards not past ``start``."""
    run: list[Word] = []
    for word in reversed(list(tokens(folded, max(start, end - 120), end))):
        noun = not run and word_class(word.text) == "verb"
        if (not noun and _ends(word, first=False)) or len(run) == 6 or (run and _possessive(word.text)):
            break
        if run and word.text.endswith("ed") and word_class(run[0].text) is None and len(run) >= 1 and not run[0].text.islower():
            break
        run.insert(0, word)
    gerund = len(run) > 1 and run[0].text.endswith("ing") and run[0].text not in _GERUND_NOUNS
    if gerund and not re.search(r"\b(?:the|an?|its|their|this)[ ]\Z", folded[start : run[0].start], re.IGNORECASE):
        run.pop(0)
    return (run[0].start, run[-1].end) if run else None


_LEADING = re.compile(
    r"(?:(?:the|an?|its|their|his|her|our|my|your|whose|all|these|those|this|that|each|every|any|some|such|both|no|another|"
    r"total|only|a[ ]further|own|just|and|but|while|also|about|more[ ]than|over|other(?=[ ]\d))[ ])+",
    re.IGNORECASE,
)
_OWNER = re.compile(r"(?:[\w-]+(?:[ ](?=[A-Z])|[ ](?=[\w-]+'))){0,5}[\w-]+'s?[ ](?:own[ ])?")
_NUMBER = re.compile(r"\d[\d,. ]*(?:(?:thousand|million|billion|mln|bln|trillion)[ ])?|(?:one|two|three|four|five|six|seven|eight|nine|ten)[ ]")


def stripped(folded: str, span: Span) -> Span | None:
    """Return ``span`` without leading determiners, owners and numbers; None when nothing is left."""
    start, end = span
    for _ in range(4):
        before = start
        for pattern in (_LEADING, _OWNER, _NUMBER):
            match = pattern.match(folded, start, end)
            if match and not (pattern is _OWNER and _classifies(match[0])):
                start = match.end()
        if start == before:
            break
    return (start, end) if start < end else None


def _classifies(owner: str) -> bool:
    """Tell whether a possessive says what kind ("children's homes"), not whose."""
    word = owner.strip().rsplit(" ", 1)[-1].lower()
    return word in {"children's", "women's", "men's", "people's", "master's", "bachelor's", "driver's", "mother's"} or (
        word.endswith("s'") and owner.islower()
    )


def owner(folded: str, start: int, end: int) -> int:
    """Return where the noun begins after an owner ("the country's own [budget]"), or ``start`` when there is none."""
    match = _OWNER.match(folded, start, end)
    return match.end() if match and not _classifies(match[0]) else start


@lru_cache(maxsize=4096)
def is_common(word: str) -> bool:
    """Tell whether a capitalised word may be a common noun: it also stands in lower case in the dictionary."""
    return word.lower() in gazetteers.words("common_words")


def has_verb(text: str) -> bool:
    """Tell whether a stretch of words holds a verb or a pronoun, as far as the closed lists know."""
    before: str | None = None
    for word in tokens(text, 0, len(text)):
        kind = word_class(word.text)
        if kind in {"auxiliary", "pronoun"} or (kind == "verb" and before not in {"determiner", "possessive", "preposition"}):
            return True
        before = kind
    return False
