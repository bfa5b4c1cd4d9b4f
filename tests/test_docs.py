"""The documentation tells the truth: links lead somewhere, examples run, and every name in it exists."""

from __future__ import annotations

import re
import shutil
from decimal import Decimal
from pathlib import Path

import click
import pytest

from planmaker import cli, dutch, findings
from planmaker.checks import ADVICE
from planmaker.cli import boundary
from planmaker.documents.catalogue import find
from planmaker.intake import read_text
from planmaker.word.bookmarks import Bookmarks
from planmaker.word.package import Package
from tests import pages
from tests.renew.codes import all_codes
from tests.support import ROOT

HANDLEIDING = ROOT / "docs" / "handleiding"
CONTROLES, CONVENANT, OPDRACHTEN = (HANDLEIDING / f"{name}.md" for name in ("controles", "convenant", "opdrachten"))


def named(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


# --- links ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", pages.PAGES, ids=named)
def test_every_link_leads_to_a_file_and_a_heading_that_exist(page: Path) -> None:
    def broken(link: str) -> bool:
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        return not target.exists() or (bool(anchor) and anchor not in pages.anchors(target))

    assert [link for link in pages.links(page) if broken(link)] == []


def test_every_page_can_be_reached_from_the_readme() -> None:
    reached = {ROOT / "README.md"}
    todo = list(reached)
    while todo:
        page = todo.pop()
        for link in pages.links(page):
            target = (page.parent / link.partition("#")[0]).resolve()
            if target.suffix == ".md" and target not in reached:
                reached.add(target)
                todo.append(target)

    assert [named(page) for page in pages.PAGES if page not in reached] == []


def test_a_list_of_contents_names_every_section_in_its_order() -> None:
    def listed(page: Path) -> list[str]:
        before = page.read_text(encoding="utf-8").split("\n## ")[0]
        return re.findall(r"^- \[([^\]]+)\]\(#", before, re.MULTILINE)

    def stands(page: Path) -> list[str]:
        return re.findall(r"^## (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)

    with_contents = [page for page in pages.PAGES if listed(page)]

    assert len(with_contents) > 5
    assert [named(page) for page in with_contents if listed(page) != stands(page)] == []


def test_every_picture_is_shown_somewhere_and_small() -> None:
    shown = {(page.parent / link).resolve() for page in pages.PAGES for link in pages.links(page)}
    pictures = sorted((ROOT / "docs" / "afbeeldingen").iterdir())

    assert [picture.name for picture in pictures if picture not in shown] == []
    assert [picture.name for picture in pictures if picture.stat().st_size > 150 * 1024] == []


def test_the_architecture_page_names_only_files_that_exist_and_every_package() -> None:
    page = ROOT / "docs" / "architectuur.md"
    text = page.read_text(encoding="utf-8")
    homes = (ROOT, ROOT / "planmaker")
    named_there = re.findall(r"`([\w./-]+(?:/|\.(?:py|yaml|docx)))`", text)
    packages = [module.parent.name for module in (ROOT / "planmaker").glob("*/__init__.py")]

    assert [name for name in named_there if not any((home / name).exists() for home in homes)] == []
    assert [name for name in packages if f"\n      {name}/ " not in text] == []


# --- examples -------------------------------------------------------------------------------------------------------

WITH_EXAMPLES = [
    page for page in pages.PAGES if any(b.language in ("console", "yaml", "python") for b in pages.blocks(page))
]


@pytest.mark.slow
@pytest.mark.parametrize("page", WITH_EXAMPLES, ids=named)
def test_the_examples_of_a_page_do_what_it_says(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    assert pages.run(page) > 0


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        ("```console\n$ planmaker kinds\nplan\n```\n", "convenant        extern"),
        ("```console exit=3\n$ planmaker kinds\n…\n```\n", "convenant        extern"),
        ("```yaml\nsamenwerkin: {}\n```\n", "bedoelt u `samenwerking`"),
        ("```yaml\nafspraken:\n  motto: Samen\n```\n\n> Alleen\n", "no convenant says: Alleen"),
        ("```python\nassert 1 == 2\n```\n", ""),
    ],
)
def test_an_example_that_does_something_else_is_seen(
    page: str, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "page.md").write_text(page, encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    with pytest.raises((AssertionError, findings.InputError)) as raised:
        pages.run(tmp_path / "page.md")
    assert fault in str(raised.value)


def test_the_sum_by_hand_in_the_handleiding_is_the_one_that_planmaker_makes() -> None:
    page = HANDLEIDING / "dossier.md"
    told = pages.section(page, "De verdeelsleutel, met de hand nagerekend")
    key = next(block for block in pages.blocks(page) if "verdeelsleutel:" in block.text)
    budget = read_text(pages.overlaid(pages.taalhuis(), key.text), "dossier.yaml").begroting
    assert budget is not None

    rows = [[cell.strip() for cell in line.split("|")] for line in told.splitlines() if "÷" in line]
    made = [
        [f"{dutch.getal(share.procent, 2)}%", str(share.bedrag).replace("\u00a0", " ")]
        for share in budget.aandelen
        if isinstance(share.procent, Decimal)
    ]
    assert [row[4:6] for row in rows] == made


# --- commands -------------------------------------------------------------------------------------------------------


def test_every_exit_code_is_documented_and_every_documented_one_exists() -> None:
    raised = {error.exit_code for error in findings.PlanmakerError.__subclasses__()}
    ended = {boundary.USAGE, boundary.BUG, boundary.INTERRUPTED, boundary.CLOSED_PIPE}
    assert cli.main.epilog is not None
    in_help = {int(code) for code in re.findall(r"(\d+)\s+[a-z]", cli.main.epilog)}

    documented = {int(code) for code in pages.first_cells(pages.section(OPDRACHTEN, "Waarde bij afloop"))}

    assert documented == {0, *raised, *ended, *in_help}


def test_every_option_of_every_command_is_documented_under_that_command_and_no_other() -> None:
    context = click.Context(cli.main, info_name="planmaker")
    commands = {f"planmaker {name}": cli.main.get_command(context, name) for name in cli.main.list_commands(context)}

    for heading, command in {"planmaker": cli.main, **commands}.items():
        assert command is not None
        options = {name for each in command.get_params(context) for name in each.opts if name.startswith("-")}
        cells = pages.first_cells(pages.section(OPDRACHTEN, heading))
        assert {cell.split()[0] for cell in cells if cell.startswith("-")} == options, heading


# --- the convenant --------------------------------------------------------------------------------------------------


def test_the_handleiding_lists_the_articles_of_the_template_in_its_order() -> None:
    template = Package.open((find("convenant").folder / "template.docx").read_bytes())
    labels = [name for name in Bookmarks(template).names if not name.startswith("bijlage_")]

    documented = [row.split("`")[1] for row in rows_of(pages.section(CONVENANT, "De artikelen"))]

    assert documented == [label.replace("_", "-") for label in labels]


def test_the_handleiding_names_the_sorts_and_what_always_stands_in_them() -> None:
    rows = [row.split("|") for row in rows_of(pages.section(CONVENANT, "De vijf soorten"))]
    documented = {row[1].strip(" `"): set(re.findall("`([^`]+)`", row[3])) for row in rows}

    assert documented == {sort.naam: set(sort.verplicht) for sort in find("convenant").soorten}


def test_the_handleiding_names_the_annexes_in_their_order() -> None:
    rows = rows_of(pages.section(CONVENANT, "De bijlagen"))

    made = [f"`{annex.id}`: {annex.titel}" for annex in find("convenant").bijlagen]
    assert [row.split("|")[1].strip() for row in rows] == made


def rows_of(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("| `")]


# --- codes of findings ----------------------------------------------------------------------------------------------


def documented_codes(heading: str = "Controles en meldingen") -> list[str]:
    cells = pages.first_cells(pages.section(CONTROLES, heading))
    return [cell.replace("…", "*") for cell in cells]


def test_every_rule_about_the_collaboration_is_documented_with_its_weight_and_no_other() -> None:
    rows = [row.split("|") for row in rows_of(pages.section(CONTROLES, "Controles van de samenwerking"))]
    documented = {row[1].strip(" `"): row[2].strip() for row in rows}

    assert documented == {rule.code: rule.severity.value for rule in ADVICE}


def test_every_code_of_a_finding_is_documented() -> None:
    documented = documented_codes()
    known = [re.compile(re.escape(code).replace(r"\*", "[a-z-]+")) for code in all_codes()]

    assert [
        code.pattern for code in known if not any(code.fullmatch(one) for one in [*documented, "x-ontbreekt"])
    ] == []


def test_every_documented_code_exists() -> None:
    known = "|".join(re.escape(code).replace(r"\*", "[a-z*-]+") for code in all_codes())

    assert [code for code in documented_codes() if not re.fullmatch(known, code)] == []


@pytest.mark.parametrize(
    ("folder", "code"),
    [
        ("checks", "verouderde-wet"),
        ("intake", "onbekende-sleutel"),
        ("intake", "tab-inspringing"),
        ("intake", "niet-gevonden"),
        ("dossier", "geen-datum"),
        ("documents", "*-ontbreekt"),
        ("output", "document-bewerkt"),
        ("word", "*-niet-heel"),
        ("word", "tag-over"),
    ],
)
def test_codes_are_found_however_the_code_names_them(folder: str, code: str) -> None:
    assert code in all_codes(folder)
