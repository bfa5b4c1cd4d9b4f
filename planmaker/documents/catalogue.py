"""Finding the kinds of document: every folder that holds a manifest is one, and a broken one harms no other."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from planmaker.dutch import meest_lijkend
from planmaker.findings import Finding, InputError, Place, TemplateError, UsageError

if TYPE_CHECKING:
    from planmaker.documents.manifest import Kind

MANIFEST = "kind.yaml"


def folder() -> Path:
    """Return the folder of the kinds: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def names(where: Path | None = None) -> tuple[str, ...]:
    """Return the names of all kinds in the folder `where`, in order, without reading any."""
    return tuple(sorted(manifest.parent.name for manifest in (where or folder()).glob(f"*/{MANIFEST}")))


def kinds(where: Path | None = None) -> tuple[Kind, ...]:
    """Return every kind that is whole, by name; `faults` tells of the others."""
    read = [_read((where or folder()) / name) for name in names(where)]
    return tuple(kind for kind, _ in read if kind is not None)


def faults(where: Path | None = None) -> dict[str, tuple[Finding, ...]]:
    """Return for each kind that cannot be used what is wrong with it."""
    read = {name: _read((where or folder()) / name) for name in names(where)}
    return {name: findings for name, (kind, findings) in read.items() if kind is None}


def find(name: str, where: Path | None = None) -> Kind:
    """Return the kind with this name.

    Raises:
        UsageError: there is none.
        TemplateError: with all that is wrong with its manifest.
    """
    known = names(where)
    if name not in known:
        near = meest_lijkend(name, known)
        hint = f"bedoelt u {near}?" if near else f"kies uit: {', '.join(known)}"
        raise UsageError([Finding("onbekend-document", f'er is geen documentsoort "{name}"', Place("planmaker"), hint)])
    kind, findings = _read((where or folder()) / name)
    if kind is None:
        raise TemplateError(findings)
    return kind


@cache
def _read(kind: Path) -> tuple[Kind | None, tuple[Finding, ...]]:
    """Return the kind in this folder, or None and what is wrong with it."""
    try:
        return _load(kind), ()
    except (InputError, TemplateError) as error:
        return None, error.findings


def _load(kind: Path) -> Kind:
    # The model costs more to load than to use, and asking which kinds there are needs none of it.
    from planmaker.documents import manifest
    from planmaker.intake import read_part

    read = read_part(manifest.Kind, kind / MANIFEST)
    read.stands_in(kind)
    found = list(manifest.faults(read))
    if not (kind / manifest.TEMPLATE).is_file():
        message = f"in deze map staat geen {manifest.TEMPLATE}"
        found.append(
            Finding("sjabloon-ontbreekt", message, Place(str(kind)), "zet het Word-bestand met de tekst erbij")
        )
    if found:
        raise TemplateError(found)
    return read
