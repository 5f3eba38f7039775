"""Numbers that are no figures because they stand in contact lines and clock times: telephones, addresses, counters."""

import re

from kzextract.normalise.figures import Attributes
from kzextract.reading import BLOCK, Reading
from kzextract.rules.figures_common import nothing, place_of, unless_counted
from kzextract.rules.rule import DIGIT, FIVE_OR_MORE, FOUR, ONE_OR_TWO, SPLIT, THREE, Regex, Rule

_STREETS = "street str str. st st. avenue ave ave. road boulevard prospekt microdistrict lane square"
_STREET = r"(?i:street|avenue|road|boulevard|prospekt|microdistrict|lane|square|(?:str|st|ave)\b\.?)"
_TELEPHONES = "tel tel. phone phones telephone fax mobile hotline helpline call whatsapp dial short newsroom ext"
_COUNTERS = "views view viewed reads read comments comment shares likes hits visits downloads"


def _telephone(match: re.Match[str], reading: Reading) -> Attributes | None:
    return nothing(match, reading) if 9 <= sum(char.isdigit() for char in match[0]) <= 15 else None


_CLOCK_BEFORE = re.compile(
    r"\b(?:at|from|until|till|by|since|between|to|before|after)[ ](?:(?:about|around)[ ])?\Z", re.IGNORECASE
)
_SCORING = re.compile(r"\b(?:won|beat|score|lost|defeated|result)\b")
_MEASURING = re.compile(r"\b(?:rose|grew|fell|stood|increased|by)\b")
_AMOUNT = re.compile(
    r"[ ]?(?:%|percent|per[ ]cent|million|billion|thousand|tenge|points|times|km|hectares|(?:to|from)[ ]\d)"
)


def _clock(match: re.Match[str], reading: Reading) -> Attributes | None:
    place = place_of(match, reading)
    hour, minute = int(match["hour"]), match["minute"]
    if hour > 24 or int(minute or 0) > 59 or not (minute or match["suffix"]):
        return None
    if match["suffix"] or (match["sign"] == ":" and not _SCORING.search(place.before)):
        return nothing(match, reading)
    told = _CLOCK_BEFORE.search(place.tail) and not _MEASURING.search(place.tail[-40:])
    return nothing(match, reading) if told and int(minute) % 5 == 0 and not _AMOUNT.match(place.after) else None


RULES: tuple[Rule, ...] = (
    Rule(
        id="figures.block-telephone",
        label=BLOCK,
        pattern=Regex(
            r"(?<![\w+])(?:\(?\+[ ]?\d[\d ()-]{7,20}\d|(?:8[ -]?)?\(\d{3,5}\)[ -]?\d[\d -]{4,12}\d|(?:8|"
            r"00\d{1,3})[ -]\d{3,5}(?:[ -]\d{2,4}){2,4})(?!\d)",
            first=frozenset({"+", "(", ONE_OR_TWO, THREE, FOUR, FIVE_OR_MORE}),
        ),
        normalise=_telephone,
        examples=("Tel. [+7 717 200 11 22](block), [8 (7172) 20-11-22](block).", "About 8 250 people left."),
    ),
    Rule(
        id="figures.block-telephone-local",
        label=BLOCK,
        pattern=Regex(
            r"(?<![\w-])\d{2,3}-\d{2}-\d{2}(?![\w-])", first=frozenset({ONE_OR_TWO, THREE}), near=(frozenset({"-"}),)
        ),
        normalise=nothing,
        examples=("Call [25-11-04](block) or [250-11-04](block).", "On 2024-05-06 they met."),
    ),
    Rule(
        id="figures.block-telephone-label",
        label=BLOCK,
        pattern=Regex(
            r"(?i:tel|phones?|telephone|fax|mob|mobile|hotline|helpline|call[ -]cent(?:re|er)|whatsapp|dial(?:ing|"
            r"led)?|short[ ]number|"
            r"newsroom|ext|extension)(?:\.|[ ]number)?(?:[ ](?:of|for)[ ][^.:;\n]{3,60}:)?:?[ ]"
            r"(?P<mention>[+(]?\d[\d() -]{1,22}\d)(?!\w)",
            first=frozenset(_TELEPHONES.split()),
        ),
        normalise=unless_counted,
        examples=("Phone: [55 12 34](block); call centre [1414](block).", "They phone their friends."),
    ),
    Rule(
        id="figures.block-hotline",
        label=BLOCK,
        pattern=Regex(
            r"(?<![\w.,])\d{3,5}(?=[ ](?:helpline|hotline|call[ -]cent|contact[ -]cent|short[ ]number|emergency|"
            r"rescue[ ]service|service[ ]line|line\b))",
            first=frozenset({THREE, FOUR, FIVE_OR_MORE}),
            near=(frozenset("helpline hotline call contact short emergency rescue service line".split()),),
        ),
        normalise=nothing,
        examples=("The [109](block) call centre is open.", "The calls came at night."),
    ),
    Rule(
        id="figures.block-clock",
        label=BLOCK,
        pattern=Regex(
            r"(?<![\w.,:/-])(?P<hour>\d{1,2})(?:(?P<sign>[:.])(?P<minute>\d{2})(?::\d{2})?)?"
            r"(?P<suffix>[ ]?(?:[ap]\.m\.|[ap]m\b|[AP]M\b|o'clock|hours\b(?=[ ](?:local|Astana|on))|"
            r"(?<=[:.]\d\d)[ ]?(?:hours|hrs|h)\b))?"
            r"(?![\w%]|[.,]\d)",
            first=frozenset({ONE_OR_TWO, SPLIT}),
        ),
        normalise=_clock,
        examples=(
            "Doors open at [18:30](block), close at [9 p.m.](block) and open again at [7.30](block).",
            "It grew by 7.30 percent to 18 tonnes.",
        ),
    ),
    Rule(
        id="figures.block-offset",
        label=BLOCK,
        pattern=Regex(
            r"(?:(?<=:\d\d[ ][+-])\d{4}(?!\w)|(?<![\w.,+-])[0-2]\d[0-5]\d(?=[ ](?:GMT|UTC|EST|CET)\b))",
            first=frozenset({FOUR}),
        ),
        normalise=nothing,
        examples=(
            "It traded as of [0936](block) GMT.",
            "Sent at 18:30:05 +[0500](block) from the office.",
            "It grew from 1,200 to +1300 people.",
        ),
    ),
    Rule(
        id="figures.block-address",
        label=BLOCK,
        pattern=Regex(
            rf"(?<![\w.,])(?P<mention>\d{{1,4}}[A-Za-z]?(?:/\d{{1,3}})?),?[ ](?:[A-Z][\w'-]+\.?[ ]){{1,3}}{_STREET}",
            first=frozenset({DIGIT}),
            near=(frozenset(_STREETS.split()),),
        ),
        normalise=nothing,
        examples=("The office is at [14](block) Abay Avenue.", "He has cousins in Street."),
    ),
    Rule(
        id="figures.block-house",
        label=BLOCK,
        pattern=Regex(
            rf"{_STREET},?[ ](?P<mention>\d{{1,4}}[A-Za-z]?(?:/\d{{1,3}})?)(?![\w.]*\d)",
            first=frozenset(_STREETS.split()),
        ),
        normalise=unless_counted,
        examples=("It stands at Satpayev street, [22](block).", "On this street houses burned."),
    ),
    Rule(
        id="figures.block-postcode",
        label=BLOCK,
        pattern=Regex(r"(?<![\w.,-])0\d{5}(?![\w.,]\d)", first=frozenset({FIVE_OR_MORE})),
        normalise=nothing,
        examples=("[010000](block), Astana", "About 100000 people left."),
    ),
    Rule(
        id="figures.block-counter",
        label=BLOCK,
        pattern=Regex(
            r"(?:Views?|Viewed|VIEWS|Reads?|Comments?|Shares|Likes|Hits|Visits|"
            r"Downloads)(?:[ ]?:[ ]?|[ ]+)(?P<mention>\d[\d ,]{0,10})(?<=\d)(?![ ]?[a-z])",
            first=frozenset(_COUNTERS.split()),
        ),
        normalise=nothing,
        examples=("Views: [1 204](block)", "It drew views: a record."),
    ),
)
