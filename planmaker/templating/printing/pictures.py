"""The kind and size of a picture, read from its first bytes."""

from __future__ import annotations

import struct

_EMU_PER_INCH = 914_400
_DEFAULT_DPI = 96
_SIZE_MARKERS = frozenset((0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF))


class PictureFault(Exception):
    """The bytes are no picture that Word shows. The message is Dutch."""


def measure_picture(data: bytes) -> tuple[str, int, int]:
    """Return the file suffix of a picture and its width and height in EMU (360,000 to a centimetre)."""
    try:
        if data.startswith(b"\x89PNG\r\n\x1a\n"):
            suffix, width, height, dpi = "png", *_png(data)
        elif data.startswith(b"\xff\xd8"):
            suffix, width, height, dpi = "jpg", *_jpeg(data)
        elif data[:6] in (b"GIF87a", b"GIF89a"):
            suffix, (width, height), dpi = "gif", struct.unpack("<HH", data[6:10]), (_DEFAULT_DPI, _DEFAULT_DPI)
        else:
            raise PictureFault("dit is geen PNG, JPEG of GIF")
    except (struct.error, IndexError) as error:
        raise PictureFault("het bestand is beschadigd") from error
    if not width or not height:
        raise PictureFault("de afbeelding heeft geen afmeting")
    return suffix, round(width * _EMU_PER_INCH / dpi[0]), round(height * _EMU_PER_INCH / dpi[1])


def _png(data: bytes) -> tuple[int, int, tuple[float, float]]:
    width, height = struct.unpack(">II", data[16:24])
    position = 8
    while position + 12 <= len(data):
        size, kind = struct.unpack(">I4s", data[position : position + 8])
        if kind == b"pHYs":
            across, down, unit = struct.unpack(">IIB", data[position + 8 : position + 17])
            if unit == 1 and across and down:
                return width, height, (across * 0.0254, down * 0.0254)
        if kind == b"IDAT":
            break
        position += 12 + size
    return width, height, (_DEFAULT_DPI, _DEFAULT_DPI)


def _jpeg(data: bytes) -> tuple[int, int, tuple[float, float]]:
    dpi: tuple[float, float] = (_DEFAULT_DPI, _DEFAULT_DPI)
    position = 2
    while True:
        while data[position] == 0xFF and data[position + 1] == 0xFF:
            position += 1
        marker = data[position + 1]
        if data[position] != 0xFF or marker == 0xD9:
            raise PictureFault("het bestand is beschadigd")
        (size,) = struct.unpack(">H", data[position + 2 : position + 4])
        if marker == 0xE0 and data[position + 4 : position + 9] == b"JFIF\0":
            unit, across, down = struct.unpack(">BHH", data[position + 11 : position + 16])
            if unit in (1, 2) and across and down:
                dpi = (across, down) if unit == 1 else (across * 2.54, down * 2.54)
        if marker in _SIZE_MARKERS:
            height, width = struct.unpack(">HH", data[position + 5 : position + 9])
            return width, height, dpi
        position += 2 + size
