"""Why an expression could not be worked out, in Dutch: the words of Python mean nothing to who writes a template."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from decimal import Decimal
from types import TracebackType

from planmaker.templating.places import shorten

_FILTERED = "filtered"
"""The function around each of our filters; see `planmaker.templating.filters`."""

_SORTS: dict[str, str] = {
    "NoneType": "niets (None)",
    "str": "een tekst",
    "Markup": "een tekst",
    "Fragment": "een tekst",
    "PrintedProse": "een tekst",
    "int": "een getal",
    "float": "een getal",
    "Decimal": "een getal",
    "bool": "ja of nee",
    "list": "een lijst",
    "tuple": "een lijst",
    "range": "een lijst",
    "dict": "een onderdeel met velden",
    "date": "een datum",
    "datetime": "een datum",
    "Bedrag": "een bedrag",
    "Macro": "een macro",
}
_REASONS = (
    (r"'(\w+)' object is not iterable", "{0} is geen lijst om langs te gaan"),
    (r"'(\w+)' object is not callable", "{0} is geen functie: haal de haakjes weg"),
    (r"'(\w+)' object is not subscriptable", "{0} heeft geen onderdelen om met [ ] te kiezen"),
    (r"object of type '(\w+)' has no len\(\)", "van {0} is geen aantal te geven"),
    (r"'(.+)' not supported between instances of '(\w+)' and '(\w+)'", "{1} en {2} zijn niet te vergelijken met ={0}="),
    (r"unsupported operand type\(s\) for (\S+?):? '(\w+)' and '(\w+)'", "={0}= kan niet met {1} en {2}"),
    (r"can only concatenate (\w+) \(not \"(\w+)\"\) to \w+", "=+= kan niet met {0} en {1}; plak teksten met ~"),
    (r"bad operand type for unary (\S+): '(\w+)'", "={0}= kan niet met {1}"),
    (
        r"(\w+)\(\) missing \d+ required (?:positional|keyword-only) arguments?: '(\w+)'",
        "={0}= mist een waarde tussen de haakjes",
    ),
    (r"(\w+)\(\) takes .* positional arguments? but", "={0}= krijgt te veel waarden tussen de haakjes"),
    (r"(\w+)\(\) got an unexpected keyword argument '(\w+)'", "={0}= kent geen ={1}="),
    (r"argument of type '(\w+)' is not iterable", "in {0} is niets te zoeken"),
    (r"(?:macro '(\w+)') takes no keyword argument '(\w+)'", "de macro ={0}= kent geen parameter ={1}="),
    (r"macro '(\w+)' takes not more than (\d+) argument\(s\)", "de macro ={0}= krijgt meer dan ={1}= waarden"),
    (r"parameter '(\w+)' was not provided", "de parameter ={0}= van de macro kreeg geen waarde"),
)


def sort_of(value: object) -> str:
    """Return what a value is in words: "een tekst", "een lijst"."""
    for kind, word in ((bool, "bool"), (str, "str"), ((int, float, Decimal), "int"), (datetime.date, "date"),
                       (Mapping, "dict"), ((list, tuple), "list")):  # fmt: skip
        if isinstance(value, kind):
            return _SORTS[word]
    return _SORTS.get(type(value).__name__, "een waarde")


def reason(error: Exception) -> str:
    """Return why `error` was raised, as far as its words or its place tell."""
    told = str(error)
    for pattern, words in _REASONS:
        if match := re.search(pattern, told):
            return re.sub(r"=(\S+?)=", r"\1", words.format(*(_SORTS.get(name, name) for name in match.groups())))
    if found := _filter_of(error.__traceback__):
        name, value = found
        return f"{name} kan niets met {sort_of(value)} (“{shorten(str(value), 40)}”)"
    return f"“{shorten(told, 120)}”" if told else "de bewerking past niet bij de waarde"


def _filter_of(trace: TracebackType | None) -> tuple[str, object] | None:
    """Return the name of the filter of ours in which it went wrong, and the value that it got."""
    found = None
    while trace is not None:
        frame = trace.tb_frame
        if frame.f_code.co_name == _FILTERED and "function" in frame.f_locals:
            found = f"|{frame.f_locals['function'].__name__.strip('_')}", frame.f_locals["value"]
        trace = trace.tb_next
    return found
