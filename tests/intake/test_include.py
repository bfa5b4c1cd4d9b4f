"""Dossiers in several files: what may be included, what may not, and where a fault in such a file is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from planmaker.findings import Finding, InputError
from planmaker.intake import read_dossier, read_text

PLAN = "titel: Samen wijzer\ndoelen:\n  - id: taal\n    tekst: meer mensen leren lezen\n"


def files(folder: Path, **texts: str) -> Path:
    """Write the texts in files, `map__naam` as map/naam.yaml, and return the path of the dossier."""
    for name, text in texts.items():
        stem, _, suffix = name.replace("__", "/").partition("_as_")
        path = folder / f"{stem}.{suffix or 'yaml'}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder / "dossier.yaml"


def refused(path: Path) -> tuple[Finding, ...]:
    with pytest.raises(InputError) as caught:
        read_dossier(path)
    return caught.value.findings


@pytest.mark.parametrize("line", ["koersplan.yaml", "!include koersplan.yaml", '!include "./koersplan.yaml"'])
@pytest.mark.parametrize("wrap", [False, True], ids=["bare", "with its own name"])
def test_a_file_stands_where_its_name_stands(line: str, wrap: bool, tmp_path: Path) -> None:
    plan = "koersplan:\n" + "".join(f"  {row}\n" for row in PLAN.splitlines()) if wrap else PLAN
    dossier = read_dossier(files(tmp_path, dossier=f"koersplan: {line}\n", koersplan=plan))

    assert dossier.koersplan is not None
    assert dossier.koersplan.titel == "Samen wijzer"
    at = "5:14" if wrap else "4:12"
    assert str(dossier.koersplan.doelen[0].place("tekst")) == f"{tmp_path}/koersplan.yaml:{at}"


def test_one_record_of_an_organisation_and_one_list_serve_many_dossiers(tmp_path: Path) -> None:
    path = files(
        tmp_path,
        dossier="partijen:\n  - !include partijen/bieb.yaml\n  - gemeente.json\nbijdragen: !include bijdragen.yaml\n",
        partijen__bieb="id: bieb\nadres: !include adres.yaml\n",
        partijen__adres="plaats: Waterveen\n",
        gemeente_as_json='{"id": "gemeente"}',
        bijdragen="- tekst: samen werken\n",
    )

    dossier = read_dossier(path)

    assert [party.id for party in dossier.partijen] == ["bieb", "gemeente"]
    assert dossier.partijen[0].adres is not None
    assert dossier.partijen[0].adres.plaats == "Waterveen"
    assert dossier.bijdragen[0].tekst == "samen werken"


def test_json_includes_by_name(tmp_path: Path) -> None:
    files(tmp_path, koersplan=PLAN)
    (tmp_path / "dossier.json").write_text('{"koersplan": "koersplan.yaml"}')

    found = read_dossier(tmp_path / "dossier.json").koersplan

    assert found is not None
    assert found.titel == "Samen wijzer"


def test_a_sentence_that_ends_in_a_file_name_stays_a_sentence(tmp_path: Path) -> None:
    text = "samenwerking:\n  naam: zie koersplan.yaml\nafspraken:\n  overwegingen:\n    - het plan staat in plan.yaml\n"

    dossier = read_dossier(files(tmp_path, dossier=text))

    assert dossier.samenwerking.naam == "zie koersplan.yaml"
    assert dossier.afspraken.overwegingen[0].tekst == "het plan staat in plan.yaml"


def test_a_mistake_in_an_included_file_is_told_there(tmp_path: Path) -> None:
    path = files(tmp_path, dossier="koersplan: koersplan.yaml\n", koersplan="titel: x\nmisie: y\n")

    (finding,) = refused(path)

    assert str(finding).startswith(f"{tmp_path}/koersplan.yaml:2:1: fout: ")
    assert "missie" in finding.hint


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("!include ../buiten.yaml", "buiten-de-map", "buiten de map"),
        ("../buiten.yaml", "buiten-de-map", "buiten de map"),
        ("!include /etc/buiten.yaml", "buiten-de-map", "buiten de map"),
        ("!include koppeling.yaml", "buiten-de-map", "buiten de map"),
        ("!include mapkoppeling/buiten.yaml", "buiten-de-map", "buiten de map"),
        ("!include nergens.yaml", "niet-gevonden", "nergens.yaml"),
        ("!include map.yaml", "map", "een map"),
        ("!include koersplan.txt", "invoegen-kan-niet", "kan niet worden ingevoegd"),
        ("!include ''", "invoegen-kan-niet", "kan niet worden ingevoegd"),
        ("!include leeg.yaml", "leeg-bestand", "is leeg"),
        ('!include "nul\\0.yaml"', "invoegen-kan-niet", "kan niet worden ingevoegd"),
        ("!include apparaat.yaml", "buiten-de-map", "buiten de map"),
        ("!include dossier.yaml", "kringverwijzing", "dossier.yaml → dossier.yaml"),
    ],
)
def test_what_cannot_be_included_is_told_at_the_line_that_names_it(
    line: str, code: str, words: str, tmp_path: Path
) -> None:
    folder = tmp_path / "map"
    (tmp_path / "buiten.yaml").parent.mkdir(exist_ok=True)
    (tmp_path / "buiten.yaml").write_text(PLAN)
    path = files(folder, dossier=f"koersplan: {line}\n", leeg="")
    (folder / "koppeling.yaml").symlink_to(tmp_path / "buiten.yaml")
    (folder / "mapkoppeling").symlink_to(tmp_path)
    (folder / "apparaat.yaml").symlink_to("/dev/zero")
    (folder / "map.yaml").mkdir()

    (finding,) = refused(path)

    assert finding.code == code
    assert str(finding.place).startswith(f"{path}:1:")
    assert words in finding.message
    assert finding.hint


def test_a_circle_is_told_with_its_chain_where_it_closes(tmp_path: Path) -> None:
    path = files(
        tmp_path,
        dossier="koersplan: a.yaml\n",
        a="doelen:\n  - b.yaml\n",
        b="id: x\nindicatoren: a.yaml\n",
    )

    (finding,) = refused(path)

    assert finding.code == "kringverwijzing"
    assert str(finding.place) == f"{tmp_path}/b.yaml:2:14"
    assert "a.yaml → b.yaml → a.yaml" in finding.message


def test_files_that_multiply_end_in_a_finding(tmp_path: Path) -> None:
    """Each file includes the next one twenty times: 20^6 values from seven small files."""
    texts = {f"d{n}": f"doelen: [{', '.join([f'!include d{n + 1}.yaml'] * 20)}]\n" for n in range(6)}
    path = files(tmp_path, dossier="koersplan: d0.yaml\n", d6="id: x\n", **texts)

    assert {f.code for f in refused(path)} <= {"te-veel-bestanden", "te-veel-waarden", "meer-fouten"}


def test_files_that_are_large_together_end_in_a_finding(tmp_path: Path) -> None:
    plan = "missie: x\n" + "# " + "x" * 4_000_000 + "\n"
    path = files(tmp_path, dossier="koersplan: a.yaml\nambitie: b.yaml\ngovernance: c.yaml\n", a=plan, b=plan, c=plan)

    assert "te-groot" in {f.code for f in refused(path)}


def test_parts_that_lie_deep_together_end_in_a_finding(tmp_path: Path) -> None:
    deep = "x: " + "[" * 30 + "{}" + "]" * 30
    path = files(tmp_path, dossier="a: " + "{b: " * 25 + "!include diep.yaml" + "}" * 25, diep=deep)

    assert "te-diep" in {f.code for f in refused(path)}


def test_a_text_from_nowhere_opens_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    files(tmp_path, koersplan=PLAN)

    for line in ("koersplan.yaml", "!include koersplan.yaml"):
        with pytest.raises(InputError) as caught:
            read_text(f"koersplan: {line}", "dossier.yaml")
        assert [f.code for f in caught.value.findings] == ["invoegen-kan-niet"]
