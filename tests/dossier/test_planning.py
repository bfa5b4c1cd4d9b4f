"""Days that follow from the planning, and the weight of risks."""

from __future__ import annotations

import datetime
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.dossier import Dossier
from planmaker.dossier.derived.schedule import circle, last_day, schedule
from planmaker.dossier.parts.planning import Activiteit, Fase
from planmaker.dossier.parts.risicos import Risico
from planmaker.dossier.values import Duur


@pytest.mark.parametrize(
    ("begin", "length", "last"),
    [
        (date(2027, 3, 1), Duur(1, "dag"), date(2027, 3, 1)),
        (date(2027, 3, 1), Duur(2, "week"), date(2027, 3, 14)),
        (date(2027, 3, 1), Duur(1, "maand"), date(2027, 3, 31)),
        (date(2027, 3, 15), Duur(1, "maand"), date(2027, 4, 14)),
        (date(2027, 1, 31), Duur(1, "maand"), date(2027, 2, 28)),
        (date(2028, 2, 29), Duur(1, "jaar"), date(2029, 2, 28)),
        (date(2027, 1, 1), Duur(3, "jaar"), date(2029, 12, 31)),
        (date(9998, 1, 1), Duur(9, "jaar"), date.max),
        (date(9999, 12, 1), Duur(9, "week"), date.max),
    ],
)
def test_a_length_ends_the_day_before_it_would_begin_again(begin: date, length: Duur, last: date) -> None:
    assert last_day(begin, length) == last


def days(dossier: dict[str, object]) -> list[tuple[str, str, str]]:
    return [(row.id, str(row.begin), str(row.einde)) for row in Dossier.model_validate(dossier).planning]


def test_days_follow_from_lengths_and_from_what_comes_first() -> None:
    assert days(
        {
            "activiteiten": [
                {"id": "c", "na": ["b", "opening"], "duur": "1 week"},
                {"id": "a", "begin": "2027-01-01", "duur": "2 maanden"},
                {"id": "b", "na": ["a"], "einde": "2027-04-30"},
            ],
            "mijlpalen": [{"id": "opening", "na": ["a"]}, {"id": "eind", "na": ["c"], "datum": "2027-12-01"}],
        }
    ) == [
        ("c", "2027-05-01", "2027-05-07"),
        ("a", "2027-01-01", "2027-02-28"),
        ("b", "2027-03-01", "2027-04-30"),
        ("opening", "2027-02-28", "2027-02-28"),
        ("eind", "2027-12-01", "2027-12-01"),
    ]


def test_what_does_not_follow_stays_open() -> None:
    assert days(
        {"activiteiten": [{"id": "a"}, {"id": "b", "na": ["a"], "duur": "1 week"}, {"id": "c", "begin": "2027-01-01"}]}
    ) == [("a", "None", "None"), ("b", "None", "None"), ("c", "2027-01-01", "None")]


def test_a_circle_gives_no_days_and_is_found() -> None:
    steps = {
        id: Activiteit.model_validate({"id": id, "na": before, "begin": "2027-01-01"})
        for id, before in {"a": [], "b": ["a", "d"], "c": ["b"], "d": ["c"], "e": ["d"]}.items()
    }

    assert circle(steps) == ("b", "d", "c")
    assert [row.begin for row in schedule(list(steps.values()), [])] == [date(2027, 1, 1), None, None, None, None]
    assert circle({"a": steps["a"]}) == ()


@given(st.lists(st.lists(st.integers(0, 7), max_size=3), min_size=1, max_size=8))
def test_there_is_a_circle_or_every_step_has_its_turn(waits: list[list[int]]) -> None:
    steps = {
        f"s{i}": Activiteit.model_validate({"id": f"s{i}", "na": [f"s{w}" for w in before], "duur": "1 week"})
        for i, before in enumerate(waits)
    }
    found = circle(steps)

    for one, waits_for in zip(found, (*found[1:], *found[:1]), strict=True):
        assert waits_for in steps[one].na
    dated = [row for row in schedule(list(steps.values()), []) if row.einde]
    assert dated == []  # nothing has a first day


def test_a_period_is_said_in_words_and_only_when_it_is_known() -> None:
    phase = Fase.model_validate({"id": "a", "begin": "2027-01-01", "einde": "2027-06-30"})

    assert phase.periode == "1 januari 2027 tot en met 30 juni 2027"
    assert Fase.model_validate({"id": "a", "begin": "2027-01-01"}).periode is None


@pytest.mark.parametrize(
    ("chance", "impact", "score", "level"),
    [(1, 5, 5, "laag"), (2, 3, 6, "midden"), (3, 4, 12, "hoog"), (5, 5, 25, "hoog"), (None, 4, None, None)],
)
def test_a_risk_weighs_chance_times_impact(
    chance: int | None, impact: int, score: int | None, level: str | None
) -> None:
    risk = Risico.model_validate({"kans": chance, "impact": impact, "restkans": chance, "restimpact": impact})

    assert (risk.score, risk.niveau) == (score, level)
    assert (risk.restscore, risk.restniveau) == (score, level)


@pytest.mark.parametrize(
    ("begin", "end", "length"),
    [
        ("2027-01-01", "2030-12-31", "vier jaar"),
        ("2027-09-01", "2028-02-29", "zes maanden"),
        ("2027-01-01", "2027-01-10", "tien dagen"),
        ("2027-01-01", None, "None"),
        ("2027-01-01", "2026-01-01", "None"),
    ],
)
def test_a_term_knows_how_long_it_lasts(begin: str, end: str | None, length: str) -> None:
    dossier = Dossier.model_validate({"samenwerking": {"looptijd": {"ingang": begin, "einde": end}}})

    assert dossier.samenwerking.looptijd
    assert str(dossier.samenwerking.looptijd.duur) == length


def test_a_term_to_the_last_day_there_is_breaks_nothing() -> None:
    term = {"ingang": "2027-01-01", "einde": datetime.date.max}
    dossier = Dossier.model_validate({"samenwerking": {"looptijd": term}})

    assert dossier.samenwerking.looptijd
    assert dossier.samenwerking.looptijd.duur
