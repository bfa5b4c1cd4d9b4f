"""Rules about money: costs covered, promises in the budget."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planmaker import dutch
from planmaker.checks.rule import OPEN, WARNING, Fault, rule
from planmaker.dossier import Dossier
from planmaker.dossier.base import Part
from planmaker.dossier.values import Bedrag


@rule("kosten-en-dekking-verschillen", WARNING, "Is er voor alle kosten dekking, en niet meer dan dat?")
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


@rule("totaal-onvolledig", OPEN, "Heeft alles wat wordt opgeteld een bedrag?")
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


@rule("bedragen-verschillen", WARNING, "Rekent de begroting op wat partijen toezeggen?")
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
