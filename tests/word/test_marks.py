from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from planmaker.word.marks import END, START, Mark, find_marks, mark
from planmaker.word.resolve import replace_marks
from planmaker.word.xml import Element, run, serialise, visible_text
from tests.build import NAMESPACES, found, p, table, values
from tests.build import run as r

_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]))


def _story(*blocks: str) -> Element:
    return etree.fromstring(f"<w:body {NAMESPACES}>{''.join(blocks)}</w:body>")


def _shout(found: Mark, rpr: Element | None) -> list[Element]:
    return [run("|".join(found.args).upper(), rpr)]


@given(st.lists(_TEXT), _TEXT, _TEXT)
def test_any_arguments_come_back_from_any_text(args: list[str], before: str, after: str) -> None:
    outside = before.replace(START, "").replace(END, "")

    marks = find_marks(outside + mark("ref", *args) + after.replace(START, ""))

    assert [(one.kind, one.args) for one in marks] == [("ref", tuple(args))]
    assert marks[0].start == len(outside)


def test_a_mark_is_replaced_and_its_neighbours_keep_text_spaces_and_formatting() -> None:
    story = _story(p(runs=r(f"zie {mark('ref', 'a')} en {mark('ref', 'b')} hierna", "<w:b/>")))

    assert replace_marks(story, {"ref"}, _shout) == 2

    assert [one.text for one in found(story, "//w:t")] == ["zie ", "A", " en ", "B", " hierna"]
    assert len(found(story, "//w:r[w:rPr/w:b]")) == 5
    spaces = [one.get("{http://www.w3.org/XML/1998/namespace}space") for one in found(story, "//w:t")]
    assert spaces == ["preserve", None, "preserve", None, "preserve"]


def test_a_mark_alone_leaves_no_empty_runs() -> None:
    story = _story(p(runs=r(mark("ref", "x"), "<w:i/>")))

    replace_marks(story, {"ref"}, _shout)

    assert len(found(story, "//w:r")) == 1
    assert visible_text(story[0]) == "X"


def test_tabs_and_breaks_in_the_same_run_stay_in_their_place() -> None:
    inner = f"<w:r><w:tab/><w:t>{mark('ref', 'a')}</w:t><w:br/><w:t>{mark('ref', 'b')}!</w:t><w:tab/></w:r>"
    story = _story(f"<w:p>{inner}</w:p>")

    replace_marks(story, {"ref"}, _shout)

    assert visible_text(story[0]) == "\tA\nB!\t"


def test_marks_in_cells_and_links_are_found() -> None:
    link = f'<w:p><w:hyperlink w:anchor="x">{r(mark("ref", "in link"))}</w:hyperlink></w:p>'
    story = _story(table([p(mark("ref", "in cel"))]), link)

    assert replace_marks(story, {"ref"}, _shout) == 2
    assert [one.text for one in found(story, "//w:tc//w:t | //w:hyperlink//w:t")] == ["IN CEL", "IN LINK"]


@pytest.mark.parametrize(
    "text",
    [
        START,
        END,
        f"{START}ref|a",
        f"{START}ref|a{END}",
        mark("ref", "a").replace(END, f"0{END}"),
        f"ref{END}",
        f"{START}{END}",
        f"{START}|x{END}",
        f"{START}ref x{END}",
        mark("open", "1"),
    ],
    ids=[
        "start",
        "end",
        "no end",
        "typed",
        "of another process",
        "no start",
        "nothing",
        "no kind",
        "space",
        "other kind",
    ],
)
def test_text_that_is_no_complete_mark_of_the_asked_kind_stays_untouched(text: str) -> None:
    story = _story(p(f"voor {text} na"))
    before = serialise(story)

    assert replace_marks(story, {"ref"}, _shout) == 0

    assert serialise(story) == before


def test_attributes_of_the_run_go_to_its_pieces_and_the_maker_gets_a_copy_of_the_formatting() -> None:
    story = _story(f'<w:p><w:r w:rsidR="00AB"><w:rPr><w:b/></w:rPr><w:t>a{mark("ref", "x")}b</w:t></w:r></w:p>')

    def plain(_: Mark, rpr: Element | None) -> list[Element]:
        assert rpr is not None
        rpr.clear()
        return [run("X", rpr)]

    replace_marks(story, {"ref"}, plain)

    assert values(story, "//w:r", "rsidR") == ["00AB", "", "00AB"]
    assert len(found(story, "//w:b")) == 2
