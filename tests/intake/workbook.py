"""Workbooks as people make them: ours, opened in another program, filled in and saved."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

import openpyxl

from planmaker.dossier import Dossier
from planmaker.findings import Finding, InputError
from planmaker.intake import bind
from planmaker.intake.excel.reading import read as xlsx
from planmaker.intake.excel.writing import write as write_xlsx
from planmaker.intake.source import Source

Cells = Mapping[str, Mapping[str, Any]]
"""Per sheet the values to put in cells: {"Partijen": {"B4": "bieb"}}."""

USED = {"samenwerking", "partijen", "governance", "bijdragen", "begroting", "monitoring", "afspraken"}
EMPTY = write_xlsx.write(Dossier(), lambda path: path[0] in USED and path[-1] not in {"artikelen", "in_kind"})
"""A workbook with the sheets that the tests fill; with all hundred, opening it in openpyxl takes a second."""


def filled(cells: Cells, change: Callable[[openpyxl.Workbook], object] | None = None, base: bytes = EMPTY) -> bytes:
    """Return our workbook after somebody typed in these cells, and changed it further, and saved it with openpyxl.

    A value may be a pair: the value, and the number format of its cell.
    """
    book = openpyxl.load_workbook(io.BytesIO(base))
    for sheet, values in cells.items():
        for cell, value in values.items():
            plain, form = value if isinstance(value, tuple) else (value, None)
            book[sheet][cell] = plain
            if form:
                book[sheet][cell].number_format = form
    if change:
        change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def patched(data: bytes, member: str, change: Callable[[str], str]) -> bytes:
    """Return a workbook with one of its files changed as text."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content.decode()) if name == member else content)
    return out.getvalue()


def with_member(data: bytes, name: str, content: bytes) -> bytes:
    """Return a workbook with one more file in it."""
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as package:
        package.writestr(name, content)
    return out.getvalue()


def dossier_of(data: bytes) -> Dossier:
    """Return the dossier in a workbook, whatever there is to say of it besides."""
    root, findings = xlsx.parse(data, "d.xlsx")
    return bind(Source("d.xlsx", root, findings))


def findings_of(data: bytes) -> tuple[Finding, ...]:
    """Return all that is told of a workbook."""
    try:
        root, findings = xlsx.parse(data, "d.xlsx")
        bind(Source("d.xlsx", root, findings))
    except InputError as error:
        return error.findings
    return findings
