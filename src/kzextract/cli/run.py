"""`kzextract run`: articles in, records out."""
# ruff: noqa: PLC0415 (what is heavy is imported when the command runs)

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Form(StrEnum):
    """How a folder of parts is stored."""

    JSONL = "jsonl"
    PARQUET = "parquet"


class Engine(StrEnum):
    """What runs the pipeline over the articles."""

    LOCAL = "local"
    RAY = "ray"


def _known_encoding(name: str) -> str:
    try:
        "text".encode(name)
    except LookupError as error:
        raise typer.BadParameter(f"{error}; use utf-8, cp1251, utf-16 …") from error
    return name


def _a_share(text: str | None) -> str | None:
    from kzextract.engines.shards import Shard

    try:
        if text is not None:
            Shard.parse(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    return text


Paths = Annotated[
    list[Path], typer.Argument(help="Files (.txt, .jsonl), folders, or - for JSON Lines on standard input.")
]
Output = Annotated[Path | None, typer.Option("-o", "--output", help="File that appears when all is done; else stdout.")]
Encoding = Annotated[str, typer.Option(help="Encoding of the files.", callback=_known_encoding)]
Model = Annotated[str | None, typer.Option(help="Installed spaCy pipeline that may propose candidates.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="No progress, summary and warnings; errors are still told.")]
Jobs = Annotated[int | None, typer.Option("-j", "--jobs", min=1, help="Worker processes at most; else one a core.")]
Resume = Annotated[bool, typer.Option("--resume", help="Go on with what an interrupted run to the same -o has done.")]
Share = Annotated[str | None, typer.Option("--shard", metavar="I/N", help="Share I of N, by id.", callback=_a_share)]
Which = Annotated[
    Engine, typer.Option("--engine", help="ray: several machines, by Ray Data (pip install kzextract[ray]).")
]
InParts = Annotated[Form | None, typer.Option("--parts", help="With ray: -o is a folder of part files of this format.")]
Address = Annotated[str | None, typer.Option("--ray-address", help="Ray cluster to join; else Ray is started here.")]


def run(  # noqa: PLR0913, PLR0917 (one parameter an option)
    paths: Paths,
    output: Output = None,
    encoding: Encoding = "utf-8",
    model: Model = None,
    quiet: Quiet = False,
    jobs: Jobs = None,
    resume: Resume = False,
    shard: Share = None,
    engine: Which = Engine.LOCAL,
    ray_address: Address = None,
    parts: InParts = None,
) -> None:
    """Write the records of articles as JSON Lines."""
    from kzextract.cli import running
    from kzextract.engines.shards import Shard

    what = running.Job(paths, output, encoding, model, jobs, resume, Shard.parse(shard) if shard else None)
    with running.Voice(quiet=quiet, output=output) as voice:
        if engine is Engine.RAY:
            tally = running.run_on_ray(what, voice, ray_address, parts.value if parts else None)
        elif ray_address or parts:
            raise running.UsageError("--ray-address and --parts: only with --engine ray")
        else:
            tally = running.run_here(what, voice)
    raise typer.Exit(tally.exit_code)
