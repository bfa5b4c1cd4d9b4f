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
