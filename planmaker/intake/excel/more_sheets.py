"""A workbook with sheets added: what somebody filled in goes along, and parts that had no sheets yet get theirs."""

from __future__ import annotations

from collections.abc import Collection

from planmaker.dossier.model.identity import numbered
from planmaker.findings import Finding
from planmaker.intake.binding import bind
from planmaker.intake.excel import layout
from planmaker.intake.excel.layout import Path
from planmaker.intake.excel.reading import read
from planmaker.intake.excel.reading.pages import sort_out
from planmaker.intake.excel.reading.unpacking import open_workbook
from planmaker.intake.excel.writing.write import write
from planmaker.intake.source import Source


def with_sheets(content: bytes, file: str, parts: Collection[str]) -> tuple[bytes, tuple[Finding, ...]]:
    """Return the workbook `content` with the sheets of these parts as well, and what there is to say of what it holds.

    It is made anew: the sheets of the dossier stay, sheets of somebody's own are not carried over, and that is told.

    Raises:
        InputError: the workbook cannot be read, or is wrong.
    """
    tree, findings = read.parse(content, file)
    there = sort_out(open_workbook(content, file).pages).known

    def uses(path: Path) -> bool:
        sheet = max((path[:end] for end in range(len(path) + 1) if path[:end] in layout.by_path()), key=len, default=())
        return sheet in there or sheet[:1] in {(part,) for part in parts}

    return write(numbered(bind(Source(file, tree, findings))), uses), findings
