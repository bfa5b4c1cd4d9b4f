"""Put articles in the order the dossier asks for: move a heading with all that stands under it.

Articles of one's own are rendered in one place of the template and moved behind the article that the user named.
"""

from __future__ import annotations

from collections.abc import Sequence

from planmaker import dutch
from planmaker.findings import Finding, Place
from planmaker.word.bookmarks import Bookmarks, bookmark_name
from planmaker.word.names import BOOKMARK_END, BOOKMARK_START, ID, SECTION, P, w
from planmaker.word.package import Package
from planmaker.word.styles import Styles
from planmaker.word.xml import Element, blocks, is_marker


def arrange(package: Package, moves: Sequence[tuple[str, str]]) -> list[Finding]:
    """Put for each `(label, after)` the block labelled `label` behind the block labelled `after`, one by one.

    A block is a heading with a bookmark of that name, and all up to the next heading of the same or a higher outline
    level or the end of the section; pages turned on their side in between belong to it. Several blocks behind the same
    one keep the order of `moves`. Returns a finding for each label that is not there, is no heading, or lies inside the
    block to move; that move is left out.
    """
    moved_behind: dict[str, str] = {}
    findings = []
    styles, bookmarks = Styles(package), Bookmarks(package)
    for label, after in moves:
        names = bookmark_name(label), bookmark_name(after)
        found = [_block(bookmarks.paragraph(name), styles) for name in names]
        wrong = next((word for word, block in zip((label, after), found, strict=True) if not block), None)
        if wrong is not None:
            findings.append(_unknown(package, wrong, bookmarks, styles))
            continue
        # What was put behind this block before goes first: the order of the moves is the order of reading.
        last = names[1]
        while last in moved_behind and moved_behind[last] != names[0]:
            last = moved_behind[last]
        target = _block(bookmarks.paragraph(last), styles)
        if target[0] in found[0]:
            findings.append(_inside(package, label, after))
            continue
        _move(found[0], target)
        moved_behind[last] = names[0]
    return findings


def _block(heading: Element | None, styles: Styles) -> list[Element]:
    """Return the elements of the block under `heading`, nothing when that is no heading of the text itself."""
    level = styles.outline_level(heading) if heading is not None else None
    if heading is None or level is None:
        return []
    taken = [heading]
    for node in heading.itersiblings():
        if node.tag == SECTION or _is_heading(node, level, styles):
            break
        taken.append(node)
    ends = [at for at, node in enumerate(taken) if _section_of(node) is not None]
    if ends and not _comes_back(taken, ends):
        taken = taken[: ends[0]] or [heading]
    while is_marker(taken[-1]) and taken[-1].tag == BOOKMARK_START:  # it opens what comes after the block
        taken.pop()
    return taken


def _section_of(node: Element) -> Element | None:
    """Return the properties of the section that ends with `node`."""
    return node.find(f"{w('pPr')}/{SECTION}")


def _comes_back(taken: list[Element], ends: list[int]) -> bool:
    """Tell whether the sections that end within a block leave the shape of the page, and return to it."""
    after = next((one for node in taken[-1].itersiblings() for one in node.iter(SECTION)), None)
    shapes = [_shape(one) for one in (*(_section_of(taken[at]) for at in ends), after)]
    return shapes[0] == shapes[-1] and any(shape != shapes[0] for shape in shapes)


def _shape(section: Element | None) -> tuple[str | None, str | None]:
    size = section.find(w("pgSz")) if section is not None else None
    return (None, None) if size is None else (size.get(w("w")), size.get(w("h")))


def _is_heading(node: Element, level: int, styles: Styles) -> bool:
    first = node if node.tag == P else next(blocks(node), None) if node.tag == w("sdt") else None
    outline = styles.outline_level(first) if first is not None and first.tag == P else None
    return outline is not None and outline <= level


def _move(block: list[Element], target: list[Element]) -> None:
    """Move the elements of `block` behind those of `target`; the end of a bookmark that begins in it goes along."""
    ids = {node.get(ID) for part in block for node in part.iter(BOOKMARK_START)}
    for end in block[-1].itersiblings(BOOKMARK_END):
        if end.get(ID) in ids:
            block = [*block, end]
    after = next(element for element in reversed(target) if element not in block)
    for element in reversed(block):
        after.addnext(element)


def _unknown(package: Package, label: str, bookmarks: Bookmarks, styles: Styles) -> Finding:
    labels = [name for name in bookmarks.names if _block(bookmarks.paragraph(name), styles)]
    near = dutch.meest_lijkend(label, labels)
    hint = f'bedoelde u "{near}"?' if near else f"kies uit: {', '.join(labels)}" if labels else ""
    message = f'"{label}" is geen artikel of hoofdstuk van dit document; de volgorde bleef daar zoals zij was'
    return Finding("artikel-onbekend", message, Place(package.file), hint)


def _inside(package: Package, label: str, after: str) -> Finding:
    message = f'"{label}" kan niet achter "{after}" staan, want dat is een deel ervan'
    return Finding("artikel-onbekend", message, Place(package.file), "noem een artikel buiten dit onderdeel")
