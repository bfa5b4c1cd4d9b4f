"""Sheets with cells to the bytes of a workbook. Same sheets, same bytes: no clock, no user name.

The only module that knows how a workbook is written: ECMA-376, part 1, SpreadsheetML.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import IntEnum
from xml.sax.saxutils import escape, quoteattr

from planmaker.findings import column_name

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_HIDDEN = ' state="hidden"'
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can tell; the same for every member of every workbook."""

# Signs that a workbook writes as _xHHHH_, and text that looks as if it was written so.
_SHIELDED = re.compile(r"\r|_(?=x[0-9A-Fa-f]{4}_)")


class Style(IntEnum):
    """How a cell looks, and as what it reads what is typed. The value is its place in the table of styles."""

    PLAIN = 0
    TITLE = 1
    HEADING = 2
    REQUIRED = 3
    EXPLANATION = 4
    EXAMPLE = 5
    SECTION = 6
    LABEL = 7
    TEXT = 8
    DATE = 9
    AMOUNT = 10
    PERCENTAGE = 11
    WHOLE = 12
    NUMBER = 13
    LINK = 14
    ROW_NUMBER = 15


# Per style: number format, font, fill, border, horizontal alignment.
_LOOKS = (
    (0, 0, 0, 0, ""),
    (0, 3, 0, 0, ""),
    (49, 1, 2, 0, ""),
    (49, 1, 5, 0, ""),
    (49, 2, 3, 0, ""),
    (49, 4, 3, 1, ""),
    (49, 6, 4, 0, ""),
    (49, 0, 0, 0, ""),
    (49, 0, 0, 1, ""),
    (164, 0, 0, 1, "left"),
    (165, 0, 0, 1, ""),
    (10, 0, 0, 1, ""),
    (1, 0, 0, 1, ""),
    (0, 0, 0, 1, ""),
    (0, 5, 0, 0, ""),
    (0, 4, 3, 0, "center"),
)
_FORMATS = ((164, "[$-413]d\\ mmmm\\ yyyy;@"), (165, '"€"\\ #,##0.00;[Red]"€"\\ \\-#,##0.00'))
_FONTS = (
    '<sz val="11"/><name val="Calibri"/><family val="2"/>',
    '<b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/>',
    '<i/><sz val="10"/><color rgb="FF404040"/><name val="Calibri"/><family val="2"/>',
    '<b/><sz val="16"/><color rgb="FF1B4257"/><name val="Calibri"/><family val="2"/>',
    '<i/><sz val="11"/><color rgb="FF595959"/><name val="Calibri"/><family val="2"/>',
    '<u/><sz val="11"/><color rgb="FF1B4257"/><name val="Calibri"/><family val="2"/>',
    '<b/><sz val="11"/><color rgb="FF1B4257"/><name val="Calibri"/><family val="2"/>',
)
_FILLS = ("", "", "FF1B4257", "FFF2F2F2", "FFDFE9EE", "FF8A3A12")


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell. Text and numbers only: a workbook of ours holds no formulas. A date is its day number."""

    value: str | int | Decimal
    style: Style = Style.TEXT


@dataclass(frozen=True, slots=True)
class Choice:
    """Cells that offer a drop-down list: `cells` such as "C4:C1000", and where the words stand.

    With `strict` nothing else can be typed.
    """

    cells: str
    source: str
    strict: bool = True
    help: str = ""


@dataclass(slots=True)
class Grid:
    """A sheet. `rows` has the cells by row and column, both counted from 1; `columns` the width and style of each."""

    name: str
    columns: Sequence[tuple[float, Style]] = ()
    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    frozen: tuple[int, int] = (0, 0)
    choices: list[Choice] = field(default_factory=list)
    wanted: list[tuple[str, str]] = field(default_factory=list)
    """Cells that show that they miss something, each with the formula that says when."""
    links: list[tuple[str, str]] = field(default_factory=list)
    """Cells that lead to a sheet, by its name."""
    colour: str = ""
    hidden: bool = False
    gridlines: bool = True

    def put(self, row: int, column: int, value: str | int | Decimal, style: Style = Style.TEXT) -> None:
        """Write a cell."""
        self.rows.setdefault(row, {})[column] = Cell(value, style)


def reference(sheet: str, cells: str) -> str:
    """Return cells of a sheet as a formula names them; `cells` has its own dollar signs."""
    quoted = sheet.replace("'", "''")
    return f"'{quoted}'!{cells}"


def to_bytes(grids: Sequence[Grid], title: str) -> bytes:
    """Return the workbook with these sheets, in this order."""
    sheets = {f"xl/worksheets/sheet{number}.xml": _sheet(grid) for number, grid in enumerate(grids, 1)}
    members = {
        "[Content_Types].xml": _types(len(grids)),
        "_rels/.rels": _relations(
            (f"{_REL}/officeDocument", "xl/workbook.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": (
            f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{_text(title)}</dc:title>'
            "<dc:creator>planmaker</dc:creator><dc:language>nl-NL</dc:language></cp:coreProperties>"
        ),
        "xl/workbook.xml": _workbook(grids),
        "xl/_rels/workbook.xml.rels": _relations(
            *((f"{_REL}/worksheet", name.removeprefix("xl/")) for name in sheets), (f"{_REL}/styles", "styles.xml")
        ),
        "xl/styles.xml": _styles(),
        **sheets,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0  # the same on every system
            info.external_attr = 0
            package.writestr(info, (_HEAD + content).encode("utf-8"))
    return out.getvalue()


def _text(text: str) -> str:
    return escape(_SHIELDED.sub(lambda m: "_x000D_" if m[0] == "\r" else "_x005F_", text))


def _types(sheets: int) -> str:
    office = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = [("/xl/workbook.xml", f"{office}.sheet.main+xml"), ("/xl/styles.xml", f"{office}.styles+xml")]
    parts += [(f"/xl/worksheets/sheet{number}.xml", f"{office}.worksheet+xml") for number in range(1, sheets + 1)]
    parts += [("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")]
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts)
        + "</Types>"
    )


def _relations(*targets: tuple[str, str]) -> str:
    rows = (
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(rows)}</Relationships>'


def _workbook(grids: Sequence[Grid]) -> str:
    sheets = "".join(
        f'<sheet name={quoteattr(grid.name)} sheetId="{number}"{_HIDDEN if grid.hidden else ""} r:id="rId{number}"/>'
        for number, grid in enumerate(grids, 1)
    )
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><bookViews>'
        f'<workbookView activeTab="0" tabRatio="850"/></bookViews><sheets>{sheets}</sheets></workbook>'
    )


def _styles() -> str:
    formats = "".join(f'<numFmt numFmtId="{number}" formatCode={quoteattr(code)}/>' for number, code in _FORMATS)
    fonts = "".join(f"<font>{font}</font>" for font in _FONTS)
    fills = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' + "".join(
        f'<fill><patternFill patternType="solid"><fgColor rgb="{colour}"/><bgColor indexed="64"/></patternFill></fill>'
        for colour in _FILLS[2:]
    )
    side = '<{0} style="thin"><color rgb="FFBFBFBF"/></{0}>'
    sides = "".join(side.format(name) for name in ("left", "right", "top", "bottom"))
    borders = f"<border><left/><right/><top/><bottom/><diagonal/></border><border>{sides}<diagonal/></border>"
    looks = "".join(
        f'<xf numFmtId="{number}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0" applyNumberFormat="1" '
        f'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment{_across(across)} vertical="top"'
        f' wrapText="1"/></xf>'
        for number, font, fill, border, across in _LOOKS
    )
    return (
        f'<styleSheet xmlns="{_MAIN}">'
        f'<numFmts count="{len(_FORMATS)}">{formats}</numFmts><fonts count="{len(_FONTS)}">{fonts}</fonts>'
        f'<fills count="{len(_FILLS)}">{fills}</fills><borders count="2">{borders}</borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        f'<cellXfs count="{len(_LOOKS)}">{looks}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFBE3D6"/></patternFill></fill></dxf></dxfs>'
        "</styleSheet>"
    )


def _across(across: str) -> str:
    return f' horizontal="{across}"' if across else ""


def _sheet(grid: Grid) -> str:
    return "".join(_pieces(grid))


def _pieces(grid: Grid) -> Iterator[str]:
    """Yield the elements of a sheet, in the one order that the format allows."""
    tab = f'<tabColor rgb="{grid.colour}"/>' if grid.colour else ""
    yield (
        f'<worksheet xmlns="{_MAIN}" xmlns:r="{_REL}">'
        f'<sheetPr>{tab}<pageSetUpPr fitToPage="1"/></sheetPr>{_view(grid)}<sheetFormatPr defaultRowHeight="15"/>'
    )
    if grid.columns:
        columns = (
            f'<col min="{number}" max="{number}" width="{width}" style="{style}" customWidth="1"/>'
            for number, (width, style) in enumerate(grid.columns, 1)
        )
        yield f"<cols>{''.join(columns)}</cols>"
    yield "<sheetData>"
    for row in sorted(grid.rows):
        shown = (_cell(row, column, cell) for column, cell in sorted(grid.rows[row].items()))
        yield f'<row r="{row}">{"".join(shown)}</row>'
    yield "</sheetData>"
    for priority, (cells, formula) in enumerate(grid.wanted, 1):
        yield (
            f'<conditionalFormatting sqref="{cells}"><cfRule type="expression" dxfId="0" priority="{priority}">'
            f"<formula>{escape(formula)}</formula></cfRule></conditionalFormatting>"
        )
    if grid.choices:
        yield f'<dataValidations count="{len(grid.choices)}">{"".join(map(_choice, grid.choices))}</dataValidations>'
    if grid.links:
        links = (
            f"<hyperlink ref={quoteattr(cell)} location={quoteattr(reference(name, 'A1'))} display={quoteattr(name)}/>"
            for cell, name in grid.links
        )
        yield f"<hyperlinks>{''.join(links)}</hyperlinks>"
    yield (
        '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
    )


def _view(grid: Grid) -> str:
    rows, columns = grid.frozen
    lines = "" if grid.gridlines else ' showGridLines="0"'
    if not rows and not columns:
        return f'<sheetViews><sheetView{lines} workbookViewId="0"/></sheetViews>'
    corner = f"{column_name(columns + 1)}{rows + 1}"
    pane = "bottomRight" if rows and columns else "bottomLeft" if rows else "topRight"
    across = f' xSplit="{columns}"' if columns else ""
    down = f' ySplit="{rows}"' if rows else ""
    return (
        f'<sheetViews><sheetView{lines} workbookViewId="0"><pane{across}{down} topLeftCell="{corner}" '
        f'activePane="{pane}" state="frozen"/><selection pane="{pane}" activeCell="{corner}" sqref="{corner}"/>'
        "</sheetView></sheetViews>"
    )


def _cell(row: int, column: int, cell: Cell) -> str:
    where = f'<c r="{column_name(column)}{row}" s="{int(cell.style)}"'
    if cell.value == "":
        return f"{where}/>"
    if isinstance(cell.value, str):
        return f'{where} t="inlineStr"><is><t xml:space="preserve">{_text(cell.value)}</t></is></c>'
    return (
        f"{where}><v>{cell.value:f}</v></c>" if isinstance(cell.value, Decimal) else f"{where}><v>{cell.value}</v></c>"
    )


def _choice(choice: Choice) -> str:
    errors = ' showErrorMessage="1" errorTitle="Kies uit de lijst" error="Kies een van de woorden uit de lijst."'
    prompt = f' showInputMessage="1" prompt={quoteattr(choice.help)}' if choice.help else ""
    return (
        f'<dataValidation type="list" allowBlank="1"{errors if choice.strict else ""}{prompt} sqref="{choice.cells}">'
        f"<formula1>{escape(choice.source)}</formula1></dataValidation>"
    )
