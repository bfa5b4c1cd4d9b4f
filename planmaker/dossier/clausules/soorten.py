"""What one sort of document says and no other: a study, a grant, arrangements for the daily work."""

from typing import Literal

from planmaker.dossier.base import Part, lijst, veld
from planmaker.dossier.values import Bedrag, Datum, Duur, JaNee, PartijId, Tekst


class Onderzoek(Part):
    """What an intentieverklaring sets in motion: a study of whether it can be done."""

    doel: Tekst | None = veld(
        "Waar het onderzoek antwoord op geeft: de rest van de zin ‘Partijen onderzoeken of …’.",
        voorbeeld="een gedeeld gebouw haalbaar is",
        zin="bijzin",
    )
    uitgangspunten: tuple[Tekst, ...] = lijst(
        "De uitgangspunten en grenzen: elk de rest van de zin ‘… dat’.",
        voorbeeld=["de inhoud vooropstaat en het gebouw daarop volgt"],
        zin="bijzin",
    )
    producten: tuple[Tekst, ...] = lijst(
        "Wat het onderzoek oplevert.", voorbeeld=["een programma van eisen"], zin="deel"
    )
    criteria: tuple[Tekst, ...] = lijst(
        "Wanneer doorgaan haalbaar is: elk de rest van de zin ‘… als’.",
        voorbeeld=["de jaarlijkse lasten niet hoger zijn dan nu"],
        zin="bijzin",
    )
    uitvoering: Tekst | None = veld(
        "Wie het onderzoek doet, met lidwoord.", voorbeeld="een gezamenlijke werkgroep", zin="wie"
    )
    kosten: Bedrag | None = veld("Wat het onderzoek ten hoogste kost.", voorbeeld="24000")
    eigendom: Literal["gezamenlijk", "opdrachtgever"] | None = veld("Van wie de resultaten zijn.")
    opdrachtgever: PartijId | None = veld("Wie opdrachtgever is.", voorbeeld="gemeente")
    besluit: Datum | None = veld("Wanneer u uiterlijk besluit of u doorgaat.", voorbeeld="15 november 2027")
    afscheid: Duur | None = veld("Met welke termijn een partij kan stoppen.", voorbeeld="4 weken")


class Prestatie(Part):
    """A performance agreed under a grant (Awb 4:36)."""

    omschrijving: Tekst | None = veld("De prestatie.", voorbeeld="begeleiding van taalvragers", zin="deel")
    norm: Tekst | None = veld("Hoeveel of hoe goed.", voorbeeld="ten minste 220 deelnemers per jaar", zin="deel")
    bewijs: Tekst | None = veld("Waaruit het blijkt.", voorbeeld="de jaarrapportage", zin="deel")


class Uitvoering(Part):
    """What an uitvoeringsovereenkomst carries out: the grant decision and its performances."""

    subsidiebesluit: Tekst | None = veld(
        "Het besluit tot subsidieverlening, met lidwoord.", voorbeeld="het besluit tot subsidieverlening", zin="wie"
    )
    datum: Datum | None = veld("De datum van dat besluit.", voorbeeld="1 december 2026")
    kenmerk: Tekst | None = veld("Het kenmerk van dat besluit.", voorbeeld="Z-26-104321")
    subsidieontvanger: PartijId | None = veld("Welke partij de subsidie ontvangt.")
    prestaties: tuple[Prestatie, ...] = lijst("Wat de ontvanger levert.")
    medewerking: JaNee = veld(
        "Ja als de ontvanger verplicht is de prestaties te leveren (Awb artikel 4:36, tweede lid).", standaard=True
    )


class Werkafspraak(Part):
    """Who handles what, and how quickly."""

    onderwerp: Tekst | None = veld("Waarover.", voorbeeld="aanmelding van een taalvrager", zin="deel")
    afspraak: Tekst | None = veld(
        "Wat er gebeurt, als hele zin.", voorbeeld="De coördinator belt de taalvrager en plant een intake."
    )
    partij: PartijId | None = veld("Wie het oppakt.")
    reactietijd: Duur | None = veld("Binnen welke tijd.", voorbeeld="5 dagen")


class Contactpersoon(Part):
    """Whom to call at a party."""

    partij: PartijId | None = veld("Welke partij.")
    functie: Tekst | None = veld("De functie van de contactpersoon, met lidwoord.", voorbeeld="de coördinator")
    bereikbaar: Tekst | None = veld(
        "Telefoonnummer of algemeen e-mailadres.", voorbeeld="taalhuis@bibliotheekwaterveen.example"
    )
