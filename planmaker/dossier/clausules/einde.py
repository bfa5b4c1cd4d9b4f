"""How an agreement goes on, changes and ends: who may join, who may leave, and what that costs."""

from typing import Literal

from planmaker.dossier.base import Part, lijst, veld
from planmaker.dossier.values import Aantal, Bedrag, Duur, JaNee, OverlegId, Percentage, Tekst


class Verlenging(Part):
    """What happens at the end date (Aanwijzingen, rule 19)."""

    wijze: Literal[
        "geen", "stilzwijgend-gelijke-periode", "stilzwijgend-een-jaar", "eenmalig-op-verzoek", "daarna-onbepaald"
    ] = veld(
        "Wat er op de einddatum gebeurt.",
        standaard="geen",
        keuzes={
            "geen": "de afspraken eindigen",
            "stilzwijgend-gelijke-periode": "vanzelf even lang door",
            "stilzwijgend-een-jaar": "vanzelf een jaar door",
            "eenmalig-op-verzoek": "één keer, als een partij het vraagt",
            "daarna-onbepaald": "daarna zonder einddatum door",
        },
    )
    duur: Duur | None = veld("Bij eenmalig-op-verzoek: met hoe lang.", voorbeeld="2 jaar")
    overleg: Duur | None = veld("Hoe lang vóór de einddatum u over voortzetting spreekt.", voorbeeld="6 maanden")
    opzegtermijn: Duur | None = veld(
        "Hoe lang vooraf een partij laat weten dat zij niet verlengt.", voorbeeld="6 maanden"
    )


class Toetreding(Part):
    """How others can join (Aanwijzingen, rule 6)."""

    mogelijk: JaNee = veld("Ja als anderen kunnen toetreden.", standaard=True)
    instemming: Literal["alle-partijen", "overleg"] = veld("Wie ermee moet instemmen.", standaard="alle-partijen")
    overleg: OverlegId | None = veld("Als een overleg instemt: welk.")
    voorwaarden: tuple[Tekst, ...] = lijst(
        "Wanneer iemand kan toetreden: elk de rest van de zin ‘… als’.",
        voorbeeld=["zij het doel van de samenwerking onderschrijft"],
        zin="bijzin",
    )


class Afbouw(Part):
    """A step of a phased payment after leaving."""

    jaar: Aantal | None = veld("Het hoeveelste jaar na het stoppen.", voorbeeld=1)
    percentage: Percentage | None = veld("Welk deel van de laatste bijdrage dan nog betaald wordt.", voorbeeld="75%")


class Frictiekosten(Part):
    """Who pays the costs that leaving causes."""

    omvat: tuple[Tekst, ...] = lijst(
        "Welke kosten eronder vallen.", voorbeeld=["loonkosten van boventallig personeel"], zin="deel"
    )
    maximum: Bedrag | None = veld("Het hoogste bedrag.", voorbeeld="25000")
    maximum_percentage: Percentage | None = veld("Het hoogste deel van de laatste jaarbijdrage.", voorbeeld="50%")
    afbouw: tuple[Afbouw, ...] = lijst("De betaling in stappen.")
    vaststelling: Tekst | None = veld(
        "Wie de kosten vaststelt, met lidwoord.", voorbeeld="een onafhankelijke accountant", zin="wie"
    )


class Gevolgen(Part):
    """What leaving or ending means for what partners share, each as a full sentence."""

    geld: Tekst | None = veld(
        "Wat er met het geld gebeurt.", voorbeeld="Wat aan geld over is, gaat terug naar wie het inbracht."
    )
    personeel: Tekst | None = veld(
        "Wat er met het personeel gebeurt.", voorbeeld="Medewerkers blijven in dienst van hun eigen werkgever."
    )
    gegevens: Tekst | None = veld(
        "Wat er met de gegevens gebeurt.", voorbeeld="Gegevens van deelnemers gaan alleen met hun toestemming over."
    )
    materialen: Tekst | None = veld(
        "Wat er met de materialen gebeurt.", voorbeeld="Gezamenlijk lesmateriaal blijft voor iedereen beschikbaar."
    )
    huisvesting: Tekst | None = veld(
        "Wat er met de huisvesting gebeurt.", voorbeeld="De huur loopt door tot het einde van het jaar."
    )


class Uittreding(Part):
    """How a party can leave, and what follows (Aanwijzingen, rule 20)."""

    opzegtermijn: Duur | None = veld("Hoe lang van tevoren een partij opzegt.", voorbeeld="6 maanden")
    tegen: Literal["kalenderjaar", "schooljaar", "begrotingsjaar", "elk-moment"] = veld(
        "Tegen welk moment kan worden opgezegd.", standaard="kalenderjaar", keuzes={"elk-moment": "op elke dag"}
    )
    begrotingsjaar: JaNee = veld("Ja als ten minste één heel begrotingsjaar in acht wordt genomen.", standaard=False)
    vorm: Literal["schriftelijk", "aangetekend"] = veld(
        "Hoe de opzegging gebeurt.", standaard="schriftelijk", keuzes={"aangetekend": "met een aangetekende brief"}
    )
    gronden: tuple[Tekst, ...] = lijst(
        "Alleen als een reden nodig is: elk de rest van de zin ‘… als’.",
        voorbeeld=["de subsidie van de Gemeente eindigt"],
        zin="bijzin",
    )
    gevolg: Literal["eindigt", "blijft-bestaan", "overleg"] = veld(
        "Wat er voor de anderen met de afspraken gebeurt.",
        standaard="blijft-bestaan",
        voorbeeld="overleg",
        keuzes={
            "eindigt": "de afspraken eindigen",
            "blijft-bestaan": "de anderen gaan door",
            "overleg": "de anderen overleggen",
        },
    )
    gevolgen: Gevolgen | None = veld("Wat er gebeurt met wat u deelt, elk als hele zin.")
    frictiekosten: Frictiekosten | None = veld("Kosten die een partij vergoedt als zij stopt.")


class Wijziging(Part):
    """How the agreement can be changed (Aanwijzingen, rule 21)."""

    overleg: Duur | None = veld("Binnen welke tijd u een verzoek bespreekt.", voorbeeld="6 weken")


class Onvoorzien(Part):
    """What partners do when circumstances change (BW 6:258)."""

    overleg: Duur | None = veld("Binnen welke tijd u overlegt.", voorbeeld="4 weken")
    opzeggen: JaNee = veld("Ja als een partij daarna mag opzeggen.", standaard=False)
    opzegtermijn: Duur | None = veld("Met welke opzegtermijn.", voorbeeld="3 maanden")
