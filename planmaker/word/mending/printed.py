"""Repairs on the bytes of a printed part, each done only when the template can need it.

They work on bytes, not on a tree: what may be wrong is known from the template, and marked while printing.
"""

from __future__ import annotations

import re

from planmaker.word.mending.demands import CONTENT, STORIES, THIN_PARAGRAPH

P_START, P_END, ROWS_START, TABLE_END, TABLE_START = "\x01", "\x02", "\x03", "\x04", "\x05"
"""Marks around what may come out empty: control characters, which XML cannot hold, so that no value looks like one."""

_CONTENT = re.compile(rf"<w:t(?: [^>]*)?> *[^< ]|<(?:{'|'.join(sorted(CONTENT))})".encode())
_RANGE = re.compile(rb"<w:(bookmark|commentRange|perm)(Start|End) (?:[^<>]*? )?w:id=\"([^\"]*)\"[^<>]*>")
_BARE_CELL = re.compile(
    rb"((?:<w:tc>|<w:tc [^>]*>|</w:tcPr>|<w:tcPr/>|</w:tbl>)(?:<w:bookmark(?:Start|End)[^>]*/>)*)</w:tc>"
)
_EMPTY_ROW = re.compile(
    rb"<w:tr(?: [^>]*)?>(?:<w:tblPrEx>(?:(?!</w:tblPrEx>).)*</w:tblPrEx>)?"
    rb"(?:<w:trPr>(?:(?!</w:trPr>).)*</w:trPr>|<w:trPr/>)?</w:tr>",
    re.DOTALL,
)
_NO_ROWS = re.compile(rb"<w:tbl>(?:(?!<w:tr[ >]|<w:tbl>|</w:tbl>).)*</w:tbl>", re.DOTALL)
_THIN = THIN_PARAGRAPH.encode()
_P_START, _P_END, _ROWS_START, _TABLE_END, _TABLE_START = (
    mark.encode() for mark in (P_START, P_END, ROWS_START, TABLE_END, TABLE_START)
)
_PARAGRAPH_MARKS = re.compile(rb"%b([^%b%b]*)%b" % (_P_START, _P_START, _P_END, _P_END))
_TABLE_CLOSES = b"</w:tbl>"
_EMPTY_CONTROL = re.compile(
    rb"<w:sdt>(?:(?!<w:sdt>|<w:sdtContent|</w:sdt>).)*<w:sdtContent(?:/>|></w:sdtContent>)(?:(?!<w:sdt>).)*?</w:sdt>",
    re.DOTALL,
)
_HOLDS_PARAGRAPHS = frozenset(name.encode() for name in STORIES)
_CHECK_BOX = re.compile(
    rb'<w14:checked w14:val="[^"]*"/>((?:(?!</w:sdt>).)*?)(<w:sdtContent>(?:(?!</w:sdt>).)*</w:sdtContent>)',
    re.DOTALL,
)
_STATES = re.compile(rb'<w14:(checked|unchecked)State w14:val="([0-9A-Fa-f]+)"')
_TEXT = re.compile(rb"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_BARE_STORY = re.compile(rb"(<(?:%b)(?: [^<>]*)?>|</w:tbl>)(?=</(w:\w+)>)" % b"|".join(sorted(_HOLDS_PARAGRAPHS)))
_JOINED = re.compile(rb"</w:tbl>((?:<w:(?:bookmark|commentRange|perm)(?:Start|End) [^<>]*/>)+)<w:tbl>")


def drop_empty_paragraphs(xml: bytes) -> bytes:
    """Drop each marked paragraph that came out without content; a range that only begins or ends in it stays.

    The only paragraph of a cell stays, empty: a cell needs one, and this one has the size of the text around it.
    """
    while _P_START in xml:  # a text box has paragraphs inside a paragraph: the inner ones first
        mended = _PARAGRAPH_MARKS.sub(lambda match: match[1] if _fills_cell(match) else _kept(match[1]), xml)
        if mended == xml:
            break
        xml = mended
    return xml.replace(_P_START, b"").replace(_P_END, b"")


def _fills_cell(match: re.Match[bytes]) -> bool:
    ends = match.string.startswith(b"</w:tc>", match.end())
    return ends and match.string.endswith((b"</w:tcPr>", b"<w:tcPr/>", b"<w:tc>"), 0, match.start())


def _kept(paragraph: bytes) -> bytes:
    if _CONTENT.search(paragraph):
        return paragraph
    halves: dict[tuple[bytes, bytes], bytes] = {}
    for match in _RANGE.finditer(paragraph):
        key = match.group(1), match.group(3)
        halves[key] = b"" if key in halves else match.group()
    return b"".join(halves.values())


def drop_bare_tables(xml: bytes) -> bytes:
    """Drop each marked table in which no row came after its header."""
    head, *starts = xml.split(_TABLE_START)
    tables: list[tuple[list[bytes], bool]] = []  # around the present one: what came of it, and whether it has rows
    out, stays = [head], True
    for start in starts:
        tables.append((out, stays))
        out, stays = [], True
        first, *afters = start.split(_TABLE_END)
        stays = _take(first, out, stays)
        for after in afters:
            table, whole = out, stays
            out, stays = tables.pop()
            if whole:
                out += table
            stays = _take(after if whole else after.removeprefix(_TABLE_CLOSES), out, stays)
    return b"".join(out)


def _take(piece: bytes, out: list[bytes], stays: bool) -> bool:
    """Add a piece of a table to `out`; return whether the table stays: it does unless nothing follows its header."""
    header, mark, rows = piece.partition(_ROWS_START)
    out += (header, rows)
    return b"<w:tr>" in rows or b"<w:tr " in rows if mark else stays


def drop_empty_rows(xml: bytes) -> bytes:
    """Drop each row without cells, and each table without rows."""
    return _NO_ROWS.sub(b"", _EMPTY_ROW.sub(b"", xml))


def fill_cells(xml: bytes) -> bytes:
    """Give each cell that came out without a paragraph at its end an empty one."""
    if xml.count(b"</w:tc>") == xml.count(b"</w:p></w:tc>"):  # the usual case, in a fraction of the time
        return xml
    return _BARE_CELL.sub(rb"\1<w:p/></w:tc>", xml)


def drop_empty_controls(xml: bytes) -> bytes:
    """Drop each content control that came out without content: Word would ask the reader to fill it in."""
    while (mended := _EMPTY_CONTROL.sub(b"", xml)) != xml:
        xml = mended
    return xml


def fill_stories(xml: bytes) -> bytes:
    """Give each header, note or text box that came out without a paragraph at its end an empty one."""
    return _BARE_STORY.sub(lambda match: match.group() + b"<w:p/>" * (match.group(2) in _HOLDS_PARAGRAPHS), xml)


def set_checks(xml: bytes) -> bytes:
    """Let each check box hold what its sign shows: Word keeps both, and a tag prints only the sign."""

    def checked(match: re.Match[bytes]) -> bytes:
        shown = "".join(text.decode() for text in _TEXT.findall(match[2])).strip()
        states = {kind: int(code, 16) for kind, code in _STATES.findall(match[1])}
        on, off = states.get(b"checked", 0x2612), states.get(b"unchecked", 0x2610)
        value = {chr(on): b"1", chr(off): b"0"}.get(shown)
        return match[0] if value is None else b'<w14:checked w14:val="%b"/>%b%b' % (value, match[1], match[2])

    return _CHECK_BOX.sub(checked, xml)


def pair_ranges(xml: bytes) -> bytes:
    """Drop the end of a range that does not begin; end where it begins one that does not end.

    A range of a comment that is not there goes as a whole.
    """
    found = {(match.group(1), match.group(2), match.group(3)) for match in _RANGE.finditer(xml)}
    called = set(re.findall(rb'<w:commentReference (?:[^<>]*? )?w:id="([^"]*)"', xml))

    def paired(match: re.Match[bytes]) -> bytes:
        kind, side, number = match.groups()
        if kind == b"commentRange" and number not in called:
            return b""
        if side == b"End":
            return match.group() if (kind, b"Start", number) in found else b""
        ended = (kind, b"End", number) in found
        return match.group() if ended else b'%b<w:%bEnd w:id="%b"/>' % (match.group(), kind, number)

    return _RANGE.sub(paired, xml)


def keep_apart(xml: bytes) -> bytes:
    """Put a paragraph of one point between two tables that came to stand against each other: Word would join them."""
    return xml.replace(b"</w:tbl><w:tbl>", b"</w:tbl>%b<w:tbl>" % _THIN)


def keep_apart_beside_marks(xml: bytes) -> bytes:
    """Do as `keep_apart` where bookmarks or comments begin or end between the tables."""
    return _JOINED.sub(rb"</w:tbl>\1%b<w:tbl>" % _THIN, xml)
