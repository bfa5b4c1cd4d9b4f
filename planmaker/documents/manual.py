"""What authors of a kind of document read: the page of every field of `kind.yaml`, and the schema for their editor.

Both are made from the model of the manifest, so that they cannot lie.

python -m planmaker.documents.manual > docs/kind-yaml.md
"""

from __future__ import annotations

import sys

from planmaker.documents.manifest import Kind
from planmaker.dossier.base import Part
from planmaker.dossier.model.fields import shapes
from planmaker.dossier.model.reference import sections, table
from planmaker.dossier.model.schema import Schema, schema_of

_HEAD = """\
# Alle velden van kind.yaml

<!-- Deze pagina is gemaakt uit het model. Wijzig haar niet hier. Zo maakt u haar opnieuw:
     python -m planmaker.documents.manual > docs/kind-yaml.md -->

Een soort document is een map met een sjabloon, `template.docx`, en een bestand `kind.yaml` dat zegt wat voor document
het is. De naam van de map is de naam die iemand achter `planmaker make` typt. Staat in `kind.yaml` iets dat niet kan,
dan zegt planmaker op welke regel, wat er mis is en wat u kunt typen; de andere soorten werken gewoon door.

Een uitdrukking, zoals bij `als`, schrijft u als in een sjabloon: `plan.aanleiding or samenwerking.aanleiding`. Die
geldt als er iets is ingevuld. Een veld van het dossier schrijft u met punten ertussen: `partijen.adres`; zie
[alle velden van een dossier](handleiding/velden.md).

Uw editor helpt bij het typen met het schema dat `planmaker schema --kind-manifest` toont.

## kind.yaml
"""


def page() -> str:
    """Return the whole page, as Markdown that ends with a line end."""
    first: dict[type[Part], str] = {}
    parts = [shape for shape in shapes(Kind) if shape.part]
    below = (text for shape in parts for text in sections(Kind, shape, shape.name, "##", first))
    return "\n".join([_HEAD, table(Kind, ""), *below])


def schema() -> Schema:
    """Return the JSON Schema of `kind.yaml`."""
    return schema_of(Kind, "kind.yaml van planmaker", "Wat voor document een sjabloon maakt.")


if __name__ == "__main__":
    # Bytes, so that a console with another encoding or line end writes the same page.
    sys.stdout.buffer.write(page().encode())
