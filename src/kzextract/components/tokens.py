"""The pipeline's tokenizer: the words that the rules see become the tokens of the ``Doc``, so a text is split once.

English tokens would serve no rule, and splitting a text into them costs more than the rules themselves.
"""

from operator import sub

from spacy.tokens import Doc
from spacy.vocab import Vocab

from kzextract.reading import KEY, Reading, Tokens
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
        tokens, spaces, reading.tokens = _with_blanks(text, words, tokens)
        return Doc(self.vocab, words=tokens, spaces=list(map(bool, spaces)), user_data={KEY: reading})


def _cut(text: str, words: Words) -> list[str]:
    return [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)]


def _with_blanks(text: str, words: Words, tokens: list[str]) -> tuple[list[str], list[int], Tokens]:
    """Return the tokens and the blanks between them, how many spaces follow each, one or none, and their offsets."""
    ends = [0, *words.ends]
    gaps = list(map(sub, [*words.starts, len(text)], ends))  # before each word, and behind the last
    odd = [k for k, gap in enumerate(gaps) if gap and (gap > 1 or not k or text[ends[k]] != " ")]
    if not odd:
        return tokens, gaps[1:], Tokens(words.starts, words.ends)
    found: list[str] = []
    spaces: list[int] = []
    bounds = Tokens([], [])
    done = 0
    for k in dict.fromkeys((*odd, len(tokens))):
        found += tokens[done:k]
        spaces += gaps[done + 1 : k + 1]
        bounds.starts.extend(words.starts[done:k])
        bounds.ends.extend(words.ends[done:k])
        place, stop = ends[k], ends[k] + gaps[k]
        if k and place < stop:
            spaces[-1] = text[place] == " "
            place += spaces[-1]
        if place < stop:
            found.append(text[place:stop])
            spaces.append(0)
            bounds.starts.append(place)
            bounds.ends.append(stop)
        done = k
    return found, spaces, bounds
