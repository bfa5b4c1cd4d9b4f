"""Plans that are large, small or odd stay right."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import docx
import pytest

from tests.stappenplan.build import COSTS, KEY, OWNER, PARTIES, ROOMS, dossier, made, text, tree
from tests.support import Checkers

LONG = (
    "Stichting voor Ontmoeting, Leesbevordering en Levenslang Ontwikkelen "
    "in de Wijken van Waterveen-Noord en Omgevingen 2030"
)
assert len(LONG) == 120


def _sound(typed: dict[str, Any], tmp_path: Path, checkers: Checkers) -> list[str]:
    path = tmp_path / "plan.docx"
    path.write_bytes(made(typed).data)
    assert checkers.errors(path) == []
    return text(typed)


def _steps(count: int) -> list[dict[str, str]]:
    day = datetime.date(2027, 1, 4)
    return [
        {
            "wat": f"stap {at} doen",
            "wie": "bieb",
            "begin": str(day + datetime.timedelta(days=20 * at)),
            "einde": str(day + datetime.timedelta(days=20 * at + 30)),
            "resultaat": f"uitkomst {at}",
        }
        for at in range(1, count + 1)
    ]


@pytest.mark.parametrize("count", [1, 60])
def test_every_step_stands_in_its_stage_and_in_the_planning(count: int, tmp_path: Path, checkers: Checkers) -> None:
    stage = {"nummer": 4, "begin": "4 januari 2027", "einde": "31 december 2030", "stappen": _steps(count)}
    lines = _sound(tree(stadia=[stage]), tmp_path, checkers)
    for at in range(1, count + 1):
        assert lines.count(f"Stap {at} doen") >= 2
        assert f"Uitkomst {at}" in lines


def test_sixty_activities_of_the_dossier_stand_in_the_plan(tmp_path: Path, checkers: Checkers) -> None:
    typed = tree()
    typed["activiteiten"] = [
        {
            "id": f"a{at}",
            "naam": f"werk {at} doen",
            "duur": "2 weken",
            "na": [f"a{at - 1}"] if at else [],
            "eigenaar": "bieb",
        }
        | ({} if at else {"begin": "4 januari 2027"})
        for at in range(60)
    ]
    lines = _sound(typed, tmp_path, checkers)
    assert all(f"Werk {at} doen" in lines for at in range(60))
    # Two weeks at a time from Monday 4 January 2027: the sixtieth ends 120 weeks later, on a Sunday.
    assert "09-04-2029 – 22-04-2029" in lines


def test_names_of_120_characters_stay_whole(tmp_path: Path, checkers: Checkers) -> None:
    parties = [{**PARTIES[0], "naam": LONG, "aanduiding": LONG, "kortnaam": LONG}, *PARTIES[1:]]
    stage = {
        "nummer": 1,
        "begin": "4 januari 2027",
        "einde": "5 januari 2028",
        "stappen": [{"wat": LONG, "wie": "bieb", "begin": "4 januari 2027"}],
    }
    typed = tree(stadia=[stage], ruimtestaat=[{**ROOMS[0], "naam": LONG}, *ROOMS[1:]])
    typed["partijen"] = parties
    typed["risicos"] = [{"naam": LONG, "kans": 5, "impact": 5, "maatregel": LONG, "eigenaar": "bieb"}]
    lines = _sound(typed, tmp_path, checkers)
    assert lines.count(LONG) >= 6


@pytest.mark.parametrize("amount", ["0", "0,01", "99.999.999,99"])
def test_any_amount_is_shared_to_the_cent(amount: str, tmp_path: Path, checkers: Checkers) -> None:
    cost = {"id": "energie", "omschrijving": "energie", "bedrag": amount, "sleutel": "mix"}
    lines = _sound(tree(exploitatie=[cost]), tmp_path, checkers)
    shown = amount if "," in amount else f"{amount},00"
    begin = lines.index("Wie wat betaalt", lines.index("Kostenpost"))
    assert lines[lines.index("Totaal", begin) + 2] == shown
    found = dossier(tree(exploitatie=[cost])).mfa
    assert found is not None
    assert found.verdeling is not None
    assert sum(bill.totaal.cents for bill in found.rekeningen) == found.verdeling.totaal.cents


def test_a_building_for_one_user_is_paid_by_that_user(tmp_path: Path, checkers: Checkers) -> None:
    lines = _sound(tree(ruimtestaat=ROOMS[:1], exploitatie=[COSTS[2]]), tmp_path, checkers)
    at = lines.index("Bedrag per jaar (€)")
    assert lines[at + 1 : at + 7] == ["Bibliotheek", "100,00", "100,01", "Totaal", "100,00", "100,01"]


def test_sixty_users_each_have_a_bill(tmp_path: Path, checkers: Checkers) -> None:
    parties = [{"id": f"p{at}", "naam": f"Vereniging {at}"} for at in range(60)]
    rooms = [{"naam": f"kamer {at}", "oppervlakte": "10", "gebruikers": [f"p{at}"]} for at in range(60)]
    by_space = {"id": "mix", "grondslagen": [{"maatstaf": "m2"}]}
    typed = {
        "samenwerking": {"naam": "MFA Waterveen"},
        "partijen": parties,
        "mfa": {"ruimtestaat": rooms, "sleutels": [by_space], "exploitatie": [{**COSTS[1], "bedrag": "1.000"}]},
    }
    lines = _sound(typed, tmp_path, checkers)
    # A sixtieth of € 1.000 is € 16,66⅔: forty pay a cent more than twenty.
    bills = lines[lines.index("Rekening per partij", lines.index("Vooraf afspreken", 100)) :]
    assert (bills.count("16,67") // 2, bills.count("16,66") // 2) == (40, 20)


def test_costs_that_no_key_shares_stand_in_the_table_of_shares(tmp_path: Path, checkers: Checkers) -> None:
    loose = {"omschrijving": "verrassingen", "bedrag": "50"}
    lines = _sound(tree(exploitatie=[*COSTS, loose]), tmp_path, checkers)
    assert lines[lines.index("Nog niet verdeeld") : lines.index("Nog niet verdeeld") + 3] == [
        "Nog niet verdeeld",
        "",
        "50,00",
    ]
    assert "nog geen sleutel" in lines


def test_a_key_that_lacks_values_says_so_and_shares_nothing(tmp_path: Path, checkers: Checkers) -> None:
    lines = _sound(tree(ruimtestaat=[], sleutels=[KEY, OWNER], exploitatie=COSTS[:2]), tmp_path, checkers)
    assert "Deze sleutel kan nog niet worden uitgerekend: er ontbreken oppervlakten, uren of aantallen." in lines


@pytest.mark.parametrize(
    ("scheme", "shown"), [("letters", "hoofdstuk C"), ("kopjes", "het onderdeel ‘De weg ernaartoe’")]
)
def test_numbering_follows_the_dossier_and_so_do_references(
    scheme: str, shown: str, tmp_path: Path, checkers: Checkers
) -> None:
    typed = tree(stadia=[{"nummer": 4, "stappen": _steps(1)}])
    typed["document"] = {"nummering": scheme}
    assert any(f"De hele lijst staat in {shown}." in line for line in _sound(typed, tmp_path, checkers))


def test_chapters_stand_in_the_order_of_the_dossier_without_those_it_leaves_out(
    tmp_path: Path, checkers: Checkers
) -> None:
    typed = tree()
    typed["hoofdstukken"] = [
        {
            "id": "historie",
            "titel": "Wat eraan voorafging",
            "na": "inhoud",
            "tekst": "Het begon in 1994.\n\nToen\n- dit\n- dat",
        }
    ]
    typed["document"] = {
        "inhoudsopgave": "ja",
        "indelingen": [
            {"stuk": "stappenplan-mfa", "volgorde": ["samenvatting", "exploitatie"], "zonder": ["organisatie"]}
        ],
    }
    lines = _sound(typed, tmp_path, checkers)
    chapters = [line.partition("\t")[2] for line in lines if line.partition("\t")[0].isdecimal()]
    assert chapters == [
        "Samenvatting",
        "Exploitatie: wat het kost en wie betaalt",
        "Waarom en voor wie",
        "Wat eraan voorafging",
        "De weg ernaartoe",
        "Fase binnen: eerst in eigen huis",
        "Fase buiten: samen met partners",
        "Gebouw, eigendom en beheer",
        "Ruimtestaat",
        "Risico’s",
    ]
    assert {"Het begon in 1994.", "dit", "dat"} <= set(lines)


def test_eleven_years_fit_the_planning(tmp_path: Path, checkers: Checkers) -> None:
    stages = [
        {"nummer": at, "begin": f"1 januari {2020 + 2 * at}", "einde": f"31 december {2021 + 2 * at}"}
        for at in range(5)
    ]
    stages.append({"nummer": 5, "begin": "1 januari 2030", "einde": "31 december 2030"})
    lines = _sound(tree(stadia=stages), tmp_path, checkers)
    assert {"2020", "2025", "2030"} <= set(lines)


def test_the_chapter_that_comes_first_begins_behind_the_contents_page(tmp_path: Path) -> None:
    typed = tree()
    typed["document"] = {
        "inhoudsopgave": "ja",
        "indelingen": [{"stuk": "stappenplan-mfa", "volgorde": ["risicos"], "zonder": ["samenvatting"]}],
    }
    path = tmp_path / "plan.docx"
    path.write_bytes(made(typed).data)
    named = [(one.text, one.style.name or "") for one in docx.Document(str(path)).paragraphs if one.style]
    assert [one for one in named if one[1].startswith(("Kop 1", "Heading 1"))][:2] == [
        ("Risico’s", "Kop 1 nieuwe pagina"),
        ("Waarom en voor wie", "Heading 1"),
    ]
