"""From what is due to the outbox: one message a place, of each article what is new to it and one extract.

An article that only repeats what the place received goes to no phone: it waits for the digest.

The work may be killed anywhere and run again: a message, what its place has seen by it, and that
nothing of it waits any longer are one transaction.
"""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.alerts.making import Compose, Made, Making
from bot.alerts.weigh import WEIGHED_AT_MOST, Scales
from bot.errors import StoreError
from bot.models import Entry
from bot.remembered import Remembered
from bot.store import Store, alerts, articles, outbox, repeats, replies, trials
from bot.store.alerts import Due
from bot.store.drawing import draw_id
from bot.workers import Workers

__all__ = ["MESSAGES", "QUEUED", "Compose", "gather"]

logger = logging.getLogger(__name__)

# Messages that are made in one transaction: nobody else can write meanwhile.
MESSAGES = 50
# So many in the outbox keep the sender busy for some seconds. More would be made at the cost of those who
# ask something meanwhile, and be older when they go.
QUEUED = 75
# A damaged reading is mended within minutes; a chat whose message cannot be made is no sooner worth a try.
_PUT_OFF = timedelta(minutes=10)


async def gather(
    store: Store,
    workers: Workers,
    compose: Compose,
    method: str = "mujaz",
    batch: int = MESSAGES,
    draw: Callable[[], int] = draw_id,
    scales: Scales | None = None,
) -> int:
    """Put what is due into the outbox, one message a place; return how many places were looked at.

    A place that was alerted less than ten minutes ago waits until these are over, and then gets all in
    one; in quiet hours it waits for their end. What is due for a chat that cannot be reached is dropped.
    `scales` remember articles from one call to the next.
    """
    now = store.now()
    async with store.reading() as connection:
        waiting = await alerts.due(connection, now, batch, store.home)
    free = [one for one in waiting if one.reachable and not one.held(now)]
    entries, unread = await _entries(store, workers, free)
    if unread:
        await _put_off(store, unread, now)
        return len(waiting)
    making = Making(store, workers, entries, compose, method, draw, scales or Remembered(WEIGHED_AT_MOST))
    made = await making.made(free)
    if waiting:
        await _write(store, waiting, made, now, batch)
    return len(waiting)


async def _entries(store: Store, workers: Workers, free: Sequence[Due]) -> tuple[dict[int, Entry], list[int]]:
    """Return by version the articles that are due, without words, and the versions that cannot be read.

    Hundreds may be due, and words take the most memory.
    """
    entries, unread = dict[int, Entry](), list[int]()
    for version in dict.fromkeys(version for one in free for version in one.versions):
        try:
            async with store.reading() as connection:
                unpack = await articles.outlines(connection, [version])
            entry = next(iter(await workers.run(unpack)), None)
        except StoreError:
            raise
        except Exception:  # what cannot be read must not stop what can
            logger.exception("article put off, alerts of it wait: version %d", version)
            unread.append(version)
        else:
            if entry is not None:
                entries[version] = entry
    return entries, unread


async def _put_off(store: Store, unread: Sequence[int], now: datetime) -> None:
    """Let alerts of articles that cannot be read wait until these were read anew."""
    async with store.writing() as connection:
        for version in unread:
            await trials.doubt(connection, version)
        await alerts.put_off(connection, unread, now + _PUT_OFF)


async def _write(
    store: Store,
    waiting: Sequence[Due],
    made: Made,
    now: datetime,
    batch: int,
) -> None:
    """Write what still holds: to whom more became due meanwhile, or less, is looked at anew next time."""
    later = {one.place: end for one in waiting if (end := one.held(now)) is not None}
    later |= dict.fromkeys(made.failed, now + _PUT_OFF)
    async with store.writing() as connection:
        still = set(await alerts.due(connection, now, batch, store.home))
        done = [one for one in waiting if one in still and one.place not in later]
        ready = [message for message in made.messages if message.due in still]
        await alerts.postpone(connection, later)
        await alerts.clear(connection, done)
        held = [(one.place, version) for one in done for version in made.repeated.get(one, ())]
        await repeats.hold(connection, held, now)
        await replies.keep_all(connection, [message.row for message in ready], now)
        await outbox.enqueue(connection, [message.outgoing for message in ready], now)
        await alerts.note(connection, [sight for message in ready for sight in message.sights], now)
        await alerts.open_windows(connection, [message.due.place for message in ready], now)
