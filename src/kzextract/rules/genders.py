"""Whether a name is a woman's or a man's, as far as honorific, patronymic or surname tell: whom "he" and "she" mean."""

from kzextract.page import Page
from kzextract.rules.reaches import Span

_HONORIFICS = {
    "f": frozenset("mrs. mrs ms. ms miss lady dame madam mme. sister".split()),
    "m": frozenset("mr. mr sir lord messrs. brother".split()),
}
_ENDINGS = {
    "f": ("ovna", "evna", "ichna", "ova", "eva", "yeva", "ina", "skaya", "skaia", "kyzy", "qyzy", "kizi", "qizi"),
    "m": ("ovich", "evich", "ov", "ev", "yev", "skiy", "sky", "skii", "uly", "ulu", "oglu", "ogly", "zoda"),
}  # fmt: skip
_GIVEN = {
    "f": ("gul", "gül", "kul", "ira", "ina", "ana", "iya", "ida", "ila", "ara", "lga", "sha", "nna", "ria", "ora"),
    "m": ("bek", "bay", "bai", "beg", "ulla", "uddin", "dulla", "jon", "boy", "mir"),
}  # fmt: skip
_MEN_IN_A = frozenset("nikita ilya mustafa musa isa abdulla misha sasha kuzma foma luka daniyara zhora".split())
_SHORTEST = 5  # letters of a surname whose ending tells


def gender(page: Page, span: Span) -> str | None:
    """Return "f" or "m" for the person named by the words of ``span``; None where nothing tells."""
    i, j = span
    for sign, honorifics in _HONORIFICS.items():
        if page.lower(i - 1) in honorifics or (page.lower(i - 1) == "." and page.lower(i - 2) in honorifics):
            return sign
    for k in range(j - 1, i - 1, -1):
        word = page.lowers[k]
        for sign, endings in _ENDINGS.items():
            if word.endswith(endings) and (len(word) >= _SHORTEST or word in endings) and (k > i or j - i == 1):
                return sign
    first = page.lowers[i]
    if j - i == 1 or first in _MEN_IN_A:
        return None
    return next((sign for sign, endings in _GIVEN.items() if first.endswith(endings)), None)


def can_be(page: Page, span: Span, pronoun: str) -> bool:
    """Tell whether "he" or "she" can stand for the person named by ``span``."""
    return gender(page, span) in (None, "f" if pronoun in ("she", "her") else "m")
