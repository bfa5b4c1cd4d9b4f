"""Whatever is typed comes through unchanged, or is a finding with a line. Nothing else ever happens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.model.fields import Shape, shapes
from planmaker.dossier.model.fingerprint import fingerprint
from planmaker.dossier.values import ILLEGAL
from planmaker.findings import InputError
from planmaker.intake import read_text
from tests.intake.support import findings_of, quoted

VALID = """\
# Een dossier dat klopt.
samenwerking:
  naam: Taalhuis Waterveen
  vorm: taalhuis
  aanleiding: >
    Eén op de zes inwoners
    leest moeilijk.
  themas: [basisvaardigheden, "lezen: samen"]
  looptijd:
    ingang: 1 januari 2027
    einde: 2030-12-31
partijen:
  - &bieb
    id: bieb
    naam: 'Stichting Bibliotheek Waterveen'
    kvk: 01234567
    adres: {straat: Marktplein 1, postcode: 1981 AB, plaats: Waterveen}
    vertegenwoordiging:
      personen:
        - naam: mr. A.B. de Vries
          functie: directeur-bestuurder
      gezamenlijk: nee
      grondslag: statuten
  - id: gemeente
    naam: gemeente Waterveen
koersplan:
  periode: {van: 2025, tot_en_met: 2028}
  doelen:
    - id: taal
      tekst: |
        Meer mensen
        leren lezen.
      wsob: [lezen, ontwikkeling]
      partijen: [bieb, gemeente]
governance:
  penvoerder: bieb
  overleggen:
    - id: stuurgroep
      frequentie: 4
begroting:
  kosten:
    - omschrijving: coördinatie
      bedrag: € 12.500,50
  verdeelsleutel:
    grondslagen:
      - maatstaf: inwoners
        gewicht: 70%
        waarden: [{partij: bieb, waarde: "1.250,5"}]
      - {maatstaf: gelijke-delen, gewicht: 30}
afspraken:
  overwegingen:
    - taal telt
    - {tekst: ook digitaal, doel: taal}
  uittreding:
    opzegtermijn: 6 maanden
"""

# Beyond the usual: what YAML, Word or a date might trip over, and what the fields of a dossier hold themselves.
BITS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
    st.text(":-[]{}#&*!|>'\"%@`,?~ \t\n\\.=<", max_size=6),
    st.sampled_from(
        ["\x00", "\u2028", "\ufeff", "\r", "\ud800", "<<: ", "*bieb", "&x ", "!!int ", "---\n", "...\n", "id: ", "null"]
    ),
    st.sampled_from([word for word in VALID.split() if len(word) > 1]),
    st.sampled_from(["0", "-1", "1e9", "99999999999999999999", "٣", "²", "31-02-2027", "100,0001", "€", "ja", "NaN"]),
)


@st.composite
def mutations(draw: st.DrawFn) -> str:
    """Return the valid dossier after one to three changes such as hands make: a line lost, moved, indented, retyped."""
    text = VALID
    for _ in range(draw(st.integers(1, 3))):
        lines = text.split("\n")
        at = draw(st.integers(0, len(lines) - 1))
        line = lines[at]
        match draw(st.sampled_from(["drop", "twice", "swap", "indent", "value", "key", "insert", "cut"])):
            case "drop":
                del lines[at]
            case "twice":
                lines.insert(at, line)
            case "swap":
                lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(at))
            case "indent":
                lines[at] = draw(st.sampled_from(["", " ", "  ", "\t", "      "])) + line.lstrip()
            case "value":
                lines[at] = line.partition(":")[0] + ": " + draw(BITS)
            case "key":
                lines[at] = draw(BITS) + ":" + line.partition(":")[2]
            case "insert":
                spot = draw(st.integers(0, len(line)))
                lines[at] = line[:spot] + draw(BITS) + line[spot:]
            case "cut":
                lines = [*lines[:at], line[: draw(st.integers(0, len(line)))]]
        text = "\n".join(lines)
    return text


def test_the_dossier_to_be_broken_is_whole() -> None:
    assert findings_of(VALID) == ()


@settings(max_examples=2000)
@given(mutations())
def test_a_broken_dossier_is_a_dossier_or_findings_with_a_line(text: str) -> None:
    for finding in findings_of(text):
        assert finding.place.file == "dossier.yaml"
        assert finding.place.line
        assert finding.place.column
        assert finding.hint
        str(finding).encode("utf-8")


@settings(max_examples=200)
@given(st.text(max_size=200) | st.lists(BITS, max_size=30).map("".join))
def test_any_text_at_all_is_a_dossier_or_findings_with_a_line(text: str) -> None:
    assert all(finding.place.line and finding.hint for finding in findings_of(text))


def braces(fields: dict[str, str]) -> str:
    return "{" + ", ".join(f'"{name}": {value}' for name, value in fields.items()) + "}"


NAMES = st.sampled_from([*Dossier.model_fields, "id", "naam", "tekst", "?"])
SHAPES = st.recursive(
    st.text(max_size=5).map(quoted) | st.sampled_from(["1", "ja", "null", "x"]),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(NAMES, inner, max_size=3).map(braces)
    ),
)


@settings(max_examples=200)
@given(SHAPES, st.sampled_from(list(Dossier.model_fields)))
def test_any_shape_under_any_part_is_a_dossier_or_findings_with_a_line(value: str, part: str) -> None:
    assert all(finding.place.line and finding.hint for finding in findings_of(f"{part}: {value}"))


def routes(part: type[Part], above: tuple[Shape, ...] = ()) -> Iterator[tuple[Shape, ...]]:
    """Yield the way to every field of the model."""
    for shape in shapes(part):
        yield (*above, shape)
        if shape.part:
            yield from routes(shape.part, (*above, shape))


def is_free_text(route: tuple[Shape, ...]) -> bool:
    """Tell whether any text may stand in a field: try one that is no date, no number and no choice."""
    return route[-1].part is None and findings_of(nested(route, quoted("Vrije tekst?"))) == ()


def nested(route: tuple[Shape, ...], leaf: str) -> str:
    """Return a dossier with nothing but `leaf` in the field that `route` leads to."""
    for shape in reversed(route):
        inside = leaf
        if shape.part and "id" in shape.part.model_fields and route[-1] is not shape:
            inside = leaf.replace("{", "{id: x, ", 1) if not leaf.startswith("{id:") else leaf
        leaf = f"{{{shape.name}: {f'[{inside}]' if shape.many else inside}}}"
    return leaf


def value_at(dossier: Dossier, route: tuple[Shape, ...]) -> object:
    value: object = dossier
    for shape in route:
        value = getattr(value, shape.name)
        if shape.many:
            assert isinstance(value, tuple)
            value = value[0] if value else None
    return value


FREE = [route for route in routes(Dossier) if is_free_text(route)]


def test_there_are_a_hundred_fields_for_free_text() -> None:
    names = {".".join(shape.name for shape in route) for route in FREE}

    assert len(names) > 100
    assert {
        "samenwerking.naam",
        "partijen.haalt",
        "afspraken.artikelen.leden.tekst",
        "begroting.kosten.toelichting",
    } <= names


@settings(max_examples=400)
@given(st.sampled_from(FREE), st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_in_any_free_field_comes_through_unchanged(route: tuple[Shape, ...], text: str) -> None:
    source = nested(route, quoted(text))
    if not text.strip():
        # White space alone is nothing; an item of a list that is nothing is told.
        assert [finding.code for finding in findings_of(source)] == ["leeg-onderdeel"] * route[-1].many
    elif ILLEGAL.search(text):
        assert {finding.code for finding in findings_of(source)} == {"onleesbaar-teken"}
    else:
        assert value_at(read_text(source, "d.yaml"), route) == text.strip()


@given(st.lists(st.sampled_from(["Éen", "twee: drie", "- vier", "# vijf", "'zes'", '"', "", "  ja", "€ 7", "{", "😀"])))
def test_a_block_of_lines_comes_through_unchanged(lines: list[str]) -> None:
    text = "\n".join(["begin", *lines, "eind"])
    block = "\n".join("    " + line for line in text.split("\n"))

    assert read_text(f"samenwerking:\n  naam: |\n{block}\n", "d.yaml").samenwerking.naam == text


@pytest.mark.parametrize("length", [1, 100_000])
def test_a_long_text_comes_through_whole(length: int) -> None:
    assert read_text(f"samenwerking: {{naam: {'x' * length}}}", "d.yaml").samenwerking.naam == "x" * length


@settings(max_examples=100)
@given(mutations())
def test_what_is_read_twice_is_equal_and_has_one_fingerprint(text: str) -> None:
    try:
        first, second = read_text(text, "een.yaml"), read_text(text, "twee.yaml")
    except InputError:
        return
    assert first == second
    assert fingerprint(first) == fingerprint(second)
