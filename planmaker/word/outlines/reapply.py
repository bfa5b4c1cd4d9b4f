"""Put text that was changed in an outline back into its Word file; styles and formatting stay as they are.

Lines of paragraphs may be changed, added and taken away, and given another style. Tables, fields, pictures and other
parts are changed in Word: an outline that differs there is refused, with the line. Afterwards the outline of the new
file is that outline, or there is an error.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planmaker.findings import Finding, InputError, OutputError, Place
from planmaker.word.names import BOOKMARK_END, BOOKMARK_START, ID, NAME, PPR, RPR, SECTION, P, T, w
from planmaker.word.outlines.outline import Outline, outline
from planmaker.word.outlines.paragraph_text import TextReader
from planmaker.word.outlines.retext import SIGNS, Sign, retext
from planmaker.word.package import Package
from planmaker.word.xml import Element, element, remove, run, set_style

_LINE = re.compile(r"( *)\[([^\]]*)\](?: (.*))?", re.DOTALL)
_FROM, _TO, _OWN, _CHILD = "\x01", "\x02", "\x03", "\x04"
# A paragraph may go when all it holds is text. Word's own mark of where somebody stopped typing goes with it.
_TEXT_ONLY = frozenset(
    w(name) for name in ("r", "t", "proofErr", "lastRenderedPageBreak", "noBreakHyphen", "softHyphen", "hyperlink")
)
_COMMENTS = "# opmerkingen"
_LAST_PLACE = "_GoBack"
_AGAIN = "maak de outline opnieuw met planmaker outline en verander alleen tekst"


class _TracedText(TextReader):
    """Reads text with marks around what stands in a `w:t`, and at each child of a paragraph; remembers both."""

    def __init__(self, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]
        self.texts: list[Element] = []
        self.children: list[Element] = []
        self._in_simple_field = False

    def _inside(self, parent: Element) -> Iterator[str]:
        if parent.tag != P:
            yield from super()._inside(parent)
            return
        for child in parent:
            self.children.append(child)
            yield _CHILD
            yield from self._node(child)

    def _text(self, node: Element) -> Iterator[str]:
        made_by_word = self._in_simple_field or any(field.kind != "HYPERLINK" for field in self._fields.unfinished)
        for shown in super()._text(node):
            if made_by_word or node.tag != T:
                yield shown
            else:
                self.texts.append(node)
                yield f"{_FROM}{shown}{_TO}"

    def _simple_field(self, node: Element) -> Iterator[str]:
        self._in_simple_field = True
        yield from super()._simple_field(node)
        self._in_simple_field = False


class _Traced(Outline):
    """Writes an outline with marks, and remembers which paragraph each line shows."""

    reader = _TracedText

    def __init__(self, package: Package) -> None:
        super().__init__(package)
        self.paragraphs: list[tuple[Element, list[Element], list[Element]]] = []

    def paragraph(self, paragraph: Element, indent: str) -> Iterator[str]:
        """Yield the lines of a paragraph, the first marked as its own."""
        lines = super().paragraph(paragraph, indent)
        assert isinstance(self._reader, _TracedText)
        self._reader.texts.clear()
        self._reader.children.clear()
        first = next(lines)
        self.paragraphs.append((paragraph, list(self._reader.texts), list(self._reader.children)))
        yield _OWN + first
        yield from lines


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the old outline; `paragraph` is None when it shows none, `signs` tells which text holds each sign."""

    text: str
    paragraph: Element | None
    signs: tuple[Sign, ...]


def reapply(data: bytes, text: str, file: str, outline_file: str) -> tuple[bytes, int]:
    """Return the Word file with the text of the outline, and how many paragraphs changed.

    InputError carries every line that asks for more than text; TemplateError when the file cannot be opened.
    """
    package = Package.open(data, file)
    work = _Work(package, outline_file)
    text = "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").rstrip().split("\n")) + "\n"
    wanted = _at_old_words(work, text.removesuffix("\n").split("\n"))
    work.run(wanted)
    if work.findings:
        raise InputError(work.findings)
    if not work.changed:
        return data, 0
    changed = package.to_bytes()
    if _at_old_words(work, outline(changed).removesuffix("\n").split("\n")) != wanted:
        message = "de outline is niet precies in het bestand te zetten; het bestand is niet veranderd"
        raise OutputError([Finding("outline-past-niet", message, Place(outline_file), _AGAIN)])
    return changed, work.changed


def _at_old_words(work: _Work, lines: list[str]) -> list[str]:
    """Return the lines of an outline with each comment at the words it stood at before: these change with the text."""
    before = [line.text for line in work.old]
    if _COMMENTS not in before or _COMMENTS not in lines:
        return lines
    first, place = before.index(_COMMENTS) + 1, lines.index(_COMMENTS) + 1
    for at, comment in enumerate(map(_shown, work.traced.comments)):
        line = lines[place + at] if place + at < len(lines) else ""
        if line.startswith("“") and line.endswith(comment):
            lines[place + at] = before[first + at]
    return lines


class _Work:
    """One Word file being changed."""

    def __init__(self, package: Package, outline_file: str) -> None:
        self.file = outline_file
        self.findings: list[Finding] = []
        self.changed = 0
        self.traced = _Traced(package)
        self.old = _lines(self.traced)

    def run(self, wanted: Sequence[str]) -> None:
        """Go through the differences between the old outline and the lines wanted."""
        matcher = difflib.SequenceMatcher(None, [line.text for line in self.old], wanted, autojunk=False)
        for what, a1, a2, b1, b2 in matcher.get_opcodes():
            if what == "equal":
                continue
            count = min(a2 - a1, b2 - b1)
            for step in range(count):
                self._change(self.old[a1 + step], wanted[b1 + step], b1 + step + 1)
            self._take_all_away(self.old[a1 + count : a2], b2 + 1)
            for step in range(b2 - b1 - count, 0, -1):
                self._add(a1 + count, wanted[b1 + count + step - 1], b1 + count + step)

    def _reject(self, number: int, message: str, hint: str) -> None:
        self.findings.append(Finding("outline-past-niet", message, Place(self.file, number), hint))

    def _change(self, line: _Line, wanted: str, number: int) -> None:
        old, new = _LINE.fullmatch(line.text), _LINE.fullmatch(wanted)
        if line.paragraph is None or old is None or new is None or old.group(1) != new.group(1):
            self._reject(
                number,
                f"hier stond “{line.text.strip()[:60]}”; dat kan alleen in Word veranderen",
                "zet deze regel terug",
            )
            return
        if old.group(2) != new.group(2):
            style = self.traced.styles.find(new.group(2))
            if style is None:
                self._reject(number, f"er is geen stijl “{new.group(2)}”", "gebruik een stijl die het bestand heeft")
                return
            set_style(line.paragraph, style)
        if not retext(line.paragraph, line.signs, new.group(3) or ""):
            self._reject(
                number,
                "hier verandert iets dat geen tekst is, zoals een veld, een tab of een afbeelding",
                "verander dat in Word",
            )
        self.changed += 1

    def _take_all_away(self, lines: Sequence[_Line], number: int) -> None:
        """Take lines away, or say once for all of them that it cannot be done."""
        before = len(self.findings)
        for line in lines:
            self._take_away(line, number)
            if len(self.findings) > before:
                return

    def _take_away(self, line: _Line, number: int) -> None:
        paragraph = line.paragraph
        if paragraph is None or not _has_neighbour(paragraph) or not _is_text(paragraph):
            shown = line.text.strip()[:60]
            why = "" if paragraph is None else ", want daar staat meer dan tekst of het is de enige alinea"
            self._reject(
                number, f"hier is “{shown}” weggehaald; dat kan alleen in Word{why}", f"zet de regel terug: {shown}"
            )
            return
        remove(paragraph)
        self.changed += 1

    def _add(self, at: int, wanted: str, number: int) -> None:
        new = _LINE.fullmatch(wanted)
        style = self.traced.styles.find(new.group(2)) if new else None
        before, after = (self._beside(at - 1, wanted), self._beside(at, wanted))
        if new is None or style is None or (before is None and after is None) or SIGNS.search(new.group(3) or ""):
            self._reject(
                number,
                "een nieuwe regel moet een alinea met gewone tekst zijn, naast een andere alinea",
                "schrijf [Stijl] tekst, met een stijl die het bestand heeft",
            )
            return
        made = element("p")
        set_style(made, style)
        if new.group(3):
            made.append(run(new.group(3)))
        if before is not None:
            before.addnext(made)
        elif after is not None:
            after.addprevious(made)
        self.changed += 1

    def _beside(self, at: int, wanted: str) -> Element | None:
        if not 0 <= at < len(self.old):
            return None
        line = self.old[at]
        depth = len(line.text) - len(line.text.lstrip(" "))
        return line.paragraph if depth == len(wanted) - len(wanted.lstrip(" ")) else None


def _has_neighbour(paragraph: Element) -> bool:
    return any(True for _ in paragraph.itersiblings(P)) or any(True for _ in paragraph.itersiblings(P, preceding=True))


def _is_text(paragraph: Element) -> bool:
    """Tell whether nothing goes with the paragraph but its text: no field, picture, bookmark, note or section."""
    if paragraph.find(f"{PPR}/{SECTION}") is not None:
        return False
    kept = {mark.get(ID) for mark in paragraph.iter(BOOKMARK_START) if mark.get(NAME) == _LAST_PLACE}
    return all(
        node.tag in _TEXT_ONLY
        or (node.tag in (BOOKMARK_START, BOOKMARK_END) and node.get(ID) in kept)
        or any(above.tag in (PPR, RPR) for above in (node, *node.iterancestors()))
        for node in paragraph.iterdescendants()
    )


def _shown(marked: str) -> str:
    return re.sub(f"[{_FROM}{_TO}{_CHILD}]", "", marked)


def _lines(traced: _Traced) -> list[_Line]:
    lines: list[_Line] = []
    for marked in traced.lines():
        if not marked.startswith(_OWN):
            lines.append(_Line(_shown(marked).rstrip(), None, ()))
            continue
        paragraph, texts, children = traced.paragraphs[-1]
        signs: list[Sign] = []
        holders, inside = iter(texts), iter(children)
        holder: Element | None = None
        child: Element | None = None
        for sign in marked[1:]:
            if sign == _FROM:
                holder = next(holders)
            elif sign == _TO:
                holder = None
            elif sign == _CHILD:
                child = next(inside)
            else:
                signs.append(Sign(sign, holder, child))
        shown = "".join(sign.letter for sign in signs)
        head = re.match(r" *\[[^\]]*\] ?", shown)
        # Spaces at the end do not show in an outline, and stay.
        lines.append(_Line(shown.rstrip(), paragraph, tuple(signs[head.end() if head else 0 :])))
    return lines
