"""New text for a paragraph of which the runs, and so all formatting, stay as they are."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence

from planmaker.word.names import XML_SPACE
from planmaker.word.xml import Element, run

Sign = tuple[str, Element | None]
"""A letter in a line of an outline, with the `w:t` that holds it; None when it stands for something that is no text."""

SIGNS = re.compile(r"[⇥⏎«»⟨⟩]|\{#(?=\w+\})|\[\^|<(?:afbeelding|pagina-einde|kolom-einde|invulvak)")
"""What a new text may not hold: in an outline it stands for something that is no text."""

_TOKEN = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\w+|.", re.DOTALL)


def retext(paragraph: Element, signs: Sequence[Sign], wanted: str) -> bool:
    """Give the texts of a paragraph their new signs, each where the sign it replaces or follows stands.

    `signs` are those of its line in the outline. False when `wanted` changes more than text; nothing has changed then.
    """
    old = "".join(sign for sign, _ in signs)
    wanted += old[len(old.rstrip()) :]
    texts: dict[Element, list[str]] = {holder: [] for _, holder in signs if holder is not None}
    if not texts:
        if old or SIGNS.search(wanted):
            return old == wanted
        paragraph.append(run(wanted))
        return True
    for same, a1, a2, new in _edits(old, wanted, [holder for _, holder in signs]):
        touched = [holder for _, holder in signs[a1:a2]]
        if same:
            for sign, holder in signs[a1:a2]:
                if holder is not None:
                    texts[holder].append(sign)
            continue
        if None in touched or SIGNS.search(new):
            return False
        near = [
            *touched,
            *(holder for _, holder in reversed(signs[:a1])),
            *(holder for _, holder in signs[a2:]),
        ]
        home = next((holder for holder in near if holder is not None), None)
        if new and home is not None:
            texts[home].append(new)
    for holder, pieces in texts.items():
        holder.text = "".join(pieces)
        holder.set(XML_SPACE, "preserve")
    return True


def _edits(old: str, new: str, holders: Sequence[Element | None]) -> Iterator[tuple[bool, int, int, str]]:
    """Yield how `old` becomes `new`: is it the same, from where to where in `old`, and what comes there.

    Goes word by word, as a person changes a text; letter by letter only where a changed word has more than one look.
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    starts, position = [], 0
    for token in (*before, ""):
        starts.append(position)
        position += len(token)
    for what, a1, a2, b1, b2 in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        start, end, text = starts[a1], starts[a2], "".join(after[b1:b2])
        if what == "replace" and len(set(holders[start:end])) > 1:
            letters = difflib.SequenceMatcher(None, old[start:end], text, autojunk=False)
            for how, c1, c2, d1, d2 in letters.get_opcodes():
                yield how == "equal", start + c1, start + c2, text[d1:d2]
        else:
            yield what == "equal", start, end, text
