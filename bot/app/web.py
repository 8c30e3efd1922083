"""The web, when somebody asks for it: what needs none starts without it."""

from collections.abc import Callable
from datetime import datetime

from bot.config import Config
from bot.intake.web import Fetched, NotModified, Web


class WebOnDemand:
    """One web for feeds, links and commands: each host is asked one thing at a time, whoever asks."""

    def __init__(self, config: Config, now: Callable[[], datetime]) -> None:
        self._intake = config.intake
        self._now = now
        self._web: Web | None = None

    async def fetch(
        self, url: str, *, limit: int, etag: str | None = None, modified: str | None = None
    ) -> Fetched | NotModified:
        """Return what stands at an address, of at most `limit` bytes; raises errors.FetchError."""
        return await self._opened().fetch(url, limit=limit, etag=etag, modified=modified)

    def _opened(self) -> Web:
        # Here and not at the top: aiohttp takes a quarter of a second, and few chats ever ask the web.
        from bot.intake.fetch import SafeWeb  # noqa: PLC0415

        self._web = self._web or SafeWeb(self._intake.allow, contact=self._intake.contact, now=self._now)
        return self._web
