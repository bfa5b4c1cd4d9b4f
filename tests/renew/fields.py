"""The reference page of every field of a dossier, in Dutch, made from the model so that it cannot lie."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from planmaker import dutch
from planmaker.dossier import values
from planmaker.dossier.base import Part
from planmaker.dossier.dossier import Dossier
from planmaker.dossier.measures import Oppervlakte, Uren
from planmaker.dossier.model import examples
from planmaker.dossier.model.fields import Shape, look_up, shape_map, shapes

KINDS: tuple[tuple[Any, tuple[str, str]], ...] = (
    (values.Tekst, ("tekst", "teksten")),
    (values.Id, ("id", "id's")),
    (values.PartijId, ("id van een partij", "id's van partijen")),
    (values.DoelId, ("id van een doel", "id's van doelen")),
    (values.OverlegId, ("id van een overleg", "id's van overleggen")),
    (values.RolId, ("id van een rol", "id's van rollen")),
    (values.FaseId, ("id van een fase", "id's van fasen")),
    (values.StapId, ("id van een activiteit of mijlpaal", "id's van activiteiten of mijlpalen")),
    (values.RisicoId, ("id van een risico", "id's van risico's")),
    (values.SleutelId, ("id van een kostensleutel", "id's van kostensleutels")),
    (values.LastId, ("id van een kostenpost", "id's van kostenposten")),
    (values.CriteriumId, ("id van een criterium", "id's van criteria")),
    (values.BetrokkeneId, ("id van een partij, rol of overleg", "id's van partijen, rollen of overleggen")),
    (values.LangeTekst, ("lange tekst", "lange teksten")),
    (values.JaNee, ("ja of nee", "")),
    (values.Aantal, ("heel getal", "hele getallen")),
    (values.Formaat, ("versienummer", "versienummers")),
    (values.Score, ("getal van 1 tot en met 5", "getallen van 1 tot en met 5")),
    (values.Stadiumnummer, ("getal van 0 tot en met 5", "getallen van 0 tot en met 5")),
    (values.Jaar, ("jaartal", "jaartallen")),
    (values.Getal, ("getal", "getallen")),
    (values.Percentage, ("percentage", "percentages")),
    (values.Bedrag, ("bedrag", "bedragen")),
    (values.Duur, ("tijdsduur", "tijdsduren")),
    (values.Datum, ("datum", "datums")),
    (values.Kvk, ("KvK-nummer", "KvK-nummers")),
    (values.Postcode, ("postcode", "postcodes")),
    (values.Iban, ("IBAN", "IBAN's")),
    (values.Artikelverwijzing, ("artikelverwijzing", "artikelverwijzingen")),
    (Oppervlakte, ("oppervlakte", "oppervlakten")),
    (Uren, ("uren", "uren")),
)
"""What each type of value is called for the person who types it: one, and several in a list."""

_BARE: dict[type | None, str] = {str: ", of van teksten", list: ", of van lijsten van teksten"}
"""What may stand for a part in a list, told after what belongs there."""

_TABLE = ("| Veld | Wat u invult | Soort | Voorbeeld | Standaard |", "|---|---|---|---|---|")

_HEAD = """\
# Alle velden van een dossier

<!-- Gemaakt uit het model; wijzig deze pagina niet hier. Opnieuw maken: make renew -->

Zoekt u uitleg over hoe een dossier werkt? Lees dan [Het dossier](dossier.md). Deze pagina is een naslag: elk veld, wat
u er invult en hoe. De velden staan op volgorde van het dossier. Een kop zoals `partijen.adres` betekent: het onderdeel
`adres`, ingesprongen onder een onderdeel van `partijen`.

Bijna elk veld mag leeg blijven of weg. Alleen een veld met **verplicht** moet er staan als u het onderdeel gebruikt.

| Soort | Zo schrijft u het |
|---|---|
| tekst | gewone tekst; staat er een dubbele punt met een spatie in, zet dan aanhalingstekens om het geheel |
| keuze | precies een van de woorden die er staan |
| ja of nee | `ja` of `nee` |
| id | een kort, vast woord: kleine letters, cijfers en streepjes, zoals `bibliotheek` of `doel-1` |
| id van een partij, een doel, een overleg … | het id dat u daar hebt gegeven |
| lange tekst | gewone tekst, met alinea's, lijstjes en nadruk; zie hieronder |
| datum | `31 januari 2027`, `31-1-2027` of `2027-01-31` |
| tijdsduur | een getal en een eenheid: `10 dagen`, `4 weken`, `6 maanden`, `2 jaar` |
| bedrag | `12500` of `12.500,50`, met of zonder € |
| heel getal, getal | `4`, `1.250`, `2,5` |
| percentage | `70%` of `33,3` |
| KvK-nummer | acht cijfers |
| postcode | `1234 AB` |
| IBAN | `NL91 ABNA 0417 1643 00`, met of zonder spaties |
| jaartal | `2027` |
| oppervlakte | `120` of `120,5 m²` |
| uren | `24`, `7,5 uur` |
| artikelverwijzing | `artikel 4, tweede lid, onder b`, of kort: `art. 4 lid 2 sub b` |
| onderdeel | velden eronder, ingesprongen; zie de link |
| lijst van … | elk op een eigen regel met een streepje ervoor, of `[zo, op, één, regel]` |

In een **lange tekst** maakt u zelf alinea's en lijstjes. Zet een rechte streep `|` achter de dubbele punt en schrijf
de tekst ingesprongen eronder. Een lege regel begint een nieuwe alinea. Een regel die begint met `- ` is een punt van
een lijst, een regel die begint met `1. ` een genummerd punt. Twee sterretjes om een woord maken het vet, één cursief.

Bij ‘standaard’ staat wat geldt als u het veld weglaat. **Intern** betekent: komt nooit in een document voor partners.
"""


def page() -> str:
    """Return the whole page, as Markdown that ends with a line end."""
    pages = [_HEAD]
    first: dict[type[Part], str] = {}
    for shape in shapes(Dossier):
        pages += sections(Dossier, shape, shape.name, "##", first)
    return "\n".join(pages)


def sections(owner: type[Part], shape: Shape, path: str, level: str, first: dict[type[Part], str]) -> Iterator[str]:
    """Yield the section of a field of `owner`, and those of the parts below it; a part that came before only once."""
    part = shape.part
    if part is None:
        yield "\n".join([f"{level} {path}\n", *_TABLE, _row(owner, shape, ""), ""])
        return
    many = " Een lijst." if shape.many else ""
    intern = " **Intern.**" if shape.intern else ""
    text = f"{level} {path}\n\n{shape.description}{many}{intern}\n"
    if part in first:
        yield f"{text}\nDezelfde velden als bij {_link(first[part])}.\n"
        return
    first[part] = path
    below = [one for one in shapes(part) if one.part]
    yield f"{text}\n{table(part, path)}"
    for one in below:
        yield from sections(part, one, f"{path}.{one.name}", "###", first)


def table(part: type[Part], path: str) -> str:
    """Return a table with a row for each field of `part`, which stands at `path`."""
    return "\n".join([*_TABLE, *(_row(part, shape, path) for shape in shapes(part)), ""])


def _row(part: type[Part], shape: Shape, path: str) -> str:
    field = part.model_fields[shape.name]
    intern = " **Intern.**" if shape.intern else ""
    cells = (
        f"`{shape.name}`",
        shape.description + intern,
        _kind(shape, path),
        _example(part, shape.name),
        _default(field),
    )
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _kind(shape: Shape, path: str) -> str:
    """Return what belongs behind a field: "datum", "lijst van teksten", "keuze: `ja`, `nee`"."""
    if shape.part:
        or_text = _BARE.get(shape.bare, "")
        one, several, more = "onderdeel", "onderdelen", f": {_link(f'{path}.{shape.name}'.lstrip('.'))}{or_text}"
    elif shape.choices:
        one, several, more = "keuze", "keuzes", f": {', '.join(_meant(shape, word) for word in shape.choices)}"
    else:
        one, several = look_up(shape.annotation, KINDS)
        more = ""
    return f"lijst van {several}{more}" if shape.many else f"{one}{more}"


def _meant(shape: Shape, word: str) -> str:
    return f"`{word}` ({shape.meanings[word]})" if word in shape.meanings else f"`{word}`"


def _example(part: type[Part], name: str) -> str:
    """Return an example, but where it would say no more than the words to choose from or the default."""
    shape, given = shape_map(part)[name], part.model_fields[name].examples
    if shape.part or (shape.choice and not given):
        return ""
    example = examples.example(part, name)
    if example is None or (not given and not shape.refers_to):
        return ""
    if isinstance(example, list):
        return f"`[{', '.join(map(_typed, example))}]`"
    return f"`{_typed(example)}`"


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "**verplicht**"
    default = field.get_default(call_default_factory=True)
    if default in (None, (), PydanticUndefined) or isinstance(default, Part):
        return ""
    return f"`{_typed(default)}`"


def _typed(value: object) -> str:
    """Return a value as a person types it in a dossier."""
    match value:
        case bool():
            return "ja" if value else "nee"
        case date():
            return dutch.datum(value)
        case Decimal():
            return dutch.getal(value)
    return str(value)


def _link(path: str) -> str:
    """Return a link to the section of a path; sites make the anchor from the heading, without its dots."""
    return f"[{path}](#{path.replace('.', '')})"
