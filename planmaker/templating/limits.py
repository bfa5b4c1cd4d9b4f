"""How much a template may ask for, and why.

A template can come from outside. Every number here is far above what a document for people needs and low enough
that a hostile file becomes a finding within seconds and within 512 MB. What the zip itself may be stands in
`planmaker.office.archive`.
"""

from __future__ import annotations

from typing import Final

MAX_PART: Final = 20 * 1024 * 1024
"""Bytes of one part that holds tags. A 1,000-page document.xml is about 8 MB."""

MAX_TAGS: Final = 12_000
"""Tags in one template. The clean-up of the dialect takes time for each tag."""

MAX_TAG_LENGTH: Final = 4_000
"""Characters of one tag. Longer is a forgotten end mark."""

MAX_DEPTH: Final = 40
"""Blocks inside each other. Python itself refuses code indented deeper than 100 levels."""

MAX_LOOP_DEPTH: Final = 12
"""Loops inside each other. Python itself refuses more than 20 nested loops in one function."""

MAX_TURNS: Final = 300_000
"""Loop turns and calls in one document: a hundred times the longest table a person reads."""

MAX_OUTPUT: Final = 40_000_000
"""Characters of one part of the result, about 20,000 pages; four bytes each still fit in the memory limit."""

MAX_READ_AGAIN: Final = 16_000_000
"""Bytes of a part that is read once more after printing, for its tables, references or contents: as a tree it
takes more than ten times as much memory."""

MAX_PARAGRAPHS: Final = 20_000
"""Paragraphs of a text in which references or a contents page are filled in: about a thousand pages. Each heading
takes up to half a millisecond."""

MAX_VALUE: Final = 5_000_000
"""Characters of one value, or items of one list made inside the template."""

MAX_ITEMS: Final = 500_000
"""Items, all levels together, of a list that a template makes and keeps: lists of lists of themselves grow unseen."""

MAX_TRIED: Final = 50_000
"""Loop turns and calls while a failed rendering is explained, which is slower than printing."""

MAX_NUMBER_BITS: Final = 4_096
"""Size of a number computed inside the template: larger powers take minutes."""

MAX_RANGE: Final = 100_000
"""Numbers in `range(…)`."""

MAX_PICTURE: Final = 30 * 1024 * 1024
"""Bytes of one picture."""

MAX_FINDINGS: Final = 100
"""Findings listed of one stage; beyond that a list helps nobody."""
