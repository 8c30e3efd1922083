"""What tells an expression from words that only look like one, where its neighbours alone do not."""

import re
from collections.abc import Sequence
from functools import cache

from summarizer.dates.composed import Portion
from summarizer.dates.joins import Phrase
from summarizer.dates.patterns import pattern
from summarizer.dates.shifts import Shift
from summarizer.dates.symbols import SIGNS, Symbol
from summarizer.languages.dates import Kind, Unit

# How far around "today" a word may stand that makes it mean nowadays.
_NEAR = 3
# A value of Kind.FROM.
_OF = 1
_CONTINUED = {SIGNS[kind] for kind in (Kind.FROM, Kind.LEAN, Kind.AGE)}


def is_meant(phrase: Phrase, symbols: Sequence[Symbol], kinds: str) -> bool:
    """Tell whether an expression is meant as one."""
    words = symbols[phrase.start : phrase.end]
    match phrase.expression:
        case Portion(whole=None):
            return _is_portion_of_time(phrase, words, kinds)
        case Shift(unit=Unit.DECADE, count=0):
            # «العقد الحالي» is as often the contract.
            return _stands_before(phrase, kinds, "(IN | SINCE | PART) $")
    if len(words) == 1 and words[0].kind == Kind.TODAY:
        return _is_day_of_publication(phrase, symbols, kinds)
    return not (len(words) == 1 and words[0].kind == Kind.DEICTIC and _is_of_an_age(phrase, symbols))


def _is_of_an_age(phrase: Phrase, symbols: Sequence[Symbol]) -> bool:
    """Tell "the leaders of tomorrow" from "the outcome of tomorrow's vote"."""
    before, behind = (
        symbols[max(0, phrase.start - 1) : phrase.start],
        symbols[phrase.end + 1 : phrase.end + 2],
    )
    is_tied = any(symbol.kind == Kind.FROM and symbol.value == _OF for symbol in before)
    return is_tied and not any(symbol.kind == Kind.POSSESSIVE for symbol in behind)


def _is_portion_of_time(phrase: Phrase, words: Sequence[Symbol], kinds: str) -> bool:
    """Tell the third quarter of a year from that of a match: nothing else follows that it is a part of."""
    is_plain = all(symbol.value == 0 for symbol in words if symbol.kind == Kind.QUARTER)
    is_last = kinds[phrase.end : phrase.end + 1] not in _CONTINUED
    return is_plain and is_last and _stands_before(phrase, kinds, "(IN | LEAN | SINCE) $")


def _is_day_of_publication(phrase: Phrase, symbols: Sequence[Symbol], kinds: str) -> bool:
    """Tell "today" from "nowadays": no verb of state beside it, no preposition that counts by days."""
    near = (*symbols[max(0, phrase.start - _NEAR) : phrase.start], *symbols[phrase.end : phrase.end + _NEAR])
    if any(symbol.kind == Kind.STATE for symbol in near):
        return False
    return not _stands_before(
        phrase,
        kinds,
        "(UNTIL | SINCE | IN | FROM | TO | LEAN | BEFORE | AFTER) $ | (?<!DEICTIC | WEEKDAY) AND $",
    )


def _stands_before(phrase: Phrase, kinds: str, written: str) -> bool:
    return _compiled(written).search(kinds, max(0, phrase.start - 2), phrase.start) is not None


@cache
def _compiled(written: str) -> re.Pattern[str]:
    return re.compile(pattern(written))
