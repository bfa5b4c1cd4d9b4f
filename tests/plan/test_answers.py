"""Who reads only the pages knows who decides what and when, what it costs and who pays, and what happens next."""

from __future__ import annotations

import pytest

import planmaker
from planmaker.pipeline import Made
from tests.plan.build import DATE, KIND, made, table, text, tree
from tests.support import ROOT, text_of


@pytest.fixture(scope="module")
def taalhuis() -> Made:
    return planmaker.make(KIND, ROOT / "examples" / "taalhuis" / "dossier.yaml", date=DATE)


def test_who_decides_what_and_when(taalhuis: Made) -> None:
    assert table(taalhuis.data, "Datum", "Besluit")[1:] == [
        ["24-06-2027", "Doorgaan met de opbouw in alle wijken", "De stuurgroep", "Voorbereiding en start"],
        ["14-12-2028", "Het werk voortzetten en de certificering aanvragen", "De stuurgroep", "Opbouw in alle wijken"],
        [
            "11-12-2029",
            "Vaststellen hoe het Taalhuis na dit plan doorgaat",
            "Het college van burgemeester en wethouders van Waterveen",
            "Borgen en certificeren",
        ],
    ]


def test_what_it_costs_and_who_pays(taalhuis: Made) -> None:
    short = {row[0]: row[1].replace("\u00a0", " ") for row in table(taalhuis.data, "Vraag", "Antwoord")}

    assert short["Kosten"] == "€ 145.200 per jaar, over de hele periode € 435.600"
    assert "subsidie van de gemeente Waterveen: € 84.000" in short["Wie betaalt"]
    assert "in natura € 132.100 per jaar" in short["Wie betaalt"]
    assert "Tekort" not in short


def test_what_happens_next(taalhuis: Made) -> None:
    rows = table(taalhuis.data, "Wanneer", "Wat", "Wie")[1:]

    assert rows[0] == ["04-01-2027 – 14-02-2027", "Een werkplan maken met taken en uren per partij", "De projectleider"]
    assert ["24-06-2027", "Besluit: doorgaan met de opbouw in alle wijken", "De stuurgroep"] in rows


def test_what_is_past_is_no_next_step() -> None:
    steps = [
        {"id": "oud", "naam": "terugkijken", "eigenaar": "leider", "begin": "1 mei 2026", "einde": "1 juni 2026"},
        {"id": "nu", "naam": "doorgaan", "eigenaar": "leider", "begin": "1 november 2026", "einde": "1 februari 2027"},
    ]

    rows = table(made(tree(activiteiten=steps)).data, "Wanneer", "Wat", "Wie")[1:]

    assert rows == [["tot en met 01-02-2027", "Doorgaan", "De projectleider"]]


def test_the_day_of_what_follows_from_something_else_is_worked_out() -> None:
    steps = [
        {"id": "een", "naam": "eerst", "eigenaar": "leider", "begin": "1 maart 2027", "duur": "2 maanden"},
        {"id": "twee", "naam": "daarna", "eigenaar": "leider", "na": ["een"], "duur": "2 weken"},
    ]

    rows = table(made(tree(activiteiten=steps)).data, "Activiteit en resultaat")[1:]

    assert [row[2] for row in rows] == [
        "01-03-2027 – 30-04-2027 (twee maanden)",
        "01-05-2027 – 14-05-2027 (twee weken)",
    ]


def test_the_summary_is_made_from_the_rest_when_nobody_wrote_one() -> None:
    lines = text(tree(ambitie={"belofte": "iedereen te leren lezen"}))

    assert (
        "Twee partijen werken van 1 januari 2027 tot en met 31 december 2028 samen om iedereen te leren lezen. "
        "Dat doen zij met één doel en één activiteit." in lines
    )


def test_people_sign_only_when_the_dossier_says_so() -> None:
    signed = tree(plan={"titel": "Proef", "akkoord": [{"naam": "A. Bos", "functie": "directeur", "partij": "bieb"}]})

    assert table(made(signed).data, "Naam en functie")[1][:2] == ["A.\u00a0Bos, directeur", "Bibliotheek"]
    assert "Handtekening" not in text_of(made(tree()).data)


def test_a_risk_for_inside_only_is_in_neither_table_nor_matrix() -> None:
    risks = [
        {"naam": "geheim", "kans": 5, "impact": 5, "maatregel": "zwijgen", "eigenaar": "bieb", "intern": "ja"},
        {"naam": "bekend", "kans": 2, "impact": 3, "maatregel": "praten", "eigenaar": "bieb"},
    ]

    data = made(tree(risicos=risks)).data

    assert [row[:2] for row in table(data, "Nr.")[1:]] == [["1", "Bekend."]]
    assert "geheim" not in " ".join(text_of(data)).lower()
