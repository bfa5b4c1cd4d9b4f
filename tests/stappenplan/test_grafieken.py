"""What stands in the figures of a shared building."""

from __future__ import annotations

import datetime
from typing import Any

from planmaker.documents.grafieken import grafieken
from planmaker.figures.registry import Figures
from planmaker.figures.values import BarChart, Figure, Matrix, Timeline, Tree
from tests.stappenplan.build import DATE, dossier, tree
from tests.stappenplan.build import Tree as Typed


def _figures(typed: Typed, date: datetime.date = DATE, *, intern: bool = False) -> dict[str, Figure]:
    """The figures by name, as values."""
    shown = Figures(str)
    made = grafieken(dossier(typed), shown, date=date, intern=intern)
    for each in made.values():
        each.__html__()
    return dict(zip(made, shown.figures, strict=True))


def _stage(**more: Any) -> Typed:
    return {"nummer": 1, "begin": "1 januari 2027", "einde": "30 juni 2027", **more}


def _timeline(typed: Typed, name: str, date: datetime.date = DATE) -> Timeline:
    found = _figures(typed, date)[name]
    assert isinstance(found, Timeline)
    return found


def test_the_planning_has_stages_with_decisions_and_milestones_and_the_steps_stand_apart() -> None:
    step = {"wat": "praten", "begin": "1 februari 2027", "einde": "2 februari 2027"}
    typed = tree(stadia=[_stage(stappen=[step], besluiten=[{"besluit": "verder", "datum": "30 juni 2027"}])])
    typed["mijlpalen"] = [{"id": "m", "naam": "klaar", "datum": "1 mei 2027"}]
    whole = _timeline(typed, "planning")
    assert [(row.label, row.kind) for row in whole.rows] == [("Stadium 1, Initiatief", "fase")]
    assert [(one.label, one.kind) for one in whole.milestones] == [
        ("Klaar", "mijlpaal"),
        ("Besluit: verder", "besluit"),
    ]
    assert "Stadium 1, Initiatief: 1 januari 2027 tot en met 30 juni 2027" in whole.alt
    steps = _timeline(typed, "planning_stappen")
    assert [(row.label, row.group) for row in steps.rows] == [
        ("Stadium 1, Initiatief", ""),
        ("Praten", "Stadium 1, Initiatief"),
    ]
    assert steps.milestones == ()


def test_the_coming_year_shows_what_falls_in_it_cut_off_at_both_ends() -> None:
    steps = [
        {"wat": "voorbij", "begin": "1 januari 2027", "einde": "28 februari 2027"},
        {"wat": "nu", "begin": "1 februari 2027", "einde": "1 april 2027"},
        {"wat": "lang", "begin": "1 juni 2027", "einde": "1 juni 2029"},
        {"wat": "later", "begin": "1 maart 2028", "einde": "2 maart 2028"},
    ]
    year = _timeline(tree(stadia=[_stage(stappen=steps)]), "planning_jaar", datetime.date(2027, 3, 15))
    assert [(row.label, str(row.start), str(row.end)) for row in year.rows] == [
        ("Stadium 1, Initiatief", "2027-03-01", "2027-06-30"),
        ("Nu", "2027-03-01", "2027-04-01"),
        ("Lang", "2027-06-01", "2028-02-29"),
    ]


def test_an_empty_dossier_has_nothing_to_show() -> None:
    assert not any(_figures({"samenwerking": {"naam": "x"}}).values())


def test_bodies_stand_below_the_one_they_report_to() -> None:
    typed = tree()
    typed["governance"] = {
        "overleggen": [
            {
                "id": "stuur",
                "naam": "de stuurgroep",
                "niveau": "bestuurlijk",
                "voorzitter": "de wethouder",
                "frequentie": "3",
            },
            {"id": "project", "naam": "de projectgroep", "rapporteert_aan": "stuur"},
            {"id": "dagelijks", "naam": "het gebruikersoverleg", "rapporteert_aan": "project"},
        ]
    }
    found = _figures(typed)["overleggen"]
    assert isinstance(found, Tree)
    (top,) = found.roots
    assert (top.text, top.kind, top.note) == ("Stuurgroep", "bestuurlijk", "voorzitter: de wethouder, 3 keer per jaar")
    assert [node.text for node in top.children] == ["Projectgroep"]
    assert [node.text for node in top.children[0].children] == ["Gebruikersoverleg"]
    assert "De projectgroep doet verslag aan de stuurgroep;" in found.alt


def test_a_risk_that_stays_inside_is_not_in_the_matrix_for_partners() -> None:
    typed = tree()
    typed["risicos"] = [
        {"naam": "geheim", "kans": 5, "impact": 5, "intern": "ja"},
        {"naam": "bekend", "kans": 2, "impact": 4},
        {"naam": "ongewogen"},
    ]
    outside, inside = _figures(typed)["risicomatrix"], _figures(typed, intern=True)["risicomatrix"]
    assert isinstance(outside, Matrix)
    assert isinstance(inside, Matrix)
    assert [(r.number, r.chance, r.impact) for r in outside.risks] == [("1", 2, 4)]
    assert "geheim" not in outside.alt
    assert [r.number for r in inside.risks] == ["1", "2"]


def test_shares_are_in_euros_and_scenarios_leave_out_who_pays_the_same_in_each() -> None:
    swap = {"id": "s", "naam": "alles gelijk", "afwijkingen": [{"last": "energie", "sleutel": "scheef"}]}
    skewed = {
        "id": "scheef",
        "grondslagen": [
            {
                "maatstaf": "vast-percentage",
                "waarden": [{"partij": "bieb", "waarde": "60"}, {"partij": "welzijn", "waarde": "40"}],
            }
        ],
    }
    base = tree(scenarios=[swap])
    base["mfa"]["sleutels"] = [*base["mfa"]["sleutels"], skewed]
    found = _figures(base)
    shares, compared = found["aandelen"], found["scenarios"]
    assert isinstance(shares, BarChart)
    assert isinstance(compared, BarChart)
    assert shares.categories == ("Gemeente", "Bibliotheek", "Welzijn Waterveen")
    assert [str(value) for value in shares.series[0].values] == ["5000", "550.01", "550"]
    assert compared.categories == ("Bibliotheek", "Welzijn Waterveen")
    assert [(s.name, [str(v) for v in s.values]) for s in compared.series] == [
        ("gekozen sleutels", ["550.01", "550"]),
        ("alles gelijk", ["650.01", "450"]),
    ]
