"""`planmaker schema`: what editors need to help while somebody types a dossier."""

from __future__ import annotations

import click

from planmaker.cli.group import Command
from planmaker.cli.screen import result


@click.command("schema", cls=Command, short_help="Toont het schema waarmee een editor helpt bij het invullen.")
@click.option("--kind-manifest", is_flag=True, help="Toon het schema van kind.yaml, voor wie een sjabloon maakt.")
def command(kind_manifest: bool) -> None:
    """Toont het JSON Schema van een dossier, voor editors en andere programma's.

    Een editor die het kent, vult velden aan, toont de uitleg en onderstreept een fout terwijl u typt. `planmaker new`
    zet het schema al naast een nieuw dossier. Ververs het na een nieuwe versie van planmaker:

    \b
      planmaker schema > taalhuis/dossier.schema.json
    """
    import json

    if kind_manifest:
        from planmaker.documents.manifest import schema
    else:
        from planmaker.dossier.model.schema import schema

    result(json.dumps(schema(), ensure_ascii=False, indent=1))
