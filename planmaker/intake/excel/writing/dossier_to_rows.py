"""From a dossier to the rows of a workbook: what each row says, on which sheet, and to which other row it belongs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.intake.excel import layout
from planmaker.intake.excel.layout import Path, Sheet
from planmaker.intake.formats.written import said


@dataclass(slots=True)
class Said:
    """What one row of a table, or a whole form, says: a value per column, and to which row it belongs."""

    owner: str = ""
    values: dict[Path, Any] = field(default_factory=dict)
    present: set[Path] = field(default_factory=set)
    source: dict[Path, tuple[Part, str]] = field(default_factory=dict)


def chosen_sheets(rows: dict[Path, list[Said]], uses: Callable[[Path], bool]) -> Iterator[Sheet]:
    """Yield the sheets to make, each with the columns to make."""
    left_out: set[Path] = set()
    for sheet in layout.sheets():
        here = rows[sheet.path]
        filled = {path for row in here for path in (*row.values, *row.present)}
        columns = tuple(c for c in sheet.columns if c.path in filled or uses((*sheet.path, *c.path)))
        needed = columns and uses(sheet.path) and not (sheet.owner and sheet.owner.path in left_out)
        if filled or needed or (sheet.table and here):
            yield replace(sheet, columns=columns)
        else:
            left_out.add(sheet.path)


def spread(dossier: Dossier) -> dict[Path, list[Said]]:
    """Return what `dossier` says, per sheet: a row for each part of a list, one row for the whole of a form."""
    rows: dict[Path, list[Said]] = {sheet.path: [] if sheet.table else [Said()] for sheet in layout.sheets()}
    _spread(dossier, (), (), rows, rows.get((), [Said()])[0])
    return rows


def _spread(part: Part, path: Path, inside: Path, rows: dict[Path, list[Said]], row: Said) -> None:
    """Put what `part` says in the rows of the sheets.

    `path` leads to `part` through the model; `inside` is the part of it that lies within `row`.
    """
    for name, value in said(part).items():
        way, own = (*path, name), (*inside, name)
        if isinstance(value, Part) and way in rows:
            form = rows[way][0]
            form.present.add(())
            _spread(value, way, (), rows, form)
            continue
        _say(row, own)
        if isinstance(value, Part):
            row.present.add(own)
            _spread(value, way, own, rows, row)
        elif isinstance(value, tuple) and isinstance(value[0], Part):
            owner = _owner(way)
            for item in value:
                below = Said(owner=_name(owner, rows) if owner else "", present={()})
                rows[way].append(below)
                _spread(item, way, (), rows, below)
        else:
            row.values[own] = value
            row.source[own] = (part, name)


def _say(row: Said, path: Path) -> None:
    """Let no part around `path` say besides that it is there: what stands in it says so."""
    for length in range(len(path)):
        row.present.discard(path[:length])


def _owner(way: Path) -> Sheet | None:
    return layout.by_path()[way].owner


def _name(owner: Sheet, rows: dict[Path, list[Said]]) -> str:
    """Return how the last row of `owner` is named by the rows that belong to it."""
    last = rows[owner.path][-1]
    if owner.by_id and owner.id_column:
        return str(last.values[owner.id_column.path])
    return str(len(rows[owner.path]))
