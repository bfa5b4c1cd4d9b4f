"""`planmaker new --interview`: questions with a way back, checked at once, that can be left and gone on with."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planmaker.cli import main
from planmaker.dossier import Dossier
from planmaker.intake import read_dossier
from tests.cli.conftest import Run

KEPT = Path("map/dossier.antwoorden.json")


def interviewed(*answers: str, words: tuple[str, ...] = ()) -> Result:
    return CliRunner().invoke(main, ["new", "map", "--interview", *words], input="".join(f"{a}\n" for a in answers))


def made() -> Dossier:
    return read_dossier("map/dossier.yaml")


def test_ten_questions_fill_the_first_dossier(run: Run) -> None:
    outcome = interviewed(
        'Taalhuis "Zuid": samen', "taalhuis", "Er is veel vraag.", "Zuid", "Stichting Bieb", "gemeente Zuid",
        "ROC Zuid, Welzijn Zuid", "taal te leren", "1 januari 2027", "31-12-2030",
    )  # fmt: skip

    assert outcome.exit_code == 0, outcome.stderr
    assert outcome.stdout == f"{Path('map', 'dossier.yaml')}\n"
    dossier = made()
    assert dossier.samenwerking.naam == 'Taalhuis "Zuid": samen'
    assert [(p.id, p.naam) for p in dossier.partijen] == [
        ("bibliotheek", "Stichting Bieb"),
        ("gemeente", "gemeente Zuid"),
        ("roc-zuid", "ROC Zuid"),
        ("welzijn-zuid", "Welzijn Zuid"),
    ]
    assert dossier.ambitie
    assert dossier.ambitie.belofte == "taal te leren"
    assert str(dossier.samenwerking.looptijd and dossier.samenwerking.looptijd.duur) == "vier jaar"
    assert not KEPT.exists()


def test_an_answer_that_cannot_be_read_is_asked_again_with_what_is_wrong(run: Run) -> None:
    outcome = interviewed("", "talhuis", "taalhuis", "", "", "", "", "", "", "32 januari", "1 januari 2027", "")

    assert outcome.exit_code == 0, outcome.stderr
    assert '"talhuis" staat er niet bij; bedoelt u taalhuis?' in outcome.stderr
    assert '"32 januari" is geen datum' in outcome.stderr
    assert made().samenwerking.naam is None


def test_an_end_before_the_beginning_is_asked_again(run: Run) -> None:
    outcome = interviewed(*[""] * 8, "1 januari 2027", "31 december 2026", "31 december 2027")

    assert "dat is vóór 1 januari 2027, de dag waarop de afspraken ingaan" in outcome.stderr
    looptijd = made().samenwerking.looptijd
    assert looptijd
    assert str(looptijd.einde) == "2027-12-31"


def test_a_person_goes_back_and_the_earlier_answer_stands_there_to_keep_or_change(run: Run) -> None:
    outcome = interviewed("Taalhuis", "<", "", "ido", "terug", "taalhuis", *[""] * 8)

    assert outcome.exit_code == 0, outcome.stderr
    assert "(nu: Taalhuis; met Enter blijft dat zo)" in outcome.stderr
    assert (made().samenwerking.naam, made().samenwerking.vorm) == ("Taalhuis", "taalhuis")


def test_before_the_first_question_there_is_none(run: Run) -> None:
    assert "dit is de eerste vraag" in interviewed("<", *[""] * 10).stderr


def test_an_answer_can_be_taken_back(run: Run) -> None:
    interviewed("Taalhuis", "<", "-", *[""] * 9)

    assert made().samenwerking.naam is None


def test_a_question_is_explained_and_its_choices_mean_something(run: Run) -> None:
    outcome = interviewed("?", "", "3", *[""] * 8)

    assert "De naam van de samenwerking." in outcome.stderr
    assert " 6 ido (Informatiepunt Digitale Overheid)" in outcome.stderr
    assert made().samenwerking.vorm == "taalhuis"


@pytest.mark.parametrize("typed", ["Ido", "IDO", "6"])
def test_a_choice_may_be_typed_with_capitals_or_as_its_number(run: Run, typed: str) -> None:
    interviewed("", typed, *[""] * 8)

    assert made().samenwerking.vorm == "ido"


def test_the_numbers_run_on_when_the_form_was_given(run: Run) -> None:
    outcome = interviewed(*[""] * 9, words=("--vorm", "ido"))

    assert outcome.exit_code == 0, outcome.stderr
    assert outcome.stderr.startswith("Negen vragen.")
    assert re.findall(r"^ ?(\d+)\. ", outcome.stderr, re.MULTILINE) == [str(number) for number in range(1, 10)]
    assert "Welk soort samenwerking" not in outcome.stderr
    assert made().samenwerking.vorm == "ido"


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Welzijn Zuid; ROC Zuid", ["Welzijn Zuid", "ROC Zuid"]),
        ("Welzijn Zuid , ROC Zuid,", ["Welzijn Zuid", "ROC Zuid"]),
    ],
)
def test_names_are_parted_by_commas_and_semicolons(run: Run, typed: str, names: list[str]) -> None:
    outcome = interviewed(*[""] * 6, typed, *[""] * 3)

    assert "Twee partijen: Welzijn Zuid en ROC Zuid." in outcome.stderr
    assert [partij.naam for partij in made().partijen[2:]] == names


def test_what_may_be_two_names_is_asked_about(run: Run) -> None:
    outcome = interviewed(*[""] * 6, "Welzijn; ROC en Kwadraad", "nee", "Welzijn, ROC, Kwadraad", *[""] * 3)

    assert 'Is "ROC en Kwadraad" de naam van één organisatie?' in outcome.stderr
    assert [partij.naam for partij in made().partijen[2:]] == ["Welzijn", "ROC", "Kwadraad"]


def test_a_name_with_en_in_it_may_be_one(run: Run) -> None:
    interviewed(*[""] * 6, "Stichting Welzijn en Zorg", "misschien", "ja", *[""] * 3)

    assert [partij.naam for partij in made().partijen[2:]] == ["Stichting Welzijn en Zorg"]


def test_two_municipalities_in_one_answer_are_asked_about(run: Run) -> None:
    outcome = interviewed(*[""] * 5, "gemeenten Noord en Zuid", "nee", "gemeente Noord", *[""] * 4)

    assert "Noem er hier één." in outcome.stderr
    assert made().partijen[1].naam == "gemeente Noord"


def test_a_person_stops_and_goes_on_later_where_she_was(run: Run) -> None:
    stopped = interviewed("Taalhuis Zuid", "taalhuis", "stop")
    assert stopped.exit_code == 0
    assert "Verder gaan: planmaker new map --interview" in stopped.stderr
    assert not Path("map/dossier.yaml").exists()

    later = interviewed(*[""] * 8)
    assert "U was bij vraag 3; daar gaat u verder." in later.stderr
    assert "Hoe heet" not in later.stderr
    assert (made().samenwerking.naam, made().samenwerking.vorm) == ("Taalhuis Zuid", "taalhuis")
    assert not KEPT.exists()


def test_whoever_breaks_off_loses_nothing_that_was_answered(run: Run) -> None:
    broken = interviewed("Taalhuis Zuid")  # and then the end of the input, as Ctrl+C gives

    assert broken.exit_code == 130
    assert "uw antwoorden zijn bewaard" in broken.stderr
    assert json.loads(KEPT.read_text(encoding="utf-8"))["samenwerking.naam"] == "Taalhuis Zuid"


@pytest.mark.parametrize("text", ["", "[", "{" * 50_000, "\xff"])
def test_kept_answers_that_cannot_be_read_are_told_and_stay(run: Run, text: str) -> None:
    KEPT.parent.mkdir()
    KEPT.write_bytes(text.encode("latin-1"))

    outcome = interviewed(*[""] * 10)

    assert outcome.exit_code == 3
    assert "antwoorden-onleesbaar" in outcome.stderr
    assert KEPT.read_bytes() == text.encode("latin-1")


def test_kept_answers_that_cannot_stand_are_asked_again(run: Run) -> None:
    KEPT.parent.mkdir()
    answers = {"samenwerking.naam": "Zuid", "samenwerking.vorm": "kerk", "partijen": [1], "iets": "anders"}
    KEPT.write_text(json.dumps(answers), encoding="utf-8")

    outcome = interviewed("ido", *[""] * 8)

    assert outcome.exit_code == 0, outcome.stderr
    assert (made().samenwerking.naam, made().samenwerking.vorm) == ("Zuid", "ido")


def test_nobody_answers_ten_questions_for_a_place_that_is_taken(run: Run) -> None:
    Path("map").mkdir()
    Path("map/dossier.yaml").write_text("van een mens")

    outcome = interviewed()

    assert outcome.exit_code == 7
    assert "1. Hoe heet" not in outcome.stderr


def test_a_workbook_is_begun_by_interview_too(run: Run) -> None:
    words = ["new", "--excel", "zuid.xlsx", "--interview"]
    assert CliRunner().invoke(main, words, input="Zuid\nstop\n").exit_code == 0
    assert Path("zuid.antwoorden.json").exists()

    assert CliRunner().invoke(main, words, input="\n" * 9).exit_code == 0
    assert read_dossier("zuid.xlsx").samenwerking.naam == "Zuid"


TYPED = st.one_of(
    st.sampled_from(["", "<", "terug", "?", "-", "stop", "ja", "nee", "1", "taalhuis", "1 mei 2027", "A en B", "A, B"]),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n\x00"), max_size=12),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(TYPED, max_size=25))
def test_whatever_is_typed_ends_in_a_dossier_or_in_kept_answers(run: Run, typed: list[str]) -> None:
    Path("map/dossier.yaml").unlink(missing_ok=True)
    KEPT.unlink(missing_ok=True)

    outcome = interviewed(*typed)

    assert outcome.exit_code in (0, 130), outcome.stderr
    if Path("map/dossier.yaml").exists():
        assert made()
        assert not KEPT.exists()
    else:
        assert "uw antwoorden zijn bewaard" in outcome.stderr
