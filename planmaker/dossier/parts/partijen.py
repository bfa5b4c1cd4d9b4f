"""Who takes part, and who may sign for them (domain guide 1.5: who decides, who represents)."""

from typing import ClassVar, Literal

from planmaker import dutch
from planmaker.dossier.base import Part, derived, lijst, veld
from planmaker.dossier.values import Datum, Iban, Id, JaNee, Kvk, PartijId, Postcode, Tekst

Soort = Literal[
    "bibliotheek", "gemeente", "provincie", "poi", "schoolbestuur", "school", "mbo", "hbo", "kinderopvang", "welzijn",
    "maatschappelijk-werk", "zorg", "jgz", "woningcorporatie", "uwv", "werkbedrijf", "taalaanbieder",
    "volksuniversiteit", "vluchtelingenwerk", "cultuur", "werkgever", "vrijwilligers", "anders",
]  # fmt: skip
Rechtsvorm = Literal[
    "gemeente", "provincie", "stichting", "vereniging", "bv", "nv", "cooperatie", "publiekrechtelijk", "anders", "geen",
]  # fmt: skip
Grondslag = Literal[
    "statuten", "artikel-171", "artikel-171-lid-2", "artikel-176", "artikel-176-lid-2", "volmacht", "mandaat",
    "machtiging",
]  # fmt: skip
Laag = Literal["collectief", "organisatie", "persoonlijk"]


class Adres(Part):
    """Where the party has its office."""

    straat: Tekst | None = veld("Straat en huisnummer.", voorbeeld="Marktplein 1")
    postcode: Postcode | None = veld("Postcode.", voorbeeld="1234 AB")
    plaats: Tekst | None = veld("Plaats.", voorbeeld="Waterveen")


class Persoon(Part):
    """Somebody who signs."""

    aanhef: Literal["de heer", "mevrouw"] | None = veld("De heer of mevrouw; laat weg voor een neutrale vermelding.")
    naam: Tekst | None = veld(
        "Naam met titels en voorletters; of vul de delen hieronder in.", voorbeeld="mr. A.B. de Vries"
    )
    functie: Tekst | None = veld("Functie.", voorbeeld="directeur-bestuurder")
    titels: Tekst | None = veld("Titels vóór de naam.", voorbeeld="mr.")
    voorletters: Tekst | None = veld("Voorletters.", voorbeeld="A.B.")
    voornaam: Tekst | None = veld("Voornaam; staat er alleen in als u die invult.", voorbeeld="Anna")
    tussenvoegsel: Tekst | None = veld("Tussenvoegsel.", voorbeeld="de")
    achternaam: Tekst | None = veld("Achternaam.", voorbeeld="Vries")
    titels_achter: Tekst | None = veld("Titels achter de naam.", voorbeeld="MSc")

    needs: ClassVar = {"aangeduid": ("naam",), "aangesproken": ("naam",), "gesorteerd": ("naam",)}

    def follows(self, field: str) -> object:
        """Return the name that the parts make together, for `naam`."""
        return self.samengesteld if field == "naam" else None

    @property
    def samengesteld(self) -> str | None:
        """The name that the parts make, or None while there is no surname among them."""
        return str(self._parts()) if self.achternaam else None

    @property
    def volledig(self) -> str | None:
        """The name as typed, or as its parts make it."""
        return self.naam or self.samengesteld

    @derived
    def aangeduid(self) -> str | None:
        """The name as it stands in a formal text: with "de heer" or "mevrouw" when that was given."""
        return f"{self.aanhef} {self.volledig}" if self.aanhef and self.volledig else self.volledig

    @derived
    def aangesproken(self) -> str | None:
        """How to speak to this person: "mevrouw De Vries"; without "de heer" or "mevrouw" the whole name."""
        parts = self._parts() if self.volledig else None
        return f"{self.aanhef} {parts.aangesproken}" if self.aanhef and parts else self.volledig

    @derived
    def gesorteerd(self) -> str | None:
        """The name in a list by alphabet: "Vries, mr. A.B. de"."""
        return self._parts().gesorteerd if self.volledig else None

    def _parts(self) -> dutch.Naam:
        if not self.achternaam:
            name = self.naam or ""
            # A name is printed as it was typed, whatever it is; one without letters has no parts to find.
            return dutch.parse_naam(name) if any(map(str.isalpha, name)) else dutch.Naam(achternaam=name)
        return dutch.Naam(
            achternaam=self.achternaam,
            tussenvoegsel=self.tussenvoegsel or "",
            voorletters=self.voorletters or "",
            voornaam=self.voornaam or "",
            titels=self.titels or "",
            titels_achter=self.titels_achter or "",
        )


class Besluit(Part):
    """The decision on which somebody's power to sign rests."""

    orgaan: Tekst | None = veld(
        "Wie het besluit nam.", voorbeeld="het college van burgemeester en wethouders", zin="wie"
    )
    datum: Datum | None = veld("Wanneer het besluit is genomen.")
    kenmerk: Tekst | None = veld("Het kenmerk van het besluit.", voorbeeld="Z-26-104321")


class Vertegenwoordiging(Part):
    """Who signs for a party, and on what ground."""

    personen: tuple[Persoon, ...] = lijst("Wie ondertekenen.")
    gezamenlijk: JaNee = veld("Ja als deze personen alleen samen bevoegd zijn.", standaard=False)
    grondslag: Grondslag | None = veld("Waarop de bevoegdheid berust.")
    besluit: Besluit | None = veld("Het besluit, de volmacht of het mandaat achter de handtekening.")


class Belang(Part):
    """What is at stake for a party; the personal layer stays inside the own organisation."""

    laag: Laag = veld(
        "Collectief, organisatie of persoonlijk; persoonlijke belangen blijven intern.", standaard="organisatie"
    )
    tekst: Tekst | None = veld("Het belang: wat telt er echt voor deze partij?")
    standpunt: Tekst | None = veld("Het standpunt waar dit belang achter zit.", intern=True)

    @property
    def only_intern(self) -> bool:
        """A personal interest never leaves the own organisation."""
        return self.laag == "persoonlijk"


class Ondertekening(Part):
    """Where and when a party signs, when that is known beforehand."""

    plaats: Tekst | None = veld("Plaats van ondertekening.")
    datum: Datum | None = veld("Datum van ondertekening.")


class Partij(Part):
    """An organisation, or an administrative body, that takes part."""

    id: Id = veld(
        "Een kort, vast id waarmee andere onderdelen naar deze partij verwijzen.",
        voorbeeld="gemeente-waterveen",
        standaard=...,
    )
    naam: Tekst | None = veld("De officiële naam.", voorbeeld="Stichting Bibliotheek Waterveen")
    kortnaam: Tekst | None = veld("De naam in tabellen.", voorbeeld="Bibliotheek")
    aanduiding: Tekst | None = veld(
        "Hoe de partij in de tekst heet, met lidwoord: hierna te noemen ‘…’.", voorbeeld="de Bibliotheek"
    )
    soort: Soort = veld("Het soort organisatie.", standaard="anders")
    rechtsvorm: Rechtsvorm | None = veld("De rechtsvorm.")
    hoedanigheid: Literal["rechtspersoon", "bestuursorgaan"] = veld(
        "Rechtspersoon (geld, contracten) of bestuursorgaan (subsidies, bevoegdheden).", standaard="rechtspersoon"
    )
    orgaan: Tekst | None = veld(
        "Bij een bestuursorgaan: welk orgaan.", voorbeeld="het college van burgemeester en wethouders", zin="wie"
    )
    kvk: Kvk | None = veld("KvK-nummer, acht cijfers.", voorbeeld="01234567")
    zetel: Tekst | None = veld("De statutaire vestigingsplaats.")
    adres: Adres | None = veld("Het kantooradres.")
    groep: Tekst | None = veld("De groep waaronder de partij staat.", voorbeeld="Onderwijs")
    rol: Tekst | None = veld("De rol in de samenwerking.", voorbeeld="trekker")
    eenheden: tuple[Tekst, ...] = lijst("De locaties of onderdelen waarmee de partij meedoet.")
    vertegenwoordiging: Vertegenwoordiging | None = veld("Wie tekent, en waarom die dat mag.")
    haalt: tuple[Tekst, ...] = lijst("Wat de partij uit de samenwerking haalt.")
    brengt: tuple[Tekst, ...] = lijst("Wat de partij in de samenwerking brengt.")
    belangen: tuple[Belang, ...] = lijst("De belangen van de partij.")
    ondertekening: Ondertekening | None = veld("Plaats en datum van ondertekening, als die al vaststaan.")
    onderdeel_van: PartijId | None = veld("De partij waar deze onder valt, zoals een school onder een schoolbestuur.")
    iban: Iban | None = veld("De bankrekening.", voorbeeld="NL91 ABNA 0417 1643 00")
    website: Tekst | None = veld("De website.", voorbeeld="www.bibliotheekwaterveen.example")
    logo: Tekst | None = veld("Het bestand met het logo, naast het dossier.", voorbeeld="logo.png")
    toegetreden: Datum | None = veld("Sinds wanneer de partij meedoet, als dat later is dan de anderen.")
    uitgetreden: Datum | None = veld("Tot en met wanneer de partij meedeed, als zij is gestopt.")

    @derived
    def term(self) -> str | None:
        """How the text speaks of this party: the defined name, otherwise the short or the full name."""
        return self.aanduiding or self.kortnaam or self.naam

    @derived
    def kort(self) -> str | None:
        """The name for tables and lists, without article."""
        return self.kortnaam or (dutch.zonder_lidwoord(self.aanduiding) if self.aanduiding else self.naam)

    @derived
    def overheid(self) -> bool:
        """Whether this is a municipality, a province or another public body."""
        return (
            self.rechtsvorm in ("gemeente", "provincie", "publiekrechtelijk") or self.hoedanigheid == "bestuursorgaan"
        )

    @derived
    def provincie(self) -> bool:
        """Whether this is a province, or an administrative body of one."""
        return "provincie" in (self.soort, self.rechtsvorm)

    @derived
    def genoemd(self) -> str | None:
        """The official name inside a sentence: "de gemeente Velsen", "Stichting Bibliotheek Velsen"."""
        if self.naam and self.naam.split()[0].lower() in ("gemeente", "provincie"):
            return f"de {self.naam}"
        return self.naam

    @derived
    def gedeelde_belangen(self) -> tuple[Belang, ...]:
        """The interests that may be on the table: all but the personal ones."""
        return tuple(b for b in self.belangen if not b.only_intern)
