"""Where a missed mention was lost, in texts made so that each stage loses one."""

from collections.abc import Callable
from typing import Any

import pytest
from support import date, figure, organisation, person, role

from kzextract.pipeline import load
from kzextract.sources.article import Article, digest
from kzextract.tracing import Trace

BODY = (
    "Bus Drivers Union Day Asks More\n\n"
    "The mayor of Almaty opened 12 clinics on 5 March 2024, and the road to Almaty was closed by snow for two days. "
    "Everyone then phoned +7 (727) 250-00-11 and went home to wait for better weather in the mountains.\n\n"
    "Read also:\n"
    "Aigerim Dosova opens a school\n"
)


@pytest.fixture(scope="module")
def trace() -> Trace:
    return Trace.of(load(), Article("a", BODY, None, digest(BODY.encode())))


@pytest.mark.parametrize(
    ("text", "make", "reason"),
    [
        ("Aigerim Dosova", person, "its line judged furniture"),
        ("Almaty was", person, "outweighed by people."),
        ("Almaty", organisation, "outweighed by organisations."),
        ("lmat", organisation, "no word begins or ends there"),
        ("snow", role, "no title listed"),
        ("by snow", date, "no rule matches"),
        ("250", figure, "kept out by figures."),
    ],
)
def test_the_stage_is_named(trace: Trace, text: str, make: Callable[..., Any], reason: str) -> None:
    start = BODY.index(text)
    mention = make(start, text, *(["2024"] if make is date else [1] if make is figure else []))
    assert trace.why_missed(mention).startswith(reason)
