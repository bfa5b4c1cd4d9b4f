"""Values that are more than text: what a context may hold besides words and numbers.

They are plain data: a context made of them needs no template object, can be pickled, and serves many templates.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG, JPEG or GIF picture, from a path or its bytes.

    `width_cm` is the width in the document; None means the picture's own size. The height follows. `alt` is what a
    screen reader says; an empty text marks the picture as decorative.
    """

    source: str | Path | bytes
    width_cm: float | None = None
    alt: str = ""

    def read(self) -> bytes:
        """Return the bytes of the picture; OSError when the file cannot be read."""
        return self.source if isinstance(self.source, bytes) else Path(self.source).read_bytes()


@dataclass(frozen=True, slots=True)
class Piece:
    """Text with one formatting. None keeps what the template has; sizes are in points, colours `RRGGBB`."""

    text: str
    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    strike: bool | None = None
    color: str | None = None
    highlight: str | None = None
    size: float | None = None
    font: str | None = None
    style: str | None = None
    superscript: bool = False
    subscript: bool = False
    lang: str | None = None
    url: str | None = None

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class RichText:
    """Text whose parts look different. Immutable: `add` returns a new one.

    >>> RichText("let op: ").add("vóór 1 maart", bold=True)
    """

    text: str = ""
    pieces: tuple[Piece, ...] = field(default=())

    def __post_init__(self) -> None:
        if self.text:
            object.__setattr__(self, "pieces", (Piece(self.text), *self.pieces))
            object.__setattr__(self, "text", "")

    def add(self, text: str, **looks: object) -> Self:
        """Return this text followed by `text`; `looks` are the fields of `Piece`."""
        return replace(self, pieces=(*self.pieces, Piece(text, **looks)))  # type: ignore[arg-type]

    def __str__(self) -> str:
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True, init=False)
class List:
    """Paragraphs, one for each item, each with the style and numbering of the paragraph that holds the tag.

    `style` names another paragraph style (its id) for the items.
    """

    items: tuple[str | RichText, ...]
    style: str | None = None

    def __init__(self, items: Iterable[str | RichText], style: str | None = None) -> None:
        object.__setattr__(self, "items", tuple(items))
        object.__setattr__(self, "style", style)

    def __str__(self) -> str:
        return "\n".join(map(str, self.items))


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The text goes on at the top of a new page."""

    def __str__(self) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads to an address; without `text` the address itself is shown."""

    url: str
    text: str = ""

    def __str__(self) -> str:
        return self.text or self.url


@dataclass(frozen=True, slots=True)
class Include:
    """The content of another Word file, in our styles. Stands alone in its paragraph: `{{p deel }}`."""

    source: str | Path | bytes

    @property
    def name(self) -> str:
        """What findings call the file."""
        return "het ingevoegde document" if isinstance(self.source, bytes) else Path(self.source).name

    def read(self) -> bytes:
        """Return the bytes of the file; OSError when it cannot be read."""
        return self.source if isinstance(self.source, bytes) else Path(self.source).read_bytes()
