"""The page of every code that a finding may have, read from the code, with where the handleiding explains it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from planmaker.checks.registry import ADVICE, CONTRADICTIONS
from planmaker.checks.rule import Rule
from tests.support import ROOT

EXPLAINED = ROOT / "docs" / "handleiding" / "controles.md"

_HEAD = """\
# Alle codes

<!-- Gemaakt uit de code; wijzig deze pagina niet hier. Opnieuw maken: make renew -->

Elke melding heeft een code, die blijft zoals zij is: u kunt erop zoeken, en een programma kan erop kijken. Een regel
over de samenwerking of het dossier is een vraag; is het antwoord nee, dan ziet u de melding. Een sterretje staat voor
wat er ontbreekt of niet klopt, zoals in `naam-ontbreekt`.

| code | gewicht | de vraag | bron | uitleg |
| --- | --- | --- | --- | --- |
"""

TAKES_CODE = {
    "Finding": 0, "mistake": 0, "_tell": 0, "_add": 0, "_error": 0, "_remark": 0, "_refusal": 0, "_Known": 0,
    "report": 0, "rule": 0, "ValueFault": 0, "_refuse": 1, "_from_text": 1, "_fault": 1, "_parsed": 2, "read_as": 2,
    "refused": 2,
}  # fmt: skip
"""Every function that takes the code of a finding, and as which argument."""


def codes_of(module: Path) -> Iterator[str]:
    """Yield the codes of a module; `*` stands for what is filled in later."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    constants = {
        node.targets[0].id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    for node in ast.walk(tree):
        for code in codes_in(node):
            held = constants.get(code.id, code) if isinstance(code, ast.Name) else code
            if isinstance(held, ast.Constant) and isinstance(held.value, str):
                yield held.value
            elif isinstance(held, ast.JoinedStr):
                yield "".join(str(p.value) if isinstance(p, ast.Constant) else "*" for p in held.values)


def codes_in(node: ast.AST) -> Iterator[ast.expr]:
    """Yield the expressions in this very node that are the code of a finding."""
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in TAKES_CODE:
            at = TAKES_CODE[name]
            yield from (keyword.value for keyword in node.keywords if keyword.arg == "code")
            yield from node.args[at : at + 1]
        case ast.Assign(targets=[ast.Tuple(elts=[ast.Name(id="code"), *_])], value=ast.Tuple(elts=[first, *_])):
            yield first
        case ast.FunctionDef(returns=ast.Subscript() as returns) if ast.unparse(returns) == "tuple[str, str, str]":
            for inner in ast.walk(node):
                if isinstance(inner, ast.Return) and isinstance(inner.value, ast.Tuple):
                    yield inner.value.elts[0]


def all_codes(folder: str = "") -> set[str]:
    """Return the codes that a folder of planmaker names."""
    return {code for module in (ROOT / "planmaker" / folder).rglob("*.py") for code in codes_of(module)}


def page() -> str:
    """Return the page. Raises ValueError for a code that the handleiding does not explain."""
    rules: dict[str, list[Rule]] = {}
    for rule in (*CONTRADICTIONS, *ADVICE):
        rules.setdefault(rule.code, []).append(rule)
    sections = dict(_sections())
    return _HEAD + "".join(_row(code, rules.get(code, []), sections) for code in sorted(all_codes()))


def _row(code: str, rules: list[Rule], sections: dict[str, str]) -> str:
    weight = ", ".join(dict.fromkeys(rule.severity.value for rule in rules))
    questions = "<br>".join(dict.fromkeys(rule.question for rule in rules))
    sources = "<br>".join(dict.fromkeys(rule.source for rule in rules if rule.source))
    title = sections.get(code) or next((title for one, title in sections.items() if _same(one, code)), None)
    if title is None:
        raise ValueError(f"{code} has no row in {EXPLAINED.name}")
    anchor = re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-")
    cells = (f"`{code}`", weight, questions, sources, f"[{title}](controles.md#{anchor})")
    return f"| {' | '.join(cells)} |\n"


def _same(one: str, other: str) -> bool:
    """Tell whether two codes can be one, where * stands for any words."""
    patterns = (re.escape(code).replace(r"\*", "[a-z*-]+") for code in (one, other))
    return any(re.fullmatch(pattern, code) for pattern, code in zip(patterns, (other, one), strict=True))


def _sections() -> Iterator[tuple[str, str]]:
    """Yield each code in the tables of the handleiding with the heading it stands under, the plainest ones first."""
    found: list[tuple[str, str]] = []
    title = ""
    for line in EXPLAINED.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            title = line.removeprefix("## ")
        elif line.startswith("| `"):
            found += [(code.replace("…", "*"), title) for code in re.findall(r"`([^`]+)`", line.split("|")[1])]
    return iter(sorted(found, key=lambda one: one[0].count("*")))
