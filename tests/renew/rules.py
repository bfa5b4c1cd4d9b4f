"""The part of the page of findings about rules, made from the rules themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planmaker.checks import ADVICE, CONTRADICTIONS
from planmaker.checks.rule import Rule
from tests.support import ROOT

PAGE = ROOT / "docs" / "handleiding" / "controles.md"

_BEGIN = "<!-- Gemaakt uit de controles zelf ({name}); wijzig dit niet hier. Opnieuw maken: make renew -->"
_HEAD = ("| Code | Gewicht | Vraag | Waarom | Wat u doet |", "|---|---|---|---|---|")
_END = "<!-- Einde van wat gemaakt is -->"


def page() -> str:
    """Return the page as it stands, with every made part anew."""
    text = PAGE.read_text(encoding="utf-8")
    for name, rules in (("advies", ADVICE), ("tegenspraak", CONTRADICTIONS)):
        begin = _BEGIN.format(name=name)
        before, after = text.split(begin)
        text = f"{before}{begin}\n\n{chr(10).join(_tables(rules))}\n{_END}{after.partition(_END)[2]}"
    return text


def _tables(rules: Iterable[Rule]) -> Iterator[str]:
    subject = ""
    for one in rules:
        if one.subject != subject:
            yield from ("",) if subject else ()
            subject = one.subject
            yield from (f"### {subject}", "", *_HEAD)
        why = f"{one.why} *{one.source}.*" if one.source else one.why
        yield f"| `{one.code}` | {one.severity.value} | {one.question} | {why} | {one.mend} |"
    yield ""
