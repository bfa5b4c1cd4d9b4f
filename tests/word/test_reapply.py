"""Text changed in an outline goes back into the Word file; styles and formatting stay."""

from __future__ import annotations

import io

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from planmaker.findings import InputError
from planmaker.word.outline import outline
from planmaker.word.reapply import reapply
from tests.support import text_of
from tests.templating.build import docx_of, part


def applied(data: bytes, *changes: tuple[str, str]) -> bytes:
    text = outline(data)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    changed, _ = reapply(data, text, "a.docx", "a.txt")
    assert outline(changed) == text
    return changed


def bold_middle() -> bytes:
    document = Document()
    paragraph = document.add_paragraph("voor ")
    paragraph.add_run("vet").bold = True
    paragraph.add_run(" na")
    document.save(out := io.BytesIO())
    return out.getvalue()


def test_a_word_keeps_the_formatting_of_what_it_replaces() -> None:
    xml = part(applied(bold_middle(), ("vet", "dik")))

    assert '<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">dik</w:t>' in xml


def test_a_line_can_be_added_and_taken_away() -> None:
    data = docx_of("een", "twee", "drie")

    assert text_of(applied(data, ("[Normal] twee", "[Normal] twee\n[heading 1] nieuw"))) == [
        "een",
        "twee",
        "nieuw",
        "drie",
    ]
    assert text_of(applied(data, ("[Normal] twee\n", ""))) == ["een", "drie"]


def test_text_in_a_table_can_change() -> None:
    assert text_of(applied(docx_of([["a", "b"]]), ("[Normal] b", "[Normal] {{ c }}"))) == ["a", "{{ c }}"]


@pytest.mark.parametrize(
    ("old", "new"),
    [("<rij>", "<rij, kop>"), ("[Normal] a", "[Bestaat niet] a"), ("[Normal] a", "[Normal] a⇥b"), ("[Normal] a\n", "")],
)
def test_what_is_more_than_text_is_refused_with_its_line(old: str, new: str) -> None:
    data = docx_of([["a"]])
    with pytest.raises(InputError) as caught:
        reapply(data, outline(data).replace(old, new), "a.docx", "a.txt")

    assert caught.value.findings[0].place.line


@given(
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), max_size=30).map(
        lambda t: " ".join(t.split())
    )
)
def test_any_text_can_be_put_back(text: str) -> None:
    if any(sign in text for sign in "⇥⏎«»") or "{#" in text or "[^" in text:
        return
    data = bold_middle()

    assert text_of(applied(data, ("voor vet na", text or "x"))) == [text or "x"]
