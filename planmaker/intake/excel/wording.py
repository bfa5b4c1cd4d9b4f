"""The names of fields in a finding, as a workbook has them: the heading of a column, and the name of its sheet."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from planmaker.findings import Finding, Place
from planmaker.intake.excel import layout
from planmaker.intake.excel.layout import Column, Path, Sheet, key

_STEP = r"[a-z_][a-z0-9_]*(?:\[[0-9]+\])?"
_QUOTED = re.compile(
    rf"(?:\b(onderdeel [0-9]+ van|onder|bij|in|en|of|van|op) )?`({_STEP}(?:\.{_STEP})*)(?:: ([^`]+))?`"
)
_INSIDE = ("onder", "bij", "in", "op")


class _Spot(NamedTuple):
    """Where a field is filled in; a list or a part of its own has a whole sheet."""

    sheet: Sheet
    column: Column | None


def in_workbook(finding: Finding) -> Finding:
    """Return `finding`, which is about a workbook, with the names of fields as the workbook has them."""
    message = _QUOTED.sub(lambda found: _words(found, finding.place, whole=True), finding.message)
    hint = _QUOTED.sub(lambda found: _words(found, finding.place, whole=False), finding.hint)
    return replace(finding, message=message, hint=hint)


def where(path: str, place: Place) -> str:
    """Return how to find the field at `path` in the workbook, as exactly as `place` knows it."""
    spot = _spots().get(_steps(path))
    if spot is None:
        return f"`{path}`"
    sheet, column = spot
    named = f"‘{column.heading}’" if column else ""
    if key(place.sheet) == key(sheet.name):
        if column and place.label == column.heading:
            return f"cel {place.cell} ({named}) op het blad ‘{sheet.name}’"
        if column and sheet.table:
            return f"{named} in rij {place.line} van het blad ‘{sheet.name}’"
    owner = sheet.owner
    row = f" bij rij {place.line} van ‘{owner.name}’" if owner and key(place.sheet) == key(owner.name) else ""
    what = named or ("een rij" if sheet.table else "")
    return f"{what} op het blad ‘{sheet.name}’{row}" if what else f"het blad ‘{sheet.name}’"


def _words(found: re.Match[str], place: Place, *, whole: bool) -> str:
    """Return what stands in place of a quoted name and the word before it; `whole` when it is about all of a sheet."""
    lead, path, value = found.groups()
    spot = _look_up(_steps(path), place)
    if spot is None:
        return found[0]
    sheet, column = spot
    item = path.rpartition("[")[2].rstrip("]") if path.endswith("]") else ""
    if column is None:
        if lead and lead.startswith("onderdeel") and sheet.table and key(sheet.name) == key(place.sheet):
            return f"rij {place.line} van het blad ‘{sheet.name}’"
        if item and sheet.table:
            row = f"rij {place.line}" if key(sheet.name) == key(place.sheet) else "een rij"
            return f"{lead + ' ' if lead else ''}{row} van het blad ‘{sheet.name}’"
        if lead in _INSIDE:
            return f"op het blad ‘{sheet.name}’"
        rows = "" if whole or lead or not sheet.table else "regels op "
        return f"{lead + ' ' if lead else ''}{rows}het blad ‘{sheet.name}’"
    words = f"‘{column.heading}’"
    if key(sheet.name) != key(place.sheet):
        words += f" op het blad ‘{sheet.name}’"
    if value or item:
        words = f"‘{value}’ bij {words}" if value else f"regel {item} van {words}"
    return f"{lead} {words}" if lead else words


def _look_up(steps: Path, place: Place) -> _Spot | None:
    """Return where the field is that a finding at `place` calls so: near there, else the only one of that name."""
    spots = _spots()
    here = _path_of(place)
    for length in range(len(here), -1, -1):
        if (path := here[:length] + steps) in spots:
            return spots[path]
    for inside in (here[:1], ()):
        ending = [path for path in spots if path[: len(inside)] == inside and path[-len(steps) :] == steps]
        if len(ending) == 1:
            return spots[ending[0]]
    return None


def _path_of(place: Place) -> Path:
    """Return the path of what stands at a place in a workbook; of its sheet when the column is not known."""
    sheet = next((sheet for sheet in layout.sheets() if key(sheet.name) == key(place.sheet)), None)
    if sheet is None:
        return ()
    column = next((column for column in sheet.columns if place.label and column.heading == place.label), None)
    return sheet.path + column.path if column else sheet.path


@cache
def _spots() -> dict[Path, _Spot]:
    found: dict[Path, _Spot] = {}
    for sheet in layout.sheets():
        found |= {sheet.path + column.path: _Spot(sheet, column) for column in sheet.columns if column.path}
    return found | {sheet.path: _Spot(sheet, None) for sheet in layout.sheets() if sheet.path}


def _steps(path: str) -> Path:
    return tuple(step.partition("[")[0] for step in path.split("."))
