"""The headline of a page."""

import re
from collections.abc import Sequence

from summarizer.cleaning.lines import Kind, Line
from summarizer.cleaning.media import medium
from summarizer.document import Span
from summarizer.terms import lemmas

# Headlines shared 0.75-1.0 of their words with the article below them; menu entries share hardly any.
_SHARED = 0.4
_FIRST_LINE_SHARED = 0.2
# A paragraph says what it is about in its first signs; lines of a megabyte exist.
_READ = 2000
_NEAREST = 60
_SITE = re.compile(r" [|–—-] [^|–—]{2,40}$")


def headline(text: str, head: Sequence[Line], body: Sequence[Line], code: str) -> Line | None:
    """Return the line above the body that says what the body says, or None; a caption is none."""
    if not body:
        return None
    lines = [
        line
        for line in head[-_NEAREST:]
        if line.kind is Kind.LOOSE
        and line.words >= 4
        and not line.plain.endswith(":")
        and not _is_caption(line, body[0])
    ]
    said = frozenset[str]().union(*(_keys(text, line.span, code) for line in body[: 8 if lines else 0]))
    for line in lines:
        keys = _keys(text, line.span, code)
        shared = len(keys & said) / max(1, len(keys))
        if shared >= (_FIRST_LINE_SHARED if line is head[0] else _SHARED):
            return line
    # A headline that plays with words shares none; alone above an article it can be nothing else.
    return lines[0] if len(lines) == 1 and lines[0].words >= 5 and len(body) > 1 else None


def without_site(title: str) -> tuple[str, str | None]:
    """Return a headline and the name of the site behind its last stroke, if there is one."""
    match = _SITE.search(title)
    site = medium(match[0][3:]) if match else None
    if not match or not site or not site.sure:
        return title, None
    return title[: match.start()].rstrip(), site.name


def _is_caption(line: Line, first: Line) -> bool:
    """Return whether a line is a name that the article opens with: so are captions, headlines have a verb."""
    return line.bare in first.plain


def _keys(text: str, span: Span, code: str) -> frozenset[str]:
    return lemmas(text[span.start : min(span.end, span.start + _READ)], code)
