"""The bot without a network: the terminal's, or a test's."""

import secrets
from dataclasses import replace

from bot.access import Rate
from bot.alerts.flush import flush
from bot.app.wiring import Wired
from bot.intake import Fetch
from bot.telegram.application import BotApplication
from bot.telegram.delivery import Delivery
from bot.telegram.files import Files
from bot.telegram.offline import OfflineTelegram, offline_application


def offline_bot(wired: Wired, transport: OfflineTelegram, fetch: Fetch | None = None) -> BotApplication:
    """Return the bot on a transport that needs no network; whoever sits there is its owner.

    `fetch` gives the articles of links; None: there is no web.
    """
    application = offline_application(transport)
    delivery, run = Delivery(application.bot), secrets.token_hex(8)

    async def send(chat_id: int) -> None:
        await flush(wired.store.outbox, delivery, run, chat_id)

    handlers = wired.handlers(send, stored=False, download=Files(application.bot), fetch=fetch)
    # A line a key press: nobody types a flood, and a pipe may hold many.
    unlimited = Rate(wired.clock.ticks, most=2**31)
    replace(handlers, rate=unlimited).install(application)
    return application
