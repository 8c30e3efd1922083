"""Reading a sentence for its expressions of time: what they say, before anyone knows when it was written."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.dates.grammar import builders, matches
from summarizer.dates.joins import Phrase, joined
from summarizer.dates.lexicon import dictionary
from summarizer.dates.spelling import told_apart
from summarizer.dates.symbols import Symbol, may_tell, signs, symbols
from summarizer.document import Span
from summarizer.plain import Plain, plain, spell

# Dates, figures and lines ask for the sentences of one article, each in its turn; few have more of them.
_CACHED_SENTENCES = 64
# Code points; what is longer is no sentence, and shall not fill the memory.
_LONGEST = 4000


class Read(NamedTuple):
    """A sentence as symbols, their kinds a sign each, with its expressions; `text` is its neutral copy."""

    text: Plain
    symbols: Sequence[Symbol]
    kinds: str
    phrases: Sequence[Phrase]

    def span(self, start: int, end: int) -> Span:
        """Return where symbols `start` up to `end` lie in the sentence."""
        first, last = self.symbols[start].start, self.symbols[end - 1].end
        # Marks behind the last letter are still its word's: «1447هـ».
        return Span(self.text.positions[first], self.text.positions[last])


def read(printed: str, code: str) -> Read | None:
    """Return a sentence with its expressions of time, None where it has none."""
    return _kept(printed, code) if len(printed) <= _LONGEST else _read(printed, code)


@lru_cache(maxsize=_CACHED_SENTENCES)
def _kept(printed: str, code: str) -> Read | None:
    return _read(printed, code)


def _read(printed: str, code: str) -> Read | None:
    spelled, known = spell(printed), dictionary(code)
    if not may_tell(spelled, known):
        return None
    found = told_apart(symbols(spelled, known), printed, known.language)
    kinds = signs(found)
    phrases = joined(_simple(found, kinds, known.language.month_first), found, kinds)
    return Read(plain(printed), tuple(found), kinds, tuple(phrases)) if phrases else None


def _simple(read: Sequence[Symbol], kinds: str, month_first: bool) -> Iterator[Phrase]:
    build = builders(month_first)
    for match in matches(kinds, month_first):
        start, end = match.span()
        expression = build[match.lastgroup or ""](read[start:end])
        if expression:
            yield Phrase(start, end, expression)
