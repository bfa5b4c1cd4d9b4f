"""The page with every field of a dossier follows the model."""

from __future__ import annotations

import re

import pytest

from planmaker.dossier import Dossier
from planmaker.dossier.base import Part, is_intern
from planmaker.dossier.model.fields import shapes
from tests.renew import fields


@pytest.fixture(scope="module")
def page() -> str:
    return fields.page()


def row(page: str, section: str, field: str) -> list[str]:
    """The cells of the row of `field` under the heading `section`."""
    under = re.split(rf"^#+ {re.escape(section)}$", page, flags=re.MULTILINE)[1].split("\n#")[0]
    found = next(line for line in under.splitlines() if line.startswith(f"| `{field}` |"))
    return [cell.strip() for cell in found.strip("|").split("|")]


def test_every_part_has_a_section_with_a_row_for_each_of_its_fields(page: str) -> None:
    told: set[type[Part]] = set()

    def missing(part: type[Part], path: str) -> list[str]:
        gone: list[str] = []
        if part in told:
            return gone  # its section refers to the first one
        told.add(part)
        for shape in shapes(part):
            here = f"{path}.{shape.name}".lstrip(".")
            if path and f"\n| `{shape.name}` | {shape.description}" not in page:
                gone.append(here)
            if shape.part:
                gone += [] if re.search(rf"^#+ {re.escape(here)}$", page, re.MULTILINE) else [f"section {here}"]
                gone += missing(shape.part, here)
        return gone

    assert missing(Dossier, "") == []


@pytest.mark.parametrize(
    ("section", "field", "cells"),
    [
        ("samenwerking.looptijd", "einde", ["datum", "`31 december 2030`", ""]),
        ("samenwerking.looptijd", "onbepaald", ["ja of nee", "", "`nee`"]),
        ("partijen", "id", ["id", "`bibliotheek`", "**verplicht**"]),
        ("partijen", "kvk", ["KvK-nummer", "`01234567`", ""]),
        ("partijen", "eenheden", ["lijst van teksten", "`[de vestiging Centrum]`", ""]),
        ("koersplan", "organisatie", ["id van een partij", "`bibliotheek`", ""]),
        ("governance.overleggen", "leden", ["lijst van id's van partijen", "`[bibliotheek, gemeente]`", ""]),
        ("governance.overleggen", "rapporteert_aan", ["id van een overleg", "`stuurgroep`", ""]),
        ("monitoring.rapportage", "aan", ["id van een overleg", "`stuurgroep`", ""]),
        ("begroting.verdeelsleutel.grondslagen", "gewicht", ["percentage", "`60`", "`100`"]),
        ("begroting.verdeelsleutel.grondslagen.waarden", "waarde", ["getal", "`800`", ""]),
        ("begroting.basispakket", "bedrag_per_inwoner", ["bedrag", "`12,40`", ""]),
        ("afspraken.verlenging", "duur", ["tijdsduur", "`2 jaar`", ""]),
        ("afspraken", "rangorde", ["keuze: `stuk`, `bijlagen`", "", "`stuk`"]),
        ("bijdragen", "soort", [
            "keuze: `inspanning` (de partij zet zich ervoor in), `resultaat` (de partij levert het)", "",
            "`inspanning`",
        ]),
        ("koersplan.doelen", "wsob", [
            "lijst van keuzes: `kennis`, `ontwikkeling`, `lezen`, `ontmoeting`, `kunst`",
            "`[ontwikkeling, lezen]`", "",
        ]),
        ("afspraken", "overwegingen", [
            "lijst van onderdelen: [afspraken.overwegingen](#afsprakenoverwegingen), of van teksten", "", "",
        ]),
        ("afspraken.afdwingbaarheid", "niet_afdwingbaar", ["lijst van id's", "`[ambitie, bijdragen]`", ""]),
    ],
)  # fmt: skip
def test_a_row_says_how_a_value_is_written_with_example_and_default(
    page: str, section: str, field: str, cells: list[str]
) -> None:
    assert row(page, section, field)[2:] == cells


def test_only_what_is_internal_is_called_internal(page: str) -> None:
    called = {line.split("`")[1] for line in page.splitlines() if line.startswith("| `") and "**Intern.**" in line}
    called |= set(re.findall(r"^## (\w+)\n\n[^\n]*\*\*Intern\.\*\*$", page, flags=re.MULTILINE))

    def internal(part: type[Part]) -> set[str]:
        below = [internal(shape.part) for shape in shapes(part) if shape.part]
        return {shape.name for shape in shapes(part) if is_intern(part, shape.name)}.union(*below)

    assert called == internal(Dossier) == {"standpunt", "intern", "analyse", "accepteer"}


def test_a_part_that_comes_twice_is_told_once_and_referred_to() -> None:
    page = fields.page()

    again = page.split("### monitoring.indicatoren\n")[1].split("\n#")[0]
    assert "Dezelfde velden als bij [koersplan.doelen.indicatoren](#koersplandoelenindicatoren)." in again
    assert "| Veld |" not in again
