"""What a compiled template calls while it prints: values to XML, numbers that stay unique, limits that hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import jinja2.runtime
from jinja2 import TemplateRuntimeError
from jinja2.runtime import Context, Undefined
from markupsafe import Markup

from planmaker.templating import limits
from planmaker.templating.bounds import LimitError, joined, keep, plain_text
from planmaker.templating.wording import ESCAPE_ATTRIBUTE, escape, percent, run_text

_LONG = 10_000  # characters; longer values are counted
_UNUSUAL = re.compile("[\x00-\x1f\ud800-\udfff\ufffe\uffff]")
_ILLEGAL = re.compile("[\x00-\x06\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


INSERTS = "planmaker.templating.inserts"
"""The module whose values are more than text."""


class Fragment(Markup):
    """XML that the template itself printed, in a macro or a block: it is not escaped again.

    Whatever a filter makes of it is no longer ours: every method gives plain Markup.
    """

    __slots__ = ()


def _plain_method(name: str) -> Any:
    method = getattr(Markup, name)
    return lambda self, *args, **kwargs: method(Markup(self), *args, **kwargs)  # noqa: S704 - was Markup already


for _name in dir(str):
    if callable(getattr(str, _name)) and (
        not _name.startswith("_") or _name in ("__add__", "__mul__", "__mod__", "__getitem__")
    ):
        setattr(Fragment, _name, _plain_method(_name))


class Macro(jinja2.runtime.Macro):
    """Jinja's macro, whose result is known to be ours."""

    def _invoke(self, arguments: list[Any], autoescape: bool) -> str:
        return Fragment(self._func(*arguments))


class Site(NamedTuple):
    """Where a tag prints: `kind` as in `weave.Site` (or `url`), and the formatting around it."""

    kind: str
    run: str = ""
    paragraph: str = ""
    splits: bool = False


class ValueFault(Exception):
    """A value cannot be printed where it stands. `code` and the message are those of the finding."""

    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code, self.hint = code, hint


def unmarked(value: Any) -> str:
    """Return the text that escaped text stands for; ValueFault when it holds tags: those are nobody's to print."""
    html = str(value.__html__())
    if "<" in html:
        raise ValueFault(
            "waarde-met-opmaak",
            f"de waarde is zelf al opmaak ({type(value).__name__}) en kan niet worden getoond",
            "geef gewone tekst, of RichText uit planmaker.templating; zet geen filter achter een macro met opmaak",
        )
    return Markup(html).unescape()  # noqa: S704 - only to take the escapes off


TROUBLE = (
    ValueFault,
    LimitError,
    TemplateRuntimeError,
    ArithmeticError,
    LookupError,
    TypeError,
    ValueError,
    AttributeError,
    RecursionError,
    RuntimeError,
    AssertionError,
)
"""What a template and its data can bring about while printing."""


class Run:
    """All that one rendering remembers: its limits, its fresh numbers, its pictures and links."""

    def __init__(self, next_numbers: Mapping[str, int]) -> None:
        self.turns, self.most, self.size = 0, limits.MAX_TURNS, 0
        self.printed: list[str] = []
        self.next = dict(next_numbers)
        self.used: set[str] = set()
        self.current: dict[str, str] = {}
        self.comments: list[tuple[str, str]] = []
        self.attachments: list[Any] = []
        self.starts_lists = True
        self.restarts: list[tuple[str, str, int]] = []
        self.lists: dict[str, list[Any]] = {}

    def charge(self, count: int) -> None:
        """Count `count` turns or calls; LimitError when there are too many."""
        self.turns += count
        if self.turns > self.most:
            raise LimitError(f"de lussen in dit sjabloon draaien samen vaker dan {self.most} keer")

    def weigh(self, size: int) -> None:
        """Count the characters of a long value; LimitError when the document becomes too long."""
        self.size += size
        if self.size > limits.MAX_OUTPUT:
            raise LimitError(f"het document wordt langer dan {limits.MAX_OUTPUT} tekens")

    def loop(self, items: Any, tag: int) -> Any:
        """Return what a loop goes through, after charging its turns."""
        try:
            count = len(items)
        except TypeError:
            return self._counted(items)
        self.charge(count + 1)
        return items

    def _counted(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            self.charge(1)
            yield item

    def unique_id(self, family: str, original: str) -> str:
        """Return the number of an element that a loop repeats: its own the first time, a fresh one each next turn."""
        key = family + original
        if key not in self.current:
            number = original
            if key in self.used:
                number = str(self.next[family])
                self.next[family] += 1
                if family == "c":
                    self.comments.append((original, number))
            self.used.add(key)
            self.current[key] = number
        number = self.current[key]
        if family in "ds":  # these come alone: the next one is another
            del self.current[key]
        return number

    def unique_name(self, original: str) -> str:
        """Return the name of a bookmark that a loop repeats: its own the first time, then with a number."""
        key = "n" + original
        if key not in self.current:
            count = self.next.get(key, 1)
            self.next[key] = count + 1
            self.current[key] = original if count == 1 else f"{original[:34]}_{count}"
        return self.current[key]

    def turn(self, *keys: str) -> str:
        """Begin a new turn of a loop: the numbers named by `keys` are fresh again."""
        for key in keys:
            self.current.pop(key, None)
        return ""

    def list_turn(self, number: str, first: bool) -> str:
        """Begin a new turn of a loop that makes a list of its own in each."""
        if not first:
            self.lists.setdefault(number, [number, False, False])[1] = True
        return ""

    def list_break(self, number: str) -> str:
        """Note that something stands between the items of a list."""
        self.lists.setdefault(number, [number, False, False])[2] = True
        return ""

    def list_item(self, number: str, level: int, direct: bool) -> Fragment:
        """Return the numbering of the next item of a list, a fresh one where the list starts anew.

        `direct` tells that the paragraph has a number of its own in the template, not only through its style.
        """
        state = self.lists.setdefault(number, [number, False, False])
        if state[1] and state[2] and self.starts_lists:
            state[0] = str(self.next["num"])
            self.next["num"] += 1
            self.restarts.append((state[0], number, level))
        state[1] = state[2] = False
        if state[0] == number and not direct:
            return Fragment("")
        return Fragment(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{state[0]}"/></w:numPr>')

    def helpers(self) -> dict[str, Any]:
        """Return what compiled programs call, by name."""
        return {
            "_pm_loop": self.loop,
            "_pm_keep": keep,
            "_pm_id": self.unique_id,
            "_pm_name": self.unique_name,
            "_pm_turn": self.turn,
            "_pm_list_turn": self.list_turn,
            "_pm_list_break": self.list_break,
            "_pm_list_item": self.list_item,
        }


def _printer(append: Callable[[str], None], special: Callable[[Any, int], str]) -> Callable[[Any, int], str]:
    """Return the function that prints a value in ordinary text: the common case here, all others in `special`."""

    def text(value: object, tag: int) -> str:
        if type(value) is str and len(value) < _LONG and (value.isprintable() or not _UNUSUAL.search(value)):
            if "&" in value or "<" in value or ">" in value:
                value = escape(value)
            append(value)
            return value
        return special(value, tag)

    return text


class Rendering(Context):
    """Jinja's context for one part of one rendering, with our way of printing."""

    run: Run
    sites: Sequence[Site]
    part: str
    text: Callable[[Any, int], str]

    def bind(self, run: Run, sites: Sequence[Site], part: str) -> None:
        """Say which rendering this is, of which part, with the site of each tag."""
        self.run, self.sites, self.part = run, sites, part
        self.text = _printer(run.printed.append, self.special)

    def derived(self, locals: dict[str, Any] | None = None) -> Rendering:
        """Return a context that also knows `locals`, of the same rendering."""
        made = type(self)(self.environment, {**self.get_all(), **(locals or {})}, self.name, {})
        made.eval_ctx, made.blocks = self.eval_ctx, self.blocks
        made.bind(self.run, self.sites, self.part)
        return made

    def charge(self, count: int) -> None:
        """Count turns or calls of a template."""
        self.run.charge(count)

    def special(self, value: Any, tag: int) -> str:
        """Return the XML of any value in any place."""
        if type(value) is Fragment:
            return value
        if isinstance(value, Undefined):
            str(value)
        site = self.sites[tag]
        if value is None:
            raise ValueFault("waarde-leeg", "hier is geen waarde voor (None)", "geef een waarde, of gebruik {% if … %}")
        if type(value).__module__ == INSERTS:
            from planmaker.templating.rich import rich_xml

            return rich_xml(self, value, site)
        text = unmarked(value) if hasattr(value, "__html__") else plain_text(value)
        if len(text) > limits.MAX_VALUE:
            raise LimitError(f"een waarde is langer dan {limits.MAX_VALUE} tekens")
        self.run.weigh(len(text))
        if bad := _ILLEGAL.search(text):
            raise ValueFault(
                "teken-onmogelijk",
                f"de waarde bevat een teken dat in een document niet kan bestaan (U+{ord(bad.group()):04X})",
                "haal het teken uit de gegevens",
            )
        return self.place(text, site)

    def place(self, text: str, site: Site) -> str:
        """Return plain `text` as XML for `site`, with its line breaks, tabs, paragraphs and page breaks."""
        kind = site.kind
        if kind == "text":
            xml = run_text(text, site.run, site.paragraph, site.splits)
            self.run.printed.append(escape(text) if xml == escape(text) else "")
            return xml
        if kind == "attr":
            return escape(text).translate(ESCAPE_ATTRIBUTE)
        if kind in ("fill", "span"):
            from planmaker.templating.cells import cell_look

            return cell_look(text, kind)
        if kind == "url":
            return escape(percent(text)).translate(ESCAPE_ATTRIBUTE)
        if kind == "run":
            inner = run_text(text, site.run, site.paragraph, site.splits)
            return f'<w:r>{site.run}<w:t xml:space="preserve">{inner}</w:t></w:r>'
        if kind == "block":
            inner = run_text(text, site.run, site.paragraph, True)
            return f'<w:p>{site.paragraph}<w:r>{site.run}<w:t xml:space="preserve">{inner}</w:t></w:r></w:p>'
        if kind == "row":
            raise ValueFault(
                "waarde-past-niet", "een waarde kan geen rij of cel vervangen", "gebruik {{ … }} in een cel"
            )
        return escape(text).replace("\a", "\n").replace("\f", "\n")


PROGRAM_NAMES = {"Markup": Fragment, "Macro": Macro, "markup_join": joined, "str_join": joined}
"""What a compiled program uses in place of Jinja's own."""
