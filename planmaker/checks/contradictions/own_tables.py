"""Own tables that are not square, and names that are spelled in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from planmaker import dutch
from planmaker.checks.rule import ERROR, Fault, rule
from planmaker.dossier.parts.eigen import Rij, Tabel, number
from planmaker.dossier.parts.partijen import Persoon

SUBJECT = "Eigen tabellen"


@rule(
    "rij-past-niet",
    ERROR,
    "Heeft iedere rij evenveel cellen als er kolommen zijn?",
    why="Een rij met een andere breedte schuift onder de verkeerde koppen.",
    mend="Geef elke rij evenveel cellen; een lege cel is een streepje.",
    breaks="hoofdstukken: [{id: cijfers, tabellen: [{id: bezoek, kolommen: [Jaar, Bezoek], rijen: [[2027]]}]}]",
    keeps="""
hoofdstukken: [{id: cijfers, tabellen: [{id: bezoek, kolommen: [Jaar, Bezoek], rijen: [[2027, 400]]}]}]
""",
)
def rows_are_as_wide_as_the_table(table: Tabel) -> Iterator[Fault]:
    """Every row of an own table has a cell for each column."""
    for row in table.rijen:
        if len(row.cellen) != len(table.kolommen):
            yield (
                row.place("cellen"),
                f"deze rij heeft {dutch.aantal(len(row.cellen), 'cel', 'cellen')}, "
                f"maar de tabel heeft {dutch.aantal(len(table.kolommen), 'kolom', 'kolommen')}",
                "geef elke rij evenveel cellen als er kolommen zijn; een lege cel is een streepje: -",
            )


@rule(
    "geen-getal",
    ERROR,
    "Staat in een kolom met getallen in iedere cel een getal?",
    why="Wat geen getal is, kan niet worden opgeteld.",
    mend="Schrijf `1.250` of `2,5`; een lege cel is een streepje.",
    breaks="""
hoofdstukken:
  - id: cijfers
    tabellen: [{id: bezoek, kolommen: [{naam: Bezoek, soort: getal}], rijen: [[veel]]}]
""",
    keeps="""
hoofdstukken:
  - id: cijfers
    tabellen: [{id: bezoek, kolommen: [{naam: Bezoek, soort: getal}], rijen: [['400']]}]
""",
)
def numbers_are_numbers(table: Tabel) -> Iterator[Fault]:
    """What stands in a column of numbers is a number."""
    return _unread(table, "getal")


@rule(
    "geen-bedrag",
    ERROR,
    "Staat in een kolom met bedragen in iedere cel een bedrag?",
    why="Wat geen bedrag is, kan niet worden opgeteld.",
    mend="Schrijf `12500` of `12.500,50`; een lege cel is een streepje.",
    breaks="""
hoofdstukken:
  - id: cijfers
    tabellen: [{id: geld, kolommen: [{naam: Kosten, soort: bedrag}], rijen: [[veel]]}]
""",
    keeps="""
hoofdstukken:
  - id: cijfers
    tabellen: [{id: geld, kolommen: [{naam: Kosten, soort: bedrag}], rijen: [['400']]}]
""",
)
def amounts_are_amounts(table: Tabel) -> Iterator[Fault]:
    """What stands in a column of amounts is an amount."""
    return _unread(table, "bedrag")


def _unread(table: Tabel, kind: str) -> Iterator[Fault]:
    columns = [at for at, column in enumerate(table.kolommen) if column.soort == kind]
    for row in table.rijen:
        for at in columns if len(row.cellen) == len(table.kolommen) else ():
            yield from _unread_cell(row, at, kind)


def _unread_cell(row: Rij, at: int, kind: str) -> Iterator[Fault]:
    if row.cellen[at] != "-":
        try:
            number(kind, row.cellen[at])
        except ValueError as error:
            what, _, advice = str(error).partition("; ")
            yield row.place("cellen", at), what, advice


@rule(
    "tegenspraak",
    ERROR,
    "Is de naam van een persoon wat de delen ervan samen maken?",
    why="Twee namen voor één mens: in het stuk komt er maar één.",
    mend="Haal `naam` weg, of de delen.",
    breaks="""
partijen: [{id: welzijn, vertegenwoordiging: {personen: [{naam: A. Bos, voorletters: B., achternaam: Bos}]}}]
""",
    keeps="partijen: [{id: welzijn, vertegenwoordiging: {personen: [{voorletters: A., achternaam: Bos}]}}]",
)
def name_is_what_its_parts_make(person: Persoon) -> Iterator[Fault]:
    """A name that was typed is what first name, prefix and last name make together."""
    made = person.samengesteld
    if person.naam and made and " ".join(person.naam.split()) != made:
        yield (
            person.place("naam"),
            f'de naam is "{person.naam}", maar de delen maken samen "{made}"',
            "haal `naam` weg, of de delen",
        )
