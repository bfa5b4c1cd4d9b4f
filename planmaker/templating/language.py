"""The language inside the tags: Jinja2, sandboxed, strict, with limits on what one step may cost."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, UndefinedError, nodes
from jinja2.runtime import Context, LoopContext, markup_join
from jinja2.sandbox import ImmutableSandboxedEnvironment, SecurityError
from markupsafe import Markup

from planmaker.templating import limits
from planmaker.templating.filters import FILTERS, FUNCTIONS

_DANGEROUS_FILTERS = (
    "xmlattr", "urlize", "tojson", "pprint", "wordwrap", "striptags", "filesizeformat", "random", "forceescape",
)  # fmt: skip
_WIDTH = re.compile(r"\d{5,}|:[^{}]*\{|%[^%a-zA-Z]*\*")


class LimitError(Exception):
    """The template asks for more than a limit allows. The message is Dutch."""


def plain_text(value: object) -> str:
    """Return a value as text, after measuring what that would cost."""
    if type(value) is not str:
        measure(value)
    return str(value)


def measure(value: object) -> int:
    """Return about how many characters `value` takes as text; LimitError when too many. Sees shared parts each time."""
    total = 0
    todo: list[object] = [value]
    while todo:
        item = todo.pop()
        if isinstance(item, str):
            total += len(item)
        elif isinstance(item, Mapping):
            todo += item.keys()
            todo += item.values()
        elif isinstance(item, (list, tuple, set, frozenset)):
            if len(item) > limits.MAX_VALUE:
                raise LimitError("een lijst is te lang")
            todo += item
        total += 8
        if total > limits.MAX_VALUE:
            raise LimitError(f"een waarde is langer dan {limits.MAX_VALUE} tekens")
    return total


def keep(value: object) -> object:
    """Return a value that a template makes and keeps; LimitError when it is a list with too many items inside."""
    if isinstance(value, (list, tuple, dict)):
        count = 0
        todo: list[object] = [value]
        while todo:
            item = todo.pop()
            if isinstance(item, dict):
                todo += item.values()
                todo += item.keys()
            elif isinstance(item, (list, tuple)):
                todo += item
            count += 1
            if count > limits.MAX_ITEMS:
                raise LimitError("een lijst die dit sjabloon zelf maakt, is te groot")
    elif isinstance(value, str):
        _fits(len(value))
    else:
        _check_number(value)
    return value


def joined(values: Iterable[object]) -> Markup | str:
    """Return what `~` makes of values, after measuring it."""
    parts = list(values)
    _fits(sum(len(part) if isinstance(part, str) else measure(part) for part in parts))
    result: Markup | str = markup_join(parts)
    return result


def _weight(value: object) -> int:
    return measure(value) if isinstance(value, (str, list, tuple, dict)) else 1


def _check_number(value: object) -> None:
    if isinstance(value, int) and value.bit_length() > limits.MAX_NUMBER_BITS:
        raise LimitError("een getal in de berekening is te groot")


class Language(ImmutableSandboxedEnvironment):
    """Jinja2 as templates know it: no code, no files, no silent gaps, no unbounded steps."""

    intercepted_binops = frozenset({"*", "**", "%", "+"})

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Compute `left operator right`, unless the result would be too large."""
        _check_number(left)
        _check_number(right)
        if operator == "**" and isinstance(left, int) and isinstance(right, int):
            if right * max(1, left.bit_length()) > limits.MAX_NUMBER_BITS:
                raise LimitError("de macht in deze berekening is te groot")
        elif operator == "*":
            for many, times in ((left, right), (right, left)):
                if isinstance(many, (str, list, tuple)) and isinstance(times, int):
                    if _weight(many) * max(0, times) > limits.MAX_VALUE:
                        raise LimitError("deze herhaling is te lang")
        elif operator == "+" and isinstance(left, (str, list, tuple)):
            _fits(_weight(left) + _weight(right))
        elif operator == "%" and isinstance(left, str):
            _check_format(left, right)
        return super().call_binop(context, operator, left, right)

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """Call what a template calls, counted, and with its arguments measured when it is a method of a text or list."""
        charge = getattr(__context, "charge", None)
        if charge is not None:
            charge(len(args[0]) if isinstance(__obj, LoopContext) and args and hasattr(args[0], "__len__") else 1)
        for value in args:
            keep(value)
        owner = getattr(__obj, "__self__", None)
        if isinstance(owner, (str, list, tuple)):
            _check_method(owner, getattr(__obj, "__name__", ""), args, kwargs)
        return super().call(__context, __obj, *args, **kwargs)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """Return the sandboxed `format` of a text, refusing widths that would fill the memory."""
        formatter = super().wrap_str_format(value)
        if formatter is None:
            return None
        pattern = value.__self__

        def measured(*args: Any, **kwargs: Any) -> str:
            _check_method(pattern, "format", args, kwargs)
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


def _fits(size: int) -> None:
    if size > limits.MAX_VALUE:
        raise LimitError(f"een waarde wordt langer dan {limits.MAX_VALUE} tekens")


def _check_format(pattern: str, values: object) -> None:
    if _WIDTH.search(pattern):
        raise LimitError("de breedte in deze opmaak is te groot")
    _fits(len(pattern) + _weight(values) * max(1, pattern.count("%")))


def _check_method(owner: Any, name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> None:
    given = [*args, *kwargs.values()]
    if name in {"format", "format_map"}:
        if _WIDTH.search(owner):
            raise LimitError("de breedte in deze opmaak is te groot")
        _fits(len(owner) + sum(map(_weight, given)) * max(1, owner.count("{")))
        return
    texts = max((_weight(value) for value in given if not isinstance(value, int)), default=1)
    if name in {"ljust", "rjust", "center", "zfill", "expandtabs"}:
        width = max((value for value in given if isinstance(value, int)), default=8)
        _fits(width * (max(1, owner.count("\t")) if name == "expandtabs" else 1))
    elif name == "join":
        _fits(texts + len(owner) * max((len(v) for v in given if hasattr(v, "__len__")), default=1))
    elif name in {"replace", "translate"}:
        _fits((len(owner) + 1) * texts)


def _guarded(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter whose input is measured first, and refused when the result cannot be bounded."""
    needs_environment = getattr(function, "jinja_pass_arg", None) is not None

    def guard(*args: Any, **kwargs: Any) -> Any:
        given = args[1:] if needs_environment else args
        if name == "join" and given and not hasattr(given[0], "__len__"):
            args = tuple(list(islice(v, limits.MAX_TURNS)) if v is given[0] else v for v in args)
            given = args[1:] if needs_environment else args
        weights = [_weight(value) for value in (*given, *kwargs.values())]
        numbers = [value for value in (*given[1:], *kwargs.values()) if isinstance(value, int)]
        if any(number > limits.MAX_RANGE for number in numbers):
            raise LimitError(f"het getal bij het filter {name} is te groot")
        if name in {"replace", "join", "indent"}:
            count = len(given[0]) + 1 if given and hasattr(given[0], "__len__") else 1
            _fits(weights[0] + count * max([*weights[1:], *numbers, 1]))
        if name in {"format"}:
            _check_format(str(given[0]), given[1:])
        if name == "sum" and any(not isinstance(v, (int, float)) for v in (*given[2:], *kwargs.values()) if not isinstance(v, str)):
            raise LimitError("het filter sum telt alleen getallen op")
        return function(*args, **kwargs)

    for attribute in ("jinja_pass_arg", "jinja_async_variant"):
        if hasattr(function, attribute):
            setattr(guard, attribute, getattr(function, attribute))
    return guard


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


@lru_cache(maxsize=1)
def language() -> Language:
    """Return the one environment. It is never changed after it is made, so all threads share it."""
    environment = Language(
        autoescape=True, undefined=StrictUndefined, finalize=_printable, keep_trailing_newline=True,
        extensions=["jinja2.ext.loopcontrols"],
    )
    for name in _DANGEROUS_FILTERS:
        environment.filters.pop(name, None)
    for name, function in list(environment.filters.items()):
        if name in {"center", "indent", "replace", "join", "batch", "slice", "format", "sum", "truncate", "string", "round"}:
            environment.filters[name] = _guarded(name, function)
    environment.filters.update(FILTERS)
    environment.filters.update({name: _as_text for name in ("e", "escape", "safe")})
    environment.globals.update(FUNCTIONS)
    environment.globals["range"] = _range
    for name in ("lipsum",):
        environment.globals.pop(name, None)
    return environment


@lru_cache(maxsize=2048)
def syntax_fault(kind: str, word: str, body: str) -> str | None:
    """Return what Jinja has against one tag on its own, or None. A block is given its end, so that it stands alone."""
    source = {
        "": "{{ %s }}",
        "elif": "{%% if 1 %%}{%% %s %%}{%% endif %%}",
        "else": "{%% if 1 %%}{%% %s %%}{%% endif %%}",
    }.get(word)
    if source is None and word.startswith("end"):
        start = word.removeprefix("end")
        source = {"for": "{%% for a in b %%}{%% %s %%}", "set": "{%% set a %%}{%% %s %%}", "macro": "{%% macro a() %%}{%% %s %%}",
                  "call": "{%% call a() %%}{%% %s %%}", "filter": "{%% filter e %%}{%% %s %%}", "block": "{%% block a %%}{%% %s %%}",
                  }.get(start, "{%% " + start + (" 1" if start == "if" else "") + " %%}{%% %s %%}")  # fmt: skip
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
        language().parse("{%% %s %%}{%% endset %%}" % body)
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
        found = [("filter", n.name, tuple(sorted(environment.filters))) for n in tree.find_all(nodes.Filter) if n.name not in environment.filters]
        found += [("test", n.name, tuple(sorted(environment.tests))) for n in tree.find_all(nodes.Test) if n.name not in environment.tests]
        return tuple(found)
    return ()
