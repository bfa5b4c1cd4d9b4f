"""The work in time: phases, activities, milestones, who does what, and where somebody decides to go on or to stop."""

import datetime
from typing import ClassVar, Literal

from planmaker import dutch
from planmaker.dossier.base import Part, derived, lijst, veld
from planmaker.dossier.measures import Uren
from planmaker.dossier.values import (
    BetrokkeneId,
    Datum,
    DoelId,
    Duur,
    FaseId,
    Id,
    LangeTekst,
    OverlegId,
    PartijId,
    StapId,
    Tekst,
)


def tijdvak(begin: datetime.date | None, einde: datetime.date | None) -> str | None:
    """Return a period in words, or None while one of its ends is not known or it ends before it begins."""
    return dutch.periode(begin, einde) if begin and einde and begin <= einde else None


class Rol(Part):
    """A role in the project, and who fills it."""

    id: Id = veld("Een kort, vast woord voor deze rol.", standaard=..., voorbeeld="projectleider")
    naam: Tekst | None = veld("De rol, met lidwoord.", voorbeeld="de projectleider")
    soort: Literal[
        "bestuurlijk-opdrachtgever", "ambtelijk-opdrachtgever", "opdrachtnemer", "projectleider", "projectlid",
        "adviseur", "anders",
    ] = veld("Het soort rol.", standaard="anders", voorbeeld="projectleider")  # fmt: skip
    partij: PartijId | None = veld("Van welke partij deze persoon komt.")
    persoon: Tekst | None = veld("Wie de rol vervult.", voorbeeld="S. el Amrani")
    taken: tuple[Tekst, ...] = lijst(
        "Wat bij de rol hoort: elk de rest van de zin ‘De projectleider …’.", voorbeeld=["bewaakt planning en budget"]
    )
    uren: Uren | None = veld("Hoeveel uur per week.", voorbeeld="16 uur")


class Besluitmoment(Part):
    """A moment at which somebody decides: go on, go on under conditions, or stop."""

    besluit: Tekst | None = veld("Waarover besloten wordt.", voorbeeld="doorgaan met de uitvoering")
    door: Tekst | None = veld("Wie besluit, met lidwoord.", voorbeeld="de stuurgroep")
    overleg: OverlegId | None = veld("Welk overleg besluit, als dat in dit dossier staat: zijn id.")
    datum: Datum | None = veld("Wanneer besloten wordt.", voorbeeld="1 juli 2027")
    go: tuple[Tekst, ...] = lijst(
        "Wanneer u doorgaat: elk de rest van de zin ‘… als’.", voorbeeld=["alle partners hun aandeel betalen"]
    )
    no_go: tuple[Tekst, ...] = lijst(
        "Wanneer u stopt: elk de rest van de zin ‘… als’.", titel="No go", voorbeeld=["een partner zich terugtrekt"]
    )
    uitkomst: Literal["go", "go-met-voorwaarden", "no-go", "aangehouden"] | None = veld(
        "Wat er besloten is, als dat al zo is."
    )
    toelichting: LangeTekst | None = veld(
        "Uitleg bij het besluit, of de voorwaarden.", voorbeeld="Het college beslist pas na de zomer."
    )


class Fase(Part):
    """A phase of the project, up to a decision."""

    id: Id = veld("Een kort, vast woord voor deze fase.", standaard=..., voorbeeld="fase-1")
    naam: Tekst | None = veld("De naam.", voorbeeld="Opbouw")
    doel: LangeTekst | None = veld(
        "Wat er aan het eind van de fase is bereikt.",
        voorbeeld="Alle partners hebben getekend en de werkgroep is begonnen.",
    )
    begin: Datum | None = veld("De eerste dag.", voorbeeld="1 januari 2027")
    einde: Datum | None = veld("De laatste dag.", voorbeeld="30 juni 2027")
    resultaten: tuple[Tekst, ...] = lijst("Wat de fase oplevert.", voorbeeld=["een getekend convenant"])
    besluit: Besluitmoment | None = veld("Het besluit aan het eind van de fase.")

    needs: ClassVar = {"periode": ("begin", "einde")}

    @derived
    def periode(self) -> str | None:
        """From when until when, in words."""
        return tijdvak(self.begin, self.einde)


class Rasci(Part):
    """Who does an activity, who answers for it, helps, is asked and is told. One answers, by the shape of the field."""

    uitvoerend: tuple[BetrokkeneId, ...] = lijst("R: wie het doet.", voorbeeld=["projectleider"])
    eindverantwoordelijk: BetrokkeneId | None = veld("A: wie erop aangesproken wordt; altijd precies één.")
    ondersteunend: tuple[BetrokkeneId, ...] = lijst("S: wie helpt.", voorbeeld=["gemeente"])
    geraadpleegd: tuple[BetrokkeneId, ...] = lijst("C: wie vooraf om advies wordt gevraagd.", voorbeeld=["stuurgroep"])
    geinformeerd: tuple[BetrokkeneId, ...] = lijst("I: wie het hoort.", titel="Geïnformeerd", voorbeeld=["gemeente"])


class Activiteit(Part):
    """Something to do: by whom, when, with what result."""

    id: Id = veld("Een kort, vast woord voor deze activiteit.", standaard=..., voorbeeld="activiteit-1")
    naam: Tekst | None = veld("Wat er gebeurt, met een werkwoord.", voorbeeld="taalvrijwilligers werven")
    omschrijving: LangeTekst | None = veld("Hoe dat gaat.", voorbeeld="In elke wijk komt een informatieavond.")
    resultaat: Tekst | None = veld("Wat er dan is.", voorbeeld="twintig getrainde vrijwilligers")
    fase: FaseId | None = veld("In welke fase.")
    doelen: tuple[DoelId, ...] = lijst("Aan welke doelen de activiteit bijdraagt.")
    eigenaar: BetrokkeneId | None = veld("Wie ervoor zorgt dat het gebeurt.", voorbeeld="projectleider")
    begin: Datum | None = veld(
        "De eerste dag; leeg betekent: meteen na de activiteiten bij `na`.", voorbeeld="1 februari 2027"
    )
    einde: Datum | None = veld("De laatste dag; leeg als u de duur invult.", voorbeeld="30 april 2027")
    duur: Duur | None = veld("Hoe lang het duurt.", voorbeeld="3 maanden")
    na: tuple[StapId, ...] = lijst("Wat er eerst klaar moet zijn; zonder begin start de activiteit meteen daarna.")
    uren: Uren | None = veld("Hoeveel uur het in totaal kost.", voorbeeld="120 uur")
    rasci: Rasci | None = veld("Wie wat doet, in vijf rollen (RASCI).", titel="RASCI")


class Mijlpaal(Part):
    """A point in time that everybody can see was reached."""

    id: Id = veld("Een kort, vast woord voor deze mijlpaal.", standaard=..., voorbeeld="opening")
    naam: Tekst | None = veld("Wat er dan bereikt is.", voorbeeld="het spreekuur is open")
    datum: Datum | None = veld("Wanneer het bereikt moet zijn.", voorbeeld="1 oktober 2027")
    fase: FaseId | None = veld("In welke fase.")
    eigenaar: BetrokkeneId | None = veld("Wie ervoor zorgt.", voorbeeld="projectleider")
    na: tuple[StapId, ...] = lijst("Wat er eerst klaar moet zijn.", voorbeeld=["activiteit-1"])
    besluit: Besluitmoment | None = veld("Het besluit dat dan valt.")
    vieren: Tekst | None = veld(
        "Hoe u viert dat dit gelukt is, als hele zin.", voorbeeld="Partners vieren de opening met deelnemers."
    )


class Planregel(Part):
    """An activity or a milestone with the days that follow from the whole planning."""

    id: Id = veld("Van welke activiteit of mijlpaal.", standaard=...)
    naam: Tekst | None = veld("De naam.")
    soort: Literal["activiteit", "mijlpaal"] = veld("Activiteit of mijlpaal.", standaard="activiteit")
    fase: FaseId | None = veld("In welke fase.")
    begin: Datum | None = veld("De eerste dag.")
    einde: Datum | None = veld("De laatste dag.")
