"""Names at the start of a sentence, where a capital says nothing, read as the same names elsewhere."""

from collections.abc import Iterable, Iterator

from kzextract.components.weighing import Span
from kzextract.page import Page


def completed(page: Page, bodies: Iterable[Span]) -> Iterator[Span]:
    """Give each body, with the word that opens its sentence where that makes it the name of another."""
    spans = list(bodies)
    names = {tuple(page.texts[i:j]) for i, j in spans}
    for i, j in spans:
        opens = i > 0 and page.opens[i - 1] and tuple(page.texts[i - 1 : j]) in names
        yield (i - 1, j) if opens else (i, j)
