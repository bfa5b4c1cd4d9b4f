"""References to articles and annexes: marks become real Word fields whose shown text is already right.

A mark names a bookmark in the numbered paragraph: `("ref", "artikel", label)`, `("ref", "artikelen", label, …)`,
`("ref", "lid", label, "2")`, `("ref", "bijlage", label)`, `("ref", "hoofdstuk", label)`. With a capital ("Artikel") it
begins a sentence, and also when a filter gave the mark itself one ("Ref"). What is shown follows the numbers of this
document and the scheme of its articles:

    artikel 7 · artikel 7, tweede lid · de artikelen 4, 6 tot en met 8 en 12 · bijlage 2
    onderdeel C · de onderdelen C, D en F                (scheme `letters`)
    het onderdeel ‘Looptijd’ · de onderdelen ‘X’ en ‘Y’   (headings without a number)
    hoofdstuk 3 · paragraaf 3.2                           (a chapter, and a heading below one)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planmaker import dutch
from planmaker.findings import Finding
from planmaker.word.bookmarks import Bookmarks, bookmark_name
from planmaker.word.lists.numbers import Numbers
from planmaker.word.marks import START, Mark, broken_mark
from planmaker.word.names import P, T
from planmaker.word.package import Package
from planmaker.word.resolve import replace_marks
from planmaker.word.whereabouts import Spots, plain_text
from planmaker.word.xml import Element, blocks, field, nested_field, paragraph_of, run

_UNFILTERED = "gebruik achter een verwijzing alleen |hoofdletter of |upper"
_ANNEX = "bijlage_"  # what the bookmark of an annex may begin with, so that it differs from that of an article
_LETTERS = "letters"
_HARD_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Reference:
    """A paragraph that is referred to: the field that leads to it and the text it shows."""

    paragraph: Element
    instruction: str
    shown: str
    numbered: bool
    noun: str
    counts: tuple[int, ...]
    position: int


Piece = str | Reference


def resolve_references(package: Package, lid: str = "Lid", *, numbers: Numbers | None = None) -> list[Finding]:
    """Replace all reference marks by text and fields; return what refers to something that is not there.

    `lid` is the style of a numbered paragraph of an article; paragraphs one level below the article in the same list
    count as well. Call this when the text has its final order: numbers are counted once, unless `numbers` has them.
    """
    return _References(package, lid, numbers or Numbers(package)).resolve()


class _References:
    """One pass over a document, with the numbers it shows."""

    def __init__(self, package: Package, lid: str, numbers: Numbers) -> None:
        self._package = package
        self._numbers = numbers
        self._styles = self._numbers.definitions.styles
        self._lid_style = self._styles.find(lid)
        self._bookmarks = Bookmarks(package)
        self._positions = {paragraph: at for at, paragraph in enumerate(package.body.iter(P))}
        self._spots = Spots(package, self._numbers.label)
        self._findings: list[Finding] = []
        self._counted: dict[Element, int] = {}
        self._paragraph: Element | None = None

    def resolve(self) -> list[Finding]:
        for story in self._package.stories():
            every = [(text, text.text or "") for text in self._package.tree(story).iter(T)]
            texts = [text for text, said in every if START in said or broken_mark(said)]
            for paragraph in dict.fromkeys(map(paragraph_of, texts)):
                if paragraph is not None:
                    self._paragraph = paragraph
                    replace_marks(paragraph, {"ref", "Ref", "REF"}, self._make)
                    if any(broken_mark(text.text or "") for text in paragraph.iter(T)):
                        self._missing("een filter heeft hier een verwijzing stukgemaakt", _UNFILTERED)
        return self._findings

    def _make(self, mark: Mark, rpr: Element | None) -> list[Element]:
        what, labels = (mark.args[0], mark.args[1:]) if mark.args else ("", ())
        pieces = self._pieces(what.lower(), labels)
        if mark.kind.isupper():
            pieces = [piece.upper() if isinstance(piece, str) else piece for piece in pieces]
        elif (what[:1].isupper() or mark.kind[:1].isupper()) and isinstance(pieces[0], str):
            pieces = [dutch.hoofdletter(pieces[0]), *pieces[1:]]
        return [made for piece in pieces for made in _elements(piece, rpr)]

    def _pieces(self, what: str, labels: Sequence[str]) -> list[Piece]:
        """Return what a reference says, as text and targets."""
        if what == "lid" and len(labels) == 2:
            return self._lid(labels[0], labels[1])
        if what in ("artikel", "bijlage", "hoofdstuk") and len(labels) == 1:
            target = self._target(labels[0], what)
            return _one(target) if target else [f"{what}{_HARD_SPACE}[{labels[0]}]"]
        if what == "artikelen" and labels:
            targets = [target for label in labels if (target := self._target(label, "artikel"))]
            return _several(targets) if targets else [f"artikel{_HARD_SPACE}[{', '.join(labels)}]"]
        self._missing(f'een verwijzing "{what}" met {len(labels)} labels bestaat niet', "")
        return [f"[{what}]"]

    def _lid(self, label: str, ordinal: str) -> list[Piece]:
        target = self._target(label, "artikel")
        if target is None:
            return [f"artikel{_HARD_SPACE}[{label}], lid [{ordinal}]"]
        leden = self._leden(target.paragraph)
        if leden < 2 and ordinal == "1":
            return _one(target)
        if not ordinal.isdecimal() or not 1 <= int(ordinal) <= leden:
            count = "geen leden" if not leden else "één lid" if leden == 1 else f"{leden} leden"
            self._missing(
                f'de tekst verwijst naar lid {ordinal} van "{label}", maar dat artikel heeft {count} in dit document',
                f"verwijs naar lid 1 tot en met {leden}" if leden > 1 else "verwijs naar het hele artikel",
            )
            return [*_one(target), f", lid [{ordinal}]"]
        return [*_one(target), f", {dutch.rangtelwoord(int(ordinal))} lid"]

    def _leden(self, heading: Element) -> int:
        """Return how many numbered paragraphs the article under `heading` has."""
        if heading not in self._counted:
            self._counted[heading] = self._count_leden(heading)
        return self._counted[heading]

    def _count_leden(self, heading: Element) -> int:
        own = self._numbers.shown(heading)
        level = self._styles.outline_level(heading)
        count = 0
        inside = False
        for block in blocks(self._package.body):
            if block is heading:
                inside = True
            elif inside and block.tag == P:
                outline = self._styles.outline_level(block)
                if outline is not None and outline <= (level or 0):
                    break
                shown = self._numbers.shown(block)
                below = (
                    own is not None
                    and shown is not None
                    and outline is None
                    and (shown.spot.abstract, shown.spot.level) == (own.spot.abstract, own.spot.level + 1)
                )
                count += below or (self._lid_style is not None and self._styles.of(block) == self._lid_style)
        return count

    def _target(self, label: str, what: str) -> Reference | None:
        """Return what `label` names; without it, note a finding and return None."""
        name = bookmark_name(label)
        paragraph = self._bookmarks.paragraph(name)
        if paragraph is None and what == "bijlage":
            label = label.removeprefix(_ANNEX)
            name = bookmark_name(label)
            paragraph = self._bookmarks.paragraph(name)
        if paragraph is None:
            near = dutch.meest_lijkend(label, self._bookmarks.names)
            hint = f'bedoelde u "{near}"?' if near else "neem het onderdeel op, of haal de verwijzing weg"
            self._missing(f'de tekst verwijst naar {what} "{label}", maar dat staat niet in het document', hint)
            return None
        shown = self._numbers.shown(paragraph)
        position = self._positions[paragraph]
        noun = what
        if shown is None or not shown.number:
            name = self._bookmarks.round_text(name, bookmark_name(f"_Kop_{name}"))
            noun = "bijlage" if what == "bijlage" else "onderdeel"
            return Reference(paragraph, f"REF {name} \\h", plain_text(paragraph), False, noun, (), position)
        # \r adds the numbers of the levels above when they differ from those of the place that refers; \n never does.
        switch = "\\r" if shown.spot.level == 0 else "\\n"
        if what == "hoofdstuk" and shown.spot.level > 0:
            noun = "paragraaf"
        if what == "artikel" and self._numbers.scheme(paragraph) == _LETTERS:
            noun = "onderdeel"
        instruction = f"REF {self._bookmarks.name(name)} {switch} \\t \\h"
        return Reference(paragraph, instruction, shown.number, True, noun, shown.counts, position)

    def _missing(self, message: str, hint: str) -> None:
        assert self._paragraph is not None
        self._findings.append(Finding("verwijzing-naar-niets", message, self._spots.place(self._paragraph), hint))


def _one(target: Reference) -> list[Piece]:
    if target.numbered:
        return [f"{target.noun}{_HARD_SPACE}", target]
    return [f"{'het' if target.noun == 'onderdeel' else 'de'} {target.noun} ‘", target, "’"]


def _several(targets: Sequence[Reference]) -> list[Piece]:
    """Return an enumeration in the order of the document, each target once, numbers in a row as a range."""
    unique = {target.position: target for target in targets}
    ordered = [unique[position] for position in sorted(unique)]
    if len(ordered) == 1:
        return _one(ordered[0])
    if all(target.numbered and target.noun == ordered[0].noun for target in ordered):
        plural = "artikelen" if ordered[0].noun == "artikel" else "onderdelen"
        return [f"de {plural} ", *_enumerated(list(_ranges(ordered)))]
    if not any(target.numbered for target in ordered):
        return ["de onderdelen ", *_enumerated([["‘", target, "’"] for target in ordered])]
    return _enumerated([_one(target) for target in ordered])


def _ranges(targets: Sequence[Reference]) -> Iterator[list[Piece]]:
    """Yield the items of an enumeration: three or more numbers in a row are one item, "4 tot en met 6"."""
    row: list[Reference] = []
    for target in (*targets, None):
        if row and (target is None or not _follows(row[-1], target)):
            if len(row) > 2:
                yield [row[0], " tot en met ", row[-1]]
            else:
                for one in row:
                    yield [one]
            row = []
        if target is not None:
            row.append(target)


def _follows(before: Reference, after: Reference) -> bool:
    return before.counts[:-1] == after.counts[:-1] and after.counts[-1] == before.counts[-1] + 1


def _enumerated(items: Sequence[Sequence[Piece]]) -> list[Piece]:
    pieces: list[Piece] = list(items[0])
    for at, item in enumerate(items[1:], 2):
        pieces += [" en " if at == len(items) else ", ", *item]
    return pieces


def _elements(piece: Piece, rpr: Element | None) -> list[Element]:
    if isinstance(piece, str):
        return [run(piece, rpr)]
    shown = [run(piece.shown, rpr)]
    if not piece.numbered:
        return field(piece.instruction, shown, rpr)
    # LibreOffice does not know \t and would show the whole label, "artikel Artikel 7". It leaves a QUOTE as it is,
    # and Word updates the reference inside it.
    return nested_field("QUOTE", field(piece.instruction, [], rpr), shown, rpr)
