"""Open points: what the dossier lacks, as a highlighted label in the text with a Word comment that says what to do.

Word allows no comments in headers, footers, notes and text boxes; there only the label stands.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from planmaker.huisstijl.palette import INK
from planmaker.word.marks import Mark, OpenPoint, mark
from planmaker.word.names import BOX, ID, RPR, W_NS, w
from planmaker.word.package import Package
from planmaker.word.resolve import replace_marks
from planmaker.word.styles import Styles, new_style
from planmaker.word.xml import Element, element, run, run_of, text_element

STYLE = "Open punt"
"""The name of the character style of an open point; a template may define its own."""

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
# Own colours of the run would fight with the style: white letters in the head of a table on yellow cannot be read.
_LOOKS = tuple(w(name) for name in ("rStyle", "color", "highlight", "shd"))
# What may follow a highlight among the properties of a run (CT_RPr).
_AFTER_HIGHLIGHT = frozenset(
    w(name)
    for name in (
        "u", "effect", "bdr", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout",
        "specVanish", "oMath",
    )
)  # fmt: skip


def insert_open_points(
    package: Package, points: Sequence[OpenPoint], author: str = "planmaker", *, date: datetime.date
) -> int:
    """Replace each mark `("open", "n")` by the label of `points[n]`, counted from 0; return how many there were.

    In the text of the document each gets a comment of its own by `author`, dated `date`, with the note. A mark whose
    number is not in `points` stays as it is.
    """
    labels = _Labels(package, points)
    for story in package.stories():
        replace_marks(package.tree(story), {"open", "Open", "OPEN"}, labels.make)  # a filter may give capitals
        if story == package.main and labels.made:
            comments = Comments(package, author, date)
            for label, note in labels.made:
                if next(label.iterancestors(BOX), None) is None:
                    comments.add(label, note)
    return len(labels.made)


class _Labels:
    """Makes the highlighted labels, and remembers each with its note, in the order of the text."""

    def __init__(self, package: Package, points: Sequence[OpenPoint]) -> None:
        self.made: list[tuple[Element, str]] = []
        self._package, self._points = package, points
        self._style = ""
        self._highlight = True

    def make(self, found: Mark, rpr: Element | None) -> list[Element]:
        number = found.args[0] if found.args else ""
        if not number.isdecimal() or int(number) >= len(self._points):
            return [run(mark(found.kind, *found.args), rpr)]
        point = self._points[int(number)]
        label = run(f"[{point.label}]", self._formatting(rpr))
        self.made.append((label, point.note))
        return [label]

    def _formatting(self, rpr: Element | None) -> Element:
        """Return the run's own formatting with the style of an open point in the place of its colours."""
        if not self._style:
            self._find_style()
        made = element("rPr") if rpr is None else rpr
        for child in list(made):
            if child.tag in _LOOKS:
                made.remove(child)
        made.insert(0, element("rStyle", val=self._style))
        if self._highlight:
            place = sum(1 for child in made if child.tag not in _AFTER_HIGHLIGHT)
            made.insert(place, element("highlight", val="yellow"))
        return made

    def _find_style(self) -> None:
        """Find the style or make it; a template's own style decides about the colour when it has one."""
        styles = Styles(self._package)
        looks = element("rPr", element("color", val=INK))
        self._style = styles.ensure(new_style("Openpunt", STYLE, looks, kind="character"))
        own = {child.tag for part in styles.chain(self._style) for child in part.iterfind(f"{RPR}/*")}
        self._highlight = own.isdisjoint(_LOOKS[2:])


class Comments:
    """The comments part of a document, made when it has none, with the styles that Word gives to comments."""

    def __init__(self, package: Package, author: str, date: datetime.date) -> None:
        names = package.related("comments")
        if not names:
            names = [package.free_name("word/comments%d.xml")]
            package.add_part(names[0], f'<w:comments xmlns:w="{W_NS}"/>'.encode(), _TYPE, _RELATIONSHIP)
        self._root = package.tree(names[0])
        self._next = max((int(one.get(ID, "0")) for one in self._root), default=-1) + 1
        initials = "".join(word[0] for word in author.split())[:9]
        self._about = {"author": author, "date": f"{date.isoformat()}T00:00:00Z", "initials": initials}
        styles = Styles(package)
        text = element("rPr", element("sz", val="20"), element("szCs", val="20"))
        reference = element("rPr", element("sz", val="16"), element("szCs", val="16"))
        self._text = styles.ensure(new_style("CommentText", "annotation text", text))
        self._reference = styles.ensure(
            new_style("CommentReference", "annotation reference", reference, kind="character")
        )

    def add(self, anchor: Element, note: str) -> None:
        """Put a comment with the text `note` round the run `anchor`."""
        number = str(self._next)
        self._next += 1
        sign = run_of(element("annotationRef"), rpr=self._small())
        paragraphs = [
            element("p", element("pPr", element("pStyle", val=self._text)), run_of(text_element(line)))
            for line in note.split("\n")
        ]
        paragraphs[0].insert(1, sign)
        self._root.append(element("comment", *paragraphs, id=number, **self._about))
        anchor.addprevious(element("commentRangeStart", id=number))
        anchor.addnext(run_of(element("commentReference", id=number), rpr=self._small()))
        anchor.addnext(element("commentRangeEnd", id=number))

    def _small(self) -> Element:
        return element("rPr", element("rStyle", val=self._reference))
