"""A bar on standard error while a run lasts: articles, rate, errors, time left."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from kzextract.engines.tally import Tally


class _Rate(ProgressColumn):
    """Articles a second, over the last seconds."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed or 0:,.0f}/s")


class Bar:
    """The bar, and the way to say something while it stands."""

    def __init__(self, progress: Progress, articles: int) -> None:
        self._progress = progress
        self._task = progress.add_task("", total=articles or None, failed=0)
        self._articles = articles

    def show(self, tally: Tally) -> None:
        """Bring the bar up to date. The number of articles was a guess, which may prove too low."""
        done = tally.written + tally.skipped + tally.failed
        total = max(self._articles, done) if self._articles else None
        self._progress.update(self._task, completed=done, total=total, failed=tally.failed)

    def say(self, message: str) -> None:
        """Write a line above the bar, as it is."""
        self._progress.console.print(Text(message), soft_wrap=True)


@contextmanager
def bar(articles: int) -> Iterator[Bar]:
    """Show a bar for about ``articles`` articles; 0 where nobody knows how many."""
    columns = (
        BarColumn(),
        TextColumn("{task.completed:,.0f} articles"),
        _Rate(),
        TextColumn("{task.fields[failed]} errors"),
        TimeRemainingColumn(compact=True),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True, refresh_per_second=5) as progress:
        yield Bar(progress, articles)
