"""The place and the agency before the first words of a report: «BERLIN (AP) —», «GAZA - »."""

from summarizer.quotes.english.lexis import lexis
from summarizer.quotes.english.line import Line
from summarizer.quotes.saying import BODY, Source
from summarizer.quotes.tokens import CLOSE, COLON, DASH, OPEN, WORD

_LONGEST = 10  # tokens


def dateline(line: Line, first: int, limit: int) -> tuple[int, Source | None]:
    """Return where a sentence begins behind its dateline, and the agency that this names."""
    if first == 0 and line.kind(first) == OPEN and (agency := _agency(line, first)) is not None:
        return line.behind(first), agency
    if first > 0 or not line.capital(first):
        return first, None
    agency = None
    for at in range(first, min(limit, first + _LONGEST)):
        if line.kind(at) == OPEN:
            agency = _agency(line, at) or agency
        ends = line.kind(at) == DASH and _is_free(line, at)
        if ends and at + 1 < limit and (agency or _is_place(line, first, at)):
            return at + 1, agency
        if line.pair(at) is not None or line.kind(at) == COLON:
            break
    return first, None


def _agency(line: Line, at: int) -> Source | None:
    end = at + 1
    while line.kind(end) == WORD:
        end += 1
    if line.kind(end) != CLOSE or end == at + 1:
        return None
    return Source(line.span(at + 1, end), line.words(at + 1, end), BODY, head=line.key(end - 1))


def _is_place(line: Line, first: int, end: int) -> bool:
    """Tell whether only a place stands before a dash: in capitals, or a known one."""
    words = [at for at in range(first, end) if line.kind(at) == WORD]
    if not all(line.capital(at) for at in words):
        return False
    return line.printed(first).isupper() or line.key(first) in lexis().lands


def _is_free(line: Line, at: int) -> bool:
    token = line.tokens[at]
    return line.text[token.end : token.end + 1].isspace() or line.key(at) in "–—"
