"""Several machines, by Ray Data: slices of the input go to actors, each with its own pipeline.

Lines come back to be written here in the order of the input, or every actor writes the part files of its slices.
"""

import logging
import os
import pickle
import socket
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any, Literal, NamedTuple

from kzextract.engines import slices
from kzextract.engines.batch import extract_batch
from kzextract.engines.parts import Parts
from kzextract.engines.shards import Shard
from kzextract.engines.slices import Slice
from kzextract.engines.tally import DistantWarning, ExtractionError, Tally, Tell
from kzextract.errors import KzextractError
from kzextract.sources import Article, InputWarning, Outcome

_BATCH = 32
_PATIENCE = 20  # seconds for a cluster to answer


class RayError(KzextractError):
    """Ray is not installed, or cannot be reached."""


class Options(NamedTuple):
    """What an actor needs to know."""

    encoding: str
    model: str | None
    shard: Shard | None
    parts: Parts | None


class Row(NamedTuple):
    """What became of so many ``articles``: ``text`` is the line of a record, or what there is to tell."""

    kind: Literal["record", "skipped", "unread", "failed", "warning"]
    text: str = ""
    articles: int = 1
    id: str = ""
    place: str = ""


class Extractor:
    """The actor: a slice in, what became of it out, pickled: to Ray, a row an article would cost more than it holds.

    With parts, it writes the lines and keeps them to itself.
    """

    def __init__(self, options: Options) -> None:
        self._options = options

    def __call__(self, task: Mapping[str, Any]) -> dict[str, Any]:
        """Extract a slice; Ray may call it again for the same slice."""
        found: Slice = pickle.loads(task["slice"])  # noqa: S301 (our own)
        rows = list(self._rows(found))
        if self._options.parts:
            lines = [row.text for row in rows if row.kind == "record"]
            rows = [*(row for row in rows if row.kind != "record"), Row("record", articles=len(lines))]
            self._options.parts.write(found.number, lines, {"rows": [row._asdict() for row in rows]})
        return {"number": found.number, "rows": pickle.dumps(rows)}

    def _rows(self, found: Slice) -> Iterator[Row]:
        tally = Tally()
        outcomes: Iterable[Outcome] = (
            one for piece in found.pieces for one in slices.read(piece, self._options.encoding)
        )
        if self._options.shard:
            outcomes = self._options.shard.of(outcomes, tally)
        articles: list[Article] = []
        for outcome in outcomes:
            if isinstance(outcome, Article):
                articles.append(outcome)
            else:
                yield Row("warning" if isinstance(outcome, InputWarning) else "unread", str(outcome))
        for start in range(0, len(articles), _BATCH):
            yield from self._extracted(found.number, articles[start : start + _BATCH])
        yield Row("skipped", articles=tally.skipped)

    def _extracted(self, number: int, articles: Sequence[Article]) -> Iterator[Row]:
        names = ("id", "text", "source", "sha256", "title", "published")
        batch = extract_batch(
            [{name: getattr(article, name) for name in names} for article in articles], self._options.model
        )
        for article, row in zip(articles, batch, strict=True):
            place = f"{article.place} of slice {number}"
            yield Row("failed" if row["error"] else "record", row["error"] or row["record"] or "", 1, article.id, place)


def lines(  # noqa: PLR0913 (what, how, and where to tell)
    found: Sequence[Slice], options: Options, tally: Tally, tell: Tell, *, actors: int | None, address: str | None
) -> Iterator[str | None]:
    """Yield the line of every article, in order, or None where it has none, which is told and counted."""
    lost = {one.number: one for one in found}
    seen: dict[str, str] = {}
    for answer in _dataset(found, options, actors, address):
        del lost[answer["number"]]
        rows: list[Row] = pickle.loads(answer["rows"])  # noqa: S301 (our own)
        for row in rows:
            yield _settle(_kept(row, seen), tally, tell)
    for one in lost.values():
        what = "was lost, twice, with the process that had it (out of memory?)"
        tally.read += 1
        tally.fail(ExtractionError(f"{one}: {what}; give the machines more memory, or go on with --resume"), tell)


def settle_done(note: Mapping[str, Any], tally: Tally, tell: Tell) -> None:
    """Count and tell what an earlier run noted of a part: its records are skipped now."""
    for row in (Row(**fields) for fields in note["rows"]):
        _settle(row._replace(kind="skipped") if row.kind == "record" else row, tally, tell)


def _settle(row: Row, tally: Tally, tell: Tell) -> str | None:
    if row.kind == "warning":
        tell(DistantWarning(row.text))
        return None
    tally.read += row.articles
    if row.kind == "record":
        tally.written += row.articles
        return row.text
    if row.kind == "skipped":
        tally.skipped += row.articles
    else:
        tally.fail(ExtractionError(row.text), tell)
    return None


def _kept(row: Row, seen: dict[str, str]) -> Row:
    """Return ``row``, or why it is dropped: its id is that of another article."""
    if not row.id or row.kind != "record":
        return row
    first = seen.setdefault(row.id, row.place)
    if first == row.place:
        return row
    return Row("unread", f"{row.place}: has the id {row.id!r} of {first}, which is kept; give it an id of its own")


def _dataset(
    found: Sequence[Slice], options: Options, actors: int | None, address: str | None
) -> Iterator[dict[str, Any]]:
    ray = _started(address)
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    context.execution_options.preserve_order = options.parts is None
    context.max_errored_blocks = -1  # a slice that cannot be done is reported, and costs no other
    size = min(actors or int(ray.cluster_resources().get("CPU", 1)), max(len(found), 1))
    items = [{"slice": pickle.dumps(one)} for one in found]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the last argument is to go in 2.64, with nothing to replace it
        data = ray.data.from_items(items, override_num_blocks=max(len(items), 1)).map(
            Extractor,
            fn_constructor_args=(options,),
            compute=ray.data.ActorPoolStrategy(size=size),
            num_cpus=1,
            ray_remote_args_fn=lambda: {
                "max_restarts": -1,
                "max_task_retries": 1,
            },  # else a deadly article goes on for ever
        )
    answers: Iterator[dict[str, Any]] = data.iter_rows()
    yield from answers


def _started(address: str | None) -> Any:  # noqa: ANN401 (a module that may be missing)
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        ray = import_module("ray")
        import_module("ray.data")
        logging.getLogger("ray.data").setLevel(logging.CRITICAL)  # what goes wrong is told by us
    except ImportError as error:
        raise RayError(f"--engine ray: {error}; install it with pip install 'kzextract[ray]'") from error
    if not ray.is_initialized():
        try:
            _reach(address)
            ray.init(address=address or "local", log_to_driver=False, logging_level="ERROR", include_dashboard=False)
        except (OSError, ValueError) as error:
            remedy = "check that a cluster listens there, and that RAY_AUTH_MODE and the token are the cluster's"
            raise RayError(f"--ray-address {address}: {error}; {remedy}") from error
    return ray


def _reach(address: str | None) -> None:
    """Raise OSError when nothing listens at ``address``: Ray itself would try for minutes."""
    host, colon, port = (address or "").removeprefix("ray://").rpartition(":")
    if colon and port.isdecimal():
        socket.create_connection((host.strip("[]"), int(port)), timeout=_PATIENCE).close()
