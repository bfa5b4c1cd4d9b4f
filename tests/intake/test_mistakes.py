"""Everything the model refuses has a message of its own, at its place, with what to type instead."""

from __future__ import annotations

import re

import pytest
import yaml

from planmaker.findings import InputError, Severity
from planmaker.intake import read_text
from planmaker.intake.formats import yaml as reader
from tests.intake.support import findings_of, places_of, unmark

# A mark ‸ stands where the message must point. Each mistake, its code, and words of message and hint.
MISTAKES = [
    # unknown fields
    ("samenwerking:\n  ‸nam: X", "onbekende-sleutel", "`nam` is geen veld van `samenwerking`", "bedoelt u `naam`?"),
    ("samenwerking: {‸Naam: X}", "onbekende-sleutel", "`Naam`", "bedoelt u `naam`?"),
    ("samenwerking: {‸nam: }", "onbekende-sleutel", "`nam`", "bedoelt u `naam`?"),
    ("partijen:\n- id: a\n  ‸penvoerder: a", "onbekende-sleutel", "van `partijen`", "hoort onder `governance`"),
    ("‸kvk: 01234567", "onbekende-sleutel", "geen onderdeel van het dossier", "hoort onder `partijen`"),
    ("samenwerking:\n  ‸partijen: []", "onbekende-sleutel", "`partijen`", "hier kan staan: `naam`"),
    ("ambitie:\n  ‸begroting: {}", "onbekende-sleutel", "`begroting`", "hoort onder het dossier zelf"),
    ("‸zzz: 1", "onbekende-sleutel", "`zzz`", "hier kan staan: `samenwerking`, `partijen`"),
    ("‸partij: []", "onbekende-sleutel", "`partij`", "bedoelt u `partijen`?"),
    (
        "afspraken:\n  overwegingen:\n  - ‸overwegend dat: het zo is",
        "onbekende-sleutel",
        "`overwegend dat`",
        'schrijf dan "overwegend dat: het zo is"',
    ),
    (
        "begroting: {verdeelsleutel: {grondslagen: [{gewicht: 100,‸5}]}}",
        "onbekende-sleutel",
        "`5`",
        "zet een waarde met een komma tussen aanhalingstekens",
    ),
    # missing
    (
        "partijen:\n- ‸naam: A",
        "verplicht-veld",
        "`id` ontbreekt bij onderdeel 1 van `partijen`",
        "`id: bibliotheek`",
    ),
    ("partijen:\n- ‸id:\n  naam: A", "verplicht-veld", "`id` ontbreekt", "voeg toe"),
    ("koersplan:\n  doelen:\n  - ‸{}", "verplicht-veld", "onderdeel 1 van `doelen`", "`id: doel-1`"),
    (
        "samenwerking:\n  themas:\n  - a\n  -‸",
        "leeg-onderdeel",
        "onderdeel 2 van `themas` is leeg",
        "haal het streepje weg",
    ),
    ("partijen:\n- ‸~", "leeg-onderdeel", "onderdeel 1 van `partijen`", "vul het in"),
    # one thing where another belongs
    (
        "samenwerking:\n  ‸naam:\n  - a",
        "geen-lijst",
        "`naam` is één waarde, maar hier staat een lijst",
        "zonder streepje",
    ),
    ("samenwerking:\n  ‸vorm: [mfa]", "geen-lijst", "`vorm`", "zonder streepje"),
    ("samenwerking: {looptijd: {‸ingang: [1-1-2027]}}", "geen-lijst", "`ingang`", "één waarde"),
    ("samenwerking: {looptijd: {‸onbepaald: {a: b}}}", "geen-velden", "`onbepaald`", "één waarde"),
    ("samenwerking:\n  ‸naam: {a: 1, b: 2}", "geen-velden", "maar hier staan velden", "haal de velden eronder weg"),
    (
        "samenwerking:\n  themas:\n  - ‸Let op: nu",
        "geen-velden",
        "onderdeel 1 van `themas`",
        'schrijf dan "Let op: nu"',
    ),
    ("samenwerking:\n  themas: ‸lezen", "lijst-verwacht", "maar hier staat één waarde", "`- lezen`"),
    ("samenwerking:\n  ‸themas: {a: b}", "lijst-verwacht", "velden zonder streepje", "`- …`"),
    ("‸partijen:\n  id: a", "lijst-verwacht", "`partijen` is een lijst", "`- id: …`"),
    ("partijen: ‸gemeente", "lijst-verwacht", "één waarde", "`- id: …`"),
    (
        "samenwerking: ‸taalhuis",
        "velden-verwacht",
        "`samenwerking` bestaat uit velden, maar hier staat losse tekst",
        "`naam`",
    ),
    ("‸samenwerking:\n- naam: x", "velden-verwacht", "maar hier staat een lijst", "haal de streepjes weg"),
    ("partijen:\n- ‸gemeente", "velden-verwacht", "onderdeel 1 van `partijen`", "`id`, `naam`"),
    ("afspraken:\n  overwegingen:\n  - ‸[a]", "velden-verwacht", "onderdeel 1 van `overwegingen`", "`tekst` en `doel`"),
    # choices
    ("samenwerking: {vorm: ‸mfaa}", "geen-keuze", '`vorm` kan niet "mfaa" zijn', "bedoelt u mfa? kies uit: mfa, mfo"),
    ("samenwerking: {vorm: ‸'0'}", "geen-keuze", '"0"', "kies uit: mfa, mfo"),
    ("document: {omslag: ‸no}", "geen-keuze", '"no"', "auto, ja of nee"),
    (
        "koersplan: {doelen: [{id: a, wsob: [lezen, ‸leren]}]}",
        "geen-keuze",
        "onderdeel 2 van `wsob`",
        "bedoelt u lezen?",
    ),
    # values
    ("partijen: [{id: ‸Gemeente Velsen}]", "geen-id", '"Gemeente Velsen" is geen bruikbaar id', "gemeente-velsen"),
    ("partijen: [{id: ‸-}]", "geen-id", '"-"', "kleine letters"),
    ("partijen: [{id: a, kvk: ‸1234567}]", "geen-kvk-nummer", '"1234567" heeft 7 cijfers', "acht"),
    ("partijen: [{id: a, adres: {postcode: ‸1981}}]", "geen-postcode", '"1981" is geen postcode', "1234 AB"),
    ("samenwerking: {looptijd: {onbepaald: ‸no}}", "geen-ja-of-nee", '"no" is geen ja of nee', "schrijf ja of nee"),
    (
        "samenwerking: {looptijd: {ingang: ‸31 februari 2027}}",
        "geen-datum",
        "februari 2027 heeft 28 dagen",
        "2027-01-01",
    ),
    ("samenwerking: {looptijd: {ingang: ‸binnenkort}}", "geen-datum", '"binnenkort" is geen datum', "1 januari"),
    ("afspraken: {uittreding: {opzegtermijn: ‸half jaar}}", "geen-tijdsduur", '"half jaar"', "6 maanden"),
    ("begroting: {kosten: [{bedrag: ‸veel}]}", "geen-bedrag", '"veel" is geen bedrag', "12.500,50"),
    ("begroting: {kosten: [{bedrag: ‸1.5}]}", "geen-bedrag", "geen duidelijk bedrag", "12.500,50"),
    ("governance: {overleggen: [{id: a, frequentie: ‸vaak}]}", "geen-heel-getal", '"vaak" is geen heel getal', "4"),
    ("governance: {overleggen: [{id: a, frequentie: ‸'2,5'}]}", "geen-heel-getal", '"2,5"', "heel getal"),
    ("begroting: {verdeelsleutel: {grondslagen: [{gewicht: ‸half}]}}", "geen-percentage", '"half"', "punt"),
    (f"governance: {{overleggen: [{{id: a, frequentie: ‸{'9' * 5000}}}]}}", "geen-heel-getal", "geen lange tekst", "4"),
    # out of range
    ("governance: {overleggen: [{id: a, frequentie: ‸-1}]}", "buiten-bereik", "-1 is te weinig", "vanaf 0"),
    (
        "governance: {overleggen: [{id: a, frequentie: ‸2000000000}]}",
        "buiten-bereik",
        "ten hoogste 1.000.000.000",
        "tot en met",
    ),
    (
        "begroting: {verdeelsleutel: {grondslagen: [{gewicht: ‸120%}]}}",
        "buiten-bereik",
        "120% is te veel",
        "tot en met 100",
    ),
    ("begroting: {verdeelsleutel: {grondslagen: [{gewicht: ‸-5%}]}}", "buiten-bereik", "-5% is te weinig", "vanaf 0"),
    # characters that no Word file can hold
    ('samenwerking: {naam: ‸"a\\x07b"}', "onleesbaar-teken", "(U+0007, teken 2)", "verwijder dat teken"),
]


@pytest.mark.parametrize(("marked", "code", "message", "hint"), MISTAKES, ids=[m[0][:60] for m in MISTAKES])
def test_a_mistake_is_told_where_it_stands_with_what_to_type_instead(
    marked: str, code: str, message: str, hint: str
) -> None:
    text, places = unmark(marked)

    (finding,) = findings_of(text)

    assert finding.code == code
    assert places_of((finding,)) == places
    assert message in finding.message
    assert hint in finding.hint
    assert finding.severity is Severity.ERROR
    assert not re.search(r"validation|input|should|valid |permitted|required|\[type=", str(finding), re.IGNORECASE)


def test_all_mistakes_are_told_at_once_in_the_order_of_the_file() -> None:
    text, places = unmark(
        "samenwerking:\n  ‸nam: X\n  vorm: ‸mfaa\npartijen:\n- ‸naam: A\n‸samenwerking: {}\nbegroting: {‸<<: x}\n"
    )

    with pytest.raises(InputError) as caught:
        read_text(text, "dossier.yaml")

    assert caught.value.exit_code == 3
    assert places_of(caught.value.findings) == places
    assert str(caught.value).startswith(
        "dossier.yaml:2:3: fout: `nam` is geen veld van `samenwerking` [onbekende-sleutel]\n"
        "    2 |   nam: X\n"
        "  oplossing: bedoelt u `naam`?\n"
        "dossier.yaml:3:9: fout: "
    )


@pytest.mark.parametrize("parser", ["SafeLoader", "CSafeLoader"])
@pytest.mark.parametrize("typed", [r"\e[31m", r"\x9b31m", r"\ud800", r"\u202Erood", r"\u2028", r"a\nb"])
def test_what_was_typed_cannot_steer_the_screen_that_shows_the_message(
    typed: str, parser: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "_LOADER", getattr(yaml, parser))

    text = f'samenwerking: {{"{typed}": 1, vorm: "x{typed}", looptijd: {{ingang: "x{typed}"}}}}'
    for finding in findings_of(text):
        assert (finding.message + finding.hint).isprintable()


def test_a_dossier_without_anything_but_a_field_to_fill_in_is_a_dossier() -> None:
    assert findings_of("samenwerking:\n  naam:\npartijen:\nafspraken: {}") == ()
