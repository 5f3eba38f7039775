"""`kzextract run`: articles in, records out."""
# ruff: noqa: PLC0415 (what is heavy is imported when the command runs)

import sys
import time
from pathlib import Path
from typing import Annotated

import typer

from kzextract.cli.manners import say
from kzextract.errors import InputError


def _known_encoding(name: str) -> str:
    try:
        "text".encode(name)
    except LookupError as error:
        raise typer.BadParameter(f"{error}; use utf-8, cp1251, utf-16 …") from error
    return name


Paths = Annotated[
    list[Path], typer.Argument(help="Files (.txt, .jsonl), folders, or - for JSON Lines on standard input.")
]
Output = Annotated[Path | None, typer.Option("-o", "--output", help="File that appears when all is done; else stdout.")]
Encoding = Annotated[str, typer.Option(help="Encoding of the files.", callback=_known_encoding)]
Model = Annotated[str | None, typer.Option(help="Installed spaCy pipeline that may propose candidates.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="No summary and no warnings; errors are still told.")]


def run(
    paths: Paths, output: Output = None, encoding: Encoding = "utf-8", model: Model = None, quiet: Quiet = False
) -> None:
    """Write the records of articles as JSON Lines."""
    from kzextract import sources
    from kzextract.engines import serial
    from kzextract.sinks import jsonlines

    def tell(error: InputError) -> None:
        if not (quiet and isinstance(error, sources.InputWarning)):
            say(error)

    started, tally = time.monotonic(), serial.Tally()
    with jsonlines.writer(output) as write:
        for record in serial.extract(sources.read(paths, encoding=encoding), tally, tell, model):
            write(record.model_dump_json())
        if not tally.read:
            raise typer.Exit(2)  # from inside: a file of an earlier run is not replaced by nothing
    if not quiet and (output or sys.stderr.isatty()):
        seconds = time.monotonic() - started
        say(f"read {tally.read}, written {tally.written}, failed {tally.failed}, {seconds:.1f} s")
    raise typer.Exit(tally.exit_code)
