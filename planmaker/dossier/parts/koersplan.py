"""The strategic plan of the library, its goals with their indicators, and the ambition the partners share."""

from typing import Literal

from planmaker.dossier.base import Part, derived, lijst, veld
from planmaker.dossier.values import Aantal, Datum, Id, PartijId, Tekst

Wsob = Literal["kennis", "ontwikkeling", "lezen", "ontmoeting", "kunst"]
"""The five functions of article 5 of the Wet stelsel openbare bibliotheekvoorzieningen, a to e."""


class Periode(Part):
    """Years, both included."""

    van: Aantal | None = veld("Het eerste jaar.", voorbeeld=2025)
    tot_en_met: Aantal | None = veld("Het laatste jaar.", voorbeeld=2028)


class Indicator(Part):
    """How partners see whether a goal comes nearer."""

    naam: Tekst | None = veld("Wat u meet.", voorbeeld="aantal deelnemers dat een traject afrondt")
    soort: Literal["kwantitatief", "kwalitatief"] = veld(
        "Of u een getal meet of een verhaal ophaalt.",
        standaard="kwantitatief",
        keuzes={"kwantitatief": "een getal", "kwalitatief": "een verhaal"},
    )
    eenheid: Tekst | None = veld("Waarin u telt.", voorbeeld="deelnemers per jaar")
    nulmeting: Tekst | None = veld("De stand bij het begin.", voorbeeld="140 (2025)")
    streefwaarde: Tekst | None = veld("Waar u naartoe wilt.", voorbeeld="220")
    datum: Datum | None = veld("Wanneer de streefwaarde gehaald moet zijn.", voorbeeld="31 december 2029")
    bron: Tekst | None = veld("Waar het cijfer vandaan komt.", voorbeeld="registratie Taalhuis")
    eigenaar: PartijId | None = veld("De partij die meet.")


class Doel(Part):
    """A goal of the koersplan that this collaboration serves."""

    id: Id = veld("Een kort, vast woord voor dit doel.", standaard=..., voorbeeld="doel-1")
    tekst: Tekst | None = veld(
        "Het doel in één zin.", voorbeeld="Meer volwassen inwoners werken aan hun basisvaardigheden."
    )
    opgave: Tekst | None = veld(
        "De maatschappelijke opgave waar het doel bij hoort.", voorbeeld="Geletterde samenleving"
    )
    wsob: tuple[Wsob, ...] = lijst(
        "De functies van de bibliotheek in de wet die het doel dient.",
        titel="Functies in de bibliotheekwet (Wsob)",
        voorbeeld=["ontwikkeling", "lezen"],
    )
    doelgroep: Tekst | None = veld("Voor wie.", voorbeeld="volwassen inwoners die moeite hebben met lezen")
    beleid: Tekst | None = veld(
        "Het gemeentelijk beleid waar het doel op aansluit.", voorbeeld="de Sociale Agenda Waterveen", zin="deel"
    )
    resultaat: Tekst | None = veld(
        "Wat er dan anders is.", voorbeeld="Er is voor iedere deelnemer binnen drie weken een passende plek."
    )
    indicatoren: tuple[Indicator, ...] = lijst("Waaraan u ziet dat het lukt.")
    prioriteit: Literal["hoog", "gewoon", "laag"] | None = veld("Hoe belangrijk dit doel is naast de andere.")
    partijen: tuple[PartijId, ...] = lijst(
        "De partijen die aan dit doel werken.", voorbeeld=["bibliotheek", "gemeente"]
    )


class Vastgesteld(Part):
    """When and by whom something was adopted."""

    datum: Datum | None = veld("Wanneer het is vastgesteld.", voorbeeld="18 juni 2025")
    orgaan: Tekst | None = veld("Wie het vaststelde.", voorbeeld="het bestuur van de Bibliotheek", zin="wie")


class Koersplan(Part):
    """The strategic plan that the collaboration starts from."""

    titel: Tekst | None = veld("De titel van het koersplan.", voorbeeld="Samen wijzer")
    organisatie: PartijId | None = veld("Van welke partij het koersplan is.")
    periode: Periode | None = veld("De jaren waarvoor het geldt.")
    vastgesteld: Vastgesteld | None = veld("Wanneer en door wie het is vastgesteld.")
    missie: Tekst | None = veld(
        "De missie.", voorbeeld="De Bibliotheek geeft iedere inwoner de kans om te lezen, te leren en mee te doen."
    )
    visie: Tekst | None = veld(
        "De visie.", voorbeeld="Wie een vraag heeft, komt zonder drempel binnen en vindt in de buurt hulp."
    )
    doelen: tuple[Doel, ...] = lijst("De doelen waar de samenwerking aan bijdraagt.")

    @derived
    def gemeten(self) -> bool:
        """Whether any goal has an indicator."""
        return any(doel.indicatoren for doel in self.doelen)


class Commitment(Part):
    """What a party puts behind the ambition: a decision, money or people."""

    partij: PartijId | None = veld("Welke partij.")
    tekst: Tekst | None = veld(
        "Wat de partij inzet: de rest van de zin ‘De Bibliotheek …’.",
        voorbeeld="heeft de coördinator in dienst",
        zin="gezegde",
    )


class Actie(Part):
    """A first thing partners do."""

    tekst: Tekst | None = veld("Wat er gebeurt, als hele zin.", voorbeeld="De Bibliotheek opent een tweede spreekuur.")
    partij: PartijId | None = veld("Wie ervoor zorgt.")
    datum: Datum | None = veld("Wanneer het klaar is.", voorbeeld="1 maart 2027")


class Ambitie(Part):
    """The shared ambition: belofte × commitment × doen (Kaats & Opheij)."""

    belofte: Tekst | None = veld(
        "Uw belofte aan de doelgroep: de rest van de zin ‘Partijen werken samen om …’.",
        voorbeeld="iedere inwoner een plek te bieden om beter te leren lezen",
        zin="infinitief",
    )
    commitment: tuple[Commitment, ...] = lijst("Wat elke partij inzet om de belofte waar te maken.")
    doen: tuple[Actie, ...] = lijst("De eerste acties.")
    herijking: Tekst | None = veld(
        "Wanneer u de ambitie opnieuw tegen het licht houdt.", voorbeeld="ieder jaar in oktober", zin="deel"
    )
