"""Who holds a title and where: the constructions that tie titles, people and organisations together.

Titles are grouped ("boxer and president of World Boxing"), and a group is tied to the people right before or after it.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kzextract.lexicon import Flag
from kzextract.page import Page
from kzextract.rules.rule import Rule, Tie
from kzextract.rules.titles import Title

Span = tuple[int, int]

_DETERMINERS = frozenset(("the", "a", "an", "its", "his", "her", "their", "our", "also", "current", "then", "late", "now", "once", "formerly", "currently", "already", "later", "previously"))
_PREPOSITIONS = frozenset(("of", "at", "in", "for", "from", "with", "to", "under", "on", "by"))
_COPULA = frozenset(
    "is was became become becomes remains remained as serves served worked works were are named appointed elected promoted "
    "reappointed re-elected confirmed nominated made".split()
)
_PAST = frozenset(("was", "were", "served", "worked", "started", "began"))
_ENTRY = frozenset(("appointed", "elected", "named", "confirmed", "nominated", "made", "re-elected", "reappointed", "promoted"))
_EXIT = frozenset(("dismissed", "relieved", "resigned", "removed", "fired", "sacked", "ousted", "retired"))
_PLACE_NOUNS = frozenset(
    "region district city oblast capital country republic province village town area state territory".split()
)
_ASIDE = frozenset((",", "(", "-", "—", ":"))


Holders = tuple[tuple[Span, ...], str | None]
"""The holders that a construction gives, and the status that it implies."""


class Affiliation(NamedTuple):
    """A title with its holders and its body as word spans, and the rule that tied them."""

    title: Title
    people: tuple[Span, ...]
    organisation: Span | None
    status: str
    rule: str


class Scene(NamedTuple):
    """The people and organisations of a page by the words they begin and end at."""

    page: Page
    person_from: dict[int, int]
    person_to: dict[int, int]
    body_from: dict[int, int]
    body_to: dict[int, int]


def scene(page: Page, people: Sequence[Span], organisations: Sequence[Span]) -> Scene:
    """Index the spans by their ends."""
    return Scene(page, dict(people), {j: i for i, j in people}, dict(organisations), {j: i for i, j in organisations})


class _Reach(NamedTuple):
    """A title with what belongs to its own phrase: words ``start`` to ``end``, and the body named there."""

    title: Title
    start: int
    end: int
    organisation: Span | None


def affiliate(view: Scene, titles: Sequence[Title]) -> list[Affiliation]:
    """Tie every title that has a holder beside it; the others come back with no people and the rule ``""``."""
    result: list[Affiliation] = []
    for group in _groups(view, [_reach(view, title) for title in titles]):
        people, rule, status = _holders(view, group)
        body = next((r.organisation for r in reversed(group) if r.organisation), None)
        for reach in group:
            shares = len(group) > 1 and reach.end == reach.title.end and reach.title.kind == "office"
            own = reach.organisation or (body if shares else None)
            status = status or _status_by_exit(view, group, people)
            was = status or _shared_status(view.page, group, reach) if reach.title.status == "current" else reach.title.status
            result.append(Affiliation(reach.title, people, own, was, rule))
    return result


def _status_by_exit(view: Scene, group: Sequence["_Reach"], people: Sequence[Span]) -> str | None:
    """Tell that the post is over: "sacked Minister Ten", "deputy director Zhunus was dismissed"."""
    page = view.page
    before = page.lower(_skip_back(page, group[0].start - 1)) in _EXIT
    j = people[-1][1] if people else group[-1].end
    after = page.lower(j) in ("was", "were", "has", "had", "is") and any(page.lower(k) in _EXIT for k in range(j + 1, j + 4))
    return "former" if before or after or page.lower(j) in ("resigned", "quit") else None


def _shared_status(page: Page, group: Sequence["_Reach"], reach: "_Reach") -> str:
    """Return the status that "former deputy and secretary" gives the second title too."""
    first = group[0].title
    bare = reach.title.kind == first.kind == "office" and reach is not group[0] and page.lower(reach.title.start - 1) == "and"
    return first.status if bare and first.status in ("former", "acting") and group[0].end == first.end else "current"


def _reach(view: Scene, title: Title) -> _Reach:
    page, start, end = view.page, title.start, title.end
    organisation: Span | None = None
    before = start - 1 if page.lower(start - 1) == "'s" else start
    if before in view.body_to:
        organisation = (view.body_to[before], before)
        start = organisation[0]
    elif page.lower(start - 1) == "'s" or page.has(start - 1, Flag.PLACE | Flag.DEMONYM):
        start = _place_start(page, start - 1)
    for _ in range(3):
        step = _after_preposition(view, end)
        if step is None:
            break
        end, body = step
        organisation = organisation or body
    if organisation is None and page.lower(end) == "," and page.lower(title.start - 1) in (",", "(") and end + 1 in view.body_from:
        organisation = (end + 1, view.body_from[end + 1])  # "Gauhar Abdygaliyeva, Communication Officer, UNICEF"
    return _Reach(title, start, end, organisation)


def _place_start(page: Page, j: int) -> int:
    j = j - 1 if page.lower(j) == "'s" else j
    while page.is_capital(j - 1) and page.has(j, Flag.PLACE | Flag.DEMONYM):
        j -= 1
    return j


def _after_preposition(view: Scene, j: int) -> tuple[int, Span | None] | None:
    """Return what stands behind a preposition at ``j``: where it ends, and the body where it is one."""
    page = view.page
    if page.lower(j) not in _PREPOSITIONS:
        return None
    k = j + 2 if page.lower(j + 1) in ("the", "its", "our", "this") else j + 1
    k = _past_lower_head(view, k)
    if k in view.body_from:
        end = view.body_from[k]
        return (end + 3 if page.lower(end) == "(" and page.lower(end + 2) == ")" else end), (k, end)
    place = page.phrase(k, "place")
    end = k + place.length if place else k
    while page.lower(end) in _PLACE_NOUNS:
        end += 1
    if end > k and page.lower(end) == "of" and page.phrase(end + 1, "place"):
        end += 1 + (page.phrase(end + 1, "place") or place).length  # type: ignore[union-attr]
    if end == k:
        end = _past_generic_body(view, k)
    return (end, None) if end > k else None


def _past_generic_body(view: Scene, k: int) -> int:
    """Return the end of "regional health department" where a name follows it; ``k`` where none does."""
    j = k
    while j < k + 6 and (view.page.lower(j) in ("'", "'s") or (view.page.has(j, Flag.COMMON) and view.page.texts[j].islower())):
        j += 1
    follows = j in view.person_from or (view.page.lower(j) == "," and j + 1 in view.person_from)
    return j if j > k and follows else k


def _past_lower_head(view: Scene, k: int) -> int:
    """Return where the name begins behind "public association", "firm" and their quotation mark."""
    j = k
    while j < k + 3 and view.page.has(j, Flag.COMMON) and view.page.lower(j).isalpha() and view.page.texts[j].islower():
        j += 1
    j = j + 1 if j > k and view.page.lower(j) == '"' else j
    return j if j in view.body_from else k


def _groups(view: Scene, reaches: Sequence[_Reach]) -> Iterator[list[_Reach]]:
    """Put titles together that are coordinated: "deputy and secretary of …", "Judges, lawyers, and mediators"."""
    group: list[_Reach] = []
    for reach in reaches:
        if group and not (_joined(view.page, group[-1].end, reach.start) and _may_share(view.page, group[-1])):
            yield group
            group = []
        group.append(reach)
    if group:
        yield group


def _may_share(page: Page, reach: _Reach) -> bool:
    """Tell whether the title can go on to another of the same holder: not in "by decree of the Head of State, Colonel …"."""
    oblique = page.lower(reach.start - 1) == "the" and page.lower(reach.start - 2) in _PREPOSITIONS
    return not (oblique and page.lower(reach.end) == ",")


def _joined(page: Page, end: int, start: int) -> bool:
    between = [word for word in page.lowers[end:start] if word not in ("the", "a", "an", "also", "his", "her", "as", "well", "its", "now", "later", "then", "previously", "currently", "also", "more", "recently", "once")]
    if between[:1] == ["of"] and between[-1:] == ["and"] and all(word.isalpha() for word in between):
        return start <= end + 6  # "director of the theatre and vice president of …"
    return end <= start <= end + 4 and between in ([","], ["and"], [",", "and"], ["&"], ["/"], ["-"], ["—"])


def _holders(view: Scene, group: Sequence[_Reach]) -> tuple[tuple[Span, ...], str, str | None]:
    for rule in RULES:
        if isinstance(rule.pattern, Tie):
            people, status = rule.pattern.find(view, group)
            if people:
                return people, rule.id, status
    return (), "", None


def _skip_back(page: Page, j: int) -> int:
    while page.lower(j) in _DETERMINERS:
        j -= 1
    return j


def _after_name(view: Scene, group: Sequence[_Reach]) -> Holders:
    """Find the name that the title is apposed to: "Renate Winter, Honorary President …", "Bek (director)"."""
    page, reach = view.page, group[0]
    j = _skip_back(page, reach.start - 1)
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
    return (() if reach.title.plural and len(people) < 2 else people), None


def _listed_before(view: Scene, start: int) -> tuple[Span, ...]:
    page, found, j = view.page, [], start
    while page.lower(j - 1) in (",", "and"):
        k = j - 2 if page.lower(j - 1) == "and" and page.lower(j - 2) == "," else j - 1
        if k not in view.person_to:
            break
        found.append((view.person_to[k], k))
        j = view.person_to[k]
    return tuple(reversed(found))


def _before_name(view: Scene, group: Sequence[_Reach]) -> Holders:
    """Find the name right behind the title: "Minister Ten", "head of the Office Ramiz Bekhbudov"."""
    return _people_from(view, group[-1], group[-1].end), None


def _before_name_apart(view: Scene, group: Sequence[_Reach]) -> Holders:
    """Find the name behind a comma or a dash: "Head of the Office, Ramiz Bekhbudov", "Judges – A, B"."""
    page, reach = view.page, group[-1]
    j = reach.end
    if page.lower(j) in (",", "-", "—", ":") and not (page.lower(j) == "-" and page.adjacent(j)):
        if page.lower(j) != "," and not (reach.title.plural or page.lower(j) == ":" or page.zone[j] == "contact"):
            return (), None
        return _people_from(view, reach, j + 1), None
    return (), None


def _people_from(view: Scene, reach: _Reach, j: int) -> tuple[Span, ...]:
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


def _by_verb(view: Scene, group: Sequence[_Reach]) -> Holders:
    """Find the name through a verb: "Sultanbekov, who was deputy akim", "appointed Ten as head", "relieved of the post of …"."""
    page = view.page
    j = _skip_back(page, group[0].start - 1)
    while page.lower(j) in _BRIDGE:
        j -= 1
    verb = page.lower(j)
    if group[0].title.plural or (verb == "as" and page.lower(j - 1) == "well"):
        return (), None
    if verb not in _COPULA and verb not in _EXIT:
        return _subject_behind(view, group[-1])
    if page.lower(j + 1) == "of" and verb not in _EXIT:
        return (), None
    return _subject(view, j), _status_by([page.lower(k) for k in range(max(j - 2, 0), j + 1)])


def _subject_behind(view: Scene, reach: _Reach) -> Holders:
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
        if word in ("i", "it", "they", "we", "you", "which", "this", "that", "there", '"') or (word == "." and page.opens[k + 1]):
            return ()
        if word == "\n":
            return ()
    return ()


def last_person(view: Scene, before: int) -> tuple[Span, ...]:
    """Return the last person named before the word ``before``: whom "he", "she" or "the teacher" there takes up."""
    start = max((i for i in view.person_from if i < before), default=None)
    return ((start, view.person_from[start]),) if start is not None else ()


_BRIDGE = frozenset("of to the post position office duties job a an from".split())


def _status_by(verbs: Sequence[str]) -> str | None:
    if any(verb in _EXIT for verb in verbs):
        return "former"
    if any(verb in _ENTRY for verb in verbs):
        return None
    return "former" if any(verb in _PAST for verb in verbs) else None


RULES: tuple[Rule, ...] = (
    Rule("roles.before-name", "ROLE", Tie(_before_name), ("Then [Finance Minister](finance minister) Aigerim Dosova left.", "Then a minister left.")),
    Rule("roles.after-name", "ROLE", Tie(_after_name), ("Aigerim Dosova, [rector](rector) of a college, left.", "Aigerim Dosova left, the college said.")),
    Rule("roles.before-name-apart", "ROLE", Tie(_before_name_apart), ("The [rector](rector), Aigerim Dosova, left.", "A rector, she left.")),
    Rule("roles.by-verb", "ROLE", Tie(_by_verb), ("Aigerim Dosova was [deputy akim](deputy akim) of the city.", "Aigerim Dosova was late.")),
)  # fmt: skip
