"""What cannot be printed: the fault, with what to do about it, and the text that no document can hold."""

from __future__ import annotations

import re
from typing import Any

from jinja2 import TemplateRuntimeError
from markupsafe import Markup

from planmaker.templating.bounds import LimitError

_ILLEGAL = re.compile("[\x00-\x06\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


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


def legal(text: str) -> str:
    """Return `text`; ValueFault when it has a sign that XML cannot hold."""
    if bad := _ILLEGAL.search(text):
        raise ValueFault(
            "teken-onmogelijk",
            f"de waarde bevat een teken dat in een document niet kan bestaan (U+{ord(bad.group()):04X})",
            "haal het teken uit de gegevens",
        )
    return text


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
