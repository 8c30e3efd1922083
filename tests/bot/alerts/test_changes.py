"""An edited article is told to those who received it, with what changed since they did."""

import json
from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import select

from bot.alerts.gather import Compose
from bot.intake import read_candidate, settle
from bot.messages import Page
from bot.models import NewVersion, Reader, Stored
from bot.replies import AlertReply, Edit
from bot.store import Store, arrivals
from bot.store.alert_schema import ANNOUNCEMENT, WAITING_ALERT
from bot.store.queues import OUTBOX
from bot.workers import Workers
from tests.bot.alerts.conftest import NOON, Clock
from tests.bot.alerts.gathering import FIRST, SECOND, THIRD, Alerts, subscribe

Edited = Callable[..., Awaitable[Stored]]
REWRITTEN = SECOND.replace("أربعة", "خمسة")


@pytest.fixture
def publish(store: Store) -> Edited:
    """Store what stands at a link by now."""

    async def publish(text: str, link: str = "https://news.example/1", **told: str) -> Stored:
        raw = article(text, link, **told)
        return await settle(read_candidate("خبر.json", raw, NOON), store, Workers())

    return publish


@pytest.fixture
def compose() -> Compose:
    """A page that lists what it tells: an article a line, then what was added and removed of each edit."""

    def compose(reply: AlertReply, _reader: Reader) -> Page:
        news = [f"new {line.entry.version_id}" for line in reply.lines]
        return Page("\n".join([*news, *map(told, reply.edits)]))

    return compose


def article(text: str, link: str = "https://news.example/1", **told: str) -> bytes:
    return json.dumps({"text": text, "url": link, "outlet": "النهار", **told}).encode()


def told(edit: Edit) -> str:
    new, old = edit.entry.document, edit.before.document
    if edit.retitled:
        return f"{old.title} > {new.title}"
    added = "".join(f"+{new.slice(one.span)}" for one in edit.changes.added)
    return added + "".join(f"-{old.slice(one.span)}" for one in edit.changes.removed)


async def pages(store: Store) -> list[tuple[int, str]]:
    """Return (chat, page) of each message, in the order of the outbox."""
    async with store.reading() as connection:
        rows = (await connection.execute(select(OUTBOX).order_by(OUTBOX.c.id))).all()
    return [(row.chat_id, json.loads(row.page)["html"]) for row in rows]


async def later(running: Alerts, clock: Clock) -> None:
    await running.run()
    clock.pass_by(minutes=11)


async def edit(store: Store, running: Alerts, publish: Edited, clock: Clock) -> None:
    """Tell a chat of an article, which has another text as soon as the chat may be told again."""
    await subscribe(store, 1)
    await publish(FIRST)
    await later(running, clock)
    await publish(f"{FIRST} {SECOND}")


async def test_who_received_an_article_is_told_what_changed_in_it(
    store: Store, running: Alerts, publish: Edited, clock: Clock
) -> None:
    await subscribe(store, 1)
    first = await publish(f"{FIRST} {SECOND}")
    await later(running, clock)
    await publish(f"{FIRST} {REWRITTEN}")
    await running.run()
    assert await pages(store) == [(1, f"new {first.version_id}"), (1, f"+{REWRITTEN}-{SECOND}")]


async def test_who_was_told_of_a_change_is_told_once_that_it_was_taken_back(
    store: Store, running: Alerts, publish: Edited, clock: Clock
) -> None:
    await edit(store, running, publish, clock)
    await later(running, clock)
    raw = article(FIRST)
    for _ in range(2):
        async with store.writing() as connection:
            again = read_candidate("خبر.json", raw, NOON)
            await arrivals.save(connection, again, NewVersion(1), is_latest=True)
        await later(running, clock)
    assert (await pages(store))[1:] == [(1, f"+{SECOND}"), (1, f"-{SECOND}")]


async def test_another_headline_is_told_with_the_one_before(
    store: Store, running: Alerts, publish: Edited, clock: Clock
) -> None:
    await subscribe(store, 1)
    first = await publish(FIRST, title="افتتاح مركز")
    await later(running, clock)
    again = read_candidate("خبر.json", article(FIRST, title="إغلاق مركز"), NOON)
    async with store.writing() as connection:
        await arrivals.save(connection, again, NewVersion(1), is_latest=True, retitled=first.article_id)
    await later(running, clock)
    assert (await pages(store))[1:] == [(1, "افتتاح مركز > إغلاق مركز")]


async def test_who_subscribed_later_is_not_told_of_an_edit(
    store: Store, running: Alerts, publish: Edited, clock: Clock
) -> None:
    await publish(FIRST)
    await later(running, clock)
    await subscribe(store, 1)
    await publish(f"{FIRST} {SECOND}")
    await running.run()
    assert await pages(store) == []


async def test_an_edit_is_told_to_whose_words_only_the_old_text_held(
    store: Store, running: Alerts, publish: Edited, clock: Clock
) -> None:
    await subscribe(store, 1, "طائرات")
    await publish(f"{FIRST} {SECOND}")
    await later(running, clock)
    await publish(FIRST)
    await running.run()
    assert (await pages(store))[1:] == [(1, f"-{SECOND}")]


@pytest.mark.parametrize(
    "again", [f"{SECOND}  {FIRST}", f"\u200f{FIRST} {SECOND}\n\n"], ids=["order", "space"]
)
async def test_what_no_reader_sees_is_no_edit(
    store: Store, running: Alerts, publish: Edited, clock: Clock, again: str
) -> None:
    await subscribe(store, 1)
    await publish(f"{FIRST} {SECOND}")
    await later(running, clock)
    await publish(again)
    await running.run()
    assert len(await pages(store)) == 1


async def test_several_edits_are_told_as_one(
    store: Store, running: Alerts, publish: Edited, clock: Clock
) -> None:
    await subscribe(store, 1)
    await publish(FIRST)
    await running.run()
    await publish(f"{FIRST} {SECOND}")
    await running.run()
    await publish(f"{FIRST} {THIRD}")
    await running.run()
    clock.pass_by(minutes=11)
    await running.run()
    assert (await pages(store))[1:] == [(1, f"+{THIRD}")]


async def test_an_article_that_changed_before_it_was_told_is_new(
    store: Store, running: Alerts, publish: Edited
) -> None:
    await subscribe(store, 1)
    await publish(FIRST)
    second = await publish(f"{FIRST} {SECOND}")
    await running.run()
    assert await pages(store) == [(1, f"new {second.version_id}")]


async def test_an_edit_that_is_taken_further_is_told_from_what_was_told_last(
    store: Store, running: Alerts, publish: Edited, clock: Clock
) -> None:
    await edit(store, running, publish, clock)
    await later(running, clock)
    await publish(f"{FIRST} {SECOND} {THIRD}")
    await running.run()
    assert (await pages(store))[2:] == [(1, f"+{THIRD}")]


async def test_news_and_edits_come_in_one_message(
    store: Store, running: Alerts, publish: Edited, clock: Clock
) -> None:
    await edit(store, running, publish, clock)
    other = await publish(THIRD, "https://news.example/2")
    await running.run()
    assert (await pages(store))[1:] == [(1, f"new {other.version_id}\n+{SECOND}")]


async def test_nothing_of_an_edit_is_left_to_do(
    store: Store, running: Alerts, publish: Edited, clock: Clock
) -> None:
    await edit(store, running, publish, clock)
    await running.run()
    async with store.reading() as connection:
        left = [(await connection.execute(select(table))).all() for table in (ANNOUNCEMENT, WAITING_ALERT)]
    assert left == [[], []]
