"""Bodies unpacked within a limit: what is small on the wire may be endless."""

import zlib
from collections.abc import Iterator

# A step of unpacking holds up the loop of events for less than a millisecond.
STEP_BYTES = 262_144
# A gzip file of more members than any server sends costs more time than its bytes tell.
_MOST_MEMBERS = 256
_GZIP, _ZLIB, _RAW = 31, 15, -15


class TooLargeError(Exception):
    """A body over its limit."""


class BrokenError(Exception):
    """A body that is not packed as it says, or ends too early."""


class Unpacking:
    """One body on its way; `encoding` is "", "gzip" or "deflate", `limit` counts bytes before and after."""

    def __init__(self, encoding: str, limit: int) -> None:
        self._encoding = encoding
        self._limit = limit
        self._packed = 0
        self._body = bytearray()
        self._stream: zlib._Decompress | None = None
        self._members = 0
        self._ended = False

    def feed(self, piece: bytes) -> Iterator[int]:
        """Take the next piece from the wire; yield the body's size after each step of it.

        Raises TooLargeError and BrokenError.
        """
        self._packed += len(piece)
        if self._packed > self._limit:
            raise TooLargeError
        if not self._encoding:
            self._keep(piece)
            yield len(self._body)
            return
        while piece and not self._ended:
            piece = self._step(piece)
            yield len(self._body)

    def body(self) -> bytes:
        """Return the whole body; raises BrokenError where its end is missing."""
        if self._stream is not None and not self._stream.eof and not self._ended:
            raise BrokenError
        return bytes(self._body)

    def _step(self, piece: bytes) -> bytes:
        """Unpack a piece as far as one step goes; return what is left of it."""
        if self._stream is None:
            self._stream = zlib.decompressobj(self._window(piece))
        try:
            self._keep(self._stream.decompress(piece, STEP_BYTES))
        except zlib.error as error:
            raise BrokenError from error
        if not self._stream.eof:
            return self._stream.unconsumed_tail
        return self._next_member(self._stream.unused_data)

    def _next_member(self, rest: bytes) -> bytes:
        # A gzip file may hold several members (RFC 1952 section 2.2); all else behind the end is padding.
        if self._encoding == "gzip" and rest.startswith(b"\x1f\x8b"):
            self._stream = None
            self._members += 1
            if self._members > _MOST_MEMBERS:
                raise BrokenError
            return rest
        # A first byte alone may be that of a member; the stream keeps it for the next piece.
        self._ended = rest not in {b"", b"\x1f"}
        return b""

    def _window(self, piece: bytes) -> int:
        if self._encoding == "gzip":
            return _GZIP
        # "deflate" means zlib (RFC 9110 section 8.4.1.2), but some servers send it bare.
        return _ZLIB if piece[0] & 0x0F == 8 and piece[0] >> 4 <= 7 else _RAW

    def _keep(self, piece: bytes) -> None:
        self._body += piece
        if len(self._body) > self._limit:
            raise TooLargeError
