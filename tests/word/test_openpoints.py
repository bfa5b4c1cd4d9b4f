from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path

from planmaker.word.finishing.open_points import insert_open_points
from planmaker.word.marks import OpenPoint, mark
from planmaker.word.package import Package
from tests.build import docx, found, names, p, part, run, table, values
from tests.support import Checkers, SecondOpinion, text_of

_POINTS = [OpenPoint("naam", "Hier ontbreekt de naam."), OpenPoint("datum", "Vul in:\n`looptijd.van` & `tot`.")]
_DAY = datetime.date(2026, 11, 22)
_OPEN = [mark("open", str(n)) for n in range(3)]


def _filled(data: bytes, points: list[OpenPoint] = _POINTS) -> bytes:
    package = Package.open(data)
    insert_open_points(package, points, "planmaker", date=_DAY)
    return package.to_bytes()


def test_an_open_point_is_a_highlighted_label_with_a_comment_that_says_what_to_do() -> None:
    made = _filled(docx(p(f"Namens {_OPEN[0]} tekent")))

    assert text_of(made) == ["Namens [naam] tekent"]
    label = found(part(made), "//w:r[w:t='[naam]']")[0]
    assert values(label, "w:rPr/w:rStyle") == ["Openpunt"]
    assert values(label, "w:rPr/w:highlight") == ["yellow"]
    comment = found(part(made, "word/comments1.xml"), "//w:comment")[0]
    assert "".join(one.text or "" for one in found(comment, ".//w:t")) == "Hier ontbreekt de naam."
    assert values(part(made, "word/comments1.xml"), "//w:comment", "date") == ["2026-11-22T00:00:00Z"]
    assert values(part(made, "word/styles.xml"), "//w:style[w:name/@w:val='Open punt']//w:color") == ["000000"]


def test_the_comment_starts_before_the_label_and_ends_after_it() -> None:
    made = _filled(docx(p(f"a {_OPEN[0]} b")))

    order = [child.tag.rpartition("}")[2] for child in found(part(made), "//w:p[1]")[0]]
    assert order == ["r", "commentRangeStart", "r", "commentRangeEnd", "r", "r"]


def test_every_place_has_a_comment_of_its_own_also_in_tables() -> None:
    made = _filled(docx(p(f"{_OPEN[0]} en {_OPEN[1]}"), table([p(_OPEN[0])])))

    assert text_of(made) == ["[naam] en [datum]", "[naam]"]
    for path in ("//w:commentRangeStart", "//w:commentRangeEnd", "//w:commentReference"):
        assert values(part(made), path, "id") == ["0", "1", "2"]
    assert values(part(made, "word/comments1.xml"), "//w:comment", "id") == ["0", "1", "2"]
    assert len(found(part(made, "word/comments1.xml"), "//w:comment[@w:id='1']/w:p")) == 2  # one for each line


def test_headers_and_text_boxes_show_the_label_without_a_comment() -> None:
    box = f"<w:p><w:r><w:pict><w:txbxContent>{p(_OPEN[1])}</w:txbxContent></w:pict></w:r></w:p>"
    made = _filled(docx(box, headers=(p(_OPEN[0]),)))

    assert "[naam]" in text_of(made)
    assert "[datum]" in text_of(made)
    for name in ("word/document.xml", "word/header1.xml"):
        assert found(part(made, name), "//w:commentReference | //w:commentRangeStart") == []


def test_a_style_of_the_template_decides_about_the_colour() -> None:
    own = (
        '<w:style w:type="character" w:styleId="OP"><w:name w:val="open punt"/><w:rPr><w:b/>'
        '<w:shd w:val="clear" w:fill="FFE08A"/></w:rPr></w:style>'
    )
    made = _filled(docx(p(_OPEN[0]), styles=own))

    assert values(part(made), "//w:rPr/w:rStyle")[0] == "OP"
    assert found(part(made), "//w:highlight") == []


def test_white_letters_of_a_table_head_do_not_stay_white_and_the_size_stays() -> None:
    looks = '<w:b/><w:color w:val="FFFFFF"/><w:sz w:val="30"/><w:u w:val="single"/>'
    made = _filled(docx(p(runs=run(f"Partij {_OPEN[0]}", looks))))

    label = found(part(made), "//w:r[w:t='[naam]']/w:rPr")[0]
    assert [child.tag.rpartition("}")[2] for child in label] == ["rStyle", "b", "sz", "highlight", "u"]


def test_a_mark_without_a_point_stays_and_a_document_without_marks_gets_nothing() -> None:
    assert text_of(_filled(docx(p(_OPEN[2])))) == [_OPEN[2]]
    assert names(_filled(docx(p("Klaar")))) == names(Package.open(docx(p("Klaar"))).to_bytes())


def test_the_result_is_sound(tmp_path: Path, checkers: Checkers, second_opinion: SecondOpinion) -> None:
    path = tmp_path / "open.docx"
    path.write_bytes(_filled(docx(p(f"Namens {_OPEN[0]}"), table([p(_OPEN[1])]), p("Slot"), headers=(p(_OPEN[0]),))))

    assert [str(one) for one in checkers.check_docx.check(path) if one.level != "warning"] == []
    assert second_opinion.errors(path) == []


def test_an_open_point_can_be_made_without_loading_lxml() -> None:
    code = "import sys, planmaker.word.marks; print('lxml' in sys.modules)"

    answer = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)

    assert answer.stdout.strip() == "False"
