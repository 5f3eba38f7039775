"""Names that nothing but a list explains: between people stand people, in an enumeration as in a line-up."""

from collections.abc import Collection, Iterator, Sequence

from kzextract.components.weighing import Span
from kzextract.lexicon import Flag
from kzextract.normalise.spelling import spelling
from kzextract.page import Page

RULE = "people.listed"
_BETWEEN = frozenset((",", ";", "and", "(", ")", "c", "c.", "+", "/"))
_NAMES = Flag.GIVEN | Flag.SURNAME | Flag.ENDING
_WORDS = Flag.COMMON | Flag.PLACE | Flag.DEMONYM
_SHORT = 5  # letters; shorter names are alike by chance
_FEW = 3  # people that make a run of single names a list of people
_GAP = 8  # words between two names of a list: "(Tiltov 70), "


def listed(page: Page, chunks: Sequence[Span], people: Collection[Span]) -> dict[Span, str]:
    """Return the chunks that stand in a list with ``people`` and are none of them."""
    return dict.fromkeys((*_beside(page, chunks, people), *_in_runs(page, chunks, people)), RULE)


def _beside(page: Page, chunks: Sequence[Span], people: Collection[Span]) -> Iterator[Span]:
    """Give the names of several words beside a person: "Bulkin Oruf, Tiltov Daler and …"."""
    starts, ends = {i for i, _ in people}, {j for _, j in people}
    for i, j in chunks:
        if j - i == 1 or (i, j) in people or not _is_plain(page, i, j):
            continue
        before = page.lower(i - 1) in (",", "and") and _joins(page, i - 1, ends, -1)
        after = page.lower(j) in (",", "and") and _joins(page, j, starts, 1)
        if before or after:
            yield i, j


def _joins(page: Page, k: int, bounds: Collection[int], step: int) -> bool:
    """Tell whether the comma or "and" at ``k``, or both, join a chunk to a person that ends or begins there."""
    outer = k if step < 0 else k + 1
    both = {page.lower(k), page.lower(k + step)} == {",", "and"}
    return outer in bounds or (both and outer + step in bounds)


def _in_runs(page: Page, chunks: Sequence[Span], people: Collection[Span]) -> Iterator[Span]:
    """Give the single names of a list of which half are people: "Dosov (c), Bulkin, Keterov (Tiltov 70)"."""
    run: list[Span] = []
    for chunk in (*chunks, (len(page) + _GAP, 0)):
        if run and not _goes_on(page, run[-1][1], chunk[0]):
            yield from _unexplained(page, run, people)
            run = []
        run.append(chunk)


def _goes_on(page: Page, end: int, start: int) -> bool:
    between = page.lowers[end:start]
    return 0 < start - end <= _GAP and all(word in _BETWEEN or word[0].isdigit() for word in between)


def _unexplained(page: Page, run: Sequence[Span], people: Collection[Span]) -> Iterator[Span]:
    sure = sum(chunk in people for chunk in run)
    likely = sum(chunk in people or page.has(chunk[0], _NAMES) for chunk in run)
    endings = sum(chunk in people or page.has(chunk[0], Flag.ENDING) for chunk in run)
    alike = sure and len(run) >= _FEW and endings >= len(run) - 1
    if (sure < _FEW or 2 * likely < len(run)) and not alike:
        return
    for i, j in run:
        named = _is_plain(page, i, j) or (page.has(i, Flag.ENDING) and not page.has(i, Flag.ROLE))
        if (i, j) not in people and len(page.texts[i]) > 2 and named:
            yield i, j


def _is_plain(page: Page, i: int, j: int) -> bool:
    other = Flag.PLACE | Flag.DEMONYM | Flag.COMMON | Flag.ROLE
    return not any(page.has(k, other) or page.is_acronym(k) for k in range(i, j))


def respelt(page: Page, parts: set[str]) -> set[str]:
    """Return the names of the page that a full name has in another transliteration: "Tokaev", of "K. Toqayev"."""
    known = {spelling(part) for part in parts if len(part) > _SHORT}
    names = {page.texts[i] for i in page.capitals if len(page.texts[i]) > _SHORT and not page.has(i, _WORDS)}
    return {name for name in names if name[0].isupper() and spelling(name) in known}
