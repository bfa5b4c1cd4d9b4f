"""A dossier that lacks something still gives a document; a definitive one lacks nothing."""

from __future__ import annotations

import re
from typing import Any

import pytest

from planmaker.findings import CheckError, Finding, Severity
from tests.build import found, names, part, values
from tests.convenant import build
from tests.convenant.build import REMOVE
from tests.convenant.cases import seen
from tests.convenant.conftest import Example
from tests.convenant.reading import faults_of_dutch, lines, page, shown
from tests.support import text_in

SORTS = (
    "intentieverklaring",
    "convenant",
    "samenwerkingsovereenkomst",
    "uitvoeringsovereenkomst",
    "samenwerkingsprotocol",
)
ARTICLES = {
    "intentieverklaring": ("Doel", "Onderzoek", "Besluit over voortzetting", "Looptijd", "Afdwingbaarheid"),
    "convenant": (
        "Doel en ambitie", "Bijdragen van Partijen", "Overleg", "Evaluatie", "Looptijd", "Uittreding", "Wijziging",
        "Afdwingbaarheid",
    ),
    "samenwerkingsovereenkomst": (
        "Doel en ambitie", "Bijdragen van Partijen", "Overleg", "Financiën", "Evaluatie", "Looptijd", "Uittreding",
        "Wijziging", "Aansprakelijkheid en verzekering", "Geschillen", "Afdwingbaarheid",
    ),
    "uitvoeringsovereenkomst": (
        "Doel en ambitie", "Prestaties", "Bijdragen van Partijen", "Financiën", "Monitoring", "Looptijd", "Wijziging",
        "Geschillen", "Afdwingbaarheid",
    ),
    "samenwerkingsprotocol": (
        "Doel en ambitie", "Werkafspraken", "Overleg", "Looptijd", "Wijziging", "Afdwingbaarheid",
    ),
}  # fmt: skip
SHOWN_WHEN_LACKING = (
    "Partijen dragen als volgt bij: [bijdragen…",
    "Partijen evalueren deze samenwerkingsovereenkomst: [evaluaties…",
    "Partijen overleggen als volgt: [overleggen…",
    "Partijen regelen hun aansprakelijkheid als volgt: [aansprakelijkheid…",
    "Blijft het geschil bestaan, dan beslist: [slot…",
    "Of de afspraken in deze samenwerkingsovereenkomst in rechte afdwingbaar zijn: [keuze…",
    "Partijen werken als volgt: [werkafspraken…",
)


def bare(sort: str, **more: Any) -> dict[str, Any]:
    """A dossier of which only ids are known."""
    return {"afspraken": {"soort": sort}, "partijen": [{"id": "een"}, {"id": "twee"}], **more}


def marks(data: bytes) -> list[str]:
    """The highlighted labels in the body."""
    styles = part(data, "word/styles.xml")
    loud = {
        style.get("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}styleId", "")
        for style in found(
            styles, "//w:style[w:type='character' or @w:type='character'][w:rPr/w:highlight or w:rPr/w:shd]"
        )
    }
    return [
        "".join(text.text or "" for text in found(run, "w:t"))
        for run in found(part(data), "//w:body//w:r")
        if values(run, "w:rPr/w:highlight") or set(values(run, "w:rPr/w:rStyle")) & loud
    ]


def notes(data: bytes) -> list[str]:
    """The text of each comment."""
    return [
        "".join(text.text or "" for text in found(comment, ".//w:t"))
        for name in names(data)
        if name.startswith("word/comments")
        for comment in found(part(data, name), "//w:comment")
    ]


@pytest.mark.parametrize("sort", SORTS)
def test_a_dossier_of_ids_gives_a_document_with_its_required_articles_and_a_mark_at_each_gap(sort: str) -> None:
    made = build.make(base=bare(sort))
    data = made.data
    comments = notes(data)

    assert tuple(each.text for each in shown(data) if each.style == "Artikel") == ARTICLES[sort]
    labels = marks(data)
    assert len(labels) >= 10
    assert all(re.fullmatch(r"\[[a-zà-ÿ0-9 ]+\]", label) for label in labels)
    assert [text for text in lines(data) for _ in re.findall(r"\[[a-z ]+\]", text)] != []
    assert len(labels) == len(found(part(data), "//w:commentReference")) == len(comments)
    for note in comments:
        assert re.match(r"Hier ontbreekt: .+\. .+ Vul dit in het dossier in bij [a-z_.\[\]0-9]+\.$", note), note
    assert page(data).splitlines()[-2].endswith("CONCEPT")
    assert faults_of_dutch(data) == []


@pytest.mark.parametrize("sort", SORTS)
def test_the_list_on_the_screen_names_each_gap_once_with_its_place_and_remedy(sort: str) -> None:
    made = build.make(base=bare(sort))
    open_points = [f for f in made.findings if f.severity is Severity.OPEN]
    told = {note.rpartition(" bij ")[2].rstrip(".") for note in notes(made.data)}

    paths = [hint_path(f) for f in open_points]
    assert sorted(paths) == sorted(told)
    assert len(set(paths)) == len(paths)
    for finding, path in zip(open_points, paths, strict=True):
        field = path.rpartition(".")[2]
        assert finding.code == f"{field.replace('_', '-')}-ontbreekt"
        assert finding.place.file == "dossier.yaml"
        assert finding.place.line is not None
        assert finding.message.endswith(f" heeft geen {field.replace('_', ' ')}")


def hint_path(finding: Finding) -> str:
    match = re.match(r"vul (?:bij )?(\S+) in: \S", finding.hint)
    assert match, finding.hint
    return match[1]


def test_a_gap_of_a_party_points_at_the_line_of_that_party() -> None:
    made = build.make(
        {
            "partijen.1.zetel": REMOVE,
            "afspraken.uittreding.opzegtermijn": REMOVE,
            "afspraken.uittreding.vorm": "aangetekend",
        }
    )
    typed = build.text(
        {
            "partijen.1.zetel": REMOVE,
            "afspraken.uittreding.opzegtermijn": REMOVE,
            "afspraken.uittreding.vorm": "aangetekend",
        }
    )

    seat, notice = made.findings

    assert (seat.code, seat.message) == ("zetel-ontbreekt", 'partij "welzijn" heeft geen zetel')
    assert hint_path(seat) == "partijen[2].zetel"
    assert seat.place.line == 1 + typed.splitlines().index("- id: welzijn")
    assert (notice.code, notice.message) == ("opzegtermijn-ontbreekt", "`afspraken.uittreding` heeft geen opzegtermijn")
    assert "statutair gevestigd te [zetel" in page(made.data)


def test_what_a_required_article_says_when_the_dossier_says_nothing_about_it() -> None:
    text = page(build.make(base=bare("samenwerkingsovereenkomst")).data)
    protocol = page(build.make(base=bare("samenwerkingsprotocol")).data)

    assert [sentence for sentence in SHOWN_WHEN_LACKING if not (seen(sentence, text) or seen(sentence, protocol))] == []


@pytest.mark.parametrize("sort", SORTS)
def test_definitief_refuses_with_all_that_is_missing_at_once(sort: str) -> None:
    concept = build.make(base=bare(sort))

    with pytest.raises(CheckError) as refused:
        build.make(base=bare(sort), definitief=True)

    missing = [f for f in concept.findings if f.severity is Severity.OPEN]
    assert [(f.code, f.hint, f.place) for f in refused.value.findings] == [(f.code, f.hint, f.place) for f in missing]
    assert {f.severity for f in refused.value.findings} == {Severity.ERROR}


def test_a_definitive_example_shows_nothing_of_a_concept(example: Example) -> None:
    data = example.definitief.data

    assert not any(line.startswith("Concept") or line.endswith("CONCEPT") for line in lines(data))
    assert "Dit is een concept" not in page(data)
    assert seen("Definitief…", page(data))
    assert notes(data) == []
    assert marks(data) == []
    assert not found(part(data), "//w:highlight | //w:commentReference | //w:commentRangeStart")
    assert _property(data, "planmaker.status") == "definitief"


def test_a_concept_says_so_in_words_and_in_its_properties(example: Example) -> None:
    data = example.concept.data

    assert lines(data)[-2].endswith("\tCONCEPT")
    assert seen(
        "Dit is een concept. Laat het juridisch toetsen voordat Partijen het vaststellen en ondertekenen.", page(data)
    )
    assert _property(data, "planmaker.status") == "concept"
    assert marks(data) == []
    assert notes(data) == []


def _property(data: bytes, name: str) -> str:
    return next(text_in(one) for one in part(data, "docProps/custom.xml") if one.get("name") == name)
