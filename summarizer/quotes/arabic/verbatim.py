"""Words in marks: which of them are speech, and what kind of quotation a reported clause is."""

from summarizer.document import Span
from summarizer.quotes.arabic.lexis import lexis
from summarizer.quotes.arabic.line import Line
from summarizer.quotes.tokens import COLON, COMMA, DASH, SOFT, STOP, WORD


def direct_from(line: Line, at: int) -> tuple[tuple[Span, ...], int]:
    """Return the speech in marks that begins at a token, what «و» adds, and the token behind it."""
    spans = []
    while (pair := line.pair(at)) is not None and pair.first == at:
        spans.append(line.inside(pair))
        end = min(pair.last + 1, len(line.tokens))
        at = end
        while line.kind(at) == COMMA:
            at += 1
        if line.key(at) != "و":
            break
        at += 1
    return tuple(spans), end


def quoted(line: Line, first: int, end: int) -> tuple[str, Span, tuple[Span, ...]]:
    """Return the kind of a reported clause, where it stands, and its verbatim parts."""
    pair = line.pair(first)
    if pair is not None and pair.first == first and pair.last >= end - 1 and not _names(line, first):
        inside = line.inside(pair)
        return "direct", inside, (inside,)
    span = line.span(first, end)
    stray = next((at for at in range(first, min(end + 1, len(line.tokens))) if at in line.strays), None)
    if stray is not None:
        return "mixed", span, (line.span(first, max(first + 1, min(stray, end))),)
    parts = tuple(
        line.inside(line.marks[number])
        for number in dict.fromkeys(line.pairs[at] for at in range(first, end))
        if number >= 0 and not line.named[number]
    )
    small = any(
        line.pairs[at] >= 0 and line.named[line.pairs[at]] and not _names(line, at)
        for at in range(first, end)
    )
    return ("mixed" if parts or small else "indirect"), span, parts


def _names(line: Line, at: int) -> bool:
    """Tell whether a marked string is called a name by the word before it."""
    return (
        line.named[line.pairs[at]] and line.key(line.marks[line.pairs[at]].first - 1) in lexis().sets["named"]
    )


def words_before(line: Line, at: int, start: int) -> tuple[Span, str, tuple[Span, ...]] | None:
    """Return the quotation that ends before a verb: «…»، قالت / هكذا رد."""
    place = at - 1
    if line.key(place) in lexis().sets["fronted"]:
        start = 0
    while place >= start and (
        line.kind(place) in (COMMA, DASH, SOFT, STOP, COLON)
        or (line.kind(place) == WORD and line.key(place) in lexis().sets["fronted"])
    ):
        place -= 1
    pair = line.pair(place)
    if pair is None or pair.last != place:
        return None
    if place == at - 1 and (line.named[line.pairs[place]] or pair.first > start):
        return None
    if line.named[line.pairs[place]] and pair.first > start:
        return None
    spans, _ = direct_from(line, first_of_row(line, pair.first))
    return Span(spans[0].start, spans[-1].end), "direct", spans


def first_of_row(line: Line, first: int) -> int:
    """Return where a row of marked strings joined by «و» begins: «"…"، و"…"»."""
    if line.key(first - 1) == "و":
        earlier = first - 2 if line.kind(first - 2) != COMMA else first - 3
        pair = line.pair(earlier)
        if pair is not None and pair.last == earlier:
            return pair.first
    return first
