"""Keys by which costs are shared: the measures, what each party counts for, and its share, to the cent."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Literal

from planmaker.dossier.base import Part, derived, lijst, veld
from planmaker.dossier.values import Bedrag, Getal, Onbekend, PartijId, Percentage, Tekst, TenMinste

Maatstaf = Literal[
    "m2", "gebruiksuren", "inwoners", "fte", "bezoekers", "leerlingen", "verbruik", "gelijke-delen", "vast-percentage"
]


class Waarde(Part):
    """What one party counts for in a key."""

    partij: PartijId | None = veld("Welke partij.")
    waarde: Getal | None = veld("Hoeveel vierkante meters, uren, inwoners of procenten.", voorbeeld="800")


class Grondslag(Part):
    """A measure by which costs are shared, and how heavily it weighs."""

    maatstaf: Maatstaf | None = veld(
        "Waarnaar u verdeelt.",
        keuzes={
            "m2": "vierkante meters",
            "fte": "arbeidsplaatsen",
            "vast-percentage": "een percentage dat u zelf kiest",
        },
    )
    gewicht: Percentage = veld("Hoe zwaar deze maatstaf weegt, in procenten.", standaard=Decimal(100), voorbeeld="60")
    waarden: tuple[Waarde, ...] = lijst(
        "De waarde per partij; niet nodig bij gelijke delen.",
        voorbeeld=[{"partij": "bibliotheek", "waarde": "800"}, {"partij": "gemeente", "waarde": "400"}],
    )
    bron: Tekst | None = veld("Waar de getallen vandaan komen.", voorbeeld="ruimtestaat van 1 juni 2026")

    def tellingen(self, parties: Iterable[str]) -> dict[str, Decimal]:
        """Return what each of `parties` counts for; empty while one has no value, or all together count for nothing."""
        if self.maatstaf == "gelijke-delen":
            return dict.fromkeys(parties, Decimal(1))
        typed = {one.partij: one.waarde for one in self.waarden}
        found = {party: typed.get(party) for party in parties}
        known = {party: value for party, value in found.items() if value is not None}
        return known if len(known) == len(found) and any(known.values()) else {}

    @derived
    def totaal(self) -> Decimal:
        """The sum of the values."""
        return TenMinste.sum(w.waarde for w in self.waarden)


class Aandeel(Part):
    """The share of one party that follows from a key."""

    partij: PartijId = veld("Welke partij.", standaard=...)
    procent: Decimal | Onbekend = veld("Het aandeel in procenten, op twee decimalen.", standaard=...)
    bedrag: Bedrag | None = veld("Het aandeel in geld.")


class Verdeelsleutel(Part):
    """How joint costs are shared between parties."""

    partijen: tuple[PartijId, ...] = lijst(
        "Wie meedelen; laat weg als de waarden hieronder dat al zeggen.", voorbeeld=["bibliotheek", "gemeente"]
    )
    te_verdelen: Bedrag | None = veld(
        "Welk bedrag u verdeelt; laat weg als het om alle kosten gaat.", voorbeeld="45000"
    )
    grondslagen: tuple[Grondslag, ...] = lijst(
        "Waarnaar u verdeelt; de gewichten zijn samen 100%.",
        voorbeeld=[{"maatstaf": "m2", "gewicht": "60"}, {"maatstaf": "gelijke-delen", "gewicht": "40"}],
    )
    herziening: Tekst | None = veld("Wanneer u de getallen opnieuw vaststelt.", voorbeeld="ieder jaar op 1 januari")

    @property
    def delers(self) -> tuple[str, ...]:
        """The ids of the parties that share, in the order in which they were named."""
        named = self.partijen or (w.partij for g in self.grondslagen for w in g.waarden if w.partij)
        return tuple(dict.fromkeys(named))

    def fractions(self) -> dict[str, Decimal]:
        """Return per party its share between 0 and 1; empty while a value of one of them is missing."""
        shares = dict.fromkeys(self.delers, Decimal(0))
        for measure in self.grondslagen:
            weight, found = measure.gewicht / 100, measure.tellingen(shares)
            if not found:
                return {}
            for party, value in found.items():
                shares[party] += weight * value / sum(found.values())
        return shares


def apportion(whole: int, fractions: Mapping[str, Decimal]) -> dict[str, int]:
    """Share `whole` units out by `fractions` (together 1) so that the parts add up to the whole.

    Largest remainder: everyone gets the part rounded down, what is left goes one by one to the largest
    remainders; equal remainders are served in the order of `fractions`.
    """
    exact = {key: whole * fraction for key, fraction in fractions.items()}
    shares = {key: int(value // 1) for key, value in exact.items()}
    left = round(sum(exact.values(), Decimal(0))) - sum(shares.values())
    by_remainder = sorted(exact, key=lambda key: exact[key] - shares[key], reverse=True)
    for key in by_remainder[:left]:
        shares[key] += 1
    return shares
