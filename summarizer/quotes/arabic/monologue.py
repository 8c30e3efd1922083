"""Speech behind a colon without marks: it goes on over sentences where the speaker says «we»."""

from summarizer.quotes.arabic.cues import cue_at, only_acts
from summarizer.quotes.arabic.lexis import lexis
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.arabic.signals import may_report
from summarizer.quotes.arabic.words import is_inflected_verb
from summarizer.quotes.tokens import STOP, WORD

_LONGEST = 6  # sentences
_SHORT = 3  # sentences to the end of a paragraph that are the speaker's as a whole


def speech_end(line: Line, first: int, end: int) -> int:
    """Return the token behind speech that begins at a token and whose first sentence ends at another."""
    ends = [end, *_further(line, end)]
    mine = [
        number
        for number, place in enumerate(ends)
        if _says_we(line, first if not number else ends[number - 1], place)
    ]
    if not mine:
        return end
    closing = _is_last(line, ends[-1]) and len(ends) <= _SHORT + 1
    return ends[-1] if closing else ends[mine[-1]]


def _further(line: Line, end: int) -> list[int]:
    """Return where each of the next sentences ends, up to one that reports or holds marks."""
    ends: list[int] = []
    at = _past_stop(line, end)
    while at < len(line.tokens) and len(ends) < _LONGEST:
        stop = at
        while stop < len(line.tokens) and line.sentences[stop] == line.sentences[at]:
            if line.pair(stop) is not None or _reports(line, stop):
                return ends
            stop += 1
        last = stop - 1 if line.kind(stop - 1) == STOP else stop
        ends.append(last)
        at = stop
    return ends


def _past_stop(line: Line, at: int) -> int:
    while at < len(line.tokens) and line.kind(at) == STOP:
        at += 1
    return at


def _reports(line: Line, at: int) -> bool:
    if line.kind(at) != WORD or not may_report(line.key(at)):
        return False
    cue = cue_at(line, at, after=0)
    return cue is None or not (only_acts(cue) or cue.form.weak)


def _says_we(line: Line, first: int, end: int) -> bool:
    own = lexis().sets["own"]
    return any(line.key(at) in own or is_inflected_verb(line.key(at)) for at in range(first, end))


def _is_last(line: Line, end: int) -> bool:
    return _past_stop(line, end) >= len(line.tokens)
