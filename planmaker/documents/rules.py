"""Rules that know which document was asked for: has the dossier enough for it, and do the ids fit that it names?

They have the shape of every rule (`planmaker.checks.rule`). Those of a kind need nothing but the kind; those of a text
need the document that its template made.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from planmaker.checks import ADVICE, CONTRADICTIONS
from planmaker.checks.rule import ERROR, Fault, Rule, rule
from planmaker.documents.chapters import own_chapters
from planmaker.documents.manifest import Kind
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.model.fields import shapes
from planmaker.dutch import meest_lijkend
from planmaker.findings import Finding, as_typed
from planmaker.templating import evaluate
from planmaker.word.bookmarks import bookmark_name

SUBJECT = "Het document"


def lacks(dossier: Dossier, kind: Kind) -> list[Finding]:
    """Return a finding for each whole part without which a document of this kind says nothing."""
    return list(parts_are_there.findings(dossier, kind))


def leaves_out(dossier: Dossier, kind: Kind) -> list[Finding]:
    """Return why a set of all documents goes without this kind; nothing when the dossier has enough for it.

    Beside whole parts that are missing: a dossier may have every part and still not be about this document.
    """
    return lacks(dossier, kind) or list(enough_is_said.findings(dossier, kind))


def misfits(dossier: Dossier, kind: Kind, present: Collection[str]) -> list[Finding]:
    """Return what does not fit between the ids in the dossier and this document, whose bookmarks are `present`."""
    found = list(chapters_exist.findings(dossier, kind))
    if kind.opbouw == "artikelen":
        for each in (own_ids_are_free, articles_exist):
            found += each.findings(dossier, present)
    return found


@rule(
    "onderdeel-ontbreekt",
    ERROR,
    "Staan de onderdelen in het dossier die dit document nodig heeft?",
    why="Zonder dat onderdeel blijft het document leeg; daarom komt er ook geen concept.",
    mend="Voeg het onderdeel toe dat de melding noemt, zoals `begroting`.",
    breaks="plan: {aanpak: Begin klein.}",
    keeps="""
plan: {aanpak: Begin klein.}
koersplan: {titel: Samen vooruit}
activiteiten: [{id: werven, naam: vrijwilligers werven}]
""",
)
def parts_are_there(dossier: Dossier, kind: Kind) -> Iterator[Fault]:
    """No document without the whole parts that it is about."""
    for part in kind.nodig:
        if not _says(getattr(dossier, part)):
            place = dossier.place(part)
            new = f" (`planmaker new --excel {as_typed(place.file)} --erbij {part}` maakt het)" if place.sheet else ""
            yield (
                place,
                f"voor {kind.name} is het onderdeel `{part}` nodig, maar dat staat niet in het dossier",
                f"voeg `{part}` toe{new}; de handleiding zegt wat erin hoort",
            )


def _says(value: Any) -> bool:
    """Tell whether somebody filled in anything: a part with only ids and defaults, as in a skeleton, says nothing."""
    if isinstance(value, tuple):
        return any(map(_says, value))
    if not isinstance(value, Part):
        return value is not None
    fields = type(value).model_fields
    filled = [(shape.name, getattr(value, shape.name)) for shape in shapes(type(value)) if not shape.identifier]
    return any(said != fields[name].get_default(call_default_factory=True) and _says(said) for name, said in filled)


@rule(
    "onderdeel-ontbreekt",
    ERROR,
    "Gaat het dossier over wat in dit document hoort?",
    why="Een set van alle documenten heeft er geen waar het dossier nauwelijks over gaat.",
    mend="Maak het document apart met `planmaker make`, of vul meer in.",
    breaks="partijen: [{id: bibliotheek}, {id: gemeente}]",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente}]
bijdragen: [{tekst: inwoners te verwijzen}]
""",
)
def enough_is_said(dossier: Dossier, kind: Kind) -> Iterator[Fault]:
    """A set of documents has none that the dossier hardly speaks of."""
    parts = {name: getattr(dossier, name) for name in type(dossier).model_fields}
    if kind.genoeg and not evaluate(kind.genoeg.als, parts):
        message = f"voor {kind.name} zegt het dossier nog te weinig: {kind.genoeg.anders}"
        yield dossier.place(), message, f"maak het apart met make {kind.name}"


@rule(
    "hoofdstuk-onbekend",
    ERROR,
    "Bestaan de hoofdstukken die het dossier voor dit document noemt?",
    why="Een hoofdstuk dat er niet is, kunt u niet weglaten en niet verplaatsen.",
    mend="Kies een id uit de melding, of haal het weg.",
    breaks="""
plan: {aanpak: Begin klein.}
document: {indelingen: [{stuk: plan-van-aanpak, zonder: [inleidng]}]}
""",
    keeps="""
plan: {aanpak: Begin klein.}
document: {indelingen: [{stuk: plan-van-aanpak, zonder: [informatie]}]}
""",
)
def chapters_exist(dossier: Dossier, kind: Kind) -> Iterator[Fault]:
    """Every id in the wishes for this kind is a chapter of it."""
    own = list(own_chapters(dossier, kind))
    known = [*(one.id for one in kind.hoofdstukken), *(one.id for one in own if one.plaats == "hoofdstuk")]
    named: list[tuple[str, Part, str, int | None]] = [
        (id, layout, field, at)
        for layout in dossier.document.indelingen
        if layout.stuk == kind.name
        for field in ("volgorde", "zonder")
        for at, id in enumerate(getattr(layout, field))
    ]
    named += [(one.na, one, "na", None) for one in own if one.na and kind.name in one.stukken]
    for id, part, field, at in named:
        if id not in known:
            yield part.place(field, at), f'"{id}" is geen hoofdstuk van {kind.name}', _hint(id, known)


@rule(
    "id-bezet",
    ERROR,
    "Heeft ieder eigen artikel een eigen id?",
    why="Met hetzelfde id weet geen verwijzing welk artikel bedoeld is.",
    mend="Kies een ander id.",
    breaks="""
partijen: [{id: bibliotheek}, {id: gemeente}]
afspraken: {artikelen: [{id: looptijd, titel: Duur, leden: [Wij beginnen klein.]}]}
""",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente}]
afspraken: {artikelen: [{id: eigen-looptijd, titel: Duur, leden: [Wij beginnen klein.]}]}
""",
)
def own_ids_are_free(dossier: Dossier, present: Collection[str]) -> Iterator[Fault]:
    """No own article has the id of an article that is there already."""
    for artikel in dossier.afspraken.artikelen:
        if bookmark_name(artikel.id) in present:
            yield (
                artikel.place("id"),
                f'het eigen artikel "{artikel.id}" heeft hetzelfde id als een artikel van planmaker',
                f"kies een ander id, bijvoorbeeld eigen-{artikel.id}",
            )


@rule(
    "artikel-ontbreekt",
    ERROR,
    "Bestaan de artikelen die het dossier noemt?",
    why="Een artikel dat niet in het stuk staat, kunt u niet noemen.",
    mend="Kies een id uit de melding die in uw stuk voorkomt.",
    breaks="""
partijen: [{id: bibliotheek}, {id: gemeente}]
afspraken: {artikelen: [{id: huisregels, titel: Huisregels, leden: [Wij ruimen op.], na: looptjd}]}
""",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente}]
afspraken: {artikelen: [{id: huisregels, titel: Huisregels, leden: [Wij ruimen op.], na: looptijd}]}
""",
)
def articles_exist(dossier: Dossier, present: Collection[str]) -> Iterator[Fault]:
    """Every article that the dossier names stands in this document."""
    own = {bookmark_name(a.id) for a in dossier.afspraken.artikelen}
    known = {name for name in present if not name.startswith("bijlage_")} | own
    choice = dossier.afspraken.afdwingbaarheid
    named: list[tuple[str, Part, str]] = [(a.na, a, "na") for a in dossier.afspraken.artikelen if a.na]
    if choice is not None:
        named += [(id, choice, f"niet_afdwingbaar[{at}]") for at, id in enumerate(choice.niet_afdwingbaar)]
    for id, part, field in named:
        if bookmark_name(id) not in known:
            hint = _hint(id, sorted(name.replace("_", "-") for name in known))
            yield part.place(field), f'hier staat "{id}", maar zo\'n artikel staat niet in dit document', hint


def _hint(id: str, known: Collection[str]) -> str:
    near = meest_lijkend(id, known)
    return f"bedoelt u {near}?" if near else f"kies uit: {', '.join(known)}"


def every_rule() -> tuple[Rule, ...]:
    """Return every rule there is: about the dossier, and about a document that is made of it."""
    return (*CONTRADICTIONS, *ADVICE, *(one for one in globals().values() if isinstance(one, Rule)))
