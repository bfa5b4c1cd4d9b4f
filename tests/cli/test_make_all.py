"""`planmaker make all`: every document that a dossier has enough for, as one set."""

from __future__ import annotations

import datetime
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest

from planmaker.pipeline import make, make_all
from tests.cli.conftest import Run
from tests.support import ROOT, text_of

TAALHUIS = ROOT / "examples" / "taalhuis" / "dossier.yaml"
BOTH = ["convenant-taalhuis-waterveen.docx", "plan-van-aanpak-taalhuis-waterveen.docx"]
PLAN = """
samenwerking: {naam: Proef}
partijen: [{id: bieb, naam: Bibliotheek Waterveen}]
koersplan: {doelen: [{id: lezen, tekst: Meer mensen lezen.}]}
plan: {titel: Proefplan}
activiteiten: [{id: begin, naam: beginnen}]
"""


def _codes(stderr: str) -> list[str]:
    return re.findall(r"\[([a-z-]+)\]$", stderr, re.MULTILINE)


def test_all_documents_are_written_with_one_date_and_their_paths_printed(run: Run, tmp_path: Path) -> None:
    outcome = run("make", "all", TAALHUIS, "-o", "uit", "--date", "2026-11-20")

    assert outcome.exit_code == 0
    assert outcome.stdout.splitlines() == [str(Path("uit", name)) for name in BOTH]
    for name in BOTH:
        page = " ".join(text_of((tmp_path / "uit" / name).read_bytes()))
        assert "10 november 2026" in page  # the date of version 0.4 by its history
        assert "versie 0.4" in page


def test_a_kind_that_is_left_out_is_named_first_on_a_line_with_the_reason(run: Run) -> None:
    outcome = run("make", "all", TAALHUIS, "-o", "uit")

    (line,) = [line for line in outcome.stderr.splitlines() if line.startswith("stappenplan-mfa")]
    assert line.startswith("stappenplan-mfa: weggelaten; ")
    assert "`mfa`" in line
    assert outcome.stderr.splitlines()[-1] == "2 concepten gemaakt: 4 aandachtspunten"


def test_a_document_of_the_set_is_the_one_that_make_gives() -> None:
    day = datetime.date(2026, 11, 20)

    whole = make_all(TAALHUIS, date=day)

    assert {kind: one.data for kind, one in whole.made.items()} == {
        kind: make(kind, TAALHUIS, date=day).data for kind in whole.made
    }


def test_a_dossier_with_enough_for_nothing_ends_with_one_and_names_what_is_missing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "dossier.yaml").write_text("samenwerking: {naam: Proef}\n", encoding="utf-8")

    outcome = run("make", "all", "dossier.yaml", "-o", "uit")

    assert outcome.exit_code == 1
    assert outcome.stdout == ""
    for part in ("`plan`", "`koersplan`", "`activiteiten`", "`mfa`", "convenant"):
        assert part in outcome.stderr
    assert not (tmp_path / "uit").exists()


def test_a_plan_without_its_parts_is_refused_and_not_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "dossier.yaml").write_text("samenwerking: {naam: Proef}\n", encoding="utf-8")

    outcome = run("make", "plan-van-aanpak", "dossier.yaml")

    assert outcome.exit_code == 1
    assert _codes(outcome.stderr) == ["onderdeel-ontbreekt"] * 3
    assert list(tmp_path.glob("*.docx")) == []


def test_what_contradicts_itself_stops_the_whole_set(run: Run, tmp_path: Path) -> None:
    (tmp_path / "dossier.yaml").write_text(
        PLAN + "document: {indelingen: [{stuk: plan-van-aanpak, zonder: [niets]}]}\n"
    )

    outcome = run("make", "all", "dossier.yaml", "-o", "uit")

    assert outcome.exit_code == 1
    assert _codes(outcome.stderr) == ["hoofdstuk-onbekend"]


def test_a_definitive_set_is_refused_while_one_of_its_documents_has_open_points(run: Run, tmp_path: Path) -> None:
    (tmp_path / "dossier.yaml").write_text(PLAN, encoding="utf-8")

    outcome = run("make", "all", "dossier.yaml", "--definitief", "-o", "uit")

    assert outcome.exit_code == 1
    assert not (tmp_path / "uit").exists()


def test_when_somebody_edited_one_document_none_is_written(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "uit"
    run("make", "all", TAALHUIS, "-o", folder, "--date", "2026-11-20")
    edited, other = (folder / name for name in reversed(BOTH))
    with zipfile.ZipFile(edited, "a") as package:
        package.writestr("word/mijn-notitie.txt", "dit heb ik erbij gezet")
    before = {path: path.read_bytes() for path in (edited, other)}

    outcome = run("make", "all", TAALHUIS, "-o", folder, "--date", "2026-12-24")

    assert outcome.exit_code == 7
    assert _codes(outcome.stderr) == ["document-bewerkt"]
    assert {path: path.read_bytes() for path in before} == before


def test_beside_keeps_what_is_there(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "uit"
    run("make", "all", TAALHUIS, "-o", folder, "--date", "2026-11-20")

    outcome = run("make", "all", TAALHUIS, "-o", folder, "--date", "2026-12-24", "--beside")

    assert [Path(line).name for line in outcome.stdout.splitlines()] == [
        name.replace(".docx", "-2.docx") for name in BOTH
    ]


def test_all_goes_to_a_folder_not_to_one_file(run: Run, pipeline: Any) -> None:
    outcome = run("make", "all", "dossier.yaml", "-o", "een.docx")

    assert outcome.exit_code == 2
    assert "met all hoort bij -o een map" in outcome.stderr


@pytest.mark.parametrize("name", ["taalhuis", "spuk", "velserbroek", "intentie", "regio"])
def test_check_asks_no_document_that_the_dossier_is_not_about(name: str, run: Run) -> None:
    outcome = run("check", ROOT / "examples" / name / "dossier.yaml", "--fail-on", "open-punt")

    assert outcome.exit_code == 0


def test_a_part_in_which_nothing_is_filled_in_yet_is_no_part(run: Run, tmp_path: Path) -> None:
    empty = PLAN.replace("{titel: Proefplan}", "{titel: null, probleem: {tekst: null}}")
    empty = empty.replace("naam: beginnen", "naam: null")
    (tmp_path / "dossier.yaml").write_text(empty, encoding="utf-8")

    outcome = run("make", "plan-van-aanpak", "dossier.yaml")

    assert outcome.exit_code == 1
    assert "`plan`" in outcome.stderr
    assert "`activiteiten`" in outcome.stderr
    assert "`koersplan`" not in outcome.stderr
