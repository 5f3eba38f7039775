"""The ``kz_model`` component: lets an installed, trained spaCy pipeline propose people and organisations.

Off by default. Its entities are taken only where no rule speaks of the place, with the rule id ``model.<name>``.
"""

from collections.abc import Iterator

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kzextract.errors import InputError
from kzextract.page import Page
from kzextract.reading import KEY, Candidate, Reading
from kzextract.rules import organisations_weighed, people
from kzextract.rules.rule import Evidence

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


def unopposed(page: Page, taken: bytearray) -> Iterator[tuple[tuple[int, int], str, str]]:
    """Give words, label and rule of the proposals outside ``taken`` that no rule contradicts and that cut no word."""
    for proposal in page.reading.proposals:
        i, j = page.index_at(proposal.start), page.index_at(proposal.end)
        is_free = j > i and not any(taken[i:j]) and page.span(i, j) == (proposal.start, proposal.end)
        if is_free and not _is_opposed(page, i, j, proposal.label):
            yield (i, j), proposal.label, proposal.rule


def _is_opposed(page: Page, i: int, j: int, label: str) -> bool:
    """Tell whether evidence of the rules speaks against a name of ``label`` there."""
    rules = people.RULES if label == "PERSON" else organisations_weighed.RULES
    against = (rule.pattern for rule in rules if isinstance(rule.pattern, Evidence) and rule.pattern.weight < 0)
    return any(evidence.holds(page, i, j) for evidence in against)
