"""Fractions, multiples, ordinals and scores."""

import re

from kzextract.normalise import figures, numbers, numerals, phrases
from kzextract.normalise.figures import Attributes, Values
from kzextract.reading import Reading
from kzextract.rules.figures_common import FIRST, NUMBER, place_of
from kzextract.rules.rule import Regex, Rule

_PART = r"(?:half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth)"
_ORDINAL_WORD = rf"(?:(?:[tT]wenty|[tT]hirty|[fF]orty|[fF]ifty|[sS]ixty|[sS]eventy|[eE]ighty|[nN]inety)[ -])?(?i:{numerals.any_of(numerals.ORDINALS)})"
_EVENTS = (
    r"anniversary|anniversaries|birthday|jubilee|session|sitting|edition|meeting|congress|conference|forum|summit|festival|season|plenum|"
    r"convocation|assembly|championships?|olympiad|olympics|games|kurultai|round[ ]table|symposium|exhibition|competition|contest|tournament|"
    r"marathon|cup|kurultay|olympic[ ]games|winter[ ]games|summer[ ]games|consultations|expo|spartakiad|universiade|biennale|parliament"
)


def _fraction(match: re.Match[str], reading: Reading) -> Attributes | None:
    place = place_of(match, reading)
    first = numbers.fraction(match["first"]) if not match["first"].lower().startswith("half") else 0.5
    second = numbers.fraction(match["second"]) if match["second"] else None
    if first is None or (match["second"] and (second is None or second <= first)):
        return None
    if re.fullmatch(r"\w+[ ]quarters?", match[0]) and (
        not place.after.startswith(" of ") or re.search(r"\b(?:last|past|next|first|previous|consecutive)[ ]\Z", place.before)
    ):
        return None
    if match["first"].lower() == "one half" and not place.after.startswith(" of "):
        return None
    return figures.describe(place, reading.text, "fraction", Values(first, second))


def _ratio(match: re.Match[str], reading: Reading) -> Attributes | None:
    top, bottom = figures.values(match["top"]), figures.values(match["bottom"])
    if top is None or bottom is None or not 0 < top.value < bottom.value:
        return None
    place = place_of(match, reading)
    return figures.describe(place, reading.text, "fraction", Values(round(top.value / bottom.value, 4)))


def _every(match: re.Match[str], reading: Reading) -> Attributes | None:
    number = numbers.denominator(match["part"])
    place = place_of(match, reading)
    noun = phrases.forward(place.folded, place.end, place.right, plural=False)
    if number is None or noun is None or re.match(r"\s*(?:day|week|month|year|hour|minute|time|season|summer|spring|Monday|[A-Z]\w+day)\b", place.after):
        return None
    verb = re.search(r"(?<=\w)[ ]\w+s\b", place.folded[slice(*noun)])
    text = reading.text[noun[0] : noun[0] + verb.start() if verb else noun[1]]
    return figures.attributes("fraction", Values(round(1 / number, 4)), figures.comparator(place, "fraction"), None, text, None)


def _times(match: re.Match[str], reading: Reading) -> Attributes | None:
    place = place_of(match, reading)
    found = figures.values(match["first"], match["second"])
    if found is None:
        return None
    fractional = not isinstance(found.value, int)
    grows = re.search(r"\b(?:by|increas\w*|grew|grown|rose|risen|more[ ]than|almost|nearly|about|up|reduc\w*|decreas\w*|fell|rais\w+|exceed\w*|expand\w*|multipl\w+)[ ](?:\w+[ ]){0,2}\Z", place.before)
    compared = re.match(r"[ ](?:more|less|higher|lower|larger|greater|smaller|bigger|fewer|faster|cheaper|longer|as|the|over|compared|than|that|in[ ]\d|since|from|to[ ]\d|[a-z]+er\b)", place.after)
    if not (fractional or grows or compared):
        return None
    if re.match(r"[ ](?:a|per|each|every)[ ](?:day|week|month|year)", place.after):
        return None
    return figures.describe(place, reading.text, "multiple", found)


def _fold(match: re.Match[str], reading: Reading) -> Attributes | None:
    found = figures.values(match["first"])
    return None if found is None else figures.describe(place_of(match, reading), reading.text, "multiple", found)


def _twice(match: re.Match[str], reading: Reading) -> Attributes | None:
    return figures.describe(place_of(match, reading), reading.text, "multiple", Values(2 if match[0].lower() == "twice" else 3))


def _ordinal(match: re.Match[str], reading: Reading) -> Attributes | None:
    value = numbers.ordinal(match["mention"])
    if value is None:
        return None
    noun = reading.text[slice(*match.span("noun"))]
    place = place_of(match, reading)
    if not _numbers_an_event(match, place):
        return None
    return figures.attributes("ordinal", Values(value), figures.comparator(place, "ordinal"), None, noun, None)


def _numbers_an_event(match: re.Match[str], place: figures.Place) -> bool:
    """Tell a numbered edition ("the first International Conference") from an order in time ("their first meeting")."""
    event, noun = match["event"].lower(), match["noun"]
    if event in {"anniversary", "anniversaries", "birthday", "jubilee", "session", "edition", "season", "convocation", "plenum", "sitting"}:
        return not (match["mention"].lower() == "first" and re.search(r"\b(?:his|her|their|our|my)[ ]\Z", place.before))
    if event == "parliament" or re.match(r"(?:consecutive|straight|successive|time|day|round|half|place)\b", noun):
        return False
    written = match["mention"][0].isalpha() and not match["mention"].isupper()
    return noun[0].isupper() or not written or (match["mention"].lower() not in {"first", "second", "third"} and "-" not in noun)


def _score(match: re.Match[str], reading: Reading) -> Attributes | None:
    place = place_of(match, reading)
    first, second = int(match["first"]), int(match["second"])
    told = re.search(
        r"\b(?:won|win|wins|beat|beats|beating|lost|lose|defeat\w*|drew|draw|score[ds]?|scoring|victory|vote[ds]?|voting|ballot|result|tie[ds]?|passed|approved|adopted|led|leading|ahead|"
        r"match|final|semi-?final|set|sets|game|tally|against|thrash\w*|rout\w*|goalless)\b[^.;]{0,60}\Z",
        place.before,
    ) or re.match(r"[^.;]{0,25}\b(?:vote|win|victory|defeat|score|draw|loss|lead|margin|majority|against|in[ ]favou?r)\b", place.after)
    if not told and not (match["sign"] == "-" and first > second and re.search(r"\b[Bb]y[ ]\Z|,[ ]\Z", place.before)):
        return None
    if match["sign"] == ":" and (len(match["second"]) == 2 and first <= 24 and second < 60 and len(match["first"]) == 2):
        return None
    return figures.attributes("score", Values(first, second), "=", None, None, None)


RULES: tuple[Rule, ...] = (
    Rule(
        id="figures.fraction",
        label="FIGURE",
        pattern=Regex(rf"(?<![\w-])(?P<first>{numerals.FRACTION})(?:[ ](?:to|and|or)[ ](?P<second>{numerals.FRACTION}))?(?![ -]?(?:time|year|day|finals?|hour|mile|metre)\b)", first=FIRST),
        normalise=_fraction,
        examples=(
            "Over [two-thirds](fraction >0.6667 of voters) of the voters stayed at home.",
            "[Three quarters](fraction =0.75 of wards) of all wards are full.",
            "The other half went to Taraz in the third quarter.",
        ),
    ),
    Rule(
        id="figures.fraction-article",
        label="FIGURE",
        pattern=Regex(
            rf"(?:(?<=\ba[ ])|(?<=\bA[ ]))(?P<mention>(?P<first>{_PART})(?:[ ](?:to|and|or)[ ]a[ ](?P<second>{_PART}))?)(?=[ ]of[ ](?!an?[ ](?:million|billion|century|hour|year))|[,.;]|[ ](?:more|less|in|over|to|by|since|compared|from|this|last)\b)",
            first=frozenset({"third", "quarter", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "hundredth"}),
        ),
        normalise=lambda match, reading: _fraction(match, reading),
        examples=(
            "About a [third](fraction ~0.3333 of farms) of the farms closed.",
            "Between a [fifth and a quarter](fraction =0.2..0.25 of grain) of the grain is sold.",
            "He came a third time and in the fourth quarter.",
        ),
    ),
    Rule(
        id="figures.fraction-half",
        label="FIGURE",
        pattern=Regex(
            r"(?P<mention>(?P<first>[Hh]alf)(?P<second>(?!))?)(?:(?=[ ]of[ ](?:the|all|its|their|those|these|them|our|his|her|[a-z]+s\b))"
            r"|(?:(?<=than[ ]half)|(?<=over[ ]half)|(?<=early[ ]half)|(?<=lmost[ ]half)|(?<=bout[ ]half))(?=[ ](?:the|its|their|[a-z]+s|people)\b))",
            first=frozenset({"half"}),
        ),
        normalise=_fraction,
        examples=(
            "More than [half](fraction >0.5 of schools) of the schools have gyms.",
            "Half a year passed, and half Almaty was there.",
        ),
    ),
    Rule(
        id="figures.fraction-ratio",
        label="FIGURE",
        pattern=Regex(
            rf"(?<![\w-])(?P<top>\d{{1,2}}|[oO]ne|[tT]wo|[tT]hree|[fF]our|[fF]ive|[sS]ix|[sS]even|[eE]ight|[nN]ine)[ ](?:in|out[ ]of)[ ](?:every[ ])?(?P<bottom>\d{{1,3}}(?:,\d{{3}})?|{numerals.BELOW_THOUSAND}\b)(?=[ ][a-z]+|[,.;])(?![ ](?:years|months|days|weeks|hours|minutes|percent|million|thousand|billion)\b|[ ]?%)",
            first=FIRST,
        ),
        normalise=lambda match, reading: _ratio_near(match, reading),
        examples=(
            "[One in five](fraction =0.2 of children) children skips breakfast.",
            "[Two out of three](fraction =0.6667 of villages) villages have gas.",
            "He spent two in Astana and one in Aktau.",
        ),
    ),
    Rule(
        id="figures.fraction-every",
        label="FIGURE",
        pattern=Regex(rf"(?P<mention>[Ee](?:very|ach)[ ](?P<part>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))\b", first=frozenset({"every", "each"})),
        normalise=_every,
        examples=(
            "[Every fifth](fraction =0.2 of pupil) pupil wears glasses.",
            "The bazaar opens every second Sunday.",
        ),
    ),
    Rule(
        id="figures.multiple-times",
        label="FIGURE",
        pattern=Regex(rf"{numerals.START}(?P<first>{NUMBER})(?:(?:[ ]?-[ ]?|[ ](?:to|or)[ ])(?P<second>{NUMBER}))?(?:[ -]times\b|-time(?=[ ](?:increase|growth|rise|reduction|decrease)))", first=FIRST),
        normalise=_times,
        examples=(
            "Output grew [2.5 times](multiple =2.5 of Output).",
            "It is [three times](multiple =3) larger than the old one.",
            "She was elected three times and trains four times a week.",
        ),
    ),
    Rule(
        id="figures.multiple-fold",
        label="FIGURE",
        pattern=Regex(rf"{numerals.START}(?P<first>{numerals.DIGITS}|(?i:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|fifty|a[ ]hundred|hundred))[ -]?fold\b", first=FIRST | {f"{w}fold" for w in "two three four five six seven eight nine ten twelve fifteen twenty thirty fifty hundred".split()}),
        normalise=lambda match, reading: _fold(match, reading),
        examples=(
            "Prices rose [threefold](multiple =3 of Prices).",
            "A [10-fold](multiple =10) increase is planned.",
            "The plan is manifold.",
        ),
    ),
    Rule(
        id="figures.ordinal",
        label="FIGURE",
        pattern=Regex(
            rf"(?<![\w-])(?P<mention>\d{{1,3}}(?:st|nd|rd|th)|(?=[IVXL])(?:X[LC]|L?X{{0,4}})(?:I[XV]|V?I{{0,4}})(?![\w.])|{_ORDINAL_WORD}(?![\w-]))[ ](?P<noun>(?:[A-Za-z][\w'/-]*[ ]){{0,5}}?(?P<event>(?i:{_EVENTS}))\b)",
            first=frozenset({"#", *(w.lower() for w in numerals.ORDINALS), "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", *(f"{a}{b}".lower() for a in ("", "x", "xx", "xxx", "xl", "l") for b in ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix") if a or b)}),
        ),
        normalise=_ordinal,
        examples=(
            "The town marks its [50th](ordinal =50 of anniversary) anniversary.",
            "The [III](ordinal =3 of International Forum) International Forum has opened.",
            "It was his [eightieth](ordinal =80 of birthday) birthday.",
            "He took 3rd place in the second half, after their first meeting.",
        ),
    ),
    Rule(
        id="figures.game-score",
        label="FIGURE",
        pattern=Regex(r"(?<![\w/.:,-])(?P<first>\d{1,3})(?P<sign>[:-])(?P<second>\d{1,3})(?![\w/:%-]|[.,]\d)", first=frozenset({"#"})),
        normalise=_score,
        examples=(
            "Kairat won [3-1](score =3..1) in Aktobe.",
            "The motion passed by [71-4](score =71..4).",
            "Classes last from 10:30 to 12:00 for 15-18 pupils.",
        ),
    ),
)


def _ratio_near(match: re.Match[str], reading: Reading) -> Attributes | None:
    attributes = _ratio(match, reading)
    if attributes is None:
        return None
    place = place_of(match, reading)
    noun = phrases.forward(place.folded, place.end, place.right, plural=False)
    return {**attributes, "measured": reading.text[slice(*noun)] if noun else attributes["measured"]}
