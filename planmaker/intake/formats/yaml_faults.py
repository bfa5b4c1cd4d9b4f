"""What is wrong with a file that YAML cannot read, in words for somebody who never heard of YAML.

PyYAML and libyaml each have their own English sentences for the same faults. The patterns below know both; a
sentence that none of them knows still gives a Dutch finding at the right place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from planmaker.findings import Finding
from planmaker.intake.formats.yaml_traps import no_spaces, open_quote
from planmaker.intake.lines import Lines, beginning

_QUOTE_IT = 'zet de hele tekst tussen aanhalingstekens, bijvoorbeeld "{text}"'
_INDENT = "laat regels die bij elkaar horen even ver inspringen, met spaties"


def explain(error: yaml.YAMLError, lines: Lines) -> Iterator[Finding]:
    """Yield what the reader should know of a fault that YAML reports. All tabs before text are told at once."""
    problem, context = str(getattr(error, "problem", "") or ""), str(getattr(error, "context", "") or "")
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    start = getattr(error, "context_mark", None) or mark
    at = mark.index if mark else 0
    begin = start.index if start else 0
    place = lines.place(at)
    assert place.line
    line = lines.raw(place.line)
    before = line[: (place.column or 1) - 1]
    if "\t" in line[: len(line) - len(line.lstrip())]:
        yield from _tabs(lines, place.line)
        return
    if any(no_spaces(lines, min(lines.place(begin).line or 1, place.line) - 2, place.line)):
        yield from no_spaces(lines, 1, len(lines))
        return
    for wording, tell in _KNOWN:
        if re.search(wording, f"{context} {problem}"):
            yield tell(lines, at, begin, before)
            return
    yield Finding(
        "geen-yaml",
        "hier klopt de opmaak van het bestand niet",
        place,
        hint="kijk naar inspringing, dubbele punten en aanhalingstekens op deze regel en de regel erboven",
    )


def too_deep_at(error: yaml.YAMLError) -> int | None:
    """Return where the parser refused one more level in too many, or None when it stopped for another reason."""
    mark = getattr(error, "problem_mark", None)
    return mark.index if mark and "nesting depth" in str(getattr(error, "problem", "")) else None


def _tabs(lines: Lines, first: int) -> Iterator[Finding]:
    for number in range(first, len(lines) + 1):
        line = lines.raw(number)
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent and line.strip():
            yield Finding(
                "tab-inspringing",
                "deze regel springt in met een tab",
                lines.at(number, indent.index("\t") + 1),
                hint="gebruik spaties, twee per stap; de meeste editors vervangen tabs in het hele bestand",
            )


def _colon(lines: Lines, at: int, begin: int, before: str) -> Finding:
    """A colon where none can stand: a second one in a text, or a line that is indented under a text."""
    _, colon, value = before.partition(": ")
    if colon:
        rest = lines.raw(lines.place(at).line or 1)[len(before) :]
        typed = _shorten(f"{value.strip()}{rest}".strip())
        return Finding(
            "tweede-dubbele-punt",
            "op deze regel staat een tweede dubbele punt",
            lines.place(at),
            hint="staat die in gewone tekst, " + _QUOTE_IT.format(text=typed),
        )
    return Finding(
        "verkeerde-inspringing",
        "deze regel past niet onder de regel erboven",
        lines.place(at - len(before.lstrip())),
        hint=f"mist de regel erboven een dubbele punt met een spatie erna, zet die erbij; anders: {_INDENT}",
    )


def _indent(lines: Lines, at: int, begin: int, before: str) -> Finding:
    if before.strip():
        return Finding(
            "tekst-te-veel",
            "hier staat tekst die niet bij het begin van de regel past",
            lines.place(at),
            hint=_quoted_inside(lines.raw(lines.place(at).line or 1)),
        )
    return Finding(
        "verkeerde-inspringing",
        "deze regel past niet bij de regels erboven: hij springt anders in, of er is een streepje te veel of te weinig",
        lines.place(at),
        hint=_INDENT,
    )


def _quoted_inside(line: str) -> str:
    """Return how to write a line whose text begins between quotes and goes on behind them."""
    typed = re.sub(r"^\s*(?:- )*(?:[^:\"']*: +)?", "", line).strip()
    sign = "'" if typed.startswith('"') else '"'
    whole = sign + beginning(typed.replace(sign, "’")) + sign
    kind = "enkele" if sign == "'" else "dubbele"
    return f"staat er een aanhalingsteken in de tekst, zet dan {kind} aanhalingstekens om het geheel: {whole}"


def _open_quote(lines: Lines, at: int, begin: int, before: str) -> Finding:
    return open_quote(_sign(lines, begin), lines, begin)


def _open_bracket(lines: Lines, at: int, begin: int, before: str) -> Finding:
    sign = _sign(lines, begin)
    return Finding(
        "haak-open",
        f"wat hier met {sign} begint, loopt niet goed af",
        lines.place(begin),
        hint=f"zet komma's tussen de onderdelen en {'}' if sign == '{' else ']'} aan het eind, "
        "of zet de onderdelen onder elkaar met een streepje ervoor",
    )


def _escape(lines: Lines, at: int, begin: int, before: str) -> Finding:
    return Finding(
        "backslash",
        "tussen dubbele aanhalingstekens heeft een backslash (\\) een eigen betekenis, en deze bestaat niet",
        lines.place(at),
        hint="zet de tekst tussen enkele aanhalingstekens, of schrijf de backslash dubbel: \\\\",
    )


def _first_sign(lines: Lines, at: int, begin: int, before: str) -> Finding:
    """A value that begins with a sign that means something else to YAML."""
    place = lines.place(begin)
    typed = _shorten(lines.raw(place.line or 1)[(place.column or 1) - 1 :].strip())
    return Finding(
        "teken-vooraan",
        f"een waarde kan niet zomaar met {_sign(lines, begin)} beginnen",
        place,
        hint=_QUOTE_IT.format(text=typed),
    )


def _no_colon(lines: Lines, at: int, begin: int, before: str) -> Finding:
    return Finding(
        "dubbele-punt-ontbreekt",
        "op deze regel mist een dubbele punt",
        lines.place(begin),
        hint="schrijf `veld: waarde`, met een spatie na de dubbele punt; hoort de regel bij de tekst erboven, "
        "laat hem dan verder inspringen",
    )


def _dash(lines: Lines, at: int, begin: int, before: str) -> Finding:
    return Finding(
        "streepje",
        "een lijst kan niet beginnen op de regel van het veld zelf",
        lines.place(at),
        hint="zet elk streepje op een eigen regel onder het veld, of zet de tekst tussen aanhalingstekens",
    )


def _block(lines: Lines, at: int, begin: int, before: str) -> Finding:
    return Finding(
        "tekst-na-blokteken",
        f"achter {_sign(lines, begin)} kan op deze regel geen tekst staan",
        lines.place(at),
        hint="begin de tekst op de volgende regel, ingesprongen, of zet hem tussen aanhalingstekens",
    )


def _version(lines: Lines, at: int, begin: int, before: str) -> Finding:
    return Finding(
        "yaml-versie",
        "deze regel met % vooraan wordt niet gelezen",
        lines.place(at),
        hint="haal de regel weg; een dossier heeft hem niet nodig",
    )


def _sign(lines: Lines, index: int) -> str:
    place = lines.place(index)
    return lines.raw(place.line or 1)[(place.column or 1) - 1 :][:1] or "dit teken"


def _shorten(text: str) -> str:
    return beginning(text.replace('"', "'"))


# First match counts.
_KNOWN = (
    (r"mapping values are not allowed", _colon),
    (r"could not find expected ':'", _no_colon),
    (r"quoted scalar.*(end of stream|document (indicator|separator))", _open_quote),
    (r"escape", _escape),
    (r"flow (sequence|mapping)", _open_bracket),
    (r"sequence entries are not allowed", _dash),
    (r"scanning a block scalar", _block),
    (r"scanning an (anchor|alias)|(scanning|parsing) an? (tag|%TAG)|tag handle", _first_sign),
    (r"cannot start any token|expected (the )?node content", _first_sign),
    (r"scanning a directive|%YAML|incompatible YAML", _version),
    (r"expected key|'-' indicator|<block end>|document start", _indent),
)
