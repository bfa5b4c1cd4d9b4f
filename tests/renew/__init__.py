"""All that is made from something else in the repository, and the one place that knows how: `make renew`.

Pages of the documentation come from the code, outlines from the templates, workbooks from the dossiers. Nobody writes
in them. `test_renew.py` tells which are stale.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from planmaker.intake import read_dossier, written_as
from planmaker.word.outlines.outline import outline
from tests.renew import codes, fields, filters, glossary, manifest, modules, names, rules
from tests.support import ROOT


@dataclass(frozen=True, slots=True)
class Made:
    """A file that is made: where it lies, and what gives its bytes."""

    path: Path
    fresh: Callable[[], bytes]

    @property
    def name(self) -> str:
        """The path as a person types it in the root of the repository."""
        return self.path.relative_to(ROOT).as_posix()

    def stale(self) -> bool:
        """Tell whether the file lacks, or says something else than what it is made from."""
        return not self.path.exists() or _content(self.path.read_bytes()) != _content(self.fresh())

    def renew(self) -> bool:
        """Write the file if it is stale, and tell whether it was."""
        if not self.stale():
            return False
        self.path.write_bytes(self.fresh())
        return True


def _content(data: bytes) -> object:
    """Return what a file says; how small a zip was made differs from one machine to another."""
    if not data.startswith(b"PK"):
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


_PAGES: dict[str, Callable[[], str]] = {
    "docs/handleiding/controles.md": rules.page,
    "docs/handleiding/codes.md": codes.page,
    "docs/handleiding/velden.md": fields.page,
    "docs/handleiding/begrippen.md": glossary.page,
    "docs/sjabloonfilters.md": filters.page,
    "docs/sjabloonnamen.md": names.page,
    "docs/kind-yaml.md": manifest.page,
    "docs/modules.md": modules.page,
}


def everything() -> Iterator[Made]:
    """Yield every file that is made from something else."""
    for template in sorted(ROOT.glob("templates/*/template.docx")):
        yield Made(template.with_suffix(".outline.txt"), partial(_outline, template))
    for dossier in sorted(ROOT.glob("examples/*/dossier.yaml")):
        yield Made(dossier.with_suffix(".xlsx"), partial(_workbook, dossier))
    for name, page in _PAGES.items():
        yield Made(ROOT / name, partial(_text, page))


def _outline(template: Path) -> bytes:
    return outline(template.read_bytes()).encode()


def _workbook(dossier: Path) -> bytes:
    return written_as(read_dossier(dossier), ".xlsx")


def _text(page: Callable[[], str]) -> bytes:
    return page().encode()
