"""What a template asks for."""

from __future__ import annotations

from planmaker.templating import Template
from tests.templating.build import Block, docx_of


def paths(*blocks: Block) -> list[str]:
    return [field.path + (" *" if field.loop else "") for field in Template(docx_of(*blocks)).fields()]


def test_fields_are_nested_as_the_data_is() -> None:
    assert paths("{{ a }} {{ b.c }} {{ b['d'] }}") == ["a", "b.c", "b.d"]


def test_a_loop_shows_as_items_of_a_list() -> None:
    assert paths("{%p for p in ps|sort %}", "{{ p.n }}{% for t in p.ts %}{{ t }}{% endfor %}", "{%p endfor %}") == [
        "ps *", "ps[].n", "ps[].ts *", "ps[].ts[]",
    ]  # fmt: skip


def test_what_the_template_makes_itself_is_no_field() -> None:
    blocks = [
        "{% set x = a.b %}{{ x.c }}{% macro m(y) %}{{ y }}{% endmacro %}{{ m(1) }}{{ range(3)|join }}{{ loopje }}"
    ]

    assert paths(*blocks) == ["a.b", "a.b.c", "loopje"]


def test_conditions_and_filters_read_fields_too() -> None:
    assert paths("{% if a and not b.c %}{{ d|default(e) }}{% endif %}") == ["a", "b.c", "d", "e"]


def test_a_field_knows_all_its_places() -> None:
    (field,) = Template(docx_of("{{ a }}", "x", "{{ a|upper }}")).fields()

    assert [place.split(" › ")[1].split(" “")[0] for place in field.places] == ["alinea 1", "alinea 3"]
