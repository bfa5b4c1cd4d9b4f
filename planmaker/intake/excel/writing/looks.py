"""How the cells of the workbook of a dossier look, and as what they read what is typed in them."""

from __future__ import annotations

from planmaker.huisstijl.palette import ACCENT, DARK, FOG, GREY, PALE, WANTED, WHITE
from planmaker.office.workbook import Look

_AS_TEXT = "@"

PLAIN = Look()
TITLE = Look(bold=True, size=16, colour=ACCENT)
LINK = Look(underlined=True, colour=ACCENT)
HEADING = Look(_AS_TEXT, bold=True, colour=WHITE, fill=ACCENT)
REQUIRED = Look(_AS_TEXT, bold=True, colour=WHITE, fill=WANTED)
EXPLANATION = Look(_AS_TEXT, italic=True, size=10, colour=DARK, fill=FOG)
EXAMPLE = Look(_AS_TEXT, italic=True, colour=GREY, fill=FOG, edged=True)
SECTION = Look(_AS_TEXT, bold=True, colour=ACCENT, fill=PALE)
LABEL = Look(_AS_TEXT)
ROW_NUMBER = Look(italic=True, colour=GREY, fill=FOG, across="center")

# What people type in.
TEXT = Look(_AS_TEXT, edged=True)
DATE = Look("[$-413]d\\ mmmm\\ yyyy;@", edged=True, across="left")
AMOUNT = Look('"€"\\ #,##0.00;[Red]"€"\\ \\-#,##0.00', edged=True)
PERCENTAGE = Look("0.00%", edged=True)
WHOLE = Look("0", edged=True)
NUMBER = Look(edged=True)
