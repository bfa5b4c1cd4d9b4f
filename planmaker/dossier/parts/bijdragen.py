"""What each party puts in: an effort or a result, by when, with which hours, money and space."""

from typing import Literal

from planmaker import dutch
from planmaker.dossier.base import Part, derived, lijst, veld
from planmaker.dossier.values import Aantal, Bedrag, Datum, PartijId, Tekst
from planmaker.dutch.clauses import Aansluiting


class Bijdrage(Part):
    """A commitment. `tekst` continues the sentence that its sort begins:

    an inspanning after "De Gemeente spant zich in om …", a resultaat after "De Gemeente …".
    """

    partijen: tuple[PartijId, ...] = lijst("Wie bijdraagt; leeg betekent: alle partijen.")
    soort: Literal["inspanning", "resultaat"] = veld(
        "Inspanning (zich inzetten voor) of resultaat (leveren).", standaard="inspanning"
    )
    tekst: Tekst | None = veld(
        "Wat de partij doet. Inspanning: ‘inwoners door te verwijzen’. Resultaat: ‘stelt een ruimte beschikbaar’.",
        voorbeeld="inwoners met een taalvraag door te verwijzen",
    )
    termijn: Datum | None = veld("Wanneer het klaar moet zijn.")
    uren: Aantal | None = veld("Uren per jaar.")
    bedrag: Bedrag | None = veld("Bedrag per jaar.")
    eenmalig: Bedrag | None = veld("Eenmalig bedrag.")
    ruimte: Tekst | None = veld(
        "Ruimte die beschikbaar komt.", voorbeeld="een spreekkamer voor twee dagdelen per week", zin="deel"
    )
    voorwaarde: Tekst | None = veld("Onder welke voorwaarde, als bijzin na ‘op voorwaarde dat’.", zin="bijzin")

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
