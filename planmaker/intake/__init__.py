"""From files to a dossier, each value with its place.

    file ─ read ─▶ source: text in lists and fields ─ bind ─▶ dossier: typed, coherent

What a file format is, only `read` knows; every reader gives the tree of `planmaker.intake.tree`. Here live: opening
files and what they include, the tree with its places, binding it to the model and telling what does not fit. The
formats themselves live in `formats` (text) and `excel`; what a dossier means, in `planmaker.dossier`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection

    from planmaker.dossier import Dossier
    from planmaker.dossier.base import Part
    from planmaker.dossier.first.forms import First
    from planmaker.findings import Finding
    from planmaker.intake.source import Source

_P = TypeVar("_P", bound="Part")

__all__ = [
    "WRITTEN",
    "bind",
    "has_comments",
    "new_workbook",
    "new_yaml",
    "read",
    "read_dossier",
    "read_part",
    "read_text",
    "read_with_remarks",
    "with_sheets",
    "written_as",
]

WRITTEN = (".yaml", ".yml", ".json", ".xlsx")
"""How the name of a file ends that a dossier can be written to."""

# Imports stand inside: the models cost more to load than a dossier to read, and not every command needs them.


def read(path: str | os.PathLike[str]) -> Source:
    """Return what the file at `path` holds, as typed.

    Raises:
        InputError: there is no such file, it is something else than a file, or it cannot be read as a dossier.
    """
    from planmaker.intake import source

    return source.read(path)


def bind(source: Source) -> Dossier:
    """Return the dossier that `source` describes.

    Raises:
        InputError: with everything that is wrong in the text, or contradicts itself.
    """
    from planmaker.intake import binding

    return binding.bind(source)


def read_dossier(path: str | os.PathLike[str]) -> Dossier:
    """Return the dossier in the file at `path`; raises InputError with all that is wrong with it."""
    return bind(read(path))


def read_with_remarks(given: object, name: str = "dossier") -> tuple[Dossier, tuple[Finding, ...]]:
    """Return the dossier in the file at a path, or in what else is given, and what a reader should know of it besides.

    What may be given, and what `name` is for, says `intake.given`.

    Raises:
        InputError: with all that is wrong with it.
    """
    from planmaker.intake.given import source_of

    source = source_of(given, name)
    return bind(source), source.findings


def read_part(model: type[_P], path: str | os.PathLike[str]) -> _P:
    """Return what the YAML file at `path` describes as a part of type `model`: typed input other than a dossier.

    Raises:
        InputError: with all that is wrong with it.
    """
    from planmaker.intake.binding import typed
    from planmaker.intake.source import read_alone

    root, findings = read_alone(path, model.noun)
    found = list(findings)
    part = typed(model, root, found)
    if found:
        from planmaker.intake.refusal import refusal

        raise refusal(found)
    return part


def written_as(dossier: Dossier, suffix: str) -> bytes:
    """Return `dossier` as a file whose name ends in `suffix`, one of `WRITTEN`; reading it gives the same dossier.

    Raises:
        OutputError: that kind of file cannot hold it.
    """
    if suffix == ".xlsx":
        from planmaker.intake.excel.writing import write as write_xlsx

        return write_xlsx.write(dossier)
    if suffix == ".json":
        from planmaker.intake.formats import write_json

        return write_json.write(dossier).encode()
    from planmaker.intake.formats import write_yaml

    return write_yaml.write(dossier).encode()


def has_comments(path: str | os.PathLike[str]) -> bool:
    """Tell whether the file at `path` seems to hold comments, which no dossier keeps: a # that begins a line or follows
    a space, in YAML."""
    import re

    from planmaker.intake.files import decode, read_bytes

    file = os.fspath(path)
    if not file.lower().endswith((".yaml", ".yml")):
        return False
    return re.search(r"^\s*#|\s# ", decode(read_bytes(file), file), re.MULTILINE) is not None


def new_workbook(first: First) -> bytes:
    """Return a first dossier as a workbook to go on in; see `intake.excel.writing.new_workbook`."""
    from planmaker.intake.excel.writing.new_workbook import workbook

    return workbook(first)


def with_sheets(path: str | os.PathLike[str], parts: Collection[str]) -> tuple[bytes, tuple[Finding, ...]]:
    """Return the workbook at `path` with the sheets of these parts as well; see `intake.excel.more_sheets`.

    Raises:
        InputError: it cannot be read, or is wrong.
    """
    from planmaker.intake.excel import more_sheets
    from planmaker.intake.files import read_bytes

    file = os.fspath(path)
    return more_sheets.with_sheets(read_bytes(file), file, parts)


def new_yaml(first: First) -> str:
    """Return a first dossier as YAML to go on in, with everything explained; see `intake.formats.write_first`."""
    from planmaker.intake.formats import write_first

    return write_first.write(first)


def read_text(text: str, name: str) -> Dossier:
    """Return the dossier that `text` describes in YAML; `name` stands for the file in messages.

    Raises:
        InputError: with all that is wrong with it.
    """
    from planmaker.intake.source import read_source

    return bind(read_source(text, name))
