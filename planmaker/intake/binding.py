"""From the tree to the dossier: text becomes typed values, and every part learns where it was written."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, TypeVar

from pydantic import ValidationError

from planmaker.checks import incoherent
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.values import ILLEGAL
from planmaker.findings import Finding, Place, errors
from planmaker.intake.mistakes import explain
from planmaker.intake.refusal import MOST, refusal
from planmaker.intake.source import Source
from planmaker.intake.tree import Absent, Entry, Mapping, Node, Scalar, Sequence
from planmaker.intake.versions import newest
from planmaker.intake.wording import worded

REPLACEMENT = "\ufffd"

_P = TypeVar("_P", bound=Part)


def bind(source: Source) -> Dossier:
    """Return the dossier that `source` describes. What `source.findings` says without an error, the caller tells.

    Raises:
        InputError: with everything that is wrong in the text, or contradicts itself.
    """
    findings = list(source.findings)
    dossier = typed(Dossier, newest(source.root), findings)
    findings += worded(islice(incoherent(dossier), MOST + 1))
    if errors(findings):
        raise refusal(findings)
    return dossier


def typed(model: type[_P], root: Mapping, findings: list[Finding]) -> _P:
    """Return the part of type `model` that `root` describes, which knows where it was written.

    What is wrong but did not stop the reading is added to `findings`.

    Raises:
        InputError: with `findings` and everything that `model` refuses.
    """
    values = _values(root, findings)
    try:
        whole = model.model_validate(values)
    except ValidationError as error:
        raise refusal(findings, worded(explain(error, root, model))) from error
    _locate(whole, root, root.place)
    return whole


def _values(node: Node, findings: list[Finding]) -> Any:
    """Return the plain value of a node: text, a number, a list, a dict, or None where nothing stands."""
    match node:
        case Absent():
            return None
        case Scalar():
            return _readable(node, findings) if node.number is None else node.number
        case Sequence():
            return [_values(item, findings) for item in node.items]
        case Mapping():
            return {name: _values(entry.node, findings) for name, entry in node.entries.items()}


def _readable(scalar: Scalar, findings: list[Finding]) -> str:
    """Return the text of a scalar; what Word cannot hold is reported and replaced, so that it harms nobody further."""
    found = ILLEGAL.search(scalar.text)
    if not found:
        return scalar.text
    findings.append(
        Finding(
            "onleesbaar-teken",
            f"deze tekst bevat een teken dat Word niet kan bewaren (U+{ord(found[0][0]):04X}, "
            f"teken {found.start() + 1})",
            scalar.place,
            hint="verwijder dat teken; het is meestal meegekomen met kopiëren en plakken",
        )
    )
    return ILLEGAL.sub(REPLACEMENT, scalar.text)


def _locate(part: Part, node: Node, place: Place) -> None:
    """Tell `part`, which stands at `place`, and every part below it where they were written."""
    entries = node.entries if isinstance(node, Mapping) else {}
    part.locate(place, dict(_places(entries)))
    for name in type(part).model_fields:
        value, entry = getattr(part, name), entries.get(name)
        if isinstance(value, Part):
            # What was left out has the place of what it was left out of.
            _locate(value, entry.node if entry else Absent(place), entry.place if entry else place)
        elif isinstance(value, tuple) and entry and isinstance(entry.node, Sequence):
            for below, item in zip(value, entry.node.items, strict=True):
                if isinstance(below, Part):
                    _locate(below, item, item.place)


def _places(entries: dict[str, Entry]) -> Iterator[tuple[str, Place]]:
    for name, entry in entries.items():
        yield name, entry.place
        if isinstance(entry.node, Sequence):
            yield from ((f"{name}[{index}]", item.place) for index, item in enumerate(entry.node.items))
