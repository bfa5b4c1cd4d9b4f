"""Changes to the lists of a document: which scheme numbers the articles, where a list starts anew, a single lid.

**Schemes.** A template may hold several `w:abstractNum` for the same styles, named in their `w:name`: `artikelen`
(Artikel 1, 1.1, a.), `letters` (A, A.1, a.) and `kopjes` (headings without a number). `use_scheme` binds one of them.

**Starting anew.** A list bound to a style numbers on through the whole document, because all its paragraphs share one
`w:num`. `restart_lists` gives the items after an interruption a `w:num` of their own. What interrupts is a heading,
and text, a table or an item of another list that is not indented as far as the text of the item: text under an item,
and a list inside an item, belong to it. Empty paragraphs do not interrupt. In a table, only text in the same cell does,
so that a column of numbers runs on over the rows; but a list with several items in one cell starts anew in each cell.
Headings, the schemes, and lists whose `w:name` ends in `-doorlopend` (parties under group headings) always number on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable

from planmaker.word.lists.definitions import Definitions, Spot
from planmaker.word.names import PPR, TBL, TC, VAL, P, w
from planmaker.word.package import Package
from planmaker.word.styles import Styles
from planmaker.word.xml import Element, blocks, element, properties_of, set_numbering, set_style, val, visible_text

SCHEMES = ("artikelen", "letters", "kopjes")
"""The ways in which articles may be numbered, by the `w:name` of their list."""

NUMBERS_ON = "-doorlopend"
"""The end of the `w:name` of a list that never starts anew."""

# What stands in a list level before the style it is bound to (CT_Lvl).
_BEFORE_STYLE = frozenset(w(name) for name in ("start", "numFmt", "lvlRestart"))


def use_scheme(package: Package, name: str) -> bool:
    """Number the articles by the scheme `name`; return whether the document has it.

    Every list that a style is bound to and that follows a scheme now follows this one; the styles bound to its levels
    move with it. A document without that scheme stays as it is.
    """
    definitions = Definitions(package)
    by_name = {definitions.name(abstract): abstract for abstract in reversed(definitions.abstracts)}
    wanted = by_name.get(name)
    if wanted is None:
        return False
    for num in definitions.nums.values():
        bond = num.find(w("abstractNumId"))
        abstract = bond.get(VAL, "") if bond is not None else ""
        if bond is not None and abstract != wanted and definitions.name(abstract) in SCHEMES:
            bond.set(VAL, wanted)
    for scheme in set(SCHEMES) - {name}:
        if scheme in by_name:
            _move_styles(definitions.abstracts[by_name[scheme]], definitions.abstracts[wanted])
    return True


def _move_styles(source: Element, target: Element) -> None:
    """Bind the styles of the levels of `source` to the same levels of `target`."""
    levels = {level.get(w("ilvl")): level for level in target.iterchildren(w("lvl"))}
    for old in source.iterchildren(w("lvl")):
        bound = old.find(w("pStyle"))
        new = levels.get(old.get(w("ilvl")))
        if bound is None or new is None:
            continue
        old.remove(bound)
        if new.find(w("pStyle")) is None:
            new.insert(sum(1 for child in new if child.tag in _BEFORE_STYLE), bound)


def counts(definitions: Definitions, num: str) -> bool:
    """Tell whether a list counts and may start anew: bullets do not count, and some lists always number on."""
    numbers_on = definitions.name(definitions.abstract(num)).endswith(NUMBERS_ON)
    return not numbers_on and definitions.levels(num)[0].format not in ("bullet", "none")


def restart_lists(package: Package, also: Collection[str] = ()) -> int:
    """Let lists start anew after an interruption (see above); return how many times one did.

    Only lists that paragraphs get from their style, and those with a `w:numId` in `also`: a list numbered paragraph by
    paragraph may number on over text because somebody chose that.
    """
    walk = _Walk(package, also)
    walk.container(package.body)
    return walk.restarted


def own_lists(package: Package, taken_in: Iterable[Element]) -> None:
    """Let the lists that these blocks get from a style be lists of their own: the blocks are of another document.

    Headings, the schemes and lists that always number on count along with those of `package`.
    """
    walk = _Walk(package, ())
    for block in taken_in:
        for paragraph in block.iter(P):
            walk.apart(paragraph)


class _Walk:
    """One pass over the body: remembers of every list where its last item stood and whether something came between."""

    def __init__(self, package: Package, also: Collection[str]) -> None:
        self.definitions = Definitions(package)
        self.styles = self.definitions.styles
        self.also = also
        self.restarted = 0
        self._last: dict[str, tuple[Element, int]] = {}  # list: where its last item stood, the indent of its text
        self._broken: set[str] = set()
        self._now: dict[str, str] = {}  # list: the w:num its items get now

    def container(self, parent: Element) -> None:
        for block in blocks(parent):
            if block.tag == P:
                self._paragraph(block, parent)
            else:
                self._table(block, parent)

    def _table(self, table: Element, parent: Element) -> None:
        indent = table.find(f"{w('tblPr')}/{w('tblInd')}")
        width = indent.get(w("w"), "0") if indent is not None else "0"
        self._interrupt(parent, int(width) if width.lstrip("-").isdigit() else 0)
        before = dict(self._last)
        cells = [cell for cell in table.iter(TC) if next(cell.iterancestors(TBL), None) is table]
        several = {num for cell in cells for num in self._several(cell)}
        for cell in cells:
            self._broken |= several & self._last.keys()
            self.container(cell)
        self._broken |= {num for num, last in self._last.items() if before.get(num) != last}

    def _several(self, cell: Element) -> list[str]:
        """Return the lists with more than one item of the highest level directly in a cell."""
        paragraphs = [block for block in blocks(cell) if block.tag == P]
        if len(paragraphs) < 2:  # as most cells have: the chart of a planning alone has a thousand
            return []
        spots = map(self.definitions.spot, paragraphs)
        items = Counter(spot.num for spot in spots if spot is not None and spot.level == 0)
        return [num for num, count in items.items() if count > 1]

    def _paragraph(self, paragraph: Element, parent: Element) -> None:
        spot = self.definitions.spot(paragraph)
        heading = self.styles.outline_level(paragraph) is not None
        if spot is None:
            follows = any(place is parent for place, _ in self._last.values())
            if follows and (heading or visible_text(paragraph).strip()):
                self._interrupt(parent, -1 if heading else self.styles.indent(paragraph))
            return
        level = self.definitions.levels(spot.num)[spot.level]
        indent = self.styles.indent(paragraph, level.properties)
        self._interrupt(parent, -1 if heading else indent - 1, but=spot.num)
        if not heading and self._may_restart(paragraph, spot):
            self._item(paragraph, spot)
            if spot.level == 0:
                self._last[spot.num] = (parent, indent)

    def _interrupt(self, parent: Element, indent: int, but: str = "") -> None:
        """Note that something with this indent, -1 for a heading, stands after the last items in the same place."""
        for num, (place, own) in self._last.items():
            if num != but and place is parent and (indent < own or indent <= 0):
                self._broken.add(num)

    def _may_restart(self, paragraph: Element, spot: Spot) -> bool:
        direct = val(paragraph, "pPr/numPr/numId") is not None
        scheme = self.definitions.name(spot.abstract) in SCHEMES
        return (not direct or spot.num in self.also) and not scheme and counts(self.definitions, spot.num)

    def _item(self, paragraph: Element, spot: Spot) -> None:
        if spot.level == 0 and spot.num in self._broken:
            self._broken.discard(spot.num)
            self._now[spot.num] = self._new_num(spot)
            self.restarted += 1
        if spot.num in self._now:
            set_numbering(paragraph, self._now[spot.num], spot.level)

    def apart(self, paragraph: Element) -> None:
        """Let a paragraph with a number from its style count with the other paragraphs that come here, only."""
        spot = self.definitions.spot(paragraph)
        heading = self.styles.outline_level(paragraph) is not None
        if spot is None or heading or not self._may_restart(paragraph, spot):
            return
        if spot.num not in self._now:
            self._now[spot.num] = self._new_num(spot)
        set_numbering(paragraph, self._now[spot.num], spot.level)

    def _new_num(self, spot: Spot) -> str:
        """Add a `w:num` like that of `spot` that starts its highest level anew, and return its id."""
        nums, root = self.definitions.nums, self.definitions.root
        assert root is not None
        number = str(max((int(num) for num in nums if num.isdigit()), default=0) + 1)
        start = self.definitions.start_override(spot.num, 0)
        if start is None:
            start = self.definitions.levels(spot.num)[0].start
        override = element("lvlOverride", element("startOverride", val=str(start)), ilvl="0")
        made = element("num", element("abstractNumId", val=spot.abstract), override, numId=number)
        place = max(root.index(num) for num in nums.values()) + 1
        root.insert(place, made)
        nums[number] = made
        return number


def single_lid(package: Package, heading: str = "Artikel", lid: str = "Lid", plain: str = "Artikeltekst") -> int:
    """Give the only lid of an article the style `plain`: a single lid has no number. Return how many there were.

    An article runs from a paragraph in the style `heading` to the next heading of the same or a higher level. A
    document without one of the three styles (by name or id) stays as it is.
    """
    styles = Styles(package)
    article_style, lid_style, plain_style = (styles.find(name) for name in (heading, lid, plain))
    if article_style is None or lid_style is None or plain_style is None:
        return 0
    articles: list[list[Element]] = []
    level = 0
    inside = False
    for paragraph in blocks(package.body):
        if paragraph.tag != P:
            continue
        style, outline = styles.of(paragraph), styles.outline_level(paragraph)
        if style == article_style:
            articles.append([])
            inside, level = True, outline or 0
        elif outline is not None and outline <= level:
            inside = False
        elif inside and style == lid_style:
            articles[-1].append(paragraph)
    single = [leden[0] for leden in articles if len(leden) == 1]
    for paragraph in single:
        set_style(paragraph, plain_style)
        own = paragraph.find(f"{PPR}/{w('numPr')}")
        if own is not None:
            properties_of(paragraph).remove(own)
    return len(single)
