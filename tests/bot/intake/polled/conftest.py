"""A store, a web of its own, and a poller between them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.feeds import Listed
from bot.intake.fetch import SafeWeb
from bot.intake.poller import Poller
from bot.store import Store
from bot.workers import Workers
from tests.clock import START, Clock
from tests.web import Page, WebServer

EVERY = timedelta(minutes=5)
SENTENCES = (
    "أعلنت وزارة الصحة في طرابلس افتتاح ثلاثة مراكز جديدة لعلاج الأطفال خلال الشهر المقبل. "
    "وقال الوزير إن المراكز تضم مئتي سرير وتعمل فيها مئة طبيبة من مدن الجنوب. "
    "وأضاف أن التمويل جاء من ميزانية العام الماضي بعد موافقة المجلس البلدي عليها بالإجماع. "
)


class Site:
    """A site with a feed and its pages, and the poller that reads it."""

    def __init__(self, server: WebServer, store: Store, clock: Clock) -> None:
        self.server = server
        self.store = store
        self.clock = clock
        web = SafeWeb([server.pair])
        self.poller = Poller(store, web, Workers(), EVERY, lambda: 0.0)

    def feed(self, *numbers: int, words: str = "", guid: str = "g{}", link: str = "/{}") -> str:
        """Serve a feed with items of these numbers, the newest first; return its address."""
        items = "".join(
            f"<item><guid isPermaLink='false'>{guid.format(number)}</guid><title>خبر {number}</title>"
            f"<link>{self.server.url(link.format(number))}</link><description>{words}</description></item>"
            for number in numbers
        )
        body = f'<rss version="2.0"><channel><title>صوت الساحل</title>{items}</channel></rss>'
        return self.server.put("/rss", Page(body, "application/rss+xml"))

    def page(self, number: int, extra: str = "", title: str = "خبر {}") -> None:
        body = f"<p>{SENTENCES}</p><p>الخبر رقم {number} من أخبار اليوم في المدينة {extra}.</p>"
        head = f"<title>{title.format(number)}</title><link rel='canonical' href='{self.server.url(f'/{number}')}'>"
        self.server.put(
            f"/{number}", Page(f"<html><head>{head}</head><body><article>{body}</article></body></html>")
        )

    async def add(self, url: str) -> None:
        await self.store.feeds.add(Listed(url), None, 7)

    async def poll(self, after: timedelta = timedelta()) -> None:
        """Let time pass, then do all that is due by then."""
        self.clock.advance(after)
        while True:
            async with asyncio.TaskGroup() as group:
                begun = await self.poller.step(group)
            if not begun:
                return

    async def articles(self) -> list[str | None]:
        stories = await self.store.stories()
        return [entry.document.title for story in stories for entry in await self.store.entries(story.id)]


@pytest.fixture
async def site(tmp_path: Path, empty: Callable[[str], str]) -> AsyncIterator[Site]:
    clock = Clock(START)
    store = await Store.open(empty(f"sqlite:///{tmp_path / 'mujaz.db'}"), now=clock.now)
    async with WebServer() as server:
        yield Site(server, store, clock)
    await store.close()
