"""Mend what pouring data into a template breaks, and drop what belongs to the template alone.

Loops repeat ids; conditions empty cells and cut bookmarks in two; a template carries comments for its editor, traces
of who typed what when, and the path of the template it was made from.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from planmaker.word.mending.demands import STORIES, THIN_PARAGRAPH
from planmaker.word.names import (
    BOOKMARK_END,
    BOOKMARK_START,
    DRAWING,
    ID,
    NAME,
    RPR,
    TBL,
    TC,
    TR,
    VAL,
    W14_NS,
    W_NS,
    R,
    numbered,
    w,
)
from planmaker.word.origins import drop_origins
from planmaker.word.package import Package
from planmaker.word.tables import cells, rows
from planmaker.word.xml import Element, blocks, element, is_marker, remove

_COMMENT_PARTS = ("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people")
_COMMENT_RANGES = (w("commentRangeStart"), w("commentRangeEnd"))
_COMMENT_REFERENCE = w("commentReference")
_TRACES = tuple(w(f"rsid{of}") for of in ("R", "RPr", "P", "RDefault", "Tr", "Sect", "Del")) + tuple(
    f"{{{W14_NS}}}{name}" for name in ("paraId", "textId")
)
_LITTER = (w("proofErr"), w("lastRenderedPageBreak"))
_NEED_A_PARAGRAPH = tuple(w(name.partition(":")[2]) for name in STORIES)
_THIN = THIN_PARAGRAPH.replace(">", f' xmlns:w="{W_NS}">', 1)


def repair(package: Package) -> None:
    """Mend and clean all stories of a document, in place. Nothing a reader sees changes.

    Ids of drawings, bookmarks and content controls become unique in the whole file, as do the names of bookmarks;
    bookmarks pair up again. Rows without cells and tables without rows go; cells end with a paragraph, and tables that
    came to stand against each other get one between them. Comments, spelling marks, revision ids, paragraph ids and the
    attached template go.
    """
    _drop_comment_parts(package)
    _clean_settings(package)
    drop_origins(package)
    ids = _Ids()
    for name in package.stories():
        story = package.tree(name)
        _clean(story)
        _mend_tables(story)
        ids.renumber(story)


def _drop_comment_parts(package: Package) -> None:
    for kind in _COMMENT_PARTS:
        for part in package.related(kind):
            package.drop_part(part)


def _clean_settings(package: Package) -> None:
    for name in package.related("settings"):
        etree.strip_elements(package.tree(name), w("rsids"), with_tail=False)


def _clean(story: Element) -> None:
    """Remove comments, spelling marks and traces from one story."""
    for reference in list(story.iter(_COMMENT_REFERENCE)):
        run = reference.getparent()
        assert run is not None
        run.remove(reference)
        if run.tag == R and all(child.tag == RPR for child in run):
            remove(run)
    etree.strip_elements(story, *_LITTER, *_COMMENT_RANGES, with_tail=False)
    etree.strip_attributes(story, *_TRACES)


def _mend_tables(story: Element) -> None:
    for row in list(story.iter(TR)):
        if next(cells(row), None) is None:
            remove(row)
    for table in list(story.iter(TBL)):
        if next(rows(table), None) is None:
            remove(table)
    for cell in story.iter(TC):
        last = next(reversed(list(blocks(cell))), None)
        if last is None or last.tag == TBL:
            cell.append(element("p"))
    for container in story.iter(*_NEED_A_PARAGRAPH):
        if next(blocks(container), None) is None:
            container.append(element("p"))
    for table in list(story.iter(TBL)):
        after = next((one for one in table.itersiblings() if not is_marker(one)), None)
        if after is not None and after.tag == TBL:
            after.addprevious(etree.fromstring(_THIN))


class _Ids:
    """Gives out ids over all stories of one file."""

    def __init__(self) -> None:
        self._drawings = self._bookmarks = 0
        self._names: set[str] = set()
        self._controls: set[str] = set()

    def renumber(self, story: Element) -> None:
        for drawing in story.iter(DRAWING):
            self._drawings += 1
            drawing.set("id", str(self._drawings))
        self._pair_bookmarks(story)
        for control in story.iter(w("sdtPr")):
            own = control.find(ID)
            if own is not None:
                own.set(VAL, _free(own.get(VAL, "0"), self._controls, lambda _, turn: str(turn)))

    def _pair_bookmarks(self, story: Element) -> None:
        open_starts: dict[str, list[Element]] = {}
        for node in list(story.iter(BOOKMARK_START, BOOKMARK_END)):
            old = node.get(ID, "")
            if node.tag == BOOKMARK_START:
                open_starts.setdefault(old, []).append(node)
                node.set(ID, str(self._bookmarks))
                self._bookmarks += 1
                node.set(NAME, _free(node.get(NAME, ""), self._names, numbered))
            elif open_starts.get(old):
                node.set(ID, open_starts[old].pop().get(ID, ""))
            else:
                remove(node)
        for starts in open_starts.values():
            for start in starts:
                start.addnext(element("bookmarkEnd", id=start.get(ID, "")))


def _free(wanted: str, taken: set[str], other: Callable[[str, int], str]) -> str:
    """Return `wanted`, or the first of `other(wanted, 2)`, `other(wanted, 3)` … that is not taken; take it."""
    found, turn = wanted, 1
    while found.lower() in taken:  # Word does not tell capitals apart in names
        turn += 1
        found = other(wanted, turn)
    taken.add(found.lower())
    return found
