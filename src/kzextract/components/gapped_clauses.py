"""Clauses without a verb: "industry added 8.3%, services - 5.2", where a noun and a figure repeat the clause before."""

import re

from kzextract.components.elided_units import is_scaled
from kzextract.components.series import COMPARING, SUM_OF_ITSELF, Changes, Series, is_bare, taken
from kzextract.normalise.nouns import is_plural, is_quantity, word_class
from kzextract.normalise.phrases import stripped
from kzextract.normalise.verbs import has_verb

CLAUSE = re.compile(
    r"[;:]|[ ](?:is|are|was|were|has|have|will|that|which|who)[ ]|[a-z]ed[ ](?:by|to|in|at|the|an?|from|for|with|on)[ ]"
)
"""Signs of a verb, or of a further clause, between two figures."""

_NAMED = re.compile(
    r"(?P<joint>\)?[^.:()\n]{0,40}?(?:[:,]|(?P<parted>;)|[ ]and)[ ](?:and[ ]|while[ ])?)"
    r"(?P<noun>(?![Oo]f[ ]|(?:to|at|by|from)[ ](?![a-z])|up[ ]|down[ ]|or[ ]|and[ ]|some[ ]|about[ ]|over[ ]|"
    r"nearly[ ]|almost[ ]|only[ ]|"
    r"that[ ])[^.;:,()\d\n]{2,60}?)(?:[ ][-—]|(?(parted),))?[ ](?:(?:by|to|at)[ ])?"
    rf"{COMPARING}"
)
_ENDS = re.compile(r"[.,;)\"']|\Z|\n|[ ][(—-]|[ ](?:and|from|in|by|since|until|this|last|a|per)[ ]")


def gapped_clause(series: Series, i: int) -> Changes | None:
    """Fill "industry added 8.3%, services - 5.2", "five minutes, the guest seven": verb and unit stay the same."""
    if not i or not series.same_sentence(i, i - 1) or series.attributes(i)["measured"] is not None:
        return None
    match = _NAMED.fullmatch(series.between(i))
    if match is None:
        return None
    figure, before = series.attributes(i), series.attributes(i - 1)
    alike = (figure["kind"] == before["kind"] and figure["unit"] == before["unit"]) or {
        figure["kind"],
        before["kind"],
    } <= SUM_OF_ITSELF
    scaled = is_scaled(series.text(i)) and before["kind"] not in {
        "money",
        "measure",
    }
    moved = figure["kind"] in SUM_OF_ITSELF and re.search(rf"[ ]by[ ]{COMPARING}\Z", match[0])
    if scaled or not (alike or moved or is_bare(figure)) or not _ENDS.match(series.after(i)):
        return None
    return None if _is_clause(match["noun"]) else _of_clause(series, i, match)


def _is_clause(noun: str) -> bool:
    """Tell whether what should be the noun of a clause without verb holds one, or leans on what follows."""
    verbal = noun.endswith("ed") or word_class(noun.rsplit(" ", 1)[-1]) == "preposition" or _ACTS.search(noun)
    return bool(verbal or has_verb(_without_acronyms(noun)) or CLAUSE.search(f" {noun} "))


_ACTS = re.compile(r"[a-z][ ](?:offers|adds|wants|needs|plans|hopes|asks|claims|demands|shows)\Z")


def _is_whole(series: Series, i: int) -> bool:
    """Tell whether a figure is a share of the noun behind it: "52% of spending"."""
    noun = re.escape(str(series.attributes(i)["measured"]))
    return re.match(rf"[ ]of[ ](?:the[ ]|its[ ]|all[ ])?{noun}", series.after(i)) is not None


def _without_acronyms(noun: str) -> str:
    """Return a noun without acronyms, of which some look like pronouns ("IT")."""
    return re.sub(r"\b[A-Z]{2,}\b", "", noun)


_AFTER_HEAD = re.compile(r"[ ](?:of|in|for|under|on|from|to|with|at|by|per)[ ]")


def _of_clause(series: Series, i: int, match: re.Match[str]) -> Changes | None:
    before = series.attributes(i - 1)
    if before["per"] and is_scaled(series.text(i)) and not is_scaled(series.text(i - 1)):
        return None  # "1.2 t/ha; the region - 977 thousand tonnes"
    alike = is_bare(series.attributes(i)) and before["kind"] not in {"multiple", "fraction"}
    changes = taken(before, "kind", "unit") if alike else {}
    start = series.figures[i].start - len(series.between(i)) + match.start("noun")
    noun = stripped(series.folded, (start, start + len(match["noun"])))
    text = series.folded[slice(*noun)] if noun else ""
    first = text.split(" ", 1)[0]
    if before["measured"] and (
        word_class(first) == "preposition" or any(_is_whole(series, j) for j in range(i - 1, max(-1, i - 4), -1))
    ):
        return {**changes, **taken(before, "measured", "per")}
    if before["kind"] == "count":
        set_off = match["noun"].endswith(" -") or match[0][match.end("noun") - match.start() :].startswith((" -", ":"))
        brief = match["joint"].endswith(", ") and len(match["noun"].split()) < 3
        gapped = before["measured"] and (set_off or brief)
        return {**changes, **taken(before, "measured", "per")} if gapped else None
    paid = before["kind"] == "money" and before["measured"] is None and "by" not in match[0].split()
    last = _AFTER_HEAD.split(text, maxsplit=1)[0].rsplit(" ", 1)[-1]
    if paid and is_plural(last) and not is_quantity(last):
        return changes  # "teachers get 5 tenge, doctors - 7": nobody is measured
    if (
        before["kind"] in {"percent", "fraction", "multiple", "money", "measure"}
        and text
        and text[0].islower()
        and word_class(text.split(" ", 1)[0]) is None
        and (" " in text or not text.endswith("ing"))
    ):
        return {**changes, "measured": _AFTER_HEAD.split(text, maxsplit=1)[0]}
    return changes if before["kind"] in {"duration", "percent"} else None
