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
    soort: Literal["kwantitatief", "kwalitatief"] = veld("Een getal of een verhaal.", standaard="kwantitatief")
    eenheid: Tekst | None = veld("De eenheid.", voorbeeld="deelnemers per jaar")
    nulmeting: Tekst | None = veld("De stand bij het begin.", voorbeeld="140 (2025)")
    streefwaarde: Tekst | None = veld("Waar u naartoe wilt.", voorbeeld="220")
    datum: Datum | None = veld("Wanneer de streefwaarde gehaald moet zijn.")
    bron: Tekst | None = veld("Waar het cijfer vandaan komt.", voorbeeld="registratie Taalhuis")
    eigenaar: PartijId | None = veld("De partij die meet.")


class Doel(Part):
    """A goal of the koersplan that this collaboration serves."""

    id: Id = veld("Een kort, vast id van het doel.", voorbeeld="meer-taalvragers", standaard=...)
    tekst: Tekst | None = veld("Het doel in één zin.")
    opgave: Tekst | None = veld("De maatschappelijke opgave waar het doel bij hoort.")
    wsob: tuple[Wsob, ...] = lijst("De functies van de bibliotheekwet die het doel dient.")
    doelgroep: Tekst | None = veld("Voor wie.")
    beleid: Tekst | None = veld("Het gemeentelijk beleid waar het doel op aansluit.", zin="deel")
    resultaat: Tekst | None = veld("Wat er dan anders is.")
    indicatoren: tuple[Indicator, ...] = lijst("Waaraan u ziet dat het lukt.")
    prioriteit: Literal["hoog", "gewoon", "laag"] | None = veld("Hoe belangrijk dit doel is naast de andere.")
    partijen: tuple[PartijId, ...] = lijst("De partijen die aan dit doel werken.")


class Vastgesteld(Part):
    """When and by whom something was adopted."""

    datum: Datum | None = veld("Datum van vaststelling.")
    orgaan: Tekst | None = veld("Wie het vaststelde.", voorbeeld="het bestuur van de Bibliotheek", zin="wie")


class Koersplan(Part):
    """The strategic plan that the collaboration starts from."""

    titel: Tekst | None = veld("De titel.", voorbeeld="Samen wijzer")
    organisatie: PartijId | None = veld("Van welke partij het koersplan is.")
    periode: Periode | None = veld("De jaren waarvoor het geldt.")
    vastgesteld: Vastgesteld | None = veld("Wanneer en door wie het is vastgesteld.")
    missie: Tekst | None = veld("De missie.")
    visie: Tekst | None = veld("De visie.")
    doelen: tuple[Doel, ...] = lijst("De doelen waar de samenwerking aan bijdraagt.")

    @derived
    def gemeten(self) -> bool:
        """Whether any goal has an indicator."""
        return any(doel.indicatoren for doel in self.doelen)


class Commitment(Part):
    """What a party puts behind the ambition: a decision, money or people."""

    partij: PartijId | None = veld("Welke partij.")
    tekst: Tekst | None = veld(
        "Waaraan die zich verbindt, als zinsdeel.", voorbeeld="stelt een coördinator beschikbaar", zin="gezegde"
    )


class Actie(Part):
    """A first thing partners do."""

    tekst: Tekst | None = veld("Wat er gebeurt, als zin.")
    partij: PartijId | None = veld("Wie ervoor zorgt.")
    datum: Datum | None = veld("Wanneer het klaar is.")


class Ambitie(Part):
    """The shared ambition: belofte × commitment × doen (Kaats & Opheij)."""

    belofte: Tekst | None = veld(
        "De belofte aan de doelgroep, als zinsdeel na ‘Partijen werken samen om’.",
        voorbeeld="iedere inwoner een plek te bieden om beter te leren lezen",
        zin="infinitief",
    )
    commitment: tuple[Commitment, ...] = lijst("Wat elke partij inzet om de belofte waar te maken.")
    doen: tuple[Actie, ...] = lijst("De eerste acties.")
    herijking: Tekst | None = veld(
        "Wanneer u de ambitie opnieuw tegen het licht houdt.", voorbeeld="ieder jaar in oktober", zin="deel"
    )
