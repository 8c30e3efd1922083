"""Requests without a clear answer: those that were not sent, and those that may have arrived."""

from telegram.error import NetworkError, TimedOut


class NotSentError(NetworkError):
    """Telegram certainly did not act on the request: sending it again makes no copy.

    No connection came about (name, address, time-out of the connection or of the pool), or the
    server said that it could not act now (500, 503).
    """


class MaybeSentError(TimedOut):
    """The request began to go out and no readable answer came: Telegram may have acted on it.

    Time-outs of the answer, cut connections, and gateways that gave up (502, 504).
    """
