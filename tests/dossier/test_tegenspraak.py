"""The parts of a plan that contradict themselves are told so, at the value that cannot stand."""

from __future__ import annotations

import pytest

from tests.intake.support import findings_of, places_of, unmark

TWO = "partijen: [{id: bieb}, {id: gemeente}]\n"
ROOMS = "ruimtestaat: [{oppervlakte: 300, gebruikers: [bieb]}, {oppervlakte: 100, gebruikers: [gemeente]}]"

# A mark ‸ stands where the message must point. Each contradiction, its code, and words of message and hint.
CONTRADICTIONS = [
    # references and ids of the new parts
    ("fasen: [{id: start}]\nactiviteiten: [{id: a, fase: ‸stat}]", "verwijst-naar-niets", "geen fase", "u start?"),
    ("activiteiten: [{id: a}, {id: b, na: [a, ‸c]}]", "verwijst-naar-niets", "geen activiteit of mijlpaal",
     "in `activiteiten` en `mijlpalen` staan: a en b"),
    ("mijlpalen: [{id: a, na: [‸b]}]", "verwijst-naar-niets", "activiteit of mijlpaal", "staat: a"),
    (TWO + "risicos: [{eigenaar: ‸bieb2}]", "verwijst-naar-niets", "geen partij, rol of overleg",
     "bedoelt u bieb?"),
    ("mfa: {stadia: [{nummer: 1, risicos: [‸brand]}]}", "verwijst-naar-niets", "geen risico", "zet in `risicos`"),
    ("mfa: {exploitatie: [{sleutel: ‸m2}]}", "verwijst-naar-niets", "geen kostensleutel", "`mfa.sleutels`"),
    ("analyse: {afweging: {kandidaten: [{scores: [{criterium: ‸x}]}]}}", "verwijst-naar-niets", "geen criterium",
     "`analyse.afweging.criteria`"),
    (TWO + "rollen: [{id: bieb}]\nrisicos: [{eigenaar: ‸bieb}]", "dubbelzinnig", '"bieb" is het id van meer dan één',
     "een eigen id"),
    ("activiteiten: [{id: a}, {id: ‸a}]", "dubbel-id", "`activiteiten`", "eigen id"),
    ("hoofdstukken: [{id: h, tabellen: [{id: t}, {id: ‸t}]}]", "dubbel-id", "`hoofdstukken.tabellen`", "eigen id"),
    ("mfa: {stadia: [{nummer: 2}, {nummer: ‸2}]}", "tegenspraak", "stadium 2 staat er twee keer", "samen"),
    # time
    ("fasen: [{id: a, begin: 2-1-2027, einde: ‸1-1-2027}]", "einde-voor-begin", "(1 januari 2027) is eerder", "datums"),
    ("mfa: {stadia: [{nummer: 0, begin: 2-1-2027, einde: ‸1-1-2027}]}", "einde-voor-begin", "eerder dan", "datums"),
    ("partijen: [{id: a, toegetreden: 2-1-2027, uitgetreden: ‸1-1-2027}]", "einde-voor-begin", "`toegetreden`", "na"),
    ("activiteiten: [{id: a, begin: 1-1-2027, einde: 31-1-2027, duur: ‸2 weken}]", "tegenspraak",
     "eindigt dit op 14 januari 2027", "haal `duur` of `einde` weg"),
    ("activiteiten: [{id: a, ‸na: [b]}, {id: b, na: [a]}]",
     "kring", "a → b → a", "bij `na`"),
    ("activiteiten: [{id: a, ‸na: [a]}]", "kring", '"a" wacht op zichzelf', "bij `na`"),
    ("activiteiten: [{id: a, begin: 1-1-2027, duur: 1 maand}, {id: b, na: [a], begin: ‸31-1-2027}]", "tegenspraak",
     '"a" moet eerst klaar zijn en dat is 31 januari 2027', "`na`"),
    ("activiteiten: [{id: a, einde: 31-1-2027}]\nmijlpalen: [{id: m, na: [a], datum: ‸30-1-2027}]", "tegenspraak",
     '"a" moet eerst klaar', "datums"),
    # money
    ("begroting: {totaal: ‸100, kosten: [{bedrag: 60}, {bedrag: 50}]}", "tegenspraak",
     "het totaal is €\u00a0100, maar de kosten zijn samen €\u00a0110", "telt zelf op"),
    ("begroting: {kosten: [{bedrag: ‸100, jaren: [{jaar: 2027, bedrag: 90}]}]}", "tegenspraak",
     "maar de jaren zijn samen €\u00a090", "haal `bedrag` weg"),
    ("begroting: {per: jaar, dekking: [{‸jaren: [{jaar: 2027, bedrag: 90}]}]}", "tegenspraak", "per jaar",
     "`per: looptijd`"),
    ("begroting: {kosten: [{jaren: [{jaar: 2027, bedrag: 1}, {jaar: ‸2027, bedrag: 2}]}]}", "tegenspraak",
     "het jaar 2027 staat hier twee keer", "samen"),
    ("mfa: {sleutels: [{id: k, grondslagen: [{maatstaf: m2, gewicht: 70}, {maatstaf: fte, gewicht: ‸20}]}]}",
     "geen-honderd-procent", "samen 90%", "m2 70% en fte 20%"),
    # the building
    (TWO + "mfa: {" + ROOMS + ", gebouw: {oppervlakte: ‸350}}", "tegenspraak",
     "het gebouw is 350 m², maar de ruimten zijn samen 400 m²", "ruimtestaat"),
    (TWO + "mfa: {ruimtestaat: [{‸gebruikers: [bieb, gemeente]}]}", "tegenspraak", "van één gebruiker",
     "`soort: gedeeld`"),
    (TWO + "mfa: {" + ROOMS + ", sleutels: [{id: k, grondslagen: [{maatstaf: m2, waarden: "
     "[{partij: bieb, waarde: ‸310}, {partij: gemeente, waarde: 100}]}]}]}", "tegenspraak",
     "hier staat 310 m², maar volgens de ruimtestaat is het 300 m²", "haal `waarden` weg"),
    # people, groups, tables
    ("partijen: [{id: a, vertegenwoordiging: {personen: [{naam: ‸A. Bos, voorletters: B., achternaam: Bos}]}}]",
     "tegenspraak", 'de naam is "A. Bos", maar de delen maken samen "B. Bos"', "haal `naam` weg"),
    ("partijen: [{id: a, onderdeel_van: ‸a}]", "tegenspraak", "onderdeel van zichzelf", "valt"),
    ("plan: {doelgroepen: [{omvang: 100, bereik: ‸150}]}", "tegenspraak", "de groep telt er 100", "aantallen"),
    ("hoofdstukken: [{id: h, tabellen: [{id: t, kolommen: [a, b], rijen: [[c, d], ‸[e]]}]}]", "rij-past-niet",
     "deze rij heeft één cel, maar de tabel heeft twee kolommen", "evenveel cellen"),
    ("hoofdstukken: [{id: h, tabellen: [{id: t, kolommen: [{naam: a, soort: getal}], rijen: [[12], ‸[veel]]}]}]",
     "geen-getal", '"veel" is geen duidelijk getal', "punt tussen duizendtallen"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("marked", "code", "message", "hint"), CONTRADICTIONS, ids=[c[0][-60:] for c in CONTRADICTIONS]
)
def test_a_contradiction_is_told_at_the_value_that_cannot_stand(
    marked: str, code: str, message: str, hint: str
) -> None:
    text, places = unmark(marked)

    findings = findings_of(text)

    assert [(finding.code, finding.message) for finding in findings] == [(code, findings[0].message)]
    assert message in findings[0].message
    assert hint in findings[0].hint
    assert places_of(findings) == places


@pytest.mark.parametrize(
    "text",
    [
        TWO + "rollen: [{id: leider}]\ngovernance: {overleggen: [{id: kern}]}\n"
        "activiteiten: [{id: a, rasci: {uitvoerend: [leider, kern], eindverantwoordelijk: bieb}}]",
        TWO + "rollen: [{id: bieb}]\ngovernance: {regie: bieb}",
        "activiteiten: [{id: a, begin: 1-1-2027, duur: 1 maand}, {id: b, na: [a], begin: 1-2-2027}]",
        "activiteiten: [{id: a, einde: 31-1-2027}]\nmijlpalen: [{id: m, na: [a], datum: 31-1-2027}]",
        "activiteiten: [{id: a, begin: 1-1-2027, einde: 14-1-2027, duur: 2 weken}]",
        "begroting: {totaal: 110, kosten: [{bedrag: 60}, {bedrag: 50}]}",
        "begroting: {totaal: 110}",
        "begroting: {kosten: [{bedrag: 100, jaren: [{jaar: 2027, bedrag: 100}]}]}",
        "begroting: {kosten: [{bedrag: 100, jaren: [{jaar: 2027}]}]}",
        "begroting: {kosten: [{jaren: [{jaar: 2027, bedrag: -10}]}]}",
        TWO + "mfa: {" + ROOMS + ", gebouw: {oppervlakte: 450}}",
        TWO + "mfa: {" + ROOMS + ", sleutels: [{id: k, grondslagen: [{maatstaf: m2, waarden: "
        "[{partij: bieb, waarde: 300}]}]}]}",
        "partijen: [{id: a, vertegenwoordiging: {personen: [{naam: A.  Bos, voorletters: A., achternaam: Bos}]}}]",
        "hoofdstukken: [{id: h, tabellen: [{id: t, kolommen: [{naam: a, soort: bedrag}], rijen: [['-'], [12]]}]}]",
    ],
)
def test_what_can_be_right_is_left_alone(text: str) -> None:
    assert findings_of(text) == ()


def test_two_who_answer_for_one_activity_cannot_be_typed() -> None:
    text, places = unmark(TWO + "activiteiten: [{id: a, rasci: {‸eindverantwoordelijk: [bieb, gemeente]}}]")

    findings = findings_of(text)

    assert [finding.code for finding in findings] == ["geen-lijst"]
    assert "`eindverantwoordelijk` is één waarde" in findings[0].message
    assert places_of(findings) == places
