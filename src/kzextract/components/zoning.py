"""The ``kz_zones`` component: opens the reading of a text, finds its zones, title and publication date."""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from kzextract import zones
from kzextract.components.matching import Index, match
from kzextract.reading import KEY, Candidate, Reading, Zone
from kzextract.rules import dates

_DATES = Index(dates.RULES)
_FIRST_PARAGRAPHS = 4  # one may be a headline, one another with a full stop, one a caption
_OPENING = 120  # code points of the first paragraph in which a place-and-date line can stand


_DATED = re.compile(r"\b(?:date|posted|published|updated)(?: on)?[: ]*$", re.IGNORECASE)
# "On 5 May 2024, the minister" opens a story, and no place-and-date line.
_IN_A_SENTENCE = frozenset(
    "after as at before between by during for from in on since starting the till to until".split()
)
_LETTER = re.compile(r"[^\W\d]")
_WORD = re.compile(r"[^\W\d]{3,}")


class Zoning:
    """Sets ``doc.user_data["kzextract"]``; what is known of title and date beforehand is kept."""

    def __call__(self, doc: Doc) -> Doc:
        """Open the reading of ``doc``."""
        reading = doc.user_data.get(KEY)
        if reading is None:
            reading = doc.user_data[KEY] = Reading(doc.text)
        reading.zones = zones.find_zones(reading.folded)
        if reading.title is None:
            bounds = zones.title_of(reading.zones)
            reading.title = reading.text[slice(*bounds)] if bounds else None
        if reading.published is None:
            reading.published = next(_published(reading), None)
        return doc


@Language.factory("kz_zones")
def create(nlp: Language, name: str) -> Zoning:  # noqa: ARG001 (spaCy passes both)
    """Make the component."""
    return Zoning()


def _published(reading: Reading) -> Iterator[str]:
    """Give the dates that the page may state as its own, the best first."""
    for kinds in (("dateline",), ("body", "headline"), ("standfirst", "byline"), ("furniture",)):
        zones_of_kind = [zone for zone in reading.zones if zone.kind in kinds]
        for zone in zones_of_kind[:_FIRST_PARAGRAPHS] if "body" in kinds else zones_of_kind:
            yield from _stated(reading, zone)


def _stated(reading: Reading, zone: Zone) -> Iterator[str]:
    text = reading.text[zone.start : zone.end]
    if zone.kind in ("body", "headline"):
        text = text[:_OPENING]
    line = Reading(text)
    for date in match(_DATES, line):
        value = date.attributes["value"]
        if value is not None and _is_full(value) and _is_placed(line, date, zone.kind):
            yield value


def _is_full(value: str) -> bool:
    return len(value.partition("/")[0]) >= len("2024-03") and "X" not in value


def _is_placed(line: Reading, date: Candidate, kind: str) -> bool:
    """Tell a place-and-date line from a date that the story merely mentions."""
    before, after = line.folded[: date.start], line.folded[date.end :].lstrip()
    if kind in ("dateline", "byline") or _DATED.search(before):
        return True
    if kind == "furniture":
        heads_a_link = len(_WORD.findall(after)) > 2
        return not (before.strip() or heads_a_link)
    if kind == "headline" and not before and not _LETTER.search(line.text, date.start, date.end):
        return True  # "19-03-2015 New clinic opens"
    words = [word for word in re.split(r"[\s,./|•·()\"-]+", before) if word]
    if any(word.lower() in _IN_A_SENTENCE for word in words) or (not words and re.match(r",\s+[^A-Z]", after)):
        return False
    placed = len(words) <= 8 and all(word[0].isupper() or word in ("city", "region", "of", "and") for word in words)
    return placed and after[:1] in ("", ".", "-", "—", "(", ")", "/", ",", ":", "|", "•")
