"""Words as the reader of noun phrases knows them: closed classes, plurals, common nouns."""

import re
from functools import cache, lru_cache

from kzextract import gazetteers


@cache
def listed(*kinds: str) -> frozenset[str]:
    """Return the words of some classes of the list ``figure_words``."""
    return frozenset(row["word"] for row in gazetteers.rows("figure_words") if row["class"] in kinds)


@cache
def quantities() -> frozenset[str]:
    """Return the nouns that stand for an amount, whatever their verb: "exports", "rate", "Brent"."""
    return listed("quantity") | (listed("label") | listed("sum")) - {"budget", "funds"}


@lru_cache(maxsize=1 << 14)
def is_quantity(word: str) -> bool:
    """Tell whether ``word`` is such a noun, in lower case or with a capital."""
    return word in quantities() or word.lower() in quantities()


@cache
def _classes() -> dict[str, str]:
    return {row["word"]: row["class"] for row in gazetteers.rows("counted_stop")}


@cache
def numerals() -> frozenset[str]:
    """Return the words that numbers are made of."""
    kinds = {"one", "teen", "ten", "scale", "vague"}
    return frozenset(row["word"] for row in gazetteers.rows("number_words") if row["class"] in kinds)


@lru_cache(maxsize=1 << 14)
def word_class(word: str) -> str | None:
    """Return the closed class of ``word`` (determiner, preposition, verb …), or None for an open one."""
    return _classes().get(word.lower())


@lru_cache(maxsize=4096)
def is_common(word: str) -> bool:
    """Tell whether a capitalised word may be a common noun: it also stands in lower case in the dictionary."""
    return word.lower() in gazetteers.words("common_words")


@lru_cache(maxsize=4096)
def is_no_name(word: str) -> bool:
    """Tell whether a capitalised word is a common noun, or at least no name that the lists know."""
    names = ("places", "given_names", "surnames")
    return is_common(word) or not any(
        word in gazetteers.words(name) or word.lower() in gazetteers.words(name) for name in names
    )


@cache
def units() -> frozenset[str]:
    """Return the words that are units or currencies, and so are not measured themselves."""
    return (gazetteers.words("units") | gazetteers.words("currencies")) - listed("other word")


@cache
def empty() -> frozenset[str]:
    """Return the words that say nothing of what is measured: "number", "tonnes"."""
    return units() | listed("empty", "amount")


def head(noun: str) -> str:
    """Return the last word of a phrase."""
    return noun.rsplit(" ", 1)[-1]


_LAST = re.compile(r"\b([A-Za-z]+)[ ]?\Z")
_LONGEST_LAST = 24


def last_word(text: str) -> str:
    """Return the word at the end of ``text``, or before its last blank, in lower case; empty if it is very long."""
    end = len(text) - text.endswith(" ")
    word = text[text.rfind(" ", 0, end) + 1 : end]
    if word.isalpha():
        return word.lower()
    if not word[-1:].isalpha():
        return ""
    found = _LAST.search(text[-_LONGEST_LAST:])
    return found[1].lower() if found else ""


@lru_cache(maxsize=8192)
def is_plural(word: str) -> bool:
    """Tell whether ``word`` looks like a plural noun."""
    lower = word.lower().rsplit("-", 1)[-1]
    if lower in listed("plural") or lower.endswith(("men", "women", "people", "children")):
        return len(lower) > 3 or lower == "men"
    if word.isupper() or len(lower) < 3:
        return False
    return lower.endswith("s") and not lower.endswith(("ss", "us", "'s")) and lower not in listed("singular in s")


def singular(noun: str) -> str:
    """Return the singular of the last word of ``noun``."""
    front, _, last = noun.rpartition(" ")
    lower = last.lower()
    irregular = {"people": "person", "children": "child", "men": "man", "women": "woman"}
    if lower in irregular:
        last = irregular[lower]
    elif lower.endswith("ies") and len(lower) > 4:
        last = last[:-3] + "y"
    elif lower.endswith(("sses", "ches", "shes", "xes")) or lower[:-2] in listed("singular in s"):
        last = last[:-2]
    elif is_plural(last) and lower not in listed("plural"):
        last = last[:-1]
    return f"{front} {last}".strip()
