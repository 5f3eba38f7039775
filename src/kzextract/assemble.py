"""From a read ``Doc`` to the record of its article."""

from typing import Any

from spacy.tokens import Doc

from kzextract import edtf, entities
from kzextract.reading import KEY, Candidate, Reading
from kzextract.records import (
    ArticleRecord,
    DateMention,
    FigureMention,
    Mention,
    OrganisationMention,
    PersonMention,
    RoleMention,
    trusted,
)
from kzextract.sources import Article

_MODELS: dict[str, type[Mention]] = {
    "PERSON": PersonMention,
    "ROLE": RoleMention,
    "ORG": OrganisationMention,
    "DATE": DateMention,
    "FIGURE": FigureMention,
}
_FIELDS = {
    label: {name: field.get_default() for name, field in model.model_fields.items()} for label, model in _MODELS.items()
}
"""The fields of each kind of mention, in the order of the record."""
_NO_DATE = (None, None, None)


def assemble(article: Article, doc: Doc) -> ArticleRecord:
    """Return the record of ``article``, read into ``doc`` by the pipeline."""
    reading: Reading = doc.user_data[KEY]
    mentions = tuple(_mention(article.text, candidate) for candidate in reading.candidates)
    head = ArticleRecord(
        id=article.id,
        source=article.source,
        sha256=article.sha256,
        title=reading.title,
        published=reading.published,
        mentions=(),
    )
    return trusted(
        ArticleRecord,
        {
            **head.__dict__,
            "mentions": mentions,
            "people": entities.people_of(mentions),
            "organisations": entities.organisations_of(mentions),
        },
    )


def _mention(text: str, candidate: Candidate) -> Any:  # noqa: ANN401 (one of five models, by label)
    start, end, label, rule, attributes = candidate
    values = {**_FIELDS[label], "start": start, "end": end, "text": text[start:end], "rule": rule, **attributes}
    if label == "DATE":
        value = attributes["value"]
        values["earliest"], values["latest"], values["precision"] = edtf.bounds(value) if value else _NO_DATE
    return trusted(_MODELS[label], values)
