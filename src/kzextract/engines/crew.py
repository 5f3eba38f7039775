"""A crew of worker processes: tasks in, answers out, and a new worker for one that died."""

import signal
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Self

from kzextract.engines.tally import ExtractionError
from kzextract.engines.worker import Answers, Message, work
from kzextract.errors import KzextractError
from kzextract.sources import Article

_SPAWN = get_context("spawn")
_AHEAD = 2  # tasks a worker has: the one it is on and the next
_STILLBORN = 4  # workers that die in a row before they are ready


class CrewError(KzextractError):
    """Worker processes cannot be started."""


@dataclass(eq=False)
class Task:
    """Articles for one worker and, once ``done``, the answers to them, one for each, in order.

    ``alone`` marks the only article of a task that is tried again because a worker died on it or beside it.
    """

    articles: list[Article]
    alone: bool = False
    answers: Answers = field(default_factory=list)
    parts: "list[Task]" = field(default_factory=list)

    @property
    def done(self) -> bool:
        """Whether every article has its answer."""
        return all(part.done for part in self.parts) if self.parts else bool(self.answers)

    def settle(self) -> Answers:
        """Return the answers, gathered from the parts where the task was split."""
        return [answer for part in self.parts for answer in part.settle()] or self.answers


@dataclass(eq=False)
class _Worker:
    process: SpawnProcess
    pipe: Connection
    tasks: deque[Task] = field(default_factory=deque)
    ready: bool = False


class Crew:
    """``size`` workers; as a context it ends them, whatever happens."""

    def __init__(self, size: int, model: str | None) -> None:
        self._model = model
        self._waiting: deque[Task] = deque()
        self._stillborn = 0
        self._workers: list[_Worker] = []
        resource_tracker.ensure_running()  # or it would be started inside _deaf, and let signals through again
        with _deaf():
            self._workers.extend(self._hire() for _ in range(size))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.process.terminate()
        for worker in self._workers:
            worker.process.join()
            worker.pipe.close()

    def submit(self, task: Task) -> None:
        """Queue a task and see to the workers without waiting."""
        self._waiting.append(task)
        self.attend(0)

    def attend(self, seconds: float | None = None) -> None:
        """Hand out tasks, then take what workers have sent; wait for it, at most ``seconds``."""
        self._hand_out()
        ready = wait([worker.pipe for worker in self._workers], seconds)
        for worker in [worker for worker in self._workers if worker.pipe in ready]:
            try:
                self._take(worker, worker.pipe.recv())
            except (EOFError, OSError):
                self._replace(worker)
        self._hand_out()

    def _hand_out(self) -> None:
        while self._waiting:
            worker = min(self._workers, key=lambda one: len(one.tasks))
            if len(worker.tasks) >= _AHEAD:
                return
            task = self._waiting.popleft()
            try:
                worker.pipe.send(task.articles)
                worker.tasks.append(task)
            except OSError:  # it died: what it sent before is still to be read, and then the end of its pipe
                self._waiting.appendleft(task)
                return

    def _take(self, worker: _Worker, message: Message) -> None:
        if isinstance(message, str):
            raise CrewError(f"a worker process cannot start: {message}; try --jobs 1")
        if message is None:
            worker.ready, self._stillborn = True, 0
        else:
            worker.tasks.popleft().answers = message

    def _replace(self, worker: _Worker) -> None:
        """Put a new worker in the place of a dead one, and its tasks back: first, in parts, the one that it was on."""
        worker.pipe.close()
        worker.process.join()
        self._stillborn += not worker.ready
        if self._stillborn >= _STILLBORN:
            raise CrewError(f"worker processes die as they start ({_end_of(worker.process)}); try --jobs 1")
        tasks = list(worker.tasks)
        suspects = self._suspect(tasks.pop(0), worker.process) if tasks and worker.ready else []
        self._waiting.extendleft(reversed([*suspects, *tasks]))
        with _deaf():
            self._workers[self._workers.index(worker)] = self._hire()

    def _suspect(self, task: Task, process: SpawnProcess) -> list[Task]:
        """Return what is to be tried again, one by one; an article on which two workers died has an error."""
        if task.alone:
            what = f"a worker process died on it twice ({_end_of(process)})"
            place = task.articles[0].place
            task.answers = [ExtractionError(f"{place}: {what}; give the machine more memory, or leave the article out")]
            return []
        task.parts = [Task([article], alone=True) for article in task.articles]
        return task.parts

    def _hire(self) -> _Worker:
        ours, theirs = _SPAWN.Pipe()
        process = _SPAWN.Process(target=work, args=(theirs, self._model), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)


def _end_of(process: SpawnProcess) -> str:
    code = process.exitcode or 0
    return f"signal {-code}, out of memory?" if code == -9 else f"signal {-code}" if code < 0 else f"exit code {code}"


@contextmanager
def _deaf() -> Iterator[None]:
    """Hold Ctrl-C back while processes start: they inherit the mask, and so never answer it with a traceback."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
