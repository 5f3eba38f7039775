"""Mentions folded into the people and organisations of a record; the same for gold and for output."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from kzextract.records import Mention, Organisation, OrganisationMention, Person, PersonMention, Position, RoleMention


def people_of(mentions: Sequence[Mention]) -> tuple[Person, ...]:
    """Return the people of ``mentions`` in order of first appearance, each with every office the text gives them."""
    people = [mention if isinstance(mention, PersonMention) else None for mention in mentions]
    positions = _positions(mentions)
    return tuple(
        Person(
            name=name,
            honorific=next((person.honorific for i in indexes if (person := people[i]) and person.honorific), None),
            aliases=_aliases(name, (mentions[i].text for i in indexes)),
            roles=tuple(positions[name]),
            mentions=tuple(indexes),
        )
        for name, indexes in _by_name(people).items()
    )


def organisations_of(mentions: Sequence[Mention], kinds: Mapping[str, str] | None = None) -> tuple[Organisation, ...]:
    """Return the organisations of ``mentions`` in order of first appearance; ``kinds`` gives the kind of a name."""
    organisations = [mention if isinstance(mention, OrganisationMention) else None for mention in mentions]
    return tuple(
        Organisation(
            name=name,
            acronym=next((alias for alias in aliases if _is_acronym(alias, name)), None),
            kind=(kinds or {}).get(name),
            aliases=aliases,
            mentions=tuple(indexes),
        )
        for name, indexes in _by_name(organisations).items()
        for aliases in [_aliases(name, (mentions[i].text for i in indexes))]
    )


class _Named(Protocol):
    @property
    def name(self) -> str: ...


def _by_name(mentions: Iterable[_Named | None]) -> dict[str, list[int]]:
    indexes: dict[str, list[int]] = defaultdict(list)
    for i, mention in enumerate(mentions):
        if mention is not None:
            indexes[mention.name].append(i)
    return indexes


def _positions(mentions: Iterable[Mention]) -> Mapping[str, dict[Position, None]]:
    positions: dict[str, dict[Position, None]] = defaultdict(dict)
    for mention in mentions:
        if isinstance(mention, RoleMention):
            position = Position(title=mention.title, status=mention.status, organisation=mention.organisation)
            for name in mention.people:
                positions[name][position] = None
    return positions


def _aliases(name: str, texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text != name))


def _is_acronym(alias: str, name: str) -> bool:
    """Tell acronyms from words of a headline set in capitals."""
    return len(alias) > 1 and alias.isupper() and not any(map(str.isspace, alias)) and alias.lower() != name.lower()
