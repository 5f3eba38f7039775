"""Publication dates as data sets write them -> EDTF, to the precision that they name, or None."""

import re
from datetime import datetime
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kzextract import edtf

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\d[T ]")
_FORMATS = {"year": "%Y", "month": "%Y-%m", "day": "%Y-%m-%d", "time": "%Y-%m-%dT%H:%M"}


@lru_cache(maxsize=4096)
def read(value: str) -> str | None:
    """Return ``value`` as EDTF: itself when it is, else what it names in English words or figures, day first.

    Wall-clock time is kept and its offset dropped. Nothing is borrowed from the clock: without a year it is None.
    """
    value = value.strip()
    if edtf.is_valid(value):
        return value
    found = (_read_timestamp(value) if _TIMESTAMP.match(value) else None) or _read_words(value)
    return found if found and edtf.is_valid(found) else None


def _read_timestamp(value: str) -> str | None:
    try:
        return datetime.fromisoformat(value).strftime(_FORMATS["time"])
    except ValueError:
        return None


def _read_words(value: str) -> str | None:
    found = _parser("YMD" if value[:4].isdigit() else "DMY").get_date_data(value)
    if found.date_obj is None or found.period not in _FORMATS:
        return None
    return f"{found.date_obj:{_FORMATS[found.period]}}"


@cache
def _parser(order: str) -> "DateDataParser":
    from dateparser.date import DateDataParser  # noqa: PLC0415 (costs half a second, seldom needed)

    settings = {
        "DATE_ORDER": order,
        "PARSERS": ["absolute-time"],  # relative ones would read the clock
        "REQUIRE_PARTS": ["year"],
        "RETURN_TIME_AS_PERIOD": True,
    }
    return DateDataParser(languages=["en"], settings=settings)
