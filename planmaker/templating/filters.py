"""What a template can do with a value: the Dutch forms, as Jinja filters and functions.

Every filter hands a gap on unchanged, so that what is missing shows as missing.
"""

from __future__ import annotations

import functools
import html
import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any

from jinja2 import Environment, pass_environment

from planmaker import dutch
from planmaker.templating.gap import Gap
from planmaker.word.marks import mark

Filter = Callable[..., Any]


def _keep_gaps(function: Filter) -> Filter:
    """Return `function` for values that are there; a gap passes unchanged."""

    @functools.wraps(function)
    def filtered(value: Any, *args: Any, **kwargs: Any) -> Any:
        return value if isinstance(value, Gap) else function(value, *args, **kwargs)

    return filtered


def _bedrag(value: Any, decimalen: bool | None = None) -> str:
    return dutch.bedrag(value.cents, decimalen)


def _bedrag_getal(value: Any) -> str:
    return dutch.bedrag_getal(value.cents)


@pass_environment
def _opsomming(environment: Environment, items: Any, veld: str | None = None, voegwoord: str = "en") -> Any:
    """Join items, or one field of each: "a, b en c"."""
    if isinstance(items, Gap):
        return items
    return dutch.opsomming([str(environment.getitem(item, veld) if veld else item) for item in items], voegwoord)


def _zin(value: Any) -> str:
    """Return a text as a sentence: a capital first, a full stop last."""
    text = dutch.hoofdletter(str(value).strip())
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _zonder_punt(value: Any) -> str:
    """Return a text without the mark at its end, to go on with the sentence."""
    return re.sub(r"[.;,\s]+\Z", "", str(value))


_VERB = re.compile(r"(\S*(?: zich(?= |\Z))?) ?(.*)", re.DOTALL)


def _eerste_woord(value: Any) -> str:
    """Return the verb of a phrase such as "stelt een ruimte beschikbaar", with the "zich" that goes with it."""
    return _parted(value)[0]


def _na_eerste_woord(value: Any) -> str:
    """Return what follows the verb; nothing of a gap."""
    return "" if isinstance(value, Gap) else _parted(value)[1]


def _parted(value: Any) -> tuple[str, str]:
    found = _VERB.fullmatch(str(value))
    assert found is not None  # the pattern matches any text
    return found[1], found[2]


def slug(value: Any) -> str:
    """Return a text, escaped or not, as part of a file name: lower case letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", html.unescape(str(value))).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _voluit(value: Any) -> str:
    return dutch.voluit(int(value))


FILTERS: dict[str, Filter] = {
    "aantal": _keep_gaps(dutch.aantal),
    "bedrag": _keep_gaps(_bedrag),
    "bedrag_getal": _keep_gaps(_bedrag_getal),
    "datum": _keep_gaps(dutch.datum),
    "datum_kort": _keep_gaps(dutch.datum_kort),
    "dd": _keep_gaps(dutch.dd),
    "eerste_woord": _keep_gaps(_eerste_woord),
    "getal": _keep_gaps(dutch.getal),
    "hoofdletter": _keep_gaps(dutch.hoofdletter),
    "keer": _keep_gaps(dutch.keer),
    "lidwoord": _keep_gaps(dutch.lidwoord),
    "maand_jaar": _keep_gaps(dutch.maand_jaar),
    "na_eerste_woord": _na_eerste_woord,
    "opsomming": _opsomming,
    "procent": _keep_gaps(dutch.procent),
    "rangtelwoord": _keep_gaps(dutch.rangtelwoord),
    "slug": _keep_gaps(slug),
    "verwijswoord": _keep_gaps(dutch.verwijswoord),
    "voluit": _keep_gaps(_voluit),
    "voud": _keep_gaps(dutch.voud),
    "zin": _keep_gaps(_zin),
    "zonder_lidwoord": _keep_gaps(dutch.zonder_lidwoord),
    "zonder_punt": _keep_gaps(_zonder_punt),
}


def _label(text: str) -> str:
    """Return an id of the dossier as a bookmark name."""
    return str(text).replace("-", "_")


def artikel(label: str) -> str:
    """Refer to an article: "artikel 7"."""
    return mark("ref", "artikel", _label(label))


def artikelen(*labels: str | Iterable[str]) -> str:
    """Refer to several articles, given one by one or as a list: "de artikelen 4, 7 en 9"."""
    every = [one for given in labels for one in ([given] if isinstance(given, str) else given)]
    return mark("ref", "artikelen", *map(_label, every))


def lid(label: str, number: int) -> str:
    """Refer to a paragraph of an article: "artikel 7, tweede lid"."""
    return mark("ref", "lid", _label(label), str(number))


def bijlage(label: str) -> str:
    """Refer to an annex: "bijlage 2"."""
    return mark("ref", "bijlage", "bijlage_" + _label(label))


def hoofdstuk(label: str) -> str:
    """Refer to a chapter or a section: "hoofdstuk 3", "paragraaf 3.2"."""
    return mark("ref", "hoofdstuk", _label(label))


def label(name: str) -> str:
    """Give the paragraph this stands in a name to refer to."""
    return mark("label", _label(name))


def teken(loop: Any) -> str:
    """Return the mark that ends an item of an enumeration: a full stop after the last one, otherwise a semicolon."""
    return "." if loop.last else ";"


FUNCTIONS: dict[str, Filter] = {
    "artikel": artikel,
    "artikelen": artikelen,
    "bijlage": bijlage,
    "hoofdstuk": hoofdstuk,
    "label": label,
    "lid": lid,
    "teken": teken,
}
