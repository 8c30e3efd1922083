"""PTB's application: what hands updates to handlers; it polls nothing, schedules nothing, keeps nothing."""

from telegram.ext import Application, ContextTypes, ExtBot
from telegram.request import BaseRequest

BotApplication = Application[
    ExtBot[None],
    ContextTypes.DEFAULT_TYPE,
    dict[object, object],
    dict[object, object],
    dict[object, object],
    None,
]


TELEGRAM = "https://api.telegram.org"


def base_url(api: str) -> str:
    """Return PTB's `base_url` for a Bot API server."""
    return f"{api.rstrip('/')}/bot"


def application(transport: BaseRequest, token: str, api: str) -> BotApplication:
    """Build the application of a bot on a transport; `api` is where the Bot API is."""
    return (
        Application.builder()
        .token(token)
        .base_url(base_url(api))
        .base_file_url(f"{api.rstrip('/')}/file/bot")
        .request(transport)
        .get_updates_request(transport)
        .updater(None)
        .job_queue(None)
        .build()
    )
