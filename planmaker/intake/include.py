"""Dossiers in several files: one koersplan, or one record of an organisation, serves many dossiers.

A file stands where `!include koersplan.yaml` says so, or where a part belongs and only the name of a file stands:
`koersplan: koersplan.yaml`. What is included lies in the folder of the dossier, or below it; links do not lead out.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from planmaker import dutch
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.model.fields import shape_map
from planmaker.findings import Finding, InputError
from planmaker.intake.files import TEXTS, decode, read_bytes
from planmaker.intake.formats import names_file, parse
from planmaker.intake.limits import FILES, Budget, too_deep
from planmaker.intake.lines import excerpt
from planmaker.intake.tree import Absent, Entry, Mapping, Node, Scalar, Sequence


@dataclass(frozen=True, slots=True)
class _Here:
    """Where we are: in which file, by way of which files, and how many parts lie around us."""

    file: str
    chain: tuple[str, ...]
    depth: int = 1

    def inside(self) -> _Here:
        """Return the same place one part further in."""
        return replace(self, depth=self.depth + 1)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the model wants in a spot: a part or several, and whether a bare text may stand for one."""

    part: type[Part] | None = None
    many: bool = False
    bare: bool = False


def resolve(root: Mapping, file: str, folder: str | None, budget: Budget) -> tuple[Mapping, tuple[Finding, ...]]:
    """Return `root` with every included file in its place, and what is wrong with those files.

    `file` holds `root`; without `folder` nothing may be included.
    """
    work = _Includes(file, folder, budget)
    whole = work.inside(root, _Wanted(Dossier), _Here(file, (os.path.realpath(file),)))
    assert isinstance(whole, Mapping)
    return whole, tuple(work.findings)


class _Includes:
    """Walks the tree and the model together, and reads what is named."""

    def __init__(self, file: str, folder: str | None, budget: Budget) -> None:
        self.findings: list[Finding] = []
        self._file = file
        self._folder = None if folder is None else os.path.realpath(folder)
        self._budget = budget

    def inside(self, node: Node, wanted: _Wanted, here: _Here) -> Node:
        """Return `node` with what it includes, below it too."""
        match node:
            case Scalar():
                by_name = wanted.part is not None and not wanted.bare and names_file(node.text)
                return self._included(node, wanted, here) if node.include or by_name else node
            case Mapping():
                part = None if wanted.many else wanted.part
                entries = {
                    name: Entry(entry.key_place, self.inside(entry.node, _field(part, name), here.inside()))
                    for name, entry in node.entries.items()
                }
                return Mapping(entries, node.place)
            case Sequence():
                one = replace(wanted, many=False) if wanted.many else _Wanted()
                items = tuple(self.inside(item, one, here.inside()) for item in node.items)
                return Sequence(items, node.place)
        return node

    def _included(self, name: Scalar, wanted: _Wanted, here: _Here) -> Node:
        """Return what the named file holds; nothing, and a finding, when it cannot stand here."""
        finding = self._refused(name, here)
        if finding is None:
            try:
                return self._read(name, wanted, here)
            except InputError as error:
                # What is wrong with a file as a whole is wrong with the line that names it.
                self.findings += [f if f.place.text or f.place.sheet else self._at(name, f) for f in error.findings]
        else:
            self.findings.append(finding)
        return Absent(name.place)

    def _read(self, name: Scalar, wanted: _Wanted, here: _Here) -> Node:
        file = _beside(here.file, name.text)
        content = read_bytes(file, max(self._budget.bytes, 0))
        self._budget.bytes -= len(content)
        self._budget.files -= 1
        node, findings = parse(decode(content, file), file, self._budget)
        self.findings += findings
        node = _unwrapped(node, wanted)
        if finding := too_deep(here.depth + _levels(node), name.place):
            raise InputError([finding])
        if isinstance(node, Absent):
            hint = "vul dat bestand, of haal deze regel weg"
            raise InputError([Finding("leeg-bestand", f"`{name.text}` is leeg", name.place, hint)])
        return self.inside(node, wanted, _Here(file, (*here.chain, os.path.realpath(file)), here.depth))

    def _refused(self, name: Scalar, here: _Here) -> Finding | None:
        """Return why the named file is not even looked at."""
        typed = name.text.strip()
        if self._folder is None:
            message = "hier kan geen bestand worden ingevoegd: dit dossier is geen bestand in een map"
            return Finding("invoegen-kan-niet", message, name.place, "zet de inhoud van het bestand hier voluit neer")
        if not names_file(typed):
            message = f'"{excerpt(typed)}" kan niet worden ingevoegd'
            hint = f"geef de naam van een bestand dat eindigt op {dutch.opsomming(TEXTS, 'of')}"
            return Finding("invoegen-kan-niet", message, name.place, hint)
        real = os.path.realpath(_beside(here.file, typed))
        if not _lies_in(real, self._folder):
            message = f"`{excerpt(typed)}` ligt buiten de map van dit dossier, en wordt daarom niet gelezen"
            hint = "zet het bestand in de map van het dossier of in een map daaronder, en noem het van daaruit"
            return Finding("buiten-de-map", message, name.place, hint)
        if real in here.chain:
            loop = [Path(step).name for step in (*here.chain[here.chain.index(real) :], real)]
            message = f"dit bestand voegt zichzelf in: {' → '.join(loop)}"
            return Finding("kringverwijzing", message, name.place, "haal een van deze verwijzingen weg")
        if self._budget.files <= 0:
            message = f"dit dossier voegt meer dan {FILES} keer een bestand in"
            return Finding("te-veel-bestanden", message, name.place, "zet bij elkaar wat bij elkaar hoort")
        return None

    def _at(self, name: Scalar, finding: Finding) -> Finding:
        return replace(finding, message=f"`{excerpt(name.text)}`: {finding.message}", place=name.place)


def _beside(file: str, name: str) -> str:
    """Return the path of `name` as seen from `file`, the short way: what is looked at is what will be read."""
    return os.path.normpath(os.path.join(os.path.dirname(file), name.strip()))  # noqa: PTH118, PTH120 - the name stays as it was given


def _lies_in(path: str, folder: str) -> bool:
    try:
        return os.path.commonpath([path, folder]) == folder
    except ValueError:  # another drive
        return False


def _unwrapped(node: Node, wanted: _Wanted) -> Node:
    """Return what stands under the name of the part, when a file repeats that name: `koersplan:` in koersplan.yaml."""
    if isinstance(node, Mapping) and len(node.entries) == 1 and wanted.part:
        ((name, entry),) = node.entries.items()
        if name not in wanted.part.model_fields and not isinstance(entry.node, Scalar):
            homes = (shape for shape in shape_map(Dossier).values() if shape.name == name)
            if any(shape.part is wanted.part and shape.many == wanted.many for shape in homes):
                return entry.node
    return node


def _field(part: type[Part] | None, name: str) -> _Wanted:
    shape = shape_map(part).get(name) if part else None
    if part is None or shape is None or shape.part is None:
        return _Wanted()
    return _Wanted(shape.part, shape.many, shape.bare is not None)


def _levels(node: Node) -> int:
    match node:
        case Mapping():
            return 1 + max((_levels(entry.node) for entry in node.entries.values()), default=0)
        case Sequence():
            return 1 + max((_levels(item) for item in node.items), default=0)
    return 0
