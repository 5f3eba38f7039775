"""``--model``: a trained pipeline proposes, the rules decide."""

import random
from pathlib import Path

import pytest
import spacy
from spacy.pipeline import EntityRecognizer
from spacy.training import Example
from thinc.api import fix_random_seed

from kzextract.errors import InputError
from kzextract.pipeline import load, read_articles
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
