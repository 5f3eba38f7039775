"""Titles that stand alone: which count, and whose they are."""

from kzextract.lexicon import Flag
from kzextract.page import SURE, Page
from kzextract.rules.affiliations import Affiliation
from kzextract.rules.rule import Alone, Rule
from kzextract.rules.titles import Title, statuses
from kzextract.rules.titles_words import LOCAL, is_epithet, is_qualifier

_DEFINITE = frozenset(("the", "our", "'s", "its", "his", "her", "their"))
_INDEFINITE = frozenset(("a", "an", "any", "every", "each", "no", "some", "new", "another", "next", "future"))
_OF_COURT = frozenset(("judge", "prosecutor", "lawyer", "attorney", "investigator", "officer", "doctor"))
_LEADING = frozenset(("chief", "head"))
_ADJECTIVES = frozenset(("host", "major", "general", "private", "minor", "chief", "principal"))
_FOUNDINGS = frozenset(("institute", "institution", "establishment", "creation", "introduction"))
_TIMES = frozenset("late then current incumbent present newly appointed elected re-elected outgoing sitting".split())
_THINGS = frozenset(("chair", "guide", "host", "model", "cook", "guard", "patron", "champion", "elder", "justice"))


def counts_alone(page: Page, affiliation: Affiliation, held: frozenset[str]) -> bool:
    """Tell whether a title without a name beside it stands for one definite holder.

    ``held`` are the last words of the titles that named people hold in the article: "the teacher" counts when a named
    person is a teacher there.
    """
    title = affiliation.title
    start = title.start
    while _stands_between(page, start - 1) or is_epithet(page, start - 1):
        start -= 1
    before = page.lower(start - 1)
    if title.plural or title.kind in ("member", "beside") or _is_nobodys(page, title, start, held):
        return False
    speaking = is_speaking(page, title)
    known = (
        any(word.endswith(page.lower(title.end - 1)) for word in held)
        or before == "our"
        or (before in ("the", "'s") and speaking)
    )
    known = known or (speaking and _reports(page, affiliation))
    part = page.lowers[title.head] == "head" and before in ("his", "her", "their", "our")
    thing = (part or page.lowers[title.head] in _THINGS) and affiliation.organisation is None and not speaking
    if thing or (title.kind != "office" and page.lowers[title.start] not in _LEADING and not known):
        return False
    if before in _DEFINITE or affiliation.organisation is not None:
        return True
    capital = page.texts[title.start][0].isupper() and SURE in page.capital[title.head : title.end]
    in_headline = page.zone[title.start] in ("headline", "standfirst") and page.opens[title.start]
    if in_headline or (capital and not page.titled[title.start]) or (page.opens[title.start] and speaking):
        return True
    of_place = page.has(start - 1, Flag.PLACE) and page.is_capital(start - 1)  # "the Aral region governor"
    return (of_place or page.has(title.start - 1, Flag.DEMONYM)) and not _is_one_of(page, start - 1)


def _is_nobodys(page: Page, title: Title, start: int, held: frozenset[str]) -> bool:
    """Tell a post or one of many from its definite holder: "a mayor", "the institute of Ombudsman"."""
    before = page.lower(start - 1)
    fresh = before == "new" and page.zone[title.start] == "headline" and page.lower(title.end - 1) in held
    owned = before == "'s" and page.lower(title.start - 3) in _INDEFINITE | {"one"}
    indefinite = (before in _INDEFINITE and not fresh) or owned
    gloss = page.lower(title.start - 1) == "(" and page.lower(title.end) == ")"  # "Deputy Head (Akim) for"
    each = page.lower(title.end) == "of" and page.lower(title.end + 1) in ("each", "every", "any")
    founded = before == "of" and page.lower(start - 2) in _FOUNDINGS
    return indefinite or gloss or each or founded or _is_part(page, title.end)


def _reports(page: Page, affiliation: Affiliation) -> bool:
    """Tell the source of a report: "Kazinform correspondent reports", but not "a Kazinform correspondent"."""
    own = affiliation.organisation is not None and page.lower(affiliation.reach.start - 1) not in _INDEFINITE
    return own and page.lower(affiliation.title.end - 1) in ("correspondent", "reporter")


def _is_one_of(page: Page, j: int) -> bool:
    """Tell an unknown holder from the words before the people or the place at ``j``: "a well-known Kazakh" [deputy]."""
    while page.has(j, Flag.DEMONYM | Flag.PLACE) or page.lower(j) == "-" or is_qualifier(page, j):
        j -= 1
    return page.lower(j) in _INDEFINITE


def is_listed(page: Page, affiliation: Affiliation, end: int) -> bool:
    """Tell an office coordinated with one that ends at ``end``: "the governor and acting police chief spoke"."""
    title = affiliation.title
    between = page.lowers[end : affiliation.reach.start]
    return end > 0 and title.kind == "office" and not title.plural and between in (["and"], [","], [",", "and"])


def _stands_between(page: Page, j: int) -> bool:
    """Tell whether the word at ``j`` may stand between article and title: "the then", "the new", "the district"."""
    new = page.lower(j) == "new" and page.lower(j - 1) in _DEFINITE
    return new or page.lower(j) in _TIMES or page.lower(j) in LOCAL


def _is_part(page: Page, end: int) -> bool:
    """Tell whether the title is part of a body's name or of a phrase: "the President's Office", "the host country"."""
    if page.has(end, Flag.COMMON) and page.texts[end - 1].islower():
        plain = not page.has(end, Flag.SPEECH | Flag.FUNCTION)
        if (page.lower(end - 1) in _ADJECTIVES and plain) or page.lower(end) in ("institute", "institution"):
            return True  # "the host country", "the major findings", "the ombudsman institute"
    headed = page.has(end + 1, Flag.HEAD) and page.is_capital(end + 1)
    prosecuting = page.lower(end + 1) in ("office", "offices") and "prosecutor" in page.lowers[end - 2 : end]
    return page.lower(end) == "'s" and (headed or prosecuting)


def is_speaking(page: Page, title: Title) -> bool:
    """Tell whether the title is the speaker: "says the teacher", "the teacher said"."""
    end = title.end + 1 if page.lower(title.end).endswith("ly") else title.end  # "the judge reportedly said"
    return page.has(title.start - 2, Flag.SPEECH) or page.has(end, Flag.SPEECH)


def is_of_court(text: str) -> bool:
    """Tell a title whose holder is seldom the person spoken of: "the judge said"."""
    return text.rsplit(maxsplit=1)[-1] in _OF_COURT


def title_text(page: Page, title: Title) -> str:
    """Return the title in lower case, as printed, without its status word."""
    start = title.start
    while page.lowers[start] in statuses() or page.lowers[start] == "-":
        start += 1
    return " ".join(page.surface(start, title.end).lower().removesuffix("-elect").split())


RULES: tuple[Rule, ...] = (
    Rule(
        "roles.alone",
        "ROLE",
        Alone(counts_alone),
        (
            "It was the [Prime Minister](prime minister) who asked for calm.",
            "Kazakhstan's [Secretary of State](secretary of state) will fly home.",
            "The [governor](governor) and [acting police chief](police chief) will fly home.",
            "[Minister of Trade](minister of trade) Aigerim Dosova spoke. The [Minister](minister) named no dates.",
            "A minister asked for calm; ministers rarely do.",
            "They heard Nurlan Keterov, Aral News [correspondent](correspondent) reports.",
            "The deputy group heard the prosecutor's office.",
        ),
    ),
)
