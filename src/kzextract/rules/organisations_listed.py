"""Bodies known by name, by their acronym or by their address on the web."""

import re

from kzextract.lexicon import Flag
from kzextract.page import Page
from kzextract.rules.rule import Rule, Scan, Spans

_ROMAN = re.compile(r"[IVXLC]+")
_DOMAIN = re.compile(r"(?!www\.)[A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.[a-z]{2,5}")


def _known(page: Page) -> Spans:
    for i, phrases in page.phrases.items():
        if page.readable(i):
            lone = page.has(i, Flag.NOT_ORG)
            spans = [(i, i + p.length) for p in phrases if p.kind == "organisation" and not (lone and p.length == 1)]
            spans += [(i + 1, i + p.length) for p in phrases if p.kind == "the-organisation"]
            shouted = page.titled[i] and page.has(i, Flag.COMMON | Flag.FUNCTION)
            yield from (
                span for span in spans if page.lower(span[1]) != "region" and not (shouted and span[1] == i + 1)
            )


def _country_office(page: Page) -> Spans:
    for i in page.phrases:
        body = page.phrase(i, "organisation")
        if body is None or not page.readable(i) or not page.is_acronym(i):
            continue
        place = page.phrase(i + body.length, "place")
        if place is not None and place.detail == "country":
            yield i, i + body.length + place.length


def _acronym(page: Page) -> Spans:
    for i, text in enumerate(page.texts):
        if not (1 < len(text) < 9 and page.is_acronym(i) and page.readable(i)) or page.has(i, Flag.NOT_ORG):
            continue
        if page.lower(i + 1) == "region":
            continue
        bracketed = page.lower(i - 1) == "(" and page.lower(i + 1) == ")" and page.is_capital(i - 2)
        if bracketed:
            yield from _spelled_out(page, i)
        if bracketed or (len(text) > 2 and text.isalpha() and not _listed(page, i) and not _ROMAN.fullmatch(text)):
            yield i, i + 1


def _spelled_out(page: Page, i: int) -> Spans:
    """Give the capitals before "(DABS)" that begin with its letters."""
    start = i - 1 - len(page.texts[i])
    if start >= 0 and "".join(text[0] for text in page.texts[start : i - 1]) == page.texts[i]:
        yield start, i - 1


def _listed(page: Page, i: int) -> bool:
    return any(p.kind == "place" for p in page.phrases.get(i, ())) or page.has(
        i, Flag.COMMON | Flag.ROLE | Flag.CALENDAR
    )


def _domain(page: Page) -> Spans:
    for i, text in enumerate(page.texts):
        if (
            "." in text
            and page.readable(i)
            and page.zone[i] != "contact"
            and _DOMAIN.fullmatch(text)
            and not text[0].isdigit()
        ):
            yield i, i + 1


RULES: tuple[Rule, ...] = (
    Rule(
        "organisations.known",
        "ORG",
        Scan(_known),
        (
            "The flight of [Air Astana](Air Astana) was late again.",
            "Half of the uranium is dug by [Kazatomprom](Kazatomprom) alone.",
            "Its readers trust The [Hindu](Hindu) above all.",
            "A unicef of sorts, they joked.",
        ),
    ),
    Rule(
        "organisations.country-office",
        "ORG",
        Scan(_country_office),
        (
            "The wells were paid for by [UNHCR Mongolia](UNHCR Mongolia) in spring.",
            "A guide by [UNESCO Armenia](UNESCO Armenia) was handed out.",
            "The wells of Mongolia were dry.",
        ),
    ),
    Rule(
        "organisations.acronym",
        "ORG",
        Scan(_acronym),
        (
            "Two engineers of the [QZTR](QZTR) left for good.",
            "The [Qorvat Salt Works](Qorvat Salt Works) ([QSW](Qorvat Salt Works)) reopened in a new building.",
            "The GDP grew, and so did demand for LNG.",
        ),
    ),
    Rule(
        "organisations.domain",
        "ORG",
        Scan(_domain),
        (
            "So writes [Oqiga.kz](Oqiga.kz) with a reference to eyewitnesses.",
            "The portal [dala-news.kz](dala-news.kz) was the first to tell.",
            "See www.oqiga.kz for more, or write to editor@oqiga.kz.",
        ),
    ),
)
