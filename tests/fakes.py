"""Doubles of what lies outside: Telegram, with everything above its lowest seam being real."""

from bot.telegram.application import BotApplication
from bot.telegram.messages import Message, Notice
from bot.telegram.offline import OfflineTelegram
from bot.telegram.visitor import Visitor


class FakeTelegram(OfflineTelegram):
    """Telegram that remembers all it was sent, in order.

    `shown` holds each message as it was when it was sent or edited (`edits` tells which), `notices`
    the answers to presses.
    """

    def __init__(self) -> None:
        super().__init__(self._remember, clock=lambda: 1_770_000_000.0)
        self.shown: list[Message] = []
        self.notices: list[Notice] = []

    @property
    def sent(self) -> list[Message]:
        """The messages as they were first sent."""
        return [message for message in self.shown if not message.edits]

    @property
    def edited(self) -> list[Message]:
        """The messages as they stood after each edit."""
        return [message for message in self.shown if message.edits]

    @property
    def last(self) -> Message:
        """What was sent or edited last."""
        return self.shown[-1]

    def visitor(
        self,
        application: BotApplication,
        *,
        user_id: int = 7,
        chat_id: int = 7,
        language_code: str | None = None,
    ) -> Visitor:
        """Return a person who writes to the application; a chat id below 0 is a group."""
        return Visitor(application, self, user_id=user_id, chat_id=chat_id, language_code=language_code)

    def _remember(self, event: Message | Notice) -> None:
        if isinstance(event, Notice):
            self.notices.append(event)
        else:
            self.shown.append(event)
