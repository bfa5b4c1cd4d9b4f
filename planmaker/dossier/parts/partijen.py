"""Who takes part, who may sign for them, and what each puts in (domain guide 1.5: who decides, who represents)."""

from typing import ClassVar, Literal

from planmaker import dutch
from planmaker.dossier.base import Part, derived, lijst, veld
from planmaker.dossier.values import Aantal, Bedrag, Datum, Iban, Id, JaNee, Kvk, PartijId, Postcode, Tekst
from planmaker.dutch.clauses import Aansluiting

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
    postcode: Postcode | None = veld("De postcode.", voorbeeld="1234 AB")
    plaats: Tekst | None = veld("De plaats.", voorbeeld="Waterveen")


class Persoon(Part):
    """Somebody who signs."""

    naam: Tekst | None = veld(
        "De naam, met titels en voorletters; of vul de delen hieronder in.", voorbeeld="mr. A.B. de Vries"
    )
    aanhef: Literal["de heer", "mevrouw"] | None = veld(
        "Hoe u deze persoon aanspreekt; laat weg voor een neutrale vermelding.", voorbeeld="mevrouw"
    )
    functie: Tekst | None = veld("De functie.", voorbeeld="directeur-bestuurder")
    titels: Tekst | None = veld("Titels vóór de naam.", voorbeeld="mr.")
    voorletters: Tekst | None = veld("De voorletters.", voorbeeld="A.B.")
    voornaam: Tekst | None = veld("De voornaam; staat er alleen in als u die invult.", voorbeeld="Anna")
    tussenvoegsel: Tekst | None = veld("Het tussenvoegsel.", voorbeeld="de")
    achternaam: Tekst | None = veld("De achternaam.", voorbeeld="Vries")
    titels_achter: Tekst | None = veld("Titels achter de naam.", voorbeeld="MSc")

    needs: ClassVar = {"aangeduid": ("naam",), "aangesproken": ("naam",), "gesorteerd": ("naam",)}
    shows: ClassVar = {
        "naam": ("titels", "voorletters", "voornaam", "tussenvoegsel", "achternaam", "titels_achter"),
        "aangeduid": ("aanhef",),
        "aangesproken": ("aanhef",),
    }

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
    datum: Datum | None = veld("Wanneer het besluit is genomen.", voorbeeld="1 december 2026")
    kenmerk: Tekst | None = veld("Het kenmerk van het besluit.", voorbeeld="Z-26-104321")


class Vertegenwoordiging(Part):
    """Who signs for a party, and on what ground."""

    personen: tuple[Persoon, ...] = lijst("Een of meer mensen die tekenen.")
    gezamenlijk: JaNee = veld("Ja als deze mensen alleen samen mogen tekenen.", standaard=False)
    grondslag: Grondslag | None = veld(
        "Waarom die persoon mag tekenen.",
        keuzes={
            "artikel-171": "burgemeester",
            "artikel-171-lid-2": "wethouder, opgedragen door de burgemeester",
            "artikel-176": "commissaris van de Koning",
            "artikel-176-lid-2": "opgedragen door de commissaris",
        },
    )
    besluit: Besluit | None = veld("Het besluit, de volmacht of het mandaat achter de handtekening.")


class Belang(Part):
    """What is at stake for a party; the personal layer stays inside the own organisation."""

    laag: Laag = veld(
        "Van wie het belang is; een persoonlijk belang blijft binnen uw organisatie.",
        standaard="organisatie",
        voorbeeld="organisatie",
        keuzes={
            "collectief": "van alle partijen samen",
            "organisatie": "van deze partij",
            "persoonlijk": "van een mens; blijft intern",
        },
    )
    tekst: Tekst | None = veld(
        "Het belang: wat telt er echt voor deze partij?", voorbeeld="meerjarige zekerheid over de coördinatie"
    )
    standpunt: Tekst | None = veld(
        "Het standpunt waar dit belang achter zit.", voorbeeld="eerst geld, dan pas uitbreiden", intern=True
    )

    @property
    def only_intern(self) -> bool:
        """A personal interest never leaves the own organisation."""
        return self.laag == "persoonlijk"


class Ondertekening(Part):
    """Where and when a party signs, when that is known beforehand."""

    plaats: Tekst | None = veld("Waar de partij tekent.", voorbeeld="Waterveen")
    datum: Datum | None = veld("Wanneer de partij tekent.", voorbeeld="3 december 2026")


class Partij(Part):
    """An organisation, or an administrative body, that takes part."""

    id: Id = veld(
        "Een kort, vast woord; met dit woord noemt u deze partij verderop in het dossier.",
        standaard=...,
        voorbeeld="bibliotheek",
    )
    naam: Tekst | None = veld("De officiële naam.", voorbeeld="Stichting Bibliotheek Waterveen")
    kortnaam: Tekst | None = veld("De naam in tabellen.", voorbeeld="Bibliotheek")
    aanduiding: Tekst | None = veld(
        "Hoe de partij in de tekst heet, met lidwoord: hierna te noemen ‘…’.", voorbeeld="de Bibliotheek"
    )
    soort: Soort = veld(
        "Het soort organisatie.",
        standaard="anders",
        voorbeeld="bibliotheek",
        keuzes={"poi": "provinciale ondersteuningsinstelling", "jgz": "jeugdgezondheidszorg", "uwv": "UWV"},
    )
    rechtsvorm: Rechtsvorm | None = veld(
        "De rechtsvorm.", voorbeeld="stichting", keuzes={"cooperatie": "coöperatie", "geen": "geen rechtspersoon"}
    )
    hoedanigheid: Literal["rechtspersoon", "bestuursorgaan"] = veld(
        "In welke hoedanigheid de partij meedoet.",
        standaard="rechtspersoon",
        keuzes={
            "rechtspersoon": "gaat over geld, gebouwen en contracten",
            "bestuursorgaan": "gaat over subsidies en bevoegdheden",
        },
    )
    orgaan: Tekst | None = veld(
        "Alleen bij hoedanigheid bestuursorgaan: welk orgaan.",
        voorbeeld="het college van burgemeester en wethouders",
        zin="wie",
    )
    kvk: Kvk | None = veld("Het KvK-nummer: acht cijfers.", titel="KvK-nummer", voorbeeld="01234567")
    zetel: Tekst | None = veld("De plaats waar de organisatie volgens de statuten is gevestigd.", voorbeeld="Waterveen")
    adres: Adres | None = veld("Het kantooradres.")
    vertegenwoordiging: Vertegenwoordiging | None = veld("Wie tekent, en waarom die dat mag.")
    groep: Tekst | None = veld("Bij veel partijen: het kopje waar deze partij onder staat.", voorbeeld="Onderwijs")
    rol: Tekst | None = veld("De rol in de samenwerking.", voorbeeld="penvoerder")
    eenheden: tuple[Tekst, ...] = lijst(
        "De locaties of onderdelen waarmee de partij meedoet.", voorbeeld=["de vestiging Centrum"]
    )
    haalt: tuple[Tekst, ...] = lijst(
        "Wat de partij uit de samenwerking haalt.",
        voorbeeld=["bereik onder inwoners die de Bibliotheek nog niet kennen"],
    )
    brengt: tuple[Tekst, ...] = lijst(
        "Wat de partij in de samenwerking brengt.", voorbeeld=["een laagdrempelige plek in het centrum"]
    )
    belangen: tuple[Belang, ...] = lijst("Wat er voor deze partij echt telt.")
    ondertekening: Ondertekening | None = veld("Waar en wanneer de partij tekent; alleen als dat al vaststaat.")
    onderdeel_van: PartijId | None = veld(
        "De partij waar deze onder valt, zoals een school onder een schoolbestuur.", voorbeeld="gemeente"
    )
    iban: Iban | None = veld("De bankrekening.", titel="IBAN", voorbeeld="NL91 ABNA 0417 1643 00")
    website: Tekst | None = veld("De website.", voorbeeld="www.bibliotheekwaterveen.example")
    logo: Tekst | None = veld("Het bestand met het logo, naast het dossier.", voorbeeld="logo.png")
    toegetreden: Datum | None = veld(
        "Sinds wanneer de partij meedoet, als dat later is dan de anderen.", voorbeeld="1 januari 2028"
    )
    uitgetreden: Datum | None = veld(
        "Tot en met wanneer de partij meedeed, als zij is gestopt.", voorbeeld="31 december 2029"
    )

    shows: ClassVar = {"genoemd": ("naam",), "vestiging": ("zetel", "adres.plaats")}

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
    def vestiging(self) -> str | None:
        """The one place where this party has both its seat and its office, None when they differ or are not known."""
        return self.zetel if self.adres and self.adres.plaats == self.zetel else None

    @derived
    def gedeelde_belangen(self) -> tuple[Belang, ...]:
        """The interests that may be on the table: all but the personal ones."""
        return tuple(b for b in self.belangen if not b.only_intern)


class Bijdrage(Part):
    """A commitment. `tekst` continues the sentence that its sort begins:

    an inspanning after "De Gemeente spant zich in om …", a resultaat after "De Gemeente …".
    """

    partijen: tuple[PartijId, ...] = lijst("Wie bijdraagt; laat weg als alle partijen dit doen.")
    soort: Literal["inspanning", "resultaat"] = veld(
        "Hoe vast de bijdrage is.",
        standaard="inspanning",
        keuzes={"inspanning": "de partij zet zich ervoor in", "resultaat": "de partij levert het"},
    )
    tekst: Tekst | None = veld(
        "Bij een inspanning de rest van de zin ‘De Bibliotheek spant zich in om …’; bij een resultaat van de zin "
        "‘De Bibliotheek …’, zoals: stelt een ruimte beschikbaar.",
        voorbeeld="inwoners met een taalvraag te begeleiden",
    )
    termijn: Datum | None = veld("Wanneer het klaar moet zijn.", voorbeeld="1 maart 2027")
    uren: Aantal | None = veld("Uren per jaar.", voorbeeld="200")
    bedrag: Bedrag | None = veld("Bedrag per jaar.", voorbeeld="15000")
    eenmalig: Bedrag | None = veld("Eenmalig bedrag.", voorbeeld="2500")
    ruimte: Tekst | None = veld(
        "Ruimte die beschikbaar komt.", voorbeeld="een spreekkamer voor twee dagdelen per week", zin="deel"
    )
    voorwaarde: Tekst | None = veld(
        "Onder welke voorwaarde: de rest van ‘op voorwaarde dat …’.",
        voorbeeld="de Gemeente de subsidie verleent",
        zin="bijzin",
    )

    shows: ClassVar = {"omvang": ("uren", "bedrag", "eenmalig", "ruimte")}

    @derived
    def omvang(self) -> str:
        """What goes into it, in words: "200 uur per jaar en een spreekkamer"; "" when the dossier does not say."""
        size = (
            f"{dutch.getal(self.uren)} uur per jaar" if self.uren else "",
            f"{self.bedrag} per jaar" if self.bedrag else "",
            f"eenmalig {self.eenmalig}" if self.eenmalig else "",
            dutch.inpassen(self.ruimte, "deel") if self.ruimte else "",
        )
        *others, last = [one for one in size if one] or [""]
        return f"{', '.join(others)} en {last}" if others else last

    def aansluiting(self, field: str) -> Aansluiting | None:
        """Return the sentence that `tekst` goes on with: its sort begins it."""
        if field == "tekst":
            return "infinitief" if self.soort == "inspanning" else "gezegde"
        return super().aansluiting(field)
