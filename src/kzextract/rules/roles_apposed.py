"""The title in apposition to its holder: "Ten, the rector", "Ten (director)", "the rector, Ten", "Judges – Ten"."""

from collections.abc import Sequence

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import NEWLINE, Page
from kzextract.rules.reaches import Holders, Reach, Scene, Span, people_from, skip_back
from kzextract.rules.roles_verbs import COPULA, last_person
from kzextract.rules.rule import Rule, Tie
from kzextract.rules.titles_grouped import DEGREES

_TIMES = frozenset(("until", "till", "since", "for", "from", "in"))
_FRONTING = frozenset(
    "after following besides unlike like alongside as according at by during in on under with for".split()
)
_AUXILIARIES = frozenset(
    "is was are were has had will would can could may might must should shall did does became becomes".split()
)
_JOINTS = frozenset(("of", "the", "a", "an", "co", "-"))
_OF_NOUN = Flag.COMMON | Flag.PLACE | Flag.DEMONYM
_BULLETS = frozenset(("-", "—", "*", "•"))
_LONGEST_ASIDE = 10  # words
_LONGEST_ENTRY = 16  # words
_ASIDE = frozenset((",", "(", "-", "—", ":"))


def _after_name(view: Scene, group: Sequence[Reach]) -> Holders:
    """Find the name that the title is apposed to: "Oruf Qorvat, Honorary President …", "Bek (director)"."""
    page, reach = view.page, group[0]
    if reach.start in view.person_to and page.texts[reach.start].islower() and page.lower(group[-1].end) in (",", "."):
        return ((view.person_to[reach.start], reach.start),), None  # "Ten is rector, Kim dean"
    j = _sign(view, reach)
    if j is None or j not in view.person_to:
        return (), None
    span = (view.person_to[j], j)
    if span[0] in view.claimed and page.lower(group[-1].end) == "," and people_from(view, group[-1], group[-1].end + 1):
        return (), None  # "Director Kim, its chief veterinarian, Oleg Pak": a list of titles before names
    if page.lower(j) == "," and (_is_fronted(page, span[0], group[-1].end) or _is_source(page, reach)):
        return (), None
    people = (*_listed_before(view, span[0]), span) if reach.title.plural else (span,)
    return (() if reach.title.plural and len(people) < 2 else people), None


def _sign(view: Scene, reach: Reach) -> int | None:
    """Return the comma, dash or bracket that opens an apposition, where a name may end; None where none does."""
    page = view.page
    j = _past_noun(view, _skip_time(page, skip_back(page, reach.start - 1)))
    if not _is_aside(page, j, reach):
        return None
    if page.lower(j) == "-" == page.lower(j - 1):
        return j - 1  # "Ten -- rector"
    j = _past_aside(page, j)
    if j in view.body_to and page.lower(_before_article(page, view.body_to[j])) in ("of", "from", "at"):
        return _before_article(page, view.body_to[j])  # "Dr. Bek of Columbia University, a former adviser"
    return j


def _past_aside(page: Page, j: int) -> int:
    """Return the sign behind the name where an age, a degree, a relation or brackets stand before that at ``j``."""
    j = j - 1 if page.lower(j) in ("-", "—") and page.lower(j - 1) == "," else j  # "Tsoi, 81, – rector"
    aside = page.lower(j - 1).isdigit() or page.lower(j - 1) in DEGREES
    if page.lower(j) == "," and aside and page.lower(j - 2) == ",":
        return j - 2  # "Tsoi, 81, a retired railway engineer", "Tsoi, PhD, rector"
    if page.lower(j) == "," and page.lower(j - 1) in words("relations") and page.lower(j - 3) == ",":
        return j - 3  # "Shukhrat Ten, his successor, a major general"
    if page.lower(j) == "," and page.lower(j - 1).startswith("science"):
        return next((k - 1 for k in range(j - 2, j - 6, -1) if page.lower(k) in ("doctor", "candidate")), j)
    if page.lower(j - 1) == ")":
        return next((k for k in range(j - 2, max(j - _LONGEST_ASIDE, 0), -1) if page.texts[k] == "("), j)
    return j


def _past_noun(view: Scene, j: int) -> int:
    """Return the comma before what one is: "the founder of Aral Bank and", "an observer of Oral and"; else ``j``."""
    page, k = view.page, j - 1
    while page.lower(j) == "and" and k > j - _LONGEST_ASIDE:
        if k + 1 in view.body_to:
            k = view.body_to[k + 1]
        elif page.lower(k) == "," and k in view.person_to:
            return k if page.lower(k + 1) in ("a", "an", "the") or page.lower(k + 1) in words("relations") else j
        elif not (page.has(k, _OF_NOUN) or page.lower(k) in _JOINTS) or page.has(k, Flag.SPEECH):
            break
        k -= 1
    return j


def _is_fronted(page: Page, i: int, end: int) -> bool:
    """Tell what ends the words before a subject: "Replacing Ten, the president appointed Kim"; a verb is at ``end``."""
    first = page.index_at(page.reading.sentence(page.starts[i])[0])
    first += page.lower(first) in ('"', NEWLINE)
    opens = page.lower(first).endswith("ing") or page.lower(first) in _FRONTING
    fronts = first < i and opens and "," not in page.lowers[first:i]
    word = page.lower(end)
    acts = page.has(end, Flag.SPEECH) or word in _AUXILIARIES or (word.endswith("ed") and page.has(end, Flag.COMMON))
    return fronts and acts


def _is_source(page: Page, reach: Reach) -> bool:
    """Tell the source of a report from a holder: "said Ten, Qazinform correspondent reports"."""
    bare = reach.start < reach.title.start and page.lower(reach.start - 1) == "," and reach.end == reach.title.end
    return bare and reach.title.kind == "profession" and page.has(reach.end, Flag.SPEECH)


def _is_aside(page: Page, j: int, reach: Reach) -> bool:
    """Tell whether the sign at ``j`` opens an apposition to the name before it: not "Ten, the president's wife"."""
    owns = page.lower(reach.end) == "'s" and reach.end == reach.title.end
    hyphen = page.lower(j) == "-" and page.adjacent(j) and page.adjacent(j - 1)  # "Ten –rector" is misprinted
    return page.lower(j) in _ASIDE and not hyphen and not owns


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


def _before_name_apart(view: Scene, group: Sequence[Reach]) -> Holders:
    """Find the name behind a comma or a dash: "Head of the Office, Oruf Qorvat", "Judges – A, B"."""
    page, reach = view.page, group[-1]
    j = reach.end
    if _opens_entry(page, group[0].start):
        end = next((k for k in range(j, j + _LONGEST_ENTRY) if page.lower(k) == NEWLINE or _is_dash(page, k)), j)
        if _is_dash(page, end) and (people := people_from(view, reach, end + 1)):
            return people, None
    if (page.lower(j) not in (",", ":") and not _is_dash(page, j)) or _is_given(view, group[0]):
        return (), None
    if page.lower(j) == "," and page.lower(j + 1) in ("he", "she"):
        return (last_person(view, j, page.lower(j + 1)) if page.opens[group[0].start] else ()), None
    if page.lower(j) != "," and not (reach.title.plural or page.lower(j) == ":" or page.zone[j] == "contact"):
        return (), None
    named = page.lower(j + 1) == "the" and page.has(j + 2, Flag.DEMONYM)
    if page.lower(j + 1) in ("founder", "co") and page.lower(j) == ",":
        j = next((k for k in range(j + 2, j + _LONGEST_ASIDE) if page.lower(k) == ","), j)  # "…, founder of Oi, Ten"
    people = people_from(view, reach, j + 3 if named else j + 1)
    if people and page.lower(j) == "," and not page.opens[group[0].start]:
        own = page.lower(skip_back(page, group[0].start - 1)) == "as"  # "As head of the Bank, Ten said"
        return (() if not own and _is_fronted(page, group[0].start, people[-1][1]) else people), None
    return people, None


def _is_given(view: Scene, reach: Reach) -> bool:
    """Tell the title before the comma in "named Ten as rector, Kim as dean", "Ten is rector, Kim dean"."""
    j = skip_back(view.page, reach.start - 1)
    if j + 1 in view.person_to:
        return True
    return (view.page.lower(j) == "as" and j in view.person_to) or view.page.lower(j) in COPULA


def _opens_entry(page: Page, i: int) -> bool:
    """Tell whether an entry of a list begins at ``i``: "– UNICEF Representative – Arthur Ten"."""
    bullet = page.lower(i - 1) in _BULLETS and page.lower(i - 2) == NEWLINE
    return bullet or page.lower(i - 1) == NEWLINE


def _is_dash(page: Page, k: int) -> bool:
    return page.lower(k) in ("-", "—") and not page.adjacent(k)


RULES: tuple[Rule, ...] = (
    Rule(
        "roles.after-name",
        "ROLE",
        Tie(_after_name),
        (
            "The ribbon was cut by Aigerim Dosova, [rector](rector) of a college.",
            "They thanked Nurlan Keterov ([director](director)) and Oruf Qorvat, an [honorary professor](professor).",
            "Aigerim Dosova, an exiled [former head](head) of Kazakhstan's Aral Bank, cut the ribbon.",
            "Replacing Nurlan Keterov, the teachers cut the ribbon.",
            "Aigerim Dosova, the co-founder of Aral Bank and a [poet](poet), met Nurlan Keterov, an observer of Oral "
            "and [associate professor of land law](associate professor of land law) at Steppe University.",
            "Aigerim Dosova, Ph.D., [rector](rector), met Nurlan Keterov, Doctor of Technical Sciences, [dean](dean).",
            "Aigerim Dosova cut the ribbon, the college said.",
        ),
    ),
    Rule(
        "roles.before-name-apart",
        "ROLE",
        Tie(_before_name_apart),
        (
            "The [rector](rector), Aigerim Dosova, cut the ribbon.",
            "The [head](head) of the Aral Bank office in Oral, Aigerim Dosova, left.",
            "The [Minister-President](minister-president) of the Free State of Bavaria, Aigerim Dosova, left.",
            "As [head](head) of Aral Bank, Oruf Qorvat said no.",
            "The [head](head) of a local hikers' club, Aigerim Dosova cut the ribbon.",
            "He told the [press secretary](press secretary) of the [President](president), Aigerim Dosova.",
            "[Judges](judges) – Aigerim Dosova, Nurlan Keterov – voted no.",
            "A rector, she cut the ribbon.",
        ),
    ),
)
