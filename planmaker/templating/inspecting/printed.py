"""Which names in a template go into its text: what is only asked in a condition, counted or chosen by is no print.

`{{ a.b if c else d }}` prints `b` of `a`, or `d`; `{% for p in x.parties %}{{ p.name }}` prints the parties of `x` and
the name of each; `{% set t = a.b %}` prints `b` when `t` is printed somewhere. Known from the tree, so that a compiled
program can note each print where it happens.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from jinja2 import nodes

from planmaker.templating.filters import NAMED_BY

_CHOOSING = frozenset(
    {"batch", "first", "groupby", "last", "list", "reject", "rejectattr", "reverse", "select", "selectattr", "slice"}
    | {"sort", "unique"}
)
"""Filters that hand on some of what they get; their arguments say which."""
_COUNTING = frozenset(["count", "length", "lidwoord", "naar_aantal", "verwijswoord", "voud", "werkwoord"])
"""Filters whose result follows from what they get, without showing it."""

_SHOWN_WHOLE = (nodes.Name, nodes.Getattr, nodes.Getitem)


@dataclass(slots=True)
class Printed:
    """What a program notes while it prints, by the identity of a node in its tree.

    `shown` are the fields and names whose value goes into the text. `each` has for an expression the fields of the
    part, or of each part, that a filter reads from it; of several in a tuple only the first that is there. `either`
    are filters that print what they get, or else their argument.
    """

    shown: set[int] = field(default_factory=set)
    each: dict[int, tuple[str | tuple[str, ...], ...]] = field(default_factory=dict)
    either: set[int] = field(default_factory=set)


def printed(tree: nodes.Template) -> Printed:
    """Return what goes into the text of a template."""
    assigned, loops = list(tree.find_all(nodes.Assign)), list(tree.find_all(nodes.For))
    targets = [*(each.target for each in assigned), *(loop.target for loop in loops)]
    bound = {name.name for target in targets for name in _targets(target)}
    bound |= {one.name for macro in tree.find_all(nodes.Macro) for one in macro.args}
    found = _Finder(bound)
    for output in tree.find_all(nodes.Output):
        for child in output.nodes:
            found.expression(child)
    for call in tree.find_all(nodes.CallBlock):
        found.expression(call.call)
    bodies = [{id(name) for part in loop.body for name in _targets(part)} for loop in loops]
    before = -1
    while before != len(found.done):  # what is printed by way of another name, until nothing new turns up
        before = len(found.done)
        for each in assigned:
            if any(name.name in found.names for name in _targets(each.target)):
                found.expression(each.node)
        for loop, body in zip(loops, bodies, strict=True):
            turns = {name.name for name in _targets(loop.target)}
            if any(id(name) in body for turn in turns for name in found.names.get(turn, ())):
                found.expression(loop.iter)
    return found.printed


def _targets(target: nodes.Node) -> Iterator[nodes.Name]:
    if isinstance(target, nodes.Name):
        yield target
    else:
        yield from target.find_all(nodes.Name)


class _Finder:
    """Goes through expressions whose value is printed."""

    def __init__(self, bound: Collection[str]) -> None:
        self._bound = bound
        self.printed = Printed()
        self.names: dict[str, list[nodes.Name]] = {}
        self.done: set[int] = set()

    def expression(self, node: nodes.Node) -> None:
        """Note what is printed when the value of `node` is."""
        if id(node) in self.done:
            return
        self.done.add(id(node))
        if isinstance(node, _SHOWN_WHOLE):
            self.printed.shown.add(id(node))
            self._root(node)
        elif isinstance(node, nodes.Filter):
            self._filter(node)
        elif isinstance(node, nodes.Call):
            if isinstance(node.node, nodes.Getattr):  # a method: what it belongs to
                self.expression(node.node.node)
            for argument in (*node.args, *(pair.value for pair in node.kwargs)):
                self.expression(argument)
        elif isinstance(node, nodes.CondExpr):
            self.expression(node.expr1)
            if node.expr2 is not None:
                self.expression(node.expr2)
        elif isinstance(node, nodes.And):
            self.expression(node.right)
        elif not isinstance(node, (nodes.Compare, nodes.Test, nodes.Not, nodes.TemplateData, nodes.Const)):
            for child in node.iter_child_nodes():
                self.expression(child)

    def _root(self, node: nodes.Node) -> None:
        """Note what leads to a field that is printed: a reference counts as shown when a name behind it is."""
        while isinstance(node, (nodes.Getattr, nodes.Getitem)):
            node = node.node
            if isinstance(node, (nodes.Getattr, nodes.Getitem)):
                self.printed.shown.add(id(node))
        if isinstance(node, nodes.Name):
            self.names.setdefault(node.name, []).append(node)
            if node.name not in self._bound:
                self.printed.shown.add(id(node))
        else:
            self.expression(node)

    def _filter(self, node: nodes.Filter) -> None:
        name, source = node.name, node.node
        if source is None or name in _COUNTING:
            return
        fields = tuple(_named(node))
        if fields:
            self.printed.each[id(source)] = fields
        self.expression(source)
        if name in _CHOOSING:
            return
        if name == "of" and len(node.args) == 1 and not isinstance(node.args[0], nodes.Const):
            self.printed.either.add(id(node))
        for argument in (*node.args, *(pair.value for pair in node.kwargs)):
            self.expression(argument)


def _named(node: nodes.Filter) -> Iterator[str | tuple[str, ...]]:
    """Yield the fields that a filter reads of what it gets: by itself, or as its arguments say."""
    yield from NAMED_BY.get(node.name, ())
    if node.name in ("opsomming", "map", "sum", "join", "min", "max"):
        given = [*node.args[:1]] if node.name == "opsomming" else []
        given += [pair.value for pair in node.kwargs if pair.key in ("attribute", "veld")]
        yield from (one.value for one in given if isinstance(one, nodes.Const) and isinstance(one.value, str))


def parts_in(value: object) -> Iterator[Mapping[str, object]]:
    """Yield the part that a value is, or those in it."""
    if isinstance(value, Mapping):
        yield value
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from parts_in(one)
