"""Whose a title is that stands alone: the person who holds the same office elsewhere in the article."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from operator import attrgetter, itemgetter
from typing import NamedTuple, TypeVar

from kzextract.gazetteers import compiled, rows
from kzextract.lexicon import Flag
from kzextract.page import Page
from kzextract.rules.reaches import Reach, Span
from kzextract.rules.roles_known import heads_elsewhere
from kzextract.rules.titles_words import LOCAL

_MOST_AROUND = 100
"""Titles, and people, to either side of a title that stands alone among which its holder is looked for."""
_TELLING = 4  # words behind "head" that tell of what
_LESSER = frozenset(("deputy", "vice", "first", "assistant", "under", "co", "prime"))
_STATE = frozenset(("head of state", "head of the state", "head of our state", "president"))
_GOVERNMENT = frozenset(("prime minister", "premier", "head of government", "head of the government"))
_TOP = frozenset("head chief leader".split())
"""Titles that stand for whatever the head of the same body is called."""
_HEADS = frozenset("chairman chairwoman chairperson chair president director governor rector minister ceo".split())
_FIELDS = ("child", "human", "entrepreneur", "business")
_SMALL = frozenset(("of", "for", "and", "the", "on"))
_SAME_OFFICE = (
    _STATE,
    _GOVERNMENT,
    frozenset(("deputy prime minister", "deputy premier", "deputy pm")),
    frozenset(("chairman", "chair", "chairwoman", "chairperson", "speaker")),
    frozenset(("spokesman", "spokeswoman", "spokesperson", "press secretary", "official representative")),
    frozenset(("envoy", "ambassador", "representative", "special envoy")),
    frozenset(("akim", "mayor", "governor", "hokim", "hakim", "khokim")),
    frozenset(("doctor", "physician", "medic")),
    frozenset(("footballer", "striker", "midfielder", "forward", "defender", "goalkeeper", "player")),
    frozenset(("mp", "deputy", "parliamentarian", "lawmaker")),
    frozenset(("senator", "lawmaker", "parliamentarian")),
    frozenset(("principal", "headmaster", "headmistress", "head teacher", "school director", "director")),
    frozenset(("lawyer", "attorney", "advocate", "defence lawyer", "defender", "counsel")),
    frozenset(
        (
            *("ombudsman", "ombudswoman", "ombudsperson", "children's ombudsman", "child ombudsman", "commissioner"),
            *("child rights commissioner", "commissioner for children's rights", "human rights commissioner"),
            *("commissioner for human rights", "children's rights commissioner", "human rights ombudsman"),
        )
    ),
)  # fmt: skip


class Held(NamedTuple):
    """A title beside its holders: first word, text, holders, its body and place, whether it is over, and plural.

    The place is a country, or a town or region with ``=`` before it.
    """

    at: int
    text: str
    people: tuple[Span, ...]
    body: str
    place: str | None
    former: bool
    plural: bool


def holder(page: Page, alone: Held, people: Sequence[Span], held: Sequence[Held]) -> tuple[Span, ...]:
    """Return whose the title ``alone`` is: whom the article names with the office, else who is known to have held it.

    Of another country's office the reverse: "the President" without a country is seldom theirs. Of a very long text
    only what stands around the title counts, so that it costs no more than its length.
    """
    held = _around(held, alone.at, attrgetter("at"))
    people = _around(people, alone.at, itemgetter(0))
    named = _named_holders(alone, [h for h in held if not _heads_another(page, alone, h)])
    at_home = alone.place in (None, _HOME) or any(h.place == alone.place for h in named)
    abroad = all(h.place not in (None, _HOME) for h in named)
    past = not alone.former and all(h.former for h in named)
    abroad = abroad and not (alone.place and any(h.place == alone.place for h in named))
    if not named or not at_home or past or (alone.text in _STATE | _GOVERNMENT and abroad):
        known = _known_holder(page, alone, people, held)
        if known or not named:
            return known
    return max(named, key=lambda h: _nearness(page, people, alone.at, h)).people


def _heads_another(page: Page, alone: Held, h: Held) -> bool:
    """Tell "the head of the health department" from the named head of another part that has no name either."""
    if alone.place is not None and h.place is None and alone.text in _STATE | _GOVERNMENT:
        return any(heads_elsewhere(page, span, alone.place) for span in h.people)
    if alone.text not in _TOP or alone.body or h.body:
        return False
    ends = [one.at + len(one.text.split()) for one in (alone, h)]
    own, other = (page.lowers[end : end + _TELLING] for end in ends)
    return own[:1] == ["of"] and other[:1] == ["of"] and own != other


T = TypeVar("T")


def _around(things: Sequence[T], at: int, place: Callable[[T], int]) -> Sequence[T]:
    k = bisect_left(things, at, key=place)
    return things[max(0, k - _MOST_AROUND) : k + _MOST_AROUND]


def _nearness(page: Page, people: Sequence[Span], at: int, h: Held) -> tuple[bool, int, int]:
    """Rank the holders: titles before the word ``at`` first, then who was named last, then the nearest title."""
    return h.at < at, _last_named(page, people, at, h), h.at if h.at < at else -h.at


def _last_named(page: Page, people: Sequence[Span], at: int, h: Held) -> int:
    """Return where a holder is last named before ``at``; -1 where none is."""
    words = {text for span in h.people for text in page.texts[slice(*span)] if len(text) > 2}
    return max((i for i, j in people if i < at and words & set(page.texts[i:j])), default=-1)


def _named_holders(alone: Held, held: Sequence[Held]) -> list[Held]:
    """Return who are named with the same office, in the same place and body, and in office where the title is.

    The president of a body is not the Head of State, nor is that of another country. Of several that hold a title
    together each may be meant later.
    """
    single = [h for h in held if not h.plural]
    shared = [h._replace(people=(span,)) for h in held if h.plural for span in h.people]
    fitting = [h for h in single if _can_be(alone, h)] or [h for h in shared if _can_be(alone, h)]
    for better in (_same_place, _same_body, _same_time):
        fitting = [h for h in fitting if better(alone, h)] or fitting
    return fitting


def _can_be(alone: Held, h: Held) -> bool:
    of_body = alone.text in _STATE and h.body and not alone.body
    if _apart(alone.place, h.place) or of_body or not _may_be_one(alone.body, h.body):
        return False
    if alone.text in _STATE and h.text == "leader" and alone.place == h.place is not None:
        return True
    return same_office(alone.text, h.text) or (_same_name(alone.body, h.body) and _heads(alone, h))


def _apart(place: str | None, other: str | None) -> bool:
    """Tell two countries, or two towns; a town may lie in the country."""
    if place is None or other is None or place == other:
        return False
    return place.startswith(_LOCAL) == other.startswith(_LOCAL)


def _heads(alone: Held, h: Held) -> bool:
    """Tell "head of the Bank" from "chairman of the Bank": both head the same body."""
    titles = {alone.text, h.text}
    return titles <= _TOP | _HEADS and bool(titles & _TOP or titles == {"governor", "chairman"})


def _may_be_one(body: str, other: str) -> bool:
    """Tell whether two bodies can be the same: one is not named, an acronym, or made of words of the other."""
    if not (body and other) or body.isupper() or other.isupper():
        return True
    one, two = (name.lower().replace("united nations", "un").split() for name in (body, other))
    short, full = sorted((set(one) - _SMALL, set(two) - _SMALL), key=len)
    return short <= full


def _same_name(body: str, other: str) -> bool:
    """Tell whether two bodies are one: the same words, or an acronym and its words."""
    if not (body and other):
        return False
    if body == other:
        return True
    short, full = sorted((body, other), key=len)
    initials = "".join(word[0] for word in full.replace("-", " ").split() if word[0].isupper())
    return short.isupper() and len(short) > 1 and short == initials


def _same_place(alone: Held, h: Held) -> bool:
    if alone.place is None and h.place is not None and h.place.startswith(_LOCAL):
        return True
    return h.place == alone.place or (h.place in (None, _HOME) and alone.place in (None, _HOME))


def _same_body(alone: Held, h: Held) -> bool:
    return alone.body != "" and h.body != "" and _may_be_one(alone.body, h.body)


def _same_time(alone: Held, h: Held) -> bool:
    return alone.former == h.former


_HOME = "Kazakhstan"
_LOCAL = "="


def place_of(page: Page, reach: Reach) -> str | None:
    """Return the place in the phrase of a title: "Kyrgyz President", "President of Uzbekistan", "mayor of London"."""
    outside = (*range(reach.start, reach.title.head), *range(reach.title.end, reach.end))
    for k in outside:
        place = page.phrase(k, "place")
        words = " ".join(page.lowers[k : k + place.length]) if place else page.lowers[k]
        if (place or page.has(k, Flag.DEMONYM)) and words in _countries():
            return _countries()[words]
        if place and (k < reach.title.start or page.lower(k - 1) in ("of", "the")):
            return _LOCAL + words.split(" region")[0].split(" oblast")[0].split(" district")[0]
    return None


@cache
def _countries() -> dict[str, str]:
    """Return the country that a name or an adjective in lower case stands for."""
    known: dict[str, str] = compiled("countries", _named_countries)
    return known


def _named_countries() -> dict[str, str]:
    named = {row["name"].lower(): row["country"] or row["name"] for row in rows("places") if row["kind"] == "country"}
    return {row["demonym"].lower(): row["country"] for row in rows("demonyms") if row["country"]} | named


def _known_holder(page: Page, alone: Held, people: Iterable[Span], held: Sequence[Held]) -> tuple[Span, ...]:
    """Return the person of the article who is known to have held the office, where the article never says so."""
    busy = {tuple(page.texts[slice(*span)]) for h in held for span in h.people}
    year = (page.reading.published or "")[:4]
    named = [span for span in people if tuple(page.texts[slice(*span)]) not in busy]
    if alone.body or not named:
        return ()
    words = {word for span in named for word in page.texts[slice(*span)]}
    surnames = {
        row["surname"]
        for row in rows("office_holders")
        if row["surname"] in words
        and (row["country"] == (alone.place or _HOME) or (alone.place is None and alone.text in _STATE))
        and (not year or alone.text not in _STATE or row["since"] <= year <= (row["until"] or year))
        and same_office(alone.text, row["title"])
    }
    found = [span for span in named if surnames & set(page.texts[slice(*span)])]
    before = [span for span in found if span[0] < alone.at]
    return (before[-1],) if before else tuple(found[:1])


def plain_title(alone: Held, body: str) -> str:
    """Return the usual title of the head of a state, a ministry, a government or a district, any other as it is."""
    if alone.text not in _TOP:
        return alone.text
    if "ministry" in body:
        return "minister"
    if body in LOCAL:
        return "akim"
    if body.startswith(("government", "cabinet")):
        return "prime minister"
    of_state = alone.text != "chief" and alone.place is not None and not alone.place.startswith(_LOCAL)
    return "head of state" if of_state and not alone.body else alone.text


@lru_cache(maxsize=4096)
def same_office(short: str, full: str) -> bool:
    """Tell whether "the Minister" can be the "Minister of Education": its words, and no higher or lower rank."""
    short, full = (
        title.replace("-", " ").replace("vice ", "deputy ").replace("advisor", "adviser") for title in (short, full)
    )
    if _other_field(short, full):
        return False
    if short == full or any(short in office and full in office for office in _SAME_OFFICE):
        return True
    if rank(short) == rank(full) == {"deputy"} and short.split()[-1] in _TOP and full.split()[-1] in _HEADS:
        return True  # "the deputy head": the deputy chairman
    if full == "deputy" and short.startswith("deputy "):
        return True  # "his deputy Aliya Ten": the deputy akim
    return rank(short) == rank(full) and _is_short_for(short, full)


def _other_field(short: str, full: str) -> bool:
    """Tell the children's ombudsman from the one for human rights, the president from the "presidential adviser"."""
    fields = [{field for field in _FIELDS if field in title} for title in (short, full)]
    served = short in _STATE | _GOVERNMENT and re.match(r"(?:president|prime|premier|head)\b", full) is None
    return (all(fields) and fields[0] != fields[1]) or served or short in full.partition(" of the ")[2]


def _is_short_for(short: str, full: str) -> bool:
    begins = any(
        full.startswith(name) and short in office for office in _SAME_OFFICE for name in office if name != "president"
    )
    words = [word for word in short.split() if word not in _SMALL]
    return begins or all(any(_same_stem(word, other) for other in full.split()) for word in words)


def _same_stem(word: str, other: str) -> bool:
    stem = min(len(word), len(other))
    return word == other or (stem > 5 and word[:stem] == other[:stem])


def rank(title: str) -> frozenset[str]:
    """Return the words of a title that put it below another: "deputy", "vice"."""
    return _LESSER & set(title.split())
