"""When "today" and "tomorrow" are no days: today's world, children today, a better tomorrow."""

import re

from kzextract.reading import Reading
from kzextract.rules.dates_context import after, before
from kzextract.rules.dates_tense import tense

# What belongs to the times, where an event, a meeting, a decision belongs to the day.
_OF_THE_TIMES = re.compile(
    r"'s (?:\w+ )?(?:world|societ\w+|youth|young\w*|generations?|child(?:ren)?|realit\w+|conditions|life|"
    r"times?|technolog\w+|standards?|"
    r"teenagers|students|parents|computers|phones|devices|cars|women|men|econom\w+|markets?|consumers|challenges|Kazakhstan|Russia|kids|"
    r"pupils|teachers|climate|"
    r"language|culture|civili[sz]ation|age|era|needs|demands|circumstances|money|families)\b"
)
_ALWAYS = re.compile(
    r"\b(?:even|still|until|till|than|as of|like|unlike|(?:what|where|how|who) (?:\w+ ){1,4}(?:is|are|stands?)) $",
    re.IGNORECASE,
)
_LAND_BEFORE = re.compile(r"\b(?:territory|lands?|area|regions?|borders?) of (?:the )?$")
_STILL_BEFORE = re.compile(r"\bstill (?:\w+ ){1,5}$")
# "the steppe of today", but the event of today.
_OF_TODAY = re.compile(r"(?<!event)(?<!meeting)(?<!session)(?<!conversation)(?<!discussion)(?<!talks)(?<!news) of $")
_WHICH_BEFORE = re.compile(r"\b(?:which|who) $")
_HOLDS_AFTER = re.compile(r" (?:(?!was\b|has\b)[a-z]+[a-rt-z]s|are|have|form|live|make|work)\b")
_APPOSED_AFTER = re.compile(r" (?:an?|the) [a-z]")
_COMPARED_AFTER = re.compile(r" than\b| as (?:it|they|he|she) (?:was|were)\b")
_PEOPLE = re.compile(
    r"\b(?:exists?|live|living|lives|world|society|youth|country|children|people|women|men|families|"
    r"students|pupils|girls|boys|parents|"
    r"teachers|generation|Kazakhstan)(?P<of> of)? $",
    re.IGNORECASE,
)
_IDEAL = re.compile(r"(?:'s|\b(?:better|brighter|of|a|new|our|their)) $")
_OLD_NAME = re.compile(r"[A-Z]\w+, $")
_NEW_NAME = re.compile(r" (?:the )?[A-Z][\w-]+ [A-Z]")
_CLOSED = re.compile(r"[.,;!?\"')]|$")
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|I|[Oo]ur|us)\b")
_STATE = (
    r"remains?|includes?|numbers?|lives?|works?|there|exists?|consists?|employs?|offers?|"
    r"owns?|stands?|serves?|needs?|faces?|spends?|knows?|uses?|accounts?|attends?|belongs?|costs?|covers?|depends?|"
    r"exports?|helps?|produces?|provides?|receives?|requires?|study|studies|supplies|supply|supports?|trains?|unites?"
)
# "The city is an exporter", but "the city is hosting a fair", "the akim is in Astana".
_IS = r"(?:is|are)\b(?! (?:[a-z]+ly )?(?:[a-z]+ing|to)\b| (?:at|in|on) )"
_HAS = r"(?:has|have)\b(?! (?:\w+ )?\w+ed\b)"
_FIRST_VERB = re.compile(
    rf"(?! is\b),? (?:[\w'\"%.-]+,? ){{0,12}}?(?:(?P<state>{_IS}|{_HAS}|(?:{_STATE})\b)|"
    rf"(?:is|are|was|were|will|had|said|[a-z]{{3,}}ed)\b)"
)
_SHARE_AFTER = re.compile(
    r",? (?:about|around|nearly|some|over|almost|more than|less than|up to)? ?"
    r"(?:[\d.,]+ ?(?:%|percent|per cent)|half|two-thirds|(?:a|one) (?:third|quarter)) of (?:\w+ ){1,6}(?:is|are)\b"
)
_OPENS = re.compile(r"(?:[.!?;][\"')]? \"?|[,;] (?:and|but|while|yet) |^[ \"']*)$")


def is_nowadays(reading: Reading, start: int, end: int) -> bool:
    """Tell whether "today" or "tomorrow" means these times or the future, and not a day."""
    left, right = before(reading, start), after(reading, end, 120)
    if right.startswith("'s"):
        return bool(_OF_THE_TIMES.match(right) or _LAND_BEFORE.search(left))
    if reading.folded[start : start + 3].lower() == "tom":
        return bool(_IDEAL.search(left))
    shared = _OPENS.search(left) and _SHARE_AFTER.match(right)  # "Today, some 40 percent of the wells are …"
    if shared or _is_contrasted(left, right):
        return True
    if _FIRST_PERSON.search(reading.folded, *reading.sentence(start)):
        return False
    people = _PEOPLE.search(left)
    if people and (people["of"] or _CLOSED.match(right) or tense(reading, start, end) is None):
        return True
    verb = _FIRST_VERB.match(right) if _OPENS.search(left) else None
    return verb is not None and verb["state"] is not None


def _is_contrasted(left: str, right: str) -> bool:
    """Tell whether the words around "today" set it against former times, or make it part of what something is."""
    if _ALWAYS.search(left) or _OF_TODAY.search(left) or _COMPARED_AFTER.match(right):
        return True
    if _STILL_BEFORE.search(left) and _CLOSED.match(right):
        return True
    if _WHICH_BEFORE.search(left) and _HOLDS_AFTER.match(right):
        return True
    apposed = left.endswith(", ") and _APPOSED_AFTER.match(right)
    return bool(apposed or (_OLD_NAME.search(left) and _NEW_NAME.match(right)))
