"""The properties of a document: title and subject, a language, and values of our own for provenance.

Written anew every time, so that nothing of the template's maker, computer or history goes along. The forms follow
ISO/IEC 29500-2 §11 (core properties: each at most once, dates as W3CDTF) and 29500-1 §22.2-22.3.
"""

from __future__ import annotations

import datetime
import io
import zipfile
import zlib
from collections.abc import Mapping

from lxml import etree

from planmaker.word.package import ROOT, Package
from planmaker.word.xml import Element, parse, serialise

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_CORE_NS = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_DCTERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_APP_NS = f"{_OFFICE}/extended-properties"
_CUSTOM_NS = f"{_OFFICE}/custom-properties"
_VT = f"{_OFFICE}/docPropsVTypes"
# The one format id that custom properties have; the pid tells them apart (29500-1 §22.3.2.2).
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_PID = 2

_CORE = ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
         "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties")  # fmt: skip
_APP = ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        f"{_OFFICE}/relationships/extended-properties")  # fmt: skip
_CUSTOM = ("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml",
           f"{_OFFICE}/relationships/custom-properties")  # fmt: skip
_MAX_READ = 1024 * 1024
"""Largest part with custom properties that is read, in bytes: nobody has that many."""


def set_properties(
    package: Package,
    *,
    title: str,
    subject: str,
    keywords: str,
    created: datetime.date,
    category: str,
    custom: Mapping[str, str],
    creator: str = "",
    language: str = "nl-NL",
) -> None:
    """Give the document these properties, in place of all it had.

    `created` counts as the date of making and of the last change, at midnight; `custom` are texts by name.
    """
    moment = f"{created.isoformat()}T00:00:00Z"
    core = [
        (_DC, "title", title), (_DC, "subject", subject), (_DC, "creator", creator), (_CORE_NS, "keywords", keywords),
        (_CORE_NS, "lastModifiedBy", ""), (_CORE_NS, "revision", "1"), (_DCTERMS, "created", moment),
        (_DCTERMS, "modified", moment), (_CORE_NS, "category", category), (_DC, "language", language),
    ]  # fmt: skip
    _put(package, _CORE, _core(core))
    _put(package, _APP, _app())
    _put(package, _CUSTOM, _custom(custom))
    for picture in package.related("thumbnail", ROOT):  # it shows the template
        package.drop_part(picture)


def custom_properties(data: bytes) -> dict[str, str]:
    """Return the custom properties in the bytes of a .docx, as text by name; {} when it is no .docx or has none.

    Reads that one part only.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            info = archive.getinfo(_CUSTOM[0])
            if info.file_size > _MAX_READ:
                return {}
            root = parse(archive.read(info))
    except (zipfile.BadZipFile, zlib.error, KeyError, ValueError, EOFError, NotImplementedError, RuntimeError, OSError):
        return {}
    found = {}
    for one in root.iterchildren(f"{{{_CUSTOM_NS}}}property"):
        name = one.get("name")
        if name and len(one):
            found[name] = one[0].text or ""
    return found


def _put(package: Package, part: tuple[str, str, str], root: Element) -> None:
    """Put a part of this kind under the file as a whole, in the place of those it had."""
    name, content_type, relationship = part
    old = package.related(relationship, ROOT)
    if old == [name] and package.content_type(name) == content_type:
        package.replace(name, serialise(root))
        return
    for gone in {*old, name}:
        package.drop_part(gone)
    package.add_part(name, serialise(root), content_type, relationship, source=ROOT)


def _core(values: list[tuple[str, str, str]]) -> Element:
    spaces = {"cp": _CORE_NS, "dc": _DC, "dcterms": _DCTERMS, "xsi": _XSI}
    root = etree.Element(f"{{{_CORE_NS}}}coreProperties", nsmap=spaces)
    for space, name, value in values:
        made = etree.SubElement(root, f"{{{space}}}{name}")
        made.text = value
        if space == _DCTERMS:
            made.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
    return root


def _app() -> Element:
    root = etree.fromstring(f'<Properties xmlns="{_APP_NS}"/>')
    etree.SubElement(root, f"{{{_APP_NS}}}Application").text = "planmaker"
    return root


def _custom(values: Mapping[str, str]) -> Element:
    root = etree.fromstring(f'<Properties xmlns="{_CUSTOM_NS}" xmlns:vt="{_VT}"/>')
    for pid, (name, value) in enumerate(values.items(), _FIRST_PID):
        about = {"fmtid": _FORMAT_ID, "pid": str(pid), "name": name}
        etree.SubElement(etree.SubElement(root, f"{{{_CUSTOM_NS}}}property", about), f"{{{_VT}}}lpwstr").text = value
    return root
