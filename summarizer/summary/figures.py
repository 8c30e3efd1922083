"""Figures that sentences give, told apart from each other but not read: that is the work of another part."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from summarizer.languages import language
from summarizer.ranking import Flags, Matrix, Numbers
from summarizer.summary.story import Story

_DIGIT = re.compile(r"\d")
_COUNT = re.compile(r"(?<![A-Za-z\d-])\d+(?![A-Za-z\d-])")  # not the 17 of JF-17
_ASCII = {0x660 + digit: str(digit) for digit in range(10)} | {
    0x6F0 + digit: str(digit) for digit in range(10)
}
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True, eq=False)
class Amounts:
    """The figures of a story that are worth covering: entry by entry the sentence and the figure.

    `confirmed` tells which figures two origins give; all others come from one, through several articles.
    There are `count` sentences.
    """

    rows: Numbers
    figures: Numbers
    confirmed: Flags
    count: int

    @property
    def size(self) -> int:
        """How many different figures there are."""
        return len(self.confirmed)

    def of(self, row: int) -> Numbers:
        """Return the figures of a sentence."""
        start, end = np.searchsorted(self.rows, [row, row + 1])
        return self.figures[start:end]

    def new(self, covered: Flags, left: Flags) -> Matrix:
        """Return how many figures each sentence has that are not covered.

        Those of one origin count beside a confirmed one, and where no sentence that is left has any such.
        """
        new = np.bincount(self.rows, ~covered[self.figures], self.count).astype(np.float64)
        confirmed = np.bincount(self.rows, (self.confirmed & ~covered)[self.figures], self.count) > 0
        return np.where(confirmed, new, 0.0) if (confirmed & left).any() else new


def shared_amounts(story: Story, pool: Flags) -> Amounts:
    """Return the figures that two or more articles give in sentences of the pool.

    Copies of one text, and all who name one agency, are one origin.
    """
    given: dict[str, list[int]] = {}
    for row in np.flatnonzero(pool).tolist():
        for amount in story.amounts(row):
            given.setdefault(amount, []).append(row)
    shared = [rows for rows in given.values() if len({int(story.articles[row]) for row in rows}) > 1]
    entries = sorted((row, figure) for figure, rows in enumerate(shared) for row in rows)
    rows, figures = np.array(entries, dtype=np.int64).reshape(-1, 2).T
    confirmed = np.array([_is_confirmed(story, told) for told in shared], dtype=np.bool_)
    return Amounts(rows, figures, confirmed, len(story))


def _is_confirmed(story: Story, rows: Sequence[int]) -> bool:
    """Return whether two origins tell it: neither one text twice, nor one agency."""
    first = _origin(story, rows[0])
    is_one_text = len(set(story.signs[rows].tolist())) == 1
    return not is_one_text and any(_origin(story, row) != first for row in rows[1:])


def _origin(story: Story, row: int) -> str:
    line = story.line(row)
    return line.origin or line.article.origin or line.article.outlet or line.document


def amounts_of(text: str, lemmas: Sequence[str], code: str) -> tuple[str, ...]:
    """Return the figures of a sentence that are worth covering.

    Years and numbers of one digit are none; a million or a billion is one with the thing it counts, however
    its number is written.
    """
    scales = language(code).discourse.scales
    # a billion is seldom a detail: it counts as two, by itself and with what it counts
    pairs = (
        []
        if scales.isdisjoint(lemmas)
        else [(one, thing) for one, thing in pairwise(lemmas) if one in scales]
    )
    large = {word for word, _ in pairs} | {f"{word} {thing}" for word, thing in pairs}
    small = {
        number
        for number in (_COUNT.findall(_ascii(text)) if _DIGIT.search(text) else ())
        if len(number) > 1 and not _YEAR.fullmatch(number)
    }
    return tuple(sorted(large | small))


def _ascii(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(_ASCII)
