"""What tells an expression from words that only look like one, where its neighbours alone do not."""

import re
from collections.abc import Sequence
from functools import cache

from summarizer.dates.calendar_dates import CalendarDate, Weekday
from summarizer.dates.composed import Portion
from summarizer.dates.held import unit_of
from summarizer.dates.joins import Phrase
from summarizer.dates.patterns import pattern
from summarizer.dates.shifts import Shift
from summarizer.dates.symbols import SIGNS, Symbol
from summarizer.languages.dates import DateWords, Kind, Unit

# How far around "today" a word may stand that makes it mean nowadays.
_NEAR = 3
# A value of Kind.FROM.
_OF = 1
# Values of Kind.EVERY.
_WITH_UNIT, _ALONE = 1, 2
_HAPPENED = {Kind.PAST, Kind.FUTURE, Kind.GREETING}
_SHORTEST_VERB = 4
_QUOTES = {SIGNS[Kind.QUOTE], SIGNS[Kind.UNQUOTE]}
_CONTINUED = {SIGNS[kind] for kind in (Kind.FROM, Kind.LEAN, Kind.AGE)}


def is_meant(phrase: Phrase, symbols: Sequence[Symbol], kinds: str, language: DateWords) -> bool:
    """Tell whether an expression is meant as one."""
    words = symbols[phrase.start : phrase.end]
    if _comes_again(phrase, symbols, kinds) or _is_counted(phrase, symbols, language):
        return False
    if _is_title(phrase, kinds):
        return False
    match phrase.expression:
        case Portion(whole=None):
            return _is_portion_of_time(phrase, words, kinds)
        case Shift(unit=Unit.DECADE, count=0):
            # «العقد الحالي» is as often the contract.
            return _stands_before(phrase, kinds, "(IN | SINCE | PART) $")
    if words[0].kind == Kind.TODAY and all(symbol.kind == Kind.DAYPART for symbol in words[1:]):
        return _is_day_of_publication(phrase, symbols, kinds) and not _is_state_of(phrase, symbols, language)
    return not (len(words) == 1 and words[0].kind == Kind.DEICTIC and _is_of_an_age(phrase, symbols))


def _comes_again(phrase: Phrase, symbols: Sequence[Symbol], kinds: str) -> bool:
    """Tell what comes every year or week: «8 مارس من كل عام», "March 8 each year"."""
    if isinstance(phrase.expression, CalendarDate | Weekday) and not any(
        symbol.kind == Kind.YEAR for symbol in symbols[phrase.start : phrase.end]
    ):
        before = _compiled("EVERY (UNIT | YEAR_WORD)? COMMA? (IN | ON | LEAN)? $").search(
            kinds, max(0, phrase.start - 4), phrase.start
        )
        if before and _recurs(symbols[before.start() : phrase.start]):
            return True
    behind = _compiled("(COMMA? AND WEEKDAY){0,4} COMMA? FROM? EVERY SINGLE?").match(kinds, phrase.end)
    if behind is None:
        return False
    return _recurs(symbols[phrase.end : behind.end()])


def _recurs(symbols: Sequence[Symbol]) -> bool:
    """Tell "yearly" and "every year"; every day of a month is no repetition of the month."""
    every = next(symbol for symbol in symbols if symbol.kind == Kind.EVERY)
    unit = unit_of(symbols)
    return every.value == (_WITH_UNIT if unit else _ALONE) and unit != Unit.DAY


def _is_title(phrase: Phrase, kinds: str) -> bool:
    """Tell the name of a film, which is all that stands within quotation marks: «الجمعة»."""
    if kinds[phrase.end : phrase.end + 1] not in _QUOTES or not phrase.start:
        return False
    bare = _compiled("QUOTE (DAYPART | DAY_WORD | WEEKDAY | A_MONTH | SEASON | TODAY){1,2}")
    return bare.fullmatch(kinds, phrase.start - 1, phrase.end) is not None


def _is_counted(phrase: Phrase, symbols: Sequence[Symbol], language: DateWords) -> bool:
    """Tell the number of what is received from the year that is: nothing follows that it could count."""
    if symbols[phrase.start].kind != Kind.YEAR:
        return False
    is_greeted = any(each.kind == Kind.GREETING for each in symbols[max(0, phrase.start - 2) : phrase.start])
    behind = symbols[phrase.end : phrase.end + 1]
    return is_greeted and any(
        each.kind == Kind.WORD and each.text[:1] not in language.proclitics for each in behind
    )


def _is_state_of(phrase: Phrase, symbols: Sequence[Symbol], language: DateWords) -> bool:
    """Tell the present state of what begins a sentence («المرأة اليوم شريك»), and outlets as sources."""
    place = phrase.start - 1
    if place < 0 or any(_happens(symbol, language) for symbol in symbols[phrase.end : phrase.end + 1]):
        return False
    named, before = symbols[place], symbols[max(0, place - 2) : place]
    begins = all(symbol.kind == Kind.AND for symbol in before) and place <= 1
    if named.kind == Kind.REALM:
        return begins or any(symbol.kind == Kind.SOURCE for symbol in before)
    return (
        begins
        and named.kind == Kind.WORD
        and bool(language.article)
        and named.text.startswith(language.article)
    )


def _happens(symbol: Symbol, language: DateWords) -> bool:
    """Tell a verb of what one does or did; what many do («يستخدمون») is more often a state."""
    if symbol.kind != Kind.WORD:
        return symbol.kind in _HAPPENED
    is_long = len(symbol.text) >= _SHORTEST_VERB
    return (
        is_long
        and symbol.text.startswith(language.present_beginnings)
        and not symbol.text.endswith(language.plurals)
    )


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
