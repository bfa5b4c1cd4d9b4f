"""What a collaboration adds of its own, without touching a template: chapters, tables, loose fields per document."""

from decimal import Decimal
from typing import Annotated, Literal

from planmaker import dutch
from planmaker.dossier.base import Part, derived, kort, lijst, veld
from planmaker.dossier.values import Bedrag, Id, LangeTekst, Tekst, TenMinste


class Kolom(Part):
    """A column of an own table."""

    naam: Tekst | None = veld("De kop van de kolom.", voorbeeld="Vestiging")
    soort: Literal["tekst", "getal", "bedrag"] = veld(
        "Wat erin staat; getallen en bedragen staan rechts onder elkaar.", standaard="tekst"
    )
    totaal: Literal["ja", "nee"] = veld(
        "Of planmaker de kolom optelt.", standaard="nee", keuzes={"ja": "planmaker telt op"}
    )


class Rij(Part):
    """A row of an own table."""

    cellen: tuple[Tekst, ...] = lijst("De cellen, van links naar rechts.", voorbeeld=["Noord", "12.000"])


def number(kind: str, text: str) -> Decimal | Bedrag:
    """Return what stands in a cell of a column of numbers or amounts; raises ValueError with a Dutch sentence."""
    return Bedrag.parse(text) if kind == "bedrag" else dutch.parse_getal(text)


class Tabel(Part):
    """An own table. A row may be written as a bare list of cells, a column as its bare name."""

    id: Id = veld("Een kort, vast woord voor deze tabel.", standaard=..., voorbeeld="vestigingen")
    titel: Tekst | None = veld("De titel.", voorbeeld="Vestigingen en bezoekers")
    kolommen: tuple[Annotated[Kolom, kort("naam")], ...] = lijst(
        "De kolommen.", voorbeeld=[{"naam": "Vestiging"}, {"naam": "Bezoekers", "soort": "getal", "totaal": "ja"}]
    )
    rijen: tuple[Annotated[Rij, kort("cellen", list)], ...] = lijst(
        "De rijen, elk met evenveel cellen als er kolommen zijn."
    )
    bron: Tekst | None = veld("Waar de gegevens vandaan komen.", voorbeeld="bezoekerstelling 2026")

    @derived
    def totalen(self) -> tuple[str, ...]:
        """The row of totals: per column its sum in Dutch, or nothing. Empty when no column is added up."""
        if all(column.totaal == "nee" for column in self.kolommen):
            return ()
        return tuple(self._total(at, column) for at, column in enumerate(self.kolommen))

    def _total(self, at: int, column: Kolom) -> str:
        cells = [row.cellen[at] for row in self.rijen if at < len(row.cellen)]
        if column.totaal == "nee" or column.soort == "tekst":
            return ""
        try:
            numbers = [None if cell == "-" else number(column.soort, cell) for cell in cells]
        except ValueError:
            return ""  # told apart, by planmaker.checks.contradictions
        if column.soort == "bedrag":
            return str(Bedrag.sum(one for one in numbers if not isinstance(one, Decimal)))
        total = TenMinste.sum(one for one in numbers if not isinstance(one, Bedrag))
        return f"ten minste {dutch.getal(total)}" if isinstance(total, TenMinste) else dutch.getal(total)


class Paragraaf(Part):
    """A section of an own chapter."""

    titel: Tekst | None = veld("De titel.", voorbeeld="Het begin")
    tekst: LangeTekst | None = veld("De tekst.", voorbeeld="Het begon klein.")


class Hoofdstuk(Part):
    """An own chapter, or annex, in one or more kinds of document."""

    id: Id = veld("Een kort, vast woord voor dit hoofdstuk.", standaard=..., voorbeeld="geschiedenis")
    titel: Tekst | None = veld("De titel.", voorbeeld="Wat eraan voorafging")
    stukken: tuple[Id, ...] = lijst("In welke documenten het komt; laat weg voor alle.", voorbeeld=["plan-van-aanpak"])
    plaats: Literal["hoofdstuk", "bijlage"] = veld("Waar het komt.", standaard="hoofdstuk")
    na: Id | None = veld("Het id van het hoofdstuk waar dit achter komt.", voorbeeld="aanleiding")
    tekst: LangeTekst | None = veld(
        "De tekst: alinea's, lijstjes, nadruk.", voorbeeld="In 2019 begon het Taalpunt met *twee* vrijwilligers."
    )
    tabellen: tuple[Tabel, ...] = lijst("Eigen tabellen, na de tekst.")
    paragrafen: tuple[Paragraaf, ...] = lijst("Paragrafen met een eigen titel.")


class EigenVeld(Part):
    """A loose value for a template of one's own: it says `eigen.naam` there."""

    stuk: Id | None = veld("Voor welk document; laat weg voor alle.", voorbeeld="plan-van-aanpak")
    naam: Id = veld(
        "Hoe het sjabloon het noemt: wijkmanager wordt eigen.wijkmanager.", standaard=..., voorbeeld="wijkmanager"
    )
    tekst: LangeTekst | None = veld("Wat er dan staat.", voorbeeld="De wijkmanager is bereikbaar via het wijkteam.")
