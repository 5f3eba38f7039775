"""Documentation that fails the build when it is no longer true."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kzextract import documentation, extract, gold, records
from kzextract.cli import app
from kzextract.rules import all_rules

DOCS = Path(__file__).parents[1] / "docs"
MODELS = (
    records.ArticleRecord,
    records.PersonMention,
    records.RoleMention,
    records.OrganisationMention,
    records.DateMention,
    records.FigureMention,
    records.Person,
    records.Organisation,
)


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def test_the_example_is_a_record_of_its_text() -> None:
    example = documentation.read_example(page("records.md"))
    found = gold.parse(example["record"].encode(), "records.md")
    assert isinstance(found, records.ArticleRecord), found
    assert not list(gold.text_faults(found, example["text"], found.sha256, "records.md"))
    assert {mention.label for mention in found.mentions} == set(records.LABELS)


def test_the_example_is_what_the_tool_says() -> None:
    text = page("records.md")
    made = documentation.with_record(text, lambda article: extract(article, id="example", published="2024-03-11"))
    assert made == text, "run python scripts/make_docs.py"


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_is_explained(model: type[records.ArticleRecord]) -> None:
    explained = page("records.md")
    for name, field in model.model_fields.items():
        assert f"`{field.alias or name}`" in explained


def test_rules_page_is_fresh() -> None:
    assert page("rules.md") == documentation.rules_page(all_rules()), "run python scripts/make_docs.py"


def test_rules_are_listed() -> None:
    listed = CliRunner().invoke(app, ["rules"]).stdout
    as_json = json.loads(CliRunner().invoke(app, ["rules", "--json"]).stdout)
    assert [rule["id"] for rule in as_json] == [rule.id for rule in all_rules()]
    for rule in all_rules():
        assert rule.id in listed
        assert all(example in listed for example in rule.examples)
