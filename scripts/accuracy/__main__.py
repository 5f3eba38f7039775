"""python -m scripts.accuracy [NAME …] [--most N] [--show LABEL] [--write]

Scores own gold and, where ../shared lies beside the project, the articles and public corpora in it. For every set it
prints what errs: by label, missed, spurious, cut wrong or taken as another label, or with a wrong value, and the most
frequent causes of each, which name the rule or the stage that decided. Errors are shown for the even articles of a set
alone, and in recfigures, recdates and timebank for those of the numbers 4n + 1; the figures of the others tell what
work on them is worth. The articles t* give nothing but their figures.

NAME is a set or a corpus (own, press, worldwide …). --show LABEL lists the errors of that label themselves. --write
keeps the figures under the date of today in docs/accuracy.json and makes docs/accuracy.md of it.
"""

import argparse
import platform
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from kzextract.report.tables import print_confusions
from kzextract.scoring import confusions
from scripts.accuracy import pages
from scripts.accuracy.corpora import CORPORA, figures, samples
from scripts.accuracy.samples import Sample
from scripts.accuracy.sets import SETS


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("names", nargs="*", metavar="NAME")
    options.add_argument("--most", type=int, metavar="N", help="causes of each kind, or errors with --show")
    options.add_argument("--show", metavar="LABEL")
    options.add_argument("--write", action="store_true")
    chosen = options.parse_args()
    names = set(chosen.names)
    found: dict[str, Any] = {"sets": {}, "corpora": {}}
    for one in SETS:
        if _is_wanted(one.name, names) and (read := one.samples()):
            found["sets"][one.name] = one.figures()
            if one.open:
                _explain(one.name, read, chosen)
    for corpus in CORPORA:
        if _is_wanted(corpus.name, names) and (read := samples(corpus)):
            found["corpora"] |= figures(corpus)
            open_ones = [sample for number, sample in enumerate(read) if corpus.is_read(number)]
            _explain(f"{corpus.name}, of those read", open_ones, chosen)
    found["machine"] = f"{platform.machine()}, {platform.system()}, Python {platform.python_version()}"
    today = datetime.now(UTC).date().isoformat()
    print(*pages.tables(found), sep="\n")
    if chosen.write:
        pages.keep(today, found)


def _is_wanted(name: str, names: set[str]) -> bool:
    return not names or name in names or bool(names & set(name.split()))


def _explain(name: str, read: Sequence[Sample], chosen: argparse.Namespace) -> None:
    errors = [error for sample in read for error in sample.errors()]
    if not chosen.show:
        print_confusions(f"{name}: {len(read)} articles", confusions(errors), chosen.most or 5)
        return
    contexts = {(e.error, e.expected, e.got, e.cause): e.context for e in errors}
    seen = Counter((e.error, e.expected, e.got, e.cause) for e in errors if e.label == chosen.show)
    for key, count in sorted(seen.most_common(chosen.most or 60), key=lambda item: (item[0][0], -item[1])):
        print(count, *key, contexts[key], sep=" | ")


if __name__ == "__main__":
    main()
