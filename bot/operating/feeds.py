"""How each feed stands, as facts for programs and as a line for a person at a terminal."""

from datetime import datetime

from bot.feeds import KeptFeed, state_of
from bot.status import duration
from bot.store import JSON


def feed_facts(feed: KeptFeed, now: datetime) -> dict[str, JSON]:
    """Return what is known of a feed; moments are ISO 8601 in UTC, null is what there is not.

    `state` is new, read, failing, dying or gone; `kind` and `reason` say why it fails, `flaw` what is wrong
    with its markup; `added_as` is its first address where it moved.
    """
    failure = feed.failure
    return {
        "id": feed.id,
        "url": feed.url,
        "added_as": feed.named if feed.named != feed.url else None,
        "title": feed.title,
        "outlet": feed.outlet,
        "configured": feed.added_by is None,
        "state": state_of(feed, now),
        "last_success": feed.read_at.isoformat() if feed.read_at else None,
        "next_poll": None if feed.ended else feed.next_at.isoformat(),
        "failures": feed.failures,
        "kind": failure.kind if failure else None,
        "reason": failure.reason if failure else None,
        "flaw": feed.flaw or None,
        "items_waiting": feed.waiting,
        "items_set_aside": feed.set_aside,
    }


def feed_line(feed: KeptFeed, now: datetime) -> str:
    """Return one line: the feed, how it stands, and why."""
    state = state_of(feed, now)
    told = [f"feed {feed.id}: {feed.url}: {state}", f"last read {_ago(feed.read_at, now)}"]
    if feed.named != feed.url:
        told.append(f"moved from {feed.named}")
    if feed.failure:
        told.append(f"failed {feed.failures} times: {feed.failure.reason}")
    if feed.flaw:
        told.append(f"malformed: {feed.flaw}")
    if feed.waiting or feed.set_aside:
        told.append(f"items: {feed.waiting} waiting, {feed.set_aside} set aside")
    return "; ".join(told)


def _ago(moment: datetime | None, now: datetime) -> str:
    if moment is None:
        return "never"
    number, unit = duration((now - moment).total_seconds())
    return f"{number} {unit} ago"
