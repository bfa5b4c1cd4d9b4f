from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planmaker.figures import text
from planmaker.figures.tree import AGAIN, Box, Drawing, lay_out
from planmaker.figures.values import Node, Tree

_PORTRAIT, _HIGH = 9070, 12600
_LONG = "Het samen met de gemeente, de welzijnsorganisatie en de bewoners uitwerken van de eisen voor het hele MFA."

_names = st.text("abc deé-", min_size=1, max_size=120)
_nodes = st.recursive(
    st.builds(Node, _names, note=st.just("") | _names),
    lambda below: st.builds(Node, _names, note=_names, children=st.lists(below, max_size=5).map(tuple)),
    max_leaves=40,
)


def _laid(*roots: Node, width: int = _PORTRAIT, height: int = _HIGH) -> list[Drawing]:
    return lay_out(Tree("Overleggen", "Wie rapporteert aan wie.", roots), width, height)


def _apart(one: Box, other: Box) -> bool:
    beside = one.x + one.width < other.x or other.x + other.width < one.x
    return beside or one.y + one.height < other.y or other.y + other.height < one.y


@given(st.lists(_nodes, min_size=1, max_size=3), st.sampled_from([4000, _PORTRAIT, 14000]))
def test_boxes_never_overlap_and_never_leave_the_sheet(roots: list[Node], width: int) -> None:
    for drawing in _laid(*roots, width=width):
        boxes = drawing.boxes
        assert all(_apart(one, other) for at, one in enumerate(boxes) for other in boxes[:at])
        assert drawing.width <= width
        assert all(one.x >= 0 and one.x + one.width <= drawing.width for one in boxes)
        assert all(one.y >= 0 and one.y + one.height <= drawing.height for one in boxes)
        for line in drawing.lines:
            assert line.x1 == line.x2 or line.y1 == line.y2
            assert 0 <= line.x1 <= line.x2 <= drawing.width
            assert 0 <= line.y1 <= line.y2 <= drawing.height


@given(_nodes)
def test_every_text_of_the_tree_is_drawn_in_its_order(root: Node) -> None:
    def texts(node: Node) -> list[str]:
        return [node.text, *(one for child in node.children for one in texts(child))]

    shown = [box.text for drawing in _laid(root) for box in drawing.boxes if not box.text.endswith(AGAIN)]

    assert sorted(shown) == sorted(texts(root))


@given(_nodes)
def test_every_box_but_the_highest_has_a_line_to_it(root: Node) -> None:
    for drawing in _laid(root):
        ends = {(line.x2, line.y2) for line in drawing.lines}
        for box in (box for box in drawing.boxes if box.depth):
            above, left = (box.x + box.width // 2, box.y), (box.x, box.y + box.height // 2)
            assert above in ends or left in ends


def test_a_small_organisation_hangs_from_the_top_down_with_the_parent_over_the_middle() -> None:
    [drawing] = _laid(Node("Stuurgroep", children=(Node("Werkgroep taal"), Node("Werkgroep gebouw"))))

    place = {box.text: box for box in drawing.boxes}
    assert drawing.centred
    assert place["Werkgroep taal"].y == place["Werkgroep gebouw"].y > place["Stuurgroep"].y
    middles = [place[name].x + place[name].width // 2 for name in ("Werkgroep taal", "Werkgroep gebouw")]
    assert place["Stuurgroep"].x + place["Stuurgroep"].width // 2 == sum(middles) // 2


def test_what_is_too_wide_for_the_page_lies_on_its_side() -> None:
    teams = tuple(Node(f"Team {number}") for number in range(12))

    [drawing] = _laid(Node("Directie", children=teams))

    place = {box.text: box for box in drawing.boxes}
    assert {place[team.text].x for team in teams} == {place["Team 0"].x}
    assert place["Team 0"].x > place["Directie"].x + place["Directie"].width


def test_what_is_too_deep_to_lie_becomes_an_indented_list() -> None:
    node = Node("onderaan")
    for number in range(7):
        node = Node(f"Laag {number}", children=(node, Node(f"naast {number}, {_LONG}")))

    [drawing] = _laid(node)

    assert [box.y for box in drawing.boxes] == sorted({box.y for box in drawing.boxes})
    assert len({box.x for box in drawing.boxes}) == 8


def test_a_list_of_many_generations_stays_on_the_sheet() -> None:
    node = Node("onderaan")
    for _ in range(40):
        node = Node("laag", children=(node,))

    boxes = [box for drawing in _laid(node, Node("naast")) for box in drawing.boxes]
    assert max(box.depth for box in boxes) == 40
    assert all(box.x + box.width <= _PORTRAIT and box.width >= _PORTRAIT // 2 for box in boxes)


def test_a_box_that_is_higher_than_all_it_leads_to_stays_within_its_own_room() -> None:
    above = Node("boven", _LONG, (Node("links", _LONG),))
    below = Node("onder", _LONG * 6, (Node("klein"), Node("groot", children=tuple(map(Node, "abcd")))))

    [drawing] = _laid(above, below)

    assert not drawing.centred
    assert all(_apart(one, other) for at, one in enumerate(drawing.boxes) for other in drawing.boxes[:at])


def test_what_is_too_high_is_cut_where_a_goal_begins_and_says_what_goes_on() -> None:
    goals = tuple(
        Node(f"Doel {goal}", kind="doel", children=tuple(Node(f"Indicator {goal}.{at} {_LONG}") for at in range(3)))
        for goal in range(6)
    )

    drawings = _laid(Node("Opgave", note="noot", children=goals))

    assert len(drawings) > 1
    assert all(drawing.height <= _HIGH for drawing in drawings)
    roots = [next(box for box in drawing.boxes if box.depth == 0) for drawing in drawings]
    assert [root.text for root in roots] == ["Opgave", *["Opgave (vervolg)"] * (len(drawings) - 1)]
    assert [root.note for root in roots] == ["noot", *[""] * (len(drawings) - 1)]
    assert not any("Doel" in box.text and box.text.endswith(AGAIN) for one in drawings for box in one.boxes)


def test_a_box_is_as_high_as_its_texts_need() -> None:
    [short], [long] = _laid(Node("Kort")), _laid(Node(_LONG, note=_LONG))

    assert long.boxes[0].height >= short.boxes[0].height + 6 * text.line_height(9)


@pytest.mark.parametrize(
    ("words", "room", "lines"),
    [
        ("", 1000, 0),
        ("een", 1000, 1),
        ("aaaa aaaa aaaa", 900, 2),
        ("a a", 220, 2),
        ("m" * 40, 1800, 4),
        ("aan " + "m" * 20, 1800, 3),
    ],
)
def test_lines_are_counted_as_calibri_fills_them(words: str, room: int, lines: int) -> None:
    assert text.lines(words, 10, room) == lines


def test_a_word_may_be_broken_after_its_hyphen() -> None:
    assert text.widest_word("een NT2-cursus", 10) < text.widest_word("een NT2cursus", 10)
    assert text.widest_word("één", 10) == text.widest_word("een", 10)
