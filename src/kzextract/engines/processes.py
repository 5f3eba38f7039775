"""All cores: articles go out to worker processes in chunks, finished lines come back in the order of the input.

The chunks between reading and writing are bounded in number and in size, so memory does not grow with the corpus,
and a reader downstream that is slow slows the whole.
"""

import time
from collections import deque
from collections.abc import Iterable, Iterator

from kzextract.engines.crew import Crew, Task
from kzextract.engines.tally import ExtractionError
from kzextract.sources import Article

_ARTICLES = (
    32  # a chunk, a tenth of a second's work or so: pipes cost nothing beside it, and no core idles long at the end
)
_CHARACTERS = 100_000
_WINDOW = 4  # chunks a worker between reading and writing
_SLOW = 0.5  # seconds


def lines(articles: Iterable[Article], workers: int, model: str | None = None) -> Iterator[str | ExtractionError]:
    """Yield for every article, in order, the line of its record, or why there is none."""
    window: deque[Task] = deque()
    with Crew(workers, model) as crew:
        for chunk, is_slow in _chunks(iter(articles)):
            window.append(chunk)
            crew.submit(chunk)
            while window and (window[0].done or is_slow or len(window) >= _WINDOW * workers):
                yield from _first(window, crew)
        while window:
            yield from _first(window, crew)


def _first(window: deque[Task], crew: Crew) -> Iterator[str | ExtractionError]:
    while not window[0].done:
        crew.attend()
    yield from window.popleft().settle()


def _chunks(articles: Iterator[Article]) -> Iterator[tuple[Task, bool]]:
    """Cut ``articles`` into tasks. The second value tells that the input is slower than the workers.

    Then the chunk is cut short, and everything in flight should be written before the input is waited for again.
    """
    while True:
        chunk, size, since = list[Article](), 0, time.monotonic()
        for article in articles:
            chunk.append(article)
            size += len(article.text)
            if len(chunk) >= _ARTICLES or size >= _CHARACTERS or time.monotonic() - since > _SLOW:
                break
        if not chunk:
            return
        yield Task(chunk), time.monotonic() - since > _SLOW
