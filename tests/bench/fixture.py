"""The document that engines are compared on: a convenant of ten pages, for docxtpl and for docxtemplater."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Cm
from PIL import Image

FIELDS = [
    "titel",
    "kenmerk",
    "datum",
    "gemeente",
    "looptijd",
    "start",
    "einde",
    "voorzitter",
    "bedrag",
    "regio",
    "contact",
    "email",
    "opzegtermijn",
    "plaats",
]
COLUMNS = ("nr", "activiteit", "trekker", "termijn", "kosten")
PARTY = ("naam", "vertegenwoordiger", "adres", "rol", "bijdrage")
WORDS = [
    "partijen",
    "zorg",
    "overeenkomst",
    "uitvoering",
    "gemeente",
    "samenwerking",
    "dat",
    "de",
    "het",
    "een",
    "van",
    "en",
    "wordt",
    "binnen",
    "periode",
    "jaarlijks",
    "evaluatie",
    "afspraken",
    "bestuur",
    "cliënt",
    "kwaliteit",
    "gegevens",
    "doel",
    "financiering",
    "termijn",
    "overleg",
    "besluit",
    "plan",
    "regio",
    "bepaalde",
]

DOCXTPL = {
    "value": "{{{{ {} }}}}",
    "if": "{{% if {} %}}",
    "fi": "{{% endif %}}",
    "pif": "{{%p if {} %}}",
    "pfi": "{{%p endif %}}",
    "for": "{{%p for p in partners %}}",
    "rof": "{{%p endfor %}}",
    "own": "p.{}",
    "cell": "r.{}",
}
DOCXTEMPLATER = {
    "value": "{{{}}}",
    "if": "{{#{}}}",
    "fi": "{{/{}}}",
    "pif": "{{#{}}}",
    "pfi": "{{/{}}}",
    "for": "{{#partners}}",
    "rof": "{{/partners}}",
    "own": "{}",
    "cell": "{}",
}


def build(path: Path, dialect: dict[str, str], *, heavy: bool = False) -> None:
    """Write the template. `heavy` keeps the whole default style set of python-docx: 790 KB that nobody edits."""
    chance = random.Random(7)
    document = Document()
    say: Callable[..., str] = lambda kind, name="": dialect[kind].format(name)  # noqa: E731

    def words(count: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(count)).capitalize()

    def article(number: int, style: str = "List Number") -> None:
        paragraph = document.add_paragraph(style=style)
        for field in (FIELDS[number % len(FIELDS)], FIELDS[(number * 7 + 3) % len(FIELDS)]):
            paragraph.add_run(words(10) + " ")
            paragraph.add_run(say("value", field)).bold = True
        paragraph.add_run(" " + words(8) + ".")
        if number % 15 == 4:
            paragraph.add_run(say("if", f"g{number // 15}"))
            paragraph.add_run(" " + words(9) + ".")
            paragraph.add_run(say("fi", f"g{number // 15}"))

    document.add_heading(say("value", "titel"), 0)
    document.add_paragraph(f"Kenmerk: {say('value', 'kenmerk')}, {say('value', 'datum')} te {say('value', 'plaats')}")
    document.add_picture(_logo(chance), width=Cm(6))
    document.add_paragraph(say("for"))
    document.add_heading(say("value", dialect["own"].format("naam")), 2)
    for field in PARTY[1:]:
        document.add_paragraph(f"{words(6)}: {say('value', dialect['own'].format(field))} {words(8)}.")
    document.add_paragraph(say("rof"))
    for number in range(60):
        if number % 5 == 0:
            document.add_heading(f"Artikel {number // 5 + 1} {words(4)}", 1)
        if number % 8 == 5:
            document.add_paragraph(say("pif", f"f{number // 8}"))
        article(number)
        if number % 8 == 5:
            document.add_paragraph(say("pfi", f"f{number // 8}"))
    _table(document, dialect)
    document.sections[0].header.paragraphs[0].text = f"{say('value', 'titel')} - {say('value', 'kenmerk')}"
    document.sections[0].footer.paragraphs[0].text = f"{say('value', 'gemeente')} | {say('value', 'datum')}"
    document.core_properties.title = "Convenant"
    if not heavy:
        _slim(document)
    document.save(str(path))


def _table(document: Any, dialect: dict[str, str]) -> None:
    table = document.add_table(rows=1, cols=len(COLUMNS))
    table.style = "Light Grid Accent 1"
    for cell, name in zip(table.rows[0].cells, COLUMNS, strict=True):
        cell.text = name.capitalize()
    values = [dialect["value"].format(dialect["cell"].format(name)) for name in COLUMNS]
    if dialect is DOCXTPL:
        table.add_row().cells[0].text = "{%tr for r in rijen %}"
    else:
        values[0], values[-1] = "{#rijen}" + values[0], values[-1] + "{/rijen}"
    for cell, value in zip(table.add_row().cells, values, strict=True):
        cell.text = value
    if dialect is DOCXTPL:
        table.add_row().cells[0].text = "{%tr endfor %}"


def _slim(document: Any) -> None:
    """Keep the styles in use only, as an ordinary template of Word has them."""
    for name, relation in list(document.part.rels.items()):
        if relation.reltype.endswith("/stylesWithEffects"):
            document.part.rels.pop(name)
    styles = document.styles.element
    for style in list(styles.style_lst):
        unused = style.get(qn("w:type")) == "table" and style.get(qn("w:default")) is None
        if unused and style.name_val != "Light Grid Accent 1":
            styles.remove(style)


def _logo(chance: random.Random) -> io.BytesIO:
    image = Image.new("RGB", (420, 140))
    image.putdata([(chance.randrange(256), 90, x % 160) for x in range(420 * 140)])
    image.save(out := io.BytesIO(), "PNG")
    out.seek(0)
    return out


def data(rows: int) -> dict[str, Any]:
    """Return the values: sixteen fields, twelve conditions, six parties, and a table of `rows` rows."""
    chance = random.Random(11)
    values: dict[str, Any] = {name: f"{name.capitalize()} {number}" for number, name in enumerate(FIELDS)}
    values |= {"titel": "Convenant Zorg & Veiligheid", "gemeente": "Gemeente Súdwest", "bedrag": "€ 125.000,00"}
    values |= {
        name: number % 2 == 0 for number, name in enumerate([f"f{i}" for i in range(8)] + [f"g{i}" for i in range(4)])
    }
    values["partners"] = [{name: f"{name} & co {number}" for name in PARTY} for number in range(6)]
    values["rijen"] = [
        {
            "nr": str(number + 1),
            "activiteit": f"Activiteit {number} " + " ".join(chance.choice(WORDS) for _ in range(5)),
            "trekker": f"Partner {number % 6}",
            "termijn": f"Q{number % 4 + 1} 20{26 + number % 5}",
            "kosten": f"{1000 + number * 13 % 9000},00",
        }
        for number in range(rows)
    ]
    return values
