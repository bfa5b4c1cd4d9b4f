"""A Word file as a zip: read within limits, and written with the untouched members copied as they lie."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from planmaker.findings import Finding, Place, TemplateError
from planmaker.templating import limits

_DEFLATED, _STORED = 8, 0
_UTF8_NAME = 0x800
_ENCRYPTED = 0x1
_LEVEL = 6  # zlib's default: a higher level costs three times the time for 1 % of the size
_SMALL = 1024 * 1024  # a member that unpacks to less than this is never a bomb
EPOCH_STAMP = (0, 33)  # 1 January 1980, the earliest moment a zip can hold


class Member(NamedTuple):
    """One file of a zip as it lies there: packed bytes, method, checksum and unpacked size."""

    packed: bytes
    method: int
    crc: int
    size: int

    def read(self) -> bytes:
        """Return the unpacked bytes; ValueError when they are not what the zip promises."""
        if self.method == _STORED:
            data = self.packed
        else:
            engine = zlib.decompressobj(-15)
            data = engine.decompress(self.packed, self.size + 1)
        if len(data) != self.size or zlib.crc32(data) != self.crc:
            raise ValueError("size or checksum differs")
        return data


def pack(data: bytes) -> Member:
    """Return `data` as a packed member."""
    engine = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    return Member(engine.compress(data) + engine.flush(), _DEFLATED, zlib.crc32(data), len(data))


def read_archive(data: bytes, file: str) -> dict[str, Member]:
    """Return the members of the zip `data`, in order; TemplateError when it is no sound zip or breaks a limit."""
    import io
    import zipfile

    if len(data) > limits.MAX_FILE:
        raise _refused(file, "sjabloon-te-groot", f"het bestand is groter dan {limits.MAX_FILE // 2**20} MB")
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise _refused(
            file, "geen-word-bestand", "dit is een oud .doc-bestand of een bestand met een wachtwoord",
            "open het in Word en bewaar het als .docx, zonder wachtwoord",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError) as error:
        raise _refused(file, "geen-word-bestand", "dit is geen Word-bestand", "bewaar het in Word als .docx") from error
    if len(infos) > limits.MAX_MEMBERS:
        raise _refused(file, "sjabloon-te-groot", f"er zitten meer dan {limits.MAX_MEMBERS} onderdelen in")
    if sum(info.file_size for info in infos) > limits.MAX_UNPACKED:
        raise _refused(file, "sjabloon-te-groot", f"uitgepakt is het meer dan {limits.MAX_UNPACKED // 2**20} MB")
    members: dict[str, Member] = {}
    seen: set[str] = set()
    for info in infos:
        if info.is_dir():
            continue
        if info.filename.casefold() in seen:
            raise _refused(file, "geen-word-bestand", f"het onderdeel {info.filename} komt twee keer voor")
        seen.add(info.filename.casefold())
        members[info.filename] = _member(data, info.header_offset, info, file)
    return members


def _member(data: bytes, offset: int, info: object, file: str) -> Member:
    import zipfile

    assert isinstance(info, zipfile.ZipInfo)
    name_size, extra_size = struct.unpack_from("<HH", data, offset + 26) if offset + 30 <= len(data) else (0, 0)
    start = offset + 30 + name_size + extra_size
    packed = data[start : start + info.compress_size]
    if info.flag_bits & _ENCRYPTED or info.compress_type not in (_STORED, _DEFLATED) or len(packed) != info.compress_size:
        raise _refused(file, "geen-word-bestand", f"het onderdeel {info.filename} is niet te lezen")
    if info.file_size > _SMALL and info.file_size > limits.MAX_RATIO * max(1, info.compress_size):
        raise _refused(file, "sjabloon-te-groot", f"het onderdeel {info.filename} is verdacht sterk ingepakt")
    return Member(packed, info.compress_type, info.CRC, info.file_size)


def _refused(file: str, code: str, message: str, hint: str = "") -> TemplateError:
    return TemplateError([Finding(code, message, Place(file), hint)])


Entry = tuple[bytes, bytes, bytes]  # local header with data; central record up to its offset; name


def entry(name: str, member: Member, stamp: tuple[int, int] = EPOCH_STAMP) -> Entry:
    """Return the two records that a zip holds of `member`; the central one lacks its last field, the offset."""
    encoded = name.encode()
    common = struct.pack(
        "<HHHHHIII", 20, _UTF8_NAME if not name.isascii() else 0, member.method, *stamp, member.crc,
        len(member.packed), member.size,
    )
    local = b"PK\3\4" + common + struct.pack("<HH", len(encoded), 0) + encoded + member.packed
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


def unpacked(members: Mapping[str, Member], name: str, file: str) -> bytes:
    """Return the unpacked bytes of one member; TemplateError when they are damaged."""
    try:
        return members[name].read()
    except (ValueError, zlib.error) as error:
        raise _refused(file, "geen-word-bestand", f"het onderdeel {name} is beschadigd") from error
