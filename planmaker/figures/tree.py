"""Where the boxes and lines of a tree stand: from the top down, from left to right, or as an indented list.

The first of these that fits is taken. What is too high for one page is cut between two leaves; the boxes above the
next leaf are repeated there with "(vervolg)". Lengths are twips, twentieths of a point.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from planmaker.figures import text
from planmaker.figures.values import Node, Tree

AGAIN = " (vervolg)"
"""What a box ends with that stood on an earlier page already."""

TEXT_SIZE, SMALL_SIZE = 10, 9
"""The sizes, in points, of the text in a box, which is bold, and of the small print above and below it."""

PAD = 85
"""Room between the border of a box and its text; above and below it is half of this."""

_NARROW, _WIDE = 1500, 3300  # of a box in a tree from the top down
_COLUMN, _COLUMN_MOST = 1850, 3900  # of a box in a tree from left to right
_SIDE, _GAP, _DOWN = 170, 110, 340  # between neighbours, between boxes above each other, between generations
_ACROSS = 400  # between generations from left to right
_STEP = 450  # how far each generation is indented in a list
_STOUT = 1.3  # a box in a tree from the top down is at most this many times as high as it is wide


@dataclass(frozen=True, slots=True)
class Box:
    """A box with its texts; `depth` is its generation, from 0."""

    x: int
    y: int
    width: int
    height: int
    depth: int
    kind: str
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line from one point to another, straight down or straight to the right."""

    x1: int
    y1: int
    x2: int
    y2: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """Boxes and lines on a sheet of this size; the texts in the boxes stand in the middle when `centred`."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    centred: bool = False


Roots = tuple[Node, ...]
_LayOut = Callable[[Roots, int], Drawing]


def lay_out(tree: Tree, width: int, height: int) -> list[Drawing]:
    """Return the drawings, each at most `width` wide and `height` high, that show the whole tree in order."""
    if _fits_standing(tree.roots, width):
        standing = _standing(tree.roots, width)
        if standing.height <= height and all(box.height <= _STOUT * box.width for box in standing.boxes):
            return [standing]
    fits_lying = _column_width(tree.roots, width) >= max(_COLUMN, _widest_word(tree.roots) + 2 * PAD)
    lay: _LayOut = _lying if fits_lying else _indented
    return [lay(piece, width) for piece in _pieces(tree.roots, lambda part: lay(part, width).height <= height)]


def _pieces(roots: Roots, fits: Callable[[Roots], bool]) -> list[Roots]:
    """Return the roots, cut between leaves into parts that fit: where the most begins anew in the last half of each."""
    begins = [depth for root in roots for depth in _begins(root, 0)]
    pieces: list[Roots] = []
    first, count = 0, len(begins)
    while first < count:
        last = first + 1
        while last < count and fits(_part(roots, first, last + 1)):
            last += 1
        if last < count:
            last = min(range(last, first + (last - first) // 2, -1), key=lambda cut: begins[cut])
        pieces.append(_part(roots, first, last))
        first = last
    return pieces


def _begins(node: Node, depth: int) -> list[int]:
    """Return for each leaf the generation of the highest box that begins with it."""
    below = [one for child in node.children for one in _begins(child, depth + 1)]
    return [depth, *below[1:]]


def _part(nodes: Roots, first: int, last: int) -> Roots:
    """Return the nodes with only the leaves `first` up to `last`, and what stands above those."""
    kept, at = [], 0
    for node in nodes:
        size = _leaves(node)
        if at < last and at + size > first:
            inside = _part(node.children, first - at, last - at)
            again = at < first
            kept.append(
                replace(
                    node,
                    text=node.text + AGAIN if again else node.text,
                    note="" if again else node.note,
                    children=inside,
                )
            )
        at += size
    return tuple(kept)


def _fits_standing(roots: Roots, width: int) -> bool:
    leaves = sum(_leaves(root) for root in roots)
    return max(_NARROW, _widest_word(roots) + 2 * PAD) * leaves + _SIDE * (leaves - 1) <= width


def _standing(roots: Roots, width: int) -> Drawing:
    leaves = sum(_leaves(root) for root in roots)
    wide = min(_WIDE, (width - _SIDE * (leaves - 1)) // leaves)
    generations: list[int] = []
    for node, depth in _walk(roots):
        generations += [0] * (depth + 1 - len(generations))
        generations[depth] = max(generations[depth], _height(node, wide))
    tops = [sum(generations[:depth]) + depth * _DOWN for depth in range(len(generations))]
    boxes: list[Box] = []
    lines: list[Line] = []

    def place(node: Node, depth: int, left: int) -> int:
        """Place a node and what hangs below it from `left`; return its middle."""
        middles = []
        for child in node.children:
            middles.append(place(child, depth + 1, left))
            left += _leaves(child) * (wide + _SIDE)
        middle = (middles[0] + middles[-1]) // 2 if middles else left + wide // 2
        boxes.append(_box(node, depth, middle - wide // 2, tops[depth], wide, generations[depth]))
        foot, below = tops[depth] + generations[depth], tops[min(depth + 1, len(tops) - 1)]
        if len(middles) == 1:
            lines.append(Line(middle, foot, middle, below))
        elif middles:
            bend = below - _DOWN // 2
            lines.extend((Line(middle, foot, middle, bend), Line(middles[0], bend, middles[-1], bend)))
            lines.extend(Line(one, bend, one, below) for one in middles)
        return middle

    left = 0
    for root in roots:
        place(root, 0, left)
        left += _leaves(root) * (wide + _SIDE)
    return Drawing(left - _SIDE, tops[-1] + generations[-1], tuple(boxes), tuple(lines), centred=True)


def _lying(roots: Roots, width: int) -> Drawing:
    wide = _column_width(roots, width)
    boxes: list[Box] = []
    lines: list[Line] = []

    def needs(node: Node) -> int:
        return max(_height(node, wide), sum(map(needs, node.children)) + _GAP * (len(node.children) - 1))

    def place(node: Node, depth: int, top: int) -> int:
        """Place a node and what it leads to from `top`; return the height of its middle."""
        room, own, x = needs(node), _height(node, wide), depth * (wide + _ACROSS)
        below = top + (room - sum(map(needs, node.children)) - _GAP * (len(node.children) - 1)) // 2
        middles = []
        for child in node.children:
            middles.append(place(child, depth + 1, below))
            below += needs(child) + _GAP
        middle = (middles[0] + middles[-1]) // 2 if middles else top + room // 2
        middle = min(max(middle, top + own // 2), top + room - own // 2)
        boxes.append(_box(node, depth, x, middle - own // 2, wide, own))
        start, end = x + wide, x + wide + _ACROSS
        if middles == [middle]:
            lines.append(Line(start, middle, end, middle))
        elif middles:
            bend, ends = start + _ACROSS // 2, sorted((middle, *middles))
            lines.extend((Line(start, middle, bend, middle), Line(bend, ends[0], bend, ends[-1])))
            lines.extend(Line(bend, one, end, one) for one in middles)
        return middle

    top = 0
    for root in roots:
        place(root, 0, top)
        top += needs(root) + 2 * _GAP
    depth = _depth(roots)
    return Drawing(depth * wide + (depth - 1) * _ACROSS, top - 2 * _GAP, tuple(boxes), tuple(lines))


def _indented(roots: Roots, width: int) -> Drawing:
    step = min(_STEP, width // 2 // _depth(roots))
    boxes: list[Box] = []
    lines: list[Line] = []
    top = 0

    def place(node: Node, depth: int) -> int:
        """Place a node below all that stands already, then what it leads to; return the height of its middle."""
        nonlocal top
        x = depth * step
        high = _height(node, width - x)
        boxes.append(_box(node, depth, x, top, width - x, high))
        middle, foot = top + high // 2, top + high
        top += high + _GAP
        rail = x + step // 2
        middles = [place(child, depth + 1) for child in node.children]
        if middles:
            lines.append(Line(rail, foot, rail, middles[-1]))
            lines.extend(Line(rail, one, x + step, one) for one in middles)
        return middle

    for root in roots:
        place(root, 0)
    return Drawing(width, top - _GAP, tuple(boxes), tuple(lines))


def _box(node: Node, depth: int, x: int, y: int, width: int, height: int) -> Box:
    return Box(x, y, width, height, depth, node.kind, node.text, node.note)


def _height(node: Node, width: int) -> int:
    """Return how high a box of this width must be for its texts."""
    room = width - 2 * PAD
    own = sum(
        text.lines(part, size, room, bold) * text.line_height(size)
        for part, size, bold in (
            (node.kind, SMALL_SIZE, False),
            (node.text, TEXT_SIZE, True),
            (node.note, SMALL_SIZE, False),
        )
    )
    return own + 2 * PAD


def _column_width(roots: Roots, width: int) -> int:
    depth = _depth(roots)
    return min(_COLUMN_MOST, (width - _ACROSS * (depth - 1)) // depth)


def _widest_word(nodes: Sequence[Node]) -> int:
    return max(
        max(text.widest_word(node.text, TEXT_SIZE, bold=True), text.widest_word(node.note, SMALL_SIZE))
        for node, _ in _walk(nodes)
    )


def _walk(nodes: Sequence[Node], depth: int = 0) -> list[tuple[Node, int]]:
    found = []
    for node in nodes:
        found += [(node, depth), *_walk(node.children, depth + 1)]
    return found


def _depth(nodes: Sequence[Node]) -> int:
    return max(depth for _, depth in _walk(nodes)) + 1


def _leaves(node: Node) -> int:
    return sum(map(_leaves, node.children)) or 1
