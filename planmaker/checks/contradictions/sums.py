"""Amounts and numbers: none below zero, totals that are the sum, shares that make a whole."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planmaker import dutch
from planmaker.checks.rule import ERROR, Fault, rule
from planmaker.dossier.base import Part
from planmaker.dossier.gebouw.exploitatie import Kostensleutel
from planmaker.dossier.parts.begroting import Begroting, Begrotingsregel, Dekkingsregel, Jaarbedrag
from planmaker.dossier.parts.plan import Doelgroep
from planmaker.dossier.parts.sleutels import Verdeelsleutel
from planmaker.dossier.values import Bedrag, TenMinste

SUBJECT = "Geld"

BELOW_ZERO = {(Begrotingsregel, "bedrag"), (Jaarbedrag, "bedrag")}
"""Amounts that may be negative: a discount or a correction is a cost below zero."""


@rule(
    "negatief",
    ERROR,
    "Is geen getal of bedrag minder dan nul?",
    why="Minder dan nul bestaat hier niet. Alleen een regel bij de kosten mag onder nul, voor een korting.",
    mend="Haal het minteken weg.",
    breaks="begroting: {in_kind: [{omschrijving: een zaal, waarde: -100}]}",
    keeps="begroting: {in_kind: [{omschrijving: een zaal, waarde: 100}]}",
)
def nothing_is_below_zero(part: Part) -> Iterator[Fault]:
    """No number or amount is less than zero, but for a discount."""
    for name in type(part).model_fields:
        value = getattr(part, name)
        amount = value.cents if isinstance(value, Bedrag) else value
        if isinstance(amount, int | Decimal) and amount < 0 and (type(part), name) not in BELOW_ZERO:
            shown = value if isinstance(value, Bedrag) else dutch.getal(value)
            yield part.place(name), f"`{name}` kan niet minder dan nul zijn ({shown})", "haal het minteken weg"


@rule(
    "tegenspraak",
    ERROR,
    "Is het totaal van de kosten de som van de kosten?",
    why="Een totaal dat niet de som is, maakt alle bedragen verdacht.",
    mend="Haal `totaal` weg, of pas de kosten aan: planmaker telt zelf op.",
    breaks="begroting: {totaal: 900, kosten: [{omschrijving: lessen, bedrag: 1000}]}",
    keeps="begroting: {totaal: 1000, kosten: [{omschrijving: lessen, bedrag: 1000}]}",
)
def total_is_the_sum(budget: Begroting) -> Iterator[Fault]:
    """A total that was typed is what the lines make together."""
    total = budget.totaal_kosten
    if budget.totaal is not None and budget.kosten and total.precies and budget.totaal != total:
        yield (
            budget.place("totaal"),
            f"het totaal is {budget.totaal}, maar de kosten zijn samen {total}",
            "haal `totaal` weg, of pas de kosten aan: planmaker telt zelf op",
        )


@rule(
    "tegenspraak",
    ERROR,
    "Staan er in een begroting per jaar geen bedragen voor elk jaar?",
    why="Per jaar hetzelfde, of voor elk jaar een bedrag: het is een van de twee.",
    mend="Schrijf bij de begroting `per: looptijd`.",
    breaks="begroting: {per: jaar, kosten: [{omschrijving: lessen, jaren: [{jaar: 2027, bedrag: 1000}]}]}",
    keeps="begroting: {per: looptijd, kosten: [{omschrijving: lessen, jaren: [{jaar: 2027, bedrag: 1000}]}]}",
)
def yearly_budget_has_no_years(budget: Begroting) -> Iterator[Fault]:
    """A line of a budget that is the same every year has one amount."""
    lines: list[Begrotingsregel | Dekkingsregel] = [*budget.kosten, *budget.dekking]
    for line in lines:
        if budget.per == "jaar" and line.jaren:
            yield (
                line.place("jaren"),
                "de begroting is per jaar, maar deze regel heeft een bedrag voor elk jaar",
                "schrijf bij de begroting `per: looptijd`",
            )


@rule(
    "tegenspraak",
    ERROR,
    "Is het bedrag van een regel de som van zijn jaren?",
    why="Een bedrag dat niet de som van zijn jaren is, maakt de begroting verdacht.",
    mend="Haal `bedrag` weg, of pas de jaren aan: planmaker telt zelf op.",
    breaks="begroting: {kosten: [{omschrijving: lessen, bedrag: 900, jaren: [{jaar: 2027, bedrag: 1000}]}]}",
    keeps="begroting: {kosten: [{omschrijving: lessen, bedrag: 1000, jaren: [{jaar: 2027, bedrag: 1000}]}]}",
)
def amount_is_the_sum_of_its_years(line: Begrotingsregel | Dekkingsregel) -> Iterator[Fault]:
    """An amount that was typed is what the years make together."""
    years = line.follows("bedrag")
    if line.bedrag is not None and years is not None and line.bedrag != years:
        yield (
            line.place("bedrag"),
            f"het bedrag is {line.bedrag}, maar de jaren zijn samen {years}",
            "haal `bedrag` weg, of pas de jaren aan: planmaker telt zelf op",
        )


@rule(
    "tegenspraak",
    ERROR,
    "Staat ieder jaar één keer bij een regel?",
    why="Twee bedragen voor één jaar: welk geldt?",
    mend="Tel de bedragen samen.",
    breaks="""
begroting: {kosten: [{omschrijving: lessen, jaren: [{jaar: 2027, bedrag: 1}, {jaar: 2027, bedrag: 2}]}]}
""",
    keeps="""
begroting: {kosten: [{omschrijving: lessen, jaren: [{jaar: 2027, bedrag: 1}, {jaar: 2028, bedrag: 2}]}]}
""",
)
def years_differ(line: Begrotingsregel | Dekkingsregel) -> Iterator[Fault]:
    """No line has two amounts for one year."""
    seen: set[int] = set()
    for year in line.jaren:
        if year.jaar is not None and year.jaar in seen:
            yield year.place("jaar"), f"het jaar {year.jaar} staat hier twee keer", "tel de bedragen samen"
        seen.update(() if year.jaar is None else (year.jaar,))


@rule(
    "geen-honderd-procent",
    ERROR,
    "Zijn de gewichten van een verdeelsleutel samen honderd procent?",
    why="Een sleutel verdeelt alles, niet meer en niet minder.",
    mend="Maak er samen 100 van.",
    breaks="""
begroting:
  verdeelsleutel:
    grondslagen: [{maatstaf: m2, gewicht: 60}, {maatstaf: gelijke-delen, gewicht: 30}]
""",
    keeps="""
begroting:
  verdeelsleutel:
    grondslagen: [{maatstaf: m2, gewicht: 60}, {maatstaf: gelijke-delen, gewicht: 40}]
""",
)
def weights_make_a_whole(key: Verdeelsleutel | Kostensleutel) -> Iterator[Fault]:
    """The measures of a key weigh 100% together."""
    measures = key.grondslagen
    total = sum((measure.gewicht for measure in measures), Decimal(0))
    if measures and total != 100:
        weights = dutch.opsomming(f"{one.maatstaf or 'maatstaf'} {dutch.procent(one.gewicht)}" for one in measures)
        yield (
            measures[-1].place("gewicht"),
            f"de gewichten van de maatstaven zijn samen {dutch.procent(total)}, niet 100%",
            f"nu is het {weights}; maak er samen 100% van",
        )


@rule(
    "geen-honderd-procent",
    ERROR,
    "Zijn de vaste percentages samen honderd procent?",
    why="Een sleutel verdeelt alles, niet meer en niet minder.",
    mend="Verdeel 100% over de partijen.",
    breaks="""
partijen: [{id: bibliotheek}, {id: gemeente}]
begroting:
  verdeelsleutel:
    grondslagen:
      - maatstaf: vast-percentage
        waarden: [{partij: bibliotheek, waarde: 60}, {partij: gemeente, waarde: 30}]
""",
    keeps="""
partijen: [{id: bibliotheek}, {id: gemeente}]
begroting:
  verdeelsleutel:
    grondslagen:
      - maatstaf: vast-percentage
        waarden: [{partij: bibliotheek, waarde: 60}, {partij: gemeente, waarde: 40}]
""",
)
def fixed_shares_make_a_whole(key: Verdeelsleutel | Kostensleutel) -> Iterator[Fault]:
    """Percentages that were agreed are 100% together, once all are known."""
    for measure in key.grondslagen:
        complete = measure.waarden and not isinstance(measure.totaal, TenMinste)
        if measure.maatstaf == "vast-percentage" and complete and measure.totaal != 100:
            yield (
                measure.place("waarden"),
                f"de vaste percentages zijn samen {dutch.procent(measure.totaal)}, niet 100%",
                "verdeel 100% over de partijen",
            )


@rule(
    "tegenspraak",
    ERROR,
    "Is het bereik niet groter dan de doelgroep?",
    why="Niemand bereikt meer mensen dan er zijn.",
    mend="Kijk beide aantallen na.",
    breaks="plan: {doelgroepen: [{naam: jonge ouders, omvang: 100, bereik: 200}]}",
    keeps="plan: {doelgroepen: [{naam: jonge ouders, omvang: 200, bereik: 100}]}",
)
def reach_is_within_the_group(group: Doelgroep) -> Iterator[Fault]:
    """Nobody reaches more people than there are."""
    if group.omvang is not None and group.bereik is not None and group.bereik > group.omvang:
        yield (
            group.place("bereik"),
            f"u wilt {dutch.getal(group.bereik)} mensen bereiken, maar de groep telt er {dutch.getal(group.omvang)}",
            "kijk beide aantallen na",
        )
