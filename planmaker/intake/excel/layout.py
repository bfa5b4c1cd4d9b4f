"""The workbook as the model wants it: which sheets there are, what their columns are called, what belongs there.

Made from the model, so that a new field is a new column. Writing and reading a workbook both start here.

    a part of the dossier          a sheet with a row per field: what it is called, its value, its explanation
    a list of parts                a sheet with a row per part and a column per field
    a part inside a part           more rows or columns, with the name of that part before their own
    a list inside a row            a sheet of its own, whose second column says to which row it belongs
    a list of texts                one cell, a text per line
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.model import examples
from planmaker.dossier.model.fields import Shape, shapes
from planmaker.intake.excel.texts_in_cell import in_one_cell
from planmaker.intake.formats.written import Sort, sort_of, typed

Path = tuple[str, ...]

_SIGNS = re.compile("['’]")

LONGEST_NAME = 31
"""How many characters the name of a sheet can have, in Excel."""

NUMBER = "Nr."
"""The heading of the first column of a table: which row it is, or that it is an explanation or an example."""

OWNER = "Hoort bij"
"""The heading of the column that says to which row of another sheet a row belongs."""

WHOLE_ROW = "Ook leeg meetellen"
"""The heading of the column that says that a row counts though nothing is in it."""

EXPLANATION, EXAMPLE = "uitleg", "voorbeeld"
"""What the first column of a table says of the rows that hold nothing of the dossier."""

EXAMPLES = "voorbeelden"
"""What stands, on the sheet of words, above the examples that this workbook was made with: those of a later version of
planmaker may be others, and then nobody changed anything."""

FIELD, VALUE = "Veld", "Waarde"
"""The headings of the two columns of a form that count."""

START, LISTS = "Begin hier", "Keuzelijsten"
"""The sheets that hold nothing of the dossier: how to go about it, and the words of the drop-down lists."""


_INTERN = " Intern: komt nooit in een document voor partners."


@dataclass(frozen=True, slots=True)
class Column:
    """A field on a sheet: a column of a table, or a row of a form.

    `path` leads to the field from the part that the sheet is for. `sort` is None where the field is a part: there one
    says "ja" when the part is there though nothing in it is filled in.
    """

    path: Path
    sort: Sort | None
    many: bool = False
    required: bool = False
    refers_to: str | None = None
    choices: tuple[str, ...] = ()
    intern: bool = False
    explanation: str = ""
    example: Any = None
    labels: Path = ()

    @property
    def heading(self) -> str:
        """How the column is called for people: "Adres: postcode"."""
        first, *rest = self.labels or (WHOLE_ROW,)
        return ": ".join([first, *map(_inside_a_line, rest)])

    @property
    def names(self) -> tuple[str, ...]:
        """What the column may be called in a workbook: its heading, and how older versions called it."""
        return (self.heading, ": ".join(self.path) or "Leeg onderdeel")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of the workbook; `path` leads to its part or list from the dossier."""

    name: str
    path: Path
    part: type[Part]
    table: bool
    owner: Sheet | None
    columns: tuple[Column, ...]
    explanation: str
    intern: bool = False

    @property
    def about(self) -> str:
        """What the sheet is for, and that no partner sees it when that is so."""
        return self.explanation + (_INTERN if self.intern else "")

    @property
    def below(self) -> Path:
        """The way to this list from the part that a row of the sheet of its owner is for."""
        return self.path[len(self.owner.path) :] if self.owner else self.path

    @property
    def by_id(self) -> bool:
        """Whether a row of another sheet names a row of this one by its id; otherwise by its number.

        An id is required to be the only one of its list, and all rows here are of one list when the sheet has no owner.
        """
        return self.owner is None and self.id_column is not None and self.id_column.required

    @property
    def id_column(self) -> Column | None:
        """The column with the ids, when there is one."""
        return next((c for c in self.columns if c.sort is Sort.ID and len(c.path) == 1 and not c.refers_to), None)

    def fields(self) -> Iterator[tuple[str, Column]]:
        """Yield each column by what it may be called, as that is compared."""
        return ((name, column) for column in self.columns for name in dict.fromkeys(map(key, column.names)))


def key(heading: str) -> str:
    """Return a heading or a name of a sheet as it is compared: without capitals, accents, stars and needless space."""
    plain = unicodedata.normalize("NFKD", _SIGNS.sub("", heading).replace("*", " ").replace("_", " "))
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).casefold().split())


def explanation(column: Column) -> str:
    """Return what stands below the heading of a column."""
    text = column.explanation
    if column.many:
        text += " Elk op een eigen regel in de cel (Alt+Enter)."
    if column.intern:
        text += _INTERN
    return text


def example(column: Column) -> str:
    """Return what stands in the example row; nothing when the model gives no example."""
    if isinstance(column.example, list):
        return in_one_cell([typed(item) for item in column.example])
    return "" if column.example is None else typed(column.example)


@cache
def sheets() -> tuple[Sheet, ...]:
    """Return every sheet, in the order of the model; the sheet of a row comes before those of the lists in it.

    Raises TypeError when the model holds something that has no place in a workbook yet.
    """
    found: list[Sheet] = []
    own = tuple(_column(Dossier, shape, (), ()) for shape in shapes(Dossier) if shape.part is None)
    if own:
        found.append(Sheet("Dossier", (), Dossier, False, None, own, "Over dit dossier zelf."))
    for shape in shapes(Dossier):
        if shape.part:
            _add(found, shape, (shape.name,), None, (Dossier,), intern=shape.intern)
    return tuple(_named(found))


@cache
def by_path() -> dict[Path, Sheet]:
    """Return every sheet by its path."""
    return {sheet.path: sheet for sheet in sheets()}


def _add(
    found: list[Sheet], shape: Shape, path: Path, owner: Sheet | None, above: tuple[type[Part], ...], *, intern: bool
) -> None:
    """Add the sheet of the part or list `shape`, and those of the lists inside it; all of an internal part is so."""
    part = shape.part
    assert part is not None
    if part in above:
        raise TypeError(f"{part.__name__} holds itself: no sheet can hold that")
    lists: list[tuple[Shape, Path]] = []
    columns = [Column((), None, explanation="Ja als dit meetelt, ook als verder alles leeg blijft.")]
    columns += _columns(part, (), (), lists, above)
    if intern:
        columns = [replace(column, intern=True) for column in columns]
    sheet = Sheet("", path, part, shape.many, owner, tuple(columns), shape.description, intern)
    found.append(sheet)
    for below, way in lists:
        inside = sheet if shape.many else owner
        _add(found, below, (*path, *way), inside, (*above, part), intern=intern or below.intern)


def _columns(
    part: type[Part], before: Path, called: Path, lists: list[tuple[Shape, Path]], above: tuple[type[Part], ...]
) -> Iterator[Column]:
    """Yield the columns of the fields of `part`, and put the lists that need a sheet of their own in `lists`.

    `before` leads to `part` from the part that the sheet is for; `called` is that way in words.
    """
    for shape in shapes(part):
        if shape.part is None:
            yield _column(part, shape, before, called)
        elif shape.many:
            lists.append((shape, (*before, shape.name)))
        elif shape.part in above:
            raise TypeError(f"{shape.part.__name__} holds itself: no sheet can hold that")
        else:
            path, labels = (*before, shape.name), (*called, shape.label)
            yield Column(path, None, intern=shape.intern, explanation=shape.description, labels=labels)
            yield from _columns(shape.part, path, labels, lists, (*above, shape.part))


def _column(part: type[Part], shape: Shape, before: Path, called: Path) -> Column:
    field = part.model_fields[shape.name]
    return Column(
        path=(*before, shape.name),
        sort=sort_of(part, shape.name),
        many=shape.many,
        required=field.is_required(),
        refers_to=shape.refers_to,
        choices=shape.choices,
        intern=shape.intern,
        explanation=shape.description,
        example=examples.example(part, shape.name),
        labels=(*called, shape.label),
    )


def _named(found: list[Sheet]) -> Iterator[Sheet]:
    """Give each sheet its name: its subject and what it lists, or what it lists in what when two would be the same."""
    short = [_words(sheet.path[:1] + sheet.path[-1:] if len(sheet.path) > 1 else sheet.path) for sheet in found]
    done: dict[Path, Sheet] = {}
    for sheet, name in zip(found, short, strict=True):
        unique = name if short.count(name) == 1 else _words(sheet.path[-2:])
        owner = done[sheet.owner.path] if sheet.owner else None
        done[sheet.path] = replace(sheet, name=sheet.name or unique[:LONGEST_NAME].rstrip(), owner=owner)
    return iter(done.values())


def _words(path: Path) -> str:
    words = " ".join(map(_spelled, path)).replace("'", "’")  # the straight one means something in a formula
    return words[:1].upper() + words[1:]


@cache
def _spelled(name: str) -> str:
    """Return the name of a field as Dutch spells it: the label of a field of that name that reads the same."""
    plain = name.replace("_", " ")
    return next((small for label in _labels(Dossier, name) if key(small := label.lower()) == key(plain)), plain)


def _labels(part: type[Part], name: str) -> Iterator[str]:
    """Yield what the fields of this name are called, in `part` and all that it can hold."""
    for shape in shapes(part):
        if shape.name == name:
            yield shape.label
        if shape.part:
            yield from _labels(shape.part, name)


def _inside_a_line(label: str) -> str:
    """Return a label as it goes on after another; "IBAN" keeps its capitals."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label
