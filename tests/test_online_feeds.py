"""Feeds as the running bot reads them: from a new item to the alert."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import delete, update

from bot.app.feeds import configure
from bot.config import Config
from bot.errors import IntakeError
from bot.store import Store
from bot.store.alert_schema import ALERT_WINDOW
from bot.store.feed_schema import REVISIT
from bot.workers import Workers
from tests.bot.intake.polled.conftest import SENTENCES
from tests.bot_api.records import Accepted
from tests.bot_api.server import BotApiServer
from tests.served import PERSON, Served, serving
from tests.web import Page, WebServer

OPML = "<opml version='2.0'><body><outline text='أ' xmlUrl='https://a.example/rss'/></body></opml>"


class Site:
    """A site whose feed grows."""

    def __init__(self, server: WebServer) -> None:
        self.server = server
        self._items: list[str] = []

    def publish(self, number: int, words: str) -> str:
        link = self.edit(number, words)
        self._items.insert(0, f"<item><title>خبر {number}</title><link>{link}</link></item>")
        body = f'<rss version="2.0"><channel><title>صوت الساحل</title>{"".join(self._items)}</channel></rss>'
        return self.server.put("/rss", Page(body, "text/xml"))

    def edit(self, number: int, words: str) -> str:
        """Let a page say this from now on; its item stays as it is."""
        body = f"<html><body><article><p>{words} {SENTENCES}</p></article></body></html>"
        return self.server.put(f"/{number}", Page(body))


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with WebServer() as server:
        yield Site(server)


@pytest.fixture
async def reading(config: Config, site: Site, server: BotApiServer) -> AsyncIterator[Served]:
    url = site.publish(1, "وفي الخبر الأول كلام عن الموانئ في مدينة مصراتة وحدها.")
    intake = config.intake.model_validate(
        {"feeds": [url], "allow": [site.server.pair], "poll_seconds": 1, "examples": False}
    )
    async for served in serving(config.model_copy(update={"intake": intake}), server):
        yield served


def told(bot: Served) -> str:
    return "\n".join(bot.server.sent_to(PERSON))


async def test_a_new_item_of_a_feed_becomes_an_alert_and_what_was_there_does_not(
    reading: Served, site: Site
) -> None:
    await reading.ask("اشتراك الكل")
    while not [feed for feed in await reading.store.feeds.all() if feed.read_at and not feed.waiting]:
        await site.server.until_asked(len(site.server.asked) + 1)
    site.publish(2, "وفي الخبر الثاني كلام عن القمح والشعير في حقول الجفارة.")
    await reading.server.until(lambda: "🔔 مقال جديد" in told(reading))
    assert "وفي الخبر الأول" not in told(reading)
    assert "http" not in told(reading)


async def test_an_outlet_edits_a_page_and_its_reader_is_told_what_changed(
    reading: Served, site: Site
) -> None:
    alert = await edited(reading, site)
    assert "ستين متجرا" in alert.text and "خمسين متجرا" in alert.text
    assert "أُضيف" in alert.text and "حُذف" in alert.text
    assert SENTENCES.split(".")[0] not in alert.text


async def test_the_citation_of_an_alert_still_opens_what_it_cited(reading: Served, site: Site) -> None:
    await edited(reading, site)
    first = next(one for one in reading.server.messages if "🔔" in one.text)
    cited = next(data for data in first.buttons if data.startswith("c:"))
    opened = reading.people.press(cited, chat_id=PERSON, message_id=first.message_id)
    before = len(reading.server.messages)
    reading.server.updates.put(opened)
    await reading.server.until(lambda: len(reading.server.messages) > before)
    text = reading.server.messages[-1].text
    assert "نسخة سابقة" in text and "خمسين متجرا" in text and "ستين" not in text


async def edited(bot: Served, site: Site) -> Accepted:
    """Let a page be edited after its article was told, and return the alert of that."""
    await bot.ask("اشتراك الكل")
    while not [feed for feed in await bot.store.feeds.all() if feed.read_at and not feed.waiting]:
        await site.server.until_asked(len(site.server.asked) + 1)
    site.publish(2, "أتى حريق كبير على خمسين متجرا في سوق مدينة نابل التونسية صباح الخميس.")
    await bot.server.until(lambda: "🔔 مقال جديد" in told(bot))
    site.edit(2, "أتى حريق كبير على ستين متجرا في سوق مدينة نابل التونسية صباح الخميس.")
    await hasten(bot.store)
    await bot.server.until(lambda: "✏️ عُدّل المقال" in told(bot))
    return next(one for one in bot.server.messages if "✏️" in one.text)


async def hasten(store: Store) -> None:
    """Let the quarter of an hour before the next look, and the ten minutes after an alert, be over."""
    async with store.writing() as connection:
        await connection.execute(update(REVISIT).values(due_at=store.now()))
        await connection.execute(delete(ALERT_WINDOW))


async def test_the_list_of_feeds_is_read_at_the_start(config: Config, store: Store, tmp_path: Path) -> None:
    file = tmp_path / "feeds.opml"
    file.write_text(OPML)
    await configure(listing(config, file), store, Workers())
    assert [feed.url for feed in await store.feeds.all()] == ["https://a.example/rss"]


async def test_a_list_that_cannot_be_read_stops_the_start_and_forgets_nothing(
    config: Config, store: Store, tmp_path: Path
) -> None:
    (tmp_path / "feeds.opml").write_text(OPML)
    await configure(listing(config, tmp_path / "feeds.opml"), store, Workers())
    for broken in (tmp_path / "none.opml", Path(__file__)):
        with pytest.raises(IntakeError):
            await configure(listing(config, broken), store, Workers())
    assert len(await store.feeds.all()) == 1


def listing(config: Config, file: Path) -> Config:
    return config.model_copy(update={"intake": config.intake.model_copy(update={"opml": file})})


@pytest.fixture
async def store(config: Config) -> AsyncIterator[Store]:
    opened = await Store.open(config.database_url)
    yield opened
    await opened.close()
