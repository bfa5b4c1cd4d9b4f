"""What the model refuses, as findings: what stands there, what belongs there, and what to type instead.

The only module that reads pydantic's errors. None of its English passes.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from planmaker import dutch
from planmaker.dossier.base import Part
from planmaker.dossier.model.fields import Path, choices, field_at, homes, part_at
from planmaker.findings import Finding, Place
from planmaker.intake.invisible import hidden_in
from planmaker.intake.lines import excerpt
from planmaker.intake.tree import Absent, Mapping, Node, Scalar, Sequence

_JSON = {
    "lijst-verwacht": "zet rechte haken om de onderdelen: […]",
    "velden-verwacht": "zet hier accolades, met een of meer velden erin: {…}",
    "geen-lijst": "schrijf één waarde, zonder rechte haken",
    "geen-velden": "schrijf één waarde, zonder accolades",
    "leeg-onderdeel": "vul het in, of haal het weg",
}
"""What to type instead where JSON has other signs than YAML, by the code of the finding."""

_MANY = 12
"""How many names a hint lists; more is no help."""

_NEEDS_QUOTES = re.compile(r"[\[{&*!|>%@`#'\"]")
"""How a text begins that YAML reads as something else than text."""


def explain(error: ValidationError, root: Mapping, model: type[Part]) -> Iterator[Finding]:
    """Yield a finding for everything that pydantic refused in `root`."""
    for detail in error.errors(include_url=False, include_input=False):
        yield _finding(detail, root, model)


def _finding(detail: ErrorDetails, root: Mapping, model: type[Part]) -> Finding:
    path = detail["loc"]
    node, place = _look(root, path)
    if detail["type"] == "extra_forbidden":
        owner, _ = _look(root, path[:-1])
        place = owner.entries[str(path[-1])].key_place if isinstance(owner, Mapping) else place
    code, message, hint = _words(detail, path, node, model)
    typed = str(path[-1]) if code == "onbekende-sleutel" else node.text if isinstance(node, Scalar) else ""
    if hidden := hidden_in(typed):
        hint = f"{hidden}, haal dat weg; {hint}"
    if place.sheet and code == "verplicht-veld":
        hint = f"vul deze cel in; {_example(field_at(model, path))}"
    elif place.file.lower().endswith(".json"):
        hint = _in_json(code, hint, path, model)
    return Finding(code, message, place, hint)


def _look(root: Mapping, path: Path) -> tuple[Node, Place]:
    """Return the node at `path` and where to point; the nearest one above when nothing stands there."""
    node: Node = root
    place = root.place
    for step in path:
        if isinstance(node, Mapping) and step in node.entries:
            entry = node.entries[str(step)]
            node, place = entry.node, entry.place
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
            place = node.place
        else:
            break
    return node, place


def _words(detail: ErrorDetails, path: Path, node: Node, model: type[Part]) -> tuple[str, str, str]:
    """Return code, message and hint."""
    kind, context = detail["type"], detail.get("ctx", {})
    field = field_at(model, path)
    if kind == "extra_forbidden":
        return _unknown(path, node, model)
    if kind == "missing" and field:
        return _missing(path, field, model.noun)
    if isinstance(node, Absent):
        return "leeg-onderdeel", f"{_name(path)} is leeg", "vul het in, of haal het streepje weg"
    if kind == "tuple_type":
        return _no_list(path, node, part_at(model, path))
    part = part_at(model, path)
    if kind == "model_type" and part:
        return _no_fields(path, node, part)
    if isinstance(node, Sequence):
        hint = "schrijf één waarde achter de dubbele punt, zonder streepje of haken"
        return "geen-lijst", f"{_name(path)} is één waarde, maar hier staat een lijst", hint
    if isinstance(node, Mapping):
        hint = _as_value(node, text=kind == "geen-tekst")
        return "geen-velden", f"{_name(path)} is één waarde, maar hier staan velden", hint
    if kind == "literal_error" and field:
        return _no_choice(path, node, choices(field.annotation))
    if "le" in context or "ge" in context:
        return _out_of_range(path, node, kind, context)
    if "hint" in context:
        return kind, str(context["message"]), str(context["hint"])
    return "ongeldige-waarde", f"deze waarde kan niet bij {_name(path)}", _description(field)


def _unknown(path: Path, node: Node, model: type[Part]) -> tuple[str, str, str]:
    key = str(path[-1])
    part = part_at(model, path[:-1])
    names = list(part.model_fields) if part else []
    whole = _name(path[:-1], of_item="")
    message = (
        f"`{excerpt(key)}` is geen veld van {whole}"
        if whole
        else f"`{excerpt(key)}` is geen onderdeel van {model.noun}"
    )
    hints = []
    near = dutch.meest_lijkend(key, names) if len(key) <= 60 else None
    elsewhere = [".".join(home) or f"{model.noun} zelf" for home in homes(model).get(key, ())]
    if near:
        hints.append(f"bedoelt u `{near}`?")
    if elsewhere and len(elsewhere) <= 3:
        places = dutch.opsomming([home if " " in home else f"`{home}`" for home in elsewhere], "of")
        hints.append(f"`{key}` hoort onder {places}")
    if " " in key.strip() and isinstance(node, Scalar):
        hints.append(f'is dit gewone tekst met een dubbele punt, schrijf dan "{excerpt(key)}: {excerpt(node.text)}"')
    if (key.isdigit() or " " in key.strip()) and isinstance(node, Absent):
        hints.append("tussen { en } scheidt een komma de velden; zet een waarde met een komma tussen aanhalingstekens")
    if not hints:
        hints.append(f"hier kan staan: {_list(names)}")
    return "onbekende-sleutel", message, "; ".join(hints)


def _missing(path: Path, field: FieldInfo, whole: str) -> tuple[str, str, str]:
    name = path[-1]
    owner = _name(path[:-1])
    example = str((field.examples or ["…"])[0])
    typed = f'"{example}"' if _NEEDS_QUOTES.match(example) else example
    return "verplicht-veld", f"`{name}` ontbreekt bij {owner or whole}", f"voeg toe: `{name}: {typed}`"


def _in_json(code: str, hint: str, path: Path, model: type[Part]) -> str:
    """Return a hint in the notation of JSON; what it says of the names of fields stays."""
    if code == "verplicht-veld":
        field = field_at(model, path)
        example = (field.examples if field and field.examples else ["…"])[0]
        return f'voeg toe: "{path[-1]}": "{example}"'
    if code not in _JSON:
        return hint
    _, names, which = hint.partition("hier kan staan: ")
    return _JSON[code] + (f"; {names}{which}" if names else "")


def _example(field: FieldInfo | None) -> str:
    if field and field.examples:
        return f"bijvoorbeeld: {field.examples[0]}"
    return _description(field)


def _no_list(path: Path, node: Node, part: type[Part] | None) -> tuple[str, str, str]:
    name = _name(path)
    if isinstance(node, Mapping):
        first = f"{excerpt(next(iter(node.entries)))}: …" if part and node.entries else "…"
        hint = f"zet een streepje en een spatie voor elk onderdeel: `- {first}`"
        return "lijst-verwacht", f"{name} is een lijst, maar hier staan velden zonder streepje", hint
    typed = node.text if isinstance(node, Scalar) else "…"
    example = f"- {next(iter(part.model_fields))}: …" if part else f"- {excerpt(typed)}"
    hint = f"zet elk onderdeel op een eigen regel met een streepje ervoor: `{example}`"
    return "lijst-verwacht", f"{name} is een lijst, maar hier staat één waarde", hint


def _no_fields(path: Path, node: Node, part: type[Part]) -> tuple[str, str, str]:
    name = _name(path)
    fields = _list(list(part.model_fields))
    if isinstance(node, Sequence):
        hint = f"haal de streepjes weg en schrijf de velden ingesprongen onder elkaar; hier kan staan: {fields}"
        return "velden-verwacht", f"{name} bestaat uit velden, maar hier staat een lijst", hint
    hint = f"zet op de regels eronder, ingesprongen, een of meer velden; hier kan staan: {fields}"
    return "velden-verwacht", f"{name} bestaat uit velden, maar hier staat losse tekst", hint


def _as_value(node: Mapping, *, text: bool) -> str:
    """Return how to write fields as one value; where `text` belongs, a colon in a sentence made a field of it."""
    if text and len(node.entries) == 1:
        ((key, entry),) = node.entries.items()
        if isinstance(entry.node, Scalar):
            return f'is dit gewone tekst met een dubbele punt, schrijf dan "{excerpt(key)}: {excerpt(entry.node.text)}"'
    return "schrijf één waarde achter de dubbele punt, en haal de velden eronder weg"


def _no_choice(path: Path, node: Node, allowed: Collection[str]) -> tuple[str, str, str]:
    typed = node.text.strip() if isinstance(node, Scalar) else ""
    near = dutch.meest_lijkend(typed, allowed) if len(typed) <= 60 else None
    hint = f"kies uit: {dutch.opsomming(allowed, 'of')}"
    return (
        "geen-keuze",
        f'{_name(path)} kan niet "{excerpt(typed)}" zijn',
        f"bedoelt u {near}? {hint}" if near else hint,
    )


def _out_of_range(path: Path, node: Node, kind: str, context: dict[str, Any]) -> tuple[str, str, str]:
    typed = excerpt(node.text) if isinstance(node, Scalar) else "deze waarde"
    if kind == "less_than_equal":
        most = dutch.getal(context["le"])
        return (
            "buiten-bereik",
            f"{typed} is te veel: {_name(path)} is ten hoogste {most}",
            f"schrijf een getal tot en met {most}",
        )
    least = dutch.getal(context["ge"])
    return (
        "buiten-bereik",
        f"{typed} is te weinig: {_name(path)} is ten minste {least}",
        f"schrijf een getal vanaf {least}",
    )


def _name(path: Path, of_item: str = "onderdeel {number} van ") -> str:
    """Return what a path ends in: "`naam`", or "onderdeel 2 van `themas`"; nothing for the dossier itself."""
    names = [step for step in path if isinstance(step, str)]
    if not names:
        return ""
    last = path[-1]
    lead = of_item.format(number=last + 1) if isinstance(last, int) else ""
    return f"{lead}`{excerpt(names[-1])}`"


def _description(field: FieldInfo | None) -> str:
    return f"dit veld is voor: {field.description}" if field and field.description else "kijk naar de handleiding"


def _list(names: list[str]) -> str:
    shown = [f"`{name}`" for name in names[:_MANY]]
    return dutch.opsomming([*shown, "meer"] if len(names) > _MANY else shown)
