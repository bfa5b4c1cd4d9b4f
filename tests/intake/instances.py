"""Any dossier at all, made from the model: a new field is drawn as soon as it is there."""

from __future__ import annotations

import datetime
import string
from functools import cache
from typing import Any, get_args, get_type_hints

from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.model.fields import Shape, shapes
from planmaker.dossier.values import ILLEGAL, Bedrag
from planmaker.intake.formats.written import Sort, sort_of

# What YAML, JSON, a workbook or a list in one cell might trip over.
_TRICKY = st.sampled_from(
    [
        "null", "~", "ja", "no", "0123", "12:30", "1e3", "2027-01-01", "1.250", "- a", "-", "# x", "a: b", "a #b",
        "'", '"', "`", "*x", "&x", "!x", "!include x.yaml", "x.yaml", "%", "@", "[", "{", "|", ">", "<<", "---",
        "...", "\\", "\\n", "a\tb", "a\nb", "a\n\n  b\n", "- a\n- b", "a\rb", "a\r\nb", "a\x85b", "a\u2028b",
        "\ufeffa", "a\x7fb", "_x000D_", "_x0041_", "=1+1", "'x", "+31 6", "a  b", "  a", "x" * 150, "woord " * 40,
        "é😀", "a, b; c", "TRUE", "#REF!", "1,5", "• x", "– x",
    ]
)  # fmt: skip
TEXTS = _TRICKY | st.text(st.characters(exclude_categories=["Cs"]), max_size=20).filter(lambda t: not ILLEGAL.search(t))
_ID = st.text(string.ascii_lowercase + string.digits, min_size=1, max_size=6)
# One of these is what any field wants that does not take every text.
_SAMPLES = (
    "6 maanden", "1 dag", "01234567", "1981 AB", "NL91 ABNA 0417 1643 00", "mr. A.B. de Vries", "12,5 m²", "16 uur",
    "2,5 uur", "artikel 3, tweede lid", "info@waterveen.nl", "023 123 45 67", "https://www.waterveen.nl", "2027",
    "70%", "1 januari 2027", "logo.png",
)  # fmt: skip
_TODAY = datetime.date(2027, 1, 31)


@cache
def _samples(part: type[Part], name: str) -> tuple[str, ...]:
    """Return the samples that a field takes; nothing when it takes any text."""
    field = part.model_fields[name]
    annotation: Any = field.annotation

    def takes(text: str) -> bool:
        try:
            TypeAdapter(annotation).validate_python((text,) if many else text)
        except ValidationError:
            return False
        return True

    many = next(shape.many for shape in shapes(part) if shape.name == name)
    if takes("Vrije tekst: 1?") and takes("x" * 5000):
        return ()
    found = tuple(text for text in _SAMPLES if takes(text))
    assert found, f"no sample fits {part.__name__}.{name}: add one"
    return found


def _bounds(part: type[Part], name: str) -> tuple[float, float]:
    """Return the least and the most that a number in this field may be."""
    least, most = [-1e12], [1e12]
    todo: list[Any] = [get_type_hints(part, include_extras=True)[name]]
    while todo:
        one = todo.pop()
        least += [one.ge] if hasattr(one, "ge") else []
        most += [one.le] if hasattr(one, "le") else []
        todo += [*get_args(one), *getattr(one, "metadata", ())]
    return max(least), min(most)


def _leaf(part: type[Part], shape: Shape) -> st.SearchStrategy[Any]:
    sort = sort_of(part, shape.name)
    match sort:
        case Sort.YES_NO:
            return st.booleans()
        case Sort.CHOICE:
            return st.sampled_from(shape.choices)
        case Sort.DATE:
            return st.dates(datetime.date(1000, 1, 1)) | st.just(_TODAY)
        case Sort.AMOUNT:
            return st.integers(-(10**14), 10**14).map(Bedrag)
        case Sort.WHOLE | Sort.PERCENTAGE | Sort.NUMBER:
            least, most = _bounds(part, shape.name)
            whole = sort is Sort.WHOLE
            return st.integers(int(least), int(most)) if whole else st.decimals(least, most, allow_nan=False, places=3)
        case Sort.ID:
            return _ID
    samples = _samples(part, shape.name)
    return st.sampled_from(samples) if samples else TEXTS.filter(lambda text: bool(text.strip()))


@st.composite
def _values(draw: st.DrawFn, part: type[Part], depth: int) -> dict[str, Any]:
    """Return values for some of the fields of a part; ids in one list never meet, as the model wants."""
    of_part = shapes(part)
    needed = [shape for shape in of_part if part.model_fields[shape.name].is_required()]
    some = draw(st.lists(st.sampled_from(of_part), max_size=max(1, 4 - depth // 2), unique_by=lambda shape: shape.name))
    found: dict[str, Any] = {}
    for shape in dict.fromkeys([*needed, *some]):
        if shape.part and shape.many:
            items = draw(st.lists(_values(shape.part, depth + 1), max_size=2))
            for number, item in enumerate(items):
                if "id" in item:
                    item["id"] = f"{item['id']}-{number}"
            found[shape.name] = items
        elif shape.part:
            found[shape.name] = draw(_values(shape.part, depth + 1))
        elif shape.many:
            found[shape.name] = draw(st.lists(_leaf(part, shape), max_size=3))
        else:
            found[shape.name] = draw(_leaf(part, shape))
    return found


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """Return any dossier that the model takes; whether it makes sense is another matter."""
    values = draw(_values(Dossier, 0))
    values.pop("planmaker", None)  # the version of the format is no free choice
    return Dossier.model_validate(values)
