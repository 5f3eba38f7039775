"""An article as it was read, and what can be wrong with it."""

import hashlib
from dataclasses import dataclass

from kzextract.errors import InputError

LIMIT = 5_000_000
"""Bytes of UTF-8 that one article may have."""


class PathError(InputError):
    """A path on the command line leads to no article: wrong use, not a bad article."""


class InputWarning(InputError):  # noqa: N818 (a warning)
    """The article was read, though something beside its text was not."""


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its id, where it came from, the SHA-256 of its bytes, and what is known of title and date.

    ``line`` is its place in a file of many articles; it helps messages and stays out of the record.
    """

    id: str
    text: str
    source: str | None
    sha256: str
    title: str | None = None
    published: str | None = None
    line: int | None = None

    @property
    def place(self) -> str:
        """Where to look for the article: file, or file:line."""
        source = self.source or self.id
        return source if self.line is None else f"{source}:{self.line}"


Outcome = Article | InputError
"""What a reader yields: an article, or (never raised, so that the others are still read) why there is none."""


def digest(data: bytes) -> str:
    """Return the SHA-256 of ``data`` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def encoded(text: str, where: str) -> bytes:
    """Return ``text`` in UTF-8; raise InputError when it is no text to extract from."""
    if not text.replace("\ufeff", "").strip():
        raise InputError(where, "holds no text", "fill it or leave it out")
    if (nul := text.find("\0")) >= 0:
        raise InputError(where, f"holds a NUL at character {nul}", "convert it to plain UTF-8 text (was it UTF-16?)")
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        what = f"holds the lone surrogate {text[error.start]!a} at character {error.start}"
        raise InputError(where, what, "write the character whole") from error
    check_size(len(data), where)
    return data


def check_size(size: int, where: str) -> None:
    """Raise InputError when an article of ``size`` bytes is over the limit."""
    if size > LIMIT:
        raise InputError(where, f"is one article of {size:,} bytes, over the limit of {LIMIT:,}", "split it up")
