"""What a collaboration adds of its own, without touching a template: chapters, tables, loose fields per document."""

from decimal import Decimal
from typing import Annotated, Literal

from planmaker import dutch
from planmaker.dossier.base import Part, derived, kort, lijst, veld
from planmaker.dossier.values import Bedrag, Id, LangeTekst, Tekst


class Kolom(Part):
    """A column of an own table."""

    naam: Tekst | None = veld("De kop van de kolom.", voorbeeld="Aantal")
    soort: Literal["tekst", "getal", "bedrag"] = veld(
        "Wat erin staat; getallen en bedragen staan rechts onder elkaar.", standaard="tekst"
    )
    totaal: Literal["ja", "nee"] = veld("Ja als planmaker de kolom optelt.", standaard="nee")


class Rij(Part):
    """A row of an own table."""

    cellen: tuple[Tekst, ...] = lijst("De cellen, van links naar rechts.", voorbeeld=["Noord", "120"])


def number(kind: str, text: str) -> Decimal | Bedrag:
    """Return what stands in a cell of a column of numbers or amounts; raises ValueError with a Dutch sentence."""
    return Bedrag.parse(text) if kind == "bedrag" else dutch.parse_getal(text)


class Tabel(Part):
    """An own table. A row may be written as a bare list of cells, a column as its bare name."""

    id: Id = veld("Een kort, vast id van de tabel.", voorbeeld="vestigingen", standaard=...)
    titel: Tekst | None = veld("De titel.", voorbeeld="Vestigingen en bezoekers")
    kolommen: tuple[Annotated[Kolom, kort("naam")], ...] = lijst("De kolommen.", voorbeeld=["Vestiging", "Bezoekers"])
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
            numbers = [number(column.soort, cell) for cell in cells]
        except ValueError:
            return ""  # told apart, by planmaker.checks.contradictions
        if column.soort == "bedrag":
            return str(Bedrag.sum(numbers))
        return dutch.getal(sum((n for n in numbers if isinstance(n, Decimal)), Decimal(0)))


class Paragraaf(Part):
    """A section of an own chapter."""

    titel: Tekst | None = veld("De titel.")
    tekst: LangeTekst | None = veld("De tekst.")


class Hoofdstuk(Part):
    """An own chapter, or annex, in one or more kinds of document."""

    id: Id = veld("Een kort, vast id van het hoofdstuk.", voorbeeld="geschiedenis", standaard=...)
    titel: Tekst | None = veld("De titel.", voorbeeld="Wat eraan voorafging")
    stukken: tuple[Id, ...] = lijst(
        "In welke documenten het komt; leeg betekent: in alle.", voorbeeld=["plan-van-aanpak"]
    )
    plaats: Literal["hoofdstuk", "bijlage"] = veld("Tussen de hoofdstukken, of als bijlage.", standaard="hoofdstuk")
    na: Id | None = veld("Het id van het hoofdstuk waar dit achter komt.", voorbeeld="aanleiding")
    tekst: LangeTekst | None = veld("De tekst: alinea's, lijstjes, nadruk.")
    tabellen: tuple[Tabel, ...] = lijst("Eigen tabellen, na de tekst.")
    paragrafen: tuple[Paragraaf, ...] = lijst("Paragrafen met een eigen titel.")


class EigenVeld(Part):
    """A loose value for a template of one's own: it says `eigen.naam` there."""

    stuk: Id | None = veld("Voor welk document; leeg betekent: voor alle.", voorbeeld="plan-van-aanpak")
    naam: Id = veld("Hoe het sjabloon het noemt.", voorbeeld="wijkmanager", standaard=...)
    tekst: LangeTekst | None = veld("Wat er dan staat.")
