"""Read one part of a template: find its tags and their places, report what is wrong, and make it ready for the dialect.

Afterwards each tag stands whole in one text, as a short numbered stand-in (`{%p @12@ %}`), so that docxtpl's clean-up
sees marks and levels, but never an expression of an author.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from planmaker.dutch import aantal
from planmaker.findings import Severity
from planmaker.templating.places import Locator, own, shorten
from planmaker.templating.surveying.blocks import Step
from planmaker.templating.surveying.found import Found, Survey
from planmaker.templating.surveying.looks import looks_of, visible_looks
from planmaker.templating.surveying.placeholders import guard, node_at, offsets, rewrite, stand_in
from planmaker.templating.surveying.scan import Flaw, Tag, plain, scan
from planmaker.templating.surveying.tagrules import (
    KEEP_TABLE,
    check_beside,
    check_tag,
    check_word,
    home_of,
    lift_marks,
)
from planmaker.word.names import INSTRUCTION, REVISIONS, P, T, w

AUTHOR = "planmaker nakijken"
"""Whose comments stand in a copy that `planmaker template check --annotate` made."""

_COMMENT = w("comment")
_MARK = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|\{_|_\}")
_LOOKS_LIKE = re.compile(r"\{\s+[{%]|[}%]\s+\}")
_WORD = re.compile(r"\{%-?\s*(?:(p|tr|tc|r)\s+)?(\w+)")


def survey(part: str, root: etree._Element, locator: Locator, file: str, first: int) -> Survey:
    """Survey one part; its tags are numbered from `first`. Changes `root`: tags become whole, numbered stand-ins."""
    result = Survey(part, root, locator, file)
    _refuse_revisions(result)
    _pass_over_own(result)
    jobs = list(_streams(root))
    for owner, nodes in jobs:
        result.begins.setdefault(owner, len(result.steps))
        _read_stream(result, owner, nodes, first)
    for element in list(root.iter(etree.Element)):
        _read_attributes(result, element, first)
    result.found.sort(key=lambda found: found.number)
    lift_marks(root, frozenset(found.number for found in result.found if found.tag.word.startswith("end")))
    return result


def _refuse_revisions(result: Survey) -> None:
    seen: set[etree._Element | None] = set()
    for element in result.root.iter(*REVISIONS):
        paragraph = next(element.iterancestors(P), None)
        if paragraph in seen:
            continue
        seen.add(paragraph)
        result.report(
            "open-wijziging",
            "hier staat een bijgehouden wijziging die nog niet is aanvaard of geweigerd",
            element,
            "kies in Word Controleren > Accepteren > Alle wijzigingen accepteren, en bewaar het sjabloon",
        )


def _pass_over_own(result: Survey) -> None:
    """Keep the comments that planmaker itself put in a copy as they are: the tags they quote are no tags."""
    own_comments = [one for one in result.root.iter(_COMMENT) if one.get(w("author")) == AUTHOR]
    for comment in own_comments:
        for text in comment.iter(T):
            text.text = guard(text.text or "")
    if own_comments:
        result.report(
            "opmerkingen-van-planmaker",
            f"het sjabloon heeft nog {aantal(len(own_comments), 'opmerking', 'opmerkingen')} van planmaker",
            own_comments[0],
            "haal ze weg in Word met Controleren > Verwijderen; anders komen ze in elk document",
            Severity.WARNING,
        )


def _streams(root: etree._Element) -> Iterator[tuple[etree._Element, list[etree._Element]]]:
    """Yield what is read as one text: the texts of a paragraph, its field codes, or a loose text such as a property."""
    for paragraph in root.iter(P):
        texts = list(own(paragraph, T))
        if texts:
            yield paragraph, texts
        codes = list(own(paragraph, INSTRUCTION))
        if codes:
            yield paragraph, codes
    for element in root.iter(etree.Element):
        if element.tag not in (T, INSTRUCTION) and element.text and _MARK.search(element.text):
            yield element, [element]


def _read_stream(result: Survey, owner: etree._Element, nodes: list[etree._Element], first: int) -> None:
    text = "".join(node.text or "" for node in nodes)
    if not _MARK.search(text):
        if _LOOKS_LIKE.search(text):
            _warn_spaced(result, owner, text)
        for node in nodes:
            node.text = guard(node.text or "")
        return
    result.touched = True
    tags, flaws = scan(text)
    steps: list[tuple[int, Step]] = []
    starts = offsets(nodes)
    pieces: list[tuple[Tag, str]] = []
    beside = check_beside(result, owner, text, tags) if owner.tag == P else set()
    for tag in tags:
        holder = nodes[node_at(starts, tag.start)]
        if tag.kind == "{#" and tag.body != KEEP_TABLE:
            pieces.append((tag, "" if not tag.level else f"{{#{tag.level} @0@ #}}"))
            continue
        if any(step.word == "raw" for _, step in steps[-1:]) and tag.word == "endraw":
            pieces.append((tag, ""))
            steps.pop()
            continue
        if tag.word == "raw":
            pieces.append((tag, ""))
            steps.append((tag.start, Step("raw", tag.level, owner, tag.typed, result.place(owner))))
            continue
        number = first + len(result.found)
        result.found.append(_found(result, number, tag, holder))
        pieces.append((tag, stand_in(tag, number)))
        broken = check_tag(result, tag, holder) or tag in beside
        _doubt(result, tag, nodes, starts, owner)
        if tag.kind == "{%":
            home = owner if owner.tag != P else home_of(tag, holder)
            steps.append((tag.start, Step(check_word(tag), tag.level, home, tag.typed, result.place(owner), broken)))
    for flaw in flaws:
        steps += _flaw(result, flaw, owner)
    result.steps += [step for _, step in sorted(steps, key=lambda pair: pair[0])]
    rewrite(nodes, starts, pieces)


def _found(result: Survey, number: int, tag: Tag, holder: etree._Element) -> Found:
    return Found(number, tag, result.locator.spot(holder), *looks_of(holder))


def _flaw(result: Survey, flaw: Flaw, owner: etree._Element) -> list[tuple[int, Step]]:
    if flaw.kind == "stray":
        result.report(
            "tag-zonder-begin",
            f"hier eindigt een tag die niet begint: “{shorten(flaw.typed)}”",
            owner,
            "begin de tag met {{ of {% ; bedoelt u de tekens zelf, schrijf dan }_} of %_}",
            Severity.WARNING,
        )
        return []
    closer = {"{{": "}}", "{%": "%}", "{#": "#}"}[flaw.typed[:2]]
    result.report(
        "tag-niet-gesloten",
        f"deze tag wordt niet gesloten: “{shorten(flaw.typed, 40)}”",
        owner,
        f"zet {closer} aan het eind van de tag, in dezelfde alinea",
    )
    match = _WORD.match(flaw.typed)
    word = match.group(2) if match else ""
    return [(flaw.start, Step(word, "", owner, flaw.typed, result.place(owner), broken=True))]


def _doubt(result: Survey, tag: Tag, nodes: list[etree._Element], starts: list[int], owner: etree._Element) -> None:
    covering = nodes[node_at(starts, tag.start) : node_at(starts, tag.end - 1) + 1]
    if len({visible_looks(node) for node in covering if node.text}) > 1:
        result.report(
            "tag-half-opgemaakt",
            f"de tag {tag.typed} is maar voor een deel vet, cursief of anders opgemaakt",
            owner,
            "geef de hele tag dezelfde opmaak; nu telt die van het begin",
            Severity.WARNING,
        )
    inner = tag.typed[2:-2]
    if tag.kind != "{#" and any(quote in inner for quote in "“”„‟") | any(
        quote in inner and '"' not in inner for quote in "‘’‚"
    ):
        result.report(
            "gekrulde-aanhalingstekens",
            f"Word heeft de aanhalingstekens in {tag.typed} gekruld; ze zijn als rechte gelezen",
            owner,
            "zet in Word de automatische aanhalingstekens uit voor sjablonen",
            Severity.WARNING,
        )


def _warn_spaced(result: Survey, owner: etree._Element, text: str) -> None:
    match = _LOOKS_LIKE.search(text)
    assert match
    result.report(
        "lijkt-op-tag",
        f"dit lijkt op een tag met een spatie te veel: “{shorten(text[match.start() :], 40)}”",
        owner,
        "schrijf {{ en {% zonder spatie ertussen",
        Severity.WARNING,
    )


def _read_attributes(result: Survey, element: etree._Element, first: int) -> None:
    for name, value in [(str(key), str(text)) for key, text in element.attrib.items()]:
        if not _MARK.search(value):
            continue
        result.touched = True
        tags, flaws = scan(value)
        for flaw in flaws:
            _flaw(result, flaw, element)
        out, last = [], 0
        for tag in tags:
            out.append(guard(plain(value[last : tag.start])))
            last = tag.end
            if tag.kind == "{#":
                continue
            number = first + len(result.found)
            result.found.append(Found(number, tag, result.locator.spot(element)))
            broken = check_tag(result, tag, element)
            if tag.kind == "{%":
                result.steps.append(Step(tag.word, "", (element, name), tag.typed, result.place(element), broken))
            out.append(stand_in(tag, number))
        element.set(name, "".join([*out, guard(plain(value[last:]))]))
