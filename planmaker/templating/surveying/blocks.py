"""Check that blocks open and close in pairs, in the right place, before any regular expression sees the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from planmaker.findings import Finding, Place
from planmaker.templating.limits import MAX_DEPTH, MAX_LOOP_DEPTH

PAIRS = {
    "if": "endif",
    "for": "endfor",
    "macro": "endmacro",
    "call": "endcall",
    "filter": "endfilter",
    "with": "endwith",
    "set": "endset",
    "block": "endblock",
    "raw": "endraw",
}
ENDS = {end: start for start, end in PAIRS.items()}
MIDDLES = {"else": ("if", "for"), "elif": ("if",)}


@dataclass(frozen=True, slots=True)
class Step:
    """A statement as the balance sees it.

    `home` is the object the pair must share: for `{%p` the parent of the paragraph, for `{%tr` the table, and so on.
    `broken` says that a finding about this tag exists already, so that its partner is not reported too.
    """

    word: str
    level: str
    home: object
    typed: str
    place: Place
    broken: bool = False


def check_blocks(steps: Iterable[Step]) -> list[Finding]:
    """Return a finding for each block that is not closed, not opened, crossed, or closed in another place."""
    findings: list[Finding] = []
    stack: list[Step] = []
    for step in steps:
        if step.word in PAIRS:
            stack.append(step)
            if too_deep := _depth(stack):
                return [*findings, too_deep]
        elif step.word in MIDDLES:
            findings += _middle(step, stack)
        elif step.word in ENDS:
            findings += _end(step, stack)
        elif step.word in ("vm", "hm") and not any(opened.word == "for" for opened in stack):
            findings.append(_no_turns(step))
    findings += [_unclosed(step) for step in stack if not step.broken]
    return findings


def _depth(stack: list[Step]) -> Finding | None:
    loops = sum(step.word == "for" for step in stack) if stack[-1].word == "for" else 0
    if len(stack) <= MAX_DEPTH and loops <= MAX_LOOP_DEPTH:
        return None
    return Finding(
        "te-diep-genest",
        f"hier staan te veel blokken in elkaar (hoogstens {MAX_DEPTH}, lussen {MAX_LOOP_DEPTH})",
        stack[-1].place,
        "splits het sjabloon in delen of maak er een macro van",
    )


def _middle(step: Step, stack: list[Step]) -> list[Finding]:
    if not stack or stack[-1].word not in MIDDLES[step.word]:
        if stack and stack[-1].broken:
            return []
        return (
            [
                Finding(
                    "tag-hoort-nergens-bij",
                    f"{step.typed} hoort bij geen {{% if %}} die hier open is",
                    step.place,
                    "zet de tag tussen {% if … %} en {% endif %}",
                )
            ]
            if not step.broken
            else []
        )
    return _same_home(stack[-1], step)


def _end(step: Step, stack: list[Step]) -> list[Finding]:
    wanted = ENDS[step.word]
    if not any(opened.word == wanted for opened in stack):
        if step.broken or (stack and stack[-1].broken):
            return []
        hint = f"zet {{% {wanted} … %}} ervoor, of haal deze tag weg"
        return [Finding("begintag-ontbreekt", f"{step.typed} sluit een blok dat niet geopend is", step.place, hint)]
    findings: list[Finding] = []
    while stack[-1].word != wanted:
        inner = stack.pop()
        if not inner.broken:
            findings.append(_unclosed(inner))
    return findings + _same_home(stack.pop(), step)


def _unclosed(step: Step) -> Finding:
    level = step.level and f"{step.level} "
    return Finding(
        "eindtag-ontbreekt",
        f"het blok dat hier begint met {step.typed} wordt niet gesloten",
        step.place,
        f"zet {{%{level or ' '}{PAIRS[step.word]} %}} waar het blok eindigt",
    )


def _no_turns(step: Step) -> Finding:
    return Finding(
        "celtag-buiten-lus",
        f"{step.typed} voegt de cellen van een lus samen, maar hier is geen lus",
        step.place,
        "zet de cel in een lus, of voeg de cellen in Word zelf samen",
    )


def _same_home(opened: Step, step: Step) -> list[Finding]:
    if opened.broken or step.broken or (opened.level == step.level and opened.home is step.home):
        return []
    if opened.level != step.level:
        shown = f"{{%{opened.level} … %}}" if opened.level else "{% … %}"
        message = f"{step.typed} hoort bij {opened.typed}, maar die staat als {shown}"
        hint = f"schrijf beide tags op dezelfde manier, met {shown}"
        return [Finding("tags-verschillen", message, step.place, hint)]
    where = {
        "": "een andere cel of een ander tekstvak",
        "p": "een andere cel of een ander tekstvak",
        "tr": "een andere tabel",
        "tc": "een andere rij",
        "r": "een andere alinea",
    }[opened.level]
    return [
        Finding(
            "blok-over-grens",
            f"{step.typed} staat in {where} dan {opened.typed} ({opened.place.spot})",
            step.place,
            "laat een blok op dezelfde plek beginnen en eindigen; gebruik {%tr … %} voor rijen, {%tc … %} voor cellen",
        )
    ]
