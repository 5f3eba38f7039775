"""Is a number of four digits a year? Its neighbours tell: a quantity, a number of something and a name are none."""

import re

from kzextract.reading import Reading
from kzextract.rules.dates_context import after, before
from kzextract.rules.dates_parts import MONTH

_QUANTITY_AFTER = re.compile(
    r"[ -]?(?:[%°$€£₸₽]|(?:percent|per cent|points?|thousand|million|billion|mln|bln|tenge|KZT|USD|EUR|"
    r"dollars?|euros?|rubles?|"
    r"roubles?|so[mu]{1,2}s?|somoni|Rs|km|kilomet\w+|met(?:er|re)s?|m|mm|cm|sq|square|cubic|hectares?|ha|"
    r"tonnes?|tons?|kg|"
    r"lit(?:er|re)s?|[MkG]W|hours?|days?|weeks?|months?|years(?! of)|people|persons|times)\b)"
)
_NUMBERED_BEFORE = re.compile(
    r"(?:[$€£₸№#@&]|\b(?:Nos?|KZT|USD|EUR|GBP|RUB|ISO|GOST|room|flight|bus|route|house|apartment|office|"
    r"page|article|order|decree|law|"
    r"resolution|clause|cent(?:re|er)|hotline|numbers?|line|code|school|channel|model|tel|phone|fax|ext|"
    r"articles(?: \d+(?:, | and ))?|paragraphs?|clauses|sections?|building|"
    r"street)\.?) ?$|[\d/.,-]$|\d $",
    re.IGNORECASE,
)
_COUNTED_BEFORE = re.compile(
    r"\b(?:more than|less than|fewer than|over|at least|at most|up to|some|about|around|nearly|almost|"
    r"approximately|total of|all|"
    r"only|other|another|exactly|just|these|those|every) $",
    re.IGNORECASE,
)
DATE_BEFORE = re.compile(
    r"\b(?:in|since|until|till|by|during|from|the|its|his|her|their|our|of|early|late|mid|year|for|as of|"
    r"through|versus|and|between|"
    r"after|before|this|back to|prior to|than|as|"
    r"(?:born|died|founded|built|written|made|established|completed) (?:about|around|circa|c\.))[ -]$|'s $",
    re.IGNORECASE,
)
"""What stands in front of a year more often than in front of a quantity."""

_MORE_THAN = re.compile(r"\b(?:more|less|fewer) than $", re.IGNORECASE)
_LOOSELY_DATE_BEFORE = re.compile(r"\b(?:and|of|for|than|as|her|his|versus) $", re.IGNORECASE)
_SURELY_DATE_BEFORE = re.compile(
    r"\b(?:since|until|till|(?:months?|half|quarter|period|end|beginning|start|year|days?|spring|summer|autumn|winter)"
    r" of) $",
    re.IGNORECASE,
)
_PARTLY_BEFORE = re.compile(r"(?<=\b[Mm]id)-$|(?<=\b[Ll]ate)-$|(?<=\b[Ee]arly)-$|(?<=\b[Pp]re)-$|(?<=\b[Pp]ost)-$")
_CAPITAL_BEFORE = re.compile(r"(?P<word>[A-Za-z]*[A-Z][\w'.&]*|[\"'])(?P<dash> -| —)? $")
# Words whose capital comes from the start of a sentence or of a title.
_OPENERS = frozenset(
    re.findall(
        r"\w+",
        "A About After All Already Although An And Around As At Back Because Before Between Both Budget But By Circa "
        "Data Despite Draft During Early Est Even For Forecast From FY Her His If In Its Late Like Mid Nearly Not Of "
        "On Only Or Our Outlook Results "
        "Since So Some That The Their Then These This Those Though Through Till To Unlike Until Versus When "
        "Where While With Year Years Yet",
    )
)
_NAME_AFTER = re.compile(
    r" (?:[A-Z][\w'-]+ ){0,3}(?:Cup|Games|Olympics?|Paralympics?|Universiade|Championships?|Grand Prix|"
    r"Agenda|Strategy|Vision|Concept|Programme|Program|Plan|Roadmap|Framework)\b|"
    r" (?:Sustainable|Expo|EXPO|Street|Avenue|Ave|St(?!\.))\b|[-/&@]\w|[.,:]\d"
)
_ACT_BEFORE = re.compile(r"\bAct,? (?:(?:No\. ?)?\d+ )?(?:of )?$")
_PROGRAMME = re.compile(
    r"\b(?:Plan|Program|Programme|Strategy|Concept|Roadmap|Road Map|Doctrine|Agenda|Framework|Policy|Project|Document|"
    r"PLAN|PROGRAMME|STRATEGY|CONCEPT)(?:(?: (?:of|on|for|the|in|and|to|[A-Z(][\w'()-]*)){0,14}?|"
    r" (?:for|on|to|of(?! the\b))(?: (?!(?:is|was|are|were|has|have|had|will|would|must|that|which|provides|approved|"
    r"adopted|signed)\b)[\w'-]+){1,10}?) "
    r"(?:for|until|till|to|by|through|of)(?: the)?(?: (?:period|years))?(?: (?:of|from))? $"
)
_TERM = ("for ", "until ", "till ", "to ", "by ", "through ", "of ", "from ", "period ", "years ", "the ")
_DAY_BEFORE = re.compile(rf"{MONTH} \d\d?(?:st|nd|rd|th)?,? (?:of )?$")
_PLURAL_AFTER = re.compile(
    r" (?:(?:new|young|other|small|large|rural|[a-z]+(?:ed|ing|al|ic|ive)) ){0,2}(?:children|people|women|"
    r"men|[a-z]{3,}(?<![sui])s)\b(?!')"
)
# Plurals that years stand in front of, and verbs that look like plurals.
_NOT_COUNTED_AFTER = re.compile(
    r" (?:\w+ ){0,2}(?:elections?|results|reforms|amendments|budgets|reports|estimates|figures|plans|"
    r"targets|goals|protests|riots|"
    r"events|floods|games|sanctions|talks|standards|levels|prices|rates|changes|tests|exams|standings|"
    r"finals|rules|was|has|is|does|"
    r"sees|marks|brings|promises|approaches|ends|begins|starts|draws|shows|suggests|comes|seems|gets)\b",
    re.IGNORECASE,
)


_OF_YEARS = re.compile(r"(?<=(?:19|20)\d\d) years\b")  # "in 2023-2025 years"


def is_year_range(match: re.Match[str], reading: Reading) -> bool:
    """Tell whether two years make an interval of time, and not a quantity or a part of a programme's name."""
    start, end = match.span()
    return not _is_something_else(start, end + len(" years") if _OF_YEARS.match(reading.folded, end) else end, reading)


def is_year(year: int, start: int, end: int, reading: Reading) -> bool:
    """Tell whether ``year``, which stands from ``start`` to ``end``, is a year."""
    if _is_something_else(start, end, reading):
        return False
    left, right = before(reading, start), after(reading, end)
    placed = bool(DATE_BEFORE.search(left))
    if (right.startswith((" more ", " others")) and not placed) or (year % 100 == 0 and _MORE_THAN.search(left)):
        return False
    if _PLURAL_AFTER.match(right) and not _NOT_COUNTED_AFTER.match(right):
        if _SURELY_DATE_BEFORE.search(left):
            return True
        if not placed or _COUNTED_BEFORE.search(left) or _LOOSELY_DATE_BEFORE.search(left):
            return False
        if year % 100 == 0 or not 1900 < year < 2060:
            return False
    return placed or 1700 <= year <= 2060


def _is_something_else(start: int, end: int, reading: Reading) -> bool:
    left, right = before(reading, start, 24), after(reading, end)
    left = _PARTLY_BEFORE.sub(" ", left) if left.endswith("-") else left
    if _QUANTITY_AFTER.match(right) or _NUMBERED_BEFORE.search(left) or _DAY_BEFORE.search(left):
        return True
    return _is_in_name(left, right) or (left.endswith(_TERM) and bool(_PROGRAMME.search(before(reading, start, 180))))


def _is_in_name(left: str, right: str) -> bool:
    if _NAME_AFTER.match(right) or _ACT_BEFORE.search(left):
        return True
    if left.endswith(("'s ", "s' ")) and re.match(r" [a-z]", right):
        return False  # "Tajikistan's 1991 independence"
    capital = _CAPITAL_BEFORE.search(left)
    return capital is not None and (capital["word"].rstrip(".") not in _OPENERS or capital["dash"] is not None)
