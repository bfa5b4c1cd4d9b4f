"""How much room a text takes, in Calibri, before Word lays it out: enough to size a box or a column.

Lengths are twips, twentieths of a point.
"""

from __future__ import annotations

import re
import unicodedata

# The advance widths of the printable ASCII characters, in thousandths of the size of the letter.
_REGULAR = (
    "226 326 401 498 507 715 682 221 303 303 498 498 250 306 252 386 507 507 507 507 507 507 507 507 507 507 268 "
    "268 498 498 498 463 894 579 544 533 615 488 459 631 623 252 319 520 420 855 646 662 517 673 543 459 487 642 "
    "567 890 519 487 468 307 386 307 498 498 291 479 525 423 525 498 305 471 525 230 239 455 230 799 525 527 525 "
    "525 349 391 335 525 452 715 433 453 395 314 460 314 498 "
)
_BOLD = (
    "226 326 438 498 507 729 705 233 312 312 498 498 258 306 267 430 507 507 507 507 507 507 507 507 507 507 276 "
    "276 498 498 498 463 898 606 561 529 630 488 459 637 631 267 331 547 423 874 659 676 532 686 563 473 495 653 "
    "591 906 551 520 478 325 430 325 498 498 300 494 537 418 537 503 316 474 537 246 255 480 246 813 537 538 537 "
    "537 355 399 347 537 473 745 459 474 397 344 475 344 498 "
)
_OTHER = 600  # signs outside ASCII that are no letter with an accent
_SLACK = 1.04  # no two programs round alike: a line that just fits here must fit there
_LINE = 1.22  # the height of a line of Calibri, in sizes of the letter


_BREAK = re.compile(r"\s+|(?<=\w[-–])(?!\d)")
"""Where a line may end: at a space, and behind the hyphen of a word. No reader wants a date in two."""


class _Widths(dict[str, int]):
    """The width of each sign, looked up once: a letter with an accent is as wide as the letter."""

    def __init__(self, ascii: str) -> None:
        self._ascii = tuple(map(int, ascii.split()))

    def __missing__(self, sign: str) -> int:
        letter = unicodedata.normalize("NFD", sign)[0]
        if 32 <= ord(letter) < 127:
            self[sign] = self._ascii[ord(letter) - 32]
        else:
            self[sign] = 0 if unicodedata.combining(letter) else _OTHER
        return self[sign]


_WIDTHS = {False: _Widths(_REGULAR), True: _Widths(_BOLD)}


def width(text: str, size: float, bold: bool = False) -> int:
    """Return the width of `text` on one line, at `size` points."""
    return round(sum(map(_WIDTHS[bold].__getitem__, text)) * size * _SLACK / 50)


def lines(text: str, size: int, room: int, bold: bool = False) -> int:
    """Return how many lines of at most `room` wide `text` takes; words that are too wide themselves are broken."""
    if not text:
        return 0
    space = width(" ", size, bold)
    count, used = 1, 0
    for word in text.split():
        need = width(word, size, bold)
        if used and used + space + need <= room:
            used += space + need
            continue
        if used:
            count += 1
        count += max(need - 1, 0) // room
        used = need - max(need - 1, 0) // room * room
    return count


def widest_word(text: str, size: float, bold: bool = False) -> int:
    """Return the width of the widest piece of `text` that no line end should divide."""
    return max(width(word, size, bold) for word in _BREAK.split(text))


def line_height(size: int) -> int:
    """Return the height of one line at `size` points."""
    return round(size * _LINE * 20)
