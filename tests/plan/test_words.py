"""What a plan asks of Word: long texts, chapters with pages on their side, totals that stay."""

from __future__ import annotations

from typing import Any

import pytest

from planmaker.dossier.prose import Prose
from planmaker.word.finishing.arrange import arrange
from planmaker.word.finishing.keeping_together import keep_totals
from planmaker.word.finishing.printed_prose import insert_prose, prose_mark
from planmaker.word.names import PPR, TBL, TC, TR, P, w
from planmaker.word.package import Package
from planmaker.word.xml import element, parse, val, visible_text
from tests.plan.build import made, tree

NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.fixture
def package() -> Package:
    """A real document, its text removed: styles and lists are there."""
    found = Package.open(made(tree()).data)
    for child in list(found.body)[:-1]:
        found.body.remove(child)
    return found


def _put(package: Package, *xml: str) -> None:
    for at, one in enumerate(xml):
        package.body.insert(at, parse(one.replace(">", f" {NS}>", 1).encode()))


def _paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def _seen(package: Package) -> list[tuple[str | None, str]]:
    return [(val(one, "pPr/pStyle"), visible_text(one)) for one in package.body.iter(P)]


# --- long texts -------------------------------------------------------------------------------------------------------


def test_one_plain_paragraph_is_just_text() -> None:
    assert prose_mark(Prose("Gewoon een zin.")) == "Gewoon een zin."


def test_a_long_text_becomes_paragraphs_and_lists(package: Package) -> None:
    text = "Eerst dit.\n\n- een\n  - dieper\n- twee\n\n1. stap\n2. volgende\n\nTot slot."
    _put(package, _paragraph(prose_mark(Prose(text))))

    assert insert_prose(package) == 1

    assert _seen(package) == [
        (None, "Eerst dit."),
        ("ListBullet", "een"),
        ("ListBullet2", "dieper"),
        ("ListBullet", "twee"),
        ("ListNumber", "stap"),
        ("ListNumber", "volgende"),
        (None, "Tot slot."),
    ]


def test_emphasis_is_bold_and_italic(package: Package) -> None:
    _put(package, _paragraph(prose_mark(Prose("Dit is **vet** en *schuin*."))))

    insert_prose(package)

    looks = {
        visible_text(run): [look.tag for look in run.findall(f"{w('rPr')}/*")] for run in package.body.iter(w("r"))
    }
    assert looks == {"Dit is ": [], "vet": [w("b"), w("bCs")], " en ": [], "schuin": [w("i"), w("iCs")], ".": []}


def test_a_long_text_in_a_sentence_becomes_lines_of_it(package: Package) -> None:
    _put(
        package,
        _paragraph(f"Let op: {prose_mark(Prose('een'))} en {prose_mark(Prose('twee' + chr(10) * 2 + 'drie'))}."),
    )

    insert_prose(package)

    assert len(list(package.body.iter(P))) == 1
    assert "".join(node.text or "" for node in package.body.iter(w("t"))) == "Let op: een en tweedrie."
    assert len(list(package.body.iter(w("br")))) == 1


def test_a_section_ends_after_the_whole_of_a_long_text(package: Package) -> None:
    section = "<w:pPr><w:sectPr/></w:pPr>"
    mark = prose_mark(Prose("een\n\ntwee"))
    _put(package, f"<w:p>{section}<w:r><w:t>{mark}</w:t></w:r></w:p>")

    insert_prose(package)

    ends = [one.find(f"{PPR}/{w('sectPr')}") is not None for one in package.body.iter(P)]
    assert ends == [False, True]


# --- chapters with pages on their side --------------------------------------------------------------------------------


def _chapter(name: str) -> str:
    start = f'<w:bookmarkStart w:id="{len(name)}" w:name="{name}"/>'
    end = f'<w:bookmarkEnd w:id="{len(name)}"/>'
    return f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{start}<w:r><w:t>{name}</w:t></w:r>{end}</w:p>'


def _end(text: str, wide: bool) -> str:
    size = '<w:pgSz w:w="16838" w:h="11906"/>' if wide else '<w:pgSz w:w="11906" w:h="16838"/>'
    return f"<w:p><w:pPr><w:sectPr>{size}</w:sectPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_pages_on_their_side_move_with_their_chapter(package: Package) -> None:
    _put(package, _chapter("a"), _end("a1", False), _end("a2", True), _chapter("bb"), _paragraph("b1"))

    assert arrange(package, [("a", "bb")]) == []

    assert [text for _, text in _seen(package)] == ["bb", "b1", "a", "a1", "a2"]


def test_a_chapter_that_ends_on_its_side_for_good_leaves_the_page_as_it_is(package: Package) -> None:
    _put(package, _chapter("a"), _paragraph("a1"), _end("a2", False), _paragraph("a3"), _chapter("bb"))
    last = package.body.find(w("sectPr"))
    assert last is not None
    last.remove(last.find(w("pgSz")))  # type: ignore[arg-type]
    last.append(element("pgSz", w="16838", h="11906"))

    arrange(package, [("a", "bb")])

    assert [text for _, text in _seen(package)] == ["a2", "a3", "bb", "a", "a1"]


# --- totals -----------------------------------------------------------------------------------------------------------


def _table(grid: list[int], cells: list[int], width: int = 9000, rows: int = 1, last: int = 0) -> str:
    columns = "".join(f'<w:gridCol w:w="{one}"/>' for one in grid)
    row = "".join(f'<w:tc><w:tcPr><w:tcW w:w="{one}" w:type="dxa"/></w:tcPr><w:p/></w:tc>' for one in cells)
    look = f'<w:tblLook w:lastRow="{last}"/>'
    properties = f'<w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{look}'
    body = f"<w:tr>{row}</w:tr>" * rows
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{body}</w:tbl>"


def _kept(table: Any) -> list[bool]:
    return [row.find(f"{TC}/{w('p')}/{PPR}/{w('keepNext')}") is not None for row in table.findall(TR)]


def test_a_total_never_stands_alone_on_a_page(package: Package) -> None:
    _put(package, _table([9000], [9000], rows=5, last=1), _table([9000], [9000], rows=5))

    assert keep_totals(package) == 1

    with_total, without = package.body.findall(TBL)
    assert _kept(with_total) == [False, False, True, True, False]
    assert _kept(without) == [False] * 5
