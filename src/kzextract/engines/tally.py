"""What a run counts and tells; every engine feeds the same tally."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kzextract.errors import InputError, KzextractError
from kzextract.sources import Article, InputWarning, Outcome, PathError

Tell = Callable[[InputError], None]
"""Called with every error and warning, as soon as it is met."""


class ExtractionError(InputError):
    """An article was read and gave no record. Crosses between processes, so its message is all it holds."""

    def __init__(self, message: str) -> None:
        KzextractError.__init__(self, message)


class DistantWarning(InputWarning):
    """A warning that was met in another process, of which the message came here."""

    def __init__(self, message: str) -> None:
        KzextractError.__init__(self, message)


@dataclass
class Tally:
    """Articles met, records made, articles passed over, articles failed, and paths that lead to no article."""

    read: int = 0
    written: int = 0
    skipped: int = 0
    failed: int = 0
    misused: int = 0

    @property
    def exit_code(self) -> int:
        """0 done, 1 done but for some articles, 2 wrong use."""
        return 2 if self.misused or not self.read else min(self.failed, 1)

    def skip(self) -> None:
        """Count an article that is passed over: another shard's, or finished by an earlier run."""
        self.read += 1
        self.skipped += 1

    def fail(self, error: InputError, tell: Tell) -> None:
        """Tell the error and count it as what it is."""
        tell(error)
        if isinstance(error, PathError):
            self.misused += 1
        elif not isinstance(error, InputWarning):
            self.failed += 1

    def __str__(self) -> str:
        return f"read {self.read}, written {self.written}, skipped {self.skipped}, failed {self.failed}"


def sift(outcomes: Iterable[Outcome], tally: Tally, tell: Tell) -> Iterator[Article]:
    """Yield the articles; what could not be read is told and counted."""
    for outcome in outcomes:
        if isinstance(outcome, Article):
            tally.read += 1
            yield outcome
        else:
            tally.read += not isinstance(outcome, PathError | InputWarning)
            tally.fail(outcome, tell)
