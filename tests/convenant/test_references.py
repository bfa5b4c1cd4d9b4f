"""Blocks come and go with the dossier; numbers close up, and what refers to them follows."""

from __future__ import annotations

import copy
import datetime
import re
from collections.abc import Iterator

import pytest
from lxml import etree

import planmaker
from planmaker.dossier import Dossier
from tests.build import W, found, part, values
from tests.convenant.build import DATE, REMOVE, make, tree
from tests.convenant.conftest import Example
from tests.convenant.reading import Shown, article, headings, page, shown

# A block of the dossier, and the articles and annexes that stand and fall with it.
BLOCKS = {
    "governance.achtje_rond": {"Afstemming binnen de organisaties"},
    "afspraken.begrippen": {"Begrippen"},
    "afspraken.personeel": {"Medewerkers en vrijwilligers"},
    "afspraken.privacy": {"Persoonsgegevens", "Gegevensstromen"},
    "afspraken.geheimhouding": {"Geheimhouding"},
    "afspraken.intellectueel_eigendom": {"Intellectueel eigendom"},
    "afspraken.kwaliteit": {"Kwaliteit"},
    "afspraken.toetreding": {"Toetreding"},
    "afspraken.onvoorzien": {"Onvoorziene omstandigheden"},
    "afspraken.naleving": {"Naleving"},
    "afspraken.openbaarheid": {"Openbaarheid"},
    "afspraken.citeertitel": {"Citeertitel"},
    "afspraken.contactpersonen": {"Contactpersonen"},
    "communicatie": {"Communicatie"},
}
SUBSETS = (
    ("governance.achtje_rond", "afspraken.begrippen", "communicatie"),
    ("afspraken.privacy", "afspraken.contactpersonen", "afspraken.citeertitel"),
    tuple(BLOCKS),
)


@pytest.fixture(scope="module")
def velserbroek(made_examples: dict[str, Example]) -> Example:
    return made_examples["velserbroek"]


def _without(example: Example, blocks: tuple[str, ...]) -> bytes:
    typed = tree(dict.fromkeys(blocks, REMOVE), base=copy.deepcopy(example.tree))
    return planmaker.make("convenant", Dossier.model_validate(typed), date=DATE).data


@pytest.mark.parametrize("blocks", SUBSETS, ids=["agreements", "annexes", "all"])
def test_what_the_dossier_does_not_hold_is_left_out_and_the_numbers_close_up(
    velserbroek: Example, blocks: tuple[str, ...]
) -> None:
    whole = headings(velserbroek.concept.data)
    gone = set[str]().union(*(BLOCKS[block] for block in blocks))

    left = headings(_without(velserbroek, blocks))

    assert gone <= {title for _, title in whole}
    assert [title for _, title in left] == [title for _, title in whole if title not in gone]
    for word in ("Artikel", "Bijlage"):
        labels = [label for label, _ in left if label.startswith(word)]
        assert labels == [f"{word} {n}" for n in range(1, len(labels) + 1)]


@pytest.mark.parametrize("blocks", [(), *SUBSETS], ids=["whole", "agreements", "annexes", "all"])
def test_a_reference_shows_the_number_that_its_target_has(velserbroek: Example, blocks: tuple[str, ...]) -> None:
    data = _without(velserbroek, blocks)
    number = {title: label.rpartition(" ")[2] for label, title in headings(data)}
    text = page(data)

    assert (
        f"Niet in rechte afdwingbaar zijn de artikelen {number['Toezeggingen en eerste stappen']} en "
        f"{number['Reflectie en vieren']}."
    ) in text
    for sentence, annex in (
        ("De resultaten en indicatoren bij deze doelen staan in bijlage {}.", "Doelen, resultaten en indicatoren"),
        ("De begroting en de dekking staan in bijlage {}.", "Begroting en dekking"),
        ("volgens de verdeelsleutel in bijlage {}.", "Verdeelsleutel"),
        ("staan in bijlage {}.", "Gegevensstromen"),
    ):
        assert (sentence.format(number[annex]) in text) if annex in number else True
    listed = [line for line in text.splitlines() if re.match(r"bijlage \d+: ", line)]
    annexes = [(label, title) for label, title in headings(data) if label.startswith("Bijlage")]
    assert [line.rstrip(";.") for line in listed] == [f"{label.lower()}: {title}" for label, title in annexes]


def test_every_reference_field_shows_the_number_of_the_paragraph_it_names(example: Example) -> None:
    labels = _labels_by_bookmark(example.concept.data)
    references = list(_references(example.concept.data))

    assert len(references) >= (0 if example.name == "intentie" else 10)
    assert [(name, text) for name, text in references if labels[name] != text] == []


def _labels_by_bookmark(data: bytes) -> dict[str, str]:
    paragraphs = found(part(data), "//w:body//w:p")
    return {
        start.get(f"{{{W}}}name", ""): each.label.rpartition(" ")[2].strip(".")
        for paragraph, each in zip(paragraphs, shown(data), strict=True)
        for start in found(paragraph, ".//w:bookmarkStart")
    }


def _references(data: bytes) -> Iterator[tuple[str, str]]:
    """The bookmark that each REF field names, and the text that the outermost field around it shows."""
    depth, code, result = 0, "", ""
    separated = False
    for node in found(part(data), "//w:body//w:fldChar | //w:body//w:instrText | //w:body//w:t"):
        kind = node.get(f"{{{W}}}fldCharType")
        if kind == "begin":
            depth += 1
        elif kind == "separate":
            separated = separated or depth == 1
        elif kind == "end":
            depth -= 1
            if depth == 0:
                name = re.search(r"\bREF (\S+)", code)
                if name and not code.strip().startswith("TOC"):
                    yield name[1], result
                code, result, separated = "", "", False
        elif depth and _tag(node) == "instrText":
            code += node.text or ""
        elif depth and separated:
            result += node.text or ""


def _tag(node: etree._Element) -> str:
    return str(node.tag).rpartition("}")[2]


SCHEMES = {
    "artikelen": (("Artikel %1", "%1.%2", "%3."), "de artikelen 3 en 22"),
    "letters": (("%1.", "%1.%2", "%3."), "de onderdelen C en V"),
    "kopjes": (("", "", "%3."), "de onderdelen ‘Toezeggingen en eerste stappen’ en ‘Reflectie en vieren’"),
}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_articles_are_numbered_by_word_in_the_way_that_was_chosen(velserbroek: Example, scheme: str) -> None:
    typed = tree({"document.nummering": scheme}, base=copy.deepcopy(velserbroek.tree))
    data = planmaker.make("convenant", Dossier.model_validate(typed), date=DATE).data
    texts, refers = SCHEMES[scheme]
    numbering, styles = part(data, "word/numbering.xml"), part(data, "word/styles.xml")

    for level, name in enumerate(("Artikel", "Lid", "Onderdeel")):
        [style] = found(styles, f"//w:style[w:name/@w:val='{name}']")
        [num] = values(style, "w:pPr/w:numPr/w:numId")
        [abstract] = values(numbering, f"//w:num[@w:numId='{num}']/w:abstractNumId")
        [own] = found(numbering, f"//w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl[@w:ilvl='{level}']")
        assert values(own, "w:lvlText") == [texts[level]]
        assert values(own, "w:pStyle") == [style.get(f"{{{W}}}styleId")]
        assert values(style, "w:pPr/w:numPr/w:ilvl") in ([str(level)], [] if level == 0 else [str(level)])
    assert refers in page(data)
    assert "Artikel 1" not in [each.text[:9] for each in shown(data) if each.style == "Artikel"]
    titles = [each for each in shown(data) if each.style == "Artikel"]
    expected = {
        "artikelen": [f"Artikel {n}" for n in range(1, 37)],
        "letters": [f"{letter}." for letter in [*map(chr, range(65, 91)), *(chr(n) * 2 for n in range(65, 75))]],
        "kopjes": [""] * 36,
    }
    assert [each.label for each in titles] == expected[scheme]


def test_leden_and_items_number_from_one_in_every_article(example: Example) -> None:
    data = example.concept.data
    for at, title in enumerate([each.text for each in shown(data) if each.style == "Artikel"], 1):
        under = article(data, title)
        leden = [each.label for each in under if each.style == "Lid"]
        assert leden == [f"{at}.{n}" for n in range(1, len(leden) + 1)]
        assert len(leden) != 1, f"{title}: one lid alone has no number"
        assert [each.label for each in under if each.style == "Onderdeel"] == list(_letters(under))
    assert [e.label for e in shown(data) if e.style == "Partij"] == [
        f"{n}." for n in range(1, len(example.dossier.partijen) + 1)
    ]


def _letters(under: list[Shown]) -> Iterator[str]:
    """What the items should be called: from a on behind every lid."""
    at = 0
    for each in under:
        at = at + 1 if each.style == "Onderdeel" else 0
        if at:
            yield f"{chr(96 + at)}."


OWN = [
    {"id": "regels", "titel": "Huisregels", "leden": ["Een."], "na": "doel"},
    {"id": "sleutels", "titel": "Sleutels", "leden": ["Een."], "na": "regels"},
    {"id": "slot-op-de-deur", "titel": "Slot op de deur", "leden": ["Een."], "na": "doel"},
    {"id": "los", "titel": "Zonder plaats", "leden": ["Een.", "Twee."]},
]


def test_own_articles_stand_where_they_were_asked_for_and_are_referred_to_by_number() -> None:
    data = make(
        {
            "afspraken.artikelen": OWN,
            "afspraken.afdwingbaarheid": {
                "keuze": "bepaalde-artikelen",
                "niet_afdwingbaar": ["slot-op-de-deur", "los", "regels"],
            },
        }
    ).data
    titles = [(each.label, each.text) for each in shown(data) if each.style == "Artikel"]
    number = {title: label.rpartition(" ")[2] for label, title in titles}

    assert [title for _, title in titles][:5] == [
        "Doel en ambitie", "Huisregels", "Sleutels", "Slot op de deur", "Bijdragen van Partijen",
    ]  # fmt: skip
    assert titles[-3][1] == "Zonder plaats"
    assert f"zijn de artikelen 2, 4 en {number['Zonder plaats']}." in page(data)


@pytest.mark.parametrize("field", ["na", "niet_afdwingbaar"])
def test_an_article_that_does_not_exist_is_a_finding(field: str) -> None:
    wrong = (
        {"afspraken.artikelen": [{**OWN[0], "na": "bestaat-niet"}]}
        if field == "na"
        else {"afspraken.afdwingbaarheid": {"keuze": "bepaalde-artikelen", "niet_afdwingbaar": ["bestaat-niet"]}}
    )

    with pytest.raises(planmaker.findings.PlanmakerError) as refused:
        make(wrong)

    assert any("bestaat" in f.message for f in refused.value.findings)


def test_own_annexes_follow_those_of_planmaker() -> None:
    data = make({"afspraken.bijlagen": [{"id": "kaart", "titel": "Kaart"}, {"id": "foto", "titel": "Foto"}]}).data

    assert [(label, title) for label, title in headings(data) if label.startswith("Bijlage")] == [
        ("Bijlage 1", "Belangen, brengen en halen"),
        ("Bijlage 2", "Kaart"),
        ("Bijlage 3", "Foto"),
    ]


def test_the_date_is_that_of_the_call() -> None:
    data = planmaker.make("convenant", Dossier.model_validate(tree()), date=datetime.date(2027, 3, 8)).data

    assert "Concept · 8 maart 2027" in page(data)
