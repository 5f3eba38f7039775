"""The status that the words around a title give it: "until May head of …", "sacked Minister Ten", "left his post"."""

from bisect import bisect_left
from collections.abc import Sequence

from kzextract.lexicon import Flag
from kzextract.page import NEWLINE, Page
from kzextract.rules.reaches import Reach, Span, skip_back
from kzextract.rules.titles import OUTSIDE, statuses
from kzextract.rules.titles_words import LOCAL

EXIT = frozenset("dismissed relieved resigned removed fired sacked ousted retired".split())
"""Verbs that end a post."""
ENDING = EXIT | set(
    "stripped deprived "
    "dismisses dismissing relieves relieving removes removing fires firing sacks sacking ousts ousting".split()
)
_ENDED = EXIT | {"replaced"}
_BY_SELF = frozenset(("resigned", "retired"))
_LOSSES = frozenset("place replacement dismissal removal ouster resignation".split())
_REPLACING = frozenset("replaced replaces replacing succeeded succeeds succeeding".split())
_AUXILIARIES = frozenset("was were has had is are been".split())
_OVER = frozenset("once formerly earlier previously hitherto".split())
_UNTIL = frozenset(("until", "till"))
_ENTRIES = frozenset("becoming being joining taking moving leaving resigning retiring heading leading".split())
_POST = frozenset("post posts office job position seat chair".split())
_STOPS = frozenset((",", ".", ";", "(", ")", "-", "—", '"', NEWLINE))
_BLANK = frozenset(("a", "an", "the", "also", "as", "only"))
_ASIDE = 3  # words between a name and the title in apposition to it
_IN_SUBJECTS = LOCAL | {"the", "of"}
_LONGEST_SUBJECT = 14  # words
_LONGEST_BRACKET = 40  # words
_LONGEST_LIST = 100  # lines
_FURTHEST = 6  # words between "until" and the title it ends


def status_of(page: Page, group: Sequence[Reach], k: int, people: Sequence[Span]) -> str | None:
    """Return the status of the ``k``-th title of ``group`` held by ``people``; None where nothing around tells it."""
    reach = group[k]
    if reach.start < reach.title.start and (outer := _outer_word(page, reach.start - 1)) is not None:
        return outer
    if people and _is_then(page, people[-1][1], reach.start):
        return "former"
    ended = _over_after(page, reach.end) and not _is_oblique(page, reach.start - 1)
    timed = over_before(page, reach.start) or ended or _left_for(page, group[-1].end)
    if reach.title.kind != "honour" and timed:
        return "former"
    late = people and page.lower(people[0][0] - 1) == "late" and people[0][0] < reach.start
    ended = reach.title.kind in ("office", "profession") and _exit_before(page, group[0])
    end = people[-1][1] if people else group[-1].end
    beside = end >= group[0].start - _ASIDE
    apposed = reach.title.kind == "office" and page.lower(end) == "," == page.lower(group[-1].end)
    gone = beside and (_exit_after(page, end) or (apposed and _exit_after(page, max(end, group[-1].end) + 1)))
    return "former" if late or ended or gone else None


def _is_oblique(page: Page, j: int) -> bool:
    """Tell whether "to" or "of" governs what begins behind ``j``: "adviser to the", "adviser to Kazakhstan's"."""
    while page.lower(j) in ("'s", "the") or page.has(j, Flag.PLACE | Flag.DEMONYM):
        j -= 1
    return page.lower(j) in ("to", "of")


def _outer_word(page: Page, j: int) -> str | None:
    """Return the status of the word before the body or the country of a title: "former KTZ freight director"."""
    word = page.lower(j)
    if word == "-" and page.lower(j - 1) == "ex":
        return "former"
    status = OUTSIDE.get(word) or statuses().get(word)
    return status if status != "current" else None


def _is_then(page: Page, end: int, start: int) -> bool:
    """Tell a holder at the time from one of a series: "Ten, then the only surgeon", not "Ten, then Judge Kim"."""
    after = [page.lower(k) for k in range(end, end + 4)]
    return after[0] in (",", "(") and (after[1] == "then" or after[1::2] == ["at", "time"]) and end < start <= end + 6


def over_before(page: Page, start: int) -> bool:
    """Tell whether the words right before a title say that its time is over: "until May", "before that", "earlier"."""
    j = start - 1
    while page.lower(j) in _BLANK:
        j -= 1
    apart = page.lower(j) == ","
    j = j - 1 if apart else j
    if (page.lower(j) in _OVER and not apart) or (page.lower(j) in ("that", "this") and page.lower(j - 1) == "before"):
        return True
    if _is_year(page, j) and page.lower(j - 1) in ("to", "-", "and") and _is_year(page, j - 2):
        return page.lower(j - 3) in ("from", "in", "between") and (not apart or page.lower(j - 4) == ",")
    for k in range(j, j - _FURTHEST, -1):
        if page.lower(k) in _UNTIL:
            return not _to_come(page, k) and (not apart or page.lower(k - 1) == ",")
        if page.lower(k) in _STOPS or page.lower(k) == "and":
            break
    return False


def _over_after(page: Page, end: int) -> bool:
    """Tell whether a time that is over follows the title: "(ombudsman in 2013-2018)", "head of customs here until"."""
    k = end + 1 if page.lower(end) in ("here", "there") else end
    if page.lower(k) in _UNTIL:
        return not _to_come(page, k)
    opened = page.lower(k) in ("in", "from", "between", "(")
    if not (opened and _is_year(page, k + 1)):
        return False
    closed = page.lower(k + 2) in ("to", "-", "—", "and", "until", "till") and _is_year(page, k + 3)
    return (closed or page.lower(k) == "in") and not _to_come(page, k + 2 if closed else k)


def _left_for(page: Page, end: int) -> bool:
    """Tell whether another post follows: "served as head of the Fund before becoming minister"."""
    for k in range(end, end + _FURTHEST):
        if page.lower(k) == "before":
            return page.lower(k + 1) in _ENTRIES
        if page.lower(k) in _STOPS:
            break
    return False


def _is_year(page: Page, k: int) -> bool:
    word = page.lower(k)
    return len(word) == 4 and word.isdigit() and word[:2] in ("18", "19", "20")


def _to_come(page: Page, k: int) -> bool:
    """Tell whether the year behind ``k`` lies after the publication."""
    published = page.reading.published
    return published is not None and any(
        _is_year(page, n) and page.lower(n) > published[:4] for n in range(k + 1, k + 4)
    )


def _exit_before(page: Page, first: Reach) -> bool:
    """Tell that the post is over from the verb before the title: "sacked Minister Ten"."""
    j = skip_back(page, first.start - 1)
    word = page.lower(j)
    if word == "of" and page.lower(j - 1) in _POST:
        verbs = {page.lower(k) for k in range(j - 4, j - 1)}
        return bool(verbs & {"leaves", "leaving", "left", "vacated", "quit", "released", "freed"})
    powers = word == "of" and page.lower(j - 1) == "powers" and "terminated" in page.lowers[max(j - 8, 0) : j]
    if powers or (word == "with" and "parted" in page.lowers[max(j - 3, 0) : j]):
        return True  # "parted company with coach Ten"
    if word in ENDING or word in _REPLACING or (word == "of" and page.lower(j - 1) in _LOSSES):
        return True
    if (opening := _opening_bracket(page, first.start)) is not None:
        return any(page.lower(k) in ENDING for k in range(opening - _FURTHEST, opening))
    if _is_listed_exit(page, first.start):
        return True
    start = page.index_at(page.reading.sentence(page.starts[first.start])[0])
    return page.lower(start) in EXIT and page.lower(start + 1) in ("was", "were")


def _is_listed_exit(page: Page, start: int) -> bool:
    """Tell an entry of a list of lost posts: "Relieved of their posts:" stands above it."""
    breaks = page.line_ends
    here = k = bisect_left(breaks, start)
    while k > max(here - _LONGEST_LIST, 0) and _is_entry(page, breaks[k - 1] + 1):
        k -= 1
    above = breaks[k] if k < here else 0
    while above > 0 and page.lower(above) == NEWLINE:
        above -= 1
    return page.lower(above) == ":" and any(page.lower(n) in ENDING for n in range(above - 2 * _FURTHEST, above))


def _is_entry(page: Page, i: int) -> bool:
    """Tell whether an entry of a list, or nothing, stands in the line that begins at ``i``."""
    return page.lower(i) in ("-", "—", "•", "*", NEWLINE) or page.lower(i)[0].isdigit()


def _opening_bracket(page: Page, start: int) -> int | None:
    """Return the bracket that is open at ``start``: "fired two of them (Minister Ten, his deputy Kim)"."""
    around = ((k, page.lower(k)) for k in range(start - 1, max(start - _LONGEST_BRACKET, 0), -1))
    found = next(((k, sign) for k, sign in around if sign in ("(", ")", NEWLINE)), None)
    return found[0] if found is not None and found[1] == "(" else None


def _exit_after(page: Page, j: int) -> bool:
    """Tell that the post is over from the verb behind holder or title: "deputy director Zhunus was dismissed"."""
    j = _past_coordinated(page, j)
    word, following = page.lower(j), page.lower(j + 1)
    if word in _AUXILIARIES and page.lower(j + 1) in ("released", "freed"):
        return any(page.lower(k) in _POST | {"duties"} for k in range(j + 2, j + 6))
    if word in _AUXILIARIES and (k := next((k for k in range(j + 1, j + 4) if page.lower(k) in _ENDED), 0)):
        brief = any(page.lower(n) == "temporarily" for n in range(j + 1, k))
        acts = word in ("has", "had") and page.lower(k) not in _BY_SELF and page.lower(k - 1) != "been"
        return not (acts or brief)  # "President Ten has replaced the minister"
    if word in ("left", "lost", "vacated"):
        his = following in ("his", "her", "the", "their") and page.lower(j + 2) in _POST
        return his or (word == "left" and following in ("office", "at"))
    if word in EXIT and page.titled[j - 1] | (page.zone[min(j, len(page) - 1)] == "headline"):
        return True  # "Minister sacked over pensions"
    return word in ("resigned", "quit") or (word in ("stepped", "stood") and following == "down")


def _past_coordinated(page: Page, j: int) -> int:
    """Return the word behind "and the mayor of Oral Nurlan Keterov", the second of two subjects."""
    if page.lower(j) != "and":
        return j
    known, k = Flag.ROLE | Flag.ROLE_WORD | Flag.PLACE, j + 1
    while k < j + _LONGEST_SUBJECT and (page.is_capital(k) or page.has(k, known) or page.lower(k) in _IN_SUBJECTS):
        k += 1
    return k
