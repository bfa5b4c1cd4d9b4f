from __future__ import annotations

import io
import zipfile
import zlib

import pytest

from planmaker.findings import TemplateError
from planmaker.office import archive
from planmaker.word.names import w
from planmaker.word.package import ROOT, Package
from tests.build import docx, found, names, p, part
from tests.support import text_of

_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"


def _zip(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        for name, data in members:
            made.writestr(name, data)
    return out.getvalue()


def test_a_changed_tree_is_written_and_everything_else_keeps_its_bytes() -> None:
    data = docx(p("Voor"))
    package = Package.open(data)
    next(package.tree(package.main).iter(w("t"))).text = "Na"

    made = package.to_bytes()

    assert text_of(made) == ["Na"]
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(io.BytesIO(made)) as after:
        assert after.testzip() is None
        for name in set(before.namelist()) - {"word/document.xml"}:
            assert after.read(name) == before.read(name)


def test_members_stand_in_a_fixed_order_with_a_fixed_date() -> None:
    made = Package.open(docx(p("Tekst"))).to_bytes()

    assert names(made)[:2] == ["[Content_Types].xml", "_rels/.rels"]
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert made == Package.open(docx(p("Tekst"))).to_bytes()
    assert Package.open(made).to_bytes() == made


def test_a_member_nobody_asked_for_is_copied_as_it_lies_even_when_it_was_packed_otherwise() -> None:
    stored = docx(p("Tekst"), parts={"word/media/image1.png": ("x" * 500, "image/png", "image")})
    with zipfile.ZipFile(io.BytesIO(stored)) as before:
        members = [(name, before.read(name)) for name in before.namelist()]

    made = Package.open(_zip(*members, method=zipfile.ZIP_STORED)).to_bytes()

    with zipfile.ZipFile(io.BytesIO(made)) as after:
        assert after.getinfo("word/media/image1.png").compress_size == 500
        assert after.read("word/media/image1.png") == b"x" * 500


def test_a_part_is_added_with_its_type_and_bond_and_dropped_with_both() -> None:
    package = Package.open(docx(p("Tekst")))

    rid = package.add_part("word/media/kaart.png", b"png", "image/png", _IMAGE)
    with_picture = package.to_bytes()
    package.drop_part("word/media/kaart.png")

    assert Package.open(with_picture).related("image") == ["word/media/kaart.png"]
    assert Package.open(with_picture).content_type("word/media/kaart.png") == "image/png"
    assert rid not in {bond.id for bond in Package.open(docx(p("Tekst"))).relationships()}
    assert "word/media/kaart.png" not in names(package.to_bytes())
    assert b"kaart" not in package.read("[Content_Types].xml") + package.read("word/_rels/document.xml.rels")


def test_a_part_for_the_file_as_a_whole_hangs_under_the_root() -> None:
    package = Package.open(docx(p("Tekst")))

    package.add_part("docProps/core.xml", b"<x/>", "text/x", "http://x/core-properties", source=ROOT)

    assert package.related("core-properties", ROOT) == ["docProps/core.xml"]
    assert package.related("core-properties") == []


def test_a_name_is_given_out_once() -> None:
    package = Package.open(docx(p("Tekst"), headers=(p("Kop"),)))

    assert package.free_name("word/header%d.xml") == "word/header2.xml"
    with pytest.raises(ValueError, match="already"):
        package.add_part("word/Header1.xml", b"", "text/x", _IMAGE)


def test_stories_are_the_parts_with_text() -> None:
    assert Package.open(docx(p("Tekst"), headers=(p("Kop"),))).stories() == ["word/document.xml", "word/header1.xml"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "geen Word-bestand"),
        (b"PK\3\4 kapot", "geen Word-bestand"),
        (_zip(("readme.txt", b"hallo")), "geen Word-bestand"),
        (docx(p("x"))[:-30], "geen Word-bestand"),
        (_zip(("[Content_Types].xml", b"<Types"), ("_rels/.rels", b"<kapot")), "niet te lezen"),
    ],
)
def test_what_is_no_word_file_is_a_dutch_finding(data: bytes, reason: str) -> None:
    with pytest.raises(TemplateError, match=reason) as caught:
        Package.open(data, "sjabloon.docx")

    assert [(one.code, one.place.file) for one in caught.value.findings] == [("geen-word-bestand", "sjabloon.docx")]
    assert caught.value.findings[0].hint


def test_two_members_of_one_name_are_refused() -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        data = _zip(("a.xml", b"1"), ("a.xml", b"2"))

    with pytest.raises(TemplateError, match="dezelfde naam"):
        Package.open(data)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_UNZIPPED", 10_000)

    with pytest.raises(TemplateError, match="te groot"):
        Package.open(docx(p("x" * 20_000)))


def test_a_member_that_unpacks_to_more_than_it_says_is_refused() -> None:
    data = docx(p("y" * 5_000))
    member = next(one for one in archive.read_members(data) if one.name == "word/document.xml")
    lying = archive.Member(member.name, member.raw, member.method, zlib.crc32(member.unpack()[:101]), 100)
    others = [one for one in archive.read_members(data) if one.name != member.name]

    with pytest.raises(TemplateError, match="beschadigd"):
        Package.open(archive.write_members([*others, lying])).tree("word/document.xml")


@pytest.mark.parametrize(
    "document",
    [
        '<!DOCTYPE a [<!ENTITY b "bom"><!ENTITY c "&b;&b;">]><a>&c;</a>',
        '<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>',
        "<a><b></a>",
    ],
)
def test_entities_and_broken_xml_are_refused(document: str) -> None:
    package = Package.open(docx(p("x")))
    package.replace("word/settings.xml", document.encode())

    with pytest.raises(TemplateError, match=r"word/settings\.xml"):
        package.tree("word/settings.xml")


def test_replacing_a_part_forgets_the_tree_that_was_read_from_it() -> None:
    package = Package.open(docx(p("Oud")))
    package.tree("word/document.xml")
    package.replace("word/document.xml", Package.open(docx(p("Nieuw"))).read("word/document.xml"))

    assert text_of(package.to_bytes()) == ["Nieuw"]
    with pytest.raises(KeyError):
        package.replace("word/nergens.xml", b"")


def test_a_name_with_letters_outside_ascii_survives() -> None:
    package = Package.open(docx(p("x")))
    package.add_part("word/media/één.png", b"1", "image/png", _IMAGE)

    assert "word/media/één.png" in names(package.to_bytes())
    assert found(part(package.to_bytes()), "//w:p")
