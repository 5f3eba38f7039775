"""Nouns that figures leave out: the same thing in other terms, the second of two pairs, a difference."""

import re

from kzextract.components.gapped_clauses import CLAUSE
from kzextract.components.series import COMPARING, SUM_OF_ITSELF, Changes, Series, is_bare, taken
from kzextract.reading import Attributes

_TO = re.compile(r"[ ](?:to|or)[ ]")
_WORTH = r"(?:valued[ ]at|worth|equal[ ]to)"
_SAME_THING = re.compile(
    rf"[^.;:()]{{0,20}}[ ]\((?:[^()\d]{{0,20}}(?:\d{{4}}[ ])?-[ ]|or[ ]|{_WORTH}[ ])?[+-]?(?:approx\.[ ])?{COMPARING}|"
    r"(?:[^.;:()\n]{0,30}(?:,|[ ]-)[ ]\"?(?:at|up[ ]from|down[ ]from|or(?:[ ]by)?|that[ ]is|"
    r"which[ ]is|i\.e\.|up[ ]to|"
    r"down[ ]to|to|(?:settl|clos|end|reach|hitt|ris|fall|dropp|slipp|climb)ing(?:[ ](?:at|to|by))?)[ ]"
    rf"{COMPARING}|(?:[ ](?:[a-z]+ly|overnight|again|further|today|in[ ][A-Z][a-z]+))?[ ](?:up[ ]to|down[ ]to|to|"
    rf"or)[ ]{COMPARING}|[^.;:()\n]{{0,40}}?,?[ ](?:reach|hitt)ing[ ]{COMPARING}|"
    rf",[ ]having[ ](?:increased|grown|risen|fallen|dropped|declined|decreased)[ ](?:by[ ]|to[ ]){COMPARING}|"
    rf"[ ]?[:,(]?[ ]?from[ ]{COMPARING})\Z"
)
_OF_PRONOUN = re.compile(r"[ ]of[ ](?:those|them|that|which|whom)\b")
_OWN_KIND = frozenset({"age", "duration", "ordinal", "score"})


def same_thing(series: Series, i: int) -> Changes | None:
    """Fill "rose 13.4%, up to 60 billion dollars", "38 MCI (140,296 tenge)": the same thing in other terms."""
    figure = series.attributes(i)
    before = series.attributes(i - 1) if i else figure
    if figure["measured"] is not None or not _SAME_THING.fullmatch(series.between(i)):
        return None
    bracketed = "(" in series.between(i) or ", to" in series.between(i)
    if before["measured"] is None:
        if figure["kind"] == "percent" and before["kind"] == "count":
            return _counted_before(series, i)
        return taken(before, "per") if bracketed and before["per"] and before["kind"] == figure["kind"] else None
    beside = series.between(i).endswith(", at ") and before["kind"] not in SUM_OF_ITSELF
    if beside or before["kind"] in {"age", "ordinal", "score"} or (before["kind"] == "fraction" and not bracketed):
        return None
    if not _may_go_on(series, i) or _OF_PRONOUN.match(series.after(i)) or _is_yardstick(before, figure):
        return None
    changes = taken(before, "measured")
    if figure["per"] is None:
        changes["per"] = before["per"] or _period(series, i)
    return changes


_YARDSTICKS = frozenset({"norm", "plan", "target", "average", "level", "forecast"})


def _is_yardstick(before: Attributes, figure: Attributes) -> bool:
    """Tell whether a share is measured by a norm: in "64 percent of the norm, or 9 tonnes" the tonnes are no norm."""
    shares = before["kind"] in SUM_OF_ITSELF and figure["kind"] not in SUM_OF_ITSELF
    return shares and str(before["measured"]).rsplit(" ", 1)[-1] in _YARDSTICKS


def _may_go_on(series: Series, i: int) -> bool:
    before, figure = series.attributes(i - 1), series.attributes(i)
    if before["kind"] == figure["kind"]:
        return True
    changing = before["kind"] in {"multiple", "percent", "fraction"} or before["unit"] == "basis point"
    return figure["kind"] not in _OWN_KIND and (changing or not _TO.match(series.between(i)))


def _period(series: Series, i: int) -> str | None:
    """Return the rate of "annual inflation fell twofold, to 9.8%", which a multiple does not carry."""
    before = series.attributes(i - 1)
    if before["kind"] != "multiple":
        return None
    periods = {"annual": "year", "monthly": "month", "weekly": "week", "daily": "day", "quarterly": "quarter"}
    match = re.search(rf"\b({'|'.join(periods)})[ ]{re.escape(before['measured'])}", series.before(i))
    return periods[match[1]] if match else None


_AND = re.compile(rf"(?:[ ]and|,)[ ](?:by[ ]|to[ ]|at[ ])?{COMPARING}\Z")


def parallel(series: Series, i: int) -> Changes | None:
    """Fill "38 MCI for the first and 63 MCI for the fourth": the second of two figures in one unit."""
    figure = series.attributes(i)
    if figure["measured"] is not None or figure["unit"] is None or not _AND.search(series.between(i)):
        return None
    for j in series.earlier(i):
        if not series.same_sentence(i, j):
            return None
        other = series.attributes(j)
        if (other["unit"], other["kind"]) == (figure["unit"], figure["kind"]):
            stretch = series.folded[series.figures[j].end : series.figures[i].start]
            return None if CLAUSE.search(stretch) else taken(other, "measured")
    return None


_GROWTH_OF = re.compile(
    r"(?:,|-|\()[ ]{0,2}(?:which[ ]is[ ]|up[ ]|down[ ])?an?[ ](?:\w+[ ])?"
    rf"(?:growth|increase|rise|decrease|drop|decline|fall|reduction|jump)[ ](?:of|by)[ ]{COMPARING}\Z"
)
_OF_GROWTH = re.compile(
    r"\b(?:an?[ ]|the[ ]|its[ ])?(?P<noun>(?:(?!an?[ ]|the[ ]|its[ ]|of[ ]|and[ ]|for[ ]|sees[ ]|with[ ]|"
    r"expects?[ ]|by[ ]|to[ ])[a-z]+[ ])?"
    rf"(?:growth|increase|rise|decrease|drop|decline|reduction|jump))[ ]of[ ]{COMPARING}\Z"
)
_FROM = re.compile(r"[ ](?:from|in|since|as[ ]of|on)[ ][A-Z0-9][^;:.()]{2,20},[ ]from[ ]")
_FROM_DAY = re.compile(r"\d,[ ]from[ ]\Z")
_WHICH = re.compile(rf"[ ](?:in|by|on)[ ][a-z -]{{3,30}},[ ]which[ ]is[ ]{COMPARING}")
_SHOWN = re.compile(r"(?:show(?:s|ed)?|record(?:s|ed)?|post(?:s|ed)?|register(?:s|ed)?|saw|demonstrated)[ ]")
_BESIDE = re.compile(rf",[ ](?:(?:indicating|marking|showing|representing|posting)[ ])?an?[ ]{COMPARING}\Z")
_DECREASE = re.compile(
    r"[ ](?:growth|increase|rise|decrease|drop|decline|fall|reduction|jump|surge|gain|dip)\b(?![ ](?:in|of)\b)"
)
_UP = re.compile(rf",[ ](?:up|down)[ ](?:by[ ])?{COMPARING}\Z")
_MORE_THAN = re.compile(
    r"[ ](?:more|less|fewer|higher|lower|larger|smaller|greater|bigger)[ ](?:than|compared|in[ ]comparison)\b"
)
_TIMES_WHAT = re.compile(r"[ ](?:what[ ]it|that[ ]of|the[ ](?:figure|level|amount|number|volume|norm|rate|average))\b")

_ASIDE = re.compile(rf"(?:,|[ ]-)[ ](?:(?:or|which[ ]is|that[ ]is)[ ])?(?:by[ ])?{COMPARING}\Z")


def growth(series: Series, i: int) -> Changes | None:
    """Fill "1,127 citizens wait, a growth of 33%": what grew is what was counted before."""
    figure = series.attributes(i)
    before, after = series.before(i), series.after(i)
    if i and figure["kind"] in SUM_OF_ITSELF and _WHICH.fullmatch(series.between(i)) and _MORE_THAN.match(after):
        return taken(series.attributes(i - 1), "measured") if series.attributes(i - 1)["measured"] else None
    if figure["measured"] is not None:
        return None
    compared = (figure["kind"] != "count" and _MORE_THAN.match(after)) or (
        figure["kind"] == "multiple" and _TIMES_WHAT.match(after)
    )
    more = (_UP.search(before) and figure["kind"] in SUM_OF_ITSELF) or (_ASIDE.search(before) and compared)
    risen = i and _FROM.fullmatch(series.between(i)) and series.attributes(i - 1)["kind"] in {"percent", "multiple"}
    if risen or (i and series.between(i) == " to " and _FROM_DAY.search(series.before(i - 1))):
        return taken(series.attributes(i - 1), "measured") if figure["kind"] in {"money", "measure"} else None
    grown = _GROWTH_OF.search(before) or (_BESIDE.search(before) and _DECREASE.match(after))
    if grown and i and series.between(i).lstrip().startswith("(") and series.attributes(i - 1)["measured"]:
        return taken(series.attributes(i - 1), "measured")
    changes = _counted_before(series, i) if grown or more else None
    alone = _OF_GROWTH.search(before) if figure["kind"] == "percent" else None
    return changes or ({"measured": _SHOWN.sub("", alone["noun"])} if alone else None)


_PLACE_BEFORE = re.compile(r"\b(?:in|across|at|from|for|with)[ ](?:(?:the|its|all)[ ])?\Z")


def _counted_before(series: Series, i: int) -> Changes | None:
    """Take the noun of the last amount of the sentence, but "in 68 homes" only says where."""
    aside: Changes | None = None
    for j in series.earlier(i):
        other = series.attributes(j)
        if not series.same_sentence(i, j):
            break
        if other["kind"] not in {"count", "money", "measure"} or not other["measured"]:
            continue
        changes = taken(other, "measured")
        if not _PLACE_BEFORE.search(series.before(j)):
            return changes
        aside = aside or changes
    return aside


_THEN = re.compile(
    r"(?:\((?:(?:a[ ]year|the[ ]year|last[ ]year|in|earlier|before|ago|against|from|previously|then|[A-Z][a-z]{2,8}\.?|"
    r"\d{4})[ ,:-]*){1,4}|"
    r"\b(?:year|month|quarter|period|\d{4})[ ]\()"
    rf"{COMPARING}\Z"
)


def difference(series: Series, i: int) -> Changes | None:
    """Fill "2,773 children (in 2006 - 82 fewer)": in brackets, a difference is of what was counted before them."""
    before, figure = series.before(i), series.attributes(i)
    if before.rfind("(") <= before.rfind(")") or figure["measured"] is not None:
        return None
    differs = is_bare(figure) and re.match(r"[ ](?:fewer|more|less)\b(?![ ]than)", series.after(i))
    then = figure["kind"] in {"count", "money"} and series.after(i).startswith(")") and _THEN.search(before)
    return _counted_before(series, i) if differs or then else None


_AGAINST = re.compile(
    rf"\)?[^.;:()\n]{{0,60}}[ ](?:(?:as[ ])?against|from|compared[ ](?:with|to)|versus|"
    rf"instead[ ]of(?:[ ](?:the[ ])?[a-z]+(?:ed|al))?|"
    r"in[ ]place[ ]of|rather[ ]than|down[ ]from|up[ ]from|"
    rf"(?:in|at|by|for)[ ][\w ]{{2,25}}[ ](?:down[ ]|up[ ])?to|"
    rf"[a-z]+[ ](?:[a-z]+ed|cut)[ ](?:down[ ])?to)[ ]{COMPARING}"
)


_POINTS_OF = re.compile(r"[ ][a-z]+[ ](?:from|out[ ]of|of)[ ]")
_TO_BEFORE = re.compile(rf"\bto[ ]{COMPARING}\Z")


def against(series: Series, i: int) -> Changes | None:
    """Fill "rose by 5.9 percent against 4.1", "from 17 percent in 2021 to 8.9": two values of one thing."""
    if not i or not series.same_sentence(i, i - 1):
        return None
    figure, before = series.attributes(i), series.attributes(i - 1)
    joint = series.between(i)
    if figure["measured"] not in {None, before["measured"]} or before["kind"] in {"ordinal", "score", "age"}:
        return None
    if not _AGAINST.fullmatch(joint) or (joint.startswith(" from ") and not _TO_BEFORE.search(series.before(i - 1))):
        return None
    if figure["kind"] == "count":
        out_of = _POINTS_OF.fullmatch(joint) and figure["value"] > before["value"]  # "87 points from 100"
        if before["kind"] in {"multiple", "fraction"}:
            return taken(before, "measured")
        return None if out_of else taken(before, "kind", "unit", "measured", "per")
    alike = (figure["kind"], figure["unit"]) == (before["kind"], before["unit"])
    return taken(before, "measured", "per") if alike else None


_LISTED = re.compile(rf",[ ](?:and[ ]|or[ ])?{COMPARING}|[ ](?:and|or)[ ]{COMPARING}")


def shared_noun(series: Series, i: int) -> Changes | None:
    """Fill "514 tonnes, 802 tonnes and 163 tonnes of grain", "5, 6 and 7 pupils": the noun comes with the last."""
    if i + 1 >= len(series) or series.attributes(i)["measured"] is not None:
        return None
    figure, following = series.attributes(i), series.attributes(i + 1)
    alike = (figure["kind"], figure["unit"]) == (following["kind"], following["unit"])
    noun = following["measured"]
    if not alike or noun is None or figure["kind"] in _OWN_KIND or not _LISTED.fullmatch(series.between(i + 1)):
        return None
    shared = re.match(rf"[ ](?:of[ ](?:the[ ])?)?{re.escape(str(noun))}", series.after(i + 1))
    last = i + 2 < len(series) and series.attributes(i + 2)["measured"] == noun
    listed = last and _LISTED.fullmatch(series.between(i + 2))
    return taken(following, "measured") if shared or listed else None


_OR_SO_MANY = re.compile(rf",?[ ]or[ ]{COMPARING}")


def share_of_counted(series: Series, i: int) -> Changes | None:
    """Fill "40 percent, or 300 voters": a share is of what it comes to in numbers."""
    if i + 1 >= len(series) or series.attributes(i)["measured"] is not None:
        return None
    following = series.attributes(i + 1)
    alike = series.attributes(i)["kind"] == "percent" and following["kind"] == "count"
    return taken(following, "measured") if alike and _OR_SO_MANY.fullmatch(series.between(i + 1)) else None


_PREDICATE = re.compile(r"[ ](?:are|were|is|was|will|have|had|remain\w*|closed|died|failed)\b")


def contrast(series: Series, i: int) -> Changes | None:
    """Fill "three projects remain, ten are dropped": a clause opens with a number as the clause before it did."""
    if not i or not is_bare(series.attributes(i)) or not series.same_sentence(i, i - 1):
        return None
    other, clause = series.attributes(i - 1), series.before(i - 1)
    if other["kind"] != "count" or other["measured"] is None or not _PREDICATE.match(series.after(i)):
        return None
    opens = not clause or re.search(r"[:;]\s\Z|\"\Z", clause)
    verb = rf"\s{re.escape(other['measured'])}[ ][a-z]+(?:[ ][^,;.]{{1,40}})?(?:,|,[ ]and|;)[ ]"
    return taken(other, "measured") if opens and re.fullmatch(verb, series.between(i)) else None


_PAIRED = re.compile(r"(?:,|;|and)[ ](?:(?:with|for|in|at|from)[ ])?\Z")
_DASH = re.compile(r"[ ]?[-—:][ ]")


def gapping(series: Series, i: int) -> Changes | None:
    """Fill "with four children it is 200 tenge, with seven - 300": two pairs, the second without its nouns."""
    if not is_bare(series.attributes(i)):
        return None
    for first in (i, i - 1):
        second = first + 1
        if first < 2 or second >= len(series) or not _DASH.fullmatch(series.between(second)):
            continue
        if _PAIRED.search(series.between(first)) and series.same_sentence(first, first - 2):
            return taken(series.attributes(i - 2), "kind", "unit", "measured", "per")
    return None
