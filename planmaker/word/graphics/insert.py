"""Figures in a document: each mark `("figure", n)` becomes a native chart, a vector drawing or a table.

Call this before `repair`, which keeps tables apart and numbers drawings over the whole file.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence

from planmaker.figures import tree
from planmaker.figures.tree import SMALL_SIZE, TEXT_SIZE
from planmaker.figures.values import BarChart, Figure, Matrix, Timeline, Tree
from planmaker.word.graphics.charts import chart_drawing
from planmaker.word.graphics.drawing import WPS_NS
from planmaker.word.graphics.figure_tables import matrix_table, timeline_table
from planmaker.word.graphics.shapes import ShapeLook, tree_drawing
from planmaker.word.marks import FIGURE, Mark, find_marks, mark
from planmaker.word.names import PPR, SECTION, WP_NS, P, T, w
from planmaker.word.package import Package
from planmaker.word.resolve import replace_marks
from planmaker.word.sections import Room, room
from planmaker.word.styles import Styles, new_style
from planmaker.word.xml import Element, element, is_marker, paragraph_of, properties_of, remove, run, run_of

STYLE, BOLD_STYLE = "Figuurtekst", "Figuurkop"
"""The names of the paragraph styles of texts in drawings and tables; a template may define its own."""

_DOC_PR = f"{{{WP_NS}}}docPr"
_SHAPE = f"{{{WPS_NS}}}cNvPr"
_FIRST_SHAPE = 100_000  # drawings are numbered from 1 again by `repair`; shapes inside them stay out of their way
_ABOVE_AND_BELOW = 1400  # room for a heading above and a caption below a drawing that takes the rest of the page
_EMPTY = frozenset((PPR, w("proofErr")))


def insert_figures(package: Package, figures: Sequence[Figure]) -> int:
    """Replace each mark `("figure", "n")` by `figures[n]`, counted from 0; return how many figures were placed.

    Drawings stand in the paragraph of the mark; a tree that takes more than a page is given more such paragraphs. A
    table takes the place of the paragraph. A figure with nothing to show leaves nothing. Sizes follow the page of the
    section, or the table cell, that the mark stands in; section breaks and bookmarks stay. A mark whose number is not
    in `figures` stays as it is.
    """
    placer = _Placer(package, figures)
    for story in package.stories():
        root = package.tree(story)
        marked = [text for text in root.iter(T) if any(one.kind == FIGURE for one in find_marks(text.text or ""))]
        for paragraph in dict.fromkeys(paragraph_of(text) for text in marked):
            if paragraph is not None:
                placer.place(story, paragraph)
    return placer.count


class _Placer:
    """Puts figures in paragraphs, and counts them and the ids it gives out."""

    def __init__(self, package: Package, figures: Sequence[Figure]) -> None:
        self.count = 0
        self._package, self._figures = package, figures
        self._styles: ShapeLook | None = None
        stories = [package.tree(story) for story in package.stories()]
        self._drawing = _highest(stories, _DOC_PR)
        self._shape = max(_highest(stories, _SHAPE), _FIRST_SHAPE)

    def place(self, story: str, paragraph: Element) -> None:
        """Replace the marks in one paragraph."""
        space = room(self._package, paragraph)
        before: list[Element] = []

        def make(found: Mark, rpr: Element | None) -> list[Element]:
            number = found.args[0] if found.args else ""
            if not number.isdecimal() or int(number) >= len(self._figures):
                return [run(mark(found.kind, *found.args), rpr)]
            figure = self._figures[int(number)]
            if not figure:
                return []
            self.count += 1
            if isinstance(figure, Timeline | Matrix):
                before.extend(self._table(figure, space))
                return []
            *earlier, last = [run_of(one) for one in self._drawings(story, figure, space)]
            before.extend(_like(paragraph, one) for one in earlier)
            return [last]

        replace_marks(paragraph, {FIGURE}, make)
        for one in before:
            paragraph.addprevious(one)
        if all(child.tag in _EMPTY or is_marker(child) for child in paragraph):
            _clear(paragraph)

    def _table(self, figure: Timeline | Matrix, space: Room) -> list[Element]:
        if isinstance(figure, Timeline):
            return timeline_table(figure, space.width, self._look().small)
        return matrix_table(figure, space.width, self._look().small)

    def _drawings(self, story: str, figure: BarChart | Tree, space: Room) -> Iterator[Element]:
        high = max(space.height - _ABOVE_AND_BELOW, space.height // 2)
        if isinstance(figure, BarChart):
            yield self._numbered(chart_drawing(self._package, story, figure, Room(space.width, high)))
            return
        for drawing in tree.lay_out(figure, space.width, high):
            yield self._numbered(tree_drawing(drawing, figure.title, figure.alt, self._look(), self._next_shape))

    def _numbered(self, drawing: Element) -> Element:
        for properties in drawing.iter(_DOC_PR):
            self._drawing += 1
            properties.set("id", str(self._drawing))
        return drawing

    def _next_shape(self) -> int:
        self._shape += 1
        return self._shape

    def _look(self) -> ShapeLook:
        """Return the styles of texts in figures, made when the document has none."""
        if self._styles is None:
            styles = Styles(self._package)
            plain = element("pPr", element("spacing", before="0", after="0", line="240", lineRule="auto"))
            normal = styles.of(element("p"))
            small = new_style(STYLE, STYLE, plain, element("rPr", *_sizes(SMALL_SIZE)), based_on=normal)
            small_id = styles.ensure(small)
            bold = element("rPr", element("b"), element("bCs"), *_sizes(TEXT_SIZE))
            self._styles = ShapeLook(
                styles.ensure(new_style(BOLD_STYLE, BOLD_STYLE, bold, based_on=small_id)), small_id
            )
        return self._styles


def _sizes(points: int) -> list[Element]:
    return [element(name, val=str(points * 2)) for name in ("sz", "szCs")]


def _like(paragraph: Element, content: Element) -> Element:
    """Return a paragraph with `content`, formatted as `paragraph`, that ends no section."""
    made = element("p", content)
    properties = paragraph.find(PPR)
    if properties is not None:
        own = copy.deepcopy(properties)
        for section in own.findall(SECTION):
            own.remove(section)
        made.insert(0, own)
    return made


def _clear(paragraph: Element) -> None:
    """Remove a paragraph that came to be empty, its bookmarks kept; where Word needs one, make it as low as can be."""
    after = next((one for one in paragraph.itersiblings() if not is_marker(one)), None)
    section = paragraph.find(f"{PPR}/{SECTION}")
    before = next((one for one in paragraph.itersiblings(preceding=True) if not is_marker(one)), None)
    needed = after is None or after.tag == SECTION
    if section is None and not (needed and (before is None or before.tag != P)):
        for child in [child for child in paragraph if is_marker(child)]:
            paragraph.addprevious(child)
        remove(paragraph)
        return
    old = properties_of(paragraph)
    low = element("spacing", before="0", after="0", line="20", lineRule="exact")
    new = element("pPr", low, element("rPr", element("sz", val="2"), element("szCs", val="2")))
    if section is not None:
        new.append(section)
    paragraph.replace(old, new)


def _highest(stories: Sequence[Element], tag: str) -> int:
    ids = (node.get("id", "") for story in stories for node in story.iter(tag))
    return max((int(one) for one in ids if one.isdecimal()), default=0)
