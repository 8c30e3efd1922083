"""One question to one host over aiohttp: connected to judged addresses alone, read within limits."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager

from aiohttp import (
    ClientConnectorCertificateError,
    ClientError,
    ClientOSError,
    ClientPayloadError,
    ClientResponse,
    ClientResponseError,
    ClientSession,
    ClientTimeout,
    DummyCookieJar,
    ServerDisconnectedError,
    TCPConnector,
)
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from bot.errors import FetchError
from bot.intake.fetch.answers import Answer, Head, body_encoding, too_large
from bot.intake.fetch.network import Network
from bot.intake.fetch.patience import Patience
from bot.intake.fetch.targets import Target
from bot.intake.fetch.turns import Place
from bot.intake.fetch.unpacking import BrokenError, TooLargeError, Unpacking

# Newspapers send security policies of 12 kB; no header of theirs is longer than this. There may be 128.
_HEADER_BYTES = 32_768
_AGAIN = "try again later"


async def ask(
    target: Target,
    addresses: Sequence[str],
    headers: Mapping[str, str],
    *,
    limit: int,
    network: Network,
    patience: Patience,
    large: asyncio.Semaphore,
) -> Answer:
    """Return what a host answers to GET at one of its judged addresses; raises FetchError.

    The body is read, unpacked, up to `limit` bytes, of answers that carry a page or feed only; `large` are
    the places for large ones.
    """
    connector = TCPConnector(
        resolver=_Judged(addresses),
        socket_factory=_sockets(addresses, network),
        use_dns_cache=False,
        force_close=True,
    )
    async with (
        _told(target, limit),
        ClientSession(
            connector=connector,
            timeout=ClientTimeout(total=None, sock_connect=patience.connect, sock_read=patience.silence),
            cookie_jar=DummyCookieJar(),
            auto_decompress=False,
            trust_env=False,
            max_field_size=_HEADER_BYTES,
        ) as session,
        session.get(URL(target.url, encoded=True), headers=headers, allow_redirects=False) as response,
    ):
        head = Head(response.status, tuple((name.lower(), value) for name, value in response.headers.items()))
        encoding = body_encoding(target.url, head, limit)
        body = b"" if encoding is None else await _body(response, Unpacking(encoding, limit), large)
        return Answer(head, body)


class _Judged(AbstractResolver):
    """Answers with addresses that were judged before, whatever the name is."""

    def __init__(self, addresses: Sequence[str]) -> None:
        self._addresses = addresses

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for address in self._addresses
        ]

    async def close(self) -> None:
        pass


def _sockets(
    addresses: Sequence[str], network: Network
) -> Callable[[tuple[int, int, int, str, tuple[object, ...]]], socket.socket]:
    # The last place before a connection: an address in a URL never comes to the resolver.
    def make(info: tuple[int, int, int, str, tuple[object, ...]]) -> socket.socket:
        family, kind, protocol, _, place = info
        address = str(place[0])
        if address not in addresses:
            raise OSError(f"{address} was not judged")
        return network.socket(family, kind, protocol, address)

    return make


async def _body(response: ClientResponse, unpacking: Unpacking, large: asyncio.Semaphore) -> bytes:
    async with Place(large) as place:
        async for piece in response.content.iter_any():
            for size in unpacking.feed(piece):
                await place.grow(size)
        return unpacking.body()


@asynccontextmanager
async def _told(target: Target, limit: int) -> AsyncIterator[None]:
    """Turn the library's errors, and those of unpacking, into FetchError."""
    try:
        yield
    except TooLargeError as error:
        raise too_large(target.url, limit) from error
    except BrokenError as error:
        raise FetchError(target.url, f"its packed answer is broken; {_AGAIN}", "unreadable") from error
    except TimeoutError as error:
        reason = f"{target.host} answers too slowly; {_AGAIN}"
        raise FetchError(target.url, reason, "too_slow") from error
    except ClientError as error:
        kind, reason = _cause(target, error)
        raise FetchError(target.url, reason, kind) from error


def _cause(target: Target, error: ClientError) -> tuple[str, str]:
    match error:
        case ClientConnectorCertificateError():
            return "unreachable", f"the certificate of {target.host} is not valid; check the link"
        case ClientPayloadError():
            return "unreadable", f"its answer broke off; {_AGAIN}"
        case ServerDisconnectedError():
            return "unreachable", f"{target.host} hung up without an answer; {_AGAIN}"
        case ClientOSError():
            return "unreachable", f"{target.host} cannot be reached ({error.strerror or error}); {_AGAIN}"
        case ClientResponseError():
            return "unreadable", f"{target.host} answers against the rules of HTTP; check the link"
    return "unreachable", f"{target.host} cannot be asked ({type(error).__name__}); {_AGAIN}"
