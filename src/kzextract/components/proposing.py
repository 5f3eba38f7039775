"""The ``kz_model`` component: lets an installed, trained spaCy pipeline propose people and organisations.

Off by default. Its entities are taken only where no rule speaks of the place, with the rule id ``model.<name>``.
"""

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kzextract.errors import InputError
from kzextract.reading import KEY, Candidate, Reading

_LABELS = {"PERSON": "PERSON", "PER": "PERSON", "ORG": "ORG"}


class Proposing:
    """Adds the entities of the trained pipeline ``model`` to the reading's proposals."""

    def __init__(self, model: str) -> None:
        try:
            self._model = spacy.load(model)
        except OSError as error:
            what = "is no installed spaCy pipeline"
            raise InputError(f"--model {model}", what, "install it with pip first") from error
        self._rule = f"model.{self._model.meta['name']}"

    def __call__(self, doc: Doc) -> Doc:
        """Read ``doc`` with the trained pipeline and leave it as it is."""
        reading: Reading = doc.user_data[KEY]
        for entity in self._model(reading.text).ents:
            label = _LABELS.get(entity.label_)
            if label is not None and reading.zone_at(entity.start_char) != "furniture":
                reading.proposals.append(Candidate(entity.start_char, entity.end_char, label, self._rule, {}))
        return doc


@Language.factory("kz_model", default_config={"model": ""})
def create(nlp: Language, name: str, model: str) -> Proposing:  # noqa: ARG001 (spaCy passes both)
    """Make the component for the installed pipeline ``model``."""
    return Proposing(model)
