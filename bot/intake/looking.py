"""A look at an address that somebody gives for a feed's."""

from dataclasses import replace

from bot.feeds import Found
from bot.intake.feeds import LIMIT_BYTES, read_any
from bot.intake.web import NotModified, Web
from bot.workers import Workers


async def look_at(url: str, web: Web, workers: Workers) -> Found:
    """Return what is there; its `url` is the one to be asked from now on.

    Raises FetchError where the address gives nothing, IntakeError where that is no text, WorkerError where
    it cannot be read.
    """
    answer = await web.fetch(url, limit=LIMIT_BYTES)
    if isinstance(answer, NotModified):
        return Found(url)
    found = await workers.guarded(read_any, answer.url, answer.body, answer.charset)
    return replace(found, url=answer.moved_to or url)
