"""What the spelling of an unknown word tells: a capital makes a name, an ending a verb of the past."""

from collections.abc import Sequence

from summarizer.dates.symbols import Symbol
from summarizer.languages.dates import DateWords, Kind
from summarizer.plain import plain

_SHORTEST_VERB = 5
_DOUBTFUL = (Kind.DOUBTFUL_MONTH, Kind.RARE_MONTH)
# Only beside these does a name or a verb decide.
_DECIDED = frozenset(
    {*_DOUBTFUL, Kind.MONTH, Kind.HIJRI_MONTH, Kind.WEEKDAY, Kind.SEASON, Kind.YEAR, Kind.DEICTIC}
)
_TOLD = frozenset({*_DOUBTFUL, Kind.PLACE, Kind.WORD, Kind.PAST, Kind.DEICTIC})


def told_apart(symbols: list[Symbol], printed: str, words: DateWords) -> list[Symbol]:
    """Return the symbols of a sentence, its names and verbs of the past known as such.

    `printed` is the sentence as it stands. A participle behind a form of "be" tells no tense:
    "will be released".
    """
    if not words.past_endings or _DECIDED.isdisjoint([symbol.kind for symbol in symbols]):
        return symbols
    # Where all is in small letters, a small one tells nothing.
    tells, is_shouted, positions = not printed.islower(), printed.isupper(), plain(printed).positions
    found = list(symbols)
    for place, symbol in enumerate(symbols):
        if symbol.kind not in _TOLD:
            continue
        before = found[max(0, place - 1) : place]
        if printed[positions[symbol.start]].isupper():
            found[max(0, place - 1) : place + 1] = _capital(symbol, before, tells and not is_shouted)
        elif symbol.kind in {Kind.WORD, Kind.PAST}:
            found[place] = _verb(symbol, symbols[max(0, place - 2) : place], words)
        elif symbol.kind in _DOUBTFUL and tells and not _is_dated(symbols, place):
            found[place] = symbol._replace(kind=Kind.WORD)
    return found


def _capital(symbol: Symbol, before: list[Symbol], tells: bool) -> list[Symbol]:
    """Return a word with a capital and the one before it: a name, India Today, May Street."""
    is_title = symbol.kind == Kind.DEICTIC and any(each.kind == Kind.NAME for each in before)
    if symbol.kind == Kind.WORD or is_title:
        return [*before, symbol._replace(kind=Kind.NAME)]
    if symbol.kind == Kind.PLACE and tells and any(each.kind in _DOUBTFUL for each in before):
        return [*(each._replace(kind=Kind.WORD) for each in before), symbol]
    return [*before, symbol]


def _is_dated(symbols: Sequence[Symbol], place: int) -> bool:
    """Tell whether a month stands between a day and a year: 1 june 2024, june 1st, 2024."""
    before, behind = symbols[max(0, place - 1) : place], symbols[place + 1 : place + 4]
    kinds = [symbol.kind for symbol in (*before, *behind)]
    return Kind.SMALL in kinds and Kind.YEAR in kinds


def _verb(symbol: Symbol, before: Sequence[Symbol], words: DateWords) -> Symbol:
    """Return a word as a verb of the past, or as none, where its ending or its neighbours tell."""
    is_long = len(symbol.text) >= _SHORTEST_VERB
    if symbol.kind != Kind.PAST and not (is_long and symbol.text.endswith(words.past_endings)):
        return symbol
    near = before[:1] if len(before) == 2 and before[1].text.endswith(words.adverb_endings) else before[-1:]
    is_participle = any(each.text in words.no_past_after for each in near)
    return symbol._replace(kind=Kind.WORD if is_participle else Kind.PAST)
