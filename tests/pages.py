"""The pages of the documentation as tests read them: their blocks, their links, and what their examples do.

An example in a page is a promise, so it runs. Within one page, in reading order:

    ```console           each `$ planmaker …` runs and must print the lines under it; a line `…` stands for
                         any lines, and … in a line for anything
    ```console exit=3    … and end with this exit code
    ```console edited    … after somebody changed every document in Word
    ```yaml              goes over the dossier in `taalhuis/`: fields replace fields, list items the item with their id
    > sentence           directly after that: stands in the convenant made from the dossier
    ```python            runs

A page that makes a dossier itself builds on it from block to block. On any other page each block of YAML goes over
the dossier that beginnen.md ends with.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from click.testing import CliRunner

import planmaker
from planmaker.cli import main
from planmaker.dossier.first.forms import first_dossier
from planmaker.intake import new_yaml, read, read_text
from planmaker.intake.source import read_source
from planmaker.intake.tree import Mapping, Node, Scalar, Sequence
from tests.build import edited
from tests.support import ROOT, text_of

PAGES = [
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    ROOT / "examples" / "README.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
DOSSIER = Path("taalhuis", "dossier.yaml")

_BLOCK = re.compile(
    r"^(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)\n(?P<code>.*?)^(?P=fence)[ ]*$|(?P<quote>(?:^> ?[^\n]*\n)+)",
    re.MULTILINE | re.DOTALL,
)
_LINK = re.compile(r"!?\[[^\]]*\]\((?P<target>[^)\s]+)\)")
_HEADING = re.compile(r"^#+ +(?P<text>.+?)\s*$", re.MULTILINE)
_FENCED = re.compile(r"^(`{3,}|~{3,}).*?^\1[ ]*$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A fenced block or a quotation: its language ("quote" for the latter), the words after that, and its text."""

    language: str
    words: tuple[str, ...]
    text: str


def blocks(page: Path) -> Iterator[Block]:
    """Yield the blocks of a page in reading order."""
    for found in _BLOCK.finditer(page.read_text(encoding="utf-8")):
        if found["quote"]:
            text = " ".join(line.lstrip("> ") for line in found["quote"].splitlines())
            yield Block("quote", (), text.strip())
        else:
            language, *words = found["info"].split() or [""]
            yield Block(language, tuple(words), found["code"])


def links(page: Path) -> list[str]:
    """Return every target of a link or picture in a page that is not an address on the web."""
    text = _FENCED.sub("", page.read_text(encoding="utf-8"))
    targets = [found["target"] for found in _LINK.finditer(text)]
    return [target for target in targets if not re.match(r"[a-z]+:", target)]


def anchors(page: Path) -> set[str]:
    """Return the anchors of the headings of a page, as sites make them."""
    text = _FENCED.sub("", page.read_text(encoding="utf-8"))
    names = (re.sub(r"[^\w\- ]", "", found["text"].lower()).replace(" ", "-") for found in _HEADING.finditer(text))
    return set(names)


def section(page: Path, heading: str) -> str:
    """Return what stands under the heading, up to the next one of the same or a higher level. Raises IndexError."""
    text = page.read_text(encoding="utf-8")
    level, after = re.split(rf"^(#+) {re.escape(heading)}[ ]*\n", text, maxsplit=1, flags=re.MULTILINE)[1:]
    return re.split(rf"^#{{1,{len(level)}}} ", after, maxsplit=1, flags=re.MULTILINE)[0]


def first_cells(table: str) -> list[str]:
    """Return the code in the first cell of each row of the tables in a text: "`kvk` of `x`" gives kvk and x."""
    rows = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    return [code for row in rows for code in re.findall(r"`([^`]+)`", row)]


def taalhuis() -> str:
    """Return the dossier that beginnen.md ends with: the skeleton with every block of YAML of that page in it."""
    page = ROOT / "docs" / "handleiding" / "beginnen.md"
    text = new_yaml(first_dossier())
    for block in blocks(page):
        if block.language == "yaml":
            text = overlaid(text, block.text)
    return text


def overlaid(dossier: str, block: str) -> str:
    """Return a dossier with a block of YAML over it."""
    return _dump(_over(read_source(dossier, "dossier.yaml").root, read_source(block, "blok").root))


def run(page: Path) -> int:
    """Run the examples of a page in the current folder and return how many there were; a broken promise raises.

    The folder holds what the page says it does: `examples/` and, for a page that makes none, the dossier.
    """
    makes_its_own = any("planmaker new taalhuis" in block.text for block in blocks(page))
    base = "" if makes_its_own else taalhuis()
    if base:
        DOSSIER.parent.mkdir(exist_ok=True)
        DOSSIER.write_text(base, encoding="utf-8")
    shown: list[str] = []
    count = 0
    for block in blocks(page):
        count += block.language in ("console", "yaml", "python") or (block.language == "quote" and bool(shown))
        if block.language == "console":
            _console(block)
        elif block.language == "yaml":
            text = overlaid(base or DOSSIER.read_text(encoding="utf-8"), block.text)
            DOSSIER.write_text(text, encoding="utf-8")
            read(DOSSIER)
            made = planmaker.make("convenant", read_text(text, str(DOSSIER)))
            shown = text_of(made.data)
        elif block.language == "python":
            exec(compile(block.text, str(page), "exec"), {"__name__": "example"})
        elif block.language == "quote" and shown:
            assert any(_plain(block.text) in _plain(line) for line in shown), f"no convenant says: {block.text}"
            continue  # the next quotation may be of the same document
        if block.language != "yaml":
            shown = []
    return count


def _console(block: Block) -> None:
    """Run the commands of a block and compare what they print."""
    settings = dict(word.partition("=")[::2] for word in block.words)
    if "edited" in settings:
        for document in Path().rglob("*.docx"):
            document.write_bytes(edited(document.read_bytes(), "Een zin van een jurist."))
    for part in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
        command, _, expected = part.partition("\n")
        program, *words = shlex.split(command, comments=True)
        assert program == "planmaker", f"this page runs {program}"
        outcome = CliRunner().invoke(main, words, prog_name="planmaker")
        assert outcome.exit_code == int(settings.get("exit", 0)), f"{command}\n{outcome.output}"
        assert re.fullmatch(pattern(expected), outcome.output, re.DOTALL), f"{command}\n{outcome.output}"


def pattern(expected: str) -> str:
    """Return a pattern for the lines that a page shows."""
    lines = expected.splitlines()
    return "".join(
        "(?:[^\n]*\n)*?" if line == "…" else "[^\n]*".join(map(re.escape, line.split("…"))) + "\n" for line in lines
    )


def _over(below: Node, above: Node) -> Node:
    """Return one tree over another: a field over the field of that name, an item over the item with that id."""
    if isinstance(below, Mapping) and isinstance(above, Mapping):
        entries = dict(below.entries)
        for name, entry in above.entries.items():
            node = _over(entries[name].node, entry.node) if name in entries else entry.node
            entries[name] = type(entry)(entry.key_place, node)
        return Mapping(entries, below.place)
    if isinstance(below, Sequence) and isinstance(above, Sequence) and all(map(_id, above.items)):
        items = {_id(item): item for item in below.items}
        items |= {_id(item): _over(items.get(_id(item), item), item) for item in above.items}
        return Sequence(tuple(items.values()), below.place)
    return above


def _id(node: Node) -> str:
    entry = node.entries.get("id") if isinstance(node, Mapping) else None
    return entry.node.text if entry and isinstance(entry.node, Scalar) else ""


def _dump(node: Node) -> str:
    return yaml.safe_dump(_values(node), allow_unicode=True, sort_keys=False)


def _values(node: Node) -> object:
    match node:
        case Mapping():
            return {name: _values(entry.node) for name, entry in node.entries.items()}
        case Sequence():
            return [_values(item) for item in node.items]
        case Scalar():
            return node.text
    return None


def _plain(text: str) -> str:
    return " ".join(text.split())
