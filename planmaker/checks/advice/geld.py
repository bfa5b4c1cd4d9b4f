"""Rules about money: costs covered, promises in the budget."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from planmaker import dutch
from planmaker.checks.rule import OPEN, TIP, WARNING, Fault, rule
from planmaker.checks.sources import NETWERK, PLAN, avc
from planmaker.checks.term import months
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.parts.begroting import Begroting, InKind
from planmaker.dossier.parts.koersplan import Commitment
from planmaker.dossier.parts.partijen import Bijdrage
from planmaker.dossier.parts.plan import Borging
from planmaker.dossier.parts.sleutels import Verdeelsleutel
from planmaker.dossier.values import Bedrag

SUBJECT = "Geld"

_AMOUNT = re.compile(r"€\s*\d|\b\d[\d.]*(?:,\d\d)? euro\b")


@rule(
    "kosten-en-dekking-verschillen",
    WARNING,
    "Is er voor alle kosten dekking, en niet meer dan dat?",
    why="Een begroting die niet sluit, is geen begroting.",
    source=PLAN,
    mend="Zoek dekking voor het verschil, of pas de kosten aan.",
    breaks="""
begroting: {kosten: [{omschrijving: lessen, bedrag: 1000}], dekking: [{bron: subsidie, bedrag: 900}]}
""",
    keeps="""
begroting: {kosten: [{omschrijving: lessen, bedrag: 1000}], dekking: [{bron: subsidie, bedrag: 1000}]}
""",
)
def costs_are_covered(dossier: Dossier) -> Iterator[Fault]:
    """Cover equals costs; a shortage or a surplus is said aloud."""
    budget = dossier.begroting
    if budget is None or not budget.kosten or not budget.dekking:
        return
    if budget.saldo == Bedrag(0) or not budget.saldo.precies:
        return
    short = budget.saldo < Bedrag(0)
    amount = budget.totaal_kosten - budget.totaal_dekking if short else budget.saldo
    yield (
        budget.place("dekking"),
        f"de kosten zijn {budget.totaal_kosten}, de dekking is {budget.totaal_dekking}: "
        f"{amount} {'te weinig' if short else 'te veel'}",
        "zoek dekking voor het verschil, of pas de kosten aan",
    )


@rule(
    "totaal-onvolledig",
    OPEN,
    "Heeft alles wat wordt opgeteld een bedrag?",
    why="Wat ontbreekt, telt niet als nul: het totaal is ‘ten minste’ de rest.",
    mend="Vul de bedragen in, of schat ze en zeg dat erbij.",
    breaks="begroting: {kosten: [{omschrijving: lessen, bedrag: 1000}, {omschrijving: drukwerk}]}",
    keeps="begroting: {kosten: [{omschrijving: lessen, bedrag: 1000}, {omschrijving: drukwerk, bedrag: 250}]}",
)
def totals_are_whole(dossier: Dossier) -> Iterator[Fault]:
    """A total over lines of which one has no amount is no total."""
    budget, mfa = dossier.begroting, dossier.mfa
    lists: list[tuple[Part, str, Sequence[Bedrag | None], Bedrag]] = []
    if budget:
        lists.append((budget, "kosten", [line.geheel for line in budget.kosten], budget.totaal_kosten))
        lists.append((budget, "dekking", [line.geheel for line in budget.dekking], budget.totaal_dekking))
    if mfa and mfa.verdeling and any(cost.bedrag for cost in mfa.exploitatie):  # a first dossier begins with a line
        lists.append((mfa, "exploitatie", [cost.bedrag for cost in mfa.exploitatie], mfa.verdeling.totaal))
    for part, field, amounts, total in lists:
        lacking = sum(amount is None or not amount.precies for amount in amounts)
        if lacking:
            yield (
                part.place(field),
                f"onder `{field}` ontbreekt bij {dutch.aantal(lacking, 'regel', 'regels')} een bedrag: "
                f"het totaal is {total}",
                f"vul de bedragen onder `{field}` in; weet u er een niet, schat het dan en zeg dat in de toelichting",
            )


@rule(
    "bedragen-verschillen",
    WARNING,
    "Rekent de begroting op wat partijen toezeggen?",
    why="Twee bedragen in één stuk geven ruzie.",
    source=avc("geld"),
    mend="Maak de bedragen gelijk onder `bijdragen` en `begroting.dekking`.",
    breaks="""
partijen: [{id: bibliotheek}, {id: gemeente}]
bijdragen: [{partijen: [gemeente], tekst: te betalen, bedrag: 5000}]
begroting: {dekking: [{bron: subsidie, partij: gemeente, bedrag: 4000}]}
""",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente}]
bijdragen: [{partijen: [gemeente], tekst: te betalen, bedrag: 5000}]
begroting: {dekking: [{bron: subsidie, partij: gemeente, bedrag: 5000}]}
""",
)
def promised_is_budgeted(dossier: Dossier) -> Iterator[Fault]:
    """The yearly money that a party promises is what the yearly budget counts on."""
    budget = dossier.begroting
    if budget is None or budget.termijn != "jaar":
        return
    for partij in dossier.partijen:
        promised = [b for b in dossier.bijdragen if b.partijen == (partij.id,) and b.bedrag is not None]
        lines = [r for r in budget.dekking if r.partij == partij.id]
        if not promised or not lines:
            continue
        said, counted = Bedrag.sum(b.bedrag for b in promised), Bedrag.sum(r.bedrag for r in lines)
        if counted.precies and said != counted:
            yield (
                promised[0].place("bedrag"),
                f'partij "{partij.id}" zegt {said} per jaar toe, maar de dekking rekent op {counted}',
                "maak de bedragen onder `bijdragen` en `begroting.dekking` gelijk",
            )


@rule(
    "kosten-zonder-dekking",
    WARNING,
    "Staat er waar het geld vandaan komt?",
    why="Kosten zonder dekking zijn een wens.",
    source=PLAN,
    mend="Vul `begroting.dekking` in, of een verdeelsleutel.",
    breaks="begroting: {kosten: [{omschrijving: lessen, bedrag: 1000}]}",
    keeps="begroting: {kosten: [{omschrijving: lessen, bedrag: 1000}], dekking: [{bron: subsidie, bedrag: 1000}]}",
)
def costs_have_cover(budget: Begroting) -> Iterator[Fault]:
    """Who knows what it costs says who pays: by cover, by a key, or by a package."""
    paid = budget.dekking or budget.verdeelsleutel or budget.basispakket
    if not paid and any(line.geheel for line in budget.kosten):
        yield budget.place("kosten"), "er zijn kosten, maar er staat niet wie ze betaalt", "vul `begroting.dekking` in"


@rule(
    "btw-onbekend",
    TIP,
    "Staat er hoe de bedragen zich tot de btw verhouden?",
    why="Bibliotheken, scholen en welzijn kunnen btw vaak niet terugvragen; dan scheelt het een vijfde.",
    source=PLAN,
    mend="Vul `begroting.btw` in.",
    breaks="begroting: {kosten: [{omschrijving: lessen, bedrag: 1000}], dekking: [{bron: subsidie, bedrag: 1000}]}",
    keeps="""
begroting:
  btw: inclusief
  kosten: [{omschrijving: lessen, bedrag: 1000}]
  dekking: [{bron: subsidie, bedrag: 1000}]
""",
)
def vat_is_said(budget: Begroting) -> Iterator[Fault]:
    """A budget with costs says whether they include VAT."""
    if budget.btw is None and any(line.geheel for line in budget.kosten):
        yield budget.place("kosten"), "er staat niet of de bedragen met of zonder btw zijn", "vul `begroting.btw` in"


@rule(
    "dekking-onzeker",
    TIP,
    "Is het meeste geld toegezegd?",
    why="Wie begint met geld dat nog moet komen, draagt zelf het risico.",
    source=PLAN,
    mend="Zorg voor een toezegging, of neem het op als risico.",
    breaks="""
begroting:
  dekking: [{bron: fonds, bedrag: 8000, zekerheid: aangevraagd}, {bron: subsidie, bedrag: 2000, zekerheid: toegezegd}]
""",
    keeps="""
begroting:
  dekking: [{bron: fonds, bedrag: 2000, zekerheid: aangevraagd}, {bron: subsidie, bedrag: 8000, zekerheid: toegezegd}]
""",
)
def money_is_promised(budget: Begroting, dossier: Dossier) -> Iterator[Fault]:
    """At most half of the cover is still to be promised, unless a risk about money says so."""
    open_lines = [line for line in budget.dekking if line.zekerheid in ("aangevraagd", "verwacht")]
    unsure = Bedrag.sum(line.geheel for line in open_lines)
    sources = {word for line in open_lines for word in (line.bron or "").casefold().split() if len(word) > 6}
    told = any(sources & set((risk.naam or "").casefold().split()) for risk in dossier.risicos)
    told |= any(risk.soort == "financieel" for risk in dossier.risicos)
    if open_lines and not told and unsure.cents * 2 > budget.totaal_dekking.cents:
        yield (
            open_lines[0].place("zekerheid"),
            f"van {budget.totaal_dekking} dekking is {unsure} nog niet toegezegd",
            "neem onder `risicos` op wat u doet als het geld niet komt",
        )


@rule(
    "begrotingsvoorbehoud-ontbreekt",
    WARNING,
    "Betaalt een gemeente over jaren onder voorbehoud van haar begroting?",
    why=(
        "De raad stelt de begroting ieder jaar vast; zonder voorbehoud belooft het college geld dat de raad "
        "nog niet gaf."
    ),
    source="Algemene wet bestuursrecht artikel 4:34; Gemeentewet artikel 189",
    mend="Schrijf bij de begroting `begrotingsvoorbehoud: ja`.",
    breaks="""
samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2030}}
partijen: [{id: gemeente, soort: gemeente}]
begroting: {per: jaar, dekking: [{bron: subsidie, partij: gemeente, soort: subsidie, bedrag: 5000}]}
""",
    keeps="""
samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2030}}
partijen: [{id: gemeente, soort: gemeente}]
begroting:
  per: jaar
  begrotingsvoorbehoud: ja
  dekking: [{bron: subsidie, partij: gemeente, soort: subsidie, bedrag: 5000}]
""",
)
def council_keeps_its_say(budget: Begroting, dossier: Dossier) -> Iterator[Fault]:
    """A grant of a municipality or province for more than a year depends on its budget."""
    public = {party.id for party in dossier.overheden}
    lines = [line for line in budget.dekking if line.soort == "subsidie" and line.partij in public]
    if lines and not budget.begrotingsvoorbehoud and months(dossier) > 12:
        yield (
            lines[0].place("partij"),
            f'"{lines[0].partij}" geeft subsidie over jaren, zonder voorbehoud van haar begroting',
            "schrijf bij de begroting `begrotingsvoorbehoud: ja`",
        )


@rule(
    "geen-indexatie",
    TIP,
    "Gaan bedragen in een lange looptijd met de prijzen mee?",
    why="Na vier jaar is een vast bedrag een tiende minder waard; dan begint het gesprek over geld opnieuw.",
    source=avc("geld"),
    mend="Vul `begroting.indexatie` in, of spreek af dat de bedragen vast zijn.",
    breaks="""
samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2030}}
begroting: {per: jaar, kosten: [{omschrijving: lessen, bedrag: 1000}]}
""",
    keeps="""
samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2030}}
begroting: {per: jaar, kosten: [{omschrijving: lessen, bedrag: 1000}], indexatie: {maatstaf: de CPI}}
""",
)
def amounts_follow_prices(budget: Begroting, dossier: Dossier) -> Iterator[Fault]:
    """A yearly amount for more than two years follows prices."""
    if budget.termijn == "jaar" and budget.kosten and budget.indexatie is None and months(dossier) > 24:
        yield (
            budget.place("kosten"),
            "de bedragen gelden jaren, maar er staat niet of zij met de prijzen meegaan",
            "vul `begroting.indexatie` in",
        )


@rule(
    "subsidie-op-factuur",
    WARNING,
    "Wordt subsidie als subsidie betaald?",
    why=(
        "Subsidie komt met een besluit en een voorschot. Met een factuur lijkt zij een betaling, en dat kan btw kosten."
    ),
    source="Algemene wet bestuursrecht, titel 4.2; Aanwijzingen voor convenanten (2025), aanwijzing 14",
    mend="Haal `betaaltermijn` weg, of noem het geld geen subsidie.",
    breaks="begroting: {dekking: [{bron: subsidie, soort: subsidie}], betaling: {betaaltermijn: 30 dagen}}",
    keeps="begroting: {dekking: [{bron: subsidie, soort: subsidie}], betaling: {termijnen: 4}}",
)
def grants_are_not_billed(budget: Begroting) -> Iterator[Fault]:
    """Where all the money is a grant, nobody sends an invoice."""
    grants = bool(budget.dekking) and all(line.soort == "subsidie" for line in budget.dekking)
    if grants and budget.betaling and budget.betaling.betaaltermijn:
        yield (
            budget.betaling.place("betaaltermijn"),
            "al het geld is subsidie, maar er staat een termijn voor facturen",
            "haal `betaaltermijn` weg",
        )


@rule(
    "betaalt-zichzelf",
    WARNING,
    "Betaalt niemand aan zichzelf?",
    why="Wie aan zichzelf betaalt, betaalt niet.",
    source=avc("geld"),
    mend="Kijk wie ontvangt en wie betaalt.",
    breaks="""
partijen: [{id: gemeente}]
begroting: {dekking: [{bron: gemeente, partij: gemeente}], betaling: {aan: gemeente}}
""",
    keeps="""
partijen: [{id: gemeente}, {id: bibliotheek}]
begroting: {dekking: [{bron: gemeente, partij: gemeente}], betaling: {aan: bibliotheek}}
""",
)
def nobody_pays_himself(budget: Begroting) -> Iterator[Fault]:
    """Somebody else pays the party that receives."""
    payers = {line.partij for line in budget.dekking if line.partij}
    if budget.betaling and budget.betaling.aan and payers == {budget.betaling.aan}:
        yield (
            budget.betaling.place("aan"),
            f'"{budget.betaling.aan}" betaalt hier alleen aan zichzelf',
            "kijk wie ontvangt bij `betaling.aan`, en wie betaalt bij `dekking`",
        )


@rule(
    "reserve-zonder-maximum",
    TIP,
    "Is er een grens aan de reserve?",
    why="Een reserve zonder grens groeit tot iemand haar opeist.",
    source="Algemene wet bestuursrecht artikel 4:72",
    mend="Vul `begroting.reserve_maximum` in.",
    breaks="begroting: {overschot_tekort: reserve}",
    keeps="begroting: {overschot_tekort: reserve, reserve_maximum: 5000}",
)
def reserve_has_a_limit(budget: Begroting) -> Iterator[Fault]:
    """A joint reserve has a limit."""
    if budget.overschot_tekort == "reserve" and budget.reserve_maximum is None:
        yield budget.place("overschot_tekort"), "aan de reserve is geen grens", "vul `reserve_maximum` in"


@rule(
    "in-natura-zonder-waarde",
    TIP,
    "Staat bij inzet in natura wat zij waard is, of hoeveel uur het is?",
    why="Wat geen waarde heeft op papier, telt niet mee als iemand bezuinigt.",
    source=NETWERK,
    mend="Vul `waarde` of `uren` in; een schatting mag.",
    breaks="begroting: {in_kind: [{omschrijving: een zaal}]}",
    keeps="begroting: {in_kind: [{omschrijving: een zaal, waarde: 6000}]}",
)
def kind_has_value(line: InKind) -> Iterator[Fault]:
    """What is put in that is not money has a value or hours."""
    if line.omschrijving and line.waarde is None and line.uren is None:
        yield line.place("omschrijving"), "er staat niet wat deze inzet waard is", "vul `waarde` of `uren` in"


@rule(
    "bedrag-buiten-geld",
    TIP,
    "Staat ieder bedrag bij het geld, en nergens anders?",
    why="Een bedrag dat op twee plaatsen staat, verandert op één plaats.",
    source=avc("geld"),
    mend="Zet het bedrag in het veld `bedrag` of in de begroting, en niet in de zin.",
    breaks="bijdragen: [{tekst: een coördinator te betalen voor € 5.000}]",
    keeps="bijdragen: [{tekst: een coördinator te betalen, bedrag: 5000}]",
)
def amounts_stand_with_the_money(part: Bijdrage | Commitment) -> Iterator[Fault]:
    """A sentence about what a party does has no amount in it."""
    if part.tekst and _AMOUNT.search(part.tekst):
        yield part.place("tekst"), "in deze zin staat een bedrag", "zet het bedrag bij `bijdragen` in het veld `bedrag`"


@rule(
    "borging-zonder-dekking",
    WARNING,
    "Is er na het project geld voor wat blijft?",
    why="Wat na de subsidie geen dekking heeft, stopt dan.",
    source=NETWERK,
    mend="Vul bij de borging `dekking` in.",
    breaks="plan: {borging: {kosten: 12000}}",
    keeps="plan: {borging: {kosten: 12000, dekking: de begroting van de Bibliotheek}}",
)
def what_stays_is_paid(borging: Borging) -> Iterator[Fault]:
    """What costs money after the project has somebody who pays it."""
    if borging.kosten and not borging.dekking:
        yield (
            borging.place("kosten"),
            f"na het project kost het {borging.kosten} per jaar, zonder dekking",
            ("vul bij de borging `dekking` in"),
        )


@rule(
    "sleutel-zonder-herziening",
    TIP,
    "Staat er wanneer de getallen van de sleutel opnieuw worden vastgesteld?",
    why="Wie na een jaar meer ruimte gebruikt, betaalt nog wat bij het begin gold.",
    source=PLAN,
    mend="Vul `verdeelsleutel.herziening` in.",
    breaks="""
samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2030}}
begroting: {verdeelsleutel: {grondslagen: [{maatstaf: m2}]}}
""",
    keeps="""
samenwerking: {looptijd: {ingang: 1 januari 2027, einde: 31 december 2030}}
begroting: {verdeelsleutel: {grondslagen: [{maatstaf: m2}], herziening: ieder jaar}}
""",
)
def key_is_revised(key: Verdeelsleutel, dossier: Dossier) -> Iterator[Fault]:
    """A key that counts something is looked at again in a long term."""
    counted = any(one.maatstaf not in (None, "gelijke-delen", "vast-percentage") for one in key.grondslagen)
    if counted and not key.herziening and months(dossier) > 24:
        yield (
            key.place("grondslagen"),
            "er staat niet wanneer de getallen van deze sleutel opnieuw worden vastgesteld",
            ("vul `herziening` in"),
        )
