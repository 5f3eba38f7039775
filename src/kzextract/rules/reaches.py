"""What the rules for roles look at: the people and bodies of a page, titles with their phrase, words to skip."""

from collections.abc import Sequence, Set
from typing import NamedTuple

from kzextract.page import Page
from kzextract.rules.titles import Title
from kzextract.rules.titles_words import LOCAL, is_epithet, is_qualifier

Span = tuple[int, int]
PREPOSITIONS = frozenset(("of", "at", "in", "for", "from", "with", "to", "under", "on", "by"))
OF_THE_STATE = frozenset("minister parliament ambassador senator mayor akim governor mp premier lawmaker".split())
_STATES = frozenset(
    "founder cofounder owner creator initiator organiser organizer mother father member graduate native activist "
    "volunteer veteran".split()
)
Holders = tuple[tuple[Span, ...], str | None]
"""The holders that a construction gives, and the status that it implies."""
_DETERMINERS = frozenset(
    "the a an another its his her their our also current then late now only still hitherto once formerly "
    "currently already later previously earlier nowadays today just merely".split()
)


class Scene(NamedTuple):
    """The people and organisations of a page by the words they begin and end at."""

    page: Page
    person_from: dict[int, int]
    person_to: dict[int, int]
    body_from: dict[int, int]
    body_to: dict[int, int]
    starts: Sequence[int]
    """Where the people begin, in order."""
    claimed: Set[int]
    """Where the people begin that a title before has as its holders; filled as titles are tied."""


def scene(page: Page, people: Sequence[Span], organisations: Sequence[Span]) -> Scene:
    """Index the spans by their ends."""
    from_, to = dict(people), {j: i for i, j in people}
    bodies_from, bodies_to = dict(organisations), {j: i for i, j in organisations}
    return Scene(page, from_, to, bodies_from, bodies_to, sorted(from_), set())


class Reach(NamedTuple):
    """A title with what belongs to its own phrase: words ``start`` to ``end``, and the body named there."""

    title: Title
    start: int
    end: int
    organisation: Span | None


def skip_on(page: Page, k: int) -> int:
    """Return the next word from ``k`` on that is no determiner."""
    while page.lower(k) in _DETERMINERS:
        k += 1
    return k


def past_determiner(page: Page, k: int) -> int:
    """Return the word behind an article or possessive at ``k``."""
    return k + 1 if page.lower(k) in ("the", "its", "our", "this") else k


def skip_back(page: Page, j: int) -> int:
    """Return the last word up to ``j`` that is no determiner, epithet or state: "X, the founder and" [head]."""
    while True:
        if page.lower(j) == "old" and page.lower(j - 2) == "year":
            j -= 5  # "a 51-year-old driver"
        elif page.lower(j) in _DETERMINERS or page.lower(j) in LOCAL or is_epithet(page, j):
            j -= 1
        elif page.lower(j - 1) in ("a", "an", "the") and is_qualifier(page, j):
            j -= 1  # "an exiled former head"
        elif page.lower(j) == "co" and page.lower(j + 1) == "-" and page.lower(j + 2) in _STATES:
            j -= 1
        elif page.lower(j) in ("appointed", "elected") and page.lower(j - 1) == "newly":
            j -= 2
        elif page.lower(j) == "time" and page.lower(j - 1) == "-":
            j -= 3  # "a two-time world champion"
        elif page.lower(j) == "and" and page.lower(j - 1) in _STATES:
            j -= 4 if page.lower(j - 2) == "'s" or (page.lower(j - 2) == "-" and page.lower(j - 3) == "co") else 2
        else:
            return j


def people_from(view: Scene, reach: Reach, j: int) -> tuple[Span, ...]:
    """Return the name at ``j``, for a plural title the list of names: with one name it is a verb or another clause."""
    j = past_honorific(view.page, j)
    if j not in view.person_from:
        return ()
    people = [(j, view.person_from[j])]
    while reach.title.plural:
        following = _next_listed(view, people[-1][1])
        if following is None:
            break
        people.append(following)
    return () if reach.title.plural and len(people) < 2 else tuple(people)


def past_honorific(page: Page, j: int) -> int:
    """Return the word behind the honorifics at ``j``."""
    if page.lower(j) in ("his", "her") and page.lower(j + 1) in ("excellency", "eminence", "holiness", "highness"):
        j += 2
    while page.is_honorific(j) or (page.lower(j) == "." and page.is_honorific(j - 1)):
        j += 1
    return j


def _next_listed(view: Scene, j: int) -> Span | None:
    page = view.page
    if page.lower(j) not in (",", "and"):
        return None
    k = j + 2 if page.lower(j) == "," and page.lower(j + 1) == "and" else j + 1
    k = past_honorific(page, k)
    return (k, view.person_from[k]) if k in view.person_from else None
