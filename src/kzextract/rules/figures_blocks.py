"""Numbers that are no figures: telephone numbers, laws and their parts, codes, clock times, addresses, counters."""

import re

from kzextract.normalise import measured, numerals
from kzextract.normalise.figures import Attributes
from kzextract.reading import BLOCK, Reading
from kzextract.rules.figures_common import nothing, place_of
from kzextract.rules.rule import Regex, Rule

_REFERENCE = (
    "article articles art. part parts clause clauses paragraph paragraphs para subparagraph subparagraphs section sections chapter chapters "
    "annex appendix resolution resolutions decree protocol regulation rule rules page pages p. pp. vol. volume issue row rows no. nos. nos nr nrs cab. "
    "apt. ext. extension fig. convention directive paras schedule vol isbn bin iin bik subclause cl. art sub-paragraph"
).split()
_WEAK = (
    "items item point points number numbers figure table version windows cabinet apartment school schools lyceum gymnasium kindergarten class classes grade grades group category type level stage phase step tier form house building flat block floor gate platform terminal track lane "
    "route bus tram train flight channel unit reactor line well shaft mine highway road case file lot licence certificate account seat office ward district precinct station sector exercise "
    "zone module lesson question day slide chart box model order law act division hospital polyclinic clinic department workshop block room pavilion hall corps quarter quarters team"
).split()
_PRODUCTS = "boeing airbus apollo soyuz falcon kamaz windows iphone formula galaxy proton ural gaz vaz lada il an su tu mig mi sputnik salyut vostok euro covid sars abu euro-".split()
_NUMERAL = r"(?:\d{1,6}(?:[.-]\d{1,4}){0,4}[A-Za-z]?(?![\w%])|[IVXLC]{1,5}\b|(?i:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
_LIST = rf"{_NUMERAL}(?:(?:,[ ]{_NUMERAL}){{0,6}}(?:,?[ ](?:and|or|to)[ ]|-|[ ]-[ ]){_NUMERAL})?"


def _unless_counted(match: re.Match[str], reading: Reading) -> Attributes | None:
    """Block the number of a school or a room, but not "in the school 40 pupils"."""
    place = place_of(match, reading)
    if measured.counted(place, plural=True) is not None or re.match(r"[ ]?(?:%|percent|per[ ]cent|million|billion|thousand|tenge|\$|years|hours|km|MW)", place.after):
        return None
    return {}


def _telephone(match: re.Match[str], reading: Reading) -> Attributes | None:  # noqa: ARG001 (the signature of a normaliser)
    digits = sum(char.isdigit() for char in match[0])
    return {} if 9 <= digits <= 15 else None


def _list_number(match: re.Match[str], reading: Reading) -> Attributes | None:
    start = match.start()
    if match["sign"] == ")":
        opened = reading.folded.rfind("(", max(0, start - 40), start) > reading.folded.rfind(")", max(0, start - 40), start)
        return {} if not opened and (start == 0 or reading.folded[start - 1] in " \n;:") and re.search(r"(?:^|[\n;:,.][ ]?)\Z", reading.folded[max(0, start - 3) : start]) else None
    line = reading.folded.rfind("\n", 0, start) + 1
    return {} if not reading.folded[line:start].strip() else None


def _clock(match: re.Match[str], reading: Reading) -> Attributes | None:
    place = place_of(match, reading)
    hour, minute = int(match["hour"]), match["minute"]
    if hour > 24 or (minute and int(minute) > 59):
        return None
    if match["suffix"] or (match["sign"] == ":" and not re.search(r"\b(?:won|beat|score|lost|defeated|result)\b", place.before)):
        return {}
    told = re.search(r"\b(?:at|from|until|till|by|since|between|to|before|after)[ ](?:about[ ]|around[ ])?\Z", place.before, re.IGNORECASE)
    return {} if minute and len(minute) == 2 and told and not re.match(r"[ ]?(?:%|percent|per[ ]cent|million|billion|thousand|tenge|points|times|km|hectares|to[ ]\d)", place.after) and int(minute) % 5 == 0 and not re.search(r"\b(?:rose|grew|fell|stood|increased|by)\b", place.before[-40:]) else None


RULES: tuple[Rule, ...] = (
    Rule(
        id="figures.block-telephone",
        label=BLOCK,
        pattern=Regex(r"(?<![\w+])(?:\(?\+[ ]?\d[\d ()-]{7,20}\d|(?:8[ -]?)?\(\d{3,5}\)[ -]?\d[\d -]{4,12}\d|(?:8|00\d{1,3})[ -]\d{3,5}(?:[ -]\d{2,4}){2,4})(?!\d)", first=frozenset({"+", "(", "#"})),
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
            r"(?i:tel|phone|telephone|phones|fax|mob|mobile|hotline|helpline|call[ -]cent(?:re|er)|whatsapp|dial(?:ing|led)?|short[ ]number|newsroom|ext|extension)(?:\.|[ ]number)?:?[ ](?P<mention>[+(]?\d[\d() -]{1,22}\d)(?!\w)",
            first=frozenset("tel tel. phone telephone phones fax mob mobile hotline helpline call whatsapp dial dialing dialled short newsroom ext extension".split()),
        ),
        normalise=_unless_counted,
        examples=("Phone: [55 12 34](block); call centre [1414](block).", "They phone 30 friends."),
    ),
    Rule(
        id="figures.block-hotline",
        label=BLOCK,
        pattern=Regex(r"(?<![\w.,])\d{3,5}(?=[ ](?:helpline|hotline|call[ -]cent|contact[ -]cent|short[ ]number|emergency|rescue[ ]service|service[ ]line|line\b))", first=frozenset({"#"})),
        normalise=nothing,
        examples=("The [109](block) call centre is open.", "The 109 calls came at night."),
    ),
    Rule(
        id="figures.block-reference",
        label=BLOCK,
        pattern=Regex(
            rf"(?<![\w-])(?:{numerals.any_of([*_REFERENCE, *(w.capitalize() for w in _REFERENCE), *(w.upper() for w in _REFERENCE)])})\.?[ ]?(?:(?:No|no)\.?[ ]?)?(?P<mention>{_LIST})",
            first=frozenset({*_REFERENCE, *(w.rstrip(".") for w in _REFERENCE)}),
        ),
        normalise=nothing,
        examples=("Under Article [12](block), part [3](block), and clauses [4 and 5](block) he is free.", "Part of the 12 articles are new."),
    ),
    Rule(
        id="figures.block-number-sign",
        label=BLOCK,
        pattern=Regex(rf"(?:No\.|Nos\.?|N|№|#)[ ]?(?P<mention>{_LIST})", first=frozenset({"no.", "nos.", "nos", "№", "#", "n"})),
        normalise=nothing,
        examples=("Schools No. [5 and 7](block) and order № [16](block) are meant.", "Is there no 12th pupil? Yes, 12 pupils."),
    ),
    Rule(
        id="figures.block-label",
        label=BLOCK,
        pattern=Regex(
            rf"(?<![\w-])(?:{numerals.any_of([*_WEAK, *(w.capitalize() for w in _WEAK)])})s?[ ](?P<mention>{_LIST})",
            first=frozenset({*_WEAK, *(f"{word}s" for word in _WEAK)}),
        ),
        normalise=_unless_counted,
        examples=("They live at house [12](block), near School [5](block).", "In that school 40 pupils fell ill."),
    ),
    Rule(
        id="figures.block-product",
        label=BLOCK,
        pattern=Regex(rf"(?i:{numerals.any_of(_PRODUCTS)})[ -](?P<mention>\d{{1,5}})(?!\d|[.,]\d)", first=frozenset(_PRODUCTS)),
        normalise=lambda match, reading: {} if match[0][0].isupper() else None,
        examples=("A Boeing [737](block) landed.", "They own an 8-seat plane."),
    ),
    Rule(
        id="figures.block-document",
        label=BLOCK,
        pattern=Regex(r"[A-Z][A-Za-z]{0,6}(?:/[A-Za-z\d.]{1,12}){1,6}(?<=\d)", first=frozenset("a s e st crc ccpr cerd cedaw cat hrc unep wt res gc dp g c".split())),
        normalise=nothing,
        examples=("See [A/RES/60/7](block) and [CRC/C/15](block).", "A 5/6 majority voted."),
    ),
    Rule(
        id="figures.block-clock",
        label=BLOCK,
        pattern=Regex(
            r"(?<![\w.,:/-])(?P<hour>\d{1,2})(?:(?P<sign>[:.])(?P<minute>\d{2})(?::\d{2})?)?(?P<suffix>[ ]?(?:[ap]\.m\.|[ap]m\b|[AP]M\b|o'clock|hours\b(?=[ ](?:local|Astana|on))|(?<=[:.]\d\d)[ ]?(?:hours|hrs|h)\b))?(?![\w%]|[.,]\d)",
            first=frozenset({"#"}),
        ),
        normalise=lambda match, reading: _clock(match, reading) if match["minute"] or match["suffix"] else None,
        examples=("Doors open at [18:30](block), close at [9 p.m.](block) and open again at [7.30](block).", "It grew by 7.30 percent to 18 tonnes."),
    ),
    Rule(
        id="figures.block-address",
        label=BLOCK,
        pattern=Regex(
            r"(?<![\w.,])(?P<mention>\d{1,4}[A-Za-z]?(?:/\d{1,3})?),?[ ](?:[A-Z][\w'-]+\.?[ ]){1,3}(?:Street|St\b\.?|Avenue|Ave\b\.?|Road|Rd\b|Lane|Boulevard|Blvd|Prospekt|Prospect|Square|street|avenue|str\.)",
            first=frozenset({"#"}),
        ),
        normalise=nothing,
        examples=("The office is at [14](block) Abay Avenue.", "He has 14 cousins in Street."),
    ),
    Rule(
        id="figures.block-house",
        label=BLOCK,
        pattern=Regex(
            r"(?i:street|str\.|st\.|avenue|ave\.|road|boulevard|prospekt|microdistrict|lane|square),?[ ](?P<mention>\d{1,4}[A-Za-z]?(?:/\d{1,3})?)(?![\w.]*\d)",
            first=frozenset("street str str. st st. avenue ave ave. road boulevard prospekt microdistrict lane square".split()),
        ),
        normalise=_unless_counted,
        examples=("It stands at Satpayev street, [22](block).", "On this street 22 houses burned."),
    ),
    Rule(
        id="figures.block-postcode",
        label=BLOCK,
        pattern=Regex(r"(?<![\w.,-])0\d{5}(?![\w.,]\d)", first=frozenset({"#"})),
        normalise=nothing,
        examples=("[010000](block), Astana", "About 100000 left."),
    ),
    Rule(
        id="figures.block-counter",
        label=BLOCK,
        pattern=Regex(r"(?:Views?|Viewed|VIEWS|Reads?|Comments?|Shares|Likes|Hits|Visits|Downloads)[ ]?:[ ]?(?P<mention>\d[\d ,]{0,10})(?<=\d)", first=frozenset("views view viewed reads read comments comment shares likes hits visits downloads".split())),
        normalise=nothing,
        examples=("Views: [1 204](block)", "It drew 1,204 views: a record."),
    ),
    Rule(
        id="figures.block-list",
        label=BLOCK,
        pattern=Regex(r"(?<![\w.,])(?P<mention>\d{1,2})(?P<sign>[.)])(?=[ ]+\D|[\"'A-Z])", first=frozenset({"#"})),
        normalise=_list_number,
        examples=("[1](block). Prepare the field.", "He counted up to 12. Then he left."),
    ),
    Rule(
        id="figures.block-per",
        label=BLOCK,
        pattern=Regex(rf"(?:[Pp]er|for[ ]every)[ ](?P<mention>{numerals.NUMBER})(?![ ]?(?:%|percent))", first=frozenset({"per", "for"})),
        normalise=nothing,
        examples=("There were 18.6 births per [1,000](block) people.", "In each case 30 per cent came."),
    ),
    Rule(
        id="figures.block-compound",
        label=BLOCK,
        pattern=Regex(r"(?<![\w.,-])(?:24/7|50[/-]50|9/11|\d\+\d|(?<=C)5\+1|20/20)(?!\w)", first=frozenset({"#"})),
        normalise=nothing,
        examples=("They meet in the [5+1](block) format, [24/7](block).", "It is 24 km away."),
    ),
)
