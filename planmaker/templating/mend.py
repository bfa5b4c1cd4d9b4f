"""Repairs on the printed text of a part, each done only when the template can need it.

They work on text, not on a tree: what may be wrong is known from the template, and marked while printing.
"""

from __future__ import annotations

import re
from collections.abc import Callable

P_START, P_END, ROWS_START, TABLE_END, TABLE_START = "\x01", "\x02", "\x03", "\x04", "\x05"
"""Marks around what may come out empty: control characters, which XML cannot hold, so that no value looks like one."""

_CONTENT = re.compile(
    r"<w:t(?: [^>]*)?>[^<]|<(?:w:(?:br|tab|sym|drawing|pict|object|fldChar|instrText|footnoteReference|"
    r"endnoteReference|"
    r"commentReference|ptab|noBreakHyphen|softHyphen|cr|sectPr|sdt|fldSimple|bookmarkStart|bookmarkEnd|hyperlink)|m:oMath|mc:)"
)
_BARE_CELL = re.compile(
    r"((?:<w:tc>|<w:tc [^>]*>|</w:tcPr>|<w:tcPr/>|</w:tbl>)(?:<w:bookmark(?:Start|End)[^>]*/>)*)</w:tc>"
)
_EMPTY_ROW = re.compile(
    r"<w:tr(?: [^>]*)?>(?:<w:tblPrEx>(?:(?!</w:tblPrEx>).)*</w:tblPrEx>)?"
    r"(?:<w:trPr>(?:(?!</w:trPr>).)*</w:trPr>|<w:trPr/>)?</w:tr>",
    re.DOTALL,
)
_NO_ROWS = re.compile(r"<w:tbl>(?:(?!<w:tr[ >]|<w:tbl>|</w:tbl>).)*</w:tbl>", re.DOTALL)
_THIN = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:pPr></w:p>'
)
_PARAGRAPH_MARKS = re.compile(f"{P_START}([^{P_START}{P_END}]*){P_END}")


def drop_empty_paragraphs(xml: str) -> str:
    """Drop each marked paragraph that came out without content."""
    xml = _PARAGRAPH_MARKS.sub(lambda match: match.group(1) if _CONTENT.search(match.group(1)) else "", xml)
    return xml.replace(P_START, "").replace(P_END, "")


def drop_bare_tables(xml: str) -> str:
    """Drop each marked table in which no row came after its header."""
    end = len(xml)
    position = xml.rfind(TABLE_START)
    while position >= 0:  # from the last to the first, so that a table inside another is done with before it
        rows, stop = xml.find(ROWS_START, position, end), xml.find(TABLE_END, position, end)
        close = xml.find("</w:tbl>", stop) + len("</w:tbl>")
        if not _has_row(xml, rows, stop):
            xml = xml[:position] + xml[close:]
        else:
            xml = "".join((xml[:position], xml[position + 1 : rows], xml[rows + 1 : stop], xml[stop + 1 :]))
        end = len(xml)
        position = xml.rfind(TABLE_START, 0, position)
    return xml


def _has_row(xml: str, start: int, stop: int) -> bool:
    return xml.find("<w:tr>", start, stop) >= 0 or xml.find("<w:tr ", start, stop) >= 0


def drop_empty_rows(xml: str) -> str:
    """Drop each row without cells, and each table without rows."""
    return _NO_ROWS.sub("", _EMPTY_ROW.sub("", xml))


def fill_cells(xml: str) -> str:
    """Give each cell that came out without a paragraph at its end an empty one."""
    if xml.count("</w:tc>") == xml.count("</w:p></w:tc>"):  # the usual case, in a fraction of the time
        return xml
    return _BARE_CELL.sub(r"\1<w:p/></w:tc>", xml)


def pair_ranges(xml: str) -> str:
    """Drop the end of a bookmark or comment that does not begin, and end where it begins one that does not end."""
    for family, ending in (("bookmark", "bookmarkEnd"), ("commentRange", "commentRangeEnd")):
        starts = re.findall(rf'<w:{family}Start (?:[^>]* )?w:id="(\d+)"', xml)
        ends = re.findall(rf'<w:{family}End (?:[^>]* )?w:id="(\d+)"', xml)
        for lost in set(ends) - set(starts):
            xml = re.sub(rf'<w:{family}End (?:[^>]* )?w:id="{lost}"[^>]*/>', "", xml)
        for lost in set(starts) - set(ends):
            start = re.compile(rf'<w:{family}Start (?:[^>]* )?w:id="{lost}"[^>]*/>')
            xml = start.sub(lambda match: f'{match.group()}<w:{ending} w:id="{lost}"/>', xml)  # noqa: B023 - used at once
    return xml


def keep_apart(xml: str) -> str:
    """Put a paragraph of one point between two tables that came to stand against each other: Word would join them."""
    return xml.replace("</w:tbl><w:tbl>", f"</w:tbl>{_THIN}<w:tbl>")


def fit_grid(xml: str) -> str:
    """Make the grid of each table agree with its cells."""
    from planmaker.templating.grid import fit

    return fit(xml)


def prove(xml: str) -> str:
    """Return `xml` after reading it: what a macro or a filter made of it cannot be known from the template."""
    from xml.parsers import expat

    from planmaker.templating.runtime import ValueFault

    try:
        expat.ParserCreate().Parse(xml, True)
    except expat.ExpatError as error:
        raise ValueFault(
            "opmaak-kapot",
            "een macro, filter of blok maakt de opmaak van dit onderdeel kapot",
            "gebruik een filter alleen op losse waarden, niet om tekst met opmaak heen",
        ) from error
    return xml


REWRITES = (fit_grid,)
"""The repairs that read and write the whole part."""

ORDER: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("tables", drop_bare_tables),
    ("paragraphs", drop_empty_paragraphs),
    ("rows", drop_empty_rows),
    ("grid", fit_grid),
    ("cells", fill_cells),
    ("pairs", pair_ranges),
    ("apart", keep_apart),
    ("prove", prove),
)
"""The repairs by name, in the order in which they are done: the cells last, because the others may empty one."""
