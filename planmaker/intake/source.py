"""From a path, or a text, to the tree of a dossier: each file format has its own reader, all give the same tree."""

from __future__ import annotations

import os
from dataclasses import dataclass

from planmaker.findings import Finding, Place, Severity
from planmaker.intake.files import TEXTS, decode, read_bytes
from planmaker.intake.formats import names_file, parse
from planmaker.intake.limits import Budget
from planmaker.intake.refusal import refusal
from planmaker.intake.tree import Absent, Mapping, Node, Scalar, Sequence

_BEGIN = (
    "begin met `samenwerking:` en daaronder, ingesprongen, `naam: …`; `planmaker new` maakt een dossier om in te vullen"
)


@dataclass(frozen=True, slots=True)
class Source:
    """A dossier as it was typed.

    `file` is the name as the user gave it. `findings` says what is wrong in the text but did not stop the
    reading, and what a reader should know of it; whoever goes on with `root` must report them too.
    """

    file: str
    root: Mapping
    findings: tuple[Finding, ...] = ()


def read(path: str | os.PathLike[str]) -> Source:
    """Return what the file at `path` holds, with the files that it includes.

    Raises:
        InputError: there is no such file, it is something else than a file, or it cannot be read as a dossier.
    """
    file = os.fspath(path)
    content = read_bytes(file)
    if not file.lower().endswith(TEXTS):
        from planmaker.intake.excel.reading import read as xlsx

        return Source(file, *xlsx.parse(content, file))
    budget = Budget()
    budget.bytes -= len(content)
    return _whole(decode(content, file), file, budget, folder=os.path.dirname(file) or os.curdir)  # noqa: PTH120 - a text as given


def read_source(text: str, name: str) -> Source:
    """Return what `text` holds, a dossier in YAML or, when `name` ends so, in JSON; `name` stands for it in messages.

    A text cannot include files: it may come from anywhere.

    Raises:
        InputError: the text cannot be read as a dossier.
    """
    return _whole(text, name, Budget(), folder=None)


def read_alone(path: str | os.PathLike[str], noun: str) -> tuple[Mapping, tuple[Finding, ...]]:
    """Return the fields in the YAML file at `path`, which includes no other; `noun` is what a person calls the whole.

    Raises:
        InputError: the file cannot be read, or holds something else than fields.
    """
    file = os.fspath(path)
    root, findings = parse(decode(read_bytes(file), file), file, Budget())
    if not isinstance(root, Mapping):
        hint = f"een {noun} bestaat uit velden: `naam: waarde`, elk op een eigen regel"
        raise refusal(findings, [Finding("geen-velden", f"hier horen de velden van {noun} te staan", root.place, hint)])
    return root, findings


def _whole(text: str, file: str, budget: Budget, folder: str | None) -> Source:
    root, findings = parse(text, file, budget)
    if not isinstance(root, Mapping):
        raise refusal(findings, [_no_dossier(root)])
    if _includes(root):
        from planmaker.intake.include import resolve

        root, more = resolve(root, file, folder, budget)
        findings += more
        if any(finding.severity is Severity.ERROR for finding in more):
            raise refusal(findings)
    return Source(file, root, findings)


def _includes(node: Node) -> bool:
    """Tell whether anything in the tree could be the name of a file. Only then is the model needed, to be sure."""
    match node:
        case Scalar():
            return node.include or names_file(node.text)
        case Mapping():
            return any(_includes(entry.node) for entry in node.entries.values())
        case Sequence():
            return any(_includes(item) for item in node.items)
    return False


def _no_dossier(root: Node) -> Finding:
    if isinstance(root, Absent):
        return Finding("leeg-dossier", "dit dossier is leeg", Place(root.place.file, 1, 1), _BEGIN)
    what = "een lijst" if isinstance(root, Sequence) else "losse tekst"
    return Finding("geen-dossier", f"een dossier bestaat uit velden, maar hier staat {what}", root.place, _BEGIN)
