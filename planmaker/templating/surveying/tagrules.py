"""Rules for one tag and its surroundings: is it known, is it Jinja, may it stand here, does it swallow anything."""

from __future__ import annotations

import copy
import re

from lxml import etree

from planmaker.dutch import lijkend, meest_lijkend
from planmaker.templating.language import opens_set, syntax_fault, unknown_helpers
from planmaker.templating.places import shorten
from planmaker.templating.surveying.blocks import ENDS, MIDDLES, PAIRS
from planmaker.templating.surveying.found import Survey
from planmaker.templating.surveying.placeholders import stand_in
from planmaker.templating.surveying.scan import Tag
from planmaker.word.names import RANGE_MARKS, SECTION, TBL, TC, TR, P, T, w

KEEP_TABLE = "tabel blijft"
"""The comment that keeps a table when no row but its header is left."""

CELL_WORDS = ("colspan", "cellbg", "vm", "hm")
FORBIDDEN = ("include", "import", "from", "extends", "autoescape", "endautoescape")
KNOWN = (*PAIRS, *ENDS, *MIDDLES, *CELL_WORDS, "break", "continue")
_GLUED = re.compile(r"(tr|tc|p|r)(if|for|endif|endfor|else|elif|set)")
_SOLID = tuple(map(w, ("drawing", "pict", "object", "footnoteReference", "endnoteReference")))
_AREAS = {"p": (P, "alinea"), "tr": (TR, "rij"), "tc": (TC, "cel")}


def check_word(tag: Tag) -> str:
    """Return the word of a statement as the balance counts it: `set` only when it begins a block."""
    if tag.word == "set" and not opens_set(tag.body):
        return ""
    glued = _GLUED.fullmatch(tag.word)
    return glued.group(2) if glued else tag.word


def check_tag(result: Survey, tag: Tag, element: etree._Element) -> bool:
    """Report what is wrong with the words of one tag; return whether anything was."""
    typed = shorten(tag.typed, 80)
    if tag.kind == "{#":
        return False
    if not tag.body:
        result.report("lege-tag", f"in {typed} staat niets", element, "zet er een veld in, of haal de tag weg")
        return True
    if tag.level and (tag.before or (tag.after and tag.kind == "{%" and tag.level != "r")):
        result.report(
            "streepje-past-niet",
            f"{typed} neemt de plaats in van een heel stuk, en kan dus niets vastplakken",
            element,
            "haal het streepje weg",
        )
        return True
    if tag.kind == "{%" and tag.word in FORBIDDEN:
        result.report(
            "opdracht-niet-toegestaan",
            f"{typed}: een sjabloon kan geen andere bestanden openen of de beveiliging uitzetten",
            element,
            "voeg een ander document in met een waarde van de soort Include",
        )
        return True
    if tag.kind == "{%" and tag.word not in KNOWN:
        _unknown_word(result, tag, element)
        return True
    if tag.kind == "{%" and tag.word in CELL_WORDS:
        return _check_cell_word(result, tag, element)
    fault = syntax_fault(tag.word, tag.body)
    if fault:
        result.report(
            "tag-onbegrijpelijk",
            f"{typed} is niet te lezen: {dutch(fault)}",
            element,
            "kijk naar haakjes, aanhalingstekens en spaties in de tag",
        )
        return True
    for what, name, known in unknown_helpers(tag.kind, tag.body):
        near = lijkend(name, known, 2)
        result.report(
            f"{what}-onbekend",
            f"{typed}: er is geen {what} met de naam {name}",
            element,
            f"bedoelt u {' of '.join(near)}?" if near else f"er zijn: {', '.join(known)}",
        )
        return True
    return False


def _unknown_word(result: Survey, tag: Tag, element: etree._Element) -> None:
    word = tag.word or tag.body.split()[0]
    glued = _GLUED.fullmatch(word)
    if glued:
        hint = f"zet een spatie: {{%{glued.group(1)} {glued.group(2)} … %}}"
    elif word in ("p", "tr", "tc", "r"):
        hint = f"zet de letters direct achter {{%, zonder spatie of streepje: {{%{word} … %}}"
    else:
        near = meest_lijkend(word, KNOWN)
        hint = f"bedoelt u {near}?" if near else "wilt u een waarde tonen, gebruik dan {{ … }}"
    result.report("opdracht-onbekend", f"{shorten(tag.typed, 80)}: {word} is geen opdracht", element, hint)


def _check_cell_word(result: Survey, tag: Tag, element: etree._Element) -> bool:
    typed = shorten(tag.typed, 80)
    cell = next(element.iterancestors(TC), None)
    if cell is None:
        result.report(
            "celtag-buiten-tabel",
            f"{typed} werkt alleen in een cel van een tabel",
            element,
            "zet de tag in een cel, of haal hem weg",
        )
        return True
    text = "".join(one.text or "" for one in cell.iter(T) if next(one.iterancestors(TC)) is cell)
    if len(re.findall(rf"\{{%-?\s*{tag.word}\b", text)) > 1:
        if not any((one.code, one.place) == ("celtag-dubbel", result.place(element)) for one in result.findings):
            result.report(
                "celtag-dubbel",
                f"in deze cel staat {typed} meer dan één keer",
                element,
                "laat er één staan; bij lussen in elkaar geldt {% vm %} voor de binnenste lus",
            )
        return True
    value = tag.body.removeprefix(tag.word).strip()
    if tag.word in ("colspan", "cellbg") and (not value or syntax_fault("", value)):
        result.report(
            "tag-onbegrijpelijk",
            f"{typed} is niet te lezen: na {tag.word} hoort een waarde",
            element,
            f"schrijf bijvoorbeeld {{% {tag.word} {'2' if tag.word == 'colspan' else 'kleur'} %}}",
        )
        return True
    return False


def home_of(tag: Tag, element: etree._Element) -> object:
    """Return what the tags of one block must share: see `Step.home`."""
    wanted = {"tr": TBL, "tc": TR, "r": P}.get(tag.level)
    if wanted:
        return next(element.iterancestors(wanted), None)
    paragraph = next(element.iterancestors(P), None)
    return paragraph.getparent() if paragraph is not None else element


def check_beside(result: Survey, paragraph: etree._Element, text: str, tags: list[Tag]) -> set[Tag]:
    """Report text that a tag for a whole paragraph, row or cell would swallow; return the tags that were reported."""
    wrong: set[Tag] = set()
    for tag in tags:
        if tag.level not in _AREAS or tag.kind == "{#":
            continue
        kind, name = _AREAS[tag.level]
        area = paragraph if kind == P else next(paragraph.iterancestors(kind), None)
        typed = shorten(tag.typed, 80)
        if area is None:
            wrong.add(tag)
            result.report(
                "tag-buiten-tabel",
                f"{typed} hoort in een tabel, maar staat in een gewone alinea",
                paragraph,
                f"gebruik {{%p … %}} voor alinea's, of zet de tag in een {name} van de tabel",
            )
            continue
        beside = _as_typed(result, _beside(area, paragraph, text, tag, tags))
        if beside:
            wrong.add(tag)
            result.report(
                "tekst-naast-tag",
                f"{typed} staat niet alleen: “{shorten(beside)}” zou verdwijnen, want de hele {name} wordt weggehaald",
                paragraph,
                _beside_hint(name, tag),
            )
    return wrong


def _beside_hint(name: str, tag: Tag) -> str:
    if tag.level == "p":
        return "zet de tag alleen in een eigen alinea, of gebruik {% … %} zonder p binnen een zin"
    return f"zet de tag alleen in een eigen {name}"


def _as_typed(result: Survey, text: str) -> str:
    """Return `text` with the tags that were read before as their author typed them."""
    for found in result.found if "@" in text else ():
        text = text.replace(stand_in(found.tag, found.number), found.tag.typed)
    return text


def _beside(area: etree._Element, paragraph: etree._Element, text: str, tag: Tag, tags: list[Tag]) -> str:
    keep = [(t.start, t.end) for t in tags if t is tag or (t.kind == "{#")]
    rest, last = [], 0
    for start, end in keep:
        rest.append(text[last:start])
        last = end
    rest.append(text[last:])
    mine = "".join(rest).strip()
    if mine:
        return mine
    for element in area.iter(T):
        if next(element.iterancestors(P), None) is not paragraph and (element.text or "").strip():
            return (element.text or "").strip()
    if next(area.iter(*_SOLID), None) is not None:
        return "een afbeelding of voetnoot"
    return ""


def lift_marks(root: etree._Element, ends: frozenset[int]) -> None:
    """Save from what only holds a tag what must outlive it: marks of a range, a section break.

    `ends` are the numbers of the tags that end a block: a section break at such a tag comes after the block.
    """
    for element in list(root.iter(T)):
        match = re.search(r"\{[{%#](p|tr|tc) @(\d+)@", element.text or "")
        if not match:
            continue
        area = next(element.iterancestors(_AREAS[match.group(1)][0]), None)
        if area is None:
            continue
        _lift_ranges(area)
        if area.tag == P:
            _lift_section(area, after=int(match.group(2)) in ends)


def _lift_ranges(area: etree._Element) -> None:
    marks = list(area.iter(*RANGE_MARKS))
    identifiers: dict[tuple[str, str | None], list[etree._Element]] = {}
    for mark in marks:
        family = str(mark.tag).removesuffix("Start").removesuffix("End")
        identifiers.setdefault((family, mark.get(w("id"))), []).append(mark)
    for pair in identifiers.values():
        for mark in pair:
            if len(pair) == 1:
                area.addprevious(_copy(mark)) if str(mark.tag).endswith("End") else area.addnext(_copy(mark))
            parent = mark.getparent()
            assert parent is not None
            parent.remove(mark)


def _copy(mark: etree._Element) -> etree._Element:
    copied = copy.deepcopy(mark)
    copied.tail = None
    return copied


def _lift_section(paragraph: etree._Element, after: bool) -> None:
    section = paragraph.find(f"{w('pPr')}/{SECTION}")
    if section is None:
        return
    keeper = etree.Element(P)
    etree.SubElement(keeper, w("pPr")).append(section)
    if after:
        paragraph.addnext(keeper)
    else:
        paragraph.addprevious(keeper)


_DUTCH = (
    (r"unexpected '(.+)'", r"“\1” staat op een verkeerde plek"),
    (r"expected token '(.+)', got '(.+)'", r"verwacht “\1”, maar er staat “\2”"),
    (r"unexpected end of .*|Unexpected end of .*", "de tag houdt te vroeg op"),
    (r"Expected an expression, got '(.+)'", r"verwacht een veld of waarde, maar er staat “\1”"),
    (r"unexpected char '?(.+?)'? at .*", r"het teken “\1” hoort hier niet"),
    (r"Encountered unknown tag '(.+?)'.*", r"“\1” is geen opdracht"),
    (r"can't assign to .*", "hieraan kan geen waarde worden gegeven"),
)
_WORDS = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "string": "tekst",
    "integer": "getal",
    "name": "naam",
}


def dutch(message: str) -> str:
    """Return a message of Jinja in Dutch; what is not known stays between quotes."""
    for english, shown in _WORDS.items():
        message = message.replace(f"'{english}'", f"'{shown}'")
    for pattern, translation in _DUTCH:
        if re.fullmatch(pattern, message):
            return re.sub(pattern, translation, message)
    return f"“{message}”"
