"""A page that is looked at again: what was edited becomes a new version, and nothing else does anything."""

import logging
from dataclasses import replace
from datetime import timedelta

from bot.errors import IntakeError, WorkerError
from bot.intake.edits import takes_turns, verdict
from bot.intake.guarding import candidate_guarded
from bot.intake.ingest import settle
from bot.intake.items import with_feed
from bot.intake.pages import read_answer
from bot.intake.polling import unread
from bot.intake.read import LIMIT_BYTES
from bot.intake.web import Fetched, NotModified, Web
from bot.models import Candidate, NewVersion
from bot.revisits import DueRevisit, Imprint, Kind, Printed, Revisited, body_digest, next_look
from bot.store import Store
from bot.store.packed_texts import packed_text
from bot.workers import Workers
from summarizer.changes import headline

logger = logging.getLogger(__name__)


class Revisitor:
    """Looks at pages again; `every` is the time between two questions to a feed."""

    def __init__(self, store: Store, web: Web, workers: Workers, every: timedelta) -> None:
        self._store = store
        self._web = web
        self._workers = workers
        self._every = every

    async def look(self, due: DueRevisit, draw: float) -> None:
        """Ask a page and do what follows; one that cannot be read leaves the article as it is.

        What hinders is told once, however often it hinders. `draw` is from 0 to 1, by lot.
        """
        try:
            outcome = await self._looked(due)
        except (IntakeError, WorkerError) as error:
            outcome = unread(due, error, self._store.now(), self._every, draw)
        if outcome is None:
            return
        if outcome.failure is not None and due.failure is None:
            logger.info("page not read again: %s: %s", due.page.link, outcome.failure)
        await self._store.feeds.revisits.done(due, outcome)

    async def _looked(self, due: DueRevisit) -> Revisited | None:
        """Return what becomes of a page that brought no edit; None: it did, and that is stored."""
        known = due.imprint
        link = due.page.link or due.url
        answer = await self._web.fetch(link, limit=LIMIT_BYTES, etag=known.etag, modified=known.modified)
        next_at = next_look(due.came_at, self._store.now())
        if isinstance(answer, NotModified):
            return Revisited(next_at, known, due.failure)
        imprint = imprint_of(answer)
        if imprint.digest == known.digest:
            return Revisited(next_at, imprint, due.failure)
        return await self._read(due, answer, Revisited(next_at, imprint))

    async def _read(self, due: DueRevisit, answer: Fetched, outcome: Revisited) -> Revisited | None:
        received = await self._workers.guarded(read_answer, answer, self._store.now())
        # By whatever address its page calls itself today, it is this article.
        received = replace(with_feed(received, due.page), url=due.url)
        candidate = await candidate_guarded(received, self._workers)
        new, old = packed_text(candidate), await self._store.feeds.revisits.text(due.version_id)
        if old is None:
            # Beside what another reader read all would look edited: the next look compares what this one did.
            return replace(outcome, imprint=due.imprint)
        if new is None:
            return replace(outcome, failure="its text could not be read")
        found = await self._workers.guarded(verdict, old, new)
        match found:
            case "edited" | "retitled":
                now = Printed(candidate.digest, headline(candidate.received.title or ""))
                turns = takes_turns(await self._store.feeds.revisits.printed(due.article_id), now)
                if turns and outcome.next_at is not None:
                    # Kept in mind, it would not be read at the last look, which says which of them stands.
                    return replace(outcome, imprint=due.imprint)
                await self._store_edit(due, candidate, outcome, Kind(found == "retitled", turns))
                return None
            case "broken":
                return replace(
                    outcome, failure="most of the article is not in it any longer; the old text stays"
                )
        return outcome

    async def _store_edit(
        self, due: DueRevisit, candidate: Candidate, outcome: Revisited, kind: Kind
    ) -> None:
        try:
            articles = self._store.feeds.revisits.articles(due, outcome, kind)
            stored = await settle(candidate, articles, self._workers)
        except IntakeError as error:
            logger.info("edit not stored: %s", error)
        else:
            if isinstance(stored.decision, NewVersion):  # else another way brought it in meanwhile
                logger.info("article edited: %s", due.url)


def imprint_of(answer: Fetched) -> Imprint:
    """Return by what an answer is known again."""
    return Imprint(body_digest(answer.body), answer.etag, answer.modified)
