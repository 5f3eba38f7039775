"""Who holds a title and where: the constructions that tie titles, people and organisations together.

Titles are grouped ("boxer and president of World Boxing"), and a group is tied to the people right before or after it.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kzextract.lexicon import Flag
from kzextract.page import Page
from kzextract.rules.reaches import Reach, Scene, Span, grouped, reach_of
from kzextract.rules.rule import Rule, Tie
from kzextract.rules.titles import Title, is_epithet

_DETERMINERS = frozenset(
    (
        "the",
        "a",
        "an",
        "its",
        "his",
        "her",
        "their",
        "our",
        "also",
        "current",
        "then",
        "late",
        "now",
        "once",
        "formerly",
        "currently",
        "already",
        "later",
        "previously",
        "earlier",
        "nowadays",
        "today",
    )
)
_COPULA = frozenset(
    "been is was became become becomes remains remained as serves served worked works were are named appointed elected promoted "
    "reappointed re-elected confirmed nominated made".split()
)
_EMPLOYED = frozenset("works work worked working serves served serving started starts began begun appointed elected named hired".split())
_PAST = frozenset(("had", "was", "were", "served", "worked", "started", "began"))
_ENTRY = frozenset(
    ("appointed", "elected", "named", "confirmed", "nominated", "made", "re-elected", "reappointed", "promoted")
)
_EXIT = frozenset(("dismissed", "relieved", "resigned", "removed", "fired", "sacked", "ousted", "retired"))
_TIMES = frozenset(("until", "till", "since", "for", "from", "in"))
_OVER = frozenset(("once", "formerly", "earlier", "previously"))
_ASIDE = frozenset((",", "(", "-", "—", ":"))
Holders = tuple[tuple[Span, ...], str | None]
"""The holders that a construction gives, and the status that it implies."""
_BRIDGE = frozenset("of to the post position office duties job a an from".split())


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
    before = page.lower(_skip_back(page, group[0].start - 1)) in _EXIT
    j = people[-1][1] if people else group[-1].end
    after = page.lower(j) in ("was", "were", "has", "had", "is") and any(
        page.lower(k) in _EXIT for k in range(j + 1, j + 4)
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


def _skip_back(page: Page, j: int) -> int:
    while page.lower(j) in _DETERMINERS or is_epithet(page, j):
        j -= 1
    return j


def _after_name(view: Scene, group: Sequence[Reach]) -> Holders:
    """Find the name that the title is apposed to: "Renate Winter, Honorary President …", "Bek (director)"."""
    page, reach = view.page, group[0]
    j, ended = _skip_time(page, _skip_back(page, reach.start - 1))
    if page.lower(j) not in _ASIDE or (page.lower(j) == "-" and page.adjacent(j)):
        return (), None
    if page.lower(j) == "," and page.lower(j - 1).isdigit() and page.lower(j - 2) == ",":
        j -= 2  # "Tsoi, 81, a retired railway engineer"
    elif page.lower(j - 1) == ")":
        opening = next((k for k in range(j - 2, max(j - 6, 0), -1) if page.texts[k] == "("), j)
        j = opening
    if j not in view.person_to:
        return (), None
    span = (view.person_to[j], j)
    people = (*_listed_before(view, span[0]), span) if reach.title.plural else (span,)
    if reach.title.plural and len(people) < 2:
        return (), None
    return people, "former" if ended or _has_ended(page, group[-1].end) else None


def _skip_time(page: Page, j: int) -> tuple[int, bool]:
    """Return the comma before "until July", "for nine months", and whether the time is over: `j` itself where none stands."""
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
    return _people_from(view, group[-1], group[-1].end), None


def _before_name_apart(view: Scene, group: Sequence[Reach]) -> Holders:
    """Find the name behind a comma or a dash: "Head of the Office, Ramiz Bekhbudov", "Judges – A, B"."""
    page, reach = view.page, group[-1]
    j = reach.end
    if page.lower(j) in (",", "-", "—", ":") and not (page.lower(j) == "-" and page.adjacent(j)):
        if page.lower(j) != "," and not (reach.title.plural or page.lower(j) == ":" or page.zone[j] == "contact"):
            return (), None
        return _people_from(view, reach, j + 1), None
    return (), None


def _people_from(view: Scene, reach: Reach, j: int) -> tuple[Span, ...]:
    """Return the name at ``j``, for a plural title the list of names; a plural with one name is a verb or another clause."""
    j = _past_honorific(view.page, j)
    if j not in view.person_from:
        return ()
    people = [(j, view.person_from[j])]
    while reach.title.plural:
        following = _next_listed(view, people[-1][1])
        if following is None:
            break
        people.append(following)
    return () if reach.title.plural and len(people) < 2 else tuple(people)


def _past_honorific(page: Page, j: int) -> int:
    while page.is_honorific(j) or (page.lower(j) == "." and page.is_honorific(j - 1)):
        j += 1
    return j


def _next_listed(view: Scene, j: int) -> Span | None:
    page = view.page
    if page.lower(j) not in (",", "and"):
        return None
    k = j + 2 if page.lower(j) == "," and page.lower(j + 1) == "and" else j + 1
    k = _past_honorific(page, k)
    return (k, view.person_from[k]) if k in view.person_from else None


def _by_verb(view: Scene, group: Sequence[Reach]) -> Holders:
    """Find the name through a verb: "Sultanbekov, who was deputy akim", "appointed Ten as head", "relieved of the post of …"."""
    page = view.page
    j = _skip_back(page, group[0].start - 1)
    while page.lower(j) in _BRIDGE:
        j -= 1
    verb = page.lower(j)
    if group[0].title.plural or (verb == "as" and not _works_as(page, j, group[0].start)):
        return (), None
    if verb not in _COPULA and verb not in _EXIT:
        return _subject_behind(view, group[-1])
    if page.lower(j + 1) == "of" and verb not in _EXIT:
        return (), None
    return _subject(view, j), _status_by([page.lower(k) for k in range(max(j - 2, 0), j + 1)])


def _works_as(page: Page, j: int, start: int) -> bool:
    """Tell "works as a welder" and "as head of …" from "as well as" and "passed herself off as a notary"."""
    if page.lower(j - 1) == "well":
        return False
    return page.lower(start - 1) not in ("a", "an") or any(page.lower(k) in _EMPLOYED for k in range(j - 4, j))


def _subject_behind(view: Scene, reach: Reach) -> Holders:
    """Find the name in "the new CFO is Ludmila Tsay"."""
    page, j = view.page, reach.end
    if page.lower(j) in ("is", "was", "became", "remains"):
        return _people_from(view, reach, j + 1), None
    return (), None


def _subject(view: Scene, verb: int) -> tuple[Span, ...]:
    """Return the last person before ``verb`` in its sentence; "he" and "she" and no subject take up the last one named."""
    page = view.page
    for k in range(verb, max(verb - 30, -1), -1):
        if k + 1 in view.person_to:
            return ((view.person_to[k + 1], k + 1),)
        word = page.lower(k)
        if word in ("he", "she"):
            return last_person(view, k)
        if word in ("i", "it", "they", "we", "you", "which", "this", "that", "there", '"') or (
            word == "." and page.opens[k + 1]
        ):
            return ()
        if word == "\n":
            return ()
    return ()


def last_person(view: Scene, before: int) -> tuple[Span, ...]:
    """Return the last person named before the word ``before``: whom "he", "she" or "the teacher" there takes up."""
    start = max((i for i in view.person_from if i < before), default=None)
    return ((start, view.person_from[start]),) if start is not None else ()


def _status_by(verbs: Sequence[str]) -> str | None:
    if any(verb in _EXIT for verb in verbs):
        return "former"
    if any(verb in _ENTRY for verb in verbs):
        return None
    return "former" if any(verb in _PAST for verb in verbs) else None


RULES: tuple[Rule, ...] = (
    Rule(
        "roles.before-name",
        "ROLE",
        Tie(_before_name),
        (
            "A deal was signed by [Finance Minister](finance minister) Aigerim Dosova.",
            "Thanks went to [former deputy akim](deputy akim) Nurlan Keterov and to UNICEF [Representative](representative) Oruf Qorvat.",
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
    Rule(
        "roles.by-verb",
        "ROLE",
        Tie(_by_verb),
        (
            "Aigerim Dosova was [deputy akim](deputy akim) of the city for ten years.",
            "Nurlan Keterov was appointed [Minister of Trade](minister of trade) last night.",
            "The new [chief financial officer](chief financial officer) is Aigerim Dosova.",
            "Aigerim Dosova was late for the train.",
        ),
    ),
)
