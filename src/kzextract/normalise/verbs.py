"""Whether a stretch of words holds a verb, as far as the closed lists know."""

from kzextract.normalise.nouns import word_class
from kzextract.normalise.phrases import tokens

_SUBJECTS = frozenset({"it", "they", "he", "she", "we", "you", "i", "who", "which", "what", "there"})


def has_verb(text: str) -> bool:
    """Tell whether a stretch of words holds a verb or a pronoun, as far as the closed lists know."""
    before: str | None = None
    for word in tokens(text, 0, len(text)):
        kind = word_class(word.text)
        if kind == "auxiliary" or (kind == "pronoun" and word.text.lower() in _SUBJECTS):
            return True
        if kind == "verb" and before not in {"determiner", "possessive", "preposition"}:
            return True
        before = kind
    return False
