"""The Bot API as plain JSON: for what must not pass through PTB's objects."""

from collections.abc import Mapping
from urllib.parse import urlencode

from telegram.request import BaseRequest

from bot.errors import MujazError
from bot.telegram.application import base_url
from bot.telegram.transport import Transport


class ApiError(MujazError):
    """An answer that is a refusal: HTTP status, Telegram's words, seconds to wait (0 unless told)."""

    def __init__(self, status: int, description: str, retry_after_seconds: int = 0) -> None:
        super().__init__(status, description)
        self.status = status
        self.description = description
        self.retry_after_seconds = retry_after_seconds

    def __str__(self) -> str:
        return f"{self.status} {self.description}"


def address(api: str, token: str) -> str:
    """Return where the methods of a bot are; a method's name follows after a slash."""
    return f"{base_url(api)}{token}"


class Api:
    """One bot's methods on one transport, which the caller opens and closes."""

    def __init__(self, transport: BaseRequest, address: str) -> None:
        self._transport = transport
        self._address = address

    async def call(self, method: str, parameters: Mapping[str, str | int], *, read_seconds: float) -> object:
        """Return a method's result as JSON holds it.

        Raises ApiError where Telegram refuses, NotSentError or MaybeSentError where it does not answer.
        """
        url = f"{self._address}/{method}?{urlencode(parameters)}"
        status, body = await self._transport.do_request(url, "POST", read_timeout=read_seconds)
        answer = Transport.parse_json_payload(body)
        if status == 200 and "result" in answer:
            return answer["result"]
        raise _refusal(status, answer)


def _refusal(status: int, answer: Mapping[str, object]) -> ApiError:
    told = answer.get("parameters")
    seconds = told.get("retry_after", 0) if isinstance(told, dict) else 0
    return ApiError(status, str(answer.get("description", "")), seconds if isinstance(seconds, int) else 0)
