"""The subject, or the object, of the verb that a figure completes: "the [economy] grew by", "raised [pensions] by"."""

import re
from itertools import pairwise

from kzextract.normalise import clauses, nouns, phrases
from kzextract.normalise.measured import Place, noun_at
from kzextract.normalise.nouns import listed
from kzextract.normalise.phrases import Span, Word

_LONGEST = 120
_NEAR = 100
_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_ACCORDING = re.compile(r",[ ]according[ ]to[ ][^,;:.]{3,60},")
_FROM = re.compile(
    r"[ ]from[ ](?:(?![ ]from[ ])[^,;:]|(?<!per[ ]\d)(?<!per[ ]\d\d)(?<!per[ ]\d{3}),(?=\d{3})){1,60}?"
    r"(?=[ ](?:up[ ]|down[ ])?to[ ]\Z)"
)
_LEVEL = re.compile(r"[ ](?:at|to|on)[ ](?:a|the)[ ]level[ ]of[ ]\Z")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_TIME = re.compile(
    rf"[ ](?:(?:in|during|over|since|on|for|from|starting|starting[ ]from)[ ](?:the[ ])?(?:(?:past|last|first|second|"
    rf"third|fourth|previous|same|reporting|current)[ ]){{0,2}}(?:\d{{4}}|(?:\d{{1,2}}[ ])?{_MONTH}(?:-{_MONTH})?"
    rf"(?:[ ]\d{{1,4}}(?:,[ ]\d{{4}})?)?|"
    r"(?:[a-z]+[ ]|\d+[ ])?(?:years?|months?|weeks?|quarter|half|decade|period)(?:[ ]of[ ](?:\d{4}|this[ ]year))?)|"
    rf"(?:last|this)[ ](?:year|month|week|quarter|summer|autumn|winter|spring|{_MONTH})|"
    r"in[ ](?:price|value|number|size|volume)|"
    r"(?:an?|one|two|three|\d+)[ ](?:year|month)s?[ ]ago|year[ -]on[ -]year|on[ ]average)"
    r"(?=[ ](?:(?:by|to|from|at)[ ])?(?:(?:up|down)[ ]to[ ])?(?:(?:about|around|some|almost|nearly|over|more[ ]than|"
    r"less[ ]than|only|just|a|the)[ ]){0,2}\Z)"
)
_QUOTED = re.compile(r"\"[A-Z][\w' -]{1,60}(?:\"[A-Z][\w' -]{1,40})?\"{1,2}(?=[ ][a-z])")
_EXCEEDING = re.compile(
    r"[ ](?:exceed(?:s|ed)|surpass(?:es|ed)|tops|topped)[ ](?!than|by[ ])[^,;:.()]{2,50}?(?:[ ]by)?[ ](?:almost[ ]|"
    r"nearly[ ]|more[ ]than[ ]|over[ ]|about[ ])?\Z"
)
_COSTING = re.compile(
    r"[ ](?:cost|costs|costing|will[ ]cost|would[ ]cost)[ ](?:(?:the|its|his|her|their|each|every|"
    r"a)[ ][a-z]+(?:[ ](?!of\b)[a-z]+)?|him|"
    r"her|it|them|us|taxpayers)[ ](?:(?:about|over|some|nearly|almost|around|more[ ]than|up[ ]to)[ ])?\Z"
)
_STATED = re.compile(
    r"(?::|[ ][-—])[ ](?:(?:up|down|to|not|nearly|about|over|some|only|already|almost|still|minus|plus|"
    r"at[ ]least|(?:no[ ])?(?:more|less)[ ]than)[ ]){0,2}\Z"
)
_TRANSITIVE = re.compile(
    r"maintain(?:s|ed|ing)?|"
    r"(?:purchas|revis|acquir|offer|pric|rent|rais|increas|reduc|lower|boost|expand|extend|lengthen|shorten|lift|hik|overstat|valu|estimat|limit|doubl|fix|"
    r"widen)(?:e|es|ed|ing|s)?|"
    r"cuts?|cutting|puts?|putting|sets?|setting|brings?|brought|bringing|takes?|took|taking|keeps?|kept|sells?|selling|sold|buys?|buying|bought|push(?:es|ed)|drove|driven"
)
_RELATIVE = re.compile(r",?[ ](?:which|that)[ ]?\Z")
_QUALIFIED = re.compile(
    r"[ ](?:that|who|which)[ ](?:(?:has|have|had|is|are|was|were|will)[ ])?(?P<verb>[a-z]+)[ ]"
    r"(?:to|in|for|by|the|an?)[ ][^,;:.]*\Z"
)
_THAT = re.compile(r",?[ ]that[ ]\Z")
_DONE_BY_SOMEBODY = frozenset({"sold", "met", "found", "executed", "fixed", "put", "made", "cut", "takes", "took"})
_ACTIVE = frozenset(
    {
        "put",
        "sold",
        "met",
        "found",
        "cut",
        "fixed",
        "executed",
        "invested",
        "measured",
        "recorded",
        "detected",
        "identified",
        "counted",
    }
)
_FOR_A_SUM = frozenset(
    {"stretched", "stretches", "found", "identified", "detected", "went", "goes", "sold", "sells", "bought", "going"}
)
_PUNISHED = frozenset({"sentenced", "jailed", "condemned", "imprisoned"})
"""Verbs whose subject is somebody, and no thing of which there is so much."""
_FINITE = re.compile(r"[a-z]ed\b|\d")
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
        return clauses.thing(place, clauses.head(place, clauses.start_of(before, exceeding.start()), exceeding.start()))
    if stated := _STATED.search(before, near):
        return clauses.thing(place, clauses.of_statement(place, before, stated.start(), bare=bare))
    if costing := _COSTING.search(before, near):
        return clauses.thing(place, clauses.of_clause(place, before, costing.start()))
    words = list(phrases.tokens(before, max(0, len(before) - _LONGEST), len(before)))
    at = _verb(words)
    return None if at is None else _of_verb(place, before, words, at, bare=bare)


def _without_asides(before: str) -> str:
    """Return a clause with names, brackets and times ("grew in 2023 by") blanked, without "from 4" before "to"."""
    if '"' in before:
        before = _QUOTED.sub(lambda name: "X" * len(name[0]), before)
    if "(" in before:
        before = _BRACKETS.sub(lambda aside: " " * len(aside[0]), before)
    if ", according to " in before:
        before = _ACCORDING.sub(lambda aside: " " * len(aside[0]), before)
    before = _LEVEL.sub(" at ", before) if before.endswith("level of ") else before
    before = _FROM.sub("", before) if " from " in before else before
    while before.endswith(" ") and (time := _TIME.search(before, max(0, len(before) - _NEAR))):
        before = f"{before[: time.start()]}{' ' * len(time[0])}{before[time.end() :]}"
    return before


def _of_verb(place: Place, before: str, words: list[Word], at: int, *, bare: bool) -> Span | None:
    verb = words[at].text.lower()
    after_verb = at > 1 and words[at - 1].text == "having" and _FINITE.search(before[: words[at - 1].start])
    growth = verb in _BASE and words[at + 1 : at + 2] and words[at + 1].text == "of"  # "a significant increase of 5%"
    if (
        verb in _PUNISHED | {"works", "compared"} or after_verb or growth
    ):  # "construction works by 20%", "handled 9 million tonnes, having grown by"
        return None
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
    while at >= 0 and (_compares(words[at].text.lower()) or (at and _is_average(words[at - 1], words[at]))):
        at -= 1
    if at > 0 and words[at].text == "for" and words[at - 1].text in _FOR_A_SUM:
        at -= 1
    if at > 0 and words[at].text == "hands" and words[at - 1].text.startswith("chang"):
        at -= 1
    return at if at >= 0 else None


def _is_average(article: Word, word: Word) -> bool:
    """Tell whether "average" is a noun ("by an average of")."""
    return word.text == "average" and article.text in {"an", "the", "its"}


def _compares(word: str) -> bool:
    if word in listed("measuring"):
        return False
    return word in listed("comparing") or (word.endswith("ly") and len(word) > 3)


def _object(place: Place, words: list[Word], last: int) -> Span | None:
    for at in range(last, max(-1, last - 9), -1):
        text = words[at].text
        if _TRANSITIVE.fullmatch(text) and at < last:
            return clauses.thing(place, noun_at(place, place.left + words[at + 1].start))
        if text in {"its", "the", "their"}:
            span = noun_at(place, place.left + words[at].start)
            if span and nouns.is_quantity(nouns.head(place.folded[slice(*span)])):
                return clauses.thing(place, span)
        joins = text == "and" and at < last and words[at + 1].text.islower()
        kind = nouns.word_class(text)
        verb = kind in {"verb", "auxiliary", "conjunction"} and text not in listed("label") and not joins
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
        return clauses.thing(place, clauses.over_aside(place, before[: words[end - 1].end]))
    stop = words[end - 1].end
    if words[end - 1].text in {"and", "but", "then"}:
        return clauses.thing(place, clauses.of_clause(place, before, words[end - 1].start))
    if words[end].text == "to" and words[verb].text in _BASE:
        return clauses.thing(place, phrases.backward(place.folded, place.left, place.left + stop))
    return _of_stretch(place, before, words, end, verb)


def _is_verb(word: str) -> bool:
    plain = word.removesuffix("s")
    return not nouns.is_quantity(word) and "verb" in {nouns.word_class(word), nouns.word_class(plain)}


def _of_stretch(place: Place, before: str, words: list[Word], end: int, verb: int) -> Span | None:
    """Return the subject that ends with the word before ``end``."""
    stop = words[end - 1].end
    start = clauses.over_list(before, clauses.start_of(before, stop), stop)
    relative = _RELATIVE.search(before[:stop]) or (_THAT.search(before[: words[end].start]) if start >= stop else None)
    if relative:
        return clauses.thing(place, clauses.antecedent(place, relative.start()))
    if start >= stop or before[start].isdigit():
        return clauses.thing(place, clauses.over_aside(place, before))
    if "and " in before[start:stop] and (listing := clauses.whole_list(place, before, start, stop)):
        return clauses.thing(place, listing)
    qualified = _QUALIFIED.search(before, 0, stop)
    if qualified and _is_verb(qualified["verb"]):  # "a group that wants to vote grew by"
        end_of_main = qualified.start()
        return clauses.thing(place, clauses.head(place, clauses.start_of(before, end_of_main), end_of_main))
    return clauses.thing(place, clauses.head(place, start, stop)) or (
        None if words[verb].text in _DONE_BY_SOMEBODY else clauses.thing(place, clauses.nearest(place, start, stop))
    )
