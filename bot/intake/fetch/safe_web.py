"""The web behind judges: every address is judged before it is asked, on every hop."""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime

from bot.errors import FetchError
from bot.intake.fetch.addresses import forbidden
from bot.intake.fetch.agent import agent
from bot.intake.fetch.answers import WITH_BODY, Answer, failure, fetched, validator
from bot.intake.fetch.network import Network, RealNetwork
from bot.intake.fetch.patience import Patience
from bot.intake.fetch.targets import Target, redirected, remedy, target
from bot.intake.fetch.turns import Turns
from bot.intake.web import Fetched, NotModified

_ACCEPTED = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.8"
_AGAIN = "try again later"


class SafeWeb:
    """Pages and feeds over http and https.

    `allow` are the pairs of host and port that may be asked whatever their address; `contact` is told to
    servers beside the bot's name. No cookies, no proxies of the environment, no connection is kept.
    """

    def __init__(
        self,
        allow: Collection[str] = (),
        *,
        contact: str = "",
        network: Network | None = None,
        patience: Patience | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._allow = frozenset(allow)
        self._agent = agent(contact)
        self._network = network or RealNetwork()
        self._patience = patience or Patience()
        self._now = now
        self._turns = Turns(self._patience.at_once)
        self._large = asyncio.Semaphore(self._patience.large_at_once)

    async def fetch(
        self, url: str, *, limit: int, etag: str | None = None, modified: str | None = None
    ) -> Fetched | NotModified:
        """Return what stands at an address, of at most `limit` bytes once unpacked; raises FetchError.

        Redirects are followed; a wait for other requests to the same host does not count into the deadline.
        """
        asked = target(url, self._allow)
        headers = self._headers(etag, modified)
        moved_to: str | None = None
        for_good = True
        left = self._patience.total
        for _ in range(self._patience.redirects + 1):
            answer, left = await self._hop(asked, headers, limit, left)
            if answer.location is None:
                return self._read(asked, answer, moved_to, conditional=bool(etag or modified))
            asked = redirected(asked, answer.location, self._allow)
            for_good = for_good and answer.for_good
            moved_to = asked.url if for_good else moved_to
        reason = f"leads on more than {self._patience.redirects} times; send the address where it ends"
        raise FetchError(url, reason, "status")

    def _headers(self, etag: str | None, modified: str | None) -> Mapping[str, str]:
        headers = {
            "User-Agent": self._agent,
            "Accept": _ACCEPTED,
            "Accept-Encoding": "gzip, deflate",
            "If-None-Match": validator(etag),
            "If-Modified-Since": validator(modified),
        }
        return {name: value for name, value in headers.items() if value}

    async def _hop(
        self, asked: Target, headers: Mapping[str, str], limit: int, seconds: float
    ) -> tuple[Answer, float]:
        """Return the answer of one host and the seconds that are left of those given."""
        # Here and not at the top: aiohttp takes a quarter of a second of a start, and chats seldom fetch.
        from bot.intake.fetch.asking import ask  # noqa: PLC0415

        clock = asyncio.get_running_loop().time
        async with self._turn(asked):
            begun = clock()
            try:
                async with asyncio.timeout(seconds):
                    addresses = await self._judged(asked)
                    answer = await ask(
                        asked,
                        addresses,
                        headers,
                        limit=limit,
                        network=self._network,
                        patience=self._patience,
                        large=self._large,
                    )
            except TimeoutError as error:
                reason = f"{asked.host} did not finish within {self._patience.total:g} seconds; {_AGAIN}"
                raise FetchError(asked.url, reason, "too_slow") from error
        return answer, seconds - (clock() - begun)

    @asynccontextmanager
    async def _turn(self, asked: Target) -> AsyncIterator[None]:
        async with AsyncExitStack() as held:
            try:
                async with asyncio.timeout(self._patience.turn):
                    await held.enter_async_context(self._turns.turn(asked.site))
            except TimeoutError as error:
                reason = f"too many requests wait for {asked.host}; {_AGAIN}"
                raise FetchError(asked.url, reason, "too_slow") from error
            yield

    async def _judged(self, asked: Target) -> Sequence[str]:
        """Return the addresses of a host, all of which may be asked: one that may not refuses the host."""
        addresses = await self._addresses(asked)
        kinds = (forbidden(address) for address in addresses)
        kind = None if asked.allowed else next((kind for kind in kinds if kind), None)
        if kind:
            raise FetchError(asked.url, f"{asked.host} has {kind} address; {remedy(asked.pair)}", "refused")
        return addresses

    async def _addresses(self, asked: Target) -> Sequence[str]:
        if asked.is_address:
            return (asked.host,)
        try:
            addresses = await self._network.addresses(asked.host)
        except OSError as error:
            reason = f"there is no host {asked.host}; check the link"
            raise FetchError(asked.url, reason, "unreachable") from error
        if not addresses:
            raise FetchError(asked.url, f"{asked.host} has no address; check the link", "unreachable")
        return addresses

    def _read(
        self, asked: Target, answer: Answer, moved_to: str | None, *, conditional: bool
    ) -> Fetched | NotModified:
        status = answer.head.status
        if status == 304 and conditional:
            return NotModified(asked.url, moved_to)
        if status not in WITH_BODY:
            raise failure(asked.url, answer.head, self._now())
        return fetched(asked.url, answer, moved_to)
