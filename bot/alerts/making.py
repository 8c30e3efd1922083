"""What is due, made into messages: all places at once, and each alone where that fails."""

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from bot.alerts.changes import Edited, changed_lines, edited, sight_of
from bot.alerts.choice import Decided, Known, Told, choose
from bot.alerts.weigh import UNWEIGHED, Scales, Weighed, weigh
from bot.errors import StoreError
from bot.kept import KeptAlert, KeptLine, kept_news, shown_news
from bot.messages import Outgoing, Page, Urgency
from bot.models import Entry, Reader
from bot.replies import AlertReply, Edit, Line
from bot.store import JSON, Store, alerts
from bot.store.alerts import Due
from bot.subscriptions import Place, Sight, handle
from bot.workers import Workers
from summarizer import Span

logger = logging.getLogger(__name__)


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


class Made(NamedTuple):
    """Messages, and by place what only repeats; for the `failed` nothing could be made."""

    messages: Sequence[Message] = ()
    repeated: Mapping[Due, Sequence[int]] = MappingProxyType({})
    failed: frozenset[Place] = frozenset()


@dataclass(frozen=True, slots=True)
class Making:
    """What makes messages of what is due: the articles that may be told of, and how it is written."""

    store: Store
    workers: Workers
    entries: Mapping[int, Entry]
    compose: Compose
    method: str
    draw: Callable[[], int]
    scales: Scales

    async def made(self, free: Sequence[Due]) -> Made:
        """Return the messages for places; one for which nothing can be made holds up no others."""
        try:
            return await self._together(free)
        except StoreError:
            raise
        except Exception:  # what breaks the message of one chat must not stop those of all others
            logger.exception("alerts not made together: %d chats", len(free))
        alone = [await self._alone(one) for one in free]
        return Made(
            [message for made in alone for message in made.messages],
            {one: versions for made in alone for one, versions in made.repeated.items()},
            frozenset(place for made in alone for place in made.failed),
        )

    async def _together(self, free: Sequence[Due], *, plainly: bool = False) -> Made:
        known = await self._known(free, plainly=plainly)
        # A page of seven hundred articles takes 50 ms, and each place has one of its own.
        news, messages = await self.workers.run(_composed, free, known, self.compose, self.draw)
        return Made(messages, {one: new.repeated for one, new in news.items()})

    async def _alone(self, one: Due) -> Made:
        """Return the message for a place: where that fails, the articles plainly by their titles."""
        for plainly in (False, True):
            try:
                return await self._together([one], plainly=plainly)
            except StoreError:
                raise
            except Exception:  # as above
                logger.exception("alert not made: chat %d, plainly: %s", one.place.chat_id, plainly)
        return Made(failed=frozenset({one.place}))

    async def _known(self, free: Sequence[Due], *, plainly: bool) -> Known:
        wanted = {version for one in free for version in one.versions}
        entries = {version: entry for version, entry in self.entries.items() if version in wanted}
        stories = {entry.story_id for entry in entries.values()}
        places = [one.place for one in free]
        changed = Edited() if plainly else await edited(self.store, self.workers, entries)
        async with self.store.reading() as connection:
            told = await alerts.told(connection, places, [*entries, *changed.versions])
            seen = await alerts.sights(connection, places, stories)
        titled = {story: await self.store.story(story) for story in stories}
        on_scales = dict.fromkeys(entries, UNWEIGHED) if plainly else await self._weighed(entries.values())
        return Known(entries, titled, on_scales, told, seen, changed)

    async def _weighed(self, entries: Collection[Entry]) -> Mapping[int, Weighed]:
        return await weigh(list(entries), self.store, self.workers, self.method, self.scales)


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
