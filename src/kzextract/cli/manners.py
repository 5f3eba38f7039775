"""How every command ends and speaks: quietly on a closed pipe, 130 on Ctrl-C, errors as one line on standard error."""

import os
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import typer
from typer.core import TyperGroup

from kzextract.errors import KzextractError


class PoliteGroup(TyperGroup):
    """Commands whose errors, interruptions and closed pipes end without a traceback."""

    def invoke(self, ctx: typer.Context) -> Any:  # type: ignore[override]  # noqa: ANN401 (typer's own signature)
        """Run the command that was asked for."""
        with _polite():
            return super().invoke(ctx)


def say(message: object) -> None:
    """Write one message to standard error; what a terminal would obey is spelled out."""
    typer.echo(printable(str(message)), err=True)


def printable(text: str) -> str:
    """Return ``text`` with control characters and lone surrogates spelled out, line breaks kept."""
    return "".join(
        character
        if character == "\n" or unicodedata.category(character) not in {"Cc", "Cf", "Cs"}
        else ascii(character)[1:-1]
        for character in text
    )


@contextmanager
def _polite() -> Iterator[None]:
    try:
        with _errors_told():
            yield
            sys.stdout.flush()
    except BrokenPipeError:
        _silence(sys.stdout.fileno())
        raise typer.Exit(0) from None  # the reader has what it wanted
    except KeyboardInterrupt:
        raise typer.Exit(130) from None


@contextmanager
def _errors_told() -> Iterator[None]:
    try:
        yield
    except KzextractError as error:
        say(error)
        raise typer.Exit(2) from None


def _silence(number: int) -> None:
    """Let what is still buffered go nowhere, so that Python does not complain at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), number)
