"""The command line: each command parses, makes one library call and renders. Nothing heavy is imported here."""

import typer

from kzextract.cli.evaluate import evaluate
from kzextract.cli.manners import PoliteGroup
from kzextract.cli.rules import rules
from kzextract.cli.run import run
from kzextract.cli.schema import schema

app = typer.Typer(
    cls=PoliteGroup,
    help="People, roles, organisations, dates and figures from English-language news about Kazakhstan, as JSON Lines.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,  # they print local variables, which hold the articles
    rich_markup_mode=None,
)
app.command()(run)
app.command(name="eval")(evaluate)
app.command()(rules)
app.command()(schema)
