"""From a read ``Doc`` to the record of its article."""

from typing import Any

from spacy.tokens import Doc

from kzextract import entities
from kzextract.reading import KEY, Candidate, Reading
from kzextract.records import (
    ArticleRecord,
    DateMention,
    FigureMention,
    Mention,
    OrganisationMention,
    PersonMention,
    RoleMention,
)
from kzextract.sources import Article

_MODELS: dict[str, type[Mention]] = {
    "PERSON": PersonMention,
    "ROLE": RoleMention,
    "ORG": OrganisationMention,
    "DATE": DateMention,
    "FIGURE": FigureMention,
}


def assemble(article: Article, doc: Doc) -> ArticleRecord:
    """Return the record of ``article``, read into ``doc`` by the pipeline."""
    reading: Reading = doc.user_data[KEY]
    mentions = tuple(_mention(article.text, candidate) for candidate in reading.candidates)
    return ArticleRecord(
        id=article.id,
        source=article.source,
        sha256=article.sha256,
        title=reading.title,
        published=reading.published,
        mentions=mentions,
        people=entities.people_of(mentions),
        organisations=entities.organisations_of(mentions),
    )


def _mention(text: str, candidate: Candidate) -> Any:  # noqa: ANN401 (one of five models, by label)
    start, end = candidate.start, candidate.end
    return _MODELS[candidate.label](
        start=start, end=end, text=text[start:end], rule=candidate.rule, **candidate.attributes
    )
