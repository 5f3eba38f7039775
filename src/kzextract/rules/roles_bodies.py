"""The body of a title that stands outside its own phrase: of the next title, behind the holder's name, before "as"."""

from collections.abc import Sequence
from itertools import pairwise

from kzextract.page import Page
from kzextract.rules import portfolios
from kzextract.rules.reaches import OF_THE_STATE, Reach, Scene, Span, past_determiner, past_honorific, skip_back
from kzextract.rules.reaching import past_country
from kzextract.rules.titles import Title

_EMPLOYING = frozenset(("for", "at", "in", "with"))


def shared_body(view: Scene, group: Sequence[Reach], k: int) -> Span | None:
    """Return the body of the next title for a bare one before it: "deputy head and secretary of the Office"."""
    for reach, following in pairwise(group[k:]):
        if "now" in view.page.lowers[reach.end : following.start]:
            return None  # "ex-premier and now chairman of the Chamber"
        if following.title.status != reach.title.status == "current":
            return None  # "rector and former chairman of the Chamber"
        bare = reach.end == reach.title.end and view.page.lower(reach.end) != "of" and _is_bare(view.page, reach.title)
        body = following.organisation
        behind = body is not None and body[0] >= following.title.end
        if not bare or reach.title.kind != "office" or reach.start < reach.title.start or body:
            return body if bare and behind and reach.title.kind == "office" else None
    return None


def _is_bare(page: Page, title: Title) -> bool:
    """Tell a title without a field of its own, which may be held in the body of the next: not "trade minister"."""
    listed = page.phrase(title.head, "role")
    field = listed is not None and title.end > title.head + listed.length and page.lower(title.head + listed.length)
    return page.lowers[title.end - 1] not in OF_THE_STATE and field not in portfolios.PREPOSITIONS


def body_behind_name(view: Scene, reach: Reach, people: Sequence[Span]) -> Span | None:
    """Return the body of the holder in "hydrologist Pavel Ten of Kazhydromet"."""
    page = view.page
    if len(people) != 1 or reach.end != reach.title.end or past_honorific(page, reach.end) != people[0][0]:
        return None
    j = people[0][1]
    k = past_country(view, past_determiner(page, j + 1))
    held = reach.title.kind != "office" or _is_bare(page, reach.title)
    joined = (page.lower(j) in ("from", "at") and held) or (page.lower(j) == "of" and reach.title.kind != "office")
    return (k, view.body_from[k]) if joined and k in view.body_from else None


def body_before_as(view: Scene, reach: Reach) -> Span | None:
    """Return the body that somebody works for: "has worked for the Steppe Review as a journalist"."""
    page, j = view.page, skip_back(view.page, reach.start - 1)
    if page.lower(j) != "as" or j not in view.body_to or reach.end != reach.title.end:
        return None
    k = view.body_to[j] - 1
    return (view.body_to[j], j) if page.lower(k - (page.lower(k) == "the")) in _EMPLOYING else None
