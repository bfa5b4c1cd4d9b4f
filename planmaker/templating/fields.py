"""The names a template reads, nested as the data is: what a context must hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jinja2 import nodes

from planmaker.templating.language import Language


@dataclass(frozen=True, slots=True)
class Field:
    """One name that a template reads.

    `path` is as in the data, with `[]` for each item of a loop: `partijen[].naam`. `loop` tells that the template goes
    through it. `places` are where it stands, in the order of the template.
    """

    path: str
    loop: bool
    places: tuple[str, ...]


def fields_of(
    environment: Language, sources: Sequence[tuple[str, dict[int, int]]], places: Sequence[str]
) -> list[Field]:
    """Return the fields of a template, sorted by path.

    `sources` are the Jinja texts of its parts, each with the tag of each line; `places` the place of each tag.
    """
    found: dict[str, tuple[bool, list[str]]] = {}
    for source, lines in sources:
        reader = _Reader(environment, lines, places)
        reader.block(environment.parse(source).body, {})
        for path, loop, place in reader.found:
            known = found.setdefault(path, (False, []))
            if place not in known[1]:
                known[1].append(place)
            found[path] = (known[0] or loop, known[1])
    return [Field(path, loop, tuple(where)) for path, (loop, where) in sorted(found.items())]


Scope = dict[str, str | None]
"""What each local name stands for: a path in the data, or None for something made inside the template."""


class _Reader:
    def __init__(self, environment: Language, lines: dict[int, int], places: Sequence[str]) -> None:
        self.known = frozenset(environment.globals)
        self.lines, self.places = lines, places
        self.found: list[tuple[str, bool, str]] = []

    def block(self, body: Sequence[nodes.Node], scope: Scope) -> None:
        """Read statements one after another; what one sets, the next knows."""
        for node in body:
            self.statement(node, scope)

    def statement(self, node: nodes.Node, scope: Scope) -> None:
        if isinstance(node, nodes.For):
            path = self.expression(node.iter, scope, loop=True)
            inner = {**scope, "loop": None, **_targets(node.target, f"{path}[]" if path else None)}
            if node.test is not None:
                self.expression(node.test, inner)
            self.block(node.body, inner)
            self.block(node.else_, dict(scope))
        elif isinstance(node, nodes.Assign):
            path = self.expression(node.node, scope)
            scope.update(_targets(node.target, path))
        elif isinstance(node, (nodes.Macro, nodes.CallBlock)):
            if isinstance(node, nodes.CallBlock):
                self.expression(node.call, scope)
            names = {argument.name: None for argument in node.args}
            if isinstance(node, nodes.Macro):
                scope[node.name] = None
            self.block(node.body, {**scope, **names, "caller": None, "varargs": None, "kwargs": None})
        elif isinstance(node, nodes.With):
            inner = dict(scope)
            for target, value in zip(node.targets, node.values, strict=True):
                inner.update(_targets(target, self.expression(value, scope)))
            self.block(node.body, inner)
        elif isinstance(node, nodes.AssignBlock):
            self.block(node.body, dict(scope))
            scope.update(_targets(node.target, None))
        elif isinstance(node, nodes.If):
            self.expression(node.test, scope)
            for branch in (node.body, node.elif_, node.else_):
                self.block(branch, scope)
        elif isinstance(node, nodes.Expr):
            self.expression(node, scope)
        else:
            for child in node.iter_child_nodes():
                self.statement(child, scope)

    def expression(self, node: nodes.Node, scope: Scope, loop: bool = False) -> str | None:
        """Note the fields in an expression; return the path that it stands for, None when it is computed."""
        path = self.path(node, scope)
        if path is not None:
            self.note(path, loop, node)
            return path
        if isinstance(node, nodes.Filter) and node.node is not None and node.name in _SAME_ITEMS:
            for argument in node.args:
                self.expression(argument, scope)
            return self.expression(node.node, scope, loop)
        for child in node.iter_child_nodes():
            self.expression(child, scope)
        return None

    def path(self, node: nodes.Node, scope: Scope) -> str | None:
        if isinstance(node, nodes.Name):
            if node.name in scope:
                return scope[node.name]
            return None if node.name in self.known or node.name.startswith("_pm_") else node.name
        if isinstance(node, nodes.Getattr):
            owner = self.path(node.node, scope)
            return f"{owner}.{node.attr}" if owner else None
        if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
            owner = self.path(node.node, scope)
            step = "[]" if isinstance(node.arg.value, int) else f".{node.arg.value}"
            return f"{owner}{step}" if owner else None
        if isinstance(node, nodes.Call) and isinstance(node.node, nodes.Getattr) and node.node.attr in _VIEWS:
            return self.path(node.node.node, scope)
        return None

    def note(self, path: str, loop: bool, node: nodes.Node) -> None:
        tag = self.lines.get(node.lineno, -1)
        place = self.places[tag] if 0 <= tag < len(self.places) else ""
        self.found.append((path, loop, place))


_SAME_ITEMS = frozenset(
    ("sort", "reverse", "list", "unique", "selectattr", "rejectattr", "select", "reject", "batch", "dictsort")
)
_VIEWS = frozenset(("items", "values", "keys"))


def _targets(target: nodes.Node, path: str | None) -> Scope:
    if isinstance(target, nodes.Name):
        return {target.name: path}
    if isinstance(target, nodes.Tuple):
        return {item.name: None for item in target.items if isinstance(item, nodes.Name)}
    return {}
