"""The whole job on three examples: we read, check and make; docxtpl opens, patches, compiles, fills and saves.

docxtpl gets the very template of the kind and the view of the very dossier, so neither length nor tags can differ;
`bare.py` says what stands for our filters. It prints about as much text, and a row says how much. It reads no YAML,
checks nothing and makes no figures, references, contents, comments or seal: that is ours alone and counts against us.
"""

from __future__ import annotations

import json
import statistics
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.measure import BURST, Worker, paired
from tests.bench.worker import DAY, engine
from tests.support import ROOT, text_of

BARE = Path(__file__).with_name("bare.py")


@dataclass(frozen=True)
class Job:
    """An example, and the document that is made of it."""

    example: str
    kind: str

    @property
    def dossier(self) -> str:
        return str(ROOT / "examples" / self.example / "dossier.yaml")

    @property
    def template(self) -> str:
        return str(ROOT / "templates" / self.kind / "template.docx")

    def values(self, folder: Path) -> str:
        """Return the path of a file with what the template sees of the dossier, as docxtpl can print it."""
        from planmaker.pipeline import plain_context

        path = folder / f"{self.example}.json"
        path.write_text(json.dumps(_filled(plain_context(self.kind, self.dossier, date=DAY))), encoding="utf-8")
        return str(path)

    def __str__(self) -> str:
        return f"{self.kind} of {self.example}"


JOBS = (Job("taalhuis", "convenant"), Job("velserbroek", "stappenplan-mfa"), Job("spuk", "plan-van-aanpak"))


def warm(job: Job, folder: Path, rounds: int, seconds: float = BURST) -> None:
    """Print the CPU time of making a document in a process that made one before, as a share of docxtpl's."""
    values = job.values(folder)
    worker = [sys.executable, "-m", "tests.bench.worker"]
    ours = Worker([*worker, "make", job.kind, job.dossier], seconds)
    theirs = Worker([*worker, "bare", job.template, values], seconds)
    ratio = statistics.median(ours.each() / theirs.each() for _ in range(rounds))
    ours.stop()
    theirs.stop()
    same = _length(engine("bare", job.template, values)(0)) / _length(engine("make", job.kind, job.dossier)(0))
    print(f"whole job, warm, {job}: {ratio:.2f} x the CPU time of docxtpl, for {same:.2f} x the text", flush=True)


def cold(job: Job, folder: Path, rounds: int) -> None:
    """Print the CPU time of `planmaker make` as a command, as a share of a bare docxtpl script's."""
    ours = [sys.executable, "-m", "planmaker", "make", job.kind, job.dossier, "-o", str(folder / job.example)]
    theirs = [sys.executable, str(BARE), job.template, job.values(folder), str(folder / f"{job.example}.docx")]
    ratio, _ = paired(ours, theirs, rounds)
    print(f"whole job, cold, {job}: {ratio:.2f} x the CPU time of a bare docxtpl script", flush=True)


def _filled(value: Any) -> Any:
    """Return a value with an empty text where something is missing."""
    if isinstance(value, dict):
        return {name: _filled(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_filled(item) for item in value]
    return "" if value is None else value


def _length(document: bytes) -> int:
    return sum(map(len, text_of(document)))
