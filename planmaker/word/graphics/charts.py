"""A bar chart as a native Word chart: a chart part with the numbers as they were, and the workbook to change them in.

DrawingML charts after ISO/IEC 29500-1 §21.2. Filled with solid tones and patterns in turn, each with a dark edge, so
that the series stay apart in black-and-white.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from planmaker.figures.chart import SIZE, Frame, Layout, axis_step, lay_out
from planmaker.figures.values import BarChart, Series
from planmaker.findings import column_name
from planmaker.huisstijl.palette import ACCENT, BLACK, DARK, FOG, GREY, MIST, RULE, SILVER, TINT, WHITE
from planmaker.office.workbook import Look, Tab, to_bytes
from planmaker.word.graphics.drawing import C_NS, inline, leaf, node, outline, solid
from planmaker.word.names import R_NS, REL_ID
from planmaker.word.package import Package
from planmaker.word.sections import Room
from planmaker.word.xml import Element, serialise

_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_CATEGORIES, _VALUES = 10001, 10002  # the ids of the axes; Microsoft's validator wants them positive
_SHEET = "Gegevens"
# Pattern ("" is solid), colour, and the colour of numbers in it.
_FILLS = (
    ("", ACCENT, WHITE), ("", TINT, BLACK), ("dkUpDiag", ACCENT, BLACK), ("", SILVER, BLACK),
    ("", FOG, BLACK), ("pct50", BLACK, BLACK), ("dkHorz", ACCENT, BLACK), ("", MIST, BLACK),
    ("wdDnDiag", GREY, BLACK), ("", DARK, WHITE), ("dkVert", ACCENT, BLACK), ("lgGrid", GREY, BLACK),
)  # fmt: skip
_NUMBER = "[$-413]#,##0"  # Word follows the computer it runs on; LibreOffice asks for the language


def chart_drawing(package: Package, story: str, chart: BarChart, room: Room) -> Element:
    """Add the parts of a chart for the story `story`; return the `w:drawing` that shows it there."""
    layout = lay_out(chart, room.width, room.height)
    name = package.free_name("word/charts/chart%d.xml")
    rid = package.add_part(name, b"<a/>", _CHART_TYPE, f"{R_NS}/chart", story)
    book_name = package.free_name("word/embeddings/Microsoft_Excel_Worksheet%d.xlsx")
    data = package.add_part(book_name, _workbook(chart), _SHEET_TYPE, f"{R_NS}/package", name)
    package.replace(name, serialise(_chart_space(chart, layout, data)))
    reference = node("c:chart")
    reference.set(REL_ID, rid)
    return inline(reference, C_NS, layout.width, layout.height, chart.title, chart.alt)


def _workbook(chart: BarChart) -> bytes:
    """Return the workbook for "Gegevens bewerken" in Word: a row for each category, a column for each series."""
    text, number = Look(wraps=False), Look(_NUMBER, wraps=False)
    tab = Tab(_SHEET, columns=[(40.0, text), *((18.0, number) for _ in chart.series)])
    for row, category in enumerate(chart.categories, 2):
        tab.put(row, 1, category, text)
    for column, series in enumerate(chart.series, 2):
        tab.put(1, column, series.name, text)
        for row, value in enumerate(series.values, 2):
            if value is not None:
                tab.put(row, column, value, number)
    return to_bytes([tab], chart.title)


def _chart_space(chart: BarChart, layout: Layout, data: str) -> Element:
    external = node("c:externalData", node("c:autoUpdate", val=0))
    external.set(REL_ID, data)
    return node(
        "c:chartSpace",
        node("c:date1904", val=0),
        node("c:lang", val="nl-NL"),
        node("c:roundedCorners", val=0),
        node(
            "c:chart",
            node("c:autoTitleDeleted", val=1),
            node("c:plotArea", _placed(layout.plot, inner=True), _bars(chart, layout), *_axes(chart, layout)),
            node(
                "c:legend", node("c:legendPos", val="b"), _placed(layout.legend), node("c:overlay", val=0), _letters()
            ),
            node("c:plotVisOnly", val=1),
            node("c:dispBlanksAs", val="gap"),
        ),
        node("c:spPr", node("a:noFill"), node("a:ln", node("a:noFill"))),
        _letters(),
        external,
    )


def _placed(frame: Frame, inner: bool = False) -> Element:
    sides = {"x": frame.x, "y": frame.y, "w": frame.width, "h": frame.height}
    return node(
        "c:layout",
        node(
            "c:manualLayout",
            node("c:layoutTarget", val="inner") if inner else None,
            node("c:xMode", val="edge"),
            node("c:yMode", val="edge"),
            *(node(f"c:{side}", val=f"{share / 1000:.3f}") for side, share in sides.items()),
        ),
    )


def _bars(chart: BarChart, layout: Layout) -> Element:
    return node(
        "c:barChart",
        node("c:barDir", val="bar" if layout.horizontal else "col"),
        node("c:grouping", val="stacked" if chart.stacked else "clustered"),
        node("c:varyColors", val=0),
        *(_series(chart, layout, at, one) for at, one in enumerate(chart.series)),
        node("c:gapWidth", val=50),
        node("c:overlap", val=100 if chart.stacked else 0),
        node("c:axId", val=_CATEGORIES),
        node("c:axId", val=_VALUES),
    )


def _series(chart: BarChart, layout: Layout, at: int, series: Series) -> Element:
    pattern, colour, letters = _FILLS[at % len(_FILLS)]
    fill = solid(colour)
    if pattern:
        front, back = node("a:fgClr", *solid(colour)), node("a:bgClr", *solid(WHITE))
        fill = node("a:pattFill", front, back, prst=pattern)
    column, last = column_name(at + 2), len(chart.categories) + 1
    numbers = node("c:numCache", leaf("c:formatCode", _NUMBER))
    numbers.extend(_points([None if value is None else _plain(value) for value in series.values]))
    return node(
        "c:ser",
        node("c:idx", val=at),
        node("c:order", val=at),
        node("c:tx", _texts(f"{_SHEET}!${column}$1", [series.name])),
        node("c:spPr", fill, outline(BLACK, 0.5)),
        node("c:invertIfNegative", val=0),
        _labels(chart, layout.labels[at], letters, boxed=bool(pattern)),
        node("c:cat", _texts(f"{_SHEET}!$A$2:$A${last}", chart.categories)),
        node("c:val", node("c:numRef", leaf("c:f", f"{_SHEET}!${column}$2:${column}${last}"), numbers)),
    )


def _labels(chart: BarChart, shown: frozenset[int], letters: str, *, boxed: bool) -> Element | None:
    """Return the numbers at the bars: in a piece of a stack, beyond the end of a bar; only those with room."""
    if not shown:
        return None
    hidden = (at for at in range(len(chart.categories)) if at not in shown)
    inside = chart.stacked
    return node(
        "c:dLbls",
        *(node("c:dLbl", node("c:idx", val=at), node("c:delete", val=1)) for at in hidden),
        node("c:numFmt", formatCode=_NUMBER, sourceLinked=0),
        node("c:spPr", solid(WHITE) if inside and boxed else node("a:noFill"), node("a:ln", node("a:noFill"))),
        _letters(letters if inside else BLACK),
        node("c:dLblPos", val="ctr" if inside else "outEnd"),
        *(
            node(f"c:show{what}", val=int(what == "Val"))
            for what in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
        ),
    )


def _axes(chart: BarChart, layout: Layout) -> Iterator[Element]:
    lying = layout.horizontal
    step = axis_step(layout.low, layout.high)
    yield node(
        "c:catAx",
        node("c:axId", val=_CATEGORIES),
        node("c:scaling", node("c:orientation", val="maxMin" if lying else "minMax")),
        node("c:delete", val=0),
        node("c:axPos", val="l" if lying else "b"),
        node("c:numFmt", formatCode="General", sourceLinked=0),
        node("c:majorTickMark", val="none"),
        node("c:minorTickMark", val="none"),
        node("c:tickLblPos", val="low"),
        node("c:spPr", outline(BLACK, 0.75)),
        _letters(),
        node("c:crossAx", val=_VALUES),
        node("c:crosses", val="autoZero"),
        node("c:auto", val=0),
        node("c:lblAlgn", val="ctr"),
        node("c:lblOffset", val=100),
        node("c:tickLblSkip", val=1),
        node("c:noMultiLvlLbl", val=1),
    )
    yield node(
        "c:valAx",
        node("c:axId", val=_VALUES),
        node(
            "c:scaling",
            node("c:orientation", val="minMax"),
            node("c:max", val=1) if layout.high == layout.low == Decimal(0) else None,
        ),
        node("c:delete", val=0),
        node("c:axPos", val="b" if lying else "l"),
        node("c:majorGridlines", node("c:spPr", outline(RULE, 0.5))),
        _unit(chart.unit, lying) if chart.unit else None,
        node("c:numFmt", formatCode=_NUMBER, sourceLinked=0),
        node("c:majorTickMark", val="none"),
        node("c:minorTickMark", val="none"),
        node("c:tickLblPos", val="nextTo"),
        node("c:spPr", node("a:ln", node("a:noFill"))),
        _letters(),
        node("c:crossAx", val=_CATEGORIES),
        node("c:crosses", val="max" if lying else "autoZero"),
        node("c:crossBetween", val="between"),
        node("c:majorUnit", val=step) if step else None,
    )


def _unit(unit: str, lying: bool) -> Element:
    """Return the title of the axis of numbers, read from below along a standing axis."""
    turned = node("a:bodyPr") if lying else node("a:bodyPr", rot=-5400000, vert="horz")
    words = node("a:p", _defaults(), node("a:r", node("a:rPr", lang="nl-NL", sz=SIZE * 100, b=0), leaf("a:t", unit)))
    return node("c:title", node("c:tx", node("c:rich", turned, words)), node("c:overlay", val=0))


def _letters(colour: str = BLACK) -> Element:
    return node("c:txPr", node("a:bodyPr"), node("a:p", _defaults(colour), node("a:endParaRPr", lang="nl-NL")))


def _defaults(colour: str = BLACK) -> Element:
    font = node("a:latin", typeface="Calibri")
    return node("a:pPr", node("a:defRPr", solid(colour), font, sz=SIZE * 100, b=0))


def _texts(formula: str, texts: Sequence[str]) -> Element:
    return node("c:strRef", leaf("c:f", formula), node("c:strCache", *_points(texts)))


def _points(values: Sequence[str | None]) -> Iterator[Element]:
    yield node("c:ptCount", val=len(values))
    for at, value in enumerate(values):
        if value is not None:
            yield node("c:pt", leaf("c:v", value), idx=at)


def _plain(value: Decimal | int) -> str:
    """Return a number as a chart keeps it: a point for decimals, nothing between thousands."""
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
