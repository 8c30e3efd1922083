"""How the bot stands, read from its database by whoever asks, in this process or another."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from bot.operating import reading
from bot.operating.feeds import feed_facts, feed_line
from bot.status import Queue, Run, Status, duration
from bot.store import JSON, Count, Heartbeat, Store, upkeep

# The running bot gives a sign of life every 5 s: two may be late.
ALIVE = timedelta(seconds=15)

_HEARTBEAT = "run"


async def status(store: Store, now: datetime) -> Status:
    """Return how things stand."""
    beat = (await store.health.beats()).get(_HEARTBEAT)
    counts = await store.outbox.counts()
    async with store.reading() as connection:
        totals = await upkeep.totals(connection)
    feeds = await store.feeds.all()
    run = None if beat is None else _run(beat)
    is_running = run is not None and now - run.beat_at < ALIVE
    return Status(now, is_running, run, tuple(_queue(count) for count in counts), totals, feeds)


async def status_of(url: str, now: Callable[[], datetime]) -> Status:
    """Return how things stand in a database, which is neither made nor changed by it; raises StoreError."""
    async with upkeep.looked_into(url, now) as store:
        return await status(store, now())


def as_json(status: Status) -> str:
    """Return a status as one line of JSON; moments are ISO 8601 in UTC, null is what is not known.

    Lag, memory and messages in flight are those of the running bot: null while none runs.
    """
    return json.dumps(_facts(status), ensure_ascii=False)


def lines(status: Status) -> tuple[str, ...]:
    """Return a status in lines for a person at a terminal."""
    return tuple(_lines(status))


def _run(beat: Heartbeat) -> Run:
    facts = beat.facts
    return Run(
        beat_at=beat.at,
        condition=reading.words(facts.get("condition")),
        answered_at=reading.moment(facts.get("answered_at")),
        reason=reading.words(facts.get("reason")),
        halted=reading.words(facts.get("halted")),
        lag_ms=reading.number(facts.get("lag_ms")),
        memory_mb=reading.number(facts.get("memory_mb")),
        in_flight=reading.whole(facts.get("in_flight")),
    )


def _queue(count: Count) -> Queue:
    return Queue(count.state, count.urgency.name.lower(), count.messages, count.oldest)


def _facts(status: Status) -> dict[str, JSON]:
    run, totals = status.run, status.totals
    alive = run if status.is_running else None
    return {
        "at": _iso(status.at),
        "running": status.is_running,
        "last_beat": _iso(run.beat_at) if run else None,
        "condition": run.condition or None if run else None,
        "reason": run.reason or None if run else None,
        "halted": alive.halted or None if alive else None,
        "last_poll": _iso(run.answered_at) if run else None,
        "last_poll_age_seconds": _age(run.answered_at, status.at) if run else None,
        "lag_ms": alive.lag_ms if alive else None,
        "memory_mb": alive.memory_mb if alive else None,
        "in_flight": alive.in_flight if alive else None,
        "unknown": status.unknown,
        "outbox": [_queue_facts(queue, status.at) for queue in status.queues],
        "inbox": {
            "waiting": totals.updates_waiting,
            "set_aside": totals.updates_set_aside,
            "oldest_age_seconds": _age(totals.updates_oldest, status.at),
        },
        "alerts_waiting": totals.alerts_waiting,
        "articles_put_off": totals.articles_put_off,
        "articles": totals.articles,
        "articles_unread": totals.articles_unread,
        "stories": totals.stories,
        "subscriptions": totals.subscriptions,
        "unreachable_chats": totals.unreachable_chats,
        "feeds": [feed_facts(feed, status.at) for feed in status.feeds],
    }


def _queue_facts(queue: Queue, at: datetime) -> dict[str, JSON]:
    return {
        "state": queue.state,
        "urgency": queue.urgency,
        "messages": queue.messages,
        "oldest": _iso(queue.oldest),
        "oldest_age_seconds": _age(queue.oldest, at),
    }


def _lines(status: Status) -> Iterator[str]:
    totals = status.totals
    yield from _run_lines(status)
    oldest = _ago(totals.updates_oldest, status.at)
    waiting = f"{totals.updates_waiting} waiting" + (f" (oldest {oldest})" if totals.updates_oldest else "")
    yield f"updates: {waiting}, {totals.updates_set_aside} set aside"
    yield f"unknown deliveries: {status.unknown}"
    for queue in status.queues:
        yield (
            f"outbox: {queue.messages} {queue.state}, {queue.urgency}"
            f" (oldest {_ago(queue.oldest, status.at)})"
        )
    yield f"alerts being gathered: {totals.alerts_waiting}"
    if totals.articles_put_off:
        yield f"articles that could not be announced, tried again every hour: {totals.articles_put_off}"
    unread = (
        f" ({totals.articles_unread} kept unread: they ended their readers)" if totals.articles_unread else ""
    )
    yield f"articles: {totals.articles}{unread}; stories: {totals.stories}"
    yield f"subscriptions: {totals.subscriptions}; chats that cannot be reached: {totals.unreachable_chats}"
    yield from (feed_line(feed, status.at) for feed in status.feeds)


def _run_lines(status: Status) -> Iterator[str]:
    run = status.run
    if run is None:
        yield "not running; it has never run on this database"
        return
    if status.is_running:
        yield f"running; polling: {run.condition or 'not known'}" + (f" ({run.reason})" if run.reason else "")
    else:
        yield f"not running; last sign of life {_ago(run.beat_at, status.at)}"
    yield f"last poll: {_ago(run.answered_at, status.at)}"
    if not status.is_running:
        return
    if run.halted:
        yield f"nothing is sent: {run.halted}"
    yield (
        f"loop lag: {_shown(run.lag_ms)} ms; memory: {_shown(run.memory_mb)} MB;"
        f" being sent: {_shown(run.in_flight)}"
    )


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _age(moment: datetime | None, at: datetime) -> float | None:
    """Return seconds; a clock that was set back makes nothing younger than new."""
    return None if moment is None else max(0.0, round((at - moment).total_seconds(), 1))


def _ago(moment: datetime | None, at: datetime) -> str:
    seconds = _age(moment, at)
    if seconds is None:
        return "never"
    number, unit = duration(seconds)
    return f"{number} {unit} ago"


def _shown(number: float | None) -> str:
    return "?" if number is None else f"{number:g}"
