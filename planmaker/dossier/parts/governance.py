"""Who decides, who meets, who leads: as light as possible, as heavy as needed."""

from typing import Literal

from planmaker.dossier.base import Part, derived, lijst, veld
from planmaker.dossier.values import Aantal, Duur, Id, JaNee, OverlegId, PartijId, Tekst

Wijze = Literal["consensus", "consent", "gewone-meerderheid", "gekwalificeerde-meerderheid", "unanimiteit"]


class Stemgewicht(Part):
    """How many votes a party has."""

    partij: PartijId | None = veld("Welke partij.", voorbeeld="gemeente")
    stemmen: Aantal | None = veld("Het aantal stemmen.", voorbeeld="2")


class Besluitvorming(Part):
    """How a body decides."""

    wijze: Wijze | None = veld(
        "Hoe het overleg besluit.",
        keuzes={
            "consensus": "iedereen is het eens",
            "consent": "niemand heeft een overwegend bezwaar",
            "gewone-meerderheid": "meer dan de helft",
            "gekwalificeerde-meerderheid": "een grotere meerderheid",
            "unanimiteit": "alle stemmen voor",
        },
    )
    meerderheid: Tekst | None = veld(
        "Bij een gekwalificeerde meerderheid: welke.", voorbeeld="twee derde van de uitgebrachte stemmen", zin="deel"
    )
    stemgewicht: tuple[Stemgewicht, ...] = lijst(
        "Het aantal stemmen per partij; alleen als partijen niet evenveel stemmen hebben."
    )
    quorum: Tekst | None = veld("Hoeveel leden aanwezig moeten zijn.", voorbeeld="twee derde van de leden", zin="deel")
    termijn: Duur | None = veld(
        "Binnen welke tijd bestuurders spreken als het overleg er niet uitkomt.", voorbeeld="4 weken"
    )


class Overleg(Part):
    """A body in which partners meet."""

    id: Id = veld("Een kort, vast woord voor dit overleg.", standaard=..., voorbeeld="stuurgroep")
    naam: Tekst | None = veld("De naam, met lidwoord.", voorbeeld="de stuurgroep", zin="wie")
    niveau: Literal["bestuurlijk", "ambtelijk", "uitvoerend"] | None = veld(
        "Op welk niveau het overleg besluit.",
        keuzes={
            "bestuurlijk": "bestuurders",
            "ambtelijk": "managers en beleidsmedewerkers",
            "uitvoerend": "wie het werk doen",
        },
    )
    leden: tuple[PartijId, ...] = lijst(
        "De partijen die lid zijn; laat weg als alle partijen lid zijn.", voorbeeld=["bibliotheek", "gemeente"]
    )
    samenstelling: Tekst | None = veld(
        "Wie er namens een partij zit.", voorbeeld="één bestuurlijk vertegenwoordiger van iedere Partij", zin="deel"
    )
    voorzitter: Tekst | None = veld(
        "Wie voorzit, met lidwoord.", voorbeeld="de directeur-bestuurder van de Bibliotheek", zin="wie"
    )
    secretariaat: PartijId | None = veld("De partij die het secretariaat voert.")
    taken: tuple[Tekst, ...] = lijst(
        "Wat het overleg doet: elk de rest van de zin ‘De stuurgroep …’.",
        voorbeeld=["bewaakt de ambitie en de doelen", "stelt het jaarplan vast"],
        zin="gezegde",
    )
    mandaat: Tekst | None = veld(
        "Wat leden namens hun partij mogen beslissen, als hele zin.",
        voorbeeld="Een lid bindt de eigen organisatie alleen binnen het mandaat dat die organisatie heeft verleend.",
    )
    frequentie: Aantal | None = veld("Hoe vaak per jaar het overleg ten minste bijeenkomt.", voorbeeld=4)
    rapporteert_aan: OverlegId | None = veld("Bij een overleg onder een ander overleg: het id van dat andere overleg.")
    werkgroepen: JaNee = veld("Ja als dit overleg werkgroepen mag instellen.", standaard=False)
    besluitvorming: Besluitvorming | None = veld("Hoe dit overleg besluit.")


class Coordinator(Part):
    """The person, or role, who keeps the work going."""

    functie: Tekst | None = veld("De functie, met lidwoord.", voorbeeld="de coördinator van het Taalhuis", zin="wie")
    partij: PartijId | None = veld("Bij welke partij de coördinator in dienst is.")
    taken: tuple[Tekst, ...] = lijst(
        "Wat de coördinator doet: elk de rest van de zin ‘De coördinator …’.",
        voorbeeld=["bereidt de overleggen voor"],
        zin="gezegde",
    )
    uren: Tekst | None = veld("De omvang.", voorbeeld="24 uur per week", zin="deel")


class Stap(Part):
    """A step of the ladder when partners disagree about the work."""

    naar: Tekst | None = veld("Bij wie het onderwerp dan ligt, met lidwoord.", voorbeeld="de stuurgroep", zin="wie")
    termijn: Duur | None = veld("Binnen welke tijd.", voorbeeld="4 weken")


class Afstemming(Part):
    """A row of the achtje rond: how a level keeps its constituency informed."""

    niveau: Literal["bestuur", "management", "uitvoering"] | None = veld(
        "Het niveau binnen de organisaties.", voorbeeld="management"
    )
    partij: PartijId | None = veld("Welke partij; laat weg als het voor iedere partij geldt.")
    afspraak: Tekst | None = veld(
        "Wat er gebeurt, als hele zin.", voorbeeld="De manager bespreekt de besluiten binnen twee weken met het team."
    )


class Governance(Part):
    """How the collaboration is directed."""

    regie: PartijId | None = veld("De partij die de regie heeft.", voorbeeld="gemeente")
    regie_taken: tuple[Tekst, ...] = lijst(
        "Wat de regie inhoudt: elk de rest van de zin ‘De Gemeente …’.",
        voorbeeld=["bewaakt de samenhang met het gemeentelijke beleid"],
        zin="gezegde",
    )
    penvoerder: PartijId | None = veld("De partij die het geld en de administratie beheert.")
    penvoerder_taken: tuple[Tekst, ...] = lijst(
        "Wat de penvoerder doet: elk de rest van de zin ‘De Bibliotheek …’.",
        voorbeeld=["beheert de begroting"],
        zin="gezegde",
    )
    coordinator: Coordinator | None = veld("Wie het dagelijkse werk coördineert.", titel="Coördinator")
    overleggen: tuple[Overleg, ...] = lijst("De overleggen.")
    escalatie: tuple[Stap, ...] = lijst("De stappen als u er in het dagelijkse werk niet uitkomt.")
    achtje_rond: tuple[Afstemming, ...] = lijst("Hoe afspraken door de lagen van de organisaties gaan.")

    @derived
    def besluitend(self) -> tuple[Overleg, ...]:
        """The bodies with a rule for how they decide."""
        return tuple(o for o in self.overleggen if o.besluitvorming)
