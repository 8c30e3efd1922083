"""The token leaves no trace: not in logs, not in tracebacks, whoever writes them and however deep it sits."""

import asyncio
import logging
import re
import sys
import threading
import traceback
from collections.abc import Mapping
from types import TracebackType

MASK = "<token>"

# Whatever looks like a token is one, also where it is not ours: digits, a colon, 30 signs or more.
_LIKE_A_TOKEN = re.compile(r"(?<![0-9A-Za-z])[0-9]{1,20}(?::|%3[Aa])[A-Za-z0-9_-]{30,}")
# In an address even a mistyped or cut token is hidden.
_IN_ADDRESS = re.compile(r"(/(?:file/)?bot)[0-9]{1,20}(?::|%3[Aa])[A-Za-z0-9_.…-]*")
# A shorter secret stands in ordinary words too.
_SHORTEST_SECRET = 8

logger = logging.getLogger(__name__)


class Redaction(logging.Filter):
    """Hides one token, its secret part, and all that looks like a token.

    As a filter of a handler it rewrites the record, so that every formatter gets clean text.
    """

    def __init__(self, token: str) -> None:
        super().__init__()
        secret = token.rpartition(":")[2]
        secrets = {token, token.replace(":", "%3A"), token.replace(":", "%3a")}
        secrets |= {secret} if len(secret) >= _SHORTEST_SECRET else set()
        # The longest first: else the whole token would leave its number behind.
        known = sorted((re.escape(part) for part in secrets if part), key=len, reverse=True)
        self._known = re.compile("|".join(known) or r"(?!)")

    def redact(self, text: str) -> str:
        """Return the text with a mask in each token's place."""
        return _LIKE_A_TOKEN.sub(MASK, _IN_ADDRESS.sub(rf"\1{MASK}", self._known.sub(MASK, text)))

    def filter(self, record: logging.LogRecord) -> bool:
        """Clean a record's message, traceback and stack; let every record pass."""
        record.msg = self.redact(_message(record))
        record.args = None
        if record.exc_info:
            record.exc_text = record.exc_text or logging.Formatter().formatException(record.exc_info)
            record.exc_info = None
        if record.exc_text:
            record.exc_text = self.redact(record.exc_text)
        if record.stack_info:
            record.stack_info = self.redact(record.stack_info)
        return True

    def install(self) -> None:
        """Guard every handler that there is, and what Python writes of errors that nobody caught."""
        for handler in _handlers():
            # Once each: installing again, after new handlers came, does no harm.
            handler.addFilter(self)
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error
        sys.unraisablehook = self._on_unraisable

    def on_loop_error(self, _loop: asyncio.AbstractEventLoop, context: Mapping[str, object]) -> None:
        """Log what an event loop could not hand to anybody: for `loop.set_exception_handler`."""
        error = context.get("exception")
        text = "".join(traceback.format_exception(error)) if isinstance(error, BaseException) else ""
        logger.error("error in the event loop: %s\n%s", context.get("message", ""), self.redact(text))

    def _on_error(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self._write("", error)

    def _on_thread_error(self, hook: threading.ExceptHookArgs) -> None:
        if hook.exc_value is not None and not issubclass(hook.exc_type, SystemExit):
            self._write("error in a thread:\n", hook.exc_value)

    def _on_unraisable(self, hook: "sys.UnraisableHookArgs") -> None:
        if hook.exc_value is not None:
            self._write(
                f"error that nobody could catch, in a {type(hook.object).__name__}:\n", hook.exc_value
            )

    def _write(self, before: str, error: BaseException) -> None:
        # Without a console there is no stderr; a hook must not fail.
        if sys.stderr is not None:
            sys.stderr.write(self.redact(before + "".join(traceback.format_exception(error))))


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except Exception:
        # Else logging would write the arguments to stderr as they are.
        return f"{record.msg!r} {record.args!r}"


def _handlers() -> list[logging.Handler]:
    names = list(logging.root.manager.loggerDict)
    loggers = [logging.root, *(logging.getLogger(name) for name in names)]
    last = [logging.lastResort] if logging.lastResort else []
    return [handler for each in loggers for handler in each.handlers] + last
