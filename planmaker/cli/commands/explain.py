"""`planmaker explain`: why a finding is one, and what mends it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from planmaker.cli.group import Command
from planmaker.cli.screen import result
from planmaker.cli.types import known_as
from planmaker.cli.usage import similar_to

if TYPE_CHECKING:
    from planmaker.checks.rule import Rule


@click.command("explain", cls=Command, short_help="Legt een controle uit.")
@click.argument("code", metavar="CODE", required=False)
@click.option("--list", "listed", is_flag=True, help="Toont alle controles, met hun gewicht en hun vraag.")
def command(code: str | None, listed: bool) -> None:
    """Legt uit wat een controle vraagt, waarom, waar dat vandaan komt en wat u doet, met een voorbeeld.

    CODE staat aan het eind van een melding tussen rechte haken, zoals niemand-besluit.
    """
    from planmaker.documents.rules import every_rule

    rules = every_rule()
    if bool(code) == listed:
        raise click.UsageError("geef een code, of --list", click.get_current_context())
    result("\n".join(_listed(rules)) if code is None else "\n\n".join(map(_told, _of(code, rules))))


def _of(code: str, rules: Iterable[Rule]) -> list[Rule]:
    """Return the rules with this code. Raises UsageError when there are none."""
    codes = list(dict.fromkeys(one.code for one in rules))
    known = known_as(code.strip("[]"), codes)
    if known.endswith("-ontbreekt") and known not in codes:
        why = f'"{known}" is een open punt: een leeg veld dat het document nodig heeft; de melding noemt het veld'
        raise click.UsageError(why, click.get_current_context())
    if known not in codes:
        raise click.UsageError(f'er is geen controle "{code}"{similar_to(code, codes)}', click.get_current_context())
    return [one for one in rules if one.code == known]


def _listed(rules: Iterable[Rule]) -> Iterator[str]:
    by_subject: dict[str, list[Rule]] = {}
    for one in rules:
        by_subject.setdefault(one.subject, []).append(one)
    width = max(len(one.code) for one in rules)
    for subject, those in by_subject.items():
        yield f"{subject}:"
        yield from (f"  {one.code:{width}}  {one.severity.value:9}  {one.question}" for one in those)


def _told(one: Rule) -> str:
    rows = [f"{one.code} ({one.severity.value}, {one.subject.lower()})", one.question, ""]
    rows += [f"Waarom      {one.why}", *([f"Bron        {one.source}"] if one.source else [])]
    rows += [f"Wat u doet  {one.mend}"]
    for heading, example in (("Zo geeft het een melding:", one.breaks), ("Zo niet:", one.keeps)):
        rows += ["", heading, *(f"    {line}" for line in example.strip().splitlines())]
    return "\n".join(rows)
