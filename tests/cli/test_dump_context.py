"""`planmaker make … --dump-context`: what a template gets to see, for a person who makes templates."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run
from tests.support import ROOT

TAALHUIS = ROOT / "examples" / "taalhuis" / "dossier.yaml"


def test_the_view_of_the_template_is_plain_data_that_reads_like_the_document(run: Run, tmp_path: Path) -> None:
    outcome = run("make", "plan-van-aanpak", TAALHUIS, "-o", "uit", "--dump-context", "zicht.json")

    assert outcome.exit_code == 0
    text = (tmp_path / "zicht.json").read_text(encoding="utf-8")
    view = json.loads(text)
    assert view["partijen"][1]["kort"] == "Bibliotheek"
    assert view["samenwerking"]["looptijd"]["ingang"] == "2027-01-01"
    assert view["grafieken"]["doelenboom"]["titel"] == "Doelenboom"
    assert view["grafieken"]["scenarios"] is None
    assert not any("\ue000" <= sign <= "\uf8ff" for sign in text)


def test_the_same_dossier_and_date_give_the_same_view(run: Run, tmp_path: Path) -> None:
    for name in ("a.json", "b.json"):
        run("make", "convenant", TAALHUIS, "-o", "uit", "--date", "2026-11-20", "--dump-context", name)

    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_a_file_that_stands_there_already_stays_also_when_it_is_a_dossier(run: Run, tmp_path: Path) -> None:
    (tmp_path / "dossier.json").write_text("van mij", encoding="utf-8")

    outcome = run("make", "convenant", TAALHUIS, "-o", "uit", "--dump-context", "dossier.json")

    assert outcome.exit_code == 7
    assert "bestaat-al" in outcome.stderr
    assert (tmp_path / "dossier.json").read_text(encoding="utf-8") == "van mij"


def test_all_documents_at_once_have_no_one_view(run: Run) -> None:
    outcome = run("make", "all", TAALHUIS, "--dump-context", "zicht.json")

    assert outcome.exit_code == 2
    assert "--dump-context" in outcome.stderr
