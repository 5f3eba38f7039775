"""`kzextract schema`: the JSON Schema of a record."""
# ruff: noqa: PLC0415 (what is heavy is imported when the command runs)

import json

import typer


def schema() -> None:
    """Print the JSON Schema of a record."""
    from kzextract.records import ArticleRecord

    whole = ArticleRecord.model_json_schema(mode="serialization")
    for model in (whole, *whole["$defs"].values()):
        model["required"] = list(model["properties"])  # pydantic leaves out keys with a default; we always write them
    typer.echo(json.dumps(whole, ensure_ascii=False, indent=2))
