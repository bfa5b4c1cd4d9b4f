"""Whatever somebody types comes out unchanged, and so does what follows it."""

from __future__ import annotations

import string
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import planmaker
from planmaker.dossier import Dossier
from planmaker.dossier.values import ILLEGAL
from tests.build import part
from tests.convenant import build
from tests.convenant.build import DATE, make, tree
from tests.convenant.reading import shown
from tests.support import text_of

AWKWARD = 'Noord & Zuid <regio> "Lezen" \'n 📚'


def test_an_awkward_name_comes_out_unchanged_everywhere_and_so_does_the_next_paragraph() -> None:
    data = make(
        {
            "partijen.0.naam": AWKWARD,
            "partijen.0.aanduiding": AWKWARD,
            "afspraken.onderwerp": AWKWARD,
            "afspraken.citeertitel": AWKWARD,
            "governance.regie": "bibliotheek",
            "document.omslag": "ja",
            "document.inhoudsopgave": "ja",
        }
    ).data
    text = text_of(data)
    parties = [at for at, line in enumerate(text) if line.startswith(f"{AWKWARD}, statutair gevestigd te Waterveen")]
    core = {child.tag.rpartition("}")[2]: child.text for child in part(data, "docProps/core.xml")}

    assert len(parties) == 1
    assert text[parties[0]].endswith(f"hierna te noemen: ‘{AWKWARD}’;")
    assert text[parties[0] + 1].startswith("Stichting Welzijn Waterveen, statutair gevestigd")
    assert text[1] == AWKWARD
    assert f"{AWKWARD} heeft de regie over de samenwerking." in text
    assert f"Dit convenant wordt aangehaald als: {AWKWARD}." in text
    assert f"Convenant {AWKWARD}\tCONCEPT" in text
    assert text.count(AWKWARD) == 4  # the title, the cover, the place to sign, the annex of interests
    assert core["title"] == f"Convenant {AWKWARD}"
    assert "amp;" not in "".join(text)


CODES = (
    "{{ naam }}", "{% if x %}", "{# weg #}", "{{", "%}", "«REF x»", "$100 \\1", "artikel|x", "&amp;", "<w:p/>", "]]>",
)  # fmt: skip


def test_what_looks_like_a_code_is_only_text() -> None:
    parties = [
        {**build.WELFARE, "id": f"p{at}", "naam": f"Stichting {code}", "aanduiding": f"Partner {at}"}
        for at, code in enumerate(CODES)
    ]
    data = make({"partijen": parties}).data

    read = [each.text.partition(", statutair")[0] for each in shown(data) if each.style == "Partij"]
    assert read == [f"Stichting {code}" for code in CODES]


def test_line_breaks_tabs_and_long_values_stay_in_their_paragraph() -> None:
    long = "lang " * 2000 + "einde"
    data = make(
        {
            "afspraken.overwegingen": ["een regel\nen nog een", "een\ttab", long],
            "afspraken.bijlagen": [{"id": "regels", "titel": "Regels", "tekst": ["Eén\nTwee\tDrie"]}],
        }
    ).data
    text = text_of(data)

    assert "een regel\nen nog een;" in text
    assert "een\ttab;" in text
    assert f"{long};" in text
    assert "Eén\nTwee\tDrie" in text
    assert "Partijen hun afspraken in dit convenant vastleggen." in text


# What stands in the middle of sentences, of tables and of lists; a mark at the end of a text may go.
FIELDS = {
    "partijen.0.naam": "{}, statutair",
    "partijen.1.brengt": "{}",
    "samenwerking.werkgebied": "De samenwerking heeft betrekking op {}.",
    "afspraken.bijlagen.0.tekst": "{}",
    "document.kenmerk": "· kenmerk {}",
    "partijen.0.vertegenwoordiging.personen.0.naam": "vertegenwoordigd door {}, directeur",
}
LISTS = {"partijen.1.brengt", "afspraken.bijlagen.0.tekst"}

texts = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("&<>\"'{}%#|\\$«»‘’.;, \u00a0\u200b\u202e📚é")),
    min_size=1,
    max_size=40,
).filter(lambda text: not ILLEGAL.search(text) and text.strip() and "\r" not in text)


@settings(max_examples=6)
@given(st.fixed_dictionaries(dict.fromkeys(FIELDS, texts)))
@example(dict.fromkeys(FIELDS, string.printable[:-3]))
@example(dict.fromkeys(FIELDS, "e\u0301\u0085\u2028x"))
@example(dict.fromkeys(FIELDS, "x \ue000open|0\ue001 \ue000ref|artikel|doel\ue001\ue002"))  # as our own marks begin
def test_any_text_survives(typed: dict[str, str]) -> None:
    overrides: dict[str, Any] = {"afspraken.bijlagen": [{"id": "bijlage", "titel": "T", "tekst": []}]}
    overrides |= {path: [value] if path in LISTS else value for path, value in typed.items()}
    model = Dossier.model_validate(tree(overrides))

    text = "\n".join(text_of(planmaker.make("convenant", model, date=DATE).data))

    for path, sentence in FIELDS.items():
        assert sentence.format(typed[path].strip()) in text, path
    assert "Partijen hun afspraken in dit convenant vastleggen." in text


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\ufffe", "\uffff"])
def test_a_sign_that_word_cannot_hold_is_refused_with_its_place(sign: str) -> None:
    with pytest.raises(planmaker.findings.PlanmakerError) as refused:
        build.make({"partijen.0.naam": f"Bieb{sign}"})

    assert refused.value.findings[0].code == "onleesbaar-teken"
    assert refused.value.findings[0].place.line


def test_a_line_end_of_windows_is_one_line_break() -> None:
    data = planmaker.make("convenant", Dossier.model_validate(tree({"partijen.1.brengt": ["a\r\nb"]})), date=DATE).data

    assert "a\nb" in text_of(data)


def test_a_dossier_made_in_python_is_refused_like_a_file_when_it_refers_to_nothing() -> None:
    model = Dossier.model_validate(tree({"bijdragen": [{"partijen": ["nergens"], "tekst": "stelt een ruimte open"}]}))

    with pytest.raises(planmaker.findings.InputError) as refused:
        planmaker.make("convenant", model, date=DATE)

    assert "nergens" in refused.value.findings[0].message
