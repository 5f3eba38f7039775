"""Numbers that are no figures: parts of laws, things with numbers, codes, list numbers, denominators."""

import re

from kzextract import gazetteers
from kzextract.normalise import numerals
from kzextract.normalise.figures import Attributes
from kzextract.reading import BLOCK, Reading
from kzextract.rules.figures_common import nothing, unless_counted
from kzextract.rules.rule import ONE_OR_TWO, SPLIT, Regex, Rule


def _things(kind: str) -> list[str]:
    return [row["word"] for row in gazetteers.rows("numbered_things") if row["class"] == kind]


_ALWAYS, _UNLESS_COUNTED, _PRODUCTS = _things("always"), _things("unless counted"), _things("product")
_DOCUMENTS = "a s e st crc ccpr cerd cedaw cat hrc unep wt res gc dp g c"
_NUMERAL = (
    r"(?:\d{1,6}(?:[.-]\d{1,4}){0,4}[A-Za-z]?(?![\w%])|[IVXLC]{1,5}\b|"
    r"(?i:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_LIST = rf"(?P<mention>{_NUMERAL}(?:(?:,[ ]{_NUMERAL}){{0,6}}(?:,?[ ](?:and|or|to)[ ]|-|[ ]-[ ]){_NUMERAL})?)"


def _product(match: re.Match[str], reading: Reading) -> Attributes | None:
    return nothing(match, reading) if match[0][0].isupper() else None


def _list_number(match: re.Match[str], reading: Reading) -> Attributes | None:
    before = reading.folded[max(0, match.start() - 40) : match.start()]
    if match["sign"] == ".":
        opens = not before.rsplit("\n", 1)[-1].strip()
    else:
        opens = before.rfind("(") <= before.rfind(")") and re.search(r"(?:\A|[\n;:,.][ ]?)\Z", before) is not None
    return nothing(match, reading) if opens else None


_SUM_BEFORE = re.compile(
    r"\d[ ](?i:tenges?|kzt|soms?|kgs|so'?ums?|sums?|r(?:o)?ubles?|somoni|manats?|tiyi?ns?|kopecks?|yuan)[ ]\Z"
)


def _of_rate(match: re.Match[str], reading: Reading) -> Attributes | None:
    """Block what a rate is reckoned by, behind a sum in another currency: "450 tenge for $1"."""
    return nothing(match, reading) if _SUM_BEFORE.search(reading.folded[: match.start()][-30:]) else None


RULES: tuple[Rule, ...] = (
    Rule(
        id="figures.block-reference",
        label=BLOCK,
        pattern=Regex(
            rf"(?<![\w-])(?i:{numerals.any_of(_ALWAYS)})\.?[ ]?(?:[Nn]o\.?[ ]?)?(?<![a-z]){_LIST}",
            first=frozenset(_ALWAYS),
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
        pattern=Regex(
            rf"(?:[Nn]o\.|Nos\.?|N|№|#)[ ]?{_LIST}", first=frozenset({"no", "no.", "nos.", "nos", "№", "#", "n"})
        ),
        normalise=nothing,
        examples=(
            "Schools No. [5 and 7](block) and order № [16](block) are meant.",
            "It is bulletin no. [46](block).",
            "No pupils? Yes, pupils.",
        ),
    ),
    Rule(
        id="figures.block-label",
        label=BLOCK,
        pattern=Regex(
            rf"(?<![\w-])(?i:{numerals.any_of(_UNLESS_COUNTED)})[ ]{_LIST}", first=frozenset(_UNLESS_COUNTED)
        ),
        normalise=unless_counted,
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
            first=frozenset(_DOCUMENTS.split()),
        ),
        normalise=nothing,
        examples=("See [A/RES/60/7](block) and [CRC/C/15](block).", "A majority voted."),
    ),
    Rule(
        id="figures.block-list",
        label=BLOCK,
        pattern=Regex(
            r"(?<![\w.,])(?P<mention>\d{1,2})(?P<sign>[.)])(?=[ ]+\D|[\"'A-Z])", first=frozenset({ONE_OR_TWO})
        ),
        normalise=_list_number,
        examples=("[1](block). Prepare the field.", "He counted up to twelve. Then he left."),
    ),
    Rule(
        id="figures.block-per",
        label=BLOCK,
        pattern=Regex(
            rf"(?:[Pp]er|[Ff]or[ ]every)[ ](?P<mention>{numerals.MARKED})(?![ ]?(?:%|percent))",
            first=frozenset({"per", "for"}),
        ),
        normalise=nothing,
        examples=("There were few births per [1,000](block) people.", "In each case 30 per cent came."),
    ),
    Rule(
        id="figures.block-per-unit",
        label=BLOCK,
        pattern=Regex(
            rf"[Pp]er[ ](?P<mention>{numerals.MARKED}(?![ ]?(?:%|percent))[ ](?:(?:square|cubic|US)[ ])?[a-z]+|"
            rf"(?:US)?[$€]{numerals.MARKED_DIGITS})",
            first=frozenset({"per"}),
        ),
        normalise=nothing,
        examples=("They counted 40 wells per [one square kilometre](block).", "It grew 30 per cent."),
    ),
    Rule(
        id="figures.block-rate",
        label=BLOCK,
        pattern=Regex(
            r"(?<=[a-zA-Z][ ])(?:for|to|against)[ ](?:the[ ])?(?P<mention>(?:US)?\$1)(?![\d.,]\d|[ ]?[a-z]{2}illion)",
            first=frozenset({"for", "to", "against"}),
            near=(frozenset({"$", "us$"}),),
        ),
        normalise=_of_rate,
        examples=("The rate was 450 tenge for [$1](block) then.", "They sold it for $1 and went home."),
    ),
    Rule(
        id="figures.block-quoted",
        label=BLOCK,
        pattern=Regex(
            r"(?<!\w)\"(?P<mention>\d{1,4})(?=\"(?!\w)|(?:[ ][A-Z][a-z]+){1,4}\")",
            first=frozenset({'"'}),
        ),
        normalise=nothing,
        examples=('Call "[111](block)", or ask those of the "[100](block) Herders" programme.', 'He said "12 came".'),
    ),
    Rule(
        id="figures.block-compound",
        label=BLOCK,
        pattern=Regex(
            r"(?<![\w.,-])(?:24/7|50[/-]50|9/11|\d\+\d|20/20)(?!\w)",
            first=frozenset({ONE_OR_TWO, SPLIT}),
            near=(frozenset({"24/7", "50/50", "50", "9/11", "+", "20/20"}),),
        ),
        normalise=nothing,
        examples=("They meet in the [5+1](block) format, [24/7](block).", "It is 24 km away."),
    ),
)
