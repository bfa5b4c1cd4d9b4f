"""A manifest is input: what is wrong with it has a place and a way to mend it, and harms no other kind."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import CliRunner, Result

from planmaker.cli import main
from planmaker.documents import catalogue
from planmaker.documents.catalogue import faults, find, kinds, names
from planmaker.documents.manifest import Kind
from planmaker.findings import TemplateError, UsageError
from planmaker.pipeline import make, make_all
from tests.support import ROOT

GOOD = """\
titel: Brief
voor: extern
bestandsnaam: "{{ onderwerp }}"
opbouw: hoofdstukken
onderdelen: [samenwerking, partijen]
niet_afgedrukt: [partijen.logo]
soort: plan.variant
soorten:
  - {naam: algemeen, verplicht: [begin]}
  - {naam: geletterdheid}
  - {naam: spuk}
hoofdstukken:
  - {id: begin, titel: Begin, als: plan.aanleiding, velden: [plan.aanleiding]}
bijlagen:
  - {id: geld, titel: Geld, als: begroting.kosten}
"""

# What is typed instead of what, the code, the line, a piece of the message, a piece of the hint.
WRONG = [
    ("titel: Brief\n", "", "verplicht-veld", 1, "`titel` ontbreekt bij kind.yaml", "voeg toe: `titel: Plan"),
    ("voor: extern\n", "", "verplicht-veld", 1, "`voor` ontbreekt", "voeg toe: `voor: extern`"),
    ("voor: extern", "voor: iedereen", "geen-keuze", 2, "`voor` kan niet", "extern of intern"),
    ("opbouw: hoofdstukken", "opbouw: delen", "geen-keuze", 4, "`opbouw`", "artikelen of hoofdstukken"),
    (
        'bestandsnaam: "{{ onderwerp }}"\n', "", "verplicht-veld", 1, "`bestandsnaam` ontbreekt",
        'bestandsnaam: "{{ stuk.naam }} {{ onderwerp }}"',
    ),
    ("titel: Brief", "titell: x\ntitel: Brief", "onbekende-sleutel", 1, "geen onderdeel van kind.yaml", "`titel`"),
    ("titel: Begin", "naam: Begin, titel: Begin", "onbekende-sleutel", 13, "`naam`", "soorten"),
    ("[samenwerking, partijen]", "[samenwerking, partijn]", "onbekende-naam", 5, '"partijn"', "bedoelt u partijen?"),
    ("[samenwerking, partijen]", "samenwerking", "lijst-verwacht", 5, "`onderdelen`", "streepje"),
    ("[partijen.logo]", "[partijen.lgo]", "onbekende-naam", 6, '`partijen` heeft geen veld "lgo"', "partijen.logo?"),
    ("[partijen.logo]", "[partijen.naam.x]", "onbekende-naam", 6, '`partijen.naam` heeft geen veld "x"', "haal"),
    ("[plan.aanleiding]", "[plan.aanleding]", "onbekende-naam", 13, '"aanleding"', "bedoelt u plan.aanleiding?"),
    ("soort: plan.variant", "soort: plan.vriant", "onbekende-naam", 7, '"vriant"', "bedoelt u plan.variant?"),
    ("soort: plan.variant", "soort: plan.probleem", "onbekende-naam", 7, "geen keuze", "een paar vaste woorden"),
    ("soort: plan.variant\n", "", "soort-ontbreekt", 7, "meer soorten", "voeg toe: `soort: …`"),
    ("naam: spuk", "naam: spul", "onbekende-naam", 11, '"spul"', "bedoelt u spuk?"),
    ("  - {naam: spuk}\n", "", "soort-ontbreekt", 8, 'kan "spuk" zijn', "`- naam: spuk`"),
    ("verplicht: [begin]", "verplicht: [begn]", "onbekende-naam", 9, 'geen hoofdstuk "begn"', "bedoelt u begin?"),
    ("als: plan.aanleiding", 'als: "plan or"', "uitdrukking-onleesbaar", 13, "plan or", "uitdrukking"),
    ("als: begroting.kosten", "als: '(begroting'", "uitdrukking-onleesbaar", 15, "(begroting", "uitdrukking"),
    ("{{ onderwerp }}", "{{ onderwerp", "uitdrukking-onleesbaar", 3, "{{ onderwerp", "tags"),
    ("opbouw: hoofdstukken", "opbouw: artikelen", "opbouw-klopt-niet", 12, "artikelen", "opbouw: hoofdstukken"),
    (GOOD, "titel: [", "teken-vooraan", 1, "", ""),
    (GOOD, "- titel", "geen-velden", 1, "velden van kind.yaml", "naam: waarde"),
    (GOOD, "", "geen-velden", 1, "velden van kind.yaml", "naam: waarde"),
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of kinds with our convenant, beside which a test puts its own."""
    shutil.copytree(ROOT / "templates" / "convenant", tmp_path / "soorten" / "convenant")
    monkeypatch.setattr(catalogue, "folder", lambda: tmp_path / "soorten")
    return tmp_path / "soorten"


def put(folder: Path, manifest: str, name: str = "brief") -> Path:
    (folder / name).mkdir()
    shutil.copy(ROOT / "templates" / "convenant" / "template.docx", folder / name)
    path = folder / name / "kind.yaml"
    path.write_text(manifest, encoding="utf-8")
    return path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def test_a_good_manifest_is_a_kind_named_after_its_folder(folder: Path) -> None:
    put(folder, GOOD)

    kind = find("brief")

    assert (kind.name, kind.titel, kind.intern) == ("brief", "Brief", False)
    assert [sort.heet for sort in kind.soorten] == ["algemeen", "geletterdheid", "spuk"]
    assert names() == ("brief", "convenant")
    assert faults() == {}


@pytest.mark.parametrize(("old", "new", "code", "line", "message", "hint"), WRONG)
def test_what_is_wrong_in_a_manifest_has_a_place_and_a_way_to_mend_it(
    folder: Path, old: str, new: str, code: str, line: int, message: str, hint: str
) -> None:
    assert GOOD.count(old) == 1
    path = put(folder, GOOD.replace(old, new))

    with pytest.raises(TemplateError) as caught:
        find("brief")

    found = caught.value.findings[0]
    assert (found.place.file, found.place.line) == (str(path), line)
    assert found.code == code
    assert message in found.message
    assert hint in found.hint
    assert found.hint
    assert caught.value.exit_code == 4


def test_everything_wrong_is_told_at_once(folder: Path) -> None:
    put(folder, GOOD.replace("titel: Brief\n", "").replace("voor: extern", "voor: x\nvoro: y"))

    with pytest.raises(TemplateError) as caught:
        find("brief")

    assert sorted(one.code for one in caught.value.findings) == ["geen-keuze", "onbekende-sleutel", "verplicht-veld"]


def test_a_kind_without_a_template_says_so(folder: Path) -> None:
    put(folder, GOOD).with_name("template.docx").unlink()

    with pytest.raises(TemplateError, match="geen template"):
        find("brief")


def test_a_broken_kind_harms_no_other(folder: Path) -> None:
    put(folder, "titel: [")
    dossier = ROOT / "examples" / "intentie" / "dossier.yaml"

    assert [kind.name for kind in kinds()] == ["convenant"]
    assert list(faults()) == ["brief"]
    assert make("convenant", dossier).data
    whole = make_all(dossier)
    assert list(whole.made) == ["convenant"]
    assert [one.place.line for one in whole.left_out["brief"]] == [1]
    with pytest.raises(UsageError, match="bedoelt u brief"):
        find("briefje")


def test_on_the_command_line_a_broken_kind_is_told_and_the_others_work(folder: Path) -> None:
    put(folder, GOOD.replace("voor: extern", "voor: iedereen"))
    dossier = str(ROOT / "examples" / "intentie" / "dossier.yaml")

    shown = run("kinds")
    assert (shown.exit_code, [line.split()[0] for line in shown.stdout.splitlines()]) == (0, ["convenant"])
    assert "kind.yaml:2:7: fout: `voor` kan niet" in shown.stderr
    assert run("--help").exit_code == 0
    assert run("make", "convenant", dossier, "-o", str(folder.parent)).exit_code == 0
    broken = run("make", "brief", dossier)
    assert broken.exit_code == 4
    assert "kind.yaml:2:7" in broken.stderr


def test_the_manifests_of_planmaker_are_whole() -> None:
    assert faults() == {}
    assert [kind.name for kind in kinds()] == ["convenant", "plan-van-aanpak", "stappenplan-mfa"]


def test_the_schema_accepts_our_manifests_and_refuses_what_lacks_a_key() -> None:
    schema = json.loads(run("schema", "--kind-manifest").stdout)
    validator = jsonschema.Draft202012Validator(schema)

    for name in names():
        text = (ROOT / "templates" / name / "kind.yaml").read_text(encoding="utf-8")
        assert list(validator.iter_errors(yaml.safe_load(text))) == []
    assert [error.message for error in validator.iter_errors({"titel": "x"})] != []
    assert set(schema["properties"]) == set(Kind.model_fields)
