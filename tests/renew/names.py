"""The page of names for authors of templates: every field, every derived value, and what a kind of document adds."""

from __future__ import annotations

import datetime
import inspect
import types
import typing
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Annotated, Any, Literal, Union, get_args, get_origin, is_typeddict

from planmaker.documents.catalogue import kinds
from planmaker.documents.context import Added
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.model.fields import Shape, look_up, shapes
from planmaker.dossier.model.referents import REFERENTS
from planmaker.dossier.parts.partijen import Partij
from planmaker.dossier.prose import Prose
from planmaker.dossier.values import Bedrag, Duur
from planmaker.figures.registry import Printable
from tests.renew.fields import KINDS

ADDED: dict[str, str] = {
    "onderwerp": "Waar het document over gaat: `afspraken.onderwerp`, anders de naam van de samenwerking.",
    "datum": "De datum van het document.",
    "eigen": "De eigen velden voor dit document, elk onder zijn eigen naam: `eigen.wijkmanager`.",
    "definitief": "Of het document definitief is, geen concept.",
    "stuk": "Hoe het document heet.",
    "taal": "Zinswendingen die uit het dossier volgen: wie partijen zijn, in één woord of voluit.",
    "verplicht": "Per artikel: of het er altijd in staat. Alleen bij een document met soorten.",
    "heeft": "Per bijlage: of zij erin staat.",
    "bijlagen": "De bijlagen, in hun volgorde.",
    "grafieken": "De grafieken, klaar om af te drukken.",
    "meerjaren": "De begroting per jaar, in blokken van enkele jaren.",
    "cofinanciering": "Wie hoeveel meebetaalt.",
    "inbreng": "Wat iedere partij inbrengt, in geld en in natura.",
    "inbreng_totaal": "Wat alle partijen samen inbrengen.",
    "periode": "De periode van het project.",
    "wetten": "De wetten van de lijst, elk onder haar id; `geldt` zegt of zij geldt als de afspraken ingaan.",
    "toon": "Per hoofdstuk: of het erin staat.",
    "eigen_hoofdstukken": "De eigen hoofdstukken voor dit document.",
    "eigen_bijlagen": "De eigen bijlagen voor dit document.",
    "omslag": "Of er een omslagpagina is.",
    "inhoudsopgave": "Of er een inhoudsopgave is.",
}
"""What a kind of document adds to the dossier, by name."""

_HEAD = """\
# Namen in een sjabloon

<!-- Gemaakt uit de code; wijzig deze pagina niet hier. Opnieuw maken: make renew -->

Elke naam die een sjabloon kan gebruiken. Hoe tags werken, staat in [Sjablonen maken in Word](sjablonen.md); wat u met
een waarde kunt doen, in [Filters en functies](sjabloonfilters.md).

- Een naam onder een onderdeel schrijft u met een punt: `{{ samenwerking.looptijd.ingang|datum }}`.
- Door een lijst gaat u met een lus: `{% for p in partijen %}{{ p.naam }}{% endfor %}`.
- Een veld dat een partij noemt, is in een sjabloon die hele partij: `{{ governance.regie.naam }}`.
- Een *afgeleide* waarde vult niemand in: planmaker leidt haar af uit de rest van het dossier. De uitleg daarbij is
  Engels, want zij komt uit de code.
- **Intern** betekent: alleen in documenten voor de eigen organisatie. {intern}
- Welke namen een sjabloon van u vraagt, en of zij bestaan: `planmaker template check brief.docx --kind convenant`.
"""

_TABLE = "| naam | soort | wat het is |\n| --- | --- | --- |\n"

_PLAIN: tuple[tuple[type, str, str], ...] = (
    (bool, "ja of nee", "ja of nee"),
    (Prose, "lange tekst", "lange teksten"),
    (str, "tekst", "teksten"),
    (datetime.date, "datum", "datums"),
    (Bedrag, "bedrag", "bedragen"),
    (Duur, "tijdsduur", "tijdsduren"),
    (int, "getal", "getallen"),
    (Decimal, "getal", "getallen"),
)


def page() -> str:
    """Return the page. Raises KeyError for a name that a kind adds and nothing is told of."""
    own = " en ".join(f"`{kind.name}`" for kind in kinds() if kind.intern)
    intern = f"Nu zijn dat: {own}." if own else "Zulke documentsoorten heeft planmaker nu niet."
    reached = _Reached()
    sections = [
        ("Wat een document toevoegt", "", _added(reached)),
        ("Het dossier", "", _part(reached, Dossier)),
    ]
    for title, kind in reached:
        if issubclass(kind, Part):
            sections.append((title, "", _part(reached, kind)))
        else:
            sections.append((title, f"*Afgeleid.* {_first_paragraph(kind.__doc__)}\n\n", _object(reached, kind)))
    return _HEAD.replace("{intern}", intern) + "".join(
        f"\n## {title}\n\n{text}{_TABLE}{rows}" for title, text, rows in sections
    )


class _Reached:
    """The types that have a section of their own, in the order in which they were first named."""

    def __init__(self) -> None:
        self._titles: dict[type, str] = {}

    def __iter__(self) -> Iterator[tuple[str, type]]:
        at = 0
        while at < len(self._titles):  # telling of one names others
            kind, title = list(self._titles.items())[at]
            yield title, kind
            at += 1

    def link(self, kind: type) -> str:
        """Return a link to the section of `kind`; the title of the second of one name says where it is made."""
        if kind not in self._titles:
            taken = kind.__name__ in self._titles.values()
            self._titles[kind] = f"{kind.__name__} ({kind.__module__.rpartition('.')[2]})" if taken else kind.__name__
        title = self._titles[kind]
        return f"[{title}](#{title.lower().replace(' ', '-').replace('(', '').replace(')', '')})"


def _added(reached: _Reached) -> str:
    hints = typing.get_type_hints(Added)
    return "".join(_row(name, _sort(reached, hint), ADDED[name]) for name, hint in hints.items())


def _part(reached: _Reached, part: type[Part]) -> str:
    rows = [_row(shape.name, _field(reached, shape), _told(shape)) for shape in shapes(part)]
    for name in part.derived_names():
        rows.append(_row(name, _sort(reached, _returned(part, name)), f"*Afgeleid.* {_doc(part, name)}"))
    return "".join(rows)


def _object(reached: _Reached, kind: type) -> str:
    """Return the rows of a value that was worked out: its fields and its properties."""
    hints = typing.get_type_hints(kind)
    rows = [_row(name, _sort(reached, hint), "") for name, hint in hints.items() if name[0] != "_"]
    properties = [name for name, value in vars(kind).items() if isinstance(value, property) and name[0] != "_"]
    rows += [_row(name, _sort(reached, _returned(kind, name)), _doc(kind, name)) for name in properties]
    return "".join(rows)


def _row(name: str, sort: str, text: str) -> str:
    cells = (f"`{name}`", sort, text)
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |\n"


def _told(shape: Shape) -> str:
    return shape.description + (" **Intern.**" if shape.intern else "")


def _field(reached: _Reached, shape: Shape) -> str:
    """Return what a field is in a template, where a reference has become what it points to."""
    if shape.refers_to == "partij":
        return _many(reached.link(Partij), shape.many)
    if shape.refers_to:
        return _many(
            f"`id` en `{REFERENTS[shape.refers_to].veld}` van een {REFERENTS[shape.refers_to].naam}", shape.many
        )
    if shape.part:
        return _many(reached.link(shape.part), shape.many)
    if shape.choices:
        return _many(f"keuze: {', '.join(f'`{word}`' for word in shape.choices)}", shape.many)
    try:
        one, several = look_up(shape.annotation, KINDS)
    except TypeError:  # a value that no dossier holds: of a part that was worked out
        return _sort(reached, shape.annotation)
    return f"lijst van {several}" if shape.many else one


def _many(one: str, many: bool) -> str:
    return f"lijst van {one}" if many else one


def _sort(reached: _Reached, annotation: Any) -> str:
    """Return what a value of this type is in words."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        marked = next((one for one in annotation.__metadata__ if hasattr(one, "soort")), None)
        return reached.link(Partij) if marked and marked.soort == "partij" else _sort(reached, inner[0])
    if origin is Literal:
        return f"keuze: {', '.join(f'`{word}`' for word in inner)}"
    if origin in (Union, types.UnionType):
        left = [one for one in inner if one is not types.NoneType]
        return " of ".join(_sort(reached, one) for one in left)
    if origin in (tuple, list, Sequence):
        return f"lijst van {_several(reached, inner[0])}"
    if origin is dict:
        return f"onderdeel met per naam: {_sort(reached, inner[1])}"
    if annotation is Printable or not isinstance(annotation, type):
        return "om af te drukken"
    for kind, one, _ in _PLAIN:
        if issubclass(annotation, kind):
            return one
    if issubclass(annotation, Part) or is_typeddict(annotation) or hasattr(annotation, "__dataclass_fields__"):
        return reached.link(annotation)
    return "om af te drukken"


def _several(reached: _Reached, annotation: Any) -> str:
    if isinstance(annotation, type):
        for kind, _, several in _PLAIN:
            if issubclass(annotation, kind):
                return several
    return _sort(reached, annotation)


def _returned(kind: type, name: str) -> Any:
    found = _property(kind, name)
    return typing.get_type_hints(found.fget, include_extras=True).get("return", Any)


def _doc(kind: type, name: str) -> str:
    """Return the first paragraph of what the code says of a property."""
    return _first_paragraph(_property(kind, name).__doc__)


def _first_paragraph(doc: str | None) -> str:
    return " ".join(inspect.cleandoc(doc or "").split("\n\n")[0].split())


def _property(kind: type, name: str) -> property:
    found = next(vars(base)[name] for base in kind.__mro__ if name in vars(base))
    assert isinstance(found, property)
    return found
