"""Ages: those that say so ("40-year-old"), and those that only their setting shows."""

import re

from kzextract.normalise import figures, measured
from kzextract.normalise.figures import Attributes
from kzextract.normalise.measured import PEOPLE, Place
from kzextract.normalise.nouns import listed
from kzextract.reading import Reading
from kzextract.rules.figures_common import FIRST, MONTH, ONE, RANGE, START, amounts, of_kind, place_of, two
from kzextract.rules.rule import Regex, Rule

_OLDEST = 115
_BEFORE = 14  # code points that show what stands before an age
_OLD = frozenset({"old", "olds", "age"})
_NO_AGE = re.compile(r"[\w/%-]|[.,:]\d|[ ](?:percent|per[ ]cent|%|million|thousand|billion)")


def _age(match: re.Match[str], reading: Reading) -> Attributes | None:
    start = match.start()
    if not _may_be_age(reading.folded[max(0, start - _BEFORE) : start]):
        return None
    place = place_of(match, reading)
    if not _may_be_age(place.before[-_BEFORE:]):
        return None
    found = amounts(match, place)
    if found is None or not isinstance(found.value, int) or found.value > _OLDEST or _NO_AGE.match(place.after):
        return None
    if not (_is_apposed(place) or _is_aged(place) or _is_predicate(place) or _is_of_people(place)):
        return None
    return figures.describe(place, reading.text, "age", found, "year")


def _may_be_age(before: str) -> bool:
    word = before.strip().rsplit(" ", 1)[-1].lower()
    return word.endswith((",", "(")) or word in listed("before age")


_NAME = re.compile(
    r"(?:(?:[A-Z][\w'-]+[ ]){1,3}[A-Z][\w'-]+|\b(?:son|daughter|husband|wife|brother|sister|mother|father|"
    r"granddaughter|grandson|pupil|student|"
    r"pensioner|man|woman|victim|suspect|boy|girl|child|resident|driver|farmer|"
    r"teacher)(?:[ ][A-Z][\w'-]+)?)(?P<sign>,[ ]|[ ]\()\Z"
)
_ONE_NAME = re.compile(r"(?:\A|[.!?;:,\"(—]\s?|[a-z][ ]|also[ ])[A-Z][a-z'-]{2,},[ ]\Z")
_AFTER_AGE = re.compile(r",[ ](?:[a-z]+\b|[A-Z][\w-]+[).])|\)")
_CHILDREN = re.compile(
    r"\b(?:girls|boys|sons|daughters|children|suspects|victims|men|women|defendants|twins|friends|teenagers|"
    r"brothers|sisters|grandchildren),[ ](?:aged[ ])?(?:\d{1,2}(?:,|"
    r"[ ]and)[ ]){0,4}\Z"
)
_NOUN = re.compile(r"\b[a-z]{3,},[ ]\Z")
_PERSONAL = re.compile(r",[ ](?:who|has|had|was|is|said|told|lost|died|works|lives)\b")


_KIN = re.compile(
    r"\b(?:(?:great-)?(?:grand)?(?:son|daughter)|niece|nephew|brother|sister|wife|"
    r"husband)\b(?:,[ ][^,.;:]{2,30}){1,2},[ ]\Z"
)
_POSITION = re.compile(r"[A-Z][\w'-]+[ ][A-Z][\w'-]+,[ ](?:an?[ ]|the[ ])?[a-z]+(?:[ ][a-z]+)?,[ ]\Z")
_LISTED = re.compile(r"\A[^\w\n]*[A-Z][\w'-]+[ ][A-Z][\w'-]+[^.;\n]{0,120},[ ]\Z")
_NOW = re.compile(r"(?<=, )(?:now|then|just|only|aged)[ ]\Z")


def _is_relation(place: Place) -> bool:
    """Tell ages behind a noun for a person: "a niece, Aru, three", "Aru Ten: Minister of Labour, 39" in a list."""
    if _NOUN.search(place.tail) and _PERSONAL.match(place.after):
        return True
    if _KIN.search(place.tail) and re.match(r"[,.;)]|\Z", place.after):
        return True
    if _POSITION.search(place.tail) and re.fullmatch(r"\d\d", place.text) and re.match(r"[,.;)]", place.after):
        return True
    ends = re.match(r"[ ]*(?:\n|\Z)", place.folded[place.end : place.end + 3])
    return bool(ends and re.fullmatch(r"\d\d", place.text) and _LISTED.search(place.before))


def _is_apposed(place: Place) -> bool:
    """Tell whether the number stands in commas or brackets after a person: "Asan Ospanov, 34, …", "Asan, now 40,"."""
    now = _NOW.search(place.tail)
    place = place.moved(start=place.start - len(now[0])) if now else place
    if _is_relation(place) or (now and _ONE_NAME.search(place.tail) and place.after.startswith(" and ")):
        return True
    if _ONE_NAME.search(place.tail) and _AFTER_AGE.match(place.after) and not re.search(MONTH + r",[ ]\Z", place.tail):
        return True
    if _CHILDREN.search(place.tail):
        return bool(re.match(r"(?:,|[ ]and)[ ]\d|[,.;)]", place.after))
    name = _NAME.search(place.tail)
    if name is None or re.search(MONTH + r"[,( ]+\Z", place.before):
        return False
    if "(" in name["sign"]:
        return place.after.startswith(")") and not re.fullmatch(r"[0-4]", place.text)
    return bool(re.match(r"[,.;)]|[ ](?:and|who|from|told|said)\b", place.after))


_BOUND = (
    r"(?:(?:(?:not[ ]|no[ ])?(?:more|less|older|younger)[ ]than|over|under|about|at[ ]least|up[ ]to|below|above|nearly|"
    r"almost)[ ])?"
)
_AGED = re.compile(
    rf"\b(?:[a-z]+[ ]age|age[ ](?:of|for)[ ][a-z]+(?:[ ][a-z]+)?)[ ](?:is|was|remains|will[ ]be)[ ]{_BOUND}\Z|"
    rf"\b(?:aged|turn(?:s|ed|ing)|(?:the[ ])?ages?(?:[ ](?:of|between|from))?)[ ](?:(?:between|from|of)[ ])?{_BOUND}\Z",
    re.IGNORECASE,
)


_BEFORE_AGE = frozenset(
    "is was remains be than over under about least to below above nearly almost aged turns turned turning age ages of "
    "between from".split()
)


def _is_aged(place: Place) -> bool:
    return place.last in _BEFORE_AGE and _AGED.search(place.tail) is not None


_ENDS = re.compile(r"[,.;:!?)\"\n]|\Z|[ ](?:he|she|I|when|and|on|at|in|that|this|last|now|by|then|while|years?)\b")
_IS = r"(?:[ ](?:is|was|were|would[ ]be|will(?:[ ]soon)?[ ]be)|'(?:s|ll[ ]be))[ ]"
_DYING_AT = re.compile(
    r"\b[Dd]ie[ds]\b[^.;]{0,30}[ ]at[ ]\Z|\b(?:work|retire\w*|pension|marry|marries|married|graduat\w+|men|women|"
    r"girls|boys|mother|father|grandmother|widow|champion|orphan)[ ]at[ ]\Z"
)
_SHE_WAS = re.compile(
    rf"\b(?:he|she|I|you|who|girl|boy|son|daughter|(?:eldest|youngest|oldest|elder|"
    rf"sister|brother|son|daughter|mother|father|husband|wife|baby|younger)(?:,?[ ]\w+,?)?){_IS}(?:(?:now|just|only|"
    rf"already)[ ])?{_BOUND}\Z",
    re.IGNORECASE,
)
_WHO_IS = re.compile(r"\b(?:girl|boy|child|son|daughter|man|woman)[ ](?:who|that|whose)[ ][^,.;:]{2,40}[ ]is[ ]\Z")
_OLDEST_OF = re.compile(r"\b(?:eldest|youngest|oldest)(?:[ ]of[ ]them)?,?[ ](?:is[ ]|was[ ])?\Z")
_NAME_WAS = re.compile(
    rf"(?:[A-Z][\w'-]+[ ][A-Z][\w'-]+|(?:\A|[.!?\"][ ])[A-Z][a-z'-]{{2,}})(?:,[ ][^,;.]{{3,60}},)?{_IS}(?:(?:now|"
    rf"just|only)[ ])?\Z"
)


def _is_predicate(place: Place) -> bool:
    """Tell whether the number completes "she was", "was" after a person's name, or "at 21 he"."""
    if not _ENDS.match(place.after) or measured.counted(place, plural=True):
        return False
    if _DYING_AT.search(place.tail):
        return True
    if re.search(r"\b[Aa]t[ ]\Z", place.tail) and re.match(r",?[ ](?:he|she|I)\b", place.after):
        return True
    return bool(
        _SHE_WAS.search(place.tail)
        or _NAME_WAS.search(place.tail)
        or _OLDEST_OF.search(place.tail)
        or _WHO_IS.search(place.tail)
    )


_LIMITED = re.compile(
    rf"(?:\b(?:{PEOPLE}|somebody|anyone|anybody|those|everyone|someone)[ ](?:over|under|above|below|younger[ ]than|"
    rf"older[ ]than|aged)[ ]"
    r"(?:the[ ]age[ ]of[ ])?|\b(?:is|are|was|were)[ ](?:under|over)[ ])\Z",
    re.IGNORECASE,
)
_LIMITING = frozenset({"over", "under", "above", "below", "than", "aged", "of"})
_OF = re.compile(
    r"\b(?:boys?|girls?|man|woman|person|lad|lass|youths?|child|children|teenager|brother|sister|son|daughter|lad|pensioner|widow|"
    r"student)[ ]of[ ]\Z"
)


def _is_of_people(place: Place) -> bool:
    """Tell whether the number is the age of the people named before it: "children under 5", "a boy of 14"."""
    limited = place.last in _LIMITING and _LIMITED.search(place.tail)
    named = limited or (place.last == "of" and _OF.search(place.tail))
    return bool(named) and not measured.counted(place, plural=True)


RULES: tuple[Rule, ...] = (
    Rule(
        id="figures.age-bare",
        label="FIGURE",
        pattern=Regex(rf"{START}{ONE}", first=FIRST),
        normalise=_age,
        examples=(
            "Aigerim Sadykova, [34](age =34 year), teaches music.",
            "Meals are free for children under [six](age <6 year of children).",
            "He left home when he was [17](age =17 year).",
            "From the age of [16](age =16 year) they may work, says Aru, now [34](age =34 year) and a nurse.",
            "Karatau has old wells; the people came.",
        ),
    ),
    Rule(
        id="figures.age-bare-range",
        label="FIGURE",
        pattern=Regex(rf"{START}{two()}", first=FIRST, near=(RANGE,)),
        normalise=_age,
        examples=(
            "Children aged [6 to 17](age =6..17 year of Children) may swim.",
            "Those between the ages of [18 and 29](age =18..29 year) vote least.",
            "They played the match again.",
        ),
    ),
    Rule(
        id="figures.age",
        label="FIGURE",
        pattern=Regex(
            rf"{START}{ONE}(?:[ ]?-[ ]?(?P<unit>year|yr|month|week|day)s?(?:[ ]?-[ ]?|[ ])olds?\b)",
            first=FIRST,
            near=(_OLD,),
        ),
        normalise=of_kind("age"),
        examples=(
            "A [40-year-old](age =40 year of driver) driver was hurt, and a [5 - year - old](age =5 year of boy) boy.",
            "The 12-year programme is old.",
        ),
    ),
    Rule(
        id="figures.age-old",
        label="FIGURE",
        pattern=Regex(
            rf"{START}{ONE}[ ](?P<unit>years?|months?|weeks?|days?)(?=[ ](?:old|of[ ]age)\b)", first=FIRST, near=(_OLD,)
        ),
        normalise=of_kind("age"),
        examples=(
            "The bridges are more than [50 years](age >50 year of bridges) old.",
            "He left 3 years older.",
        ),
    ),
    Rule(
        id="figures.age-old-range",
        label="FIGURE",
        pattern=Regex(
            rf"{START}{two()}(?:[ ](?P<unit>years?|months?)(?=[ ](?:old|of[ ]age)\b))", first=FIRST, near=(_OLD, RANGE)
        ),
        normalise=of_kind("age"),
        examples=(
            "Pupils are [6 to 11 years](age =6..11 year of Pupils) old.",
            "It took 6 to 11 old buses.",
        ),
    ),
)
