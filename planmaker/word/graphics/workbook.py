"""The workbook inside a chart: the smallest .xlsx that Excel opens, so that "Gegevens bewerken" works in Word.

SpreadsheetML after ISO/IEC 29500-1: one sheet, names in the first row and column, numbers in between.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from xml.sax.saxutils import escape, quoteattr

from planmaker.findings import column_name
from planmaker.office.archive import Member, write_members
from planmaker.word.names import R_NS

SHEET = "Gegevens"
"""The name of the sheet."""

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_RELATIONSHIPS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
_FIXED = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEET_TYPE}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_SHEET_TYPE}.styles+xml"/></Types>',
    "_rels/.rels": f"<Relationships {_RELATIONSHIPS}>"
    f'<Relationship Id="rId1" Type="{R_NS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook {_MAIN} xmlns:r="{R_NS}"><sheets>'
    f'<sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f"<Relationships {_RELATIONSHIPS}>"
    f'<Relationship Id="rId1" Type="{R_NS}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{R_NS}/styles" Target="styles.xml"/></Relationships>',
}
_TEXT, _NUMBER = 0, 1  # the two formats of cells, by their place in the styles


def workbook(
    categories: Sequence[str], columns: Sequence[tuple[str, Sequence[Decimal | int | None]]], number_format: str
) -> bytes:
    """Return an .xlsx with a row for each category and, from the second on, a column for each name with its numbers."""
    head = "".join(_text(f"{column_name(at)}1", name) for at, (name, _) in enumerate(columns, 2))
    rows = [f'<row r="1">{head}</row>']
    for line, category in enumerate(categories):
        number = line + 2
        cells = "".join(
            f'<c r="{column_name(at)}{number}" s="{_NUMBER}"><v>{plain(values[line])}</v></c>'
            for at, (_, values) in enumerate(columns, 2)
            if values[line] is not None
        )
        rows.append(f'<row r="{number}">{_text(f"A{number}", category)}{cells}</row>')
    sheet = (
        f'<worksheet {_MAIN}><cols><col min="1" max="1" width="40" customWidth="1"/>'
        f'<col min="2" max="{len(columns) + 1}" width="18" customWidth="1"/></cols>'
        f"<sheetData>{''.join(rows)}</sheetData></worksheet>"
    )
    parts = {**_FIXED, "xl/styles.xml": _styles(number_format), "xl/worksheets/sheet1.xml": sheet}
    return write_members(Member.of(name, (_HEAD + content).encode()) for name, content in parts.items())


def plain(value: Decimal | int | None) -> str:
    """Return a number as SpreadsheetML writes it: a point for decimals, nothing between thousands."""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _text(cell: str, text: str) -> str:
    return f'<c r="{cell}" s="{_TEXT}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def _styles(number_format: str) -> str:
    return (
        f"<styleSheet {_MAIN}>"
        f'<numFmts count="1"><numFmt numFmtId="164" formatCode={quoteattr(number_format)}/></numFmts>'
        '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
        '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )
