"""The sockets of fetching."""

import socket
from collections.abc import Callable

import pytest

from bot.intake.fetch.network import SIP_BYTES, Sipping


def by_value(reader: socket.socket) -> int:
    return len(reader.recv(10 * SIP_BYTES))


def by_buffer(reader: socket.socket) -> int:
    return reader.recv_into(bytearray(10 * SIP_BYTES))


def by_long_words(reader: socket.socket) -> int:
    return reader.recv_into(memoryview(bytearray(80 * SIP_BYTES)).cast("Q"), 10 * SIP_BYTES)


@pytest.mark.parametrize("received", [by_value, by_buffer, by_long_words])
def test_a_socket_hands_over_little_at_a_time(received: Callable[[socket.socket], int]) -> None:
    one, other = socket.socketpair()
    with one, Sipping(other.family, other.type, other.proto, other.detach()) as reader:
        one.sendall(bytes(3 * SIP_BYTES))
        assert received(reader) == SIP_BYTES
