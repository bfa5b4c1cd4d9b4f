"""Text as XML: escaping, and the line breaks, tabs, paragraphs and page breaks inside a value."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote

ESCAPE_ATTRIBUTE = {
    ord('"'): "&quot;",
    ord("\n"): "&#10;",
    ord("\t"): "&#9;",
    ord("\r"): "&#10;",
    7: "&#10;",
    12: "&#10;",
}
TEXTS = ("text", "run", "block")
"""The kinds of sites where formatted text can stand."""

_BREAKS = re.compile("[\n\t\a\f]")
_LINE_ENDS = re.compile("\r\n?")
_OPEN = '<w:t xml:space="preserve">'


class Site(NamedTuple):
    """Where a tag prints: `kind` as in `pieces.SiteKind`, and the formatting around it."""

    kind: str
    run: str = ""
    paragraph: str = ""
    splits: bool = False


def escape(text: str) -> str:
    """Return `text` with the three signs that XML keeps for itself written as it wants them."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def run_text(text: str, run: str, paragraph: str, splits: bool) -> str:
    """Return the XML that stands for `text` inside a `w:t`.

    `run` and `paragraph` are the formatting to repeat. Where a paragraph cannot be split, such as in a link, a new
    paragraph becomes a line break.
    """
    xml = escape(text)
    if "\r" in xml:
        xml = _LINE_ENDS.sub("\n", xml)
    if not _BREAKS.search(xml):
        return xml
    ends = {
        "\n": f"</w:t><w:br/>{_OPEN}",
        "\t": f"</w:t><w:tab/>{_OPEN}",
        "\a": f"</w:t></w:r></w:p><w:p>{paragraph}<w:r>{run}{_OPEN}" if splits else f"</w:t><w:br/>{_OPEN}",
        "\f": f'</w:t></w:r></w:p><w:p>{paragraph}<w:r>{run}<w:br w:type="page"/>{_OPEN}'
        if splits
        else f'</w:t><w:br w:type="page"/>{_OPEN}',
    }
    return _BREAKS.sub(lambda match: ends[match.group()], xml)


def percent(text: str) -> str:
    """Return `text` as it may stand in an address: what is already written with percent signs stays."""
    return quote(text, safe="%/:=&?~#+!$,;'@()*[]")
