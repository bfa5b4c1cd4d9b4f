"""What the collaboration is: name, form, reason, area and term."""

from __future__ import annotations

from typing import Literal

from planmaker.dossier.base import Part, lijst, veld
from planmaker.dossier.values import Datum, JaNee, Tekst

Vorm = Literal["mfa", "mfo", "taalhuis", "bibliotheek-op-school", "boekstart", "ido", "netwerk", "community", "anders"]
Fase = Literal["verkennen", "delen", "overeenkomen", "realiseren", "vernieuwen"]


class Looptijd(Part):
    """From when until when the agreement holds."""

    ingang: Datum | None = veld("De dag waarop de afspraken ingaan.", voorbeeld="1 januari 2027")
    ingang_bij_ondertekening: JaNee = veld(
        "Ja als de afspraken ingaan op de dag van de laatste handtekening.", standaard=False
    )
    einde: Datum | None = veld("De laatste dag waarop de afspraken gelden.", voorbeeld="31 december 2030")
    onbepaald: JaNee = veld("Ja als er geen einddatum is.", standaard=False)


class Samenwerking(Part):
    """The collaboration in a few facts."""

    naam: Tekst | None = veld("De naam van de samenwerking.", voorbeeld="Taalhuis Waterveen")
    vorm: Vorm | None = veld("Het soort samenwerking.")
    aanleiding: Tekst | None = veld("Waarom deze samenwerking nu nodig is, in een of twee zinnen.")
    werkgebied: Tekst | None = veld("Waar u samenwerkt.", voorbeeld="de gemeente Waterveen")
    themas: tuple[Tekst, ...] = lijst("De thema's.", voorbeeld=["basisvaardigheden"])
    doelgroepen: tuple[Tekst, ...] = lijst(
        "Voor wie u het doet.", voorbeeld=["volwassenen die moeite hebben met lezen"]
    )
    fase: Fase | None = veld("Hoe ver de samenwerking is.")
    looptijd: Looptijd | None = veld("Van wanneer tot wanneer de afspraken gelden.")
