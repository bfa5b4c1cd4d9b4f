"""Compile a template: from the bytes of a Word file to programs that print its parts, or to findings.

The steps: open it within limits and bring it to plain form (`opening`), find and check the tags of each part
(`surveying`), let docxtpl clean up the dialect (`dialect`), prove and prepare the result (`weaving`), and turn it into
Python (`codegen`).
"""

from __future__ import annotations

import marshal

from lxml import etree

from planmaker.findings import Finding, Place, TemplateError, errors
from planmaker.templating import limits
from planmaker.templating.compiled import Compiled, Program, kept
from planmaker.templating.compiling.codegen import python_of
from planmaker.templating.compiling.dialect import clean
from planmaker.templating.compiling.links import links
from planmaker.templating.language import language
from planmaker.templating.opening import decode_targets, open_template, parse, tagged_parts
from planmaker.templating.places import Locator, heading_styles, part_name
from planmaker.templating.printing.finish import COUNTED, NEEDED
from planmaker.templating.surveying.blocks import check_blocks
from planmaker.templating.surveying.found import Found, Survey
from planmaker.templating.surveying.kept_by_word import (
    doubtful_references,
    drop_prompts,
    forget_results,
    hyphens_in_tags,
    links_as_fields,
    names_of_loops,
    types_beside_shapes,
)
from planmaker.templating.surveying.survey import survey
from planmaker.templating.surveying.tagrules import CELL_WORDS, check_word
from planmaker.templating.weaving.list_starts import NumberedLists, read_lists, restart_in_loops
from planmaker.templating.weaving.notes import called_in_blocks, gather
from planmaker.templating.weaving.numbers_in_use import next_numbers, unique_drawings
from planmaker.templating.weaving.pieces import Woven, source_of
from planmaker.templating.weaving.weave import weave
from planmaker.word.names import MAIN, w
from planmaker.word.package import Package
from planmaker.word.styles import Styles


def compile_template(data: bytes, file: str) -> Compiled:
    """Compile the Word file `data`; `file` is its name in findings. TemplateError carries all that is wrong."""
    package, findings = open_template(data, file)
    surveys = _surveys(package)
    for one in surveys:
        findings += one.findings + check_blocks(one.steps)
    findings = list(dict.fromkeys(findings))  # a text box stands in the file twice
    _stop(findings)

    found = {tag.number: tag for one in surveys for tag in one.found}
    unique_drawings([one.root for one in surveys])
    lists = read_lists(package)
    woven = _woven(surveys, lists)
    findings += [finding for one, result in woven for finding in _crossings(one, result, found)]
    _stop(findings)

    bodies = {number: _body(tag) for number, tag in found.items()}
    sites: dict[int, str] = {number: site for _, result in woven for number, site in result.sites.items()}
    bookmarks = {
        name: one.locator.spot(mark)
        for one in surveys
        for mark in one.root.iter(w("bookmarkStart"))
        if (name := mark.get(w("name"), "").lower())
    }
    return Compiled(
        file,
        {member.name: member for member in package.members()},
        tuple(_program(one, result, bodies) for one, result in woven),
        tuple(_site(found[number], sites) for number in sorted(found)),
        tuple((found[n].tag.typed, bodies[n], found[n].spot) for n in sorted(found)),
        tuple(kept(finding) for finding in findings),
        next_numbers(package, [one.root for one in surveys]),
        any(NEEDED.search(body) for body in bodies.values()) or bool(COUNTED.search(package.read(MAIN))),
        bookmarks,
        tuple(links(surveys)),
    )


def _surveys(package: Package) -> list[Survey]:
    file = package.file
    headings = heading_styles(package)
    surveys: list[Survey] = []
    count = 0
    for name, root in _roots(package):
        _limit_tags(root, file)
        surveys.append(survey(name, root, Locator(part_name(package, name), root, headings), file, count))
        count += len(surveys[-1].found)
    if count > limits.MAX_TAGS:
        raise _too_many(file)
    surveys[0].findings += doubtful_references(surveys)
    return surveys


def _roots(package: Package) -> list[tuple[str, etree._Element]]:
    """Return the trees of the parts with tags, without what Word keeps there beside what was typed."""
    parts = tagged_parts(package)
    roots = {name: parse(data, name, package.file) for name, data in parts if not name.endswith(".rels")}
    of_loops, styles = names_of_loops(roots.values()), Styles(package)
    for name, root in roots.items():
        _written_by_word(name, root, package.file)
        hyphens_in_tags(root)
        forget_results(root, of_loops)
        drop_prompts(root, styles)
        types_beside_shapes(root)
        links_as_fields(package, name, root, of_loops)
    for name, _ in parts:
        if name.endswith(".rels"):
            roots[name] = parse(package.read(name), name, package.file)
            decode_targets(roots[name])
    return list(roots.items())


def _written_by_word(name: str, root: etree._Element, file: str) -> None:
    if name.startswith("word/") and "wordprocessingml" in str(root.tag) and root.prefix != "w":
        message, hint = f"{name} is niet door Word geschreven", "open het sjabloon in Word en bewaar het opnieuw"
        raise TemplateError([Finding("geen-word-bestand", message, Place(file), hint)])


def _limit_tags(root: etree._Element, file: str) -> None:
    count = sum((element.text or "").count("{") for element in root.iter(etree.Element))
    if count > 3 * limits.MAX_TAGS:
        raise _too_many(file)


def _too_many(file: str) -> TemplateError:
    return TemplateError(
        [
            Finding(
                "sjabloon-te-groot",
                f"het sjabloon heeft meer dan {limits.MAX_TAGS} tags",
                Place(file),
                "splits het sjabloon in delen",
            )
        ]
    )


def _stop(findings: list[Finding]) -> None:
    if bad := errors(findings):
        doubts = [finding for finding in findings if finding not in bad]
        raise TemplateError([*bad, *doubts][: limits.MAX_FINDINGS])


def _woven(surveys: list[Survey], lists: NumberedLists) -> list[tuple[Survey, Woven]]:
    tags = [found for one in surveys for found in one.found]
    words = {found.number: "" if found.tag.word in CELL_WORDS else check_word(found.tag) for found in tags}
    keeps = frozenset(found.number for found in tags if found.tag.kind == "{#")
    texts = {one.part: clean(one.root) for one in surveys if one.touched}
    if MAIN in texts and (apart := called_in_blocks(texts[MAIN], words)):
        notes = {one.part: texts.get(one.part) or clean(one.root) for one in surveys if one.part in apart}
        texts[MAIN], left = gather(texts[MAIN], notes)
        texts |= left
    woven = [(one, weave(texts[one.part], words, keeps)) for one in surveys if one.part in texts]
    noted = next((result.noted for one, result in woven if one.part == MAIN), {})
    for one, result in woven:
        result.mends |= noted.get(one.part, set())
        if one.part.endswith(".rels"):
            result.sites = dict.fromkeys(result.sites, "url")
        restart_in_loops(result, lists)
    return woven


def _crossings(one: Survey, woven: Woven, found: dict[int, Found]) -> list[Finding]:
    findings = []
    for opened, closed in woven.crossed:
        number = closed if closed >= 0 else opened
        if number < 0:
            continue
        other = found[opened] if opened >= 0 else found[number]
        findings.append(
            Finding(
                "blok-over-grens",
                f"{found[number].tag.typed} staat in een andere laag van de opmaak dan "
                f"{other.tag.typed} ({other.spot})",
                Place(one.file, spot=found[number].spot),
                "laat beide tags in of beide tags buiten dezelfde link, hetzelfde veld of hetzelfde tekstvak staan",
            )
        )
    return findings


def _body(found: Found) -> str:
    tag = found.tag
    return tag.body.removeprefix(tag.word).strip() if tag.word in CELL_WORDS else tag.body


def _site(found: Found, sites: dict[int, str]) -> tuple[str, str, str, bool]:
    return sites.get(found.number, "other"), found.run, found.paragraph, found.splits


def _program(one: Survey, woven: Woven, bodies: dict[int, str]) -> Program:
    source, lines = source_of(woven, bodies)
    plain = frozenset(number for number, site in woven.sites.items() if site == "text")
    try:
        code, python_lines = python_of(language(), source, one.part, lines, plain)
    except (RecursionError, SyntaxError, MemoryError) as error:  # what Python says of code that is nested too deep
        raise TemplateError(
            [
                Finding(
                    "te-diep-genest",
                    "een tag of blok in dit onderdeel is te ingewikkeld",
                    Place(one.file, spot=one.locator.part),
                    "splits lange tags en diepe blokken",
                )
            ]
        ) from error
    tags = {python: lines[line] for python, line in python_lines.items() if line in lines}
    return Program(one.part, marshal.dumps(code), tags, source, lines, tuple(sorted(woven.mends)))
