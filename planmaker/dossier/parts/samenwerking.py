"""What the collaboration is: name, form, reason, area and term."""

import datetime
from typing import ClassVar, Literal

from planmaker.dossier.base import Part, derived, lijst, veld
from planmaker.dossier.values import Datum, Duur, JaNee, Tekst

Vorm = Literal["mfa", "mfo", "taalhuis", "bibliotheek-op-school", "boekstart", "ido", "netwerk", "community", "anders"]
Fase = Literal["verkennen", "delen", "overeenkomen", "realiseren", "vernieuwen"]


class Looptijd(Part):
    """From when until when the agreement holds."""

    ingang: Datum | None = veld("De dag waarop de afspraken ingaan.", voorbeeld="1 januari 2027")
    einde: Datum | None = veld("De laatste dag waarop de afspraken gelden.", voorbeeld="31 december 2030")
    ingang_bij_ondertekening: JaNee = veld(
        "Ja als de afspraken ingaan op de dag van de laatste handtekening; laat ingang dan leeg.", standaard=False
    )
    onbepaald: JaNee = veld("Ja als er geen einddatum is; laat einde dan leeg.", standaard=False)

    needs: ClassVar = {"duur": ("ingang", "einde")}

    @derived
    def duur(self) -> Duur | None:
        """How long it lasts, in whole years or months when it does, otherwise in days."""
        if self.ingang is None or self.einde is None or self.einde < self.ingang:
            return None
        end = self.einde + datetime.timedelta(days=1) if self.einde < datetime.date.max else self.einde
        months = (end.year - self.ingang.year) * 12 + end.month - self.ingang.month
        if end.day != self.ingang.day or not months:
            return Duur((self.einde - self.ingang).days + 1, "dag")
        return Duur(months // 12, "jaar") if months % 12 == 0 else Duur(months, "maand")


class Samenwerking(Part):
    """The collaboration in a few facts."""

    naam: Tekst | None = veld("De naam van de samenwerking.", voorbeeld="Taalhuis Waterveen")
    vorm: Vorm | None = veld(
        "Het soort samenwerking.",
        voorbeeld="taalhuis",
        keuzes={
            "mfa": "een gebouw dat u deelt",
            "mfo": "meer functies onder één dak",
            "taalhuis": "hulp bij lezen, schrijven en rekenen",
            "bibliotheek-op-school": "leesbevordering op school",
            "boekstart": "lezen met jonge kinderen",
            "ido": "Informatiepunt Digitale Overheid",
            "netwerk": "organisaties die samen optrekken",
            "community": "een groep inwoners rond een onderwerp",
            "anders": "iets anders",
        },
    )
    aanleiding: Tekst | None = veld(
        "Waarom u nu samenwerkt, in een of twee hele zinnen.",
        voorbeeld="Inwoners met een taalvraag vinden nu de weg naar hulp niet.",
    )
    werkgebied: Tekst | None = veld("Waar u samenwerkt.", voorbeeld="de gemeente Waterveen", zin="deel")
    themas: tuple[Tekst, ...] = lijst(
        "De thema's, elk op een eigen regel.", titel="Thema's", voorbeeld=["basisvaardigheden"], zin="deel"
    )
    doelgroepen: tuple[Tekst, ...] = lijst(
        "Voor wie u het doet.", voorbeeld=["volwassenen die moeite hebben met lezen"], zin="deel"
    )
    fase: Fase | None = veld(
        "Hoe ver de samenwerking is.",
        keuzes={
            "verkennen": "u zoekt partners",
            "delen": "u legt belangen op tafel",
            "overeenkomen": "u maakt afspraken",
            "realiseren": "u voert uit",
            "vernieuwen": "u kijkt terug en gaat verder",
        },
    )
    looptijd: Looptijd | None = veld("Van wanneer tot wanneer de afspraken gelden.")
    dossiernummer: Tekst | None = veld(
        "Waaraan planmaker dit dossier herkent, ook onder een andere naam of in een andere vorm; laat het zo staan.",
        voorbeeld="pm-7f3a9c2e1b",
    )
