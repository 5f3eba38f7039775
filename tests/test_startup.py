"""What the lighter commands import, and what a user sees of them."""

import json
import subprocess
import sys

import pytest
from support import environment
from typer.testing import CliRunner

from kzextract.cli import app
from kzextract.cli.manners import printable
from kzextract.records import ArticleRecord

SPACY = {"spacy", "thinc", "numpy", "dateparser", "kzextract.pipeline"}
HEAVY = {*SPACY, "pydantic", "rich", "kzextract.records"}


@pytest.mark.parametrize(
    ("args", "unwanted"),
    # typer takes pydantic, where it finds it, to read the values of options
    [(["--help"], HEAVY), (["run", "--help"], {*SPACY, "kzextract.records"}), (["schema"], SPACY)],
)
def test_what_needs_no_pipeline_does_not_load_it(args: list[str], unwanted: set[str]) -> None:
    arguments = [sys.executable, "-X", "importtime", "-m", "kzextract", *args]
    done = subprocess.run(arguments, capture_output=True, check=True, env=environment())
    imported = {line.rsplit("|", 1)[-1].strip() for line in done.stderr.decode().splitlines()}
    assert "typer" in imported
    assert not imported & unwanted


def test_importing_the_package_is_light() -> None:
    code = "import sys, kzextract; kzextract.extract, kzextract.load; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True, encoding="utf-8")
    assert not set(done.stdout.split()) & HEAVY


def test_the_schema_is_that_of_the_record() -> None:
    schema = json.loads(CliRunner().invoke(app, ["schema"]).stdout)
    assert list(schema["properties"]) == list(ArticleRecord.model_json_schema()["properties"])
    assert set(schema["required"]) == set(schema["properties"])
    for model in schema["$defs"].values():
        assert set(model["required"]) == set(model["properties"])


def test_what_a_terminal_would_obey_is_spelled_out() -> None:
    assert printable("a\x1b[31m\u202eb\udc80\nҚ") == "a\\x1b[31m\\u202eb\\udc80\nҚ"
