"""A first dossier, cut to the form of the collaboration: one text with everything explained, of which parts stay.

The text follows the convention that it explains at its own top: a # that sticks to a word is an example, any other # is
explanation. A section begins with a ruler of dashes and holds one or more parts of the dossier.
"""

from __future__ import annotations

import itertools
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from planmaker.dossier.parts.samenwerking import Vorm

_RULER = "# ---"
_FIELD = re.compile(r"(?P<indent> *)#?(?P<dash>- )?(?P<name>\w+):(?P<rest>.*)")
_UNREADABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")
_EXPLAINS = re.compile(r" *# ")

_ALWAYS = (
    "samenwerking", "partijen", "koersplan", "ambitie", "governance", "bijdragen", "begroting", "monitoring",
    "communicatie", "afspraken", "document", "planmaker",
)  # fmt: skip
_PROJECT = ("plan", "rollen", "fasen", "activiteiten", "mijlpalen", "risicos")


@dataclass(frozen=True, slots=True)
class Keuze:
    """What a form of collaboration needs: more parts, fields it never uses, values it begins with, and partners.

    A partner is its soort, its short name, how the text calls it, and its rechtsvorm.
    """

    parts: tuple[str, ...]
    values: Mapping[str, str]
    partners: tuple[tuple[str, str, str, str], ...]
    without: tuple[str, ...] = ()


_WELZIJN = ("welzijn", "Welzijn", "de Welzijnsorganisatie", "stichting")
_NO_GRANT = ("plan.spuk", "begroting.basispakket", "begroting.pluspakketten", "afspraken.uitvoering")
_NO_STUDY = ("plan.geletterdheid", "afspraken.onderzoek", *_NO_GRANT)

_BUILDING = Keuze(
    (*_PROJECT, "mfa", "analyse"),
    {"afspraken.soort": "samenwerkingsovereenkomst"},
    (_WELZIJN, ("cultuur", "Cultuur", "de Cultuurinstelling", "stichting")),
    ("plan.geletterdheid", *_NO_GRANT),
)

FORMS: Mapping[Vorm, Keuze] = {
    "mfa": _BUILDING,
    "mfo": _BUILDING,
    "taalhuis": Keuze(
        _PROJECT,
        {"plan.variant": "geletterdheid"},
        (("taalaanbieder", "Taalaanbieder", "de Taalaanbieder", "stichting"), _WELZIJN),
        ("afspraken.onderzoek", *_NO_GRANT),
    ),
    "bibliotheek-op-school": Keuze(
        ("activiteiten", "mijlpalen", "rollen", "fasen"),
        {"afspraken.soort": "samenwerkingsovereenkomst", "afspraken.uittreding.tegen": "schooljaar"},
        (("schoolbestuur", "Schoolbestuur", "het Schoolbestuur", "stichting"),),
        _NO_STUDY,
    ),
    "boekstart": Keuze(
        ("activiteiten", "mijlpalen", "rollen", "fasen"),
        {},
        (
            ("jgz", "Jeugdgezondheidszorg", "de Jeugdgezondheidszorg", "stichting"),
            ("kinderopvang", "Kinderopvang", "de Kinderopvang", "stichting"),
        ),
        _NO_STUDY,
    ),
    "ido": Keuze(
        ("activiteiten", "mijlpalen", "rollen", "fasen", "risicos"),
        {},
        (("maatschappelijk-werk", "Maatschappelijk werk", "de Maatschappelijk Dienstverlener", "stichting"),),
        _NO_STUDY,
    ),
    "netwerk": Keuze(
        ("activiteiten", "mijlpalen", "risicos", "analyse", "rollen", "fasen"), {}, (_WELZIJN,), _NO_STUDY
    ),
    "community": Keuze(
        ("activiteiten", "mijlpalen", "rollen", "fasen"),
        {},
        (("vrijwilligers", "Vrijwilligers", "de Vrijwilligers", "vereniging"),),
        _NO_STUDY,
    ),
}
"""Every form that `planmaker new --vorm` knows; `anders` is the whole."""


def known_form(text: str) -> Vorm | None:
    """Return the form of this name, `anders` included, or None."""
    forms: tuple[Vorm, ...] = (*FORMS, "anders")
    return next((form for form in forms if form == text), None)


def skeleton(whole: str, vorm: Vorm | None = None, *, suggest: bool = True) -> str:
    """Return the first dossier for a collaboration of this form; without a form, or for `anders`, the whole.

    `whole` is the text with every field. What the form does not use is left out, what it begins with is filled in; with
    `suggest` also the partners that go with it.
    """
    choice = FORMS.get(vorm) if vorm else None
    if choice is None:
        return whole
    text = _keep(whole, (*_ALWAYS, *choice.parts))
    for path in choice.without:
        text = _drop(text, path)
    # The example of one more partner may not bear the id of a partner that is there.
    text = text.replace("  #- id: welzijn\n", "  #- id: nog-een-partij\n")
    if suggest:
        text = with_partners(text, choice.partners)
    for path, value in {"samenwerking.vorm": str(vorm), **choice.values}.items():
        text = fill(text, path, value, quoted=False)
    return text


def fill(text: str, path: str, value: str, *, quoted: bool = True) -> str:
    """Return `text` with `value` at `path`, such as `partijen[0].naam`; raises KeyError when it has no such field.

    What explained the field goes: it says nothing more once the field is filled in.
    """
    lines = text.split("\n")
    at = _active(lines)[path]
    match = _FIELD.fullmatch(lines[at])
    assert match
    shown = _quoted(value) if quoted else value
    explained = "" if quoted else _comment(match["rest"])
    lines[at] = f"{match['indent']}{match['dash'] or ''}{match['name']}: {shown}{explained}"
    return "\n".join(lines)


def with_partners(text: str, partners: Iterable[tuple[str, str, str, str]]) -> str:
    """Return `text` with these partners after the parties that it has; see `Keuze` for what a partner is."""
    lines = text.split("\n")
    fields = _active(lines)
    last = max((at for path, at in fields.items() if path.startswith("partijen[")), default=fields["partijen"])
    end = _end(lines, last + 1, 2)
    taken = {lines[at].partition(":")[2].strip().split(" ")[0] for path, at in fields.items() if path.endswith("].id")}
    added: list[str] = []
    for soort, name, term, legal in partners:
        added += [
            "",
            f"  - id: {new_id(soort if soort != 'anders' else name, taken)}",
            "    naam:" if soort != "anders" else f"    naam: {_quoted(name)}",
            f"    kortnaam: {_quoted(name)}",
            *([f"    aanduiding: {_quoted(term)}"] if term else []),
            f"    soort: {soort}",
            f"    rechtsvorm: {legal}",
            "    vertegenwoordiging:",
            "      personen:",
            "        - naam:",
            "          functie:",
            "      grondslag: statuten",
        ]
    return "\n".join([*lines[:end], *added, *lines[end:]])


def new_id(name: str, taken: set[str]) -> str:
    """Return an id made from `name` that is not in `taken`, and add it there."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-") or "partij"
    found = next(id for id in (base, *(f"{base}-{n}" for n in range(2, len(taken) + 3))) if id not in taken)
    taken.add(found)
    return found


def _keep(whole: str, parts: Sequence[str]) -> str:
    """Return the text with only these parts; a section whose parts are all gone goes with its title."""
    kept: list[str] = []
    for section in _sections(whole.split("\n")):
        names = [name for line in section if (name := _top(line))]
        if not names or any(name in parts for name in names):
            kept += _without(section, [name for name in names if name not in parts])
    return "\n".join(kept)


def _sections(lines: list[str]) -> list[list[str]]:
    """Cut a text at its titles: a ruler, a line, a ruler."""
    starts = [i for i, line in enumerate(lines) if line.startswith(_RULER) and lines[i + 2].startswith(_RULER)]
    bounds = [0, *starts, len(lines)]
    return [lines[a:b] for a, b in itertools.pairwise(bounds)]


def _without(section: list[str], names: list[str]) -> list[str]:
    text = "\n".join(section)
    for name in names:
        text = _drop(text, name)
    return text.split("\n")


def _top(line: str) -> str:
    """Return the part that a line begins, or nothing."""
    match = _FIELD.fullmatch(line)
    return match["name"] if match and not match["indent"] and not match["dash"] and "#" not in line[:1] else ""


def _drop(text: str, path: str) -> str:
    """Return `text` without the field at `path`, all below it and what explains it, if it has such a field."""
    lines = text.split("\n")
    at = _paths(lines).get(path)
    if at is None:
        return text
    match = _FIELD.fullmatch(lines[at])
    assert match
    end = _end(lines, at + 1, len(match["indent"]))
    while at and _EXPLAINS.match(lines[at - 1]) and not lines[at - 1].startswith(_RULER):
        at -= 1
    return "\n".join([*lines[:at], *lines[end:]])


def _end(lines: list[str], at: int, indent: int) -> int:
    """Return the line after a block that stands `indent` deep; explanation of what follows does not belong to it."""
    start = at
    while at < len(lines):
        match = _FIELD.match(lines[at])
        deeper = len(lines[at]) - len(lines[at].lstrip(" ")) > indent
        item = re.match(r" *#?- ", lines[at])
        if lines[at].startswith(_RULER) or ((match or item) and not deeper):
            break
        at += 1
    while at > start and (not lines[at - 1].strip() or re.match(rf" {{0,{indent}}}# ", lines[at - 1])):
        at -= 1
    return at


def _active(lines: list[str]) -> dict[str, int]:
    """Return the line of every field that is in use, by its path."""
    return _paths([line if not line.lstrip(" ").startswith("#") else "" for line in lines])


def _paths(lines: list[str]) -> dict[str, int]:
    """Return the line of every field, examples too, by its path: `partijen[0].naam`."""
    found: dict[str, int] = {}
    above: list[tuple[int, str]] = []
    counts: dict[str, int] = {}
    for at, line in enumerate(lines):
        match = _FIELD.fullmatch(line)
        if match is None or _EXPLAINS.match(line):
            continue
        indent = len(match["indent"]) + (2 if match["dash"] else 0)
        while above and above[-1][0] >= (len(match["indent"]) if match["dash"] else indent):
            above.pop()
        if match["dash"]:
            owner = above[-1][1] if above else ""
            counts[owner] = counts.get(owner, -1) + 1
            above.append((len(match["indent"]), f"{owner}[{counts[owner]}]"))
        path = f"{above[-1][1]}.{match['name']}" if above else match["name"]
        found.setdefault(path, at)
        above.append((indent, path))
    return found


def _quoted(value: str) -> str:
    """Return a text in quotes, as YAML reads it back."""
    return _UNREADABLE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(value, ensure_ascii=False))


def _comment(rest: str) -> str:
    """Return the explanation behind a value."""
    at = rest.find("  # ")
    return rest[at:] if at >= 0 else ""
