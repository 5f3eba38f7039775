"""The span of a title: status, modifiers, head and portfolio; the body, country or place that follows stays outside."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from kzextract.gazetteers import rows, words
from kzextract.lexicon import Flag, Phrase
from kzextract.page import Page
from kzextract.rules import bodies, portfolios, titles_inside, titles_words

OUTSIDE = {"then": "former", "late": "former"}
"""Words before a title that tell its status and stay outside the span."""


@cache
def statuses() -> dict[str, str]:
    """Return the status that each word inside a title gives it."""
    return {
        row["word"]: row["status"]
        for row in rows("status_words")
        if row["status"] != "current" and row["word"] not in OUTSIDE
    }


_VERBAL = frozenset(
    "head chair coach judge guide host cook pilot guard doctor nurse manage lead captain champion mentor "
    "partner model train police shepherd conduct deputy govern minister clerk steward referee umpire usher vet "
    "patron".split()
)
_PLURAL_EXCEPTIONS = ("ss", "us", "is", "ics", "d'affaires")


_BEFORE_THEN = frozenset(("the", "by", "and", "of", "its", "his", "her", "their", "'s"))
WITH_FIELD = frozenset(("minister", "ombudsman", "ombudsperson", "commissioner"))
_SCIENCES = frozenset("science sciences philosophy law medicine arts laws economics pedagogy".split())
_OF_DEPUTIES = frozenset("group groups inquiry inquiries request requests corps mandate seat seats club".split())
_BEHIND_HEAD = portfolios.PREPOSITIONS | {"in", "at", "-"}
_MILITARY = frozenset(
    "colonel lieutenant major captain sergeant corporal brigadier admiral marshal col col. gen gen. lt lt. maj maj. "
    "capt capt. sgt sgt. col-gen lt-gen maj-gen brig-gen lt-col "
    "lieutenant-general major-general colonel-general".split()
)
_COMPOUND = frozenset("known winning based born old led ranking renowned famous time term serving".split())
_FOR_A_CAUSE = frozenset(("critic", "critics", "advocate", "advocates"))
_ON_A_FIELD = frozenset(
    "deputy vice assistant ombudsman commissioner representative envoy speaker spokesman "
    "spokeswoman spokesperson".split()
)


class Title(NamedTuple):
    """Words ``start`` to ``end`` (exclusive) of a title; ``head`` is where its listed phrase begins."""

    start: int
    head: int
    end: int
    status: str
    kind: str
    plural: bool


def with_portfolio(page: Page) -> list[tuple[int, int]]:
    """Return the titles with a portfolio in capitals, which no body may cut: "Minister of Housing and Services"."""
    return [
        (stem.start, stem.end)
        for stem in _stems(page, bytearray(len(page)))
        if page.texts[stem.end - 1][0].isupper()
        and (
            portfolios.PREPOSITIONS & set(page.lowers[stem.start : stem.end]) or page.lowers[stem.end - 1] in WITH_FIELD
        )
    ]


def fixed(page: Page) -> list[tuple[int, int]]:
    """Return the listed titles that hold a preposition, which no body may begin inside: "Chairman of the Board"."""
    listed = [(i, p) for i in page.titles_at for p in page.phrases[i] if p.kind == "role" and p.length > 2]
    spans = [(i, i + p.length) for i, p in listed if portfolios.PREPOSITIONS & set(page.lowers[i : i + p.length])]
    return [span for span in spans if not _cuts_name(page, span[1])]


class _Stem(NamedTuple):
    """A title without its modifiers: words ``start`` to ``end``, of which its heads end at ``head_end``.

    ``phrase`` is what is listed, ``details`` those of its heads; ``status`` is what stands behind the title, if that
    tells it; ``floor`` is where the title before ends.
    """

    start: int
    head_end: int
    end: int
    phrase: Phrase
    details: list[str]
    status: str | None
    floor: int


def find(page: Page, taken: bytearray) -> list[Title]:
    """Return the titles of ``page`` outside the words marked in ``taken``, in order, without overlap."""
    return [_title(page, stem, taken) for stem in _stems(page, taken)]


def _stems(page: Page, taken: bytearray) -> Iterator[_Stem]:
    floor = 0
    for i in page.titles_at:
        phrase = _free_phrase(page, i, taken)
        clock = page.texts[i] in ("pm", "pms")
        none = phrase is None or clock or _is_verb(page, i, phrase.length) or _is_other(page, i)
        if i < floor or phrase is None or none or not page.readable(i):
            continue
        head_end = _last_head(page, i, phrase.length, taken)
        heads = ((k, p) for k in range(i, head_end) for p in page.phrases.get(k, ()) if p.kind == "role")
        details = [phrase.detail, *(p.detail for k, p in heads if k + p.length == head_end)]
        end, status = _end_of(page, i, head_end, details, taken)
        yield _Stem(i, head_end, end, phrase, details, status, floor)
        floor = end


def _free_phrase(page: Page, i: int, taken: bytearray) -> Phrase | None:
    """Return the longest title listed at ``i`` that runs into no name."""
    listed = (p for p in page.phrases.get(i, ()) if p.kind == "role" and not any(taken[i : i + p.length]))
    return next((p for p in listed if not _cuts_name(page, i + p.length)), None)


def _cuts_name(page: Page, end: int) -> bool:
    """Tell that "Head of the State" before ``end`` begins "Head of the State Bank", "head of the state-run firm"."""
    if page.lower(end - 1) != "state" or page.lower(end - 2) not in ("the", "of"):
        return False
    kinds = words("body_kinds")
    plain = page.texts[end - 1].islower() and any(page.lower(k) in kinds for k in (end, end + 1, end + 2))
    return plain or bodies.ends_in_head(page, end) or (page.lower(end) == "-" and page.adjacent(end - 1))


def _last_head(page: Page, i: int, length: int, taken: bytearray) -> int:
    """Return the end of the run of role phrases that begins at ``i``: "deputy" + "head", "Prime Minister"."""
    j = i + length
    while j < len(page) and not taken[j]:
        if page.lowers[j - 1] == "minister" and page.lower(j) == "-":
            return j  # "Deputy Prime Minister–Minister of Energy"
        if page.lower(j) == "-" and page.adjacent(j - 1) and page.adjacent(j) and page.phrase(j + 1, "role"):
            j += 1
        phrase = _free_phrase(page, j, taken)
        ranked = phrase is not None and not _MILITARY.isdisjoint(page.lowers[j : j + phrase.length])
        if ranked and (first := page.phrase(i, "role")) is not None and not first.detail.startswith("rank"):
            return j  # "Defence Minister" "Colonel General": two titles
        if _is_plural(page.lowers[j - 1]) and page.has(j - 1, Flag.ROLE):
            return j
        if (fields := titles_inside.past_fields(page, j)) > j and not any(taken[j:fields]):
            j = fields
            continue
        deputy = j == i + 1 and page.lowers[i] in ("deputy", "vice")  # "deputy General Prosecutor"
        if phrase is None or (page.texts[j][0].isupper() != page.texts[j - 1][0].isupper() and not deputy):
            modifier = page.has(j, Flag.ROLE_WORD) and page.phrase(j + 1, "role") and not taken[j + 1]
            if not modifier or (page.texts[j][0].isupper() != page.texts[i][0].isupper() and not page.opens[i]):
                return j
            j += 1
            continue
        j += phrase.length
    return j


def _is_verb(page: Page, i: int, length: int) -> bool:
    """Tell whether a lower-case "head", "chair", "coach" … is used as a verb."""
    if length > 1 or page.texts[i][0].isupper():
        return False
    after_auxiliary = page.lower(i - 1) in (
        "to",
        "will",
        "would",
        "can",
        "could",
        "should",
        "may",
        "might",
        "must",
        "who",
    )
    return after_auxiliary and page.lowers[i] in _VERBAL


def _is_other(page: Page, i: int) -> bool:
    """Tell a degree ("doctor of sciences"), "critic of the reform" and "deputy group" from titles."""
    if page.lowers[i] == "deputy" and page.lower(i + 1) in _OF_DEPUTIES:
        return True
    if page.lowers[i] in ("elder", "younger"):
        return page.lower(i - 1) == "the" and page.is_capital(i + 1)  # "the elder Ten"
    if page.lower(i + 1) != "of":
        return False
    degree = page.lowers[i] in ("doctor", "master") and any(page.lower(k) in _SCIENCES for k in range(i + 2, i + 5))
    return degree or page.lowers[i] in _FOR_A_CAUSE


def _end_of(page: Page, i: int, head_end: int, details: Sequence[str], taken: bytearray) -> tuple[int, str | None]:
    """Return where the title ends behind its heads, and its status where that stands there."""
    end, status = head_end, None
    if page.lower(end) == "-" and page.lower(end + 1) == "elect":
        end, status = end + 2, "elect"
    elif page.lower(end) in ("emeritus", "emerita"):
        end, status = end + 1, "honorary"
    if any(d.endswith("portfolio") or d.startswith("rank") for d in details):
        end = portfolios.end_of(page, end, taken)
    elif _takes_field(page, i, head_end) and any(d.startswith("office") for d in details):
        end = portfolios.field_end(page, end, taken)
    if page.reading.folded.startswith(" a.i.", page.ends[end - 1]):
        end, status = end + 4, "acting"
    return end, status


def _title(page: Page, stem: _Stem, taken: bytearray) -> Title:
    i = stem.start
    start, status = _modified(page, i, taken, stem.floor)
    if stem.status is not None:
        status = stem.status
    elif page.lower(start - 1) == "-" and page.lower(start - 2) == "then":
        status = "former"
    if status == "current" and page.lower(start - 2) in _BEFORE_THEN:
        status = OUTSIDE.get(page.lower(start - 1), status)
    if page.lowers[i] in statuses() and stem.phrase.length > 1:
        status = statuses()[page.lowers[i]]  # "honorary citizen"
    kind = stem.details[1 if len(stem.details) > 1 else 0].split()[0]
    return Title(start, i, stem.end, status, kind, _is_plural(_head_noun(page, i, stem.head_end)))


def _takes_field(page: Page, i: int, end: int) -> bool:
    """Tell whether the preposition behind a title can begin its field: "deputy akim on social issues"."""
    served = not _ON_A_FIELD.isdisjoint(page.lowers[i:end])
    if page.lower(end - 1) == "president" and "vice" not in page.lowers[i:end]:
        return False
    return page.lower(end) == "for" or (page.lower(end) == "on" and served)


def _head_noun(page: Page, i: int, end: int) -> str:
    """Return the last word before "of" or "for": "commissioner" of "commissioner for children's rights"."""
    return next(
        (
            page.lowers[k - 1]
            for k in range(i + 1, end)
            if page.lowers[k] in _BEHIND_HEAD and page.lowers[k - 1] not in ("vice", "deputy", "co")
        ),
        page.lowers[end - 1],
    )


def _is_plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith(_PLURAL_EXCEPTIONS)) or word.endswith("men")


def _field_before(page: Page, j: int, i: int, taken: bytearray) -> int:
    """Return the number of words right before ``j`` that belong to the title at ``i``."""
    if page.lower(j - 2) == "-" and page.lower(j - 1) in _COMPOUND and page.adjacent(j - 2):
        return 0  # "well-known"
    if page.texts[j - 1].islower() and j > 1 and not taken[j - 2] and titles_words.is_field_of_two(page, j - 2):
        return 2  # "law enforcement adviser"
    behind_body = j == i and page.texts[i].islower() and j > 1 and titles_words.ends_body(page, j - 2, taken)
    return int(titles_words.modifies(page, j - 1, i) or (behind_body and titles_words.names_field(page, j - 1)))


def _modified(page: Page, i: int, taken: bytearray, floor: int) -> tuple[int, str]:
    """Return where the title begins with its modifiers, and its status."""
    j, status = i, "current"
    phrase = page.phrase(i, "role")
    joints: tuple[str, ...] = ("and",) if phrase and page.lowers[i + phrase.length - 1] == "minister" else ()
    while j > floor and not taken[j - 1]:
        word = page.lowers[j - 1]
        if word == "-" and j >= 2 and page.adjacent(j - 2) and page.lowers[j - 2] in ("ex", "vice", "co", "self"):
            status = "former" if page.lowers[j - 2] == "ex" else status
            j -= 2
        elif word in statuses():
            j, status = j - 1, statuses()[word]
        elif word in joints and not page.has(j - 2, Flag.ROLE) and titles_words.modifies(page, j - 2, i):
            j, joints = j - 2, ("and", ",")  # "Ecology, Geology and Natural Resources Minister"
        elif words := _joined(page, j, i) or _field_before(page, j, i, taken):
            j -= words
        else:
            break
    first = j - titles_inside.nation_before(page, j) - 1
    if floor <= first < j - 1 and page.lowers[first] in statuses() and not any(taken[first:j]):
        j, status = first, statuses()[page.lowers[first]]
    return j, status


def _joined(page: Page, j: int, head: int) -> int:
    """Return the number of words before ``j`` that belong to a modifier of several: "primary-school", "people's"."""
    word = page.lowers[j - 1]
    if word == "-" and j < head and page.adjacent(j - 2) and page.adjacent(j - 1) and page.texts[j - 2].isalpha():
        return 2
    if word == "'s" and page.lower(j - 2) in ("children", "people", "women", "men"):
        return 2
    if word == "and" and j < head and page.texts[head].islower():
        return titles_inside.coordinated_field(page, j)
    return titles_inside.region_before(page, j, head)
