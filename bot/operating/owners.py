"""What the bot's owners may ask in a chat."""

from collections.abc import Callable
from datetime import datetime

from bot.operating.status import status
from bot.status import Status
from bot.store import Store

# The reader of the terminal; Telegram gives nobody this number.
_TERMINAL = 0


class Owners:
    """Those who run the bot, by Telegram's user ids; whoever reads the terminal is one of them."""

    def __init__(self, user_ids: frozenset[int], store: Store, now: Callable[[], datetime]) -> None:
        self._user_ids = user_ids | {_TERMINAL}
        self._store = store
        self._now = now

    def is_owner(self, user_id: int) -> bool:
        """Tell whether a person runs this bot."""
        return user_id in self._user_ids

    async def status(self) -> Status:
        """Return how things stand."""
        return await status(self._store, self._now())
