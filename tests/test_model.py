"""``--model``: a trained pipeline proposes, the rules decide."""

import random
from pathlib import Path

import pytest
import spacy
from spacy.pipeline import EntityRecognizer
from spacy.training import Example
from thinc.api import fix_random_seed

from kzextract.components.names import recognise
from kzextract.errors import InputError
from kzextract.page import Page
from kzextract.pipeline import load, read_articles
from kzextract.reading import Candidate, Reading
from kzextract.sources.article import Article, digest

TRAINED = "the crew of Vostrikhul sailed"  # a name that no rule can know
TEXT = "At noon the crew of Vostrikhul sailed, said UNICEF."


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    random.seed(0)
    fix_random_seed(0)
    nlp = spacy.blank("en")
    ner = nlp.add_pipe("ner")
    assert isinstance(ner, EntityRecognizer)
    ner.add_label("ORG")
    start = TRAINED.index("Vostrikhul")
    lessons = [
        (f"{before} {TRAINED} {after}", len(before) + 1 + start)
        for before in ("Then", "So", "At noon")
        for after in (".", "on .")
    ]
    examples = [
        Example.from_dict(nlp.make_doc(text), {"entities": [(at, at + len("Vostrikhul"), "ORG")]})
        for text, at in lessons
    ]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(30):
        nlp.update(examples, sgd=optimizer)
    path = tmp_path_factory.mktemp("model")
    nlp.to_disk(path)
    return path


def mentions(text: str, model: str | None) -> dict[str, str | None]:
    article = Article(id="a", text=text, source="a.txt", sha256=digest(text.encode()))
    record = next(read_articles(load(model), [article]))
    return {mention.text: mention.rule for mention in record.mentions}


def test_proposals_enter_where_the_rules_are_silent(model: Path) -> None:
    assert "Vostrikhul" not in mentions(TEXT, None)
    found = mentions(TEXT, str(model))
    assert found["Vostrikhul"] == "model.pipeline"
    assert str(found["UNICEF"]).startswith("organisations.")


def test_unknown_model_is_named_with_a_remedy() -> None:
    with pytest.raises(InputError, match=r"no_such_model.*install it with pip"):
        load("no_such_model")


@pytest.mark.parametrize(("name", "is_taken"), [("Vostrikhul", True), ("Almaty", False)])
def test_proposals_are_dropped_where_evidence_speaks_against_them(name: str, *, is_taken: bool) -> None:
    text = f"At noon the crew of {name} sailed."
    reading = Reading(text)
    start = text.index(name)
    reading.proposals.append(Candidate(start, start + len(name), "ORG", "model.x", {}))
    assert any(found.rule == "model.x" for found in recognise(Page(reading))) is is_taken
