"""The watched folder: a file that stands still becomes an article and is put away."""

import logging
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

from bot.errors import IntakeError, StoreError
from bot.intake.guarding import keys_guarded, read_guarded
from bot.intake.ingest import settle
from bot.intake.keys import told
from bot.intake.ports import Articles
from bot.intake.report import Outcome, done, refused
from bot.intake.watched import Sighting, look_into, put_away, read_unchanged
from bot.workers import Workers

# Whoever copies a file into the folder writes to it more often than that.
STILL_SECONDS = 1.0
# What could not be stored or moved is left alone for so long.
AGAIN_SECONDS = 10.0

logger = logging.getLogger(__name__)


class Folder:
    """Takes in the files of one folder; remembers since when each has stood still.

    `ticks` returns seconds that never go back, `now` the moment. Names that begin with a dot or end
    in .part, .tmp or ~ wait until they are renamed; folders inside are left alone. A file is put
    away after its article was committed: when the program ends in between, the next look finds the
    article stored and puts the file away.
    """

    def __init__(
        self,
        folder: Path,
        articles: Articles,
        workers: Workers,
        ticks: Callable[[], float],
        now: Callable[[], datetime],
    ) -> None:
        self._folder = folder
        self._articles = articles
        self._workers = workers
        self._ticks = ticks
        self._now = now
        self._since: dict[Sighting, float] = {}
        self._not_before: dict[Sighting, float] = {}
        self._is_unreadable = False

    async def look(self) -> bool:
        """Take in every file that stands still; tell whether there was one."""
        found = await self._files()
        ticks = self._ticks()
        self._since = {sighting: self._since.get(sighting, ticks) for sighting in found}
        self._not_before = {
            sighting: moment for sighting, moment in self._not_before.items() if sighting in self._since
        }
        busy = False
        for sighting in tuple(self._ready(ticks)):
            try:
                busy = await self._take(sighting) or busy
            except (StoreError, OSError) as error:
                self._not_before[sighting] = self._ticks() + AGAIN_SECONDS
                logger.warning("file waits in the inbox folder: %s: %s", sighting.called, error)
                # A store that is locked for one is locked for all: each would wait for its turn.
                return busy
        return busy

    async def _files(self) -> Sequence[Sighting]:
        try:
            found = await self._workers.run(look_into, self._folder)
        except OSError as error:
            # Told once, not at every look.
            if not self._is_unreadable:
                logger.error("inbox folder cannot be read: %s: %s", self._folder, error.strerror)
            self._is_unreadable = True
            return ()
        self._is_unreadable = False
        return found

    def _ready(self, ticks: float) -> Iterator[Sighting]:
        for sighting, since in self._since.items():
            if ticks - since >= STILL_SECONDS and ticks >= self._not_before.get(sighting, ticks):
                yield sighting

    async def _take(self, sighting: Sighting) -> bool:
        outcome = await self._outcome(sighting)
        if outcome is None:
            return False
        reason = outcome.line if outcome.kind == "refused" else ""
        moved = await self._workers.run(put_away, self._folder, sighting, reason)
        logger.info("file taken from the inbox folder: %s, %s", sighting.called, outcome.kind)
        if outcome.unread:
            logger.info("keys of a file not read: %s: %s", sighting.called, told(outcome.unread))
        return moved

    async def _outcome(self, sighting: Sighting) -> Outcome | None:
        name = sighting.called
        try:
            raw = await self._workers.run(read_unchanged, self._folder, sighting)
            if raw is None:
                return None
            candidate = await read_guarded(name, raw, self._now(), self._workers)
            stored = await settle(candidate, self._articles, self._workers)
            return done(candidate, stored, await keys_guarded(name, raw, self._workers))
        except IntakeError as error:
            return refused(error)
        except (StoreError, OSError):
            raise
        except Exception:  # a file that breaks the analysis must not stop the others
            logger.exception("article not added: %s", name)
            return Outcome(name, "refused", reason="could not be analysed; the log says why")
