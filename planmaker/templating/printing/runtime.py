"""What a compiled template calls while it prints: values to XML, numbers that stay unique, limits that hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from jinja2.runtime import Context, Undefined

from planmaker.templating import limits
from planmaker.templating.bounds import LimitError, joined, plain_text
from planmaker.templating.filters import absent
from planmaker.templating.inspecting.printed import parts_in
from planmaker.templating.language import language
from planmaker.templating.printing.cell_looks import cell_look
from planmaker.templating.printing.faults import ValueFault, legal, unmarked
from planmaker.templating.printing.fragments import Fragment, Macro
from planmaker.templating.printing.run import Run
from planmaker.templating.printing.wording import ESCAPE_ATTRIBUTE, TEXTS, Site, escape, percent, run_text
from planmaker.word.marks import holds_mark

_LONG = 10_000  # characters; longer values are counted
_UNUSUAL = re.compile("[\x00-\x1f\ud800-\udfff\ufffe\uffff]")


INSERTS = "planmaker.templating.inserts"
"""The module whose values are more than text."""


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


Shown: TypeAlias = tuple[Any, str, Any, int]
"""One print: the part it came from (None for a name by itself), the field or name, the value, the number of the tag."""


def _notes(append: Callable[[Shown], None], get: Callable[[Any, str], Any]) -> tuple[Callable[..., Any], ...]:
    """Return the functions that hand on a value, and note that it goes into the text."""

    def show(owner: Any, name: str, tag: int) -> Any:
        value = owner[name] if type(owner) is dict and name in owner else get(owner, name)
        append((owner, name, value, tag))
        return value

    def seen(value: Any, name: str, tag: int) -> Any:
        append((None, name, value, tag))
        return value

    def each(value: Any, fields: Sequence[str | tuple[str, ...]], tag: int) -> Any:
        if not isinstance(value, (Mapping, list, tuple)) and hasattr(value, "__next__"):
            value = list(value)
        for part in parts_in(value):
            for field in fields:
                names = (field,) if isinstance(field, str) else field
                if name := next((one for one in names if one in part), None):
                    append((part, name, part[name], tag))
        return value

    return show, seen, each


class Rendering(Context):
    """Jinja's context for one part of one rendering, with our way of printing."""

    run: Run
    sites: Sequence[Site]
    text: Callable[[Any, int], str]
    notes_of_prints: tuple[Callable[..., Any], ...]

    def bind(self, run: Run, sites: Sequence[Site]) -> None:
        """Say which rendering this is, with the site of each tag."""
        self.run, self.sites = run, sites
        self.text = _printer(run.printed.append, self.special)
        self.notes_of_prints = _notes(run.shown.append, language().get_field)

    def derived(self, locals: dict[str, Any] | None = None) -> Rendering:
        """Return a context that also knows `locals`, of the same rendering."""
        made = type(self)(self.environment, {**self.get_all(), **(locals or {})}, self.name, {})
        made.eval_ctx, made.blocks = self.eval_ctx, self.blocks
        made.bind(self.run, self.sites)
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
        if type(value).__module__ == INSERTS and site.kind in TEXTS:
            from planmaker.templating.printing.rich import rich_xml

            return rich_xml(self.run, value, site)
        text = unmarked(value) if hasattr(value, "__html__") else plain_text(value)
        if len(text) > limits.MAX_VALUE:
            raise LimitError(f"een waarde is langer dan {limits.MAX_VALUE} tekens")
        self.run.weigh(len(text))
        return self.place(legal(text), site)

    def place(self, text: str, site: Site) -> str:
        """Return plain `text` as XML for `site`, with its line breaks, tabs, paragraphs and page breaks."""
        kind = site.kind
        if kind not in TEXTS:
            self.no_mark(text)
        self.run.weigh_breaks(text, len(site.run) + len(site.paragraph))
        if kind == "text":
            xml = run_text(text, site.run, site.paragraph, site.splits)
            self.run.printed.append(escape(text) if xml == escape(text) else "")
            return xml
        if kind == "attr":
            return escape(text).translate(ESCAPE_ATTRIBUTE)
        if kind in ("fill", "span"):
            return cell_look(text, kind)
        if kind == "url":
            return escape(percent(text)).translate(ESCAPE_ATTRIBUTE)
        if kind == "run":
            inner = run_text(text, site.run, site.paragraph, site.splits)
            return f'<w:r>{site.run}<w:t xml:space="preserve">{inner}</w:t></w:r>'
        if kind == "block":
            inner = run_text(text, site.run, site.paragraph, True)
            return f'<w:p>{site.paragraph}<w:r>{site.run}<w:t xml:space="preserve">{inner}</w:t></w:r></w:p>'
        return escape(text).replace("\a", "\n").replace("\f", "\n")

    def no_mark(self, text: str) -> None:
        """Refuse a reference or label where no field of Word can stand."""
        if holds_mark(text):
            raise ValueFault(
                "verwijzing-kan-hier-niet",
                "een verwijzing of label kan alleen in gewone tekst staan",
                "zet hier de tekst zelf, of verwijs in een alinea",
            )


PROGRAM_NAMES = {"absent": absent, "Markup": Fragment, "Macro": Macro, "markup_join": joined, "str_join": joined}
"""What a compiled program uses in place of Jinja's own."""
