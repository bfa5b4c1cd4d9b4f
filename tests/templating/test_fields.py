"""What a template asks for."""

from __future__ import annotations

from planmaker.templating import Template
from tests.build import Block, docx_of


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


def test_what_a_macro_gets_is_read_where_it_comes_from() -> None:
    blocks = [
        "{% macro m(p, q=c) %}{{ p.x }}{{ q.y }}{% endmacro %}{{ m(a) }}{% for i in b %}{{ m(i, q=i) }}{% endfor %}"
    ]

    assert paths(*blocks) == ["a", "a.x", "b *", "b[]", "b[].x", "b[].y", "c", "c.y"]


def test_a_choice_and_a_filter_hand_on_what_they_get() -> None:
    assert paths("{{ (a or b).x }} {{ (c|sort|first).y }} {{ d|map(attribute='z')|join }}") == [
        "a", "a.x", "b", "b.x", "c *", "c[].y", "d *", "d[].z",
    ]  # fmt: skip


def test_after_a_choice_a_name_stands_for_what_either_side_set() -> None:
    assert paths("{% if a %}{% set x = b %}{% else %}{% set x = c %}{% endif %}{{ x.y }}") == [
        "a", "b", "b.y", "c", "c.y",
    ]  # fmt: skip


def test_a_method_reads_what_it_belongs_to() -> None:
    assert paths("{{ a.b.upper() }} {{ c.get('d') }}") == ["a.b", "c", "c.d"]


def test_macros_that_call_each_other_with_ever_other_data_come_to_an_end() -> None:
    macros = [
        f"{{% macro m{at}(x) %}}{{{{ m{at + 1}(x.a) }}}}{{{{ m{at + 1}(x.b) }}}}{{% endmacro %}}" for at in range(30)
    ]

    assert "d.a" in paths("".join(reversed(macros)), "{{ m0(d) }}")
