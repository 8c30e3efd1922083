"""Figures that sentences give, told apart from each other but not read: that is the work of another part."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from summarizer.languages import language
from summarizer.summary.candidates import Candidate

_DIGITS = re.compile(r"\d+")
_COUNT = re.compile(r"(?<![A-Za-z\d-])\d+(?![A-Za-z\d-])")  # not the 17 of JF-17
_ASCII = {0x660 + digit: str(digit) for digit in range(10)} | {
    0x6F0 + digit: str(digit) for digit in range(10)
}
_YEAR = re.compile(r"(?:19|20)\d\d")


def figures(one: Candidate) -> frozenset[str]:
    """Return the numbers of a sentence that are written in digits, in ASCII digits."""
    return frozenset(_DIGITS.findall(_ascii(one.text)))


def shared_figures(sentences: Sequence[Candidate]) -> dict[int, frozenset[str]]:
    """Return the figures of each sentence, by number, that two or more articles give.

    Years are none; a million or a billion is one with the thing it counts, however its number is written.
    """
    given = {one.number: _amounts(one) for one in sentences}
    articles: dict[str, set[str]] = {}
    for one in sentences:
        for amount in given[one.number]:
            articles.setdefault(amount, set()).add(one.document.id)
    shared = {amount for amount, told in articles.items() if len(told) > 1}
    return {number: amounts & shared for number, amounts in given.items()}


def _amounts(one: Candidate) -> frozenset[str]:
    scales = language(one.document.language).discourse.scales
    # a billion is seldom a detail: it counts as two, by itself and with what it counts
    pairs = [(word, thing) for word, thing in pairwise(one.lemmas) if word in scales]
    large = {word for word, _ in pairs} | {f"{word} {thing}" for word, thing in pairs}
    small = {
        number
        for number in _COUNT.findall(_ascii(one.text))
        if len(number) > 1 and not _YEAR.fullmatch(number)
    }
    return frozenset(large | small)


def _ascii(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(_ASCII)
