"""Bare numbers: counts, and ages that only their setting shows."""

import re

from kzextract.normalise import figures, measured, numerals, phrases
from kzextract.normalise.figures import Attributes, Values
from kzextract.normalise.measured import Place
from kzextract.reading import Reading
from kzextract.rules.figures_common import FIRST, ONE, START, amounts, place_of, two
from kzextract.rules.rule import Regex, Rule

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
_TIME = r"(?:second|minute|hour|day|night|week|month|year|decade)s?"
_NO_NUMERAL_BEFORE = re.compile(
    r"(?:\b(?:the|this|that|which|any|every|each|no|another|last|next|first|second|only|such|what|one|by|from|day|good|new|old|former|latter|right|wrong|big|bigger|better|best|same|other|"
    r"number|'s|his|her|its|their|our|my|your|loved|little|most|single|[a-z]+est|is|was|be|are|as|becoming|became)[ ])\Z",
    re.IGNORECASE,
)
_IDIOM = re.compile(
    r"[ ](?:of\b|another\b|by[ ]one\b|or[ ]another\b|day\b|hand\b|side\b|point\b|time\b|thing\b|way\b|moment\b|who\b|that\b|which\b|where\b|can\b|must\b|should\b|may\b|could\b|is\b|was\b|has\b|"
    r"needs\b|wants\b|knows\b|would\b|to\b|in\b|with\b|and[ ]the[ ]same\b|such\b|and[ ]only\b|after[ ]another\b|such\b|step\b|word\b|Direct\b|Health\b|Nation\b|Belt\b|Team\b|country\b(?=,)|voice\b|tolerance\b|last\b)"
)


def _count(match: re.Match[str], reading: Reading) -> Attributes | None:
    place = place_of(match, reading)
    found = amounts(match, place)
    if found is None or _is_year_of(place) or _is_name(place) or _is_surname(place) or _is_pronoun(place, found) or _is_clock(place, found):
        return None
    if "minus" in match.re.groupindex and match["minus"]:
        found = Values(-found.value)
    attributes = figures.describe(place, reading.text, "count", found)
    noun = attributes["measured"]
    if (noun is None and _is_label(place)) or (_is_year(place) and not (noun and phrases.is_plural(last := str(noun).rsplit(" ", 1)[-1]) and last.islower())):
        return None
    return attributes


def _is_name(place: Place) -> bool:
    """Tell whether the number belongs to a code or a compound: "2nd", "4x4", "one-time", "24/7"."""
    if re.match(rf"[ -]?(?:{_TIME})(?![\w-])|(?:[ ](?:or|to)[ ]\w+|-\d+)[ ](?:{_TIME})[ ](?:ago|later|earlier)\b", place.after) or re.match(r"-[a-z]+ed\b", place.after):
        return True
    if re.match(r"[\w/]|[.:]\d|-(?:time|off|way|sided?|stop|hit|on-one|to-one|man|party|child|fold|thirds?|quarters?|half|fifths?|tenths?|st|nd|rd|th|[A-Z\d])\b|[ ]?%|-[A-Z\d]", place.after):
        return not re.match(r"-child\b|-party\b|-man\b", place.after) or place.text.lower() == "one"
    return place.after.startswith("]") and place.before.endswith("[")


def _is_surname(place: Place) -> bool:
    """Tell whether a capitalised number word is a name: Ten and Li are Korean surnames."""
    if not (place.text.isalpha() and place.text.istitle()):
        return False
    if re.match(r"[ ](?:said|told|says|added|noted|explained|stressed|believes|recalled|asked|wrote)\b", place.after):
        return True
    opens = re.search(r"(?:\A|[:.!?;(—\[][ ]?|(?<![,.!?])\"|\A\W+|[-•*][ ])\Z", place.before)
    in_title = len(re.findall(r"\b[a-z]{4,}\b", place.folded[place.left : place.right])) < 3
    return not opens and not in_title


def _is_pronoun(place: Place, found: Values) -> bool:
    lower = place.text.lower()
    if lower == "zero":
        return place.before.lower().endswith("net ") or bool(re.match(r"[ -](?:tolerance|hour|waste|emission|carbon|gravity|sum)", place.after))
    if lower != "one":
        return False
    if place.after.startswith("-") and not re.match(r"-(?:room|bedroom|stor(?:e?y)|page|act)\b", place.after):
        return True
    if _IDIOM.match(place.after) or _NO_NUMERAL_BEFORE.search(place.before[-14:]) and not re.match(r"[ ]more[ ]", place.after):
        return not re.search(r"\b(?:is|was|are|be|as|became|from|by)[ ]\Z", place.before) or measured.counted(place, plural=False) is None or bool(_IDIOM.match(place.after))
    noun = measured.counted(place, plural=False)
    words = place.folded[slice(*noun)].split() if noun else []
    return not words or (len(words) > 1 and all(word.istitle() and not phrases.is_common(word) for word in words))


def _is_clock(place: Place, found: Values) -> bool:
    """Tell whether the number is an hour: "comes back at eight", "from 9 to 18 daily"."""
    whole = isinstance(found.value, int) and found.value <= 24 and len(place.text) <= 8
    return whole and bool(
        re.search(r"\b(?:at|until|till|by|before|after|since|o'clock)[ ](?:about[ ]|around[ ])?\Z", place.before)
        and re.match(r"[.,;:!?)\"]|\Z|\n|[ ](?:in[ ]the[ ](?:morning|evening|afternoon)|at[ ]night|on|sharp|every|today|tomorrow|yesterday|and|Astana|Almaty|local)\b", place.after)
        and not re.search(r"\b(?:estimated|stood|stands|put|set|fixed|remained|rate|level|aged?|kept)[ ]at[ ]\Z", place.before)
    )


def _is_year(place: Place) -> bool:
    return bool(re.fullmatch(r"(?:1[5-9]\d\d|20\d\d|2100)(?:[ ]?-[ ]?(?:\d\d|\d{4}))?", place.text))


def _is_year_of(place: Place) -> bool:
    """Tell whether the number is a year by what stands before it, or a span of years."""
    if not _is_year(place):
        return False
    return "-" in place.text or bool(re.search(rf"(?:\b(?:in|since|until|till|by|from|of|for|during|to|and|between|year|after|before)|{_MONTH},?)[ ]\Z", place.before, re.IGNORECASE))


def _is_label(place: Place) -> bool:
    """Tell whether the number names what stands before it: "Boeing 737", "Channel One", "Astana 2030"."""
    if not re.fullmatch(r"\d{1,4}|[A-Z][a-z]+", place.text):
        return False
    before = re.search(r"(?P<gap>(?:^|[.!?:;,\"(][ ]?|[ ]))(?P<word>[A-Z][\w'-]*)[ ]\Z", place.before)
    if not before or re.match(_MONTH, before["word"]):
        return False
    sentence_start = before.start("word") == 0
    if place.text.isalpha():
        return not sentence_start
    return not (sentence_start and phrases.is_common(before["word"]))


_BEFORE_AGE = frozenset(
    "aged age ages of over under above below than at turned turns turning turn is was be who's he's she's i'm from between now just only already and to least about".split()
)


def _bare_age(match: re.Match[str], reading: Reading) -> Attributes | None:
    place = place_of(match, reading)
    word = place.before[-14:].strip().rsplit(" ", 1)[-1].lower()
    if not (word.endswith((",", "(")) or word in _BEFORE_AGE):
        return None
    found = amounts(match, place)
    if found is None or not (isinstance(found.value, int) and found.value <= 115) or re.match(r"[\w/%-]|[.,:]\d|[ ](?:percent|per[ ]cent|%)", place.after):
        return None
    if not any(test(place) for test in (_in_apposition, _is_aged, _was_aged, _of_people)):
        return None
    return figures.describe(place, reading.text, "age", found, "year")


def _noun_follows(place: Place) -> bool:
    return measured.counted(place, plural=True) is not None


def _in_apposition(place: Place) -> bool:
    """Tell whether the number stands in commas or brackets after a person's name."""
    name = re.search(r"(?:[A-Z][\w'-]+[ ]){1,3}[A-Z][\w'-]+(?P<sign>,[ ]|[ ]\()\Z", place.before)
    if name is None:
        name = re.search(r"\b(?:son|daughter|husband|wife|brother|sister|mother|father|granddaughter|grandson|pupil|student|resident|driver|farmer|teacher)(?:[ ][A-Z][\w'-]+)?(?P<sign>,[ ]|[ ]\()\Z", place.before)
    if re.search(r"\b[a-z]{3,},[ ]\Z", place.before) and re.match(r",[ ](?:who|has|had|was|is|said|told|lost|died|works|lives)\b", place.after):
        return True
    if re.search(r"\b(?:girls|boys|sons|daughters|children|brothers|sisters|grandchildren),[ ](?:aged[ ])?(?:\d{1,2}(?:,|[ ]and)[ ]){0,4}\Z", place.before):
        return bool(re.match(r"(?:,|[ ]and)[ ]\d|[,.;)]", place.after))
    if name is None or re.search(_MONTH + r"[,( ]+\Z", place.before):
        return False
    return place.after[:1] == (")" if "(" in name["sign"] else ",") or (name["sign"][0] == "," and bool(re.match(r"[.;)]|[ ](?:and|who|from|told|said)\b", place.after)))


_BOUND = r"(?:(?:more|less|older|younger|not[ ]older|no[ ]older|not[ ]younger|no[ ]younger)[ ]than[ ]|over[ ]|under[ ]|about[ ]|at[ ]least[ ]|up[ ]to[ ]|below[ ]|above[ ]|nearly[ ]|almost[ ])?"


def _is_aged(place: Place) -> bool:
    return bool(re.search(rf"(?:\b(?:aged|turn(?:s|ed|ing)|(?:the[ ])?ages?(?:[ ]of|[ ]between|[ ]from)?)[ ](?:between[ ]|from[ ]|of[ ])?{_BOUND})\Z", place.before, re.IGNORECASE)) and not re.match(r"[ ](?:percent|million|thousand)", place.after)


def _was_aged(place: Place) -> bool:
    """Tell whether the number completes "she was", or "was" after a person's name."""
    if not re.match(r"[,.;:!?)\"]|\Z|[ ](?:he|she|I|when|and|on|at|in|that|this|last|now|by|then|while|years?\b)", place.after) or _noun_follows(place):
        return False
    verb = re.search(rf"\b(?P<subject>he|she|I|who|(?:eldest|youngest|oldest|elder|younger)(?:[ ]\w+)?)(?:[ ](?:is|was|would[ ]be|will[ ]be)|'(?:s|ll[ ]be))[ ](?:now[ ]|just[ ]|only[ ]|already[ ])?{_BOUND}\Z", place.before, re.IGNORECASE)
    if verb or (re.search(r"\b[Aa]t[ ]\Z", place.before) and re.match(r",?[ ](?:he|she|I)\b", place.after)):
        return True
    name = re.search(rf"(?P<who>[A-Z][\w'-]+[ ][A-Z][\w'-]+)(?:,[ ][^,;.]{{3,60}},)?[ ](?:is|was|would[ ]be|will[ ]be)[ ](?:now[ ]|just[ ]|only[ ])?\Z", place.before)
    return name is not None


def _of_people(place: Place) -> bool:
    """Tell whether the number is the age of the people named before it: "children under 5", "a boy of 14"."""
    if re.search(rf"\b(?:{measured.PEOPLE}|somebody|anyone|anybody|those|everyone|someone)[ ](?:over|under|above|below|younger[ ]than|older[ ]than|aged)[ ](?:the[ ]age[ ]of[ ])?\Z", place.before, re.IGNORECASE):
        return not _noun_follows(place)
    return bool(re.search(r"\b(?:boy|girl|man|woman|youth|child|teenager|brother|sister|son|daughter|lad|pensioner|widow|student)[ ]of[ ]\Z", place.before)) and not _noun_follows(place)


RULES: tuple[Rule, ...] = (
    Rule(
        id="figures.age-bare",
        label="FIGURE",
        pattern=Regex(rf"{START}{ONE}", first=FIRST),
        normalise=_bare_age,
        examples=(
            "Aigerim Sadykova, [34](age =34 year), teaches music.",
            "Meals are free for children under [six](age <6 year of children).",
            "He left home when he was [17](age =17 year).",
            "Karatau, in 12 wells; over 60 people came.",
        ),
    ),
    Rule(
        id="figures.age-bare-range",
        label="FIGURE",
        pattern=Regex(rf"{START}{two()}", first=FIRST),
        normalise=_bare_age,
        examples=(
            "Children aged [6 to 17](age =6..17 year of Children) may swim.",
            "They played from 6 to 17 times.",
        ),
    ),
    Rule(
        id="figures.number",
        label="FIGURE",
        pattern=Regex(rf"{START}(?:(?P<minus>minus[ ]|(?<![^\s(])(?<!\d[ ])-))?{ONE}", first=numerals.FIRST_ALL | {"minus", "-"}),
        normalise=_count,
        examples=(
            "More than [250](count >250 of athletes) athletes took part.",
            "[Forty-five](count =45 of new wells) new wells were dug.",
            "[Dozens](count ~24 of streets) of streets were flooded.",
            "One of them said that no one knew, for the 2nd time.",
        ),
    ),
    Rule(
        id="figures.number-range",
        label="FIGURE",
        pattern=Regex(rf"{START}{two()}", first=FIRST),
        normalise=_count,
        examples=(
            "From [15 to 20](count =15..20 of buses) buses run here.",
            "It ran from 2015-2020 in 3 halls.",
        ),
    ),
)
