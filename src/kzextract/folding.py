"""A shadow of the text, of the same length, in which look-alike characters are one: rules match the shadow.

Offsets therefore hold for the original. Curly quotes become straight, hyphens and en dashes become `-` (the em dash
stays, it never joins words), every space that is no line break becomes U+0020, every line break ends in U+000A, and a
Cyrillic or Greek letter inside a word that also holds Latin letters becomes its Latin twin.
"""

import re

_SAME = {
    "'": "‘’‚‛ʼʻ`´′‹›",
    '"': "“”„‟«»″",
    "-": "‐‑‒–−",
    "—": "―",
    " ": "\t\u00a0\u00ad\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u200b\u202f\u205f\u3000\ufeff",
    "\n": "\v\f\u0085\u2028\u2029",
}
_PLAIN = {alike: plain for plain, others in _SAME.items() for alike in others}
_ALIKE = re.compile(f"[{''.join(map(re.escape, _PLAIN))}]")  # few of a text: to find them costs less than to translate
_TWINS = str.maketrans("АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXo")
_FOREIGN = re.compile(r"[\u0370-\u04ff]")
_MIXED = re.compile(r"\b(?=\w*[A-Za-z])(?=\w*[\u0370-\u04ff])\w+")


def fold(text: str) -> str:
    """Return the shadow of ``text``: same length, code point by code point."""
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    if not text.isascii() and _FOREIGN.search(text):
        text = _MIXED.sub(lambda word: word[0].translate(_TWINS), text)
    return _ALIKE.sub(_plain, text)


def _plain(alike: re.Match[str]) -> str:
    return _PLAIN[alike[0]]
