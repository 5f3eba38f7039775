"""Words and figures in dates: names of months and days, numbers, times of day, years written short."""

import re

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
_CARDINALS: dict[str, float] = {word: float(i) for i, word in enumerate(ONES)}
_CARDINALS |= {word: 10.0 * i for i, word in enumerate(TENS, 2)}
_ORDINALS = {word: i for i, word in enumerate(ORDINALS, 1)} | {"thirtieth": 30}
_FRACTIONS = {"half": 0.5, "quarter": 0.25}
_ROMAN = {"I": 1, "V": 5, "X": 10}


def month_number(name: str) -> int:
    """Return 1 to 12 for a month's name or abbreviation."""
    return next(i for i, month in enumerate(MONTH_NAMES, 1) if month[:3].lower() == name[:3].lower())


def weekday_number(name: str) -> int:
    """Return 0 (Monday) to 6 for a weekday's name or abbreviation."""
    return next(i for i, day in enumerate(WEEKDAY_NAMES) if day[:2].lower() == name[:2].lower())


def cardinal(text: str) -> float | None:
    """Return the number that `12`, `a`, `half a`, `quarter of a`, `twenty-five`, `two hundred` or `couple of` means."""
    total = 0.0
    for word in text.lower().replace("-", " ").split():
        if word == "hundred":
            total = max(total, 1) * 100
        elif word == "couple":
            total = 2
        elif (value := _value(word)) is not None:
            total += value
        elif word not in ("a", "an", "and", "of"):
            return None
    return total or (1.0 if text else None)  # "a year", "an hour"


def _value(word: str) -> float | None:
    if word in _FRACTIONS:
        return _FRACTIONS[word]
    return float(word) if re.fullmatch(r"\d+(?:\.\d+)?", word) else _CARDINALS.get(word)


def ordinal(text: str) -> int | None:
    """Return the number that `21st`, `twenty-first` or `XXI` stands for."""
    if digits := re.match(r"\d+", text):
        return int(digits[0])
    if re.fullmatch("[IVX]+", text):
        values = [_ROMAN[letter] for letter in text]
        return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))
    tens, _, unit = text.lower().replace("-", " ").rpartition(" ")
    return _ORDINALS[unit] + int(_CARDINALS.get(tens, 0)) if unit in _ORDINALS else None


def clock(text: str, until: str | None = None) -> str | None:
    """Return `hh:mm` for a time of day on a twelve or twenty-four hour clock; "2:00 - 2:30 pm" says pm for both."""
    if until and text[-1].isdigit() and (half := re.search(r"[ap]\.?m", until.lower())):
        halved = clock(text + half[0])
        return halved if halved and halved <= (clock(until) or "") else clock(text)
    named = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}.get(text.lower())
    found = re.match(r"(\d+)(?:[:.](\d\d))?(?::\d\d)?(?:\s?([ap])\.?\s?m)?", text.lower())
    if named or found is None:
        return named
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3] and hour <= 12:
        hour = hour % 12 + (12 if found[3] == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def full_year(text: str) -> str:
    """Return four digits for `2024`, `2024/25` or `'98`: up to `'35` a short year is one of this century."""
    digits = text.lstrip("'")
    if len(digits) >= 4:
        return digits[:4]
    return f"{'20' if digits <= '35' else '19'}{digits}"


def spoken_year(century: str, rest: str) -> str:
    """Return four digits for `nineteen` and `eighty-six`, or for `two thousand` and nothing or `seven`."""
    return f"{19 if century.lower() == 'nineteen' else 20}{(cardinal(rest) if rest else None) or 0:02.0f}"


def decade(text: str, century: str) -> str:
    """Return the value of `1970s`, `80s` or `nineties`; the latter two of ``century`` (`19`). `1800s` is a century."""
    digits = re.sub(r"\D", "", text) or f"{TENS.index(text.lower().removesuffix('ies') + 'y') + 2}0"
    if len(digits) == 2:
        digits = century + digits
    return f"{digits[:2]}XX" if digits.endswith("00") and digits < "1900" else f"{digits[:3]}X"
