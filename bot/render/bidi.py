"""Direction: whole lines by a mark at their start, runs of the other script inside isolates.

PRODUCT's rule for a right-to-left reply: the first strong letter of a line is Arabic or the line
starts with U+200F; Latin runs stand inside U+2068 ... U+2069.
"""

import re
import unicodedata
from collections.abc import Iterator

from summarizer import Span

RTL_MARK, LTR_MARK = "\u200f", "\u200e"
ISOLATE, END_ISOLATE = "\u2068", "\u2069"

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
# A slash or an at-sign belongs to the command or name that it opens.
# The last block has the dotted letters of scholarly spellings.
_LATIN = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
# A mark above or below a letter is drawn on what stands before it: nothing may come between.
_MARKS = "[\u0300-\u036f]*"
_LATIN_RUN = re.compile(f"[/@#]?[{_LATIN}](?:[^{_RTL}\n\r\u2028\u2029]*[{_LATIN}0-9])?{_MARKS}")
_NO_RTL = f"{_LATIN}\n\r\u2028\u2029"
# A title may begin with a number and a name may end with one; behind a comma or a Latin word it is another's.
_RTL_RUN = re.compile(
    f"(?:(?<![A-Za-z0-9.,])(?<![A-Za-z0-9,] )[0-9]+(?:[.,][0-9]+)?%?[ \u00a0])?"
    f"[{_RTL}](?:(?:(?! · |\\[[0-9])[^{_NO_RTL}])*[{_RTL}])?"
    f"(?:[ \u00a0/:-]?[0-9]+(?![0-9]|[.,][0-9]| [A-Z]))?"
)


def foreign_runs(text: str, direction: str) -> Iterator[Span]:
    """Return the runs of a text that are written against the direction "rtl" or "ltr"."""
    pattern = _LATIN_RUN if direction == "rtl" else _RTL_RUN
    return (Span(*match.span()) for match in pattern.finditer(text))


def direction_mark(line: str, direction: str) -> str:
    """Return the mark that a line needs to be laid out in the direction wanted; "" where its letters do.

    `line` is the visible text: the names of tags are no letters of it.
    """
    mark = RTL_MARK if direction == "rtl" else LTR_MARK
    return "" if first_strong(line) in (direction, None) else mark


def first_strong(text: str) -> str | None:
    """Return the direction of the first letter that has one, None where there is none."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in ("R", "AL"):
            return "rtl"
        if kind == "L":
            return "ltr"
    return None
