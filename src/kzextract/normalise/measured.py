"""What a figure counts or measures: the noun after it, the whole it is a part of, its label before it, or its subject.

All functions take the folded text and half-open offsets, never look past the sentence that they are given, and give
the offsets of a noun phrase, or None when the text does not settle it.
"""

import re
from functools import cache
from typing import NamedTuple

from kzextract import gazetteers
from kzextract.normalise import phrases
from kzextract.normalise.phrases import Span, Word


class Place(NamedTuple):
    """A figure in its sentence: the folded text, the figure's offsets, and the bounds of the sentence."""

    folded: str
    start: int
    end: int
    left: int
    right: int

    @property
    def before(self) -> str:
        """The sentence up to the figure."""
        return self.folded[self.left : self.start]

    @property
    def after(self) -> str:
        """The sentence from the figure on."""
        return self.folded[self.end : self.right]

    @property
    def text(self) -> str:
        """The figure."""
        return self.folded[self.start : self.end]


_COMPARING = (
    r"(?:more|less|fewer|greater|higher|lower|larger|longer|older|no|not|at|least|most|over|under|above|below|about|around|"
    r"almost|nearly|some|approximately|roughly|up|to|than|exceeding|an?|the|of|estimated|record|only|just|exactly|already|"
    r"another|total|as|many|much|close|circa|minimum|maximum|average|whole|full|additional|further|mere|even|also|or|now|"
    r"by|at|from|until|beyond|within|between|level|amount|sum|equal|down|back|approximate|preliminary|[a-z]{2,}ly|(?:USD|KZT|EUR|RUB)|~|\$|-)"
)
_TAIL = re.compile(rf"{_COMPARING}", re.IGNORECASE)
_VERBS = frozenset(
    "is are was were be been being amounts amounted reaches reached stands stood totals totalled totaled grows grew grown rises "
    "rose risen increases increased falls fell fallen drops dropped declines declined decreases decreased comes came costs "
    "cost exceeds exceeded equals equalled makes made hits hit estimated put set valued priced overstated understated lengthened "
    "shortened reduced brought met raised cut extended expanded accounts accounted averages averaged climbed jumped slowed "
    "shrank shrunk widened narrowed surged soared plunged weighs weighed measures measured lasts lasted covers covered found "
    "identified detected fulfilled executed implemented improved went expected forecast projected planned assessed calculated dipped slumped contracted strengthened weakened ranges "
    "ranged varies varied remains remained accelerated eased doubled tripled peaked peaks constitutes constituted comprises comprised "
    "limited fixed kept lowered boosted approached surpassed tops topped recorded completed worth".split()
)
_AROUND_VERB = frozenset(
    "has have had having was were is are be been being will would may might could should can must shall to not also itself "
    "themselves still only further again now then already earlier later currently reportedly therefore thus alone both all "
    "did does do".split()
)
_TRANSITIVE = re.compile(
    r"(?:rais|increas|reduc|lower|boost|expand|extend|lengthen|shorten|overstat|valu|estimat|limit|doubl|fix|widen)"
    r"(?:e|es|ed|ing|s)?|cuts?|cutting|puts?|putting|sets?|setting|brings?|brought|bringing|keeps?|kept|push(?:es|ed)|drove|driven"
)
_BREAK = re.compile(r"[;:!?()\"\n—]|[ ]-[ ]|,[ ]|[ ](?:that|while|whereas|because|where|when|if|although|though|since|but)[ ](?!\d)")
_AMOUNT = frozenset("number quantity total amount sum numbers figure figures count overall".split())
_GROWTH = frozenset("contraction growth increase rise decrease drop decline fall reduction surge jump gain cut loss change hike".split())
_ADJECTIVE_PER = re.compile(r"(?P<adverb>annual|yearly|monthly|weekly|daily|quarterly|hourly)[ ]", re.IGNORECASE)
_NO_SUBJECT = frozenset(
    "one something nothing everything hour time year day month week age part half rest most some many case fact reason result "
    "example question thing answer problem point side place".split()
)
PEOPLE = (
    r"(?:children|people|persons?|child|women|woman|men|man|boys?|girls?|citizens?|residents?|students?|pupils?|teenagers?|adolescents?|"
    r"youth|youths|minors?|adults?|patients?|kids?|individuals?|brother|sister|son|daughter|mothers?|fathers?|athletes?|candidates?|"
    r"applicants?|voters?|workers?|employees?|pensioners?|schoolchildren|infants?|babies|toddlers?|females?|males?|members?|users?|"
    r"buildings?|houses?|cars?|vehicles?|drivers?|players?|participants?|migrants?|specialists?|teachers?|population|grandson|"
    r"granddaughter|nephew|niece|husband|wife|native|suspect|victim|couples?|passengers?|orphans?|players?|families|everyone|anyone)"
)
_LABEL = (
    r"(?:area|length|height|width|depth|capacity|population|weight|cost|price|budget|rate|fee|fine|salary|wage|income|revenue|"
    r"turnover|speed|distance|volume|value|total area|share|temperature|altitude|elevation|density|throughput|output|diameter|"
    r"pension|allowance|scholarship|norm|quota|circulation|turnout|average|record|index|level|magnitude|deficit|debt|growth|duration|"
    r"stipend|benefit|payment|investment|investments|loan|grant|prize|bail|ransom|tariff|tax|duty|profit|loss|damage|power)"
)
_ALSO_VERBS = frozenset("cost value power record average share fine loan grant tax total benefit profit loss pay".split())
_BY_LABEL = re.compile(rf"(?:.*\b)?{_LABEL}", re.IGNORECASE)


def counted(place: Place, *, plural: bool) -> Span | None:
    """Return the noun phrase that follows a number: "five [new schools]", "[four]-[paragraph] statement"."""
    hyphened = re.match(r"-(?!odd\b|plus\b|strong\b)([a-z]{3,})", place.after)
    if hyphened:
        return None if hyphened[1].endswith("al") else (place.end + 1, place.end + hyphened.end())
    skip = re.match(r"(?:\+|-(?:odd|plus|strong)|[ ]?\([^)]{1,30}\))?(?:[ ](?:or[ ](?:more|so|fewer|less)|plus|odd))?[ ](?:more[ ](?!than)|other[ ]than[ ]|extra[ ])?", place.after)
    if not skip:
        return None
    start = place.end + skip.end()
    if re.search(r"\b(?:family|group|team|mother|father|crew|party|squad)[ ]of[ ]\Z", place.before):
        return None
    of = re.match(r"of[ ]", place.folded[start : place.right])
    if of:
        return whole(place._replace(end=start - 1))
    span = phrases.forward(place.folded, start, place.right, plural=plural)
    if span is None:
        return None
    if plural or "-" in place.text:
        span = phrases.coordinated(place.folded, span, place.right)
    return phrases.stripped(place.folded, span)


def whole(place: Place) -> Span | None:
    """Return the noun phrase after "of": what a share, a sum or a stretch of time is of."""
    match = re.match(r"[ ](?:out[ ])?of[ ]", place.after) or (re.match(r"[ ]", place.after) if place.text.lower() == "half" else None)
    if not match:
        return None
    return _noun_at(place, place.end + match.end())


def _noun_at(place: Place, start: int) -> Span | None:
    leading = re.compile(
        r"(?:(?:the|an?|its|their|his|her|our|my|your|all|these|those|this|such|both|some|every|each|other|total(?=[ ]of))[ ]){0,3}", re.IGNORECASE
    ).match(place.folded, start, place.right)
    sure = leading is not None and leading.end() > start
    start = leading.end() if leading else start
    owner = phrases.after_owner(place.folded, start, place.right)
    sure, start = sure or owner > start, owner
    number = re.compile(r"(?:\d[\d,.]*[ ](?:\d{3}[ ])?|(?:two|three|four|five|six|seven|eight|nine|ten)[ ])(?:(?:thousand|million|billion|mln|bln)[ ])?").match(place.folded, start)
    start = number.end() if number else start
    span = phrases.forward(place.folded, start, place.right, plural=False, sure=sure)
    if span is None:
        return None
    if place.folded[span[0] : span[1]].endswith("'s"):
        return _noun_at(place, span[1] + 1)
    of = re.compile(r"(?:number|quantity|amount|total)[ ]of[ ]").match(place.folded, span[0], place.right)
    if of:
        return _noun_at(place, of.end())
    span = phrases.coordinated(place.folded, span, place.right) if phrases.is_plural(place.folded[slice(*span)]) else span
    return phrases.stripped(place.folded, span)


def attributive(place: Place, *, determined: bool) -> Span | None:
    """Return the noun that a figure stands before like an adjective: "a $50 million [loan]", "two-day [event]"."""
    match = re.match(r"'?[ ](?=[^\W\d_])|-(?=[a-z]{3,})", place.after)
    if not match or (determined and not re.search(r"(?:\b(?:an?|the|this|its|their|his|her|another|new|each|every)|'s)[ ]\Z", place.before, re.IGNORECASE)):
        return None
    start = place.end + match.end()
    word = next(phrases.tokens(place.folded, start, place.right), None)
    if word is None or word.text in {"late", "early", "old", "long", "straight", "deep", "wide", "high", "tall", "thick"} or place.folded[word.end :][:1] == "$":
        return None
    if re.search(r"ly\Z" if "-" in place.text else r"(?:ed|ing|ly)\Z", word.text):
        return None
    return phrases.forward(place.folded, start, place.right, plural=False)


def grown(place: Place) -> Span | None:
    """Return what grew in "a 5 percent increase in [exports]" or "a drop of 5 percent in [output]"."""
    noun = "|".join(sorted(_GROWTH))
    match = re.match(rf"[ ](?:(?:[a-z-]+[ ]){{0,2}}(?:{noun})[ ])?(?:in|of|for)[ ](?=[a-z])", place.after)
    if not match or (noun_in := re.search(rf"\b(?:{noun})\b", match[0])) is None and not re.search(rf"\b(?:{noun})[ ]of[ ].{{0,20}}\Z", place.before):
        return None
    del noun_in
    return _noun_at(place, place.end + match.end())


def labelled(place: Place, *, any_noun: bool) -> Span | None:
    """Return the noun that announces a figure: "a [fine] of", "[birth rate] exceeding", "[area] more than"."""
    before = _without_comparing(place)
    end = place.left + len(before)
    of = re.search(r"(?:[ ](?:of|exceeding|totall?ing|worth|reaching|averaging|amounting|valued|estimated|equal|equivalent|at|to)){1,2}\Z", before)
    participle = of and re.search(r"exceeding|totall?ing|worth|reaching|averaging|amounting|valued|estimated|equal|equivalent", of[0])
    if of and not participle and of[0].strip() != "of":
        return None
    span = phrases.backward(place.folded, place.left, place.left + of.start() if of else end)
    if span is None:
        return None
    noun = place.folded[slice(*span)]
    head = noun.rsplit(" ", 1)[-1]
    if head.lower() in _AMOUNT | _NO_SUBJECT | _GROWTH or (re.fullmatch(PEOPLE, head.lower()) and any_noun):
        return None
    if (not of or not any_noun) and not participle and not _BY_LABEL.fullmatch(noun):
        return None
    if not of and (head in _ALSO_VERBS or not _opens_phrase(place, span[0])):
        return None
    if head[0].isupper() and not head.isupper():
        return None
    return phrases.stripped(place.folded, span)


def _opens_phrase(place: Place, start: int) -> bool:
    """Tell whether a noun phrase can begin at ``start``, so that "cost" there is no verb."""
    word = re.search(r"(\S+)\s*\Z", place.folded[place.left : start])
    return word is None or not word[1][-1].isalpha() or phrases.word_class(word[1]) in {"determiner", "possessive", "preposition"} or word[1].endswith("'s")


def _without_comparing(place: Place) -> str:
    """Return the sentence before the figure without its comparing words, its blanks and an opening "of"."""
    before = place.before.rstrip()
    for _ in range(5):
        cut = re.search(
            r"[ (](?:more|less|fewer|greater|higher|lower)[ ]than\Z|[ ](?:over|under|above|below|about|around|almost|nearly|some|approximately|roughly|only|just|"
            r"up[ ]to|at[ ]least|at[ ]most|close[ ]to|an?|the|an[ ]estimated|a[ ]record|(?:no|not)[ ](?:more|less|fewer)[ ]than|~|another|in[ ]excess[ ]of|:)\Z|[:~]\Z",
            before,
        )
        if not cut:
            break
        before = before[: cut.start()].rstrip()
    return before


def of_which(place: Place) -> Span | None:
    """Return the noun in "Of the [projects] three are left", with or without a comma."""
    match = re.search(r"(?:^|[.;,\"][ ]?)(?:Of|of|Among|among)[ ](?P<noun>(?:the|all|these|those|its|their)[ ][^,;:()]{3,60}?),?[ ](?:only[ ]|just[ ]|about[ ]|some[ ])?\Z", place.before)
    if not match:
        return None
    start = place.left + match.start("noun")
    span = _noun_at(place, start)
    if span is None or span[1] != place.left + match.end("noun"):
        return None
    return span


def subject(place: Place) -> Span | None:
    """Return the subject of the verb that a figure completes: "the [economy] grew by", "its [assets] rose"."""
    at = re.compile(r"At[ ]\Z").search(place.before)
    if at and (following := re.match(r"(?:[ ]\w+)?,[ ]the[ ]", place.after)):
        return _noun_at(place, place.end + following.end())
    before = re.sub(r"[ ]from[ ][^,;:]{1,30}?(?=[ ](?:up[ ]|down[ ])?to[ ]\Z)", "", place.before) if place.before.endswith("to ") else place.before
    shift = len(place.before) - len(before)
    words = list(phrases.tokens(before, max(0, len(before) - 200), len(before)))
    i = len(words) - 1
    while i >= 0 and _TAIL.fullmatch(words[i].text) and words[i].text.lower() not in _VERBS:
        i -= 1
    del shift
    if i >= 0 and words[i].text == "for" and i and words[i - 1].text in {"found", "identified", "detected"}:
        i -= 1
    if i < 0:
        return None
    if words[i].text.lower() in _VERBS:
        return _before_verb(place, before, words, i)
    if i + 1 < len(words) and any(word.text.lower() in {"by", "to", "at", "from"} for word in words[i + 1 :]):
        return _object(place, words, i)
    return None


def _object(place: Place, words: list[Word], last: int) -> Span | None:
    """Return the object of a verb of change: "raised [pensions] by"."""
    for i in range(last, max(-1, last - 9), -1):
        text = words[i].text
        if _TRANSITIVE.fullmatch(text) and i < last:
            return _acceptable(place, _noun_at(place, place.left + words[i + 1].start))
        if not text[0].isalpha() or (phrases.word_class(text) in {"verb", "auxiliary", "conjunction"}):
            return None
    return None


def _before_verb(place: Place, before: str, words: list[Word], verb: int) -> Span | None:
    end = verb
    while end and (words[end - 1].text.lower() in _AROUND_VERB or words[end - 1].text.endswith("ly")):
        end -= 1
    if not end:
        return None
    stop = words[end - 1].end
    starts = [match.end() for match in _BREAK.finditer(before, 0, stop)]
    start = starts[-1] if starts else 0
    relative = re.search(r"(?:,?[ ](?:which|that))[ ]?\Z", before[:stop]) or (re.search(r",?[ ]that[ ]\Z", before[: words[end].start]) if start >= stop else None)
    if relative:
        antecedent = phrases.backward(place.folded, place.left, place.left + relative.start())
        if antecedent and phrases.word_class(place.folded[slice(*antecedent)].rsplit(" ", 1)[-1]):
            return None
        return _acceptable(place, antecedent)
    if start >= stop or before[start].isdigit():
        return _acceptable(place, _over_aside(place, before, starts))
    return _acceptable(place, _head(place, start, stop))


def _over_aside(place: Place, before: str, starts: list[int]) -> Span | None:
    """Read a subject that an aside between commas parts from its verb."""
    if len(starts) < 2:
        return None
    commas = [match.start() for match in re.finditer(r",[ ]", before)]
    if len(commas) < 2:
        return None
    start = next((s for s in reversed(starts) if s < commas[-2]), 0)
    return _head(place, start, commas[-2])


_OPENING = re.compile(
    r"(?:(?:and|but|while|as|then|meanwhile|also|so|or|thus|still|for[ ]example|this|last|next)[ ]|"
    r"(?:In|At|By|Since|For|During|On|From|in|at|by|since|for|during|on|from|As[ ]of|Over|over|Last|This|last|this)[ ]"
    r"(?:(?:the[ ])?(?:[A-Z][\w-]*|\d[\d.,-]*|year|month|week|quarter|half|past|last|this|first|second|third|fourth|years|months|of|end|start|early|late)[ ]){1,6})+"
)


def _head(place: Place, start: int, stop: int) -> Span | None:
    """Return the head noun phrase of the subject that lies between two offsets of the sentence."""
    begin, end = place.left + start, place.left + stop
    spoken = [m.end() for m in re.finditer(r"\b(?:said|says|reported|noted|added|stressed|announced|showed|shows)[ ]", place.folded[begin:end])]
    begin += spoken[-1] if spoken else 0
    opening = _OPENING.match(place.folded, begin, end)
    begin = opening.end() if opening else begin
    span = _noun_at(place._replace(right=end), begin)
    if span is None:
        return None
    rest = place.folded[span[1] : end]
    if phrases.has_verb(rest):
        joint = [m.end() for m in re.finditer(r"[ ](?:and|as)[ ]", place.folded[begin:end])]
        return _head(place, begin - place.left + joint[-1], stop) if joint else None
    noun = place.folded[slice(*span)]
    if noun.lower().rsplit(" ", 1)[-1] in _AMOUNT | _GROWTH and (of := re.match(r"[ ](?:of|in)[ ]", rest)):
        return _noun_at(place._replace(right=end), span[1] + of.end())
    return span


def _acceptable(place: Place, span: Span | None) -> Span | None:
    """Keep names, pronouns and empty nouns out: a figure measures a thing, not Kazakhstan or Mr. Akhmetov."""
    if span is None or (span := phrases.stripped(place.folded, span)) is None:
        return None
    noun = place.folded[slice(*span)]
    head = noun.rsplit(" ", 1)[-1]
    if head.lower() in _NO_SUBJECT | _AMOUNT | _unit_words() or phrases.word_class(head) not in {None, "verb"}:
        return None
    if head[0].isupper() and not head.isupper() and not (span[0] == place.left and phrases.is_common(head)):
        return None
    if noun[0].isupper() and not noun.isupper() and span[0] != place.left and not noun.split(" ", 1)[0].isupper() and not _after_article(place, span[0]):
        return None
    return span


@cache
def _unit_words() -> frozenset[str]:
    return gazetteers.words("units") | gazetteers.words("currencies")


def _after_article(place: Place, start: int) -> bool:
    return bool(re.search(r"\b(?:the|The|an?|A|its|Its|their|Their)[ ]\Z", place.folded[place.left : start]))


def aged(place: Place) -> Span | None:
    """Return whose age it is: "a [boy] of 14", "the [buildings] were more than 50 years old"."""
    before = re.sub(
        r"(?:(?:of|at|from|to)[ ])?(?:(?:the[ ])?ages?(?:d)?|aged)?[ ]?(?:of[ ]|between[ ]|from[ ]|is[ ]|over[ ]|under[ ]|below[ ]|above[ ])?"
        r"(?:(?:more|less|older|younger|not[ ]older)[ ]than[ ]|over[ ]|under[ ]|about[ ]|at[ ]least[ ]|up[ ]to[ ])?\Z",
        "",
        place.before,
    ).rstrip()
    before = re.sub(r"[ ](?:is|are|was|were|being|of|who[ ]are|who[ ]is|,)\Z", "", before)
    match = re.search(rf"(?:[\w-]+[ ])?\b{PEOPLE}\Z", before, re.IGNORECASE)
    if not match:
        return None
    span = phrases.backward(place.folded, place.left, place.left + match.end())
    if span is None:
        return None
    return phrases.stripped(place.folded, span)
