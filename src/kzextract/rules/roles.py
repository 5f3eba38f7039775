"""Titles that stand alone: which count, and whose they are."""

from collections.abc import Sequence
from typing import NamedTuple

from kzextract.lexicon import Flag
from kzextract.page import SURE, Page
from kzextract.rules.affiliations import Affiliation
from kzextract.rules.reaches import Span
from kzextract.rules.rule import Alone, Rule
from kzextract.rules.titles import Title, statuses

_DEFINITE = frozenset(("the", "our", "'s", "its", "his", "her", "their"))
_INDEFINITE = frozenset(("a", "an", "any", "every", "each", "no", "some", "new", "another", "next", "future"))
_THINGS = frozenset(("chair", "guide", "host", "model", "cook", "guard", "patron", "champion"))
_LESSER = frozenset(("deputy", "vice", "first", "assistant", "under", "co"))
_STATE = frozenset(("head of state", "head of the state", "president"))
_SAME_OFFICE = (
    _STATE,
    frozenset(("prime minister", "premier", "head of government", "head of the government")),
    frozenset(("chairman", "chair", "chairwoman", "chairperson", "speaker")),
    frozenset(("spokesman", "spokeswoman", "spokesperson", "press secretary")),
    frozenset(("envoy", "ambassador", "representative", "special envoy")),
    frozenset(("akim", "mayor", "governor", "hokim")),
    frozenset(
        (
            *("ombudsman", "ombudswoman", "ombudsperson", "children's ombudsman", "child ombudsman", "commissioner"),
            "child rights commissioner",
        )
    ),
)  # fmt: skip


def counts_alone(page: Page, affiliation: Affiliation, held: frozenset[str]) -> bool:
    """Tell whether a title without a name beside it stands for one definite holder.

    ``held`` are the last words of the titles that named people hold in the article: "the teacher" counts when a named
    person is a teacher there.
    """
    title = affiliation.title
    start = title.start - 1 if page.lower(title.start - 1) in ("late", "then", "current", "incumbent") else title.start
    before = page.lower(start - 1)
    if title.plural or before in _INDEFINITE:
        return False
    if (
        page.lower(title.end) == "'s"
        and page.has(title.end + 1, Flag.HEAD_FIRST | Flag.HEAD_LAST)
        and page.is_capital(title.end + 1)
    ):
        return False
    if (
        title.kind != "office"
        and page.lower(title.end - 1) not in held
        and before != "our"
        and not (before in ("the", "'s") and is_speaking(page, title))
    ):
        return False
    thing = page.lowers[title.head] in _THINGS and affiliation.organisation is None and not is_speaking(page, title)
    if thing or (before == "'s" and page.lower(title.start - 3) in _INDEFINITE | {"one"}):
        return False
    if before in _DEFINITE or affiliation.organisation is not None:
        return True
    capital = page.texts[title.start][0].isupper() and page.capital[title.head] == SURE
    in_headline = page.zone[title.start] in ("headline", "standfirst") and page.opens[title.start]
    return in_headline or (capital and not page.titled[title.start]) or page.has(title.start - 1, Flag.DEMONYM)


def is_speaking(page: Page, title: Title) -> bool:
    """Tell whether the title is the speaker: "says the teacher", "the teacher said"."""
    return page.has(title.start - 2, Flag.SPEECH) or page.has(title.end, Flag.SPEECH)


class Held(NamedTuple):
    """A title beside its holders: first word, text, holders, whether a body is named, whether it is over."""

    at: int
    text: str
    people: tuple[Span, ...]
    of_body: bool
    former: bool
    plural: bool


def holder(title: str, at: int, held: Sequence[Held]) -> tuple[Span, ...]:
    """Return the people of the nearest title before ``at``, else after it, that names the same office.

    The president of a body is not the Head of State.
    """
    fitting = [h for h in held if _same_office(title, h.text) and not (title in _STATE and h.of_body) and not h.plural]
    same = [(h.at, h.people) for h in fitting if not h.former] or [(h.at, h.people) for h in fitting]
    before = [entry for entry in same if entry[0] < at]
    return max(before)[1] if before else min(same)[1] if same else ()


def plain_title(title: str, body: str) -> str:
    """Return the usual title of the head of a ministry or a government, any other as it is."""
    if title != "head":
        return title
    return "minister" if "ministry" in body else "prime minister" if body.startswith("government") else title


def _same_office(short: str, full: str) -> bool:
    """Tell whether "the Minister" can be the "Minister of Education": its words, and no higher or lower rank."""
    if short == full or any(short in office and full in office for office in _SAME_OFFICE):
        return True
    if any(
        full.startswith(name) and short in office for office in _SAME_OFFICE for name in office if name != "president"
    ):
        return _rank(short) == _rank(full)
    return all(any(_same_stem(word, other) for other in full.split()) for word in short.split()) and _rank(
        short
    ) == _rank(full)


def _same_stem(word: str, other: str) -> bool:
    stem = min(len(word), len(other))
    return word == other or (stem > 5 and word[:stem] == other[:stem])


def _rank(title: str) -> frozenset[str]:
    return _LESSER & set(title.replace("-", " ").split())


def title_text(page: Page, title: Title) -> str:
    """Return the title in lower case, as printed, without its status word."""
    start = title.start
    while page.lowers[start] in statuses() or page.lowers[start] == "-":
        start += 1
    return page.surface(start, title.end).lower().removesuffix("-elect")


RULES: tuple[Rule, ...] = (
    Rule(
        "roles.alone",
        "ROLE",
        Alone(counts_alone),
        (
            "It was the [Prime Minister](prime minister) who asked for calm.",
            "Kazakhstan's [Secretary of State](secretary of state) will fly home.",
            "[Minister of Trade](minister of trade) Aigerim Dosova spoke. The [Minister](minister) named no dates.",
            "A minister asked for calm; ministers rarely do.",
        ),
    ),
)
