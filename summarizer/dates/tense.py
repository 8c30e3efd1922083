"""Which way the clause around an expression looks."""

from collections.abc import Sequence

from summarizer.dates.symbols import Symbol
from summarizer.languages.dates import DateWords, Kind

# Behind an expression, its verb is never far.
_REACH = 8


def is_future(symbols: Sequence[Symbol], start: int, end: int, words: DateWords) -> bool | None:
    """Tell whether the expression at symbols `start` up to `end` lies ahead; None where no verb tells.

    The verb nearest before it decides, else the first one behind it.
    """
    before = (symbols[place] for place in range(start - 1, -1, -1))
    behind = (symbols[place] for place in range(end, min(end + _REACH, len(symbols))))
    for symbol in (*before, *behind):
        if symbol.kind == Kind.PAST:
            return False
        if symbol.kind == Kind.FUTURE or (symbol.kind == Kind.WORD and _is_future_verb(symbol.text, words)):
            return True
    return None


def _is_future_verb(word: str, words: DateWords) -> bool:
    return len(word) >= 4 and word.startswith(words.future_beginnings) and not word.startswith(words.no_verbs)
