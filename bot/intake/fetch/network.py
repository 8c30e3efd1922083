"""The lowest seam of fetching: names looked up, sockets made."""

import asyncio
import socket
import threading
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# 190 interim answers fit in, which the library reads in a millisecond; 15 MB take 0.05 s longer than at once.
SIP_BYTES = 4_096


class Network(Protocol):
    """The world outside, as far as fetching knows it."""

    async def addresses(self, host: str) -> Sequence[str]:
        """Return the IP addresses of a name, best first; raises OSError where it has none."""

    def socket(self, family: int, kind: int, protocol: int, address: str) -> socket.socket:
        """Return a socket that is going to be connected to an IP address, and to no other."""


class RealNetwork:
    """The resolver and the sockets of this machine."""

    async def addresses(self, host: str) -> Sequence[str]:
        """Return what the machine's resolver knows, IPv6 and IPv4 in its order."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Sequence[str]] = loop.create_future()

        def look_up() -> None:
            # The loop may be closed, or the asker gone, when a slow name server answers at last.
            with suppress(RuntimeError):
                try:
                    found = _looked_up(host)
                except (OSError, UnicodeError) as error:
                    loop.call_soon_threadsafe(_fail, answer, OSError(*error.args))
                else:
                    loop.call_soon_threadsafe(_give, answer, found)

        # A thread of its own, which no exit waits for: a name server may take half a minute to give up.
        threading.Thread(target=look_up, name="name-lookup", daemon=True).start()
        return await answer

    def socket(self, family: int, kind: int, protocol: int, address: str) -> socket.socket:
        """Return a socket of the system that hands over little at a time."""
        return Sipping(family, kind, protocol)


class Sipping(socket.socket):
    """A socket that gives at most SIP_BYTES a time, and so everybody else a turn in between.

    Handed a quarter of a megabyte, the library reads all of its chunks or interim answers without a pause.
    """

    def recv(self, bufsize: int, flags: int = 0, /) -> bytes:
        """Receive as a socket does, but little."""
        return super().recv(min(bufsize, SIP_BYTES), flags)

    def recv_into(self, buffer: "WriteableBuffer", nbytes: int = 0, flags: int = 0) -> int:
        """Receive as a socket does, but little."""
        wanted = nbytes or memoryview(buffer).nbytes
        return super().recv_into(buffer, min(wanted, SIP_BYTES), flags)


def _looked_up(host: str) -> Sequence[str]:
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(address[0]) for *_, address in found))


def _give(answer: "asyncio.Future[Sequence[str]]", found: Sequence[str]) -> None:
    if not answer.done():
        answer.set_result(found)


def _fail(answer: "asyncio.Future[Sequence[str]]", error: OSError) -> None:
    if not answer.done():
        answer.set_exception(error)
