"""Money of a plan, against figures worked out by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from planmaker.dossier.derived.meerjaren import (
    cofinanciering,
    inbreng,
    meerjarenbegroting,
    projectjaren,
    projectperiode,
    totale_inbreng,
)
from planmaker.dossier.values import Bedrag
from tests.plan.build import dossier, made, table, tables, text, tree

PLAN = {"titel": "Proef"}


def _euro(text: str) -> Bedrag:
    return Bedrag.parse(text)


def _years(**amounts: str) -> list[dict[str, Any]]:
    return [{"jaar": int(year[1:]), "bedrag": amount} for year, amount in amounts.items()]


WHOLE_TERM: dict[str, Any] = {
    "per": "looptijd",
    "kosten": [
        {"omschrijving": "coördinatie", "groep": "Personeel", "jaren": _years(j2027="10.000,10", j2028="20.000,05")},
        {"omschrijving": "training", "groep": "Personeel", "jaren": _years(j2027="333,33", j2028="666,67")},
        {"omschrijving": "materiaal", "groep": "Middelen", "jaren": _years(j2028="1.000")},
    ],
    "dekking": [
        {"bron": "subsidie", "partij": "gemeente", "jaren": _years(j2027="9.000", j2028="21.000")},
        {"bron": "eigen geld", "partij": "bieb", "jaren": _years(j2027="1.500,15")},
    ],
    "in_kind": [{"partij": "bieb", "omschrijving": "een zaal", "uren": 40, "waarde": "1.200"}],
}


def test_amounts_per_year_add_up_down_and_across_to_the_cent() -> None:
    (block,) = meerjarenbegroting(dossier(tree(begroting=WHOLE_TERM)))

    # 10.000,10 + 333,33 = 10.333,43; 20.000,05 + 666,67 = 20.666,72; + 1.000 = 21.666,72; together 32.000,15
    staff, means = block.kosten
    assert staff.subtotaal.bedragen == (_euro("10333,43"), _euro("20666,72"))
    assert means.subtotaal.bedragen == (_euro("0"), _euro("1000"))
    assert block.totaal_kosten.bedragen == (_euro("10333,43"), _euro("21666,72"))
    assert block.totaal_kosten.geheel == _euro("32000,15")
    # cover 10.500,15 and 21.000: 166,72 over in 2027, 666,72 short in 2028, 500,00 short in all
    assert block.totaal_dekking.geheel == _euro("31500,15")
    assert [row.saldo for row in block.regels] == [Bedrag(16672), Bedrag(-66672)]
    assert block.saldo.geheel == Bedrag(-50000)


def test_the_page_shows_the_totals_the_years_and_the_shortage() -> None:
    data = made(tree(begroting=WHOLE_TERM)).data

    assert table(data, "Kosten", "Toelichting") == [
        ["Kosten", "Toelichting", "Bedrag (€)"],
        ["Coördinatie", "–", "30.000,15"],
        ["Training", "–", "1.000,00"],
        ["Subtotaal Personeel", "", "31.000,15"],
        ["Materiaal", "–", "1.000,00"],
        ["Subtotaal Middelen", "", "1.000,00"],
        ["Totaal", "", "32.000,15"],
    ]
    assert table(data, "Jaar", "Kosten (€)")[1:] == [
        ["2027", "10.333,43", "10.500,15", "166,72"],
        ["2028", "21.666,72", "21.000,00", "-666,72"],
        ["Totaal", "32.000,15", "31.500,15", "-500,00"],
    ]
    page = " ".join(text(tree(begroting=WHOLE_TERM))).replace("\u00a0", " ")
    assert "Er is een tekort van € 500 voor de hele looptijd." in page


def test_every_table_of_amounts_ends_with_its_total() -> None:
    money = [rows for rows in tables(made(tree(begroting=WHOLE_TERM)).data) if any("(€)" in head for head in rows[0])]

    assert len(money) == 7
    assert [rows[-1][0] for rows in money] == ["Totaal"] * 7


def test_contributions_in_kind_count_for_every_year_of_the_budget() -> None:
    whole = dossier(tree(begroting=WHOLE_TERM))

    # the hall is worth 1.200 a year, for two years
    assert [(row.partij, row.geld, row.natura) for row in inbreng(whole)] == [
        ("Bibliotheek", _euro("1500,15"), _euro("2400")),
        ("Gemeente", _euro("30000"), _euro("0")),
    ]
    assert totale_inbreng(whole).samen == _euro("33900,15")


def test_a_yearly_budget_holds_for_each_year_of_the_plan() -> None:
    yearly = {"per": "jaar", "kosten": [{"omschrijving": "werk", "bedrag": "145.200"}]}

    (block,) = meerjarenbegroting(dossier(tree(begroting=yearly, plan=PLAN | {"duur": "3 jaar"})))

    assert block.jaren == ("2027", "2028", "2029")
    assert block.totaal_kosten.bedragen == (_euro("145200"),) * 3
    assert block.totaal_kosten.geheel == _euro("435600")  # 3 × 145.200


@pytest.mark.parametrize(
    ("begin", "end", "years"),
    [
        ("1 januari 2027", "31 december 2028", ("2027", "2028")),
        ("1 september 2027", "31 augustus 2029", ("Jaar 1", "Jaar 2")),
        ("1 september 2027", "31 december 2029", ()),
        ("1 januari 2027", "30 juni 2027", ()),
    ],
)
def test_only_a_project_of_whole_years_has_years(begin: str, end: str, years: tuple[str, ...]) -> None:
    typed = tree(samenwerking={"naam": "Proef", "looptijd": {"ingang": begin, "einde": end}})

    assert projectjaren(dossier(typed)) == years


def test_the_phases_say_when_a_project_is_unless_the_plan_says_how_long() -> None:
    phases = [{"id": "een", "begin": "1 maart 2027", "einde": "31 mei 2027"}]

    by_phase = projectperiode(dossier(tree(fasen=phases)))
    by_length = projectperiode(dossier(tree(fasen=phases, plan=PLAN | {"duur": "1 jaar"})))

    assert [str(day) for day in by_phase or ()] == ["2027-03-01", "2027-05-31"]
    assert [str(day) for day in by_length or ()] == ["2027-03-01", "2028-02-29"]


def test_own_money_beside_a_grant_is_said_in_euros_and_as_a_part_of_the_costs() -> None:
    budget = {"per": "looptijd", "kosten": [{"omschrijving": "alles", "bedrag": "326.000"}]}

    found = cofinanciering(dossier(tree(begroting=budget, plan=PLAN | {"spuk": {"aangevraagd": "252.000"}})))

    # 74.000 / 326.000 = 22,699…%
    assert found is not None
    assert (found.bedrag, found.procent) == (_euro("74000"), Decimal("22.7"))


def test_without_costs_there_is_no_share_of_them() -> None:
    assert cofinanciering(dossier(tree(plan=PLAN | {"spuk": {"aangevraagd": "1.000"}}))) is None


def test_a_plan_says_that_a_total_with_a_gap_is_at_least_that_and_no_balance() -> None:
    lines = [{"omschrijving": "loon", "bedrag": "1.000"}, {"omschrijving": "huur"}]
    cover = [{"bron": "fonds", "bedrag": "1.000"}]

    shown = " ".join(text(tree(begroting={"kosten": lines, "dekking": cover})))

    assert "ten minste 1.000,00" in shown
    assert "Er is een tekort" not in shown
    assert "meer dekking dan kosten" not in shown
