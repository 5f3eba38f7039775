"""Who holds a title and where: the constructions that tie titles, people and organisations together.

Titles are grouped ("boxer and president of World Boxing"), and a group is tied to the people right before or after it.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kzextract.page import Page
from kzextract.rules import roles_verbs
from kzextract.rules.reaches import Holders, Reach, Scene, Span, grouped, people_from, reach_of, skip_back
from kzextract.rules.roles_verbs import EXIT
from kzextract.rules.rule import Rule, Tie
from kzextract.rules.titles import Title

_TIMES = frozenset(("until", "till", "since", "for", "from", "in"))
_OVER = frozenset(("once", "formerly", "earlier", "previously"))
_ASIDE = frozenset((",", "(", "-", "—", ":"))


class Affiliation(NamedTuple):
    """A title with its holders and its body as word spans, and the rule that tied them."""

    title: Title
    people: tuple[Span, ...]
    organisation: Span | None
    status: str
    rule: str


def affiliate(view: Scene, titles: Sequence[Title]) -> list[Affiliation]:
    """Tie every title that has a holder beside it; the others come back with no people and the rule ``""``."""
    result: list[Affiliation] = []
    for group in grouped(view, _with_oblique(view, [reach_of(view, title) for title in titles])):
        people, rule, status = _holders(view, group)
        body = next((r.organisation for r in reversed(group) if r.organisation), None)
        for reach in group:
            bare = reach.end == reach.title.end and view.page.lower(reach.end) != "of"
            shares = len(group) > 1 and bare and reach.title.kind == "office"
            own = reach.organisation or (body if shares else None)
            status = status or _status_by_exit(view, group, people)
            was = (
                status or _shared_status(view.page, group, reach)
                if reach.title.status == "current"
                else reach.title.status
            )
            result.append(Affiliation(reach.title, people, own, was, rule))
    return result


def _with_oblique(view: Scene, reaches: Sequence[Reach]) -> list[Reach]:
    """Carry a title over the one it serves: "press secretary of the akim Dinara Ospan" names the secretary."""
    result = list(reaches)
    for k, (first, second) in enumerate(pairwise(reaches)):
        gap = view.page.lowers[first.end : second.start]
        if gap in (["of", "the"], ["to", "the"]) and second.end in view.person_from and not second.title.plural:
            result[k] = first._replace(end=second.end)
            result[k + 1] = second._replace(end=second.start)
    return result


def _status_by_exit(view: Scene, group: Sequence[Reach], people: Sequence[Span]) -> str | None:
    """Tell that the post is over: "sacked Minister Ten", "deputy director Zhunus was dismissed"."""
    page = view.page
    before = page.lower(skip_back(page, group[0].start - 1)) in EXIT
    j = people[-1][1] if people else group[-1].end
    after = page.lower(j) in ("was", "were", "has", "had", "is") and any(
        page.lower(k) in EXIT for k in range(j + 1, j + 4)
    )
    return "former" if before or after or page.lower(j) in ("resigned", "quit") else None


def _shared_status(page: Page, group: Sequence[Reach], reach: Reach) -> str:
    """Return the status that "former deputy and secretary" gives the second title too."""
    first = group[0].title
    bare = (
        reach.title.kind == first.kind == "office"
        and reach is not group[0]
        and page.lower(reach.title.start - 1) == "and"
    )
    return first.status if bare and first.status in ("former", "acting") and group[0].end == first.end else "current"


def _holders(view: Scene, group: Sequence[Reach]) -> tuple[tuple[Span, ...], str, str | None]:
    for rule in RULES:
        if isinstance(rule.pattern, Tie):
            people, status = rule.pattern.find(view, group)
            if people:
                return people, rule.id, status
    return (), "", None


def _after_name(view: Scene, group: Sequence[Reach]) -> Holders:
    """Find the name that the title is apposed to: "Renate Winter, Honorary President …", "Bek (director)"."""
    page, reach = view.page, group[0]
    j, ended = _skip_time(page, skip_back(page, reach.start - 1))
    if page.lower(j) not in _ASIDE or (page.lower(j) == "-" and page.adjacent(j)):
        return (), None
    if page.lower(j) == "," and page.lower(j - 1).isdigit() and page.lower(j - 2) == ",":
        j -= 2  # "Tsoi, 81, a retired railway engineer"
    elif page.lower(j - 1) == ")":
        opening = next((k for k in range(j - 2, max(j - 6, 0), -1) if page.texts[k] == "("), j)
        j = opening
    if j in view.body_to and page.lower(_before_article(page, view.body_to[j])) in ("of", "from", "at"):
        j = _before_article(page, view.body_to[j])  # "Dr. Bek of Columbia University, a former adviser"
    if j not in view.person_to:
        return (), None
    span = (view.person_to[j], j)
    people = (*_listed_before(view, span[0]), span) if reach.title.plural else (span,)
    if reach.title.plural and len(people) < 2:
        return (), None
    return people, "former" if ended or _has_ended(page, group[-1].end) else None


def _before_article(page: Page, j: int) -> int:
    return j - 2 if page.lower(j - 1) == "the" else j - 1


def _skip_time(page: Page, j: int) -> tuple[int, bool]:
    """Return the comma before "until July", "for nine months", else ``j``, and whether the time is over."""
    for k in range(j, max(j - 5, 0), -1):
        if page.lower(k - 1) == "," and page.lower(k) in _TIMES:
            return k - 1, page.lower(k) in ("until", "till")
    return j, page.lower(j + 1) in _OVER


def _has_ended(page: Page, j: int) -> bool:
    """Tell whether a time that is over follows the title: "(ombudsman in 2013-2018)"."""
    year = page.lower(j + 1)[:2] in ("19", "20") and len(page.lower(j + 1)) == 4
    return page.lower(j) in ("in", "from", "until", "till", "between") and year


def _listed_before(view: Scene, start: int) -> tuple[Span, ...]:
    page, found, j = view.page, [], start
    while page.lower(j - 1) in (",", "and"):
        k = j - 2 if page.lower(j - 1) == "and" and page.lower(j - 2) == "," else j - 1
        if k not in view.person_to:
            break
        found.append((view.person_to[k], k))
        j = view.person_to[k]
    return tuple(reversed(found))


def _before_name(view: Scene, group: Sequence[Reach]) -> Holders:
    """Find the name right behind the title: "Minister Ten", "head of the Office Ramiz Bekhbudov"."""
    return people_from(view, group[-1], group[-1].end), None


def _before_name_apart(view: Scene, group: Sequence[Reach]) -> Holders:
    """Find the name behind a comma or a dash: "Head of the Office, Ramiz Bekhbudov", "Judges – A, B"."""
    page, reach = view.page, group[-1]
    j = reach.end
    if page.lower(j) in (",", "-", "—", ":") and not (page.lower(j) == "-" and page.adjacent(j)):
        if page.lower(j) != "," and not (reach.title.plural or page.lower(j) == ":" or page.zone[j] == "contact"):
            return (), None
        return people_from(view, reach, j + 1), None
    return (), None


RULES: tuple[Rule, ...] = (
    Rule(
        "roles.before-name",
        "ROLE",
        Tie(_before_name),
        (
            "A deal was signed by [Finance Minister](finance minister) Aigerim Dosova.",
            "Thanks went to [former deputy akim](deputy akim) Nurlan Keterov.",
            "It was up to UNICEF [Representative](representative) Oruf Qorvat.",
            "[Head](head) of the Ministry of Roads Aigerim Dosova cut the ribbon.",
            "A deal was signed by a minister.",
        ),
    ),
    Rule(
        "roles.after-name",
        "ROLE",
        Tie(_after_name),
        (
            "The ribbon was cut by Aigerim Dosova, [rector](rector) of a college.",
            "They thanked Nurlan Keterov ([director](director)) and Oruf Qorvat, an [honorary professor](professor).",
            "Aigerim Dosova cut the ribbon, the college said.",
        ),
    ),
    Rule(
        "roles.before-name-apart",
        "ROLE",
        Tie(_before_name_apart),
        (
            "The [rector](rector), Aigerim Dosova, cut the ribbon.",
            "[Judges](judges) – Aigerim Dosova, Nurlan Keterov – voted no.",
            "A rector, she cut the ribbon.",
        ),
    ),
    *roles_verbs.RULES,
)
