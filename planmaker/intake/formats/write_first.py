"""A first dossier as YAML in which everything is explained: what is filled in, what is asked, examples of the rest.

All but what is filled in comes from the model: which fields there are and in what order, what each means, what may be
chosen, an example. The text follows the convention that it explains at its own top: a # that sticks to a word is an
example, any other # is explanation.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.first.forms import First
from planmaker.dossier.first.start import HEAD, Example, Tree
from planmaker.dossier.model.examples import example
from planmaker.dossier.model.fields import Shape, shapes
from planmaker.intake.formats.write_yaml import leaf
from planmaker.intake.formats.written import sort_of, typed

WIDTH = 120
"""How long a line may be, its explanation included."""

_RULER = "# " + "-" * (WIDTH - 8)
_BEFORE_TEXT = re.compile(r"\A *(?=[^ #])|\A *(?=#[^ ])")


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where fields are written: the part they are of, the way to it, and how deep it stands.

    `whole` is false where only what is filled in is written, without explanation: whoever reads on has seen the rest.
    """

    first: First
    part: type[Part]
    path: tuple[str, ...] = ()
    indent: str = ""
    whole: bool = True

    def below(self, shape: Shape, indent: str) -> _Spot:
        assert shape.part
        return replace(self, part=shape.part, path=(*self.path, shape.name), indent=indent)

    def shapes(self) -> Iterator[Shape]:
        return (shape for shape in shapes(self.part) if self.first.uses((*self.path, shape.name)))


def write(first: First) -> str:
    """Return `first` as text; reading it gives what it says, also after the # is taken from any example."""
    lines = [HEAD.rstrip("\n")]
    spot = _Spot(first, Dossier)
    for shape in spot.shapes():
        lines.append("")
        if shape.part:
            lines += [_RULER, f"# {shape.label}. {shape.description}", _RULER]
            head, below = _parts(spot, shape, first.tree.get(shape.name), apart=True)
        else:
            head, below = _value(spot, shape, first.tree.get(shape.name))
        lines += [*head, *below]
    return "\n".join(lines) + "\n"


def _fields(spot: _Spot, tree: Tree) -> Iterator[str]:
    """Yield the lines of the fields of a part: what `tree` says, and the rest as examples."""
    for shape in spot.shapes():
        if shape.name in tree:
            head, below = _field(spot, shape, tree[shape.name])
            yield from head
            yield from below
        elif spot.whole:
            head, below = _field(spot, shape, _example(spot, shape))
            yield from head if below else _commented(head)
            yield from _commented(below)


def _field(spot: _Spot, shape: Shape, value: Any) -> tuple[list[str], list[str]]:
    """Return the lines that name a field, and the lines below them."""
    if shape.part:
        head, below = _parts(spot, shape, value)
        return _explained(spot, shape, head, value), below
    return _value(spot, shape, value)


def _parts(spot: _Spot, shape: Shape, value: Any, *, apart: bool = False) -> tuple[list[str], list[str]]:
    """Return the line of a field that holds parts, and the lines of those; with `apart` blank lines between them."""
    head = [f"{spot.indent}{shape.name}:"]
    if not shape.many:
        inside = spot.below(shape, f"{spot.indent}  ")
        if value is None:
            return head, _commented(_fields(inside, _examples(inside)))
        return head, list(_fields(inside, value))
    inside = spot.below(shape, f"{spot.indent}    ")
    if value is None:
        value = [Example(one) for one in _example(spot, shape)]
    lines: list[str] = []
    for at, item in enumerate(value):
        written = _item(list(_fields(inside if at == 0 else replace(inside, whole=False), item)), inside.indent)
        lines += [""] if apart and at and spot.whole else []
        lines += _commented(written) if isinstance(item, Example) else written
    return head, lines


def _item(lines: list[str], indent: str) -> list[str]:
    """Return the lines of a part with a dash before its first field; what explains that field stands as deep."""
    dash = indent[:-2]
    at = next(number for number, line in enumerate(lines) if not line.startswith(f"{indent}# "))
    above = [f"{dash}{line.removeprefix(indent)}" for line in lines[:at]]
    return [*above, f"{dash}- {lines[at].removeprefix(indent)}", *lines[at + 1 :]]


def _value(spot: _Spot, shape: Shape, value: Any) -> tuple[list[str], list[str]]:
    """Return the lines of a field with a value, or with a list of values; a list of texts stands below its name."""
    sort = sort_of(spot.part, shape.name)
    lead = f"{spot.indent}{shape.name}:"
    below: list[str] = []
    if value is None:
        head = [lead]
    elif not isinstance(value, (list, tuple)):
        head = list(leaf(f"{lead} ", typed(value), sort, f"{spot.indent}  "))
    elif value and (shape.identifier or shape.choice):
        head = [f"{lead} [{', '.join(map(typed, value))}]"]
    else:
        head = [lead]
        for item in value:
            below += leaf(f"{spot.indent}  - ", typed(item), sort, f"{spot.indent}    ")
    return _explained(spot, shape, head, value), below


def _explained(spot: _Spot, shape: Shape, lines: list[str], value: Any) -> list[str]:
    """Return the lines of a field with its explanation: behind it where that fits, otherwise above."""
    if not spot.whole:
        return lines
    text = _explanation(spot, shape, value)
    first, *rest = lines
    if not rest and len(first) + len(text) + 4 <= WIDTH:
        return [f"{first}  # {text}"]
    above = textwrap.wrap(text, WIDTH - len(spot.indent) - 2, break_on_hyphens=False)
    return [*(f"{spot.indent}# {line}" for line in above), *lines]


def _explanation(spot: _Spot, shape: Shape, value: Any) -> str:
    """Return what a field means, an example where it is to be filled in, and what may be chosen."""
    told = [shape.description]
    shown = example(spot.part, shape.name)
    words = shape.choices
    if value is None and isinstance(shown, str) and not words:
        told.append(f"Bijvoorbeeld: {shown.rstrip('.')}.")
    if words:
        meant = (f"{word} ({shape.meanings[word]})" if word in shape.meanings else word for word in words)
        told.append(f"Kies uit: {', '.join(meant)}.")
    if shape.intern:
        told.append("Intern: komt nooit in een document voor partners.")
    return " ".join(told)


def _examples(spot: _Spot) -> Tree:
    """Return an example of every field of a part."""
    return {shape.name: _example(spot, shape) for shape in spot.shapes()}


def _example(spot: _Spot, shape: Shape) -> Any:
    shown = example(spot.part, shape.name)
    if shape.part is None:
        return shown
    whole = _examples(spot.below(shape, ""))
    if not shape.many:
        return whole
    first, *rest = shown or [{}]
    return [{**whole, **first}, *rest]


def _commented(lines: Iterable[str]) -> list[str]:
    """Return lines with a # before each that is no explanation."""
    return [
        line if line.lstrip(" ").startswith("#") else _BEFORE_TEXT.sub(lambda m: f"{m[0]}#", line) for line in lines
    ]
