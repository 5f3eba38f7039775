"""Titles of the people and bodies of a page as candidates: tied to those beside them, or alone for one holder."""

from collections.abc import Iterator, Sequence

from kzextract.page import Page
from kzextract.reading import Candidate
from kzextract.rules import affiliations, reaches, roles, roles_holders, roles_verbs, titles, titles_words
from kzextract.rules.reaches import Span


def recognise(page: Page, taken: bytearray, people: Sequence[Span], bodies: Sequence[Span]) -> Iterator[Candidate]:
    """Give the titles outside the words marked in ``taken`` that are held by ``people`` or by one definite holder."""
    view = reaches.scene(page, people, bodies)
    tied = affiliations.affiliate(view, titles.find(page, taken))
    held = [_held(page, a) for a in tied if a.people]
    last_words = frozenset(h.text.split()[-1] for h in held)
    listed = 0  # where the last title ends that stands alone
    for a in tied:
        holders, rule = a.people, a.rule
        if not holders:
            if not (roles.counts_alone(page, a, last_words) or roles.is_listed(page, a, listed)):
                continue
            listed = a.reach.end
            alone = _held(page, a)
            local = page.lower(a.title.start - 1) in titles_words.LOCAL
            body = alone.body.lower() or page.lower(a.title.start - 1 if local else a.title.end + 2)
            alone = alone._replace(text=roles_holders.plain_title(alone, body))
            holders, rule = roles_holders.holder(page, alone, people, held), "roles.alone"
            plain = a.title.kind != "office" and not roles_holders.rank(alone.text)
            if not holders and plain and page.lower(a.title.start - 1) == "the" and not roles.is_of_court(alone.text):
                holders = roles_verbs.last_person(view, a.title.start)
        yield Candidate(
            *page.span(a.title.start, a.title.end), "ROLE", rule,
            {
                "title": roles.title_text(page, a.title),
                "status": a.status,
                "people": tuple(page.starts[i] for i, _ in holders),
                "organisation": page.starts[a.organisation[0]] if a.organisation else None,
            },
        )  # fmt: skip


def _held(page: Page, a: affiliations.Affiliation) -> roles_holders.Held:
    return roles_holders.Held(
        a.title.start,
        roles.title_text(page, a.title).replace("’", "'"),
        a.people,
        page.surface(*a.organisation) if a.organisation else "",
        roles_holders.place_of(page, a.reach),
        a.status == "former",
        a.title.plural,
    )
