"""The manifest of a kind of document: what `kind.yaml` may say, and what it may not contradict.

It is typed input like a dossier: fields with an explanation, places, and findings for all that is wrong at once.
"""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pydantic import PrivateAttr

from planmaker import dutch
from planmaker.dossier.base import Part, lijst, veld
from planmaker.dossier.dossier import Dossier
from planmaker.dossier.model.fields import field_at, part_at, shape_map
from planmaker.dossier.values import Id, JaNee, Tekst
from planmaker.findings import Finding
from planmaker.templating import expression_fault, text_fault

if TYPE_CHECKING:
    from planmaker.dossier.model.schema import Schema
    from planmaker.templating import Template

TEMPLATE = "template.docx"

_FIELD = "een veld van het dossier, met punten ertussen"


class DocumentSort(Part):
    """One of the sorts of document a kind can be, such as a convenant or an intentieverklaring."""

    naam: Tekst = veld("Hoe het dossier deze soort kiest.", standaard=..., voorbeeld="convenant")
    titel: Tekst | None = veld("Hoe het stuk heet, als dat anders is dan de naam.", voorbeeld="plan van aanpak")
    brug: Tekst | None = veld(
        "De zin die naar de afspraken leidt; voor {samen} komt ‘partijen’ of wat het dossier daarvoor zegt.",
        voorbeeld="{samen} komen het volgende overeen:",
    )
    verplicht: tuple[Id, ...] = lijst(
        "Artikelen of hoofdstukken die er altijd in staan, ook als het dossier er niets over zegt.",
        voorbeeld=["overleg", "evaluatie"],
    )

    @property
    def heet(self) -> str:
        """What a document of this sort is called."""
        return self.titel or self.naam


class Chapter(Part):
    """A chapter of the kind; it stands there when the expression `als` holds for the view."""

    id: Id = veld("Een kort, vast id: de bladwijzer in het sjabloon.", standaard=..., voorbeeld="aanleiding")
    titel: Tekst = veld("Hoe het hoofdstuk heet.", standaard=..., voorbeeld="Aanleiding")
    als: Tekst = veld("Wanneer het er staat, als uitdrukking.", standaard="true", voorbeeld="plan.aanleiding")
    velden: tuple[Tekst, ...] = lijst(
        f"De velden die alleen dit hoofdstuk afdrukt: elk {_FIELD}.", voorbeeld=["plan.aanleiding"]
    )
    lang: JaNee = veld("Ja als een kort stuk zonder kan.", standaard=False)


class Annex(Part):
    """An annex that the kind makes itself, when the expression `als` holds for the view."""

    id: Id = veld("Een kort, vast id: de bladwijzer in het sjabloon.", standaard=..., voorbeeld="begroting")
    titel: Tekst = veld("Hoe de bijlage heet.", standaard=..., voorbeeld="Begroting en dekking")
    als: Tekst = veld("Wanneer de bijlage erbij zit, als uitdrukking.", standaard=..., voorbeeld="begroting.kosten")


class Enough(Part):
    """When a dossier says enough to be about this kind of document."""

    als: Tekst = veld("Wanneer het dossier genoeg zegt, als uitdrukking.", standaard=..., voorbeeld="bijdragen")
    anders: Tekst = veld(
        "Wat er gezegd wordt als het niet meekomt.", standaard=..., voorbeeld="er staan geen bijdragen in"
    )


class Kind(Part):
    """A kind of document: a folder with this manifest and a Word template, never code.

    The folder gives the kind its name.
    """

    noun: ClassVar = "kind.yaml"

    titel: Tekst = veld("Wat voor documenten dit zijn.", standaard=..., voorbeeld="Plan van aanpak")
    voor: Literal["extern", "intern"] = veld(
        "Voor partners, of alleen voor de eigen organisatie; in wat extern is, komt niets interns.",
        standaard=...,
        voorbeeld="extern",
    )
    bestandsnaam: Tekst = veld(
        "De naam van het bestand, met tags zoals in een sjabloon.",
        standaard=...,
        voorbeeld="{{ stuk.naam }} {{ onderwerp }}",
    )
    opbouw: Literal["artikelen", "hoofdstukken"] = veld(
        "Waar het stuk uit bestaat: artikelen met leden, of hoofdstukken die het dossier mag ordenen en weglaten.",
        standaard=...,
        voorbeeld="hoofdstukken",
    )
    onderdelen: tuple[Tekst, ...] = lijst(
        "De onderdelen van het dossier die in dit document thuishoren; wat daarin is ingevuld, moet erin terugkomen.",
        voorbeeld=["samenwerking", "partijen"],
    )
    nodig: tuple[Tekst, ...] = lijst(
        "De onderdelen waarzonder het document niets zegt.", voorbeeld=["plan", "koersplan"]
    )
    genoeg: Enough | None = veld("Wanneer het meekomt als iemand alle documenten tegelijk maakt.")
    stuurt: tuple[Tekst, ...] = lijst(
        f"Wat niet zelf in het document staat, maar bepaalt wat erin staat: elk {_FIELD}.",
        voorbeeld=["samenwerking.vorm"],
    )
    niet_afgedrukt: tuple[Tekst, ...] = lijst(
        f"Wat van die onderdelen niet in dit document staat: elk {_FIELD}.", voorbeeld=["partijen.iban"]
    )
    soort: Tekst | None = veld(
        f"De keuze in het dossier die de soort bepaalt: {_FIELD}. Niet nodig bij één soort.",
        voorbeeld="afspraken.soort",
    )
    soorten: tuple[DocumentSort, ...] = lijst("De soorten die dit document kent; ten minste één.")
    hoofdstukken: tuple[Chapter, ...] = lijst("De hoofdstukken in hun gewone volgorde.")
    bijlagen: tuple[Annex, ...] = lijst("De bijlagen die planmaker zelf maakt, in volgorde.")

    _folder: Path = PrivateAttr(default=Path())

    @property
    def name(self) -> str:
        """What a person types to get a document of this kind: the name of its folder."""
        return self._folder.name

    @property
    def folder(self) -> Path:
        """The folder that this manifest, and its template, stand in."""
        return self._folder

    @property
    def intern(self) -> bool:
        """Whether documents of this kind stay inside the own organisation."""
        return self.voor == "intern"

    def stands_in(self, folder: Path) -> None:
        """Remember which folder this manifest, and its template, stand in."""
        self._folder = folder

    def sort(self, dossier: Dossier) -> DocumentSort:
        """Return the sort of document that the dossier asks for; the only one when the kind leaves no choice."""
        if not self.soort:
            return self.soorten[0]
        value: Any = dossier
        for step in self.soort.split("."):
            value = getattr(value, step)
        return {sort.naam: sort for sort in self.soorten}[value]

    def template(self) -> "Template":
        """Return the template of this kind. Raises TemplateError when it is at fault."""
        from planmaker.templating import Template

        return Template(self._folder / TEMPLATE)

    def __hash__(self) -> int:
        return hash(self._folder)


def faults(kind: Kind) -> Iterator[Finding]:
    """Yield a finding for each name, path or expression in a manifest that leads nowhere, and for what clashes."""
    for field in ("onderdelen", "nodig"):
        yield from _unknown_parts(kind, field)
    for field in ("stuurt", "niet_afgedrukt"):
        yield from _unknown_fields(kind, field)
    for chapter in kind.hoofdstukken:
        yield from _unknown_fields(chapter, "velden")
    yield from _sorts(kind)
    for field in ("hoofdstukken", "bijlagen"):
        yield from _twice(getattr(kind, field), "id")
    yield from _twice(kind.soorten, "naam")
    yield from _layout(kind)
    conditions: list[Part] = [*kind.hoofdstukken, *kind.bijlagen, *([kind.genoeg] if kind.genoeg else [])]
    for part in conditions:
        expression: str = part.als  # type: ignore[attr-defined]  # each of them has one
        if fault := expression_fault(expression):
            yield _no_expression(part, "als", expression, fault)
    if fault := text_fault(kind.bestandsnaam):
        yield _no_expression(kind, "bestandsnaam", kind.bestandsnaam, fault)


def _unknown_parts(kind: Kind, field: str) -> Iterator[Finding]:
    known = Dossier.model_fields
    for at, name in enumerate(getattr(kind, field)):
        if name not in known:
            yield _nowhere(kind, field, at, f'het dossier heeft geen onderdeel "{name}"', name, known)


def _unknown_fields(part: Part, field: str) -> Iterator[Finding]:
    for at, path in enumerate(getattr(part, field)):
        yield from _unknown_field(part, field, at, path)


def _unknown_field(part: Part, field: str, at: int | None, path: str) -> Iterator[Finding]:
    """Yield a finding when `path` leads to no field of a dossier, at the first step that is not there."""
    steps = path.split(".")
    for end in range(1, len(steps) + 1):
        if field_at(Dossier, tuple(steps[:end])) is not None:
            continue
        above = part_at(Dossier, tuple(steps[: end - 1]))
        owner = f"`{'.'.join(steps[: end - 1])}`" if end > 1 else "het dossier"
        known = [".".join([*steps[: end - 1], name]) for name in above.model_fields] if above else []
        message = f'{owner} heeft geen veld "{steps[end - 1]}"'
        yield _nowhere(part, field, at, message, ".".join(steps[:end]), known)
        return


def _nowhere(part: Part, field: str, at: int | None, message: str, typed: str, known: Collection[str]) -> Finding:
    near = dutch.meest_lijkend(typed, known)
    hint = f"bedoelt u {near}?" if near else _choose(known)
    return Finding("onbekende-naam", message, part.place(field, at), hint)


def _choose(known: Collection[str]) -> str:
    return f"kies uit: {', '.join(known)}" if known else "haal deze regel weg, of kijk bij de velden in de handleiding"


def _sorts(kind: Kind) -> Iterator[Finding]:
    """Yield what does not fit between the choice in the dossier and the sorts of the kind."""
    names = [sort.naam for sort in kind.soorten]
    if not names:
        hint = "voeg toe: `soorten:` met eronder `- naam: …`, de naam van het stuk"
        yield Finding("soort-ontbreekt", "dit document kent geen enkele soort", kind.place("soorten"), hint)
    if kind.soort is None:
        if len(names) > 1:
            hint = "voeg toe: `soort: …`, de keuze in het dossier, bijvoorbeeld afspraken.soort"
            yield Finding(
                "soort-ontbreekt", "hier staan meer soorten, maar niets kiest ertussen", kind.place("soorten"), hint
            )
        return
    unknown = list(_unknown_field(kind, "soort", None, kind.soort))
    yield from unknown
    if unknown:
        return
    *above, last = kind.soort.split(".")
    owner = part_at(Dossier, tuple(above))
    allowed = shape_map(owner)[last].choices if owner else ()
    if not allowed:
        message, hint = f"`{kind.soort}` is geen keuze in het dossier", "noem een veld met een paar vaste woorden"
        yield Finding("onbekende-naam", message, kind.place("soort"), hint)
        return
    for sort in kind.soorten:
        if sort.naam not in allowed:
            message = f'"{sort.naam}" is geen keuze bij `{kind.soort}`'
            yield _nowhere(sort, "naam", None, message, sort.naam, allowed)
    for name in allowed:
        if name not in names and names:
            hint = f"voeg onder `soorten` toe: `- naam: {name}`"
            message = f'`{kind.soort}` kan "{name}" zijn, maar die soort staat hier niet'
            yield Finding("soort-ontbreekt", message, kind.place("soorten"), hint)


def _twice(parts: Collection[Part], field: str) -> Iterator[Finding]:
    seen: set[str] = set()
    for part in parts:
        name = getattr(part, field)
        if name in seen:
            yield Finding("dubbel-id", f'"{name}" staat hier twee keer', part.place(field), "geef elk een eigen naam")
        seen.add(name)


def _layout(kind: Kind) -> Iterator[Finding]:
    """Yield what does not fit how documents of this kind are built up."""
    if kind.opbouw == "artikelen":
        if kind.hoofdstukken:
            hint = "schrijf `opbouw: hoofdstukken`, of haal de hoofdstukken weg"
            message = "dit document bestaat uit artikelen, maar hier staan hoofdstukken"
            yield Finding("opbouw-klopt-niet", message, kind.place("hoofdstukken"), hint)
        return
    known = [chapter.id for chapter in kind.hoofdstukken]
    for sort in kind.soorten:
        for at, id in enumerate(sort.verplicht):
            if id not in known:
                message = f'dit document heeft geen hoofdstuk "{id}"'
                yield _nowhere(sort, "verplicht", at, message, id, known)


def _no_expression(part: Part, field: str, typed: str, fault: str) -> Finding:
    hint = "schrijf een uitdrukking zoals in een sjabloon, bijvoorbeeld: plan.aanleiding or samenwerking.aanleiding"
    if field == "bestandsnaam":
        hint = "schrijf de naam met tags zoals in een sjabloon, bijvoorbeeld: {{ stuk.naam }} {{ onderwerp }}"
    message = f'planmaker kan "{typed}" niet lezen ({fault})'
    return Finding("uitdrukking-onleesbaar", message, part.place(field), hint)


def schema() -> "Schema":
    """Return the JSON Schema of `kind.yaml`, for an editor that helps while somebody types."""
    from planmaker.dossier.model.schema import schema_of

    return schema_of(Kind, "kind.yaml van planmaker", "Wat voor document een sjabloon maakt.")
