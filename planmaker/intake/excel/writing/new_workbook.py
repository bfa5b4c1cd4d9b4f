"""A workbook to begin in: the first dossier of `planmaker new`, on the sheets that its form of collaboration needs."""

from __future__ import annotations

import re

from planmaker.dossier.model.skeleton import FORMS
from planmaker.dossier.parts.samenwerking import Vorm
from planmaker.intake.binding import bind
from planmaker.intake.excel.layout import Path
from planmaker.intake.excel.writing.write import write
from planmaker.intake.source import read_source

_PART = re.compile(r"^#?(\w+):", re.MULTILINE)


def workbook(text: str, vorm: Vorm | None = None) -> bytes:
    """Return a workbook that holds what `text` says, a dossier in YAML.

    It has the sheets of the parts that `text` names, in comments too, but for what this form of collaboration never
    uses.
    """
    parts = set(_PART.findall(text))
    choice = FORMS.get(vorm) if vorm else None
    without = [tuple(path.split(".")) for path in choice.without] if choice else []

    def uses(path: Path) -> bool:
        return (not path or path[0] in parts) and not any(path[: len(left)] == left for left in without)

    return write(bind(read_source(text, "dossier.yaml")), uses)
