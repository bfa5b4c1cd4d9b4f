"""Where the dossier is silent, the plan proposes, and says that it does."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

import planmaker
from planmaker.findings import CheckError
from tests.stappenplan.build import DATE, dossier, made, text, tree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BARE = {"samenwerking": {"naam": "MFA Waterveen"}, "mfa": {"visie": "Een huis voor iedereen."}}


def _proposed(data: bytes) -> list[str]:
    """The texts in the character style for proposals."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
    runs = [run for run in body.iter(f"{_W}r") if run.find(f"{_W}rPr/{_W}rStyle[@{_W}val='Voorstel']") is not None]
    return ["".join(t.text or "" for t in run.iter(f"{_W}t")) for run in runs]


def test_a_dossier_without_a_building_gets_no_plan_but_the_name_of_what_is_missing() -> None:
    with pytest.raises(CheckError) as refused:
        planmaker.make("stappenplan-mfa", dossier({"samenwerking": {"naam": "x"}}), date=DATE)
    assert [(f.code, "`mfa`" in f.message) for f in refused.value.findings] == [("onderdeel-ontbreekt", True)]


@pytest.mark.parametrize(
    "lesson",
    [
        "Willen we zelf de regie voeren? Hebben we daar mensen en tijd voor?",
        "geen gesprek over meters voordat de doelen vaststaan",
        "Wil zij mede-eigenaar van die opgave zijn, en niet alleen opdrachtgever?",
        "Bereiken we alle inwoners, ook de gemiddelde inwoner zonder hulpvraag?",
        "Begrijpen onze medewerkers de koers, en kunnen zij die zelf uitleggen?",
        "Kijken we genoeg naar buiten: welke partner missen we nog?",
    ],
)
def test_the_lessons_of_earlier_buildings_are_in_the_questions_and_risks(lesson: str) -> None:
    assert any(lesson in line for line in _proposed(made(BARE).data))


def test_every_stage_has_questions_steps_a_decision_results_and_risks_as_a_proposal() -> None:
    lines = text(BARE)
    for number in range(6):
        begin = next(
            at
            for at, line in enumerate(lines)
            if line.startswith(f"Stadium {number}: ") and lines[at + 1].startswith("Voorstel Doel.")
        )
        stage = lines[begin : begin + 75]
        for lead in (
            "Voorstel. Beantwoord in dit stadium ten minste deze vragen:",
            "Voorstel voor de stappen; de maanden tellen vanaf het begin van dit stadium:",
            "Voorstel voor het besluit waarmee dit stadium eindigt:",
            "Voorstel. Aan het eind van dit stadium liggen er:",
            "Voorstel. Let in dit stadium vooral op:",
        ):
            assert lead in stage, (number, lead)


def test_what_the_dossier_says_takes_the_place_of_the_proposal() -> None:
    stage = {
        "nummer": 0,
        "doel": "Weten wat we willen.",
        "vragen": ["Waarom eigenlijk?"],
        "stappen": [{"wat": "praten", "wanneer": "voorjaar 2027"}],
        "besluiten": [
            {
                "besluit": "verder",
                "door": "de directeur",
                "datum": "1 mei 2027",
                "go": ["het kan"],
                "no_go": ["het niet kan"],
            }
        ],
        "producten": ["een verslag"],
    }
    lines = text(tree(stadia=[stage]))
    at, end = (
        lines.index("Stadium 0: Intern voorwerk", lines.index("Fase binnen: eerst in eigen huis", 60)),
        lines.index("Fase buiten: samen met partners", 60),
    )
    inside = lines[at:end]
    for own in (
        "Doel. Weten wat we willen.",
        "Waarom eigenlijk?",
        "Praten",
        "voorjaar 2027",
        "het kan.",
        "Een verslag",
    ):
        assert own in inside
    assert not [line for line in inside if "koersplan vaststellen of herijken" in line]
    assert "nog te beantwoorden" in inside


def test_a_missing_answer_of_a_filled_in_stage_is_an_open_point_with_its_place() -> None:
    found = made(tree(stadia=[{"nummer": 2, "besluiten": [{"besluit": "bouwen"}]}])).findings
    assert any(f.code == "door-ontbreekt" and "mfa.stadia[1].besluiten[1].door" in f.hint for f in found)


def test_a_proposal_is_marked_by_a_word_and_not_only_by_its_look() -> None:
    lines = text(BARE)
    assert sum("Voorstel" in line for line in lines) > 60
    assert "Wat met het woord voorstel begint, is algemeen advies en nog niet afgesproken." in " ".join(lines)


def test_a_plan_without_steps_tells_what_to_begin_with_next_week() -> None:
    assert any("Begin komende week met drie dingen" in line for line in text(BARE))
