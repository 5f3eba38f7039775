"""The pipeline's tokenizer: the words that the rules see become the tokens of the ``Doc``, so a text is split once.

English tokens would serve no rule, and splitting a text into them costs more than the rules themselves.
"""

from collections.abc import Sequence

from spacy.tokens import Doc
from spacy.vocab import Vocab

from kzextract.reading import KEY, Reading


class WordTokenizer:
    """Makes a ``Doc`` whose tokens are the words of its ``Reading``, which it keeps in ``doc.user_data``.

    Blanks other than one space behind a word are tokens of their own, so that the text of the Doc is the text given.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Split ``text``."""
        reading = Reading(text)
        tokens, spaces = _tokens(text, reading.words.starts, reading.words.ends)
        return Doc(self.vocab, words=tokens, spaces=spaces, user_data={KEY: reading})


def _tokens(text: str, starts: Sequence[int], ends: Sequence[int]) -> tuple[list[str], list[bool]]:
    """Return the words and the blanks between them, and whether one space follows each."""
    tokens: list[str] = []
    spaces: list[bool] = []
    position = 0
    for start, end in zip((*starts, len(text)), (*ends, len(text)), strict=True):
        blank = start - position
        if blank and tokens and text[position] == " ":
            spaces[-1] = True
            blank -= 1
        if blank:
            tokens.append(text[start - blank : start])
            spaces.append(False)
        if end > start:
            tokens.append(text[start:end])
            spaces.append(False)
        position = end
    return tokens, spaces
