"""One machine: in this process or in several, whichever the size of the input pays for. The lines are the same."""

import os
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from kzextract.engines import serial
from kzextract.engines.sizing import Size
from kzextract.engines.tally import ExtractionError, Tally, Tell, sift
from kzextract.sources import Article, Outcome

A_WORKER = 250_000
"""Bytes of text that a worker must get to earn its start, which costs it about as long as a hundred articles."""

_LEAD = 256  # articles of a pipe that are read here before it is taken for a long one


def cores() -> int:
    """Return the number of cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def lines(  # noqa: PLR0913 (what, how, and where to tell)
    outcomes: Iterable[Outcome], tally: Tally, tell: Tell, *, jobs: int, size: Size, model: str | None = None
) -> Iterator[str | None]:
    """Yield for every article, in order, the line of its record; None where there is none, which is told and counted.

    A pipe shows its length only as it is read: its first articles are extracted here, at once, and the workers are
    started when more follow.
    """
    articles = sift(outcomes, tally, tell)
    if size.open and jobs > 1:
        answers = chain(serial.lines(islice(articles, _LEAD), model), _in_processes(articles, jobs, model))
    elif (workers := min(jobs, size.bytes // A_WORKER)) > 1:
        answers = chain(_in_processes(articles, workers, model))
    else:
        answers = chain(serial.lines(articles, model))
    for answer in answers:
        if isinstance(answer, ExtractionError):
            tally.fail(answer, tell)
            yield None
        else:
            tally.written += 1
            yield answer


def _in_processes(articles: Iterator[Article], workers: int, model: str | None) -> Iterator[str | ExtractionError]:
    first = next(articles, None)
    if first is not None:
        from kzextract.engines import processes  # noqa: PLC0415 (seldom needed)

        yield from processes.lines(chain([first], articles), workers, model)
