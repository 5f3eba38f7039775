"""Who holds a title and where: the constructions that tie titles, people and organisations together.

Titles are grouped ("boxer and president of World Boxing"), and a group is tied to the people right before or after it.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import Page
from kzextract.rules import places, roles_apposed, roles_status, roles_verbs
from kzextract.rules.reaches import (
    Holders,
    Reach,
    Scene,
    Span,
    past_honorific,
    people_from,
)
from kzextract.rules.reaching import reach_of
from kzextract.rules.roles_bodies import body_before_as, body_behind_name, shared_body
from kzextract.rules.roles_known import heads_state
from kzextract.rules.rule import Rule, Tie
from kzextract.rules.titles import Title
from kzextract.rules.titles_grouped import grouped

_SOUGHT = frozenset(
    "candidate candidates candidacy contender contenders nominee nominees run runs ran running vying campaign "
    "competition election elections".split()
)


class Affiliation(NamedTuple):
    """A title and its phrase, with its holders and its body as word spans, and the rule that tied them."""

    reach: Reach
    people: tuple[Span, ...]
    organisation: Span | None
    status: str
    rule: str

    @property
    def title(self) -> Title:
        """The title itself."""
        return self.reach.title


def affiliate(view: Scene, titles: Sequence[Title]) -> list[Affiliation]:
    """Tie every title that has a holder beside it; the others come back with no people and the rule ``""``."""
    result: list[Affiliation] = []
    claimed: set[int] = set()
    view = view._replace(claimed=claimed)
    held = [reach_of(view, title) for title in titles if not _is_sought(view.page, title)]
    held = [reach for reach in held if reach.title.kind != "member" or reach.organisation]
    apart, held = _possessors(view.page, _with_oblique(view, held))
    for group in (*grouped(view, held), *([reach] for reach in apart)):
        people, rule, status = _holders(view, group)
        claimed.update(i for i, _ in people)
        statuses = _statuses(view, group, people, status)
        for k, reach in enumerate(group):
            own = reach.organisation or shared_body(view, group, k) or body_behind_name(view, reach, people)
            own = own or body_before_as(view, group[0])
            result.append(Affiliation(reach, people, own, statuses[k], rule))
    return sorted(result, key=lambda affiliation: affiliation.title.start)


def _is_sought(page: Page, title: Title) -> bool:
    """Tell a post that somebody only runs for: "a candidate for akim"."""
    j = title.start - 2 if page.lower(title.start - 1) in ("the", "a") else title.start - 1
    if page.lower(j) == "of" and page.lower(j - 1) in ("post", "position", "office"):
        j -= 3 if page.lower(j - 2) == "the" else 2
    sought = page.lower(j - 1) in _SOUGHT or page.lower(j - 3) in _SOUGHT
    return (page.lower(j) == "for" and sought) or (page.lower(j) == "as" and page.lower(j - 1) in _SOUGHT)


def _statuses(view: Scene, group: Sequence[Reach], people: Sequence[Span], implied: str | None) -> list[str]:
    """Return the status of every title of a group; a bare one behind "and" has that of the title before it."""
    found: list[str] = []
    for k, reach in enumerate(group):
        own = reach.title.status if reach.title.status != "current" else None
        own = own or roles_status.status_of(view.page, group, k, people) or implied
        found.append(own or (_shared(view.page, group, k, found[-1]) if found else "current"))
    return found


def _shared(page: Page, group: Sequence[Reach], k: int, status: str) -> str:
    """Return the status that "former deputy and secretary", "the late wrestler and herder" give the second title."""
    first, second = group[k - 1], group[k]
    late = page.lower(first.title.start - 1) == "late"
    offices = first.title.kind == second.title.kind == "office"
    bare = page.lower(second.title.start - 1) == "and" and first.end == first.title.end
    return status if bare and (late or offices) and status in ("former", "acting") else "current"


def _with_oblique(view: Scene, reaches: Sequence[Reach]) -> list[Reach]:
    """Carry a title over the one it serves: "press secretary of the akim Dinara Ospan" names the secretary."""
    result = list(reaches)
    for k, (first, second) in enumerate(pairwise(reaches)):
        inside = second.start < first.end  # "Head of the Police Department Colonel …": the body is the head's
        start = second.title.start if inside else second.start
        result[k + 1] = second._replace(start=start, organisation=None if inside else second.organisation)
        gap = view.page.lowers[first.end : start]
        if gap in (["of"], ["to"]) and (behind := view.person_from.get(second.end)) is not None:
            if view.page.lower(behind) == "," and past_honorific(view.page, behind + 1) in view.person_from:
                result[k] = first._replace(end=behind)  # "the adviser of President Ten, Dinara Ospan"
            continue
        end = places.field_end(view.page, second.end, view.person_from)
        apposed = view.page.lower(end) == "," and past_honorific(view.page, end + 1) in view.person_from
        named = end in view.person_from or apposed  # "the press secretary of the President, Dinara Ospan"
        bare = end in view.person_from or (first.end == first.title.end and not first.title.plural)
        title = view.page.lowers[second.title.end - 1]
        if end in view.person_from and heads_state(view.page, title, (end, view.person_from[end])):
            continue  # "adviser to the President Ten"
        if gap in (["of", "the"], ["to", "the"]) and named and bare and not second.title.plural:
            result[k] = first._replace(end=end)
            result[k + 1] = result[k + 1]._replace(end=start)
    return result


def _possessors(page: Page, reaches: Sequence[Reach]) -> tuple[list[Reach], list[Reach]]:
    """Set apart the titles that another serves, "the president's adviser", "adviser to the president and head of …"."""
    apart: list[Reach] = []
    result = list(reaches)
    for k, (first, second) in enumerate(pairwise(reaches)):
        bare = first.end == first.title.end and first.start == first.title.start
        if bare and page.lower(first.end) == "'s" and second.start == first.end + 1:
            result[k + 1] = second._replace(start=first.start)
            apart.append(first)
        elif k and first.start == first.title.start and not first.organisation and page.lower(first.end) == "and":
            before = reaches[k - 1]
            gap = page.lowers[before.end : first.start]
            joined = second.start == first.end + 1 and second.title.kind == "office" and second.organisation
            if gap in (["to", "the"], ["of", "the"]) and joined:
                result[k - 1] = before._replace(end=first.end)
                apart.append(first)
    return apart, [reach for reach in result if reach not in apart]


def _holders(view: Scene, group: Sequence[Reach]) -> tuple[tuple[Span, ...], str, str | None]:
    for rule in RULES:
        if isinstance(rule.pattern, Tie) and (group[0].title.kind != "beside" or rule.pattern.find is _before_name):
            people, status = rule.pattern.find(view, group)
            if people:
                return people, rule.id, status
    return (), "", None


def _before_name(view: Scene, group: Sequence[Reach]) -> Holders:
    """Find the name right behind the title: "Minister Ten", "head of the Office Ramiz Bekhbudov"."""
    return people_from(view, group[-1], _past_state(view, group[-1].end)), None


def _past_state(view: Scene, j: int) -> int:
    """Return where the name begins behind "and human rights activist", else ``j``."""
    page = view.page
    if page.lower(j) != "and":
        return j
    k = j + 1
    while k < j + 6 and (page.lower(k) in ("-", "anti") or (page.texts[k].islower() and page.has(k, Flag.COMMON))):
        if page.has(k, Flag.FUNCTION):
            break
        k += 1
    return k if k in view.person_from and page.lower(k - 1) in words("relations") else j


RULES: tuple[Rule, ...] = (
    Rule(
        "roles.before-name",
        "ROLE",
        Tie(_before_name),
        (
            "A deal was signed by [Finance Minister](finance minister) Aigerim Dosova.",
            "Thanks went to [former deputy akim](deputy akim) Nurlan Keterov.",
            "It was up to UNICEF [Representative](representative) Oruf Qorvat.",
            "The [Police Chief](police chief) [Lt-Gen](lt-gen) Oruf Qorvat met [Editor](editor) Ada Ten.",
            "[Head](head) of the Ministry of Roads Aigerim Dosova cut the ribbon.",
            "A deal was signed by [journalist](journalist) and human rights activist Nurlan Keterov.",
            "It was the [poet](poet)-turned-[surgeon](surgeon) Oruf Qorvat.",
            "It was the well-known [blogger](blogger) Oruf Qorvat, now a law firm's client.",
            "It was [deputy General Prosecutor](deputy general prosecutor) Nurlan Keterov.",
            "[Rector](rector) Aral University Nurlan Keterov came with Oral [Akim](akim) (Mayor) Aigerim Dosova.",
            "It was [artist](artist) and anti-nuclear activist Oruf Qorvat.",
            "So said the [adviser](adviser) of [President](president) Nurlan Keterov, Aigerim Dosova.",
            "It was then-[Mayor](mayor) Nurlan Keterov who gained the award.",
            "They were candidates for the post of rector, Nurlan Keterov and Oruf Qorvat.",
            "A deal was signed by a minister.",
        ),
    ),
    *roles_apposed.RULES,
    *roles_verbs.RULES,
)
