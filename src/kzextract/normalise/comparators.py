"""How the words around a number limit it: "more than", "up to", "or so"."""

import re
from functools import cache

from kzextract import gazetteers
from kzextract.normalise.measured import Place

_WORD = re.compile(r"[A-Za-z.]+|[^\sA-Za-z.]")
_NO_FIGURE = r"(?![ ](?:than|to|\d|[$€₸£]|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|some)\b))"
_AFTER = (
    (
        ">=",
        re.compile(
            r"[ ]?\+(?!\d)|[ -]plus\b|(?:[ ][a-z]+){0,3}?[ ](?:or|and)[ ](?:more|over|above|higher|older|longer|up)\b"
            + _NO_FIGURE
        ),
    ),
    ("<=", re.compile(r"(?:[ ][a-z]+){0,3}?[ ](?:or|and)[ ](?:less|fewer|under|below|younger|lower)\b")),
    ("~", re.compile(r"[ -]odd\b|[^.;]{0,40},[ ]give[ ]or[ ]take\b|(?:[ ][a-z]+){0,2}?[ ]or[ ]so\b")),
)
_LIMITS_AFTER = (" or ", " and ", "+", "plus", "odd")
_FAR = 200  # more than four words reach
_DIFFERENCE = re.compile(
    r"(?:\d|\d[ ](?:tonnes|tons|km|tenge|dollars|rubles|soms|years|months|days|people|hectares|metres|points)|%|"
    r"percent|times|twice|fold|"
    r"hundred|thousand|[mbtr]+illion(?:[ ][a-z]+)?|bln|mln)\)?[ ](?:more|less|fewer|higher|lower|greater|larger|"
    r"longer|older)[ ]than[ ]\Z"
)
_OVERSEEN = re.compile(r"\b(?:watch|presid|hand|look|rul|argu|turn|quarrel|pray)\w*[ ]over[ ]\Z")
_NOT_ABOVE = re.compile(
    r"\b(?:not|n't|never)[ ](?:to[ ])?(?:be[ ])?(?:rise|go|climb|get|grow|be)[ ](?:above|over|beyond)[ ]\Z"
)
_TELLING = re.compile(
    r"\b(?:spoke|speak\w*|talk\w*|told|asked|sa(?:y|ys|id)|know|knew|thought|heard|wrote|learned)[ ]about[ ]\Z"
    r"|\b(?:information|data|reports?|news|facts|questions?|complaints?|messages?|stor(?:y|ies))[ ]about[ ]\Z"
    r"|(?:\b(?:it|this|that|story|film|book)(?:[ ]is|'s|[ ]was)|\bn(?:ot|'t))(?:[ ]all)?[ ]about[ ]\Z",
    re.IGNORECASE,
)
_UP_TO = re.compile(
    r"\b(?:edg|rose|ris|gr[eo]w|climb|inch|tick|shot|jump|crept|creep)\w*[ ]up[ ]to[ ]\Z|"
    r"(?<!here[ ])\bc[ao]me[ ]up[ ]to[ ]\Z|"
    r"\bfrom[ ](?:[^,;:()]|,(?=\d{3})|[ ]\([^()]{2,30}\)){1,40}[ ]up[ ]to[ ]\Z"
)
_OVER = re.compile(r"\b(?:over|under)[ ](?:an?[ ])?\Z", re.IGNORECASE)
_LASTING = re.compile(
    r"\b(?:for|of|than|is|was|are|were|be|been|took|takes?|taking|lasts?|lasted|spent|spend|after|lived|worked|"
    r"served|aged|in|"
    r"within|to|has|have|had)[ ](?:already[ ]|well[ ]|just[ ])?(?:over|under)[ ](?:an?[ ])?\Z",
    re.IGNORECASE,
)


@cache
def _phrases() -> dict[str, str]:
    return {row["phrase"]: row["sign"] for row in gazetteers.rows("comparators") if row["sign"] != "-"}


@cache
def _fillers() -> tuple[tuple[str, ...], ...]:
    """What may stand between a comparing phrase and its number: "over the age of", "another"."""
    return ((), *(tuple(row["phrase"].split()) for row in gazetteers.rows("comparators") if row["sign"] == "-"))


def comparator(place: Place, kind: str, *, vague: bool = False) -> str:
    """Return how the text limits the number: ``>``, ``>=``, ``<``, ``<=``, ``~``, or ``=``."""
    sign = _sign_before(place.before[-70:]) if not place.last or place.last in _last_words() else None
    if sign == ">" and _NOT_ABOVE.search(place.before[-40:]):
        return "<="
    if sign:
        return "=" if _limits_nothing(place, kind, sign) else sign
    if "-odd" in place.text or ("+" in place.text and re.search(r"\+(?!\d)", place.text)):
        return "~" if "-odd" in place.text else ">="
    if place.after[:1] in {" ", "-", "+"} and any(word in place.after[:_FAR] for word in _LIMITS_AFTER):
        for after, pattern in _AFTER:
            if pattern.match(place.after):
                return after
    return "~" if vague else "="


@cache
def _last_words() -> frozenset[str]:
    return frozenset(phrase.rsplit(" ", 1)[-1] for phrase in (*_phrases(), *map(" ".join, _fillers()[1:])))


def _limits_nothing(place: Place, kind: str, sign: str) -> bool:
    """Tell whether what looks like a limit is none: "took over", "spoke about", "edged up to", "under one roof"."""
    near = place.before[-40:]
    other = {">": _OVERSEEN, "~": _TELLING, "<=": _UP_TO}.get(sign)
    if (other and other.search(near)) or _DIFFERENCE.search(near):
        return True
    under = kind == "count" and place.text.lower() == "one" and near.endswith(("under ", "over "))
    return under or (kind == "duration" and _is_throughout(place))


def _sign_before(tail: str) -> str | None:
    words = [word.lower() for word in _WORD.findall(tail)[-8:]]
    if not words or words[-1] not in _last_words():
        return None
    for filler in _fillers():
        if filler and tuple(words[-len(filler) :]) != filler:
            continue
        rest = words[: len(words) - len(filler)]
        for length in range(min(4, len(rest)), 0, -1):
            sign = _phrases().get(" ".join(rest[-length:]))
            if sign:
                return sign
    return None


def _is_throughout(place: Place) -> bool:
    """Tell whether "over" means during: "over five years the town grew", not "for over five years"."""
    return bool(_OVER.search(place.before[-12:])) and not _LASTING.search(place.before[-40:])
