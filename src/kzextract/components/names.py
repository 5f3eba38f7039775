"""The ``kz_names`` component: people, organisations and roles, recognised in stages.

Bodies first, from head words and lists; then people, from what is left, by weighing evidence; then both are propagated
inside the article; last the titles, tied to the people and bodies beside them.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from kzextract import lexicon
from kzextract.components import listing, offices, proposing
from kzextract.components.completing import completed
from kzextract.components.resolving import resolve
from kzextract.components.weighing import Scale, Span
from kzextract.gazetteers import words
from kzextract.lexicon import Flag
from kzextract.page import SURE, Page
from kzextract.reading import BLOCK, KEY, Candidate, Reading
from kzextract.rules import (
    chunks,
    organisations,
    organisations_weighed,
    people,
    titles,
)
from kzextract.rules.rule import Scan

_FOLLOWING = frozenset(
    "'s is was has had and , would will could can did does goes gave gives put puts took takes made makes got gets "
    "came comes went left leaves runs ran wants wanted asks asked knows knew sees saw plans hopes".split()
)
_CLUBS = frozenset("FC FK HC BC VC SC".split())
"""What stands before or behind the name of a club that is also called without it."""
_COMPANIES = frozenset(
    "Bank Group Holding Holdings Company Corporation Airlines Airways Energy Petroleum Party Faction Movement "
    "Club".split()
)
"""Words for companies that are also called without them, when what is left is no word, place or name."""
_KNOWN = Flag.COMMON | Flag.PLACE | Flag.DEMONYM | Flag.SURNAME | Flag.ENDING | Flag.ROLE | Flag.HEAD
_AS_PERSON, _AS_BODY = Scale(people.RULES, elsewhere=0.5), Scale(organisations_weighed.RULES, elsewhere=1.0)
_FAITH = "Islam"  # a given name as well; alone it is the religion
_SHORT = 4  # letters; capitals of less are acronyms as well: "KIM", "BEK"


class _Named(NamedTuple):
    """A candidate with its words, as (first, word after the last)."""

    start: int
    end: int
    label: str
    rule: str
    words: Span


class Names:
    """Adds the candidates for people, organisations and roles to the reading."""

    def __call__(self, doc: Doc) -> Doc:
        """Read ``doc`` and leave it as it is: candidates go to the reading."""
        reading: Reading = doc.user_data[KEY]
        reading.candidates.extend(recognise(Page(reading)))
        return doc


@Language.factory("kz_names")
def create(nlp: Language, name: str) -> Names:  # noqa: ARG001 (spaCy passes both)
    """Make the component."""
    return Names()


def recognise(page: Page) -> list[Candidate]:
    """Return what the names stage finds on ``page``: bodies, blocks, people and roles."""
    portfolios = titles.with_portfolio(page)
    bodies = _settled_bodies(page, portfolios)
    whole = completed(page, [body.words for body in bodies])
    bodies = [_named(page, i, j, body.label, body.rule) for body, (i, j) in zip(bodies, whole, strict=True)]
    taken = _mask(page, bodies)
    bodies += _bracketed(page, bodies, taken)
    titled = [
        _named(page, i, j, "ROLE", "roles.portfolio")
        for i, j in portfolios
        if {"minister", "for"} & set(page.lowers[i:j]) or page.lowers[j - 1] in titles.WITH_FIELD
    ]
    titled += [_named(page, i, j, "ROLE", "roles.portfolio") for i, j in titles.fixed(page)]
    bodies += _repeated_bodies(page, bodies, _mask(page, [*bodies, *titled]))
    persons = _people(page, _mask(page, bodies))
    bodies += _weighed_bodies(page, _mask(page, [*bodies, *persons, *titled]))
    for (i, j), label, rule in proposing.unopposed(page, _mask(page, [*bodies, *persons])):
        (persons if label == "PERSON" else bodies).append(_named(page, i, j, label, rule))
    taken = _mask(page, [*bodies, *persons])
    people_spans = [person.words for person in persons]
    body_spans = [body.words for body in bodies if body.label != BLOCK]
    named = [Candidate(found.start, found.end, found.label, found.rule, {}) for found in (*bodies, *persons)]
    return [*named, *offices.recognise(page, taken, people_spans, body_spans)]


def _named(page: Page, i: int, j: int, label: str, rule: str) -> _Named:
    return _Named(page.starts[i], page.ends[j - 1], label, rule, (i, j))


def _settled_bodies(page: Page, portfolios: Sequence[Span]) -> list[_Named]:
    """Return bodies and blocks without overlap; neither cuts a minister's portfolio or a title with a preposition."""
    fixed = titles.fixed(page)
    held = [_named(page, i, j, "ROLE", "roles.portfolio") for i, j in portfolios]
    return [winner for winner in resolve([*_free_bodies(page, fixed), *held]) if winner.label != "ROLE"]


def _free_bodies(page: Page, fixed: Sequence[Span]) -> Iterator[_Named]:
    """Give the bodies that do not begin inside one of the titles ``fixed``, nor end in one that a name follows."""
    inside = bytearray(len(page) + 1)
    for i, j in fixed:
        inside[i + 1 : j] = b"\1" * (j - i - 1)
    held = {j for _, j in fixed if (page.is_capital(j) and not page.opens[j]) or chunks.stands_apart(page, j)}
    for body in _bodies(page):
        i, j = body.words
        if not (inside[i] or (body.label == BLOCK and any(inside[i:j])) or (j in held and inside[j - 1])):
            yield body


def _bodies(page: Page) -> Iterator[_Named]:
    for rule in organisations.RULES:
        if isinstance(rule.pattern, Scan):
            for i, j in rule.pattern.find(page):
                yield _named(page, i, j, rule.label, rule.id)


def _mask(page: Page, found: Sequence[_Named]) -> bytearray:
    mask = bytearray(len(page))
    for candidate in found:
        i, j = candidate.words
        mask[i:j] = b"\1" * (j - i)
    return mask


def _bracketed(page: Page, found: Sequence[_Named], taken: bytearray) -> list[_Named]:
    """Find the short name in brackets behind a body: "Bank of Ghana (BoG)"."""
    result = []
    for candidate in found:
        _, j = candidate.words
        inside = candidate.label == "ORG" and page.lower(j) == "(" and page.lower(j + 2) == ")" and j + 2 < len(page)
        if inside and not (taken[j + 1] or page.phrase(j + 1, "place") or _is_gloss(page, j + 1)):
            result.append(_named(page, j + 1, j + 2, "ORG", "organisations.bracketed"))
    return result


def _is_gloss(page: Page, i: int) -> bool:
    """Tell what a name means, or a small word, from a short form: "Birimdik (Unity)", but "Bank of Ghana (BoG)"."""
    text = page.texts[i]
    return not text[0].isupper() or (page.has(i, Flag.COMMON) and text.istitle())


def _repeated_bodies(page: Page, found: Sequence[_Named], taken: bytearray) -> list[_Named]:
    """Find further occurrences of the bodies' names, and of their names without the legal form."""
    names: set[tuple[str, ...]] = set()
    for candidate in found:
        if candidate.label != "ORG":
            continue
        i, j = candidate.words
        texts = page.texts[i:j]
        if candidate.rule != "organisations.alone":
            names.add(tuple(texts))
            names.update(_short_forms(texts))
    by_first: dict[str, list[tuple[str, ...]]] = {}
    places = {
        " ".join(page.lowers[i : i + p.length]) for i, ps in page.phrases.items() for p in ps if p.kind == "place"
    }
    for name in sorted(names, key=lambda n: (-len(n), n)):
        if name[0][0].isupper() and " ".join(name).lower() not in places:
            by_first.setdefault(name[0], []).append(name)
    return list(_occurrences(page, by_first, taken))


def _short_forms(texts: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Give the name without its legal forms, and what stands in quotes in it."""
    forms = words("legal_forms")
    first = next((k for k, text in enumerate(texts) if text not in forms), 0)
    last = next((k for k in range(len(texts), 0, -1) if texts[k - 1] not in forms), 0)
    if 0 < last - first < len(texts):
        yield tuple(texts[first:last])
        yield from _own_words(texts[first:last])
    if len(texts) > 1 and texts[-1] in _COMPANIES:
        yield from _own_words(texts)
    if texts[0] in _CLUBS and len(texts) > 1:
        yield tuple(texts[1:])
    if texts[-1] in _CLUBS and len(texts) > 1:
        yield tuple(texts[:-1])
    quotes = [k for k, text in enumerate(texts) if text == '"']
    if len(quotes) > 1 and quotes[-1] - quotes[-2] > 1:
        yield tuple(texts[quotes[-2] + 1 : quotes[-1]])


def _own_words(texts: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Give what is left of a company's or a party's name without its kind: "Tuvrel", of "Tuvrel Hockey Club"."""
    flags = lexicon.load().flags_of
    last = next((k for k, text in enumerate(texts) if flags(text.lower()) & (Flag.COMMON | Flag.HEAD)), 0)
    unknown = not any(flags(text.lower()) & _KNOWN for text in texts[:last])
    if last and unknown and (last == 1 or not flags(texts[0].lower()) & Flag.GIVEN):
        yield tuple(texts[:last])


def _occurrences(page: Page, by_first: dict[str, list[tuple[str, ...]]], taken: bytearray) -> Iterator[_Named]:
    floor = 0
    for i in (k for k in page.written if page.texts[k] in by_first):
        if i < floor or not page.readable(i):
            continue
        for name in by_first[page.texts[i]]:
            j = i + len(name)
            if tuple(page.texts[i:j]) == name and not any(taken[i:j]):
                yield _named(page, i, j, "ORG", "organisations.repeated")
                floor = j
                break


def _people(page: Page, taken: bytearray) -> list[_Named]:
    """Return the people among the chunks that no head word and no list explains."""
    found = list(chunks.person_chunks(page, taken))
    likely = {chunk: v for chunk, v in _AS_PERSON.weigh(page, found).items() if v.total >= people.THRESHOLD}
    names = {tuple(page.texts[i:j]) for i, j in likely}
    as_body = _AS_BODY.weigh(page, [(i, j) for i, j in found if tuple(page.texts[i:j]) in names])
    spans = {chunk: v.rule for chunk, v in likely.items() if v.total >= as_body[chunk].total}
    spans |= listing.listed(page, found, spans)
    spans |= _propagated(page, spans, taken)
    return [_named(page, i, j, "PERSON", rule) for (i, j), rule in sorted(spans.items())]


def _weighed_bodies(page: Page, taken: bytearray) -> list[_Named]:
    """Return the bodies among the runs of capitals that nothing else explains."""
    verdicts = _AS_BODY.weigh(page, list(chunks.body_chunks(page, taken)))
    found = {chunk: v.rule for chunk, v in verdicts.items() if v.total >= organisations_weighed.THRESHOLD}
    return [_named(page, i, j, "ORG", rule) for (i, j), rule in found.items()]


def _propagated(page: Page, spans: dict[Span, str], taken: bytearray) -> dict[Span, str]:
    """Find the names of accepted people again: whole, by surname alone, by given name alone."""
    parts: set[str] = set()
    mask = bytearray(taken)
    for (i, j), rule in spans.items():
        mask[i:j] = b"\1" * (j - i)
        if j - i > 1 or rule == listing.RULE:
            parts.update(form for k in range(i, j) if _recurs(page, k) for form in _forms(page.texts[k]))
    parts |= listing.respelt(page, parts)
    found: dict[Span, str] = {}
    floor = 0
    places = page.written if all(part[0].isupper() for part in parts) else range(len(page))
    for i in (k for k in places if page.texts[k] in parts):
        if i < floor:
            continue
        j = i
        while j < len(page) and not mask[j] and page.readable(j) and page.texts[j] in parts:
            j += 1
        if j > i and _stands_as_name(page, i, j) and not _is_place(page, i, j, spans):
            found[i, j] = "people.propagated"
        floor = j
    return found


def _is_place(page: Page, i: int, j: int, spans: Iterable[Span]) -> bool:
    """Tell the country Jordan from Michael Jordan, and Costa Rica from people called Costa and Rica."""
    place = page.phrase(i, "place")
    if place is None or place.length != j - i:
        return False
    whole = page.texts[i:j]
    return place.detail == "country" or (j - i > 1 and not any(page.texts[slice(*span)] == whole for span in spans))


def _forms(text: str) -> tuple[str, ...]:
    """Return a name as printed, and as a headline in capitals prints it: "TOKAYEV"."""
    if text[:3].lower() == "al-":
        return "al-" + text[3:], "Al-" + text[3:]
    return (text, text.upper()) if len(text) > _SHORT else (text,)


def _recurs(page: Page, k: int) -> bool:
    """Tell whether the word of a full name may stand for it alone."""
    text = page.texts[k]
    named = text[0].isupper() or text.startswith("al-")
    return (
        len(text) > 1
        and named
        and not text.endswith(".")
        and text != _FAITH
        and not page.has(k, Flag.DEMONYM)
        and (not page.has(k, Flag.PARTICLE) or page.has(k, Flag.SURNAME))
    )


def _stands_as_name(page: Page, i: int, j: int) -> bool:
    """Tell a surname from the common word or place that it also is."""
    if page.has(i, Flag.CALENDAR) and page.lower(i - 1) in ("in", "on", "of", "since", "until", "by", "from"):
        return False
    if j - i == 1 and page.lower(i - 1) == page.lower(j) == '"':
        return False  # the opera "Abai"
    named = page.capital[i] == SURE or page.texts[i].startswith("al-")
    if j - i > 1 or (named and not page.is_capital(j) and not page.is_capital(i - 1)):
        said = page.lower(i - 1) == "to" and page.lower(i - 2) == "according"
        return not page.phrase(i, "place") or said or page.lower(i - 1) not in ("in", "of", "at", "to", "from")
    return page.opens[i] and (page.has(j, Flag.SPEECH) or page.lower(j) in _FOLLOWING)
