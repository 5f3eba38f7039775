"""The noun before a figure that no verb ties to it: "a [fine] of", "[transport] (22%)", "[tickets] 500 tenge"."""

import re

from kzextract.normalise import nouns, phrases
from kzextract.normalise.measured import Place
from kzextract.normalise.nouns import listed
from kzextract.normalise.phrases import Span

_IN_BRACKETS = re.compile(r"[ ]\((?:[+-]|(?:about|some|over|nearly|almost|more[ ]than|less[ ]than|up[ ]to)[ ])?\Z")
_PAIR = re.compile(r"(?:\A|[,;:.•-])[ ](?:and[ ])?(?P<nouns>[a-z]+(?:[ ][a-z]+)?[ ]and[ ][a-z]+(?:[ ][a-z]+)?)\Z")
_APPOSED = re.compile(
    r",[ ](?:(?:dearer|cheaper)[ ](?:by[ ])?)?(?:(?:about|some|nearly|almost|over|upwards[ ]of|more[ ]than)[ ])?\Z"
)


def apposed(place: Place) -> Span | None:
    """Return the noun that a figure stands beside: "[transport] (22%)", "the [debt], $5 million,"."""
    comma, bracket = _APPOSED.search(place.tail), _IN_BRACKETS.search(place.tail)
    link = bracket if bracket and place.text.endswith(("%", "cent", "pct")) else comma
    if link is None and re.match(r"\W*[A-Z][a-z]+:[ ]\Z", place.before):
        label = phrases.backward(place.folded, place.left, place.start - 2)
        return label if label and nouns.is_no_name(place.folded[slice(*label)]) else None
    if link is None or (
        link is comma
        and not re.match(
            r"[,.;)]|\Z|[ ]in[ ](?:number|all|total)\b|[ ]since\b|[ ](?:in|at|on|by)[ ][^,.;()]{2,20},", place.after
        )
    ):
        return None
    end = place.start - len(place.tail) + link.start()
    span = phrases.backward(place.folded, place.left, end)
    if (
        span is None
        or not (place.folded[span[0]].islower() or re.fullmatch(r"[A-Z]{2,6}s", place.folded[slice(*span)]))
        or not _may_announce(place.folded[slice(*span)], any_noun=False)
    ):
        return None
    before = place.folded[place.left : span[0]]
    if link is bracket and (pair := _PAIR.search(place.folded, place.left, end)):
        return phrases.stripped(place.folded, pair.span("nouns"))
    named = link is bracket or re.search(r"\b(?:[Tt]he|[Ii]ts|[Tt]heir)[ ]\Z|\A\W*\Z", before)
    return phrases.stripped(place.folded, span) if named else None


_LONG = re.compile(
    r"[ ](?:long|wide|deep|high|tall|thick|in[ ](?:length|width|height|diameter|area|depth|size|weight))\b"
)
_CLAUSE = re.compile(r"(?:\A[^\w\"]{0,3}|[.,;:(]|[ ]and|[ ]-)[ ]?(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)[ ])?\Z")
_CLAUSE_ENDS = re.compile(r"[.,;)\n]|\Z|[ ](?:an?|per|each|and)[ ]|[ ]?/|[ ](?:in|by|from|on|since|for|against)[ ]")
_COSTING = frozenset({"cost", "costs"})
_LEADS_ON = re.compile(r"[ ](?:in|by|from|on|since|for|against)[ ]")


def verbless(place: Place) -> Span | None:
    """Return the noun of a clause that is a noun and a figure: "[tickets] 500 tenge", "a [border] 972 km long"."""
    end = place.start - len(place.tail) + len(_without_comparing(place.tail.rstrip()))
    span = phrases.backward(place.folded, place.left, end)
    long = _LONG.match(place.after)
    if span is None or not (long or _CLAUSE_ENDS.match(place.after)):
        return None
    before = place.folded[place.left : span[0]]
    if not (long or _CLAUSE.search(before)) or not _may_stand_alone(place, span, long=long is not None):
        return None
    return phrases.stripped(place.folded, span)


def _may_stand_alone(place: Place, span: Span, *, long: bool) -> bool:
    """Tell whether a phrase names what a figure right behind it is of: no verb, no name, and before "in" an amount."""
    first, *others = place.folded[slice(*span)].split()
    last = others[-1] if others else first
    if last in _COSTING:
        return False
    if nouns.is_quantity(last) or (long and first.islower() and not nouns.word_class(last)):
        return True
    verbal = nouns.word_class(last) or last.endswith(("ed", "ing", "ly")) or (others and last.endswith("s"))
    if verbal or last.lower() in nouns.empty() or _LEADS_ON.match(place.after):
        return False
    named = first[0].isupper() and not (first.isupper() or nouns.is_no_name(first))
    return not (named or any(word.istitle() for word in others))


_AT = re.compile(r"[ ]at\Z")


_AFTER_PREPOSITION = re.compile(r"\b(?:from|in|of|to|for|with|since|at|on)[ ]\Z")


def priced(place: Place) -> Span | None:
    """Return what is had at a price: "[insurance] at 2 MCI a year"."""
    before = _without_comparing(place.tail.rstrip())
    link = _AT.search(before)
    if link is None:
        return None
    span = phrases.backward(place.folded, place.left, place.start - len(place.tail) + link.start())
    if span is None or not place.folded[slice(*span)].islower():
        return None
    last = nouns.head(place.folded[slice(*span)])
    verbal = nouns.word_class(last) or re.search(
        r"(?:ed|ing|ly)\b|(?:ol|rm|gh|ow|tt|ld|ap)er\Z", place.folded[slice(*span)]
    )
    other = (
        last in nouns.empty() or last in listed("people") or _AFTER_PREPOSITION.search(place.folded[: span[0]][-12:])
    )
    return None if verbal or other else phrases.stripped(place.folded, span)


_ANNOUNCING = (
    r"(?:exceeding|totall?ing|worth|reaching|averaging|amounting|valued|estimated|equal|equivalent|gusting|blowing)"
)
_ANNOUNCED = re.compile(rf"(?:[ ](?:{_ANNOUNCING}|of|at|to)){{1,2}}\Z")
_COMPARED = re.compile(
    r"(?:[ (](?:(?:no|not)[ ])?(?:more|less|fewer|greater|higher|lower)[ ]than|[ ](?:over|under|above|below|about|"
    r"around|almost|nearly|"
    r"some|approximately|roughly|only|just|up[ ]to|at[ ]least|at[ ]most|close[ ]to|(?:an[ ])?estimated|"
    r"(?:a[ ])?record|an?|the|another|"
    r"in[ ]excess[ ]of)|[ ]?[:~])\Z"
)


_LAST_COMPARING = (
    *("than", "over", "under", "above", "below", "about", "around", "almost", "nearly", "some", "approximately"),
    *("roughly", "only", "just", "up to", "least", "most", "close to", "estimated", "record", " an", " a", " the"),
    *("another", "excess of", ":", "~"),
)
_LAST_ANNOUNCING = ("of", "at", "to", "ing", "worth", "valued", "estimated", "equal", "equivalent")


_FOR_A_SUM = re.compile(r"\b(?P<noun>fines?|contracts?|bills?|orders?|cheques?|loans?|grants?|deals?)[ ]for\Z")


_PLACED = re.compile(r"(?<=[a-z])[ ]in[ ](?:the[ ])?[A-Z][\w-]+(?:[ ][A-Z][\w-]+)?\Z")
_AT_LEVEL = re.compile(r"[ ](?:at|to|on)[ ](?:a|the)[ ]level\Z")


def labelled(place: Place, *, any_noun: bool) -> Span | None:
    """Return the noun that announces a figure: "a [fine] of", "[birth rate] exceeding", "[area] more than".

    Before "of" any noun may do so where ``any_noun``; elsewhere only nouns that name a quantity.
    """
    before = _without_comparing(place.tail.rstrip())
    start = place.start - len(place.tail)
    link = _ANNOUNCED.search(before) if before.endswith(_LAST_ANNOUNCING) else None
    announcing = link is not None and re.search(_ANNOUNCING, link[0]) is not None
    if link is None and any_noun and (bought := _FOR_A_SUM.search(before)):
        return start + bought.start("noun"), start + bought.end("noun")
    if link and not announcing and link[0] != " of":
        return None
    span = phrases.backward(place.folded, place.left, start + (link.start() if link else len(before)))
    if link and (placed := _PLACED.search(place.folded, place.left, start + link.start())):
        span = phrases.backward(place.folded, place.left, placed.start())
    opens = span is not None and link is not None and span[0] == place.left
    level = span and _AT_LEVEL.search(place.folded, place.left, span[1])
    if span is None or level or not _may_announce(place.folded[slice(*span)], any_noun=any_noun, opens=opens):
        return None
    names_quantity = nouns.head(place.folded[slice(*span)]).lower() in listed("label", "sum")
    if not (announcing or (link and any_noun) or names_quantity):
        return None
    if link is None and not _is_noun_alone(place, span):
        return None
    return phrases.stripped(place.folded, span)


def _without_comparing(before: str) -> str:
    for _ in range(5):
        cut = _COMPARED.search(before) if before.endswith(_LAST_COMPARING) else None
        if cut is None:
            break
        before = before[: cut.start()].rstrip()
    return before


def _may_announce(noun: str, *, any_noun: bool, opens: bool = False) -> bool:
    last = nouns.head(noun)
    if last.lower() in nouns.empty() or last.lower() in listed("growth") - listed("sum") or last.lower() == "average":
        return False
    return not (any_noun and last.lower() in listed("people")) and (
        last[0].islower() or last.isupper() or (opens and nouns.is_no_name(last))
    )


def _is_noun_alone(place: Place, span: Span) -> bool:
    """Tell whether the word right before a figure is no verb ("have cost $5 million")."""
    if nouns.head(place.folded[slice(*span)]) in listed("label or verb"):
        return False
    word = re.search(r"(\S+)\s*\Z", place.folded[place.left : span[0]])
    if word is None or not word[1][-1].isalpha() or word[1].endswith("'s"):
        return True
    return nouns.word_class(word[1]) in {"determiner", "possessive", "preposition"}
