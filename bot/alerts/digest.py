"""Digests: one message of what is new to a place since the last one, at its time.

The work may be killed anywhere and run again: the message, what its place has seen by it and the next
time are one transaction.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import NamedTuple

from bot.alerts import overdue
from bot.alerts.changes import changed_lines, edits_since, known_before, sight_of
from bot.alerts.followed import wanted
from bot.alerts.novelty import Offer, freshest, offers
from bot.digests import Gathered, digest_reply
from bot.kept import KeptDigest, KeptDigestStory, KeptLine
from bot.messages import Outgoing, Page, Urgency
from bot.models import Entry, Reader
from bot.preferences import Digest
from bot.remembered import Remembered
from bot.replies import DigestReply, Edit
from bot.schedule import next_due
from bot.store import Store, alerts, digesting, editions, outbox, repeats, replies
from bot.store.digesting import DueDigest
from bot.store.drawing import draw_id
from bot.subscriptions import Sight
from bot.workers import Workers

# Digests that are made before others get their turn: each may take seconds.
_AT_ONCE = 10
LINES_OF_STORY = 3
# Of a story with more news than that, what came first is counted and not looked into.
_READ_OF_STORY = 12
# A line with so many of its words in one that was received tells nothing new.
_REPEATED = 0.7


class _Received(NamedTuple):
    """The words of the lines that a place got of a story, and the versions that told it nothing new."""

    lines: Sequence[Collection[str]]
    repeated: frozenset[int]


Offered = Remembered[tuple[Offer, ...]]


class _Reading(NamedTuple):
    """What finds the lines of an article, and remembers them for the other places that are told of it."""

    workers: Workers
    method: str
    offered: Offered

    async def lines(self, entry: Entry) -> tuple[Offer, ...]:
        """Return the lines of an article that a digest may carry."""
        known = self.offered.recall((entry.version_id, self.method))
        if known is not None:
            return known
        found = await self.workers.run(offers, entry.document, self.method)
        return self.offered.keep((entry.version_id, self.method), found)


Compose = Callable[[DigestReply, Reader], Page]


async def send_digests(
    store: Store,
    workers: Workers,
    compose: Compose,
    method: str = "mujaz",
    draw: Callable[[], int] = draw_id,
    offered: Offered | None = None,
) -> int:
    """Put the digests that are due into the outbox; return how many were looked at.

    One that was missed, be it for days, comes once. Where there is nothing new nothing is sent, and what
    only repeats is counted in the next. `offered` remembers the lines of articles from one call to the next.
    """
    now = store.now()
    async with store.reading() as connection:
        waiting, damaged = await digesting.due(connection, now, _AT_ONCE, store.home)
    if damaged:
        async with store.writing() as connection:
            await digesting.put_off(connection, damaged, now + overdue.PATIENCE)
    reading = _Reading(workers, method, offered or Remembered(_READ_OF_STORY))
    for one in waiting:
        send = partial(_send, store, one, reading, compose, now, draw())
        await overdue.carry(store, one, now, send)
    return len(waiting) + len(damaged)


async def _send(
    store: Store,
    one: DueDigest,
    reading: _Reading,
    compose: Compose,
    now: datetime,
    reply_id: int,
    without: Collection[int],
) -> None:
    is_wanted = one.is_due and one.reachable
    gathered = await _collected(store, reading, one.digest, without) if is_wanted else None
    await _write(store, one, gathered, compose, now, reply_id)


async def collect(
    store: Store, workers: Workers, digest: Digest, method: str = "mujaz", offered: Offered | None = None
) -> Gathered | None:
    """Return what is new to a place since its last digest; None: nothing is, or it only repeats."""
    reading = _Reading(workers, method, offered or Remembered(_READ_OF_STORY))
    return await _collected(store, reading, digest)


async def _collected(
    store: Store, reading: _Reading, digest: Digest, without: Collection[int] = ()
) -> Gathered | None:
    workers = reading.workers
    async with store.reading() as connection:
        news = await digesting.news(connection, digest.version_id)
        told = await alerts.told(connection, [digest.place], list(news))
        held = frozenset(await repeats.held(connection, digest.place))
        silent = await editions.unannounced(connection, news)
    known = await known_before(store, digest.place, news)
    passed = {number for place, number in told if place == digest.place} | (silent - known.keys())
    passed = passed.union(without)
    untold = {version: story for version, story in news.items() if version not in passed}
    articles = await wanted(store, workers, digest, untold, known)
    edits = await edits_since(store, workers, articles, known)
    async with store.reading() as connection:
        seen = await alerts.sights(connection, [digest.place], {entry.story_id for entry in articles})
    received = [(sight.story_id, sight.words) for sight in seen.get(digest.place, ())]
    # The story with the newest article goes first.
    stories = list(dict.fromkeys(entry.story_id for entry in reversed(articles)))
    rows, sights = list[KeptDigestStory](), list[Sight]()
    for story in stories:
        here = [entry for entry in articles if entry.story_id == story]
        entries = [entry for entry in here if entry.version_id not in edits]
        edited = [edit for entry in here if (edit := edits.get(entry.version_id)) and edit.tells]
        before = [words for number, words in received if number == story]
        row, lines = await _story(story, entries, _Received(before, held), reading)
        if entries or edited:
            rows.append(_with_edits(row, edited))
        sights += [
            Sight(digest.place, entry.version_id, story, lines.get(entry.version_id, ())) for entry in entries
        ]
        sights += [sight_of(digest.place, edit) for edit in edited]
    if not any(row.found or row.edited for row in rows):
        return None
    # A story that only repeats follows those that tell something.
    rows.sort(key=lambda row: not (row.found or row.edited))
    kept = KeptDigest(stories=tuple(rows), since=digest.told_at)
    shown = {version for row in rows for _, version in row.edits}
    return Gathered(kept, tuple(sights), max(news), tuple(edits[version] for version in sorted(shown)))


async def _story(
    story: int,
    entries: Sequence[Entry],
    known: _Received,
    reading: _Reading,
) -> tuple[KeptDigestStory, Mapping[int, tuple[str, ...]]]:
    """Return what is new in a story, and the words of each line by version."""
    received, found, lines, repeated = list(known.lines), list[KeptLine](), dict[int, tuple[str, ...]](), 0
    for entry in entries[-_READ_OF_STORY:]:
        if entry.version_id in known.repeated:
            repeated += 1
            continue
        best = freshest(await reading.lines(entry), received)
        if best is None or _is_known(best, received):
            repeated += 1
        elif len(found) < LINES_OF_STORY:
            found.append(KeptLine(version=entry.version_id, **best.span._asdict(), origin=best.origin))
            lines[entry.version_id] = best.words
            received.append(best.words)
    row = KeptDigestStory(story=story, articles=len(entries), repeated=repeated, found=tuple(found))
    return row, lines


def _with_edits(row: KeptDigestStory, edited: Sequence[Edit]) -> KeptDigestStory:
    """Return a story with its edited articles, of which the last are shown."""
    shown = edited[-LINES_OF_STORY:]
    pairs = tuple((edit.before.version_id, edit.entry.version_id) for edit in shown)
    changed = tuple(line for edit in shown for line in changed_lines(edit))
    return row.model_copy(update={"edited": len(edited), "edits": pairs, "changed": changed})


def _is_known(offer: Offer, received: Sequence[Collection[str]]) -> bool:
    words = frozenset(offer.words)
    return any(len(words.intersection(line)) >= _REPEATED * len(words) for line in received)


async def _write(
    store: Store,
    one: DueDigest,
    gathered: Gathered | None,
    compose: Compose,
    now: datetime,
    reply_id: int,
) -> None:
    digest = one.digest
    after = replace(digest, next_at=next_due(digest.schedule, one.preferences.wall, now))
    outgoing = None
    if gathered is not None:
        after = replace(after, version_id=gathered.version_id, told_at=now)
        outgoing = await _outgoing(store, one, gathered, compose, reply_id)
    elif one.is_due and not one.reachable:
        after = replace(after, version_id=await store.preferences.newest(), told_at=now)
    async with store.writing() as connection:
        if not await digesting.advance(connection, digest, after) or gathered is None or outgoing is None:
            return
        content = gathered.kept.model_dump(mode="json")
        await replies.keep(connection, digest.place.chat_id, content, now, reply_id)
        await outbox.enqueue(connection, [outgoing], now)
        await alerts.note(connection, gathered.sights, now)
        versions = [sight.version_id for sight in gathered.sights]
        await repeats.release(connection, digest.place, versions)


async def _outgoing(
    store: Store, one: DueDigest, gathered: Gathered, compose: Compose, reply_id: int
) -> Outgoing:
    place, kept = one.digest.place, gathered.kept
    found = [await store.entry(line.version) for row in kept.stories for line in row.found]
    entries = {entry.version_id: entry for entry in found if entry is not None}
    stories = {row.story: await store.story(row.story) for row in kept.stories}
    moment = f"{one.digest.next_at.isoformat()}:{one.digest.version_id}"
    return Outgoing(
        chat_id=place.chat_id,
        page=compose(digest_reply(reply_id, kept, entries, stories, gathered.edits), one.reader),
        cause=f"digest:{place.chat_id}:{place.thread_id}:{moment}",
        urgency=Urgency.DIGEST,
        thread_id=place.thread_id or None,
    )
