"""Text as Telegram's HTML: escaped, on one line, with direction marks and bold spans.

Only the letters of the text are shown: a run of white space becomes one space, and nothing but
direction marks and tags is added, and nothing but hidden controls of direction is left out
(https://core.telegram.org/bots/api#html-style).
"""

import html
import re
from collections.abc import Sequence

from bot.render.bidi import END_ISOLATE, ISOLATE, direction_mark, foreign_runs
from summarizer import Span

_SPACE = re.compile(r"\s+")
_DIRECTIONS = str.maketrans("", "", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_TAG = re.compile(r"<[^<>]*>")


def shown(text: str, direction: str, bold: Sequence[Span] = ()) -> str:
    """Return a text as HTML; `bold` are spans of it, in order and apart from each other."""
    return inline(text, direction, bold).strip()


def inline(text: str, direction: str, bold: Sequence[Span] = ()) -> str:
    """Return the same for a piece of a line, with the space at its ends."""
    marks = [(run.start, 1, ISOLATE) for run in foreign_runs(text, direction)]
    marks += [(run.end, -1, END_ISOLATE) for run in foreign_runs(text, direction)]
    marks += [(span.start, 2, "<b>") for span in bold] + [(span.end, -2, "</b>") for span in bold]
    pieces, last = [], 0
    for position, _, mark in sorted(marks):
        pieces += [_piece(text[last:position]), mark]
        last = position
    return "".join([*pieces, _piece(text[last:])])


def line(body: str, direction: str) -> str:
    """Return a line of HTML laid out in the direction wanted."""
    return direction_mark(visible(body), direction) + body


def bold(body: str) -> str:
    """Return HTML set in bold; nothing for nothing, since Telegram refuses empty messages, not empty tags."""
    return f"<b>{body}</b>" if body else ""


def link(body: str, url: str) -> str:
    """Return HTML that opens an address."""
    return f'<a href="{html.escape(url)}">{body}</a>'


def plain(text: str) -> str:
    """Return a text as HTML without marks, for where its direction is set around it."""
    return _piece(text).strip()


def visible(body: str) -> str:
    """Return what a reader sees of HTML that this package made."""
    return html.unescape(_TAG.sub("", body))


def _piece(text: str) -> str:
    # Those of the source may be unbalanced or turn letters round; ours do not.
    return html.escape(_SPACE.sub(" ", text.translate(_DIRECTIONS)), quote=False)
