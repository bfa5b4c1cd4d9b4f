"""Which data a template reads: each expression followed to where its value comes from, without any data.

What a name stands for is followed through loops, `set`, `with`, choices, the filters that hand on what they get, and
the parameters of macros. What is computed stands for nothing: its parts are read, and it ends there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from jinja2 import nodes

from planmaker.templating.language import Language

SAME = frozenset(("sort", "reverse", "list", "unique", "selectattr", "rejectattr", "select", "reject"))
"""Filters that give the items of what they get."""
_ROWS = frozenset(("batch", "slice"))
_ONE = frozenset(("first", "last", "random", "min", "max"))
_NAMING = {"map": "", "sum": 0, "join": 1, "sort": 2, "unique": 1, "min": 1, "max": 1, "groupby": 0, "opsomming": 0,
           "selectattr": 0, "rejectattr": 0}  # fmt: skip
"""Filters that read a field of each item, and where that stands when it is not said as `attribute`."""
_GUARDS = frozenset(("default", "d"))
_MOST_CALLS = 1000  # of macros, each with other data: enough for any template that a person writes


@dataclass(frozen=True, slots=True)
class Ref:
    """A place in the data. `around` counts the lists that the template itself put around it, as in `batch(2)`."""

    path: str
    around: int = 0

    def item(self) -> Ref:
        """Return what one turn through it gives."""
        return Ref(self.path, self.around - 1) if self.around else Ref(f"{self.path}[]")


Refs = tuple[Ref, ...]
"""What a value may be; nothing when it is computed."""
Scope = dict[str, Refs]


@dataclass(frozen=True, slots=True)
class Read:
    """One reading: the paths it may be about, whether the template goes through it, at which line.

    `sure` is false where the template asks whether it is there, or says what else to use.
    """

    paths: tuple[str, ...]
    loop: bool
    line: int
    sure: bool


class Reader:
    """Reads the text of one part; `found` has what it read."""

    def __init__(self, environment: Language) -> None:
        self._known = frozenset(environment.globals)
        self._macros: dict[str, tuple[nodes.Macro, Scope]] = {}
        self._called: set[tuple[str, tuple[Refs, ...]]] = set()
        self._inside: list[str] = []
        self.found: list[Read] = []

    def block(self, body: Sequence[nodes.Node], scope: Scope) -> None:
        """Read statements one after another; what one sets, the next knows."""
        for node in body:
            self._statement(node, scope)

    def _statement(self, node: nodes.Node, scope: Scope) -> None:
        if isinstance(node, nodes.For):
            refs = self._expression(node.iter, scope, loop=True)
            inner = {**scope, "loop": (), **_targets(node.target, tuple(ref.item() for ref in refs))}
            if isinstance(node.iter, nodes.Filter) and node.iter.name == "groupby" and node.iter.node is not None:
                inner.update(_group(node.target, self._expression(node.iter.node, scope)))
            if node.test is not None:
                self._expression(node.test, inner)
            self.block(node.body, inner)
            self.block(node.else_, dict(scope))
        elif isinstance(node, nodes.Assign):
            scope.update(_targets(node.target, self._expression(node.node, scope)))
        elif isinstance(node, nodes.Macro):
            scope[node.name] = ()
            self._macros[node.name] = node, scope
            self._macro(node, scope, {argument.name: () for argument in node.args})
        elif isinstance(node, nodes.CallBlock):
            self._expression(node.call, scope)
            self.block(node.body, {**scope, **{argument.name: () for argument in node.args}})
        elif isinstance(node, nodes.With):
            inner = dict(scope)
            for target, value in zip(node.targets, node.values, strict=True):
                inner.update(_targets(target, self._expression(value, scope)))
            self.block(node.body, inner)
        elif isinstance(node, nodes.AssignBlock):
            self.block(node.body, dict(scope))
            scope.update(_targets(node.target, ()))
        elif isinstance(node, nodes.If):
            self._choice(node, scope)
        elif isinstance(node, nodes.Expr):
            self._expression(node, scope)
        else:
            for child in node.iter_child_nodes():
                self._statement(child, scope)

    def _choice(self, node: nodes.If, scope: Scope) -> None:
        """Read all branches; afterwards a name may stand for what any of them set."""
        ends: list[Scope] = []
        for branch in (node, *node.elif_):
            self._expression(branch.test, scope)
            ends.append(dict(scope))
            self.block(branch.body, ends[-1])
        ends.append(dict(scope))
        self.block(node.else_, ends[-1])
        for name in {name for end in ends for name in end}:
            scope[name] = _either([end[name] for end in ends if name in end])

    def _macro(self, node: nodes.Macro, scope: Scope, given: Scope) -> None:
        self.block(node.body, {**scope, "caller": (), "varargs": (), "kwargs": (), **given})

    def _expression(self, node: nodes.Node, scope: Scope, loop: bool = False, sure: bool = True) -> Refs:
        """Note what an expression reads; return what its value may be."""
        for kind, read in self._READERS.items():
            if isinstance(node, kind):
                return read(self, node, scope, loop, sure)
        for child in node.iter_child_nodes():
            self._expression(child, scope)
        return ()

    def _place(self, node: nodes.Expr, scope: Scope, loop: bool, sure: bool) -> Refs:
        """Read a name, a field of something, or an item of it."""
        refs = self._refs(node, scope)
        self._note(refs, loop, node, sure)
        return refs

    def _refs(self, node: nodes.Node, scope: Scope) -> Refs:
        """Return what a value may be, noting only what is computed on the way."""
        if isinstance(node, nodes.Name):
            if node.name in scope:
                return scope[node.name]
            return () if node.name in self._known or node.name.startswith("_pm_") else (Ref(node.name),)
        if not isinstance(node, (nodes.Getattr, nodes.Getitem)):
            return self._expression(node, scope)
        owner = self._refs(node.node, scope)
        if isinstance(node, nodes.Getattr):
            return _fields(owner, node.attr)
        if isinstance(node.arg, nodes.Slice):
            self._expression(node.arg, scope)
            return owner
        step = _fixed(node.arg)
        if isinstance(step, int):
            return tuple(ref.item() for ref in owner)
        if step is not None:
            return _fields(owner, step)
        self._note(owner, False, node, True)
        self._expression(node.arg, scope)
        return ()

    def _call(self, node: nodes.Call, scope: Scope, loop: bool, sure: bool) -> Refs:
        given = [self._expression(argument, scope) for argument in node.args]
        named = {pair.key: self._expression(pair.value, scope) for pair in node.kwargs}
        for rest in (node.dyn_args, node.dyn_kwargs):
            if rest is not None:
                self._expression(rest, scope)
        if isinstance(node.node, nodes.Getattr):  # a method reads what it belongs to
            owner = self._expression(node.node.node, scope, loop)
            if node.node.attr == "get" and node.args and isinstance(node.args[0], nodes.Const):
                refs = _fields(owner, str(node.args[0].value))
                self._note(refs, loop, node, sure=False)
                return refs
            return ()
        if not isinstance(node.node, nodes.Name) or node.node.name not in self._macros:
            self._expression(node.node, scope)
            return ()
        name = node.node.name
        macro, home = self._macros[name]
        bound: Scope = {}
        defaults = dict(zip(reversed(macro.args), reversed(macro.defaults), strict=False))
        for at, parameter in enumerate(macro.args):
            if at < len(given):
                bound[parameter.name] = given[at]
            elif parameter.name in named:
                bound[parameter.name] = named[parameter.name]
            else:
                bound[parameter.name] = self._expression(defaults[parameter], home) if parameter in defaults else ()
        key = name, tuple(bound.values())
        again = key in self._called or name in self._inside or len(self._called) >= _MOST_CALLS
        if any(bound.values()) and not again:
            self._called.add(key)
            self._inside.append(name)
            self._macro(macro, home, bound)
            self._inside.pop()
        return ()

    def _filter(self, node: nodes.Filter, scope: Scope, loop: bool, sure: bool) -> Refs:
        if node.node is None:
            return ()
        arguments = [self._expression(argument, scope) for argument in node.args]
        named = {str(pair.key): pair.value for pair in node.kwargs}
        for value in named.values():
            self._expression(value, scope)
        goes_on = node.name in SAME | _ROWS | _ONE | {"dictsort", "map", "groupby"}
        refs = self._expression(node.node, scope, loop or goes_on, sure and node.name not in _GUARDS)
        if node.name in _GUARDS:
            return _either([refs, *arguments[:1]])
        read = self._attributes(node, named, refs)
        if node.name == "map":
            return tuple(Ref(ref.path, 1) for ref in read)
        if node.name in SAME:
            return refs
        if node.name in _ROWS:
            return tuple(Ref(ref.path, ref.around + 1) for ref in refs)
        return tuple(ref.item() for ref in refs) if node.name in _ONE else ()

    def _attributes(self, node: nodes.Filter, named: dict[str, nodes.Expr], refs: Refs) -> Refs:
        """Note the fields that a filter reads of each item, and return them."""
        place = _NAMING.get(node.name)
        said = named.get("attribute", named.get("veld"))
        if said is None and isinstance(place, int) and place < len(node.args):
            said = node.args[place]
        if place is None or not isinstance(said, nodes.Const) or not isinstance(said.value, str):
            return ()
        sure = "default" not in named and not (
            node.name in ("selectattr", "rejectattr")
            and any(isinstance(test, nodes.Const) and test.value in ("defined", "undefined") for test in node.args[1:])
        )
        read: Refs = ()
        for dotted in said.value.split(","):
            read = tuple(ref.item() for ref in refs)
            for step in dotted.split("."):
                read = tuple(ref.item() for ref in read) if step.isdigit() else _fields(read, step)
            self._note(read, False, node, sure)
        return read

    def _test(self, node: nodes.Test, scope: Scope, loop: bool, sure: bool) -> Refs:
        for argument in node.args:
            self._expression(argument, scope)
        self._expression(node.node, scope, sure=node.name not in ("defined", "undefined"))
        return ()

    def _condition(self, node: nodes.CondExpr, scope: Scope, loop: bool, sure: bool) -> Refs:
        self._expression(node.test, scope)
        either = [node.expr1, node.expr2] if node.expr2 is not None else [node.expr1]
        return _either([self._expression(one, scope, loop, sure) for one in either])

    def _or(self, node: nodes.BinExpr, scope: Scope, loop: bool, sure: bool) -> Refs:
        return _either([self._expression(one, scope, loop, sure) for one in (node.left, node.right)])

    def _list(self, node: nodes.List, scope: Scope, loop: bool, sure: bool) -> Refs:
        items = [self._expression(item, scope) for item in node.items]
        return _either([tuple(Ref(ref.path, ref.around + 1) for ref in refs) for refs in items])

    _READERS: ClassVar[dict[type[nodes.Node], Callable[..., Refs]]] = {
        nodes.Name: _place,
        nodes.Getattr: _place,
        nodes.Getitem: _place,
        nodes.Call: _call,
        nodes.Filter: _filter,
        nodes.Test: _test,
        nodes.CondExpr: _condition,
        nodes.Or: _or,
        nodes.And: _or,
        nodes.Add: _or,
        nodes.List: _list,
    }

    def _note(self, refs: Refs, loop: bool, node: nodes.Node, sure: bool) -> None:
        if refs:
            self.found.append(Read(tuple(ref.path for ref in refs), loop, node.lineno, sure))


def _either(alternatives: Sequence[Refs]) -> Refs:
    """Return all that a value may be; nothing when one of the alternatives is computed."""
    if not all(alternatives):
        return ()
    return tuple(dict.fromkeys(ref for refs in alternatives for ref in refs))


def _fields(refs: Refs, name: str) -> Refs:
    return tuple(Ref(f"{ref.path}.{name}") for ref in refs) if not any(ref.around for ref in refs) else ()


def _fixed(node: nodes.Node) -> str | int | None:
    """Return the name or number between brackets, None when it is computed; a number from the end counts too."""
    if isinstance(node, nodes.Neg):
        node = node.node
    return node.value if isinstance(node, nodes.Const) and isinstance(node.value, (str, int)) else None


def _targets(target: nodes.Node, refs: Refs) -> Scope:
    if isinstance(target, nodes.Name):
        return {target.name: refs}
    if isinstance(target, nodes.Tuple):
        return {item.name: () for item in target.items if isinstance(item, nodes.Name)}
    return {}


def _group(target: nodes.Node, refs: Refs) -> Scope:
    """Return what the turns of `groupby` give: a value, and the items that have it."""
    if isinstance(target, nodes.Tuple) and len(target.items) == 2:
        return _targets(target.items[1], refs)
    return {}
