"""Any change to an example is a dossier or findings with a place: a key gone or renamed, another value, any text."""

from __future__ import annotations

import copy
import json
import re
from decimal import Decimal
from typing import Any
from xml.sax.saxutils import quoteattr

from hypothesis import given, settings
from hypothesis import strategies as st

from planmaker.dossier import Dossier
from planmaker.findings import Finding, InputError
from planmaker.intake import bind, read_dossier, read_text
from planmaker.intake.excel.reading import read as xlsx
from planmaker.intake.excel.reading.unpacking import open_workbook
from planmaker.intake.excel.writing import looks
from planmaker.intake.excel.writing import write as write_xlsx
from planmaker.intake.formats import write_json
from planmaker.intake.source import Source
from planmaker.office.workbook import Tab, to_bytes
from tests.intake.instances import TEXTS
from tests.intake.workbook import patched
from tests.support import ROOT

EXAMPLES = [json.loads(write_json.write(read_dossier(path))) for path in sorted(ROOT.glob("examples/*/dossier.yaml"))]
LOOKS = {
    look.shows: look for look in (looks.PLAIN, looks.TEXT, looks.DATE, looks.AMOUNT, looks.PERCENTAGE, looks.WHOLE)
}
KEYS = sorted({name for part in EXAMPLES for name in part} | {"id", "naam", "tekst", "datum", "partij", "bedrag"})

ANYTHING = st.one_of(
    TEXTS,
    st.text(max_size=12),
    st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.booleans() | st.none(),
    st.sampled_from(["31-02-2027", "1e9", "٣", "²", "-1", "99999999999999999999", "partijen.yaml", "x" * 5000, 10**30]),
    st.sampled_from([[], {}, [[]], {"id": "x"}, [{"naam": "x"}], ["x", ["y"]], {"": ""}, [None]]),
)


def spots(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the path of everything in a tree, but not of the whole."""
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [spot for name, one in below for spot in [(*path, name), *spots(one, (*path, name))]]


@st.composite
def mutated(draw: st.DrawFn) -> dict[str, Any]:
    """Return some parts of an example, with the parties, after one to three changes."""
    whole = draw(st.sampled_from(EXAMPLES))
    kept = {"samenwerking", "partijen", draw(st.sampled_from(sorted(whole)))}
    tree: dict[str, Any] = copy.deepcopy({name: value for name, value in whole.items() if name in kept})
    for _ in range(draw(st.integers(1, 3))):
        found = spots(tree)
        if not found:
            break
        *way, last = draw(st.sampled_from(found))
        owner: Any = tree
        for step in way:
            owner = owner[step]
        match draw(st.sampled_from(["drop", "rename", "value", "value", "wrap", "twice"])):
            case "drop":
                del owner[last]
            case "rename" if isinstance(owner, dict):
                owner[draw(st.sampled_from(KEYS) | st.text(max_size=6))] = owner.pop(last)
            case "wrap":
                owner[last] = draw(st.sampled_from([[owner[last]], {"x": owner[last]}]))
            case "twice" if isinstance(owner, list):
                owner.append(copy.deepcopy(owner[last]))
            case _:
                # A copy: samples are shared, and the next change may reach inside.
                owner[last] = copy.deepcopy(draw(ANYTHING))
    return tree


def check(findings: tuple[Finding, ...], file: str) -> None:
    for finding in findings:
        assert finding.place.file == file
        assert finding.place.line
        assert finding.place.column
        assert finding.hint or finding.severity.value == "let op"
        assert "validation" not in finding.message
        str(finding).encode("utf-8")


@settings(max_examples=1500)
@given(mutated(), st.sampled_from([None, 1]))
def test_a_changed_example_in_json_is_a_dossier_or_findings_with_a_place(
    tree: dict[str, Any], indent: int | None
) -> None:
    try:
        assert isinstance(read_text(json.dumps(tree, indent=indent), "d.json"), Dossier)
    except InputError as error:
        check(error.findings, "d.json")


@settings(max_examples=400)
@given(mutated())
def test_a_changed_example_in_yaml_is_a_dossier_or_findings_with_a_place(tree: dict[str, Any]) -> None:
    text = json.dumps(tree, ensure_ascii=True, indent=1)  # JSON is YAML, but for lone halves of signs
    try:
        assert isinstance(read_text(text, "d.yaml"), Dossier)
    except InputError as error:
        check(error.findings, "d.yaml")


BOOK = write_xlsx.write(read_dossier(ROOT / "examples" / "regio" / "dossier.yaml"), lambda path: False)
PAGES = open_workbook(BOOK, "d.xlsx").pages


@settings(max_examples=120)
@given(st.data())
def test_a_changed_workbook_is_a_dossier_or_findings_with_a_cell(data: st.DataObject) -> None:
    """Any cell may hold anything: headings and names of sheets too."""
    tabs = [Tab(page.name) for page in PAGES]
    names: dict[str, str] = {}
    for page, tab in zip(PAGES, tabs, strict=True):
        for (row, column), cell in page.cells.items():
            value = cell.text if cell.number is None else cell.number
            tab.put(row, column, value, LOOKS.get(cell.format, looks.TEXT))
    for _ in range(data.draw(st.integers(1, 4))):
        tab = data.draw(st.sampled_from(tabs))
        row, column = data.draw(st.sampled_from([(row, column) for row in tab.rows for column in tab.rows[row]]))
        match data.draw(st.sampled_from(["text", "number", "drop", "move", "sheet", "row"])):
            case "text":
                tab.put(row, column, data.draw(TEXTS), data.draw(st.sampled_from(list(LOOKS.values()))))
            case "number":
                floats = st.floats(allow_nan=False, allow_infinity=False)
                number = data.draw(st.integers(-(10**18), 10**18) | floats.map(Decimal))
                tab.put(row, column, number, data.draw(st.sampled_from(list(LOOKS.values()))))
            case "drop":
                del tab.rows[row][column]
                tab.rows = {row: cells for row, cells in tab.rows.items() if cells} or {1: {1: ("x", looks.TEXT)}}
            case "move":
                tab.put(data.draw(st.integers(1, 30)), data.draw(st.integers(1, 30)), *tab.rows[row][column])
            case "sheet":
                other = st.sampled_from([page.name for page in PAGES]) | st.text("abc'&<é ", min_size=1)
                names[quoteattr(tab.name)] = quoteattr(data.draw(other))
            case "row":
                tab.rows = {at + (at >= row): cells for at, cells in tab.rows.items()}
    renamed = patched(
        to_bytes(tabs, "x"),
        "xl/workbook.xml",
        lambda xml: re.sub(r'(?<=<sheet name=)"[^"]*"', lambda name: names.get(name[0], name[0]), xml),
    )
    try:
        root, findings = xlsx.parse(renamed, "d.xlsx")
        check(findings, "d.xlsx")
        assert isinstance(bind(Source("d.xlsx", root, findings)), Dossier)
    except InputError as error:
        check(error.findings, "d.xlsx")
