"""Gold and predictions from files, checked against the record model, the article and themselves."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from kzextract import edtf
from kzextract.entities import organisations_of, people_of
from kzextract.errors import GoldError
from kzextract.records import ArticleRecord, OrganisationMention, PersonMention, RoleMention

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_SINGULAR = {"mentions": "mention", "people": "person", "organisations": "organisation", "roles": "role"}
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_REMEDY = "correct it; docs/records.md lists the fields and their values"


def read_gold(folder: Path) -> Iterator[tuple[str, ArticleRecord] | GoldError]:
    """Yield the record of every `*.json` under ``folder`` with the file's name, or each fault of a file with faults."""
    paths = sorted(folder.rglob("*.json"))
    if not paths:
        raise GoldError(str(folder), "holds no gold files (*.json)", "name the folder with --gold")
    for path in paths:
        try:
            data = path.read_bytes()
        except OSError as error:
            yield GoldError(str(path), f"cannot be read: {error.strerror}", "check the file and its rights")
        else:
            yield from _checked(data, str(path))


def read_predictions(path: Path) -> Iterator[tuple[str, ArticleRecord] | GoldError]:
    """Yield every record of a JSON Lines file with its place, or each fault of a line with faults."""
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield from _checked(line, f"{path}:{number}")
    except OSError as error:
        raise GoldError(str(path), f"cannot be read: {error.strerror}", "check the path") from error


def parse(data: bytes, where: str) -> ArticleRecord | list[GoldError]:
    """Return the record in ``data``; people and organisations are folded from the mentions where it has none.

    Else return all its faults; each names ``where``, the index of the mention and the field.
    """
    data = data.removeprefix(_BYTE_ORDER_MARK)
    if faults := list(_date_faults(data, where)):
        return faults
    try:
        record = ArticleRecord.model_validate_json(data, strict=True)
    except ValidationError as error:
        return list({str(fault): fault for fault in (_fault(detail, where) for detail in error.errors())}.values())
    return [*_link_faults(record, where), *_edge_faults(record, where)] or _complete(record)


def _checked(data: bytes, where: str) -> Iterator[tuple[str, ArticleRecord] | GoldError]:
    found = parse(data, where)
    if isinstance(found, ArticleRecord):
        yield where, found
    else:
        yield from found


def text_faults(record: ArticleRecord, text: str | None, sha256: str, where: str) -> Iterator[GoldError]:
    """Yield what does not fit between ``record`` and its article: the digest, else (given ``text``) its spans."""
    if record.sha256 != sha256:
        what = f"sha256: the text of {record.id!r} is not the one that was annotated"
        yield GoldError(where, what, "restore the text, or annotate the new one")
    if record.sha256 != sha256 or text is None:
        return
    for i, mention in enumerate(record.mentions):
        found = text[mention.start : mention.end]
        if found != mention.text:
            what = f"text[{mention.start}:{mention.end}] is {found!r}, not {mention.text!r}"
            yield GoldError(f"{where}, mention {i}, start", what, _nearest(text, mention.text, mention.start))


def _nearest(text: str, wanted: str, start: int) -> str:
    starts = [match.start() for match in re.finditer(re.escape(wanted), text)]
    if not starts:
        return "the text holds it nowhere: correct the mention's text"
    return f"the nearest is at {min(starts, key=lambda other: abs(other - start))}"


def _date_faults(data: bytes, where: str) -> Iterator[GoldError]:
    """Yield the dates that are no EDTF: the model refuses them too, but cannot name their field."""
    try:
        fields = json.loads(data)
        dates = [(where, "published", fields.get("published"))]
        dates += [
            (f"{where}, mention {i}", "value", mention.get("value"))
            for i, mention in enumerate(fields["mentions"])
            if mention["label"] == "DATE"
        ]
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return  # the model says what is wrong
    for place, field, value in dates:
        if isinstance(value, str) and not edtf.is_valid(value):
            yield GoldError(f"{place}, {field}", f"{value!r} is no date in EDTF", _REMEDY)


def _fault(detail: "ErrorDetails", where: str) -> GoldError:
    place = [where]
    for part in detail["loc"]:
        if isinstance(part, int):
            place[-1] = f"{_SINGULAR.get(place[-1], place[-1])} {part}"
        elif not part.isupper() and part not in {"int", "float"}:  # labels and types choose a model, they are no fields
            place.append(part)
    what = detail["msg"].removeprefix("Value error, ")
    shown = f" (found {detail['input']!r})" if isinstance(detail["input"], str | float | int) and place[1:] else ""
    return GoldError(", ".join(place), what + shown, _REMEDY)


def _link_faults(record: ArticleRecord, where: str) -> Iterator[GoldError]:
    """Roles may only name people and organisations that are mentions of the same record."""
    people = {mention.name for mention in record.mentions if isinstance(mention, PersonMention)}
    organisations = {mention.name for mention in record.mentions if isinstance(mention, OrganisationMention)}
    for i, mention in enumerate(record.mentions):
        if not isinstance(mention, RoleMention):
            continue
        for name in mention.people:
            if name not in people:
                yield GoldError(f"{where}, mention {i}, people", f"{name!r} is the name of no PERSON mention", _REMEDY)
        if mention.organisation is not None and mention.organisation not in organisations:
            what = f"{mention.organisation!r} is the name of no ORG mention"
            yield GoldError(f"{where}, mention {i}, organisation", what, _REMEDY)


def _edge_faults(record: ArticleRecord, where: str) -> Iterator[GoldError]:
    for i, mention in enumerate(record.mentions):
        if mention.text != mention.text.strip():
            yield GoldError(f"{where}, mention {i}, text", f"{mention.text!r} has blanks at its edge", "trim the span")


def _complete(record: ArticleRecord) -> ArticleRecord:
    people = record.people or people_of(record.mentions)
    organisations = record.organisations or organisations_of(record.mentions)
    return record.model_copy(update={"people": people, "organisations": organisations})
