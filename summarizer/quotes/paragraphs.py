"""The paragraphs of an article that are prose, and the sentences of a paragraph."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from summarizer.document import Document, Span
from summarizer.languages import language
from summarizer.plain import spell

# Code points; a longer paragraph is no prose, and reading it would cost what a hundred articles cost.
_LONGEST = 30_000
# A line of prose that ends without a stop was broken by whoever copied it; headlines are shorter.
_WRAPPED = 150
_ENDING = frozenset('.!?؟:»”"')
_LINES, _EVEN = 6, 0.8
_HEADING = 40  # letters


def paragraphs(document: Document) -> tuple[Span, ...]:
    """Return the paragraphs of the kept text that are prose, in order; what was dropped lies outside.

    They end where the headlines of other articles begin.
    """
    found: list[Span] = []
    width = _width(document.text)
    for sentence in document.sentences:
        if found and _goes_on(document.text, found[-1], sentence.span, width):
            found[-1] = Span(found[-1].start, sentence.span.end)
        else:
            found.append(sentence.span)
    own = takewhile(lambda span: not _heads_others(document.slice(span), document.language), found)
    return tuple(span for span in own if span.end - span.start <= _LONGEST)


def sentences(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first token of each sentence and the one behind it, by the sentence of each token."""
    first = 0
    for at in range(1, len(numbers) + 1):
        if at == len(numbers) or numbers[at] != numbers[first]:
            yield first, at
            first = at


def _width(text: str) -> int:
    """Return how long the lines of a text are that was broken like a letter; `_WRAPPED` where it was not."""
    lengths = sorted(len(line) for line in text.split("\n") if line.strip())
    longest = lengths[-1] if lengths else 0
    even = len(lengths) >= _LINES and longest < _WRAPPED and lengths[len(lengths) // 2] >= longest * _EVEN
    return int(longest * _EVEN) if even else _WRAPPED


def _goes_on(text: str, before: Span, after: Span, width: int) -> bool:
    """Tell whether a sentence stands on the line of another, or on the next one, broken within a clause."""
    between = text[before.end : after.start]
    if between.strip():
        return False
    if "\n" not in between:
        return True
    line = text.rfind("\n", before.start, before.end) + 1 or before.start
    return between.count("\n") == 1 and before.end - line >= width and text[before.end - 1] not in _ENDING


def _heads_others(line: str, code: str) -> bool:
    """Tell whether a line heads the headlines of other articles, where whoever made the text left them in."""
    pages, plainer = language(code).pages, spell(line.strip())
    return len(plainer) < _HEADING and bool(pages.related.match(plainer) or pages.section.match(plainer))
