"""Furniture that a scrape glued to the sentences of a paragraph, or a whole page on one line."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice, pairwise

from summarizer.cleaning.days import CLOCK, days
from summarizer.cleaning.furniture import known
from summarizer.cleaning.lines import Kind, Line, line, trimmed
from summarizer.cleaning.phrases import phrases
from summarizer.document import Span
from summarizer.plain import Plain, plain

# Shorter lines hold no two things.
_SHORTEST = 10
# What follows «اقرأ أيضاً» is a headline; more words than this are not one.
_LONGEST_HEADLINE = 22
_HEAD_SIGNS = 400
_MOST_PIECES = 60
_EDGE = re.compile(r"[.!?؟…»\")\]] |[(\[]")
_STOP = re.compile(r"[.!?؟…][\"»”')\]]?(?: |(?=[ء-ي]))")


def unglued(text: str, each: Line, *, first: bool) -> list[Line]:
    """Return a line in pieces, furniture apart from prose; `first` says that no paragraph stands above it."""
    if each.kind is not Kind.PROSE or each.words < _SHORTEST:
        return [each]
    copy = plain(text[each.span.start : each.span.end])
    cuts = [*(_header(copy) if first else ()), *_inside(copy)]
    if not cuts:
        return [each]
    edges = sorted({0, len(copy.text), *(edge for cut in cuts for edge in cut)})
    starts = {start for start, _ in cuts}
    pieces: list[Line] = []
    for start, end in pairwise(edges):
        if copy.text[start:end].strip():
            furniture = start in starts
            pieces.append(_piece(text, each, copy.span(start, end), furniture=furniture))
    return pieces


def _piece(text: str, each: Line, span: Span, *, furniture: bool) -> Line:
    own = trimmed(text, Span(each.span.start + span.start, each.span.start + span.end))
    piece = line(text, own, gap=each.gap and own.start == each.span.start)
    kind = known(piece).kind
    if furniture:
        return piece._replace(kind=Kind.JUNK if kind in {Kind.PROSE, Kind.LOOSE} else kind)
    return piece._replace(kind=Kind.PROSE)


def _header(copy: Plain) -> list[tuple[int, int]]:
    """Return menu, headline, day and buttons before the first sentence, up to the last button or clock."""
    head = copy.text[:_HEAD_SIGNS]
    stamps = [
        day for day in days(head) if (clock := CLOCK.search(head, day.end)) and clock.start() - day.end < 12
    ]
    ends = [match.end() for match in _bars().finditer(head)]
    ends += [clock.end() for day in stamps if (clock := CLOCK.search(head, day.end))]
    end = max(ends, default=0)
    if not end or len(copy.text[end:].split()) < 5:
        return []
    if not stamps:
        return [(0, end)]
    start, middle = stamps[0].start, min(edge for edge in ends if edge > stamps[0].start)
    return [edge for edge in ((0, start), (start, middle), (middle, end)) if edge[0] < edge[1]]


def _inside(copy: Plain) -> list[tuple[int, int]]:
    """Return the pieces of furniture between the sentences."""
    cuts: list[tuple[int, int]] = []
    for match in islice(_openings(copy.text), _MOST_PIECES):
        start = match.start() - (copy.text[match.start() - 1 : match.start()] in {"(", "["})
        if cuts and start < cuts[-1][1]:
            cuts[-1:] = [(cuts[-1][0], start), (start, cuts[-1][1])]
        elif end := _end(copy.text, match.start(), len(match[0])):
            cuts.append((start, end))
    return cuts


def _openings(text: str) -> Iterator[re.Match[str]]:
    """Yield the phrases that open furniture; without a colon, only behind a sentence or in a bracket."""
    if ":" in text:
        yield from _phrases().finditer(text)
        return
    end = 0
    for edge in _EDGE.finditer(text):
        if edge.end() >= end and (match := _after_edge().match(text, edge.end())):
            end = match.end()
            yield match


def _end(text: str, start: int, length: int) -> int | None:
    """Return where the piece that begins with a phrase is over; None where that cannot be told."""
    ahead = text[start : start + 300]
    if text[start - 1 : start] in {"(", "["}:
        closing = min((place for sign in ")]" if (place := ahead.find(sign)) > 0), default=-1)
        return start + closing + 1 if closing > 0 else None
    stop = _STOP.search(ahead)
    until = stop.end() if stop else len(ahead)
    resumed = _resumes().search(ahead, length, until)
    if resumed:
        return start + resumed.start()
    if stop:
        return start + until if len(ahead[:until].split()) <= _LONGEST_HEADLINE else None
    return len(text)


@cache
def _phrases() -> re.Pattern[str]:
    """Return the pattern of a phrase that opens furniture: after a sentence, in a bracket, before a colon."""
    before_colon = "|".join(one.pattern for one in (phrases().related, phrases().tags, phrases().sign_off))
    return re.compile(
        rf"(?:(?<=[.!?؟…»\")\]] )|(?<=[(\[])){_after_edge().pattern}|(?<= )(?:{before_colon})(?= ?:|(?<=:))"
    )


@cache
def _after_edge() -> re.Pattern[str]:
    own = phrases()
    return re.compile(
        f"(?:{'|'.join(one.pattern for one in (own.related, own.tags, own.sign_off, own.notice))})"
    )


@cache
def _resumes() -> re.Pattern[str]:
    return re.compile(rf"(?<= )(?:{phrases().resumes.pattern})")


@cache
def _bars() -> re.Pattern[str]:
    """Return the pattern of two buttons or more in a row."""
    words = sorted({re.escape(word) for word in phrases().widgets if len(word) > 3})
    one = rf"\b(?:{'|'.join(words)})\b"
    return re.compile(rf"{one}(?:[ |،,]{{1,3}}{one}){{1,12}}")
