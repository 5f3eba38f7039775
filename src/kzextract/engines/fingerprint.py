"""What decides, beside the articles, what a record holds: the code with its word lists, the libraries, the options."""

import hashlib
from importlib import metadata
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
_LIBRARIES = ("spacy", "dateparser", "pydantic")


def fingerprint(*options: str | None) -> str:
    """Return a few letters that stand for it: two runs with the same give the same bytes for the same article."""
    seen = hashlib.sha256(repr((options, [metadata.version(name) for name in _LIBRARIES])).encode())
    for path in sorted(path for path in _PACKAGE.rglob("*") if path.suffix in {".py", ".tsv"}):
        seen.update(path.relative_to(_PACKAGE).as_posix().encode())
        seen.update(path.read_bytes())
    return seen.hexdigest()[:8]
