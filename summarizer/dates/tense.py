"""Which way the clause around an expression looks."""

from collections.abc import Iterator, Sequence
from itertools import chain, takewhile

from summarizer.dates.symbols import Symbol
from summarizer.languages.dates import DateWords, Kind

# Behind an expression its verb is never far; before it, a sentence of that many words is none.
_REACH, _FARTHEST = 8, 60
# A verb has four letters with its sign of tense.
_SHORTEST = 4


def is_future(symbols: Sequence[Symbol], start: int, end: int, words: DateWords) -> bool | None:
    """Tell whether the expression at symbols `start` up to `end` lies ahead; None where no verb tells.

    The verb nearest before it decides, else the first one behind it.
    """
    before = (symbols[place] for place in range(start - 1, max(-1, start - 1 - _FARTHEST), -1))
    for symbol in chain(before, _clause_behind(symbols, end)):
        if symbol.kind in {Kind.PAST, Kind.SINCE}:
            return False
        if symbol.kind == Kind.FUTURE:
            return True
        if symbol.kind == Kind.WORD and (is_future := _judged(symbol.text, words)) is not None:
            return is_future
    return None


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
