"""From what is due to the outbox: one message a place, of each article what is new to it and one extract.

An article that only repeats what the place received goes to no phone: it waits for the digest.

The work may be killed anywhere and run again: a message, what its place has seen by it, and that
nothing of it waits any longer are one transaction.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from bot.alerts.changes import changed_lines, edited, sight_of
from bot.alerts.choice import Decided, Known, Told, choose
from bot.alerts.weigh import WEIGHED_AT_MOST, Scales, weigh
from bot.kept import KeptAlert, KeptLine, kept_news, shown_news
from bot.messages import Outgoing, Page, Urgency
from bot.models import Reader
from bot.remembered import Remembered
from bot.replies import AlertReply, Edit, Line
from bot.store import JSON, Store, alerts, outbox, repeats, replies
from bot.store.alerts import Due
from bot.store.drawing import draw_id
from bot.subscriptions import Sight, handle
from bot.workers import Workers
from summarizer import Span

# Messages that are made in one transaction: nobody else can write meanwhile.
MESSAGES = 50
# So many in the outbox keep the sender busy for some seconds. More would be made at the cost of those who
# ask something meanwhile, and be older when they go.
QUEUED = 75


# Makes the page of an alert as a chat wants to read it.
Compose = Callable[[AlertReply, Reader], Page]


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
    known = await _known(store, workers, free, method, scales or Remembered(WEIGHED_AT_MOST))
    # A page of seven hundred articles takes 50 ms, and each place has one of its own.
    news, messages = await workers.run(_composed, free, known, compose, draw)
    if waiting:
        await _write(store, waiting, messages, {one: new.repeated for one, new in news.items()}, now, batch)
    return len(waiting)


class _News(NamedTuple):
    articles: Sequence[Told]
    repeated: Sequence[int]
    edits: Sequence[Edit]


def _composed(
    free: Sequence[Due], known: Known, compose: Compose, draw: Callable[[], int]
) -> tuple[Mapping[Due, _News], Sequence[Message]]:
    decided: Decided = {}
    news = {one: _News(*choose(one, known, decided), _edits(one, known)) for one in free}
    told = {one: new for one, new in news.items() if new.articles or new.edits}
    return news, [_message(one, new, known, compose, draw()) for one, new in told.items()]


def _edits(due: Due, known: Known) -> tuple[Edit, ...]:
    return known.edited.of(due.place, due.versions, known.told)


async def _known(store: Store, workers: Workers, free: Sequence[Due], method: str, scales: Scales) -> Known:
    versions = dict.fromkeys(version for one in free for version in one.versions)
    read = [await store.entry(version) for version in versions]
    entries = {entry.version_id: entry for entry in read if entry is not None}
    stories = {entry.story_id for entry in entries.values()}
    places = [one.place for one in free]
    changed = await edited(store, workers, entries)
    async with store.reading() as connection:
        told = await alerts.told(connection, places, [*entries, *changed.versions])
        seen = await alerts.sights(connection, places, stories)
    on_scales = await weigh(list(entries.values()), store, workers, method, scales)
    titled = {story: await store.story(story) for story in stories}
    return Known(entries, titled, on_scales, told, seen, changed)


def _message(due: Due, news: _News, known: Known, compose: Compose, reply_id: int) -> Message:
    place, edits = due.place, tuple(news.edits)
    lines = tuple(_line(one) for one in news.articles)
    new = tuple(kept_news(one.new) for one in news.articles)
    entries = [*(one.entry for one in lines), *(one.entry for one in edits)]
    stories = {number: known.stories[number] for number in dict.fromkeys(one.story_id for one in entries)}
    titles = tuple(
        (number, story.named or story.title if story else None) for number, story in stories.items()
    )
    shown = tuple(shown_news(kept, one.entry) for kept, one in zip(new, lines, strict=True))
    outgoing = Outgoing(
        chat_id=place.chat_id,
        page=compose(AlertReply(reply_id, lines, titles, edits=edits, news=shown), due.reader),
        cause=f"alert:{entries[0].version_id}:{place.chat_id}:{place.thread_id}",
        urgency=Urgency.ALERT,
        thread_id=place.thread_id or None,
    )
    kept = KeptAlert(
        found=tuple(_kept(line) for line in lines),
        handles=tuple(map(handle, due.topics)),
        edits=tuple((one.before.version_id, one.entry.version_id) for one in edits),
        changed=tuple(line for one in edits for line in changed_lines(one)),
        news=new,
    )
    sights = (
        *(
            Sight(place, one.entry.version_id, one.entry.story_id, one.offer.words if one.offer else ())
            for one in news.articles
        ),
        *(sight_of(place, one) for one in edits),
    )
    return Message(due, outgoing, reply_id, kept, sights)


def _line(told: Told) -> Line:
    span = told.offer.span if told.offer else Span(0, 0)
    return Line(told.entry, span, told.entry.document.slice(span), told.offer.origin if told.offer else None)


def _kept(line: Line) -> KeptLine:
    return KeptLine(version=line.entry.version_id, **line.span._asdict(), origin=line.origin)


async def _write(
    store: Store,
    waiting: Sequence[Due],
    messages: Sequence[Message],
    repeated: Mapping[Due, Sequence[int]],
    now: datetime,
    batch: int,
) -> None:
    """Write what still holds: to whom more became due meanwhile, or less, is looked at anew next time."""
    later = {one.place: end for one in waiting if (end := one.held(now)) is not None}
    async with store.writing() as connection:
        still = set(await alerts.due(connection, now, batch, store.home))
        done = [one for one in waiting if one in still and one.place not in later]
        ready = [message for message in messages if message.due in still]
        await alerts.postpone(connection, later)
        await alerts.clear(connection, done)
        held = [(one.place, version) for one in done for version in repeated.get(one, ())]
        await repeats.hold(connection, held, now)
        await replies.keep_all(connection, [message.row for message in ready], now)
        await outbox.enqueue(connection, [message.outgoing for message in ready], now)
        await alerts.note(connection, [sight for message in ready for sight in message.sights], now)
        await alerts.open_windows(connection, [message.due.place for message in ready], now)
