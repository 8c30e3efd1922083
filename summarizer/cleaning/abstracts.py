"""Machine abstracts: points before or behind an article that only repeat it."""

import itertools
import re
from collections.abc import Sequence
from itertools import islice, takewhile

from summarizer.cleaning.furniture import is_date_line, known
from summarizer.cleaning.lines import Kind, Line, line, trimmed
from summarizer.cleaning.phrases import phrases
from summarizer.document import Span
from summarizer.plain import spell
from summarizer.sentences import split
from summarizer.terms import lemmas

_BULLET = re.compile(r"[-–—•▪●◾►*·](?<!\S.)(?=\s)")
_NUMBERED = re.compile(r"\d{1,2}[.)\-](?=\s)")
_DOTS = "•▪●◾►"
# A real abstract shared 0.86 of its words with its article; closing paragraphs share 0.38, and 95 % of
# them under 0.59 (EASC).
_REPEATED = 0.6
_LONGEST_RUN = 12


def without_abstracts(text: str, lines: Sequence[Line], code: str) -> tuple[Line, ...]:
    """Return the lines, those marked that only repeat the others and cut off where they are glued."""
    if not any(_is_suspect(text, each) for each in lines):
        return tuple(lines)
    pieces = [piece for each in lines for piece in _pieces(text, each)]
    runs = _runs(text, pieces)
    if not runs:
        return tuple(lines)
    keys = [_keys(text, piece, code) for piece in pieces]
    for run in runs:
        plain = [index for index, piece in enumerate(pieces) if piece.kind is Kind.PROSE]
        if _is_repeated(keys, plain, run):
            for index in run:
                pieces[index] = pieces[index]._replace(kind=Kind.ABSTRACT)
    return tuple(_joined(text, pieces, lines))


def _is_suspect(text: str, each: Line) -> bool:
    return each.kind is Kind.ABSTRACT or _is_labelled(each) or bool(_bullets(text, each))


def _is_labelled(each: Line) -> bool:
    return phrases().abstract.match(each.bare) is not None


def _bullets(text: str, each: Line) -> list[int]:
    """Return where points begin in a line: at its start, after a sentence or behind a label or a date.

    A dash in the middle of a sentence is none.
    """
    piece = text[each.span.start : each.span.end]
    places = [0] if _NUMBERED.match(piece) else []
    places += [match.start() for match in _BULLET.finditer(piece)]
    sure = [place for place in places if place == 0 or piece[place] in _DOTS or _follows_stop(piece, place)]
    if sure and places[0] not in sure and _is_preface(piece[: places[0]]):
        sure.insert(0, places[0])
    return [each.span.start + place for place in sure]


def _follows_stop(piece: str, place: int) -> bool:
    return piece[max(0, place - 3) : place].rstrip().endswith((".", "؟", "!", ":", "…", "»", '"'))


def _is_preface(piece: str) -> bool:
    """Return whether only a label or a date stands before the first point."""
    return len(piece.split()) <= 4 and (
        is_date_line(spell(piece)) or phrases().abstract.match(spell(piece)) is not None
    )


def _pieces(text: str, each: Line) -> list[Line]:
    """Return a line cut behind or before the points that are glued to it; mostly the line itself."""
    if each.kind is not Kind.PROSE:
        return [each]
    bullets = _bullets(text, each)
    if len(bullets) > 1 and len(text[each.span.start : bullets[0]].split()) <= 4:
        end = split(text, Span(bullets[-1], each.span.end))[0].end
        return _cut(text, each, [end])
    if len(bullets) > 1 and text[: bullets[0]].rstrip().endswith((".", "؟", "!", "»", '"')):
        return _cut(text, each, [bullets[0]])
    if _is_labelled(each):
        return _cut(text, each, [sentence.end for sentence in split(text, each.span)[:_LONGEST_RUN]])
    return [each]


def _cut(text: str, each: Line, places: Sequence[int]) -> list[Line]:
    edges = [each.span.start, *places, each.span.end]
    spans = [trimmed(text, Span(*edge)) for edge in itertools.pairwise(edges)]
    pieces = [line(text, span) for span in spans if span.start < span.end]
    return [piece._replace(kind=Kind.PROSE if piece.words > 4 else known(piece).kind) for piece in pieces]


def _runs(text: str, pieces: Sequence[Line]) -> list[list[int]]:
    """Return the runs of points and labelled lines before the first and behind the last paragraph."""
    marked = [_is_suspect(text, piece) for piece in pieces]
    after_label = _after_labels(pieces)
    points = [mark or index in after_label for index, mark in enumerate(marked)]
    plain = [index for index, piece in enumerate(pieces) if piece.kind is Kind.PROSE and not points[index]]
    if not plain:
        return []
    outer = [index for index in range(len(pieces)) if points[index] and not plain[0] < index < plain[-1]]
    heads = [index for index in outer if index < plain[0]]
    return [
        run
        for run in (heads, [index for index in outer if index > plain[-1]], *_labelled(after_label))
        if run
    ]


def _after_labels(pieces: Sequence[Line]) -> dict[int, int]:
    """Return the lines that may belong to the abstract of a label, with the line of the label."""
    found: dict[int, int] = {}
    for index, piece in enumerate(pieces):
        if not _is_labelled(piece):
            continue
        found[index] = index
        later = takewhile(lambda place: pieces[place].kind is Kind.PROSE, range(index + 1, len(pieces)))
        found |= dict.fromkeys(islice(later, 3), index)
    return found


def _labelled(after_label: dict[int, int]) -> list[list[int]]:
    return [[index] for index in after_label]


def _is_repeated(keys: Sequence[frozenset[str]], plain: Sequence[int], run: Sequence[int]) -> bool:
    chosen = set(run)
    said = frozenset[str]().union(*(keys[index] for index in plain if index not in chosen))
    own = frozenset[str]().union(*(keys[index] for index in run))
    return bool(said) and len(own & said) >= _REPEATED * len(own)


def _keys(text: str, piece: Line, code: str) -> frozenset[str]:
    return lemmas(text[piece.span.start : piece.span.end], code)


def _joined(text: str, pieces: Sequence[Line], lines: Sequence[Line]) -> list[Line]:
    """Return the pieces, those of one line that turned out alike put together again."""
    whole = {each.span.start: each for each in lines}
    result: list[Line] = []
    for piece in pieces:
        last = result[-1] if result else None
        if last and piece.span.start not in whole and last.kind is piece.kind:
            result[-1] = last._replace(
                span=Span(last.span.start, piece.span.end),
                words=last.words + piece.words,
                stopped=piece.stopped,
            )
        else:
            result.append(piece)
    return result
