"""A document is written whole or not at all, and never over what a person made or changed."""

from __future__ import annotations

import datetime
import errno
import os
import stat
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.findings import EditedError, Finding, OutputError, PlanmakerError
from planmaker.output.provenance import Provenance, provenance_of, seal
from planmaker.output.versions import next_version
from planmaker.output.write import Target, resolve, snapshot, write_new
from planmaker.output.write import write as write_target
from planmaker.word.finishing.properties import set_properties
from planmaker.word.package import Package
from tests.build import docx_of, edited, sealed

FIRST = sealed("eerste versie")
SECOND = sealed("tweede versie")
posix = pytest.mark.skipif(os.name != "posix", reason="rights and links as Unix knows them")


def write(path: Path, data: bytes, *, beside: bool = False, replace: bool = False) -> Path:
    """Write under the very name that a person chose."""
    return write_target(Target(path), data, beside=beside, replace=replace)


def names(folder: Path) -> list[str]:
    """Everything in the folder, temporary files too."""
    return sorted(path.name for path in folder.iterdir())


def finding(caught: pytest.ExceptionInfo[PlanmakerError]) -> Finding:
    (only,) = caught.value.findings
    return only


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "convenant.docx"


# --- what may be replaced -------------------------------------------------------------------------------------------


def test_a_new_document_stands_where_it_was_asked_for(target: Path) -> None:
    assert write(target, FIRST) == target
    assert target.read_bytes() == FIRST
    assert names(target.parent) == ["convenant.docx"]


def test_folders_that_are_not_there_are_made(tmp_path: Path) -> None:
    target = tmp_path / "uitvoer" / "2027" / "convenant.docx"

    write(target, FIRST)

    assert target.read_bytes() == FIRST


def test_a_document_of_ours_that_nobody_touched_is_replaced(target: Path) -> None:
    write(target, FIRST)

    assert write(target, SECOND) == target
    assert target.read_bytes() == SECOND
    assert names(target.parent) == ["convenant.docx"]


def test_the_same_document_again_leaves_the_file_as_it_lies(target: Path) -> None:
    write(target, FIRST)
    os.utime(target, ns=(1, 1))

    assert write(target, FIRST) == target
    assert target.stat().st_mtime_ns == 1


def test_a_document_that_a_person_changed_stays_as_it_is(target: Path) -> None:
    theirs = edited(FIRST, "onze eigen zin")
    target.write_bytes(theirs)

    with pytest.raises(EditedError) as caught:
        write(target, SECOND)

    assert caught.value.exit_code == 7
    assert finding(caught).code == "document-bewerkt"
    assert str(finding(caught)).startswith(f"{target}: fout: dit document is veranderd nadat planmaker het maakte")
    assert "--beside" in finding(caught).hint
    assert target.read_bytes() == theirs
    assert names(target.parent) == ["convenant.docx"]


@pytest.mark.parametrize("theirs", [docx_of("een eigen stuk"), b"notities", b""], ids=["Word", "text", "empty"])
def test_a_file_that_planmaker_did_not_make_stays_as_it_is(target: Path, theirs: bytes) -> None:
    target.write_bytes(theirs)

    with pytest.raises(EditedError) as caught:
        write(target, SECOND)

    assert finding(caught).code == "niet-van-planmaker"
    assert "--beside" in finding(caught).hint
    assert target.read_bytes() == theirs
    assert names(target.parent) == ["convenant.docx"]


def test_beside_takes_the_first_name_that_is_free(target: Path) -> None:
    target.write_bytes(b"van een mens")
    (target.parent / "convenant-3.docx").write_bytes(b"ook van een mens")

    written = [write(target, data, beside=True).name for data in (FIRST, SECOND)]

    assert written == ["convenant-2.docx", "convenant-4.docx"]
    assert (target.parent / "convenant-2.docx").read_bytes() == FIRST
    assert (target.parent / "convenant-4.docx").read_bytes() == SECOND
    assert target.read_bytes() == b"van een mens"
    assert (target.parent / "convenant-3.docx").read_bytes() == b"ook van een mens"


def test_beside_keeps_an_untouched_document_of_ours_as_well(target: Path) -> None:
    write(target, FIRST)

    assert write(target, SECOND, beside=True).name == "convenant-2.docx"
    assert target.read_bytes() == FIRST


def test_beside_nothing_is_simply_the_document(target: Path) -> None:
    assert write(target, FIRST, beside=True) == target


def test_beside_the_very_same_document_writes_nothing(target: Path) -> None:
    write(target, FIRST)

    assert write(target, FIRST, beside=True) == target
    assert names(target.parent) == ["convenant.docx"]


# --- links and rights -----------------------------------------------------------------------------------------------


@posix
def test_a_link_stays_a_link_and_the_document_goes_where_it_points(tmp_path: Path) -> None:
    (tmp_path / "archief").mkdir()
    real, link = tmp_path / "archief" / "stuk.docx", tmp_path / "convenant.docx"
    link.symlink_to(real)

    write(link, FIRST)
    write(link, SECOND)

    assert link.is_symlink()
    assert real.read_bytes() == SECOND


@posix
def test_a_link_to_the_work_of_a_person_is_no_way_around(tmp_path: Path) -> None:
    real, link = tmp_path / "stuk.docx", tmp_path / "convenant.docx"
    real.write_bytes(b"van een mens")
    link.symlink_to(real)

    with pytest.raises(EditedError):
        write(link, FIRST)
    beside = write(link, FIRST, beside=True)

    assert beside == tmp_path / "convenant-2.docx"
    assert real.read_bytes() == b"van een mens"


@posix
@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_document_has_the_rights_that_the_umask_leaves(target: Path, umask: int, mode: int) -> None:
    before = os.umask(umask)
    try:
        write(target, FIRST)
    finally:
        os.umask(before)

    assert stat.S_IMODE(target.stat().st_mode) == mode


@posix
def test_a_replaced_document_keeps_its_rights(target: Path) -> None:
    write(target, FIRST)
    target.chmod(0o640)

    write(target, SECOND)

    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@posix
def test_a_document_that_is_read_only_is_not_replaced(target: Path) -> None:
    write(target, FIRST)
    target.chmod(0o444)

    with pytest.raises(OutputError) as caught:
        write(target, SECOND)

    assert "geen schrijfrechten" in finding(caught).message
    assert target.read_bytes() == FIRST
    assert names(target.parent) == ["convenant.docx"]


# --- places that cannot be written ----------------------------------------------------------------------------------


def refused(target: Path, data: bytes = FIRST) -> str:
    """The reason for which `data` cannot be written at `target`; also that it is exit 5 and names the path."""
    with pytest.raises(OutputError) as caught:
        write(target, data)
    assert caught.value.exit_code == 5
    assert finding(caught).code == "niet-geschreven"
    assert str(finding(caught)).startswith(f"{target}: fout: hier kan niet worden geschreven: ")
    assert finding(caught).hint
    return finding(caught).message.removeprefix("hier kan niet worden geschreven: ")


def test_a_folder_in_the_way_is_told(target: Path) -> None:
    (target / "map").mkdir(parents=True)

    assert refused(target) == "daar staat een map met die naam"
    assert names(target) == ["map"]


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "uit").write_bytes(b"een bestand")

    assert refused(tmp_path / "uit" / "convenant.docx") in {
        "een deel van het pad is een bestand en geen map",
        "daar staat een bestand en geen map",  # what Windows says
    }
    assert (tmp_path / "uit").read_bytes() == b"een bestand"


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path / f"{'a' * 300}.docx") == "de naam is te lang"
    assert names(tmp_path) == []


@posix
def test_the_longest_name_that_the_disk_takes_is_written(tmp_path: Path) -> None:
    target = tmp_path / f"{'a' * 250}.docx"

    write(target, FIRST)

    assert target.read_bytes() == FIRST


def test_a_name_with_a_character_that_no_disk_takes_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path / "een\0twee.docx") == "de naam kan op die schijf niet"


@posix
def test_a_link_that_points_to_itself_is_told(target: Path) -> None:
    target.symlink_to(target)

    assert refused(target) == "de koppeling wijst naar zichzelf"


@posix
def test_a_pipe_is_told_and_not_waited_for(target: Path) -> None:
    os.mkfifo(target)

    assert refused(target) == "dat is geen gewoon bestand"


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_rights_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o555)
    try:
        assert refused(tmp_path / "convenant.docx") == "u hebt daar geen schrijfrechten"
    finally:
        tmp_path.chmod(0o755)


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "de schijf is vol"),
        (errno.EDQUOT, "uw ruimte op die schijf is op"),
        (errno.EIO, "de schijf geeft een fout"),
        (errno.EFBIG, "het bestand is te groot voor die schijf"),
    ],
)
def test_a_disk_that_gives_out_while_writing_leaves_nothing_and_keeps_what_was_there(
    target: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    write(target, FIRST)

    def fail(handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)

    assert refused(target, SECOND) == reason
    assert refused(target.with_name("nieuw.docx")) == reason
    assert target.read_bytes() == FIRST
    assert names(target.parent) == ["convenant.docx"]


@pytest.mark.parametrize(
    ("number", "reason"),
    [(errno.EACCES, "u hebt daar geen schrijfrechten"), (errno.EROFS, "die schijf is alleen-lezen")],
)
def test_a_folder_where_no_file_can_be_made_is_told(
    target: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    def fail(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "open", fail)

    assert refused(target) == reason
    assert names(target.parent) == []


def test_a_reason_that_we_have_no_words_for_is_told_as_the_system_tells_it(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> int:
        raise OSError(errno.ENOTRECOVERABLE, "State not recoverable")

    monkeypatch.setattr(os, "open", fail)

    assert refused(target) == "State not recoverable"


# --- odd disks and busy folders -------------------------------------------------------------------------------------


def test_a_disk_that_cannot_make_bytes_last_on_demand_is_written_all_the_same(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(handle: int) -> None:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))

    monkeypatch.setattr(os, "fsync", fail)
    write(target, FIRST)
    write(target, SECOND)

    assert target.read_bytes() == SECOND


def test_a_disk_without_links_is_written_all_the_same(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", fail)
    write(target, FIRST)
    beside = write(target, SECOND, beside=True)

    assert (target.read_bytes(), beside.read_bytes()) == (FIRST, SECOND)
    assert names(target.parent) == ["convenant-2.docx", "convenant.docx"]


def test_a_person_who_saves_while_we_write_wins(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(target, FIRST)
    theirs = edited(FIRST, "op het laatste moment")
    sync = os.fsync

    def save_meanwhile(handle: int) -> None:
        sync(handle)
        target.write_bytes(theirs)

    monkeypatch.setattr(os, "fsync", save_meanwhile)

    with pytest.raises(EditedError) as caught:
        write(target, SECOND)

    assert finding(caught).code == "net-geschreven"
    assert target.read_bytes() == theirs
    assert names(target.parent) == ["convenant.docx"]


@pytest.mark.parametrize("links", [True, False], ids=["a disk with links", "a disk without links"])
def test_a_file_that_appears_while_we_write_is_not_overwritten(
    target: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    sync = os.fsync
    if not links:
        monkeypatch.delattr(os, "link")

    def appear(handle: int) -> None:
        sync(handle)
        target.write_bytes(b"net neergezet")

    monkeypatch.setattr(os, "fsync", appear)

    with pytest.raises(EditedError):
        write(target, FIRST)

    assert target.read_bytes() == b"net neergezet"
    assert names(target.parent) == ["convenant.docx"]


def test_a_document_that_another_run_put_there_meanwhile_stays_and_that_is_told(tmp_path: Path) -> None:
    ours = Target(tmp_path / "convenant.docx", named=False, before=snapshot(tmp_path))
    write(tmp_path / "convenant.docx", FIRST)

    with pytest.raises(EditedError) as caught:
        write_target(ours, SECOND)

    assert finding(caught).code == "net-geschreven"
    assert (tmp_path / "convenant.docx").read_bytes() == FIRST


def test_of_eight_at_once_on_one_name_one_wins_whole_and_the_others_say_so(tmp_path: Path) -> None:
    target = Target(tmp_path / "convenant.docx", before=snapshot(tmp_path))
    documents = [sealed(f"versie {number}") for number in range(8)]
    told: list[str] = []
    written: list[bytes] = []

    def run(data: bytes) -> None:
        try:
            write_target(target, data)
            written.append(data)
        except EditedError as error:
            told.append(error.findings[0].code)

    threads = [threading.Thread(target=run, args=[data]) for data in documents]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [target.path.read_bytes()] == written
    assert told == ["net-geschreven"] * 7
    assert names(tmp_path) == ["convenant.docx"]


def test_eight_at_once_beside_one_document_each_get_a_name_of_their_own(target: Path) -> None:
    target.write_bytes(b"van een mens")
    documents = [sealed(f"versie {number}") for number in range(8)]
    written: list[Path] = []
    threads = [
        threading.Thread(target=lambda data=data: written.append(write(target, data, beside=True)))
        for data in documents
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(path.name for path in written) == [f"convenant-{number}.docx" for number in range(2, 10)]
    assert sorted(path.read_bytes() for path in written) == sorted(documents)


# --- a first dossier ------------------------------------------------------------------------------------------------


def test_a_new_file_is_written_with_its_folder(tmp_path: Path) -> None:
    target = tmp_path / "taalhuis" / "dossier.yaml"

    assert write_new(target, b"partijen:\n") == target
    assert target.read_bytes() == b"partijen:\n"


@pytest.mark.parametrize("there", ["a file", "a folder", "the same file"])
def test_a_new_file_takes_the_place_of_nothing(tmp_path: Path, there: str) -> None:
    target = tmp_path / "dossier.yaml"
    if there == "a folder":
        target.mkdir()
    else:
        target.write_bytes(b"partijen:\n" if there == "the same file" else b"van een mens")

    with pytest.raises(EditedError) as caught:
        write_new(target, b"partijen:\n")

    assert str(finding(caught)).startswith(f"{target}: fout: hier staat al iets met deze naam")
    assert names(tmp_path) == ["dossier.yaml"]


def test_a_new_file_in_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "taalhuis").write_bytes(b"")

    with pytest.raises(OutputError) as caught:
        write_new(tmp_path / "taalhuis" / "dossier.yaml", b"")

    assert "daar staat een bestand en geen map" in finding(caught).message


# --- where a document goes ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("output", "place"),
    [
        (None, "dossiers/x/convenant.docx"),
        ("uit", "uit/convenant.docx"),
        ("uit/", "uit/convenant.docx"),
        ("uit/mijn.docx", "uit/mijn.docx"),
        ("MIJN.DOCX", "MIJN.DOCX"),
        ("mijn.doc", "mijn.doc/convenant.docx"),
        ("map.docx/", "map.docx/convenant.docx"),
        (".", "convenant.docx"),
    ],
)
def test_the_output_is_a_file_when_it_ends_in_docx_and_a_folder_otherwise(output: str | None, place: str) -> None:
    assert resolve(output, "convenant.docx", Path("dossiers/x/dossier.yaml")).path == Path(place)


# --- whose document it is -------------------------------------------------------------------------------------------


def of(paragraph: str, **said: str) -> bytes:
    """A document of ours that says this of its making."""
    package = Package.open(docx_of(paragraph))
    about = Provenance(
        **{"kind": "convenant", "identiteit": "pm-1", "status": "concept", "datum": "2027-01-01", **said}
    )
    set_properties(
        package,
        title="",
        subject="",
        keywords="",
        created=datetime.date(2027, 1, 1),
        category="",
        custom=about.properties(),
    )
    return seal(package.to_bytes())


def test_what_a_document_says_of_its_making_is_read_back() -> None:
    about = provenance_of(of("tekst", versie="0.3", dossier="abc"))

    assert about == Provenance("convenant", "2027-01-01", "pm-1", "abc", "concept", "0.3")


@pytest.mark.parametrize(
    ("there", "new", "code"),
    [
        ({"identiteit": "pm-2"}, {}, "ander-document"),
        ({"kind": "plan-van-aanpak"}, {}, "ander-document"),
        ({"identiteit": ""}, {}, "ander-document"),
        ({"status": "definitief"}, {}, "document-definitief"),
        ({"status": "definitief"}, {"status": "definitief", "datum": "2027-02-01"}, "document-definitief"),
    ],
    ids=["another dossier", "another kind", "a dossier of before", "definitive by a concept", "by another date"],
)
def test_what_is_not_an_earlier_concept_of_this_very_document_stays(
    target: Path, there: dict[str, str], new: dict[str, str], code: str
) -> None:
    lying = of("wat er ligt", **there)
    target.write_bytes(lying)

    with pytest.raises(EditedError) as caught:
        write(target, of("wat er komt", **new))

    assert (finding(caught).code, caught.value.exit_code) == (code, 7)
    assert finding(caught).hint
    assert target.read_bytes() == lying


def test_a_definitive_document_takes_the_place_of_its_concept(target: Path) -> None:
    target.write_bytes(of("concept"))
    final = of("definitief", status="definitief")

    write(target, final)

    assert target.read_bytes() == final


def test_replace_takes_the_place_of_a_definitive_document_and_of_nothing_else(target: Path) -> None:
    target.write_bytes(of("definitief", status="definitief"))
    write(target, new := of("concept"), replace=True)
    assert target.read_bytes() == new

    for theirs in (edited(new, "een zin"), of("ander", identiteit="pm-2"), b"van een mens"):
        target.write_bytes(theirs)
        with pytest.raises(EditedError):
            write(target, FIRST, replace=True)
        assert target.read_bytes() == theirs


def test_documents_of_dossiers_with_one_name_get_names_of_their_own_and_keep_them(tmp_path: Path) -> None:
    target = Target(tmp_path / "convenant.docx", named=False)

    first = [write_target(target, of("eerste ronde", identiteit=f"pm-{n}")).name for n in range(64)]
    again = [write_target(target, of("tweede ronde", identiteit=f"pm-{n}")).name for n in range(64)]

    assert first == ["convenant.docx", *(f"convenant-{n}.docx" for n in range(2, 65))]
    assert again == first
    assert len(names(tmp_path)) == 64


def test_the_edited_document_of_another_dossier_keeps_its_name_too(tmp_path: Path) -> None:
    theirs = edited(of("van een ander", identiteit="pm-2"), "een eigen zin")
    (tmp_path / "convenant.docx").write_bytes(theirs)

    written = write_target(Target(tmp_path / "convenant.docx", named=False), of("van ons"))

    assert written.name == "convenant-2.docx"
    assert (tmp_path / "convenant.docx").read_bytes() == theirs


@pytest.mark.parametrize(
    ("versie", "earlier", "after"),
    [
        ("0.1", ["0.1"], "0.2"),
        ("0.1", ["0.1", "0.9"], "0.10"),
        ("1.0", ["0.4"], "1.0"),
        ("0.2", ["0.10"], "0.11"),
        ("", [""], "0.2"),
        ("3", ["3"], "4"),
        ("tweede lezing", ["tweede lezing"], "tweede lezing"),
        ("0.2", ["tweede lezing"], "0.2"),
    ],
)
def test_the_next_version_is_higher_than_all_before(versie: str, earlier: list[str], after: str) -> None:
    assert next_version(versie, earlier) == after


@given(st.lists(st.lists(st.integers(0, 30), min_size=1, max_size=3), min_size=1))
def test_the_next_version_is_always_a_new_one(rows: list[list[int]]) -> None:
    earlier = [".".join(map(str, row)) for row in rows]

    assert next_version(earlier[0], earlier) not in earlier
