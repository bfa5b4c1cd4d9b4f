"""One engine, waiting for work: a number of documents in on each line, CPU seconds out.

usage: python -m tests.bench.worker ENGINE SOURCE DATA [OUT.docx]

SOURCE is a template and DATA a JSON file with its values. For the engine `make` they are a kind and a dossier.
"""

from __future__ import annotations

import datetime
import io
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

DAY = datetime.date(2026, 3, 2)


def engine(name: str, source: str, data_file: str) -> Callable[[int], bytes]:
    """Return what makes a document for a number; what depends on the source alone is done first.

    `make` is the whole job, so it reads its file each time. The others have their values in memory.
    """
    if name == "make":
        from planmaker import make

        return lambda number: make(source, data_file, date=DAY).data
    data = json.loads(Path(data_file).read_text(encoding="utf-8"))
    if name == "bare":
        from tests.bench.bare import fill

        return lambda number: fill(source, dict(data))
    render = _engine(name, source)
    return lambda number: render({**data, "kenmerk": f"CV-2026-{number:03d}"})


def _engine(name: str, template: str) -> Callable[[dict[str, Any]], bytes]:
    if name == "planmaker":
        from planmaker.templating import Template

        return Template(template).render
    from docxtpl import DocxTemplate

    def with_docxtpl(data: dict[str, Any]) -> bytes:
        document = DocxTemplate(template)
        document.render(data, autoescape=True)
        document.save(out := io.BytesIO())
        return out.getvalue()

    if name == "docxtpl":
        return with_docxtpl

    def spin(data: dict[str, Any]) -> bytes:
        return bytes(sum(number & 1 for number in range(20_000)) & 1)

    return spin


def main(name: str, source: str, data_file: str, out: str = "") -> None:
    """Make one document, then as many as each line asks for."""
    document = engine(name, source, data_file)
    made = document(0)
    if out:
        Path(out).write_bytes(made)
        return
    for line in sys.stdin:
        started, clock = time.process_time(), time.perf_counter()
        for number in range(int(line)):
            document(number)
        print(time.process_time() - started, time.perf_counter() - clock, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
