"""Dossiers of an older format, carried over to the one that the model knows: the only place that remembers the past.

A format has a number, in the field `planmaker:`. A dossier without it is of the newest format. To change the format:
raise `planmaker.dossier.values.FORMAT`, and add below what turns a dossier of the last one into the new one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from planmaker.dossier.values import FORMAT
from planmaker.findings import Finding, InputError
from planmaker.intake.tree import Absent, Entry, Mapping, Node, Scalar, Sequence

FIELD = "planmaker"

Step = Callable[[Mapping], Mapping]


def newest(root: Mapping) -> Mapping:
    """Return the dossier in the newest format; every value keeps the place where it was typed.

    Raises:
        InputError: its format is one that this planmaker does not know.
    """
    entry = root.entries.get(FIELD)
    if entry is None or isinstance(entry.node, Absent):
        return root
    version = _version(entry)
    if version == FORMAT:
        return root
    for step in STEPS[version:]:
        root = step(root)
    now = Entry(entry.key_place, Scalar(str(FORMAT), entry.node.place))
    return replace(root, entries={**root.entries, FIELD: now})


def _version(entry: Entry) -> int:
    """Return the format that a dossier says it has, 0 to `FORMAT`."""
    typed = entry.node.text.strip() if isinstance(entry.node, Scalar) else ""
    if not (typed.isascii() and typed.isdigit() and len(typed) < 10):
        message = "de versie van het dossierformaat is geen getal"
        raise InputError([Finding("onbekende-versie", message, entry.place, f"schrijf `{FIELD}: {FORMAT}`")])
    if int(typed) > FORMAT:
        known = f"deze planmaker kent versie {FORMAT} en ouder"
        message = f"dit dossier heeft versie {int(typed)} van het dossierformaat; {known}"
        hint = "installeer een nieuwere planmaker, of vraag wie het dossier maakte om een oudere versie"
        raise InputError([Finding("nieuwere-versie", message, entry.place, hint)])
    return int(typed)


def _from_0(root: Mapping) -> Mapping:
    """Format 0, of the trial in 2025: parties were `organisaties`, with one `vertegenwoordiger`; `periode` had a begin
    and an end where `looptijd` has them now."""
    root = _renamed(root, "organisaties", "partijen")
    root = _inside(root, "partijen", _signing)
    root = _inside(root, "samenwerking", lambda part: _renamed(part, "periode", "looptijd"))
    return _inside(root, "samenwerking", lambda part: _inside(part, "looptijd", _term))


def _signing(party: Mapping) -> Mapping:
    """One person stood where a representation stands now, with the ground for signing beside it."""
    person = party.entries.get("vertegenwoordiger")
    if person is None or "vertegenwoordiging" in party.entries:
        return party
    ground = party.entries.get("grondslag")
    people = Sequence((person.node,), person.node.place)
    signing = {"personen": Entry(person.key_place, people)} | ({"grondslag": ground} if ground else {})
    rest = {name: entry for name, entry in party.entries.items() if name not in ("vertegenwoordiger", "grondslag")}
    now = Entry(person.key_place, Mapping(signing, person.node.place))
    return replace(party, entries={**rest, "vertegenwoordiging": now})


def _term(term: Mapping) -> Mapping:
    return _renamed(_renamed(term, "van", "ingang"), "tot_en_met", "einde")


def _renamed(part: Mapping, old: str, new: str) -> Mapping:
    """Return `part` with a field under its new name; where both stand, the old one stays, to be told of."""
    if old not in part.entries or new in part.entries:
        return part
    return replace(part, entries={new if name == old else name: entry for name, entry in part.entries.items()})


def _inside(part: Mapping, field: str, change: Step) -> Mapping:
    """Return `part` with `change` made in the part at `field`, or in each part of its list."""
    entry = part.entries.get(field)
    if entry is None:
        return part
    node: Node = entry.node
    if isinstance(node, Mapping):
        node = change(node)
    elif isinstance(node, Sequence):
        node = replace(node, items=tuple(change(item) if isinstance(item, Mapping) else item for item in node.items))
    return replace(part, entries={**part.entries, field: replace(entry, node=node)})


STEPS: tuple[Step, ...] = (_from_0,)
"""What turns a dossier of format 0 into one of format 1, and so on: as many as there are older formats."""
