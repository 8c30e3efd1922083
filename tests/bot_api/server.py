"""A Bot API server on loopback: Telegram's judgement, limits, queue of updates and bad days."""

import asyncio
import json
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from aiohttp import web

from bot.telegram.limits import RefusedError
from bot.telegram.messages import BOT
from bot.telegram.offline import OfflineTelegram
from bot.telegram.papers import Papers
from tests.bot_api.faults import ACCEPTING, Fault, Kind, Script, flood, refusal
from tests.bot_api.flood import UNLIMITED, FloodControl, Limits
from tests.bot_api.people import member_json
from tests.bot_api.records import Accepted, Fired, Request, accepted, fired
from tests.bot_api.updates import ConflictError, UpdateQueue

Json = dict[str, object]
Answer = tuple[int, Json]

TOKEN = "1:fake-token-of-the-tests-0123456789ab"
_REQUEST_BYTES = 60_000_000
# What is waited for takes a second; a busy machine is no mistake of the code.
_PATIENCE = 60.0
_WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete it first"
)


class BotApiServer:
    """One bot's server; `url` is its TELEGRAM_API. All that it took stands in its lists."""

    def __init__(self, *, token: str = TOKEN, limits: Limits = UNLIMITED, seed: int = 0) -> None:
        self.token = token
        self.url = ""
        self.script = Script(seed)
        self.updates = UpdateQueue()
        self.requests: list[Request] = []
        self.messages: list[Accepted] = []
        self.fired: list[Fired] = []
        # By number of request: when its answer was ready to be written, in seconds since 1970.
        self.answered: dict[int, float] = {}
        # By HTTP status; a cut connection counts as 200.
        self.answers: Counter[int] = Counter()
        self.members: dict[tuple[int, int], str] = {}
        self.webhook = ""
        self._telegram = OfflineTelegram()
        self._flood = FloodControl(limits)
        self._moved = asyncio.Event()
        self._runner: web.AppRunner | None = None

    @property
    def papers(self) -> Papers:
        """The documents that lie in the chats."""
        return self._telegram.papers

    async def start(self, port: int = 0, *, more: Sequence[web.RouteDef] = ()) -> None:
        """Listen on loopback; port 0 takes a free one. `more` routes are served beside the bot's."""
        application = web.Application(client_max_size=_REQUEST_BYTES)
        application.add_routes(
            [
                web.get("/file/bot{token}/{path:.+}", self._give),
                web.route("*", "/bot{token}/{method}", self._handle),
                *more,
            ]
        )
        # Long polls of killed clients must not keep a closing server.
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def close(self) -> None:
        """Stop listening and drop all connections."""
        if self._runner:
            await self._runner.cleanup()

    async def until(self, fact: Callable[[], bool], *, within: float = _PATIENCE) -> None:
        """Wait until something holds of the server; looks again whenever a request came or was answered."""
        async with asyncio.timeout(within):
            while not fact():
                self._moved.clear()
                await self._moved.wait()

    def sent_to(self, chat_id: int) -> list[str]:
        """Return the texts that a chat got, edits left out, in the order of their arrival."""
        return [kept.text for kept in self.messages if kept.chat_id == chat_id and not kept.edit]

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        noted = Request(
            len(self.requests) + 1, request.match_info["method"], await _parameters(request), time.time()
        )
        self.requests.append(noted)
        self._moved.set()
        fault = self.script.strike(noted.method, noted.parameters)
        if fault and fault.kind is Kind.HELD:
            await asyncio.sleep(fault.seconds)
        # Without a connection nobody reads the request any more.
        gone = request.transport is None
        status, answer = (499, {}) if gone else await self._answer(noted, request.match_info["token"], fault)
        if fault:
            took_effect = fault.kind in ACCEPTING and status == 200
            self.fired.append(fired(fault, noted, accepted=took_effect))
        self._moved.set()
        response = await _deliver(request, fault if status == 200 else None, status, answer)
        self.answered[noted.number] = time.time()
        self.answers[response.status] += 1
        self._moved.set()
        return response

    async def _give(self, request: web.Request) -> web.Response:
        try:
            content = self.papers.content(request.match_info["path"])
        except RefusedError as refused:
            return web.json_response(refusal(404, refused.description), status=404)
        known = request.match_info["token"] == self.token
        return (
            web.Response(body=content) if known else web.json_response(refusal(404, "Not Found"), status=404)
        )

    async def _answer(self, request: Request, token: str, fault: Fault | None) -> Answer:
        if token != self.token:
            status = 401 if ":" in token else 404
            return status, refusal(status, "Unauthorized" if status == 401 else "Not Found")
        if fault and (refused := fault.refusal()):
            return refused
        if fault and fault.kind not in ACCEPTING:
            return 200, {}
        if wait := self._flood_wait(request):
            return flood(wait)
        return await self._carry_out(request)

    def _flood_wait(self, request: Request) -> int:
        if not request.method.startswith(("send", "edit")) or request.method == "sendChatAction":
            return 0
        chat_id = request.parameters.get("chat_id", "")
        return self._flood.accept(int(chat_id), time.monotonic()) if chat_id.lstrip("-").isdigit() else 0

    async def _carry_out(self, request: Request) -> Answer:
        try:
            return 200, {
                "ok": True,
                "result": await self._result(request.method, request.parameters, request),
            }
        except RefusedError as refused:
            return 400, refusal(400, refused.description)
        except ConflictError as conflict:
            return 409, refusal(409, str(conflict))

    async def _result(self, method: str, parameters: Mapping[str, str], request: Request) -> object:
        match method:
            case "getUpdates":
                return await self._get_updates(parameters)
            case "setWebhook" | "deleteWebhook":
                self.webhook = parameters.get("url", "")
                return True
            case "getWebhookInfo":
                return {
                    "url": self.webhook,
                    "has_custom_certificate": False,
                    "pending_update_count": len(self.updates),
                }
            case "getChatMember":
                return self._member(int(parameters["chat_id"]), int(parameters["user_id"]))
            case "getChatAdministrators":
                return self._administrators(int(parameters["chat_id"]))
        result = self._telegram.answer(method, parameters)
        if method in ("sendMessage", "editMessageText") and isinstance(result, dict):
            self.messages.append(accepted(request, result))
        return result

    async def _get_updates(self, parameters: Mapping[str, str]) -> object:
        if self.webhook:
            raise ConflictError(_WEBHOOK)
        allowed = parameters.get("allowed_updates")
        return await self.updates.get(
            int(parameters.get("offset", "0")),
            int(parameters.get("limit", "100")),
            float(parameters.get("timeout", "0")),
            None if allowed is None else json.loads(allowed),
        )

    def _member(self, chat_id: int, user_id: int) -> Json:
        user = {"id": user_id, "is_bot": user_id == BOT["id"], "first_name": "قارئ"}
        return member_json(user, self.members.get((chat_id, user_id), "member"))

    def _administrators(self, chat_id: int) -> list[Json]:
        ranks = ("creator", "administrator")
        return [
            self._member(*place)
            for place, rank in self.members.items()
            if place[0] == chat_id and rank in ranks
        ]


async def _parameters(request: web.Request) -> dict[str, str]:
    found = dict(request.query)
    if request.content_type == "application/json":
        given = await request.json()
        return found | {
            name: each if isinstance(each, str) else json.dumps(each) for name, each in given.items()
        }
    posted = await request.post()
    return found | {name: each if isinstance(each, str) else f"file {name}" for name, each in posted.items()}


async def _deliver(
    request: web.Request, fault: Fault | None, status: int, answer: Json
) -> web.StreamResponse:
    match fault and fault.kind:
        case Kind.CUT_BEFORE | Kind.CUT_AFTER:
            if request.transport:
                request.transport.abort()
        case Kind.ERROR_502 | Kind.ERROR_502_ACCEPTED:
            page = "<html><head><title>502 Bad Gateway</title></head></html>"
            return web.Response(status=502, text=page, content_type="text/html")
        case Kind.SLOW if fault:
            await asyncio.sleep(fault.seconds)
    return web.json_response(answer, status=status)
