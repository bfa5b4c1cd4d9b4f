"""A lawyer or an adviser can read the templates: few tags in a paragraph, so that the sentence shows between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.documents.not_legible import NOT_LEGIBLE

MOST_TAGS, MOST_CHARACTERS = 8, 160
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_PARAGRAPH = re.compile(r"\s*\[(?P<style>[^\]]+)\] (?P<text>.*)")
_HEADING = re.compile(r"(?:Kop |heading |Artikel$|Bijlagekop$)")


def unreadable(outline: str) -> Iterator[str]:
    """Yield the paragraphs of an outline with too many tags: the heading above, and how the paragraph begins."""
    heading = "begin"
    for line in outline.partition("\n# opmerkingen")[0].splitlines():
        if not (found := _PARAGRAPH.fullmatch(line)):
            continue
        if _HEADING.match(found["style"]):
            heading = found["text"][:30].strip()
        tags = _TAG.findall(found["text"])
        if len(tags) > MOST_TAGS or sum(map(len, tags)) > MOST_CHARACTERS:
            yield f"{heading} › {found['text'][:50].strip()}"


def test_no_paragraph_has_more_tags_than_a_reader_can_look_through(root: Path) -> None:
    found = {path.parent.name: set(unreadable(path.read_text(encoding="utf-8"))) for path in outlines(root)}

    assert {kind: texts - set(NOT_LEGIBLE[kind]) for kind, texts in found.items()} == {kind: set() for kind in found}


def test_a_paragraph_that_became_legible_leaves_the_list(root: Path) -> None:
    found = {path.parent.name: set(unreadable(path.read_text(encoding="utf-8"))) for path in outlines(root)}

    assert {kind: set(texts) - found[kind] for kind, texts in NOT_LEGIBLE.items()} == {kind: set() for kind in found}


def outlines(root: Path) -> list[Path]:
    return sorted((root / "templates").glob("*/template.outline.txt"))


def test_the_count_sees_too_many_tags_and_too_long_ones() -> None:
    many = "[Lid] " + "{{ a }}" * 9
    long = "[Lid] {{ " + "a" * 160 + " }}"
    good = "[Lid] " + "{{ a }} en " * 8

    assert list(unreadable(f"[Artikel] Geld\n{many}\n{long}\n{good}\n# opmerkingen\n{many}")) == [
        "Geld › " + many[6:56].strip(),
        "Geld › " + long[6:56].strip(),
    ]
