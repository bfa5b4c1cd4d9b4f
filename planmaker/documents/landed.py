"""Nothing disappears: what a person filled in stands in the document, or it is said that it does not."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from planmaker import dutch
from planmaker.documents.chapters import left_out
from planmaker.documents.manifest import Kind
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part, spot
from planmaker.dossier.measures import Hoeveelheid
from planmaker.dossier.model.fields import Shape, shapes
from planmaker.dossier.prose import Prose
from planmaker.dossier.values import Bedrag, Duur
from planmaker.findings import Finding, Severity
from planmaker.word.inspect import texts
from planmaker.word.package import Package


def landed(dossier: Dossier, kind: Kind, package: Package) -> list[Finding]:
    """Return a finding for each value that belongs in this kind of document and is not in its text."""
    document = _normal(" ".join(texts(package)))
    return [
        Finding(
            "niet-in-document",
            f"`{spot(path)}` staat niet in dit document: “{_short(value)}”",
            part.place(str(path[-1])) if isinstance(path[-1], str) else part.place(str(path[-2]), path[-1]),
            "controleer of dit veld bij de gemaakte keuzes hoort, of haal het weg",
            Severity.WARNING,
        )
        for part, path, value in _values(dossier, kind)
        if not any(_normal(form) in document for form in forms(value))
    ]


def _values(dossier: Dossier, kind: Kind) -> Iterator[tuple[Part, tuple[str | int, ...], Any]]:
    """Yield each value a reader should find, with the part it stands in and its path."""

    unwanted = {*kind.niet_afgedrukt} | {field for chapter in left_out(dossier, kind) for field in chapter.velden}

    def walk(part: Part, path: tuple[str | int, ...]) -> Iterator[tuple[Part, tuple[str | int, ...], Any]]:
        for shape in shapes(type(part)):
            here = (*path, shape.name)
            name = ".".join(step for step in here if isinstance(step, str))
            if name in unwanted or not _printed(shape, kind) or (not path and name not in kind.onderdelen):
                continue
            value = getattr(part, shape.name)
            items = [((*here, i), v) for i, v in enumerate(value)] if isinstance(value, tuple) else [(here, value)]
            for place, item in items:
                if isinstance(item, Part):
                    if kind.intern or not item.only_intern:
                        yield from walk(item, place)
                elif item is not None and shape.prose:
                    for blok in Prose(item).blokken:
                        yield part, place, blok.tekst
                elif item is not None:
                    yield part, place, item

    yield from walk(dossier, ())


def _printed(shape: Shape, kind: Kind) -> bool:
    """Tell whether a field holds something to read: not a choice, an id or a reference, not what stays inside."""
    return not (shape.choice or shape.identifier or shape.refers_to or (shape.intern and not kind.intern))


def forms(value: Any) -> Iterator[str]:
    """Yield the ways in which a document may show a value, the usual ones first."""
    if isinstance(value, datetime.date):
        yield dutch.datum(value)
        yield dutch.datum_kort(value)
    elif isinstance(value, Bedrag):
        yield dutch.bedrag(value.cents)
        yield dutch.bedrag(value.cents, True)
        yield dutch.bedrag_getal(value.cents)
    elif isinstance(value, Duur):
        yield str(value)
    elif isinstance(value, Hoeveelheid):
        yield str(value)
        yield dutch.getal(value.waarde)
        yield dutch.getal(value.waarde, 2)
    elif isinstance(value, int):
        yield str(value)
        yield dutch.getal(value)
        yield dutch.voluit(value)
        yield dutch.keer(value)
        if value > 0:
            yield dutch.rangtelwoord(value)
    elif isinstance(value, Decimal):
        yield dutch.getal(value)
        yield dutch.procent(value)
        yield dutch.getal(value, 2)
    else:
        text = str(value)
        yield text
        # A verb may be parted from the rest of its sentence by a date: "stelt uiterlijk op 1 mei 2027 een ruimte …".
        yield text.partition(" ")[2] or text


def _normal(text: str) -> str:
    """Return a text without what sentences change: capitals, spaces, the mark at the end."""
    return re.sub(r"[\s\u00a0]+", " ", text.replace("\u2011", "-")).strip(" .;,").casefold()


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 60 else f"{text[:57]}…"
