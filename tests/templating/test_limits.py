"""A template from outside cannot run code, read files, loop for ever or grow without bound."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import textwrap
import zipfile
from pathlib import Path

import pytest

from planmaker.findings import PlanmakerError
from planmaker.templating import Template
from tests.build import docx_of, with_part, xml_of
from tests.support import ROOT, text_of


def refused(data: bytes, context: dict[str, object] | None = None) -> str:
    """Return the code of the finding that a hostile template gives."""
    with pytest.raises(PlanmakerError) as caught:
        Template(data).render(context or {})
    return caught.value.findings[0].code


NS = "{% set ns = namespace(s=S) %}{% for i in range(60) %}{% set ns.s = NEXT %}{% endfor %}{{ ns.s|string|length }}"


@pytest.mark.parametrize(
    "text",
    [
        "{% for i in range(10**9) %}x{% endfor %}",
        "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
        "{{ 'x' * 10**9 }}",
        "{{ 10 ** (10 ** 5) }}",
        "{{ ([1] * 100000) * 100000 }}",
        "{{ '%999999999d' % 1 }}",
        "{{ '{:999999999}'.format(1) }}",
        "{{ '{:{}}'.format(1, 999999999) }}",
        "{{ 'x'|center(999999999) }}",
        "{{ 'x'.ljust(999999999) }}",
        "{{ ('x' * 90000)|replace('x', 'y' * 90000) }}",
        "{{ ('x' * 90000).join('y' * 90000) }}",
        "{{ range(90000)|map('string')|join('x' * 90000) }}",
        "{{ [1]|batch(999999999, 0)|list }}",
        NS.replace("S)", "'ab')").replace("NEXT", "ns.s ~ ns.s"),
        NS.replace("S)", "[1])").replace("NEXT", "[ns.s, ns.s]"),
        NS.replace("S)", "9)").replace("NEXT", "ns.s * ns.s"),
        "{% macro f(n) %}{{ f(n + 1) }}{% endmacro %}{{ f(0) }}",
        "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}{{ f(100) }}",
        "{% for x in [1, 2] recursive %}{{ loop([1, 2]) }}{% endfor %}",
    ],
)
def test_a_step_that_would_never_end_or_fill_the_memory_is_a_finding(text: str) -> None:
    assert refused(docx_of(text)) == "grens-overschreden"


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ cycler.__init__.__globals__.os.getcwd() }}",
        "{{ x|attr('__class__') }}",
        "{{ '{0.__class__}'.format(x) }}",
        "{{ x.append(1) }}",
        "{{ self.__init__.__globals__ }}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{% autoescape false %}{{ x }}{% endautoescape %}",
    ],
)
def test_a_template_reaches_nothing_but_its_data(text: str) -> None:
    assert refused(docx_of(text), {"x": [1]})


def test_many_blocks_inside_each_other_are_refused_before_any_regular_expression_sees_them() -> None:
    assert refused(docx_of(*["{% if x %}"] * 10_000)) == "te-diep-genest"


def test_many_marks_that_never_close_are_found_quickly() -> None:
    assert refused(docx_of("{% if x " * 3_000)) == "tag-niet-gesloten"


def test_an_expression_too_deep_for_python_is_a_finding() -> None:
    assert refused(docx_of("{{ " + "not " * 900 + "x }}"), {"x": 1}) in ("te-diep-genest", "tag-onbegrijpelijk")


def test_an_endless_context_is_a_finding() -> None:
    import itertools

    assert refused(docx_of("{% for i in x %}{{ i }}{% endfor %}"), {"x": itertools.count()}) == "grens-overschreden"


@pytest.mark.parametrize("value", ["a" * 6_000_000, ["b" * 4_000_000] * 20])
def test_values_of_many_megabytes_are_a_finding(value: object) -> None:
    text = "{{ x }}" if isinstance(value, str) else "{% for i in x %}{{ i }}{% endfor %}"

    assert refused(docx_of(text), {"x": value}) == "grens-overschreden"


def _bombed(size: int) -> bytes:
    buffer = io.BytesIO(docx_of("x"))
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/header9.xml", b"\0" * size)
    return buffer.getvalue()


def _entities() -> bytes:
    head = xml_of(docx_of("x")).partition("<w:document")[0]
    steps = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a0 "aaaaaaaaaa">{steps}]>'
    data = with_part(docx_of("x"), "word/document.xml", "<w:t>x", "<w:t>&a11;")
    return with_part(data, "word/document.xml", head, bomb)


BOMB = _bombed(150_000_000)
LIES = BOMB.replace(struct.pack("<I", 150_000_000), struct.pack("<I", 1_000))
ENTITIES = _entities()


@pytest.mark.parametrize(
    ("data", "code"),
    [(BOMB, "sjabloon-te-groot"), (LIES, "geen-word-bestand"), (ENTITIES, "sjabloon-onveilig")],
    ids=["bomb", "lies", "entities"],
)
def test_a_bomb_is_refused_before_it_goes_off(data: bytes, code: str) -> None:
    assert refused(data) == code


@pytest.mark.parametrize("data", [b"", b"PK", b"geen zip", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 100])
def test_what_is_no_word_file_is_told_so(data: bytes) -> None:
    assert refused(data) == "geen-word-bestand"


def test_a_value_that_is_missing_in_a_very_long_list_is_told_with_its_path() -> None:
    rows = [["k"], ["{%tr for r in x %}"], ["{{ r.b }}"], ["{%tr endfor %}"]]

    with pytest.raises(PlanmakerError) as caught:
        Template(docx_of(rows)).render({"x": [{"a": 1}] * 250_000})

    assert caught.value.findings[0].message.startswith("de waarde x[1].b ontbreekt")


def test_a_long_list_in_the_data_is_not_weighed_as_one_that_the_template_makes() -> None:
    data = Template(docx_of([["k"], ["{%tr for r in x %}"], ["{{ r.a }}"], ["{%tr endfor %}"]])).render(
        {"x": [{"a": 1, "b": 2, "c": 3}] * 150_000}
    )

    assert xml_of(data).count("<w:tr>") == 150_001


def test_a_table_with_more_columns_than_word_opens_is_a_finding() -> None:
    table = [["{%tc for c in x %}", "{{ c }}", "{%tc endfor %}"]]

    assert refused(docx_of(table), {"x": range(64)}) == "tabel-te-breed"
    assert text_of(Template(docx_of(table)).render({"x": range(63)})) == [str(number) for number in range(63)]


ROWS = '[["k"], ["{%tr for r in x %}"], ["{{ r.a }}"], ["{%tr endfor %}"]]'
CELLS = '[["{%tr for r in x %}", "", ""], ["{%tc if r %}", "a", "{%tc endif %}"], ["{%tr endfor %}", "", ""]]'
LOOP, VALUE = '"{% for i in x %}{{ i }}{% endfor %}"', '"{{ x }}"'
HEADINGS = '"{%p for i in x %}", ("Heading 1", "{{ i }}{{ label(\'a\') }}"), "{%p endfor %}"'
HOSTILE = {
    "zip bomb": ("BOMB", "{}"),
    "zip bomb that lies about its size": ("LIES", "{}"),
    "entity bomb": ("ENTITIES", "{}"),
    "range(10**9)": ('docx_of("{% for i in range(10**9) %}x{% endfor %}")', "{}"),
    "empty loops in loops": ('docx_of("{% for i in range(99) %}" * 12 + "{% endfor %}" * 12)', "{}"),
    "empty loops in loops over data": ('docx_of("{% for i in x %}" * 12 + "{% endfor %}" * 12)', '{"x": [0] * 99}'),
    "10,000 nested tags": ('docx_of(*["{% if x %}"] * 10_000)', '{"x": 1}'),
    "10,000 nested tags that close": ('docx_of("{% if x %}" * 10_000 + "{% endif %}" * 10_000)', '{"x": 1}'),
    "10,000 nested brackets": ('docx_of("{{ " + "(" * 10_000 + "x" + ")" * 10_000 + " }}")', '{"x": 1}'),
    "a million rows": (f"docx_of({ROWS})", '{"x": [{"a": i} for i in range(1_000_000)]}'),
    "rows that must be read again": (f"docx_of({CELLS})", '{"x": [1] * 290_000}'),
    "headings without end": (f"docx_of({HEADINGS})", '{"x": range(120_000)}'),
    "a value of 200 MB": (f"docx_of({VALUE})", '{"x": "a" * 200_000_000}'),
    "formatted text of 200 MB": (f"docx_of({VALUE})", '{"x": RichText("<" * 200_000_000)}'),
    "values of 9 kB, 300 MB together": (f"docx_of({LOOP})", '{"x": ["&" * 9_999] * 30_000}'),
    "values of 4 MB, 360 MB together": (f"docx_of({LOOP})", '{"x": ["é" * 4_000_000] * 90}'),
    "line breaks": (f"docx_of({VALUE})", r'{"x": "\n" * 4_900_000}'),
    "paragraphs": (f"docx_of({VALUE})", r'{"x": "\a" * 4_900_000}'),
    "values in many tags": ('docx_of("{{ x }}" * 9_000)', '{"x": "a" * 9_000}'),
}


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells the peak of a process so")
@pytest.mark.parametrize("case", HOSTILE)
def test_what_asks_too_much_ends_with_a_finding_in_ten_seconds_and_512_mb(case: str) -> None:
    template, context = HOSTILE[case]
    program = f"""
        import io, resource, zipfile
        from pathlib import Path
        from planmaker.findings import PlanmakerError
        from planmaker.templating import RichText, Template
        from tests.build import docx_of
        from tests.templating.test_limits import BOMB, ENTITIES, LIES
        resource.setrlimit(resource.RLIMIT_CPU, (10, 10))  # more, and the process is killed
        try:
            Template({template}).render({context})
        except PlanmakerError as error:
            print(error.findings[0].code)
        # Not ru_maxrss: that remembers the process that started this one.
        status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
        print(int(status["VmHWM"].split()[0]) // 1024)
    """
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PLANMAKER_CACHE": "off"},
    )

    code, peak = run.stdout.split()
    assert "-" in code
    assert int(peak) < 512
