"""From what is due to the outbox: one message a place, with the extract of each article that tells it most.

The work may be killed anywhere and run again: a message, what its place has seen by it, and that
nothing of it waits any longer are one transaction.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from bot.alerts.changes import Edited, edited, lines_of, sight_of
from bot.alerts.novelty import Offer, freshest, offers
from bot.kept import KeptAlert, KeptLine
from bot.messages import Outgoing, Page, Urgency
from bot.models import Entry, Reader, Story
from bot.replies import AlertReply, Edit, Line
from bot.store import JSON, Store, alerts, outbox, replies
from bot.store.alerts import Due
from bot.store.drawing import draw_id
from bot.subscriptions import Place, Sight, handle
from bot.workers import Workers
from summarizer import Span

# Messages that are made in one transaction: nobody else can write meanwhile.
MESSAGES = 100


# Makes the page of an alert as a chat wants to read it.
Compose = Callable[[AlertReply, Reader], Page]


@dataclass(frozen=True, slots=True)
class Known:
    """All that choosing the lines of many messages must know, read at once.

    `told` are the articles that a place was told of before, `seen` what it got of the same stories;
    `edited` tells which of them are known to some places as they read before.
    """

    entries: Mapping[int, Entry]
    stories: Mapping[int, Story | None]
    offers: Mapping[int, tuple[Offer, ...]]
    told: frozenset[tuple[Place, int]]
    seen: Mapping[Place, tuple[Sight, ...]]
    edited: Edited = field(default_factory=Edited)


@dataclass(frozen=True, slots=True)
class Message:
    """What one place is told, ready to be written: the page, what its buttons need, what is seen by it."""

    due: Due
    outgoing: Outgoing
    reply_id: int
    kept: KeptAlert
    sights: tuple[Sight, ...]

    @property
    def row(self) -> tuple[int, int, Mapping[str, JSON]]:
        """The reply that its buttons need: id, chat, content."""
        return self.reply_id, self.due.place.chat_id, self.kept.model_dump(mode="json")


async def gather(
    store: Store,
    workers: Workers,
    compose: Compose,
    method: str = "mujaz",
    batch: int = MESSAGES,
    draw: Callable[[], int] = draw_id,
) -> int:
    """Put what is due into the outbox, one message a place; return how many places were looked at.

    A place that was alerted less than ten minutes ago waits until these are over, and then gets all in
    one. What is due for a chat that cannot be reached is dropped.
    """
    now = store.now()
    async with store.reading() as connection:
        waiting = await alerts.due(connection, now, batch)
    free = [one for one in waiting if one.reachable and not _in_window(one, now)]
    known = await _known(store, workers, free, method)
    chosen = [(one, _News(choose(one, known), _edits(one, known))) for one in free]
    messages = [_message(one, news, known, compose, draw()) for one, news in chosen if any(news)]
    if waiting:
        await _write(store, waiting, messages, now, batch)
    return len(waiting)


def choose(due: Due, known: Known) -> tuple[tuple[Entry, Offer | None], ...]:
    """Return the articles that a place has not been told of, each with the line that tells it most.

    The later of several articles are held against the lines of the earlier ones too.
    """
    chosen: list[tuple[Entry, Offer | None]] = []
    for version in known.edited.unread(due.place, due.versions, known.told):
        entry = known.entries.get(version)
        if entry is None or (due.place, version) in known.told:
            continue
        before = [sight.words for sight in known.seen[due.place] if sight.story_id == entry.story_id]
        before += [one.words for other, one in chosen if one and other.story_id == entry.story_id]
        chosen.append((entry, freshest(known.offers[version], before)))
    return tuple(chosen)


class _News(NamedTuple):
    articles: Sequence[tuple[Entry, Offer | None]]
    edits: Sequence[Edit]


def _edits(due: Due, known: Known) -> tuple[Edit, ...]:
    return known.edited.of(due.place, due.versions, known.told)


def _in_window(one: Due, now: datetime) -> bool:
    return one.window is not None and one.window > now


async def _known(store: Store, workers: Workers, free: Sequence[Due], method: str) -> Known:
    versions = dict.fromkeys(version for one in free for version in one.versions)
    read = [await store.entry(version) for version in versions]
    entries = {entry.version_id: entry for entry in read if entry is not None}
    stories = {entry.story_id for entry in entries.values()}
    places = [one.place for one in free]
    changed = await edited(store, workers, entries)
    async with store.reading() as connection:
        told = await alerts.told(connection, places, [*entries, *changed.versions])
        seen = await alerts.sights(connection, places, stories)
    offered = {
        version: await workers.run(offers, entry.document, method) for version, entry in entries.items()
    }
    return Known(
        entries, {story: await store.story(story) for story in stories}, offered, told, seen, changed
    )


def _message(
    due: Due,
    news: _News,
    known: Known,
    compose: Compose,
    reply_id: int,
) -> Message:
    place, edits = due.place, tuple(news.edits)
    lines = tuple(_line(entry, offer) for entry, offer in news.articles)
    entries = [*(one.entry for one in lines), *(one.entry for one in edits)]
    stories = {number: known.stories[number] for number in dict.fromkeys(one.story_id for one in entries)}
    titles = tuple(
        (number, story.named or story.title if story else None) for number, story in stories.items()
    )
    outgoing = Outgoing(
        chat_id=place.chat_id,
        page=compose(AlertReply(reply_id, lines, titles, edits=edits), due.reader),
        cause=f"alert:{entries[0].version_id}:{place.chat_id}:{place.thread_id}",
        urgency=Urgency.ALERT,
        thread_id=place.thread_id or None,
    )
    kept = KeptAlert(
        found=tuple(_kept(line) for line in lines),
        handles=tuple(map(handle, due.topics)),
        edits=tuple((one.before.version_id, one.entry.version_id) for one in edits),
        changed=tuple(_kept(line) for one in edits for line in lines_of(one)),
    )
    sights = (
        *(
            Sight(place, entry.version_id, entry.story_id, offer.words if offer else ())
            for entry, offer in news.articles
        ),
        *(sight_of(place, one) for one in edits),
    )
    return Message(due, outgoing, reply_id, kept, sights)


def _line(entry: Entry, offer: Offer | None) -> Line:
    span = offer.span if offer else Span(0, 0)
    return Line(entry, span, entry.document.slice(span), offer.origin if offer else None)


def _kept(line: Line) -> KeptLine:
    return KeptLine(version=line.entry.version_id, **line.span._asdict(), origin=line.origin)


async def _write(
    store: Store, waiting: Sequence[Due], messages: Sequence[Message], now: datetime, batch: int
) -> None:
    """Write what still holds: to whom more became due meanwhile, or less, is looked at anew next time."""
    later = {one.place: one.window for one in waiting if one.window is not None and one.window > now}
    async with store.writing() as connection:
        still = set(await alerts.due(connection, now, batch))
        done = [one for one in waiting if one in still and one.place not in later]
        ready = [message for message in messages if message.due in still]
        await alerts.postpone(connection, later)
        await alerts.clear(connection, done)
        await replies.keep_all(connection, [message.row for message in ready], now)
        await outbox.enqueue(connection, [message.outgoing for message in ready], now)
        await alerts.note(connection, [sight for message in ready for sight in message.sights], now)
        await alerts.open_windows(connection, [message.due.place for message in ready], now)
