"""The order in which chosen lines are read."""

from collections.abc import Sequence

from summarizer.summary.candidates import Candidate

_BANDS = 4  # quarters of an article: news stands first, background last


def reading_order(lines: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return lines as an editor would set them: by the quarter of the article they stand in, newest first.

    A line that leans stands directly behind its predecessor; lines of one article stay in its order.
    """
    leaning = {one.predecessor: one for one in lines if one.predecessor is not None}
    leading = sorted((one for one in lines if one.predecessor is None), key=_place)
    return tuple(line for one in leading for line in (one, leaning.get(one.number)) if line is not None)


def _place(one: Candidate) -> tuple[int, int, int]:
    band = _BANDS * one.index // max(1, len(one.document.sentences))
    published = one.document.published
    return band, -published[1].toordinal() if published else 0, one.number
