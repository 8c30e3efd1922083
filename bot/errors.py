"""Every error that the bot raises on purpose; each carries its facts as attributes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

# What a wording may hold: a day with its month's name, a moment where the reader is, a list with commas.
Fact = str | int | date | datetime | time | tuple[str, ...]


class MujazError(Exception):
    """The base of all of them."""


class UserError(MujazError):
    """A mistake of the person in the chat: a wording key and its facts, told in that person's language."""

    def __init__(self, key: str, /, **facts: Fact) -> None:
        super().__init__(key)
        self.key = key
        self.facts: Mapping[str, Fact] = facts


class IntakeError(MujazError):
    """An input that cannot become an article; `reason` names the cause and the next step, in English."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


class FetchError(IntakeError):
    """An address that gave nothing to read.

    `kind` says why: refused (an address that may not be asked), unreachable, status, too_large, too_slow,
    unreadable, gone (for good). `retry_after` are the seconds that the server asks to wait.
    """

    def __init__(self, name: str, reason: str, kind: str, retry_after: int | None = None) -> None:
        super().__init__(name, reason)
        self.kind = kind
        self.retry_after = retry_after


class WorkerError(MujazError):
    """A task that its process did not finish; `kind` says why: died, too_slow, too_large."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind

    def __str__(self) -> str:
        return f"a worker was lost over this: {self.kind}"


class StoreError(MujazError):
    """A database that cannot be used, or not now; `reason` names the cause, in English."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class OutdatedError(MujazError):
    """A decision about an article that did not know what came in since and may be like it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a configuration file; line and column count from 1."""

    file: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"


class ConfigError(MujazError):
    """A configuration that cannot be used: all of its mistakes at once."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)
