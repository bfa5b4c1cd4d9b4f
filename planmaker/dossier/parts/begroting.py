"""Money: costs and cover, packages, and how joint costs are shared. Totals and shares are derived, to the cent."""

from decimal import Decimal
from typing import ClassVar, Literal

from planmaker.dossier.base import Part, derived, lijst, veld
from planmaker.dossier.parts.sleutels import Aandeel, Verdeelsleutel, apportion
from planmaker.dossier.values import (
    ONBEKEND,
    ONBEKEND_BEDRAG,
    Aantal,
    Bedrag,
    Duur,
    Jaar,
    JaNee,
    Onbekend,
    PartijId,
    StapId,
    Tekst,
    TenMinste,
)


class Jaarbedrag(Part):
    """An amount in one year."""

    jaar: Jaar | None = veld("Het jaar.", voorbeeld=2027)
    bedrag: Bedrag | None = veld("Het bedrag in dat jaar.", voorbeeld="15000")


def _sum_of_years(years: tuple[Jaarbedrag, ...]) -> Bedrag | None:
    """Return what the years make together; None while there are none."""
    return Bedrag.sum(year.bedrag for year in years) if years else None


class Begrotingsregel(Part):
    """A cost, as one amount or per year."""

    omschrijving: Tekst | None = veld("Waarvoor.", voorbeeld="coördinatie, 24 uur per week")
    bedrag: Bedrag | None = veld("Het bedrag; leeg als u het per jaar invult.", voorbeeld="45000")
    toelichting: Tekst | None = veld("Hoe het bedrag is opgebouwd.", voorbeeld="inclusief werkgeverslasten")
    jaren: tuple[Jaarbedrag, ...] = lijst("Het bedrag per jaar, bij een begroting voor de hele looptijd.")
    groep: Tekst | None = veld("De groep waaronder de regel staat, met een subtotaal.", voorbeeld="Personeel")
    activiteit: StapId | None = veld("Voor welke activiteit.")

    def follows(self, field: str) -> object:
        """Return the sum of the years for `bedrag`, when no year lacks its amount."""
        whole = _sum_of_years(self.jaren)
        return whole if field == "bedrag" and whole and whole.precies else None

    @property
    def geheel(self) -> Bedrag | None:
        """The whole amount, as typed or as the years add up."""
        return self.bedrag if self.bedrag is not None else _sum_of_years(self.jaren)


class Dekkingsregel(Part):
    """A source of money."""

    bron: Tekst | None = veld("Waar het geld vandaan komt.", voorbeeld="subsidie gemeente")
    partij: PartijId | None = veld("Van welke partij.", voorbeeld="gemeente")
    bedrag: Bedrag | None = veld("Het bedrag; leeg als u het per jaar invult.", voorbeeld="30000")
    soort: Literal["subsidie", "bijdrage", "fonds", "eigen-middelen"] = veld(
        "Het soort geld.",
        standaard="bijdrage",
        voorbeeld="subsidie",
        keuzes={"bijdrage": "van een partij", "fonds": "van een fonds of sponsor"},
    )
    jaren: tuple[Jaarbedrag, ...] = lijst("Het bedrag per jaar, bij een begroting voor de hele looptijd.")
    zekerheid: Literal["toegezegd", "aangevraagd", "verwacht"] | None = veld("Hoe zeker het geld is.")

    def follows(self, field: str) -> object:
        """Return the sum of the years for `bedrag`, when no year lacks its amount."""
        whole = _sum_of_years(self.jaren)
        return whole if field == "bedrag" and whole and whole.precies else None

    @property
    def geheel(self) -> Bedrag | None:
        """The whole amount, as typed or as the years add up."""
        return self.bedrag if self.bedrag is not None else _sum_of_years(self.jaren)


class InKind(Part):
    """A contribution that is not money, with what it is worth."""

    partij: PartijId | None = veld("Welke partij.", voorbeeld="gemeente")
    omschrijving: Tekst | None = veld("Wat de partij inbrengt.", voorbeeld="lesruimte, twee dagdelen per week")
    uren: Aantal | None = veld("Uren per jaar.", voorbeeld="400")
    waarde: Bedrag | None = veld("Wat dat per jaar waard is.", voorbeeld="6000")


class PakketOnderdeel(Part):
    """A product in a package."""

    omschrijving: Tekst | None = veld("Wat de gemeente krijgt.", voorbeeld="collectie en lidmaatschap voor de jeugd")
    bedrag: Bedrag | None = veld("Bedrag per jaar, als dat per onderdeel is afgesproken.", voorbeeld="10000")


class Inwoners(Part):
    """The number of inhabitants of a municipality."""

    partij: PartijId | None = veld("Welke gemeente.", voorbeeld="gemeente")
    aantal: Aantal | None = veld("Hoeveel inwoners.", voorbeeld="24500")


class Gemeentebijdrage(Part):
    """What one municipality pays for the package."""

    partij: PartijId | None = veld("Welke gemeente.")
    procent: Decimal | Onbekend = veld("Haar deel van de inwoners in procenten, op twee decimalen.", standaard=...)
    bedrag: Bedrag = veld("Wat zij betaalt.", standaard=...)


class Basispakket(Part):
    """What all municipalities buy together, for a fixed amount per inhabitant."""

    onderdelen: tuple[PakketOnderdeel, ...] = lijst("Wat erin zit.")
    bedrag_per_inwoner: Bedrag | None = veld("Bedrag per inwoner per jaar.", voorbeeld="12,40")
    inwoners: tuple[Inwoners, ...] = lijst("Het aantal inwoners per gemeente.")
    bron: Tekst | None = veld("Bron en peildatum van de inwonertallen.", voorbeeld="CBS, 1 januari 2026")

    @derived
    def bijdragen(self) -> tuple[Gemeentebijdrage, ...]:
        """What each municipality pays, in the order of `inwoners`: inhabitants × amount per inhabitant."""
        rate, people = self.bedrag_per_inwoner, self.totaal_inwoners
        complete = people and not isinstance(people, TenMinste)
        found = []
        for one in self.inwoners:
            part = (Decimal(one.aantal or 0) * 100 / people).quantize(Decimal("0.01")) if complete else ONBEKEND
            amount = ONBEKEND_BEDRAG if rate is None or one.aantal is None else rate * one.aantal
            found.append(Gemeentebijdrage(partij=one.partij, procent=part, bedrag=amount))
            found[-1].locate(one.place(), {})
        return tuple(found)

    mirrors: ClassVar = {"bijdragen": "inwoners"}

    @derived
    def totaal_inwoners(self) -> Decimal:
        """How many people live there together."""
        return TenMinste.sum(None if one.aantal is None else Decimal(one.aantal) for one in self.inwoners)

    @derived
    def totaal(self) -> Bedrag:
        """What all municipalities pay together."""
        return Bedrag.sum(a.bedrag for a in self.bijdragen)


class Pluspakket(Part):
    """What one municipality buys on top."""

    partij: PartijId | None = veld("Welke gemeente.", voorbeeld="gemeente")
    onderdelen: tuple[PakketOnderdeel, ...] = lijst("Wat zij extra afneemt.")

    @derived
    def totaal(self) -> Bedrag:
        """What this package costs."""
        return Bedrag.sum(o.bedrag for o in self.onderdelen)


class Indexatie(Part):
    """How amounts follow prices."""

    maatstaf: Tekst | None = veld(
        "Waarmee u indexeert, met lidwoord.", voorbeeld="de consumentenprijsindex (CPI, alle huishoudens) van het CBS"
    )
    per: Tekst = veld("Vanaf welke dag van het jaar.", standaard="1 januari")


class Betaling(Part):
    """When and how contributions are paid."""

    voor: Tekst | None = veld("Vóór welke dag van het jaar.", voorbeeld="1 februari")
    termijnen: Aantal | None = veld("In hoeveel gelijke termijnen.", voorbeeld=4)
    aan: PartijId | None = veld("Aan welke partij; laat weg als dat de penvoerder is.")
    betaaltermijn: Duur | None = veld("Binnen welke tijd na ontvangst van de factuur.", voorbeeld="30 dagen")


class Verantwoording(Part):
    """Who accounts for the money, and when."""

    partij: PartijId | None = veld("Wie verantwoordt.")
    voor: Tekst | None = veld("Vóór welke dag van het jaar.", voorbeeld="1 april")
    vorm: Tekst | None = veld("In welke vorm, met lidwoord.", voorbeeld="een financieel verslag", zin="deel")


class Kostengroep(Part):
    """Costs that stand under one heading, with their subtotal; `naam` is empty for costs without a group."""

    naam: Tekst | None = veld("De naam van de groep.")
    regels: tuple[Begrotingsregel, ...] = lijst("De kosten.")
    subtotaal: Bedrag = veld("Wat die samen zijn.", standaard=...)


class Begroting(Part):
    """The joint budget."""

    per: Literal["jaar", "looptijd"] | None = veld(
        "Of de bedragen per jaar gelden of voor de hele looptijd; zonder keuze: per jaar, met `jaren` looptijd.",
        voorbeeld="looptijd",
        keuzes={"jaar": "per jaar", "looptijd": "voor de hele looptijd"},
    )
    btw: Literal["exclusief", "inclusief", "vrijgesteld"] | None = veld(
        "Hoe de bedragen zich tot de btw verhouden.", titel="Btw"
    )
    kosten: tuple[Begrotingsregel, ...] = lijst(
        "Waar het geld naartoe gaat.",
        voorbeeld=[
            {"omschrijving": "coördinatie, 24 uur per week", "jaren": []},
            {"omschrijving": "materiaal", "jaren": [{"jaar": "2027", "bedrag": "5000"}]},
        ],
    )
    dekking: tuple[Dekkingsregel, ...] = lijst(
        "Waar het geld vandaan komt.",
        voorbeeld=[
            {"bron": "subsidie gemeente", "jaren": []},
            {
                "bron": "eigen bijdrage",
                "partij": "bibliotheek",
                "soort": "eigen-middelen",
                "jaren": [{"jaar": "2027", "bedrag": "20000"}],
            },
        ],
    )
    in_kind: tuple[InKind, ...] = lijst("Wat partijen inbrengen dat geen geld is.")
    verdeelsleutel: Verdeelsleutel | None = veld("Hoe u gezamenlijke kosten verdeelt.")
    basispakket: Basispakket | None = veld("Wat alle gemeenten samen afnemen, voor een bedrag per inwoner.")
    pluspakketten: tuple[Pluspakket, ...] = lijst("Wat een gemeente extra afneemt.")
    indexatie: Indexatie | None = veld("Hoe bedragen met de prijzen meegaan.")
    betaling: Betaling | None = veld("Wanneer en hoe er betaald wordt.")
    verantwoording: Verantwoording | None = veld("Wie het geld verantwoordt, en wanneer.")
    overschot_tekort: Literal["volgens-sleutel", "penvoerder", "reserve", "overleg"] | None = veld(
        "Wat er gebeurt met een overschot of een tekort.",
        voorbeeld="overleg",
        keuzes={
            "volgens-sleutel": "verdelen zoals de kosten",
            "penvoerder": "voor de penvoerder",
            "reserve": "naar een gezamenlijke reserve",
            "overleg": "partijen overleggen",
        },
    )
    reserve_maximum: Bedrag | None = veld("Hoe groot een gezamenlijke reserve mag worden.", voorbeeld="5000")
    begrotingsvoorbehoud: JaNee = veld(
        "Ja als de bijdrage van de overheid afhangt van de begroting van de raad.", standaard=False
    )
    subsidieverordening: Tekst | None = veld(
        "De verordening die op de subsidie van toepassing is, met lidwoord.",
        voorbeeld="de Algemene subsidieverordening gemeente Waterveen",
    )

    totaal: Bedrag | None = veld("De totale kosten, alleen ter controle: planmaker telt zelf op.", voorbeeld="50000")

    def follows(self, field: str) -> object:
        """Return for `per` what the lines say: amounts for each year make a budget for the whole term."""
        return self.termijn if field == "per" else None

    @property
    def termijn(self) -> Literal["jaar", "looptijd"]:
        """What the amounts are for, as typed or as the lines say."""
        return self.per or ("looptijd" if self.jaren else "jaar")

    @property
    def jaren(self) -> tuple[int, ...]:
        """The years that any line says an amount for, in order."""
        return tuple(sorted(_years(self.kosten) | _years(self.dekking)))

    shows: ClassVar = {"totaal_kosten": ("totaal",)}  # they are equal, or the dossier contradicts itself

    @derived
    def totaal_kosten(self) -> Bedrag:
        """The sum of the costs."""
        return Bedrag.sum(r.geheel for r in self.kosten)

    @derived
    def totaal_dekking(self) -> Bedrag:
        """The sum of the cover."""
        return Bedrag.sum(r.geheel for r in self.dekking)

    @derived
    def totaal_uren(self) -> int:
        """The hours a year that partners put in beside money."""
        return sum(r.uren or 0 for r in self.in_kind)

    @derived
    def kostengroepen(self) -> tuple[Kostengroep, ...]:
        """The costs by group, groups in the order in which they first occur."""
        names = dict.fromkeys(r.groep for r in self.kosten)
        rows = {name: tuple(r for r in self.kosten if r.groep == name) for name in names}
        return tuple(
            Kostengroep(naam=name, regels=those, subtotaal=Bedrag.sum(r.geheel for r in those))
            for name, those in rows.items()
        )

    @derived
    def zonder_jaar(self) -> Bedrag:
        """The costs that no year was given for, when others have one."""
        return Bedrag.sum(r.bedrag for r in self.kosten if not r.jaren) if _years(self.kosten) else Bedrag(0)

    @derived
    def totaal_in_kind(self) -> Bedrag:
        """What the contributions in kind are worth together."""
        return Bedrag.sum(r.waarde for r in self.in_kind)

    @derived
    def saldo(self) -> Bedrag:
        """Cover less costs; negative is a shortage."""
        return self.totaal_dekking - self.totaal_kosten

    @derived
    def te_verdelen(self) -> Bedrag:
        """The amount that the key shares out."""
        key = self.verdeelsleutel
        return key.te_verdelen if key and key.te_verdelen else self.totaal_kosten

    @derived
    def aandelen(self) -> tuple[Aandeel, ...]:
        """Per party its share by the key; amounts add up to the whole to the cent."""
        fractions = self.verdeelsleutel.fractions() if self.verdeelsleutel else {}
        amounts = apportion(self.te_verdelen.cents, fractions)
        percentages = apportion(10_000, fractions)
        return tuple(
            Aandeel(partij=p, procent=Decimal(percentages[p]) / 100, bedrag=Bedrag(amounts[p], self.te_verdelen.mate))
            for p in fractions
        )


def _years(lines: tuple[Begrotingsregel, ...] | tuple[Dekkingsregel, ...]) -> set[int]:
    return {year.jaar for line in lines for year in line.jaren if year.jaar is not None and year.bedrag is not None}
