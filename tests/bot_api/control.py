"""The server from another process: what a test steers and asks, over HTTP beside the bot's own paths."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict

from aiohttp import ClientSession, web
from pydantic import TypeAdapter

from tests.bot_api.faults import Fault
from tests.bot_api.records import Accepted, Fired, Request
from tests.bot_api.server import BotApiServer

Json = dict[str, object]

_FAULTS = TypeAdapter(list[Fault])
_MESSAGES = TypeAdapter(list[Accepted])
_FIRED = TypeAdapter(list[Fired])
_REQUESTS = TypeAdapter(list[Request])


class ControlRoutes:
    """The server's side of the control paths."""

    def __init__(self, server: BotApiServer) -> None:
        self._server = server

    def routes(self) -> Sequence[web.RouteDef]:
        """Return the paths, for `BotApiServer.start`."""
        return (
            web.post("/control/update", self._update),
            web.post("/control/script", self._script),
            web.post("/control/member", self._member),
            web.get("/control/messages", self._messages),
            web.get("/control/faults", self._faults),
            web.get("/control/requests", self._requests),
            web.get("/control/state", self._state),
        )

    async def _update(self, request: web.Request) -> web.Response:
        contents = await request.json()
        return web.json_response([self._server.updates.put(content) for content in contents])

    async def _script(self, request: web.Request) -> web.Response:
        self._server.script.write(_FAULTS.validate_json(await request.read()))
        return web.json_response(True)

    async def _member(self, request: web.Request) -> web.Response:
        given = await request.json()
        self._server.members[given["chat_id"], given["user_id"]] = given["status"]
        return web.json_response(True)

    async def _messages(self, request: web.Request) -> web.Response:
        return await self._list(request, self._server.messages)

    async def _faults(self, request: web.Request) -> web.Response:
        return await self._list(request, self._server.fired)

    async def _requests(self, request: web.Request) -> web.Response:
        return await self._list(request, self._server.requests)

    async def _list(self, request: web.Request, kept: Sequence[Accepted | Fired | Request]) -> web.Response:
        """Answer when there are `count` of them, or `within` seconds are over; leave out the first `after`."""
        asked = request.query
        with suppress(TimeoutError):
            count = int(asked.get("count", "0"))
            await self._server.until(lambda: len(kept) >= count, within=float(asked.get("within", "60")))
        return web.json_response([asdict(each) for each in kept[int(asked.get("after", "0")) :]])

    async def _state(self, _request: web.Request) -> web.Response:
        server = self._server
        state = {
            "waiting_updates": len(server.updates),
            "offsets": server.updates.offsets,
            "requests": len(server.requests),
            "messages": len(server.messages),
            "answers": {str(status): count for status, count in server.answers.items()},
            "webhook": server.webhook,
        }
        return web.json_response(state)


class Control:
    """The test's side: the server at `url`, whichever process it runs in. Open with `async with`."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._session: ClientSession | None = None

    async def __aenter__(self) -> "Control":
        self._session = ClientSession(self.url, trust_env=False)
        return self

    async def __aexit__(self, *_error: object) -> None:
        if self._session:
            await self._session.close()

    async def put(self, *updates: Mapping[str, object]) -> list[int]:
        """Let Telegram receive updates; return their ids."""
        return TypeAdapter(list[int]).validate_json(await self._post("update", list(updates)))

    async def script(self, *faults: Fault) -> None:
        """Replace the faults that are to come."""
        await self._post("script", [asdict(fault) for fault in faults])

    async def set_member(self, chat_id: int, user_id: int, status: str) -> None:
        """Set what getChatMember tells of a person: creator, administrator, member, left, kicked …"""
        await self._post("member", {"chat_id": chat_id, "user_id": user_id, "status": status})

    async def messages(self, *, after: int = 0, count: int = 0, within: float = 60.0) -> list[Accepted]:
        """Return the accepted messages but the first `after`; wait up to `within` seconds for `count` in all."""
        return _MESSAGES.validate_json(await self._list("messages", after, count, within))

    async def faults(self, *, after: int = 0, count: int = 0, within: float = 60.0) -> list[Fired]:
        """Return the faults that struck, as `messages` does; HELD is among them when its time is over."""
        return _FIRED.validate_json(await self._list("faults", after, count, within))

    async def requests(self, *, after: int = 0, count: int = 0, within: float = 60.0) -> list[Request]:
        """Return the requests, as `messages` does, those still on the way to an answer included."""
        return _REQUESTS.validate_json(await self._list("requests", after, count, within))

    async def state(self) -> Json:
        """Return counts: waiting_updates, offsets, requests, messages, answers by status, webhook."""
        return TypeAdapter(Json).validate_json(await self._get("state"))

    async def _post(self, name: str, document: object) -> bytes:
        async with self._open().post(f"/control/{name}", json=document) as answer:
            answer.raise_for_status()
            return await answer.read()

    async def _list(self, name: str, after: int, count: int, within: float) -> bytes:
        return await self._get(name, after=after, count=count, within=within)

    async def _get(self, name: str, **query: float) -> bytes:
        parameters = {key: str(value) for key, value in query.items()}
        async with self._open().get(f"/control/{name}", params=parameters) as answer:
            answer.raise_for_status()
            return await answer.read()

    def _open(self) -> ClientSession:
        if self._session is None:
            raise RuntimeError("use `async with Control(url)`")
        return self._session
