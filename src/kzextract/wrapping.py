"""Text that was wrapped at a width, as in mails and printed pages: its line breaks are blanks.

Everything else takes a line for a paragraph, a heading or an item of a list.
"""

_NARROWEST, _WIDEST = 45, 100
"""Code points between which a width for wrapping lies."""
_FEWEST = 5  # lines
_FULL = 0.6
"""The part of the width from which on a line is full: a long word, or a link that was cut out, may end it early."""
_WRAPPED = 0.5
"""The part of the breaks inside blocks of lines that must be those of full lines that go on."""
_GOING_ON = 0.3
"""The part of these behind which a small letter follows: a list of headlines has none."""
_ENDS = frozenset(".!?:;…\"')]")


def unwrap(shadow: str) -> str:
    """Return ``shadow`` with blanks for the line breaks inside wrapped paragraphs; the length stays."""
    lines = shadow.split("\n")
    width = max(map(len, lines))
    if len(lines) < _FEWEST or not _NARROWEST <= width <= _WIDEST:
        return shadow
    inside = [i for i in range(len(lines) - 1) if lines[i].strip() and lines[i + 1].strip()]
    soft = {i for i in inside if _goes_on(lines[i].rstrip(), lines[i + 1].lstrip(), width)}
    small = sum(lines[i + 1].lstrip()[0].islower() for i in soft)
    if len(soft) < _WRAPPED * max(len(inside), _FEWEST - 1) or small < _GOING_ON * len(soft):
        return shadow
    return "".join(line + (" " if i in soft else "\n") for i, line in enumerate(lines))[: len(shadow)]


def _goes_on(line: str, following: str, width: int) -> bool:
    return len(line) >= _FULL * width and line[-1] not in _ENDS and following[0].isalnum()
