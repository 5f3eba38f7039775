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
_ALWAYS = re.compile(r"\b(?:even|still|until|till|than|as of|like|unlike) $", re.IGNORECASE)
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
    r"are|have|has|remains?|includes?|numbers?|lives?|works?|there|exists?|consists?|employs?|offers?|"
    r"owns?|stands?|serves?|needs?|faces?|spends?|knows?|uses?"
)
_FIRST_VERB = re.compile(
    rf",? (?:[\w'\"-]+,? ){{0,12}}?(?:(?P<state>(?:{_STATE})\b(?! (?:\w+ )?\w+ed\b))|(?:is|was|were|will|"
    rf"had|said|[a-z]{{3,}}ed)\b)"
)


def is_nowadays(reading: Reading, start: int, end: int) -> bool:
    """Tell whether "today" or "tomorrow" means these times or the future, and not a day."""
    left, right = before(reading, start), after(reading, end, 120)
    if right.startswith("'s"):
        return bool(_OF_THE_TIMES.match(right))
    if reading.folded[start : start + 3].lower() == "tom":
        return bool(_IDEAL.search(left))
    if _ALWAYS.search(left) or (_OLD_NAME.search(left) and _NEW_NAME.match(right)):
        return True
    if _FIRST_PERSON.search(reading.folded, *reading.sentence(start)):
        return False
    people = _PEOPLE.search(left)
    if people and (people["of"] or _CLOSED.match(right) or tense(reading, start, end) is None):
        return True
    opens = not left.strip(" \"'") or left.endswith((". ", "! ", "? ", "; ", '" '))
    verb = _FIRST_VERB.match(right)
    return opens and verb is not None and verb["state"] is not None
