"""What tells an expression from words that only look like one, where its neighbours alone do not."""

import re
from collections.abc import Sequence
from functools import cache

from summarizer.dates.composed import Portion
from summarizer.dates.joins import Phrase
from summarizer.dates.patterns import pattern
from summarizer.dates.symbols import Symbol
from summarizer.languages.dates import Kind

# How far around "today" a word may stand that makes it mean nowadays.
_NEAR = 3


def is_meant(phrase: Phrase, symbols: Sequence[Symbol], kinds: str) -> bool:
    """Tell whether an expression is meant as one."""
    if isinstance(phrase.expression, Portion) and phrase.expression.whole is None:
        is_plain = all(
            symbol.value == 0 for symbol in symbols[phrase.start : phrase.end] if symbol.kind == Kind.QUARTER
        )
        return is_plain and bool(_before_portion().search(kinds[max(0, phrase.start - 2) : phrase.start]))
    words = symbols[phrase.start : phrase.end]
    if len(words) == 1 and words[0].kind == Kind.TODAY:
        return _is_day_of_publication(phrase, symbols, kinds)
    return True


def _is_day_of_publication(phrase: Phrase, symbols: Sequence[Symbol], kinds: str) -> bool:
    """Tell "today" from "nowadays": no verb of state beside it, no preposition that counts by days."""
    near = (*symbols[max(0, phrase.start - _NEAR) : phrase.start], *symbols[phrase.end : phrase.end + _NEAR])
    if any(symbol.kind == Kind.STATE for symbol in near):
        return False
    return not _before_nowadays().search(kinds[max(0, phrase.start - 2) : phrase.start])


@cache
def _before_portion() -> re.Pattern[str]:
    return re.compile(pattern("(IN | LEAN | SINCE) $"))


@cache
def _before_nowadays() -> re.Pattern[str]:
    return re.compile(pattern("(UNTIL | SINCE | IN | FROM | TO | AND | LEAN | BEFORE | AFTER) $"))
