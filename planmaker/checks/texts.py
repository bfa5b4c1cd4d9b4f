"""What people wrote in a dossier, field by field."""

from __future__ import annotations

from collections.abc import Iterator

from planmaker.dossier import Dossier
from planmaker.dossier.base import Part, parts
from planmaker.dossier.model.fields import shapes


def texts(dossier: Dossier) -> Iterator[tuple[Part, str, str]]:
    """Yield every text of the dossier that people wrote, with the part and the field it stands in."""
    for _, part in parts(dossier):
        for shape in shapes(type(part)):
            if not (shape.part or shape.choice or shape.identifier or shape.refers_to):
                value = getattr(part, shape.name)
                for text in value if isinstance(value, tuple) else (value,):
                    if isinstance(text, str):
                        yield part, shape.name, text
