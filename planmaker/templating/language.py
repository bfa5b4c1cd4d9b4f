"""The language inside the tags: Jinja2, sandboxed, strict, with limits on what one step may cost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, wraps
from typing import Any

from jinja2 import StrictUndefined, TemplateRuntimeError, TemplateSyntaxError, UndefinedError, nodes
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from planmaker.templating import limits
from planmaker.templating.bounds import (
    Helper,
    LimitError,
    check_format,
    check_method,
    check_number,
    fits,
    guarded,
    keep,
    weight,
)
from planmaker.templating.filters import FILTERS, FUNCTIONS
from planmaker.word.marks import holds_mark

_DANGEROUS_FILTERS = (
    "xmlattr",
    "urlize",
    "tojson",
    "pprint",
    "wordwrap",
    "striptags",
    "filesizeformat",
    "random",
    "forceescape",
)
_TEARING_FILTERS = (
    "batch", "count", "first", "last", "length", "list", "max", "min", "reverse", "slice", "sort", "truncate",
    "unique", "wordcount",
)  # fmt: skip


class Language(ImmutableSandboxedEnvironment):
    """Jinja2 as templates know it: no code, no files, no silent gaps, no unbounded steps."""

    intercepted_binops = frozenset({"*", "**", "%", "+"})

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Compute `left operator right`, unless the result would be too large."""
        check_number(left)
        check_number(right)
        if operator == "**" and isinstance(left, int) and isinstance(right, int):
            if right * max(1, left.bit_length()) > limits.MAX_NUMBER_BITS:
                raise LimitError("de macht in deze berekening is te groot")
        elif operator == "*":
            for many, times in ((left, right), (right, left)):
                repeats = isinstance(many, (str, list, tuple)) and isinstance(times, int)
                if repeats and weight(many) * max(0, times) > limits.MAX_VALUE:
                    raise LimitError("deze herhaling is te lang")
        elif operator == "+" and isinstance(left, (str, list, tuple)):
            fits(weight(left) + weight(right))
        elif operator == "%" and isinstance(left, str):
            check_format(left, right)
        return super().call_binop(context, operator, left, right)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Call what a template calls: counted, and measured when it is a method of a text or list."""
        owner = getattr(__obj, "__self__", None)
        if isinstance(owner, Helper):
            return __obj(*args)  # Jinja names the variables of its loops too: of no use here
        charge = getattr(__context, "charge", None)
        if charge is not None:
            charge(len(args[0]) if isinstance(__obj, LoopContext) and args and hasattr(args[0], "__len__") else 1)
        for value in args:
            keep(value)
        if isinstance(owner, (str, list, tuple)):
            check_method(owner, getattr(__obj, "__name__", ""), args, kwargs)
        return super().call(__context, __obj, *args, **kwargs)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Return the sandboxed `format` of a text, refusing widths that would fill the memory."""
        formatter = super().wrap_str_format(value)
        if formatter is None:
            return None
        pattern = value.__self__

        def measured(*args: Any, **kwargs: Any) -> str:
            check_method(pattern, "format", args, kwargs)
            return formatter(*args, **kwargs)

        return measured

    def get_field(self, obj: Any, name: str) -> Any:
        """Return `obj.name`. In plain data the key comes first, which is also the fast way."""
        if type(obj) is dict:
            try:
                return obj[name]
            except KeyError:
                pass
        return self.getattr(obj, name)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return `obj[argument]`, also `jaren.2027` of data from a file: there every key is text."""
        if isinstance(argument, int) and isinstance(obj, Mapping) and argument not in obj and str(argument) in obj:
            argument = str(argument)
        return super().getitem(obj, argument)


def _as_text(value: object) -> object:
    """Return the value itself: everything is escaped exactly once, when it is printed."""
    return value.unescape() if isinstance(value, Markup) else value


def _range(*numbers: int) -> range:
    result = range(*numbers)
    if len(result) > limits.MAX_RANGE:
        raise LimitError(f"range geeft meer dan {limits.MAX_RANGE} getallen")
    return result


def _printable(value: Any) -> Any:
    """Refuse to print the absence of a value: it would read as the word None."""
    if value is None:
        raise UndefinedError("het sjabloon drukt een waarde af die er niet is")
    return value


def _sparing_marks(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter that takes a text to pieces, refusing a reference: what is left of one means nothing."""

    @wraps(function)
    def sparing(*args: Any, **kwargs: Any) -> Any:
        if any(isinstance(value, str) and holds_mark(value) for value in args[:2]):  # the first may be the environment
            raise TemplateRuntimeError(f"het filter {name} kan niet achter een verwijzing of label staan")
        return function(*args, **kwargs)

    return sparing


@lru_cache(maxsize=1)
def language() -> Language:
    """Return the one environment. It is never changed after it is made, so all threads share it."""
    environment = Language(
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_printable,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.loopcontrols"],
    )
    for name in _DANGEROUS_FILTERS:
        environment.filters.pop(name, None)
    for name, function in list(environment.filters.items()):
        if name in {
            "center",
            "indent",
            "replace",
            "join",
            "batch",
            "slice",
            "format",
            "sum",
            "truncate",
            "string",
            "round",
        }:
            environment.filters[name] = guarded(name, function)
    for name in _TEARING_FILTERS:
        environment.filters[name] = _sparing_marks(name, environment.filters[name])
    environment.filters.update(FILTERS)
    environment.filters.update(dict.fromkeys(("e", "escape", "safe"), _as_text))
    environment.globals.update(FUNCTIONS)
    environment.globals["range"] = _range
    for name in ("lipsum",):
        environment.globals.pop(name, None)
    return environment


@lru_cache(maxsize=2048)
def syntax_fault(word: str, body: str) -> str | None:
    """Return what Jinja has against one tag on its own, or None. A block is given its end, so that it stands alone."""
    source = {
        "": "{{ %s }}",
        "elif": "{%% if 1 %%}{%% %s %%}{%% endif %%}",
        "else": "{%% if 1 %%}{%% %s %%}{%% endif %%}",
    }.get(word)
    if source is None and word.startswith("end"):
        start = word.removeprefix("end")
        source = {
            "for": "{%% for a in b %%}{%% %s %%}",
            "set": "{%% set a %%}{%% %s %%}",
            "macro": "{%% macro a() %%}{%% %s %%}",
            "call": "{%% call a() %%}{%% %s %%}",
            "filter": "{%% filter e %%}{%% %s %%}",
            "block": "{%% block a %%}{%% %s %%}",
        }.get(start, "{%% " + start + (" 1" if start == "if" else "") + " %%}{%% %s %%}")
    if source is None:
        source = "{%% %s %%}" + ("" if word in ("set", "raw", "do") else "{%% end" + word + " %%}")
        if word in ("break", "continue"):
            source = "{%% for a in b %%}{%% %s %%}{%% endfor %%}"
    if word == "set" and opens_set(body):
        return None
    try:
        language().parse(source % body)
    except TemplateSyntaxError as error:
        return error.message or "?"
    except RecursionError:
        return "te veel haakjes in elkaar"
    return None


@lru_cache(maxsize=512)
def opens_set(body: str) -> bool:
    """Tell whether `{% set … %}` begins a block that `{% endset %}` closes."""
    try:
        language().parse(f"{{% {body} %}}{{% endset %}}")
    except (TemplateSyntaxError, RecursionError):
        return False
    return True


@lru_cache(maxsize=2048)
def unknown_helpers(kind: str, body: str) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Return the filters and tests in one tag that do not exist: what it is, its name, and the names there are."""
    source = f"{{{{ {body} }}}}" if kind == "{{" else f"{{% {body} %}}"
    environment = language()
    for candidate in (source, source + "{% endif %}", source + "{% endfor %}", source + "{% endset %}"):
        try:
            tree = environment.parse(candidate)
        except (TemplateSyntaxError, RecursionError):
            continue
        found = [
            ("filter", n.name, tuple(sorted(environment.filters)))
            for n in tree.find_all(nodes.Filter)
            if n.name not in environment.filters
        ]
        found += [
            ("test", n.name, tuple(sorted(environment.tests)))
            for n in tree.find_all(nodes.Test)
            if n.name not in environment.tests
        ]
        return tuple(found)
    return ()
