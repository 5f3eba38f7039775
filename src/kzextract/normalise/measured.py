"""What a figure counts or measures: the noun after it, or the whole it is a part of.

All functions take a figure in its sentence, never look past that, and give the offsets of a noun phrase, or None when
the text does not settle it. Nouns before a figure are read in ``labels``, subjects of verbs in ``subjects``.
"""

import re

from kzextract.normalise import nouns, phrases
from kzextract.normalise.nouns import listed
from kzextract.normalise.phrases import Span
from kzextract.normalise.verbs import has_verb

_TAIL = 90


class Place:
    """A figure in its sentence: the folded text, the figure's offsets, and the bounds of the sentence.

    ``before`` is the sentence up to the figure, ``tail`` the end of that, what rules look at for words right before the
    figure, ``last`` the last word there, in lower case, ``after`` the sentence from the figure on, ``text`` the figure.
    """

    def __init__(self, folded: str, start: int, end: int, left: int, right: int) -> None:
        self.folded = folded
        self.start = start
        self.end = end
        self.left = left
        self.right = right
        self.before = folded[left:start]
        self.tail = folded[max(left, start - _TAIL) : start]
        self.after = folded[end:right]
        self.text = folded[start:end]
        self.last = nouns.last_word(self.before)

    def moved(self, *, start: int | None = None, end: int | None = None, right: int | None = None) -> "Place":
        """Return the same place with other bounds."""
        return Place(
            self.folded,
            self.start if start is None else start,
            self.end if end is None else end,
            self.left,
            self.right if right is None else right,
        )


PEOPLE = rf"(?:{'|'.join(sorted(listed('people'), reverse=True))})"
"""A noun for somebody or something that has an age."""

_HYPHENED = re.compile(r"-(?!odd\b|plus\b|strong\b)([a-z]{3,})")
_SKIP = re.compile(
    r"(?:\+|-(?:odd|plus|strong)|[ ]?\([^)]{1,30}\))?(?:[ ](?:or[ ](?:more|so|fewer|less)|plus|odd))?"
    r"[ ](?:more[ ](?!than)|other[ ]than[ ]|extra[ ])?"
)

_CASTING = re.compile(r"[a-z]{3,}ing[ ][a-z]+s\b")
_THE = re.compile(r"\b(?:[Tt]he|[Tt]hese|[Ii]ts|[Tt]heir|[Bb]oth|[Aa]ll)[ ]\Z")
_DETERMINING = frozenset({"the", "these", "its", "their", "both", "all"})
_OWNER = re.compile(r"(?P<noun>[a-z]+s)'[ ]")


def counted(place: Place, *, plural: bool) -> Span | None:
    """Return the noun phrase that follows a number: "five [new schools]", "four-[paragraph] statement"."""
    if hyphened := _HYPHENED.match(place.after):
        return None if hyphened[1].endswith("al") else (place.end + 1, place.end + hyphened.end())
    skip = _SKIP.match(place.after)
    if skip is None:
        return None
    start = place.end + skip.end()
    if place.folded.startswith(("of ", "out of "), start):
        return whole(place.moved(end=start - 1))
    if hyphened := _HYPHENED_NUMBER.match(place.folded, start, place.right):
        start = hyphened.end()  # "two 27-year-old citizens"
    if _CASTING.match(place.folded, start) and place.tail.endswith("with "):
        return None
    determined = place.last in _DETERMINING and _THE.search(place.tail)
    owner = _OWNER.match(place.folded, start, place.right) if determined else None
    span = owner.span("noun") if owner else phrases.forward(place.folded, start, place.right, plural=plural)
    if span is None:
        return None
    if plural:
        span = phrases.coordinated(place.folded, span, place.right)
    else:
        # Behind one thing a word in -s is its verb: "one apartment costs".
        words = list(phrases.tokens(place.folded, *span))
        last = next((i for i, word in enumerate(words) if i and nouns.is_plural(word.text)), len(words))
        span = (span[0], words[last - 1].end)
    return phrases.stripped(place.folded, span)


_OF = re.compile(r"(?:[ ]\([^()]{1,40}\)|\))?[ ]{1,3}(?:out[ ])?of[ ]")


def whole(place: Place) -> Span | None:
    """Return the noun phrase after "of": what a share, a sum or a stretch of time is of; "half the [villages]" too."""
    match = _OF.match(place.after)
    if match is None or (match[0].startswith(")") and not place.before.endswith("(")):
        return noun_at(place, place.end + 1) if place.text.lower() == "half" else None
    gerund = re.compile(r"[a-z]{3,}ing\b").match(place.folded, place.end + match.end())
    span = gerund.span() if gerund else noun_at(place, place.end + match.end())
    the = place.folded.startswith("the ", place.end + match.end())
    return None if span and not the and nouns.head(place.folded[slice(*span)]) in nouns.units() else span


_DETERMINERS = re.compile(
    r"(?:(?:the|an?|its|their|his|her|our|my|your|whose|all|these|those|this|that|such|both|some|every|each|other|most|many|"
    r"total(?=[ ]of))[ ]){0,3}",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?:\d[\d,.]*(?<![,.])[ ](?:\d{3}[ ])?|(?:two|three|four|five|six|seven|eight|nine|ten)[ ])(?:(?:thousand|million|"
    r"billion|mln|bln)[ ])?"
)
_HYPHENED_NUMBER = re.compile(
    r"(?:\d[\d.,]*-[a-z]+|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)-"
    r"(?:year|month|week|day|hour|minute|metre|meter|kilometre|tonne))(?:-[a-z]+)?[ ]"
)
_AMOUNT_OF = re.compile(r"(?:number|quantity|amount|total)[ ]of[ ]")


def noun_at(place: Place, start: int, *, sure: bool = False) -> Span | None:
    """Return the noun phrase at ``start`` without determiners, owners and numbers; coordinated plurals stay whole."""
    determined = _DETERMINERS.match(place.folded, start, place.right)
    begin = determined.end() if determined else start
    begin = phrases.after_owner(place.folded, begin, place.right)
    number = _HYPHENED_NUMBER.match(place.folded, begin, place.right) or _NUMBER.match(place.folded, begin)
    span = phrases.forward(
        place.folded, number.end() if number else begin, place.right, plural=False, sure=sure or begin > start
    )
    if span is None:
        return None
    noun = place.folded[slice(*span)]
    if noun.endswith("'s"):
        return noun_at(place, span[1] + 1)
    if of := _AMOUNT_OF.match(place.folded, span[0], place.right):
        return noun_at(place, of.end())
    if nouns.is_plural(nouns.head(noun)):
        span = phrases.coordinated(place.folded, span, place.right)
    return phrases.stripped(place.folded, span)


_BEFORE_NOUN = re.compile(r"'?[ ](?=[^\W\d_])|-(?=[a-z]{3,})")
_DETERMINED = re.compile(
    r"(?:\b(?:an?|the|this|its|their|his|her|another|new|each|every)|'s)[ ]"
    r"(?:(?:current|recent|so-called|[a-z]{3,}(?:ed|al|ic|ive|ary|ory|ing|ous))[ ])?\Z",
    re.IGNORECASE,
)
_AFTER_UNIT = frozenset({"late", "early", "old", "long", "straight", "deep", "wide", "high", "tall", "thick"})


def attributive(place: Place, *, determined: bool) -> Span | None:
    """Return the noun that a figure stands before like an adjective: "a $50 million [loan]", "two-day [event]"."""
    match = _BEFORE_NOUN.match(place.after)
    if match is None or (determined and not _DETERMINED.search(place.tail)):
        return None
    start = place.end + match.end()
    word = next(phrases.tokens(place.folded, start, place.right), None)
    if word is None or word.text in _AFTER_UNIT or place.folded.startswith("$", word.end):
        return None
    if word.text.endswith(("ly",) if "-" in place.text else ("ed", "ing", "ly")):
        return None
    paid = "-" in place.text and word.text in listed("adjective too")
    span = phrases.forward(place.folded, start, place.right, plural=False, sure=paid)
    return phrases.without_owned(place.folded, span) if span else None


_GROWTH = rf"(?:{'|'.join(sorted(listed('growth'), reverse=True))})"
_GROWTH_IN = re.compile(rf"[ ](?:[a-z-]+[ ]){{0,2}}{_GROWTH}[ ](?:in|of|for)[ ](?=[a-z])")
_IN = re.compile(r"[ ](?:in|of|for)[ ](?=[a-z])")
_GROWTH_BY = re.compile(
    rf"\b{_GROWTH}[ ](?:in|of)[ ](?P<noun>[^,;:.()\d]{{3,60}}?)[ ](?:by|to|from)[ ]"
    r"(?:(?:about|almost|nearly|some|over|more[ ]than)[ ])?\Z"
)
_GROWTH_OF = re.compile(rf"\b{_GROWTH}[ ]of[ ].{{0,20}}\Z")


def grown(place: Place) -> Span | None:
    """Return what grew: "5 percent increase in [exports]", "a drop of 5 percent in [output]", "growth of [pay] by"."""
    by = _GROWTH_BY.search(place.tail)
    if by and not has_verb(by["noun"]):
        span = noun_at(place.moved(right=place.start), place.start - len(place.tail) + by.start("noun"))
        named = span is not None and place.folded[span[0]].isupper()
        grown = place.start - len(place.tail) + by.start() + len(by[0].split(" ", 1)[0])
        return phrases.backward(place.folded, place.left, grown) if named else span  # "[GDP growth] of Kazakhstan"
    match = _GROWTH_IN.match(place.after)
    if match is None and _GROWTH_OF.search(place.before[-60:]):
        match = _IN.match(place.after)
    span = noun_at(place, place.end + match.end()) if match else None
    return None if span and place.folded[slice(*span)] in _TIMES else span  # "growth of 5 percent for this year"


_TIMES = frozenset({"year", "month", "quarter", "period", "week", "day", "decade", "season"})
_MORE = re.compile(r"[ ](?:more|fewer|less)[ ](?!than\b)")


def compared(place: Place) -> Span | None:
    """Return the noun that a share compares: "21% fewer [children]", "8% more [grain]"."""
    match = _MORE.match(place.after)
    span = phrases.forward(place.folded, place.end + match.end(), place.right, plural=False) if match else None
    last = nouns.head(place.folded[slice(*span)]) if span else ""
    return span if span and (nouns.is_plural(last) or nouns.is_quantity(last)) else None


_OF_NOUN = re.compile(
    r"(?:^|[.;,\"][ ]?)(?:Of|of|Among|among)[ ](?P<noun>(?:(?<=Of[ ])(?!her|his|my|our|your)(?=[a-z])|"
    r"(?:(?:the|all|these|those|this|that|its|"
    r"their|more[ ]than|over|about|some|nearly|almost)[ ]|(?=\d)){1,3})[^;:()]{3,60}?),?[ ]"
    r"(?:(?:only|just|about|some)[ ])?\Z"
)


_SHARED = re.compile(r"[ ](?:in|out[ ]of)[ ]|(?:half|third|quarter|fifth|tenth)s?\Z", re.IGNORECASE)


def of_which(place: Place) -> Span | None:
    """Return the noun in "Of the [projects] three are left", with or without a comma."""
    start = place.start - len(place.tail)
    match = _OF_NOUN.search(place.tail)
    if match is None or (match.start() == 0 and start > place.left):
        return None
    span = noun_at(place, start + match.start("noun"))
    share = place.text.endswith(("%", "cent", "pct")) or _SHARED.search(place.text)
    return span if span and (share or span[1] == start + match.end("noun")) else None


_AGE = re.compile(
    r"(?:(?:of|at|from|to)[ ])?(?:(?:the[ ])?ages?(?:d)?|aged)?[ ]?(?:(?:of|between|from|is|over|under|below|"
    r"above)[ ])?"
    r"(?:(?:more|less|older|younger|not[ ]older)[ ]than[ ]|(?:over|under|about|at[ ]least|up[ ]to)[ ])?\Z"
)
_AGED = re.compile(r"[a-z][ ]aged[ ](?:[a-z]+[ ]){0,3}\Z")
_NOUN = re.compile(r"\b[a-z]{3,}\Z")
_LONGEST_AGE = 48


def aged(place: Place) -> Span | None:
    """Return whose age it is: "a [boy] of 14", "the [buildings] were more than 50 years old"."""
    if place.tail.endswith(" at "):
        return None  # "men marry at 27"
    tail = place.tail
    before = (tail[:-_LONGEST_AGE] + _AGE.sub("", tail[-_LONGEST_AGE:])).rstrip()
    before = re.sub(r"[ ](?:is|are|was|were|being|of|who[ ]are|who[ ]is|,)\Z", "", before)
    person = nouns.last_word(before) in listed("people")
    if not (person or (_AGED.search(tail) and _NOUN.search(before))):
        return None
    span = phrases.backward(place.folded, place.left, place.start - len(tail) + len(before))
    return phrases.stripped(place.folded, span) if span else None
