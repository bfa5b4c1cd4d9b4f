"""Wishes for the documents themselves: version, reference, order of chapters, numbering, register, archive."""

import warnings
from typing import Literal

from planmaker.dossier.base import Part, derived, lijst, veld
from planmaker.dossier.values import Datum, Duur, Id, Tekst


class Versie(Part):
    """A row of the version history."""

    versie: Tekst | None = veld("Het versienummer.", voorbeeld="0.2")
    datum: Datum | None = veld("De datum van deze versie.", voorbeeld="1 oktober 2026")
    auteur: Tekst | None = veld("Wie deze versie maakte.", voorbeeld="de adviseur")
    wijziging: Tekst | None = veld("Wat er veranderde.", voorbeeld="eerste opzet")


class Indeling(Part):
    """Which chapters one kind of document has, and in which order."""

    stuk: Id = veld("Voor welk document.", standaard=..., voorbeeld="plan-van-aanpak")
    volgorde: tuple[Id, ...] = lijst(
        "De hoofdstukken in de volgorde die u wilt; wat u niet noemt, volgt daarna.",
        voorbeeld=["samenvatting", "probleemstelling", "aanleiding"],
    )
    zonder: tuple[Id, ...] = lijst("Hoofdstukken die u weglaat.", voorbeeld=["informatie"])


class Archief(Part):
    """Metadata for the archive (MDTO, Nationaal Archief)."""

    identificatie: Tekst | None = veld("Het kenmerk in het archief.", voorbeeld="NL-WtvBIB-2026-017")
    bron: Tekst | None = veld("Het systeem dat dit kenmerk gaf.", voorbeeld="zaaksysteem Bibliotheek Waterveen")
    archiefvormer: Tekst | None = veld(
        "De organisatie die het stuk maakt en bewaart.", voorbeeld="Stichting Bibliotheek Waterveen"
    )
    aggregatieniveau: Literal["archief", "serie", "dossier", "archiefstuk"] = veld(
        "Wat het in het archief is.", standaard="archiefstuk"
    )
    classificatie: Tekst | None = veld("De plaats in de ordening.", voorbeeld="samenwerking")
    trefwoorden: tuple[Tekst, ...] = lijst("De trefwoorden.", voorbeeld=["convenant"])
    omschrijving: Tekst | None = veld("Waar het stuk over gaat.", voorbeeld="het convenant van het Taalhuis")
    taal: Tekst = veld("De taal, als code.", standaard="nl")
    waardering: Literal["bewaren", "vernietigen"] | None = veld("Of het stuk blijvend bewaard wordt.")
    bewaartermijn: Duur | None = veld("Hoe lang het bewaard wordt, als het vernietigd mag worden.", voorbeeld="7 jaar")
    beperking_gebruik: Literal["openbaar", "beperkt-openbaar", "niet-openbaar"] | None = veld("Wie het mag inzien.")
    beperking_reden: Tekst | None = veld("Waarom het gebruik beperkt is.", voorbeeld="bedrijfsgegevens")
    onderdeel_van: Tekst | None = veld("Het dossier of de zaak waar het bij hoort.", voorbeeld="Z-26-104321")
    activiteit: Tekst | None = veld("Het werkproces waaruit het stuk voortkomt.", voorbeeld="samenwerken")


with warnings.catch_warnings():
    # Every class with abstract methods has a `register`, for virtual subclasses. No part of a dossier needs that,
    # and in Dutch the register of a text is called just so.
    warnings.filterwarnings("ignore", 'Field name "register"')

    class Document(Part):
        """What the document looks like, apart from the house style."""

        versie: Tekst | None = veld("De versie van het stuk.", voorbeeld="0.3")
        kenmerk: Tekst | None = veld("Het kenmerk van het stuk.", voorbeeld="BW-2026-017")
        versies: tuple[Versie, ...] = lijst("Het versiebeheer.")
        nummering: Literal["artikelen", "letters", "kopjes"] = veld(
            "Hoe artikelen een nummer krijgen.",
            standaard="artikelen",
            keuzes={"artikelen": "Artikel 1, 1.1", "letters": "A, A.1", "kopjes": "zonder nummer"},
        )
        register: Literal["formeel", "zakelijk", "eenvoudig"] = veld("Hoe formeel de taal is.", standaard="formeel")
        omslag: Literal["auto", "ja", "nee"] = veld(
            "Of er een omslagpagina is.", standaard="auto", keuzes={"auto": "alleen bij een lang stuk"}
        )
        inhoudsopgave: Literal["auto", "ja", "nee"] = veld(
            "Of er een inhoudsopgave is.", standaard="auto", keuzes={"auto": "alleen bij een lang stuk"}
        )
        status: (
            Literal["in-voorbereiding", "ter-bespreking", "ter-besluitvorming", "vastgesteld", "ingetrokken"] | None
        ) = veld("Hoe ver het stuk is in de besluitvorming.", voorbeeld="in-voorbereiding")
        indelingen: tuple[Indeling, ...] = lijst("Per document de volgorde van de hoofdstukken.")
        archief: Archief | None = veld("Gegevens voor het archief (MDTO).")

        @derived
        def versiedatum(self) -> Datum | None:
            """The date of this version by the version history, when it says one."""
            return next((one.datum for one in self.versies if one.versie and one.versie == self.versie), None)
