"""What is missing never counts as zero: a total over it says so, a share that needs it is not told."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planmaker.checks import check_dossier
from planmaker.documents.gaps import OpenPoints
from planmaker.documents.grafieken import geld
from planmaker.documents.view import present
from planmaker.dossier import Dossier
from planmaker.dossier.derived.meerjaren import cofinanciering, inbreng, meerjarenbegroting, totale_inbreng
from planmaker.dossier.gebouw.mfa import Mfa
from planmaker.dossier.measures import Oppervlakte
from planmaker.dossier.parts.begroting import Basispakket, Begroting
from planmaker.dossier.parts.eigen import Tabel
from planmaker.dossier.values import Bedrag, TenMinste
from planmaker.findings import Severity
from planmaker.templating.filters import FILTERS

AMOUNTS = st.lists(st.none() | st.integers(-(10**9), 10**9).map(Bedrag), max_size=6)


def said(amount: object) -> str:
    return str(amount).replace("\u00a0", " ")


def budget(**parts: Any) -> Begroting:
    return Begroting.model_validate(parts)


def dossier(**parts: Any) -> Dossier:
    return Dossier.model_validate(parts)


@given(AMOUNTS)
@settings(deadline=None)
def test_a_total_is_exact_when_and_only_when_nothing_is_missing(amounts: list[Bedrag | None]) -> None:
    total = Bedrag.sum(amounts)

    assert total.precies == (None not in amounts)
    assert (said(total)[0] in "€") == total.precies
    assert total.cents == sum(amount.cents for amount in amounts if amount is not None)


@given(AMOUNTS, AMOUNTS)
@settings(deadline=None)
def test_a_total_of_totals_is_the_total_of_all_and_a_difference_with_a_gap_is_unknown(
    some: list[Bedrag | None], others: list[Bedrag | None]
) -> None:
    first, second = Bedrag.sum(some), Bedrag.sum(others)

    assert (first + second).precies == Bedrag.sum([*some, *others]).precies == (None not in [*some, *others])
    assert (first - second).precies == (first.precies and second.precies)


def test_a_total_with_a_gap_says_at_least_and_of_gaps_alone_that_it_is_unknown() -> None:
    begroting = budget(
        kosten=[{"bedrag": 100, "groep": "A"}, {"groep": "A"}, {"groep": "B"}, {"bedrag": 5, "groep": "C"}],
        dekking=[{"bedrag": 105}],
        in_kind=[{"waarde": 60}, {"uren": 40}],
        pluspakketten=[{"onderdelen": [{"bedrag": 1}, {}]}],
    )

    assert said(begroting.totaal_kosten) == "ten minste € 105"
    assert [said(group.subtotaal) for group in begroting.kostengroepen] == ["ten minste € 100", "onbekend", "€ 5"]
    assert (said(begroting.totaal_dekking), said(begroting.saldo)) == ("€ 105", "onbekend")
    assert said(begroting.totaal_in_kind) == "ten minste € 60"
    assert said(begroting.pluspakketten[0].totaal) == "ten minste € 1"


@pytest.mark.parametrize(
    ("filter", "texts"),
    [
        ("bedrag", ["€ 1.050", "ten minste € 1.050", "onbekend"]),
        ("bedrag_getal", ["1.050,00", "ten minste 1.050,00", "onbekend"]),
    ],
)
def test_a_template_prints_what_is_missing_without_asking(filter: str, texts: list[str]) -> None:
    amounts = (Bedrag(105_000), Bedrag.sum([Bedrag(105_000), None]), Bedrag.sum([None]))

    assert [said(FILTERS[filter](amount)) for amount in amounts] == texts


def test_numbers_and_floor_space_say_it_too() -> None:
    space = Oppervlakte.sum([Oppervlakte(Decimal(120)), None])

    assert said(space) == "ten minste 120 m²"
    assert FILTERS["getal"](space.waarde, 2) == "ten minste 120,00"
    assert FILTERS["getal"](TenMinste.sum([Decimal(3), Decimal(4)])) == "7"


def test_an_own_table_adds_up_what_is_there_and_says_what_is_not() -> None:
    columns = [{"naam": "n", "soort": kind, "totaal": "ja"} for kind in ("getal", "bedrag")]
    table = Tabel.model_validate({"id": "t", "kolommen": columns, "rijen": [["3", "€ 5"], ["-", "-"]]})

    assert [said(total) for total in table.totalen] == ["ten minste 3", "ten minste € 5"]


def test_a_key_is_not_worked_out_while_a_value_is_missing() -> None:
    def shares(values: list[dict[str, Any]], **more: Any) -> list[str]:
        key = {"grondslagen": [{"maatstaf": "inwoners", "waarden": values}], **more}
        return [said(share.bedrag) for share in budget(kosten=[{"bedrag": 90}], verdeelsleutel=key).aandelen]

    assert shares([{"partij": "a", "waarde": 1}, {"partij": "b", "waarde": 2}]) == ["€ 30", "€ 60"]
    assert shares([{"partij": "a", "waarde": 1}, {"partij": "b"}]) == []
    assert shares([{"partij": "a", "waarde": 1}], partijen=["a", "b"]) == []


def test_shares_of_an_incomplete_total_are_at_least_that() -> None:
    key = {"partijen": ["a", "b"], "grondslagen": [{"maatstaf": "gelijke-delen"}]}

    shares = budget(kosten=[{"bedrag": 90}, {}], verdeelsleutel=key).aandelen

    assert [(said(share.bedrag), share.procent) for share in shares] == [("ten minste € 45", Decimal(50))] * 2


def test_a_municipality_without_a_number_of_inhabitants_keeps_its_row_and_nobody_gets_a_share() -> None:
    package = Basispakket.model_validate(
        {"bedrag_per_inwoner": 2, "inwoners": [{"partij": "a", "aantal": 10}, {"partij": "b"}]}
    )

    rows = [(row.partij, said(row.procent), said(row.bedrag)) for row in package.bijdragen]
    assert rows == [("a", "onbekend", "€ 20"), ("b", "onbekend", "onbekend")]
    assert said(package.totaal) == "ten minste € 20"
    assert FILTERS["getal"](package.totaal_inwoners) == "ten minste 10"
    assert said(Basispakket.model_validate({"inwoners": [{"aantal": 3}]}).totaal) == "onbekend"


def test_what_lacks_in_a_row_that_follows_from_a_list_lacks_in_that_list() -> None:
    points = OpenPoints()
    package = {"bedrag_per_inwoner": 2, "inwoners": [{"partij": "a", "aantal": 10}, {"aantal": 5}]}
    parts = dossier(partijen=[{"id": "a"}], begroting={"basispakket": package})

    row = present(parts, points, intern=False)["begroting"]["basispakket"]["bijdragen"][1]

    assert str(row["partij"])
    assert [finding.hint for finding in points.findings] == [
        "vul begroting.basispakket.inwoners[2].partij in: Welke gemeente"
    ]


YEARS: dict[str, Any] = {
    "kosten": [
        {"omschrijving": "loon", "jaren": [{"jaar": 2027, "bedrag": 100}, {"jaar": 2028}]},
        {"omschrijving": "huur", "jaren": [{"jaar": 2027, "bedrag": 10}, {"jaar": 2028, "bedrag": 10}]},
        {"omschrijving": "nog niets"},
    ],
    "dekking": [{"bron": "fonds", "partij": "a", "jaren": [{"jaar": 2027, "bedrag": 150}]}],
}


def test_years_with_a_gap_say_so_down_and_across() -> None:
    (block,) = meerjarenbegroting(dossier(partijen=[{"id": "a"}], begroting=YEARS))

    wages, _, nothing = block.kosten[0].regels
    assert [said(amount) for amount in (*wages.bedragen, wages.geheel)] == ["€ 100", "onbekend", "ten minste € 100"]
    assert [said(amount) for amount in (*nothing.bedragen, nothing.geheel)] == ["onbekend"] * 3
    total = block.totaal_kosten
    assert [said(amount) for amount in (*total.bedragen, total.geheel)] == [
        "ten minste € 110",
        "ten minste € 10",
        "ten minste € 120",
    ]
    # A year that a line does not name is no gap: the fund pays nothing in 2028.
    assert [said(amount) for amount in block.totaal_dekking.bedragen] == ["€ 150", "€ 0"]
    assert [said(row.saldo) for row in block.regels] == ["onbekend", "onbekend"]


def test_what_a_party_puts_in_says_what_is_missing() -> None:
    parts = dossier(
        partijen=[{"id": "a", "naam": "A"}, {"id": "b", "naam": "B"}],
        begroting={
            "dekking": [{"partij": "a", "bedrag": 10}, {"partij": "a"}, {"partij": "b", "bedrag": 1}],
            "in_kind": [{"partij": "b"}],
        },
    )

    assert [(row.partij, said(row.geld), said(row.natura)) for row in inbreng(parts)] == [
        ("A", "ten minste € 10", "€ 0"),
        ("B", "€ 1", "onbekend"),
    ]
    assert said(totale_inbreng(parts).samen) == "ten minste € 11"


def test_a_part_of_costs_that_nobody_knows_is_not_told() -> None:
    grant = {"plan": {"spuk": {"aangevraagd": 50}}}

    assert cofinanciering(dossier(**grant, begroting={"kosten": [{"bedrag": 100}]})) is not None
    assert cofinanciering(dossier(**grant, begroting={"kosten": [{"bedrag": 100}, {}]})) is None


ROOMS: list[dict[str, Any]] = [
    {"soort": "exclusief", "oppervlakte": 75, "gebruikers": ["a"]},
    {"soort": "exclusief", "oppervlakte": 25, "gebruikers": ["b"]},
]
KEY = {"id": "m", "naam": "m", "grondslagen": [{"maatstaf": "m2"}]}


def building(rooms: list[dict[str, Any]], costs: list[dict[str, Any]], measure: str = "m2") -> Mfa:
    key = {**KEY, "grondslagen": [{"maatstaf": measure}]}
    return Mfa.model_validate({"ruimtestaat": rooms, "sleutels": [key], "exploitatie": costs})


def test_floor_space_is_not_shared_out_while_the_size_of_a_room_is_missing() -> None:
    whole = building(ROOMS, [{"bedrag": 100, "sleutel": "m"}])
    lacking = building([*ROOMS, {"gebruikers": ["b"]}], [{"bedrag": 100, "sleutel": "m"}])

    assert [said(share.bedrag) for share in whole.verdeling.totalen] == ["€ 75", "€ 25"]  # type: ignore[union-attr]
    assert lacking.verdeling is not None
    assert lacking.verdeling.totalen == ()
    assert said(lacking.verdeling.onverdeeld) == "€ 100"
    assert (lacking.sleuteluitwerking[0].rijen, lacking.ruimteverdeling.rijen) == ((), ())
    assert said(lacking.totaal_oppervlakte) == "ten minste 100 m²"


def test_hours_are_not_shared_out_while_those_of_a_shared_room_are_missing() -> None:
    def rows(second: dict[str, Any]) -> int:
        room = {"soort": "gedeeld", "oppervlakte": 10, "gebruikers": [{"partij": "a", "uren": 3}, second]}
        return len(building([room], [], "gebruiksuren").sleuteluitwerking[0].rijen)

    assert rows({"partij": "b", "uren": 1}) == 2
    assert rows({"partij": "b"}) == 0


def test_who_pays_what_is_at_least_that_while_a_cost_has_no_amount() -> None:
    worked = building(ROOMS, [{"bedrag": 100, "sleutel": "m"}, {"sleutel": "m"}]).verdeling
    assert worked is not None

    assert [(said(share.procent), said(share.bedrag)) for share in worked.totalen] == [
        ("onbekend", "ten minste € 75"),
        ("onbekend", "ten minste € 25"),
    ]
    assert (said(worked.totaal), said(worked.onverdeeld)) == ("ten minste € 100", "onbekend")


def test_a_bar_that_is_too_short_says_so_at_its_name_and_in_words() -> None:
    chart = geld.kosten(dossier(begroting=YEARS))
    sources = geld.dekking(dossier(begroting={"dekking": [{"bron": "fonds", "bedrag": 10}, {"bron": "rest"}]}))
    users = [{"id": "a", "naam": "A"}, {"id": "b", "naam": "B"}]
    paying = building(ROOMS, [{"bedrag": 100, "sleutel": "m"}, {"sleutel": "m"}])

    assert chart.categories == ("2027 (ten minste)", "2028 (ten minste)")
    assert "ten minste" in said(chart.alt)
    assert sources.categories == ("Fonds", "Rest (onbekend)")
    assert geld.aandelen(dossier(partijen=users, mfa=paying)).categories == ("A (ten minste)", "B (ten minste)")
    assert geld.kosten(dossier(begroting={"kosten": [{"omschrijving": "loon"}]})).alt == ""


def test_an_incomplete_total_is_an_open_point_and_no_contradiction() -> None:
    parts = dossier(begroting={"totaal": 150, "kosten": [{"bedrag": 100}, {}], "dekking": [{"bedrag": 100}]})

    about = [one for one in check_dossier(parts) if "totaal" in one.code or one.severity is Severity.ERROR]
    found = [(one.code, one.severity.value, said(one.message)) for one in about]

    told = "onder `kosten` ontbreekt bij één regel een bedrag: het totaal is ten minste € 100"
    assert found == [("totaal-onvolledig", "open punt", told)]
