"""New text for a paragraph of which the runs, and so all formatting, stay as they are."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from planmaker.word.names import RPR, XML_SPACE, w
from planmaker.word.xml import Element, run


class Sign(NamedTuple):
    """A letter in a line of an outline: what shows it, and the child of the paragraph in which that stands.

    `holder` is the `w:t` that holds it, None when the letter stands for something that is no text.
    """

    letter: str
    holder: Element | None
    child: Element | None


SIGNS = re.compile(r"[⇥⏎«»⟨⟩]|\{#(?=\w+\})|\[\^|<(?:afbeelding|pagina-einde|kolom-einde|invulvak)")
"""What a new text may not hold: in an outline it stands for something that is no text."""

_TOKEN = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\w+|.", re.DOTALL)


def retext(paragraph: Element, signs: Sequence[Sign], wanted: str) -> bool:
    """Give the texts of a paragraph their new signs, each where the sign it replaces or follows stands.

    `signs` are those of its line in the outline. False when `wanted` changes more than text; nothing has changed then.
    """
    old = "".join(sign.letter for sign in signs)
    wanted += old[len(old.rstrip()) :]
    texts: dict[Element, list[str]] = {sign.holder: [] for sign in signs if sign.holder is not None}
    added: list[tuple[int, str]] = []
    for same, a1, a2, new in _edits(old, wanted, [sign.holder for sign in signs]):
        touched = [sign.holder for sign in signs[a1:a2]]
        if same:
            for sign in signs[a1:a2]:
                if sign.holder is not None:
                    texts[sign.holder].append(sign.letter)
            continue
        if None in touched or SIGNS.search(new):
            return False
        beside = (*touched, *(sign.holder for sign in (*signs[max(a1 - 1, 0) : a1], *signs[a2 : a2 + 1])))
        home = next((holder for holder in beside if holder is not None), None)
        if home is not None:
            texts[home].append(new)
        elif 0 < a1 < len(signs) and signs[a1 - 1].child is signs[a1].child:
            return False  # there is no place between the two
        else:
            added.append((a1, new))
    for holder, pieces in texts.items():
        holder.text = "".join(pieces)
        holder.set(XML_SPACE, "preserve")
    for at, new in added:
        _add_run(paragraph, signs, at, new)
    return True


def _add_run(paragraph: Element, signs: Sequence[Sign], at: int, text: str) -> None:
    """Put a run with `text` before sign number `at`, where no text stands: between what is no text, or at an end.

    It looks as the other text of the paragraph does, but for that of links.
    """
    holders = [sign.holder for sign in signs if sign.holder is not None]
    plain = next((one for one in holders if next(one.iterancestors(w("hyperlink")), None) is None), None)
    parent = plain.getparent() if plain is not None else None
    made = run(text, parent.find(RPR) if parent is not None else None)
    before = signs[at - 1].child if at else None
    if before is not None:
        before.addnext(made)
    elif signs and (after := signs[at].child) is not None:
        after.addprevious(made)
    else:
        paragraph.append(made)


def _edits(old: str, new: str, holders: Sequence[Element | None]) -> Iterator[tuple[bool, int, int, str]]:
    """Yield how `old` becomes `new`: is it the same, from where to where in `old`, and what comes there.

    Goes word by word, as a person changes a text; letter by letter only where a changed word has more than one look.
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    starts, position = [], 0
    for token in (*before, ""):
        starts.append(position)
        position += len(token)
    for what, a1, a2, b1, b2 in _opcodes(before, after):
        start, end, text = starts[a1], starts[a2], "".join(after[b1:b2])
        if what == "replace" and len(set(holders[start:end])) > 1:
            letters = difflib.SequenceMatcher(None, old[start:end], text, autojunk=False)
            for how, c1, c2, d1, d2 in letters.get_opcodes():
                yield how == "equal", start + c1, start + c2, text[d1:d2]
        else:
            yield what == "equal", start, end, text


def _opcodes(old: list[str], new: list[str]) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield how one list becomes the other: what is the same at both ends first, so that one change is one change."""
    most = min(len(old), len(new))
    first = next((at for at in range(most) if old[at] != new[at]), most)
    last = next((at for at in range(most - first) if old[-1 - at] != new[-1 - at]), most - first)
    ends = len(old) - last, len(new) - last
    yield "equal", 0, first, 0, first
    matcher = difflib.SequenceMatcher(None, old[first : ends[0]], new[first : ends[1]], autojunk=False)
    for what, a1, a2, b1, b2 in matcher.get_opcodes():
        yield what, a1 + first, a2 + first, b1 + first, b2 + first
    yield "equal", ends[0], len(old), ends[1], len(new)
