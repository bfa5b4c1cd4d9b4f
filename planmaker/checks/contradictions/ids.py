"""Ids: each names one thing, and what refers to one finds it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from planmaker import dutch
from planmaker.checks.rule import ERROR, Fault, rule
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part, parts
from planmaker.dossier.model.fields import shapes
from planmaker.dossier.model.referents import REFERENTS, Referent, ids
from planmaker.dossier.parts.partijen import Partij
from planmaker.findings import Place

SUBJECT = "Verwijzingen"

SHOWN = 12
"""How many ids a hint lists; more is no help."""

_Reference = tuple[str, Place, Referent, Mapping[str, Sequence[Place]]]


@rule(
    "dubbel-id",
    ERROR,
    "Heeft alles in een lijst een eigen id?",
    why="Wat naar dat id verwijst, kan beide bedoelen.",
    mend="Geef elk een eigen id, en pas aan wat ernaar verwijst.",
    breaks="partijen: [{id: gemeente}, {id: gemeente}]",
    keeps="partijen: [{id: bibliotheek}, {id: gemeente}]",
)
def ids_differ(dossier: Dossier) -> Iterator[Fault]:
    """No id names two things in one list."""
    for path, part in parts(dossier):
        for shape in shapes(type(part)):
            if shape.many and shape.part and "id" in shape.part.model_fields:
                where = ".".join(step for step in (*path, shape.name) if isinstance(step, str))
                yield from _twice(f"`{where}`", getattr(part, shape.name))


def _twice(where: str, items: Sequence[Part]) -> Iterator[Fault]:
    seen: dict[str, Place] = {}
    for item in items:
        name, place = getattr(item, "id", None), item.place("id")
        if name in seen:
            first = seen[name]
            same_file = (first.file, first.sheet) == (place.file, place.sheet) and first.line
            yield (
                place,
                f'het id "{name}" staat ook {f"op regel {first.line}" if same_file else f"in {first}"}; '
                f"in {where} kan elk id één keer voorkomen",
                "geef elk een eigen id, en pas daarna aan wat ernaar verwijst",
            )
        elif name is not None:
            seen[name] = place


@rule(
    "verwijst-naar-niets",
    ERROR,
    "Bestaat alles waarnaar het dossier verwijst?",
    why="Een verwijzing naar iets dat er niet is, laat een gat in het stuk.",
    mend="Kijk naar de spelling; de melding noemt de id's die er wel zijn.",
    breaks="""
partijen: [{id: bibliotheek}, {id: gemeente}]
bijdragen: [{partijen: [gemeent], tekst: te betalen}]
""",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente}]
bijdragen: [{partijen: [gemeente], tekst: te betalen}]
""",
)
def references_find_something(dossier: Dossier) -> Iterator[Fault]:
    """What refers to an id finds it."""
    for typed, place, referent, known in _references(dossier):
        if typed not in known:
            yield place, f'"{typed}" is geen {referent.naam} in dit dossier', _mend(typed, referent, known)


@rule(
    "dubbelzinnig",
    ERROR,
    "Is duidelijk waarnaar een id verwijst?",
    why="Een id dat op twee lijsten past, zegt niet wie bedoeld is.",
    mend="Geef elk een eigen id.",
    breaks="""
partijen: [{id: team}]
rollen: [{id: team}]
risicos: [{naam: uitval, eigenaar: team}]
""",
    keeps="""
partijen: [{id: welzijn}]
rollen: [{id: team}]
risicos: [{naam: uitval, eigenaar: team}]
""",
)
def references_find_one_thing(dossier: Dossier) -> Iterator[Fault]:
    """What refers to an id that may stand in several lists, finds it in one."""
    for typed, place, referent, known in _references(dossier):
        if len(referent.paths) > 1 and len(known.get(typed, ())) > 1:
            hint = f"geef in {referent.where.replace(' of ', ' en ')} elk een eigen id"
            yield place, f'"{typed}" is het id van meer dan één {referent.naam}', hint


def _references(dossier: Dossier) -> Iterator[_Reference]:
    """Yield every id that refers to something: where it stands, to what it may refer, and the ids there are of that."""
    targets = {name: ids(dossier, name) for name in REFERENTS}
    for _, part in parts(dossier):
        for shape in shapes(type(part)):
            if shape.refers_to is not None:
                value = getattr(part, shape.name)
                for index, typed in enumerate(value if shape.many else (value,)):
                    if typed is not None:
                        place = part.place(shape.name, index if shape.many else None)
                        yield typed, place, REFERENTS[shape.refers_to], targets[shape.refers_to]


def _mend(typed: str, referent: Referent, known: Mapping[str, Sequence[Place]]) -> str:
    if not known:
        return f"zet in {referent.where} een onderdeel met `id: {typed}`"
    near = dutch.meest_lijkend(typed, known)
    # Nearest first; the others in the order of the dossier.
    names = sorted(known, key=lambda name: name != near)
    shown = names if len(names) <= SHOWN else [*names[:SHOWN], "meer"]
    question = f"bedoelt u {near}? " if near else ""
    stands = "staat" if len(names) == 1 else "staan"
    return f"{question}in {referent.where.replace(' of ', ' en ')} {stands}: {dutch.opsomming(shown)}"


@rule(
    "tegenspraak",
    ERROR,
    "Is geen partij een onderdeel van zichzelf?",
    why="Een organisatie valt onder een andere, niet onder zichzelf.",
    mend="Noem de organisatie waar deze partij onder valt, of haal `onderdeel_van` weg.",
    breaks="partijen: [{id: school, onderdeel_van: school}]",
    keeps="partijen: [{id: school, onderdeel_van: bestuur}, {id: bestuur}]",
)
def party_is_not_part_of_itself(party: Partij) -> Iterator[Fault]:
    """A party that is part of another organisation, is not that organisation."""
    if party.onderdeel_van == party.id:
        yield (
            party.place("onderdeel_van"),
            f'partij "{party.id}" kan geen onderdeel van zichzelf zijn',
            "noem de organisatie waar deze partij onder valt, of haal dit veld weg",
        )
