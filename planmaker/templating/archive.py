"""A Word file as a zip: read within limits, and written with the untouched members copied as they lie."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping

from planmaker.findings import Finding, Place, TemplateError
from planmaker.templating import limits
from planmaker.word.archive import ArchiveError, Member, read_members

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_UTF8_NAME = 0x800
_SMALL = 1024 * 1024  # a member that unpacks to less than this is never a bomb
EPOCH_STAMP = (0, 33)  # 1 January 1980, the earliest moment a zip can hold


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


Entry = tuple[bytes, bytes, bytes]  # local header with data; central record up to its offset; name


def entry(member: Member, stamp: tuple[int, int] = EPOCH_STAMP) -> Entry:
    """Return the two records that a zip holds of `member`; the central one lacks its last field, the offset."""
    encoded = member.name.encode()
    common = struct.pack(
        "<HHHHHIII",
        20,
        _UTF8_NAME if not member.name.isascii() else 0,
        member.method,
        *stamp,
        member.crc,
        len(member.raw),
        member.size,
    )
    local = b"PK\3\4" + common + struct.pack("<HH", len(encoded), 0) + encoded + member.raw
    central = b"PK\1\2" + struct.pack("<H", 20) + common + struct.pack("<HHHHHI", len(encoded), 0, 0, 0, 0, 0)
    return local, central, encoded


def write_archive(entries: Iterable[Entry]) -> bytes:
    """Return the zip of `entries`, in that order. The same entries give the same bytes."""
    out: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for local, central, name in entries:
        out.append(local)
        directory.append(central + struct.pack("<I", offset) + name)
        offset += len(local)
    records = b"".join(directory)
    count = len(directory)
    out += (records, struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, count, count, len(records), offset, 0))
    return b"".join(out)


def stamp_of(moment: tuple[int, int, int, int, int, int]) -> tuple[int, int]:
    """Return a moment (year to second) as a zip writes it: time and date, in steps of two seconds, from 1980 on."""
    year, month, day, hour, minute, second = moment
    if year < 1980:
        return EPOCH_STAMP
    return hour << 11 | minute << 5 | second >> 1, min(year - 1980, 127) << 9 | month << 5 | day
