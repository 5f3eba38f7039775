"""The portfolio of a title: "of Education and Science", "for social matters"; a body or a place is none."""

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import WEAK, Page
from kzextract.rules import bodies, titles_words

PREPOSITIONS = frozenset(("of", "for", "on"))
_IN_MANDATE = Flag.COMMON | Flag.FUNCTION | Flag.ROLE_WORD
_LONGEST_MANDATE = 14  # words
_SERVED = frozenset("children women youth entrepreneurs investors refugees migrants consumers people".split())
_OPEN = frozenset(
    "national state international public republican regional local central main special general city".split()
)
"""Words that no field ends in: "Director of the National [airline]"."""


def end_of(page: Page, end: int, taken: bytearray) -> int:
    """Return the end of "of Education and Science"; ``end`` itself where a body or place follows."""
    if page.lowers[end : end + 3] == ["in", "charge", "of"]:
        stop = end_of(page, end + 2, taken)
        return stop if stop > end + 2 else end  # "Minister in charge of Industry"
    if page.lower(end - 1).startswith("rapporteur") and page.lower(end) == "on":
        return _mandate_end(page, end)
    return _field_end(page, end, taken) if _may_open_field(page, end) else end


def _may_open_field(page: Page, end: int) -> bool:
    """Tell a preposition that a field may follow; not that of "Prime Minister of" and "Security Chief On Trial"."""
    prime = page.lower(end) == "of" and page.lower(end - 2) == "prime"
    return page.lower(end) in PREPOSITIONS and not prime and not (page.lower(end) == "on" and page.titled[end])


def _field_end(page: Page, end: int, taken: bytearray) -> int:
    article = page.lower(end + 1) == "the"
    k = end + 2 if article else end + 1
    minister = page.lower(end - 1) in ("minister", "ministers")
    body = page.phrase(k, "organisation")
    known = body and body.detail != "media" and not minister  # "Foreign Affairs" is a magazine and a field
    listed = page.is_acronym(k) or page.phrase(k, "place") or known
    misled = minister and page.lower(end) == "on"  # "adviser to the Minister on culture"
    misled = misled or page.lower(k) in ("ministry", "ministries")  # "Vice Minister of Ministry of Agriculture"
    served = page.phrase(k, "role")
    misled = misled or (served is not None and served.detail.startswith("office") and not minister)
    if k >= len(page) or taken[k] or listed or misled or page.lower(k) == "republic":
        return end
    language = page.has(k, Flag.DEMONYM) and page.lower(k + 1) == "language"
    capitals = page.texts[k][0].isupper() and not language
    if page.is_capital(k, WEAK) and not page.has(k, Flag.DEMONYM):
        stop = bodies.noun_phrase_end(page, k)
        headed = any(_is_head(page, n) or not _may_be_field(page, n) for n in range(k, stop))
        kinds = words("body_kinds")
        named = page.lower(stop) in kinds or page.lower(stop + 1) in kinds  # "of Compassion charity foundation"
        if not minister and (headed or named or page.lower(stop - 1) in _OPEN or page.lower(stop) in ('"', "'s")):
            return end
    else:
        stop = _lower_fields(page, k + language) if minister or not article else k
    if stop == k:
        return end
    while True:
        if minister and page.lower(stop) == "of" and (people := _people_end(page, stop + 1)) is not None:
            stop = people  # "of Social Protection of Population"
        more = bodies.coordinated(page, stop) if capitals else _lower_more(page, stop)
        if more is None or more <= stop or any(taken[stop:more]):
            return stop
        stop = more


def _mandate_end(page: Page, end: int) -> int:
    """Return the end of "on the situation of human rights defenders"."""
    k = end + 1
    while k < end + _LONGEST_MANDATE and page.texts[k].islower() and page.has(k, _IN_MANDATE):
        if page.has(k, Flag.SPEECH) or page.lower(k) in ("in", "at", "has", "is", "was", "will", "who"):
            break
        k += 1
    while k > end and page.has(k - 1, Flag.FUNCTION):
        k -= 1
    return k


def _may_be_field(page: Page, n: int) -> bool:
    """Tell a word that a field may hold from a name: "Media", but not "Vremya"."""
    return page.has(n, Flag.COMMON | Flag.ROLE_WORD | Flag.FUNCTION | Flag.DEMONYM) or not page.texts[n][0].isalpha()


def _is_head(page: Page, n: int) -> bool:
    """Tell the head of a body from a field: "Communications" and "Services" are one."""
    head = page.has(n, Flag.HEAD) or page.phrase(n, "head") is not None
    return head and not page.lowers[n].endswith("s")


def field_end(page: Page, end: int, taken: bytearray) -> int:
    """Return the end of the field of an office: "for social matters", "for Social Affairs", never "for Samruk"."""
    if not page.is_capital(end + 1, WEAK):
        return lower_end_of(page, end)
    stop = end_of(page, end, taken)
    plain = all(
        page.has(k, Flag.COMMON | Flag.ROLE_WORD) and not page.has(k, Flag.GIVEN | Flag.SURNAME | Flag.PLACE)
        for k in range(end + 1, stop)
    )
    return stop if plain else end


def lower_end_of(page: Page, end: int) -> int:
    """Return the end of "for social matters", "for privatisation" behind a lower-case field."""
    stop = _lower_fields(page, end + 1)
    while (more := _lower_more(page, stop)) is not None and stop > end + 1:
        stop = more
    return stop if stop > end + 1 else end


def _lower_fields(page: Page, k: int) -> int:
    j = k + 1 if page.has(k, Flag.DEMONYM) and page.has(k + 1, Flag.ROLE_WORD) else k  # "for European affairs"
    while j < k + 3 and page.texts[j][0].islower():
        if titles_words.is_field_of_two(page, j):
            j += 2  # "human rights"
            continue
        if not (page.has(j, Flag.ROLE_WORD) or page.lower(j) in _SERVED):
            break
        owns = page.lower(j + 1) == "'s" and page.has(j + 2, Flag.ROLE_WORD)
        j += 2 if owns else 1  # "for children's rights"
    return k if page.lower(j - 1) in words("body_kinds") else j  # "of state gas company"


def _lower_more(page: Page, j: int) -> int | None:
    if page.lower(j) not in (",", "and"):
        return None
    k = j + 2 if page.lower(j) == "," and page.lower(j + 1) == "and" else j + 1
    end = _lower_fields(page, k)
    return end if end > k else None


def _people_end(page: Page, k: int) -> int | None:
    """Return the end of "Population", "the Population" at ``k``, when a capital and common word stands there."""
    k += page.lower(k) == "the"
    return k + 1 if page.has(k, Flag.COMMON) and page.is_capital(k) and not page.phrase(k, "place") else None
