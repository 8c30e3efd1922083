"""Articles of the web: a page fetched, decoded, and read in a worker."""

from dataclasses import replace
from datetime import datetime

from bot.errors import IntakeError
from bot.intake.decode import decode
from bot.intake.links import article_link, is_of_site
from bot.intake.page import read_page
from bot.intake.read import LIMIT_BYTES, refuse_wordless, with_told
from bot.intake.told import Told
from bot.intake.web import Fetched, NotModified, Web
from bot.models import Received
from bot.workers import Workers

_PLAIN = "text/plain"
# RSS 2.0 and 1.0, Atom (RFC 4287), JSON Feed 1.1: their first elements and the address of the last.
_FEEDS = ("<rss", "<rdf:rdf", "<feed", "//jsonfeed.org/version")


async def page_received(web: Web, workers: Workers, url: str, received_at: datetime) -> Received:
    """Return the article at a link, with what its page tells of it.

    Raises FetchError where the link gives nothing, IntakeError where what it gives is no article,
    WorkerError where no worker survives reading it.
    """
    answer = await web.fetch(url, limit=LIMIT_BYTES)
    if isinstance(answer, NotModified):
        raise IntakeError(url, "answers that nothing changed, which nobody asked; try again later")
    return await workers.guarded(read_answer, answer, received_at)


def read_answer(answer: Fetched, received_at: datetime) -> Received:
    """Return the article of an answer; its link is the one that the page names, else where it was found.

    A page of one site cannot name a link of another as its own. Raises IntakeError.
    """
    if not answer.body:
        raise IntakeError(answer.url, "empty; check the link")
    text, charset, _ = decode(answer.url, answer.body, answer.charset)
    is_plain = answer.content_type == _PLAIN or "<" not in text
    _refuse_data(answer, text)
    kind = "txt" if is_plain else "html"
    received = Received(answer.url, kind, answer.body, text, charset, received_at)
    told = Told(text) if is_plain else _page(answer, text, received_at)
    received = with_told(received, told, "meta")
    refuse_wordless(received)
    if told.url is None or not is_of_site(told.url, answer.url):
        received = _linked(received, article_link(answer.url))
    return received


def _linked(received: Received, url: str | None) -> Received:
    others = {name: how for name, how in received.found.items() if name != "url"}
    return replace(received, url=url, found={**others, "url": "given"} if url else others)


def _refuse_data(answer: Fetched, text: str) -> None:
    start = text[:1000].lower()
    if answer.content_type != _PLAIN and any(mark in start for mark in _FEEDS) and "<html" not in start:
        raise IntakeError(answer.url, "a feed, not an article; add it with /sources_add")
    if answer.content_type.endswith("json"):
        raise IntakeError(
            answer.url, "data for programs (JSON), not a page; send the link of the article itself"
        )


def _page(answer: Fetched, text: str, received_at: datetime) -> Told:
    told = read_page(text, received_at, answer.url)
    if told is None:
        reason = "no article was found in this page; copy the article's text and send that"
        raise IntakeError(answer.url, reason)
    return told
