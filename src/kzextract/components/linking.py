"""The ``kz_linking`` component: gives every mention its canonical names and puts the mentions into ``doc.ents``."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

from spacy.attrs import IDX, LENGTH, ORTH, SPACY  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc, Span

from kzextract import lexicon
from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.normalise import organisations, people
from kzextract.reading import BLOCK, KEY, Attributes, Candidate, Reading, Tokens

_WORD_BEFORE = re.compile(r"(?:^|(?<=[^\w.]))(?P<word>[A-Z][\w.]*)[ ]?$")
_ANNOTATIONS = ("TAG", "POS", "MORPH", "LEMMA", "DEP", "SENT_START")
_DEFINES = re.compile(
    r"\"?\s?\((?:(?:also\s|better\s)?known\sas\s(?:the\s)?|"
    r"(?:further|hereinafter|hereafter|abbreviated)[^)\n]{0,20}|\"|the\s)?\s?"
)


class Linking:
    """Turns the winning candidates into mentions with all attributes."""

    def __call__(self, doc: Doc) -> Doc:
        """Link the mentions of ``doc``; they stay in the reading and stand as entities in ``doc.ents``."""
        reading: Reading = doc.user_data[KEY]
        reading.candidates = link(reading)
        bounds = _token_bounds(doc, reading.candidates)
        if bounds is None:
            doc = _split_tokens(doc, sorted({offset for one in reading.candidates for offset in (one.start, one.end)}))
            bounds = _token_bounds(doc, reading.candidates) or []
        spans = zip(reading.candidates, bounds, strict=True)
        doc.set_ents([Span(doc, i, j, label=one.label, span_id=one.rule) for one, (i, j) in spans])
        return doc


@Language.factory("kz_linking")
def create(nlp: Language, name: str) -> Linking:  # noqa: ARG001 (spaCy passes both)
    """Make the component."""
    return Linking()


def link(reading: Reading) -> list[Candidate]:
    """Return the mentions of ``reading`` in text order, without blocks, with canonical names."""
    mentions = [candidate for candidate in reading.candidates if candidate.label != BLOCK]
    named = _people_names(reading, mentions)
    bodies = _body_names(reading, mentions)
    return [_linked(reading, mention, named, bodies) for mention in mentions]


def _linked(reading: Reading, mention: Candidate, named: Mapping[int, str], bodies: Mapping[int, str]) -> Candidate:
    start, end, label, rule, given = mention
    attributes: Attributes
    if label == "PERSON":
        attributes = {"name": named[start], "honorific": _honorific(reading, start)}
    elif label == "ORG":
        attributes = {"name": bodies[start]}
    elif label == "ROLE":
        attributes = {
            "title": given["title"],
            "status": given["status"],
            "people": tuple(dict.fromkeys(named[place] for place in given["people"] if place in named)),
            "organisation": bodies.get(given["organisation"]) if given["organisation"] is not None else None,
        }
    else:
        return mention
    return Candidate(start, end, label, rule, attributes)


def _surface(reading: Reading, mention: Candidate) -> str:
    return " ".join(reading.text[mention.start : mention.end].split())


def _people_names(reading: Reading, mentions: Sequence[Candidate]) -> dict[int, str]:
    persons = [mention for mention in mentions if mention.label == "PERSON"]
    names = people.canonical([_surface(reading, person) for person in persons])
    also = dict(_also_called(reading, persons, names))
    names = [also.get(name, name) for name in names]
    return {person.start: name for person, name in zip(persons, names, strict=True)}


def _also_called(reading: Reading, persons: Sequence[Candidate], names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give the other surname of a person, which brackets add, with the first: "Dana Ten (Dana Omarova)"."""
    for k in range(len(persons) - 1):
        between = reading.folded[persons[k].end : persons[k + 1].start]
        first, other = names[k], names[k + 1]
        given = first.partition(" ")[0]
        if between == " (" and reading.folded.startswith(")", persons[k + 1].end) and other.startswith(f"{given} "):
            yield other, first


def _body_names(reading: Reading, mentions: Sequence[Candidate]) -> dict[int, str]:
    found = [mention for mention in mentions if mention.label == "ORG"]
    bracketed = {
        k + 1: k for k in range(len(found) - 1) if _DEFINES.fullmatch(reading.folded, found[k].end, found[k + 1].start)
    }
    names = organisations.canonical([_surface(reading, body) for body in found], bracketed, head_of)
    return {body.start: name for body, name in zip(found, names, strict=True)}


@lru_cache(maxsize=4096)
def head_of(name: str) -> str | None:
    """Return the head word of a body's name in lower case: the last before its first "of", its legal form apart."""
    front = re.split(r"\s(?:of|for|on|under|in|against)\s", name, maxsplit=1)[0]
    flags, forms = lexicon.load().flags_of, words("legal_forms")
    kinds = [word.lower() for word in front.split() if word not in forms]
    heads = [word for word in kinds if flags(word) & (Flag.HEAD | Flag.BODY)]
    return heads[-1] if heads else None


def _honorific(reading: Reading, start: int) -> str | None:
    """Return the honorifics printed right before ``start``: "Dr.", "Prof. Dr."."""
    known = lexicon.load().honorifics
    offset = start
    word = reading.folded[max(0, offset - 20) : offset].rstrip(" ").rpartition(" ")[2]
    if word.islower():
        return None
    while match := _WORD_BEFORE.search(reading.folded, max(0, offset - 20), offset):
        if match["word"] not in known and match["word"].rstrip(".") not in known:
            break
        offset = match.start("word")
    return reading.text[offset:start].strip() or None


def _token_bounds(doc: Doc, mentions: Sequence[Candidate]) -> list[tuple[int, int]] | None:
    """Return the tokens of each mention, or None where one begins or ends inside a token."""
    starts, ends = _offsets(doc)
    bounds = [(bisect_left(starts, mention.start), bisect_left(ends, mention.end)) for mention in mentions]
    whole = all(
        starts[i] == mention.start and ends[j] == mention.end for mention, (i, j) in zip(mentions, bounds, strict=True)
    )
    return [(i, j + 1) for i, j in bounds] if whole else None


def _offsets(doc: Doc) -> Tokens:
    told: Tokens | None = doc.user_data[KEY].tokens
    if told is not None and len(told.starts) == len(doc):
        return told
    places = doc.to_array([IDX, LENGTH])
    return Tokens(places[:, 0].tolist(), places.sum(axis=1).tolist())


def _split_tokens(doc: Doc, cuts: Sequence[int]) -> Doc:
    """Return ``doc`` with its tokens split at some offsets; one that holds nothing but tokens is made anew.

    To split tokens in their place takes time for every token of the text, and that once for each split.
    """
    starts, ends = _offsets(doc)
    inside: dict[int, list[int]] = {}
    for cut in cuts:
        i = bisect_right(starts, cut) - 1
        if starts[i] < cut < ends[i]:
            inside.setdefault(i, []).append(cut - starts[i])
    parts = {i: [doc[i].text[a:b] for a, b in pairwise([0, *places, len(doc[i])])] for i, places in inside.items()}
    if doc.spans or doc.cats or doc.ents or any(map(doc.has_annotation, _ANNOTATIONS)):
        with doc.retokenize() as retokenizer:
            for i, texts in parts.items():
                retokenizer.split(doc[i], texts, heads=[(doc[i], k) for k in range(len(texts))])
        return doc
    tokens: list[Any] = []
    spaces: list[bool] = []
    orths, blanks = (column.tolist() for column in doc.to_array([ORTH, SPACY]).T)
    done = 0
    for i, texts in parts.items():
        tokens += [*orths[done:i], *texts]
        spaces += [*blanks[done:i], *[False] * (len(texts) - 1), blanks[i]]
        done = i + 1
    return Doc(doc.vocab, words=tokens + orths[done:], spaces=spaces + blanks[done:], user_data=doc.user_data)
