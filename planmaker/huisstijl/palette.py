"""The colours, as six hexadecimal digits. No other module of planmaker names a colour; the templates have the same."""

from __future__ import annotations

ACCENT, TINT, PALE = "1B4B5A", "C3D3D8", "E6EDEF"
"""The accent, 7:1 on white, and two tints of it that stay apart in black-and-white."""

BLACK, WHITE = "262626", "FFFFFF"
"""Letters: on what is light, and on what is dark."""

DARK, GREY, SILVER = "4D4D4D", "595959", "9A9A9A"
"""Greys that letters and lines can have on white; the last for areas only."""

MIST, EDGE, RULE, FOG = "D0D0D0", "BFBFBF", "D9D9D9", "F2F2F2"
"""Greys for areas, edges of cells, thin lines, and backgrounds."""

WANTED, WANTED_TINT = "8A3A12", "FBE3D6"
"""What must be filled in: its heading, and the cell that misses it."""

SUBJECTS = (ACCENT, WANTED, "4F6228", "5F497A", "31859B", "7F6000")
"""Hues that keep subjects apart where a screen shows nothing but colour: the tabs of sheets."""

INK = "000000"
"""Black itself, for what must stand out on a marker."""
