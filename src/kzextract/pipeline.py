"""The spaCy pipeline: components listed once, and the way from articles to records."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from kzextract.assemble import assemble
from kzextract.reading import KEY, Reading
from kzextract.records import ArticleRecord
from kzextract.sources import Article

COMPONENTS = ("kz_zones", "kz_matching", "kz_names", "kz_resolving", "kz_linking")
_BATCH = 64  # articles a memory zone

# Where the rules' spans end, tokens must end too.
_INFIXES = (
    r"(?<=\d)(?=[^\W\d_])",
    r"(?<=[^\W\d_])(?=\d)",
    r"[-–—/~+|•:;,()\[\]\"“”«»„]",
    r"(?<=\d)[$€£¥₸₽%]",
    r"[$€£¥₸₽](?=\d)",
    r"(?<=[A-Za-z])\.(?=[A-Z])",
)


def load(model: str | None = None) -> Language:
    """Return the pipeline on a blank English vocabulary: no model, no download.

    ``model`` names an installed spaCy pipeline that may propose people and organisations where the rules are silent.
    """
    nlp = spacy.blank("en")
    tokenizer: Any = nlp.tokenizer  # spaCy types it as any callable
    tokenizer.infix_finditer = compile_infix_regex([*(nlp.Defaults.infixes or ()), *_INFIXES]).finditer
    nlp.max_length = 10_000_000
    for component in COMPONENTS:
        nlp.add_pipe(component)
    if model is not None:
        nlp.add_pipe("kz_model", before="kz_names", config={"model": model})
    return nlp


def read_articles(nlp: Language, articles: Iterable[Article]) -> Iterator[ArticleRecord]:
    """Give the record of each article, in order; memory for words is given back every few dozen articles."""
    remaining = iter(articles)
    while batch := list(islice(remaining, _BATCH)):
        with nlp.memory_zone():
            records = [assemble(article, nlp(opened(nlp, article))) for article in batch]
        yield from records


def opened(nlp: Language, article: Article) -> Doc:
    """Return the Doc of ``article`` as the first component gets it."""
    doc = nlp.make_doc(article.text)
    doc.user_data[KEY] = Reading(article.text, published=article.published, title=article.title)
    return doc
