"""What tasks of processes may do."""

import ctypes
import os
import signal
from typing import NoReturn

from bot.errors import IntakeError

MEGABYTE = 1024 * 1024


class StubbornError(Exception):
    """An error that packs well and does not come back from it."""

    def __init__(self, one: str, two: str) -> None:
        super().__init__(one)
        self.two = two


def add(one: int, two: int) -> int:
    return one + two


def spin() -> NoReturn:
    while True:
        pass


def hoard() -> int:
    return len(bytearray(4096 * MEGABYTE))


def swell(megabytes: int) -> int:
    return len(bytearray(megabytes * MEGABYTE))


def exit_at_once() -> NoReturn:
    os._exit(0)


def crash() -> bytes:
    return ctypes.string_at(0)


def kill_itself() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def overrun() -> None:
    os.kill(os.getpid(), signal.SIGXCPU)


def talk() -> str:
    print("what a library prints", flush=True)
    os.write(1, b"and what one writes to the descriptor\n")
    return "answer"


def refuse(name: str) -> NoReturn:
    raise IntakeError(name, "unknown")


def fail() -> NoReturn:
    raise StubbornError("a", "b")


def secrets() -> list[str]:
    return sorted(name for name in os.environ if "TOKEN" in name or "SECRET" in name or "URL" in name)
