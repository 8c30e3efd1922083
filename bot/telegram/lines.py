"""Lines of text from a stream, without stopping the event loop while the person is thinking."""

import asyncio
import codecs
import io
import os
import threading
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import TextIO

_CHUNK_BYTES = 65_536
# A stream without line ends must not fill the memory.
_LINE_CHARACTERS = 1_000_000


async def read_lines(stream: TextIO) -> AsyncIterator[str]:
    """Yield the lines of a stream until it ends, read as UTF-8; bytes that are none become U+FFFD.

    A line that is longer than a million characters comes in pieces.
    """
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    pending = ""
    async for chunk in _chunks(stream):
        *lines, pending = (pending + decoder.decode(chunk)).split("\n")
        for line in lines:
            yield line.removesuffix("\r")
        if len(pending) > _LINE_CHARACTERS:
            yield pending
            pending = ""
    last = pending + decoder.decode(b"", final=True)
    if last:
        yield last


async def _chunks(stream: TextIO) -> AsyncIterator[bytes]:
    descriptor = _descriptor(stream)
    if descriptor is None:
        yield stream.read().encode("utf-8", "replace")
        return
    loop = asyncio.get_running_loop()
    chunks: asyncio.Queue[bytes] = asyncio.Queue()
    wanted = threading.Semaphore(1)

    def read() -> None:
        chunk = b" "
        # The loop is closed when the conversation ends before the stream does.
        with suppress(RuntimeError):
            while chunk:
                wanted.acquire()
                chunk = _read(descriptor)
                loop.call_soon_threadsafe(chunks.put_nowait, chunk)

    # A daemon, and on the bare descriptor: a blocked read of sys.stdin would keep the process from ending.
    threading.Thread(target=read, name="lines", daemon=True).start()
    while chunk := await chunks.get():
        yield chunk
        wanted.release()


def _descriptor(stream: TextIO) -> int | None:
    try:
        return stream.fileno()
    except io.UnsupportedOperation:
        return None


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, _CHUNK_BYTES)
    except OSError:
        # The terminal is gone: its end, for a reader.
        return b""
