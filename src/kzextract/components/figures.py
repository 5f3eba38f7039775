"""Fills in what figures leave out: a unit said once for two numbers, a currency that a series goes on with, a noun.

Runs on the winners of an article, in text order. Each step looks at a figure and its neighbours and gives the
attributes that it changes.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from kzextract.normalise import figures, numbers, numerals
from kzextract.reading import Attributes, Candidate, Reading

_Changes = dict[str, Any]
_COMPARING = r"(?:(?:about|around|some|approximately|roughly|almost|nearly|over|more[ ]than|less[ ]than|at[ ]least|up[ ]to|only|even|just|the|a)[ ]){0,2}"
_SERIES = re.compile(rf"(?:[ ](?:down[ ]|up[ ])?to[ ]|,?[ ](?:and|or)[ ]|,[ ]|-|[ ]-[ ]){_COMPARING}\Z")
_SAME_THING = re.compile(
    rf"(?:[ ]\({_COMPARING}|[^.;:()\d\n]{{0,30}},[ ](?:up[ ]from|down[ ]from|or|that[ ]is|which[ ]is|i\.e\.|up[ ]to|down[ ]to|to)[ ]{_COMPARING}|"
    rf"[ ](?:up[ ]to|down[ ]to|to|or)[ ]{_COMPARING}|[ ]?[:,(]?[ ]?from[ ]{_COMPARING})\Z"
)
_SCALED = re.compile(r"(?i:thousand|million|billion|trillion|\bthsd|mln|bln|trln|\bbn|\bmn|\btn)")
_PAID = re.compile(
    r"\b(?:adds?|added|pays?|paid|costs?|gets?|got|receives?|received|earns?|earned|charges?|charged|gives?|gave|brings?|spends?|spent|allocates?|"
    rf"allocated|makes?|takes?|contributes?|sells?[ ]for|for|at)[ ]{_COMPARING}\Z"
)
_SUMS = re.compile(
    r"(?:.*[ ])?(?:damage|damages|debt|cost|costs|budget|deficit|fine|fines|salary|salaries|pension|pensions|wage|loss|losses|income|revenue|revenues|"
    r"tax|taxes|investment|investments|loan|loans|price|fee|sum|turnover|profit|expenses|spending|expenditure|assets|funds|subsidies|grant|grants|"
    r"share|allowance|payment|payments|portfolio|exports|imports|trade|capital)"
)
_WITHOUT_UNIT = {"kind": "count", "unit": None}


_REACH = 400
_FIGURES_BACK = 12


class _Series:
    """The figures of an article and the text between them."""

    def __init__(self, figures_: list[Candidate], reading: Reading) -> None:
        self.figures = figures_
        self.reading = reading

    def attributes(self, i: int) -> Attributes:
        return self.figures[i].attributes

    def between(self, i: int) -> str:
        """The text from the figure before ``i`` up to it; empty for the first."""
        start = self.figures[i].start
        return self.reading.folded[max(self.figures[i - 1].end, start - _REACH) : start] if i else ""

    def after(self, i: int, length: int = 40) -> str:
        return self.reading.folded[self.figures[i].end : self.figures[i].end + length]

    def before(self, i: int) -> str:
        """The sentence before the figure."""
        start = self.figures[i].start
        left, _ = self.reading.sentence(start)
        return self.reading.folded[max(left, start - _REACH) : start].lstrip()

    def same_sentence(self, i: int, j: int) -> bool:
        return self.reading.sentence(self.figures[i].start) == self.reading.sentence(self.figures[j].start)

    def text(self, i: int) -> str:
        return self.reading.folded[self.figures[i].start : self.figures[i].end]


_Step = Callable[[_Series, int], "_Changes | None"]


def complete(mentions: list[Candidate], reading: Reading) -> list[Candidate]:
    """Return ``mentions`` with the elided units, currencies and nouns of their figures filled in."""
    series = _Series([mention for mention in mentions if mention.label == "FIGURE"], reading)
    if not series.figures:
        return mentions
    for step in _STEPS:
        _apply(step, series)
    filled = {figure.start: figure for figure in series.figures}
    return [filled[mention.start] if mention.label == "FIGURE" else mention for mention in mentions]


def _apply(step: _Step, series: _Series) -> None:
    order: Iterable[int] = range(len(series.figures))
    for i in reversed(order) if step is _unit_of_next else order:
        changes = step(series, i)
        if changes:
            figure = series.figures[i]
            series.figures[i] = figure._replace(attributes={**figure.attributes, **changes})


def _is_bare(attributes: Attributes) -> bool:
    return attributes["kind"] == "count" and attributes["measured"] is None


def _taken(attributes: Attributes, *keys: str) -> _Changes:
    return {key: attributes[key] for key in keys}


def _unit_of_next(series: _Series, i: int) -> _Changes | None:
    """Fill "4 to 31 percent", "12 to 18 months", "5, 7 and 9 tonnes": the unit comes with the last number."""
    if i + 1 >= len(series.figures) or series.attributes(i)["kind"] != "count":
        return None
    noun = series.attributes(i + 1)["measured"]
    if series.attributes(i)["measured"] not in {None, noun} and not series.after(i + 1).startswith(f" {noun}"):
        return None
    following, joint = series.attributes(i + 1), _SERIES.fullmatch(series.between(i + 1))
    if not joint or following["kind"] not in {"percent", "money", "duration", "measure", "age", "count"}:
        return None
    if joint[0] == ", " and not (following.get("_filled") or i + 2 < len(series.figures) and re.fullmatch(r",?[ ](?:and|or)[ ]", series.between(i + 2))):
        return None
    if following["kind"] == "count" and following["measured"] is None:
        return None
    if series.text(i)[0].isdigit() != (re.search(r"\d", series.text(i + 1)) is not None):
        return None
    if re.match(r"[ ](?:up|down)[ ]", joint[0]) and not re.search(rf"\b[Ff]rom[ ]{_COMPARING}\Z", series.before(i)):
        return None
    changes = _taken(following, "kind", "unit", "measured", "per")
    changes["value"] = _rescaled(series, i)
    return changes


def _rescaled(series: _Series, i: int) -> numbers.Number:
    """Return the value of a figure in the unit of the next ("from 30 to 40 cents" is in dollars)."""
    value, following = series.attributes(i)["value"], series.attributes(i + 1)
    number = re.match(numerals.NUMBER, series.text(i + 1))
    printed = numbers.normalise(number[0]) if number else None
    if printed and printed.value and following["value"] != printed.value:
        return figures.Values(value).times(following["value"] / printed.value).value
    return value


def _currency_of_series(series: _Series, i: int) -> _Changes | None:
    """Fill "24 billion tenge, of which 5 billion": a sum goes on in the currency last named."""
    attributes = series.attributes(i)
    if attributes["kind"] != "count" or not (attributes["measured"] is None or _SUMS.fullmatch(attributes["measured"])):
        return None
    money = _money_before(series, i)
    if money is None:
        return None
    scaled = bool(_SCALED.search(series.text(i)))
    if scaled and not series.same_sentence(i, money) and not _goes_on(series, i, money):
        return None
    if not scaled and not (series.same_sentence(i, money) and money == i - 1 and attributes["value"] >= 100 and _PAID.search(series.before(i))):
        return None
    return {"kind": "money", **_taken(series.attributes(money), "unit")}


def _unit_of_which(series: _Series, i: int) -> _Changes | None:
    """Fill "96 million tonnes, of which 30 million": a part in the unit of its whole."""
    if not i or not _is_bare(series.attributes(i)) or not series.same_sentence(i, i - 1):
        return None
    whole = series.attributes(i - 1)
    part = re.search(rf"(?:of[ ](?:which|them|these|this)|including)[ ]{_COMPARING}\Z", series.between(i))
    return _taken(whole, "kind", "unit") if part and whole["kind"] in {"money", "measure"} else None


def _goes_on(series: _Series, i: int, money: int) -> bool:
    """Tell whether a large number is a sum though its sentence names no currency."""
    attributes = series.attributes(i)
    near = series.figures[i].start - series.figures[money].end < 700
    return near and bool(attributes["per"] or attributes["measured"] or _PAID.search(series.before(i)))


def _money_before(series: _Series, i: int) -> int | None:
    """Return the sum whose currency figure ``i`` may go on with: in its sentence, or the last large figure before."""
    if i + 1 < len(series.figures) and series.same_sentence(i, i + 1) and series.attributes(i + 1)["kind"] == "money" and not series.attributes(i + 1)["measured"]:
        return i + 1
    for j in range(i - 1, max(-1, i - _FIGURES_BACK), -1):
        if series.attributes(j)["kind"] == "money":
            return j
        if not series.same_sentence(i, j) and _SCALED.search(series.text(j)) and series.attributes(j)["kind"] == "count":
            return None
    return None


def _same_thing(series: _Series, i: int) -> _Changes | None:
    """Fill "rose 13.4%, up to 60 billion dollars", "38 MCI (140,296 tenge)": the same thing in other terms."""
    if not i or series.attributes(i)["measured"] is not None:
        return None
    before = series.attributes(i - 1)
    joint = series.between(i)
    if before["measured"] is None or before["kind"] in {"age", "ordinal", "score", "fraction"} or not _SAME_THING.fullmatch(joint):
        return None
    if re.match(r"[ ](?:to|or)[ ]", joint) and before["kind"] not in {series.attributes(i)["kind"], "multiple", "percent"} and before["unit"] != "basis point":
        return None
    if series.attributes(i)["kind"] in {"age", "duration", "ordinal", "score"} and before["kind"] != series.attributes(i)["kind"]:
        return None
    changes = _taken(before, "measured")
    if series.attributes(i)["per"] is None:
        changes["per"] = before["per"] or (_period(series, i, str(before["measured"])) if before["kind"] == "multiple" else None)
    return changes


def _period(series: _Series, i: int, measured: str) -> str | None:
    match = re.search(rf"\b(annual|monthly|weekly|daily|quarterly)[ ]{re.escape(measured)}", series.before(i))
    return {"annual": "year", "monthly": "month", "weekly": "week", "daily": "day", "quarterly": "quarter"}[match[1]] if match else None


def _parallel(series: _Series, i: int) -> _Changes | None:
    """Fill "38 MCI for the first and 63 MCI for the fourth": the second of two figures in one unit."""
    attributes = series.attributes(i)
    if attributes["measured"] is not None or attributes["unit"] is None or not re.search(rf"[ ]and[ ]{_COMPARING}\Z", series.between(i)):
        return None
    for j in range(i - 1, max(-1, i - _FIGURES_BACK), -1):
        if not series.same_sentence(i, j):
            return None
        if series.attributes(j)["unit"] == attributes["unit"] and series.attributes(j)["kind"] == attributes["kind"]:
            stretch = series.reading.folded[series.figures[j].end : series.figures[i].start]
            verb = re.search(r"[;:]|[ ](?:is|are|was|were|has|have|will|that|which|who)[ ]|[a-z]ed[ ]", stretch)
            return None if verb else _taken(series.attributes(j), "measured")
    return None


def _growth(series: _Series, i: int) -> _Changes | None:
    """Fill "1,127 citizens wait, a growth of 33%": what grew is what was counted before."""
    if series.attributes(i)["measured"] is not None:
        return None
    share = series.attributes(i)["kind"] == "percent"
    if share and re.search(rf",[ ](?:up|down)[ ](?:by[ ])?{_COMPARING}\Z", series.before(i)):
        return _counted_before(series, i)
    if share and re.match(r"[ ](?:more|less|fewer|higher|lower)[ ]than[ ](?:in|last|a|the)[ ]", series.after(i)) and re.search(rf",[ ](?:or[ ]|which[ ]is[ ]|that[ ]is[ ])?{_COMPARING}\Z", series.before(i)):
        return _counted_before(series, i)
    if not re.search(
        rf"(?:,|-|\()[ ]?(?:which[ ]is[ ]|up[ ]|down[ ])?an?[ ](?:\w+[ ])?(?:growth|increase|rise|decrease|drop|decline|fall|reduction|jump)[ ]of[ ]{_COMPARING}\Z", series.before(i)
    ):
        return None
    return _counted_before(series, i)


def _counted_before(series: _Series, i: int) -> _Changes | None:
    for j in range(i - 1, max(-1, i - _FIGURES_BACK), -1):
        if series.same_sentence(i, j) and series.attributes(j)["kind"] in {"count", "money", "measure"} and series.attributes(j)["measured"]:
            return _taken(series.attributes(j), "measured")
    return None


def _difference(series: _Series, i: int) -> _Changes | None:
    """Fill "2,773 children (in 2006 - 82 fewer)": in brackets, a difference is of what was counted before them."""
    inside = series.before(i).rfind("(") > series.before(i).rfind(")")
    if not _is_bare(series.attributes(i)) or not inside or not re.match(r"[ ](?:fewer|more|less)\b(?![ ]than)", series.after(i)):
        return None
    return _counted_before(series, i)


def _contrast(series: _Series, i: int) -> _Changes | None:
    """Fill "three projects remain, ten are dropped": a clause opens with a number as the clause before it did."""
    if not i or not _is_bare(series.attributes(i)) or not series.same_sentence(i, i - 1):
        return None
    before = series.attributes(i - 1)
    if before["kind"] != "count" or before["measured"] is None or not re.match(r"[ ](?:are|were|is|was|will|have|had|remain\w*|closed|died|failed)\b", series.after(i)):
        return None
    clause = series.before(i - 1)
    clause_opens = not clause or re.search(r"[:;]\s\Z|\"\Z", clause)
    verb = re.fullmatch(rf"\s{re.escape(str(before['measured']))}[ ][a-z]+(?:[ ][^,;.]{{1,40}})?(?:,|,[ ]and|;)[ ]", series.between(i))
    return _taken(before, "measured") if clause_opens and verb else None


def _gapping(series: _Series, i: int) -> _Changes | None:
    """Fill "with four children it is 200 tenge, with seven - 300": two pairs, the second without its nouns."""
    if i < 2 or not (_is_bare(series.attributes(i)) or series.attributes(i)["measured"] is None):
        return None
    pairs = [(i, i + 1, -2), (i - 1, i, -2)]
    for first, second, back in pairs:
        if second >= len(series.figures) or first + back < 0 or not re.fullmatch(r"[ ]?[-—:][ ]", series.between(second)):
            continue
        if not re.search(r"(?:,|;|and)[ ](?:(?P<prep>with|for|in|at|from)[ ])?\Z", series.between(first)) or not series.same_sentence(first, first + back):
            continue
        model = series.attributes((first if i == first else second) + back)
        return _taken(model, "kind", "unit", "measured", "per") if _is_bare(series.attributes(i)) else None
    return None


@cache
def _heading() -> re.Pattern[str]:
    """Return the pattern of a line that ends in a unit for the figures under it: "Salary, thousand tenge"."""
    currencies = r"tenge|KZT|USD|dollars|euros|EUR|rubles|RUB|soms|US[ ]dollars"
    scales = r"thousand|thsd\.?|million|mln\.?|billion|bln\.?|trillion|trln\.?"
    return re.compile(rf"[^\d\n]{{2,80}}?(?:,[ ]|\((?:in[ ])?|[ ]in[ ])(?:(?P<scale>{scales})[ ])?(?P<unit>{currencies}|%|percent)\)?:?[ ]*")


def _column(series: _Series, i: int) -> _Changes | None:
    """Fill the figures of a table whose heading names the unit."""
    folded, figure = series.reading.folded, series.figures[i]
    if not _is_bare(figure.attributes):
        return None
    start = folded.rfind("\n", 0, figure.start) + 1
    end = folded.find("\n", figure.end)
    line = folded[start : end if end >= 0 else len(folded)]
    if len(line) > 90 or not re.match(r"\s*(?:[|;]|\Z|[ ]{2,})", folded[figure.end : start + len(line)]):
        return None
    for heading in reversed(folded[:start].rstrip("\n").split("\n")[-15:]):
        match = _heading().fullmatch(heading.strip(" |"))
        if match:
            return _under(match, figure.attributes)
        if not heading.strip() or len(heading) > 90:
            return None
    return None


def _under(match: re.Match[str], attributes: Attributes) -> _Changes | None:
    unit = figures.currency(match["unit"]) or figures.unit(match["unit"])
    scale = numbers.normalise(f"one {match['scale'].rstrip('.')}") if match["scale"] else None
    if unit is None:
        return None
    value = figures.Values(attributes["value"]).times(scale.value if scale else 1).value
    return {"kind": unit.kind, "unit": unit.name, "value": value}


_STEPS: tuple[_Step, ...] = (_column, _gapping, _unit_of_next, _unit_of_which, _parallel, _same_thing, _currency_of_series, _growth, _difference, _contrast)
