"""The engine alone, over a pipeline that fails where it is told to."""

import sys
from collections.abc import Iterable, Iterator
from types import ModuleType

import pytest
from support import record

from kzextract.engines import serial
from kzextract.engines.serial import Tally
from kzextract.errors import InputError
from kzextract.records import ArticleRecord
from kzextract.sources import Article, InputWarning, Outcome, PathError

BAD = "bad"


class Calls(ModuleType):
    """Stands in for `kzextract.pipeline`; remembers how it was called."""

    loads = 0
    batches: list[int]

    def load(self, _model: str | None) -> object:
        self.loads += 1
        return self

    def read_articles(self, _nlp: object, articles: Iterable[Article]) -> Iterator[ArticleRecord]:
        taken = list(articles)
        self.batches.append(len(taken))
        for article in taken:
            if BAD in article.text:
                raise IndexError("list index out of range")
            yield record(article.id, (), article.text)


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> Calls:
    calls = Calls("kzextract.pipeline")
    calls.batches = []
    monkeypatch.setitem(sys.modules, "kzextract.pipeline", calls)
    return calls


def article(number: int, text: str = "text") -> Article:
    return Article(str(number), text, f"{number}.txt", "0" * 64)


def run(outcomes: Iterable[Outcome]) -> tuple[list[str], Tally, list[str]]:
    tally = Tally()
    told: list[str] = []
    ids = [found.id for found in serial.extract(outcomes, tally, lambda error: told.append(str(error)))]
    return ids, tally, told


@pytest.mark.usefixtures("pipeline")
def test_one_bad_article_costs_only_itself() -> None:
    ids, tally, told = run(article(i, BAD if i in {0, 40, 99} else "text") for i in range(100))
    assert ids == [str(i) for i in range(100) if i not in {0, 40, 99}]
    assert (tally.read, tally.written, tally.failed, tally.exit_code) == (100, 97, 3, 1)
    assert told[0].startswith("0.txt: the extraction failed (IndexError at engines/serial.py:")
    assert told[0].endswith(": list index out of range); report it as a defect, with the article")
    assert len(told) == 3


def test_batches_grow_so_that_the_first_record_comes_at_once(pipeline: Calls) -> None:
    tally = Tally()
    records = serial.extract((article(i) for i in range(200)), tally, lambda error: pytest.fail(str(error)))
    next(records)
    assert tally.read == 1
    assert len(list(records)) == 199
    assert pipeline.batches == [1, 2, 4, 8, 16, 32, 64, 64, 9]


def test_without_articles_the_pipeline_is_not_loaded(pipeline: Calls) -> None:
    _, tally, told = run([PathError("a", "is missing", "look")])
    assert pipeline.loads == 0
    assert (tally.read, tally.exit_code, told) == (0, 2, ["a: is missing; look"])


@pytest.mark.usefixtures("pipeline")
@pytest.mark.parametrize(
    ("outcomes", "code"),
    [
        ([article(1)], 0),
        ([InputWarning("a", "odd", "mind"), article(1)], 0),
        ([InputError("a", "bad", "mend"), article(1)], 1),
        ([PathError("a", "missing", "look"), article(1)], 2),
        ([], 2),
    ],
)
def test_exit_codes(outcomes: list[Outcome], code: int) -> None:
    _, tally, _ = run(outcomes)
    assert tally.exit_code == code
