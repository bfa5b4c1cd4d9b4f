"""What a template can do with a value: the Dutch forms, as Jinja filters and functions.

Every filter hands a gap on unchanged, so that what is missing shows as missing.
"""

from __future__ import annotations

import functools
import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal

from jinja2 import Environment, pass_context, pass_environment
from jinja2.runtime import Context

from planmaker import dutch
from planmaker.templating.gap import Gap
from planmaker.word.marks import mark

Filter = Callable[..., Any]
_DASH = "–"


def _keep_gaps(function: Filter) -> Filter:
    """Return `function` for values that are there; a gap, and None, passes unchanged."""

    @functools.wraps(function)
    def filtered(value: Any, *args: Any, **kwargs: Any) -> Any:
        return value if value is None or isinstance(value, Gap) else function(value, *args, **kwargs)

    return filtered


def _bedrag(value: Any, decimalen: bool | None = None) -> str:
    return str(value.zeg(dutch.bedrag(value.cents, decimalen)))


def _bedrag_getal(value: Any) -> str:
    return str(value.zeg(dutch.bedrag_getal(value.cents)))


def _getal(value: Any, *args: Any, **kwargs: Any) -> str:
    from planmaker.dossier.values import Onbekend, TenMinste  # it loads the model: only who prints a number waits

    if isinstance(value, Onbekend):
        return str(value)
    said = dutch.getal(value, *args, **kwargs)
    return f"ten minste {said}" if isinstance(value, TenMinste) else said


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


_MONEY = re.compile(r"(?:(?:ten minste|ten hoogste|maximaal|ongeveer|circa) )?(?:€|\d[\d.,]* euro\b)")
"""How a text begins that names an amount of money."""


def _of(value: Any, anders: Any) -> Any:
    """Return a value, or `anders` where there is none: other words, another value, or the gap of another field."""
    return anders if absent(value) else value


def absent(value: Any) -> bool:
    """Tell whether there is no value to print."""
    return value is None or isinstance(value, Gap) or value == "" or value == []


def _met(value: Any, ervoor: str, erna: str = "") -> Any:
    """Return a value with the words before and after it that go with it; nothing at all where there is no value."""
    return "" if _of(value, None) is None else f"{ervoor}{value}{erna}"


def _inzet(value: Any) -> Any:
    """Return what somebody puts in, behind a promise: ", met 120 uur per jaar", ", voor € 50 per jaar"; or nothing."""
    return _met(value, ", voor " if _MONEY.match(str(value)) else ", met ")


def _uiterlijk(text: Any, dag: Any, na_werkwoord: bool = False) -> Any:
    """Return what somebody does with its last day: before it, or behind the verb that it begins with."""
    if not dag:
        return text
    day = f"uiterlijk op {dutch.datum(dag)}"
    if isinstance(text, Gap) or not na_werkwoord:
        return f"{day} {text}"
    verb, rest = _parted(text)
    return " ".join(filter(None, (verb, day, rest)))


def _te(place: Any) -> str:
    """Return where somebody has a seat: "te Waterveen", "in de gemeente Waterveen"."""
    found = re.fullmatch(r"(?:de )?((?:gemeente|provincie|regio) .+)", str(place), re.IGNORECASE)
    return f"in de {found[1][0].lower()}{found[1][1:]}" if found else f"te {place}"


def _btw(choice: Any) -> str:
    """Return how amounts stand to btw: "inclusief btw", "vrijgesteld van btw"."""
    return "vrijgesteld van btw" if choice == "vrijgesteld" else f"{choice} btw"


def _eenheid(unit: Any, naam: Any) -> str:
    """Return the unit of an indicator without what its name says already: "per jaar" behind "aantal deelnemers"."""
    word, _, rest = str(unit).partition(" ")
    return rest if re.search(rf"\b{re.escape(word)}\b", str(naam), re.IGNORECASE) else str(unit)


def _of_streep(value: Any) -> Any:
    """Return a value for a cell of a table, a dash where there is none."""
    return _of(value, _DASH)


def _in_woorden(value: Any, tabel: Mapping[str, str]) -> str:
    """Return the words for a choice of the dossier by a table of them; its own words where the table has none."""
    return tabel.get(str(value), str(value).replace("-", " "))


@pass_environment
def _tijdvak(environment: Environment, item: Any) -> str:
    """Return when something with a `begin` and an `einde` is, for a cell: "01-02-2027 – 01-03-2027"; "" is unknown."""
    begin: Any = environment.getitem(item, "begin")
    end: Any = environment.getitem(item, "einde")
    if begin and end and begin != end:
        return f"{dutch.datum_kort(begin)} {_DASH} {dutch.datum_kort(end)}"
    if end:
        return dutch.datum_kort(end)
    return f"vanaf {dutch.datum_kort(begin)}" if begin else ""


def _naar_aantal(value: Any, enkelvoud: str, meervoud: str) -> str:
    """Return the words for one, or those for another number of things: of a list, or of a number."""
    return enkelvoud if (value if isinstance(value, int) else len(value)) == 1 else meervoud


_NAMES = ("term", "naam", "functie")


def _called(who: Any) -> Any:
    """Return how a text speaks of a party, a body, a person: the name it has as a part of the dossier, or a text."""
    if isinstance(who, (str, Gap)):
        return who
    return next(who[name] for name in _NAMES if name in who)


def _names(parties: list[Any], groups: Iterable[Any]) -> list[str]:
    """Return what these are called, each once: all parties of a group by the term that stands for them together."""
    present = {one["id"] for one in parties if isinstance(one, Mapping) and "id" in one}
    terms: dict[str | None, Any] = {}
    for group in groups:
        members = [one["id"] for one in group["leden"]]
        if present.issuperset(members):
            terms |= dict.fromkeys(members, group["term"])
    return list(dict.fromkeys(str(terms.get(_id(one)) or _called(one)) for one in parties))


def _id(one: Any) -> str | None:
    return one.get("id") if isinstance(one, Mapping) else None


def _several(who: Any) -> bool:
    """Tell whether a sentence about these has its verb in the plural."""
    if isinstance(who, list) and len(who) != 1:
        return True
    only = _called(who[0] if isinstance(who, list) else who)
    return not isinstance(only, Gap) and dutch.meervoud(only)


@pass_context
def _wie(context: Context, who: Any, werkwoord: str = "") -> Any:
    """Return who: "de Bibliotheek", "a, b en c"; with a verb who does it: "de Bibliotheek betaalt"."""
    who = _one_or_list(who)
    names = (
        _called(who) if not isinstance(who, list) else dutch.opsomming(_names(who, context.get("groepsnamen") or ()))
    )
    return f"{names} {_werkwoord(who, werkwoord)}" if werkwoord else names


@pass_context
def _doet(context: Context, who: Any, werkwoord: str) -> str:
    """Return who does it, with the verb first: "betaalt de Bibliotheek"."""
    who = _one_or_list(who)
    return f"{_werkwoord(who, werkwoord)} {_wie(context, who)}"


def _werkwoord(who: Any, werkwoord: str) -> str:
    """Return a verb in the number of who does it: "betaalt" of one, "betalen" of several."""
    return dutch.werkwoord(werkwoord, meervoud=_several(_one_or_list(who)))


def _one_or_list(who: Any) -> Any:
    return who if isinstance(who, (str, Gap, Mapping)) else list(who)


def _pronoun(form: Literal["onderwerp", "bezittelijk", "lijdend"]) -> Filter:
    """Return the filter that gives the pronoun for who was named, several taken together."""

    def pronoun(who: Any) -> str:
        who = _one_or_list(who)
        if _several(who):
            return dutch.verwijswoord("Partijen", form)
        only = _called(who[0] if isinstance(who, list) else who)
        return dutch.verwijswoord("" if isinstance(only, Gap) else only, form)

    return pronoun


def _puntkommas(items: Iterable[Any]) -> str:
    """Return items in a cell of a table, parted by semicolons: what they hold themselves stays together."""
    return "; ".join(str(item) for item in items)


def slug(value: Any) -> str:
    """Return a text, escaped or not, as part of a file name: lower case letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", html.unescape(str(value))).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _voluit(value: Any) -> str:
    return dutch.voluit(int(value))


def _voud(value: int) -> str:
    """Return in how many copies a document is made: "tweevoud"; while nobody is party to it yet, in words."""
    return dutch.voud(value) if value else "evenveel exemplaren als er partijen zijn"


FILTERS: dict[str, Filter] = {
    "aantal": _keep_gaps(dutch.aantal),
    "bedrag": _keep_gaps(_bedrag),
    "bedrag_getal": _keep_gaps(_bedrag_getal),
    "btw": _keep_gaps(_btw),
    "datum": _keep_gaps(dutch.datum),
    "datum_kort": _keep_gaps(dutch.datum_kort),
    "dd": _keep_gaps(dutch.dd),
    "doet": _doet,
    "eenheid": _keep_gaps(_eenheid),
    "eerste_woord": _keep_gaps(_eerste_woord),
    "getal": _keep_gaps(_getal),
    "haar": _pronoun("bezittelijk"),
    "hen": _pronoun("lijdend"),
    "hoofdletter": _keep_gaps(dutch.hoofdletter),
    "ieder_jaar": _keep_gaps(dutch.ieder_jaar),
    "ieder_jaar_voor": _keep_gaps(dutch.ieder_jaar_voor),
    "in_woorden": _keep_gaps(_in_woorden),
    "inzet": _inzet,
    "keer": _keep_gaps(dutch.keer),
    "lidwoord": _keep_gaps(dutch.lidwoord),
    "maand_jaar": _keep_gaps(dutch.maand_jaar),
    "na_eerste_woord": _na_eerste_woord,
    "met": _met,
    "naar_aantal": _naar_aantal,
    "of": _of,
    "of_streep": _of_streep,
    "opsomming": _opsomming,
    "procent": _keep_gaps(dutch.procent),
    "puntkommas": _keep_gaps(_puntkommas),
    "rangtelwoord": _keep_gaps(dutch.rangtelwoord),
    "slug": _keep_gaps(slug),
    "te": _te,
    "tijdvak": _tijdvak,
    "uiterlijk": _uiterlijk,
    "verwijswoord": _keep_gaps(dutch.verwijswoord),
    "voluit": _keep_gaps(_voluit),
    "voud": _keep_gaps(_voud),
    "wanneer": _keep_gaps(dutch.wanneer),
    "werkwoord": _werkwoord,
    "wie": _wie,
    "zij": _pronoun("onderwerp"),
    "zin": _keep_gaps(_zin),
    "zonder_lidwoord": _keep_gaps(dutch.zonder_lidwoord),
    "zonder_punt": _keep_gaps(_zonder_punt),
}

NAMED_BY: dict[str, tuple[str | tuple[str, ...], ...]] = {
    "doet": (_NAMES,),
    "tijdvak": ("begin", "einde"),
    "wie": (_NAMES,),
}
"""The fields that a filter prints of a part that it gets; of several in a tuple the first that the part has."""


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
