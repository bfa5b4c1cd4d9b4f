"""Put the printed parts together with what they need: pictures, links, new lists, included documents."""

from __future__ import annotations

import hashlib
import re

from planmaker.office.archive import Member
from planmaker.templating.compiled import Compiled
from planmaker.templating.printing.run import Attachment, Run
from planmaker.templating.printing.wording import ESCAPE_ATTRIBUTE, escape, percent
from planmaker.word.names import CONTENT_TYPES

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_TYPES = {"png": "image/png", "jpg": "image/jpeg", "gif": "image/gif"}
_NUMBERING = "word/numbering.xml"
_NO_RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'


def assemble(compiled: Compiled, printed: dict[str, bytes], run: Run) -> dict[str, bytes]:
    """Return the new bytes of each member that differs from the template."""
    parts = dict(printed)
    if run.restarts:
        parts[_NUMBERING] = _renumbered(_text(compiled.members, parts, _NUMBERING, ""), run).encode()
    members: dict[str, bytes] = {}
    attached = [one for one in run.attachments if one.kind in ("picture", "link")]
    if attached:
        members |= _media(attached)
        for part in {one.part for one in attached}:
            name = rels_of(part)
            of_part = [one for one in attached if one.part == part]
            parts[name] = _related(_text(compiled.members, parts, name, _NO_RELS), of_part).encode()
        if any(one.kind == "picture" for one in attached):
            suffixes = {one.suffix for one in attached} - {""}
            parts[CONTENT_TYPES] = _typed(_text(compiled.members, parts, CONTENT_TYPES, ""), suffixes).encode()
    members |= {name: _DECLARATION + part for name, part in parts.items()}
    includes = [one for one in run.attachments if one.kind == "include"]
    if includes:
        from planmaker.templating.printing.included_documents import include

        members = include(compiled, members, includes)
    return members


def _renumbered(numbering: str, run: Run) -> str:
    """Return the numbering with a new instance for each list that started anew."""
    fresh = []
    for number, original, level in run.restarts:
        match = re.search(rf'<w:num [^>]*w:numId="{original}"[^>]*>\s*<w:abstractNumId w:val="(\d+)"', numbering)
        if match:
            override = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>'
            fresh.append(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{match.group(1)}"/>{override}</w:num>')
    end = numbering.rindex("</w:num>") + len("</w:num>")
    return numbering[:end] + "".join(fresh) + numbering[end:]


def rels_of(part: str) -> str:
    """Return the name of the member that holds the relationships of `part`."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def _text(members: dict[str, Member], parts: dict[str, bytes], name: str, missing: str) -> str:
    if name in parts:
        return parts[name].decode()
    if name not in members:
        return missing
    return re.sub(r"^\s*<\?xml[^>]*\?>\s*", "", members[name].unpack().decode("utf-8-sig"))


def _media_name(one: Attachment) -> str:
    return f"media/planmaker-{hashlib.sha256(one.data).hexdigest()[:16]}.{one.suffix}"


def _media(attached: list[Attachment]) -> dict[str, bytes]:
    return {f"word/{_media_name(one)}": one.data for one in attached if one.kind == "picture"}


def _related(rels: str, attached: list[Attachment]) -> str:
    lines = []
    for one in attached:
        if one.kind == "picture":
            lines.append(f'<Relationship Id="{one.rid}" Type="{_KINDS}image" Target="{_media_name(one)}"/>')
        else:
            url = escape(percent(one.url)).translate(ESCAPE_ATTRIBUTE)
            lines.append(
                f'<Relationship Id="{one.rid}" Type="{_KINDS}hyperlink" Target="{url}" TargetMode="External"/>'
            )
    if rels.rstrip().endswith("/>") and "</Relationships>" not in rels:
        rels = rels.rstrip()[:-2] + "></Relationships>"
    return rels.replace("</Relationships>", "".join(lines) + "</Relationships>")


def _typed(types: str, suffixes: set[str]) -> str:
    known = {suffix.lower() for suffix in re.findall(r'Extension="([^"]+)"', types)}
    extra = "".join(f'<Default Extension="{s}" ContentType="{_TYPES[s]}"/>' for s in sorted(suffixes) if s not in known)
    return re.sub(r"(<Types[^>]*>)", lambda match: match.group(1) + extra, types, count=1)
