"""The zip of a template, which can come from outside: read within limits, or refused."""

from __future__ import annotations

from collections.abc import Mapping

from planmaker.findings import Finding, Place, TemplateError
from planmaker.office.archive import ArchiveError, Member, read_members
from planmaker.templating import limits

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SMALL = 1024 * 1024  # a member that unpacks to less than this is never a bomb


def read_archive(data: bytes, file: str) -> dict[str, Member]:
    """Return the members of the zip `data`, in order; TemplateError when it is no sound zip or breaks a limit."""
    if len(data) > limits.MAX_FILE:
        raise refused(file, f"het bestand is groter dan {limits.MAX_FILE // 2**20} MB", "sjabloon-te-groot")
    if data.startswith(_OLE):
        raise refused(file, "dit is een oud .doc-bestand of een bestand met een wachtwoord")
    try:
        members = read_members(data)
    except ArchiveError as error:
        raise refused(file, str(error)) from error
    for member in members:
        if member.size > _SMALL and member.size > limits.MAX_RATIO * max(1, len(member.raw)):
            raise refused(file, f"het onderdeel {member.name} is verdacht sterk ingepakt", "sjabloon-te-groot")
    return {member.name: member for member in members}


def unpacked(members: Mapping[str, Member], name: str, file: str) -> bytes:
    """Return the unpacked bytes of one member; TemplateError when they are damaged."""
    try:
        return members[name].unpack()
    except ArchiveError as error:
        raise refused(file, str(error)) from error


def refused(file: str, message: str, code: str = "geen-word-bestand") -> TemplateError:
    """Return the error for a file that is no template we want to open."""
    hint = "open het bestand in Word en bewaar het opnieuw als .docx, zonder wachtwoord"
    return TemplateError([Finding(code, message, Place(file), hint)])
