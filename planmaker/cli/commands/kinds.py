"""`planmaker kinds`: the documents that planmaker can make."""

from __future__ import annotations

import click

from planmaker.cli.group import Command
from planmaker.cli.screen import json_of, result, show
from planmaker.cli.types import in_forms


@click.command("kinds", cls=Command, short_help="Toont welke documenten planmaker kan maken.")
@in_forms()
def command(form: str) -> None:
    """Toont welke documenten planmaker kan maken.

    Een regel per document: de naam, voor wie het is (extern of intern) en de titel. Een soort met een fout in kind.yaml
    staat er niet bij; wat eraan schort, meldt planmaker apart.
    """
    from planmaker.documents.catalogue import faults, kinds

    found = kinds()
    if form == "json":
        result(json_of([{"name": kind.name, "voor": kind.voor, "titel": kind.titel} for kind in found]))
    width = max((len(kind.name) for kind in found), default=0)
    for kind in found if form == "text" else ():
        result(f"{kind.name:{width}}  {kind.voor}  {kind.titel}")
    show([finding for findings in faults().values() for finding in findings], err=True)
