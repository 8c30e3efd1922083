"""How long fetching waits, and for how much."""

from typing import NamedTuple


class Patience(NamedTuple):
    """Seconds: for a whole fetch with its redirects, a connection, a silence; for one's turn at a busy host.

    `redirects` are followed at most, `at_once` hosts asked at the same time, of whose answers
    `large_at_once` may be over half a megabyte.
    """

    total: float = 20.0
    connect: float = 5.0
    silence: float = 10.0
    turn: float = 60.0
    redirects: int = 5
    at_once: int = 32
    large_at_once: int = 3
