"""What one step inside a template may cost: measured before it is taken, refused when it would be too much."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain, islice
from typing import Any

from jinja2.runtime import markup_join
from markupsafe import Markup

from planmaker.templating import limits

_HOLDERS = (list, tuple, dict)
_WIDTH = re.compile(r"\d{5,}|:[^{}]*\{|%[^%a-zA-Z]*\*")


class LimitError(Exception):
    """The template asks for more than a limit allows. The message is Dutch."""


class Helper:
    """What compiled programs call themselves: bounds its own work, so that no call of it has to be counted."""


def readable(xml: bytes, *, paragraphs: bool = False) -> None:
    """Refuse a part that is too large to be read again after printing; `paragraphs`: one by one."""
    if len(xml) > limits.MAX_READ_AGAIN:
        raise LimitError(f"dit onderdeel wordt groter dan {limits.MAX_READ_AGAIN // 10**6} MB")
    if paragraphs and xml.count(b"</w:p>") > limits.MAX_PARAGRAPHS:
        raise LimitError(
            f"een tekst met een inhoudsopgave of verwijzingen heeft meer dan {limits.MAX_PARAGRAPHS} alinea's"
        )


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
    if isinstance(value, _HOLDERS):
        count = 1
        todo: list[Any] = [value]
        while todo:
            item = todo.pop()
            count += len(item)
            if count > limits.MAX_ITEMS:
                raise LimitError("een lijst die dit sjabloon zelf maakt, is te groot")
            inside = chain(item, item.values()) if isinstance(item, dict) else item
            todo += [one for one in inside if isinstance(one, _HOLDERS)]
    elif isinstance(value, str):
        fits(len(value))
    else:
        check_number(value)
    return value


def joined(values: Iterable[object]) -> Markup | str:
    """Return what `~` makes of values, after measuring it."""
    parts = list(values)
    fits(sum(len(part) if isinstance(part, str) else measure(part) for part in parts))
    result: Markup | str = markup_join(parts)
    return result


def weight(value: object) -> int:
    """Return about how many characters a text or list takes; 1 for anything else."""
    return measure(value) if isinstance(value, (str, list, tuple, dict)) else 1


def check_number(value: object) -> None:
    """Refuse a number with too many digits to compute with."""
    if isinstance(value, int) and value.bit_length() > limits.MAX_NUMBER_BITS:
        raise LimitError("een getal in de berekening is te groot")


def fits(size: int) -> None:
    """Refuse a text of more than the most characters that a value may have."""
    if size > limits.MAX_VALUE:
        raise LimitError(f"een waarde wordt langer dan {limits.MAX_VALUE} tekens")


def check_format(pattern: str, values: object) -> None:
    """Refuse `pattern % values` when it asks for a width that would fill the memory."""
    if _WIDTH.search(pattern):
        raise LimitError("de breedte in deze opmaak is te groot")
    fits(len(pattern) + weight(values) * max(1, pattern.count("%")))


def check_method(owner: Any, name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> None:
    """Refuse a method of a text or list whose result cannot be bounded."""
    given = [*args, *kwargs.values()]
    if name in {"format", "format_map"}:
        if _WIDTH.search(owner):
            raise LimitError("de breedte in deze opmaak is te groot")
        fits(len(owner) + sum(map(weight, given)) * max(1, owner.count("{")))
        return
    texts = max((weight(value) for value in given if not isinstance(value, int)), default=1)
    if name in {"ljust", "rjust", "center", "zfill", "expandtabs"}:
        width = max((value for value in given if isinstance(value, int)), default=8)
        fits(width * (max(1, owner.count("\t")) if name == "expandtabs" else 1))
    elif name == "join":
        fits(texts + len(owner) * max((len(v) for v in given if hasattr(v, "__len__")), default=1))
    elif name in {"replace", "translate"}:
        fits((len(owner) + 1) * texts)


def guarded(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter whose input is measured first, and refused when the result cannot be bounded."""
    needs_environment = getattr(function, "jinja_pass_arg", None) is not None

    def guard(*args: Any, **kwargs: Any) -> Any:
        given = args[1:] if needs_environment else args
        if name == "join" and given and not hasattr(given[0], "__len__"):
            args = tuple(list(islice(v, limits.MAX_TURNS)) if v is given[0] else v for v in args)
            given = args[1:] if needs_environment else args
        weights = [weight(value) for value in (*given, *kwargs.values())]
        numbers = [value for value in (*given[1:], *kwargs.values()) if isinstance(value, int)]
        if any(number > limits.MAX_RANGE for number in numbers):
            raise LimitError(f"het getal bij het filter {name} is te groot")
        if name in {"replace", "join", "indent"}:
            count = len(given[0]) + 1 if given and hasattr(given[0], "__len__") else 1
            fits(weights[0] + count * max([*weights[1:], *numbers, 1]))
        if name in {"format"}:
            check_format(str(given[0]), given[1:])
        if name == "sum" and any(
            not isinstance(v, (int, float)) for v in (*given[2:], *kwargs.values()) if not isinstance(v, str)
        ):
            raise LimitError("het filter sum telt alleen getallen op")
        return function(*args, **kwargs)

    for attribute in ("jinja_pass_arg", "jinja_async_variant"):
        if hasattr(function, attribute):
            setattr(guard, attribute, getattr(function, attribute))
    return guard
