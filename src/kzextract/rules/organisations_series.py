"""Evidence for a chunk of capitals being a body: the list it stands in, the match it plays, the shape of its word."""

import re

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import Page
from kzextract.rules.rule import Needs, Rule, weighed

_KINDS = frozenset(
    "companies firms corporations conglomerates banks lenders insurers airlines carriers operators producers "
    "manufacturers carmakers automakers brands retailers developers providers suppliers contractors startups start-ups "
    "giants majors newspapers magazines outlets websites portals channels broadcasters stations agencies publications "
    "media universities institutes colleges schools clubs teams parties movements groups organisations organizations "
    "ngos foundations charities associations institutions investors subsidiaries enterprises holdings platforms "
    "services studios theatres theaters think-tanks unions bodies networks vendors refiners miners refineries".split()
)
_LEADS = frozenset(("like", "including", "namely", ":", "-", "—", "(", "especially", "among", "are", "were"))
_TOLD = frozenset(("told", "tells", "by", "citing", "cites", "quoting", "informed"))
_REACH = 40  # words from the head of a list to its last name
_MOVES = frozenset((("loan", "from"), ("loan", "to"), ("lost", "to"), ("drew", "with"), ("win", "over")))
_PLAYED = frozenset("beat defeated thrashed edged faced hosted against overcame outplayed".split())
_LISTED = frozenset((",", "and", "or", "&", "the", '"', "'s", "from", "of", "as", "well", ")", "("))
_MATCHES = frozenset(
    "match matches goal goals football striker goalkeeper midfielder defender league hockey basketball volleyball "
    "futsal puck quarterfinal semifinal playoffs club clubs fixture squad".split()
)
_SPORTING = 3  # words of matches that make an article one on sport
_COMPANY = re.compile(
    r"[a-z]{3,}(?:bank|invest|stroy|stroi|neft|gaz|munai|munay|munaigas|energo|telecom|telekom|trans|avto|pharm|farm|agro|"
    r"snab|mash|metall|cement|tech|soft|net|avia|oil|kommerts|torg|prom|zhol|kurylys|qurylys|energy|gas|chem|media)|"
    r"(?:uz|uzbek|kaz|kazakh|qaz|qazaq|kyrgyz|tajik|turkmen|azer|ros)(?:agro|air|alum|astyk|atom|auto|avia|avto|cement|"
    r"eksport|electro|energo|export|film|food|gaz|geo|gidro|grain|hydro|import|invest|kimyo|kino|kosmos|mash|metal|metall|"
    r"munai|neft|oil|pochta|post|prom|sanoat|sea|spet|sport|standart|stroy|sugurta|suv|tech|tele|telecom|temir|toll|"
    r"torg|tour|trade|trans|turizm|uran|vodo|water|zerno|zhol|zinc)[a-z]*"
)


def _in_list(page: Page, i: int, j: int) -> bool:
    """A name in a list that says what it lists: "companies such as Tuvrel, Qorvat and Ruvel"."""
    k = i - 1
    glossed = page.lower(k) == "(" and (page.is_capital(k - 1) or page.lower(j) == ")")  # "Otan (Fatherland)"
    if page.lowers[i] in _KINDS or page.has(i, Flag.NOT_ORG) or glossed:
        return False
    if page.lower(k) not in _LISTED and page.lower(k) not in _LEADS and page.lower(k) not in _KINDS:
        return False
    while i - k < _REACH:
        lower = page.lower(k)
        share = lower == "(" and page.lower(k + 1)[0].isdigit()  # "Tuvrel (12%), Qorvat (9%)"
        if (lower in _LEADS and not share) or (lower == "as" and page.lower(k - 1) == "such"):
            behind = k - 2 if lower == "as" else k - 1
            behind -= page.lower(behind) in (",", "(", "-")
            return page.texts[behind] in _KINDS or page.texts[behind - 1] in _KINDS
        if page.texts[k] in _KINDS:
            return k == i - 1 or page.lower(k + 1)[0] == '"' or page.texts[k + 1][0].isupper()
        if lower not in _LISTED and not (page.texts[k][0].isupper() or lower == "%" or lower[0].isdigit()):
            return False
        k -= 1
    return False


def _source(page: Page, i: int, j: int) -> bool:
    """An agency that was told something: "Bulkin told Trend"."""
    told = page.lower(i - 1) in _TOLD and (page.lower(i - 1) != "by" or page.zone[i] == "byline")
    return told and j - i == 1 and page.texts[i] in words("namesake_organisations")


def _club(page: Page, i: int, j: int) -> bool:
    """A name that is known of clubs, in an article on sport."""
    if j - i > 1 or page.texts[i] not in words("namesake_organisations"):
        return False
    return page.lower(i - 1) not in ("in", "from") and not page.is_capital(j) and _on_sport(page)


def _result(page: Page, i: int, j: int) -> bool:
    """A club and its score: "FC Qorvat beat Tobol 3-1"."""
    if j - i > 1 or page.texts[i] not in words("namesake_organisations"):
        return False
    score = page.lower(j)[0].isdigit() and (
        (page.lower(j + 1) in ("-", "—", ":") and page.lower(j + 2)[0].isdigit()) or ":" in page.lower(j)
    )
    return (
        score
        or page.lower(j) in ("beat", "lost", "drew")
        or page.lower(i - 1) in _PLAYED
        or (page.lower(i - 2), page.lower(i - 1)) in _MOVES
    )


def _on_sport(page: Page) -> bool:
    return page.count(_MATCHES) >= _SPORTING


def _company_word(page: Page, i: int, j: int) -> bool:
    """A word made as companies make theirs: "Qorvatneftegaz", "Tuvrelbank"."""
    known = Flag.GIVEN | Flag.SURNAME | Flag.COMMON | Flag.PLACE | Flag.DEMONYM | Flag.ROLE | Flag.ENDING
    return j - i == 1 and not page.has(i, known) and _COMPANY.fullmatch(page.lowers[i]) is not None


RULES: tuple[Rule, ...] = (
    weighed(
        "organisations.in-list",
        "ORG",
        4.5,
        _in_list,
        "They wrote to companies such as [Tuvrel](Tuvrel), [Qorvat Gold](Qorvat Gold) and [Ruvel](Ruvel) in spring.",
        "The newspapers [Tuvrel](Tuvrel) and [Qorvat](Qorvat) were shut.",
        "They wrote to rivers such as the Tuvrel.",
        needs=Needs(before=_LISTED | _LEADS | _KINDS),
    ),
    weighed(
        "organisations.source-told",
        "ORG",
        2.2,
        _source,
        "“The road is open,” Aigerim Dosova told [Trend](Trend) on Monday.",
        "So said the akim, citing [Kabar](Kabar).",
        "He told a trend from a fact.",
        needs=Needs(lone=True, before=_TOLD),
    ),
    weighed(
        "organisations.club",
        "ORG",
        4.0,
        _club,
        "In the last match of the league [Tobol](Tobol) scored a late goal.",
        "The goalkeeper of [Kairat](Kairat) left the club after the match.",
        "The Tobol is a river.",
        needs=Needs(lone=True),
    ),
    weighed(
        "organisations.result",
        "ORG",
        5.0,
        _result,
        "On Saturday they beat [Tobol](Tobol) 3-1 in the rain.",
        "A forward on loan from [Kairat](Kairat) scored twice.",
        "They beat the drum 3-1 times.",
        needs=Needs(lone=True),
    ),
    weighed(
        "organisations.company-word",
        "ORG",
        3.0,
        _company_word,
        "The pipes of [Qorvatneftegaz](Qorvatneftegaz) are old.",
        "A share of “[Uzagroqorvat](Uzagroqorvat)” was sold.",
        "A bank paid for it.",
        needs=Needs(lone=True),
    ),
)
