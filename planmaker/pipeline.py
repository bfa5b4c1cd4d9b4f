"""The main flow: a dossier in, a document or findings out.

file ─ intake ─▶ dossier ─ checks ─▶ findings
                    │ errors? stop, all shown
                    ▼
         context ─ fill ─▶ assemble ─▶ inspect ─▶ Made
"""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import IO, Any

from planmaker.checks import check_dossier, incoherent
from planmaker.checks.acceptance import marked
from planmaker.checks.order import in_order
from planmaker.clock import today
from planmaker.documents.assemble import assemble
from planmaker.documents.catalogue import faults, find, kinds
from planmaker.documents.context import context
from planmaker.documents.dump import plain
from planmaker.documents.gaps import OpenPoints
from planmaker.documents.landed import CODE, Landing, Prints, account, in_no_document, landed
from planmaker.documents.manifest import Kind
from planmaker.documents.rules import lacks, leaves_out
from planmaker.documents.verantwoording import places, verantwoording
from planmaker.dossier import Dossier
from planmaker.dossier.model.fingerprint import fingerprint
from planmaker.dossier.model.identity import identity
from planmaker.figures.registry import Figures
from planmaker.findings import CheckError, Finding, InputError, OutputError, PlanmakerError, Severity, errors
from planmaker.intake import read_with_remarks
from planmaker.intake.wording import worded
from planmaker.output.provenance import DEFINITIEF, Provenance, seal
from planmaker.templating import Template, fill_text, slug
from planmaker.word.inspect import inspect
from planmaker.word.marks import figure_mark, find_marks

_BRACES = re.compile(r"\{[{%#]")
"""What looks like a tag of a template, in the text of a dossier."""

Source = Dossier | str | os.PathLike[str] | bytes | bytearray | memoryview | IO[str] | IO[bytes] | Mapping[str, Any]
"""What a dossier may be given as: itself, a path, a text, bytes, a stream, or fields with their values."""


@dataclass(frozen=True, slots=True)
class Made:
    """A document, the file name its kind proposes, what a reader should still look at, and the version it shows.

    `landings` says what became of each field that was filled in, by the tags of `template`.
    """

    data: bytes
    filename: str
    findings: tuple[Finding, ...]
    versie: str = ""
    landings: tuple[Landing, ...] = ()
    template: Template | None = None

    @property
    def verantwoording(self) -> str:
        """Which field went where, as a table in Markdown."""
        return verantwoording(self.landings, self.filename, places(self.template, self.data) if self.template else ())


def make(
    kind: str,
    dossier: Source,
    *,
    definitief: bool = False,
    date: datetime.date | None = None,
    versie: str | None = None,
) -> Made:
    """Make a document of `kind` from a dossier: itself, or the path, text, bytes, stream or mapping that holds one.

    A text has more than one line or begins with an accolade; any other str is a path.

    A concept shows what is missing as open points; with `definitief` anything missing or wrong refuses the document.
    `date` is the date of the document, today when absent; `versie` the version that it shows, in the place of the one
    in the dossier. Same kind, dossier, date and version: same bytes.

    Raises:
        InputError: the dossier cannot be read or is not valid.
        CheckError: the dossier is not fit for this document; with `definitief` also when something is missing.
        TemplateError, OutputError: the template is at fault, or the result is not sound.
    """
    whole, remarks = _read(dossier)
    made = _make(find(kind), _as_version(whole, versie), definitief, date or today())
    return replace(made, findings=(*remarks, *made.findings))


@dataclass(frozen=True, slots=True)
class MadeAll:
    """The documents of one dossier, by kind, per kind that was left out why, and what there is to say of all together:
    of a field only when it stands in none of them."""

    made: dict[str, Made]
    left_out: dict[str, tuple[Finding, ...]]
    findings: tuple[Finding, ...] = ()


def make_all(dossier: Source, *, definitief: bool = False, date: datetime.date | None = None) -> MadeAll:
    """Make every document that a dossier has enough for, with one date; the rest is left out, with the reason.

    Raises like `make`: CheckError too when the dossier has enough for no document, and with `definitief` when any of
    them may not be made, as a set is whole or not at all.
    """
    (whole, remarks), day = _read(dossier), date or today()
    reasons = {kind: list(worded(leaves_out(whole, kind))) for kind in kinds()}
    _stop(errors(check_dossier(whole)), CheckError)
    if all(reasons.values()):
        _stop([finding for findings in reasons.values() for finding in findings], CheckError)
    made: dict[str, Made] = {}
    refused: list[Finding] = []
    for kind in (kind for kind, why in reasons.items() if not why):
        try:
            one = _make(kind, whole, definitief, day)
            made[kind.name] = replace(one, findings=(*remarks, *one.findings))
        except CheckError as error:
            refused += error.findings
    _stop(list(dict.fromkeys(refused)), CheckError)
    left_out = {kind.name: tuple(why) for kind, why in reasons.items() if why} | faults()
    return MadeAll(made, left_out, tuple(_of_all(whole, list(made.values()))))


def check(dossier: Source, *, kind: str | None = None) -> list[Finding]:
    """Return all that can be said of a dossier: what contradicts itself, what is unwise, what is still open.

    They stand in the order in which a person mends them, each with the group it belongs to. Open points are those of a
    document of `kind`, or of every kind that the dossier has enough for; so is what does not stand in that document, or
    in none of them. Raises InputError like `make`, and CheckError when it lacks whole parts that `kind` needs.
    """
    whole, remarks = _read(dossier)
    found = [*remarks, *worded(check_dossier(whole))]
    if not errors(found):
        wanted = [find(kind)] if kind else [one for one in kinds() if not leaves_out(whole, one)]
        made = [_make(each, whole, False, today()) for each in wanted]
        found += made[0].findings if kind else _of_all(whole, made)
    return in_order(dict.fromkeys(marked(found, whole)), whole)


def _of_all(dossier: Dossier, made: list[Made]) -> list[Finding]:
    """Return what is to be said of a set of documents together."""
    found = [finding for one in made for finding in one.findings if finding.code != CODE]
    lost = landed(in_no_document(dossier, [one.landings for one in made]), "in geen enkel document") if made else []
    return list(dict.fromkeys([*found, *worded(lost)]))


def plain_context(
    kind: str, dossier: Source, *, definitief: bool = False, date: datetime.date | None = None
) -> dict[str, Any]:
    """Return what the template of `kind` gets to see of a dossier, as plain data. Raises InputError like `make`."""
    whole, _ = _read(dossier)
    figures = Figures(figure_mark)
    view = context(whole, find(kind), OpenPoints(), figures, date=date or today(), definitief=definitief)
    return {name: plain(value) for name, value in view.items()}


def _make(kind: Kind, dossier: Dossier, definitief: bool, date: datetime.date) -> Made:
    # A tip is about the collaboration, not about this document: `check` tells it once.
    findings = [finding for finding in check_dossier(dossier) if finding.severity is not Severity.TIP]
    _stop(errors(findings) + lacks(dossier, kind), CheckError)

    points, figures, prints = OpenPoints(), Figures(figure_mark), Prints()
    view = context(dossier, kind, points, figures, date=date, definitief=definitief, owners=prints.owners)
    template = kind.template()
    package = template.fill(view, prints.shown)
    findings += points.findings
    if definitief:
        _stop([replace(f, severity=Severity.ERROR) for f in findings if f.severity is Severity.OPEN], CheckError)

    findings += assemble(
        package,
        dossier,
        kind,
        points,
        figures.figures,
        title=_plain(view["stuk"]["titel"]),
        category=kind.sort(dossier).naam,
        date=date,
        custom=Provenance(
            kind=kind.name,
            datum=date.isoformat(),
            identiteit=identity(dossier),
            dossier=fingerprint(dossier),
            status=DEFINITIEF if definitief else "concept",
            versie=dossier.document.versie or "",
        ).properties(),
    )
    _stop(errors(findings), CheckError)
    _stop(inspect(package, own_braces=_BRACES.search(repr(dossier)) is not None), OutputError)
    landings = account(dossier, kind, prints)
    findings += marked(landed(landings), dossier)
    filename = f"{slug(_plain(fill_text(kind.bestandsnaam, view)))}.docx"
    told = tuple(worded(findings))
    versie = dossier.document.versie or ""
    return Made(seal(package.to_bytes()), filename, told, versie, tuple(landings), template)


def _as_version(dossier: Dossier, versie: str | None) -> Dossier:
    if versie is None:
        return dossier
    return dossier.model_copy(update={"document": dossier.document.model_copy(update={"versie": versie})})


def _read(source: Source) -> tuple[Dossier, tuple[Finding, ...]]:
    """Return the dossier, and what there is to say of the file that held it. Raises InputError when it cannot stand."""
    if not isinstance(source, Dossier):
        return read_with_remarks(source)
    _stop(errors(list(incoherent(source))), InputError)
    return source, ()


def _stop(findings: list[Finding], error: type[PlanmakerError]) -> None:
    if findings:
        raise error(worded(findings))


def _plain(text: str) -> str:
    """Return a text without the marks of open points."""
    for mark in reversed(find_marks(text)):
        text = text[: mark.start] + text[mark.end :]
    return text.strip()
