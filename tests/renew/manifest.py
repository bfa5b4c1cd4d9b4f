"""The page of every field of `kind.yaml`, made from the model of the manifest."""

from __future__ import annotations

from planmaker.documents.manifest import Kind
from planmaker.dossier.base import Part
from planmaker.dossier.model.fields import shapes
from tests.renew.fields import sections, table

_HEAD = """\
# Alle velden van kind.yaml

<!-- Gemaakt uit de code; wijzig deze pagina niet hier. Opnieuw maken: make renew -->

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
