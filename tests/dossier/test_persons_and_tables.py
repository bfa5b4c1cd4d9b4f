"""Persons by their parts, own tables with totals, budgets per year: what follows is not typed."""

from __future__ import annotations

import pytest

from planmaker.dossier import Dossier
from planmaker.dossier.parts.begroting import Begroting
from planmaker.dossier.parts.eigen import Tabel
from planmaker.dossier.parts.partijen import Persoon
from planmaker.intake import read_text
from tests.dossier.editor import EXAMPLES, SKELETON, read, with_all_examples


def test_a_person_in_parts_has_the_name_that_they_make() -> None:
    person = Persoon.model_validate({
        "aanhef": "mevrouw", "titels": "mr.", "voorletters": "A.B.", "tussenvoegsel": "de", "achternaam": "Vries",
        "titels_achter": "MSc",
    })  # fmt: skip

    assert person.naam is None
    assert person.follows("naam") == "mr. A.B. de Vries MSc"
    assert person.aangeduid == "mevrouw mr. A.B. de Vries MSc"
    assert person.aangesproken == "mevrouw De Vries"
    assert person.gesorteerd == "Vries, mr. A.B. de"


def test_a_person_in_one_text_keeps_it_as_it_was_typed() -> None:
    person = Persoon.model_validate({"naam": "drs. M.J.  Zandstra"})

    assert person.aangeduid == person.aangesproken == "drs. M.J.  Zandstra"
    assert person.gesorteerd == "Zandstra, drs. M.J."
    assert Persoon().aangeduid is Persoon().gesorteerd is None
    assert Persoon(naam="0").gesorteerd == Persoon(naam="0", aanhef="mevrouw").naam == "0"


def test_a_table_adds_up_the_columns_that_ask_for_it() -> None:
    table = Tabel.model_validate({
        "id": "t",
        "kolommen": ["Plaats", {"naam": "Aantal", "soort": "getal", "totaal": "ja"},
                     {"naam": "Kosten", "soort": "bedrag", "totaal": "ja"}],
        "rijen": [["Noord", "1.200", "€ 10,50"], {"cellen": ["Zuid", "0,5", "20"]}],
    })  # fmt: skip

    assert [column.naam for column in table.kolommen] == ["Plaats", "Aantal", "Kosten"]
    assert table.totalen == ("", "1.200,5", "€\u00a030,50")
    assert Tabel.model_validate({"id": "t", "kolommen": ["a"], "rijen": [["b"]]}).totalen == ()


YEARS = {
    "kosten": [
        {"omschrijving": "loon", "groep": "Personeel",
         "jaren": [{"jaar": 2027, "bedrag": 100}, {"jaar": 2028, "bedrag": 110}]},
        {"omschrijving": "huur", "jaren": [{"jaar": 2028, "bedrag": "50,50"}]},
        {"omschrijving": "start", "groep": "Personeel", "bedrag": 40},
    ],
    "dekking": [{"bron": "fonds", "jaren": [{"jaar": 2027, "bedrag": 150}]}],
}  # fmt: skip


def test_a_budget_per_year_adds_up_by_line_and_by_group() -> None:
    budget = Begroting.model_validate(YEARS)

    assert [str(line.follows("bedrag")) for line in budget.kosten] == ["€\u00a0210", "€\u00a050,50", "None"]
    assert budget.jaren == (2027, 2028)
    assert [(group.naam, group.subtotaal.cents) for group in budget.kostengroepen] == [
        ("Personeel", 25_000),
        (None, 5_050),
    ]
    assert (budget.totaal_kosten.cents, budget.zonder_jaar.cents) == (30_050, 4_000)


@pytest.mark.parametrize(
    ("budget", "term"),
    [(YEARS, "looptijd"), ({"kosten": [{"bedrag": 1}]}, "jaar"), ({"per": "looptijd"}, "looptijd")],
)
def test_a_budget_with_years_is_for_the_whole_term(budget: dict[str, object], term: str) -> None:
    assert Begroting.model_validate(budget).follows("per") == term


def test_a_line_whose_year_lacks_an_amount_has_no_amount_yet() -> None:
    (line,) = Begroting.model_validate({"kosten": [{"jaren": [{"jaar": 2027}]}]}).kosten

    assert line.follows("bedrag") is None
    assert str(line.geheel) == "onbekend"


def test_a_dossier_from_plain_values_gives_plain_values_that_make_it_again() -> None:
    for text in (with_all_examples(SKELETON), *map(read, EXAMPLES)):
        dossier = read_text(text, "dossier.yaml")

        assert Dossier.model_validate(dossier.model_dump()) == dossier
