"""A shared building: who owns and manages it, its rooms and costs, and the stages on the way there (domain guide 2)."""

from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from planmaker.dossier.base import Part, derived, kort, lijst, veld
from planmaker.dossier.gebouw import exploitatie, rekening
from planmaker.dossier.gebouw.exploitatie import Kostensleutel, Last, Scenario, Sleuteluitwerking, Uitwerking
from planmaker.dossier.gebouw.ruimten import Deel, Ruimte, spaces, weekly_hours
from planmaker.dossier.measures import Oppervlakte, Uren
from planmaker.dossier.parts.partijen import Adres
from planmaker.dossier.parts.planning import Besluitmoment, tijdvak
from planmaker.dossier.values import (
    Bedrag,
    BetrokkeneId,
    Datum,
    Jaar,
    LangeTekst,
    PartijId,
    RisicoId,
    Stadiumnummer,
    Tekst,
)


class Gebouw(Part):
    """The building."""

    naam: Tekst | None = veld("De naam van het gebouw.", voorbeeld="De Brink")
    soort: Literal["nieuwbouw", "verbouw", "uitbreiding", "bestaand"] | None = veld(
        "Wat voor bouw het is.", voorbeeld="verbouw"
    )
    adres: Adres | None = veld("Waar het staat of komt.")
    bouwjaar: Jaar | None = veld("Het bouwjaar.", voorbeeld=1998)
    oppervlakte: Oppervlakte | None = veld(
        "De oppervlakte van het hele gebouw; laat weg voor de som van de ruimten.", voorbeeld="1.450 m²"
    )
    opening: Datum | None = veld("Wanneer het (weer) opengaat.", voorbeeld="1 september 2029")
    openingstijden: Tekst | None = veld("Wanneer het gebouw open is.", voorbeeld="maandag tot en met zaterdag")
    omschrijving: LangeTekst | None = veld(
        "Wat voor gebouw het is, en wat er bijzonder aan is.", voorbeeld="Een oud schoolgebouw aan het plein."
    )


class Eigendom(Part):
    """Who owns the building, and what that choice means."""

    model: Literal["gemeente", "woningcorporatie", "schoolbestuur", "vve", "beheerstichting", "anders"] | None = veld(
        "Wie eigenaar is of wordt.", keuzes={"vve": "vereniging van eigenaars"}
    )
    eigenaar: PartijId | None = veld("De partij die eigenaar is, als die meedoet.", voorbeeld="gemeente")
    hoofdhuurder: PartijId | None = veld("De partij die huurt en onderverhuurt, als die er is.")
    redenen: tuple[Tekst, ...] = lijst("Waarom u hiervoor kiest.", voorbeeld=["de gemeente bezit het pand al"])
    toelichting: LangeTekst | None = veld(
        "Wat deze keuze betekent voor de gebruikers.", voorbeeld="De gemeente draagt het groot onderhoud."
    )


class Beheertaak(Part):
    """A task of running the building: who does it, and for whose account."""

    taak: Tekst | None = veld("De taak.", voorbeeld="sleutels en toegang")
    door: BetrokkeneId | None = veld("Wie het doet.")
    rekening: Literal["eigenaar", "gebruikers-samen", "gebruiker-zelf"] | None = veld(
        "Voor wiens rekening.", voorbeeld="gebruikers-samen"
    )
    frequentie: Tekst | None = veld("Hoe vaak.", voorbeeld="iedere werkdag")
    toelichting: Tekst | None = veld("Wat er verder is afgesproken.", voorbeeld="De beheerder houdt een lijst bij.")


class Beheer(Part):
    """How the building is run."""

    model: Literal["gesplitst", "gebundeld", "ondergebracht"] | None = veld(
        "Hoe u het beheer regelt.",
        voorbeeld="gebundeld",
        keuzes={"gesplitst": "ieder het eigen deel", "gebundeld": "samen", "ondergebracht": "bij één organisatie"},
    )
    beheerder: BetrokkeneId | None = veld("Wie het beheer doet: een partij, een rol of een overleg.")
    redenen: tuple[Tekst, ...] = lijst("Waarom u hiervoor kiest.", voorbeeld=["één aanspreekpunt voor iedereen"])
    toelichting: LangeTekst | None = veld(
        "Wat deze keuze betekent voor de gebruikers.", voorbeeld="De beheerder werkt voor alle gebruikers."
    )
    taken: tuple[Beheertaak, ...] = lijst("De beheertaken.")


class Tarief(Part):
    """What others pay for a room."""

    naam: Tekst | None = veld("Voor wie of wat.", voorbeeld="verenigingen uit de wijk")
    soort: Literal["marktconform", "kostendekkend", "sociaal", "gratis"] | None = veld(
        "Wat voor tarief het is.", voorbeeld="sociaal"
    )
    bedrag: Bedrag | None = veld("Het bedrag.", voorbeeld="12,50")
    per: Literal["uur", "dagdeel", "dag", "jaar"] = veld("Per wat het bedrag geldt.", standaard="uur")


class Vraag(Part):
    """A question that a stage answers."""

    vraag: Tekst | None = veld("De vraag.", voorbeeld="Welke partners willen mee, en waarom?")
    antwoord: LangeTekst | None = veld(
        "Het antwoord, als dat er al is.", voorbeeld="Welzijn en het wijkteam willen mee."
    )


class Stadiumstap(Part):
    """A step within a stage."""

    wat: Tekst | None = veld("Wat er gebeurt, met een werkwoord.", voorbeeld="wensen van de teams ophalen")
    wie: BetrokkeneId | None = veld("Wie het doet.")
    begin: Datum | None = veld("De eerste dag.", voorbeeld="1 januari 2027")
    einde: Datum | None = veld("De laatste dag.", voorbeeld="28 februari 2027")
    wanneer: Tekst | None = veld("Wanneer, als dat nog geen datum is.", voorbeeld="voorjaar 2027")
    resultaat: Tekst | None = veld("Wat er dan is.", voorbeeld="een wensenlijst per team")


class Product(Part):
    """A deliverable of a stage."""

    naam: Tekst | None = veld("Wat er ligt.", voorbeeld="het programma van eisen")
    eigenaar: BetrokkeneId | None = veld("Wie het maakt.")
    datum: Datum | None = veld("Wanneer het klaar is.", voorbeeld="30 april 2027")
    gereed: Literal["ja", "nee", "deels"] | None = veld("Of het er al is.", voorbeeld="nee")


class Stadium(Part):
    """One of the six stages from the library's own preparation to daily use."""

    nummer: Stadiumnummer = veld(
        "Het stadium: 0 intern voorwerk, 1 initiatief, 2 definitie, 3 ontwerp, 4 realisatie, 5 gebruik.",
        standaard=...,
        voorbeeld=1,
    )
    naam: Tekst | None = veld("De naam, als u een andere wilt dan planmaker geeft.", voorbeeld="Verkenning")
    doel: LangeTekst | None = veld(
        "Wat er aan het eind van dit stadium duidelijk is.", voorbeeld="U weet met wie u verder wilt, en waarom."
    )
    begin: Datum | None = veld("De eerste dag.", voorbeeld="1 januari 2027")
    einde: Datum | None = veld("De laatste dag.", voorbeeld="30 april 2027")
    vragen: tuple[Annotated[Vraag, kort("vraag")], ...] = lijst("De vragen die u in dit stadium beantwoordt.")
    stappen: tuple[Stadiumstap, ...] = lijst("De stappen.")
    besluiten: tuple[Besluitmoment, ...] = lijst("De besluiten waarmee dit stadium eindigt.")
    producten: tuple[Annotated[Product, kort("naam")], ...] = lijst("Wat het stadium oplevert.")
    partijen: tuple[PartijId, ...] = lijst("Wie meedoen; leeg betekent: alle partijen, en in stadium 0 alleen u zelf.")
    risicos: tuple[RisicoId, ...] = lijst("De risico's die in dit stadium spelen.", titel="Risico's")
    intern: LangeTekst | None = veld(
        "Wat binnen uw organisatie blijft, zoals het mandaat.",
        voorbeeld="De bibliotheek betaalt niet meer dan nu.",
        intern=True,
    )

    needs: ClassVar = {"periode": ("begin", "einde")}

    @derived
    def binnen(self) -> bool:
        """Whether this is the stage inside the own organisation, before the partners come in."""
        return self.nummer == 0

    @derived
    def periode(self) -> str | None:
        """From when until when, in words."""
        return tijdvak(self.begin, self.einde)


class Mfa(Part):
    """The shared building and the plan for it."""

    visie: LangeTekst | None = veld(
        "Wat bezoekers straks merken: eerst de inhoud, dan de stenen.",
        voorbeeld="Wie binnenkomt voor een boek, vindt ook hulp bij een formulier.",
    )
    uitgangspunten: tuple[Tekst, ...] = lijst(
        "Waar u van uitgaat, elk als hele zin.", voorbeeld=["De bibliotheek houdt haar eigen gezicht."]
    )
    gebouw: Gebouw | None = veld("Het gebouw.")
    eigendom: Eigendom | None = veld("Wie eigenaar is.")
    beheer: Beheer | None = veld("Wie het gebouw beheert.")
    ruimtestaat: tuple[Ruimte, ...] = lijst("De ruimten, en wie ze gebruiken.")
    sleutels: tuple[Kostensleutel, ...] = lijst(
        "Hoe u de kosten verdeelt; m² en uren neemt planmaker uit de ruimtestaat."
    )
    exploitatie: tuple[Last, ...] = lijst("De jaarlijkse kosten van het gebouw, elk met een sleutel.")
    scenarios: tuple[Scenario, ...] = lijst(
        "Andere keuzes van sleutels, om naast elkaar te leggen.", titel="Scenario's"
    )
    tarieven: tuple[Tarief, ...] = lijst("Wat anderen betalen voor een ruimte.")
    stadia: tuple[Stadium, ...] = lijst(
        "De weg naar het gebouw, in zes stadia; planmaker kent bij elk stadium de gewone vragen en stappen."
    )

    shows: ClassVar = {
        "sleutelberekening": (
            "sleutels.grondslagen.gewicht",
            "sleutels.grondslagen.maatstaf",
            "sleutels.grondslagen.waarden.waarde",
        )
    }

    @derived
    def totaal_oppervlakte(self) -> Oppervlakte:
        """The sum of all rooms."""
        return Oppervlakte.sum(room.oppervlakte for room in self.ruimtestaat)

    @derived
    def metingen(self) -> tuple[Deel, ...]:
        """Per user its floor space and its hours, as the ruimtestaat gives them."""
        hours = self.uren
        return tuple(
            Deel(partij=party, oppervlakte=Oppervlakte(space), uren=Uren(hours[party]))
            for party, space in self.gebruik.items()
        )

    @derived
    def sleuteluitwerking(self) -> tuple[Sleuteluitwerking, ...]:
        """Every key worked out: what each user counts for, by measure and altogether."""
        return tuple(exploitatie.worked_key(key, self.gebruik, self.uren) for key in self.sleutels)

    @derived
    def verdeling(self) -> Uitwerking | None:
        """Every cost shared by its own key."""
        return exploitatie.worked_out(None, self.exploitatie, self.sleuteluitwerking) if self.exploitatie else None

    @derived
    def vergelijking(self) -> tuple[Uitwerking, ...]:
        """The same costs by each scenario."""
        keys = self.sleuteluitwerking
        return tuple(exploitatie.worked_out(scenario, self.exploitatie, keys) for scenario in self.scenarios)

    @derived
    def ruimteverdeling(self) -> rekening.Ruimteverdeling:
        """How the square metres of each user come about."""
        return rekening.space_shares(self.ruimtestaat)

    @derived
    def sleutelberekening(self) -> tuple[rekening.Sleutelberekening, ...]:
        """Every key as sums that anybody can do again."""
        return rekening.key_sums(self.sleutels, self.sleuteluitwerking, self.exploitatie)

    @derived
    def kostenkanten(self) -> tuple[rekening.Kostenkant, ...]:
        """The costs of the owner and those of the users, with subtotals."""
        return rekening.cost_sides(self.exploitatie)

    @derived
    def rekeningen(self) -> tuple[rekening.Rekening, ...]:
        """What each user pays a year, cost by cost."""
        return rekening.bills(self.verdeling) if self.verdeling else ()

    @derived
    def afweging(self) -> tuple[rekening.Vergelijking, ...]:
        """Every scenario beside the chosen keys, per user."""
        return rekening.compared(self.verdeling, self.scenarios, self.vergelijking) if self.verdeling else ()

    @property
    def gebruik(self) -> dict[str, Decimal]:
        """Per user its square metres: own rooms whole, shared rooms by hours, the rest by share of those."""
        return spaces(self.ruimtestaat)

    @property
    def uren(self) -> dict[str, Decimal]:
        """Per user its hours a week in shared rooms."""
        return weekly_hours(self.ruimtestaat)

    needs: ClassVar = {"verdeling": ("exploitatie",)}
