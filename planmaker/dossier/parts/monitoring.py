"""How partners follow, discuss and tell what they achieve."""

from typing import Literal

from planmaker.dossier.base import Part, lijst, veld
from planmaker.dossier.parts.koersplan import Indicator
from planmaker.dossier.values import Aantal, Datum, OverlegId, PartijId, Tekst


class Rapportage(Part):
    """The yearly report on the indicators."""

    partij: PartijId | None = veld("Welke partij rapporteert.")
    voor: Tekst | None = veld("Vóór welke dag van het jaar.", voorbeeld="1 april")
    aan: OverlegId | None = veld("Aan welk overleg; laat weg als het aan alle partijen is.")


class Evaluatie(Part):
    """An evaluation: when, by whom, and what follows."""

    soort: Literal["jaarlijks", "tussentijds", "eind"] = veld("Wat voor evaluatie het is.", standaard="tussentijds")
    moment: Tekst | None = veld("Wanneer de evaluatie is.", voorbeeld="oktober 2028", zin="deel")
    voor: Datum | None = veld("Vóór welke datum de evaluatie klaar is.", voorbeeld="1 november 2029")
    door: Tekst | None = veld("Wie evalueert, met lidwoord.", voorbeeld="een onafhankelijke deskundige", zin="wie")
    kosten: Literal["gelijke-delen", "volgens-sleutel", "penvoerder"] | None = veld(
        "Wie de evaluatie betaalt.",
        keuzes={
            "gelijke-delen": "ieder evenveel",
            "volgens-sleutel": "zoals de kosten verdeeld zijn",
            "penvoerder": "de penvoerder",
        },
    )
    bespreking: OverlegId | None = veld("Welk overleg de uitkomsten bespreekt.")
    weken: Aantal | None = veld("Binnen hoeveel weken dat overleg de gevolgen bespreekt.", voorbeeld=8)


class Reflectie(Part):
    """A meeting outside the ordinary agenda, about the collaboration itself."""

    moment: Tekst | None = veld("Wanneer het gesprek is.", voorbeeld="ieder najaar", zin="deel")
    vragen: tuple[Tekst, ...] = lijst(
        "De vragen die partijen elkaar stellen.", voorbeeld=["Wat gaat beter dan we hadden verwacht?"]
    )


class Monitoring(Part):
    """Following, evaluating, reflecting, celebrating."""

    indicatoren: tuple[Indicator, ...] = lijst(
        "Indicatoren die bij geen enkel doel horen; dezelfde velden als bij een doel.",
        voorbeeld=[
            {
                "naam": "tevredenheid van de partijen",
                "soort": "kwalitatief",
                "eenheid": "verhalen",
                "nulmeting": "gesprekken met alle partijen (2026)",
                "streefwaarde": "partijen geven voorbeelden van wat samen lukte",
                "bron": "het jaarlijkse reflectiegesprek",
                "eigenaar": "gemeente",
            }
        ],
    )
    rapportage: Rapportage | None = veld("Wie ieder jaar over de indicatoren rapporteert.")
    evaluaties: tuple[Evaluatie, ...] = lijst("Wanneer u kijkt of de samenwerking werkt.")
    reflectie: Reflectie | None = veld("Het gesprek over de samenwerking zelf.")
    vieren: tuple[Tekst, ...] = lijst(
        "Hoe en wanneer u successen viert, elk als hele zin.",
        voorbeeld=["Partijen vieren ieder jaar in september met deelnemers wat er is bereikt."],
    )
