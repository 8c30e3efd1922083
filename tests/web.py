"""The web of the tests: a real server on loopback with scripted answers, and names that a test gives addresses."""

import asyncio
import socket
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Literal

from aiohttp import web

from bot.intake.fetch import RealNetwork


@dataclass(frozen=True, slots=True)
class Page:
    """An answer by the rules of HTTP; one with an `etag` answers 304 to who knows it already."""

    body: bytes | str = b""
    kind: str = "text/html; charset=utf-8"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    etag: str | None = None

    def response(self, request: web.Request) -> web.Response:
        body = self.body.encode() if isinstance(self.body, str) else self.body
        headers = {**self.headers, **({"ETag": self.etag} if self.etag else {})}
        if self.etag and request.headers.get("If-None-Match") == self.etag:
            return web.Response(status=304, headers=headers)
        kind = {"Content-Type": self.kind} if self.kind else {}
        return web.Response(body=body, status=self.status, headers={**kind, **headers})


@dataclass(frozen=True, slots=True)
class Wire:
    """Bytes as they go over the wire, whatever HTTP says, and what comes after them.

    "repeat" writes the last piece for ever, "hang" nothing more, until whoever asked hangs up.
    """

    pieces: Sequence[bytes]
    then: Literal["close", "hang", "repeat"] = "close"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that came in."""

    path: str
    headers: Mapping[str, str]


class WebServer:
    """Pages at paths of 127.0.0.1, to be used with `async with`; of several answers the last one stays.

    `pair` is what intake.allow must hold; `asked` are the requests in order; `most_at_once` is how many were
    under way together, each of which waits for `open_gate` if there is a gate.
    """

    def __init__(self) -> None:
        self.pages: dict[str, list[Page | Wire]] = defaultdict(list)
        self.asked: list[Asked] = []
        self.most_at_once = 0
        self.gate: asyncio.Event | None = None
        self._now = 0
        self._arrival = asyncio.Condition()
        self._runner = web.AppRunner(self._app(), handler_cancellation=True, shutdown_timeout=0)
        self.port = 0

    @property
    def pair(self) -> str:
        return f"127.0.0.1:{self.port}"

    def url(self, path: str = "/") -> str:
        return f"http://{self.pair}{path}"

    def put(self, path: str, *answers: Page | Wire) -> str:
        """Answer a path in this way from now on; return its URL."""
        self.pages[path] = list(answers)
        return self.url(path)

    async def until_asked(self, times: int) -> None:
        """Wait until that many requests came in."""
        async with self._arrival:
            await self._arrival.wait_for(lambda: len(self.asked) >= times)

    async def __aenter__(self) -> "WebServer":
        await self._runner.setup()
        listener = socket.create_server(("127.0.0.1", 0))
        self.port = listener.getsockname()[1]
        await web.SockSite(self._runner, listener).start()
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self._runner.cleanup()

    def _app(self) -> web.Application:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._answered)
        return app

    async def _answered(self, request: web.Request) -> web.StreamResponse:
        self._now += 1
        self.most_at_once = max(self.most_at_once, self._now)
        try:
            async with self._arrival:
                self.asked.append(Asked(request.path_qs, dict(request.headers)))
                self._arrival.notify_all()
            if self.gate:
                await self.gate.wait()
            return await self._scripted(request)
        finally:
            self._now -= 1

    async def _scripted(self, request: web.Request) -> web.StreamResponse:
        answers = self.pages.get(request.path_qs) or self.pages.get(request.path) or [Page(status=404)]
        match answers.pop(0) if len(answers) > 1 else answers[0]:
            case Page() as page:
                return page.response(request)
            case Wire() as wire:
                await _written(request, wire)
                return web.Response()


async def _written(request: web.Request, wire: Wire) -> None:
    transport, stream = request.transport, request.protocol
    if transport is None:
        return
    for piece in wire.pieces:
        transport.write(piece)
    with suppress(ConnectionError):
        while wire.then == "repeat" and not transport.is_closing():
            transport.write(wire.pieces[-1])
            await stream._drain_helper()
            await asyncio.sleep(0)
    if wire.then == "hang":
        await asyncio.Event().wait()
    transport.close()


class ScriptedNetwork:
    """Names with the addresses that a test gives them; of several answers the last one stays.

    `looked_up` and `connected` say what was asked for. Connections leave for loopback only.
    """

    def __init__(self, names: Mapping[str, Sequence[Sequence[str]]] | None = None) -> None:
        self._names = {name: list(answers) for name, answers in (names or {}).items()}
        self.looked_up: list[str] = []
        self.connected: list[str] = []

    async def addresses(self, host: str) -> Sequence[str]:
        self.looked_up.append(host)
        answers = self._names.get(host)
        if not answers:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def socket(self, family: int, kind: int, protocol: int, address: str) -> socket.socket:
        self.connected.append(address)
        if not address.startswith("127."):
            raise OSError("no network here")
        return RealNetwork().socket(family, kind, protocol, address)
