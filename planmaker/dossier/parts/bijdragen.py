"""What each party puts in: an effort or a result, by when, with which hours, money and space."""

from typing import Literal

from planmaker.dossier.base import Part, lijst, veld
from planmaker.dossier.values import Aantal, Bedrag, Datum, PartijId, Tekst


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
    ruimte: Tekst | None = veld("Ruimte die beschikbaar komt.", voorbeeld="een spreekkamer voor twee dagdelen per week")
    voorwaarde: Tekst | None = veld(
        "Onder welke voorwaarde: de rest van ‘op voorwaarde dat …’.", voorbeeld="de Gemeente de subsidie verleent"
    )
