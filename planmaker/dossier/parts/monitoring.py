"""How partners follow, discuss and tell what they achieve."""

from typing import Literal

from planmaker.dossier.base import Part, lijst, veld
from planmaker.dossier.parts.koersplan import Indicator
from planmaker.dossier.values import Aantal, Datum, OverlegId, PartijId, Tekst


class Rapportage(Part):
    """The yearly report on the indicators."""

    partij: PartijId | None = veld("Wie rapporteert.")
    voor: Tekst | None = veld("Vóór welke dag van het jaar.", voorbeeld="1 april")
    aan: OverlegId | None = veld("Aan welk overleg; leeg betekent: aan alle partijen.")


class Evaluatie(Part):
    """An evaluation: when, by whom, and what follows."""

    soort: Literal["jaarlijks", "tussentijds", "eind"] = veld(
        "Jaarlijks, tussentijds of aan het eind.", standaard="tussentijds"
    )
    moment: Tekst | None = veld("Wanneer zij plaatsvindt.", voorbeeld="oktober 2028", zin="deel")
    voor: Datum | None = veld("Vóór welke datum zij klaar is.")
    door: Tekst | None = veld("Wie evalueert, met lidwoord.", voorbeeld="een onafhankelijke deskundige", zin="wie")
    kosten: Literal["gelijke-delen", "volgens-sleutel", "penvoerder"] | None = veld("Wie de kosten draagt.")
    bespreking: OverlegId | None = veld("Welk overleg de uitkomsten bespreekt.")
    weken: Aantal | None = veld("Binnen hoeveel weken dat overleg de gevolgen bespreekt.", voorbeeld=8)


class Reflectie(Part):
    """A meeting outside the ordinary agenda, about the collaboration itself."""

    moment: Tekst | None = veld("Wanneer.", voorbeeld="ieder najaar", zin="deel")
    vragen: tuple[Tekst, ...] = lijst("De vragen die partijen elkaar stellen.")


class Monitoring(Part):
    """Following, evaluating, reflecting, celebrating."""

    indicatoren: tuple[Indicator, ...] = lijst("Indicatoren die bij geen enkel doel horen.")
    rapportage: Rapportage | None = veld("Wie wanneer rapporteert.")
    evaluaties: tuple[Evaluatie, ...] = lijst("De evaluaties.")
    reflectie: Reflectie | None = veld("Het reflectiegesprek.")
    vieren: tuple[Tekst, ...] = lijst("Hoe en wanneer u successen viert, elk als hele zin.")
