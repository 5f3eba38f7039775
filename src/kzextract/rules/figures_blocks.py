"""Numbers that are no figures: telephone numbers, laws and their parts, codes, clock times, addresses, counters."""

import re

from kzextract import gazetteers
from kzextract.normalise import measured, numerals
from kzextract.normalise.figures import Attributes
from kzextract.reading import BLOCK, Reading
from kzextract.rules.figures_common import nothing, place_of
from kzextract.rules.rule import Regex, Rule


def _things(kind: str) -> list[str]:
    return [row["word"] for row in gazetteers.rows("numbered_things") if row["class"] == kind]


_ALWAYS, _UNLESS_COUNTED, _PRODUCTS = _things("always"), _things("unless counted"), _things("product")
_NUMERAL = r"(?:\d{1,6}(?:[.-]\d{1,4}){0,4}[A-Za-z]?(?![\w%])|[IVXLC]{1,5}\b|(?i:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
_LIST = rf"(?P<mention>{_NUMERAL}(?:(?:,[ ]{_NUMERAL}){{0,6}}(?:,?[ ](?:and|or|to)[ ]|-|[ ]-[ ]){_NUMERAL})?)"
_STREET = r"(?i:street|avenue|road|boulevard|prospekt|microdistrict|lane|square|(?:str|st|ave)\b\.?)"
_AMOUNT = re.compile(r"[ ]?(?:%|percent|per[ ]cent|million|billion|thousand|tenge|\$|years|hours|km|MW|points|times|hectares|to[ ]\d)")


def _unless_counted(match: re.Match[str], reading: Reading) -> Attributes | None:
    """Block the number of a school or a room, but not "in the school 40 pupils"."""
    place = place_of(match, reading)
    if _AMOUNT.match(place.after) or measured.counted(place, plural=True) is not None:
        return None
    return nothing(match, reading)


def _telephone(match: re.Match[str], reading: Reading) -> Attributes | None:
    return nothing(match, reading) if 9 <= sum(char.isdigit() for char in match[0]) <= 15 else None


def _product(match: re.Match[str], reading: Reading) -> Attributes | None:
    return nothing(match, reading) if match[0][0].isupper() else None


def _list_number(match: re.Match[str], reading: Reading) -> Attributes | None:
    before = reading.folded[max(0, match.start() - 40) : match.start()]
    if match["sign"] == ".":
        opens = not before.rsplit("\n", 1)[-1].strip()
    else:
        opens = before.rfind("(") <= before.rfind(")") and re.search(r"(?:\A|[\n;:,.][ ]?)\Z", before) is not None
    return nothing(match, reading) if opens else None


_CLOCK_BEFORE = re.compile(
    r"\b(?:at|from|until|till|by|since|between|to|before|after)[ ](?:(?:about|around)[ ])?\Z", re.IGNORECASE
)
_SCORING = re.compile(r"\b(?:won|beat|score|lost|defeated|result)\b")
_MEASURING = re.compile(r"\b(?:rose|grew|fell|stood|increased|by)\b")


def _clock(match: re.Match[str], reading: Reading) -> Attributes | None:
    place = place_of(match, reading)
    hour, minute = int(match["hour"]), match["minute"]
    if hour > 24 or int(minute or 0) > 59 or not (minute or match["suffix"]):
        return None
    if match["suffix"] or (match["sign"] == ":" and not _SCORING.search(place.before)):
        return nothing(match, reading)
    told = _CLOCK_BEFORE.search(place.before) and not _MEASURING.search(place.before[-40:])
    return nothing(match, reading) if told and int(minute) % 5 == 0 and not _AMOUNT.match(place.after) else None


RULES: tuple[Rule, ...] = (
    Rule(
        id="figures.block-telephone",
        label=BLOCK,
        pattern=Regex(
            r"(?<![\w+])(?:\(?\+[ ]?\d[\d ()-]{7,20}\d|(?:8[ -]?)?\(\d{3,5}\)[ -]?\d[\d -]{4,12}\d|(?:8|00\d{1,3})[ -]\d{3,5}(?:[ -]\d{2,4}){2,4})(?!\d)",
            first=frozenset({"+", "(", "#"}),
        ),
        normalise=_telephone,
        examples=("Tel. [+7 717 200 11 22](block), [8 (7172) 20-11-22](block).", "About 8 250 people left."),
    ),
    Rule(
        id="figures.block-telephone-local",
        label=BLOCK,
        pattern=Regex(r"(?<![\w-])\d{2,3}-\d{2}-\d{2}(?![\w-])", first=frozenset({"#"})),
        normalise=nothing,
        examples=("Call [25-11-04](block) or [250-11-04](block).", "On 2024-05-06 they met."),
    ),
    Rule(
        id="figures.block-telephone-label",
        label=BLOCK,
        pattern=Regex(
            r"(?i:tel|phones?|telephone|fax|mob|mobile|hotline|helpline|call[ -]cent(?:re|er)|whatsapp|dial(?:ing|led)?|short[ ]number|"
            r"newsroom|ext|extension)(?:\.|[ ]number)?:?[ ](?P<mention>[+(]?\d[\d() -]{1,22}\d)(?!\w)",
            first=frozenset(
                "tel tel. phone telephone phones fax mob mobile hotline helpline call whatsapp dial dialing dialled short newsroom ext".split()
            ),
        ),
        normalise=_unless_counted,
        examples=("Phone: [55 12 34](block); call centre [1414](block).", "They phone their friends."),
    ),
    Rule(
        id="figures.block-hotline",
        label=BLOCK,
        pattern=Regex(
            r"(?<![\w.,])\d{3,5}(?=[ ](?:helpline|hotline|call[ -]cent|contact[ -]cent|short[ ]number|emergency|rescue[ ]service|service[ ]line|line\b))",
            first=frozenset({"#"}),
        ),
        normalise=nothing,
        examples=("The [109](block) call centre is open.", "The calls came at night."),
    ),
    Rule(
        id="figures.block-reference",
        label=BLOCK,
        pattern=Regex(
            rf"(?<![\w-])(?i:{numerals.any_of(_ALWAYS)})\.?[ ]?(?:[Nn]o\.?[ ]?)?(?<![a-z]){_LIST}", first=frozenset(_ALWAYS)
        ),
        normalise=nothing,
        examples=(
            "Under Article [12](block), part [3](block), and clauses [4 and 5](block) he is free.",
            "Part of the articles are new.",
        ),
    ),
    Rule(
        id="figures.block-number-sign",
        label=BLOCK,
        pattern=Regex(rf"(?:No\.|Nos\.?|N|№|#)[ ]?{_LIST}", first=frozenset({"no.", "nos.", "nos", "№", "#", "n"})),
        normalise=nothing,
        examples=("Schools No. [5 and 7](block) and order № [16](block) are meant.", "No pupils? Yes, pupils."),
    ),
    Rule(
        id="figures.block-label",
        label=BLOCK,
        pattern=Regex(rf"(?<![\w-])(?i:{numerals.any_of(_UNLESS_COUNTED)})[ ]{_LIST}", first=frozenset(_UNLESS_COUNTED)),
        normalise=_unless_counted,
        examples=("They live at house [12](block), near School [5](block).", "In that school forty pupils fell ill."),
    ),
    Rule(
        id="figures.block-product",
        label=BLOCK,
        pattern=Regex(
            rf"(?i:{numerals.any_of(_PRODUCTS)})[ -](?P<mention>\d{{1,5}})(?!\d|[.,]\d)", first=frozenset(_PRODUCTS)
        ),
        normalise=_product,
        examples=("A Boeing [737](block) landed.", "They own a plane."),
    ),
    Rule(
        id="figures.block-document",
        label=BLOCK,
        pattern=Regex(
            r"[A-Z][A-Za-z]{0,6}(?:/[A-Za-z\d.]{1,12}){1,6}(?<=\d)",
            first=frozenset("a s e st crc ccpr cerd cedaw cat hrc unep wt res gc dp g c".split()),
        ),
        normalise=nothing,
        examples=("See [A/RES/60/7](block) and [CRC/C/15](block).", "A majority voted."),
    ),
    Rule(
        id="figures.block-clock",
        label=BLOCK,
        pattern=Regex(
            r"(?<![\w.,:/-])(?P<hour>\d{1,2})(?:(?P<sign>[:.])(?P<minute>\d{2})(?::\d{2})?)?"
            r"(?P<suffix>[ ]?(?:[ap]\.m\.|[ap]m\b|[AP]M\b|o'clock|hours\b(?=[ ](?:local|Astana|on))|(?<=[:.]\d\d)[ ]?(?:hours|hrs|h)\b))?"
            r"(?![\w%]|[.,]\d)",
            first=frozenset({"#"}),
        ),
        normalise=_clock,
        examples=(
            "Doors open at [18:30](block), close at [9 p.m.](block) and open again at [7.30](block).",
            "It grew by 7.30 percent to 18 tonnes.",
        ),
    ),
    Rule(
        id="figures.block-address",
        label=BLOCK,
        pattern=Regex(
            rf"(?<![\w.,])(?P<mention>\d{{1,4}}[A-Za-z]?(?:/\d{{1,3}})?),?[ ](?:[A-Z][\w'-]+\.?[ ]){{1,3}}{_STREET}",
            first=frozenset({"#"}),
        ),
        normalise=nothing,
        examples=("The office is at [14](block) Abay Avenue.", "He has cousins in Street."),
    ),
    Rule(
        id="figures.block-house",
        label=BLOCK,
        pattern=Regex(
            rf"{_STREET},?[ ](?P<mention>\d{{1,4}}[A-Za-z]?(?:/\d{{1,3}})?)(?![\w.]*\d)",
            first=frozenset("street str str. st st. avenue ave ave. road boulevard prospekt microdistrict lane square".split()),
        ),
        normalise=_unless_counted,
        examples=("It stands at Satpayev street, [22](block).", "On this street houses burned."),
    ),
    Rule(
        id="figures.block-postcode",
        label=BLOCK,
        pattern=Regex(r"(?<![\w.,-])0\d{5}(?![\w.,]\d)", first=frozenset({"#"})),
        normalise=nothing,
        examples=("[010000](block), Astana", "About 100000 people left."),
    ),
    Rule(
        id="figures.block-counter",
        label=BLOCK,
        pattern=Regex(
            r"(?:Views?|Viewed|VIEWS|Reads?|Comments?|Shares|Likes|Hits|Visits|Downloads)[ ]?:[ ]?(?P<mention>\d[\d ,]{0,10})(?<=\d)",
            first=frozenset("views view viewed reads read comments comment shares likes hits visits downloads".split()),
        ),
        normalise=nothing,
        examples=("Views: [1 204](block)", "It drew views: a record."),
    ),
    Rule(
        id="figures.block-list",
        label=BLOCK,
        pattern=Regex(r"(?<![\w.,])(?P<mention>\d{1,2})(?P<sign>[.)])(?=[ ]+\D|[\"'A-Z])", first=frozenset({"#"})),
        normalise=_list_number,
        examples=("[1](block). Prepare the field.", "He counted up to twelve. Then he left."),
    ),
    Rule(
        id="figures.block-per",
        label=BLOCK,
        pattern=Regex(rf"(?:[Pp]er|for[ ]every)[ ](?P<mention>{numerals.NUMBER})(?![ ]?(?:%|percent))", first=frozenset({"per", "for"})),
        normalise=nothing,
        examples=("There were few births per [1,000](block) people.", "In each case 30 per cent came."),
    ),
    Rule(
        id="figures.block-compound",
        label=BLOCK,
        pattern=Regex(r"(?<![\w.,-])(?:24/7|50[/-]50|9/11|\d\+\d|20/20)(?!\w)", first=frozenset({"#"})),
        normalise=nothing,
        examples=("They meet in the [5+1](block) format, [24/7](block).", "It is 24 km away."),
    ),
)
