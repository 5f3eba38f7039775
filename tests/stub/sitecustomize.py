"""On PYTHONPATH, puts a pipeline of nothing in the place of ours, which does at once what an article tells it to.

`sleep S` takes S seconds, `raise` is a defect, `die` kills the process, `die once FILE` does so unless FILE is there.
"""

import os
import signal
import sys
import time
from pathlib import Path
from types import ModuleType
from typing import Any


class Pipeline(ModuleType):
    def load(self, model: str | None) -> ModuleType:
        if model == "broken":
            raise ValueError("no such model")
        if model == "deadly":
            os.kill(os.getpid(), signal.SIGKILL)
        return self

    def read_articles(self, _nlp: object, articles: Any) -> Any:
        from kzextract.records import ArticleRecord  # noqa: PLC0415 (this file is read before there is a path to it)

        for article in articles:
            obey(article.text.split("\n")[0].split())
            yield ArticleRecord(
                id=article.id,
                source=article.source,
                sha256=article.sha256,
                title=article.title,
                published=article.published,
                mentions=(),
            )


def obey(words: list[str]) -> None:
    match words:
        case ["sleep", seconds]:
            time.sleep(float(seconds))
        case ["raise"]:
            raise IndexError("list index out of range")
        case ["die", "once", file] if not Path(file).exists():
            Path(file).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        case ["die"]:
            os.kill(os.getpid(), signal.SIGKILL)


sys.modules["kzextract.pipeline"] = Pipeline("kzextract.pipeline")
