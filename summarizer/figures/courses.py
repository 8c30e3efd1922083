"""Which way a figure goes: what rose by 12 percent did not fall by them, what was lost was not earned."""

from summarizer.figures.numerals import Reader
from summarizer.figures.words import MARK

_BEFORE, _BEHIND = 8, 2
_ENDING = ".;؛!؟?"
# Profits may fall, losses grow: words of movement go before these.
_MOVEMENTS, _BALANCES = (("up", "ups"), ("down", "downs")), (("up", "gains"), ("down", "losses"))


def course_of(reader: Reader, start: int, end: int) -> str:
    """Return "up", "down" or "" where nothing tells; `start` and `end` are of the figure."""
    behind = _course(reader, range(end, min(end + _BEHIND, len(reader.words))), _MOVEMENTS)
    if behind and not reader.known.words.head_first:
        return behind
    before = range(start - 1, max(-1, start - 1 - _BEFORE), -1)
    return _course(reader, before, _MOVEMENTS) or _course(reader, before, _BALANCES)


def _course(reader: Reader, places: range, kinds: tuple[tuple[str, str], ...]) -> str:
    sets = reader.known.sets
    for place in places:
        word = reader.words[place]
        if word.kind == MARK and word.text in _ENDING:
            return ""
        for course, words in kinds:
            if word.key in sets[words]:
                return course
    return ""
