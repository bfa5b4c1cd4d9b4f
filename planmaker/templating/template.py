"""A Word template. The only place that knows docxtpl."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jinja2
from docxtpl import DocxTemplate

from planmaker.findings import Finding, Place, TemplateError
from planmaker.templating.environment import environment
from planmaker.word.package import Package


class Template:
    """A Word template in docxtpl's dialect, from a path or from bytes."""

    def __init__(self, source: Path | bytes, name: str = "sjabloon") -> None:
        self._data = source if isinstance(source, bytes) else source.read_bytes()
        self._name = name if isinstance(source, bytes) else source.name

    def fill(self, view: Mapping[str, Any]) -> Package:
        """Return the document made from `view`, its marks not yet resolved; raises TemplateError."""
        document = DocxTemplate(io.BytesIO(self._data))
        try:
            document.render(dict(view), jinja_env=environment(), autoescape=True)
        except jinja2.TemplateError as error:
            fault = Finding(
                "sjabloonfout",
                f"het sjabloon klopt niet: {error}",
                Place(self._name),
                hint="kijk in het sjabloon naar de tag die hier genoemd wordt",
            )
            raise TemplateError([fault]) from error
        document.save(out := io.BytesIO())
        return Package.open(out.getvalue())
