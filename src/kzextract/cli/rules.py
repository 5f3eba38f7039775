"""`kzextract rules`: what the tool looks for, by example."""
# ruff: noqa: PLC0415 (what is heavy is imported when the command runs)

import json
from typing import Annotated

import typer

AsJson = Annotated[bool, typer.Option("--json", help="One JSON array.")]


def rules(as_json: AsJson = False) -> None:
    """List the rules with their examples.

    A mention stands in brackets, its value in parentheses; a line without brackets must not match. (none) marks words
    that the rule speaks against, (block) words that it keeps others out of.
    """
    from kzextract import documentation
    from kzextract.rules import all_rules

    if as_json:
        typer.echo(json.dumps([documentation.rule_fields(rule) for rule in all_rules()], ensure_ascii=False, indent=2))
    else:
        typer.echo("\n".join(documentation.rule_lines(all_rules())))
