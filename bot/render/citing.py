"""Who the numbers in brackets are."""

from collections.abc import Sequence
from itertools import accumulate

from bot.models import Entry
from bot.render import labels
from bot.render.html import line
from bot.render.wording import Wording

SOURCES_LIMIT = 900
_BETWEEN = " · "


def sources_line(entries: Sequence[Entry], wording: Wording) -> str:
    """Return the articles as a line of HTML: as many as there is room for."""
    sources = [labels.source(entry, wording) for entry in entries]
    lengths = accumulate(len(source) + len(_BETWEEN) for source in sources)
    fitting = sum(length <= SOURCES_LIMIT - len("…") for length in lengths)
    shown = _BETWEEN.join([*sources[:fitting], *(["…"] if fitting < len(sources) else [])])
    return _line(shown, wording)


def widest_line(wording: Wording) -> str:
    """Return a line that takes as much room as `sources_line` ever does."""
    return _line("x" * SOURCES_LIMIT, wording)


def _line(sources: str, wording: Wording) -> str:
    return line(wording.show(f"{wording.texts['sources']} {sources}"), wording.direction)
