"""Clauses over folded text: where one begins, and the noun phrase at the head of its subject."""

import re
from functools import cache

from kzextract.normalise import nouns, phrases
from kzextract.normalise.measured import Place, noun_at
from kzextract.normalise.nouns import listed
from kzextract.normalise.phrases import Span
from kzextract.normalise.verbs import has_verb

_BREAK = re.compile(
    r"[;!?()\"\n—]|:(?!\d\d\b)|[ ]-[ ]|,[ ](?:(?:while|whereas|because|where|when|although|though|but)[ ](?!\d))?|"
    r"(?:%|percent)[ ]and[ ]|(?:during|by|under|in|for)[ ]which[ ]|"
    r"[ ](?:that|while|whereas|because|where|when|if|although|though|since|but)[ ](?!\d)"
)
_SPOKEN = re.compile(r"\b(?:said|says|reported|noted|added|stressed|announced|showed|shows)[ ]")
_OPENING = re.compile(
    r"(?:(?:and|but|while|as|then|meanwhile|also|so|or|thus|still|[Ii]ncluding|for[ ]example|this|last|next)[ ]|"
    r"(?:[Ii]n|[Aa]t|[Bb]y|[Ss]ince|[Ff]or|[Dd]uring|[Oo]n|[Ff]rom|As[ ]of|[Oo]ver|[Ll]ast|[Tt]his)[ ]"
    r"(?:(?:the[ ])?(?:[A-Z][\w-]*|\d[\d.,-]*|years?|months?|week|time|quarter|half|past|last|this|first|second|third|"
    r"fourth|of|end|same|period|reporting|corresponding|during|"
    r"start|early|late)[ ]){1,6})+"
)
_OF_PRONOUN = re.compile(r"\A[ ](?:on|of|for|in|to|from|with)[ ](?:it|them|him|her)\b")
_DONE_TO = re.compile(
    r"[ ](?:sold|paid|built|made|given|bought|sent|held|spent|taken|drawn|grown|caught|found|set|put)[ ]"
    r"(?=(?:to|by|in|for|at|on|from|with|under|through|per|abroad)\b)"
)
_HE = re.compile(r"[ ](?:he|she|it|they|we|you|I)[ ][a-z]+\Z")
_BULLETS = ' ,*-•·—>"'
_IS = frozenset({"is", "are", "was", "were", "remains", "remain"})
_LEANING = frozenset({"preposition", "conjunction"})
_LONGEST = 120


def start_of(before: str, stop: int) -> int:
    """Return where the clause that ``stop`` lies in begins."""
    return max((match.end() for match in _BREAK.finditer(before, 0, stop)), default=0)


_HEAD_OF_LIST = re.compile(r"(?:[Tt]he[ ])?(?:[A-Za-z][a-z-]+[ ]){1,3}(?:of|in|for|at)[ ][^,]{3,80}")


def over_list(before: str, start: int, stop: int) -> int:
    """Return where the clause begins whose subject ends in a list: "[pay] of the army, the navy and the police"."""
    if not re.fullmatch(r"[^,]{3,40}[ ]and[ ][^,]{3,40}", before[start:stop]):
        return start
    first = start
    while before[max(0, first - 2) : first] == ", ":
        end = first - 2
        first = start_of(before, end)
        listing = before[first:end]
        if has_verb(listing) or any(word in listed("moving") for word in listing.split()):
            return start
        if _HEAD_OF_LIST.fullmatch(listing):
            opening = nouns.word_class(listing.split(" ", 1)[0])
            return start if opening in _LEANING else first
    return start


_ITEMS = re.compile(
    r"(?:(?:the[ ])?(?P<first>[\w-]+(?:[ ][\w-]+)?),?[ ])?and[ ](?:the[ ])?(?P<second>[\w-]+(?:[ ][\w-]+)?)",
    re.IGNORECASE,
)
_ITEM = re.compile(r"[\w-]+(?:[ ][\w-]+)?")
_FEWEST = 2
_OPENERS = frozenset({"overall", "first", "second", "nevertheless", "nonetheless", "besides"})


def whole_list(place: Place, before: str, start: int, stop: int) -> Span | None:
    """Return a subject that is a list of plain nouns, "[wheat, rye and barley] rose by"; None where it is no list."""
    items = _ITEMS.fullmatch(before, start, stop)
    groups = ("first", "second") if items and items["first"] else ("second",)
    if items is None or not all(_is_item(before, *items.span(group)) for group in groups):
        return None
    first, count = items.start(groups[0]), len(groups)
    while before[max(0, start - 2) : start] == ", ":
        end = start - 2
        start = start_of(before, end)
        if not _ITEM.fullmatch(before, start, end) or not _is_item(before, start, end):
            break
        first, count = start, count + 1
    enough = "first" in groups or count > _FEWEST
    return (place.left + first, place.left + items.end("second")) if enough else None


def _is_item(before: str, start: int, stop: int) -> bool:
    """Tell whether a stretch is a noun with at most one word before it, in small letters unless it opens."""
    words = before[start:stop].split()
    opens = not any(char.isalnum() for char in before[:start])
    if any(word[0].isupper() for word in words[0 if not opens else 1 :]) or words[0].lower() in _OPENERS:
        return False
    if any(nouns.word_class(word.lower()) or word.endswith(("ly", "ed", "ing")) for word in words):
        return False
    return nouns.is_common(words[-1].lower()) and all(word.replace("-", "").isalpha() for word in words)


def of_statement(place: Place, before: str, colon: int, *, bare: bool) -> Span | None:
    """Read the subject of "mortality is better: 6.4": it stands before the first verb of the clause."""
    start = start_of(before, colon)
    for word in phrases.tokens(before, start, min(colon, start + _LONGEST)):
        if word.text in _IS and word.start > start:
            span = head(place, start, word.start - 1)
            brief = len(before[word.end : colon].split()) < 4 and not re.search(
                r"(?:ing|ed)\b", before[word.end : colon]
            )
            plain = span and place.folded[span[0] + 1 : span[1]].islower()
            return span if brief and plain else None
    moved = any(word in listed("moving") | listed("measuring") for word in before[start:colon].split())
    span = None if bare or moved or has_verb(before[start:colon]) else head(place, start, colon)
    last = nouns.head(place.folded[slice(*span)]) if span else ""
    alone = span and not bare and last.islower() and _opens_line(place, span[0])
    return span if alone or nouns.is_quantity(last) else None  # "Debt of the state: $5bn"


_ENUMERATION = re.compile(r"\W*(?:\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)])?\W*")
_MARK = re.compile(r"\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)][ ]+")


def _opens_line(place: Place, start: int) -> bool:
    """Tell whether nothing but an enumeration stands before: "(a) [Aid] to families - 420,000 soums"."""
    return _ENUMERATION.fullmatch(place.folded, place.left, start) is not None


def nearest(place: Place, start: int, stop: int) -> Span | None:
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


def antecedent(place: Place, end: int) -> Span | None:
    """Return the noun phrase that a relative clause from ``end`` on belongs to."""
    span = phrases.backward(place.folded, place.left, place.left + end)
    if span is None:
        return None
    last = nouns.head(place.folded[slice(*span)])
    return None if nouns.word_class(last) and last not in nouns.quantities() else span


def of_clause(place: Place, before: str, stop: int) -> Span | None:
    """Return the subject of the clause up to ``stop``, read to its first verb: "the [dam] is high and holds"."""
    stop = len(before[:stop].rstrip(" ,"))
    start = start_of(before, stop)
    for word in phrases.tokens(before, start, stop):
        kind, lower = nouns.word_class(word.text), word.text.lower()
        finite = kind in {"auxiliary", "verb"} or lower in listed("moving") or lower in listed("measuring")
        if word.start > start and finite and lower != "works" and not nouns.is_quantity(lower):
            return head(place, start, word.start - 1)
    return head(place, start, stop) if not re.search(r"[ ]and[ ]", before[start:stop]) else None


def over_aside(place: Place, before: str) -> Span | None:
    """Read a subject that an aside between commas parts from its verb."""
    commas = [match.start() for match in re.finditer(r",(?:[ ]|\Z)", before)]
    if len(commas) == 1 and commas[0] + 2 >= len(before.rstrip()):
        return head(place, start_of(before, commas[0]), commas[0])
    if len(commas) < 2:
        return None
    starts = [match.end() for match in _BREAK.finditer(before, 0, commas[-2])]
    return head(place, starts[-1] if starts else 0, commas[-2])


def head(place: Place, start: int, stop: int) -> Span | None:
    """Return the head noun phrase of the subject that lies between two offsets of the sentence."""
    begin, end = place.left + start, place.left + stop
    begin += max((match.end() for match in _SPOKEN.finditer(place.folded[begin:end])), default=0)
    begin = _after_opening(place, begin, end)
    first = next(phrases.tokens(place.folded, begin, end), None)
    if first and first.text in {"According", "Thanks", "Due", "Compared"}:
        return None
    if first and begin > place.left and nouns.word_class(first.text) == "verb" and not nouns.is_quantity(first.text):
        return None
    span = noun_at(place.moved(right=end), begin, sure=True)
    rest = place.folded[span[1] if span else begin : end]
    if span and _HE.match(rest):
        return span  # "the tour he offers"
    plain = _OF_PRONOUN.sub("", rest)
    if span is None or has_verb(plain if " and " in plain else _DONE_TO.sub(" ", plain)):
        joints = [match.end() for match in re.finditer(r"[ ](?:and|as)[ ]", place.folded[begin:end])]
        return head(place, begin - place.left + joints[-1], stop) if joints else None
    of = re.match(r"[ ](?:of|in)[ ]", rest)
    noun = place.folded[slice(*span)].lower()
    last = nouns.head(noun)
    if of and (last in nouns.units() or last in listed("amount") or noun in listed("growth")):
        return noun_at(place.moved(right=end), span[1] + of.end())
    return span


def _after_opening(place: Place, begin: int, end: int) -> int:
    """Return where the subject begins behind "In 2023", "At home" or "Under the amendments"."""
    while begin < end and place.folded[begin] in _BULLETS:
        begin += 1
    if mark := _MARK.match(place.folded, begin, end):
        begin = mark.end()
    opening = _OPENING.match(place.folded, begin, end)
    begin = opening.end() if opening else begin
    first = next(phrases.tokens(place.folded, begin, end), None)
    if first is None or nouns.word_class(first.text) != "preposition":
        return begin
    span = noun_at(place.moved(right=end), first.end + 1, sure=True)
    following = next(phrases.tokens(place.folded, span[1], end), None) if span else None
    if first.text.lower() == "with" and span and following is None:
        return span[0]  # "with production amounted to"
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


def thing(place: Place, span: Span | None) -> Span | None:
    """Keep names, pronouns and empty nouns out: a figure measures a thing, not Kazakhstan or Mr. Akhmetov."""
    span = phrases.stripped(place.folded, span) if span else None
    if span is None or place.folded.endswith("'s", *span):
        return None
    noun = place.folded[slice(*span)]
    last = nouns.head(noun)
    article = re.search(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)[ ]\Z", place.folded[place.left : span[0]])
    currency = article and noun in {"tenge", "som", "soum", "ruble", "rouble", "lira", "manat"}
    if (last.lower() in _no_things() and not currency) or nouns.word_class(last) not in {None, "verb"}:
        return None
    opens = _opens_line(place, span[0])
    known = nouns.is_quantity(last)
    if " " not in noun and last.endswith("ing") and not known and last not in listed("noun in ing or ed"):
        return None  # "reaching 5 million"
    if last[0].isupper() and not last.isupper() and not known and not (opens and nouns.is_no_name(last)):
        return None
    named = noun[0].isupper() and not noun.split(" ", 1)[0].isupper()
    return None if named and not opens and not article and not known else span
