"""A workbook to begin in: the first dossier of `planmaker new`, on the sheets that its form of collaboration needs."""

from __future__ import annotations

import re
from importlib import resources

from planmaker.dossier.samenwerking import Vorm
from planmaker.dossier.skeleton import FORMS, skeleton
from planmaker.intake.binding import bind
from planmaker.intake.layout import Path
from planmaker.intake.source import read_source
from planmaker.intake.write_xlsx import write

_PART = re.compile(r"^#?(\w+):", re.MULTILINE)


def workbook(vorm: Vorm | None = None) -> bytes:
    """Return the workbook; without a form, or for one without a choice of its own, it has every sheet."""
    whole = resources.files("planmaker").joinpath("dossier", "skeleton.yaml").read_text(encoding="utf-8")
    text = skeleton(whole, vorm)
    parts = set(_PART.findall(text))
    choice = FORMS.get(vorm) if vorm else None
    without = [tuple(path.split(".")) for path in choice.without] if choice else []

    def uses(path: Path) -> bool:
        known = choice is None or not path or path[0] in parts
        return known and not any(path[: len(left)] == left for left in without)

    return write(bind(read_source(text, "dossier.yaml")), uses)
