"""Marks that an outlet sets around a name («ما يُعرف بـ"القيادة العامة"»): they are a part of its words."""

from summarizer.document import Span

_CLOSING = {"«": "»", "“": "”", "”": "”", "„": "“", "‹": "›", '"': '"'}
_OPENING = frozenset(_CLOSING)


def with_marks(text: str, span: Span) -> Span:
    """Return a span with the marks around all of it, or with the one that closes what it leaves open."""
    start, end = span
    behind = text[end : end + 1]
    before = text[start - 1 : start] if start else ""
    if before in _CLOSING and behind and behind in (_CLOSING[before], *_alike(before)):
        return Span(start - 1, end + 1)
    unclosed = _unclosed(text[start:end])
    if unclosed and behind and behind in (_CLOSING[unclosed], *_alike(unclosed)):
        return Span(start, end + 1)
    return span


def _alike(mark: str) -> tuple[str, ...]:
    """Return the marks that close one in outlets that set curls either way."""
    return ("“", "”") if mark in "“”" else ()


def _unclosed(words: str) -> str:
    """Return the last mark that opens in some words and is not closed in them, "" for none."""
    opened = list[str]()
    for sign in words:
        if opened and sign in (_CLOSING[opened[-1]], *_alike(opened[-1])):
            opened.pop()
        elif sign in _OPENING:
            opened.append(sign)
    return opened[-1] if opened else ""
