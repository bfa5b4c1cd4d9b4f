from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from planmaker.word.bookmarks import bookmark_name, place_labels
from planmaker.word.finishing.references import resolve_references
from planmaker.word.lists.changes import single_lid, use_scheme
from planmaker.word.marks import mark
from planmaker.word.mending.repair import repair
from planmaker.word.package import Package
from tests.build import abstract, docx, found, level, num, p, part, run, style, table, values
from tests.support import Checkers, SecondOpinion, text_of

_TITLES = ("doel", "looptijd", "geld", "privacy", "slot", "rest")
_ARTICLES = "".join(
    p(title.capitalize(), "Artikel", title) + p("Het eerste.", "Lid") + p("Het tweede.", "Lid") for title in _TITLES
)
_ANNEXES = p("Kaart", "Bijlage", "kaart") + p("Begroting", "Bijlage", "begroting")


def _ref(*args: str) -> str:
    return mark("ref", *args)


def _last(*args: str, scheme: str = "artikelen") -> str:
    """The text of a paragraph with one reference, at the end of a document with six articles and two annexes."""
    package = Package.open(docx(_ARTICLES, _ANNEXES, p(f"Zie {_ref(*args)}.")))
    use_scheme(package, scheme)
    assert resolve_references(package) == []
    return text_of(package.to_bytes())[-1].replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("args", "text"),
    [
        (("artikel", "looptijd"), "artikel 2"),
        (("Artikel", "looptijd"), "Artikel 2"),
        (("lid", "looptijd", "2"), "artikel 2, tweede lid"),
        (("Lid", "geld", "1"), "Artikel 3, eerste lid"),
        (("bijlage", "begroting"), "bijlage 2"),
        (("Bijlage", "kaart"), "Bijlage 1"),
        (("artikelen", "geld", "doel"), "de artikelen 1 en 3"),
        (("artikelen", "slot", "doel", "geld"), "de artikelen 1, 3 en 5"),
        (("artikelen", "looptijd", "doel", "geld"), "de artikelen 1 tot en met 3"),
        (("artikelen", "doel", "geld", "privacy", "slot"), "de artikelen 1 en 3 tot en met 5"),
        (("artikelen", "doel", "looptijd", "privacy", "slot"), "de artikelen 1, 2, 4 en 5"),
        (("Artikelen", "doel", "looptijd"), "De artikelen 1 en 2"),
        (("artikelen", "doel", "doel", "looptijd"), "de artikelen 1 en 2"),
        (("artikelen", "geld", "geld"), "artikel 3"),
        (("Artikelen", "geld"), "Artikel 3"),
    ],
)
def test_a_reference_says_what_the_reader_sees(args: tuple[str, ...], text: str) -> None:
    assert _last(*args) == f"Zie {text}."


@pytest.mark.parametrize(
    ("scheme", "args", "text"),
    [
        ("letters", ("artikel", "geld"), "onderdeel C"),
        ("letters", ("artikelen", "rest", "geld", "privacy"), "de onderdelen C, D en F"),
        ("letters", ("artikelen", "doel", "looptijd", "geld"), "de onderdelen A tot en met C"),
        ("letters", ("lid", "geld", "2"), "onderdeel C, tweede lid"),
        ("letters", ("bijlage", "kaart"), "bijlage 1"),
        ("kopjes", ("artikel", "looptijd"), "het onderdeel ‘Looptijd’"),
        ("kopjes", ("Artikel", "looptijd"), "Het onderdeel ‘Looptijd’"),
        ("kopjes", ("artikelen", "geld", "doel", "slot"), "de onderdelen ‘Doel’, ‘Geld’ en ‘Slot’"),
        ("kopjes", ("lid", "looptijd", "2"), "het onderdeel ‘Looptijd’, tweede lid"),
    ],
)
def test_a_reference_follows_the_scheme_of_the_articles(scheme: str, args: tuple[str, ...], text: str) -> None:
    assert _last(*args, scheme=scheme) == f"Zie {text}."


def test_a_reference_is_a_real_field_with_its_number_as_shown_text_and_a_hard_space_before_it() -> None:
    package = Package.open(docx(_ARTICLES, p(runs=run(f"Zie {_ref('artikel', 'geld')}.", "<w:i/>"))))
    resolve_references(package)
    tree = part(package.to_bytes())

    # The REF stands inside a QUOTE: LibreOffice would show "Artikel 3" for the REF alone.
    assert [one.text for one in found(tree, "//w:instrText")] == [" QUOTE ", " REF geld \\r \\t \\h "]
    assert values(tree, "//w:fldChar", "fldCharType") == ["begin", "begin", "end", "separate", "end"]
    last = found(tree, "//w:p[last()]")[-1]
    assert [one.text for one in found(last, "w:r/w:t")] == ["Zie ", "artikel\u00a0", "3", "."]
    assert len(found(last, "w:r[w:rPr/w:i]")) == len(found(last, "w:r"))


def test_a_heading_below_a_chapter_is_referred_to_by_its_own_number_alone() -> None:
    styles = style("Hoofdstuk", num=1, outline=0) + style("Artikel", num=1, level=1, outline=1)
    chapters = abstract(
        0,
        level(0, "Hoofdstuk %1", bound="Hoofdstuk"),
        level(1, "Artikel %2", bound="Artikel", extra='<w:lvlRestart w:val="0"/>'),
    )
    body = (
        p("A", "Hoofdstuk") + p("x", "Artikel") + p("B", "Hoofdstuk") + p("y", "Artikel", "y") + p(_ref("artikel", "y"))
    )
    package = Package.open(docx(body, styles=styles, numbering=chapters + num(1, 0)))
    resolve_references(package)

    assert text_of(package.to_bytes())[-1] == "artikel\u00a02"
    assert [one.text for one in found(part(package.to_bytes()), "//w:instrText")][1:] == [" REF y \\n \\t \\h "]


def test_an_article_with_a_single_lid_is_referred_to_without_it() -> None:
    package = Package.open(docx(p("Doel", "Artikel", "doel"), p("Enig.", "Lid"), p(_ref("lid", "doel", "1"))))
    single_lid(package)

    assert resolve_references(package) == []
    assert text_of(package.to_bytes())[-1] == "artikel\u00a01"


def test_a_single_lid_that_kept_its_number_is_not_named_either() -> None:
    package = Package.open(docx(p("Doel", "Artikel", "doel"), p("Enig.", "Lid"), p(_ref("lid", "doel", "1"))))

    assert resolve_references(package) == []
    assert text_of(package.to_bytes())[-1] == "artikel\u00a01"


def test_a_bookmark_on_part_of_an_unnumbered_heading_comes_to_hold_all_its_text() -> None:
    start, end = '<w:bookmarkStart w:id="5" w:name="k"/>', '<w:bookmarkEnd w:id="5"/>'
    package = Package.open(docx(p(runs=run("De ") + start + end + run("kop")), p(_ref("artikel", "k"))))
    resolve_references(package)

    assert text_of(package.to_bytes())[-1] == "het onderdeel ‘De kop’"
    assert [child.tag.rpartition("}")[2] for child in found(part(package.to_bytes()), "//w:p")[0]] == [
        "bookmarkStart",
        "r",
        "r",
        "bookmarkEnd",
    ]


def test_a_bookmark_over_a_whole_clause_stays_and_the_heading_gets_one_of_its_own() -> None:
    start, end = '<w:bookmarkStart w:id="5" w:name="clausule"/>', '<w:bookmarkEnd w:id="5"/>'
    body = p(runs=start + run("De kop")) + p(runs=run("Tekst") + end) + p(_ref("artikel", "clausule")) * 2
    package = Package.open(docx(body))
    resolve_references(package)
    tree = part(package.to_bytes())

    assert text_of(package.to_bytes())[-2:] == ["het onderdeel ‘De kop’"] * 2
    assert values(tree, "//w:bookmarkStart", "name") == ["_Kop_clausule", "clausule"]
    assert len(found(tree, "//w:p[2]/w:bookmarkEnd[@w:id='5']")) == 1


def test_references_in_tables_and_headers_are_resolved_too() -> None:
    package = Package.open(
        docx(_ARTICLES, table([p(_ref("artikel", "doel"))]), p(), headers=(p(_ref("artikel", "geld")),))
    )
    resolve_references(package)

    assert text_of(package.to_bytes())[-3::2] == ["artikel\u00a01", "artikel\u00a03"]


def test_a_reference_to_nothing_names_the_place_and_the_nearest_label() -> None:
    package = Package.open(docx(_ARTICLES, p(f"Volgens {_ref('artikel', 'loptijd')} geldt dit.")))

    findings = resolve_references(package)

    assert [one.code for one in findings] == ["verwijzing-naar-niets"]
    assert '"loptijd"' in findings[0].message
    assert '"looptijd"' in findings[0].hint
    assert findings[0].place.spot == "Artikel 6 Rest › Volgens … geldt dit."
    assert text_of(package.to_bytes())[-1] == "Volgens artikel\u00a0[loptijd] geldt dit."


def test_every_missing_label_of_an_enumeration_is_reported_and_the_others_stay() -> None:
    package = Package.open(docx(_ARTICLES, p(_ref("artikelen", "doel", "nergens", "geld", "ook niet"))))

    assert len(resolve_references(package)) == 2
    assert text_of(package.to_bytes())[-1] == "de artikelen 1 en 3"


@pytest.mark.parametrize("ordinal", ["3", "0", "x"])
def test_a_lid_that_is_not_there_is_a_finding(ordinal: str) -> None:
    package = Package.open(docx(_ARTICLES, p(_ref("lid", "doel", ordinal))))

    findings = resolve_references(package)

    assert [one.code for one in findings] == ["verwijzing-naar-niets"]
    assert "2 leden" in findings[0].message


@pytest.mark.parametrize("args", [(), ("artikel",), ("paragraaf", "doel"), ("artikelen",), ("lid", "doel")])
def test_a_mark_that_makes_no_sense_is_a_finding(args: tuple[str, ...]) -> None:
    package = Package.open(docx(_ARTICLES, p(_ref(*args))))

    assert [one.code for one in resolve_references(package)] == ["verwijzing-naar-niets"]
    assert "\ue000" not in text_of(package.to_bytes())[-1]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("looptijd", "looptijd"),
        ("over-dracht", "over_dracht"),
        ("3e partij", "_3e_partij"),
        ("a" * 50, "a" * 40),
        ("één", "één"),
    ],
)
def test_a_label_becomes_a_name_that_word_accepts(label: str, name: str) -> None:
    assert bookmark_name(label) == name


def test_a_label_mark_names_its_paragraph_and_a_loop_gives_each_turn_its_own_name() -> None:
    heading = p(f"{mark('label', 'eigen-artikel')}Extra", "Artikel")
    package = Package.open(docx(_ARTICLES, heading, p("Meer", "Artikel"), heading, p(_ref("artikel", "eigen-artikel"))))

    assert place_labels(package) == 2
    repair(package)
    assert resolve_references(package) == []

    assert text_of(package.to_bytes())[-4:] == ["Extra", "Meer", "Extra", "artikel\u00a07"]
    assert values(part(package.to_bytes()), "//w:bookmarkStart", "name")[-2:] == ["eigen_artikel", "eigen_artikel_2"]


def test_the_result_is_sound(tmp_path: Path, checkers: Checkers, second_opinion: SecondOpinion) -> None:
    body = [p(_ref(*args)) for args in (("artikelen", *_TITLES), ("lid", "doel", "2"), ("bijlage", "kaart"))]
    for scheme in ("artikelen", "letters", "kopjes"):
        package = Package.open(docx(_ARTICLES, _ANNEXES, *body))
        use_scheme(package, scheme)
        repair(package)
        resolve_references(package)
        path = tmp_path / f"{scheme}.docx"
        path.write_bytes(package.to_bytes())

        assert [str(one) for one in checkers.check_docx.check(path) if one.level != "warning"] == []
        assert second_opinion.errors(path) == []


@pytest.mark.slow
def test_libreoffice_prints_the_same_references(tmp_path: Path) -> None:
    soffice, pdftotext = shutil.which("soffice"), shutil.which("pdftotext")
    if soffice is None or pdftotext is None:
        pytest.skip("no soffice or pdftotext on this machine")
    references = [("artikel", "geld"), ("artikelen", *_TITLES), ("lid", "doel", "2"), ("bijlage", "begroting")]
    package = Package.open(docx(_ARTICLES, _ANNEXES, *(p(_ref(*args)) for args in references)))
    resolve_references(package)
    path = tmp_path / "verwijzingen.docx"
    path.write_bytes(package.to_bytes())

    command = [soffice, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(path)], check=True, capture_output=True, timeout=240)
    printed = subprocess.run(
        [pdftotext, "-layout", str(path.with_suffix(".pdf")), "-"], check=True, capture_output=True, text=True
    ).stdout

    lines = [" ".join(line.split()) for line in printed.splitlines() if line.strip()]
    expected = [" ".join(text.split()) for text in text_of(package.to_bytes())]
    assert lines[-len(references) :] == expected[-len(references) :]


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("weg", "hoofdstuk 2"),
        ("planning", "paragraaf 2.1"),
        ("start", "paragraaf 2.1.1"),
        ("los", "het onderdeel ‘Los’"),
    ],
)
def test_a_reference_to_a_chapter_says_chapter_or_section(label: str, text: str) -> None:
    styles = "".join(style(f"Kop{at}", num=1, level=at - 1, outline=at - 1) for at in (1, 2, 3))
    levels = [level(at, ".".join(f"%{n}" for n in range(1, at + 2)), bound=f"Kop{at + 1}") for at in range(3)]
    body = [
        p("Kern", "Kop1", "kern"),
        p("De weg", "Kop1", "weg"),
        p("Planning", "Kop2", "planning"),
        p("Start", "Kop3", "start"),
        p("Los", "", "los"),
        p(f"Zie {_ref('hoofdstuk', label)}."),
    ]
    package = Package.open(docx(*body, styles=styles, numbering=abstract(0, *levels, name="hoofdstukken") + num(1, 0)))
    assert resolve_references(package) == []
    assert text_of(package.to_bytes())[-1].replace("\u00a0", " ") == f"Zie {text}."
