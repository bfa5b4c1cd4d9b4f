"""Document kinds: a folder with a manifest and a Word template, never code."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from planmaker.dutch import meest_lijkend
from planmaker.findings import Finding, Place, UsageError

if TYPE_CHECKING:
    from planmaker.dossier import Dossier
    from planmaker.templating import Template

MANIFEST = "kind.yaml"
TEMPLATE = "template.docx"


@dataclass(frozen=True, slots=True)
class Sort:
    """One of the sorts of document a kind can be, such as a convenant or an intentieverklaring.

    `naam` is how the dossier chooses it, `titel` how the document is called.
    """

    naam: str
    titel: str
    brug: str
    verplicht: frozenset[str]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the kind, in its usual order; it stands there when the expression `als` holds for the view.

    `velden` are the fields of the dossier that only this chapter prints; a short document leaves out what is `lang`.
    """

    id: str
    titel: str
    als: str
    velden: tuple[str, ...]
    lang: bool


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex that the kind makes itself, when the expression `als` holds for the view."""

    id: str
    titel: str
    als: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document, as its manifest describes it."""

    name: str
    titel: str
    voor: str
    bestandsnaam: str
    onderdelen: tuple[str, ...]
    nodig: tuple[str, ...]
    niet_afgedrukt: frozenset[str]
    soort: str
    soorten: tuple[Sort, ...]
    bijlagen: tuple[Annex, ...]
    hoofdstukken: tuple[Chapter, ...]
    genoeg: str
    anders: str
    folder: Path

    @property
    def intern(self) -> bool:
        """Whether documents of this kind stay inside the own organisation."""
        return self.voor == "intern"

    def sort(self, dossier: Dossier) -> Sort:
        """Return the sort of document that the dossier asks for; the only one when the kind leaves no choice."""
        if not self.soort:
            return self.soorten[0]
        value: Any = dossier
        for step in self.soort.split("."):
            value = getattr(value, step)
        return {sort.naam: sort for sort in self.soorten}[value]

    def template(self) -> Template:
        """Return the template of this kind."""
        from planmaker.templating import Template

        return Template(self.folder / TEMPLATE)


def folder() -> Path:
    """Return the folder of the kinds: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


@cache
def kinds() -> tuple[Kind, ...]:
    """Return every kind, by name."""
    return tuple(load(manifest.parent) for manifest in sorted(folder().glob(f"*/{MANIFEST}")))


def find(name: str) -> Kind:
    """Return the kind with this name; raises UsageError when there is none."""
    known = {kind.name: kind for kind in kinds()}
    if name not in known:
        near = meest_lijkend(name, known)
        hint = f"bedoelde je {near}?" if near else f"kies uit: {', '.join(known)}"
        raise UsageError([Finding("onbekend-document", f'er is geen documentsoort "{name}"', Place("planmaker"), hint)])
    return known[name]


def load(kind: Path) -> Kind:
    """Return the kind in this folder."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast, where PyYAML was built with libyaml
    data: dict[str, Any] = yaml.load((kind / MANIFEST).read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - safe
    return Kind(
        name=data["naam"],
        titel=data["titel"],
        voor=data["voor"],
        bestandsnaam=data["bestandsnaam"],
        onderdelen=tuple(data["onderdelen"]),
        nodig=tuple(data.get("nodig", ())),
        niet_afgedrukt=frozenset(data.get("niet_afgedrukt", ())),
        soort=data.get("soort", ""),
        soorten=tuple(
            Sort(naam, sort.get("titel", naam), str(sort.get("brug", "")), frozenset(sort.get("verplicht", ())))
            for naam, sort in data["soorten"].items()
        ),
        bijlagen=tuple(Annex(**annex) for annex in data.get("bijlagen", ())),
        hoofdstukken=tuple(
            Chapter(
                id=chapter["id"],
                titel=chapter["titel"],
                als=chapter.get("als", "true"),
                velden=tuple(chapter.get("velden", ())),
                lang=chapter.get("lang", False),
            )
            for chapter in data.get("hoofdstukken", ())
        ),
        genoeg=data.get("genoeg", {}).get("als", ""),
        anders=data.get("genoeg", {}).get("anders", ""),
        folder=kind,
    )
