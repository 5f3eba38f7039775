"""Bare numbers: counts."""

import re

from kzextract.normalise import figures, measured, nouns, numerals
from kzextract.normalise.figures import Attributes, Values
from kzextract.normalise.measured import Place
from kzextract.reading import Reading
from kzextract.rules.figures_common import FIRST, MONTH, ONE, RANGE, START, amounts, place_of, two
from kzextract.rules.rule import Regex, Rule

_TIME = r"(?:second|minute|hour|day|night|week|month|year|decade)s?"
_DATED = re.compile(rf"[ -]?{_TIME}(?![\w-])|(?:[ ](?:or|to)[ ]\w+|-\d+)[ ]{_TIME}[ ](?:ago|later|earlier)\b")
_COMPOUND = re.compile(
    r"\w|[ ]?[а-яёА-ЯЁ]{3}|[ ][a-z]{0,8}[ıýńǵ]|"
    r"/(?!(?:km2|sq[ ]?km|ha|person|woman|1,?000)\b)|[.:]\d|[ ][A-Z]-\d|-[A-Z\d]|-[a-z]+ed\b|[ ]?%|"
    r"-(?:time|off|way|sided?|stop|hit|on-one|to-one|fold|thirds?|quarters?|half|fifths?|tenths?|st|nd|rd|th)\b"
)
_MONTH_BEFORE = re.compile(rf"\b{MONTH}[ ]\Z")
_SPEECH = re.compile(r"[ ](?:said|told|says|added|noted|explained|stressed|believes|recalled|asked|wrote)\b")
_SINGULAR_VERB = re.compile(r"(?:'s\b|[ ](?:has|is|was|does)\b)")
_OPENING = re.compile(r"(?:\A|[:.!?;(—\[][ ]?|(?<![,.!?])\"|\A\W+|[-•*][ ])\Z")


def _count(match: re.Match[str], reading: Reading) -> Attributes | None:
    place = place_of(match, reading)
    found = None if "\t" in reading.text[place.start : place.end] else amounts(match, place)
    if found is None or _is_year_of(place) or _is_name(place) or _is_pronoun(place) or _is_clock(place, found):
        return None
    if "minus" in match.re.groupindex and match["minus"]:
        if _is_dash(match, reading):
            return None
        found = Values(-found.value)
    attributes = figures.describe(place, reading.text, "count", found)
    noun = attributes["measured"]
    unsure = noun is None or not nouns.is_plural(last := nouns.head(str(noun))) or not last.islower()
    if (noun is None and reading.text[place.start - 1] != "\t" and _is_label(place)) or (
        unsure and (_is_year(place) or _MONTH_BEFORE.search(place.tail))
    ):
        return None
    return attributes


def _is_name(place: Place) -> bool:
    """Tell whether the number is part of a code, a date, a compound or a name: "2nd", "4x4", "one-time", "Ten said"."""
    if _DATED.match(place.after) or _COMPOUND.match(place.after):
        return True
    if place.before.endswith("[") and place.after.startswith("]"):
        return True
    if not (place.text.isalpha() and place.text.istitle()):
        return False
    in_title = len(re.findall(r"\b[a-z]{4,}\b", place.folded[place.left : place.right])) < 3
    singular = not place.text.startswith("One") and _SINGULAR_VERB.match(place.after)
    return bool(singular or _SPEECH.match(place.after)) or not (in_title or _OPENING.search(place.before))


def _count_dashed(match: re.Match[str], reading: Reading) -> Attributes | None:
    return _count(match, reading) if _is_dash(match, reading) else None


def _is_dash(match: re.Match[str], reading: Reading) -> bool:
    """Tell whether what looks like a minus is a dash behind a name that lacks its blank: "Aktau –1.4 million"."""
    start = match.start()
    named = re.search(r"(?:[A-Z][\w'-]*|\))[ ]\Z", reading.folded[max(0, start - 30) : start])
    return reading.text[start] in "–—" and named is not None


_PRONOUN_BEFORE = re.compile(
    r"(?:\b(?:the|this|that|which|any|every|each|no|another|last|next|first|second|such|one|by|from|day|"
    r"good|new|old|former|"
    r"latter|right|wrong|big|bigger|better|best|same|other|number|his|her|its|their|our|my|your|loved|little|most|"
    r"single|[a-z]+est|is|"
    r"was|be|are|as|becoming|became)|'s)[ ]\Z",
    re.IGNORECASE,
)
_VERB_BEFORE = re.compile(r"\b(?:is|was|are|be|as|became|from|by)[ ]\Z")
_IDIOM = re.compile(
    r"[ ](?:(?:of|another|day|hand|side|point|time|way|moment|who|that|which|where|can|must|should|may|could|"
    r"is|was|has|needs|wants|"
    r"knows|would|to|in|with|such|step|word|voice|tolerance|last|Direct|Health|Nation|Belt|Team)\b|country\b(?=,)|"
    r"by[ ]one\b|or[ ]another\b|and[ ]the[ ]same\b|and[ ]only\b|after[ ]another\b)"
)
_COUNTED_BESIDE = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ ](?:[a-z]+[ ])?in[ ]"
    r"[^,;.]{2,40},?[ ]and[ ]\Z"
)
_ZERO = re.compile(r"[ -](?:tolerance|hour|waste|emission|carbon|gravity|sum)")
_ROOMS = re.compile(r"-(?:room|bedroom|store?y|page|act|man|party|child)\b")


def _is_pronoun(place: Place) -> bool:
    """Tell whether "one" counts nothing ("one of them", "no one"), nor "zero" ("zero tolerance")."""
    lower = place.text.lower()
    if place.before.endswith("the only "):
        return lower == "one"
    if lower == "zero":
        return place.before.lower().endswith(("net ", "below ", "above ")) or bool(_ZERO.match(place.after))
    beside = place.after.startswith(" in ") and _COUNTED_BESIDE.search(place.tail)
    if lower != "one" or beside:  # "six in Aktau and one in Oral"
        return False
    if place.after.startswith("-") or _IDIOM.match(place.after):
        return not (_ROOMS.match(place.after) and "man" not in place.after[:5])
    noun = measured.counted(place, plural=False)
    words = place.folded[slice(*noun)].split() if noun else []
    if _PRONOUN_BEFORE.search(place.before[-14:]) and not place.after.startswith(" more "):
        return not words or not _VERB_BEFORE.search(place.tail)
    named = all(word.istitle() and not nouns.is_common(word) for word in words)
    return not words or named


_HOUR_BEFORE = re.compile(r"\b(?:at|until|till|by|before|after|since)[ ](?:(?:about|around)[ ])?\Z")
_HOUR_AFTER = re.compile(
    r"[.,;:!?)\"]|\Z|\n|[ ](?:in[ ]the[ ](?:morning|evening|afternoon)|at[ ]night|on|sharp|every|today|tomorrow|"
    r"yesterday|and|Astana|"
    r"Almaty|local)\b"
)
_SET_AT = re.compile(
    r"\b(?:number|toll|total|count|estimated|stood|stands|put|set|fixed|remained|rate|level|kept)[ ]at[ ]\Z"
)
_BY_SO_MUCH = re.compile(r"\bby[ ][\d.,]+[ ]?(?:%|percent|per[ ]cent)[^;.]*\bby[ ]\Z")
_CHANGED_BY = re.compile(r"\b(?:gr[eo]w\w*|rose|risen|fell|fallen|\w+ed|cut|up|down)[ ]by[ ]\Z")


def _is_clock(place: Place, found: Values) -> bool:
    """Tell whether the number is an hour: "comes back at eight"."""
    if not isinstance(found.value, int) or found.value > 24 or not _HOUR_BEFORE.search(place.before[-20:]):
        return False
    other = (
        _SET_AT.search(place.before[-30:]) or _CHANGED_BY.search(place.before[-30:]) or _BY_SO_MUCH.search(place.before)
    )
    return other is None and _HOUR_AFTER.match(place.after) is not None


_YEAR = re.compile(r"(?:1[5-9]\d\d|20\d\d|2100)(?:[ ]?-[ ]?(?:\d\d|\d{4}))?")
_YEAR_BEFORE = re.compile(
    rf"(?:\b(?:in|since|until|till|by|from|of|for|during|to|and|between|year|after|before)|{MONTH},?)[ ]\Z",
    re.IGNORECASE,
)


def _is_year(place: Place) -> bool:
    return _YEAR.fullmatch(place.text) is not None


def _is_year_of(place: Place) -> bool:
    """Tell whether the number is a year by what stands before it, or a span of years."""
    return _is_year(place) and ("-" in place.text or _YEAR_BEFORE.search(place.before[-14:]) is not None)


_NAMED = re.compile(r"(?:\A|[.!?:;,\"( ])(?P<word>[A-Z][\w'-]*)[ ]\Z")


def _is_label(place: Place) -> bool:
    """Tell whether the number names what stands before it: "Boeing 737", "Channel One", "Astana 2030"."""
    before = _NAMED.search(place.tail)
    if before is None or not re.fullmatch(r"\d{1,4}|[A-Z][a-z]+", place.text) or re.match(MONTH, before["word"]):
        return False
    opens = place.start - len(place.tail) + before.start("word") == place.left
    return not opens if place.text.isalpha() else not (opens and nouns.is_common(before["word"]))


RULES: tuple[Rule, ...] = (
    Rule(
        id="figures.number",
        label="FIGURE",
        pattern=Regex(
            rf"{START}(?:(?P<minus>(?:minus|negative)[ ]|(?<![^\s(])(?<!\d[ ])-))?{ONE}",
            first=numerals.FIRST_ALL | {"minus", "negative", "-"},
        ),
        normalise=_count,
        examples=(
            "More than [250](count >250 of athletes) athletes took part.",
            "[Forty-five](count =45 of new wells) new wells were dug.",
            "[Dozens](count ~24 of streets) of streets were flooded.",
            "Aktau\t[5](count =5)\t[310](count =310)",
            "They met [one](count =1 of expert) expert, [two](count =2 of lawyers and judges) lawyers and judges.",
            "One of them said that no one knew, for the 2nd time.",
        ),
    ),
    Rule(
        id="figures.number-dashed",
        label="FIGURE",
        pattern=Regex(rf"(?<=[a-z)][ ])-(?P<mention>{ONE})", first=frozenset({"-"})),
        normalise=_count_dashed,
        examples=(
            "Aktau has 15 mosques, Oral –[12](count =12).",
            "It rose by –12 in Aktau, and 15–20 in Oral.",
        ),
    ),
    Rule(
        id="figures.number-point",
        label="FIGURE",
        pattern=Regex(r"(?<![\w.,)\]%])(?P<first>\.\d{1,8})(?![\w.,-]\w|\w)", first=frozenset({"."})),
        normalise=_count,
        examples=(
            "His average was [.325](count =0.325 of average) that year.",
            "The end. 25 came, and www.a.kz/.25/ broke.",
        ),
    ),
    Rule(
        id="figures.number-range",
        label="FIGURE",
        pattern=Regex(rf"{START}{two()}", first=FIRST, near=(RANGE,)),
        normalise=_count,
        examples=(
            "From [15 to 20](count =15..20 of buses) buses run here.",
            "Some [200-250](count ~200..250 of guests) guests came.",
            "It ran from 2015-2020.",
        ),
    ),
)
