"""The styles of a document: found by name, read through what they are based on, added when missing."""

from __future__ import annotations

from collections.abc import Sequence

from planmaker.word.names import PPR, W_NS, w
from planmaker.word.package import Package
from planmaker.word.xml import Element, element, val

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"
_STYLE_ID = w("styleId")
_BODY_TEXT = 9  # the outline level that means: not a heading


class Styles:
    """The styles of one package. Names are compared as Word does for its own: without regard to capitals."""

    def __init__(self, package: Package) -> None:
        self._package = package
        parts = package.related("styles")
        self._root = package.tree(parts[0]) if parts else None
        self._by_id: dict[str, Element] = {}
        self._by_name: dict[tuple[str, str], str] = {}
        self._default = ""
        self._chains: dict[str, Sequence[Element]] = {}
        self._outlines: dict[str, int | None] = {}
        self._indents: dict[str, int | None] = {}
        for style in self._root.iterchildren(w("style")) if self._root is not None else ():
            self._enter(style)

    def __contains__(self, style_id: str) -> bool:
        return style_id in self._by_id

    @property
    def ids(self) -> list[str]:
        """The ids of the styles, in the order of the file."""
        return list(self._by_id)

    def find(self, name: str, kind: str = "paragraph") -> str | None:
        """Return the id of the style called `name`, or with that id; None when there is none of this kind."""
        found = self._by_name.get((kind, name.lower()))
        if found is None and name in self._by_id and self._by_id[name].get(w("type")) == kind:
            return name
        return found

    def name(self, style_id: str) -> str:
        """Return the name of a style as Word shows it; its id when it is not defined."""
        return val(self._by_id.get(style_id), "name") or style_id

    def kind(self, style_id: str) -> str | None:
        """Return "paragraph", "character", "table" or "numbering"; None when the style is not defined."""
        style = self._by_id.get(style_id)
        return None if style is None else style.get(w("type"), "paragraph")

    def chain(self, style_id: str) -> Sequence[Element]:
        """Return the style and those it is based on, nearest first; a circle ends where it closes."""
        if style_id not in self._chains:
            found: dict[str, Element] = {}
            current: str | None = style_id
            while current in self._by_id and current not in found:
                found[current] = self._by_id[current]
                current = val(found[current], "basedOn")
            self._chains[style_id] = tuple(found.values())
        return self._chains[style_id]

    def of(self, paragraph: Element) -> str:
        """Return the id of the style of a paragraph: the default one when it names none, or one that is not there."""
        named = val(paragraph, "pPr/pStyle")
        return named if named in self._by_id else self._default

    def outline_level(self, paragraph: Element) -> int | None:
        """Return the outline level (0 is the highest) of a heading, None for other text."""
        own = val(paragraph, "pPr/outlineLvl")
        if own is not None:
            return _outline(own)
        return self.outline_of(self.of(paragraph))

    def outline_of(self, style: str) -> int | None:
        """Return the outline level that a style gives, None when it makes no heading."""
        if style not in self._outlines:
            levels = (val(part, "pPr/outlineLvl") for part in self.chain(style))
            self._outlines[style] = _outline(next((level for level in levels if level is not None), None))
        return self._outlines[style]

    def indent(self, paragraph: Element, fallback: Element | None = None) -> int:
        """Return how far the text of a paragraph stands from the margin, in twentieths of a point.

        Own formatting counts first, then `fallback` (a `w:pPr`, such as that of a list level), then the style.
        """
        for source in (paragraph.find(PPR), fallback):
            own = _left(source)
            if own is not None:
                return own
        style = self.of(paragraph)
        if style not in self._indents:
            lefts = (_left(part.find(PPR)) for part in self.chain(style))
            self._indents[style] = next((left for left in lefts if left is not None), None)
        return self._indents[style] or 0

    def ensure(self, style: Element) -> str:
        """Return the id of the style with the name and kind of `style`, added to the document when it has none."""
        name, kind = val(style, "name") or "", style.get(w("type"), "paragraph")
        found = self.find(name, kind)
        if found is not None:
            return found
        wanted = style.get(_STYLE_ID, name)
        number = 2
        while style.get(_STYLE_ID) in self._by_id:
            style.set(_STYLE_ID, f"{wanted}{number}")
            number += 1
        self._styles_root().append(style)
        self._enter(style)
        return style.get(_STYLE_ID, wanted)

    def _enter(self, style: Element) -> None:
        style_id, kind = style.get(_STYLE_ID, ""), style.get(w("type"), "paragraph")
        self._by_id.setdefault(style_id, style)
        self._chains.clear()
        self._by_name.setdefault((kind, (val(style, "name") or "").lower()), style_id)
        if kind == "paragraph" and style.get(w("default")) in ("1", "true", "on"):
            self._default = style_id

    def _styles_root(self) -> Element:
        if self._root is None:
            name = self._package.free_name("word/styles%d.xml")
            empty = f'<w:styles xmlns:w="{W_NS}"/>'.encode()
            self._package.add_part(name, empty, _TYPE, _RELATIONSHIP)
            self._root = self._package.tree(name)
        return self._root


def new_style(style_id: str, name: str, *properties: Element, kind: str = "paragraph", based_on: str = "") -> Element:
    """Return a style element to give to `Styles.ensure`."""
    children = [element("name", val=name), *([element("basedOn", val=based_on)] if based_on else [])]
    return element("style", *children, element("uiPriority", val="99"), *properties, type=kind, styleId=style_id)


def _left(properties: Element | None) -> int | None:
    """Return the left indent that paragraph properties name, None when they name none."""
    indent = properties.find(w("ind")) if properties is not None else None
    left = indent.get(w("left"), indent.get(w("start"))) if indent is not None else None
    return int(left) if left is not None and left.lstrip("-").isdigit() else None


def _outline(value: str | None) -> int | None:
    level = int(value) if value is not None and value.isdigit() else _BODY_TEXT
    return level if level < _BODY_TEXT else None
