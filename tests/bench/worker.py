"""One engine, waiting for work: a number of documents in on each line, CPU seconds out.

usage: python -m tests.bench.worker ENGINE TEMPLATE DATA.json [OUT.docx]
"""

from __future__ import annotations

import io
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Render = Callable[[dict[str, Any]], bytes]


def engine(name: str, template: str) -> Render:
    """Return a function from data to a document; what depends on the template alone is done first."""
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


def main(name: str, template: str, data_file: str, out: str = "") -> None:
    """Make one document, then as many as each line asks for."""
    render = engine(name, template)
    data = json.loads(Path(data_file).read_text(encoding="utf-8"))
    first = render(dict(data))
    if out:
        Path(out).write_bytes(first)
        return
    for line in sys.stdin:
        started, clock = time.process_time(), time.perf_counter()
        for number in range(int(line)):
            render({**data, "kenmerk": f"CV-2026-{number:03d}"})
        print(time.process_time() - started, time.perf_counter() - clock, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
