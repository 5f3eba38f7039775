"""`python -m kzextract` and the command `kzextract`."""

import io
import sys


def main() -> None:
    """Run the command line: standard output is UTF-8 with U+000A whatever the locale and the system."""
    try:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
        from kzextract.cli import app  # noqa: PLC0415 (Ctrl-C may come while it is imported)

        app()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
