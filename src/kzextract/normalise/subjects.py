"""The subject, or the object, of the verb that a figure completes: "the [economy] grew by", "raised [pensions] by"."""

import re
from functools import cache
from itertools import pairwise

from kzextract.normalise import nouns, phrases
from kzextract.normalise.measured import Place, noun_at
from kzextract.normalise.nouns import listed
from kzextract.normalise.phrases import Span, Word

_LONGEST = 120
_NEAR = 100
_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_FROM = re.compile(r"[ ]from[ ][^,;:]{1,60}?(?=[ ](?:up[ ]|down[ ])?to[ ]\Z)")
_QUOTED = re.compile(r"\"[A-Z][\w' -]{1,60}(?:\"[A-Z][\w' -]{1,40})?\"{1,2}(?=[ ][a-z])")
_EXCEEDING = re.compile(
    r"[ ](?:exceed(?:s|ed)|surpass(?:es|ed)|tops|topped)[ ](?!than)[^,;:.()]{2,50}?(?:[ ]by)?[ ](?:almost[ ]|"
    r"nearly[ ]|more[ ]than[ ]|over[ ]|about[ ])?\Z"
)
_COSTING = re.compile(
    r"[ ](?:cost|costs|costing|will[ ]cost|would[ ]cost)[ ](?:(?:the|its|his|her|their|each|every|"
    r"a)[ ][a-z]+(?:[ ](?!of\b)[a-z]+)?|him|"
    r"her|it|them|us|taxpayers)[ ](?:(?:about|over|some|nearly|almost|around|more[ ]than|up[ ]to)[ ])?\Z"
)
_STATED = re.compile(r":[ ](?:[a-z]+[ ]){0,2}\Z")
_TRANSITIVE = re.compile(
    r"(?:purchas|acquir|offer|pric|rent|rais|increas|reduc|lower|boost|expand|extend|lengthen|shorten|lift|hik|overstat|valu|estimat|limit|doubl|fix|"
    r"widen)(?:e|es|ed|ing|s)?|"
    r"cuts?|cutting|puts?|putting|sets?|setting|brings?|brought|bringing|takes?|took|taking|keeps?|kept|sells?|selling|sold|buys?|buying|bought|push(?:es|ed)|drove|driven"
)
_BREAK = re.compile(
    r"[;:!?()\"\n—]|[ ]-[ ]|,[ ]|[ ](?:that|while|whereas|because|where|when|if|although|though|since|but)[ ](?!\d)"
)
_RELATIVE = re.compile(r",?[ ](?:which|that)[ ]?\Z")
_THAT = re.compile(r",?[ ]that[ ]\Z")
_SPOKEN = re.compile(r"\b(?:said|says|reported|noted|added|stressed|announced|showed|shows)[ ]")
_OPENING = re.compile(
    r"(?:(?:and|but|while|as|then|meanwhile|also|so|or|thus|still|for[ ]example|this|last|next)[ ]|"
    r"(?:[Ii]n|[Aa]t|[Bb]y|[Ss]ince|[Ff]or|[Dd]uring|[Oo]n|[Ff]rom|As[ ]of|[Oo]ver|[Ll]ast|[Tt]his)[ ]"
    r"(?:(?:the[ ])?(?:[A-Z][\w-]*|\d[\d.,-]*|years?|months?|week|time|quarter|half|past|last|this|first|second|third|"
    r"fourth|of|end|"
    r"start|early|late)[ ]){1,6})+"
)
_DONE_BY_SOMEBODY = frozenset({"sold", "met", "found", "executed", "fixed", "put", "made", "cut", "takes", "took"})
_OF_PRONOUN = re.compile(r"\A[ ](?:on|of|for|in|to|from|with)[ ](?:it|them|him|her)\b")
_ACTIVE = frozenset({"put", "sold", "met", "found", "cut", "fixed", "executed", "invested"})
_HE = re.compile(r"[ ](?:he|she|it|they|we|you|I)[ ][a-z]+\Z")
_BULLETS = ' ,*-•·—>"'
_FOR_A_SUM = frozenset({"found", "identified", "detected", "went", "goes", "sold", "sells", "bought", "going"})
_BASE = frozenset(
    {"grow", "rise", "fall", "reach", "exceed", "increase", "decline", "drop", "decrease", "cost", "amount"}
)
_AT = re.compile(r"(?:[ ]\w+)?,[ ]the[ ]")


def subject(place: Place, *, bare: bool = False) -> Span | None:
    """Return what the sentence says the figure of, as far as its verb shows it; ``bare`` is a number without a unit."""
    named = _AT.match(place.after) if place.before == "At " else None
    if named:
        return noun_at(place, place.end + named.end())
    before = _without_asides(place.before)
    near = max(0, len(before) - _NEAR)
    if exceeding := _EXCEEDING.search(before, near):
        return _thing(place, _head(place, _clause_start(before, exceeding.start()), exceeding.start()))
    if stated := _STATED.search(before, near):
        return _thing(place, _of_statement(place, before, stated.start()))
    if costing := _COSTING.search(before, near):
        return _thing(place, _of_clause(place, before, costing.start()))
    words = list(phrases.tokens(before, max(0, len(before) - _LONGEST), len(before)))
    at = _verb(words)
    return None if at is None else _of_verb(place, before, words, at, bare=bare)


def _without_asides(before: str) -> str:
    """Return a clause with quoted names and brackets blanked, and without "from 4" before "to"."""
    if '"' in before:
        before = _QUOTED.sub(lambda name: "X" * len(name[0]), before)
    if "(" in before:
        before = _BRACKETS.sub(lambda aside: " " * len(aside[0]), before)
    return _FROM.sub("", before) if " from " in before else before


def _of_verb(place: Place, before: str, words: list[Word], at: int, *, bare: bool) -> Span | None:
    verb = words[at].text.lower()
    if verb in {"brought", "brings"} and at + 1 < len(words) and words[at + 1].text == "in":
        return None
    if verb in _ACTIVE and at == len(words) - 1 and not (at and nouns.word_class(words[at - 1].text) == "auxiliary"):
        return None
    passive = verb.endswith("ed") and _is_linked(words, at) and not (bare and words[at + 1].text == "by")
    if verb in listed("measuring") or passive:
        return _before_verb(place, before, words, at) or (_object(place, words, at) if _is_linked(words, at) else None)
    if verb in listed("moving") or verb.endswith("ed") or nouns.word_class(verb) == "verb":
        span = _before_verb(place, before, words, at)
        last = nouns.head(place.folded[slice(*span)]) if span else ""
        if nouns.is_quantity(last) or last in nouns.units():
            return span
    return _object(place, words, at) if _is_linked(words, at) else None


_LINKS = frozenset({"by", "to", "at", "from", "for"})


def _is_linked(words: list[Word], verb: int) -> bool:
    after = [word.text.lower() for word in words[verb:]]
    return any(word in _LINKS and before != "up" for before, word in pairwise(after))


def _verb(words: list[Word]) -> int | None:
    """Return the place of the last word that only compares no more: the verb, if the figure has one."""
    at = len(words) - 1
    while at >= 0 and _compares(words[at].text.lower()):
        at -= 1
    if at > 0 and words[at].text == "for" and words[at - 1].text in _FOR_A_SUM:
        at -= 1
    return at if at >= 0 else None


def _compares(word: str) -> bool:
    if word in listed("measuring"):
        return False
    return word in listed("comparing") or (word.endswith("ly") and len(word) > 3)


def _object(place: Place, words: list[Word], last: int) -> Span | None:
    for at in range(last, max(-1, last - 9), -1):
        text = words[at].text
        if _TRANSITIVE.fullmatch(text) and at < last:
            return _thing(place, noun_at(place, place.left + words[at + 1].start))
        if text in {"its", "the", "their"}:
            span = noun_at(place, place.left + words[at].start)
            if span and nouns.is_quantity(nouns.head(place.folded[slice(*span)])):
                return _thing(place, span)
        verb = nouns.word_class(text) in {"verb", "auxiliary", "conjunction"} and text not in listed("label")
        if verb or not (text[0].isalnum() or text == "/"):
            return None
    return None


def _before_verb(place: Place, before: str, words: list[Word], verb: int) -> Span | None:
    end = verb
    while end and (words[end - 1].text.lower() in listed("around verb") or words[end - 1].text.endswith("ly")):
        end -= 1
    if not end:
        return None
    if words[end - 1].text == ",":
        return _thing(place, _over_aside(place, before[: words[end - 1].end]))
    stop = words[end - 1].end
    if words[end - 1].text in {"and", "but", "then"}:
        return _thing(place, _of_clause(place, before, words[end - 1].start))
    if words[end].text == "to" and words[verb].text in _BASE:
        return _thing(place, phrases.backward(place.folded, place.left, place.left + stop))
    return _of_stretch(place, before, words, end, verb)


def _of_stretch(place: Place, before: str, words: list[Word], end: int, verb: int) -> Span | None:
    """Return the subject that ends with the word before ``end``."""
    stop = words[end - 1].end
    start = _clause_start(before, stop)
    relative = _RELATIVE.search(before[:stop]) or (_THAT.search(before[: words[end].start]) if start >= stop else None)
    if relative:
        return _thing(place, _antecedent(place, relative.start()))
    if start >= stop or before[start].isdigit():
        return _thing(place, _over_aside(place, before))
    return _thing(place, _head(place, start, stop)) or (
        None if words[verb].text in _DONE_BY_SOMEBODY else _thing(place, _nearest(place, start, stop))
    )


def _clause_start(before: str, stop: int) -> int:
    return max((match.end() for match in _BREAK.finditer(before, 0, stop)), default=0)


def _of_statement(place: Place, before: str, colon: int) -> Span | None:
    """Read the subject of "mortality is better: 6.4": it stands before the first verb of the clause."""
    start = _clause_start(before, colon)
    for word in phrases.tokens(before, start, min(colon, start + _LONGEST)):
        if word.text in _IS and word.start > start:
            span = _head(place, start, word.start - 1)
            brief = len(before[word.end : colon].split()) < 4 and not re.search(
                r"(?:ing|ed)\b", before[word.end : colon]
            )
            plain = span and place.folded[span[0] + 1 : span[1]].islower()
            return span if brief and plain else None
    return None


_IS = frozenset({"is", "are", "was", "were", "remains", "remain"})
_LEANING = frozenset({"preposition", "conjunction"})


def _nearest(place: Place, start: int, stop: int) -> Span | None:
    """Return the noun phrase right before the verb, unless it hangs on another: "people get payments raised by"."""
    end = place.left + stop
    span = phrases.backward(place.folded, place.left + start, end)
    if span is None:
        return None
    words = list(phrases.tokens(place.folded, max(place.left + start, span[0] - 60), span[0]))
    while words and nouns.word_class(words[-1].text) in {"determiner", "possessive"}:
        words.pop()
    leans = words and (nouns.word_class(words[-1].text) in _LEANING or words[-1].text.endswith("'s"))
    return None if leans else span


def _antecedent(place: Place, end: int) -> Span | None:
    span = phrases.backward(place.folded, place.left, place.left + end)
    if span is None:
        return None
    last = nouns.head(place.folded[slice(*span)])
    return None if nouns.word_class(last) and last not in nouns.quantities() else span


def _of_clause(place: Place, before: str, stop: int) -> Span | None:
    """Return the subject of the clause up to ``stop``, read to its first verb: "the [dam] is high and holds"."""
    start = _clause_start(before, stop)
    for word in phrases.tokens(before, start, stop):
        kind, lower = nouns.word_class(word.text), word.text.lower()
        finite = kind in {"auxiliary", "verb"} or lower in listed("moving") or lower in listed("measuring")
        if word.start > start and finite and not nouns.is_quantity(lower):
            return _head(place, start, word.start - 1)
    return _head(place, start, stop) if not re.search(r"[ ]and[ ]", before[start:stop]) else None


def _over_aside(place: Place, before: str) -> Span | None:
    """Read a subject that an aside between commas parts from its verb."""
    commas = [match.start() for match in re.finditer(r",(?:[ ]|\Z)", before)]
    if len(commas) == 1 and commas[0] + 2 >= len(before.rstrip()):
        return _head(place, _clause_start(before, commas[0]), commas[0])
    if len(commas) < 2:
        return None
    starts = [match.end() for match in _BREAK.finditer(before, 0, commas[-2])]
    return _head(place, starts[-1] if starts else 0, commas[-2])


def _head(place: Place, start: int, stop: int) -> Span | None:
    """Return the head noun phrase of the subject that lies between two offsets of the sentence."""
    begin, end = place.left + start, place.left + stop
    begin += max((match.end() for match in _SPOKEN.finditer(place.folded[begin:end])), default=0)
    begin = _after_opening(place, begin, end)
    first = next(phrases.tokens(place.folded, begin, end), None)
    if first and begin > place.left and nouns.word_class(first.text) == "verb" and not nouns.is_quantity(first.text):
        return None
    span = noun_at(place._replace(right=end), begin, sure=True)
    rest = place.folded[span[1] if span else begin : end]
    if span and _HE.match(rest):
        return span  # "the tour he offers"
    if span is None or phrases.has_verb(_OF_PRONOUN.sub("", rest)):
        joints = [match.end() for match in re.finditer(r"[ ](?:and|as)[ ]", place.folded[begin:end])]
        return _head(place, begin - place.left + joints[-1], stop) if joints else None
    of = re.match(r"[ ](?:of|in)[ ]", rest)
    last = nouns.head(place.folded[slice(*span)]).lower()
    if of and (last in nouns.units() or last in listed("amount", "growth")):
        return noun_at(place._replace(right=end), span[1] + of.end())
    return span


def _after_opening(place: Place, begin: int, end: int) -> int:
    """Return where the subject begins behind "In 2023", "At home" or "Under the amendments"."""
    while begin < end and place.folded[begin] in _BULLETS:
        begin += 1
    opening = _OPENING.match(place.folded, begin, end)
    begin = opening.end() if opening else begin
    first = next(phrases.tokens(place.folded, begin, end), None)
    if first is None or nouns.word_class(first.text) != "preposition":
        return begin
    span = noun_at(place._replace(right=end), first.end + 1, sure=True)
    following = next(phrases.tokens(place.folded, span[1], end), None) if span else None
    if (
        span is None
        or following is None
        or nouns.word_class(following.text) in {"preposition", "auxiliary", "conjunction"}
    ):
        return begin
    return following.start if following.text[0].isalpha() else begin


@cache
def _no_things() -> frozenset[str]:
    return listed("empty", "amount") | (nouns.units() - nouns.quantities())


def _thing(place: Place, span: Span | None) -> Span | None:
    """Keep names, pronouns and empty nouns out: a figure measures a thing, not Kazakhstan or Mr. Akhmetov."""
    span = phrases.stripped(place.folded, span) if span else None
    if span is None:
        return None
    noun = place.folded[slice(*span)]
    last = nouns.head(noun)
    article = re.search(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)[ ]\Z", place.folded[place.left : span[0]])
    currency = article and noun in {"tenge", "som", "soum", "ruble", "rouble", "lira", "manat"}
    if (last.lower() in _no_things() and not currency) or nouns.word_class(last) not in {None, "verb"}:
        return None
    opens = not any(char.isalnum() for char in place.folded[place.left : span[0]])
    known = nouns.is_quantity(last)
    if last[0].isupper() and not last.isupper() and not known and not (opens and nouns.is_no_name(last)):
        return None
    named = noun[0].isupper() and not noun.split(" ", 1)[0].isupper()
    return None if named and not opens and not article and not known else span
