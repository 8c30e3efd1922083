"""How the feeds look in the state of the bot."""

from collections.abc import Iterator
from datetime import datetime

from bot.feeds import KeptFeed, state_of
from bot.render import labels
from bot.render.wording import Wording
from bot.status import Status, duration

# With more a message would be too long; those that need somebody come first.
SHOWN = 12
NAME_SHOWN = 60
_ORDER = ("gone", "dying", "failing", "new", "read")


def feed_lines(status: Status, wording: Wording) -> Iterator[str]:
    """Yield the lines of the feeds, those first that need somebody; none where there are none."""
    if not status.feeds:
        return
    yield wording.say("status_feeds", feeds=wording.count("feeds", len(status.feeds)))
    ranked = sorted(status.feeds, key=lambda feed: (_ORDER.index(state_of(feed, status.at)), feed.id))
    for feed in ranked[:SHOWN]:
        yield " · ".join(_told(feed, status.at, wording))
    if len(ranked) > SHOWN:
        yield wording.say("rows_more", count=len(ranked) - SHOWN)


def _told(feed: KeptFeed, now: datetime, wording: Wording) -> Iterator[str]:
    name = labels.shortened(feed.outlet or feed.title or feed.url, NAME_SHOWN)
    yield wording.say("status_feed", number=feed.id, name=name, state=_state(feed, now, wording))
    if feed.read_at is not None:
        yield wording.say("feed_read_at", age=_age(feed.read_at, now, wording))
    if not feed.ended and feed.next_at > now:
        yield wording.say("feed_next_at", age=_age(now, feed.next_at, wording))
    if feed.url != feed.named:
        yield wording.say("feed_moved", url=labels.shortened(feed.url))
    if feed.flaw:
        yield wording.say("feed_flaw")
    if feed.set_aside:
        yield wording.say("feed_set_aside", items=feed.set_aside)


def _state(feed: KeptFeed, now: datetime, wording: Wording) -> str:
    state = wording.texts[f"feed_is_{state_of(feed, now)}"]
    if feed.failure is None or feed.ended:
        return state
    return f"{state} ({wording.texts[f'feed_failed_{feed.failure.kind}']})"


def _age(earlier: datetime, later: datetime, wording: Wording) -> str:
    number, unit = duration((later - earlier).total_seconds())
    return wording.plain(f"age_{unit}", number=number)
