"""The record of an article: one model for what the tool writes and for gold. Field by field: docs/records.md."""

from functools import cache
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

from kzextract import edtf

SCHEMA: Literal["kzextract/1"] = "kzextract/1"
LABELS = ("PERSON", "ROLE", "ORG", "DATE", "FIGURE")

Status = Literal["current", "former", "acting", "honorary", "elect"]
Kind = Literal["count", "percent", "fraction", "money", "multiple", "age", "duration", "measure", "ordinal", "score"]
Comparator = Literal["=", ">", ">=", "<", "<=", "~"]
Precision = Literal["minute", "day", "month", "season", "quarter", "year", "decade", "century", "interval"]

_WITHOUT_UNIT = {"count", "fraction", "multiple", "ordinal", "score"}


_Model = TypeVar("_Model", bound=BaseModel)


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class _Mention(_Frozen):
    """A span of the text: half-open code-point offsets, and the rule that found it (null in gold)."""

    label: str
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(gt=0)]
    text: Annotated[str, Field(min_length=1)]
    rule: str | None = None

    @model_validator(mode="after")
    def _length_fits(self) -> "_Mention":
        if self.end - self.start != len(self.text):
            raise ValueError(f"start {self.start} and end {self.end} do not span {len(self.text)} characters")
        return self


def trusted(model: type[_Model], values: dict[str, Any]) -> _Model:
    """Return a record of ``values``, all its fields in order, which are valid by construction and not checked again.

    For what the pipeline makes; what is read from outside is validated.
    """
    made = model.__new__(model)
    _assign(made, "__dict__", values)
    _assign(made, "__pydantic_fields_set__", _fields_of(model))
    _assign(made, "__pydantic_extra__", None)
    _assign(made, "__pydantic_private__", None)
    return made


_assign = object.__setattr__  # records are frozen


@cache
def _fields_of(model: type[BaseModel]) -> set[str]:
    return set(model.model_fields)


class PersonMention(_Mention):
    """A named human being; `name` is the fullest form in the article."""

    label: Literal["PERSON"] = "PERSON"
    name: str
    honorific: str | None = None


class RoleMention(_Mention):
    """A post, rank or profession; `people` and `organisation` hold canonical names."""

    label: Literal["ROLE"] = "ROLE"
    title: str
    status: Status
    people: tuple[str, ...] = ()
    organisation: str | None = None


class OrganisationMention(_Mention):
    """A named organisation; `name` is the fullest form in the article."""

    label: Literal["ORG"] = "ORG"
    name: str


class DateMention(_Mention):
    """Calendar time. `value` is EDTF, null when it cannot be resolved; the other three are read off it."""

    label: Literal["DATE"] = "DATE"
    value: str | None
    earliest: str | None = None
    latest: str | None = None
    precision: Precision | None = None

    @model_validator(mode="before")
    @classmethod
    def _read_bounds(cls, data: Any) -> Any:  # noqa: ANN401 (pydantic hands over whatever was given)
        if isinstance(data, dict) and isinstance(data.get("value"), str) and data.get("precision") is None:
            return data | edtf.bounds(data["value"])._asdict()
        return data

    @model_validator(mode="after")
    def _bounds_fit(self) -> "DateMention":
        expected = edtf.bounds(self.value) if self.value is not None else (None, None, None)
        if (self.earliest, self.latest, self.precision) != tuple(expected):
            raise ValueError(f"earliest, latest and precision do not fit value {self.value!r}")
        return self


class FigureMention(_Mention):
    """A quantity: `value`, or `value` to `max` for a range."""

    label: Literal["FIGURE"] = "FIGURE"
    kind: Kind
    value: int | float
    max: int | float | None = None
    comparator: Comparator = "="
    unit: str | None = None
    measured: str | None = None
    per: str | None = None

    @model_validator(mode="after")
    def _unit_fits_kind(self) -> "FigureMention":
        if self.kind in _WITHOUT_UNIT and self.unit is not None:
            raise ValueError(f"a {self.kind} has no unit, found {self.unit!r}")
        if self.kind not in _WITHOUT_UNIT and self.unit is None:
            raise ValueError(f"a {self.kind} needs a unit")
        return self


Mention = PersonMention | RoleMention | OrganisationMention | DateMention | FigureMention


class Position(_Frozen):
    """A role as held by one person."""

    title: str
    status: Status
    organisation: str | None


class Person(_Frozen):
    """A person of the article; `mentions` are indexes into the record's mentions."""

    name: str
    honorific: str | None
    aliases: tuple[str, ...]
    roles: tuple[Position, ...]
    mentions: tuple[int, ...]


class Organisation(_Frozen):
    """An organisation of the article; `mentions` are indexes into the record's mentions."""

    name: str
    acronym: str | None
    kind: str | None
    aliases: tuple[str, ...]
    mentions: tuple[int, ...]


class ArticleRecord(_Frozen):
    """What one article says. Mentions are in text order and do not overlap."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True, validate_by_name=True)

    schema_: Literal["kzextract/1"] = Field(default=SCHEMA, alias="schema")
    id: Annotated[str, Field(min_length=1)]
    source: str | None = None
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
    title: str | None = None
    published: str | None = None
    mentions: tuple[Annotated[Mention, Field(discriminator="label")], ...]
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()

    @model_validator(mode="after")
    def _in_order(self) -> "ArticleRecord":
        for before, after in zip(self.mentions, self.mentions[1:], strict=False):
            if after.start < before.end:
                raise ValueError(f"mention at {after.start} overlaps or precedes the one that ends at {before.end}")
        if self.published is not None:
            edtf.bounds(self.published)
        return self
