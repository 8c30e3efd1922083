"""What the spelling of an unknown word tells: a capital makes a name, an ending a verb of the past."""

from collections.abc import Sequence

from summarizer.dates.symbols import Symbol
from summarizer.languages.dates import DateWords, Kind
from summarizer.plain import Plain

_SHORTEST_VERB = 5


def told_apart(symbols: Sequence[Symbol], text: Plain, printed: str, words: DateWords) -> list[Symbol]:
    """Return the symbols of a sentence, its names and verbs of the past known as such.

    `text` is the neutral copy of the sentence as it was `printed`. A participle behind a form
    of "be" tells no tense: "will be released".
    """
    if not words.past_endings:
        return list(symbols)
    # Where all is in small letters, a small one tells nothing.
    tells = not printed.islower()
    found = []
    for place, symbol in enumerate(symbols):
        if printed[text.positions[symbol.start]].isupper():
            found.append(symbol._replace(kind=Kind.NAME) if symbol.kind == Kind.WORD else symbol)
        else:
            found.append(_small(symbol, symbols[max(0, place - 2) : place], words, tells))
    return found


def _small(symbol: Symbol, before: Sequence[Symbol], words: DateWords, tells: bool) -> Symbol:
    """Return a word without a capital; where those tell, March and May must have one."""
    match symbol.kind:
        case Kind.DOUBTFUL_MONTH | Kind.RARE_MONTH if tells:
            return symbol._replace(kind=Kind.WORD)
        case Kind.WORD | Kind.PAST:
            return symbol._replace(kind=_tense(symbol, before, words))
    return symbol


def _tense(symbol: Symbol, before: Sequence[Symbol], words: DateWords) -> Kind:
    if any(each.text in words.no_past_after for each in before):
        return Kind.WORD
    is_past = len(symbol.text) >= _SHORTEST_VERB and symbol.text.endswith(words.past_endings)
    return Kind.PAST if is_past else symbol.kind
