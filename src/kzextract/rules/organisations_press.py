"""Sources of news: the agency in a dateline, press services."""

from kzextract.lexicon import Flag
from kzextract.page import WEAK, Page
from kzextract.reading import BLOCK
from kzextract.rules import bodies
from kzextract.rules.organisations_lower import run_end, run_start
from kzextract.rules.rule import Rule, Scan, Spans

_PHOTO_AGENCIES = frozenset(
    (
        *(
            "afp",
            "reuters",
            "ap",
            "epa",
            "epa-efe",
            "tass",
            "ria novosti",
            "sputnik",
            "xinhua",
            "getty",
            "getty images",
        ),
        *("shutterstock", "anadolu", "bloomberg", "nurphoto", "ap photo", "afp photo", "imago", "zuma", "mti", "dpa"),
    )
)
_REPORTS = ("reports", "reported")
_BEHIND_SOURCE = frozenset((".", "\n", "citing", "with", "referring", "quoting"))
_HUMAN = Flag.GIVEN | Flag.SURNAME | Flag.ENDING | Flag.ROLE
_NO_SOURCE = _HUMAN | Flag.DEMONYM | Flag.PLACE | Flag.FUNCTION | Flag.CALENDAR


def _source(page: Page) -> Spans:
    """The agency in a dateline: "ASTANA, Jan. 17 (Dala Wire) --", "ASTANA. Saryarka-Info -"."""
    for i in (0, *(end + 1 for end in page.line_ends)):
        if not (page.is_capital(i, WEAK) and page.readable(i)):
            continue
        stop = next(
            (
                k
                for k in range(i + 1, min(i + 18, len(page)))
                if page.texts[k] in ("-", "—") and not page.adjacent(k - 1)
            ),
            None,
        )
        if stop is None:
            continue
        if page.texts[stop - 1] == ")" and (page.texts[i].isupper() or "," in page.texts[i:stop]):
            opening = next((k for k in range(stop - 2, i, -1) if page.texts[k] == "("), None)
            if opening is not None and run_end(page, opening + 1) == stop - 1:
                yield opening + 1, stop - 1
        elif page.phrase(i, "place") and page.texts[run_start(page, stop - 1) - 1] in (".", "/", ","):
            end = stop - 1 if page.texts[stop - 1] == "/" else stop
            start = run_start(page, end - 1)
            if start < end and not page.phrase(start, "place") and not page.has(start, Flag.CALENDAR):
                yield start, end


def _cited(page: Page) -> Spans:
    """Name the source of a report by one word: ", Dala reports.", "citing Dala", "By Oruf Qorvat - Dala:"."""
    for i in (i for word in _REPORTS for i in page.at(word)):
        behind = i + 2 if page.lower(i + 1) == "," and page.lower(i + 2) != "\n" else i + 1
        if page.lower(i - 2) == "," and page.lower(behind) in _BEHIND_SOURCE and _names_source(page, i - 1):
            yield i - 1, i
    for i in page.at("citing"):
        if page.lower(i + 2) in (".", ",", "\n") and _names_source(page, i + 1):
            yield i + 1, i + 2
    for i in page.at("told"):
        end = min(run_end(page, i + 1), i + 4)
        common = all(page.has(k, Flag.COMMON) and _names_source(page, k) for k in range(i + 1, end))
        if end > i + 1 and common and page.lower(end) in (".", ",", "\n"):
            yield i + 1, end
    for i in page.at("by"):
        k = run_end(page, i + 1)
        signed = page.lower(i - 1) == "\n" and page.lower(k) == "-" and page.lower(k + 2) == ":"
        if signed and page.lower(k + 3) == "\n" and page.is_capital(k + 1, WEAK):
            yield k + 1, k + 2


def _names_source(page: Page, i: int) -> bool:
    return page.is_capital(i) and page.readable(i) and page.texts[i].isalpha() and not page.has(i, _NO_SOURCE)


def _press_service(page: Page) -> Spans:
    for i in page.at("press"):
        if not page.readable(i):
            continue
        head = i + 2 if page.lower(i + 1) == "-" else i + 1
        if (
            page.lower(head) not in ("service", "office", "secretariat", "centre", "center")
            or page.lower(head + 1) != "of"
        ):
            continue
        k = head + 3 if page.lower(head + 2) == "the" else head + 2
        if page.is_capital(i, WEAK) or page.is_capital(k):
            end = _press_owner_end(page, k)
            if end is not None:
                yield i, end


def _press_owner_end(page: Page, k: int) -> int | None:
    if page.has(k, Flag.ROLE) and page.lower(k + 1) == "of":
        end = bodies.noun_phrase_end(page, k + 3 if page.lower(k + 2) == "the" else k + 2)
        return end + 1 if page.lower(end) in ("region", "district", "city", "oblast") else end
    if not page.is_capital(k):
        return None
    head = next((n for n in range(k, run_end(page, k)) if page.has(n, Flag.HEAD)), None)
    if head is not None:
        return bodies.end_of(page, head, tails=True)
    known = page.phrase(k, "organisation")
    return k + known.length if known is not None else (k + 1 if page.is_acronym(k) else None)


def _credit(page: Page) -> Spans:
    """Who took a picture and for whom: "(Oruf Qorvat/AFP/Getty Images)", "REUTERS/Oruf Qorvat"."""
    for i in page.at("/"):
        if page.lower(i - 1) == "/":
            continue
        start, end = run_start(page, i), run_end(page, i + 1)
        while page.lower(end) == "/" and page.is_capital(end + 1):
            end = run_end(page, end + 1)
        pieces = " ".join(page.lowers[start:end]).split(" / ")
        agency = any(piece in _PHOTO_AGENCIES for piece in pieces)
        if agency and (len(pieces) > 2 or any(" " in piece and piece not in _PHOTO_AGENCIES for piece in pieces)):
            yield start, end


RULES: tuple[Rule, ...] = (
    Rule(
        "organisations.source",
        "ORG",
        Scan(_source),
        (
            "ASTANA ([Steppe Wire](Steppe Wire)) - Snow closed four roads in the north.",
            "ALMATY. [Saryarka-Info](Saryarka-Info) - Four roads were closed by the snow.",
            "Snow fell (Monday) - again and again, as never before.",
        ),
    ),
    Rule(
        "organisations.cited",
        "ORG",
        Scan(_cited),
        (
            "Four roads were closed by the snow, [Saryarkapress](Saryarkapress) reports.",
            "Four roads were closed, the site writes, citing [Dalapress](Dalapress).",
            "Snow closed the roads, the driver told [Horizon](Horizon).",
            "It was late, the driver told [Border Voice](Border Voice), adding that he slept.",
            "Snow fell on the roads, she reports.",
        ),
    ),
    Rule(
        "organisations.press-service",
        "ORG",
        Scan(_press_service),
        (
            "So the [press service of the Ministry of Roads](press service of the Ministry of Roads) said.",
            "A reply of the [press office of the Senate](press office of the Senate) named no dates.",
            "The [press service of the Tuvrel Ski Union](press service of the Tuvrel Ski Union) was glad.",
            "So the [press service of QZTR](press service of QZTR) said.",
            "The press service named no dates.",
        ),
    ),
    Rule(
        "organisations.not-credit",
        BLOCK,
        Scan(_credit),
        (
            "The akim at the dam. ([Oruf Qorvat/AFP/Getty Images](block))",
            "The akim at the dam. [REUTERS/Oruf Qorvat](block)",
            "So wrote Reuters and the AFP.",
        ),
    ),
)
