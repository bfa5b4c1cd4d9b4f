"""One palette: what the templates show, the code says once."""

from __future__ import annotations

import ast
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from planmaker.huisstijl import palette
from tests.support import ROOT

# Six hexadecimal digits; of those without a letter only greys: 220000 may be any number.
COLOUR = re.compile(r"#?(?:FF)?(?:(?=[0-9]*[A-Fa-f])[0-9A-Fa-f]{6}|([0-9]{2})\1\1)|#[0-9]{6}")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def colours_in(source: str) -> Iterator[str]:
    """Yield what Python code says that could be nothing but a colour."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and COLOUR.fullmatch(node.value):
            yield node.value


def test_no_module_but_the_palette_names_a_colour() -> None:
    home = Path(str(palette.__file__))
    others = [path for path in (ROOT / "planmaker").rglob("*.py") if path != home]

    assert {path.name: found for path in others if (found := list(colours_in(path.read_text("utf-8"))))} == {}
    assert palette.ACCENT in colours_in(home.read_text("utf-8"))


@pytest.mark.parametrize("template", sorted(ROOT.glob("templates/*/template.docx")), ids=lambda path: path.parent.name)
def test_the_headings_of_a_template_have_the_accent(template: Path) -> None:
    with zipfile.ZipFile(template) as package:
        styles = etree.fromstring(package.read("word/styles.xml"))

    heading = styles.find(f"{W}style[@{W}styleId='Heading1']/{W}rPr/{W}color")
    assert heading is not None
    assert heading.get(f"{W}val") == palette.ACCENT


def luminance(colour: str) -> float:
    """Return how light a colour is (WCAG 2.1, relative luminance)."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    ("letters", "ground"),
    [
        (palette.ACCENT, palette.WHITE),
        (palette.WHITE, palette.WANTED),
        (palette.BLACK, palette.TINT),
        (palette.GREY, palette.WHITE),
        (palette.DARK, palette.FOG),
        (palette.ACCENT, palette.PALE),
    ],
)
def test_letters_stand_out(letters: str, ground: str) -> None:
    assert contrast(letters, ground) >= 7
