"""The phrases that follow from a dossier: the partners, those above them, and what comes once."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from planmaker.documents.phrases import phrases
from planmaker.dossier import Dossier

BIEB = {"id": "bieb", "aanduiding": "de Bibliotheek", "soort": "bibliotheek", "rechtsvorm": "stichting"}
TOWN = {"id": "veen", "aanduiding": "de Gemeente", "rechtsvorm": "gemeente"}
BOARD = {"id": "zand", "aanduiding": "het College", "rechtsvorm": "gemeente", "hoedanigheid": "bestuursorgaan"}
PROVINCE = {"id": "wad", "aanduiding": "de Provincie", "rechtsvorm": "provincie"}


def of(*parties: Any, **rest: Any) -> Any:
    return phrases(Dossier.model_validate({"partijen": list(parties), **rest}), avg=True)


@pytest.mark.parametrize(
    ("count", "agreement", "others"),
    [
        (2, {}, "de andere Partij"),
        (3, {}, "de overige Partijen"),
        (3, {"samen": "de gemeenten", "ieder": "gemeente"}, "de overige gemeenten"),
        (2, {"samen": "Partners", "ieder": "Partner"}, "de andere Partner"),
    ],
)
def test_the_others_are_called_by_their_collective_name(count: int, agreement: dict[str, str], others: str) -> None:
    said = of(*[{"id": f"p{i}"} for i in range(count)], afspraken=agreement)

    assert said["de_anderen"] == others
    assert said["een_partij"] == f"een {agreement.get('ieder', 'Partij')}"
    assert said["iedere_partij"] == f"iedere {agreement.get('ieder', 'Partij')}"


@pytest.mark.parametrize(
    ("public", "councils", "granting", "bodies"),
    [
        ([TOWN], "de gemeenteraad", "het college van de Gemeente", "de bestuursorganen van de Gemeente"),
        ([BOARD], "de gemeenteraad", "het College", "het College"),
        (
            [PROVINCE],
            "provinciale staten",
            "gedeputeerde staten van de Provincie",
            "de bestuursorganen van de Provincie",
        ),
        (
            [TOWN, {**TOWN, "id": "tweede", "aanduiding": "de Stad"}],
            "hun gemeenteraden",
            "het college van de Gemeente en het college van de Stad",
            "de bestuursorganen van de Gemeente en de Stad",
        ),
        (
            [BOARD, PROVINCE],
            "hun gemeenteraden en provinciale staten",
            "het College en gedeputeerde staten van de Provincie",
            "de bestuursorganen onder Partijen",
        ),
        ([{**TOWN, "aanduiding": ""}], "de gemeenteraad", "het college", "de bestuursorganen onder Partijen"),
    ],
)
def test_those_above_the_partners_are_named_in_the_right_number(
    public: list[Any], councils: str, granting: str, bodies: str
) -> None:
    said = of(BIEB, *public)

    assert (said["raden"], said["verleners"], said["bestuursorganen"]) == (councils, granting, bodies)


def test_the_highest_body_is_the_only_one_that_reports_to_nobody() -> None:
    bodies = [
        {"id": "kern", "naam": "de kerngroep", "rapporteert_aan": "stuur"},
        {"id": "stuur", "naam": "de stuurgroep"},
    ]

    assert of(governance={"overleggen": bodies})["hoogste_overleg"] == "de stuurgroep"
    assert of(governance={"overleggen": [{"id": "a"}, {"id": "b"}]})["hoogste_overleg"] is None
    assert of()["hoogste_overleg"] is None


@pytest.mark.parametrize(
    ("end", "renewal", "once"),
    [
        ("31 december 2027", {}, True),
        ("31 december 2027", {"wijze": "stilzwijgend-een-jaar"}, False),
        ("1 januari 2029", {}, False),
        ("31 december 2026", {}, False),
    ],
)
def test_what_happens_in_a_term_of_a_year_happens_once(end: str, renewal: dict[str, str], once: bool) -> None:
    term = {"ingang": "1 januari 2027", "einde": end}
    said = of(samenwerking={"looptijd": term}, afspraken={"verlenging": renewal} if renewal else {})

    assert said["eenmaal"] == ((datetime.date(2027, 1, 1), datetime.date(2027, 12, 31)) if once else None)


@pytest.mark.parametrize(
    ("others", "joining"),
    [
        ([TOWN, {**TOWN, "id": "tweede"}], "een gemeente"),
        ([TOWN], "een organisatie"),
        ([TOWN, {**TOWN, "id": "tweede"}, {"id": "roc", "soort": "mbo"}], "een organisatie"),
    ],
    ids=["two towns", "one town", "two towns and a school"],
)
def test_who_may_join_is_what_the_partners_are(others: list[Any], joining: str) -> None:
    assert of(BIEB, *others)["toetreder"] == joining
