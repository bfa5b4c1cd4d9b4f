"""From a path to a text: only regular files of a reasonable size, in UTF-8, are a dossier."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from planmaker.findings import Finding, InputError
from planmaker.intake import files, read, read_dossier
from tests.support import ROOT


def refused(path: str | Path) -> Finding:
    with pytest.raises(InputError) as caught:
        read(path)
    assert caught.value.exit_code == 3
    (finding,) = caught.value.findings
    assert str(caught.value).startswith(f"{path}:{finding.place.line}:")
    return finding


def pipe(path: Path) -> None:
    os.mkfifo(path)


def listening(path: Path) -> None:
    server = socket.socket(socket.AF_UNIX)
    server.bind(path.name)
    server.close()


@pytest.mark.parametrize(
    ("make", "code", "words"),
    [
        (lambda path: None, "niet-gevonden", "bestaat niet"),
        (lambda path: path.mkdir(), "map", "een map"),
        (pipe, "geen-bestand", "een pipe"),
        (listening, "geen-bestand", "een socket"),
        (lambda path: path.symlink_to("/dev/zero"), "geen-bestand", "een apparaat"),
        (lambda path: path.symlink_to("nergens.yaml"), "niet-gevonden", "bestaat niet"),
        (lambda path: path.symlink_to(path), "niet-leesbaar", "naar zichzelf"),
        (lambda path: path.write_bytes(b"#" * 10_000_001), "te-groot", "10 MB"),
    ],
    ids=["missing", "folder", "pipe", "socket", "device", "broken link", "link to itself", "too large"],
)
def test_what_is_no_file_to_read_is_refused_at_its_name(
    make: Callable[[Path], None], code: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    path = tmp_path / "dossier.yaml"
    make(path)

    finding = refused(path)

    assert finding.code == code
    assert words in finding.message
    assert finding.hint


def test_a_folder_is_answered_with_the_file_to_give(tmp_path: Path) -> None:
    (tmp_path / "ander.yaml").write_text("")
    assert str(tmp_path / "ander.yaml") in refused(tmp_path).hint

    (tmp_path / "dossier.yaml").write_text("")
    assert str(tmp_path / "dossier.yaml") in refused(tmp_path).hint


def test_a_folder_without_a_dossier_is_answered_with_how_to_make_one(tmp_path: Path) -> None:
    assert str(tmp_path / "dossier.yaml") in refused(tmp_path).hint
    assert "planmaker new" in refused(tmp_path).hint


def test_a_name_that_is_nearly_right_is_answered_with_the_right_one(tmp_path: Path) -> None:
    (tmp_path / "dossier.yaml").write_text("")

    assert refused(tmp_path / "dosier.yaml").hint == f"bedoelt u {tmp_path / 'dossier.yaml'}?"


@pytest.mark.parametrize("name", ["a/b.yaml", "x" * 300 + ".yaml", "bestand.yaml/erin.yaml", "nul\0.yaml"])
def test_a_name_that_cannot_be_is_a_file_that_is_not_there(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("bestand.yaml").write_text("naam: x")

    assert refused(name).code in {"niet-gevonden", "niet-leesbaar"}


@pytest.mark.parametrize("name", ["dossier.ods", "dossier.xls", "dossier.docx", "dossier", "dossier.yaml.txt"])
def test_a_file_of_another_kind_is_answered_with_what_is_read_now(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("samenwerking: {}")

    finding = refused(tmp_path / name)

    assert finding.code == "ander-bestandstype"
    assert ".yaml, .yml, .json, .xlsx en .xlsm" in finding.hint


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_text("samenwerking: {}")
    path.chmod(0)

    assert "rechten" in refused(path).hint


@pytest.mark.parametrize(
    ("number", "words"), [(13, "mag niet"), (5, "leesfout"), (121, "foutnummer 121")], ids=["rights", "disk", "other"]
)
def test_what_the_system_says_is_told_in_dutch(
    number: int, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, "some English words")

    (tmp_path / "dossier.yaml").write_text("samenwerking: {}")
    monkeypatch.setattr(files, "open", fail, raising=False)

    finding = refused(tmp_path / "dossier.yaml")
    assert words in finding.message
    assert "English" not in str(finding)


@pytest.mark.parametrize(
    ("content", "code", "at", "words"),
    [
        ("samenwerking:\n  naam: Café".encode("cp1252"), "geen-utf-8", (2, 12), "E9, waarschijnlijk bedoeld als é"),
        ("é: 1\r\né: ".encode() + b"\x80 12", "geen-utf-8", (2, 4), "bedoeld als €"),
        (b"naam: x\rzetel: \xff", "geen-utf-8", (2, 8), "byte FF"),
        (b"\xef\xbb\xbfnaam: \xe9", "geen-utf-8", (1, 7), "byte E9"),
        (b"naam: \xed\xa0\x80", "geen-utf-8", (1, 7), "byte ED"),
        (b"naam: \x81", "geen-utf-8", (1, 7), "byte 81"),
        ("samenwerking: {}".encode("utf-16"), "geen-utf-8", (1, 1), "UTF-16"),
        ("samenwerking: {}".encode("utf-16-be"), "geen-tekst", (1, 1), "nulteken"),
        (b"naam: x\nzetel: \0", "geen-tekst", (2, 8), "nulteken"),
        (b"PK\x03\x04\x14\x00\x08\x00\xc3\x28", "geen-tekst", (1, 9), "Word- of Excel-bestand"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "geen-tekst", (1, 1), "oud Word- of Excel-bestand"),
        (b"%PDF-1.7\n%\xe2\xe3", "geen-tekst", (2, 2), "pdf"),
    ],
    ids=[
        "windows", "euro", "old mac line", "after a mark", "surrogate", "no letter", "utf-16", "utf-16 without mark",
        "nul", "zip", "old word", "pdf",
    ],
)  # fmt: skip
def test_bytes_that_are_no_text_are_told_at_the_first_bad_one(
    content: bytes, code: str, at: tuple[int, int], words: str, tmp_path: Path
) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_bytes(content)

    finding = refused(path)

    assert (finding.code, (finding.place.line, finding.place.column)) == (code, at)
    assert words in finding.message
    assert finding.hint


def test_the_line_with_bad_bytes_is_shown_as_it_was_meant(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_bytes("samenwerking:\n  naam: Café Zoë\n".encode("cp1252"))

    finding = refused(path)

    assert finding.place.text == "  naam: Café Zoë"
    assert "UTF-8" in finding.hint


@pytest.mark.parametrize(
    "content",
    [
        "samenwerking:\n  naam: Café\n".encode(),
        "samenwerking:\n  naam: Café\n".encode("utf-8-sig"),
        "samenwerking:\r\n  naam: Café\r\n".encode(),
        "samenwerking:\r  naam: Café\r".encode(),
        "---\nsamenwerking: {naam: Café}\n...\n".encode(),
        "%YAML 1.2\n---\nsamenwerking: {naam: Café}".encode(),
    ],
    ids=["plain", "byte order mark", "windows", "old mac", "document marks", "version"],
)
@pytest.mark.parametrize("name", ["dossier.yaml", "dossier.yml", "DOSSIER.YAML"])
def test_a_dossier_is_read_however_it_was_saved(content: bytes, name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)

    assert read_dossier(tmp_path / name).samenwerking.naam == "Café"


def test_the_name_of_the_file_stays_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("dossier.yaml").write_text("samenwerking: {naam: x}")

    found = read("./dossier.yaml")

    assert found.file == "./dossier.yaml"
    assert str(found.root.place) == "./dossier.yaml:1:1"


def test_a_device_is_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(files, "open", opened.append, raising=False)
    os.mkfifo(tmp_path / "dossier.yaml")

    refused(tmp_path / "dossier.yaml")

    assert opened == []


def test_knowing_of_the_intake_loads_neither_the_model_nor_a_parser() -> None:
    program = "import sys, planmaker.intake; print(sorted({'pydantic', 'yaml', 'babel'} & set(sys.modules)))"

    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)

    assert run.stdout == "[]\n"


@pytest.mark.parametrize("name", ["dossier.yaml", "dossier.json"])
def test_reading_a_dossier_does_not_load_the_model(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text('{"samenwerking": {"naam": "x"}}')
    program = f"import sys; from planmaker.intake import read; read({name!r}); print('pydantic' in sys.modules)"

    run = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )

    assert run.stdout == "False\n"
