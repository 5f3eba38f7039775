"""How far the name of a body reaches around its head word: "Ministry", "Court", but also "Convention" or "Cup"."""

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import SURE, WEAK, Page
from kzextract.rules.bodies_before import REACH, owner_inside, start_of
from kzextract.rules.bodies_places import place_end

_OF = frozenset(("of", "for", "on", "against"))
_ABROAD = frozenset(("in", "to", "at"))
_OFFICES = frozenset("office mission embassy delegation representation consulate representative".split())
_BRANCHES = _OFFICES | {"bureau", "secretariat", "section", "branch", "hub"}
_PREFIXES = frozenset(
    "fc fk hc bc jsc llp llc ojsc cjsc njsc ao too nc radio air tv telecom banca pao zao rse nao spokespersons".split()
)
_TEAMS = frozenset(("fc", "fk", "hc", "bc", "vc"))
_NUMBERED = frozenset(
    "school gymnasium lyceum kindergarten hospital polyclinic department clinic college colony unit".split()
)
_NUMBER_SIGNS = frozenset(("no.", "no", "№", "nos."))
_SMALL = frozenset(
    "de del la las los el y e para por do da dos das du des et pour al en of di della für der und".split()
)
_RANKS = frozenset("chief first deputy vice head acting senior honorary special main".split())
_COMPOUNDS = frozenset(("related", "based", "income", "term", "tech", "quality", "risk", "level", "scale"))
_SPEAKERS = frozenset(("countries", "states", "peoples", "nations"))
_RULED = frozenset(("government", "cabinet"))  # "Government of President X" is the Government


def end_of(page: Page, head: int, *, tails: bool) -> int:
    """Return the word after the last of the name whose head ends at ``head``; ``tails``: "of …" may follow it."""
    if page.lowers[head] in words("foreign_heads"):
        return _past_foreign(page, head + 1)
    leads = page.lowers[head] in _PREFIXES and not page.is_capital(head - 1)
    head += leads and page.lower(head + 1) == "nc"  # "JSC NC"
    j = _past_number(page, head)
    j = _past_quotation(page, j)
    j = _past_further_heads(page, j)
    officer = _begins_person(page, j) and page.has(j + 1, Flag.ENDING)  # "director of the LLP Yerlan Bulkin"
    if leads and j == head + 1 and not officer:
        j = _past_capitals(page, j)
        if page.lowers[head] in _TEAMS and page.lower(j) == "of":
            return j  # "HC Tulpar of Oral"
    return _past_tails(page, head, j) if tails or page.has(j - 1, Flag.HEAD_FIRST) else j


def past_branch(page: Page, j: int) -> int:
    """Take in the office behind a short name in brackets: "… Fund (TUF) Regional Office for the North"."""
    if not (page.lower(j) == "(" and page.is_acronym(j + 1) and page.lower(j + 2) == ")" and page.is_capital(j + 3)):
        return j
    k = _past_further_heads(page, j + 3)
    return _past_tails(page, k - 1, k) if k > j + 3 and page.lower(k - 1) in _BRANCHES else j


def _past_foreign(page: Page, j: int) -> int:
    """Take in the capitals and the small words between them: "Fundación para la Cooperación"."""
    while page.is_capital(j) or (page.lower(j) in _SMALL and (page.is_capital(j + 1) or page.lower(j + 1) in _SMALL)):
        j += 1
    return j


def _past_number(page: Page, head: int) -> int:
    j = head + 1
    if page.lower(j) in _NUMBER_SIGNS and page.lower(j + 1)[0].isdigit():
        return j + 2
    return j + 1 if page.lowers[head] in _NUMBERED and page.lower(j).isdigit() and len(page.lower(j)) < 5 else j


def _past_quotation(page: Page, j: int) -> int:
    mark = page.lower(j)
    if mark not in ('"', "'") or page.lower(j + 1) == "\n" or page.ends[j - 1] == page.starts[j]:
        return j
    for k in range(j + 2, min(j + 10, len(page))):
        if page.texts[k] == mark and page.adjacent(k - 1):
            return k + 1 if page.texts[j + 1][0].isupper() else j
        if page.texts[k] in ".!?\n":
            break
    return j


def ends_in_head(page: Page, j: int) -> bool:
    """Tell whether the run of capitals at ``j`` holds the head of an organisation."""
    return _past_further_heads(page, j) > j


def _past_further_heads(page: Page, j: int) -> int:
    """Take in following capitals up to the last that is a head itself: "Bank Development [Fund]"."""
    last = j
    k = j
    while k < min(j + REACH, len(page)):
        if not page.is_capital(k, WEAK if page.titled[k] else SURE) and not (page.titled[k] and page.texts[k] == "'s"):
            break
        if page.has(k, Flag.HEAD) and not page.has(k, Flag.ROLE):
            last = k + 1
        elif page.capital[k] == WEAK and page.lowers[k].endswith(("s", "ed")) and not page.has(k, Flag.ROLE_WORD):
            break  # the verb of a headline: "Court Hands Prison Terms"
        k += 1
    return last


def _past_capitals(page: Page, j: int) -> int:
    while page.is_capital(j) and not page.has(j, Flag.ROLE):
        j += 1
    return j


def _past_tails(page: Page, head: int, j: int) -> int:
    """Take in "of …", "for …", "under …" and what is coordinated with it."""
    portfolio, placed = False, False
    while j - head < 2 * REACH:
        if placed and page.lower(j) not in ("under", "named"):
            return j
        tail = _tail(page, head, j)
        if tail is not None:
            placed = page.has(tail - 1, Flag.PLACE)
            j, portfolio = tail, not placed
            continue
        more = coordinated(page, j) if portfolio else None
        if more is None:
            return j
        j = more
    return j


def _tail(page: Page, head: int, j: int) -> int | None:
    preposition = page.lower(j)
    k = j + 1
    if preposition in _OF and page.lower(k) == "and" and page.lower(k + 1) in (*_OF, "with"):
        k += 2  # "for and with Children"
    if page.lower(k) in ("the", "all"):
        k += 1
    if (page.lowers[head] in _RULED and page.phrase(k, "role")) or (preposition == "for" and _is_whole(page, head)):
        return None
    if preposition == "named" and page.lower(j + 1) == "after":
        end = _past_quotation(page, _past_capitals(page, j + 2))
        return end if end > j + 2 else None
    office = page.lowers[head] in _OFFICES or page.lowers[head - 1] in _OFFICES  # "Consulate General"
    abroad = preposition in _ABROAD and office and page.phrase(k, "place")
    if preposition in _OF or preposition == "under" or abroad:
        end = noun_phrase_end(page, _past_fields(page, k) or k)
    else:
        return None
    follows = end == k + 1 and page.has(end, Flag.COMMON) and not page.has(end, Flag.FUNCTION)
    if follows and page.has(k, Flag.DEMONYM) and page.texts[end].islower():
        return None  # "Legislative Assembly of Kyrgyz parliament"
    aid = page.lower(end) == "to" and page.lower(end - 1) in ("aid", "assistance", "support", "help")
    with_ = page.lower(end) == "with" and preposition in ("for", "of")
    if (aid or with_) and page.is_capital(end + 1):
        end = noun_phrase_end(page, end + 1)  # "Center for Persons with Disabilities", "for Aid to Children"
    return end if end > k and page.lower(end) not in ("ensemble", "newspaper", "magazine", "club", "team") else None


def _past_fields(page: Page, k: int) -> int | None:
    """Return where the owner begins behind a field in lower case: "Department of religious affairs of [Taraz]"."""
    j, known = k, Flag.ROLE_WORD | Flag.COMMON
    while j < k + 4 and page.lower(j) != "of" and (page.has(j, known) or page.lower(j) == "and"):
        j += 1
    if not k < j or page.lower(j) != "of" or not "".join(page.texts[k:j]).islower():
        return None
    j += 2 if page.lower(j + 1) == "the" else 1
    return j if page.is_capital(j) and page.phrase(j, "place") else None


def _is_whole(page: Page, head: int) -> bool:
    """Tell the name of a union of states: "High Representative of the European Union for Foreign Affairs"."""
    listed = ((k, p) for k in range(max(head - 2, 0), head) for p in page.phrases.get(k, ()))
    return any(p.detail == "international" and k + p.length == head + 1 for k, p in listed)


def noun_phrase_end(page: Page, k: int) -> int:
    """Return the end of the capitalised noun phrase at ``k``: a place whole, else words up to a person or a role."""
    place = page.phrase(k, "place")
    if place is not None and page.is_capital(k):
        return place_end(page, k, k + place.length)
    j = k
    while j < len(page) and page.is_capital(j, WEAK if j > k or page.titled[j] else SURE):
        if page.has(j, Flag.CALENDAR) or (j > k and (_begins_person(page, j) or page.phrase(j, "place"))):
            break
        if j > k and _ends_phrase(page, k, j):
            break
        j += 1
        j = _past_joint(page, j)
    if j < len(page) and page.lower(j) in _NUMBER_SIGNS and page.lower(j + 1)[0].isdigit():
        j += 2
    return j


def _past_joint(page: Page, j: int) -> int:
    """Step over what joins the capital before ``j`` to the next: "Women's Affairs", "Drug-related Crime"."""
    owns = page.lower(j) == "'s" and owner_inside(page, j - 1)
    own = page.lower(j) == "'" and page.lower(j - 1).endswith("s")
    if (owns or own) and page.is_capital(j + 1, WEAK if page.titled[j] else SURE):
        return j + 1
    compound = page.lower(j) == "-" and page.adjacent(j - 1) and page.lower(j + 1) in _COMPOUNDS
    if page.lower(j) == "-" and page.lower(j + 1) == "speaking" and page.lower(j + 2) in _SPEAKERS:
        return j + 3
    return j + 2 if compound and page.is_capital(j + 2) else j


def _ends_phrase(page: Page, k: int, j: int) -> bool:
    """Tell whether the phrase that begins at ``k`` ends before the capital at ``j``."""
    if page.lowers[j] in _RANKS and any(page.has(n, Flag.ROLE) for n in (j + 1, j + 2)):
        return True  # "Agency for International Development Deputy Administrator"
    named = page.is_honorific(j) or _is_initial(page, j) or _unknown_name(page, k, j)
    return named or page.lowers[j] == "annual"


def _is_initial(page: Page, j: int) -> bool:
    """Tell whether a person begins at ``j``: "Minister of Finance [A.] Bulkin"."""
    text = page.texts[j]
    return len(text) < 4 and text[-1] == "." and text[0].isupper() and page.is_capital(j + 1)


def _unknown_name(page: Page, k: int, j: int) -> bool:
    """Tell whether two unknown words follow the common ones of a portfolio: "of Science Yerik Sultangali"."""
    known = Flag.COMMON | Flag.ROLE_WORD | Flag.PLACE | Flag.DEMONYM | Flag.HEAD
    if page.titled[j] or not all(page.has(n, Flag.COMMON) for n in range(k, j)):
        return False
    pair = page.is_capital(j + 1) and not page.is_capital(j + 2) and not page.is_acronym(j)
    return pair and not any(page.has(n, known) for n in (j, j + 1))


def _begins_person(page: Page, j: int) -> bool:
    initial = len(page.lower(j + 1)) == 2 and page.lower(j + 1)[1] == "."  # "Rosemary A. Ten"
    name = page.has(j + 1, Flag.ENDING | Flag.SURNAME) and not page.has(j + 1, Flag.COMMON | Flag.ROLE_WORD)
    pair = name and page.is_capital(j + 1) and not page.is_capital(j + 2)  # "Asset Bulkin"
    if page.has(j, Flag.COMMON | Flag.ROLE_WORD) and not initial and not pair:
        return False
    return page.has(j, Flag.GIVEN) and (page.is_capital(j + 1) or page.has(j, Flag.ENDING))


def coordinated(page: Page, j: int) -> int | None:
    """Return the end of "and Z", or of ", Y and Z", when those are more of the same portfolio."""
    if page.lower(j) in ("and", "&"):
        k = j + 2 if page.lower(j + 1) in _OF else j + 1
        return _portfolio_item(page, k)
    items = 0
    while page.lower(j) == "," and items < 5:
        k = j + 2 if page.lower(j + 1) in ("and", "&") else j + 1
        end = _portfolio_item(page, k)
        if end is None or end - k > 4 or (k == j + 2 and not items):
            return None  # of "A, and B" the second is another body
        if k == j + 2:
            return end
        j, items = end, items + 1
    return _portfolio_item(page, j + 1) if items and page.lower(j) in ("and", "&") else None


def _portfolio_item(page: Page, k: int) -> int | None:
    """Return the end of a coordinated portfolio; None where a new body, person or place begins."""
    if not page.is_capital(k, WEAK if page.has(k, Flag.COMMON) else SURE) or page.is_acronym(k):
        return None
    listed = any(p.kind in ("organisation", "place", "role") for p in page.phrases.get(k, ()))
    if _begins_person(page, k) or (listed and not page.has(k, Flag.COMMON)):
        return None
    if page.has(k, Flag.HEAD_FIRST) and page.lower(k + 1) in _OF:
        return None
    end = noun_phrase_end(page, k)
    if page.lowers[k] in _RANKS and any(page.has(n, Flag.ROLE) for n in range(k, end)):
        return None  # "Committee for Control and Chief State Sanitary Doctor"
    body = page.has(end - 1, Flag.HEAD_LAST | Flag.ROLE) and not page.has(end - 1, Flag.ROLE_WORD)
    field = page.lower(end - 1).endswith("s") or page.lowers[k:end] == ["civil", "society"]  # "Communal Services"
    named = body and not field
    return end if end > k and not named else None


def is_officer(page: Page, i: int, end: int) -> bool:
    """Tell the High Commissioner whose name follows from the office of that name: "…, Oruf Qorvat"."""
    if page.lowers[i] == "office" or "commissioner" not in page.lowers[i:end]:
        return False
    k = end + 1 if page.lower(end) == "," else end
    body = page.phrase(k, "organisation") or page.is_acronym(k) or page.has(k, Flag.HEAD) or page.has(k + 1, Flag.HEAD)
    return page.is_capital(k) and page.is_capital(k + 1) and not body


__all__ = [
    "coordinated",
    "end_of",
    "ends_in_head",
    "is_officer",
    "noun_phrase_end",
    "past_branch",
    "start_of",
]
