"""Advice that somebody read and leaves as it is: what, why, who said so and when."""

from planmaker.dossier.base import Part, veld
from planmaker.dossier.values import Datum, Tekst


class Acceptatie(Part):
    """A finding that stays, with the reason."""

    code: Tekst | None = veld(
        "De code van de melding: het woord tussen rechte haken.", voorbeeld="resultaat-niet-afdwingbaar"
    )
    plaats: Tekst | None = veld(
        "Waar u haar laat staan: een id, een veld of een cel; laat weg voor overal.", voorbeeld="gemeente"
    )
    reden: Tekst | None = veld("Waarom u het zo laat.", voorbeeld="De Gemeente wil haar ruimte wel vast toezeggen.")
    door: Tekst | None = veld("Wie dat besloot.", voorbeeld="de stuurgroep")
    datum: Datum | None = veld("Wanneer dat was.", voorbeeld="12 oktober 2026")
