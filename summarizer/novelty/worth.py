"""How much of what is new a passage of the article carries."""

from collections.abc import Iterator

from summarizer.document import Span
from summarizer.novelty.news import New

# An event is worth more than a name, a name more than a place.
_EVENT, _SPEAKER, _FIGURE, _PLACE = 3, 2, 2, 1


def worth(span: Span, new: New) -> int:
    """Return what a passage is worth for the new things that lie in it; 0: none does."""
    return sum(value for place, value in _places(new) if span.start <= place.start and place.end <= span.end)


def _places(new: New) -> Iterator[tuple[Span, int]]:
    yield from ((one.span, _EVENT) for one in new.events)
    yield from ((one.span, _SPEAKER) for one in new.speakers if one.span)
    yield from ((one.span, _FIGURE) for one in new.figures)
    yield from ((one.span, _PLACE) for one in new.places)
