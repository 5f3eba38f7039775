"""Evidence around a chunk for its being a person's name: a title, a verb of speech, an age."""

import re

from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import Page
from kzextract.rules.rule import Needs, Rule, weighed

_VERBS = frozenset(
    "was has had is did does won lost led came went got became took made spent saw met left lives lived works worked "
    "studied grew died scored finished began started joined moved returned received should could would may might must "
    "also then later now never still already often resigned wrote knew felt thought hoped tried refused agreed "
    "asked married fled served ran goes takes makes comes gets sees lives works wants knows".split()
)
_INVERTED = frozenset(
    "said says added adds noted notes stressed stresses explained explains recalled recalls replied replies wrote "
    "writes argued argues concluded concludes continued commented comments remarked remarks insisted insists warned "
    "warns emphasized emphasizes emphasised emphasises admitted admits announced announces declared declares stated "
    "states reported reports informed informs informing asked asks answered answers claimed claims complained "
    "complains told tells believes thinks told lamented laments joked jokes quipped quips sighed sighs underlined "
    "underlines underscored underscores confirmed confirms pointed observed observes suggested suggests agreed agrees "
    "elected appointed appoint appoints re-elected arrested detained accused accuse accuses jailed convicted sentenced "
    "married marry sued fired dismissed congratulated congratulate congratulates thanked thank thanks nominated "
    "interviewed greeted blamed blames freed questioned killed murdered praised quoted quotes quoting cited citing "
    "deported extradited ousted succeeded urged urges beat defeated named".split()
)
"""Verbs before a name that mostly have a person behind them: speech turned round, and what is done to people."""
_APPOSING = frozenset((",", "(", "-", "—"))
_OPENING = frozenset((",", "("))
_COMMA = frozenset((",",))
_FROM = frozenset(("from", ","))
_LINE_ENDS = frozenset(("\n", "("))
_OF = frozenset(("for", "in", "to", "of"))
_POSSESSIVES = frozenset(("his", "her", "their", "my", "our", "your", "'s"))
_AGE = re.compile(r"\d{1,3}")


def _honorific(page: Page, i: int, j: int) -> bool:  # noqa: ARG001 (one signature for all evidence)
    return page.is_honorific(i - 1) or (page.lower(i - 1) == "." and page.is_honorific(i - 2))


def _role_before(page: Page, i: int, j: int) -> bool:
    apposed = page.lower(i - 1) == "," and page.lower(j) == "," and page.texts[i - 2][0].islower()
    k = i - 2 if apposed else i - 1  # "his press officer, Nargiza, …"
    if page.has(k, Flag.PLACE) and not apposed:
        places = ((n, page.phrase(n, "place")) for n in range(k, k - 3, -1))
        k = next((n - 2 for n, place in places if place and n + place.length == i and page.lower(n - 1) in _OF), k)
    return page.has(k, Flag.ROLE) and page.lower(k - 1) not in ("a", "an")  # "Ambassador to Kazakhstan Oruf Qorvat"


def _role_after(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    if page.lower(j) not in _APPOSING:
        return False
    k = j + 1
    if page.lower(k) in ("the", "a", "an", "former", "acting"):
        k += 1
    return any(page.has(n, Flag.ROLE) for n in range(k, min(k + 4, len(page)))) and not page.is_capital(
        k - 1 + 1 if k == j else -1
    )


def _speech(page: Page, i: int, j: int) -> bool:
    after = page.has(j, Flag.SPEECH) and page.texts[j].islower() if j < len(page) else False
    return after or page.texts[i - 1] in _INVERTED


def _age_after(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return (
        page.lower(j) in _OPENING
        and bool(_AGE.fullmatch(page.lower(j + 1)))
        and page.lower(j + 2) in (",", ")", "-", "years", ".")
        and not page.lower(j + 3)[0].isdigit()
    )


def _relation(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    if page.lower(i - 1) in ("him", "her") and page.lower(i - 2) in ("call", "called", "named", "name"):
        return True
    return page.lower(i - 1) in words("relations") or (
        page.lower(i - 1) == "," and page.lower(i - 2) in words("relations")
    )


def _kin(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(i - 2) in _POSSESSIVES and page.lower(i - 1) in words("relations")


def _who(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.lower(j) == "," and page.lower(j + 1) in ("who", "whose", "whom", "born", "aged")


def _noun_after(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    """What someone is, in apposition: "Oruf, a pensioner from the village"."""
    if page.lower(j) != "," or page.lower(j + 1) not in ("a", "an", "the", "one"):
        return False
    for k in range(j + 2, j + 6):
        if page.lower(k) in words("relations"):
            return True
        if page.lower(k) in (",", ".", "of", "for", "in", "at", "\n"):
            return False
    return False


def _title_apposed(page: Page, i: int, j: int) -> bool:
    """A title with its portfolio before the comma: "the Minister of Roads, Oruf Qorvat, "."""
    if page.lower(i - 1) != "," or page.lower(j) != "," or j - i < 2:
        return False
    for k in range(i - 2, max(i - 10, 0), -1):
        if page.has(k, Flag.ROLE) and page.lower(k + 1) in ("of", "for", ","):
            return True
        if page.lower(k) in (",", ".", "\n", ";", ":"):
            return False
    return False


def _subject(page: Page, i: int, j: int) -> bool:
    named = j - i > 1 or page.has(i, Flag.SURNAME)
    return named and page.lower(j) in _VERBS and not page.is_capital(i - 1)


def _line(page: Page, i: int, j: int) -> bool:
    """A line of a list of names: "3. Oruf Qorvat"."""
    numbered = page.lower(i - 1) == "." and page.lower(i - 2)[0].isdigit() and page.lower(i - 3) == "\n"
    return j - i > 1 and (numbered or page.lower(i - 1) == "\n") and page.lower(j) in _LINE_ENDS


def _from_place(page: Page, i: int, j: int) -> bool:
    k = j + 1 if page.lower(j) == "," else j
    spoken = page.opens[i] or page.texts[i - 1] in _INVERTED
    return j - i == 1 and spoken and page.lower(k) == "from" and page.phrase(k + 1, "place") is not None


def _compatriot(page: Page, i: int, j: int) -> bool:
    return j - i > 1 and page.has(i - 1, Flag.DEMONYM) and page.texts[i - 1][0].isupper()


def _byline(page: Page, i: int, j: int) -> bool:  # noqa: ARG001
    return page.zone[i] == "byline" or (
        page.lower(i - 1) == "by" and page.lower(i - 2) in ("writing", "editing", "reporting", "compiled", "written")
    )


RULES: tuple[Rule, ...] = (
    weighed(
        "people.honorific",
        "PERSON",
        6.0,
        _honorific,
        "Ask Ms. [Qorvat](Qorvat) about the lease.",
        "The lecture by Prof. [Tuvrel](Tuvrel) was full.",
        "Ask the Steppe.",
    ),
    weighed(
        "people.role-before",
        "PERSON",
        2.5,
        _role_before,
        "A deal was signed by Finance Minister [Oruf Qorvat](Oruf Qorvat).",
        "It was opened by akim [Tuvrel](Tuvrel), the Ambassador to Kazakhstan [Oruf Qorvat](Oruf Qorvat) being there.",
        "A minister Qorvat did not name resigned.",
        needs=Needs(before=_COMMA, known_before=Flag.ROLE | Flag.PLACE),
    ),
    weighed(
        "people.role-after",
        "PERSON",
        1.5,
        _role_after,
        "It was led by [Oruf Qorvat](Oruf Qorvat), deputy akim of the city.",
        "The trophy went to [Tuvrel Ankin](Tuvrel Ankin) (a teacher).",
        "It was led by Qorvat, a quiet town.",
        needs=Needs(after=_APPOSING),
    ),
    weighed(
        "people.speech-verb",
        "PERSON",
        1.8,
        _speech,
        "[Oruf Qorvat](Oruf Qorvat) said that the dam would hold.",
        "“It is cold,” added [Tuvrel Ankin](Tuvrel Ankin).",
        "Qorvat froze.",
    ),
    weighed(
        "people.age",
        "PERSON",
        2.5,
        _age_after,
        "Third was [Oruf](Oruf), 27, of the village team.",
        "[Tuvrel Ankin](Tuvrel Ankin) (54) saw the river rise over its banks.",
        "The win went to Qorvat, 27 kilometres away.",
        needs=Needs(after=_OPENING),
    ),
    weighed(
        "people.relation",
        "PERSON",
        2.0,
        _relation,
        "He came with his wife [Tuvrel](Tuvrel).",
        "She lives with a son, [Oruf](Oruf), and a cat.",
        "He came with his wife.",
    ),
    weighed(
        "people.kin",
        "PERSON",
        0.6,
        _kin,
        "His nephew [Mart](Mart) keeps the horses.",
        "They sat beside his aunt [Tuvrel](Tuvrel).",
        "They sat beside his aunt.",
    ),
    weighed(
        "people.who",
        "PERSON",
        1.5,
        _who,
        "The prize went to [Tuvrel Ankin](Tuvrel Ankin), who had trained alone.",
        "They honour [Oruf Qorvat](Oruf Qorvat), born in a yurt.",
        "The prize went to Qorvat, which is a town.",
        needs=Needs(after=_COMMA),
    ),
    weighed(
        "people.noun-after",
        "PERSON",
        1.8,
        _noun_after,
        "The prize went to [Tuvrel Ankin](Tuvrel Ankin), a pensioner from the hills.",
        "The fire woke [Oruf Qorvat](Oruf Qorvat), a young villager.",
        "The prize went to Qorvat, a town in the hills.",
        needs=Needs(after=_COMMA),
    ),
    weighed(
        "people.title-apposed",
        "PERSON",
        1.5,
        _title_apposed,
        "The Minister for Roads and Bridges, [Tuvrel Ankin](Tuvrel Ankin), was late.",
        "The director of the mill, [Oruf Qorvat](Oruf Qorvat), was late.",
        "The director of the mill was late.",
        needs=Needs(lone=False, before=_COMMA, after=_COMMA),
    ),
    weighed(
        "people.subject",
        "PERSON",
        0.6,
        _subject,
        "When [Tuvrel Ankin](Tuvrel Ankin) was young, the mill burned.",
        "In the end [Oruf Qorvat](Oruf Qorvat) lost.",
        "In the end the mill burned.",
        needs=Needs(after=_VERBS),
    ),
    weighed(
        "people.line",
        "PERSON",
        0.6,
        _line,
        "The jury met at noon and gave its prizes.\n1. [Tuvrel Ankin](Tuvrel Ankin)\n2. a guard",
        "The jury met at noon and thanked them.\n[Oruf Qorvat](Oruf Qorvat)\nThe guard left.",
        "The jury met at noon.\n1. a guard",
        needs=Needs(lone=False, after=_LINE_ENDS),
    ),
    weighed(
        "people.from-place",
        "PERSON",
        1.8,
        _from_place,
        "“We had no water,” recalled [Qorvat](Qorvat) from Shymkent.",
        "[Tuvrel](Tuvrel), from Taraz, sells tea by the road.",
        "The Qorvat from Taraz is a train.",
        needs=Needs(lone=True, after=_FROM),
    ),
    weighed(
        "people.compatriot",
        "PERSON",
        0.8,
        _compatriot,
        "In the final she met the Egyptian [Oruf Qorvat](Oruf Qorvat) again.",
        "Next came Mongolian [Tuvrel Ankin](Tuvrel Ankin) on a tired horse.",
        "Next came Mongolian horses.",
        needs=Needs(lone=False, known_before=Flag.DEMONYM),
    ),
    weighed(
        "people.byline",
        "PERSON",
        2.5,
        _byline,
        "The road is open again at last. (Reporting by [Tuvrel Ankin](Tuvrel Ankin))",
        "By [Oruf Qorvat](Oruf Qorvat)",
        "The road by Qorvat was closed.",
    ),
)
