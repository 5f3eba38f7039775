"""Mentions folded into the people and organisations of a record; the same for gold and for output."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kzextract.records import (
    Mention,
    Organisation,
    Person,
    Position,
    trusted,
)


def people_of(mentions: Sequence[Mention]) -> tuple[Person, ...]:
    """Return the people of ``mentions`` in order of first appearance, each with every office the text gives them."""
    named: dict[str, list[int]] = defaultdict(list)
    honorifics: dict[str, str] = {}
    for i, mention in enumerate(mentions):
        if mention.label == "PERSON":
            named[mention.name].append(i)
            if mention.honorific:
                honorifics.setdefault(mention.name, mention.honorific)
    positions = _positions(mentions)
    return tuple(
        trusted(
            Person,
            {
                "name": name,
                "honorific": honorifics.get(name),
                "aliases": _aliases(name, (mentions[i].text for i in indexes)),
                "roles": tuple(positions.get(name, ())),
                "mentions": tuple(indexes),
            },
        )
        for name, indexes in named.items()
    )


def organisations_of(mentions: Sequence[Mention], kinds: Mapping[str, str] | None = None) -> tuple[Organisation, ...]:
    """Return the organisations of ``mentions`` in order of first appearance; ``kinds`` gives the kind of a name."""
    named: dict[str, list[int]] = defaultdict(list)
    for i, mention in enumerate(mentions):
        if mention.label == "ORG":
            named[mention.name].append(i)
    return tuple(
        trusted(
            Organisation,
            {
                "name": name,
                "acronym": next((alias for alias in aliases if _is_acronym(alias, name)), None),
                "kind": (kinds or {}).get(name),
                "aliases": aliases,
                "mentions": tuple(indexes),
            },
        )
        for name, indexes in named.items()
        for aliases in [_aliases(name, (mentions[i].text for i in indexes))]
    )


def _positions(mentions: Iterable[Mention]) -> Mapping[str, list[Position]]:
    held: dict[str, dict[tuple[str, str, str | None], None]] = defaultdict(dict)
    for mention in mentions:
        if mention.label == "ROLE":
            for name in mention.people:
                held[name][mention.title, mention.status, mention.organisation] = None
    return {name: [_position(*position) for position in positions] for name, positions in held.items()}


def _position(title: str, status: str, organisation: str | None) -> Position:
    return trusted(Position, {"title": title, "status": status, "organisation": organisation})


def _aliases(name: str, texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text != name))


def _is_acronym(alias: str, name: str) -> bool:
    """Tell acronyms from words of a headline set in capitals."""
    return len(alias) > 1 and alias.isupper() and not any(map(str.isspace, alias)) and alias.lower() != name.lower()
