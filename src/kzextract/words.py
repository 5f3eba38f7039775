"""Words of a folded text: the array that every rule is indexed on.

A word is a run of letters with inner apostrophes (`O'Brien`), with hyphens only between capitals (`Nur-Sultan`, but
`two` `-` `day`, and
`UNICEF` `-` `Government`); initials and common abbreviations keep their point, a possessive `'s` is a word of its own,
a number keeps its separators, every other sign is one word, and so is a line break.
"""

import re
from collections.abc import Callable
from itertools import accumulate
from typing import NamedTuple, TypeVar

_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Messrs|Dr|Prof|St|Jr|Sr|No|Nos|Gen|Col|Lt|Sgt|Capt|Maj|Rev|Hon|Sen|Rep|Gov|Pres|Inc|Ltd|Co|Corp|Bros|vs|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun"
)
_DOMAINS = "kz|ru|com|org|net|uz|kg|tj|tm|info|uk|eu|int|gov|edu|asia|media|news|io|tv|cn|de|fr|su"
_MOST = 1 << 14  # keys of what is kept
_CURRENCIES = (
    "KZT|USD|EUR|RUB|UZS|KGS|TJS|TMT|GBP|CNY|CHF|JPY|US|A(?:ED|FN|MD|UD|ZN)|B(?:ND|YN)|CAD|GEL|HKD|I(?:DR|NR|RR)|K(?:RW|D)|"
    "M(?:NT|YR)|NOK|P(?:KR|LN)|Q(?:AR|R)|R(?:M|p|s)|S(?:AR|EK|GD|R)|THB|UAH|ZAR|Dhs?"
)
# A word with the blank before it, so that no word is looked for in vain at a blank. The first line takes nine words in
# ten; the possessive ++ keeps it from giving letters back. What looks ahead for an address is bounded: a long run of
# letters, digits and points is read once, not once a letter.
_WORD = re.compile(
    rf"""([ ]?)([A-Za-z]++(?=[ ,]) | [^\W\d_]++(?![\w'&.@:\u0300-\u036f-])
    | \n
    | \d+ (?:[.,:/]\d+)*+ (?![@-]?[\w.]) | '[sS]\b | [^\w\s]
    | https?://\S+ | www\.\S+ | [\w.+-]{{1,64}}@[\w-]{{1,63}}\.[\w.]{{1,99}}
    | (?:{_CURRENCIES})(?=\d)
    | Minister(?=-Minister)
    | [A-Z]{{2,}}(?=-[A-Z][a-z]|-[A-Z]{{2,}}\b)
    | [^\W_][\w-]{{0,63}}+(?:\.[\w-]{{1,63}}){{0,5}}\.(?:{_DOMAINS})\b
    | Ph\.D\. | (?:[A-Z]\.){{2,}} (?:[A-Z]\b(?!\.))?
    | (?:{_ABBREVIATIONS})\.
    | (?:[A-Z]|Zh|Sh|Ch|Kh|Yu|Ye|Ya|Yo|Ts|Dzh)\.(?=[ ]?[A-Z]|,|\)|[ ]-)
    | \d+ (?:[.,:/]\d+)* (?:(?:st|nd|rd|th)\b)?
    | (?:[Vv]ice|[Ee]x|[Nn]on|[Mm]id|[Cc]o|[Tt]hen)(?=-)
    | [^\W\d_]+ (?: [\u0300-\u036f]+[^\W\d_]* | '(?![sS]\b)[^\W\d_]+ | &(?=[A-Z])[^\W\d_]+
        | (?<=[^\W\d_])(?<!\bat)-(?=[A-Z\d])\w+ | \d+ )*
    | _)""",
    re.VERBOSE,
)


_K = TypeVar("_K")
_V = TypeVar("_V")


class Judged(dict[_K, _V]):
    """What a function says of words, or of bits, each asked once: the texts of an archive repeat theirs."""

    def __init__(self, judge: Callable[[_K], _V]) -> None:
        self._judge = judge

    def __missing__(self, key: _K) -> _V:
        if len(self) >= _MOST:  # a long run meets words without end
            self.clear()
        value = self[key] = self._judge(key)
        return value


class Words(NamedTuple):
    """Parallel arrays, one entry a word; offsets are code points of the text."""

    texts: list[str]
    lowers: list[str]
    starts: list[int]
    ends: list[int]


def split(folded: str) -> Words:
    """Return the words of ``folded`` in order; together with blanks they cover it all."""
    parts = _WORD.split(folded)  # further blanks, blank, word, further blanks, blank, word … blanks
    offsets = list(accumulate(map(len, parts)))
    texts = parts[2::3]
    return Words(texts, list(map(str.lower, texts)), offsets[1::3], offsets[2::3])
