"""Files that nobody should send, and that people send: each ends in a finding at its file, and soon, and small.

Every case runs the command line in a process of its own, with a bound on its memory and on its processor time.
"""

from __future__ import annotations

import io
import os
import resource
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from planmaker.dossier import Dossier
from planmaker.intake.excel.writing import write as write_xlsx
from tests.intake.workbook import filled, patched, with_member
from tests.support import ROOT

MEMORY = 1_200_000_000
SECONDS = 30
WORKBOOK = write_xlsx.write(Dossier(), lambda path: path[0] in {"samenwerking", "partijen"})
SHEET = "xl/worksheets/sheet2.xml"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name.replace("__", "/"), content)
    return out.getvalue()


def member(data: bytes, name: str, content: bytes) -> bytes:
    """Return a workbook with other content in one of its files."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.namelist():
            new.writestr(each, content if each == name else old.read(each))
    return out.getvalue()


def lying(data: bytes) -> bytes:
    """Return a workbook whose first sheet is forty times what its zip says."""
    big = member(data, SHEET, b"<worksheet>" + b" " * 200_000_000 + b"</worksheet>")
    return big.replace((200_000_023).to_bytes(4, "little"), (5_000_000).to_bytes(4, "little"))


def sheet(inside: str) -> bytes:
    name = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{name}"><sheetData>{inside}</sheetData></worksheet>'.encode()


def write(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


def huge(path: Path) -> None:
    """Make a file of 200 MB that takes no room on the disk."""
    path.touch()
    os.truncate(path, 200_000_000)


def linked_out(path: Path) -> None:
    path.with_name("k.yaml").symlink_to("/etc/passwd")
    path.write_text("koersplan: k.yaml")


MANY_CELLS = sheet("<row>" + "".join(f"<c><v>{n}</v></c>" for n in range(150_000)) + "</row>")
NO_NUMBERS = sheet('<row r="x"><c r="A1"><v>x</v></c></row>')
WEB = filled({"Partijen": {"B4": '=WEBSERVICE("http://x")'}}, base=WORKBOOK)
LINKS = with_member(filled({"Partijen": {"B4": "X"}}, base=WORKBOOK), "xl/externalLinks/externalLink1.xml", b"")
GAP = patched(WORKBOOK, "xl/_rels/workbook.xml.rels", lambda xml: xml.replace("sheet2.xml", "sheet99.xml"))
STEPS = "".join(f"{' ' * n}a:\n" for n in range(2000)).encode()
DOCX = (ROOT / "templates" / "convenant" / "template.docx").read_bytes()
ENTITIES = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>'
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>'
BOMB = (
    "a: &a ["
    + "x," * 9
    + "]\n"
    + "".join(f"{c}: &{c} [{f'*{p},' * 9}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True))
)
CASES: dict[str, tuple[str, Callable[[Path], object], str]] = {
    "yaml, not UTF-8": ("d.yaml", write("samenwerking: {naam: Café}".encode("cp1252")), "geen-utf-8"),
    "yaml, tabs": ("d.yaml", write(b"samenwerking:\n\tnaam: x\n"), "tab-inspringing"),
    "yaml, a key twice": ("d.yaml", write(b"\xef\xbb\xbfpartijen: []\r\npartijen: []\r\n"), "dubbele-sleutel"),
    "yaml, alias bomb": ("d.yaml", write(BOMB.encode()), "te-veel-waarden"),
    "yaml, ten thousand levels": ("d.yaml", write(b"[" * 10_000), "te-diep"),
    "yaml, ten thousand levels by indenting": ("d.yaml", write(STEPS), "te-diep"),
    "yaml, 200 MB": ("d.yaml", huge, "te-groot"),
    "yaml, a folder": ("d.yaml", lambda path: path.mkdir(), "map"),
    "yaml, a device": ("d.yaml", lambda path: path.symlink_to("/dev/zero"), "geen-bestand"),
    "yaml, includes itself": ("d.yaml", write(b"koersplan: !include d.yaml"), "kringverwijzing"),
    "yaml, a link out of the folder": ("d.yaml", linked_out, "buiten-de-map"),
    "json, not UTF-8": ("d.json", write('{"a": "é"}'.encode("cp1252")), "geen-utf-8"),
    "json, UTF-16": ("d.json", write('{"a": 1}'.encode("utf-16")), "geen-utf-8"),
    "json, a key twice": ("d.json", write(b'\xef\xbb\xbf{"partijen": [],\r\n"partijen": []}'), "dubbele-sleutel"),
    "json, ten thousand levels": ("d.json", write(b'{"a":' * 10_000), "te-diep"),
    "json, 10 MB of numbers": ("d.json", write(b'{"a":[' + b"1," * 4_900_000 + b"1]}"), "te-veel-waarden"),
    "json, one endless text": ("d.json", write(b'{"a": "' + b"\\u0041" * 1_600_000), "aanhalingsteken-open"),
    "json, 200 MB": ("d.json", huge, "te-groot"),
    "json, a workbook": ("d.json", write(WORKBOOK), "geen-tekst"),
    "xlsx, empty": ("d.xlsx", write(b""), "geen-werkmap"),
    "xlsx, plain text": ("d.xlsx", write(b"samenwerking: {}"), "geen-werkmap"),
    "xlsx, a .doc": ("d.xlsx", write(OLE), "geen-werkmap"),
    "xlsx, a .docx": ("d.xlsx", write(DOCX), "geen-werkmap"),
    "xlsx, a zip": ("d.xlsx", write(zipped(a=b"x")), "geen-werkmap"),
    "xlsx, a password": ("d.xlsx", write(OLE + "EncryptedPackage".encode("utf-16-le")), "wachtwoord"),
    "xlsx, cut off": ("d.xlsx", write(WORKBOOK[:-2000]), "geen-werkmap"),
    "xlsx, damaged inside": ("d.xlsx", write(WORKBOOK[:2000] + bytes(200) + WORKBOOK[2200:]), "werkmap-beschadigd"),
    "xlsx, no xml": ("d.xlsx", write(member(WORKBOOK, SHEET, b"<worksheet><row>")), "werkmap-beschadigd"),
    "xlsx, numbers that are none": ("d.xlsx", write(member(WORKBOOK, SHEET, NO_NUMBERS)), "werkmap-beschadigd"),
    "xlsx, a part is missing": ("d.xlsx", write(GAP), "werkmap-beschadigd"),
    "xlsx, entities": ("d.xlsx", write(member(WORKBOOK, SHEET, ENTITIES)), "werkmap-beschadigd"),
    "xlsx, entities from outside": ("d.xlsx", write(member(WORKBOOK, SHEET, OUTSIDE)), "werkmap-beschadigd"),
    "xlsx, ten thousand levels": ("d.xlsx", write(member(WORKBOOK, SHEET, b"<a>" * 10_000)), "werkmap-beschadigd"),
    "xlsx, zip bomb": ("d.xlsx", write(member(WORKBOOK, SHEET, bytes(300_000_000))), "te-groot"),
    "xlsx, zip bomb that lies": ("d.xlsx", lambda path: path.write_bytes(lying(WORKBOOK)), "werkmap-beschadigd"),
    "xlsx, ten thousand files": ("d.xlsx", write(zipped(**{f"f{n}": b"" for n in range(10_000)})), "te-groot"),
    "xlsx, too many cells": ("d.xlsx", write(member(WORKBOOK, SHEET, MANY_CELLS)), "te-veel-waarden"),
    "xlsx, a cell far away": ("d.xlsx", write(filled({"Partijen": {"B1048576": "x y"}}, base=WORKBOOK)), "geen-id"),
    "xlsx, a formula without outcome": ("d.xlsx", write(WEB), "formule-zonder-waarde"),
    "xlsx, links to other files": ("d.xlsx", write(LINKS), "externe-koppeling"),
    "xlsx, 200 MB": ("d.xlsx", huge, "te-groot"),
    "xlsx, a folder": ("d.xlsx", lambda path: path.mkdir(), "map"),
    "xlsx, a device": ("d.xlsx", lambda path: path.symlink_to("/dev/zero"), "geen-bestand"),
}


def bound() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


@pytest.mark.slow
@pytest.mark.parametrize(("name", "make", "code"), CASES.values(), ids=CASES)
def test_it_ends_in_a_finding_within_bounds(
    name: str, make: Callable[[Path], object], code: str, tmp_path: Path
) -> None:
    make(tmp_path / name)

    run = subprocess.run(
        [sys.executable, "-m", "planmaker", "check", name],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        preexec_fn=bound,
        check=False,
    )

    assert run.returncode == 3, run.stderr[-2000:]
    assert run.stderr.startswith((f"{name}:", "k.yaml:"))
    assert f"[{code}]" in run.stderr
    assert "oplossing: " in run.stderr
    assert "Traceback" not in run.stderr


def test_the_lie_of_the_zip_bomb_is_a_lie() -> None:
    with zipfile.ZipFile(io.BytesIO(lying(WORKBOOK))) as package:
        assert sum(one.file_size for one in package.infolist()) < 10_000_000
        with pytest.raises((zipfile.BadZipFile, zlib.error)):
            package.read(SHEET)
