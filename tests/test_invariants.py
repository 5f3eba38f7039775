"""What holds of every record, whatever the text: on all articles at hand, on arbitrary text, on scrambled news."""

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from kzextract import load
from kzextract.assemble import assemble
from kzextract.records import (
    ArticleRecord,
    Organisation,
    OrganisationMention,
    Person,
    PersonMention,
    RoleMention,
)
from kzextract.rules import all_rules
from kzextract.sources.article import Article

ROOT = Path(__file__).parents[1]
FOLDERS = [ROOT / "data" / "raw", ROOT.parent / "shared" / "seeds" / "raw", ROOT.parent / "shared" / "press" / "raw"]
IDS = {rule.id for rule in all_rules() if rule.wins}


def articles() -> list[object]:
    found: list[object] = []
    for folder in FOLDERS:
        paths = sorted(folder.glob("*.txt"))
        name = "/".join(folder.parts[-2:])
        found += [pytest.param(path, id=f"{name}/{path.stem}") for path in paths]
        if not paths:
            reason = f"no articles in {name}: it is not part of this repository"
            found.append(pytest.param(folder, id=name, marks=pytest.mark.skip(reason=reason)))
    return found


@cache
def pipeline() -> Language:
    return load()


def check(text: str) -> ArticleRecord:
    doc = pipeline()(text)
    record = assemble(Article("text", text, None, "0" * 64, None, None), doc)
    for mention in record.mentions:
        assert mention.text == text[mention.start : mention.end]
        assert mention.text == mention.text.strip()
        assert mention.rule in IDS
    assert all(one.end <= other.start for one, other in pairwise(record.mentions)), "out of order or overlapping"
    spans = [(mention.start, mention.end, mention.label, mention.rule) for mention in record.mentions]
    assert [(ent.start_char, ent.end_char, ent.label_, ent.id_) for ent in doc.ents] == spans
    check_links(record)
    assert ArticleRecord.model_validate_json(record.model_dump_json()) == record
    return record


def check_links(record: ArticleRecord) -> None:
    people = {mention.name for mention in record.mentions if isinstance(mention, PersonMention)}
    bodies = {mention.name for mention in record.mentions if isinstance(mention, OrganisationMention)}
    surfaces = {" ".join(mention.text.split()) for mention in record.mentions}
    assert people | bodies <= surfaces, "a name that stands nowhere"
    for mention in record.mentions:
        if isinstance(mention, RoleMention):
            assert set(mention.people) <= people
            assert mention.organisation is None or mention.organisation in bodies
    assert [person.name for person in record.people] == list(dict.fromkeys(person.name for person in record.people))
    assert {person.name for person in record.people} == people
    assert {body.name for body in record.organisations} == bodies
    entities: tuple[Person | Organisation, ...] = (*record.people, *record.organisations)
    for entity in entities:
        named = [record.mentions[i] for i in entity.mentions]
        assert all(isinstance(one, PersonMention | OrganisationMention) and one.name == entity.name for one in named)


@pytest.mark.parametrize("path", articles())
def test_article(path: Path) -> None:
    text = path.read_bytes().decode()
    record = check(text)
    assert record.mentions
    assert check(text) == record, "a second reading differs from the first"


# No lone surrogates: they are refused before the pipeline.
CHARACTERS = st.characters(exclude_categories=["Cs"])
SIGNS = st.text(alphabet="Aa1 .,-–—'’\"“”()%$/:\n\r\t\u00a0•|С", max_size=60)
FRAGMENTS = [
    "Minister of Culture and Sport", "Aigerim Dosova", "Dosova", "A. Ten", "Mr.", "Prof. Dr.", "former", "acting",
    "deputy akim", "the", "of", "and", ",", ".", "“", "”", "(", ")", "-", "–", "’s", "\n", "\n\n", "\r\n", "said",
    "Ministry of Health", "Ministry", "Qorvat Housing Fund", "QHF", "UNICEF", "Kazakhstan", "Almaty", "World Bank",
    "11 March 2024", "03/04/2024", "on Monday", "last year", "May", "March", "1990s", "from 1970 to 1976", "10:30",
    "40", "million", "tenge", "$3.5bn", "50%", "one-third of", "12 to 15 thousand", "5–7", "two-day", "30th",
    "anniversary", "children", "a year", "per 100,000", "aged 18", "No. 12", "Tel.: +7 7172 00 00 00", "www.qoqan.kz",
    "Read also:", "© Qoqan", "By", "Photo:", "Kim Jin-pyo", "van der", "uulu", "COVID-19", "USD5", "KZT450bn", "2m-£3",
    "Judges", "is", "was appointed", "UNICEF-", "/", "III", "“Second Spring”", "Convention on the Rights of the Child",
]  # fmt: skip
NEWS = st.lists(st.sampled_from(FRAGMENTS) | SIGNS, max_size=30).flatmap(
    lambda parts: st.sampled_from([" ", "", "\n"]).map(lambda between: between.join(parts))
)


@given(st.text(CHARACTERS, max_size=300))
def test_arbitrary_text(text: str) -> None:
    check(text)


@given(NEWS)
@settings(max_examples=400)
def test_scrambled_news(text: str) -> None:
    check(text)


@given(NEWS, NEWS)
@settings(max_examples=50)
def test_one_article_leaves_nothing_to_the_next(first: str, second: str) -> None:
    alone = check(second)
    check(first)
    assert check(second) == alone


@pytest.mark.parametrize(
    "unit", ["Ministry of ", "Aigerim ", "of the ", "1 ", "“", "A. ", "5 May, ", "deputy ", "x.", "\n", "and ", "- "]
)
def test_long_runs(unit: str) -> None:
    check(unit * 1_000)
