"""Which way the clause around an expression looks."""

from collections.abc import Iterator, Sequence
from itertools import chain, takewhile

from summarizer.dates.symbols import Symbol
from summarizer.languages.dates import DateWords, Kind

# Behind an expression its verb is never far; before it, a sentence of that many words is none.
_REACH, _FARTHEST = 8, 60
# Values of Kind.PAST.
_PLANNED, _NOUN_TOO, _AUXILIARY = 1, 2, 3
# How far before a noun the verb that governs it may stand.
_GOVERNED = 3
# A verb has four letters with its sign of tense.
_SHORTEST = 4


def is_future(symbols: Sequence[Symbol], start: int, end: int, words: DateWords) -> bool | None:
    """Tell whether the expression at symbols `start` up to `end` lies ahead; None where no verb tells.

    The verb nearest before it decides, else the first one behind it.
    """
    if _is_term(symbols, start, end):
        return True
    before = [symbols[place] for place in range(start - 1, max(-1, start - 1 - _FARTHEST), -1)]
    for place, symbol in enumerate(chain(before, _clause_behind(symbols, end))):
        if symbol.kind in {Kind.PAST, Kind.SINCE}:
            return _judged_past(symbol, before[place + 1 : place + 1 + _GOVERNED])
        if symbol.kind == Kind.GREETING:
            return bool(symbol.value)
        if symbol.kind == Kind.FUTURE:
            return None if _was(before[place + 1 : place + 2]) else True
        if symbol.kind == Kind.WORD and (is_future := _judged(symbol.text, words)) is not None:
            return is_future
    return None


def _is_term(symbols: Sequence[Symbol], start: int, end: int) -> bool:
    """Tell the term for doing something: "until Sunday to resign"."""
    if not 0 < start <= end < len(symbols):
        return False
    return symbols[start - 1].kind == Kind.UNTIL and symbols[end].kind == Kind.TO and symbols[end].value == 1


def _judged_past(symbol: Symbol, before: Sequence[Symbol]) -> bool | None:
    """Tell whether a word of the past is one, given the words before it, the nearest first.

    «تعتزم الحكومة نشر» plans to publish: a verb of the future governs what is a noun then.
    """
    if symbol.kind == Kind.PAST and symbol.value == _PLANNED:
        return None
    is_noun = symbol.kind == Kind.PAST and symbol.value == _NOUN_TOO
    return is_noun and any(each.kind == Kind.FUTURE for each in before)


def _was(before: Sequence[Symbol]) -> bool:
    """Tell the auxiliary that puts a verb into the past: «كان ينتظر» was waiting."""
    return any(symbol.kind == Kind.PAST and symbol.value == _AUXILIARY for symbol in before)


def _clause_behind(symbols: Sequence[Symbol], end: int) -> Iterator[Symbol]:
    """Yield what follows an expression in its clause; a comma right behind it parts it from nothing."""
    start = end + 1 if end < len(symbols) and symbols[end].kind == Kind.COMMA else end
    behind = symbols[start : start + _REACH]
    return takewhile(lambda symbol: symbol.kind not in {Kind.COMMA, Kind.AND}, behind)


def _judged(word: str, words: DateWords) -> bool | None:
    """Tell from the shape of a word whether it is a verb of the future or of the past."""
    bare = word[1:] if word[:1] in words.proclitics else word
    if len(bare) < _SHORTEST:
        return None
    if bare.startswith(words.future_beginnings):
        return None if bare.startswith(words.no_verbs) or bare in words.nouns else True
    beginnings, endings = words.no_perfects
    is_noun = word.startswith(beginnings) or word.endswith(endings)
    return False if word.endswith(words.perfect_endings) and not is_noun else None
