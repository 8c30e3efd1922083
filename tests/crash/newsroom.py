"""A site on loopback: a feed whose items keep coming, each with its page; and the moments of its answers."""

import asyncio
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Literal

from aiohttp import web

from tests.crash.articles import Article, titled

Part = Literal["feed", "page"]

# Every so many pages come slowly, in two pieces; every so many feeds name no version to ask by again.
_SLOW_PAGES = 4
_SLOW_SECONDS = 0.3
_UNNAMED = 3


@dataclass(slots=True)
class Newsroom(AbstractAsyncContextManager["Newsroom"]):
    """The site; `asked` and `answered` are the parts of it in the order of requests, with their moments.

    The part that is `held` gets no answer. `unchanged` counts answers that nothing is new.
    """

    published: list[Article] = field(default_factory=list)
    asked: list[tuple[Part, float]] = field(default_factory=list)
    answered: list[tuple[Part, float]] = field(default_factory=list)
    held: Part | None = None
    unchanged: int = 0
    host: str = ""
    _runner: web.AppRunner | None = None
    _moved: asyncio.Event = field(default_factory=asyncio.Event)

    async def __aenter__(self) -> "Newsroom":
        application = web.Application()
        application.add_routes([web.get("/rss", self._feed), web.get("/{number}.html", self._page)])
        # Whom nobody asks any longer is not answered.
        self._runner = web.AppRunner(
            application, access_log=None, handler_cancellation=True, shutdown_timeout=0
        )
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.host = f"127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_error: object) -> None:
        if self._runner:
            await self._runner.cleanup()

    @property
    def intake(self) -> str:
        """The settings of a bot that reads this feed: four minutes of its clock are a second."""
        feed = f'"http://{self.host}/rss"'
        return f'examples: false, allow: ["{self.host}"], feeds: [{feed}], poll_seconds: 240'

    def since(self, moment: float, part: Part, moments: list[tuple[Part, float]]) -> bool:
        """Tell whether a part was asked for, or answered, after a moment."""
        return any(one == part and at > moment for one, at in moments)

    async def seen(self, fact: Callable[[], bool], within: float) -> bool:
        """Tell whether something came to hold of the site in so many seconds."""
        end = time.monotonic() + within
        while not fact():
            self._moved.clear()
            try:
                await asyncio.wait_for(self._moved.wait(), end - time.monotonic())
            except TimeoutError:
                return False
        return True

    async def _feed(self, request: web.Request) -> web.StreamResponse:
        await self._begin("feed")
        number = len(self.published)
        name = f'"{number}"' if number % _UNNAMED else None
        if name and request.headers.get("If-None-Match") == name:
            self.unchanged += 1
            return self._end("feed", web.Response(status=304, headers={"ETag": name}))
        headers = {"ETag": name} if name else {}
        body = _rss(self.published, f"http://{self.host}")
        return self._end("feed", web.Response(text=body, content_type="text/xml", headers=headers))

    async def _page(self, request: web.Request) -> web.StreamResponse:
        await self._begin("page")
        one = self.published[int(request.match_info["number"]) - 1]
        if one.number % _SLOW_PAGES:
            return self._end("page", web.Response(body=one.content, content_type="text/html"))
        response = web.StreamResponse(headers={"Content-Type": "text/html"})
        await response.prepare(request)
        half = len(one.content) // 2
        await response.write(one.content[:half])
        await asyncio.sleep(_SLOW_SECONDS)
        await response.write(one.content[half:])
        return self._end("page", response)

    async def _begin(self, part: Part) -> None:
        self.asked.append((part, time.time()))
        self._moved.set()
        if self.held == part:
            # For ever: whoever asked hangs up.
            await asyncio.Event().wait()

    def _end(self, part: Part, response: web.StreamResponse) -> web.StreamResponse:
        self.answered.append((part, time.time()))
        self._moved.set()
        return response


def _rss(published: list[Article], site: str) -> str:
    items = "".join(
        f"<item><guid>{site}/{one.name}</guid><title>{titled(one)}</title><link>{site}/{one.name}</link></item>"
        for one in reversed(published)
    )
    return f'<rss version="2.0"><channel><title>صوت الساحل</title>{items}</channel></rss>'
