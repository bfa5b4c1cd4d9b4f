"""Turn the Jinja tree of one part into Python that prints through our own functions and counts its loops.

Jinja's compiler does the work; what differs: each printed value goes through `text(value, tag)`, an attribute of plain
data is looked up as a key first, each loop first asks for its turns, and what goes into the text is noted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import CodeType
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer

from planmaker.templating.inspecting.printed import Printed, printed
from planmaker.templating.language import Language

LOOP, KEEP = "_pm_loop", "_pm_keep"
_ATTEMPT = "_pm_attempt"


class _Generator(CodeGenerator):
    """Jinja's generator with our way of printing."""

    def __init__(
        self, environment: Language, name: str, lines: Mapping[int, int], plain: frozenset[int], noted: Printed
    ) -> None:
        super().__init__(environment, name, name)
        self._lines = lines
        self._plain = plain
        self._noted = noted
        self._calling = 0

    def write_commons(self) -> None:
        super().write_commons()
        self.writeline("text = context.text; place = context.special")
        self.writeline("get = environment.get_field; show, seen, each = context.notes_of_prints")

    def _tag(self, node: nodes.Node) -> int:
        return self._lines.get(node.lineno, -1)

    def visit(self, node: nodes.Node, *args: Any, **kwargs: Any) -> Any:
        """Write a node; around what a filter prints fields of, the note of that."""
        fields = self._noted.each.get(id(node))
        if fields is None:
            return super().visit(node, *args, **kwargs)
        self.write("each(")
        super().visit(node, *args, **kwargs)
        self.write(f", {fields!r}, {self._tag(node)})")
        return None

    def visit_Name(self, node: nodes.Name, frame: Frame) -> None:
        self._seen(node, frame, super().visit_Name)

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:
        self._seen(node, frame, super().visit_Getitem)

    def _seen(self, node: Any, frame: Frame, write: Callable[[Any, Frame], None]) -> None:
        if id(node) not in self._noted.shown:
            write(node, frame)
            return
        self.write("seen(")
        write(node, frame)
        self.write(f", {getattr(node, 'name', '')!r}, {self._tag(node)})")

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:
        if node.name != "of" or id(node) not in self._noted.either or node.node is None:
            super().visit_Filter(node, frame)
            return
        # What would stand in the place of a value that is there is not printed, so not looked up either.
        self.write("(_pm_value if not absent(_pm_value := ")
        self.visit(node.node, frame)
        self.write(") else ")
        self.visit(node.args[0], frame)
        self.write(")")

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        if isinstance(node, nodes.TemplateData):
            return str(node.data)
        raise nodes.Impossible()

    def _output_const_repr(self, group: Any) -> str:
        return repr("".join(map(str, group)))

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("text(" if self._lines.get(node.lineno, -1) in self._plain else "place(")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(f", {self._lines.get(node.lineno, -1)})")

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        if isinstance(node.node, nodes.Name) and node.node.name == _ATTEMPT:
            self.write("context.attempt(lambda: (")
            self.visit(node.args[0], frame)
            self.write(f"), {self._lines.get(node.lineno, -1)})")
            return
        if isinstance(node.node, nodes.Getattr):
            self._calling = id(node.node)
        super().visit_Call(node, frame, forward_caller=forward_caller)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        if id(node) in self._noted.shown and self._calling != id(node):
            self.write("show(")
            self.visit(node.node, frame)
            self.write(f", {node.attr!r}, {self._tag(node)})")
            return
        self.write("environment.getattr(" if self._calling == id(node) else "get(")
        self.visit(node.node, frame)
        self.write(f", {node.attr!r})")


class _Tracing(_Generator):
    """Prints each value as a function to try: what goes wrong in one must not hide the next."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write("text(lambda: (")

    def _output_child_post(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        self.write(f"), {self._lines.get(node.lineno, -1)})")


class _Loops(NodeTransformer):
    """Lets every loop ask for its turns, and weighs what is kept: `for x in y` becomes `for x in _pm_loop(y, tag)`."""

    def __init__(self, lines: Mapping[int, int], tracing: bool) -> None:
        self._lines = lines
        self._tracing = tracing

    def visit_For(self, node: nodes.For) -> nodes.For:
        self.generic_visit(node)
        tag = self._lines.get(node.lineno, -1)
        items = self._attempt(node.iter) if self._tracing else node.iter
        node.iter = _call(LOOP, [items, nodes.Const(tag, lineno=node.lineno)], node.lineno)
        return node

    def visit_If(self, node: nodes.If) -> nodes.If:
        self.generic_visit(node)
        if self._tracing:
            node.test = self._attempt(node.test)
        return node

    def visit_Assign(self, node: nodes.Assign) -> nodes.Assign:
        self.generic_visit(node)
        if not isinstance(node.node, (nodes.Name, nodes.Getattr, nodes.Const)):
            node.node = _call(KEEP, [node.node], node.lineno)
        if self._tracing:
            node.node = self._attempt(node.node)
        return node

    def _attempt(self, expression: nodes.Node) -> nodes.Expr:
        line = expression.lineno
        return _call(_ATTEMPT, [expression], line)


def _call(name: str, arguments: list[nodes.Node], line: int) -> nodes.Call:
    return nodes.Call(nodes.Name(name, "load", lineno=line), arguments, [], None, None, lineno=line)


def python_of(
    environment: Language,
    source: str,
    name: str,
    lines: Mapping[int, int],
    plain: frozenset[int],
    tracing: bool = False,
) -> tuple[CodeType, dict[int, int]]:
    """Return the code of a template `source`, and for each Python line of it the template line it came from.

    `lines` gives for each template line the number of the tag that stands there, `plain` the tags that stand in
    ordinary text: for these the common case is tried first. `tracing` code tries each expression
    on its own, for explaining a failure.
    """
    tree = environment.parse(source, name=name)
    tree = _Loops(lines, tracing).visit(tree)
    tree.set_environment(environment)
    noted = Printed() if tracing else printed(tree)
    generator = (_Tracing if tracing else _Generator)(environment, name, lines, plain, noted)
    generator.visit(tree)
    python: str = generator.stream.getvalue()  # type: ignore[attr-defined]  # a StringIO when no stream is given
    return compile(python, f"<sjabloon {name}>", "exec", dont_inherit=True), {
        python_line: line for line, python_line in generator.debug_info
    }
