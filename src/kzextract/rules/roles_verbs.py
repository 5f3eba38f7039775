"""The title that a verb ties to its holder: "was deputy akim", "appointed head", "relieved of the post of …"."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import chain

from kzextract.lexicon import Flag
from kzextract.page import NEWLINE, Page
from kzextract.rules.genders import can_be
from kzextract.rules.reaches import Holders, Reach, Scene, Span, people_from, skip_back
from kzextract.rules.roles_status import ENDING, EXIT, over_before
from kzextract.rules.rule import Rule, Tie

COPULA = frozenset(
    "been is was became become becomes becoming remains remained served worked works were are named appointed elected "
    "promoted reappointed re-elected confirmed nominated made".split()
)
_EMPLOYED = frozenset(
    "works work worked working serves served serving started starts began begun appointed elected named hired back "
    "returned trained qualified".split()
)
_PAST = frozenset(("had", "was", "were", "served", "worked", "started", "began"))
_ENTRY = frozenset(
    "appointed appoint appoints appointing elected electing named naming "
    "confirmed nominated made re-elected reappointed promoted proclaimed "
    "declared".split()
)
_REPLACING = frozenset("replace replaced replaces replacing succeed succeeded succeeds succeeding from".split())
_BRIDGE = frozenset(
    "of to over into the post position office duties job role a an from title titles rank honour honorary".split()
)
_RANKS = frozenset(("title", "titles", "rank", "honour"))
_GIVEN = frozenset(
    "awarded handed offered assigned received receives holds has had earned given bears got leaves left leaving held "
    "hold holding occupies step stepped stepping steps occupied released freed assumed assumes assuming took "
    "taken resigned resigns vacated".split()
)
_STOPS = frozenset(("i", "it", "they", "we", "you", "which", "this", "that", "there", '"', NEWLINE))
_POSTS = frozenset(("post", "position", "office", "job", "role", "chair", "duties"))
_BEFORE_THIS = frozenset(("before", "in", "at", "from", "to"))
_PREPOSITIONS = frozenset("by under with of to for from after before between against about than".split())
_ENTRIES = frozenset(("appointment", "election", "nomination", "promotion"))
_POSTS_HELD = frozenset(("posts", "positions", "roles", "jobs"))
_WHILE = frozenset("was were later then previously subsequently".split())
_LEAVING = frozenset(("left", "leaves", "leaving", "resigns", "vacated"))
_PASSIVE = frozenset("was were been being is are be".split())
_CAREERS = frozenset("appointment election nomination stint years days career".split())
_LONGEST_QUOTE = 7  # words
_LONGEST_BY = 14  # words: "nominated by the decision of the party to the post of"
_LONGEST_TITLE = 6  # words between a verb and the name behind it
_FURTHEST = 30  # words between verb and subject


def _by_verb(view: Scene, group: Sequence[Reach]) -> Holders:
    """Find the name through a verb: "Ten, who was deputy akim", "appointed Ten as head", "relieved of the post"."""
    page = view.page
    j = skip_back(page, group[0].start - 1)
    if group[0].title.plural or (page.lower(group[-1].end) == "'s" and group[-1].end == group[-1].title.end):
        return (), None  # "Ten, who is the akim's son"
    if j + 1 in view.person_to:  # "appointed Ten minister of trade"
        i = view.person_to[j + 1]
        return (((i, j + 1),), None) if page.lower(i - 1) in _ENTRY else ((), None)
    while page.lower(j) in _BRIDGE:
        j -= 1
    if page.lower(j) == "as":
        return _by_as(view, j, group[0].start)
    if (put := _by_post(view, j, group[0].start)) is not None:
        return put
    if page.lower(j) in COPULA or (page.lower(j) in EXIT and page.lower(j - 1) in _PASSIVE):
        return _by_copula(view, j)
    ranked = page.lower(j) in _GIVEN and any(page.lower(k) in _RANKS | _POSTS for k in range(j + 1, group[0].start))
    over = "former" if page.lower(j) in EXIT | _LEAVING else None
    return (_subject(view, j), over) if ranked else _subject_behind(view, group[-1])


def _by_post(view: Scene, j: int, start: int) -> Holders | None:
    """Find who is put into a post or out of it: "appointed Ten to the post of", "removing him from the post of"."""
    page = view.page
    if page.lower(j) in ("include", "included", "includes") and page.lower(j - 1) in _POSTS_HELD:
        return _subject(view, j - 1), "former" if page.lower(j - 2) in ("previous", "former", "past") else None
    if not any(page.lower(k) in _POSTS | _RANKS for k in range(j + 1, start)):
        return None
    j = j - 1 if page.lower(j) == "for" else j
    if page.lower(j) == "," and (aside := next((k for k in range(j - 1, j - 7, -1) if page.lower(k) == ","), None)):
        j = aside - 1  # "dismissed Ten, an old friend, from the post of"
    own = page.lower(j) if page.lower(j) in ("him", "her") else None
    if own is None and j + 1 not in view.person_to:
        verb = next((k for k in range(j, j - _LONGEST_BY, -1) if page.lower(k) in _ENTRY), None)
        by = verb is not None and page.lower(verb + 1) == "by" and page.lower(verb - 1) in _PASSIVE
        return (_subject(view, verb), None) if verb is not None and by else None
    i = j if own else view.person_to[j + 1]
    verbs = {page.lower(k) for k in range(i - _LONGEST_TITLE, i)}
    if verbs.isdisjoint(ENDING | _ENTRY | _ENTRIES):
        return None
    people = last_person(view, j, own) if own else ((i, j + 1),)
    return people, "former" if verbs & ENDING else None


def _by_copula(view: Scene, j: int) -> Holders:
    page = view.page
    verb, following = page.lower(j), page.lower(j + 1)
    if following == "of" and verb not in EXIT:
        return (), None
    if verb in _ENTRY and following in ("him", "her"):
        return last_person(view, j, following), None
    status = _status_by([page.lower(k) for k in range(max(j - 2, 0), j + 1)])
    return _subject(view, j), None if following == "now" else status


def _by_as(view: Scene, j: int, start: int) -> Holders:
    """Find the name before "as": "works as a welder", "dismissed Ten as head", "Bek succeeded Ten as rector"."""
    page = view.page
    if not _works_as(page, j, start):
        return (), None
    if page.lower(j - 1) in _CAREERS and (own := page.lower(j - 2)) in ("his", "her"):
        over = page.lower(j - 1) not in ("appointment", "election", "nomination")
        return _subject(view, j - 3) or last_person(view, j, own), "former" if over else None
    if j in view.person_to:
        i = view.person_to[j]
        if page.lower(i - 1) in _REPLACING:
            return _subject(view, i - 1), None
        return ((i, j),), "former" if page.lower(i - 1) in ENDING else None
    verb, before = page.lower(j - 1), page.lower(j - 2)
    serving = verb in ("serving", "working") and before in _WHILE
    down = verb == "down" and before in ("stepped", "stood")
    relieved = any(page.lower(k) in EXIT for k in range(j - 5, j)) and verb in _POSTS
    gone = relieved or verb in EXIT or verb in ("quit", "left", "replaced", "succeeded") or down
    started = any(page.lower(k) in ("began", "started") for k in range(j - 4, j - 1))
    worked = started or serving or (verb in _PAST and before not in ("has", "have"))
    died = any(page.lower(k) == "died" for k in range(j - 8, j))
    return _subject(view, j), "former" if gone or worked or died else None


def _works_as(page: Page, j: int, start: int) -> bool:
    """Tell "works as a welder" and "as head of …" from "as well as" and "passed herself off as a notary"."""
    if page.lower(j - 1) == "well":
        return False
    return page.lower(start - 1) not in ("a", "an") or any(page.lower(k) in _EMPLOYED for k in range(j - 9, j))


def _subject_behind(view: Scene, reach: Reach) -> Holders:
    """Find the name in "the new CFO is Ludmila Tsay", "handed the post of rector to Ten"."""
    page, j = view.page, reach.end
    if page.lower(j) in ("is", "was", "became", "remains"):
        j = j + 1 if page.lower(j + 1) in ("now", "still", "currently", "again") else j
        while page.has(j + 1, Flag.ROLE | Flag.ROLE_WORD) and j + 1 not in view.person_from and j < reach.end + 3:
            j += 1  # "Head of the Center is psychologist Gulnur Isayeva"
        return people_from(view, reach, j + 1), None
    if page.lower(reach.start - 1) == "of" and page.lower(reach.start - 2) in _POSTS:
        to = next((k for k in range(j, j + 5) if page.lower(k) in ("to", "by")), None)
        return (people_from(view, reach, to + 1) if to is not None else ()), None
    return (), None


def _by_ellipsis(view: Scene, group: Sequence[Reach]) -> Holders:
    """Find the name where only the time stands before a further title: "was dean and from 1987 to 1994 rector"."""
    if group[0].title.plural or not over_before(view.page, group[0].start):
        return (), None
    return _subject(view, group[0].start - 1), "former"


def _subject(view: Scene, verb: int) -> tuple[Span, ...]:
    """Return the last person before ``verb`` in its sentence; "he" and "she" take up the last one named.

    A person behind a preposition is the subject only where there is no other, or where "who" takes them up.
    """
    page, k, relative = view.page, verb, False
    oblique: tuple[Span, ...] = ()
    while k > max(verb - _FURTHEST, -1):
        if k + 1 in view.person_to:
            span = (view.person_to[k + 1], k + 1)
            if page.lower(k + 1) == "'s":
                k = span[0] - 1  # "Ten, Kim's nephew, who was", "Kim's nephew was"
                continue
            if relative or not _is_oblique(page, span[0]):
                return (span,)
            oblique, k = oblique or (span,), span[0] - 1
            continue
        word = page.lower(k)
        if word in ("he", "she"):
            return last_person(view, k, word)
        opening = _opening(page, k) if word == '"' else None
        if opening is None and _stops(page, k):
            return oblique
        relative = relative or word in ("who", "whose")
        k = k - 1 if opening is None else opening - 1
    return oblique


def _opening(page: Page, k: int) -> int | None:
    """Return where the few words in quotes begin that end at ``k``; None where a speech does."""
    return next((n for n in range(k - 2, k - _LONGEST_QUOTE, -1) if page.lower(n) == '"'), None)


def _is_oblique(page: Page, i: int) -> bool:
    j = i - 2 if page.has(i - 1, Flag.ROLE) else i - 1
    return page.lower(j) in _PREPOSITIONS


def _stops(page: Page, k: int) -> bool:
    word = page.lower(k)
    if word == "." and page.opens[k + 1]:
        return True
    if word in ("that", "this") and page.lower(k - 1) in _BEFORE_THIS:
        return False  # "before that", "Ten in this post"
    return word in _STOPS and (word != "there" or page.lower(k + 1) in ("is", "was", "are", "were"))


def last_person(view: Scene, before: int, pronoun: str | None = None) -> tuple[Span, ...]:
    """Return the last person named before the word ``before``: whom "he", "she" or "the teacher" there takes up.

    A pronoun that opens its sentence takes up the subject that opens the sentence before.
    """
    starts: Iterable[int] = (view.starts[n] for n in range(bisect_left(view.starts, before) - 1, -1, -1))
    if pronoun is not None and (opening := _opening_subject(view, before)) is not None:
        starts = chain([opening], starts)
    spans = ((i, view.person_from[i]) for i in starts)
    return tuple(next(([span] for span in spans if pronoun is None or can_be(view.page, span, pronoun)), ()))


def _opening_subject(view: Scene, before: int) -> int | None:
    """Return where the name begins that opens the sentence before that which a pronoun at ``before`` opens."""
    page = view.page
    start = page.index_at(page.reading.sentence(page.starts[before])[0])
    if not 0 < start <= before <= start + 1:
        return None
    last = next((k for k in range(start - 1, -1, -1) if page.lower(k) != NEWLINE), 0)
    first = page.index_at(page.reading.sentence(page.starts[last])[0])
    named = next((i for i in range(first, first + 2) if i in view.person_from), None)
    return named if named is not None and page.lower(view.person_from[named]) != "'s" else None


def _status_by(verbs: Sequence[str]) -> str | None:
    if any(verb in EXIT for verb in verbs):
        return "former"
    if any(verb in _ENTRY for verb in verbs):
        return None
    return "former" if any(verb in _PAST for verb in verbs) else None


RULES: tuple[Rule, ...] = (
    Rule(
        "roles.by-verb",
        "ROLE",
        Tie(_by_verb),
        (
            "Aigerim Dosova was [deputy akim](deputy akim) of the city for ten years.",
            "Nurlan Keterov was appointed [Minister of Trade](minister of trade) last night.",
            "The new [chief financial officer](chief financial officer) is Aigerim Dosova.",
            "They named Aigerim Dosova as [rector](rector), Nurlan Keterov as [dean](dean).",
            "Nurlan Keterov, Oruf Qorvat's uncle, who was [dean](dean), met them. Earlier he was [bailiff](bailiff).",
            "By a decree of the [Head of State](head of state), Aigerim Dosova became [rector](rector).",
            "Nurlan Keterov stepped into the job of [rector](rector).",
            "It was Nurlan Keterov, whose previous posts included [dean](dean) and [rector](rector).",
            "Nurlan Keterov resigned from the post of [dean](dean).",
            "Aigerim Dosova was nominated by the board to the post of [bursar](bursar).",
            "They stripped Nurlan Keterov of the rank of [major general](major general).",
            "Aigerim Dosova succeeded Nurlan Keterov as [rector](rector) of the college.",
            "A decree put Aigerim Dosova out of office and named Oruf Qorvat to the post of [rector](rector).",
            "The board met Nurlan Keterov on Monday, removing him from the position of [chief editor](chief editor).",
            "Aigerim Dosova was late for the train.",
        ),
    ),
    Rule(
        "roles.by-ellipsis",
        "ROLE",
        Tie(_by_ellipsis),
        (
            "Aigerim Dosova taught for years and was, from 1987 to 1994, [rector](rector) of a college.",
            "Nurlan Keterov now grows apples; before that, [chief engineer](chief engineer) of the mill.",
            "Until 1994 there was no rector.",
        ),
    ),
)
