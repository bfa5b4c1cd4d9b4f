"""A template from outside cannot run code, read files, loop for ever or grow without bound."""

from __future__ import annotations

import io
import subprocess
import sys
import textwrap
import zipfile
from pathlib import Path

import pytest

from planmaker.findings import PlanmakerError
from planmaker.templating import Template
from tests.support import ROOT
from tests.templating.build import docx_of, part, with_part


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


def test_a_zip_bomb_is_refused_by_its_own_sizes() -> None:
    buffer = io.BytesIO(docx_of("x"))
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/x.xml", b"\0" * 50_000_000)

    assert refused(buffer.getvalue()) == "sjabloon-te-groot"


def test_entities_are_refused() -> None:
    data = docx_of("x")
    head = part(data)[: part(data).index("<w:document")]
    bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'

    assert refused(with_part(data, "word/document.xml", head, bomb)) == "sjabloon-onveilig"


@pytest.mark.parametrize("data", [b"", b"PK", b"geen zip", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 100])
def test_what_is_no_word_file_is_told_so(data: bytes) -> None:
    assert refused(data) == "geen-word-bestand"


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells the peak of a process so")
def test_the_worst_of_them_stays_under_the_memory_limit() -> None:
    program = """
        from pathlib import Path
        from planmaker.templating import Template
        from planmaker.findings import PlanmakerError
        from tests.templating.build import docx_of
        loop = "{% for i in x %}{{ i }}{% endfor %}"
        for text, value in ((loop, ["é" * 4_000_000] * 90), ("{{ x }}" * 9_000, "a" * 9_000)):
            try:
                Template(docx_of(text)).render({"x": value})
            except PlanmakerError:
                pass
        # Not ru_maxrss: that remembers the process that started this one.
        status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
        print(int(status["VmHWM"].split()[0]) // 1024)
    """
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert int(run.stdout) < 512
