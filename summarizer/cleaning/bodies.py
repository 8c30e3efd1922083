"""Which lines of a page are the article: what a line is, and what stands around it."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from summarizer.cleaning.furniture import goes_on
from summarizer.cleaning.lines import Kind, Line
from summarizer.cleaning.phrases import phrases

_OPENERS = frozenset({Kind.SECTION, Kind.RELATED, Kind.TAGS, Kind.ABSTRACT})
# A teaser under a related headline is one or two sentences; a longer paragraph is the article going on.
_LONGEST_TEASER = 30
# A caption or a menu entry has fewer words than the shortest paragraph that was seen without a final stop.
_SHORTEST_PARAGRAPH = 8


def with_lead(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, an unstopped one marked as prose that the first paragraph leans on.

    «افتتح الرئيس السد …» above «وقال …» is how the report begins: a headline has its report below it.
    """
    first = next((index for index, line in enumerate(lines) if line.kind is Kind.PROSE), 0)
    lead = lines[first - 1] if first else None
    if not lead or lead.kind is not Kind.LOOSE or lead.words < _SHORTEST_PARAGRAPH:
        return tuple(lines)
    if not goes_on(lines[first]) or not phrases().news.match(lead.bare) or lead.plain.endswith("…"):
        return tuple(lines)
    return (*lines[: first - 1], lead._replace(kind=Kind.PROSE), *lines[first:])


def body(lines: Sequence[Line]) -> tuple[bool, ...]:
    """Return for each line whether it belongs to the article."""
    free = _outside_lists(lines)
    prose = [index for index, line in enumerate(lines) if line.kind is Kind.PROSE and free[index]]
    if not prose:
        return _flash(lines, free)
    first, last = prose[0], prose[-1]
    tail = last + _tail(lines, free, last)
    return tuple(
        free[index] and line.kind in {Kind.PROSE, Kind.LOOSE} and first <= index <= tail
        for index, line in enumerate(lines)
    )


def _flash(lines: Sequence[Line], free: Sequence[bool]) -> tuple[bool, ...]:
    """Return the lines of a page without a single whole sentence: nothing that may be news is lost."""
    loose = [free[index] and line.kind is Kind.LOOSE for index, line in enumerate(lines)]
    longest = max((line.words for line, is_loose in zip(lines, loose, strict=True) if is_loose), default=0)
    return tuple(
        is_loose and line.words >= min(4, longest) for line, is_loose in zip(lines, loose, strict=True)
    )


def _outside_lists(lines: Sequence[Line]) -> list[bool]:
    """Return for each line whether it is outside the lists of headlines that openers begin."""
    free: list[bool] = []
    inside = False
    for index, line in enumerate(lines):
        if line.kind in _OPENERS:
            inside = opens(line) or inside
        elif inside and _resumes(lines, index):
            inside = False
        free.append(not inside and line.kind not in _OPENERS)
    return free


def opens(line: Line) -> bool:
    """Return whether headlines follow on the lines below: nothing stands on the opener's own line."""
    if line.kind is Kind.RELATED:
        return line.words <= 4
    return line.kind is not Kind.TAGS or line.words <= 3


def _resumes(lines: Sequence[Line], index: int) -> bool:
    """Return whether the article goes on with a line after a list of headlines."""
    line = lines[index]
    if line.kind is Kind.LOOSE:
        return line.words >= 5 and goes_on(line) and not line.plain.endswith("…")
    if line.kind is not Kind.PROSE:
        return False
    after = lines[index + 1] if index + 1 < len(lines) else None
    in_pairs = after is not None and after.kind is Kind.PROSE
    return in_pairs or goes_on(line) or line.words >= _LONGEST_TEASER or _goes_on_later(lines, index)


def _goes_on_later(lines: Sequence[Line], index: int) -> bool:
    """Return whether two paragraphs in a row follow: then we are in the middle of the article."""
    following = lines[index + 1 : index + 12]
    return any(one.kind is Kind.PROSE and two.kind is Kind.PROSE for one, two in pairwise(following))


def _tail(lines: Sequence[Line], free: Sequence[bool], last: int) -> int:
    """Return how many lines after the last whole sentence still belong to the article."""
    group = list(
        takewhile(lambda index: lines[index].kind is Kind.LOOSE and free[index], range(last + 1, len(lines)))
    )
    if lines[last].plain.endswith(":"):
        return len(group)
    sure = [index for index in group if _is_paragraph(lines, index, len(group))]
    return sure[-1] - last if sure else 0


def _is_paragraph(lines: Sequence[Line], index: int, group: int) -> bool:
    line = lines[index]
    if line.stopped or line.plain[:1] in '"«“' or (goes_on(line) and line.words >= 4):
        return True
    return group == 1 and line.words >= _SHORTEST_PARAGRAPH and not line.plain.endswith("…")
