"""A dossier as an editor reads it: YAML 1.2 with its core schema, which PyYAML by itself does not speak."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from planmaker.dossier.first.forms import first_dossier
from planmaker.intake import new_yaml
from tests.support import ROOT

EXAMPLES = sorted((ROOT / "examples").glob("*/dossier.yaml"))
SKELETON = new_yaml(first_dossier())
_EXAMPLE = re.compile(r"^( *)#(?=[^\s#])", re.MULTILINE)


def as_editor(text: str) -> Any:
    """Return what stands in `text` in plain values."""
    return _plain(yaml.compose(text, Loader=yaml.SafeLoader))


def with_all_examples(skeleton: str) -> str:
    """Return a skeleton in which every example is in use: a dossier with every field."""
    return _EXAMPLE.sub(r"\1", skeleton)


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _plain(node: yaml.Node | None) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {_plain(key): _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    assert isinstance(node, yaml.ScalarNode)
    return node.value if node.style else _core(node.value)


def _core(text: str) -> Any:
    """Resolve a scalar without quotes (YAML 1.2.2, 10.3.2)."""
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text.lower() in ("true", "false") and text in (text.lower(), text.title(), text.upper()):
        return text.lower() == "true"
    if re.fullmatch(r"[-+]?[0-9]+", text):
        return int(text)
    if re.fullmatch(r"0o[0-7]+|0x[0-9a-fA-F]+", text):
        return int(text, 0)
    if re.fullmatch(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", text):
        return float(text)
    return text
