"""The order in which chosen lines are read."""

from collections.abc import Sequence

from summarizer.summary.lines import Line

_BANDS = 4  # quarters of an article: news stands first, background last


def reading_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines as an editor would set them: by the quarter of the article they stand in, newest first.

    A line that leans stands directly behind its predecessor; lines of one article stay in its order.
    """
    leaning = {one.predecessor: one for one in lines if one.predecessor is not None}
    leading = sorted((one for one in lines if one.predecessor is None), key=_place)
    return tuple(line for one in leading for line in (one, leaning.get(one.number)) if line is not None)


def _place(one: Line) -> tuple[int, int, int]:
    band = _BANDS * one.index // max(1, one.article.size)
    published = one.article.published
    return band, -published[1].toordinal() if published else 0, one.number
