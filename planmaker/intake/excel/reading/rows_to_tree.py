"""From the rows of a workbook to the tree of a dossier: what each row says, put in the parts of the model."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as Readable
from dataclasses import dataclass, field

from planmaker.dossier.base import Part
from planmaker.dossier.model.fields import shapes
from planmaker.findings import Place
from planmaker.intake.excel.layout import Path
from planmaker.intake.tree import Absent, Entry, Mapping, Node, Sequence


@dataclass(slots=True)
class SheetRow:
    """What a row of a table says, or all forms together: a value per field, and the rows that belong to it.

    `present` has the parts that are there though nothing in them may be filled in; `places` where each field could
    have been filled in.
    """

    place: Place
    values: dict[Path, Node] = field(default_factory=dict)
    present: dict[Path, Place] = field(default_factory=dict)
    places: dict[Path, Place] = field(default_factory=dict)
    lists: dict[Path, list[SheetRow]] = field(default_factory=dict)

    def says(self, path: Path) -> bool:
        """Tell whether anything is said of the part at `path`, or inside it."""
        inside = len(path)
        return (
            any(way[:inside] == path for way in self.present)
            or any(way[:inside] == path and not isinstance(node, Absent) for way, node in self.values.items())
            or any(way[:inside] == path and any(row.says(()) for row in rows) for way, rows in self.lists.items())
        )


def mapping(row: SheetRow, part: type[Part], heads: Readable[Path, Place], before: Path = ()) -> Mapping:
    """Return what `row` says of the part at `before`, with a place for each field that could have been filled in.

    `heads` has the place where each list that is empty would begin.
    """
    place = row.places.get(before, row.place)
    return Mapping(dict(_entries(row, part, heads, before, place)), place)


def _entries(
    row: SheetRow, part: type[Part], heads: Readable[Path, Place], before: Path, place: Place
) -> Iterator[tuple[str, Entry]]:
    for shape in shapes(part):
        path = (*before, shape.name)
        at = row.places.get(path, place)
        node: Node = row.values.get(path) or Absent(at)
        if shape.part and shape.many:
            rows = [below for below in row.lists.get(path, ()) if below.says(())]
            at = rows[0].place if rows else heads.get(path, at)
            items = tuple(mapping(below, shape.part, {}) for below in rows)
            node = Sequence(items, at) if items else Absent(at)
        elif shape.part and (row.says(path) or _is_always_there(part, shape.name)):
            node = mapping(row, shape.part, heads, path)
        yield shape.name, Entry(at, node)


def _is_always_there(part: type[Part], name: str) -> bool:
    """Tell whether a part inside another is there even when nobody wrote it, with a place for each of its fields."""
    return isinstance(part.model_fields[name].get_default(call_default_factory=True), Part)
