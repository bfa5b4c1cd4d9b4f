"""Rules about money: costs covered, promises in the budget."""

from __future__ import annotations

from collections.abc import Iterator

from planmaker.checks.rule import WARNING, Fault, rule
from planmaker.dossier import Dossier
from planmaker.dossier.values import Bedrag


@rule("kosten-en-dekking-verschillen", WARNING, "Is er voor alle kosten dekking, en niet meer dan dat?")
def costs_are_covered(dossier: Dossier) -> Iterator[Fault]:
    """Cover equals costs; a shortage or a surplus is said aloud."""
    budget = dossier.begroting
    if budget is None or not budget.kosten or not budget.dekking or budget.saldo == Bedrag(0):
        return
    short = budget.saldo < Bedrag(0)
    amount = budget.totaal_kosten - budget.totaal_dekking if short else budget.saldo
    yield (
        budget.place("dekking"),
        f"de kosten zijn {budget.totaal_kosten}, de dekking is {budget.totaal_dekking}: "
        f"{amount} {'te weinig' if short else 'te veel'}",
        "zoek dekking voor het verschil, of pas de kosten aan",
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
        if said != counted:
            yield (
                promised[0].place("bedrag"),
                f'partij "{partij.id}" zegt {said} per jaar toe, maar de dekking rekent op {counted}',
                "maak de bedragen onder `bijdragen` en `begroting.dekking` gelijk",
            )
