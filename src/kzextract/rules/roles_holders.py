"""Whose a title is that stands alone: the person who holds the same office elsewhere in the article."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple, TypeVar

from kzextract.gazetteers import compiled, rows
from kzextract.lexicon import Flag
from kzextract.page import Page
from kzextract.rules.reaches import Reach, Span

_MOST_AROUND = 100
"""Titles, and people, to either side of a title that stands alone among which its holder is looked for."""
_LESSER = frozenset(("deputy", "vice", "first", "assistant", "under", "co"))
_STATE = frozenset(("head of state", "head of the state", "president"))
_GOVERNMENT = frozenset(("prime minister", "premier", "head of government", "head of the government"))
_TOP = frozenset("head chief leader".split())
"""Titles that stand for whatever the head of the same body is called."""
_HEADS = frozenset("chairman chairwoman chairperson chair president director governor rector minister ceo".split())
_SMALL = frozenset(("of", "for", "and", "the", "on"))
_SAME_OFFICE = (
    _STATE,
    _GOVERNMENT,
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
        )
    ),
)  # fmt: skip


class Held(NamedTuple):
    """A title beside its holders: first word, text, holders, its body and country, whether it is over, and plural."""

    at: int
    text: str
    people: tuple[Span, ...]
    body: str
    country: str | None
    former: bool
    plural: bool


def holder(page: Page, alone: Held, people: Sequence[Span], held: Sequence[Held]) -> tuple[Span, ...]:
    """Return whose the title ``alone`` is: whom the article names with the office, else who is known to have held it.

    Of another country's office the reverse: "the President" without a country is seldom theirs. Of a very long text
    only what stands around the title counts, so that it costs no more than its length.
    """
    held = _around(held, [h.at for h in held], alone.at)
    people = _around(people, [start for start, _ in people], alone.at)
    if alone.country in (None, _HOME):
        if alone.text in _STATE | _GOVERNMENT:
            held = [h for h in held if h.country in (None, _HOME)] or held
            if all(h.country not in (None, _HOME) for h in held):
                return _known_holder(page, alone, people, held) or _named_holder(alone, held)
        return _named_holder(alone, held) or _known_holder(page, alone, people, held)
    return _known_holder(page, alone, people, held) or _named_holder(alone, held)


T = TypeVar("T")


def _around(things: Sequence[T], places: Sequence[int], at: int) -> Sequence[T]:
    k = bisect_left(places, at)
    return things[max(0, k - _MOST_AROUND) : k + _MOST_AROUND]


def _named_holder(alone: Held, held: Sequence[Held]) -> tuple[Span, ...]:
    """Return the people of the nearest title before ``alone``, else after it, that names the same office.

    The president of a body is not the Head of State, nor is that of another country; a former holder is meant only
    where there is no other or the title says so.
    """
    fitting = [h for h in held if not h.plural and _can_be(alone, h)]
    for better in (_same_country, _same_body, _same_time):
        fitting = [h for h in fitting if better(alone, h)] or fitting
    before = [h for h in fitting if h.at < alone.at]
    return max(before).people if before else min(fitting).people if fitting else ()


def _can_be(alone: Held, h: Held) -> bool:
    apart = alone.country is not None and h.country is not None and alone.country != h.country
    if apart or (alone.text in _STATE and h.body) or not _may_be_one(alone.body, h.body):
        return False
    return same_office(alone.text, h.text) or (alone.body != "" and alone.body == h.body and _heads(alone, h))


def _heads(alone: Held, h: Held) -> bool:
    """Tell "head of the Bank" from "chairman of the Bank": both head the same body."""
    titles = {alone.text, h.text}
    return titles <= _TOP | _HEADS and bool(titles & _TOP or titles == {"governor", "chairman"})


def _may_be_one(body: str, other: str) -> bool:
    """Tell whether two bodies can be the same: one is not named, an acronym, or made of words of the other."""
    if not (body and other) or body.isupper() or other.isupper():
        return True
    short, full = sorted((set(body.lower().split()) - _SMALL, set(other.lower().split()) - _SMALL), key=len)
    return short <= full


def _same_country(alone: Held, h: Held) -> bool:
    return h.country == alone.country or (h.country in (None, _HOME) and alone.country in (None, _HOME))


def _same_body(alone: Held, h: Held) -> bool:
    return alone.body != "" and h.body != "" and _may_be_one(alone.body, h.body)


def _same_time(alone: Held, h: Held) -> bool:
    return alone.former == h.former


_HOME = "Kazakhstan"


def country_of(page: Page, reach: Reach) -> str | None:
    """Return the country in the phrase of a title: "Kyrgyz President", "President of Uzbekistan"."""
    outside = (*range(reach.start, reach.title.start), *range(reach.title.end, reach.end))
    for k in outside:
        place = page.phrase(k, "place")
        words = " ".join(page.lowers[k : k + place.length]) if place else page.lowers[k]
        if (place or page.has(k, Flag.DEMONYM)) and words in _countries():
            return _countries()[words]
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
        and (row["country"] == (alone.country or _HOME) or (alone.country is None and alone.text in _STATE))
        and (not year or row["since"] <= year <= (row["until"] or year))
        and same_office(alone.text, row["title"])
    }
    found = [span for span in named if surnames & set(page.texts[slice(*span)])]
    before = [span for span in found if span[0] < alone.at]
    return (before[-1],) if before else tuple(found[:1])


def plain_title(title: str, body: str) -> str:
    """Return the usual title of the head of a ministry or a government, any other as it is."""
    if title not in _TOP:
        return title
    if "ministry" in body:
        return "minister"
    return "prime minister" if body.startswith(("government", "cabinet")) else title


@lru_cache(maxsize=4096)
def same_office(short: str, full: str) -> bool:
    """Tell whether "the Minister" can be the "Minister of Education": its words, and no higher or lower rank."""
    if short == full or any(short in office and full in office for office in _SAME_OFFICE):
        return True
    if full == "deputy" and short.startswith("deputy "):
        return True  # "his deputy Aliya Ten": the deputy akim
    if rank(short) != rank(full):
        return False
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
    return _LESSER & set(title.replace("-", " ").split())
