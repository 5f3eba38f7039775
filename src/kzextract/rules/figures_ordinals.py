"""Ordinals of anniversaries and of numbered editions, and scores."""

import re

from kzextract.normalise import figures, numbers, numerals
from kzextract.normalise.comparators import comparator
from kzextract.normalise.figures import Attributes, Values
from kzextract.normalise.measured import Place
from kzextract.reading import Reading
from kzextract.rules.figures_common import place_of
from kzextract.rules.rule import ONE_OR_TWO, ORDINAL, SPLIT, THREE, Regex, Rule

_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ROMANS = frozenset(
    tens + ones
    for tens in ("", "x", "xx", "xxx", "xl", "l")
    for ones in ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    if tens or ones
)
_ROMAN = r"(?=[IVXL])(?:X[LC]|L?X{0,4})(?:I[XV]|V?I{0,4})(?![\w.])"
_WORD = rf"(?i:(?:(?:{'|'.join(_TENS)})[ -])?{numerals.any_of(numerals.ORDINALS)})(?![\w-])"
_ALWAYS = [
    "anniversary",
    "anniversaries",
    "birthday",
    "jubilee",
    "session",
    "sitting",
    "edition",
    "season",
    "plenum",
    "convocation",
]
_EVENTS = [
    "meeting",
    "congress",
    "conference",
    "forum",
    "summit",
    "festival",
    "assembly",
    "championship",
    "championships",
    "olympiad",
    "olympics",
    "games",
    "kurultai",
    "kurultay",
    "symposium",
    "exhibition",
    "competition",
    "contest",
    "tournament",
    "marathon",
    "cup",
    "consultations",
    "expo",
    "spartakiad",
    "universiade",
    "biennale",
]
_EVENT = rf"(?i:{numerals.any_of([*_ALWAYS, *_EVENTS, 'round table'])})"
_IN_A_ROW = re.compile(r"(?:consecutive|straight|successive|time|day|round|half|place)\b")


def _ordinal(match: re.Match[str], reading: Reading) -> Attributes | None:
    value, place = numbers.ordinal(match["mention"]), place_of(match, reading)
    if value is None or not _numbers_an_event(match, place):
        return None
    noun = reading.text[slice(*match.span("noun"))]
    return figures.attributes("ordinal", Values(value), comparator(place, "ordinal"), noun=noun)


_OF_BODY = re.compile(
    r"[ ]of[ ]the[ ](?:[A-Z][\w-]+[ ]){1,4}(?:Council|Commission|Committee|Congress|Assembly|Board|Group|Union|Forum)\b"
)


def _numbers_an_event(match: re.Match[str], place: Place) -> bool:
    """Tell a numbered edition ("the first International Conference") from an order in time ("their first meeting")."""
    word, noun = match["mention"].lower(), match["noun"]
    if _IN_A_ROW.match(noun):
        return False
    if match["event"].lower() in _ALWAYS:
        return not (word == "first" and re.search(r"\b(?:his|her|their|our|my)[ ]\Z", place.before))
    written = word.isalpha() and not match["mention"].isupper()
    its = re.search(r"\bits[ ]\Z", place.before) is not None
    of_body = _OF_BODY.match(place.folded, match.end()) and re.search(r"\b[Tt]he[ ]\Z", place.before)
    return bool(its or of_body or noun[0].isupper() or not written or word not in {"first", "second", "third"})


_TOLD_BEFORE = re.compile(
    r"\b(?:[Ww][io]n|wins|beat\w*|los[te]|defeat\w*|dr[ea]w|scor(?:e[ds]?|ing)|victory|[Vv]ot(?:e[ds]?|ing)|ballot|[Rr]esult|[Ss]core|"
    r"tie[ds]?|passed|approved|adopted|"
    r"led|leading|ahead|match|final|semi-?final|sets?|game|tally|thrash\w*|rout\w*|eliminat\w*|overc[ao]me|outplay\w*|goalless)\b[^.;]{0,60}\Z"
)
_TOLD_AFTER = re.compile(
    r"[^.;]{0,25}\b(?:vote|win|victory|defeat|score|draw|loss|lead|margin|majority|in[ ]favou?r)\b"
)


_VOTED = re.compile(
    r"\b(?:approved|passed|adopted|voted|backed|rejected|ratified|endorsed)\b(?![^.;]*\bfrom\b)[^.;]{0,60}\Z"
)
_SUPPORTED = re.compile(
    r"\b(?:won|elected|approved|passed|adopted|rejected|vot(?:e[ds]?|ing)|confirmed|backed|endorsed)\b"
)
_VOTED_AFTER = re.compile(r"[,.;)]|\Z|[ ](?:with|in[ ]favou?r|against)\b")


def _score(match: re.Match[str], reading: Reading) -> Attributes | None:
    place = place_of(match, reading)
    first, second = figures.values(match["first"]), figures.values(match["second"])
    if first is None or second is None:
        return None
    if (
        match["sign"] == ":"
        and len(match["first"]) == len(match["second"]) == 2
        and first.value <= 24
        and second.value < 60
    ):
        return None  # a clock time
    if match["sign"] == " to ":
        voted = place.tail.endswith("ote of ") or (_VOTED.search(place.before) and _VOTED_AFTER.match(place.after))
        return figures.attributes("score", Values(first.value, second.value), "=") if voted else None
    bracketed = place.tail.endswith("(") and place.after.startswith(")") and first.value > second.value
    if (
        bracketed
        and match["sign"] == "-"
        and _SUPPORTED.search(reading.folded[max(0, place.start - 60) : place.end + 60])
    ):
        return figures.attributes("score", Values(first.value, second.value), "=")
    told = _TOLD_BEFORE.search(place.before) or _TOLD_AFTER.match(place.after)
    falls = (
        match["sign"] != ":"
        and first.value > second.value
        and re.search(r"(?:\b[Bb]y|,)[ ]\Z", place.tail)
        and re.match(r"[,.;)]|\Z", place.after)
    )
    return figures.attributes("score", Values(first.value, second.value), "=") if told or falls else None


RULES: tuple[Rule, ...] = (
    Rule(
        id="figures.edition",
        label="FIGURE",
        pattern=Regex(
            rf"(?<![\w-])(?P<mention>\d{{1,3}}(?:st|nd|rd|th|ST|ND|RD|TH)|{_ROMAN}|{_WORD})[ ]"
            rf"(?P<noun>(?:(?!(?:in|of|at|for|to|by|from|on|with|the|an?|was|is|were|"
            rf"are)[ ])[A-Za-z][\w'/-]*[ ]){{0,5}}?(?P<event>{_EVENT})\b)",
            first=frozenset({ORDINAL, *numerals.ORDINALS, *_TENS, *_ROMANS}),
            near=(frozenset([*_ALWAYS, *_EVENTS, "table"]),),
        ),
        normalise=_ordinal,
        examples=(
            "The town marks its [50th](ordinal =50 of anniversary) anniversary.",
            "The [III](ordinal =3 of International Forum) International Forum has opened.",
            "It was his [eightieth](ordinal =80 of birthday) birthday.",
            "The [third](ordinal =3 of meeting) meeting of the Steppe Water Council was short.",
            "He took 3rd place in the second half, after their first meeting.",
        ),
    ),
    Rule(
        id="figures.game-score",
        label="FIGURE",
        pattern=Regex(
            r"(?<![\w/.:,-])(?P<first>\d{1,3}(?:\.5)?)(?P<sign>[:-]|[ ]to[ ])(?P<second>\d{1,3}(?:\.5)?)(?![\w/:%-]|"
            r"[.,]\d)",
            first=frozenset({ONE_OR_TWO, THREE, SPLIT}),
        ),
        normalise=_score,
        examples=(
            "Kairat won [3-1](score =3..1) in Aktobe.",
            "Deputies at once ([61-9](score =61..9)) confirmed the akim.",
            "The motion passed by [71-4](score =71..4).",
            "Classes last from 10:30 to 12:00.",
        ),
    ),
)
