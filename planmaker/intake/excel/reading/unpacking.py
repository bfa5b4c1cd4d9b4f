"""The bytes of a workbook to sheets with cells, within bounds. Nothing in it is ever run: formulas, macros, links.

The only module that knows how a workbook is stored: ECMA-376, part 1, SpreadsheetML. Read by local names, so that
the transitional and the strict form, and what LibreOffice and others save, are all one.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from lxml import etree

from planmaker.findings import Finding, InputError, Place, Severity
from planmaker.intake.excel.reading.cell_text import text_of
from planmaker.intake.excel.reading.cells import FORMATS, SheetCell, cell_in, local, plain, whole
from planmaker.intake.limits import Budget
from planmaker.intake.lines import shown

UNPACKED = 40_000_000
"""How many bytes a workbook may be when unpacked: forty times a large one."""

RATIO = 250
"""How many times its size a workbook may be when unpacked, once it is larger than SMALL. Real ones stay below 50."""

SMALL = 5_000_000
"""Below how many unpacked bytes nobody minds the ratio."""

MEMBERS = 5_000
"""How many files a workbook may be made of."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TRUE = ("1", "true")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_RANGE = re.compile(r"([A-Z]{1,3}[1-9][0-9]{0,6}):([A-Z]{1,3}[1-9][0-9]{0,6})")
_RESAVE = "open het bestand in Excel en sla het opnieuw op als Excel-werkmap (.xlsx)"


@dataclass(slots=True)
class Page:
    """A sheet as it is stored: its cells by row and column, from 1, and what is merged (top, left, bottom, right).

    `hidden_rows` are out of sight, by hand or by a filter; so are the columns in `hidden_columns` (first, last).
    """

    name: str
    hidden: bool
    cells: dict[tuple[int, int], SheetCell] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Workbook:
    """A workbook: its sheets in order, whether its days count from 1904, and what a reader should know of it."""

    file: str
    pages: list[Page]
    from_1904: bool
    findings: list[Finding]

    def text(self, page: Page, row: int, column: int | None) -> str:
        """Return the text of a cell, as a person sees it; nothing for one that is not there."""
        cell = page.cells.get((row, column)) if column else None
        return text_of(cell, None, from_1904=self.from_1904) if cell else ""

    def at(self, page: Page, row: int, column: int, label: str = "") -> Place:
        """Return the place of a cell, with the label of its column."""
        text = shown(self.text(page, row, column))
        return Place(self.file, row, column, text=text, sheet=shown(page.name), label=label)


def open_workbook(content: bytes, file: str) -> Workbook:
    """Return what the workbook holds.

    Raises:
        InputError: it is no workbook, it is locked with a password, it is damaged, or it grows beyond the limits.
    """
    reader = _Unpacker(content, file)
    try:
        return reader.workbook()
    except ValueError as error:  # a number where none can be read
        raise reader.damaged() from error


class _Unpacker:
    """Reads one part of the file after another, and keeps count of what was unpacked."""

    def __init__(self, content: bytes, file: str) -> None:
        self._file = file
        self._content = content
        self._left = UNPACKED
        self._budget = Budget()
        self._zip = self._opened()
        self._names = set(self._zip.namelist())

    def workbook(self) -> Workbook:
        """Return the whole."""
        main = self._main_part()
        from_1904 = False
        listed: list[tuple[str, bool, str]] = []
        for element in self._elements(main, {"workbookPr", "sheet"}):
            if local(element) == "workbookPr":
                from_1904 = element.get("date1904") in _TRUE
            else:
                bond = next((value for name, value in element.attrib.items() if str(name).endswith("}id")), "")
                hidden = element.get("state") in ("hidden", "veryHidden")
                listed.append((str(element.get("name") or "")[:60], hidden, str(bond)))
        parts = self._relations(main)
        strings = self._strings(parts)
        formats = self._formats(parts)
        pages = []
        for name, hidden, bond in listed:
            kind, part = parts.get(bond, ("", ""))
            if kind == "worksheet":
                page = Page(name, hidden)
                self._fill(page, part, strings, formats)
                pages.append(page)
        return Workbook(self._file, pages, from_1904, list(self._remarks()))

    def _opened(self) -> zipfile.ZipFile:
        """Return the zip, when it is one and stays within the limits by its own account."""
        if self._content.startswith(_OLE):
            if _ENCRYPTED in self._content:
                hint = (
                    "haal in Excel het wachtwoord eraf: Bestand, Info, Werkmap beveiligen, Versleutelen met wachtwoord"
                )
                raise self._refusal("wachtwoord", "deze werkmap is met een wachtwoord beveiligd", hint)
            raise self._refusal("geen-werkmap", "dit is een oud Word- of Excel-bestand met een andere naam", _RESAVE)
        try:
            package = zipfile.ZipFile(io.BytesIO(self._content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
            raise self._refusal("geen-werkmap", "dit is geen Excel-werkmap, of zij is beschadigd", _RESAVE) from error
        members = package.infolist()
        size = sum(member.file_size for member in members)
        if len(members) > MEMBERS or size > UNPACKED or (size > SMALL and size > RATIO * len(self._content)):
            raise self._too_large()
        if any(member.flag_bits & 1 for member in members):
            raise self._refusal("wachtwoord", "dit bestand is met een wachtwoord beveiligd", "haal het wachtwoord eraf")
        return package

    def _main_part(self) -> str:
        for kind, part in self._relations("").values():
            if kind == "officeDocument":
                if part.startswith("word/"):
                    raise self._refusal(
                        "geen-werkmap", "dit is een Word-bestand, geen Excel-werkmap", "geef de werkmap met het dossier"
                    )
                return part
        raise self._refusal("geen-werkmap", "dit is een zipbestand, maar geen Excel-werkmap", _RESAVE)

    def _remarks(self) -> Iterator[Finding]:
        """Yield what is in the file and has no effect here."""
        if any(name.startswith("xl/externalLinks/") for name in self._names):
            yield self._remark(
                "externe-koppeling",
                "deze werkmap verwijst naar andere bestanden; die zijn niet gelezen",
                "kijk of de waarden die daarvandaan komen, nog kloppen",
            )
        if any(name.endswith("vbaProject.bin") for name in self._names):
            yield self._remark(
                "macro", "deze werkmap bevat macro's; die zijn niet uitgevoerd", "een dossier heeft ze niet nodig"
            )

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Return per id the kind of thing that `part` is bound to, and its name."""
        folder, name = posixpath.split(part)
        found: dict[str, tuple[str, str]] = {}
        bonds = posixpath.join(folder, "_rels", f"{name}.rels")
        if bonds not in self._names:
            return found
        for element in self._elements(bonds, {"Relationship"}):
            if element.get("TargetMode") != "External":
                target = str(element.get("Target") or "")
                whole = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                found[str(element.get("Id"))] = (str(element.get("Type") or "").rpartition("/")[2], whole)
        return found

    def _strings(self, parts: dict[str, tuple[str, str]]) -> list[str]:
        """Return the texts that cells refer to by number."""
        return [
            plain(element)
            for kind, part in parts.values()
            if kind == "sharedStrings"
            for element in self._elements(part, {"si"})
        ]

    def _formats(self, parts: dict[str, tuple[str, str]]) -> list[str]:
        """Return the number format of each style."""
        codes: dict[int, str] = dict(FORMATS)
        found: list[str] = []
        for kind, part in parts.values():
            if kind == "styles":
                for element in self._elements(part, {"numFmt", "cellXfs"}):
                    if local(element) == "numFmt":
                        codes[whole(element.get("numFmtId"))] = str(element.get("formatCode") or "")
                    else:
                        found = [codes.get(whole(xf.get("numFmtId")), "General") for xf in element]
        return found

    def _fill(self, page: Page, part: str, strings: list[str], formats: list[str]) -> None:
        """Read the cells of a sheet that hold something."""
        row = column = 0
        start = Place(self._file, 1, 1, sheet=page.name)
        for element in self._elements(part, {"c", "row", "col", "mergeCell"}, starts={"row"}):
            name = local(element)
            if name == "row":
                row = max(whole(element.get("r")), 0) or row + 1
                column = 0
                if element.get("hidden") in _TRUE:
                    page.hidden_rows.add(row)
            elif name == "col":
                if element.get("hidden") in _TRUE:
                    page.hidden_columns.append((whole(element.get("min")), whole(element.get("max"))))
            elif name == "mergeCell":
                page.merged += _merged(str(element.get("ref")))
            else:
                place = _CELL.fullmatch(str(element.get("r") or ""))
                row, column = (int(place[2]), _column(place[1])) if place else (row, column + 1)
                cell = cell_in(element, strings, formats)
                if not cell.empty:
                    page.cells[row, column] = cell
                    if finding := self._budget.spend(1, len(cell.text), start):
                        raise InputError([finding])

    def _elements(self, part: str, names: Collection[str], starts: Collection[str] = ()) -> Iterator[etree._Element]:
        """Yield the elements of a part with these local names, each when it ends; those in `starts` when they begin."""
        data = self._unpacked(part)
        if b"<!DOCTYPE" in data[:2000]:
            raise self.damaged()
        events = etree.iterparse(
            io.BytesIO(data),
            events=("start", "end"),
            tag=[f"{{*}}{name}" for name in names],
            resolve_entities=False,
            no_network=True,
            huge_tree=False,
        )
        try:
            for event, element in events:
                name = local(element)
                if (event == "start") == (name in starts):
                    yield element
                if event == "end" and name not in ("cellXfs", "numFmt"):
                    _drop(element)
        except (etree.XMLSyntaxError, ValueError, OverflowError) as error:
            raise self.damaged() from error

    def _unpacked(self, part: str) -> bytes:
        """Return the bytes of a part; what a zip says of its size is not believed."""
        try:
            with self._zip.open(part) as stream:
                data = stream.read(self._left + 1)
        except KeyError as error:
            raise self.damaged() from error
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
            ValueError,
        ) as error:
            raise self.damaged() from error
        self._left -= len(data)
        if self._left < 0:
            raise self._too_large()
        return data

    def _too_large(self) -> InputError:
        message = f"deze werkmap wordt uitgepakt groter dan {UNPACKED // 1_000_000} MB"
        return self._refusal("te-groot", message, "is dit het goede bestand? Een dossier is zelden groter dan 1 MB")

    def damaged(self) -> InputError:
        """Return the error for a workbook of which a part is missing or cannot be read."""
        return self._refusal("werkmap-beschadigd", "deze werkmap is beschadigd en niet te lezen", _RESAVE)

    def _refusal(self, code: str, message: str, hint: str) -> InputError:
        return InputError([Finding(code, message, Place(self._file, 1, 1), hint)])

    def _remark(self, code: str, message: str, hint: str) -> Finding:
        return Finding(code, message, Place(self._file, 1, 1), hint, Severity.WARNING)


def _drop(element: etree._Element) -> None:
    """Forget an element that was read, and what stood before it: a sheet may have a million cells."""
    element.clear()
    parent = element.getparent()
    if parent is not None:
        while element.getprevious() is not None:
            del parent[0]


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _merged(reference: str) -> list[tuple[int, int, int, int]]:
    found = _RANGE.fullmatch(reference)
    if not found:
        return []
    (left, top), (right, bottom) = (_CELL.fullmatch(corner).groups() for corner in found.groups())  # type: ignore[union-attr]
    return [(int(top), _column(left), int(bottom), _column(right))]
