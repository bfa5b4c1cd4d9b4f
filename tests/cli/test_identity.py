"""No document is ever replaced by another: whatever was made, and in whatever order, it stands or is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planmaker.dossier.model.identity import identity
from planmaker.intake import read_dossier, read_text
from planmaker.output.provenance import provenance_of
from tests.build import edited
from tests.cli.conftest import Run
from tests.support import ROOT, text_of

SPUK = (ROOT / "examples" / "spuk" / "dossier.yaml").read_text(encoding="utf-8")
PLAN = "plan-van-aanpak-bibliotheek-elsterwold-open"


def dossier(number: str, versie: str = "0.1") -> str:
    """A small whole dossier of a convenant, with this number."""
    return (
        f"samenwerking: {{naam: Taalhuis, dossiernummer: {number}}}\n"
        "partijen: [{id: bieb, naam: Bibliotheek Waterveen}, {id: gem, naam: Gemeente Waterveen}]\n"
        "bijdragen: [{partijen: [bieb], tekst: een plek te bieden}]\n"
        f"document: {{versie: {versie}}}\n"
    )


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.docx")}


def test_the_number_of_a_dossier_survives_another_name_and_another_format(run: Run, tmp_path: Path) -> None:
    (tmp_path / "een.yaml").write_text(dossier("pm-1"))
    for old, new in [("een.yaml", "twee.json"), ("twee.json", "drie.xlsx"), ("drie.xlsx", "vier.yaml")]:
        run("convert", old, new)

    assert {identity(read_dossier(tmp_path / n)) for n in ("een.yaml", "twee.json", "drie.xlsx", "vier.yaml")} == {
        "pm-1"
    }


def test_a_copy_in_another_format_of_a_dossier_without_number_is_the_same_dossier(run: Run, tmp_path: Path) -> None:
    (tmp_path / "een.yaml").write_text("samenwerking: {naam: Taalhuis}\n")

    run("convert", "een.yaml", "twee.xlsx")

    assert identity(read_dossier(tmp_path / "twee.xlsx")) == identity(read_dossier(tmp_path / "een.yaml"))


def test_dossiers_without_number_are_told_apart_by_the_names_in_them() -> None:
    texts = ["{naam: Taalhuis}", "{naam: Leeshuis}", "{naam: Taalhuis}\npartijen: [{id: bieb}]"]

    assert len({identity(read_text(f"samenwerking: {text}\n", "d.yaml")) for text in texts}) == 3


def test_every_new_dossier_has_a_number_of_its_own(run: Run, tmp_path: Path) -> None:
    for name in ("een", "twee"):
        run("new", name, "--vorm", "taalhuis")
    run("new", "--excel", "drie.xlsx", "--vorm", "taalhuis")

    numbers = [identity(read_dossier(tmp_path / n)) for n in ("een/dossier.yaml", "twee/dossier.yaml", "drie.xlsx")]
    assert len(set(numbers)) == 3
    assert all(number.startswith("pm-") for number in numbers)


def test_dossiers_of_one_name_in_one_folder_give_a_document_each(run: Run, tmp_path: Path) -> None:
    for number in range(8):
        (tmp_path / f"{number}.yaml").write_text(dossier(f"pm-{number}"))
        assert run("make", "convenant", f"{number}.yaml", "-o", "uit").exit_code == 0

    made = files(tmp_path / "uit")
    assert len(made) == 8
    assert {provenance_of(data).identiteit for data in made.values()} == {f"pm-{number}" for number in range(8)}


@pytest.mark.slow
def test_sixty_four_dossiers_of_one_name_give_sixty_four_documents(run: Run, tmp_path: Path) -> None:
    for number in range(64):
        (tmp_path / f"{number}.yaml").write_text(dossier(f"pm-{number}"))
        run("make", "convenant", f"{number}.yaml", "-o", "uit")

    assert len(files(tmp_path / "uit")) == 64


def test_the_document_of_a_renamed_dossier_is_made_again_in_its_place(run: Run, tmp_path: Path) -> None:
    (tmp_path / "een.yaml").write_text(dossier("pm-1"))
    run("make", "convenant", "een.yaml", "-o", "uit")
    (tmp_path / "een.yaml").rename(tmp_path / "twee.yaml")
    (tmp_path / "twee.yaml").write_text(dossier("pm-1", "0.2"))

    run("make", "convenant", "twee.yaml", "-o", "uit")

    (document,) = files(tmp_path / "uit").values()
    assert "versie 0.2" in " ".join(text_of(document))


MAKES = st.sampled_from(
    [
        [],
        ["--date", "2027-05-01"],
        ["--beside"],
        ["--beside", "--date", "2027-06-01"],
        ["--definitief"],
        ["--definitief", "--date", "2027-07-01"],
    ]
)


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(after=st.lists(st.tuples(st.sampled_from(["plan-van-aanpak", "all"]), MAKES), min_size=1, max_size=3))
def test_a_definitive_document_stands_byte_for_byte_after_every_other_command(
    run: Run, tmp_path: Path, after: list[tuple[str, list[str]]]
) -> None:
    folder = tmp_path / str(len(list(tmp_path.iterdir())))
    folder.mkdir()
    (folder / "dossier.yaml").write_text(SPUK, encoding="utf-8")
    first = run("make", "plan-van-aanpak", folder / "dossier.yaml", "--definitief", "--date", "2027-03-01")
    assert first.exit_code == 0, first.stderr
    before = files(folder)

    for kind, options in after:
        assert run("make", kind, folder / "dossier.yaml", *options).exit_code in {0, 7}

    assert files(folder) | before == files(folder)


def test_a_definitive_document_goes_only_when_that_is_asked(run: Run, tmp_path: Path) -> None:
    (tmp_path / "dossier.yaml").write_text(SPUK, encoding="utf-8")
    run("make", "plan-van-aanpak", "dossier.yaml", "--definitief", "--date", "2027-03-01")

    refused = run("make", "plan-van-aanpak", "dossier.yaml")
    assert refused.exit_code == 7
    assert refused.stderr.startswith(f"{PLAN}.docx: fout: hier staat een definitief document")
    assert "--replace" in refused.stderr

    assert run("make", "plan-van-aanpak", "dossier.yaml", "--replace").exit_code == 0
    assert provenance_of((tmp_path / f"{PLAN}.docx").read_bytes()).status == "concept"


def test_beside_raises_the_version_and_says_so_when_nothing_is_new(run: Run, tmp_path: Path) -> None:
    (tmp_path / "dossier.yaml").write_text(dossier("pm-1"))
    run("make", "convenant", "dossier.yaml", "--date", "2027-03-01")
    (first,) = tmp_path.glob("*.docx")
    first.write_bytes(edited(first.read_bytes(), "een eigen zin"))

    second = run("make", "convenant", "dossier.yaml", "--date", "2027-03-01", "--beside")
    third = run("make", "convenant", "dossier.yaml", "--date", "2027-03-01", "--beside")
    fourth = run("make", "convenant", "dossier.yaml", "--date", "2027-04-01", "--beside")

    assert [path.rstrip() for path in (second.stdout, third.stdout, fourth.stdout)] == [
        f"{first.stem}-2.docx",
        f"{first.stem}-2.docx",
        f"{first.stem}-3.docx",
    ]
    assert "dit wordt versie 0.2" in second.stderr
    assert "er is niets geschreven" in third.stderr
    shown = [" ".join(text_of((tmp_path / f"{first.stem}-{n}.docx").read_bytes())) for n in (2, 3)]
    assert "versie 0.2" in shown[0]
    assert "versie 0.3" in shown[1]


@pytest.mark.parametrize("name", ["uit.pdf", "map/uit.doc", "uit.odt", "uit.xlsx"])
def test_a_name_of_another_kind_of_file_is_wrong_use_and_makes_no_folder(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "dossier.yaml").write_text(dossier("pm-1"))

    outcome = run("make", "convenant", "dossier.yaml", "-o", name)

    assert outcome.exit_code == 2
    assert "lijkt een bestand" in outcome.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["dossier.yaml"]


@pytest.mark.parametrize("name", ["uit", "uit.pdf/", "jaar.2027", "v1.2", "bestaat.map"])
def test_what_can_be_a_folder_is_one(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "bestaat.map").mkdir()
    (tmp_path / "dossier.yaml").write_text(dossier("pm-1"))

    assert run("make", "convenant", "dossier.yaml", "-o", name).exit_code == 0
    assert len(list((tmp_path / name).glob("*.docx"))) == 1
