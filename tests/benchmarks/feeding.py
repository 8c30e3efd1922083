"""A site whose feed gets new items, and how long each takes until it is an alert."""

import html
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bot.subscriptions import Place, Topic, read_rule
from tests.benchmarks.articles import texts
from tests.benchmarks.serving import Serving, serving
from tests.web import Page, WebServer


async def first_alerts(rounds: int) -> tuple[Sequence[float], float]:
    """Return for so many new items the seconds until the first alert; each is of another chat's word.

    And the CPU seconds of the bot's loop meanwhile.
    """
    with tempfile.TemporaryDirectory() as name:
        async with WebServer() as web:
            site = _Site(web)
            site.publish("أول")
            intake = (
                f"{{examples: false, poll_seconds: 1, feeds: ['{web.url('/rss')}'], allow: ['{web.pair}']}}"
            )
            async with serving(Path(name), f"intake: {intake}\n") as bot:
                await _settled(bot, web)
                loop = bot.loop_seconds()
                seconds = [await _told(bot, site, number) for number in range(1, rounds + 1)]
                return seconds, bot.loop_seconds() - loop


class _Site:
    def __init__(self, web: WebServer) -> None:
        self._web = web
        self._items: list[str] = []
        self._texts = texts(1_000)

    def publish(self, word: str) -> None:
        """Put a page with a word, and its item at the head of the feed."""
        number = len(self._items)
        paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in next(self._texts).splitlines() if line)
        page = f"<html><body><article>{paragraphs}<p>وفي هذا الخبر كلمة {word} وحدها.</p></article></body></html>"
        link = self._web.put(f"/{number}", Page(page))
        self._items.insert(0, f"<item><title>خبر {number}</title><link>{link}</link></item>")
        body = f'<rss version="2.0"><channel><title>صوت</title>{"".join(self._items)}</channel></rss>'
        self._web.put("/rss", Page(body, "text/xml"))


async def _settled(bot: Serving, web: WebServer) -> None:
    """Wait until what the feed had in store is read: nobody is told of that."""
    while not [feed for feed in await bot.store.feeds.all() if feed.read_at and not feed.waiting]:
        await web.until_asked(len(web.asked) + 1)


async def _told(bot: Serving, site: _Site, number: int) -> float:
    word = f"كلمتان{'اب'[number % 2] * number}"
    await bot.store.subscriptions.add(Place(number, 0), Topic(rule=read_rule(word)), number)
    before = len(await bot.control.messages())
    site.publish(word)
    published = time.time()
    messages = await bot.control.messages(after=before, count=before + 1, within=30)
    return next(one.at for one in messages if one.chat_id == number) - published
