"""A spelling-neutral copy of a text that remembers where each letter came from."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.document import Span

_SILENT = frozenset("\u0640\u0670\ufeff\u00ad") | frozenset(
    chr(code)
    for first, last in (
        (0x0610, 0x061A),
        (0x064B, 0x065F),
        (0x06D6, 0x06ED),
        (0x200B, 0x200F),
        (0x202A, 0x202E),
        (0x2060, 0x2069),
    )
    for code in range(first, last + 1)
)
_SOUNDING = re.compile(f"[^{re.escape(''.join(sorted(_SILENT)))}]+")
_TABLE = (
    {ord(sign): None for sign in _SILENT}
    | str.maketrans("أإآٱىی", "اااايي")
    | str.maketrans("کھہ", "كهه")
    | str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
    | str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")
    | str.maketrans("\u00a0\u202f\u2009\t’‘“”„", '    \'\'"""')
)
_SIGNS = {chr(code): chr(other) if isinstance(other, int) else other or "" for code, other in _TABLE.items()}
# Nearly all that is to be spelled in Arabic: looked for one by one, they take a third of the time.
_FREQUENT = tuple((letter, _SIGNS[letter]) for letter in "أإآى")
_SPELLED = re.compile(f"[{re.escape(''.join(sorted(_SIGNS)))}]")


class Plain(NamedTuple):
    """A text without marks, with digits and letters in one spelling.

    `positions[i]` is where sign i of `text` stands in the original; one more closes the text.
    """

    text: str
    positions: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """Return the piece of the original that signs `start` up to `end` came from."""
        return Span(self.positions[start], self.positions[end - 1] + 1) if start < end else Span(0, 0)


def spell(text: str) -> str:
    """Return a text in the neutral spelling; spelling twice is spelling once."""
    if text.isascii():
        return text.translate(_TABLE)
    for letter, plainer in _FREQUENT:
        text = text.replace(letter, plainer)
    # Asking a dictionary about every sign, as translate does beyond ASCII, took five times as long.
    return _SPELLED.sub(_spelled, text)


def _spelled(sign: re.Match[str]) -> str:
    return _SIGNS[sign[0]]


def plain(text: str) -> Plain:
    """Return the neutral copy of a text with the way back."""
    spelled = spell(text)
    if len(spelled) == len(text):
        return Plain(spelled, range(len(text) + 1))
    positions: list[int] = []
    for run in _SOUNDING.finditer(text):
        positions.extend(range(*run.span()))
    return Plain(spelled, (*positions, len(text)))


def alternatives(phrases: Iterable[str]) -> str:
    """Return a pattern for any of the phrases in the neutral spelling, longest first.

    A space in a phrase stands for a run of them.
    """
    spelled = sorted({spell(phrase) for phrase in phrases}, key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(r"[ ]{1,9}".join(map(re.escape, phrase.split())) for phrase in spelled) + ")"
