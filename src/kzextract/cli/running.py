"""What `kzextract run` does with its options: sources, engine and sink put together, and the voice it does it with."""
# ruff: noqa: PLC0415 (what is heavy is imported when it is used)

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, Self

import typer

from kzextract import sources
from kzextract.cli.manners import printable, say
from kzextract.engines import local, sizing
from kzextract.engines.fingerprint import fingerprint
from kzextract.engines.shards import Shard
from kzextract.engines.tally import Tally
from kzextract.errors import InputError, KzextractError
from kzextract.sinks import jsonlines, partial

if TYPE_CHECKING:
    from kzextract.engines.parts import Parts
    from kzextract.engines.slices import Slice
    from kzextract.report.progress import Bar


class UsageError(KzextractError):
    """Options that do not go together."""


class Job(NamedTuple):
    """The options of `kzextract run`."""

    paths: list[Path]
    output: Path | None
    encoding: str
    model: str | None
    jobs: int | None
    resume: bool
    shard: Shard | None

    @property
    def is_to_file(self) -> bool:
        """Whether the output is a file that takes its name at the end, not a stream or a device."""
        return (
            self.output is not None and str(self.output) != "-" and (self.output.is_file() or not self.output.exists())
        )


@dataclass
class Voice:
    """What is said on standard error: errors always, warnings and a summary unless ``quiet``, a bar on a terminal."""

    quiet: bool
    output: Path | None
    tally: Tally = field(default_factory=Tally)
    _bar: "Bar | None" = None
    _stack: ExitStack = field(default_factory=ExitStack)
    _started: float = field(default_factory=time.monotonic)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._stack.close()
        self._bar = None
        is_seen = self.output is not None or sys.stderr.isatty()
        if self.tally.read and is_seen and not self.quiet and kind in {None, KeyboardInterrupt}:
            say(f"{self.tally}, {time.monotonic() - self._started:.1f} s")

    @property
    def wants_bar(self) -> bool:
        """Whether somebody looks, and sees nothing else scroll by."""
        return not self.quiet and sys.stderr.isatty() and (self.output is not None or not sys.stdout.isatty())

    def raise_bar(self, size: sizing.Size) -> None:
        """Show the bar from now on."""
        from kzextract.report.progress import bar

        self._bar = self._stack.enter_context(bar(0 if size.open else size.articles))

    def show(self) -> None:
        """Bring the bar up to date, where there is one."""
        if self._bar is not None:
            self._bar.show(self.tally)

    def tell(self, error: InputError) -> None:
        """Say an error or a warning."""
        if not (self.quiet and isinstance(error, sources.InputWarning)):
            self.note(str(error))

    def note(self, message: str) -> None:
        """Say a line."""
        if self._bar is None:
            say(message)
        else:
            self._bar.say(printable(message))


def run_here(job: Job, voice: Voice) -> Tally:
    """Run on this machine."""
    jobs, tally = job.jobs or local.cores(), voice.tally
    size = sizing.measure(job.paths, None if voice.wants_bar else jobs * local.A_WORKER)
    if voice.wants_bar:
        voice.raise_bar(size)
    outcomes = sources.read(job.paths, encoding=job.encoding)
    if job.shard:
        outcomes = job.shard.of(outcomes, tally)
    with _sink(job, voice) as (unfinished, put):
        for line in local.lines(unfinished(outcomes), tally, voice.tell, jobs=jobs, size=size, model=job.model):
            put(line)
            voice.show()
        if not tally.read:
            raise typer.Exit(2)  # from inside: a file of an earlier run is not replaced by nothing
    return tally


def run_on_ray(job: Job, voice: Voice, address: str | None, form: "Literal['jsonl', 'parquet'] | None") -> Tally:
    """Run by Ray Data, on this machine or on a cluster: to one file as here, or with ``form`` to a folder of parts."""
    from kzextract.engines import ray, slices
    from kzextract.engines.parts import Parts

    if Path("-") in job.paths or (form and not job.output) or (job.resume and not form):
        raise UsageError("--engine ray: reads files, not -; --parts needs -o FOLDER, and --resume needs --parts")
    if voice.wants_bar:
        voice.raise_bar(sizing.measure(job.paths))
    todo, errors = slices.cut(job.paths)
    for error in errors:
        voice.tally.fail(error, voice.tell)
    parts = Parts(job.output.resolve(), form) if job.output and form else None
    if parts:
        parts.begin(todo, fingerprint(job.model, job.encoding, str(job.shard)), resume=job.resume)
        todo = list(_undone(parts, todo, voice))
    options = ray.Options(job.encoding, job.model, job.shard, parts)
    with jsonlines.writer(None if parts else job.output) as write:
        for line in ray.lines(todo, options, voice.tally, voice.tell, actors=job.jobs, address=address):
            if line:
                write(line)
            voice.show()
        if not voice.tally.read:
            raise typer.Exit(2)
    return voice.tally


def _undone(parts: "Parts", todo: "list[Slice]", voice: Voice) -> "Iterator[Slice]":
    from kzextract.engines import ray

    for one in todo:
        note = parts.done(one.number)
        if note is None:
            yield one
        else:
            ray.settle_done(note, voice.tally, voice.tell)


Outcomes = Iterator[sources.Outcome]


@contextmanager
def _sink(job: Job, voice: Voice) -> Iterator[tuple[Callable[[Outcomes], Outcomes], Callable[[str | None], None]]]:
    """Give the way to pass over what is finished, and the way to write the next line."""
    if job.output is None or not job.is_to_file:
        if job.resume:
            raise UsageError("--resume: needs a file to go on with; name it with -o")
        with jsonlines.writer(job.output) as write:
            yield lambda outcomes: outcomes, lambda line: write(line) if line is not None else None
        return
    if not job.resume and (left := partial.left_over(job.output)):
        voice.note(f"{left}: an interrupted run had got this far; it is begun anew (--resume goes on with it)")
    with partial.log(job.output, fingerprint(job.model, job.encoding), resume=job.resume) as log:
        try:
            yield lambda outcomes: log.unfinished(outcomes, voice.tally.skip), log.put
        except BaseException:
            if log.kept:
                voice.note(f"{log.path}: {log.kept} finished lines are kept; go on with --resume")
            raise
