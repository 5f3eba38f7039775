"""How far a body's owner reaches that a place opens: "the Zhetysu Region", "the Azerbaijan Army"."""

from kzextract.lexicon import Flag
from kzextract.page import WEAK, Page

_UNITS = frozenset(("region", "district", "oblast", "province"))
_STUDIES = frozenset(("studies", "affairs", "relations", "research", "history"))


def place_end(page: Page, k: int, end: int) -> int:
    """Return the end of the phrase that the place from ``k`` to ``end`` opens: "the Zhetysu Region"."""
    if (body := page.phrase(k, "organisation")) is not None and k + body.length > end:
        return k + body.length  # "Council of the Shanghai Cooperation Organization"
    if (studies := _studies_end(page, end)) is not None:
        return studies
    if page.lower(end) in _UNITS:
        return end + 1
    owned = page.lower(k - 1) == "the" and page.has(end, Flag.HEAD_LAST) and page.is_capital(end)
    if owned:
        return end + 1  # "General Staff of the Azerbaijan Army"
    return end + 2 if page.has(end, Flag.PARTICLE) and page.is_capital(end + 1) else end


def _studies_end(page: Page, j: int) -> int | None:
    """Return the end of what is studied behind a place: "Institute of China Studies", "… and Afghanistan Studies"."""
    second = page.phrase(j + 1, "place") if page.lower(j) == "and" else None
    k = j + 1 + second.length if second is not None else j
    return k + 1 if page.lower(k) in _STUDIES and page.is_capital(k, WEAK) else None
