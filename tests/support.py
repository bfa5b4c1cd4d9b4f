"""What tests share: reading a document as a stranger would, and the judges that lie beside the project."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from lxml import etree

ROOT = Path(__file__).resolve().parent.parent

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_STANDS_FOR = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
# The order in which `text_of` reads; a story is a part that holds paragraphs.
_STORIES = (r"word/document\.xml", r"word/header\d*\.xml", r"word/footer\d*\.xml")
_NOTES = (r"word/footnotes\.xml", r"word/endnotes\.xml", r"word/comments\.xml")
_PROPERTIES = "docProps/core.xml"
_MONTH = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_KEPT = re.compile(rf"(?<=\d)\u00a0(?={_MONTH})|(?<=[A-Z]\.)\u00a0(?=\w)|(?<=[A-Z][a-z]\.)\u00a0(?=\w)")


def text_of(data: bytes) -> list[str]:
    """Return the text of every paragraph a reader sees: body with its tables, then headers, then footers.

    Tabs and line breaks are `\\t` and `\\n`; field results are text, field codes and deleted text are not.
    Reads the zip and the XML itself, so that a fault in planmaker's own Word code cannot hide here.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = sorted(package.namelist())
        stories = [name for pattern in _STORIES for name in names if re.fullmatch(pattern, name)]
        return [text for name in stories for text in _paragraphs(etree.fromstring(package.read(name)))]


def all_text_of(data: bytes) -> dict[str, list[str]]:
    """Return what can be read anywhere in a Word file, part by part: as `text_of`, with notes, comments and properties.

    A property reads `title: text`. A part without any text is left out.
    """
    found: dict[str, list[str]] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in sorted(package.namelist()):
            if any(re.fullmatch(pattern, name) for pattern in _STORIES + _NOTES):
                found[name] = list(_paragraphs(etree.fromstring(package.read(name))))
            elif name == _PROPERTIES:
                properties = etree.fromstring(package.read(name))
                found[name] = [f"{etree.QName(one).localname}: {one.text}" for one in properties if one.text]
    return {name: texts for name, texts in found.items() if any(texts)}


def _paragraphs(story: etree._Element) -> Iterator[str]:
    for paragraph in story.iter(f"{_W}p"):
        if next(paragraph.iterancestors(_FALLBACK), None) is None:
            yield as_typed("".join(_pieces(paragraph)))


def as_typed(text: str) -> str:
    """Return a text without the spaces that only keep a day or initials on one line."""
    return _KEPT.sub(" ", text)


def _pieces(parent: etree._Element) -> Iterator[str]:
    """Yield the text below `parent`, but not that of paragraphs inside it: a text box has paragraphs of its own."""
    for child in parent:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _STANDS_FOR and parent.tag == f"{_W}r":
            yield _STANDS_FOR[str(child.tag)]
        elif child.tag != f"{_W}p":
            yield from _pieces(child)


def text_in(element: etree._Element, *tags: str) -> str:
    """Return all the text inside an element, whatever it stands in, or only that of the elements named."""
    return "".join(str(piece) for piece in element.itertext(*tags))


@dataclass(frozen=True)
class Checkers:
    """The two judges of Word files that lie beside the project, as imported modules."""

    check_docx: ModuleType
    check_access: ModuleType

    def errors(self, path: Path) -> list[str]:
        """Return what is wrong with the file: what Word trips over, and what a blind reader trips over."""
        sound = [str(finding) for finding in self.check_docx.check(path) if finding.level != "warning"]
        access = [" ".join(finding) for finding in self.check_access.check(path) if finding[0] == "error"]
        return sound + access


@dataclass(frozen=True)
class SecondOpinion:
    """Microsoft's own Open XML SDK, through the checker beside the project."""

    module: ModuleType

    def errors(self, path: Path) -> list[str]:
        """Return what the SDK has against the file."""
        return [f"{error['path']} {error['xPath']}: {error['description']}" for error in self.module.check(path)]
