"""The order in which a timeline is read, and where its story begins."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from summarizer.timeline.events import Event

_MONTH = timedelta(days=31)
_YEAR = timedelta(days=366)


def ordered(events: Iterable[Event]) -> list[Event]:
    """Return events oldest first, a wider one before a narrower one that begins on the same day."""
    return sorted(events, key=_reading_order)


def _reading_order(event: Event) -> tuple[date, timedelta, str, int]:
    first = event.reports[0].extract
    return event.earliest, event.earliest - event.latest, first.document, first.span.start


def background(events: Sequence[Event]) -> int:
    """Return how many of the first events end more than a year before the main cluster begins.

    The cluster is the longest run of events known to a month or better, none a year behind the last.
    """
    runs: list[list[Event]] = []
    for event in events:
        if event.latest - event.earliest > _MONTH:
            continue
        if runs and event.earliest - runs[-1][-1].earliest <= _YEAR:
            runs[-1].append(event)
        else:
            runs.append([event])
    if not runs:
        return 0
    main = max(runs, key=lambda run: (sum(event.sources for event in run), run[-1].latest))
    start = main[0].earliest
    count = 0
    while count < len(events) and events[count].earliest < start - _YEAR:
        count += 1
    return count
