"""What every part of a dossier has in common: strict fields, a place in the source, derived values."""

# No annotations as text here: pydantic would compile those of `Part` anew for each class below it.

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, PrivateAttr, model_validator

from planmaker.dossier.values import Convert
from planmaker.dutch.clauses import Aansluiting
from planmaker.findings import Place

INTERN = "x-intern"
"""The key in a field's JSON Schema that says: never show this to partners."""

ZIN = "x-zin"
"""The key that says which sentence of a document the field goes on with, as an `Aansluiting`."""

KEUZES = "x-keuzes"
"""The key in a field's JSON Schema with what the words mean that it lets choose from."""


def veld(
    uitleg: str,
    *,
    titel: str | None = None,
    standaard: Any = None,
    voorbeeld: Any = None,
    keuzes: dict[str, str] | None = None,
    intern: bool = False,
    zin: Aansluiting | None = None,
) -> Any:
    """Return a field: its Dutch explanation, what it is when left out, an example, and whether it is internal.

    `titel` is what people call it, where its name in a dossier does not say that. `keuzes` has what the words mean that
    it lets choose from, where they do not say so themselves. All this feeds the first dossier, the JSON Schema, the
    reference page and every form made from the model. `zin` says which sentence of a document a text goes on with; it
    is made to fit there.
    """
    # A class stands for an empty part: one of its own for every dossier, as a shared one would carry the places of
    # another file, and unvalidated, as validating would build its schema a second time, beside that of the dossier.
    empty = standaard.model_construct if isinstance(standaard, type) and issubclass(standaard, Part) else None
    default = {"default_factory": empty} if empty else {"default": standaard}
    return Field(**default, **_told(uitleg, titel, voorbeeld, keuzes, intern, zin))


def lijst(
    uitleg: str,
    *,
    titel: str | None = None,
    voorbeeld: Any = None,
    keuzes: dict[str, str] | None = None,
    intern: bool = False,
    zin: Aansluiting | None = None,
) -> Any:
    """Return a field that holds a list, empty when left out; see `veld`.

    The example of a list of parts may be a list of what each of a few items says.
    """
    return Field(default=(), **_told(uitleg, titel, voorbeeld, keuzes, intern, zin))


def _told(
    uitleg: str,
    titel: str | None,
    voorbeeld: Any,
    keuzes: dict[str, str] | None,
    intern: bool,
    zin: Aansluiting | None,
) -> dict[str, Any]:
    extra = {INTERN: intern or None, KEUZES: keuzes or None, ZIN: zin}
    return {
        "title": titel,
        "description": uitleg,
        "examples": None if voorbeeld is None else [voorbeeld],
        "json_schema_extra": {name: value for name, value in extra.items() if value is not None} or None,
    }


@dataclass(frozen=True, slots=True)
class Kort(Convert):
    """Lets a bare value of the type `bare` stand for a part; made by `kort`."""

    bare: type = str


def kort(field: str, bare: type = str) -> Kort:
    """Return a validator that lets a bare text, or with `bare=list` a bare list, stand for a part with only `field`."""

    def expand(value: Any) -> Any:
        return {field: value} if isinstance(value, bare) else value

    return Kort(expand, bare=bare)


if TYPE_CHECKING:
    derived = property
else:

    class derived(property):
        """A property that documents may print: it follows from what the dossier says, nobody types it."""


_NOWHERE = Place("dossier")
"""The place of a part that was not read from a file."""


class Part(BaseModel):
    """A part of the dossier. Unknown keys are errors; values do not change once read.

    Two parts are equal when they say the same, wherever that was written.
    """

    model_config = ConfigDict(
        extra="forbid", frozen=True, arbitrary_types_allowed=True, populate_by_name=True, defer_build=True
    )

    noun: ClassVar[str] = "een onderdeel"
    """What a person calls the whole that this part is the root of."""

    needs: ClassVar[dict[str, tuple[str, ...]]] = {}
    """Per derived value the fields it follows from: while one of those is missing, so is the value."""

    mirrors: ClassVar[dict[str, str]] = {}
    """Per derived list the list of the dossier that it follows item by item: what lacks in the one, lacks there."""

    shows: ClassVar[dict[str, tuple[str, ...]]] = {}
    """Per value that may follow from others the fields that a reader finds in it, paths with points allowed: whoever
    prints the value prints them."""

    _place: Place = PrivateAttr(default_factory=lambda: _NOWHERE)  # a plain default would be copied for each part
    _places: dict[str, Place] = PrivateAttr(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _without_empty_fields(cls, value: Any) -> Any:
        """Read a field with nothing behind it as left out. An unknown field stays, to be refused."""
        if not isinstance(value, dict):
            return value
        return {name: v for name, v in value.items() if v is not None or name not in cls.model_fields}

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self._said() == other._said()

    def __hash__(self) -> int:
        return hash((type(self), self._said()))

    def _said(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in type(self).model_fields)

    def place(self, field: str = "", item: int | None = None) -> Place:
        """Return where `field` was written, or where this part begins when it has no such field.

        With `item`, counted from 0: where that item of the list in `field` stands.
        """
        whole = self._places.get(field, self._place)
        return whole if item is None else self._places.get(f"{field}[{item}]", whole)

    @property
    def written(self) -> Mapping[str, Place]:
        """Where each field was written, and each item of a list: `partijen[0]`; what was left out is not there."""
        return self._places

    def locate(self, place: Place, places: dict[str, Place]) -> None:
        """Remember where this part and its fields stand in the source.

        `places` has a key for each field that was written, and for each item of a list: `partijen[0]`.
        """
        self._place = place
        self._places = places

    def aansluiting(self, field: str) -> Aansluiting | None:
        """Return which sentence of a document the text in `field` goes on with, None when it stands by itself."""
        found: Aansluiting | None = _extra(type(self), field).get(ZIN)
        return found

    def follows(self, field: str) -> object:
        """Return what `field`, when left out, is by what the other fields say; None when it does not follow."""
        return None

    @property
    def only_intern(self) -> bool:
        """Whether this whole part is for the own organisation only."""
        return False

    @classmethod
    def derived_names(cls) -> tuple[str, ...]:
        """Return the names of the derived values, in order of definition."""
        return _derived_names(cls)


@functools.cache
def _derived_names(part: type) -> tuple[str, ...]:
    names = [n for base in reversed(part.__mro__) for n, v in vars(base).items() if isinstance(v, derived)]
    return tuple(dict.fromkeys(names))


def parts(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Part]]:
    """Yield every part below `value` with its path, itself included, depth first."""
    if isinstance(value, Part):
        yield path, value
        for name in type(value).model_fields:
            below = getattr(value, name)
            if isinstance(below, (Part, list, tuple)):  # most fields hold text
                yield from parts(below, (*path, name))
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from parts(item, (*path, index))


def is_intern(part: type[Part], field: str) -> bool:
    """Tell whether `field` is for the own organisation only."""
    return bool(_extra(part, field).get(INTERN))


def meanings(part: type[Part], field: str) -> dict[str, str]:
    """Return what the words mean that `field` lets choose from, where that was told."""
    return dict(_extra(part, field).get(KEUZES, {}))


def _extra(part: type[Part], field: str) -> dict[str, Any]:
    extra = part.model_fields[field].json_schema_extra
    return extra if isinstance(extra, dict) else {}


def spot(path: tuple[str | int, ...]) -> str:
    """Return a path as a person writes it: `partijen[2].naam`, counting from 1."""
    text = ""
    for step in path:
        text += f"[{step + 1}]" if isinstance(step, int) else (f".{step}" if text else step)
    return text
