"""A zip file as Word wants it: read without unpacking, written the same way every time.

Members that nobody changed travel as they lie in the file they came from, still compressed. What Python's
`zipfile` cannot do (copy a compressed member) is done here with the two records of the zip format that it takes:
APPNOTE.TXT 4.3.7 (local header) and 4.3.12 (central directory).
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

MAX_FILE = 100 * 1024 * 1024
"""Most bytes of a file. Word itself becomes unusable long before."""

MAX_UNZIPPED = 200 * 1024 * 1024
"""Most bytes that all members together may unpack to: far above a document with photographs, far below a zip bomb."""

MAX_MEMBERS = 5_000
"""Most members in one file. A Word file with a thousand pictures has some 1,100."""

MAX_RATIO = 200
"""Unpacked : packed of one large member. XML deflates 10 to 30 times; a bomb more than a thousand times."""

_SMALL = 1024 * 1024  # a member that unpacks to less than this is never a bomb
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STORED, _DEFLATED = 0, 8
_LEVEL = 5
"""How hard to compress: two thirds of the time of zlib's usual 6, for a part that is 2 to 9 % larger."""

_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5HL")  # up to its offset
_OFFSET = struct.Struct("<L")
_END = struct.Struct("<4s4H2LH")


class ArchiveError(ValueError):
    """The bytes are no zip file that we want to open, or (`too_large`) one too large. The text is Dutch."""

    def __init__(self, message: str, *, too_large: bool = False) -> None:
        super().__init__(message)
        self.too_large = too_large


@dataclass(frozen=True, slots=True)
class Member:
    """One member, as it lies in the zip: `raw` is still compressed; `size` is its length unpacked, in bytes."""

    name: str
    raw: bytes
    method: int
    crc: int
    size: int

    @classmethod
    def of(cls, name: str, data: bytes) -> Member:
        """Return a member that holds `data`, compressed."""
        squeeze = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
        return cls(name, squeeze.compress(data) + squeeze.flush(), _DEFLATED, zlib.crc32(data), len(data))

    def unpack(self) -> bytes:
        """Return the content. Raises ArchiveError when it is not what the zip file promised."""
        if self.method == _STORED:
            data = self.raw
        else:
            try:
                data = zlib.decompressobj(-zlib.MAX_WBITS).decompress(self.raw, self.size + 1)
            except zlib.error as error:
                raise ArchiveError(f"het onderdeel {self.name} is beschadigd") from error
        if len(data) != self.size or zlib.crc32(data) != self.crc:
            raise ArchiveError(f"het onderdeel {self.name} is beschadigd")
        return data


def read_members(data: bytes) -> list[Member]:
    """Return the members of a zip file in their order, folders left out.

    Raises ArchiveError for what is no zip file, is damaged, locked with a password, compressed in a way Word does
    not know, has two members of one name, or passes one of the limits above.
    """
    if len(data) > MAX_FILE:
        raise ArchiveError(f"het bestand is groter dan {MAX_FILE // 2**20} MB", too_large=True)
    if data.startswith(_OLE):
        raise ArchiveError("dit is een oud .doc-bestand of een bestand met een wachtwoord")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
    except (zipfile.BadZipFile, EOFError, NotImplementedError, struct.error, ValueError) as error:
        raise ArchiveError("dit is geen Word-bestand (.docx)") from error
    if len(infos) > MAX_MEMBERS:
        raise ArchiveError(f"het bestand is te groot: het heeft meer dan {MAX_MEMBERS} onderdelen", too_large=True)
    if sum(info.file_size for info in infos) > MAX_UNZIPPED:
        raise ArchiveError(f"het bestand is te groot: uitgepakt meer dan {MAX_UNZIPPED // 2**20} MB", too_large=True)
    for info in infos:
        if info.file_size > max(_SMALL, MAX_RATIO * info.compress_size):
            raise ArchiveError(f"het onderdeel {info.filename} is verdacht sterk ingepakt", too_large=True)
    members = [_member(data, info) for info in infos]
    names = {member.name.lower() for member in members}
    if len(names) < len(members):
        raise ArchiveError("het bestand heeft twee onderdelen met dezelfde naam")
    return members


def _member(data: bytes, info: zipfile.ZipInfo) -> Member:
    if info.flag_bits & _ENCRYPTED:
        raise ArchiveError("het bestand is met een wachtwoord beveiligd")
    if info.compress_type not in (_STORED, _DEFLATED):
        raise ArchiveError(f"het onderdeel {info.filename} is ingepakt op een manier die Word niet kent")
    header = data[info.header_offset : info.header_offset + _LOCAL.size]
    if len(header) < _LOCAL.size or not header.startswith(b"PK\3\4"):
        raise ArchiveError(f"het onderdeel {info.filename} is beschadigd")
    fields = _LOCAL.unpack(header)
    start = info.header_offset + _LOCAL.size + fields[-2] + fields[-1]
    raw = data[start : start + info.compress_size]
    return Member(info.filename, raw, info.compress_type, info.CRC, info.file_size)


Stamp = tuple[int, int]
"""The time and the date of a member, as a zip writes them."""

EPOCH_STAMP: Stamp = (0, 0x21)
"""1980-01-01, the earliest moment a zip can hold."""

Entry = tuple[bytes, bytes, bytes]
"""The records of one member: the local header with the data; the central one up to its offset; the name."""


def write_members(members: Iterable[Member], stamp: Stamp = EPOCH_STAMP) -> bytes:
    """Return a zip file with `members` in this order, each dated `stamp`: the same members give the same bytes."""
    return write_entries(entry(member, stamp) for member in members)


def entry(member: Member, stamp: Stamp = EPOCH_STAMP) -> Entry:
    """Return what a zip file holds of `member`, to be kept by who writes it many times."""
    name = member.name.encode()
    flags = 0 if member.name.isascii() else _UTF8_NAME
    common = (20, flags, member.method, *stamp, member.crc, len(member.raw), member.size, len(name), 0)
    local = _LOCAL.pack(b"PK\3\4", *common) + name + member.raw
    return local, _CENTRAL.pack(b"PK\1\2", 20, *common, 0, 0, 0, 0), name


def write_entries(entries: Iterable[Entry]) -> bytes:
    """Return the zip file of `entries`, in this order."""
    out: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for local, central, name in entries:
        out.append(local)
        directory.append(central + _OFFSET.pack(offset) + name)
        offset += len(local)
    records = b"".join(directory)
    count = len(directory)
    out += (records, _END.pack(b"PK\5\6", 0, 0, count, count, len(records), offset, 0))
    return b"".join(out)


def stamp_of(moment: tuple[int, int, int, int, int, int]) -> Stamp:
    """Return a moment (year to second) as a zip writes it: time and date, in steps of two seconds, from 1980 on."""
    year, month, day, hour, minute, second = moment
    if year < 1980:
        return EPOCH_STAMP
    return hour << 11 | minute << 5 | second >> 1, min(year - 1980, 127) << 9 | month << 5 | day
