"""Titles that are coordinated: "deputy and secretary of …", "Judges, lawyers, and mediators"."""

from collections.abc import Iterator, Sequence

from kzextract.lexicon import Flag
from kzextract.page import Page
from kzextract.rules.reaches import PREPOSITIONS, Reach, Scene, past_honorific, skip_back
from kzextract.rules.titles_words import is_epithet, is_qualifier

DEGREES = frozenset(("phd", "ph.d.", "md", "m.d.", "mba", "dsc", "llm", "candidate"))
_FURTHEST = 8  # words between two titles
_BESIDE_TITLES = frozenset(
    "the a an also as well now later then previously currently current incumbent more recently once".split()
)
"""Words that may stand between the titles of one holder; not "his": that begins another person."""
_DECREES = frozenset("decree order instruction resolution decision behalf initiative".split())


def grouped(view: Scene, reaches: Sequence[Reach]) -> Iterator[list[Reach]]:
    """Put titles together that are coordinated: "deputy and secretary of …", "Judges, lawyers, and mediators"."""
    group: list[Reach] = []
    titled = frozenset(reach.end for reach in reaches)
    for reach in reaches:
        if group and not (
            _joined(view.page, group[-1], reach)
            and reach.title.plural == group[-1].title.plural
            and _may_share(view.page, group[-1])
            and not _has_own_name(view, group[0], reach, titled)
        ):
            yield group
            group = []
        group.append(reach)
    if group:
        yield group


def _has_own_name(view: Scene, first: Reach, reach: Reach, titled: frozenset[int]) -> bool:
    """Tell whether each title has a name of its own: "Msgr. Ten, Apostolic Nuncio, and Mufti Kim".

    In "Mayor Ten, Master of Sports and head of … Kim" the first name has a title already: ``titled`` is where they end.
    Not so in "Dean Ten, Ambassador of Oman, the Ambassador of Qatar Kim", "Dr. Ten, a writer, and painter Kim".
    """
    j = skip_back(view.page, first.start - 1)
    apposed = view.page.lower(j) in (",", "(") and j in view.person_to
    same = view.page.lower(first.title.end - 1) == view.page.lower(reach.title.end - 1) and first.end > first.title.end
    same = same or view.page.lowers[reach.start - 2 : reach.start] == [",", "and"]
    apposed = apposed and (same or _first_listed(view, j) not in titled)
    named = past_honorific(view.page, reach.end) in view.person_from or _is_apart(view, reach)
    return apposed and named and not reach.title.plural


def _is_apart(view: Scene, reach: Reach) -> bool:
    """Tell a title of another with the name behind it: "Ten, the rector, and the dean of law, Kim, left"."""
    page = view.page
    behind = page.lower(reach.end) == "," and past_honorific(page, reach.end + 1) in view.person_from
    return behind and page.lowers[max(reach.start - 3, 0) : reach.start] == [",", "and", "the"]


def _first_listed(view: Scene, j: int) -> int:
    """Return where the list of names begins that ends at ``j``."""
    start = view.person_to[j]
    while view.page.lower(start - 1) in (",", "and") and start - 1 in view.person_to:
        start = view.person_to[start - 1]
    return start


def _may_share(page: Page, reach: Reach) -> bool:
    """Tell whether the title may share its holder with the next: not in "by decree of the Head of State, Colonel …"."""
    if page.lower(reach.title.start - 2) == "newly":
        return False  # "meeting the newly appointed akim, the Minister …"
    oblique = page.lower(reach.start - 1) == "the" and page.lower(reach.start - 2) in PREPOSITIONS
    decree = page.lower(reach.start - 3) in _DECREES or reach.title.end - reach.title.start == reach.end - reach.start
    return not (oblique and decree and page.lower(reach.end) == ",")


def _joined(page: Page, first: Reach, second: Reach) -> bool:
    end, start = first.end, second.start
    if page.lower(second.end) == "'s" and second.end == second.title.end:
        return False  # "Ten, deputy head of the Office, the Prime Minister's aide said"
    if end == start:
        return True  # "Head of the Office Colonel …", "chairman President …"
    if start > end + _FURTHEST:
        return False
    between = _between(page, end, start)
    if not between and "well" in page.lowers[end:start]:
        return True  # "chairman as well as the head"
    if between[1:2] == ["since"] and between[2:3] and between[2].isdigit():
        between = between[:1]  # "minister and since 2022 deputy prime minister"
    if between[:1] == ["of"] and between[-1:] == ["and"] and all(word.isalpha() for word in between):
        return start <= end + 6  # "director of the theatre and vice president of …"
    between = [word for word in between if word != "-"] if "turned" in between else between
    return between in ([","], ["and"], [",", "and"], ["&"], ["/"], ["-"], ["—"], ["turned"])


def _between(page: Page, i: int, j: int) -> list[str]:
    """Return the words between two titles but for articles, epithets and degrees: "PhD", "award-winning"."""
    found: list[str] = []
    k = i
    while k < j:
        word = page.lower(k)
        if page.lower(k + 1) == "-" and page.adjacent(k) and page.adjacent(k + 1) and k + 2 < j:
            k += 2  # "award-winning"
        elif word in ("doctor", "candidate") and (science := _science(page, k)) is not None:
            k = science
        elif found[-1:] == ["and"] and is_qualifier(page, k) and not page.has(k, Flag.SPEECH):
            pass  # "botanist and old seed researcher"
        elif word == "late" or not (word in _BESIDE_TITLES | DEGREES or is_epithet(page, k) or found[-1:] == [word]):
            found.append(word)
        k += 1
    return found


def _science(page: Page, k: int) -> int | None:
    """Return the last word of the degree at ``k``: "Doctor of Technical Sciences"."""
    return next((n for n in range(k + 2, k + 5) if page.lower(n) in ("sciences", "science", "philosophy")), None)
