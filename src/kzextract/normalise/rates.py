"""What a figure is reckoned by: "a month", "per pupil", "annually", "each"."""

import re

from kzextract import gazetteers
from kzextract.normalise import nouns, phrases
from kzextract.normalise.measured import Place

_TIMES = r"(?:second|minute|hour|day|night|week|month|quarter|season|year|decade|century|shift|lesson)"
_ADVERBS = {
    "annually": "year", "yearly": "year", "annual": "year", "monthly": "month", "weekly": "week", "daily": "day",
    "hourly": "hour", "quarterly": "quarter", "annum": "year", "capita": "person", "head": "person", "people": "person",
}  # fmt: skip
_ABBREVIATED = {
    "t": "tonne", "kg": "kilogram", "l": "litre", "ha": "hectare", "kWh": "kilowatt hour", "MWh": "megawatt hour",
    "bbl": "barrel", "oz": "ounce", "km": "kilometre", "h": "hour",
    "yr": "year", "km2": "square kilometre", "sq km": "square kilometre", "sqkm": "square kilometre",
    "m2": "square metre",
}  # fmt: skip
_PER = re.compile(
    rf"[ ]?/[ ]?(?P<slash>{_TIMES}|t|kg|l|ha|kWh|MWh|bbl|barrel|tonne|ton|litre|unit|person|woman|yr|"
    r"oz|km2|sq[ ]?km|m2|km|h)\b|"
    rf"[ ](?P<yearly>p\.a\.)|"
    rf"(?:[ ](?:(?:for[ ])?(?:per|every|each)[ ](?:(?:one|an?)[ ](?=[a-zU]))?|"
    rf"an?[ ](?={_TIMES}\b(?![ ](?:ago|later|earlier|before|after))))|(?:\(s\))?/(?=\d))"
    rf"(?P<noun>(?!cent\b)(?P<number>(?:\d[\d, ]*(?:thousand|million|billion)?|(?:thousand|hundred|"
    rf"million)(?=[ ][a-z]))[ ]?)?(?:US[ ]dollars?|[a-z][\w-]*|[A-Z]{{2,5}}\b)?)|"
    rf"[ ]an?[ ](?P<thing>(?!further|total|lot|few|little|half|quarter|third)[a-z]+)"
    rf"(?:(?<=tonne)|(?<=litre)|(?<=kilogram)|(?<=kilo)|(?<=barrel)|(?<=hectare)|(?=[ ](?:an?[ ]{_TIMES}\b|per[ ])|"
    rf"[,.;:)\"]|\Z|[ ](?:in|for|from|on|to|and|at|this|last)[ ]))|"
    rf"[ ]to[ ](?:an?|one|each|every)[ ](?P<ratio>[a-z]+)"
)
_DAILY = re.compile(r"\b(?:bpd|b/d|bopd|boepd)\Z")
_BRACKET = re.compile(r"[ ]\([^()]{1,25}\)")
_EACH = re.compile(r"(?:[ ](?!of\b)[a-z]+)?[ ](?:each|apiece)\b(?![ ]other)")
_EACH_BEFORE = re.compile(r",[ ]each[ ](?:(?:some|about|nearly|over|worth|measuring)[ ])?\Z")
_NO_RATE_BEFORE_A = "".join(
    rf"(?<!{word}[ ])" for word in ["over", "than", "thin", "in", "for", "fter", "of", "most", "bout", "once", "wice"]
)
_LATER = re.compile(
    r"[^.,;:()\d\n]{0,60}?[ ](?:(?P<adverb>annually|yearly|monthly|weekly|daily|hourly|quarterly)|"
    rf"(?:per|each|every|{_NO_RATE_BEFORE_A}an?)[ ](?P<time>{_TIMES}))\b(?![ ](?:ago|later|earlier|before|after|old|"
    rf"in[ ]advance))"
)
_EARLIER = re.compile(
    rf"\b(?:(?P<adverb>annually|yearly)|(?:every|each)[ ](?!second[ ][a-z])(?P<time>{_TIMES}))\b[^.;:()\d\n]{{0,60}}\Z",
    re.IGNORECASE,
)
_PERIODIC = re.compile(
    r"(?:average[ ])?(?:per[ ])?(?P<adverb>annual|yearly|monthly|weekly|daily|quarterly|hourly|capita)[ ](?=\w)",
    re.IGNORECASE,
)
_DEALT = re.compile(
    r"(?:(?:\A|[.;:\"][ ]?)Each[ ]of[ ](?:the|its|their|our)[ ](?:[a-z]+[ ]|\d+[ ])?(?P<all>[a-z]{3,}s)|"
    r"(?:[Ff]or|Of)[ ](?:every|each)[ ](?P<one>(?:\d[\d,.]*|\d[\d,.]*[ ](?:thousand|million)|thousand|hundred|"
    r"million)[ ][a-z]+|[a-z]{3,})|"
    r"(?:\A|[.;:\"][ ]?)(?:Each|Every)[ ](?P<doer>[a-z]{3,})"
    r"(?=[ ](?:was|is)[ ][a-z]+ed[ ]to\b))"
    r"[ ][^.;:]{1,60}\Z"
)
_PRICED = re.compile(
    r"\b(?:price|cost|fee|tariff|fare|charge)[ ]per[ ](?:one[ ])?(?P<thing>[a-z]{3,})[ ]"
    r"(?:is|was|are|were|will[ ]be|rose|fell|grew|reached|stood|averaged)\b[^.;:]{0,60}\Z"
)
_DEALING = ("Each ", "Every ", " every ", " each ")
_REPEATING = ("annually", "yearly", "every ", "each ")
_DEALT_OUT = frozenset({"money", "count", "duration", "measure"})


def per(place: Place, kind: str, noun_end: int | None) -> str | None:
    """Return the rate of a figure whose noun, if it follows, ends at ``noun_end``."""
    bracket = _BRACKET.match(place.folded, place.end, place.right) if place.after.startswith(" (") else None
    if bracket:
        place = place.moved(end=bracket.end())
    ends = [place.end] if noun_end is None or noun_end <= place.end else [noun_end, place.end]
    for end in ends:
        match = _PER.match(place.folded, end, place.right)
        if match and (match["yearly"] or any(match.group("slash", "noun", "thing", "ratio"))):
            found = "year" if match["yearly"] else _denominator(place, match)
            if found and (kind == "count" or not match["ratio"] or " to a" not in match[0]):
                return found
        if kind in _DEALT_OUT and _EACH.match(place.folded, end, place.right):
            return _distributed(place)
    if kind in _DEALT_OUT and ", each " in place.tail and _EACH_BEFORE.search(place.tail):
        return _distributed(place)
    if (found := _said_before(place, kind)) is not None:
        return found
    around = _LATER.match(place.folded, ends[0], place.right)
    if (
        around is None
        and kind not in {"fraction", "duration"}
        and any(word in place.tail.lower() for word in _REPEATING)
    ):
        around = _EARLIER.search(place.tail)
    if around is None:
        return "day" if _DAILY.search(place.text) else None
    return _ADVERBS[around["adverb"].lower()] if around["adverb"] else around["time"].lower()


def _said_before(place: Place, kind: str) -> str | None:
    """Return the rate that the beginning of the clause gives: "Each farmer got", "the price per dose is"."""
    dealing = kind in _DEALT_OUT and any(word in place.before for word in _DEALING)
    if dealing and (dealt := _DEALT.search(place.before)):
        return _of_each(dealt)
    priced = _PRICED.search(place.before) if kind == "money" and " per " in place.before else None
    return priced["thing"] if priced else None


def _of_each(dealt: re.Match[str]) -> str | None:
    noun = dealt["one"] or dealt["doer"] or nouns.singular(dealt["all"])
    return None if nouns.word_class(noun) else noun


def periodic(folded: str, start: int, end: int) -> tuple[int, str] | None:
    """Return where a noun begins after "annual" and the like, and the rate that the adjective gives."""
    match = _PERIODIC.match(folded, start, end)
    return (match.end(), _ADVERBS[match["adverb"].lower()]) if match else None


def _denominator(place: Place, match: re.Match[str]) -> str | None:
    found = (match["slash"] or match["noun"] or match["thing"] or match["ratio"]).strip(" ,")
    if match["slash"]:
        return _ABBREVIATED.get(found, found)
    if match["number"]:
        return _per_number(place, match)
    if found in _ADVERBS:
        return _ADVERBS[found]
    return None if nouns.word_class(found) or found == "time" else _whole_noun(place, match, found)


def _whole_noun(place: Place, match: re.Match[str], found: str) -> str:
    """Return a denominator with the words that belong to it: "per live birth"; "to each bereaved family": "family"."""
    if match["thing"] or (match["noun"] and nouns.is_plural(found)):
        return found
    phrase = phrases.forward(
        place.folded, match.start("ratio" if match["ratio"] else "noun"), place.right, plural=False
    )
    longer = place.folded[slice(*phrase)] if phrase else found
    if match["ratio"]:
        return nouns.head(longer)
    return longer if 1 < len(longer.split()) <= 3 and "," not in longer else found


def _per_number(place: Place, match: re.Match[str]) -> str:
    """Return a denominator with its number: "1,000 live births", "100,000"."""
    number = match["number"].strip(" ,")
    phrase = phrases.forward(place.folded, match.end("number"), place.right, plural=True)
    return f"{number} {place.folded[slice(*phrase)]}" if phrase else number


def _distributed(place: Place) -> str | None:
    """Return the noun, singular, that "each" deals a figure out to."""
    other = gazetteers.words("units") | gazetteers.words("currencies") | gazetteers.words("number_words")
    for word in reversed(list(phrases.tokens(place.before, 0, len(place.before)))):
        noun = nouns.is_plural(word.text) and nouns.word_class(word.text) in {None, "verb"}
        if noun and word.text.islower() and word.text not in other:
            return nouns.singular(word.text)
    return None
