"""Bodies found by a head word in capitals ("Ministry", "Fund"), and names that a head word makes something else."""

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import SURE, WEAK, Page
from kzextract.reading import BLOCK
from kzextract.rules import bodies, bodies_not
from kzextract.rules.rule import Rule, Scan, Spans

_ALONE = frozenset(
    "cabinet parliament senate government mazhilis majilis ministry congress akimat maslikhat kenesh duma "
    "kurultai bundestag knesset pentagon politburo presidium".split()
)
_FIELDS = 12
_TREATIES = frozenset("agreement treaty protocol pact memorandum convention".split())
_PARTIES = 4
_DETERMINERS = frozenset("the this that our its their his her your".split())
_ACTS = frozenset("meeting visit address message speech statement interview talks letter reception".split())
_TITLED = frozenset("projects project programmes programs report session meeting sitting statement exhibition".split())
_NAMED = frozenset("committee commission council department agency inspectorate association union federation".split())
"""Heads whose body needs a name before them, so that what stands there is theirs."""
_OF_BOARDS = frozenset("member members meeting meetings session sessions chair chairman decision decisions".split())
_OF_SOMEONE = frozenset(("of", "with", "by", "from"))
_GENERIC = frozenset(
    "court party company school hospital prison club team firm group plant factory police church".split()
)
_STATE = frozenset(("national", "joint-stock", "state", "public", "private", "international"))
_NAMED_BEHIND = frozenset(("company", "holding", "fund", "foundation", "agency", "operator"))
_ADDRESSED = frozenset(
    ("hotline", "reception", "contacts", "visit", "conference", "shares", "share", "part", "sale")
)  # "Hotline of the Ministry: 1414"


def _capital_head(page: Page, i: int) -> bool:
    return page.is_capital(i, WEAK) and page.readable(i)


def _headed(page: Page) -> Spans:
    others = {i + other.length - 1 for i, other in page.listed("other")}  # "Champions League"
    for first, last, tails in page.heads:
        if not (_capital_head(page, first) and page.is_capital(last, WEAK)) or _opens_title(page, last):
            continue
        if last in others:
            continue
        start, end = bodies.start_of(page, first), bodies.past_branch(page, bodies.end_of(page, last, tails=tails))
        end = _with_name(page, start, last, end)
        if (
            end - start > 1
            and not _is_role_or_place(page, start, end)
            and not _part_of_quotation(page, first, start, end)
            and not _portfolio(page, start, end)
            and not bodies.is_officer(page, start, end)
            and not _headline_kind(page, start, end)
            and not _of_programme(page, start, end)
            and not bodies_not.of_programme(page, first)
        ):
            yield start, end


def _of_programme(page: Page, start: int, end: int) -> bool:
    """Tell the common words that name a programme from a body: the "Comfortable School" national project."""
    k = end + (page.lower(end) in _STATE)
    common = all(page.has(n, Flag.COMMON) for n in range(start, end))
    return (
        common and page.lowers[end - 1] in _GENERIC and page.lower(k) in ("program", "programme", "project", "contest")
    )


def _with_name(page: Page, start: int, head: int, end: int) -> int:
    """Take in the name behind its kind: "National Company [Kazakhtelecom]", "National Holding [Tuvrel]"."""
    if end == head + 1 and page.lowers[head] == "club" and _is_club(page, end):
        return end + 1
    generic = end == head + 1 and page.lowers[start] in _STATE and page.lowers[head] in _NAMED_BEHIND
    body = page.phrase(end, "organisation") if generic else None
    return end + body.length if body is not None and page.is_capital(end) else end


def _is_club(page: Page, i: int) -> bool:
    """Tell the name of a club behind its kind, one unknown word: "Women's Football Club [Tuvrel]"."""
    known = Flag.COMMON | Flag.ROLE | Flag.PLACE | Flag.CALENDAR | Flag.DEMONYM | Flag.GIVEN
    return page.is_capital(i) and not page.is_capital(i + 1) and not page.titled[i] and not page.has(i, known)


def _headline_kind(page: Page, start: int, end: int) -> bool:
    """Tell a kind of body in a headline of capitals ("Kazakh Opposition Party Banned") from a name."""
    if not page.titled[start] or page.lowers[end - 1] not in _GENERIC:
        return False
    before = range(start, end - 1)
    return page.has(start, Flag.DEMONYM | Flag.PLACE) and all(
        page.has(k, Flag.DEMONYM | Flag.PLACE) or page.lowers[k] in ("opposition", "ruling", "local", "new", "top")
        for k in before
    )


def _portfolio(page: Page, start: int, end: int) -> bool:
    """Tell whether the words are a field with its minister behind: "Energy and [Water Resources] Minister"."""
    fields = all(page.has(k, Flag.COMMON | Flag.ROLE_WORD | Flag.FUNCTION) for k in range(start, end))
    if not fields:
        return False
    if page.lower(start - 1) == "for" and any(page.has(k, Flag.ROLE) for k in range(max(start - 6, 0), start)):
        return True  # "Assistant to the President for Roads and Bridges"
    if page.lower(start - 1) == "," and _in_ministries(page, start):
        return True
    return page.lower(end) in ("minister", "ministers", "ministry", "ministries")


def _in_ministries(page: Page, k: int) -> bool:
    """Tell whether the fields before ``k`` are those of ministries: "the Ministries of Health, [Energy and Mining]"."""
    i = k - 1
    while k - i < 2 * _FIELDS and (page.lower(i) in (",", "and") or page.is_capital(i, WEAK)):
        i -= 1
    return page.lower(i) == "of" and page.lower(i - 1) == "ministries"


def _opens_title(page: Page, i: int) -> bool:
    """Tell whether a title begins at the head: "World Bank [Board] Member", but not "Public Health Committee Chair"."""
    role = page.phrase(i, "role")
    of_body = (
        page.lowers[i] in _NAMED and page.is_capital(i - 1) and not page.has(i - 1, Flag.HEAD) and not page.titled[i]
    )
    return (
        role is not None and role.length > 1 and page.is_capital(i + 1) and not (of_body and not page.is_acronym(i - 1))
    )


def _part_of_quotation(page: Page, head: int, start: int, end: int) -> bool:
    """Tell whether the span is a part of a longer title in quotes: “A Comfortable School”."""
    quotes = page.quotation(head)
    return quotes is not None and start > quotes[0] and (start, end) != (quotes[0] + 1, quotes[1])


def _is_role_or_place(page: Page, start: int, end: int) -> bool:
    """Tell whether the span is a listed title ("General Secretary"), place or holiday, or common words of a title."""
    if any(p.length == end - start and p.kind in ("role", "place", "holiday") for p in page.phrases.get(start, ())):
        return True
    return all(page.capital[k] == WEAK for k in range(start, end))


def _other(page: Page) -> Spans:
    for i in page.of_kind(Flag.OTHER_HEAD):
        if page.is_capital(i, WEAK) and not bodies.ends_in_head(page, i + 1):
            start, end = bodies.start_of(page, i), bodies.end_of(page, i, tails=True)
            if page.lowers[i] in _TITLED and page.lower(i + 1) in ("of", "by") and _begins_body(page, i + 2):
                end = i + 1  # "Special Projects of the Institute of …"
            if page.lowers[i] in _TREATIES and page.lower(i + 1) in ("between", "among", "with"):
                end = _parties_end(page, i + 1) or end
            start -= 2 if page.texts[start - 1] == "/" and page.is_capital(start - 2) else 0  # "RFE/RL Report"
            surname = page.has(i, Flag.SURNAME | Flag.CALENDAR) and page.has(start, Flag.GIVEN) and end - start == 2
            title = any(p.kind == "role" and start + p.length >= end for p in page.phrases.get(start, ()))
            officer = page.has(end, Flag.ROLE) and page.is_capital(end) and page.texts[end - 1][0].isupper()
            if end - start > 1 and not surname and not title and not officer and not _is_no_head(page, i, start):
                yield start, end
    for i, other in page.listed("other"):
        last = i + other.length - 1
        if page.is_capital(last, WEAK) and not bodies.ends_in_head(page, last + 1):
            yield bodies.start_of(page, i), bodies.end_of(page, last, tails=True)
    for i, holiday in page.listed("holiday"):
        if not (holiday.length == 1 and _is_full_name(page, i)):
            yield i, i + holiday.length


def _parties_end(page: Page, i: int) -> int | None:
    """Return the end of those between whom a treaty is, behind "between": "the Government of X and the Senate of Y"."""
    end = None
    for _ in range(_PARTIES):
        k = i + 2 if page.lower(i + 1) == "the" else i + 1
        if not page.is_capital(k):
            break
        headed = page.has(k, Flag.HEAD_FIRST)
        i = end = bodies.end_of(page, k, tails=True) if headed else bodies.noun_phrase_end(page, k)
        if page.lower(i) not in (",", "and"):
            break
    return end


def _begins_body(page: Page, k: int) -> bool:
    k += page.lower(k) == "the"
    return page.is_capital(k) and page.has(k, Flag.HEAD_FIRST)


def _is_full_name(page: Page, i: int) -> bool:
    """Tell Ramazan Bulkin from the holiday."""
    name = Flag.ENDING | Flag.SURNAME | Flag.GIVEN
    return page.has(i, Flag.GIVEN) and page.has(i + 1, name) and page.is_capital(i + 1)


def _is_no_head(page: Page, i: int, start: int) -> bool:
    """Tell whether the word leaves the name to others: "Hotline of the Ministry", "Chief State Inspector"."""
    addressed = page.opens[start] and page.lowers[i] in _ADDRESSED
    someone = page.lowers[i] in _ACTS and page.lower(i + 1) in _OF_SOMEONE and page.has(i + 2, Flag.GIVEN)
    return addressed or someone or (page.lowers[i] == "state" and page.is_capital(i + 1))


def _alone(page: Page) -> Spans:
    """Give head words that stand for a body: "Parliament" always, "the Fund" where a fund is named in full as well."""
    fuller = {
        page.lowers[last]
        for first, last, _ in page.heads
        if page.is_capital(first) and (last > first or page.is_capital(first - 1) or page.lower(first - 1) == '"')
    }
    fuller |= {
        page.lowers[last]
        for _, last, tails in page.heads
        if tails and page.is_capital(last, WEAK) and page.lower(last + 1) in ("of", "for", "on", '"')
    }
    for i in page.of_kind(Flag.HEAD):
        if not (page.readable(i) and page.texts[i][0].isupper()):
            continue
        written = page.capital[i] == SURE or page.opens[i] or page.titled[i]
        other = bodies_not.describes(page, i) or page.lower(i + 1) in words("place_nouns")  # "Kenesh village"
        always = page.lowers[i] in _ALONE and written and not _label(page, i) and not other
        named = page.capital[i] == SURE and page.lower(i - 1) in _DETERMINERS and page.lowers[i] in fuller
        of_body = page.capital[i] == SURE and not page.opens[i] and page.lower(i + 1) in _OF_BOARDS
        named = named or (of_body and page.lowers[i] in fuller and not page.is_capital(i - 1))  # "Board members"
        if always or (named and _stands_apart(page, i)):
            yield i, i + 1


def _stands_apart(page: Page, i: int) -> bool:
    """Tell whether the word at ``i`` is not part of a longer name: a person may follow it, "of the Fund Yernat Bek"."""
    return not page.is_capital(i + 1) or (page.has(i + 1, Flag.GIVEN) and page.is_capital(i + 2))


def _label(page: Page, i: int) -> bool:
    """Tell a heading in capitals ("GOVERNMENT.") from a body."""
    return page.texts[i].isupper() and page.opens[i] and page.lower(i + 1) in (".", ":", "\n")


RULES: tuple[Rule, ...] = (
    Rule(
        "organisations.head",
        "ORG",
        Scan(_headed),
        (
            "The [Ministry of Roads and Bridges](Ministry of Roads and Bridges) replied in writing.",
            "It was built by the [Tuvrel Housing Fund](Tuvrel Housing Fund) with its own money.",
            "Children of [Qorvat School No. 12](Qorvat School No. 12) planted forty trees.",
            "The [Qorvat Song and Dance Theatre](Qorvat Song and Dance Theatre) burned down.",
            "The [Land Protection Committee](Land Protection Committee) Chair Aigerim Dosova did not reply.",
            "The coach of [Women's Football Club Tuvrel](Women's Football Club Tuvrel) left.",
            "The ministry replied, and a school of the city closed.",
        ),
    ),
    Rule(
        "organisations.alone",
        "ORG",
        Scan(_alone),
        (
            "Deputies of the [Mazhilis](Mazhilis) agreed in the end.",
            "The [Tuvrel Housing Fund](Tuvrel Housing Fund) was poor. Now the [Fund](Tuvrel Housing Fund) is rich.",
            "The ministry agreed, and so did a fund; the Kenesh village has a school.",
        ),
    ),
    Rule(
        "organisations.not-a-body",
        BLOCK,
        Scan(_other),
        (
            "All signed the [Convention on the Rights of Herders](block) in spring.",
            "The [Tuvrel Film Festival](block) opens with a silent film.",
            "They met at the [Tuvrel Congress Centre](block) again.",
            "They signed the [Agreement between the Government of Turkey and the Senate of Georgia](block) on trade.",
            "A convention on the rights of herders was signed.",
        ),
    ),
)
