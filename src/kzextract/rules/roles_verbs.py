"""The title that a verb ties to its holder: "was deputy akim", "appointed head", "relieved of the post of …"."""

from collections.abc import Sequence

from kzextract.lexicon import Flag
from kzextract.page import Page
from kzextract.rules.reaches import Holders, Reach, Scene, Span, last_person, people_from, skip_back
from kzextract.rules.rule import Rule, Tie

_COPULA = frozenset(
    "been is was became become becomes remains remained as serves served worked works were are named appointed "
    "elected promoted reappointed re-elected confirmed nominated made".split()
)
_EMPLOYED = frozenset(
    "works work worked working serves served serving started starts began begun appointed elected named hired".split()
)
_PAST = frozenset(("had", "was", "were", "served", "worked", "started", "began"))
_ENTRY = frozenset(
    ("appointed", "elected", "named", "confirmed", "nominated", "made", "re-elected", "reappointed", "promoted")
)
EXIT = frozenset(("dismissed", "relieved", "resigned", "removed", "fired", "sacked", "ousted", "retired"))
"""Verbs that end a post."""
_BRIDGE = frozenset("of to the post position office duties job a an from".split())


def _by_verb(view: Scene, group: Sequence[Reach]) -> Holders:
    """Find the name through a verb: "Ten, who was deputy akim", "appointed Ten as head", "relieved of the post"."""
    page = view.page
    j = skip_back(page, group[0].start - 1)
    while page.lower(j) in _BRIDGE:
        j -= 1
    verb = page.lower(j)
    if group[0].title.plural or (verb == "as" and not _works_as(page, j, group[0].start)):
        return (), None
    if verb not in _COPULA and verb not in EXIT:
        return _subject_behind(view, group[-1])
    if page.lower(j + 1) == "of" and verb not in EXIT:
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
        while page.has(j + 1, Flag.ROLE | Flag.ROLE_WORD) and j + 1 not in view.person_from and j < reach.end + 3:
            j += 1  # "Head of the Center is psychologist Gulnur Isayeva"
        return people_from(view, reach, j + 1), None
    return (), None


def _subject(view: Scene, verb: int) -> tuple[Span, ...]:
    """Return the last person before ``verb`` in its sentence; "he" and "she" take up the last one named."""
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
            "Aigerim Dosova was late for the train.",
        ),
    ),
)
