"""A document as a reader takes it in: its sentences, the numbers Word will show, what jars in Dutch.

Reads the zip and the XML itself, so that a fault in planmaker's own Word code cannot hide here.
"""

from __future__ import annotations

import io
import itertools
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from lxml import etree

from tests.build import W, found, part, values
from tests.support import text_of


@cache
def lines(data: bytes) -> tuple[str, ...]:
    """The paragraphs of a document, spaces that do not break shown as plain ones."""
    return tuple(text.replace("\u00a0", " ").strip() for text in text_of(data))


def page(data: bytes) -> str:
    """The paragraphs under each other."""
    return "\n".join(lines(data))


@dataclass(frozen=True)
class Shown:
    """A paragraph of the body: the name of its style, the label that Word's numbering shows, its text."""

    style: str
    label: str
    text: str


@dataclass(frozen=True)
class _Level:
    format: str
    text: str
    start: int


@cache
def shown(data: bytes) -> tuple[Shown, ...]:
    """Every paragraph of the body with the number that Word will put before it (ISO/IEC 29500-1 §17.9)."""
    styles = _Styles(part(data, "word/styles.xml"))
    numbering = part(data, "word/numbering.xml")
    abstract_of = {
        num.get(f"{{{W}}}numId", ""): values(num, "w:abstractNumId")[0] for num in found(numbering, "/*/w:num")
    }
    starts = {
        (num.get(f"{{{W}}}numId", ""), int(over.get(f"{{{W}}}ilvl", "0"))): int(values(over, "w:startOverride")[0])
        for num in found(numbering, "/*/w:num")
        for over in found(num, "w:lvlOverride[w:startOverride]")
    }
    levels = {
        abstract.get(f"{{{W}}}abstractNumId", ""): [_level(each) for each in found(abstract, "w:lvl")]
        for abstract in found(numbering, "/*/w:abstractNum")
    }
    counts: dict[str, dict[int, int]] = {}
    begun: set[str] = set()
    result = []
    for paragraph in found(part(data), "//w:body//w:p"):
        style = next(iter(values(paragraph, "w:pPr/w:pStyle")), "")
        num, at = _numbering(paragraph, styles, style)
        label = ""
        if num:
            own = levels[abstract_of[num]]
            count = counts.setdefault(abstract_of[num], {})
            if num not in begun and (num, at) in starts:
                count[at] = starts[num, at]
            else:
                count[at] = count.get(at, own[at].start - 1) + 1
            begun.add(num)
            for below in [level for level in count if level > at]:
                del count[below]
            label = _label(own, at, count)
        text = "".join(_visible(paragraph)).replace("\u00a0", " ").strip()
        result.append(Shown(styles.name(style), label, text))
    return tuple(result)


def headings(data: bytes) -> list[tuple[str, str]]:
    """The label and the text of each heading, article and annex, in order."""
    return [
        (each.label, each.text)
        for each in shown(data)
        if each.style in ("heading 1", "Kop 1 nieuwe pagina", "Artikel", "Bijlagekop")
    ]


def article(data: bytes, title: str) -> list[Shown]:
    """What stands under the article with this title."""
    inside, body = False, []
    for each in shown(data):
        if each.style in ("Artikel", "heading 1", "Kop 1 nieuwe pagina", "Bijlagekop"):
            inside = each.text == title and each.style == "Artikel"
        elif inside:
            body.append(each)
    return body


def _label(levels: list[_Level], at: int, counts: dict[int, int]) -> str:
    def value(place: re.Match[str]) -> str:
        above = int(place[1]) - 1
        return _number(levels[above].format, counts.get(above, 1))

    return re.sub("%([1-9])", value, levels[at].text)


def _level(level: etree._Element) -> _Level:
    return _Level(values(level, "w:numFmt")[0], values(level, "w:lvlText")[0], int(values(level, "w:start")[0]))


def _numbering(paragraph: etree._Element, styles: _Styles, style: str) -> tuple[str, int]:
    direct = found(paragraph, "w:pPr/w:numPr")
    for node in [*direct, *(one for each in styles.chain(style) for one in found(each, "w:pPr/w:numPr"))]:
        num, level = values(node, "w:numId"), values(node, "w:ilvl")
        if num:
            return (num[0] if num[0] != "0" else ""), int(level[0]) if level else 0
    return "", 0


class _Styles:
    def __init__(self, root: etree._Element) -> None:
        self._by_id = {style.get(f"{{{W}}}styleId", ""): style for style in found(root, "/*/w:style")}

    def name(self, style: str) -> str:
        return values(self._by_id[style], "w:name")[0] if style in self._by_id else "Normal"

    def chain(self, style: str) -> Iterator[etree._Element]:
        while style in self._by_id:
            yield self._by_id[style]
            style = next(iter(values(self._by_id[style], "w:basedOn")), "")


def _number(format: str, count: int) -> str:
    if format == "none":
        return ""
    if format in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1)
        return letter if format == "lowerLetter" else letter.upper()
    return str(count)


def _visible(paragraph: etree._Element) -> Iterator[str]:
    signs = {f"{{{W}}}tab": "\t", f"{{{W}}}noBreakHyphen": "-"}
    for node in found(paragraph, ".//w:t[not(ancestor::w:del)] | .//w:tab[parent::w:r] | .//w:noBreakHyphen"):
        yield signs.get(str(node.tag)) or node.text or ""


# -- what jars

_ABBREVIATIONS = ("d.d.", "mr.", "drs.", "dr.", "ir.", "ing.", "prof.", "B.V.", "N.V.", "Z.K.H.", "e.v.", "o.a.", "nr.")
_JARRING = {
    "two spaces": re.compile(r"  "),
    "a space before a sign": re.compile(r" [,.;:!?)](?!\w)"),
    "no space after a sign": re.compile(r"[,;](?=[A-Za-z])"),
    "a sign twice": re.compile(r"\.\.|,,|;;|,\.|;\.|\.;|,;|: *[.;]"),
    "what Python would print": re.compile(
        r"\bNone\b|\bUndefined\b|\bTrue\b|\bFalse\b|&(?:amp|lt|gt|quot|#\d+);|Markup\("
    ),
    "a tag": re.compile(r"\{\{|\}\}|\{%|%\}"),
    "a mark": re.compile("[\ue000-\uf8ff]"),
    "two articles": re.compile(r"\b(?:de|het|een) (?:de|het|een)\b", re.IGNORECASE),
    "a word twice": re.compile(r"\b(?!(?:die|dat)\b)((?:\w+ )?\w{2,}) \1\b", re.IGNORECASE),
    "an article with the wrong demonstrative": re.compile(
        r"\bdeze convenant|\bdeze samenwerkingsprotocol|\bdit (?:intentieverklaring|\w*overeenkomst)\b", re.IGNORECASE
    ),
}
_FULL_STOP = re.compile(r"(\S+)\. ([a-zà-ý])")


def jarring(text: str) -> list[str]:
    """What a careful reader would stumble over in one paragraph."""
    problems = [
        f"{what}: {text[max(0, hit.start() - 30) : hit.end() + 30]!r}"
        for what, sign in _JARRING.items()
        if (hit := sign.search(text))
    ]
    for opening, closing in ("‘’", "“”", "()"):
        if _unbalanced(text, opening, closing):
            problems.append(f"{opening}{closing} not in balance: {text!r}")
    for hit in _FULL_STOP.finditer(text):
        word = hit[1] + "."
        initials = re.fullmatch(r"(?:[A-Z]\.)+", word.lstrip("(‘"))
        if not initials and word.lstrip("(‘") not in _ABBREVIATIONS:
            problems.append(f"a sentence that begins small: {text[hit.start() : hit.end() + 20]!r}")
    return problems


def _unbalanced(text: str, opening: str, closing: str) -> bool:
    depth = 0
    for at, sign in enumerate(text):
        inside = 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()
        apostrophe = sign == "’" and (inside or re.match(r"’[tsnkm]\b", text[at:]))
        if sign == opening:
            depth += 1
        elif sign == closing and not apostrophe:
            depth -= 1
        if depth < 0:
            return True
    return depth != 0


def ill_ended(items: Iterable[Shown]) -> list[str]:
    """The items of enumerations that do not end as they should: `;`, and the last of its list `.`.

    An item that is a sentence of its own ends as a sentence, and so do all in its list.
    """
    problems = []
    run: list[Shown] = []
    for each in (*items, Shown("", "", "")):
        if each.style in ("Onderdeel", "Subonderdeel", "Begrip") and (not run or run[0].style == each.style):
            run.append(each)
            continue
        sentences = all(item.text.endswith((".", "?", "!")) for item in run)
        for at, item in enumerate(run):
            ending = "." if at == len(run) - 1 else ";"
            if not sentences and not item.text.endswith(ending):
                problems.append(f"item {item.text!r} should end with {ending!r}")
        run = [each] if each.style in ("Onderdeel", "Subonderdeel", "Begrip") else []
    return problems


def faults_of_dutch(data: bytes) -> list[str]:
    """All that jars in a document."""
    sentences = [fault for line in lines(data) for fault in jarring(line)]
    return [*sentences, *ill_ended(shown(data)), *without_content(data)]


def without_content(data: bytes) -> list[str]:
    """The articles and annexes of which there is only a heading."""
    body = [each for each in shown(data) if each.text or each.label]
    return [
        f"nothing stands under {here.text!r}"
        for here, after in itertools.pairwise(body)
        if here.style in ("Artikel", "Bijlagekop") and after.style in ("Artikel", "Bijlagekop", "heading 1")
    ]


def all_xml(data: bytes) -> str:
    """All text parts of the package, under each other."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "\n".join(archive.read(name).decode("utf-8") for name in archive.namelist())
