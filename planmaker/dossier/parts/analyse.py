"""What the own organisation thinks of the collaboration and its partners. Internal as a whole (domain guide 4)."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, ClassVar, Literal

from planmaker.dossier.base import Part, derived, kort, lijst, veld
from planmaker.dossier.values import (
    BetrokkeneId,
    CriteriumId,
    Datum,
    Getal,
    Id,
    JaNee,
    LangeTekst,
    PartijId,
    Score,
    Tekst,
)

Voorwaarde = Literal["ambitie", "belangen", "relatie", "organisatie", "proces"]
"""The five conditions for working together (Kaats & Opheij)."""
Groep = Literal["passendheid", "toegevoegde-waarde", "realiseerbaarheid"]


class Oordeel(Part):
    """How one condition is met."""

    voorwaarde: Voorwaarde | None = veld("Welke voorwaarde.")
    score: Score | None = veld("Hoe het ermee staat, van 1 (slecht) tot 5 (goed).", voorbeeld=3)
    opmerking: LangeTekst | None = veld("Waaraan u dat ziet.", voorbeeld="Iedereen noemt een andere ambitie.")
    actie: Tekst | None = veld("Wat u eraan doet.", voorbeeld="een middag over de ambitie")
    eigenaar: BetrokkeneId | None = veld("Wie dat doet.")


class Scan(Part):
    """The five conditions at one moment; more moments show which way it goes."""

    datum: Datum | None = veld("Wanneer u keek.", voorbeeld="1 oktober 2026")
    door: Tekst | None = veld("Wie keken.", voorbeeld="het managementteam")
    oordelen: tuple[Oordeel, ...] = lijst("Het oordeel over de vijf voorwaarden, elk met een score van 1 tot 5.")

    @derived
    def laagste(self) -> tuple[Oordeel, ...]:
        """The two conditions that ask most attention, the lowest first."""
        scored = [one for one in self.oordelen if one.score is not None]
        return tuple(sorted(scored, key=lambda one: one.score or 0)[:2])


class Criterium(Part):
    """What candidates are weighed by."""

    id: Id = veld("Een kort, vast woord voor dit criterium.", standaard=..., voorbeeld="doelgroep")
    groep: Groep | None = veld(
        "Bij welke vraag het hoort.",
        keuzes={
            "passendheid": "past het bij ons?",
            "toegevoegde-waarde": "voegt het iets toe?",
            "realiseerbaarheid": "is het te doen?",
        },
    )
    tekst: Tekst | None = veld("Het criterium.", voorbeeld="bereikt dezelfde doelgroep")
    gewicht: Getal = veld("Hoe zwaar het telt ten opzichte van de andere.", standaard=Decimal(1), voorbeeld="2")
    knock_out: Score | None = veld(
        "Bij een score lager dan deze valt een kandidaat af.", titel="Knock-out", voorbeeld=2
    )


class Beoordeling(Part):
    """The score of a candidate on a criterion."""

    criterium: CriteriumId | None = veld("Welk criterium.")
    score: Score | None = veld("De score, van 1 tot 5.", voorbeeld=4)
    toelichting: Tekst | None = veld("Waarom.", voorbeeld="werkt in dezelfde wijken")


class Kandidaat(Part):
    """An organisation that might become a partner, or stay one."""

    naam: Tekst | None = veld("De organisatie.", voorbeeld="Stichting Welzijn Waterveen")
    partij: PartijId | None = veld("De partij, als die al meedoet.", voorbeeld="gemeente")
    scores: tuple[Beoordeling, ...] = lijst("De score per criterium.")
    besluit: Literal["doen", "verkennen", "niet-doen"] | None = veld("Wat u besloten hebt.", voorbeeld="doen")
    toelichting: LangeTekst | None = veld("Uitleg bij het besluit.", voorbeeld="Begin met één wijk.")


class Uitslag(Part):
    """What the scores of a candidate add up to."""

    naam: Tekst | None = veld("De kandidaat.")
    partij: PartijId | None = veld("De partij, als die al meedoet.")
    passendheid: Decimal | None = veld("Gewogen gemiddelde van de groep.")
    toegevoegde_waarde: Decimal | None = veld("Gewogen gemiddelde van de groep.")
    realiseerbaarheid: Decimal | None = veld("Gewogen gemiddelde van de groep.")
    totaal: Decimal | None = veld("Gewogen gemiddelde van alles, van 1 tot 5.")
    afgevallen_op: tuple[Tekst, ...] = lijst("De criteria waarop de kandidaat afvalt.")
    volledig: JaNee = veld("Ja als elk criterium een score heeft.", standaard=False)
    advies: Literal["doen", "verkennen", "niet-doen"] | None = veld("Wat de scores zeggen.")


class Afweging(Part):
    """Candidates weighed by the same criteria."""

    criteria: tuple[Criterium, ...] = lijst("Waarnaar u kijkt.")
    kandidaten: tuple[Kandidaat, ...] = lijst("De organisaties die u weegt.")

    @derived
    def uitslag(self) -> tuple[Uitslag, ...]:
        """Per candidate the weighted means and what they advise, in the order of the dossier."""
        return tuple(self._result(candidate) for candidate in self.kandidaten)

    def _result(self, candidate: Kandidaat) -> Uitslag:
        scores = {s.criterium: s.score for s in candidate.scores if s.criterium and s.score is not None}
        out = tuple(
            c.tekst or c.id for c in self.criteria if c.knock_out is not None and scores.get(c.id, 5) < c.knock_out
        )
        total = self._mean(scores, None)
        advice: Literal["doen", "verkennen", "niet-doen"] | None = None
        if out or (total is not None and total < Decimal("2.5")):
            advice = "niet-doen"
        elif total is not None:
            advice = "doen" if total >= Decimal("3.5") and len(scores) >= len(self.criteria) else "verkennen"
        return Uitslag(
            naam=candidate.naam,
            partij=candidate.partij,
            passendheid=self._mean(scores, "passendheid"),
            toegevoegde_waarde=self._mean(scores, "toegevoegde-waarde"),
            realiseerbaarheid=self._mean(scores, "realiseerbaarheid"),
            totaal=total,
            afgevallen_op=out,
            volledig=bool(self.criteria) and all(c.id in scores for c in self.criteria),
            advies=advice,
        )

    def _mean(self, scores: dict[str, int], group: Groep | None) -> Decimal | None:
        rows = [(c.gewicht, scores[c.id]) for c in self.criteria if c.id in scores and group in (None, c.groep)]
        weight = sum((w for w, _ in rows), Decimal(0))
        if not weight:
            return None
        return (sum((w * s for w, s in rows), Decimal(0)) / weight).quantize(Decimal("0.1"), ROUND_HALF_UP)


class Kracht(Part):
    """What a partner wants, can do, and is worth: to us, and we to it."""

    partij: PartijId | None = veld("De partij, als die meedoet.", voorbeeld="gemeente")
    naam: Tekst | None = veld("De organisatie, als die geen partij is.", voorbeeld="Wijkraad Noord")
    belang: Tekst | None = veld("Wat er voor hen op het spel staat.", voorbeeld="rust in de wijk")
    belang_score: Score | None = veld("Hoe groot hun belang is, van 1 tot 5.", voorbeeld=4)
    invloed: Score | None = veld("Hoeveel invloed zij hebben, van 1 tot 5.", voorbeeld=3)
    houding: Literal["voor", "afwachtend", "tegen", "onbekend"] | None = veld(
        "Hoe zij erin staan.", voorbeeld="afwachtend"
    )
    waarde_voor_ons: Tekst | None = veld("Wat zij ons opleveren.", voorbeeld="kennis van de wijk")
    waarde_voor_hen: Tekst | None = veld("Wat wij hun opleveren.", voorbeeld="een plek om te vergaderen")
    aanpak: LangeTekst | None = veld("Hoe u met hen omgaat.", voorbeeld="Vraag hen vroeg om mee te denken.")

    needs: ClassVar = {"kwadrant": ("belang_score", "invloed")}

    @derived
    def kwadrant(self) -> Literal["samen-optrekken", "tevreden-houden", "informeren", "volgen"] | None:
        """Where they stand by interest and influence; 3 or more is much."""
        if self.belang_score is None or self.invloed is None:
            return None
        if self.invloed >= 3:
            return "samen-optrekken" if self.belang_score >= 3 else "tevreden-houden"
        return "informeren" if self.belang_score >= 3 else "volgen"


class Communicatiestijl(Part):
    """How somebody at a partner likes to be spoken to."""

    persoon: Tekst | None = veld("Om wie het gaat.", voorbeeld="de wethouder")
    partij: PartijId | None = veld("Van welke partij.", voorbeeld="gemeente")
    stijl: Tekst | None = veld("De stijl.", voorbeeld="zakelijk, wil eerst de cijfers")
    aanpak: Tekst | None = veld("Wat werkt.", voorbeeld="begin met het resultaat en de kosten")
    vermijden: Tekst | None = veld("Wat niet werkt.", voorbeeld="een lange inleiding")


class Alliantie(Part):
    """The profile of the alliance: what it is for, and what that asks of contract and relation."""

    doel: Literal["financieel", "leren", "beide"] | None = veld(
        "Waar de samenwerking om draait.",
        voorbeeld="beide",
        keuzes={"financieel": "om geld", "leren": "om van elkaar te leren"},
    )
    nadruk: Literal["contract", "relatie", "beide"] | None = veld("Waar u op stuurt.", voorbeeld="relatie")
    manager: BetrokkeneId | None = veld("Wie de samenwerking onderhoudt.")
    ritme: Tekst | None = veld("Hoe vaak u de samenwerking bespreekt.", voorbeeld="ieder kwartaal")
    toelichting: LangeTekst | None = veld("Waarom dit past.", voorbeeld="Partners willen vooral van elkaar leren.")


class Reflectieafspraak(Part):
    """What somebody will do after such a conversation."""

    tekst: Tekst | None = veld(
        "Wat er gebeurt, als hele zin.", voorbeeld="De projectleider plant elke maand een koffie."
    )
    eigenaar: BetrokkeneId | None = veld("Wie het doet.")
    datum: Datum | None = veld("Wanneer het klaar is.", voorbeeld="1 november 2027")


class Reflectiegesprek(Part):
    """The report of a conversation about the collaboration itself."""

    datum: Datum | None = veld("Wanneer het gesprek was.", voorbeeld="12 oktober 2027")
    aanwezig: tuple[Tekst, ...] = lijst("Wie erbij waren.", voorbeeld=["de leden van de stuurgroep"])
    inzichten: tuple[Tekst, ...] = lijst("Wat u leerde, elk als hele zin.", voorbeeld=["Wij spreken elkaar te weinig."])
    successen: tuple[Tekst, ...] = lijst("Wat er gelukt is, elk als hele zin.", voorbeeld=["Het spreekuur zit vol."])
    afspraken: tuple[Annotated[Reflectieafspraak, kort("tekst")], ...] = lijst("Wat u afsprak.")


class Analyse(Part):
    """Everything that stays inside the own organisation."""

    scans: tuple[Scan, ...] = lijst("Hoe het met de samenwerking staat, op een moment.")
    afweging: Afweging | None = veld("Mogelijke partners, langs dezelfde criteria.")
    krachten: tuple[Kracht, ...] = lijst("Wat partners willen, kunnen en waard zijn.")
    communicatiestijlen: tuple[Communicatiestijl, ...] = lijst("Hoe u met mensen praat.")
    alliantie: Alliantie | None = veld("Het profiel van de samenwerking.")
    reflecties: tuple[Reflectiegesprek, ...] = lijst("Verslagen van reflectiegesprekken.")
