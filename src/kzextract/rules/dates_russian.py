"""Dates that a page in English prints in Russian: "22 марта 2024"."""

import re

from kzextract.normalise import dates
from kzextract.reading import Attributes, Reading
from kzextract.rules.dates_context import dated
from kzextract.rules.rule import ONE_OR_TWO, Regex, Rule

_MONTHS = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip


def _day(match: re.Match[str], reading: Reading) -> Attributes | None:  # noqa: ARG001 (the signature of a normaliser)
    month = _MONTHS.index(match["month"]) + 1
    value = dates.day(int(match["year"]), month, int(match["day"]))
    return dated(value) if value else None


RULES: tuple[Rule, ...] = (
    Rule(
        id="dates.day-month-russian",
        label="DATE",
        pattern=Regex(
            rf"(?<![\d.,])(?P<day>\d{{1,2}}) (?P<month>{'|'.join(_MONTHS)}),? (?P<year>(?:19|20)\d\d)(?!\d)",
            first=frozenset({ONE_OR_TWO}),
            near=(frozenset(_MONTHS),),
        ),
        normalise=_day,
        examples=(
            "[7 марта 2024](2024-03-07)",
            "Posted on [12 октября 2021](2021-10-12) by a guest.",
            "A street called 8 марта is no date.",
        ),
    ),
)
