"""The values of numbers: cardinals in digits and words, fractions, ordinals, roman numerals."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from kzextract.normalise import numerals
from kzextract.normalise.numerals import words_of

Number = int | float


class Quantity(NamedTuple):
    """A number, whether it is vague ("dozens"), and the magnitude that ends it, if any, as a factor."""

    value: Number
    vague: bool = False
    scale: Number = 1


_SEVERAL = re.compile(r"(?:a few|several|a couple of) (?P<scale>\w+?)s?")
_SHARE = numerals.SHARE.replace("[ -]", "[ ]")
_SHARE_OF = re.compile(rf"(?P<part>{_SHARE})[ ](?:of[ ]an?[ ])?(?P<scale>\w+illion|thousand|crore|lakh)")
_AND_SHARE = re.compile(rf"[ ]and[ ](?P<part>{_SHARE})")
_POINT = re.compile(r"(?P<whole>[a-z ]{1,60})[ ]point[ ](?P<digits>[a-z]+(?:[ ][a-z]+){0,4})")
_SEPARATED = re.compile(r"(\d),?[ ](?=\d{3}(?!\d))")
_TOKEN = re.compile(rf"{numerals.DIGITS}|[^\W\d_]+")
_POWER = re.compile(rf"(?P<number>{numerals.DIGITS})(?:[eE]|[ ]?[x×][ ]?10\^|(?P<base>\^))(?P<power>[+-]?\d+)")
_AND_PART = re.compile(rf"(?P<whole>{numerals.DIGITS})[ -](?P<top>\d+)/(?P<bottom>\d+)")
_LONGEST_POWER = 300
_GLUE = frozenset({"and", "of", "more", "a", "an"})


@lru_cache(maxsize=4096)
def normalise(text: str) -> Quantity | None:
    """Return the value of a cardinal number; None where the words do not make one ("five two")."""
    text = text.replace(" . ", ".")
    plain = " ".join(text.replace("-", " ").split())
    if text[:1] == ".":
        return normalise(f"0{text}")
    if text[:1].isdigit():
        return _written_out(text) or (_with_share(plain) if " and " in plain else _sum(plain))
    return _of_words(plain)


def _of_words(text: str) -> Quantity | None:
    text = text if len(text) == 1 else text.lower()
    if several := _SEVERAL.fullmatch(text):
        return Quantity(2 * int(words_of("scale")[several["scale"]]), vague=True)
    if text.split(" ", 1)[0] in words_of("vague"):
        return _plural(text.split())
    if share := _SHARE_OF.fullmatch(text):
        return _add("zero", fraction(share["part"]), share["scale"])
    if point := _POINT.fullmatch(text):
        return _pointed(point["whole"], point["digits"].split())
    return _with_share(text)


def _written_out(text: str) -> Quantity | None:
    """Return the value of "2 1/2", "1.5e6" or "3x10^4"."""
    if mixed := _AND_PART.fullmatch(text):
        top, bottom = int(mixed["top"]), int(mixed["bottom"])
        return Quantity(_shorten(_digits(mixed["whole"]) + round(Decimal(top) / bottom, 4))) if top < bottom else None
    power = _POWER.fullmatch(text)
    if power is None:
        return None
    number, exponent = _digits(power["number"]), int(power["power"])
    if abs(exponent) * len(power["number"]) > _LONGEST_POWER or (power["base"] and not number):
        return None
    return Quantity(_shorten(number**exponent if power["base"] else number * Decimal(10) ** exponent))


def _pointed(whole: str, words: list[str]) -> Quantity | None:
    """Return the value of "seven point two" or "one point five million"."""
    scale = words.pop() if words[-1] in words_of("scale") else ""
    if len(words) == 1 and (size := words_of("teen", "ten").get(words[0])):
        return _add(whole, float(f"0.{size}"), scale)  # "zero point eleven"
    digits = [words_of("one").get(word) for word in words]
    return None if None in digits else _add(whole, float("0." + "".join(map(str, digits))), scale)


def _with_share(text: str) -> Quantity | None:
    """Return the value of a number that a fraction may follow: "three and a fifth", "a million and a half"."""
    share = _AND_SHARE.search(text)
    return _add(text[: share.start()], fraction(share["part"]), text[share.end() :]) if share else _sum(text)


def _add(whole: str, share: float | None, scale: str) -> Quantity | None:
    number, size = normalise(whole), normalise(f"one {scale.strip()}") if scale.strip() else Quantity(1)
    if number is None or size is None or share is None:
        return None
    value = Decimal(str(number.value)) + Decimal(str(share)) * Decimal(str(number.scale))
    return Quantity(_shorten(value * Decimal(str(size.value))), scale=size.scale)


def _plural(words: list[str]) -> Quantity | None:
    known = words_of("vague")
    value = int(known[words[0]])
    for word in words[2:]:
        value *= int(known[word]) // 2
    return Quantity(value, vague=True)


class _Sum:
    """A number read from left to right: a total, and the part below the next magnitude."""

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.part: Decimal | None = None
        self.last = Decimal(0)
        self.limit = Decimal(10) ** 18
        self.scale = Decimal(1)

    def magnify(self, size: Decimal) -> bool:
        """Take a magnitude; False where it does not fall ("two thousand three million")."""
        if self.total and self.part is None:  # "three lakh crore"
            self.total, self.limit = self.total * size, size
        elif size >= self.limit:
            return False
        else:
            self.total, self.limit = self.total + (Decimal(1) if self.part is None else self.part) * size, size
        self.part, self.scale, self.last = None, size, Decimal(0)
        return True

    def add(self, plain: Decimal) -> bool:
        """Take a number below a magnitude; False where two numbers only stand side by side."""
        last = self.last
        fits = (last == 100 and plain < 100) or (20 <= last < 100 and last % 10 == 0 and plain < 10)
        if self.part is not None and not fits:
            return False
        self.part, self.last = (self.part or Decimal(0)) + plain, plain
        return True

    def hundred(self) -> bool:
        """Take the word "hundred"."""
        self.part, self.last = (Decimal(1) if self.part is None else self.part) * 100, Decimal(100)
        return True


def _sum(text: str) -> Quantity | None:
    number = _Sum()
    for token in _TOKEN.findall(_SEPARATED.sub(r"\1", text)):
        size = _magnitude(token)
        plain = None if size else _plain(token)
        if size == 100:
            fits = number.hundred()
        elif size is not None:
            fits = number.magnify(size)
        else:
            fits = token in _GLUE if plain is None else number.add(plain)
        if not fits:
            return None
    if number.part is None and not number.total:
        return None
    return Quantity(_shorten(number.total + (number.part or Decimal(0))), scale=_shorten(number.scale))


def _magnitude(token: str) -> Decimal | None:
    scales = words_of("scale", "letter", "money letter")
    value = scales.get(token) or scales.get(token.lower()) or scales.get(token.lower().removesuffix("s"))
    return Decimal(value) if value else None


def _plain(token: str) -> Decimal | None:
    if token[0].isdigit() or token[0] in numerals.SIGNS:
        return _digits(token)
    value = (words_of("one", "teen", "ten") | {"half": "0.5"}).get(token.lower())
    return Decimal(value) if value else None


def _digits(token: str) -> Decimal:
    sign = Decimal(words_of("sign").get(token[-1], "0"))
    token = token.rstrip(numerals.SIGNS + " ").replace(" ", "").replace("'", "")
    if not token:
        return sign
    if re.fullmatch(r"\d+,\d{1,2}|\d+,\d{4,}|0,\d+", token):
        token = token.replace(",", ".")
    elif re.fullmatch(r"\d{1,3}\.000|\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+", token):
        token = token.replace(".", "").replace(",", ".")
    return Decimal(token.replace(",", "")) + sign


def _shorten(value: Decimal) -> Number:
    return int(value) if value == value.to_integral_value() else float(value)


@lru_cache(maxsize=512)
def fraction(text: str) -> float | None:
    """Return the value of a fraction in words, to four places; None where it is none."""
    *before, last = text.lower().replace("-", " ").split()
    joined = last in {"firsts", "seconds"} or (before and f"{before[-1]}-{last}" in text.lower())
    if len(before) > 1 and before[-1] in words_of("ten") and joined:
        last = f"{before.pop()} {last}"
    top = normalise(" ".join(before)) if before not in ([], ["a"], ["an"]) else Quantity(1)
    bottom = denominator(last)
    return round(top.value / bottom, 4) if top and bottom else None


def denominator(word: str) -> int | None:
    """Return what "third", "quarters" or "fifth" divides by."""
    word = word.lower()
    if word in {"half", "halves"}:
        return 2
    return 4 if word in {"quarter", "quarters"} else ordinal(word) or ordinal(word.removesuffix("s"))


_ROMAN = re.compile(r"(?=[IVXL])(?:X[LC]|L?X{0,4})(?:I[XV]|V?I{0,4})")


@lru_cache(maxsize=512)
def ordinal(text: str) -> int | None:
    """Return the number of an ordinal: "25th", "twenty-fifth", "hundredth", "IV"."""
    if text[0].isdigit():
        return int(re.sub(r"\D", "", text))
    if _ROMAN.fullmatch(text):
        return _roman(text)
    *before, last = text.lower().replace("-", " ").split()
    value = words_of("ordinal").get(last)
    front = normalise(" ".join(before)) if before else Quantity(0)
    if value is None or front is None:
        return None
    return int(value) * int(front.value or 1) if int(value) >= 100 else int(value) + int(front.value)


def _roman(text: str) -> int:
    sizes = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}[letter] for letter in text]
    return sum(-size if size < ahead else size for size, ahead in zip(sizes, [*sizes[1:], 0], strict=True))
