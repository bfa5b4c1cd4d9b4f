"""Nothing disappears: for every field that a person filled in, whether it stands in the document, and if not, why.

What stands in it is known from what the template printed: each print was noted with the part and the field it came
from. A value out of a row that was worked out counts for the field that it is the value of; what is made from several
fields says so itself (`Part.needs`, `Part.shows`).
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Any

from planmaker import dutch
from planmaker.documents.catalogue import kinds
from planmaker.documents.chapters import left_out
from planmaker.documents.context import SHOWS
from planmaker.documents.manifest import Kind
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part, parts, spot
from planmaker.dossier.first.forms import first_dossier
from planmaker.dossier.measures import Hoeveelheid
from planmaker.dossier.model.fields import Path, Shape, shapes
from planmaker.dossier.prose import Prose
from planmaker.dossier.values import Bedrag, Duur
from planmaker.findings import Finding, Severity
from planmaker.templating import Shown

PRINTED, STEERS, LEFT_OUT, INTERNAL, ELSEWHERE, NOWHERE = (
    "staat in het document",
    "stuurt het document",
    "weggelaten, zoals u vroeg",
    "intern",
    "hoort in een ander document",
    "staat in geen document",
)
"""What can become of a field, in the words that a person reads."""

CODE = "niet-in-document"

OF_THE_FILE = ("planmaker", "samenwerking.dossiernummer")
"""Fields by which planmaker knows a dossier: they steer every document, whatever its manifest says."""

_THINGS = (datetime.date, Bedrag, Duur, Decimal, Hoeveelheid)
"""Values that are made anew for each field, so that the same thing means the same field."""


@dataclass(slots=True)
class Prints:
    """What one document printed: the notes of its template, and which part each dict of its view shows."""

    shown: list[Shown] = field(default_factory=list)
    owners: dict[int, Part] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Landing:
    """What became of one field that was filled in: printed by the tag with this number, or `where` it went instead.

    `owners` has for each step of the path the part that holds it.
    """

    owners: tuple[Part, ...]
    path: Path
    value: Any
    fate: str
    tag: int = -1
    where: str = ""


def account(dossier: Dossier, kind: Kind, prints: Prints) -> list[Landing]:
    """Return for every field that was filled in what became of it in this document of `kind`."""
    return list(_Account(dossier, kind, prints).below(dossier, ()))


def in_no_document(dossier: Dossier, accounts: Sequence[Collection[Landing]]) -> list[Landing]:
    """Return for every field what became of it in a set of documents of `dossier`: taken in by one of them, or in none.

    What stands there as a first dossier proposes it, nobody filled in: it counts as taken in.
    """
    taken = {one.path: one for each in accounts for one in each if one.fate not in (NOWHERE, ELSEWHERE)}
    lost = {one.path: replace(one, fate=NOWHERE) for each in accounts for one in each if one.path not in taken}
    if any(one.where for one in lost.values()):
        # Whoever began with the whole and chose a form later still has what the whole proposes.
        proposed = {*_said(first_dossier().tree), *_said(first_dossier(dossier.samenwerking.vorm).tree)}
        for path, one in lost.items():
            if one.where and (name_of(path), _typed(one.value)) in proposed:
                lost[path] = replace(one, fate=STEERS)
    return [*taken.values(), *lost.values()]


def _said(tree: Any, path: Path = ()) -> Iterator[tuple[str, str]]:
    """Yield the name and the value of each field in a dossier as typed."""
    if isinstance(tree, dict):
        for name, value in tree.items():
            yield from _said(value, (*path, name))
    elif isinstance(tree, (list, tuple)) and any(isinstance(one, dict) for one in tree):
        for one in tree:
            yield from _said(one, path)
    elif tree is not None:
        yield name_of(path), _typed(tree)


def _typed(value: Any) -> str:
    return ", ".join({True: "ja", False: "nee"}[one] if isinstance(one, bool) else str(one) for one in _each(value))


def landed(landings: Collection[Landing], where: str = "niet in dit document") -> list[Finding]:
    """Return a finding for each field, or whole part, that no document will show and nobody asked to leave out."""
    lost = [one for one in landings if one.fate == NOWHERE]
    kept = {one.path[:end] for one in landings if one.fate != NOWHERE for end in range(len(one.path) + 1)}
    found: dict[str, list[tuple[Landing, Path]]] = {}
    told: set[Path] = set()
    for one in lost:
        # The largest part around it of which nothing landed: one finding says it all.
        end = next(end for end in range(1, len(one.path) + 1) if one.path[:end] not in kept)
        whole = one.path[:end]
        alone = sum(other.path[:end] == whole for other in lost) == 1
        path = one.path if alone else whole
        if path not in told:
            told.add(path)
            found.setdefault(name_of(path), []).append((one, path))
    return [_finding(same[0][0], same[0][1], len(same) - 1, where) for same in found.values()]


def name_of(path: Path) -> str:
    """Return a path without the numbers of items, as a manifest has it: `partijen.naam`."""
    return ".".join(step for step in path if isinstance(step, str))


def _finding(one: Landing, path: Path, more: int, where: str) -> Finding:
    what = f": “{_short(one.value)}”" if path == one.path else ""
    again = f"; hetzelfde geldt voor {dutch.aantal(more, 'ander onderdeel', 'andere onderdelen')}" if more else ""
    hint = "kijk of dit bij de gemaakte keuzes hoort, zet het in een veld dat wel in een stuk komt, of haal het weg"
    if one.where:
        hint = f"dit hoort in {one.where}, en dat document komt er niet; vul aan wat het nodig heeft, of haal dit weg"
    last = path[-1] if isinstance(path[-1], str) else str(path[-2])
    owner, item = one.owners[len(path) - 1], path[-1]
    return Finding(
        CODE,
        f"`{spot(path)}` staat {where}{what}{again}",
        replace(owner.place(last, item if isinstance(item, int) else None), spot=spot(path)),
        hint,
        Severity.WARNING,
    )


class _Account:
    """Walks the dossier beside what was printed of it."""

    def __init__(self, dossier: Dossier, kind: Kind, prints: Prints) -> None:
        self._kind = kind
        self._kinds = kinds()  # asked of the folder once, not for each field
        self._fields: dict[tuple[int, str], int] = {}
        self._texts: dict[str, int] = {}
        self._things: dict[int, int] = {}
        self._whole: dict[str, int] = {}
        self._unprinted: dict[str, tuple[str, str]] = {}
        inside = {id(part) for _, part in parts(dossier)}
        for owner, name, value, tag in prints.shown:
            part = dossier if owner is None else prints.owners.get(id(owner))
            if part is not None and id(part) in inside:
                self._note(part, name, tag)
                if owner is not None and name in type(part).model_fields:
                    continue
            for path in SHOWS.get(name, ()) if part is dossier else ():
                self._whole.setdefault(path, tag)
            self._value(value, tag)
        self._left_out = {path: chapter.titel for chapter in left_out(dossier, kind) for path in chapter.velden}

    def _note(self, part: Part, name: str, tag: int) -> None:
        if (id(part), name) in self._fields:
            return
        self._fields[id(part), name] = tag
        of = type(part)
        if name in of.model_fields and getattr(part, name):
            return  # as typed: it follows from nothing
        for other in (*of.needs.get(name, ()), *of.shows.get(name, ())):
            *above, last = other.split(".")
            for one in _at(part, above):
                self._note(one, last, tag)

    def _value(self, value: Any, tag: int) -> None:
        if isinstance(value, Prose):
            self._texts.setdefault(value.bron, tag)
        elif isinstance(value, str):
            self._texts.setdefault(value, tag)
        elif isinstance(value, _THINGS):
            self._things.setdefault(id(value), tag)
        elif isinstance(value, (list, tuple)):
            for one in value:
                self._value(one, tag)

    def below(
        self,
        part: Part,
        path: Path,
        owners: tuple[Part, ...] = (),
        *,
        intern: bool = False,
        wanted: Collection[str] | None = None,
    ) -> Iterator[Landing]:
        """Yield what became of each field below `part`, which lies at `path` in `owners`.

        `wanted` are the documents for which a person wrote it, when that was said.
        """
        for shape in shapes(type(part)):
            value = getattr(part, shape.name)
            if shape.name not in part.model_fields_set or value is None or value == () or shape.identifier:
                continue
            here, above = (*path, shape.name), (*owners, part)
            inside = not self._kind.intern and (intern or shape.intern)
            if shape.part:
                for at, one in enumerate(_each(value)):
                    where, around = ((*here, at), (*above, part)) if shape.many else (here, above)
                    hidden = inside or (one.only_intern and not self._kind.intern)
                    yield from self.below(one, where, around, intern=hidden, wanted=wanted or self._addressed(one))
            else:
                fate, tag, why = self._fate(part, shape, value, name_of(here), inside, wanted)
                if fate in (NOWHERE, ELSEWHERE):
                    usual = type(part).model_fields[shape.name].get_default(call_default_factory=True)
                    if value == usual:
                        continue  # what holds anyway, nobody misses
                yield Landing(above, here, value, fate, tag, why)

    def _addressed(self, part: Part) -> Collection[str] | None:
        """Return for which documents a person wrote `part`, all when none was named; None when that cannot be said."""
        field = next((name for name in ("stukken", "stuk") if name in type(part).model_fields), None)
        if field is None:
            return None
        named: Any = getattr(part, field) or self._kind.name
        return (named,) if isinstance(named, str) else tuple(named)

    def _fate(
        self, part: Part, shape: Shape, value: Any, name: str, intern: bool, wanted: Collection[str] | None
    ) -> tuple[str, int, str]:
        if intern:
            return INTERNAL, -1, ""
        tag = self._tag(part, shape, value, name)
        if tag is not None:
            return PRINTED, tag, ""
        if wanted and self._kind.name not in wanted:
            return ELSEWHERE, -1, ", ".join(wanted)
        if name not in self._unprinted:
            self._unprinted[name] = self._why(name)
        fate, where = self._unprinted[name]
        return (NOWHERE, -1, "") if wanted and fate == ELSEWHERE else (fate, -1, where)

    def _why(self, name: str) -> tuple[str, str]:
        """Return why the field called `name` is not printed, and where it went instead."""
        if _under(name, (*OF_THE_FILE, *self._kind.stuurt)):
            return STEERS, ""
        if chapter := next((title for path, title in self._left_out.items() if _under(name, (path,))), None):
            return LEFT_OUT, chapter
        if not claims(self._kind, name) and (others := [one.name for one in self._kinds if claims(one, name)]):
            return ELSEWHERE, dutch.opsomming(others, "of")
        return NOWHERE, ""

    def _tag(self, part: Part, shape: Shape, value: Any, name: str) -> int | None:
        if (id(part), shape.name) in self._fields:
            return self._fields[id(part), shape.name]
        whole = next((tag for path, tag in self._whole.items() if _under(name, (path,))), None)
        if whole is not None:
            return whole
        if shape.choice or shape.refers_to:
            return None
        found = [self._texts.get(one) if isinstance(one, str) else self._things.get(id(one)) for one in _each(value)]
        return None if None in found else found[0]


def claims(kind: Kind, name: str) -> bool:
    """Tell whether documents of `kind` print or follow the field called `name`, as its manifest says."""
    return name.split(".")[0] in kind.onderdelen and not _under(name, kind.niet_afgedrukt)


def _under(name: str, paths: Collection[str]) -> bool:
    return any(name == path or name.startswith(f"{path}.") for path in paths)


def _at(part: Part, steps: Sequence[str]) -> list[Part]:
    """Return the parts that these names lead to, those of every item of a list."""
    found = [part]
    for step in steps:
        found = [one for above in found for one in _each(getattr(above, step)) if isinstance(one, Part)]
    return found


def _each(value: Any) -> Sequence[Any]:
    return value if isinstance(value, (tuple, list)) else (value,)


def _short(value: Any) -> str:
    text = ", ".join(str(one) for one in _each(value))
    return text if len(text) <= 60 else f"{text[:57]}…"
