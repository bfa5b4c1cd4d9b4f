"""Wishes for the document itself: version, reference, numbering, register."""

from __future__ import annotations

import warnings
from typing import Literal

from planmaker.dossier.base import Part, lijst, veld
from planmaker.dossier.values import Datum, Tekst


class Versie(Part):
    """A row of the version history."""

    versie: Tekst | None = veld("Versienummer.", voorbeeld="0.2")
    datum: Datum | None = veld("Datum.")
    auteur: Tekst | None = veld("Wie deze versie maakte.")
    wijziging: Tekst | None = veld("Wat er veranderde.")


with warnings.catch_warnings():
    # Every class with abstract methods has a `register`, for virtual subclasses. No part of a dossier needs that,
    # and in Dutch the register of a text is called just so.
    warnings.filterwarnings("ignore", 'Field name "register"')

    class Document(Part):
        """What the document looks like, apart from the house style."""

        versie: Tekst | None = veld("De versie van het stuk.", voorbeeld="0.3")
        kenmerk: Tekst | None = veld("Het kenmerk van het stuk.", voorbeeld="BW-2026-017")
        versies: tuple[Versie, ...] = lijst("Het versiebeheer.")
        nummering: Literal["artikelen", "letters", "kopjes"] = veld(
            "Artikelen (Artikel 1, 1.1), letters (A, A.1) of kopjes zonder nummer.", standaard="artikelen"
        )
        register: Literal["formeel", "zakelijk"] = veld("Formele of zakelijke taal.", standaard="formeel")
        omslag: Literal["auto", "ja", "nee"] = veld(
            "Een omslagpagina; auto: alleen bij een lang stuk.", standaard="auto"
        )
        inhoudsopgave: Literal["auto", "ja", "nee"] = veld(
            "Een inhoudsopgave; auto: alleen bij een lang stuk.", standaard="auto"
        )
