"""What an operator brings into the chat as an article: read, decided upon and stored at once."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from bot.brought import Brought, File, Post
from bot.errors import FetchError, IntakeError, UserError, WorkerError
from bot.intake.decode import clean
from bot.intake.guarding import candidate_guarded
from bot.intake.ingest import settle
from bot.intake.links import article_link
from bot.intake.ports import WantedArticles
from bot.intake.read import LIMIT_BYTES, is_marked, read, without_markup
from bot.intake.unreadable import EXAMPLE, cause, refuse_name, refuse_size, refuse_words
from bot.models import Duplicate, NewArticle, Received, Stored
from bot.workers import Workers

# Gives the article of a page, and the bytes of a document.
Fetch = Callable[[str, datetime], Awaitable[Received]]
Download = Callable[[File], Awaitable[bytes]]


class AddedArticles(WantedArticles, Protocol):
    """Where articles are kept that somebody names in a chat."""

    async def received(self, version_id: int) -> Received | None:
        """Return a version as it came in."""
        ...


class Adding:
    """Takes in what is brought; without `fetch` no link, without `download` no document."""

    def __init__(
        self,
        articles: AddedArticles,
        workers: Workers,
        now: Callable[[], datetime],
        *,
        fetch: Fetch | None = None,
        download: Download | None = None,
    ) -> None:
        self._articles = articles
        self._workers = workers
        self._now = now
        self._fetch = fetch
        self._download = download

    async def __call__(self, brought: Brought, link: str | None = None) -> Stored:
        """Store what a message brings, or what stands behind the link that it is.

        The same message brought again, as after a crash, is told as it was the first time. Raises UserError
        for what cannot become an article.
        """
        received = await self._received(brought, link)
        read_so_far = await candidate_guarded(received, self._workers)
        # Who brings an article wants it, whatever was deleted before.
        await self._articles.readmit(read_so_far)
        stored = await settle(read_so_far, self._articles, self._workers)
        return await self._as_first_told(stored, received.name)

    async def _received(self, brought: Brought, link: str | None) -> Received:
        if brought.file is not None:
            return _posted(await self._of_file(brought.name, brought.file), brought.post)
        if link is not None:
            return await self._of_link(brought.name, link)
        return _posted(await self._of_text(brought), brought.post)

    async def _of_text(self, brought: Brought) -> Received:
        text = clean(brought.text)
        received = Received(brought.name, "message", text.encode(), text, "utf-8", self._now())
        if is_marked(text):
            try:
                received = await self._workers.guarded(without_markup, received)
            except WorkerError as error:
                raise UserError("add_unread") from error
        refuse_words(received.text)
        return received

    async def _of_file(self, name: str, file: File) -> Received:
        refuse_name(file.name)
        # Before it is fetched: its sender may have told the size.
        refuse_size(file.size or 1, LIMIT_BYTES)
        if self._download is None:
            raise UserError("add_not_given")
        raw = await self._download(file)
        refuse_size(len(raw), LIMIT_BYTES)
        called = f"{name}/{file.name}"
        try:
            return await self._workers.guarded(read, called, raw, self._now())
        except WorkerError as error:
            raise UserError("add_unread") from error
        except IntakeError as error:
            key = await self._workers.run(cause, called, raw)
            raise UserError(key, file=file.name, example=EXAMPLE) from error

    async def _of_link(self, name: str, link: str) -> Received:
        if article_link(link) is None:
            raise UserError("add_front_page", url=link)
        if self._fetch is None:
            raise UserError("add_offline")
        try:
            received = await self._fetch(link, self._now())
        except WorkerError as error:
            raise UserError("add_unread") from error
        except FetchError as error:
            raise UserError(f"add_link_{error.kind}", url=link) from error
        except IntakeError as error:
            raise UserError("add_link_no_article", url=link) from error
        return replace(received, name=f"{name}/{received.name}")

    async def _as_first_told(self, stored: Stored, name: str) -> Stored:
        if not isinstance(stored.decision, Duplicate):
            return stored
        there = await self._articles.received(stored.version_id)
        is_this = there is not None and there.name == name
        return replace(stored, decision=NewArticle(stored.story_id)) if is_this else stored


def _posted(received: Received, post: Post | None) -> Received:
    """Return a text with what its post tells where it tells nothing of that itself."""
    if post is None:
        return received
    days = (post.day, post.day) if post.day else None
    outlet, url = received.outlet or post.outlet, received.url or post.url
    published = received.published or days
    told = {"outlet": outlet, "url": url, "published": published}
    found = {name: "forward" for name, value in told.items() if value} | dict(received.found)
    return replace(received, outlet=outlet, url=url, published=published, found=found)
