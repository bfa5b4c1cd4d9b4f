from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from planmaker.word.lists.changes import restart_lists, single_lid, use_scheme
from planmaker.word.lists.numbers import Numbers, formatted
from planmaker.word.names import P, w
from planmaker.word.package import Package
from planmaker.word.xml import Element, visible_text
from tests.build import abstract, docx, found, level, num, p, part, style, table, values
from tests.support import Checkers

_DIRECT = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'


def shown(package: Package) -> list[str]:
    """Every paragraph as a reader sees it: number, space, text."""
    numbers = Numbers(package)
    return [f"{numbers.label(one)} {visible_text(one)}".strip() for one in package.body.iter(P)]


def opened(*body: str, **parts: str) -> Package:
    return Package.open(docx(*body, **parts))  # type: ignore[arg-type]


def _paragraph(package: Package, text: str) -> Element:
    return next(one for one in package.body.iter(P) if visible_text(one) == text)


def test_articles_leden_and_items_count_through_their_styles() -> None:
    package = opened(
        p("Doel", "Artikel"), p("Een", "Lid"), p("Twee", "Lid"), p("x", "Onderdeel"), p("y", "Onderdeel"),
        p("Drie", "Lid"), p("z", "Onderdeel"), p("Looptijd", "Artikel"), p("Een", "Lid"), p("Slot", "Artikeltekst"),
    )  # fmt: skip

    assert shown(package) == [
        "Artikel 1 Doel", "1.1 Een", "1.2 Twee", "a. x", "b. y", "1.3 Drie", "a. z",
        "Artikel 2 Looptijd", "2.1 Een", "Slot",
    ]  # fmt: skip


def test_the_bare_number_has_no_words_and_no_closing_sign() -> None:
    package = opened(p("Doel", "Artikel"), p("Een", "Lid"), p("x", "Onderdeel"), p("Los"))
    numbers = Numbers(package)

    assert [numbers.number(one) for one in package.body.iter(P)] == ["1", "1.1", "a", ""]


def test_a_style_based_on_a_numbered_style_is_numbered_at_the_level_of_its_ancestor() -> None:
    child = style("LidVet").replace('<w:basedOn w:val="Standaard"/>', '<w:basedOn w:val="Lid"/>')
    base = style("Artikel", num=1, outline=0) + style("Lid", num=1, level=0)  # the level of a style is found by pStyle
    package = opened(p("Doel", "Artikel"), p("Een", "LidVet"), styles=base + child)

    assert shown(package) == ["Artikel 1 Doel", "1.1 Een"]


def test_number_zero_switches_numbering_off_and_a_direct_number_wins_from_the_style() -> None:
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    package = opened(
        p("Doel", "Artikel"),
        p("Geen", "Artikel", properties=off),
        p("Anders", "Artikel", properties=_DIRECT.format(1, 1)),
    )

    assert shown(package) == ["Artikel 1 Doel", "Geen", "1.1 Anders"]


def test_nums_of_one_abstract_count_on_and_a_start_override_starts_anew_once() -> None:
    lists = (
        abstract(0, level(0, "%1.")) + num(1, 0) + num(2, 0)
        + num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
    )  # fmt: skip
    package = opened(*(p(f"num {n}", properties=_DIRECT.format(0, n)) for n in (1, 2, 3, 3, 1)), numbering=lists)

    assert shown(package) == ["1. num 1", "2. num 2", "5. num 3", "6. num 3", "7. num 1"]


def test_a_level_override_shows_its_own_text() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "(%1)", "upperRoman")}</w:lvlOverride>'
    package = opened(
        p("een", properties=_DIRECT.format(0, 1)), p("twee", properties=_DIRECT.format(0, 2)),
        numbering=abstract(0, level(0, "%1.")) + num(1, 0) + num(2, 0, own),
    )  # fmt: skip

    assert shown(package) == ["1. een", "(II) twee"]


def test_a_list_may_follow_a_numbering_style() -> None:
    linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Lijst"/></w:abstractNum>'
    numbering_style = (
        '<w:style w:type="numbering" w:styleId="Lijst"><w:name w:val="Lijst"/><w:pPr><w:numPr><w:numId w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
    )
    package = opened(
        p("een", properties=_DIRECT.format(0, 2)), p("twee", properties=_DIRECT.format(0, 1)),
        styles=numbering_style, numbering=abstract(0, level(0, "§ %1")) + linked + num(1, 0) + num(2, 1),
    )  # fmt: skip

    assert shown(package) == ["§ 1 een", "§ 2 twee"]


@pytest.mark.parametrize(
    ("restart", "last"),
    [("", "2.1.1"), ('<w:lvlRestart w:val="0"/>', "2.1.3"), ('<w:lvlRestart w:val="1"/>', "2.1.1")],
)
def test_a_level_restarts_as_it_says(restart: str, last: str) -> None:
    lists = abstract(0, level(0, "%1"), level(1, "%1.%2"), level(2, "%1.%2.%3", extra=restart)) + num(1, 0)
    package = opened(*(p("x", properties=_DIRECT.format(at, 1)) for at in (0, 1, 2, 2, 0, 1, 2)), numbering=lists)

    assert shown(package)[-1] == f"{last} x"


def test_a_level_that_restarts_only_after_the_highest_counts_on_under_the_middle_one() -> None:
    lists = (
        abstract(0, level(0, "%1"), level(1, "%1.%2"), level(2, "%3)", extra='<w:lvlRestart w:val="1"/>')) + num(1, 0)
    )  # fmt: skip
    package = opened(*(p("x", properties=_DIRECT.format(at, 1)) for at in (0, 1, 2, 1, 2, 0, 1, 2)), numbering=lists)

    assert [line for line in shown(package) if ")" in line] == ["1) x", "2) x", "1) x"]


def test_legal_numbering_shows_higher_levels_as_digits() -> None:
    lists = abstract(0, level(0, "%1", "upperRoman"), level(1, "%1.%2", extra="")) + num(1, 0)
    legal = lists.replace('<w:lvlText w:val="%1.%2"/>', '<w:isLgl/><w:lvlText w:val="%1.%2"/>')
    body = [p("x", properties=_DIRECT.format(at, 1)) for at in (0, 1)]

    assert shown(opened(*body, numbering=lists)) == ["I x", "I.1 x"]
    assert shown(opened(*body, numbering=legal)) == ["I x", "1.1 x"]


@pytest.mark.parametrize(
    ("format", "count", "text"),
    [
        ("decimal", 12, "12"), ("decimalZero", 7, "07"), ("decimalZero", 12, "12"), ("lowerLetter", 3, "c"),
        ("lowerLetter", 27, "aa"), ("lowerLetter", 54, "bbb"), ("upperLetter", 28, "BB"),
        ("lowerRoman", 1994, "mcmxciv"),
        ("upperRoman", 48, "XLVIII"), ("ordinal", 3, "3e"), ("none", 3, ""), ("chineseCounting", 3, "3"),
    ],
)  # fmt: skip
def test_formats(format: str, count: int, text: str) -> None:
    assert formatted(count, format) == text


def test_a_bullet_is_shown_and_is_no_number() -> None:
    package = opened(
        p("punt", properties=_DIRECT.format(0, 1)), numbering=abstract(0, level(0, "\uf0b7", "bullet")) + num(1, 0)
    )

    assert shown(package) == ["• punt"]
    assert Numbers(package).number(_paragraph(package, "punt")) == ""


def test_paragraphs_in_tables_count_in_reading_order() -> None:
    package = opened(p("Een", "Artikel"), table([p("Twee", "Artikel"), p("Drie", "Artikel")]), p("Vier", "Artikel"))

    assert [line.split()[1] for line in shown(package)] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("scheme", "lines"),
    [
        ("artikelen", ["Artikel 1 Doel", "1.1 Een", "a. x", "Artikel 2 Slot"]),
        ("letters", ["A Doel", "1. Een", "a. x", "B Slot"]),
        ("kopjes", ["Doel", "1. Een", "a. x", "Slot"]),
    ],
)
def test_a_scheme_renumbers_the_same_paragraphs(scheme: str, lines: list[str]) -> None:
    package = opened(p("Doel", "Artikel"), p("Een", "Lid"), p("x", "Onderdeel"), p("Slot", "Artikel"))

    assert use_scheme(package, scheme)

    assert shown(package) == lines
    assert Numbers(package).scheme(_paragraph(package, "Doel")) == scheme
    bound = found(
        part(package.to_bytes(), "word/numbering.xml"), f"//w:abstractNum[w:name/@w:val='{scheme}']/w:lvl/w:pStyle"
    )
    assert [one.get(w("val")) for one in bound] == ["Artikel", "Lid", "Onderdeel"]
    assert len(found(part(package.to_bytes(), "word/numbering.xml"), "//w:pStyle[@w:val='Lid']")) == 1


def test_a_scheme_the_template_does_not_have_changes_nothing() -> None:
    package = opened(p("Doel", "Artikel"))

    assert not use_scheme(package, "romeins")
    assert shown(package) == ["Artikel 1 Doel"]


def test_switching_to_a_scheme_and_back_gives_the_same_numbers() -> None:
    package = opened(p("Doel", "Artikel"), p("Een", "Lid"))

    use_scheme(package, "kopjes")
    use_scheme(package, "artikelen")

    assert shown(package) == ["Artikel 1 Doel", "1.1 Een"]


def test_a_list_starts_anew_after_text_of_another_kind() -> None:
    package = opened(
        p("Eerst:"),
        p("een", "Opsomming"),
        p("twee", "Opsomming"),
        p("Dan:"),
        p("drie", "Opsomming"),
        p("vier", "Opsomming"),
    )

    assert restart_lists(package) == 1

    assert shown(package) == ["Eerst:", "a. een", "b. twee", "Dan:", "a. drie", "b. vier"]


@pytest.mark.parametrize(
    "between",
    [
        p(),
        p("hoort bij het vorige", properties='<w:ind w:left="1000"/>'),
        p("dieper", "Dieper"),
    ],
)
def test_what_belongs_to_an_item_does_not_interrupt_its_list(between: str) -> None:
    styles = style("Opsomming", num=3, left=1000) + style("Dieper", num=4, left=1500)
    lists = abstract(4, level(0, "%1.", "lowerLetter", "Opsomming")) + abstract(5, level(0, "-", "bullet")) + num(3, 4)
    package = opened(p("een", "Opsomming"), between, p("twee", "Opsomming"), styles=styles, numbering=lists + num(4, 5))

    assert restart_lists(package) == 0
    assert shown(package)[-1] == "b. twee"


def test_a_list_starts_anew_under_the_next_lid() -> None:
    package = opened(
        p("Doel", "Artikel"), p("Lid een:", "Lid"), p("x", "Opsomming"),
        p("Lid twee:", "Lid"), p("y", "Opsomming"), p("z", "Opsomming"),
    )  # fmt: skip

    restart_lists(package)

    assert shown(package)[2:] == ["a. x", "1.2 Lid twee:", "a. y", "b. z"]


def test_articles_and_annexes_number_on_over_the_text_between_them() -> None:
    package = opened(
        p("Een", "Artikel"),
        p("Tekst"),
        p("Twee", "Artikel"),
        p("Kaart", "Bijlage"),
        p("Tekst"),
        p("Begroting", "Bijlage"),
    )

    assert restart_lists(package) == 0
    assert shown(package)[2] == "Artikel 2 Twee"
    assert shown(package)[-1] == "Bijlage 2 Begroting"


def test_a_list_that_says_so_numbers_on_over_headings() -> None:
    lists = abstract(4, level(0, "%1.", bound="Partij"), name="partijen-doorlopend") + num(3, 4)
    styles = style("Partij", num=3, left=500) + style("Groep", outline=1)
    package = opened(
        p("Gemeenten", "Groep"), p("Velsen", "Partij"), p("Scholen", "Groep"), p("De Hoeksteen", "Partij"),
        styles=styles, numbering=lists,
    )  # fmt: skip

    assert restart_lists(package) == 0
    assert shown(package)[-1] == "2. De Hoeksteen"


def test_a_column_of_numbers_runs_on_and_a_list_in_a_cell_starts_anew_after_text_there() -> None:
    column = table([p("", "Opsomming"), p("Naam")], [p("", "Opsomming"), p("Naam")])
    cell = table([p("een", "Opsomming") + p("Tekst") + p("twee", "Opsomming")])
    package = opened(column, p("Tussen"), cell, p("na", "Opsomming"))

    restart_lists(package)

    assert [line for line in shown(package) if line[1:2] == "."] == ["a.", "b.", "a. een", "a. twee", "a. na"]


def test_a_list_with_several_items_in_one_cell_starts_anew_in_each_cell() -> None:
    two, one = p("een", "Opsomming") + p("twee", "Opsomming"), p("drie", "Opsomming")
    package = opened(table([p("Ada"), two], [p("Bas"), one], [p("Cas"), two]))

    restart_lists(package)

    lines = [line for line in shown(package) if line[1:2] == "."]
    assert lines == ["a. een", "b. twee", "a. drie", "a. een", "b. twee"]


def test_a_list_numbered_paragraph_by_paragraph_numbers_on_unless_asked() -> None:
    body = [p("een", properties=_DIRECT.format(0, 1)), p("Tussen"), p("twee", properties=_DIRECT.format(0, 1))]
    lists = abstract(0, level(0, "%1.")) + num(1, 0)
    hands_off, asked = opened(*body, numbering=lists), opened(*body, numbering=lists)

    restart_lists(hands_off)
    restart_lists(asked, also={"1"})

    assert shown(hands_off)[-1] == "2. twee"
    assert shown(asked)[-1] == "1. twee"


def test_a_single_lid_has_no_number_and_two_leden_keep_theirs() -> None:
    package = opened(
        p("Doel", "Artikel"), p("Enig lid", "Lid"), p("x", "Onderdeel"), p("Looptijd", "Artikel"), p("Een", "Lid"),
        p("Twee", "Lid"), p("Slot", "Artikel"), p("Tekenen", properties='<w:outlineLvl w:val="0"/>'), p("Los", "Lid"),
    )  # fmt: skip

    assert single_lid(package) == 1

    assert shown(package)[:6] == ["Artikel 1 Doel", "Enig lid", "a. x", "Artikel 2 Looptijd", "2.1 Een", "2.2 Twee"]
    assert values(part(package.to_bytes()), "//w:p[2]/w:pPr/w:pStyle") == ["Artikeltekst"]
    assert values(part(package.to_bytes()), "//w:p[9]/w:pPr/w:pStyle") == ["Lid"]


def test_a_document_without_the_style_for_a_single_lid_stays_as_it_is() -> None:
    package = opened(p("Doel", "Artikel"), p("Enig lid", "Lid"))

    assert single_lid(package, plain="Bestaat niet") == 0
    assert shown(package)[1] == "1.1 Enig lid"


def test_restarted_lists_are_sound(tmp_path: Path, checkers: Checkers) -> None:
    package = opened(p("a:"), p("een", "Opsomming"), p("b:"), p("twee", "Opsomming"), p("c:"), p("drie", "Opsomming"))
    restart_lists(package)
    use_scheme(package, "letters")
    path = tmp_path / "lijst.docx"
    path.write_bytes(package.to_bytes())

    assert [str(one) for one in checkers.check_docx.check(path) if one.level != "warning"] == []


@pytest.mark.slow
def test_libreoffice_shows_the_same_numbers(tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("no soffice on this machine")
    # LibreOffice 7.4 knows neither isLgl nor lvlRestart: those follow the standard, and the tests above.
    lists = (
        abstract(0, level(0, "Artikel %1", bound="Artikel"), level(1, "%1.%2", bound="Lid"),
                 level(2, "%3.", "lowerLetter", "Onderdeel"))
        + abstract(4, level(0, "%1)", "lowerRoman", "Opsomming"))
        + abstract(5, level(0, "%1", "upperRoman"), level(1, "%1.%2"))
        + abstract(6, level(0, "%1."), level(1, "%2)"))
        + abstract(7, level(0, "%1", "decimalZero", start=9))
        + abstract(8, level(0, "%1.", "upperLetter", start=25))
        + num(1, 0) + num(3, 4) + num(5, 5) + num(6, 6) + num(7, 7) + num(8, 8)
    )  # fmt: skip
    package = opened(
        p("Doel", "Artikel"), p("Een", "Lid"), p("x", "Onderdeel"), p("y", "Onderdeel"), p("Twee", "Lid"),
        p("z", "Onderdeel"), p("Tekst"), p("Looptijd", "Artikel"), p("Een", "Lid"),
        p("i", "Opsomming"), p("ii", "Opsomming"), p("Tussen"), p("i", "Opsomming"),
        *(p(f"romeins {at}", properties=_DIRECT.format(at, 5)) for at in (0, 1, 1, 0, 1)),
        *(p(f"haakje {at}", properties=_DIRECT.format(at, 6)) for at in (0, 1, 1, 0, 1)),
        *(p("nul", properties=_DIRECT.format(0, 7)) for _ in range(3)),
        *(p("letter", properties=_DIRECT.format(0, 8)) for _ in range(4)),
        p("Slot", "Lid"),
        numbering=lists,
    )  # fmt: skip
    restart_lists(package)
    path = tmp_path / "nummers.docx"
    path.write_bytes(package.to_bytes())

    command = [
        soffice,
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
    ]
    subprocess.run([*command, "--outdir", str(tmp_path), str(path)], check=True, capture_output=True, timeout=240)

    lines = (tmp_path / "nummers.txt").read_text("utf-8-sig").splitlines()
    assert [" ".join(line.split()) for line in lines if line.strip()] == shown(package)
