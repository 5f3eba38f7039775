"""The tense around a date: does the verb nearest to it look back or ahead?"""

import re
from collections.abc import Iterator
from string import ascii_lowercase
from typing import NamedTuple

from kzextract.normalise.dates import Tense
from kzextract.normalise.nouns import last_word
from kzextract.reading import Reading
from kzextract.rules.dates_context import before

_PARTICIPLE = (
    r"(?:[a-z]{2,}ed|been|begun|born|bought|broken|brought|built|caught|chosen|come|cut|done|drawn|fallen|"
    r"felt|fought|found|given|"
    r"gone|heard|held|hit|hurt|kept|known|led|left|lost|made|met|paid|put|read|risen|run|rung|said|seen|"
    r"sent|set|shown|shut|"
    r"sold|sought|spent|spoken|spread|taken|taught|thought|told|won|worn|written)"
)
_BARE_PARTICIPLE = r"(?:given|taken|shown|written|drawn|chosen|spoken|stolen|sworn|thrown|begun)"
_PAST_FORM = (
    r"(?:arose|ate|became|began|bore|bought|broke|brought|built|came|caught|chose|did|drew|drove|fell|"
    r"felt|flew|fought|found|gave|"
    r"got|grew|had|heard|held|kept|knew|lay|led|left|lost|made|met|paid|ran|rang|rose|sang|sank|sat|saw|"
    r"sent|shot|sold|sought|"
    r"spent|spoke|stood|struck|swore|taught|took|thought|threw|understood|went|withdrew|won(?!')|wore|wrote|"
    r"(?:cut|hit|put|read|set|shut)(?=\s(?:on|in|at|last)\s))"
)
# Verbs whose present tense tells of a timetable.
_SCHEDULED = (
    r"(?:arrives?|begins?|closes|commences?|convenes?|departs?|ends|expires?|goes\sinto|kicks?\soff|opens|"
    r"reconvenes?|resumes?|"
    r"retires?|returns|starts|takes?\s(?:place|effect)|comes?\s(?:out|into)|enters?\sinto|meets?|leaves|runs?\sout|"
    r"go(?:es)?\s(?:on\s(?:sale|trial)|to\sthe\spolls)|falls\son|performs|sings|turns(?=\s\d)|continues|(?<=s\s)(?:begin|close|end|leave|open|"
    r"resume|return|start))"
)
_PLANNED = (
    r"(?:due|expected|planned|scheduled|slated|supposed|likely|projected|forecast|(?:set|going|about|"
    r"ready|poised|bound)\sto|set\sfor)"
)
_REFUSED = (
    r"(?:could|would)(?:\snot|n't)\s(?:\w+ly\s)?"
    r"(?:answer|be\sreached|comment|confirm|discuss|elaborate|give|respond|say)"
)
_MODAL = r"(?:will|won't|shall|would|should|must|may|might)"
_NO_FORM = r"(?!(?:need|speed|feed|seed|breed|bleed|indeed|hundred|succeed|proceed|exceed|sacred|kindred|red|bed)\b)"
_NO_VERB = r"(?!(?:the|an|his|her|its|their|our|my|your|this|that|these|those|all|school|date)\b)"
# One pass over the sentence; groups that read more words stand first, so that "was planned" is read whole.
_CUE = re.compile(
    rf"""\b(?:
      (?P<due>(?:was|were|had\sbeen)\s(?:\w+ly\s)?(?:to|{_PLANNED})
        | had\s(?:agreed|hoped|planned|pledged|promised|vowed)\sto)
    | (?P<past>(?:was|were)\b(?!\s(?:to|{_PLANNED})\b)
        | (?:could|may|might|must|should|would)\s(?:not\s)?have\s(?:\w+\s)?{_PARTICIPLE} | {_REFUSED}
        | (?:has|have|had|having|'ve)\s(?!scheduled|planned)(?:\w+\s){{0,2}}?{_PARTICIPLE} | {_PAST_FORM})
    | (?P<future>(?:will|shall)\s(?:\w+\s)?have\s(?:\w+\s)?{_PARTICIPLE}
        | (?:{_MODAL}|to)(?:\s(?:not|also|then|only|\w+ly)){{0,2}}\sbe\s\w+ | {_MODAL}
        | (?:is|are|be|am|'s|'re)\s(?:\w+ly\s)?(?:to|{_PLANNED}) | plan(?:s|ning)?\s(?:to|for)
        | (?:has|have)\s(?:scheduled|planned) | scheduled | expected | planned(?!\sto\b) | slated | upcoming
        | forthcoming | deadline | due | expects? | (?:hopes?|intends?|aims?|wants?|means?|seeks?|threatens?)\sto
        | prepar(?:es?|ing)\s(?:to|for) | ahead\sof | {_SCHEDULED})
    | (?P<present>(?:is|are|am|be|being)\s(?:\w+ly\s)?(?:{_PARTICIPLE}|\w+ing))
    | (?P<be>is|are|am)
    | (?P<inner>what\s(?:\w+\s){{1,2}}?(?:has|have|had|was|were|is|are)\s\w+)
    | (?P<plan>(?:planned|agreed|promised|vowed|pledged|wanted|intended|hoped|decided|ordered|invited|asked)
        \sto\s[a-z]+)
    | (?P<said>said|says|told|tells|reported|reports|announced|added|noted|stressed|according)
    | (?P<aim>to\s{_NO_VERB}[a-z]{{2,}})
    | (?P<ed>{_BARE_PARTICIPLE} | {_NO_FORM}[a-z]{{2,}}ed)
    | (?P<and>and|but|while|although|because)
    )\b | (?<=[a-z])'(?P<will>ll)\b | (?P<bar>[;:—"]|\s-\s) | (?P<comma>,)""",
    re.VERBOSE,
)
_FIRST_WORDS = (
    "was were has have had having 've s re to is are be am being plans? planning scheduled expected planned slated "
    "upcoming forthcoming deadline due expects? hopes? intends? aims? wants? means? seeks? threatens? prepare prepares "
    "preparing go ahead could what said says told tells reports? according and but while although because ll"
)
# A cue begins with one of these words, with a word in -ed or a sign; the pass over the sentence skips all others.
_STARTERS = frozenset(
    re.findall(
        r"[a-z]+",
        re.sub(r"(\w+)s\?", r"\1 \1s", f"{_FIRST_WORDS} {_PAST_FORM} {_BARE_PARTICIPLE} {_SCHEDULED} {_MODAL}"),
    )
)
_LETTERS = frozenset(ascii_lowercase)
_WORD = re.compile(r"'?[a-z]+|[;:—\",]|\s-\s")
_MEANS: dict[str, Tense | None] = {
    "past": "past", "ed": "past", "said": "past", "inner": "past",
    "future": "future", "will": "future", "aim": "future", "plan": "future", "due": "future",
    "present": None, "be": None, "none": None,
}  # fmt: skip
_LIKELY: dict[Tense | None, Tense | None] = {"past": "likely past", "future": "likely future", None: None}
# Letters that a verb seems to stand farther away: because it is a weak sign, or because a stop lies in between.
_WEIGHT = {"ed": 2, "present": 8, "be": 12, "aim": 25, "inner": 200}
_AFTERWARDS = {"said": 40, "plan": 20}  # ", she said" behind a date does not date it
_STOPS = {"comma": 12, "and": 25, "bar": 40}
_SLANT = 1.3  # a verb in front of the date is the likelier one
_REACH = 150
_SINCE = re.compile(
    r"\b(?:since|last|past(?! the\b)|"
    r"(?:act|agreement|contract|decision|decree|instruction|law|letter|memorandum|order|protocol|"
    r"report|resolution|ruling|statement|treaty)s? (?:of|from|dated)|(?:compared (?:with|to)|"
    r"(?<!earlier )(?<!later )than|against|as (?:of|at)|(?:sums?|levels?|amounts?|prices?|rates?|figures?|numbers?|"
    r"values?|results?|records?|times?) (?:of|on|at)))(?: (?:the|early|late|mid|end|of)){0,3} $",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"\b(?:(?P<firm>by|until|till|before|not? (?:earlier|later) than)|as (?:early|soon|late) as|"
    r"starting(?: from)?|from|effective)"
    r"(?: (?:the|early|late|mid|end|of)){0,3} $",
    re.IGNORECASE,
)
_PUT_OFF = re.compile(
    r"\b(?:ahead of|(?:adjourned|deferred|delayed|extended|moved|postponed|prolonged|pushed back|put off|rescheduled) "
    r"(?:\w+ ){0,2}?(?:to|until|till)|"
    r"(?:gave \w+|given|has|have|had|arrest|bail|remanded(?: \w+){0,2}|ordered(?: \w+){1,4}) (?:until|till)|"
    r"(?:fixed|set|scheduled) (?:\w+ ){1,4}?for|"
    r"invited (?:\w+ ){1,3}?to (?:an?|his|her|its|the|their) (?:\w+ ){1,2}?(?:in|on)|(?:down|planned|promised) for|"
    r"(?<!have )(?<!has )(?<!had )come (?:back |again )?(?:on|in|by|until))(?: (?:the|early|late|mid|end|of)){0,3} $",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?:^|[\n:;] ?|[.!?] \"?)(?:(?:But|And|Also|Then|So|Earlier|Later),? )?"
    r"(?:(?:In|At|During) (?:an?|the|his|her|its|their) (?:\w+ ){1,4}?(?=on |in ))?"
    r"(?:(?:[Oo]n|[Ii]n|[Ll]ate|[Ee]arly|[Tt]he|of|[Ll]ast) ){0,3}$"
)
# "Reached on Tuesday, he declined to comment."
_OPENS_DONE = re.compile(
    r"(?:^|[\n:] ?|[.!?] \"?)(?!Expected|Planned|Promised|Scheduled|Slated)"
    r"(?:[A-Z][a-z]+ed|Born|Built|Speaking|Writing) "
    r"(?:(?:about|again|after|as|at|before|by|during|early|for|from|in|late|to|with) (?:\w+ ){1,3}?)?"
    r"(?:on|in|by|since) (?:the )?$"
)
# The words that can end what these look for.
_AROUND = frozenset(("the", "early", "late", "mid", "end", "of"))
_BEFORE_SINCE = _AROUND | {"since", "last", "past", "from", "dated", "with", "to", "than", "against", "at", "on"}
_BEFORE_PUT_OFF = _AROUND | {"to", "until", "till", "for", "in", "on", "by"}
_BEFORE_DONE = frozenset(("on", "in", "by", "since", "the"))
_UNTIL_OPENS = re.compile(r"[,(;] ?(?:until|till)(?: (?:the|early|late|mid|end|of)){0,3} $")
_OFFICE = r"(?:akim|chair|chairman|deputy|director|editor|head|judge|manager|mayor|member|minister|rector|secretary)\b"
_OFFICE_AFTER = re.compile(rf",? (?:an? |the |its |first |acting |deputy |vice ){{0,3}}{_OFFICE}", re.IGNORECASE)
_OFFICE_BEFORE = re.compile(
    rf"(?<!remains )(?<!stays )(?<!is )\b{_OFFICE}[^.,;]{{0,40}} (?:until|till) $", re.IGNORECASE
)
# "the elected president", "a newly built school": no verbs.
_ADJECTIVE_BEFORE = re.compile(
    r"\b(?:the|an?|its|his|her|their|our|all|of|for|with|by|any|no)(?: \w+ly)? $", re.IGNORECASE
)
_FINITE = ("past", "ed", "plan", "due", "said", "future", "will", "present", "be")
_FIRM = 50
"""Letters between a verb and a date that leave no doubt that they belong together."""


class Verb(NamedTuple):
    """The kind of a verb, a group of the expression for verbs or `none`, and whether it stands close to the date."""

    kind: str
    firm: bool


def tense(reading: Reading, start: int, end: int) -> Tense | None:
    """Return the tense of the verb nearest to the span; None for the present, and where there is no verb."""
    nearest = verb(reading, start, end)
    return _MEANS[nearest.kind] if nearest.firm else _LIKELY[_MEANS[nearest.kind]]


def verb(reading: Reading, start: int, end: int) -> Verb:
    """Return the verb nearest to the span.

    Nearness is counted in letters; a comma or a stronger stop in between counts like some more of them. Behind a date
    that opens its sentence the first finite verb is the nearest.
    """
    left = before(reading, start, 60)
    cues = _cues(reading, start, end)
    last = last_word(left)
    since = _SINCE.search(left) if last in _BEFORE_SINCE else None
    if (
        (since and not _begins_ahead(reading, cues, since))
        or (last in _BEFORE_DONE and _OPENS_DONE.search(left))
        or _held_office(reading, end, left)
    ):
        return Verb("past", firm=True)
    if last in _BEFORE_PUT_OFF and _PUT_OFF.search(left):
        return Verb("future", firm=True)
    if _OPENS.search(left) and (main := _main_verb(cues, reading, end)):
        return Verb(main, firm=True)
    stops = [(place, _STOPS[kind]) for kind, place, _ in cues if kind in _STOPS]
    deadline = _DEADLINE.search(left)
    best, nearest = (20.0 if deadline["firm"] else 45.0, "future") if deadline else (1000.0, "none")
    at = -1
    detached = reading.folded.startswith(" that ", end)
    for k, (kind, cue_start, cue_end) in enumerate(cues):
        ahead = cue_start >= end
        if kind in _STOPS or (ahead and (detached or (deadline and kind == "ed" and _is_relative(reading, cues, k)))):
            continue
        if kind == "said" and not ahead and reading.folded.startswith(" that ", cue_end) and _verb_follows(cues, end):
            continue  # "reported that on 5 May it will rain"
        low, high = (end, cue_start) if ahead else (cue_end, start)
        between = sum(stop for place, stop in stops if low <= place < high)
        distance: float = high - low + _WEIGHT.get(kind, 0) + between
        if ahead:
            distance = _SLANT * (distance + (_AFTERWARDS.get(kind, 0) if between or kind == "plan" else 0))
        if distance < best:
            best, nearest, at = distance, kind, cue_start
    nearest = _reconsidered(nearest, at, cues, reading, start)
    return Verb(nearest, best < _FIRM and nearest != "due")  # what was due may be over


def _reconsidered(nearest: str, at: int, cues: list[tuple[str, int, int]], reading: Reading, start: int) -> str:
    """Give another kind where the wider sentence tells more than the nearest verb, or than "by" (``at`` is -1)."""
    if at >= 0:
        return "future" if nearest == "ed" and _is_yet_to_be(reading, cues, at) else nearest
    last = next((kind for kind, _, cue_end in reversed(cues) if cue_end <= start and kind in _FINITE), None)
    if last == "due":
        return "due"
    over = nearest == "future" and _OFFICE_BEFORE.search(before(reading, start, 60))
    return "past" if over else nearest  # "chairman till May", where no verb stands


def _is_yet_to_be(reading: Reading, cues: list[tuple[str, int, int]], at: int) -> bool:
    """Tell whether the participle at ``at`` goes on a passive of the future: "is to be cut now and raised in May"."""
    before_it = [cue for cue in cues if cue[1] < at and cue[0] in _FINITE]
    passive = before_it and reading.folded.startswith("be ", before_it[-1][1]) and before_it.pop()
    if not before_it or before_it[-1][0] != "future" or not reading.folded.endswith(" and ", 0, at):
        return False
    return bool(passive or " be " in reading.folded[before_it[-1][1] : before_it[-1][2] + 4])


def _begins_ahead(reading: Reading, cues: list[tuple[str, int, int]], since: re.Match[str]) -> bool:
    """Tell whether "since" means "from … on": "will be raised since July 1"."""
    if since[0].lower().strip() != "since":
        return False
    finite = [cue for cue in cues if cue[0] in _FINITE]
    return (
        bool(finite)
        and all(kind == "future" for kind, _, _ in finite)
        and any(reading.folded.startswith(("will be ", "shall be "), at) for _, at, _ in finite)
    )


def _held_office(reading: Reading, end: int, left: str) -> bool:
    """Tell whether the date ends an office held before: ", until May the head of"."""
    return bool(_UNTIL_OPENS.search(left) and _OFFICE_AFTER.match(reading.folded, end))


def opens(reading: Reading, start: int) -> bool:
    """Tell whether what stands at ``start`` opens its clause: "on Friday the Senate votes"."""
    return bool(_OPENS.search(before(reading, start, 60)))


def _verb_follows(cues: list[tuple[str, int, int]], end: int) -> bool:
    return any(kind in _FINITE and kind != "said" and start >= end for kind, start, _ in cues)


_SUPPLIED_TO = re.compile(r"[ ](?:to|for|by|in|from|with|at|on|under|as)[ ]")


def _is_relative(reading: Reading, cues: list[tuple[str, int, int]], at: int) -> bool:
    """Tell whether a form in -ed belongs to its noun, for the verb follows: "the gas supplied to towns will cost"."""
    follows = at + 1 < len(cues) and cues[at + 1][0] in {"future", "will"}
    return follows and _SUPPLIED_TO.match(reading.folded, cues[at][2]) is not None


def _main_verb(cues: list[tuple[str, int, int]], reading: Reading, end: int) -> str | None:
    """Give the first finite verb behind a date that opens its sentence; a speech verb in commas is passed over."""
    for at, (kind, cue_start, cue_end) in enumerate(cues):
        if cue_start < end or kind not in _FINITE:
            continue
        if kind == "said" and reading.folded[cue_end : cue_end + 1] == ",":
            continue
        if kind == "ed" and (
            _ADJECTIVE_BEFORE.search(reading.folded, max(0, cue_start - 24), cue_start)
            or _is_relative(reading, cues, at)
        ):
            continue
        done = kind == "plan" or (kind == "due" and reading.folded.startswith("had", cue_start))
        return "ed" if done else kind
    return None


def _cues(reading: Reading, start: int, end: int) -> list[tuple[str, int, int]]:
    """The verbs and stops of the sentence around the span, within reach."""
    first, last = reading.sentence(start)[0], reading.sentence(max(start, end - 1))[1]
    low, high = max(first, start - _REACH), min(last, end + _REACH)
    spans = ((cue.lastgroup or "", *cue.span()) for cue in _find_cues(reading.folded, low, high))
    return [cue for cue in spans if cue[1] >= end or cue[2] <= start]


def _find_cues(folded: str, low: int, high: int) -> Iterator[re.Match[str]]:
    """Give what ``_CUE.finditer`` gives, in a fraction of the time."""
    done = low
    for word in _WORD.finditer(folded, low, high):
        at, text = word.start(), word[0]
        if at < done or not (text in _STARTERS or text[-2:] == "ed" or text[0] not in _LETTERS):
            continue
        if cue := _CUE.match(folded, at, high):
            done = cue.end()
            yield cue
