"""Where in a document something stands, in words a person can follow: heading, table cell, and the text itself."""

from __future__ import annotations

from collections.abc import Callable

from planmaker.findings import Place
from planmaker.word.marks import find_marks
from planmaker.word.names import TBL, TC, TR, P, w
from planmaker.word.package import Package
from planmaker.word.styles import Styles
from planmaker.word.xml import Element, paragraph_of, visible_text

_SHOWN = 60
_STORIES = {
    "hdr": "koptekst",
    "ftr": "voettekst",
    "footnotes": "voetnoten",
    "endnotes": "eindnoten",
    "comments": "opmerkingen",
}


class Spots:
    """Names places in one document. `label` gives the number a heading shows; without it headings go by their text."""

    def __init__(self, package: Package, label: Callable[[Element], str] = lambda heading: "") -> None:
        self._file = package.file
        self._styles = Styles(package)
        self._label = label

    def place(self, node: Element) -> Place:
        """Return the place of `node`, an element of a story: "Artikel 3 Looptijd › tabel 1, rij 2, cel 1 › tekst"."""
        paragraph = node if node.tag == P else paragraph_of(node)
        above = list(node.iterancestors())
        story = _STORIES.get(above[-1].tag.rpartition("}")[2], "") if above else ""
        heading = self._heading(node)
        title = f"{self._label(heading)} {plain_text(heading)}".strip() if heading is not None else ""
        text = plain_text(paragraph) if paragraph is not None and paragraph is not heading else ""
        return Place(self._file, spot=" › ".join(filter(None, (story, _short(title), _cell(node), _short(text)))))

    def _heading(self, node: Element) -> Element | None:
        """Return the heading that `node` stands under, or is."""
        top = node
        for parent in node.iterancestors():
            if parent.tag == w("body"):
                break
            top = parent
        here: Element | None = top
        while here is not None:
            if here.tag == P and self._styles.outline_level(here) is not None:
                return here
            here = here.getprevious()
        return None


def plain_text(paragraph: Element) -> str:
    """Return the text a reader sees in a paragraph, on one line and without marks."""
    text = visible_text(paragraph)
    for found in reversed(find_marks(text)):
        text = f"{text[: found.start]}…{text[found.end :]}"
    return " ".join(text.split())


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1].rstrip()}…"


def _cell(node: Element) -> str:
    """Return which cell `node` stands in, counted from 1, the outermost table first."""
    cell = next(node.iterancestors(TC), None) if node.tag != TC else node
    row = next(cell.iterancestors(TR), None) if cell is not None else None
    table = next(row.iterancestors(TBL), None) if row is not None else None
    if cell is None or row is None or table is None:
        return ""
    tables = sum(1 for _ in table.itersiblings(TBL, preceding=True)) + 1
    rows = sum(1 for _ in row.itersiblings(TR, preceding=True)) + 1
    cells = sum(1 for _ in cell.itersiblings(TC, preceding=True)) + 1
    return f"tabel {tables}, rij {rows}, cel {cells}"
