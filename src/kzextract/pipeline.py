"""The spaCy pipeline: components listed once, and the way from articles to records."""

from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from itertools import islice

from spacy.attrs import LOWER, NORM  # type: ignore[import-not-found]
from spacy.lang.en import English
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from kzextract.assemble import assemble
from kzextract.components.tokens import WordTokenizer
from kzextract.reading import KEY, Reading
from kzextract.records import ArticleRecord
from kzextract.sources import Article

COMPONENTS = ("kz_zones", "kz_matching", "kz_names", "kz_resolving", "kz_linking")
_BATCH = 64  # articles a memory zone
_WORDS = 20_000  # words of a vocabulary that stay, so that those of every article are not made anew in every zone
_LONGEST = 10_000_000  # characters; what is too long for an article is refused where it is read


def load(model: str | None = None) -> Language:
    """Return the pipeline on a blank vocabulary: no model, no download.

    ``model`` names an installed spaCy pipeline that may propose people and organisations where the rules are silent.
    Tokens know their text and its lower case and nothing else, since every further attribute of a word costs time; to
    have more of them, add the components to a ``spacy.blank("en")``.
    """
    vocab = Vocab(lex_attr_getters={LOWER: str.lower, NORM: str.lower})
    nlp = English(vocab, max_length=_LONGEST, create_tokenizer=lambda nlp: WordTokenizer(nlp.vocab))
    for component in COMPONENTS:
        nlp.add_pipe(component)
    if model is not None:
        nlp.add_pipe("kz_model", before="kz_names", config={"model": model})
    return nlp


def read_articles(nlp: Language, articles: Iterable[Article]) -> Iterator[ArticleRecord]:
    """Give the record of each article, in order; memory for rare words is given back every few dozen articles."""
    remaining = iter(articles)
    while batch := list(islice(remaining, _BATCH)):
        with nlp.memory_zone() if len(nlp.vocab) > _WORDS else nullcontext():
            records = [assemble(article, nlp(opened(nlp, article))) for article in batch]
        yield from records


def opened(nlp: Language, article: Article) -> Doc:
    """Return the Doc of ``article`` as the first component gets it."""
    doc = nlp.make_doc(article.text)
    reading: Reading = doc.user_data[KEY]
    reading.published, reading.title = article.published, article.title
    return doc
