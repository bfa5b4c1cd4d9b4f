"""`planmaker make … --verantwoording`: which field went where, in a table beside the document."""

from __future__ import annotations

from pathlib import Path

import pytest

from planmaker.pipeline import check
from tests.cli.conftest import Run
from tests.support import ROOT

TAALHUIS = ROOT / "examples" / "taalhuis" / "dossier.yaml"


def table(path: Path) -> dict[str, tuple[str, str]]:
    rows = [line.strip("| ").split(" | ") for line in path.read_text(encoding="utf-8").splitlines() if "`" in line]
    return {row[0].strip("`"): (row[1], row[2]) for row in rows}


def test_the_table_says_of_each_field_where_it_stands_or_why_it_does_not(run: Run) -> None:
    outcome = run("make", "convenant", TAALHUIS, "-o", "uit", "--date", "2026-11-27", "--verantwoording")

    document, account = map(Path, outcome.stdout.split())
    assert account == document.with_name(f"{document.stem}.verantwoording.md")
    rows = table(account)
    assert rows["samenwerking.looptijd.einde"] == ("2030-12-31", "Artikel 21 Looptijd en verlenging")
    assert rows["begroting.kosten[5].bedrag"] == (
        "€\u00a015.600".replace("\u00a0", " "),
        "Bijlage 3 Begroting en dekking",
    )
    assert rows["partijen[1].rechtsvorm"] == ("gemeente", "stuurt het document")
    assert rows["plan.afbakening.buiten"][1] == "hoort in plan-van-aanpak"
    assert rows["risicos[6].maatregel"][1] == "intern"


def test_the_table_is_renewed_and_somebody_elses_file_is_left_alone(run: Run) -> None:
    words = ("make", "convenant", TAALHUIS, "-o", "uit", "--date", "2026-11-27", "--verantwoording")
    account = Path(run(*words).stdout.split()[1])

    account.write_text(account.read_text(encoding="utf-8") + "oud", encoding="utf-8")
    assert run(*words).exit_code == 0
    assert "oud" not in account.read_text(encoding="utf-8").splitlines()

    account.write_text("van mij", encoding="utf-8")
    assert run(*words).exit_code == 7
    assert account.read_text(encoding="utf-8") == "van mij"


def test_with_all_each_document_has_its_table(run: Run) -> None:
    outcome = run("make", "all", TAALHUIS, "-o", "uit", "--date", "2026-11-27", "--verantwoording")

    assert sum(line.endswith(".verantwoording.md") for line in outcome.stdout.splitlines()) == 2


@pytest.mark.parametrize(("kind", "says"), [("convenant", False), (None, True)])
def test_check_tells_what_stands_in_no_document_at_all(kind: str | None, says: bool, tmp_path: Path) -> None:
    dossier = tmp_path / "dossier.yaml"
    text = (ROOT / "examples" / "regio" / "dossier.yaml").read_text(encoding="utf-8")
    dossier.write_text(text + "\nrollen:\n  - id: leider\n    naam: de kwartiermaker\n", encoding="utf-8")

    found = [f for f in check(dossier, kind=kind) if f.code == "niet-in-document" and "rollen" in f.message]

    assert bool(found) is says
    if says:
        assert found[0].message == "`rollen[1].naam` staat in geen enkel document: “de kwartiermaker”"
        assert found[0].hint.startswith("dit hoort in plan-van-aanpak of stappenplan-mfa")
        assert "kwartiermaker" in found[0].place.text
