"""A dossier that contradicts itself: references to nothing, ids twice, ends before beginnings, sums that do not add up.

What is missing is not told here: a dossier may grow. What is told here cannot be right, whatever is added.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from planmaker import dutch
from planmaker.checks.contradictions.tegenspraak import contradictions
from planmaker.dossier.base import Part, parts
from planmaker.dossier.dossier import Dossier
from planmaker.dossier.model.shape import shapes
from planmaker.dossier.model.targets import SOORTEN, Soort, ids
from planmaker.dossier.parts.begroting import Begrotingsregel, Jaarbedrag
from planmaker.dossier.values import Bedrag
from planmaker.findings import Finding, Place

BELOW_ZERO = {(Begrotingsregel, "bedrag"), (Jaarbedrag, "bedrag")}
"""Amounts that may be negative: a discount or a correction is a cost below zero."""

SHOWN = 12
"""How many ids a hint lists; more is no help."""


def incoherent(dossier: Dossier) -> Iterator[Finding]:
    """Yield every contradiction in `dossier`, each at the place of the value that cannot stand."""
    yield from _doubles(dossier)
    targets = {name: ids(dossier, name) for name in SOORTEN}
    for _, part in parts(dossier):
        yield from _references(part, targets)
        yield from _negatives(part)
    yield from contradictions(dossier)


def _doubles(dossier: Dossier) -> Iterator[Finding]:
    """Ids that name two things in one list."""
    for path, part in parts(dossier):
        for shape in shapes(type(part)):
            if shape.many and shape.part and "id" in shape.part.model_fields:
                items = getattr(part, shape.name)
                where = ".".join(step for step in (*path, shape.name) if isinstance(step, str))
                yield from _twice(f"`{where}`", ((item.id, item.place("id")) for item in items))


def _twice(where: str, named: Iterable[tuple[str | None, Place]]) -> Iterator[Finding]:
    seen: dict[str, Place] = {}
    for name, place in named:
        if name is None:
            continue
        if name not in seen:
            seen[name] = place
        else:
            first = seen[name]
            same_file = (first.file, first.sheet) == (place.file, place.sheet) and first.line
            yield Finding(
                "dubbel-id",
                f'het id "{name}" staat ook {f"op regel {first.line}" if same_file else f"in {first}"}; '
                f"in {where} kan elk id één keer voorkomen",
                place,
                hint="geef elk een eigen id, en pas daarna aan wat ernaar verwijst",
            )


def _references(part: Part, targets: Mapping[str, Mapping[str, Sequence[Place]]]) -> Iterator[Finding]:
    for shape in shapes(type(part)):
        if shape.refers_to is None:
            continue
        known = targets[shape.refers_to]
        soort = SOORTEN[shape.refers_to]
        value = getattr(part, shape.name)
        for index, typed in enumerate(value if shape.many else (value,)):
            if typed is not None and typed not in known:
                yield Finding(
                    "verwijst-naar-niets",
                    f'"{typed}" is geen {soort.naam} in dit dossier',
                    part.place(shape.name, index if shape.many else None),
                    hint=_mend(typed, soort, known),
                )
            elif typed is not None and len(soort.paths) > 1 and len(known[typed]) > 1:
                yield Finding(
                    "dubbelzinnig",
                    f'"{typed}" is het id van meer dan één {soort.naam}',
                    part.place(shape.name, index if shape.many else None),
                    hint=f"geef in {soort.where.replace(' of ', ' en ')} elk een eigen id",
                )


def _mend(typed: str, soort: Soort, known: Mapping[str, Sequence[Place]]) -> str:
    if not known:
        return f"zet in {soort.where} een onderdeel met `id: {typed}`"
    near = dutch.meest_lijkend(typed, known)
    # Nearest first; the others in the order of the dossier.
    names = sorted(known, key=lambda name: name != near)
    shown = names if len(names) <= SHOWN else [*names[:SHOWN], "meer"]
    question = f"bedoelde je {near}? " if near else ""
    stands = "staat" if len(names) == 1 else "staan"
    return f"{question}in {soort.where.replace(' of ', ' en ')} {stands}: {dutch.opsomming(shown)}"


def _negatives(part: Part) -> Iterator[Finding]:
    for name in type(part).model_fields:
        value = getattr(part, name)
        amount = value.cents if isinstance(value, Bedrag) else value
        if isinstance(amount, int | Decimal) and amount < 0 and (type(part), name) not in BELOW_ZERO:
            shown = value if isinstance(value, Bedrag) else dutch.getal(value)
            yield Finding(
                "negatief",
                f"`{name}` kan niet minder dan nul zijn ({shown})",
                part.place(name),
                hint="haal het minteken weg",
            )
