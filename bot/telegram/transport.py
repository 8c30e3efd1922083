"""How requests reach the Bot API: over aiohttp, telling what was not sent from what may have been."""

import json
import os
from types import SimpleNamespace
from typing import NamedTuple

from aiohttp import (
    ClientError,
    ClientResponse,
    ClientSession,
    ClientTimeout,
    FormData,
    TCPConnector,
    TraceConfig,
    TraceRequestHeadersSentParams,
)
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

from bot.telegram.doubt import MaybeSentError, NotSentError

CONNECTIONS = 16
# A send that Telegram answered after 25 s has arrived: whoever waits less sends it twice.
READ_SECONDS = 30.0
CONNECT_SECONDS = 5.0
POOL_SECONDS = 5.0
WRITE_SECONDS = 10.0
FILES_WRITE_SECONDS = 60.0
# Files that a bot may fetch have at most 20 MB (core.telegram.org/bots/api#getfile).
ANSWER_BYTES = 21_000_000

_CHUNK_BYTES = 65_536
_FORM = "application/x-www-form-urlencoded"
# Bodies are bounded as they are read; a compressed one could grow after that.
_HEADERS = {"User-Agent": "mujaz", "Accept-Encoding": "identity"}


class _Patience(NamedTuple):
    """Seconds; None waits for ever."""

    pool: float | None
    connect: float | None
    write: float | None
    read: float | None

    def timeout(self) -> ClientTimeout:
        # aiohttp counts the waiting for the pool into `connect`, and knows no time for writing.
        return ClientTimeout(
            total=_sum(*self),
            connect=_sum(self.pool, self.connect),
            sock_connect=self.connect,
            sock_read=self.read,
        )


class Transport(BaseRequest):
    """PTB's way to the Bot API: one session of kept connections, from `initialize` to `shutdown`.

    Proxies of the environment are not used, redirects not followed. An answer of more than
    `answer_bytes` is not read. `read_seconds` is how long a request without its own figure waits.
    """

    def __init__(
        self,
        *,
        connections: int = CONNECTIONS,
        read_seconds: float = READ_SECONDS,
        pool_seconds: float = POOL_SECONDS,
        answer_bytes: int = ANSWER_BYTES,
    ) -> None:
        self._connections = connections
        self._read_seconds = read_seconds
        self._pool_seconds = pool_seconds
        self._answer_bytes = answer_bytes
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds that an answer may take where a request does not say."""
        return self._read_seconds

    async def initialize(self) -> None:
        """Open the session; once open, do nothing. From now on `RetryAfter.retry_after` is a timedelta."""
        # Else PTB warns each time it makes that error, and where warnings are errors it makes another one.
        os.environ.setdefault("PTB_TIMEDELTA", "1")
        if self._session is None:
            self._session = ClientSession(
                connector=TCPConnector(limit=self._connections),
                trust_env=False,
                auto_decompress=False,
                headers=_HEADERS,
                trace_configs=[_tracing()],
            )

    async def shutdown(self) -> None:
        """Close the session and its connections."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Return the status and the body of the answer; raise NotSentError or MaybeSentError without one."""
        files = bool(request_data and request_data.contains_files)
        patience = _Patience(
            pool=_chosen(pool_timeout, self._pool_seconds),
            connect=_chosen(connect_timeout, CONNECT_SECONDS),
            write=_chosen(write_timeout, FILES_WRITE_SECONDS if files else WRITE_SECONDS),
            read=_chosen(read_timeout, self._read_seconds),
        )
        status, body = await self._exchange(url, method, request_data, patience)
        if status >= 500:
            raise _server_failure(status, body)
        return status, body

    async def _exchange(
        self, url: str, method: str, data: RequestData | None, patience: _Patience
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NotSentError("not sent: the transport is not open")
        body, headers = _body(data)
        # Filled by the tracing as soon as a connection is there and the request begins to go out.
        went_out: list[bool] = []
        try:
            async with self._session.request(
                method,
                url,
                data=body,
                headers=headers,
                timeout=patience.timeout(),
                allow_redirects=False,
                trace_request_ctx=went_out,
            ) as response:
                return response.status, await self._read(response)
        except (ClientError, OSError, TimeoutError) as error:
            # Their own texts may hold the address, and with it the token.
            failure = MaybeSentError if went_out else NotSentError
            raise failure(f"{'no answer' if went_out else 'not sent'}: {type(error).__name__}") from None

    async def _read(self, response: ClientResponse) -> bytes:
        body = bytearray()
        async for chunk in response.content.iter_chunked(_CHUNK_BYTES):
            body += chunk
            if len(body) > self._answer_bytes:
                response.close()
                raise MaybeSentError(f"no answer: more than {self._answer_bytes} bytes")
        return bytes(body)

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, object]:
        """Return the answer's object; raise MaybeSentError for anything else, such as a proxy's page."""
        try:
            document = json.loads(payload)
        except ValueError:
            document = None
        if not isinstance(document, dict):
            raise MaybeSentError("no answer: it is no JSON object")
        return document


def _tracing() -> TraceConfig:
    tracing = TraceConfig()
    tracing.on_request_headers_sent.append(_note_departure)
    return tracing


async def _note_departure(
    _session: ClientSession, context: SimpleNamespace, _sent: TraceRequestHeadersSentParams
) -> None:
    context.trace_request_ctx.append(True)


def _chosen(asked: object, default: float) -> float | None:
    # None means that nobody wants a limit; what is no number is PTB's sign for "nobody said".
    if asked is None:
        return None
    return float(asked) if isinstance(asked, int | float) else default


def _sum(*seconds: float | None) -> float | None:
    known = [part for part in seconds if part is not None]
    return sum(known) if len(known) == len(seconds) else None


def _body(data: RequestData | None) -> tuple[bytes | FormData | None, dict[str, str]]:
    if data is None:
        return None, {}
    if not data.contains_files:
        # Half a surrogate pair cannot travel in UTF-8; an exception here would be repeated for ever.
        return data.url_encoded_parameters({"errors": "replace"}).encode(), {"Content-Type": _FORM}
    form = FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value.encode("utf-8", "replace").decode())
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form, {}


def _server_failure(status: int, body: bytes) -> NetworkError:
    try:
        description = Transport.parse_json_payload(body).get("description")
    except MaybeSentError:
        description = None
    reason = f"{status} {str(description or 'without a word')[:200]}"
    # 502 and 504 come from what stands before the server, which may have acted all the same.
    return NotSentError(reason) if status in (500, 503) else MaybeSentError(reason)
