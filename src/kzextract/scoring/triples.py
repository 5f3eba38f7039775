"""Who holds which office where: the links of a record as a set."""

from collections.abc import Iterable
from typing import NamedTuple

from kzextract.records import Mention, RoleMention
from kzextract.scoring.counts import Counts


class Triple(NamedTuple):
    """A person, the role with its status, and the organisation or null."""

    person: str
    title: str
    status: str
    organisation: str | None


def triples_of(mentions: Iterable[Mention]) -> frozenset[Triple]:
    """Return what the ROLE mentions of one article say of its people."""
    return frozenset(
        Triple(person, mention.title, mention.status, mention.organisation)
        for mention in mentions
        if isinstance(mention, RoleMention)
        for person in mention.people
    )


def count(gold: Iterable[Mention], predicted: Iterable[Mention]) -> Counts:
    """Compare the triples of one article."""
    wanted, found = triples_of(gold), triples_of(predicted)
    return Counts.of(len(wanted & found), len(wanted), len(found))
