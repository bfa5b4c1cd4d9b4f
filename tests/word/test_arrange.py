from __future__ import annotations

from pathlib import Path

import pytest

from planmaker.word.finishing.arrange import arrange
from planmaker.word.lists.numbers import Numbers
from planmaker.word.names import P
from planmaker.word.package import Package
from planmaker.word.xml import visible_text
from tests.build import SECTION, docx, found, p, part, run, style, table, values
from tests.support import Checkers, text_of

_BODY = (
    p("Vooraf")
    + p("Doel", "Artikel", "doel") + p("Over het doel.", "Lid")
    + p("Looptijd", "Artikel", "looptijd") + p("Over de looptijd.", "Lid") + table([p("2026")])
    + p("Slot", "Artikel", "slot") + p("Over het slot.", "Lid")
    + p("Extra", "Artikel", "extra") + p("Over extra.", "Lid")
    + p("Meer", "Artikel", "meer") + p("Over meer.", "Lid")
)  # fmt: skip
_TITLES = {"Doel", "Looptijd", "Slot", "Extra", "Meer", "Vooraf", "Bijlage"}


def _titles(package: Package) -> list[str]:
    return [text for text in text_of(package.to_bytes()) if text in _TITLES]


@pytest.mark.parametrize(
    ("moves", "order"),
    [
        ([("extra", "doel")], ["Doel", "Extra", "Looptijd", "Slot", "Meer"]),
        ([("extra", "doel"), ("meer", "doel")], ["Doel", "Extra", "Meer", "Looptijd", "Slot"]),
        ([("meer", "doel"), ("extra", "doel")], ["Doel", "Meer", "Extra", "Looptijd", "Slot"]),
        ([("extra", "slot")], ["Doel", "Looptijd", "Slot", "Extra", "Meer"]),
        ([("doel", "meer")], ["Looptijd", "Slot", "Extra", "Meer", "Doel"]),
        ([("extra", "doel"), ("meer", "extra")], ["Doel", "Extra", "Meer", "Looptijd", "Slot"]),
        ([("extra", "looptijd"), ("extra", "doel")], ["Doel", "Extra", "Looptijd", "Slot", "Meer"]),
        ([("EXTRA", "doel")], ["Doel", "Extra", "Looptijd", "Slot", "Meer"]),
        ([], ["Doel", "Looptijd", "Slot", "Extra", "Meer"]),
    ],
)
def test_articles_stand_where_the_moves_put_them(moves: list[tuple[str, str]], order: list[str]) -> None:
    package = Package.open(docx(_BODY))

    assert arrange(package, moves) == []

    assert _titles(package) == ["Vooraf", *order]


def test_everything_under_the_heading_goes_along_and_numbers_follow() -> None:
    package = Package.open(docx(_BODY))
    arrange(package, [("looptijd", "extra")])
    numbers = Numbers(package)
    shown = [f"{numbers.label(one)} {visible_text(one)}".strip() for one in package.body.iter(P)]

    assert shown[5:10] == ["Artikel 3 Extra", "3.1 Over extra.", "Artikel 4 Looptijd", "4.1 Over de looptijd.", "2026"]


def test_a_block_ends_at_a_higher_heading_and_at_the_end_of_its_section() -> None:
    styles = style("Hoofdstuk", outline=0) + style("Artikel", outline=1)
    break_ = f"<w:p><w:pPr>{SECTION}</w:pPr></w:p>"
    package = Package.open(
        docx(
            p("A", "Hoofdstuk"), p("Doel", "Artikel", "doel"), p("tekst"), p("B", "Hoofdstuk"),
            p("Slot", "Artikel", "slot"), p("einde"), break_, p("Bijlage"), styles=styles,
        )
    )  # fmt: skip
    arrange(package, [("slot", "doel")])

    assert text_of(package.to_bytes()) == ["A", "Doel", "tekst", "Slot", "einde", "B", "", "Bijlage"]
    assert len(found(part(package.to_bytes()), "/w:document/w:body/*[last()][self::w:sectPr]")) == 1


def test_bookmarks_over_a_block_stay_in_pairs() -> None:
    start, end = '<w:bookmarkStart w:id="900" w:name="clausule"/>', '<w:bookmarkEnd w:id="900"/>'
    clause = p(runs=start + run("Extra"), style="Artikel", label="extra") + p("Over extra.", "Lid") + end
    package = Package.open(
        docx(p("Doel", "Artikel", "doel"), p("Slot", "Artikel", "slot"), clause, p("Meer", "Artikel"))
    )
    arrange(package, [("extra", "doel")])
    order = [node.tag.rpartition("}")[2] for node in part(package.to_bytes())[0]]

    assert _titles(package) == ["Doel", "Extra", "Slot", "Meer"]
    assert order == ["p", "p", "p", "bookmarkEnd", "p", "p", "sectPr"]


def test_a_bookmark_that_ends_beyond_its_block_still_begins_before_it_ends() -> None:
    start, end = '<w:bookmarkStart w:id="900" w:name="clausule"/>', '<w:bookmarkEnd w:id="900"/>'
    slot = p(runs=start + run("Slot"), style="Artikel", label="slot") + p("tekst")
    package = Package.open(docx(slot, p("Extra", "Artikel", "extra"), end, p("Meer", "Artikel")))
    arrange(package, [("slot", "extra")])
    bounds = found(part(package.to_bytes()), "//*[@w:id='900']")

    assert text_of(package.to_bytes()) == ["Extra", "Slot", "tekst", "Meer"]
    assert [node.tag.rpartition("}")[2] for node in bounds] == ["bookmarkStart", "bookmarkEnd"]


def test_a_bookmark_that_opens_before_the_next_heading_stays_with_that_heading() -> None:
    start, end = '<w:bookmarkStart w:id="900" w:name="clausule"/>', '<w:bookmarkEnd w:id="900"/>'
    package = Package.open(
        docx(
            p("Doel", "Artikel", "doel"),
            p("tekst"),
            start,
            p("Slot", "Artikel", "slot"),
            end,
            p("Extra", "Artikel", "x"),
        )
    )
    arrange(package, [("x", "doel")])

    assert values(
        part(package.to_bytes()), "//w:bookmarkStart[@w:id='900']/following-sibling::w:p[1]//w:bookmarkStart", "name"
    ) == ["slot"]


@pytest.mark.parametrize(
    ("move", "word", "hint"),
    [
        (("ekstra", "doel"), '"ekstra"', '"extra"'),
        (("extra", "deol"), '"deol"', '"doel"'),
        (("extra", "xyz"), '"xyz"', "kies uit: doel, looptijd, slot, extra, meer"),
        (("extra", "kop"), '"kop"', "kies uit"),
    ],
)
def test_an_unknown_label_is_a_finding_and_nothing_moves(move: tuple[str, str], word: str, hint: str) -> None:
    package = Package.open(docx(_BODY, p("geen kop", label="kop")))

    findings = arrange(package, [move, ("meer", "doel")])

    assert [(one.code, word in one.message, hint in one.hint) for one in findings] == [("artikel-onbekend", True, True)]
    assert _titles(package) == ["Vooraf", "Doel", "Meer", "Looptijd", "Slot", "Extra"]


def test_a_block_cannot_go_behind_a_part_of_itself() -> None:
    styles = style("Hoofdstuk", outline=0) + style("Artikel", outline=1)
    package = Package.open(docx(p("A", "Hoofdstuk", "a"), p("Doel", "Artikel", "doel"), styles=styles))

    assert [one.code for one in arrange(package, [("a", "doel"), ("a", "a")])] == ["artikel-onbekend"] * 2
    assert text_of(package.to_bytes()) == ["A", "Doel"]


def test_the_result_is_sound(tmp_path: Path, checkers: Checkers) -> None:
    package = Package.open(docx(_BODY))
    arrange(package, [("extra", "doel"), ("meer", "extra"), ("doel", "slot")])
    path = tmp_path / "volgorde.docx"
    path.write_bytes(package.to_bytes())

    assert [str(one) for one in checkers.check_docx.check(path) if one.level != "warning"] == []
