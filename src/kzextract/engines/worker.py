"""The far side of ``processes``: one process with its own pipeline, fed through a pipe, answering through it."""

import os
import signal
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Thread

from kzextract.engines import serial
from kzextract.engines.tally import ExtractionError
from kzextract.sources import Article

Answers = list[str | ExtractionError]
Message = Answers | str | None
"""What a worker sends: None once when it is ready, or why it cannot be; then the answers to each task in turn."""


def work(pipe: Connection, model: str | None) -> None:
    """Answer the tasks that come through ``pipe`` until its other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides
    tasks: SimpleQueue[list[Article]] = SimpleQueue()
    Thread(target=_receive, args=(pipe, tasks), daemon=True).start()
    try:
        nlp = serial.load(model)
    except Exception as error:  # noqa: BLE001 (whatever it is, the parent must tell it)
        pipe.send(f"{type(error).__name__}: {error}")
        return
    pipe.send(None)
    while True:
        pipe.send(list(serial.to_lines(serial.answer(nlp, tasks.get()))))


def _receive(pipe: Connection, tasks: "SimpleQueue[list[Article]]") -> None:
    """Take tasks off the pipe at once: were it ever full both ways, both sides would wait for ever.

    When the parent closes it, or dies, the process ends on the spot, whatever it is doing.
    """
    try:
        while True:
            tasks.put(pipe.recv())
    except (EOFError, OSError):
        os._exit(0)
