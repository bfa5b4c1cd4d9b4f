"""The same bytes every time, from any thread, any process, and with or without the cache."""

from __future__ import annotations

import datetime
import os
import pickle
import re
import stat
import subprocess
import sys
import textwrap
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

from planmaker.findings import OutputError
from planmaker.templating import Template, cache
from tests.build import (
    bookmark,
    call,
    control,
    docx_from,
    docx_of,
    field,
    note,
    para,
    rows_of,
    text_box,
    with_part,
    xml_of,
)
from tests.support import ROOT, text_of

BLOCKS = ["{{ naam }}", "{%p for i in n %}", "{{ i }}{% if i == 2 %}, {{ naam }}{% endif %}", "{%p endfor %}"]


def context(number: int) -> dict[str, object]:
    return {"naam": f"Partij {number} & co", "n": [1, 2, number]}


def test_the_same_context_gives_the_same_bytes() -> None:
    template = Template(docx_of(*BLOCKS))

    assert template.render(context(1)) == template.render(context(1)) == Template(docx_of(*BLOCKS)).render(context(1))


def test_thirty_two_threads_on_one_template_each_get_their_own_data() -> None:
    template = Template(docx_of(*BLOCKS))
    expected = {number: template.render(context(number)) for number in range(64)}

    with ThreadPoolExecutor(32) as pool:
        made = list(pool.map(lambda number: (number % 64, template.render(context(number % 64))), range(640)))

    assert all(data == expected[number] for number, data in made)


def render(job: tuple[Template, int]) -> bytes:
    template, number = job
    return template.render(context(number))


def test_a_template_travels_to_another_process() -> None:
    template = Template(docx_of(*BLOCKS))

    with ProcessPoolExecutor(1) as pool:
        assert list(pool.map(render, [(template, 1), (template, 2)])) == [template.render(context(n)) for n in (1, 2)]


def test_a_pickled_template_knows_its_findings_and_fields() -> None:
    template = Template(docx_of("{{ “a” ~ b }}"))
    other = pickle.loads(pickle.dumps(template))

    assert (other.findings, other.fields()) == (template.findings, template.fields())


def test_a_moment_dates_the_zip_and_the_properties() -> None:
    moment = datetime.datetime(2026, 3, 4, 5, 6, 8, tzinfo=datetime.UTC)
    template = Template(docx_of("x"))

    first, second = template.render({}, moment=moment), template.render({}, moment=moment)

    assert first == second != template.render({})
    assert "2026-03-04T05:06:08Z" in xml_of(first, "docProps/core.xml")


def test_source_date_epoch_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    template = Template(docx_of("x"))
    moment = datetime.datetime(2026, 3, 4, tzinfo=datetime.UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(moment.timestamp())))

    assert template.render({}) == template.render({}, moment=moment)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "cache"
    monkeypatch.setenv("PLANMAKER_CACHE", str(place))
    return place


def test_a_template_from_the_cache_is_the_same_template(folder: Path) -> None:
    data = docx_of(*BLOCKS)
    first = Template(data).render(context(3))

    assert len(list(folder.glob("*.bin"))) == 1
    assert cache.load(data, "sjabloon") is not None
    assert Template(data).render(context(3)) == first


def test_the_folder_of_the_cache_is_for_this_user_alone(folder: Path) -> None:
    Template(docx_of("x"))

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("mode", [0o777, 0o770])
def test_a_folder_that_others_can_write_to_is_not_used(folder: Path, mode: int) -> None:
    folder.mkdir()
    folder.chmod(mode)

    assert text_of(Template(docx_of("x")).render({})) == ["x"]
    assert list(folder.iterdir()) == []


def test_a_file_that_others_can_write_to_is_not_read(folder: Path) -> None:
    data = docx_of("x")
    Template(data)
    (stored,) = folder.glob("*.bin")
    stored.chmod(0o666)

    assert cache.load(data, "sjabloon") is None


@pytest.mark.parametrize("content", [b"", b"onzin", b"\xe3\x00\x00"])
def test_a_damaged_file_in_the_cache_is_no_reason_to_fail(folder: Path, content: bytes) -> None:
    data = docx_of("x")
    Template(data)
    (stored,) = folder.glob("*.bin")
    stored.write_bytes(content)

    assert text_of(Template(data).render({})) == ["x"]


def test_a_folder_that_cannot_be_made_is_no_reason_to_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANMAKER_CACHE", os.devnull + "/x")

    assert text_of(Template(docx_of("x")).render({})) == ["x"]


def everything() -> bytes:
    """Return a template with all that gets a number or name of its own while it is printed."""
    loop, end = para("{%p for x in p %}"), para("{%p endfor %}")
    numbered = para("{{ x }}", before='<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>')
    body = para("", field("TOC")) + loop + numbered + para("{{ label(x) }}{{ x }}", call("footnote", 1))
    body += bookmark("{{ x }}") + para("zie ", field("REF plek")) + control(para("{{ x }}"))
    body += f"<w:p>{text_box(para('{{ x }}'))}</w:p>" + para("{{ link }} {{ beeld }}") + end
    body += rows_of(["k"], ["{%tr for x in p %}"], ["{{ x }}"], ["{%tr endfor %}"])
    body += para("{{ artikel('een') }} {{ s|unique|join(' ') }} {{ d }}")
    return docx_from(body, footnotes=note("footnote", 1, para("{{ x }} {{ link }}")))


RENDERING = """
    import sys
    from pathlib import Path
    from planmaker.templating import Link, Picture, Template
    from tests.templating.test_values import png

    data = {"p": ["een", "twee"], "s": ["a", "b", "a"], "d": {"q": 1, "r": 2}}
    data |= {"link": Link("https://a.nl"), "beeld": Picture(png())}
    Path(sys.argv[2]).write_bytes(Template(sys.argv[1]).render(data))
"""


def test_every_process_makes_the_same_bytes_with_a_cold_and_a_warm_cache(tmp_path: Path) -> None:
    template = tmp_path / "sjabloon.docx"
    template.write_bytes(everything())
    made = []
    for number, seed in enumerate(["0", "1", "1", "12345"]):  # the third finds what the second compiled
        file = tmp_path / f"{number}.docx"
        settings = {"PYTHONHASHSEED": seed, "PLANMAKER_CACHE": str(tmp_path / f"cache-{seed}")}
        command = [sys.executable, "-c", textwrap.dedent(RENDERING), str(template), str(file)]
        subprocess.run(command, cwd=ROOT, env=os.environ | settings, check=True)
        made.append(file.read_bytes())

    assert made.count(made[0]) == len(made)
    assert len(list((tmp_path / "cache-1").glob("*.bin"))) == 1
    assert not re.search("[\ue000\ue001]", xml_of(made[0]))


@pytest.mark.parametrize("tag", ["artikel('een')|replace('e', 'o')", "label('twee')|replace('e', 'o')"])
def test_a_filter_that_changes_a_reference_is_a_finding_and_leaves_no_mark_of_ours(tag: str) -> None:
    with pytest.raises(OutputError) as caught:
        Template(docx_from(bookmark("Kop", "een") + para(f"{{{{ {tag} }}}}"))).render({})

    assert [finding.code for finding in caught.value.findings] == ["verwijzing-naar-niets"]


@pytest.mark.parametrize("name", ["truncate(8)", "reverse", "sort|join", "first", "list|join", "length"])
def test_a_filter_that_takes_a_text_to_pieces_takes_no_reference(name: str) -> None:
    template = Template(docx_from(bookmark("Kop", "een") + para(f"{{{{ artikel('een')|{name} }}}} {{{{ v|{name} }}}}")))

    with pytest.raises(OutputError) as caught:
        template.render({"v": "gewone tekst"})

    (finding,) = caught.value.findings
    assert f"filter {name.partition('(')[0].partition('|')[0]} kan niet achter een verwijzing" in finding.message
    assert "artikel('een')" in finding.place.spot


@pytest.mark.parametrize("where", ["word/document.xml", "docProps/core.xml"])
def test_a_reference_where_no_field_can_stand_is_a_finding(where: str) -> None:
    if where.startswith("word"):
        data = docx_from(bookmark("Kop", "een") + para("", field("QUOTE {{ artikel('een') }}")))
    else:
        data = with_part(docx_from(bookmark("Kop", "een")), where, ">Proef<", ">{{ artikel('een') }}<")

    with pytest.raises(OutputError) as caught:
        Template(data).render({})

    assert [finding.code for finding in caught.value.findings] == ["verwijzing-kan-hier-niet"]


def test_a_contents_page_is_filled_when_only_a_property_has_a_tag() -> None:
    data = docx_from(para("", field("TOC")) + bookmark("Kop", "een"))

    made = Template(with_part(data, "docProps/core.xml", ">Proef<", ">{{ x }}<")).render({"x": "Titel"})

    assert "Titel" in xml_of(made, "docProps/core.xml")
