"""Plans that are large, small or odd stay right."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.plan.build import Tree, made, table, tables, text, tree
from tests.support import Checkers, text_of

LONG = (
    "Stichting voor Ontmoeting, Leesbevordering en Levenslang Ontwikkelen "
    "in de Wijken van Waterveen-Noord en Omgevingen 2030"
)
assert len(LONG) == 120


def _sound(typed: Tree, tmp_path: Path, checkers: Checkers) -> bytes:
    data = made(typed).data
    path = tmp_path / "plan.docx"
    path.write_bytes(data)
    assert checkers.errors(path) == []
    return data


def _activities(count: int) -> list[dict[str, Any]]:
    first = datetime.date(2027, 1, 4)
    return [
        {
            "id": f"werk-{at}",
            "naam": f"werk nummer {at} doen",
            "eigenaar": "leider",
            "begin": str(first + datetime.timedelta(days=10 * at)),
            "einde": str(first + datetime.timedelta(days=10 * at + 20)),
            "rasci": {"uitvoerend": ["bieb"], "eindverantwoordelijk": "leider", "geinformeerd": ["gemeente"]},
        }
        for at in range(1, count + 1)
    ]


@pytest.mark.parametrize("count", [1, 60])
def test_every_activity_stands_in_the_list_the_planning_and_the_rasci(
    count: int, tmp_path: Path, checkers: Checkers
) -> None:
    data = _sound(tree(activiteiten=_activities(count)), tmp_path, checkers)

    listed = [row[0] for row in table(data, "Activiteit en resultaat")[1:]]
    rasci = table(data, "Activiteit", "R: uitvoerend")[1:]
    drawn = [cell for rows in tables(data) for row in rows for cell in row]
    for at in range(1, count + 1):
        assert listed[at - 1] == f"Werk nummer {at} doen."
        assert rasci[at - 1] == [f"Werk nummer {at} doen", "Bibliotheek", "De projectleider", "–", "–", "Gemeente"]
        assert drawn.count(f"Werk nummer {at} doen") >= 2
    assert len(listed) == len(rasci) == count


def test_names_of_120_characters_stay_whole(tmp_path: Path, checkers: Checkers) -> None:
    typed = tree(
        partijen=[{"id": "bieb", "naam": LONG}, {"id": "gemeente", "naam": "gemeente Waterveen"}],
        koersplan={"doelen": [{"id": "taal", "tekst": LONG, "opgave": LONG, "partijen": ["bieb"]}]},
        activiteiten=[{"id": "werk", "naam": LONG, "eigenaar": "bieb", "begin": "1 mei 2027", "duur": "2 weken"}],
        fasen=[{"id": "een", "naam": LONG, "begin": "1 januari 2027", "einde": "31 december 2027"}],
        governance={"overleggen": [{"id": "groep", "naam": LONG}]},
        begroting={"kosten": [{"omschrijving": LONG, "groep": LONG, "bedrag": 10}]},
        risicos=[{"naam": LONG, "kans": 1, "impact": 5, "maatregel": LONG, "eigenaar": "bieb"}],
    )

    data = _sound(typed, tmp_path, checkers)

    assert " ".join(text_of(data)).count(LONG) >= 10


def test_a_budget_of_zero_has_totals_of_zero_and_no_chart(tmp_path: Path, checkers: Checkers) -> None:
    typed = tree(
        begroting={"kosten": [{"omschrijving": "niets", "bedrag": 0}], "dekking": [{"bron": "niemand", "bedrag": 0}]}
    )

    data = _sound(typed, tmp_path, checkers)

    assert table(data, "Kosten", "Toelichting")[-1] == ["Totaal", "", "0,00"]
    assert table(data, "Jaar", "Kosten (€)")[-1] == ["Totaal", "0,00", "0,00", "0,00"]
    assert "De begroting sluit: de dekking is gelijk aan de kosten." in text_of(data)
    assert "Kosten per jaar" not in text_of(data)


def test_eleven_years_stand_side_by_side_four_at_a_time(tmp_path: Path, checkers: Checkers) -> None:
    years = [{"jaar": 2027 + at, "bedrag": 1000 + at} for at in range(11)]
    typed = tree(begroting={"per": "looptijd", "kosten": [{"omschrijving": "werk", "jaren": years}]})

    data = _sound(typed, tmp_path, checkers)

    blocks = [rows for rows in tables(data) if rows[0][0] == "Kosten (€)"]
    assert [rows[0][1:] for rows in blocks] == [
        ["2027", "2028", "2029", "2030"],
        ["2031", "2032", "2033", "2034"],
        ["2035", "2036", "2037", "Totaal"],
    ]
    assert blocks[2][-1] == ["Totaal", "1.008,00", "1.009,00", "1.010,00", "11.055,00"]


def test_a_dossier_that_says_almost_nothing_gives_a_plan_of_open_points(tmp_path: Path, checkers: Checkers) -> None:
    typed = tree(rollen=None, samenwerking={"naam": "Proef"}, activiteiten=[{"id": "iets", "naam": "iets doen"}])

    _sound(typed, tmp_path, checkers)

    lines = text(typed)
    for chapter in ("Probleemstelling", "Begroting en dekking", "Risico’s en maatregelen", "Borging"):
        assert chapter in lines
    found = [finding.code for finding in made(typed).findings]
    assert {"tekst-ontbreekt", "kosten-ontbreekt", "risicos-ontbreekt", "punten-ontbreekt"} <= set(found)
    assert "niet-in-document" not in found
