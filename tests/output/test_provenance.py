"""The seal shows every change to a document, and reading it survives every file."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from planmaker.findings import TemplateError
from planmaker.output.provenance import made_here, seal, untouched
from tests.build import docx_of, edited, members, sealed, zipped
from tests.support import Checkers, text_of

CUSTOM = "docProps/custom.xml"
PROPERTIES = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="planmaker.kind"><vt:lpwstr>convenant'
    '</vt:lpwstr></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="planmaker.datum">'
    "<vt:lpwstr>2027-01-01</vt:lpwstr></property></Properties>"
)


def with_custom(data: bytes, xml: str) -> bytes:
    """The document with a part of custom properties, as the pipeline hands it over."""
    content = members(data)
    content[CUSTOM] = xml.encode()
    content["[Content_Types].xml"] = content["[Content_Types].xml"].replace(
        b"</Types>",
        b'<Override PartName="/docProps/custom.xml" '
        b'ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>',
    )
    content["_rels/.rels"] = content["_rels/.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        b'custom-properties" Target="docProps/custom.xml"/></Relationships>',
    )
    return zipped(content)


def test_a_sealed_document_is_untouched_and_says_what_it_said() -> None:
    document = seal(docx_of("Artikel 1", "Noord & Zuid"))

    assert untouched(document)
    assert made_here(document)
    assert text_of(document) == ["Artikel 1", "Noord & Zuid"]


def test_a_document_without_a_seal_is_not_ours() -> None:
    assert not untouched(docx_of("Artikel 1"))
    assert not made_here(docx_of("Artikel 1"))
    assert not made_here(with_custom(docx_of("Artikel 1"), PROPERTIES))


def test_sealing_twice_gives_the_same_bytes() -> None:
    plain = docx_of("Artikel 1")

    assert seal(plain) == seal(plain)
    assert seal(seal(plain)) == seal(plain)


def test_the_seal_stands_beside_the_properties_that_were_there() -> None:
    xml = members(seal(with_custom(docx_of("tekst"), PROPERTIES)))[CUSTOM].decode()

    assert re.findall(r'pid="(\d+)" name="([\w.]+)"', xml) == [
        ("2", "planmaker.kind"),
        ("3", "planmaker.datum"),
        ("4", "planmaker.zegel"),
    ]
    assert "<vt:lpwstr>2027-01-01</vt:lpwstr>" in xml


def test_another_date_in_the_properties_breaks_the_seal() -> None:
    content = members(seal(with_custom(docx_of("tekst"), PROPERTIES)))
    content[CUSTOM] = content[CUSTOM].replace(b"2027-01-01", b"2028-01-01")

    assert not untouched(zipped(content))


def test_a_save_in_python_docx_breaks_the_seal_but_the_origin_stays_known() -> None:
    changed = edited(sealed("Artikel 1"), "een zin van de directeur")

    assert not untouched(changed)
    assert made_here(changed)


@pytest.mark.slow
def test_a_save_in_libreoffice_breaks_the_seal_but_the_origin_stays_known(tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("no LibreOffice here")
    (tmp_path / "in.docx").write_bytes(sealed("Artikel 1"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"

    convert = ("--headless", "--convert-to", "docx", "--outdir", "out", "in.docx")
    subprocess.run([soffice, profile, *convert], cwd=tmp_path, capture_output=True, check=True)
    saved = (tmp_path / "out" / "in.docx").read_bytes()

    assert text_of(saved) == ["Artikel 1"]
    assert not untouched(saved)
    assert made_here(saved)


@pytest.mark.parametrize("name", sorted(set(members(sealed("Artikel 1"))) - {CUSTOM}))
def test_a_change_in_any_part_breaks_the_seal(name: str) -> None:
    content = members(sealed("Artikel 1"))
    content[name] += b"\n"

    assert not untouched(zipped(content))


@pytest.mark.parametrize(
    "change",
    [
        lambda content: content | {"word/notitie.xml": b"<x/>"},
        lambda content: {name: data for name, data in content.items() if name != "docProps/core.xml"},
        lambda content: {name.replace("core", "corf"): data for name, data in content.items()},
    ],
    ids=["a part more", "a part less", "a part of another name"],
)
def test_another_set_of_parts_breaks_the_seal(change: object) -> None:
    assert callable(change)

    assert not untouched(zipped(change(members(sealed("Artikel 1")))))


def test_packing_the_same_parts_anew_in_another_order_is_no_change() -> None:
    content = members(sealed("Artikel 1"))

    assert untouched(zipped(dict(reversed(content.items())), zipfile.ZIP_STORED))


@pytest.mark.parametrize("value", [b"0" * 64, b"niets", b""])
def test_a_seal_with_another_value_is_broken(value: bytes) -> None:
    content = members(sealed("Artikel 1"))
    content[CUSTOM] = re.sub(rb"[0-9a-f]{64}", value, content[CUSTOM])

    assert not untouched(zipped(content))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\3\4",
        b"een brief",
        zipped({}),
        zipped({"a.txt": b"a"}),
        zipped({"[Content_Types].xml": b"<Types", "_rels/.rels": b""}),
        sealed("Artikel 1")[:-30],
        sealed("Artikel 1")[40:],
        with_custom(docx_of("tekst"), "geen xml"),
        with_custom(docx_of("tekst"), PROPERTIES.replace("planmaker.datum", "planmaker.zegel")),
    ],
)
def test_any_file_that_is_not_ours_is_simply_not_untouched(data: bytes) -> None:
    assert not untouched(data)


@given(st.data())
def test_no_damage_makes_reading_the_seal_fail(data: st.DataObject) -> None:
    document = bytearray(sealed("Artikel 1"))
    for at in data.draw(st.lists(st.integers(0, len(document) - 1), min_size=1, max_size=20)):
        document[at] ^= data.draw(st.integers(1, 255))

    assert untouched(bytes(document)) in (True, False)
    assert made_here(bytes(document)) in (True, False)


def test_what_is_no_word_file_cannot_be_sealed() -> None:
    with pytest.raises(TemplateError):
        seal(b"een brief")


def test_a_sealed_document_is_a_good_word_file(tmp_path: Path, checkers: Checkers) -> None:
    plain, with_seal = tmp_path / "plain.docx", tmp_path / "sealed.docx"
    plain.write_bytes(docx_of("Artikel 1"))
    with_seal.write_bytes(sealed("Artikel 1"))

    assert [fault for fault in checkers.errors(with_seal) if fault not in checkers.errors(plain)] == []
    assert [paragraph.text for paragraph in Document(io.BytesIO(with_seal.read_bytes())).paragraphs] == ["Artikel 1"]
