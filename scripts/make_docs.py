"""Write what is generated of docs/: rules.md, and the record in records.md.   make_docs.py [--check]"""

import sys
from pathlib import Path

from kzextract import extract
from kzextract.documentation import rules_page, with_record
from kzextract.records import ArticleRecord
from kzextract.rules import all_rules

DOCS = Path(__file__).parents[1] / "docs"


def example(text: str) -> ArticleRecord:
    return extract(text, id="example", published="2024-03-11")


def main() -> int:
    pages = {
        DOCS / "rules.md": rules_page(all_rules()),
        DOCS / "records.md": with_record((DOCS / "records.md").read_text(encoding="utf-8"), example),
    }
    stale = [path for path, page in pages.items() if not path.exists() or path.read_text(encoding="utf-8") != page]
    for path in stale:
        print(f"{path.name} is stale; run python scripts/make_docs.py" if "--check" in sys.argv else f"wrote {path}")
        if "--check" not in sys.argv:
            path.write_text(pages[path], encoding="utf-8", newline="\n")
    return int("--check" in sys.argv and bool(stale))


if __name__ == "__main__":
    sys.exit(main())
