"""What was new in an article, as it is kept: by its places."""

from collections.abc import Sequence
from datetime import date

from bot.kept.parts import KeptValue
from bot.models import Entry
from bot.replies import NewEvent, News, When
from summarizer import Span
from summarizer.novelty import New

# A list is read at a glance; what is beyond is counted.
SHOWN = 3

_Place = tuple[int, int]


class KeptNewEvent(KeptValue):
    """A clause by its place, and when what it tells was or is expected."""

    start: int
    end: int
    value: str
    modifier: str | None = None
    earliest: date
    latest: date
    expected: bool = False


class KeptNews(KeptValue):
    """What was new in an article, at most so many of each kind; `left` counts the others."""

    events: tuple[KeptNewEvent, ...] = ()
    figures: tuple[_Place, ...] = ()
    speakers: tuple[str, ...] = ()
    places: tuple[_Place, ...] = ()
    outlet: bool = False
    left: int = 0


def kept_news(new: New, most: int = SHOWN) -> KeptNews:
    """Return what is kept of what is new."""
    kinds: tuple[Sequence[object], ...] = (new.events, new.figures, new.speakers, new.places)
    return KeptNews(
        events=tuple(
            KeptNewEvent(
                start=one.span.start,
                end=one.span.end,
                value=one.value,
                modifier=one.modifier,
                earliest=one.earliest,
                latest=one.latest,
                expected=one.expected,
            )
            for one in new.events[:most]
        ),
        figures=tuple((one.span.start, one.span.end) for one in new.figures[:most]),
        speakers=tuple(one.name for one in new.speakers[:most]),
        places=tuple((one.span.start, one.span.end) for one in new.places[:most]),
        outlet=new.outlet is not None,
        left=sum(max(0, len(kind) - most) for kind in kinds),
    )


def shown_news(kept: KeptNews, entry: Entry) -> News:
    """Return kept news of an article as a reply tells them, in the words of its version."""
    document = entry.document
    return News(
        events=tuple(
            NewEvent(
                When(one.value, one.modifier, one.earliest, one.latest),
                Span(one.start, one.end),
                document.slice(Span(one.start, one.end)),
                one.expected,
            )
            for one in kept.events
        ),
        figures=tuple(document.slice(Span(*place)) for place in kept.figures),
        speakers=kept.speakers,
        places=tuple(document.slice(Span(*place)) for place in kept.places),
        outlet=document.outlet if kept.outlet else None,
        left=kept.left,
    )
