"""Who holds a title and where: the constructions that tie titles, people and organisations together.

Titles are grouped ("boxer and president of World Boxing"), and a group is tied to the people right before or after it.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import NEWLINE, Page
from kzextract.rules import roles_status, roles_verbs
from kzextract.rules.reaches import (
    Holders,
    Reach,
    Scene,
    Span,
    past_honorific,
    people_from,
    reach_of,
    skip_back,
)
from kzextract.rules.roles_bodies import body_behind_name, shared_body
from kzextract.rules.roles_verbs import last_person
from kzextract.rules.rule import Rule, Tie
from kzextract.rules.titles import Title
from kzextract.rules.titles_grouped import grouped

_TIMES = frozenset(("until", "till", "since", "for", "from", "in"))
_DEGREES = frozenset(("phd", "ph.d.", "md", "m.d.", "mba", "dsc", "llm", "candidate"))
_SOUGHT = frozenset(
    "candidate candidates candidacy contender contenders nominee nominees run runs ran running vying campaign "
    "competition election elections".split()
)
_FRONTING = frozenset(("after", "following", "besides", "unlike", "like", "alongside"))
_CLOSING = frozenset("and who whose whom which as".split())
_BULLETS = frozenset(("-", "—", "*", "•"))
_LONGEST_ASIDE = 10  # words
_LONGEST_ENTRY = 16  # words
_ASIDE = frozenset((",", "(", "-", "—", ":"))


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
    held = [reach_of(view, title) for title in titles if not _is_sought(view.page, title)]
    held = [reach for reach in held if reach.title.kind != "member" or reach.organisation]
    for group in grouped(view, _with_oblique(view, held)):
        people, rule, status = _holders(view._replace(claimed=frozenset(claimed)), group)
        claimed.update(i for i, _ in people)
        statuses = _statuses(view, group, people, status)
        for k, reach in enumerate(group):
            own = reach.organisation or shared_body(view, group, k) or body_behind_name(view, reach, people)
            result.append(Affiliation(reach, people, own, statuses[k], rule))
    return result


def _is_sought(page: Page, title: Title) -> bool:
    """Tell a post that somebody only runs for: "a candidate for akim"."""
    j = title.start - 2 if page.lower(title.start - 1) in ("the", "a") else title.start - 1
    if page.lower(j) == "of" and page.lower(j - 1) in ("post", "position", "office"):
        j -= 3 if page.lower(j - 2) == "the" else 2
    sought = page.lower(j - 1) in _SOUGHT or page.lower(j - 3) in _SOUGHT
    return (page.lower(j) == "for" and sought) or (page.lower(j) == "as" and page.lower(j - 1) in _SOUGHT)


def _field_end(view: Scene, j: int) -> int:
    """Return the end of "for International Cooperation" where a name follows it, else ``j``."""
    page = view.page
    if page.lower(j) not in ("for", "on"):
        return j
    k = j + 1
    while k < j + 8 and k not in view.person_from and (page.is_capital(k) or page.lower(k) in ("and", "of", "the")):
        k += 1
    return k if k in view.person_from else j


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
        end = _field_end(view, second.end)
        apposed = view.page.lower(end) == "," and past_honorific(view.page, end + 1) in view.person_from
        named = end in view.person_from or apposed  # "the press secretary of the President, Dinara Ospan"
        if gap in (["of", "the"], ["to", "the"]) and named and not second.title.plural:
            result[k] = first._replace(end=end)
            result[k + 1] = result[k + 1]._replace(end=start)
    return result


def _holders(view: Scene, group: Sequence[Reach]) -> tuple[tuple[Span, ...], str, str | None]:
    for rule in RULES:
        if isinstance(rule.pattern, Tie) and (group[0].title.kind != "beside" or rule.pattern.find is _before_name):
            people, status = rule.pattern.find(view, group)
            if people:
                return people, rule.id, status
    return (), "", None


def _after_name(view: Scene, group: Sequence[Reach]) -> Holders:
    """Find the name that the title is apposed to: "Renate Winter, Honorary President …", "Bek (director)"."""
    page, reach = view.page, group[0]
    j = _skip_time(page, skip_back(page, reach.start - 1))
    if not _is_aside(page, j, reach):
        return (), None
    aside = page.lower(j - 1).isdigit() or page.lower(j - 1) in _DEGREES
    if page.lower(j) == "," and aside and page.lower(j - 2) == ",":
        j -= 2  # "Tsoi, 81, a retired railway engineer", "Tsoi, PhD, rector"
    elif page.lower(j) == "," and page.lower(j - 1) in words("relations") and page.lower(j - 3) == ",":
        j -= 3  # "Shukhrat Ten, his successor, a major general"
    elif page.lower(j - 1) == ")":
        opening = next((k for k in range(j - 2, max(j - _LONGEST_ASIDE, 0), -1) if page.texts[k] == "("), j)
        j = opening
    if j in view.body_to and page.lower(_before_article(page, view.body_to[j])) in ("of", "from", "at"):
        j = _before_article(page, view.body_to[j])  # "Dr. Bek of Columbia University, a former adviser"
    if j not in view.person_to:
        return (), None
    span = (view.person_to[j], j)
    if span[0] in view.claimed and page.lower(group[-1].end) == "," and people_from(view, group[-1], group[-1].end + 1):
        return (), None  # "Director Kim, its chief veterinarian, Oleg Pak": a list of titles before names
    if page.lower(j) == "," and (_is_fronted(page, span[0], group[-1].end) or _is_source(page, reach)):
        return (), None
    people = (*_listed_before(view, span[0]), span) if reach.title.plural else (span,)
    if reach.title.plural and len(people) < 2:
        return (), None
    return people, None


def _is_fronted(page: Page, i: int, end: int) -> bool:
    """Tell a name that ends what stands before the subject: "Replacing Ten, the president appointed Kim"."""
    first = page.index_at(page.reading.sentence(page.starts[i])[0])
    word = page.lower(first)
    fronts = first < i and (word.endswith("ing") or word in _FRONTING)
    return fronts and page.lower(end).isalpha() and page.lower(end) not in _CLOSING


def _is_source(page: Page, reach: Reach) -> bool:
    """Tell the source of a report from a holder: "said Ten, Qazinform correspondent reports"."""
    bare = reach.start < reach.title.start and page.lower(reach.start - 1) == "," and reach.end == reach.title.end
    return bare and reach.title.kind == "profession" and page.has(reach.end, Flag.SPEECH)


def _is_aside(page: Page, j: int, reach: Reach) -> bool:
    """Tell whether the sign at ``j`` opens an apposition to the name before it: not "Ten, the president's wife"."""
    return page.lower(j) in _ASIDE and not (page.lower(j) == "-" and page.adjacent(j)) and page.lower(reach.end) != "'s"


def _before_article(page: Page, j: int) -> int:
    return j - 2 if page.lower(j - 1) == "the" else j - 1


def _skip_time(page: Page, j: int) -> int:
    """Return the comma before "until July", "for nine months", else ``j``."""
    for k in range(j, max(j - 5, 0), -1):
        if page.lower(k - 1) == "," and page.lower(k) == "at" and page.lower(k + 2) == "time":
            return k - 1
        if page.lower(k - 1) == "," and page.lower(k) in _TIMES:
            dated = page.lower(k + 1)[0].isdigit() or page.has(k + 1, Flag.CALENDAR) or page.lower(k + 1) == "now"
            return k - 1 if dated or page.lower(k) not in ("in", "from") else j
    return j


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
    if _opens_entry(page, group[0].start):
        end = next((k for k in range(j, j + _LONGEST_ENTRY) if page.lower(k) == NEWLINE or _is_dash(page, k)), j)
        if _is_dash(page, end) and (people := people_from(view, reach, end + 1)):
            return people, None
    if page.lower(j) not in (",", ":") and not _is_dash(page, j):
        return (), None
    if page.lower(j) == "," and page.lower(j + 1) in ("he", "she"):
        return (last_person(view, j, page.lower(j + 1)) if page.opens[group[0].start] else ()), None
    if page.lower(j) != "," and not (reach.title.plural or page.lower(j) == ":" or page.zone[j] == "contact"):
        return (), None
    named = page.lower(j + 1) == "the" and page.has(j + 2, Flag.DEMONYM)
    return people_from(view, reach, j + 3 if named else j + 1), None


def _opens_entry(page: Page, i: int) -> bool:
    """Tell whether an entry of a list begins at ``i``: "– UNICEF Representative – Arthur Ten"."""
    bullet = page.lower(i - 1) in _BULLETS and page.lower(i - 2) == NEWLINE
    return bullet or page.lower(i - 1) == NEWLINE


def _is_dash(page: Page, k: int) -> bool:
    return page.lower(k) in ("-", "—") and not page.adjacent(k)


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
            "It was then-[Mayor](mayor) Nurlan Keterov who gained the award.",
            "There were candidates for the post of akim of the region Nurlan Keterov and Oruf Qorvat.",
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
            "Aigerim Dosova, an exiled [former head](head) of Kazakhstan's Aral Bank, cut the ribbon.",
            "They heard Nurlan Keterov, Aral News correspondent reports.",
            "Replacing Nurlan Keterov, the teachers cut the ribbon.",
            "Aigerim Dosova cut the ribbon, the college said.",
        ),
    ),
    Rule(
        "roles.before-name-apart",
        "ROLE",
        Tie(_before_name_apart),
        (
            "The [rector](rector), Aigerim Dosova, cut the ribbon.",
            "He told the [press secretary](press secretary) of the [President](president), Aigerim Dosova.",
            "[Judges](judges) – Aigerim Dosova, Nurlan Keterov – voted no.",
            "A rector, she cut the ribbon.",
        ),
    ),
    *roles_verbs.RULES,
)
