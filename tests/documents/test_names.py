"""The names that a template may ask of a kind of document, held against what documents are really made of."""

from __future__ import annotations

import datetime
import typing
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from planmaker.documents.catalogue import find, kinds
from planmaker.documents.context import Added, context
from planmaker.documents.gaps import Missing, OpenPoints
from planmaker.documents.names import names_of
from planmaker.documents.rules import lacks
from planmaker.dossier import Dossier
from planmaker.figures.registry import Figures
from planmaker.findings import Finding
from planmaker.intake import read_dossier
from planmaker.templating.inspecting.names_of_data import paths_to, unknown
from planmaker.templating.inspecting.review import review
from planmaker.word.marks import figure_mark
from tests.build import Block, docx_of

KINDS = [kind.name for kind in kinds()]
EXAMPLES = ("intentie", "regio", "spuk", "taalhuis", "velserbroek")


def context_of(dossier: Dossier, kind: str) -> dict[str, Any]:
    figures = Figures(figure_mark)
    return context(dossier, find(kind), OpenPoints(), figures, date=datetime.date(2027, 1, 1), definitief=False)


def paths(value: Any, path: str = "") -> Iterator[str]:
    """Yield the path of everything in the context that a template can come to by names and turns."""
    if isinstance(value, Missing):
        return
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield f"{path}.{name}".lstrip(".")
            yield from paths(inner, f"{path}.{name}".lstrip("."))
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from paths(inner, f"{path}[]")
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield f"{path}.{name}"
            yield from paths(getattr(value, name), f"{path}.{name}")


@pytest.mark.parametrize("example", EXAMPLES)
def test_whatever_a_document_is_made_of_is_a_known_name(example: str, root: Path) -> None:
    dossier = read_dossier(root / "examples" / example / "dossier.yaml")
    fitting = [kind.name for kind in kinds() if not lacks(dossier, kind)]

    assert fitting
    for kind in fitting:
        asked, names = set(paths(context_of(dossier, kind))), names_of(kind)
        assert len(asked) > 200
        assert {path for path in asked if unknown(names, path)} == set()


@pytest.mark.parametrize("kind", KINDS)
def test_the_template_of_a_kind_asks_for_nothing_that_is_not_there(kind: str, root: Path) -> None:
    path = root / "templates" / kind / "template.docx"

    assert review(path.read_bytes(), path.name, names_of(kind)) == ([], False)


def test_what_the_context_adds_is_said_in_its_type() -> None:
    added = set(context_of(Dossier(), "convenant")) - set(Dossier.model_fields) - set(Dossier.derived_names())

    assert set(typing.get_type_hints(Added)) == added


def told(*blocks: Block, kind: str = "convenant") -> list[tuple[str, str]]:
    """Return what is said of a template for `kind`, each with its way to mend it."""
    findings, _ = review(docx_of(*blocks), "brief.docx", names_of(kind))
    assert all(finding.code == "veld-onbekend" for finding in findings)
    return [(_asked(finding), finding.hint) for finding in findings]


def _asked(finding: Finding) -> str:
    return finding.message.removeprefix("dit soort document kent geen veld ").split(", gevraagd in")[0]


@pytest.mark.parametrize(
    ("body", "path", "hint"),
    [
        ("{{ partijn }}", "partijn", "bedoelt u partijen of partijgroepen?"),
        ("{% for p in partijen %}{{ p.naamm }}{% endfor %}", "partijen[].naamm", "bedoelt u naam of kortnaam?"),
        (
            "{% for r in begroting.kosten %}{{ r.bedragg|bedrag }}{% endfor %}",
            "begroting.kosten[].bedragg",
            "bedoelt u bedrag?",
        ),
        ("{{ begroting.totaal_kost|bedrag }}", "begroting.totaal_kost", "totaal_kosten"),
        ("{{ governance.penvoerder.trm }}", "governance.penvoerder.trm", "bedoelt u term?"),
        ("{{ koersplan.doelen[0].partijen[1].nam }}", "koersplan.doelen[].partijen[].nam", "bedoelt u naam?"),
        ("{% set x = partijen|sort|first %}{{ x.nam }}", "partijen[].nam", "bedoelt u naam?"),
        ("{% macro m(p) %}{{ p.nam }}{% endmacro %}{{ m(p=partijen[0]) }}", "partijen[].nam", "bedoelt u naam?"),
        (
            "{% for r in partijen|batch(2) %}{% for p in r %}{{ p.nam }}{% endfor %}{% endfor %}",
            "partijen[].nam",
            "bedoelt u naam?",
        ),
        (
            "{% for g, ps in partijen|groupby('groep') %}{{ ps[0].nam }}{% endfor %}",
            "partijen[].nam",
            "bedoelt u naam?",
        ),
        ("{{ partijen|map(attribute='nam')|join }}", "partijen[].nam", "bedoelt u naam?"),
        ("{{ partijen|opsomming('nam') }}", "partijen[].nam", "bedoelt u naam?"),
        ("{{ stuk.titl }}", "stuk.titl", "bedoelt u titel?"),
        ("{{ heeft.doeln }}", "heeft.doeln", "bedoelt u doelen?"),
        ("{{ meerjaren[0].kosten[0].nam }}", "meerjaren[].kosten[].nam", "bedoelt u naam?"),
        ("{{ inbreng_totaal.samn }}", "inbreng_totaal.samn", "bedoelt u samen?"),
        ("{{ partijen.naam }}", "partijen.naam", "partijen is een lijst: ga er eerst langs"),
        ("{{ partijen.length }}", "partijen.length", "het aantal is partijen|length"),
        ("{{ datum.naam }}", "datum.naam", "datum is een datum en heeft zelf geen velden; vraag alleen datum"),
        ("{{ looptijd }}", "looptijd", "bedoelt u samenwerking.looptijd?"),
    ],
)
def test_a_name_that_is_nowhere_is_told_with_its_path_and_what_comes_near(body: str, path: str, hint: str) -> None:
    ((asked, advice),) = told(body)

    assert asked == path
    assert hint in advice


@pytest.mark.parametrize(
    "body",
    [
        "{{ eigen.wat_dan_ook.verder }}",
        "{{ datum.year }} {{ onderwerp.upper() }} {{ begroting.totaal_kosten.cents }} {{ partijen.index(1) }}",
        "{% if wijk is defined %}{{ wijk }}{% endif %} {{ weg|default('') }} {{ begroting.weg|d('') }}",
        "{{ partijen|map(attribute='x', default='')|join }} {{ partijen|selectattr('x', 'defined')|list }}",
        "{{ begroting.get('x') }}",
        "{% for k, v in begroting.items() %}{{ v.x }}{% endfor %}{% for k in begroting %}{{ k.x }}{% endfor %}",
        "{% set ns = namespace(n=0) %}{{ ns.m }}{% for p in partijen %}{{ loop.nextitem.x }}{% endfor %}",
        "{{ (partijen[0] or begroting).naam }} {{ (partijen[0] if omslag else begroting).saldo }}",
        "{% set x = begroting %}{% if omslag %}{% set x = partijen[0] %}{% endif %}{{ x.naam }} {{ x.saldo }}",
        "{% macro m(p, q=none) %}{{ p.x }}{{ q.x }}{% endmacro %}{{ m({'x': 1}) }}",
        "{% macro boom(x) %}{{ x.naam }}{{ boom(x.kinderen) }}{% endmacro %}{{ boom({}) }}",
    ],
)
def test_what_may_be_there_is_no_finding(body: str) -> None:
    assert told(body) == []


def test_a_field_that_stays_inside_is_told_as_such() -> None:
    findings, wrong = review(docx_of("{{ analyse.afweging }}"), "brief.docx", names_of("convenant"))

    assert wrong
    assert findings[0].message == (
        "analyse is intern en komt niet in dit soort document, gevraagd in {{ analyse.afweging }}"
    )


def test_each_name_is_told_once_and_all_in_one_run() -> None:
    assert [path for path, _ in told("{{ a1 }} {{ a1 }}", "{{ stuk.b1 }}", "{{ a1.c }}")] == ["a1", "stuk.b1"]


def test_where_a_name_is_goes_the_shortest_way() -> None:
    assert paths_to(names_of("convenant"), "penvoerder") == ["governance.penvoerder"]
