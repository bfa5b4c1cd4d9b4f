"""A small plan of approach, and what a test changes in it."""

from __future__ import annotations

import copy
import datetime
import io
import zipfile
from typing import Any

from lxml import etree

import planmaker
from planmaker.dossier import Dossier
from planmaker.intake import read_text
from planmaker.pipeline import Made
from tests.support import text_of

Tree = dict[str, Any]

DATE = datetime.date(2026, 12, 1)
KIND = "plan-van-aanpak"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_SMALL: Tree = {
    "samenwerking": {"naam": "Taal in de wijk", "looptijd": {"ingang": "1 januari 2027", "einde": "31 december 2028"}},
    "partijen": [
        {"id": "bieb", "naam": "Stichting Bibliotheek Waterveen", "aanduiding": "de Bibliotheek"},
        {"id": "gemeente", "naam": "gemeente Waterveen", "kortnaam": "Gemeente", "soort": "gemeente"},
    ],
    "koersplan": {"doelen": [{"id": "taal", "tekst": "Meer inwoners leren lezen."}]},
    "plan": {"titel": "Samen aan taal"},
    "rollen": [{"id": "leider", "naam": "de projectleider", "soort": "projectleider", "persoon": "S. Wiersma"}],
    "activiteiten": [
        {"id": "start", "naam": "beginnen", "eigenaar": "leider", "begin": "1 februari 2027", "duur": "2 maanden"}
    ],
}


def tree(**changes: Any) -> Tree:
    """Return the small dossier as typed, with whole parts replaced; None leaves a part out."""
    typed = copy.deepcopy(_SMALL) | changes
    return {name: part for name, part in typed.items() if part is not None}


def dossier(typed: Tree) -> Dossier:
    """Return what planmaker reads of a typed dossier."""
    import yaml

    return read_text(yaml.safe_dump(typed, allow_unicode=True, sort_keys=False), "dossier.yaml")


def made(typed: Tree, **how: Any) -> Made:
    """Return the plan made from a typed dossier."""
    return planmaker.make(KIND, dossier(typed), date=DATE, **how)


def text(typed: Tree) -> list[str]:
    """Return the paragraphs of the plan that a reader sees."""
    return text_of(made(typed).data)


def headings(data: bytes) -> list[str]:
    """Return the chapter headings in order, numbered or not."""
    body = _body(data)
    found = []
    for paragraph in body.iter(f"{_W}p"):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        if style is not None and style.get(f"{_W}val") in (
            "Heading1",
            "Kopzondernummer",
            "Kopzondernummernieuwepagina",
        ):
            found.append("".join(node.text or "" for node in paragraph.iter(f"{_W}t")))
    return found


def tables(data: bytes) -> list[list[list[str]]]:
    """Return each table as rows of cells."""
    return [
        [
            ["".join(node.text or "" for node in cell.iter(f"{_W}t")) for cell in row.findall(f"{_W}tc")]
            for row in table.findall(f"{_W}tr")
        ]
        for table in _body(data).iter(f"{_W}tbl")
    ]


def table(data: bytes, *heads: str) -> list[list[str]]:
    """Return the rows of the first table whose head begins with `heads`."""
    return next(rows for rows in tables(data) if rows and rows[0][: len(heads)] == list(heads))


def _body(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        body = etree.fromstring(package.read("word/document.xml")).find(f"{_W}body")
    assert body is not None
    return body
