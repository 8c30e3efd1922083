"""When a feed is asked next, and what becomes of it: pure, from what its server answered."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.errors import FetchError, IntakeError, WorkerError
from bot.feeds import DueFeed, DuePage, Failure, Feed, News, Polled
from bot.intake.web import Fetched, NotModified
from bot.revisits import DueRevisit, Revisited, next_look

LONGEST = timedelta(days=1)
# Beyond, every wait is the longest; a power would only grow.
_DOUBLINGS = 20
# So much of a wait is drawn by lot: servers should not be asked by all their readers at once.
_SPREAD = 0.1
_HOST_FAILED = frozenset({"unreachable", "too_slow"})
# Another time may be better; what is refused, too large or unreadable stays so.
_PASSING = frozenset({"unreachable", "too_slow", "status"})
TRIES = 3


@dataclass(frozen=True, slots=True)
class Postponed:
    """A page that is asked again: until when it waits, and its host, where that is what failed."""

    until: datetime
    host_rest: datetime | None = None


def next_poll(
    now: datetime, every: timedelta, failures: int, draw: float, retry_after: int | None = None
) -> datetime:
    """Return when to ask again.

    Doubles the interval with each failure in a row, and is never earlier than the server asked for
    (RFC 9110 section 10.2.3), both up to LONGEST. `draw` is from 0 to 1, by lot: it lengthens the interval
    by a tenth at most, and shortens the longest by as much.
    """
    wait = min(every * (1 << min(failures, _DOUBLINGS)), LONGEST) * (1 + _SPREAD * draw)
    if wait > LONGEST:
        wait = LONGEST * (1 - _SPREAD * draw)
    asked = min(timedelta(seconds=max(retry_after or 0, 0)), LONGEST)
    return now + max(wait, asked)


def unchanged(due: DueFeed, answer: NotModified, now: datetime, every: timedelta, draw: float) -> Polled:
    """Return what becomes of a feed that answered that nothing changed."""
    return Polled(next_poll(now, every, 0, draw), moved_to=_moved(due, answer))


def read(
    due: DueFeed, answer: Fetched, feed: Feed, news: News, now: datetime, every: timedelta, draw: float
) -> Polled:
    """Return what becomes of a feed that was read."""
    return Polled(
        next_poll(now, every, 0, draw),
        feed,
        news,
        etag=answer.etag,
        modified=answer.modified,
        moved_to=_moved(due, answer),
    )


def failed(
    due: DueFeed, error: IntakeError | WorkerError, now: datetime, every: timedelta, draw: float
) -> Polled:
    """Return what becomes of a feed that could not be read; one that is gone is not asked again."""
    if not isinstance(error, FetchError):
        reason = error.reason if isinstance(error, IntakeError) else str(error)
        return Polled(next_poll(now, every, due.failures + 1, draw), failure=Failure("malformed", reason))
    failure = Failure(error.kind, error.reason)
    if error.kind == "gone":
        return Polled(None, failure=failure)
    next_at = next_poll(now, every, due.failures + 1, draw, error.retry_after)
    return Polled(next_at, failure=failure, host_rest=_host_rest(due, error, now, every, draw))


def postponed(
    page: DuePage, error: FetchError, now: datetime, every: timedelta, draw: float
) -> Postponed | None:
    """Return until when a page waits that could not be fetched; None: it is not asked again."""
    if page.tries >= TRIES or (error.kind not in _PASSING and error.retry_after is None):
        return None
    until = next_poll(now, every, page.tries, draw, error.retry_after)
    return Postponed(until, _host_rest(page, error, now, every, draw))


def unread(
    due: DueRevisit, error: IntakeError | WorkerError, now: datetime, every: timedelta, draw: float
) -> Revisited:
    """Return what becomes of a page that could not be looked at again: the next look comes at its time.

    None comes where the page is gone for good, nor before the server asked for it.
    """
    next_at = next_look(due.came_at, now)
    reason = error.reason if isinstance(error, IntakeError) else str(error)
    if not isinstance(error, FetchError):
        return Revisited(next_at, due.imprint, reason)
    if error.kind == "gone":
        return Revisited(None, due.imprint, reason)
    rest = _host_rest(due.page, error, now, every, draw)
    if next_at and rest:
        next_at = max(next_at, rest)
    return Revisited(next_at, due.imprint, reason, rest)


def _host_rest(
    due: DueFeed | DuePage, error: FetchError, now: datetime, every: timedelta, draw: float
) -> datetime | None:
    """Return until when all of a host is left alone; None where only this address failed."""
    if error.kind not in _HOST_FAILED and error.retry_after is None:
        return None
    return next_poll(now, every, due.host_failures + 1, draw, error.retry_after)


def _moved(due: DueFeed, answer: Fetched | NotModified) -> str | None:
    return answer.moved_to if answer.moved_to != due.url else None
