"""How far the phrase of a title reaches: with the body or place it is held in."""

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import NEWLINE, WEAK, Page
from kzextract.rules import places
from kzextract.rules.reaches import (
    OF_THE_STATE,
    PREPOSITIONS,
    Reach,
    Scene,
    Span,
    past_determiner,
    past_honorific,
    skip_back,
    skip_on,
)
from kzextract.rules.titles import Title, statuses

_WITHIN = frozenset(("of", "at", "in", "under"))
_LANDS = frozenset("country republic region city district nation state".split())
_WITHIN_OR_WITH = _WITHIN | {"with"}
_LONGEST_UNIT = 9  # words
_LONGEST_KIND = 6  # words: "national oil and gas company"
_LONGEST_PART = 3  # words: "juvenile delinquency division"
_INSIDE_UNITS = frozenset(("'", "'s", "-", "and", "of", "the", "two", "three"))


def reach_of(view: Scene, title: Title) -> Reach:
    """Return the title with the body or place that belongs to it, before or after."""
    page, start, end = view.page, title.start, title.end
    organisation: Span | None = None
    before = start - 1 if page.lower(start - 1) == "'s" else start
    if page.lower(start - 1) == ")" and page.lower(start - 3) == "(":
        before = start - 3  # "World Health Organization (WHO) Representative"
    if page.lower(start - 1) == "," and page.lower(view.body_to.get(start - 1, 0) - 1) == "(":
        before = start - 1  # "Oruf Bulkin (Labour Ministry, department head)"
    inner = skip_back(page, start - 2 if page.has(start - 1, Flag.DEMONYM) else start - 1)
    if page.lower(inner) == "'s" and inner in view.body_to:
        before = inner  # "FC Astana's Portuguese coach", "the Bank's new chairman"
    if before in view.body_to and not _is_agency(page, view.body_to[before], title):
        organisation = (view.body_to[before], before)
        start = organisation[0]
    elif page.lower(start - 1) == "'s" or page.has(start - 1, Flag.PLACE | Flag.DEMONYM):
        start = places.start_of(page, start - 1)
    elif page.lower(inner) == "'s" and (page.has(inner - 1, Flag.PLACE) or page.lower(inner - 1) in _LANDS):
        start = places.start_of(page, inner)  # "the country's new minister"
    end, organisation = _behind(view, end, organisation)
    if (
        organisation is None
        and page.lower(end) == ","
        and _lists_body(view, title.start - 1, end)
        and title.kind != "honour"
        and (k := _past_lower_head(view, past_determiner(page, end + 1))) in view.body_from
        and page.lower(view.body_from[k]) != "'s"
    ):
        organisation = (k, view.body_from[k])  # "Oruf Bulkin, Press Officer, UNICEF"
    return Reach(title, start, end, organisation)


def _lists_body(view: Scene, j: int, end: int) -> bool:
    """Tell whether a body may follow the comma at ``end`` behind a title that begins after the word at ``j``."""
    direct = view.page.lower(j) == "and" and past_determiner(view.page, end + 1) in view.body_from
    return direct or view.page.lower(j) in (",", "(", "-", "—", ":")


def _is_agency(page: Page, i: int, title: Title) -> bool:
    """Tell the agency before an office of state from its body: "KAZINFORM Prime Minister Ten"."""
    body = page.phrase(i, "organisation")
    dated = page.lower(i - 1) == "." and page.lower(i - 3) == NEWLINE  # "ALMATY. KAZINFORM Deputy of the Senate …"
    return body is not None and body.detail == "media" and (dated or page.lowers[title.end - 1] in OF_THE_STATE)


def _behind(view: Scene, end: int, organisation: Span | None) -> tuple[int, Span | None]:
    """Return where the phrase of a title ends that goes on at ``end``, and its body."""
    page = view.page
    for _ in range(3):
        step = _after_preposition(view, end)
        if step is None:
            break
        end, body = step
        organisation = organisation or body
    if organisation is None and end in view.body_from and view.body_from[end] in view.person_from:
        return view.body_from[end], (end, view.body_from[end])  # "Rector Aral University Oleg Ten"
    if page.lower(end) == "(" and page.lower(end + 2) == ")" and end + 3 in view.person_from:
        end += 3  # "Akim (Mayor) Oleg Ten"
    return (places.field_end(page, end, view.person_from) if organisation else end), organisation


def _after_preposition(view: Scene, j: int) -> tuple[int, Span | None] | None:
    """Return what stands behind a preposition at ``j``: where it ends, and the body where it is one."""
    page = view.page
    if page.lower(j) not in PREPOSITIONS:
        return None
    k = past_country(view, past_determiner(page, j + 1))
    k = k + 1 if page.lower(k) in ("a", "an") else k
    k = _past_lower_head(view, k)
    if k in view.body_from:
        if view.page.lower(view.body_from[k]) == "'s" and view.body_from[k] + 1 in view.body_from:
            k = view.body_from[k] + 1  # "of the Bank's Resident Mission"
        end = view.body_from[k]
        following = page.phrase(end, "role")
        if following is not None and following.detail.startswith("office") and page.texts[end][0].isupper():
            return None  # "adviser to the UN Resident Coordinator": the body is the coordinator's
        closed = end + 1 if page.lower(end) == '"' == page.lower(k - 1) else end
        closed = _past_gloss(view, closed)
        if (part := _part_end(view, closed)) > closed:
            closed = part  # "leader of the Ak Zhol faction Azat Ten"
        elif page.lower(closed) in words("body_kinds"):
            closed += 1  # "of the Nur Otan party"
        return (closed + 3 if page.lower(closed) == "(" and page.lower(closed + 2) == ")" else closed), (k, end)
    unit = (_generic_body(view, k) or _programme(view, k)) if page.lower(j) in _WITHIN_OR_WITH else None
    if unit is not None:
        return unit
    end = places.end_of(page, k)
    return (end, None) if end > k else None


def _past_gloss(view: Scene, j: int) -> int:
    """Return the end of "(Don't be silent)" where the kind of the body follows, else ``j``."""
    page = view.page
    close = next((k for k in range(j + 2, j + _LONGEST_UNIT) if page.lower(k) == ")"), j) if page.lower(j) == "(" else j
    return close + 1 if close > j and page.lower(close + 1) in words("body_kinds") else j


def _programme(view: Scene, k: int) -> tuple[int, Span | None] | None:
    """Return the end of "Program on Rivers at the Qorvat Center", which is no body but in one, and that body."""
    page = view.page
    for j in range(k + 1, k + _LONGEST_UNIT):
        if page.lower(j) in _WITHIN and (start := past_determiner(page, j + 1)) in view.body_from:
            return view.body_from[start], (start, view.body_from[start])
        if not (page.is_capital(j, WEAK) or page.lower(j) in ("on", "of", "and", "for", "the")):
            break
    return None


def _part_end(view: Scene, j: int) -> int:
    """Return the end of the part of a body that stands behind its name, where a person follows; else ``j``."""
    owned = view.page.lower(j) == "'s"
    end = j + owned
    while end < j + _LONGEST_PART and _unit_word(view.page, end):
        end += 1
    if owned and end > j + 1:
        return end  # "of the Customs Service's office"
    end = places.end_of(view.page, end + 1) if end > j and view.page.lower(end) in _WITHIN else end
    following = end + 1 if view.page.lower(end) == "," else end
    if following > end > j and view.page.phrase(skip_on(view.page, following), "role") is not None:
        return end  # "of the Aral mine, now a deputy"
    return end if past_honorific(view.page, following) in view.person_from else j


def past_country(view: Scene, k: int) -> int:
    """Return where the body begins behind "Kazakhstan's" or "Kazakh"."""
    place = view.page.phrase(k, "place")
    end = k + place.length if place else k + view.page.has(k, Flag.DEMONYM)
    if view.page.lower(end) == "-" and view.page.lower(end + 1) == "based":
        return end + 2  # "of the Vienna-based Fund"
    end += view.page.lower(end) == "'s"
    if view.page.lower(k + 1) == "'s" and k + 2 in view.body_from and view.page.texts[k].islower():
        return k + 2  # "of the country's Supreme Court"
    return end if end in view.body_from else k


def _generic_body(view: Scene, k: int) -> tuple[int, Span | None] | None:
    """Return the end of "regional health department", and the body it is part of: "maternity ward at City Hospital".

    Only where a name or that body follows: the words alone do not tell where the phrase ends.
    """
    page = view.page
    j = places.end_of(page, k)
    if j == k and page.is_capital(k) and k not in view.person_from and _unit_word(page, k + 1):
        j += 1  # "the Kazakh people", "the Narva branch"
    while j < k + _LONGEST_UNIT and (page.lower(j) in _INSIDE_UNITS or _unit_word(page, j)):
        j += 1
    while page.lower(j - 1) in _INSIDE_UNITS and j > k:
        j -= 1
    if j == k or page.has(j - 1, Flag.ROLE):
        return None
    if page.lower(j) in ("no.", "no") and page.lower(j + 1).isdigit():
        j += 2
    if j in view.person_from or (page.lower(j) == "," and past_honorific(page, j + 1) in view.person_from):
        return j, None
    if page.phrase(j, "role") is not None and page.texts[j][0].isupper() and not page.opens[j]:
        return j, None  # "Commander of the regional garrison Colonel …"
    if page.lower(j) in _WITHIN and (start := past_country(view, past_determiner(page, j + 1))) in view.body_from:
        return view.body_from[start], (start, view.body_from[start])
    place = places.end_of(page, j + 1) if page.lower(j) == "in" else j
    if place > j + 1 and page.lower(place) == "," and past_honorific(page, place + 1) in view.person_from:
        return place, None
    listed = page.lower(place) == "," and page.phrase(place + 1, "role") is not None
    return (place, None) if listed and "the" not in page.lowers[k:j] else None


def _unit_word(page: Page, j: int) -> bool:
    lower = page.lower(j)
    unknown = 0 <= j < len(page) and page.flags[j] == 0
    known = unknown or (page.has(j, Flag.COMMON | Flag.BODY | Flag.ROLE_WORD) and not page.has(j, Flag.FUNCTION))
    return known and page.texts[j].islower() and lower.isalpha() and lower not in statuses() and lower != "like"


def _past_lower_head(view: Scene, k: int) -> int:
    """Return where the name begins behind "public association", "firm" and their quotation mark."""
    page = view.page
    j = first = k + 2 if page.has(k, Flag.PLACE) and page.lower(k + 1) == "'s" else k
    while (
        j < first + _LONGEST_KIND
        and j not in view.body_from
        and page.has(j, Flag.COMMON)
        and page.texts[j].islower()
        and page.lower(j) != "'s"
    ):
        j += 1  # "Kazakhstan's national oil and gas company"
    kind = j <= first + 3 or page.lower(j - 1) in words("body_kinds")
    j = j + 1 if page.lower(j) == '"' else j
    return j if kind and j in view.body_from else k
