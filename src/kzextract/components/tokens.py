"""The pipeline's tokenizer: the words that the rules see become the tokens of the ``Doc``, so a text is split once.

English tokens would serve no rule, and splitting a text into them costs more than the rules themselves.
"""

from operator import sub

from spacy.tokens import Doc
from spacy.vocab import Vocab

from kzextract.reading import KEY, Reading
from kzextract.words import Words


class WordTokenizer:
    """Makes a ``Doc`` whose tokens are the words of its ``Reading``, which it keeps in ``doc.user_data``.

    Blanks other than one space behind a word are tokens of their own, so that the text of the Doc is the text given.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Split ``text``."""
        reading = Reading(text)
        words = reading.words
        tokens = words.texts if reading.folded == text else _cut(text, words)
        tokens, spaces = _with_blanks(text, words, tokens)
        return Doc(self.vocab, words=tokens, spaces=list(map(bool, spaces)), user_data={KEY: reading})


def _cut(text: str, words: Words) -> list[str]:
    return [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)]


def _with_blanks(text: str, words: Words, tokens: list[str]) -> tuple[list[str], list[int]]:
    """Return the tokens and the blanks between them, and how many spaces follow each: one or none."""
    ends = [0, *words.ends]
    gaps = list(map(sub, [*words.starts, len(text)], ends))  # before each word, and behind the last
    odd = [k for k, gap in enumerate(gaps) if gap and (gap > 1 or not k or text[ends[k]] != " ")]
    if not odd:
        return tokens, gaps[1:]
    found: list[str] = []
    spaces: list[int] = []
    done = 0
    for k in odd:
        blank = text[ends[k] : ends[k] + gaps[k]]
        found += tokens[done:k]
        spaces += gaps[done + 1 : k + 1]
        if k:
            spaces[-1] = blank[0] == " "
            blank = blank[spaces[-1] :]
        if blank:
            found.append(blank)
            spaces.append(0)
        done = k
    return found + tokens[done:], spaces + gaps[done + 1 :]
