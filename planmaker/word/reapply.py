"""Put text that was changed in an outline back into its Word file; styles and formatting stay as they are.

Lines of paragraphs may be changed, added and taken away. Tables, fields, pictures and other parts are changed in Word:
an outline that differs there is refused, with the line.
"""

from __future__ import annotations

import copy
import difflib
import re
from collections.abc import Iterator, Sequence

from planmaker.findings import Finding, InputError, Place
from planmaker.word.outline import HEAD, OTHERS, Atom, Line, atoms, lines, read_line
from planmaker.word.package import Package
from planmaker.word.styles import Styles
from planmaker.word.xml import PPR, RPR, Element, P, R, T, element, properties_of, remove, set_style, text_element, w

_PARAGRAPH = re.compile(r"\[([^\]]*)\] ?(.*)", re.DOTALL)
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def reapply(data: bytes, text: str, file: str, outline_file: str) -> tuple[bytes, int]:
    """Return the Word file with the text of the outline, and how many paragraphs changed.

    InputError carries every line that asks for something other than text; TemplateError when the file cannot be opened.
    """
    package = Package.open(data, file)
    wanted = _stories(text, outline_file)
    work = _Work(package, outline_file)
    for story in package.stories():
        if story not in wanted:
            work.refuse(1, f"het onderdeel {story} ontbreekt in de outline", "maak de outline opnieuw met planmaker outline")
            continue
        work.story(story, wanted[story])
    if work.findings:
        raise InputError(work.findings)
    return (package.to_bytes() if work.changed else data), work.changed


Wanted = tuple[int, int, str]
"""A line of an outline: its number in the file, its depth, its text."""


def _stories(text: str, outline_file: str) -> dict[str, list[Wanted]]:
    rows = text.split("\n")
    if rows[0].strip() != HEAD:
        message = f"dit is geen outline: de eerste regel is niet “{HEAD}”"
        raise InputError([Finding("geen-outline", message, Place(outline_file, 1), "maak hem met planmaker outline")])
    stories: dict[str, list[Wanted]] = {}
    current: list[Wanted] | None = None
    for number, row in enumerate(rows[1:], 2):
        if row.startswith("== "):
            current = None if row == OTHERS else stories.setdefault(row[3:].strip(), [])
        elif current is not None and row.strip():
            bare = row.lstrip(" ")
            current.append((number, (len(row) - len(bare)) // 2, bare))
    return stories


class _Work:
    """One Word file being changed."""

    def __init__(self, package: Package, outline_file: str) -> None:
        self.package, self.file = package, outline_file
        self.styles = Styles(package)
        self.findings: list[Finding] = []
        self.changed = 0

    def refuse(self, number: int, message: str, hint: str) -> None:
        self.findings.append(Finding("outline-past-niet", message, Place(self.file, number), hint))

    def story(self, name: str, wanted: list[Wanted]) -> None:
        have = lines(self.package, name)
        before = [f"{line.depth} {line.text.rstrip()}" for line in have]
        after = [f"{depth} {text.rstrip()}" for _, depth, text in wanted]
        matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
        for what, a1, a2, b1, b2 in matcher.get_opcodes():
            if what != "equal":
                self._replace(have, a1, a2, wanted[b1:b2])

    def _replace(self, have: Sequence[Line], start: int, end: int, new: Sequence[Wanted]) -> None:
        old = list(have[start:end])
        count = min(len(old), len(new))
        for line, row in zip(old[:count], new[:count], strict=True):
            self._change(line, row)
        for line in old[count:]:
            self._take_away(line, new[-1][0] if new else 1)
        last = have[start + count - 1] if start + count else None
        for row in reversed(new[count:]):
            self._add(last, have[start + count] if start + count < len(have) else None, row)

    def _change(self, line: Line, row: Wanted) -> None:
        number, depth, text = row
        match = _PARAGRAPH.fullmatch(text)
        if line.paragraph is None or match is None or depth != line.depth:
            self.refuse(number, f"hier stond “{line.text[:60]}”; dat kan alleen in Word worden veranderd", "zet deze regel terug")
            return
        if match.group(1) != line.style:
            found = self.styles.find(match.group(1))
            if found is None:
                self.refuse(number, f"er is geen stijl “{match.group(1)}”", "gebruik een stijl die het sjabloon heeft")
                return
            set_style(line.paragraph, found)
        if _retext(line.paragraph, read_line(match.group(2))):
            self.changed += 1
        else:
            self.refuse(number, "hier is iets weggehaald of toegevoegd dat geen tekst is (⟦…⟧)", "laat wat tussen ⟦ en ⟧ staat op zijn plaats")

    def _take_away(self, line: Line, number: int) -> None:
        paragraph = line.paragraph
        plain = paragraph is not None and not any(len(atom.sign) > 1 for atom in atoms(paragraph))
        alone = paragraph is not None and not any(True for _ in paragraph.itersiblings(P, preceding=True)) and not any(
            True for _ in paragraph.itersiblings(P)
        )
        if paragraph is None or not plain or alone or paragraph.find(f"{PPR}/{w('sectPr')}") is not None:
            self.refuse(number, f"“{line.text[:60]}” kan alleen in Word worden weggehaald", "zet deze regel terug")
            return
        remove(paragraph)
        self.changed += 1

    def _add(self, before: Line | None, after: Line | None, row: Wanted) -> None:
        number, depth, text = row
        match = _PARAGRAPH.fullmatch(text)
        style = self.styles.find(match.group(1)) if match else None
        beside = next((line for line in (before, after) if line and line.paragraph is not None and line.depth == depth), None)
        if match is None or style is None or beside is None or beside.paragraph is None:
            self.refuse(number, "een nieuwe regel moet een alinea zijn, met een stijl die er is, naast een andere alinea", "schrijf [Stijl] tekst")
            return
        signs = read_line(match.group(2))
        if any(token and len(sign) > 1 for sign, token in signs):
            self.refuse(number, "een nieuwe alinea kan alleen tekst hebben", "haal weg wat tussen ⟦ en ⟧ staat")
            return
        made = element("p")
        set_style(made, style)
        made.extend(_runs(signs))
        if beside is before:
            beside.paragraph.addnext(made)
        else:
            beside.paragraph.addprevious(made)
        self.changed += 1


def _runs(signs: Sequence[tuple[str, bool]]) -> Iterator[Element]:
    run = element("r")
    for sign, token in signs:
        if token:
            run.append(_sign(sign))
        elif len(run) and run[-1].tag == T:
            run[-1].text = (run[-1].text or "") + sign
        else:
            run.append(text_element(sign))
    for text in run.iter(T):
        text.set(_SPACE, "preserve")
    if len(run):
        yield run


def _sign(sign: str) -> Element:
    if sign == "\t":
        return element("tab")
    if sign == "\u2011":
        return element("noBreakHyphen")
    return element("br", type="page") if sign == "\f" else element("br")


def _retext(paragraph: Element, wanted: list[tuple[str, bool]]) -> bool:
    """Give a paragraph its new signs, each in the formatting of what it replaces or follows; False when it cannot."""
    old = atoms(paragraph)
    matcher = difflib.SequenceMatcher(None, [(a.sign, a.token) for a in old], wanted, autojunk=False)
    codes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    for _, a1, a2, b1, b2 in codes:
        touched = [atom.sign for atom in old[a1:a2] if atom.token] + [sign for sign, token in wanted[b1:b2] if token]
        if any(len(sign) > 1 for sign in touched):
            return False
    for _, a1, a2, b1, b2 in reversed(codes):
        _splice(paragraph, old, a1, a2, wanted[b1:b2])
    return True


def _splice(paragraph: Element, old: list[Atom], start: int, end: int, new: list[tuple[str, bool]]) -> None:
    """Replace the signs `start` to `end` of a paragraph; all after `end` are still where they were."""
    model = next((a for a in (*old[start:end], *reversed(old[:start]), *old[end:]) if not a.token or len(a.sign) == 1), None)
    run = model.holder.getparent() if model is not None else None
    marker = element("r")
    if start < len(old):
        _open_before(old, start).addprevious(marker)
    elif old:
        last = old[-1].holder
        parent = last.getparent()
        (parent if parent is not None and parent.tag == R else last).addnext(marker)
    else:
        properties_of(paragraph)
        paragraph.append(marker)
    for atom in old[start:end]:
        _delete(atom, old)
    look = run.find(RPR) if run is not None and run.tag == R else None
    for made in _runs(new):
        if look is not None:
            made.insert(0, copy.deepcopy(look))
        marker.addprevious(made)
    remove(marker)


def _open_before(old: list[Atom], index: int) -> Element:
    """Split runs so that the sign at `index` begins one; return that run, or the element itself outside a run."""
    holder = old[index].holder
    run = holder.getparent()
    if run is None or run.tag != R:
        return holder
    ahead = element("r")
    look = run.find(RPR)
    if look is not None:
        ahead.append(copy.deepcopy(look))
    for child in list(run):
        if child is holder:
            break
        if child.tag != RPR:
            ahead.append(child)
    if holder.tag == T:
        first = next(i for i, atom in enumerate(old) if atom.holder is holder)
        cut = index - first
        if cut:
            head = text_element((holder.text or "")[:cut])
            head.set(_SPACE, "preserve")
            ahead.append(head)
            holder.text = (holder.text or "")[cut:]
            holder.set(_SPACE, "preserve")
            for i in range(first, index):
                old[i] = Atom(old[i].sign, head)
    if any(child.tag != RPR for child in ahead):
        run.addprevious(ahead)
    return run


def _delete(atom: Atom, old: list[Atom]) -> None:
    holder = atom.holder
    run = holder.getparent()
    if atom.token:
        remove(holder)
    else:
        holder.text = (holder.text or "")[1:]
        if not holder.text:
            remove(holder)
    if run is not None and run.tag == R and all(child.tag == RPR for child in run):
        remove(run)
