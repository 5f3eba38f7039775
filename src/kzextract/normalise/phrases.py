"""A reader of noun phrases over folded text, by closed word lists: where the phrase that a figure counts ends.

Everything here takes and gives half-open offsets. Nothing is read past the bounds that the caller sets (a sentence).
"""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from kzextract.normalise.nouns import head, is_plural, listed, numerals, quantities, word_class

Span = tuple[int, int]

_TOKEN = re.compile(r"[^\W\d_][\w'&-]*+(?:(?:/(?!\d)|\.(?=[^\W\d_]))[\w'&-]*+)*+|\d[\d.,]*|\S")
_ADJECTIVE = re.compile(
    r"(?:ic|al|ive|ous|ary|able|ful|ed|ing|ian|ish|ern|new|large|small|major|good|construction|repair|irrigation)\Z"
)
_PARTICIPLE = ("ing", "ed")
_POSSESSIVE = ("'s", "'")
_PERIODS = frozenset({"daily", "monthly", "weekly", "yearly", "hourly"})
_NOUNS_IN_LY = frozenset({"family", "assembly", "supply", "early", "elderly"})
_SPEECH = frozenset({"said", "say", "says", "reported", "reports", "announced"})
_SURE_PLURALS = frozenset({"people", "children", "men", "women"})
_DIRECTIONS = frozenset({"south", "north", "east", "west"})
_SIZES = frozenset({"wide", "long", "high", "deep", "tall", "thick", "short", "strong", "apart", "overall"})
_GOODS = frozenset({"oil", "gas", "coal", "grain", "meat", "milk", "fuel", "gold", "steel", "crude", "power"})
_CAPITA = re.compile(r"(?:average[ ])?per[ ]capita[ ](?=[a-z])")
_MAX_WORDS = 9
_LONGEST = 120
_MOST_BACK = 8  # words


class Word(NamedTuple):
    """A word of a phrase and its place."""

    text: str
    start: int
    end: int


_word: Callable[[tuple[str, int, int]], Word] = partial(tuple.__new__, Word)  # a third of the time that Word() takes


def tokens(folded: str, start: int, end: int) -> Iterator[Word]:
    """Yield words, numbers and signs between two offsets."""
    for match in _TOKEN.finditer(folded, start, end):
        yield _word((match[0], match.start(), match.end()))


def _is_participle(text: str) -> bool:
    return text.endswith(_PARTICIPLE) and text not in listed("noun in ing or ed")


def _ends(word: Word, *, first: bool) -> bool:
    """Tell whether a phrase cannot go on with ``word``."""
    if not word.text[0].isalpha() or word_class(word.text) or word.text.lower() in numerals():
        return True
    if first:
        return False
    verb = word.text.endswith("s") and word_class(word.text[:-1]) == "verb"
    adverb = word.text.endswith("ly") and word.text.lower() not in _PERIODS | _NOUNS_IN_LY
    return verb or adverb or word.text in _DIRECTIONS


def forward(folded: str, start: int, end: int, *, plural: bool, sure: bool = False) -> Span | None:
    """Return the noun phrase that begins at ``start``: to its first plural noun where ``plural``, else its whole run.

    A noun that a plural follows directly only describes it ("sports facilities"). Adjectives joined by a comma or
    "and" belong to the phrase ("small and medium enterprises"). ``sure`` says that a noun stands there, whatever else
    its word may be ("the cost").
    """
    run = _run(folded, start, end, plural=plural, sure=sure)
    if not run:
        return None
    last = _first_plural(run, plural=plural)
    if last is None:
        return _singular_run(folded, run, plural=plural, sure=sure)
    while (
        last + 1 < len(run)
        and is_plural(run[last + 1].text)
        and run[last].text.lower() not in {"people", "children"}
        and run[last + 1].text not in listed("measuring") | {"ages"}
        and not _is_followed_by_object(folded, run[last + 1].end, end)
    ):
        last += 1
    return run[0].start, run[last].end


def _is_followed_by_object(folded: str, start: int, end: int) -> bool:
    """Tell whether a word in -s is a verb, for an object follows: "150 horses boost this herd"."""
    following = next(tokens(folded, start, min(end, start + 30)), None)
    return following is not None and word_class(following.text) in {"determiner", "possessive"}


def _first_plural(run: list[Word], *, plural: bool) -> int | None:
    """Return the place of the head: the first plural; "youth" and the like only where no plain plural follows."""
    found = [i for i, word in enumerate(run) if is_plural(word.text) and ("-" not in word.text or i + 1 == len(run))]
    plain = (i for i in found if run[i].text.endswith("s") or run[i].text.lower() in _SURE_PLURALS)
    invariant = found[0] if found and (plural or found[0] + 1 == len(run)) else None
    return next(plain, invariant)


def _run(folded: str, start: int, end: int, *, plural: bool, sure: bool) -> list[Word]:
    run: list[Word] = []
    quoted = False
    capita = _CAPITA.match(folded, start, end) if folded.startswith(("per ", "average "), start) else None
    for word in tokens(folded, capita.end() if capita else start, end):
        if word.text == '"' and (not run or quoted):
            quoted = not quoted
        elif not (run and _joins_adjectives(folded, run, word, end)):
            verb_or_noun = word_class(word.text) == "verb" and _is_noun_here(run, word.text, plural=plural, sure=sure)
            adjective = not run and word.text.lower() in listed("adjective too") and _goes_on(folded, word.end, end)
            if not verb_or_noun and not adjective and (_ends(word, first=not run) or len(run) == _MAX_WORDS):
                break
            run.append(word)
    return run


def _goes_on(folded: str, start: int, end: int) -> bool:
    """Tell whether a plural noun follows: "17 dead saigas", not "17 dead in"."""
    following = next(tokens(folded, start, end), None)
    return (
        following is not None
        and following.text.islower()
        and not word_class(following.text)
        and is_plural(following.text)
    )


def _is_noun_here(run: list[Word], text: str, *, plural: bool, sure: bool) -> bool:
    """Tell whether a word that may be a verb is a noun: "the cost", "350 shows", "academic works"."""
    if not run:
        return sure or (plural and text.lower() in listed("noun too"))
    if run[-1].text.lower() in listed("adjective too"):
        return True  # "paid leave"
    label = text.lower() in listed("label") or text.lower().removesuffix("s") in listed("label")
    return label or (text.endswith("s") and _ADJECTIVE.search(run[-1].text) is not None)


def _joins_adjectives(folded: str, run: list[Word], word: Word, end: int) -> bool:
    """Tell whether ``word`` is a comma or a conjunction after which the phrase goes on to a plural noun."""
    if word.text.lower() not in {"and", "or", ","} or len(run) > 3 or any(is_plural(one.text) for one in run):
        return False
    following = _plain_run(folded, word.end, end, 4)
    if (
        len(following) > 1
        and word.text != ","
        and following[-1].text in quantities()
        and run[-1].text.lower() not in quantities() - _GOODS
    ):
        return True
    return len(following) > 1 and following[0].text.islower() and any(is_plural(one.text) for one in following[1:])


def _plain_run(folded: str, start: int, end: int, longest: int) -> list[Word]:
    run: list[Word] = []
    for word in tokens(folded, start, end):
        if _ends(word, first=not run) or len(run) == longest:
            break
        run.append(word)
    return run


def _singular_run(folded: str, run: list[Word], *, plural: bool, sure: bool) -> Span | None:
    """Return a phrase without a plural noun, cut before a participle, a name or an adverb of time."""
    while run and run[-1].text in _PERIODS:
        run.pop()
    if not run:
        return None
    if len(run) == 1 and _is_participle(run[0].text) and not (sure and run[0].text.endswith("ing")):
        return None
    cut = next((i for i, word in enumerate(run) if i and _is_verbal(folded, run, i)), len(run))
    if run[0].text[0].islower():
        cut = min(cut, next((i for i, word in enumerate(run) if word.text.istitle()), cut))
    run = run[:cut]
    if len(run) == 1 and run[0].text in _SIZES:
        return None
    if folded.startswith(" than", run[-1].end) and run[-1].text.endswith("er"):
        return None
    acting = len(run) == 1 and run[0].text.islower() and _PLACED.match(folded, run[0].end)
    first = run[0].text.removesuffix("silver")
    loose = acting or len(run) > 2 or first.endswith(("ed", "ing", "er", "est")) or run[-1].text.endswith(_POSSESSIVE)
    return None if plural and loose else (run[0].start, run[-1].end)


_PLACED = re.compile(r"[ ](?:in|on|at|to|from|with|under|across|near|without)[ ]")  # "220 million live in"


def _is_verbal(folded: str, run: list[Word], i: int) -> bool:
    """Tell whether a participle in a phrase begins a clause ("a woman living in", not "a spare siding")."""
    if not _is_participle(run[i].text):
        return False
    following = next(tokens(folded, run[i].end, min(len(folded), run[i].end + 30)), None)
    linked = following is None or word_class(following.text) in {"preposition", "determiner", "possessive", "adverb"}
    return run[i].text.endswith("ed") or linked


_CONJUNCTION = re.compile(r"(?:,[ ](?:and|or)|[ ](?:and|or|&|as[ ]well[ ]as)|,)[ ]")


def coordinated(folded: str, span: Span, end: int) -> Span:
    """Return ``span`` with the plural nouns that are joined to it by commas and a final "and" or "or"."""
    place = span[1]
    for _ in range(5):
        link = _CONJUNCTION.match(folded, place, end)
        item = _conjunct(folded, link.end(), end, capital=folded[span[0]].isupper()) if link else None
        if link is None or item is None:
            return span
        place = item[1]
        if link[0] != ", ":
            return span[0], place
    return span


def _conjunct(folded: str, start: int, end: int, *, capital: bool) -> Span | None:
    run = _plain_run(folded, start, end, 5)
    last = next((i for i, word in enumerate(run) if is_plural(word.text)), None)
    if last is None or (run[0].text[0].isupper() and not capital) or run[0].text.endswith("ed"):
        return None
    if last + 1 < len(run) and is_plural(run[last + 1].text):
        last += 1
    following = next(tokens(folded, run[last].end, end), None)
    if following and following.text in _SPEECH | {"of"}:
        return None
    return start, run[last].end


def backward(folded: str, start: int, end: int) -> Span | None:
    """Return the noun phrase that ends at ``end``, reading leftwards not past ``start``."""
    run: list[Word] = []
    start = max(start, end - _LONGEST)
    begin = max(start, *(folded.rfind(sign, start, end) for sign in ',;:(")\n'))  # no phrase goes on over these
    pieces = folded[begin:end].rsplit(" ", _MOST_BACK)
    if len(pieces) > _MOST_BACK and all(pieces):
        begin += len(pieces[0])  # the longest phrase and the word before it lie behind
    for word in reversed(list(tokens(folded, begin, end))):
        noun = not run and word_class(word.text) == "verb"
        if (not noun and _ends(word, first=False)) or len(run) == 6 or (run and word.text.endswith(_POSSESSIVE)):
            break
        run.insert(0, word)
    acts = [i for i, word in enumerate(run) if i and word.text.endswith("ed") and _is_participle(word.text)]
    run = run[acts[-1] + 1 :] if acts and acts[-1] + 1 < len(run) else run  # "Kim circulated drugs"
    if len(run) > 1 and run[0].text.endswith("ing") and _is_participle(run[0].text):
        determined = re.search(r"\b(?:the|an?|its|their|this)[ ]\Z", folded[start : run[0].start], re.IGNORECASE)
        run = run if determined else run[1:]
    return (run[0].start, run[-1].end) if run else None


_LEADING = re.compile(
    r"(?:(?:the|an?|its|their|his|her|our|my|your|whose|all|these|those|this|that|each|every|any|some|such|both|no|"
    r"another|"
    r"total|only|a[ ]further|own|just|and|but|while|also|about|more[ ]than|over|other(?=[ ]\d))[ ])+",
    re.IGNORECASE,
)
_OWNER = re.compile(r"(?:[\w-]+(?:[ ](?=[A-Z])|[ ](?=[\w-]+'))){0,5}[\w-]+'s?[ ](?:own[ ])?")
_NUMBER = re.compile(
    r"\d[\d,. ]*(?:(?:thousand|million|billion|mln|bln|trillion)[ ])?|(?:one|two|three|four|five|six|seven|eight|"
    r"nine|ten)[ ]"
)
_KINDS_OF_OWNER = frozenset(
    {"children's", "women's", "men's", "people's", "master's", "bachelor's", "driver's", "mother's"}
)


def stripped(folded: str, span: Span) -> Span | None:
    """Return ``span`` without leading determiners, owners and numbers; None when nothing is left."""
    start, end = span
    if folded.find(" ", start, end) < 0 and not folded[start].isdigit():
        return span if start < end else None
    for _ in range(4):
        before = start
        for pattern in (_LEADING, _NUMBER):
            match = pattern.match(folded, start, end)
            start = match.end() if match else start
        start = after_owner(folded, start, end)
        if start == before:
            break
    return (start, end) if start < end else None


def after_owner(folded: str, start: int, end: int) -> int:
    """Return where the noun begins after an owner ("the country's own [budget]"), or ``start`` when there is none."""
    match = _OWNER.match(folded, start, end) if folded.find("'", start, end) >= 0 else None
    return match.end() if match and not _says_what_kind(match[0]) else start


def _says_what_kind(owner: str) -> bool:
    """Tell whether a possessive says what kind ("children's homes"), not whose."""
    return head(owner.strip()).lower() in _KINDS_OF_OWNER


def without_owned(folded: str, span: Span) -> Span:
    """Return ``span`` up to its first owner: of "man's spacious office" it is the man that counts."""
    for word in tokens(folded, *span):
        if word.text.endswith("'s") and word.end < span[1] and not _says_what_kind(word.text):
            return span[0], word.end - 2
    return span
